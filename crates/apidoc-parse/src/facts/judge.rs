//! Says of a list whether it is one of the field's values.
//!
//! First come the reasons against: examples, conditions, other parameters, formats, keys of a structure, advice.
//! What is left must be promised by words, or be written in a form that leaves no doubt.

use super::{
    Subject, cues,
    form::{Words, counted_out, fine, has_default, single},
    heads::{self, Head},
    list::{Entry, Form, List},
    pattern::pattern,
    text::{Text, is_cjk},
    value::is_shouted,
};
use regex::Regex;
use std::sync::LazyLock;

static NOT_VALUES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:notes?|tips?|example|examples|format|formats|type|required|default|unit|units|range|value|values|valid|remarks?|description|limits?|max|min|maximum|minimum|length|important|null|nil|the|this|that|these|those|if|when|you|e\.g|i\.e|see|however|otherwise|therefore|specifically|supported|supports)$",
    )
});
/// Small words of sentences; before a mark they may be values.
static SMALL: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)^(?:a|an|it|for|and|or|in|is|are|as|to|of|not)$"));
/// Words that begin a remark, whatever was promised.
static NOTES: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)^(?:notes?|tips?|examples?|remarks?|supported|specified|otherwise|case-(?:in)?sensitive)$"));
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
/// A text that is a JSON document or tells of one: its keys are no values.
static JSON: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r#"(?i)json ?(?:字符串|格式|键值对|string|format|object)|yaml ?(?:格式|文件|配置|format|file)|apiVersion|key/value|\{ ?""#)
});
/// Kinds of files: a list of them speaks of what may be uploaded.
const FILES: [&str; 31] = [
    "png", "jpg", "jpeg", "bmp", "gif", "webp", "tiff", "svg", "mp4", "mp3", "wav", "flv", "m3u8", "hls", "aac", "pdf", "doc", "docx",
    "txt", "xls", "xlsx", "csv", "zip", "amr", "ppt", "pptx", "md", "html", "heic", "tif", "ofd",
];
/// A text that defines filters, each with a type and whether it is needed: their values are not the field's.
static FILTER_TYPE: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)(?:类型|\btype) ?: ?(?:array of )?(?:string|integer|boolean|float)"));
static FILTER_NEED: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)必选 ?: ?[是否]|是否必填|\brequired ?: ?(?:yes|no)"));
/// One line that is all of a filter: "Name - String - 是否必填：否 - …".
static FILTER_LINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\w ?- ?(?:string|u?int(?:eger|\d+)?|bool(?:ean)?|array|float) ?- ?(?:是否)?必[填选]|\w ?- ?(?:string|integer|boolean|array|float) ?- ?required",
    )
});
/// Sentences that each define a filter.
static FILTERS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)按照?[^。;\n]{1,24}?(?:进行)?[^。;\n]{0,8}过滤|进行过滤|过滤条件\)|filter(?:s|ed)? by |filters?\.values?\b|-\s?(?:string|integer|array)\s?-",
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
    LazyLock::new(|| pattern(r"(?i)例[:如]|形如|格式[为:]|返回值|返回的|\d\s*到\s*\d+\s*位|\be\.g\b|for example"));
