//! Says of a list whether it is one of the field's values.
//!
//! First come the reasons against: examples, conditions, other parameters, formats, keys of a structure, advice.
//! What is left must be promised by words, or be written in a form that leaves no doubt.

mod against;
mod without;

use super::{
    Subject, cues,
    form::{Words, fine, single},
    heads::Head,
    list::{Entry, Form, List},
    pattern::pattern,
    refuse,
    text::{Text, is_cjk},
    value::is_shouted,
};
use against::{are_ends, camel, condition, inside_item, is_example, is_interval, not_of_a_text, of_siblings, reversed};
use regex::Regex;
use std::sync::LazyLock;
pub(super) use without::NOT_VALUES;
use without::{NOTES, SMALL, is_prose, without_dashes, without_default, without_empty, without_heading};

/// Shapes of times, addresses and numbers of versions.
static SHAPE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"yyyy|YYYY|MM-|HH|hh:|xxx|\bX{2,}\b|://|[{}]|^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d|^\d{4}-\d\d"));
/// The shape of a version's number, or half an address.
static DOTTED: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\d{1,3}\.\d{1,3}\.\d"));
/// What is needed of parameters, behind a list of them.
static NEEDED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^[`\x22') ]*(?:cannot|can not|can be (?:specified|passed|set|entered)|can't|must|should|is required|are required|needs? to|has to|have to|至少|必须|不能)",
    )
});
/// Words that make the lines below samples.
static SAMPLES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)示例(?:如下|说明)?[:。]?\s*$|取值参考[:。]?\s*$|(?:参考|查看)(?:如下|以下)?示例|\bexamples?:\s*$|\bfor example,?\s*[:\[{(]*\s*$",
    )
});
/// A meaning that shows how something is written, or where it comes from.
static SHOWN: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)例[:如]|形如|格式[为:]|返回值|(?:接口|中)返回的|\d\s*到\s*\d+\s*位|\be\.g\b|for example"));
/// Words of size: the numbers after them are no values.
static COUNTED: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)长度|个数|数量|大小|\blength|\bsize\b|位图|\bbit"));
static COUNTED_THINGS: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)个数|数量|\b(?:number|count|quantity) of\b"));
/// What is said of texts, not of values.
static ABOUT_LENGTHS: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)\d ?个?字符|长度|\bcharacters\b|\bbytes\b"));
/// Words for all the values that are not listed.
static OTHERS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)非 ?0|\bnon-0|大于 ?0|>\s*0|大于等于|小于 ?0|<\s*0|其[他它](?:非负|正)(?:整)?数|non-?zero|greater than|\bothers? ?:")
});

/// Words behind a list for all that is not listed, which means something too.
static REST: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\bother values? ?(?:indicate|mean|represent|are custom|:)|其[他它](?:值)? ?:|[,; ]其[他它]值(?:均|都)?(?:表示|代表|为|未知|失败|异常)",
    )
});
/// Words before the parts of a structure, each of which must be given.
static PARTS_NEEDED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)\b(?:parameters?|fields?) (?:(?:are|is|must be) )?(?:also )?(?:required|needed|provided)\b[^.\n]*:\s*$")
});
/// Kinds of characters: what a name may be made of.
static CHARACTERS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)^(?:letters?|digits?|numbers|underscores?|hyphens?|dots|periods|dashes|symbols|characters|alphanumeric|a-z|a-zA-Z|0-9)$")
});
/// "For valid values, see …", "For example, …": no condition.
static SEE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^\s*for (?:(?:more|the|all|specific|valid|possible|available) )*(?:details?|values?|information|example|instance|description|meaning)",
    )
});
/// A sentence that begins with a condition.
static WHEN: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)^[\s\-*•]*(?:and )?(?:(?:when|if)\b|for [^,.;:]{1,40},)"));

/// What stands right before a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cue {
    /// Nothing that promises values.
    None,
    /// Nothing, and there is nothing else in the text.
    Whole,
    /// A word like "supports".
    Weak,
    /// A word like "valid values".
    Strong,
}

/// Keeps a list that is one of values; says whether its words promise so.
pub(super) fn judge(text: &Text, mut list: List, cue: Cue, numeric: bool, subject: Subject<'_>, heads: &[Head]) -> Option<(List, bool)> {
    let s = &text.s;
    let near = cues::sentence_before(s, list.at.start, 160);
    let before = before(text, &list, near);
    let explicit = cues::EXPLICIT.is_match(before);
    let promised = matches!(cue, Cue::Strong | Cue::Whole) || explicit || cues::STRONG.is_match(before);
    if !numeric && cue != Cue::Whole {
        // In Chinese, each with its meaning, "Default" and "Valid" begin no remark.
        let foreign = !text.spaced
            && list.entries.len() > 1
            && (matches!(list.form, Form::Marked | Form::Bracketed)
                && list.entries.iter().all(|entry| s[entry.doc.clone()].starts_with(is_cjk))
                || list.form == Form::Bare
                    && list.entries.len() > 2
                    && list.entries.iter().all(|entry| !entry.value.contains(|c: char| c.is_ascii_uppercase())));
        let words = if explicit && list.entries.len() > 1 { &NOTES } else { &NOT_VALUES };
        let marked = matches!(list.form, Form::Marked | Form::LabelFirst) || list.form == Form::Bracketed && list.entries.len() >= 5;
        let small = !explicit && !marked;
        // Words of remarks begin with a capital; among values that don't, one such as "min" is a value.
        let listed = list.form == Form::Marked && list.lines && list.entries.len() >= 3;
        let plain =
            |value: &str| listed && value != "null" && !NOTES.is_match(value) && value.starts_with(|c: char| c.is_ascii_lowercase());
        // Among words that are all capitals, IN is one of them.
        let loud = list.entries.len() >= 3 && list.entries.iter().all(|entry| is_shouted(&entry.value));
        // So is NOTE, where none of them begins a line.
        let names = list.entries.len() > 1
            && !list.lines
            && matches!(list.form, Form::Bare | Form::Bracketed)
            && list.entries.iter().all(|entry| is_shouted(&entry.value));
        // "None, Note, Warn": in the midst of words that have no meaning beside them.
        let among = explicit
            && text.spaced
            && !list.lines
            && list.form == Form::Bare
            && list.entries.len() > 2
            && list.entries.iter().all(|entry| entry.doc.is_empty())
            && list.entries.last().is_some_and(|last| last.value != "Note");
        // "支持 and、or"
        let both = matches!(list.entries.as_slice(), [a, b] if a.value.eq_ignore_ascii_case("and") && b.value.eq_ignore_ascii_case("or"));
        list.entries.retain(|entry| {
            let kept = entry.quoted
                || names
                || among && entry.value == "Note"
                || loud && SMALL.is_match(&entry.value)
                || plain(&entry.value)
                || both
                || foreign && without::is_adjective(&entry.value)
                || !(words.is_match(&entry.value) || small && SMALL.is_match(&entry.value));
            kept && !is_prose(&entry.value)
        });
    }
    without_heading(s, &mut list);
    without_empty(&mut list);
    without_dashes(&mut list);
    without_default(s, &mut list);
    if list.entries.is_empty() || (list.distinct() < 2 && !single(&list, s, explicit, before, numeric)) || (list.open && !promised) {
        return None;
    }
    let against = is_example(s, &list, near)
        || cues::ADVICE.is_match(near)
        || condition(near, before, subject)
        || cues::DIFFERENT.is_match(before)
        || list.entries.iter().any(|entry| s[entry.doc.clone()].contains("xxxx"))
        || (!numeric && list.entries.iter().filter(|entry| ABOUT_LENGTHS.is_match(&s[entry.doc.clone()])).count() * 2 > list.entries.len())
        || of_siblings(&list, subject, near)
        || cue == Cue::Whole && list.entries.iter().any(|entry| entry.value.eq_ignore_ascii_case(subject.name))
        || list.form == Form::Glued && !numeric && list.entries.iter().any(|entry| entry.value == subject.name)
        || (SAMPLES.is_match(before) && !list.entries.iter().all(|entry| is_shouted(&entry.value)))
        || !explicit && list.entries.iter().filter(|entry| SHOWN.is_match(&s[entry.doc.clone()])).count() * 2 > list.entries.len()
        || reversed(s, &list)
        || REST.is_match(&s[list.at.start..])
        || !list.lines && list.form == Form::Bracketed && list.entries.iter().any(|entry| !entry.quoted && entry.value == "others")
        || text.spaced && PARTS_NEEDED.is_match(before)
        || list.entries.iter().any(|entry| !entry.quoted && CHARACTERS.is_match(&entry.value))
        || text.spaced && promised_when(before)
        || (text.spaced && WHEN.is_match(near) && !cues::of_nothing(near) && !SEE.is_match(near))
        || (near.trim_end().ends_with("either") && list.entries.iter().all(|entry| !entry.quoted && camel(&entry.value)))
        || cues::DEFAULT_LIST.is_match(near)
        || inside_item(text, &list, heads)
        || list.entries.iter().any(|entry| SHAPE.is_match(&entry.value) || !explicit && DOTTED.is_match(&entry.value))
        || (list.form == Form::Bare && list.entries.iter().any(|entry| entry.value == subject.name))
        || (list.form == Form::Bare && NEEDED.is_match(&s[list.at.end..]));
    if against || (!numeric && not_of_a_text(s, &list, before, explicit, subject)) {
        return None;
    }
    let digits = list.entries.iter().all(|entry| entry.value.parse::<i64>().is_ok());
    let decimals = !numeric && list.entries.iter().all(|entry| !entry.quoted && entry.value.parse::<f64>().is_ok());
    if decimals && is_interval(s, &list) {
        return None;
    }
    // "Number of pens. -1 means that it failed": what stands for no number.
    let special =
        !explicit && COUNTED_THINGS.is_match(&s[..list.at.start]) && list.entries.iter().all(|entry| entry.value.starts_with('-'));
    if digits && special {
        return None;
    }
    if digits
        && (are_ends(s, &list) || tells_the_rest(s, &list) || is_interval(s, &list) || (list.form == Form::Bare && COUNTED.is_match(near)))
    {
        return None;
    }
    let words = Words { cue, explicit, promised, near, before, spaced: text.spaced };
    let case = refuse::Case { text, list: &list, explicit, numeric };
    ((cue == Cue::Whole || fine(s, &list, words, numeric)) && refuse::reason(&case).is_none()).then_some((list, promised))
}

/// Whether the text has a word for all that is not listed, outside of the meanings: "1：大于，2：小于" has none.
fn tells_the_rest(s: &str, list: &List) -> bool {
    let within =
        |entry: &Entry, at: usize| entry.doc.start <= at && at < entry.doc.end && !s[entry.doc.start..at].contains([',', ';', '。', '\n']);
    let meant = |at: usize| list.entries.iter().any(|entry| within(entry, at));
    OTHERS.find_iter(s).any(|m| !meant(m.start()))
}

/// "When Shape is flat, valid values:" above a list of lines.
fn promised_when(above: &str) -> bool {
    let last = above.trim_end().rsplit(". ").next().unwrap_or_default();
    last.ends_with(':') && WHEN.is_match(last) && cues::EXPLICIT.is_match(last) && !cues::of_nothing(last) && !SEE.is_match(last)
}

/// The words before a list: its sentence so far, or the line before where the list begins a line.
fn before<'a>(text: &'a Text, list: &List, near: &'a str) -> &'a str {
    if near.chars().any(char::is_alphanumeric) {
        return near;
    }
    let line = text.line_of(list.at.start);
    let Some(previous) = line.checked_sub(1).map(|i| text.lines[i]) else { return near };
    let previous = &text.s[previous.start..previous.end];
    let promises = previous.trim_end().ends_with([':', '.', '。', ','])
        || cues::STRONG.find_iter(previous).last().is_some_and(|m| m.end() + 24 >= previous.len());
    if list.lines || promises { previous } else { near }
}
