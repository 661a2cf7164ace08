//! Named reasons to refuse a list that its form and its words would make one of values.

use super::{
    case::{Case, Reason},
    class::Class,
    cues, lexicon,
    list::{Entry, Form},
    pattern::pattern,
};
use regex::Regex;
use std::sync::LazyLock;

/// The reasons, each with its name.
pub(super) const REASONS: &[Reason] = &[
    ("span-of-letters", span_of_letters),
    ("pattern-of-ids", pattern_of_ids),
    ("default-in-each", default_in_each),
    ("one-list-an-item", one_list_an_item),
    ("one-list-a-condition", one_list_a_condition),
    ("meaning-in-brackets", meaning_in_brackets),
    ("phrases-of-a-guide", phrases_of_a_guide),
    ("bounds-between", bounds_between),
    ("null-sentence", null_sentence),
    ("torn-brackets", torn_brackets),
    ("ways-to-get", ways_to_get),
];

/// The text behind the meaning of a value that follows it.
fn behind<'t>(s: &'t str, entry: &Entry) -> &'t str {
    s[entry.doc.end..].trim_start_matches([' ', '(', '[', ':', '"', '`'])
}

/// "小写字母a-z、大写字母A-Z": characters that a text may have.
fn span_of_letters(case: &Case<'_>) -> bool {
    let s = &case.text.s;
    let span = |entry: &Entry| {
        entry.value.len() == 1
            && s[..entry.doc.end].ends_with(|c: char| c.is_ascii_alphanumeric())
            && s[entry.doc.end..].starts_with(['-', '~'])
    };
    case.list.form == Form::LabelFirst && case.list.entries.iter().any(span)
}

/// "俱乐部编号（c-********）": how an id is written.
fn pattern_of_ids(case: &Case<'_>) -> bool {
    let masked = |entry: &Entry| {
        let doc = case.text.s[entry.doc.clone()].trim();
        doc.contains('*') && !doc.contains(char::is_alphanumeric)
    };
    // What was hidden behind the stroke is gone: "(c-)".
    let hidden = |entry: &Entry| case.text.s[..entry.doc.start].ends_with('-') && case.text.s[entry.doc.start..].starts_with(')');
    let goes_on =
        |entry: &Entry| behind(&case.text.s, entry).strip_prefix(entry.value.as_str()).is_some_and(|rest| rest.starts_with(['-', '*']));
    case.list
        .entries
        .iter()
        .any(|entry| masked(entry) || hidden(entry) || case.list.form == Form::LabelFirst && (entry.value.ends_with('-') || goes_on(entry)))
}

/// "A：1K、2K，默认1K；B：2K、4K，默认2K": what each allows, and no meaning of a value.
fn default_in_each(case: &Case<'_>) -> bool {
    static DEFAULT: LazyLock<Regex> =
        LazyLock::new(|| pattern(r"(?i)(?:默认(?:值|取值)?(?:为|是|:)?|\bdefaults? (?:to |is |value )?) ?[\x22`]?[A-Za-z0-9]"));
    let entries = &case.list.entries;
    entries.len() > 1 && entries.iter().filter(|entry| DEFAULT.is_match(&case.text.s[entry.doc.clone()])).count() > 1
}

/// "- A，可选 [1.0、1.5]。\n- B，可选 [2.0]。": each item has a list of its own.
fn one_list_an_item(case: &Case<'_>) -> bool {
    let (text, list) = (case.text, case.list);
    let line = text.line_of(list.at.start);
    if list.lines || !text.lines[line].item || text.line_of(list.at.end.saturating_sub(1)) != line {
        return false;
    }
    let promises = |line: &&super::text::TextLine| {
        let s = &text.s[line.start..line.end];
        line.item && (cues::EXPLICIT.is_match(s) || s.contains("可选"))
    };
    text.lines.iter().filter(promises).count() > 1 && promises(&&text.lines[line])
}