/// The units of an amount.
static UNITS_OF: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)单位(?:有|如下|包括|仅?支持|为以下)|\bunits? (?:are|include)"));
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
static REST: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)\bother values? ?(?:indicate|mean|represent|are custom|:)|其[他它](?:值)? ?:"));
/// The row of a filter: `name - String - Required: No - …`.
static FILTER_ROW: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)[\-:] ?(?:string|u?int(?:eger|32|64)?|bool(?:ean)?|float)\b(?: ?- ?\(?(?:required|optional|yes|no\b|filter)|[^.;\n]{0,60}[ \-(](?:required|optional)\b| ?- )",
    )
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
        let words = if explicit && list.entries.len() > 1 { &NOTES } else { &NOT_VALUES };
        let marked = matches!(list.form, Form::Marked | Form::LabelFirst) || list.form == Form::Bracketed && list.entries.len() >= 5;
        let small = !explicit && !marked;
        // Words of remarks begin with a capital; among values that don't, one such as "min" is a value.
        let listed = list.form == Form::Marked && list.lines && list.entries.len() >= 3;
        let plain =
            |value: &str| listed && value != "null" && !NOTES.is_match(value) && value.starts_with(|c: char| c.is_ascii_lowercase());
        // Among words that are all capitals, IN is one of them.
        let loud = list.entries.len() >= 3 && list.entries.iter().all(|entry| is_shouted(&entry.value));
        list.entries.retain(|entry| {
            let kept = entry.quoted
                || loud && SMALL.is_match(&entry.value)
                || plain(&entry.value)
                || !(words.is_match(&entry.value) || small && SMALL.is_match(&entry.value));
            kept && !is_prose(&entry.value)
        });
    }
    without_heading(s, &mut list);
    without_empty(&mut list);
    without_dashes(&mut list);
    without_default(s, &mut list);
    if list.entries.is_empty() || (list.distinct() < 2 && !single(&list, s, explicit, before)) || (list.open && !promised) {
        return None;
    }
    let against = is_example(s, &list, near)
        || cues::ADVICE.is_match(near)
        || condition(near, before, subject)
        || cues::DIFFERENT.is_match(before)
        || list.entries.iter().any(|entry| s[entry.doc.clone()].contains("xxxx"))
        || (!numeric && list.entries.iter().filter(|entry| ABOUT_LENGTHS.is_match(&s[entry.doc.clone()])).count() * 2 > list.entries.len())
        || of_siblings(&list, subject)
        || cue == Cue::Whole && list.entries.iter().any(|entry| entry.value.eq_ignore_ascii_case(subject.name))
        || list.form == Form::Glued && !numeric && list.entries.iter().any(|entry| entry.value == subject.name)
        || (SAMPLES.is_match(before) && !list.entries.iter().all(|entry| is_shouted(&entry.value)))
        || !explicit && list.entries.iter().filter(|entry| SHOWN.is_match(&s[entry.doc.clone()])).count() * 2 > list.entries.len()
        || reversed(s, &list)
        || REST.is_match(&s[list.at.start..])
        || list.entries.iter().any(|entry| !entry.quoted && CHARACTERS.is_match(&entry.value))
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
    if digits && (are_ends(s, &list) || OTHERS.is_match(s) || is_interval(s, &list) || (list.form == Form::Bare && COUNTED.is_match(near)))
    {
        return None;
    }
    let words = Words { cue, explicit, promised, near, before, spaced: text.spaced };
    (cue == Cue::Whole || fine(s, &list, words, numeric)).then_some((list, promised))
}

/// "options: `RED` - …": the first word promises the values, and is none.
fn without_heading(s: &str, list: &mut List) {
    static HEADING: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)^(?:options?|enums?|enumerations?) ?:"));
    if list.entries.len() > 1 && !list.entries[0].quoted && HEADING.is_match(&s[list.at.start..]) {
        list.entries.remove(0);
    }
}

/// "1 - red; Empty - not known": beside codes the word says that there is none.
fn without_empty(list: &mut List) {
    let empty = |entry: &Entry| !entry.quoted && entry.value.eq_ignore_ascii_case("empty");
    if list.entries.iter().all(|entry| empty(entry) || entry.value.parse::<i64>().is_ok()) {
        list.entries.retain(|entry| !empty(entry));
    }
}

/// "-0: off, -1: on": there is no number -0, so the dashes are bullets.
fn without_dashes(list: &mut List) {
    if list.entries.iter().any(|entry| entry.value == "-0") {
        for entry in &mut list.entries {
            entry.value = entry.value.trim_start_matches('-').to_string();
        }
    }
}

/// "default: RED." after the values says which of them is the default, and is none.
fn without_default(s: &str, list: &mut List) {
    let named = |word: &str| list.entries.iter().any(|entry| entry.value.eq_ignore_ascii_case(word));
    let at = list.entries.iter().position(|entry| {
        let doc = s[entry.doc.clone()].trim_matches([' ', '.', ';', '"', '`', '\'', '\n']);
        !entry.quoted && entry.value.eq_ignore_ascii_case("default") && (doc.eq_ignore_ascii_case("value") || named(doc))
    });
    if let Some(at) = at.filter(|at| *at > 0) {
        list.entries.remove(at);
    }
}

fn is_example(s: &str, list: &List, near: &str) -> bool {
    // "… such as this. Valid values: …": a full stop ends the example, but for those of short words.
    let stop =
        s[..list.at.start].match_indices(". ").map(|(at, _)| at).filter(|at| !s[..*at].ends_with(".g") && !s[..*at].ends_with(".e")).last();
    let from = s[..list.at.start].rfind(['。', '\n']).max(stop).map_or(0, |at| at + 1);
    let same = floor(s, from.max(list.at.start.saturating_sub(300)));
    cues::EXAMPLES.is_match(near) || (!list.lines && cues::FOR_EXAMPLE.is_match(&s[same..list.at.start])) || {
        let from = floor(s, list.at.start.saturating_sub(60));
        cues::EXAMPLES.is_match(&s[from..list.at.start])
    }
}

fn floor(s: &str, mut at: usize) -> usize {
    while !s.is_char_boundary(at) {
        at += 1;
    }
    at
}

/// Reasons that only count for texts: formats, keys, several values joined in one text.
fn not_of_a_text(s: &str, list: &List, before: &str, explicit: bool, subject: Subject<'_>) -> bool {
    let after = s[list.at.end..].split(['。', '\n', ';']).next().and_then(|after| after.split(". ").next()).unwrap_or("");
    let files = list.entries.iter().filter(|entry| FILES.contains(&entry.value.to_ascii_lowercase().as_str())).count();
    let files = !explicit && files * 2 > list.entries.len();
    static FORMATS: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\s*[,、或和]?\s*(?:或|和)?[^。;,\n]{0,8}格式"));
    // A format has no list of numbers from 0 with their meanings, nor a default among several words.
    let counted = matches!(list.form, Form::Marked | Form::Worded) && list.entries[0].value == "0" && counted_out(list);
    if counted || list.form == Form::Bare && has_default(s, list) {
        return FILTERS.find_iter(s).take(3).count() >= 3
            || JSON.is_match(&s[..list.at.start])
            || s.contains("组成的")
            || (!subject.ty.is_array() && cues::JOINED.is_match(s));
    }
    UNITS_OF.is_match(before)
        || (list.form == Form::Bare && !list.lines && FORMATS.is_match(&s[list.at.end..]))
        || (FILTER_TYPE.is_match(s) && FILTER_NEED.is_match(s))
        || FILTER_LINE.is_match(s)
        || FILTERS.find_iter(s).take(3).count() >= 3
        || FILTER_ROW.is_match(s)
        || files
        || (!explicit && matches!(list.form, Form::Bare | Form::Table) && cues::OF_FILES.is_match(before))
        || (!explicit && (cues::FOREIGN.is_match(before) || (list.form == Form::Bare && !list.lines && cues::FOREIGN.is_match(after))))
        || JSON.is_match(&s[..list.at.start])
        || (!subject.ty.is_array() && cues::JOINED.is_match(s))
}

/// Half a sentence between a closing quote and the next opening one.
fn is_prose(value: &str) -> bool {
    value.contains([',', '。', ';']) && value.contains(is_cjk)
}

/// `Chinese: zh`, `Large tray: lt`: the value stands behind its label.
fn reversed(s: &str, list: &List) -> bool {
    let label = |word: &str| {
        word.len() > 3 && word.starts_with(|c: char| c.is_ascii_uppercase()) && !word[1..].contains(|c: char| !c.is_ascii_lowercase())
    };
    let code = |doc: &str| {
        let doc = doc.trim();
        !doc.is_empty()
            && doc.len() <= 8
            && doc.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
            && doc.starts_with(|c: char| c.is_ascii_lowercase())
    };
    // `Chinese: "zh"`: only the second of the two stands between quotes.
    let told = |doc: &str| {
        let doc = doc.trim().trim_end_matches([',', ';', '.']);
        let core = ['"', '`'].iter().find_map(|quote| doc.strip_prefix(*quote).map(|doc| doc.trim_end_matches(*quote)));
        core.is_some_and(|core| core.len() > 1 && core.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b)))
    };
    // `day: d, month: m`
    let short = |entry: &Entry| {
        let doc = s[entry.doc.clone()].trim();
        doc.len() == 1 && doc.starts_with(|c: char| c.is_ascii_lowercase()) && !entry.quoted && entry.value.len() > 1
    };
    let pairs = list.form == Form::Marked && list.entries.len() >= 2;
    if pairs && (list.entries.iter().all(|entry| told(&s[entry.doc.clone()])) || list.entries.iter().all(short)) {
        return true;
    }
    list.form == Form::Marked
        && list.lines
        && list.entries.len() >= 3
        && list.entries.iter().filter(|entry| !entry.quoted && label(&entry.value) && code(&s[entry.doc.clone()])).count() * 5
            >= list.entries.len() * 4
}