/// "当 X 是 A，可选值为 1、2；当 X 是 B，可选值为 3": each condition has a list of its own, also the only one that names a parameter.
fn one_list_a_condition(case: &Case<'_>) -> bool {
    static CONDITION: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)(?:当|若|如果|对于)[^,]{1,40},|\b(?:if|when|for) [^,]{1,60},"));
    let s = &case.text.s;
    let own = cues::sentence_before(s, case.list.at.start, 200);
    let condition = |sentence: &'_ str| {
        CONDITION.find(sentence).map(|m| m.range()).filter(|at| {
            !cues::of_nothing(&sentence[at.clone()])
                && (cues::EXPLICIT.is_match(&sentence[at.end..]) || sentence[at.end..].contains("可以"))
        })
    };
    let Some(at) = condition(own) else { return false };
    let sentences = s.split(['。', ';', '\n']).flat_map(|part| part.split(". "));
    let of_a_sibling = own[at].split(|c: char| !c.is_ascii_alphanumeric() && c != '_').any(|word| case.subject.siblings.contains(&word));
    of_a_sibling || sentences.filter(|sentence| condition(sentence).is_some()).count() > 1
}

/// "Up (rising) and Down (falling)": the values precede the brackets.
fn meaning_in_brackets(case: &Case<'_>) -> bool {
    let s = &case.text.s;
    let turned = |entry: &Entry| {
        let label = s[entry.doc.clone()].rsplit([' ', ':']).next().unwrap_or_default();
        let before = s[entry.doc.end..].trim_start().starts_with('(');
        before
            && !entry.quoted
            && label.starts_with(|c: char| c.is_ascii_uppercase())
            && entry.value.bytes().all(|b| b.is_ascii_lowercase())
            && !behind(s, entry).starts_with('"')
    };
    case.text.spaced && case.list.form == Form::LabelFirst && !case.list.lines && case.list.entries.iter().all(turned)
}

/// "For `public images`, log in to the console": phrases that a guide marks.
fn phrases_of_a_guide(case: &Case<'_>) -> bool {
    let said = !matches!(case.list.form, Form::Marked | Form::Bracketed | Form::Table);
    let phrase = |entry: &Entry| {
        let bare = entry.quoted && (said || entry.doc.is_empty());
        bare && entry.value.contains(' ') && !entry.value.contains(',') && entry.value.starts_with(|c: char| c.is_ascii_lowercase())
    };
    case.text.spaced && !case.explicit && case.list.entries.iter().any(phrase)
}

/// "自定义，HTTP(80)，全部TCP，FTP(21)": other items are between those in front of brackets.
fn torn_brackets(case: &Case<'_>) -> bool {
    let s = &case.text.s;
    let list = case.list;
    let between = |pair: &[Entry]| {
        let gap = s.get(pair[0].doc.end..pair[1].doc.start).unwrap_or_default();
        let gap = gap.rfind(pair[1].value.as_str()).map_or("", |at| &gap[..at]);
        let gap = gap.trim_matches(|c: char| !c.is_alphanumeric());
        gap.contains([',', '、']) && !gap.contains(['。', '('])
    };
    list.form == Form::Bracketed
        && !list.lines
        && list.entries.len() > 2
        && list.entries.windows(2).filter(|pair| between(pair)).count() > 1
}

/// "CLB可通过A获取；SQL可通过B获取": where each comes from.
fn ways_to_get(case: &Case<'_>) -> bool {
    let list = case.list;
    let way = |entry: &Entry| {
        let doc = &case.text.s[entry.doc.clone()];
        lexicon::at(doc, 0).is_some_and(|phrase| phrase.classes.has(Class::Can)) && doc.contains("通过")
    };
    list.form == Form::Glued && !case.explicit && list.entries.iter().filter(|entry| way(entry)).count() * 2 > list.entries.len()
}

/// "`48` (two days), and the maximum is `480` (20 days)": a default and its bounds.
fn bounds_between(case: &Case<'_>) -> bool {
    static BOUND: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)\b(?:maximum|minimum|at most|at least)\b"));
    case.numeric && case.text.spaced && BOUND.is_match(&case.text.s[case.list.at.clone()])
}

/// "Null means no valid values returned."
fn null_sentence(case: &Case<'_>) -> bool {
    static NULL: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)\bnull\b[^.\n]*\bno (?:valid )?values?\b[^.\n]*$"));
    NULL.is_match(cues::sentence_before(&case.text.s, case.list.at.start, 160))
}