/// Other parameters of the same table.
fn of_siblings(list: &List, subject: Subject<'_>) -> bool {
    let siblings =
        list.entries.iter().filter(|entry| entry.value != subject.name && subject.siblings.contains(&entry.value.as_str())).count();
    siblings > 0 && siblings * 2 >= list.entries.len()
}

/// `[0,100]`: two numbers in brackets are bounds.
fn is_interval(s: &str, list: &List) -> bool {
    list.form == Form::Bare
        && list.entries.len() == 2
        && s[..list.at.start].ends_with(['[', '('])
        && s[list.at.end..].starts_with([']', ')'])
        && s[list.at.clone()].contains([',', '、'])
}

/// "1-100，1最高，100最低": two numbers whose span the text gives are its ends.
fn are_ends(s: &str, list: &List) -> bool {
    let [low, high] = list.entries.as_slice() else { return false };
    let span = |mark: char| {
        let text = format!("{}{mark}{}", low.value, high.value);
        s.match_indices(&text).any(|(at, _)| {
            !s[..at].ends_with(|c: char| c.is_ascii_digit()) && !s[at + text.len()..].starts_with(|c: char| c.is_ascii_digit())
        })
    };
    let (Ok(first), Ok(last)) = (low.value.parse::<i64>(), high.value.parse::<i64>()) else { return false };
    last > first && (span('~') || last > first + 1 && span('-'))
}

/// Whether a list stands within one item of a list of other things: the values of one key or filter among several.
fn inside_item(text: &Text, list: &List, all: &[Head]) -> bool {
    let line = text.line_of(list.at.start);
    let leads = |line: usize| heads::of_lines(text, all, line, line).iter().find(|head| head.leads);
    // "Kind: A: this, B: that": its label is no item.
    let Some(own) = leads(line).filter(|own| own.start < list.at.start && own.meaning != list.at.start) else { return false };
    if list.entries.iter().any(|entry| entry.value == own.token.value) {
        return false;
    }
    let from = line.saturating_sub(3);
    (from..=line + 3).any(|other| other != line && leads(other).is_some_and(|head| head.form == own.form && !head.token.value.is_empty()))
}

/// Whether the words right before a list speak of another parameter: `当Size为1（大）`, `Shape=0`.
fn condition(near: &str, before: &str, subject: Subject<'_>) -> bool {
    static IS: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)([A-Za-z][A-Za-z0-9_.]{2,})[`\x22']?\s*(?:的?(?:取)?值)?\s*(?:为|是|等于|=|==|is|is set to|取值?为?|传)\s*[`\x22'(]*$",
        )
    });
    static WHEN: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?i)(?:^|[,;.(\s])(?:当|若|如果|仅当|if |when )[^,;。]{0,40}(?:为|是|=|\bis)\s*[`\x22']*$"));
    static NAME: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?:^|[^A-Za-z0-9_.])([A-Z][A-Za-z0-9]{2,})[`'\x22]? ?[:]?\s*$"));
    const OWN: [&str; 9] = ["value", "default", "values", "enum", "which", "type", "status", "mode", "state"];
    static OF_IT: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"[A-Z]\w+[`'\x22]? ?(?:对?应?的|中的?) ?[`'\x22]?([A-Z][A-Za-z0-9]+)[`'\x22]? ?(?:字段)?的?(?:可选)?(?:取值|可选值|枚举值|[为是])[^,。;\n]{0,8}$",
        )
    });
    let own =
        |name: &str| name.eq_ignore_ascii_case(subject.name) || subject.name.to_ascii_lowercase().contains(&name.to_ascii_lowercase());
    let named = NAME.captures(near).is_some_and(|m| !own(&m[1]) && (subject.siblings.contains(&&m[1]) || camel(&m[1])));
    named
        || OF_IT.captures(before).is_some_and(|m| !own(&m[1]))
        || IS.captures(near).is_some_and(|m| !m[1].eq_ignore_ascii_case(subject.name) && !OWN.contains(&m[1].to_ascii_lowercase().as_str()))
        || WHEN.is_match(near)
}

/// `TaskType`: a name of two words or more.
fn camel(word: &str) -> bool {
    word.as_bytes().windows(2).any(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase())
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
