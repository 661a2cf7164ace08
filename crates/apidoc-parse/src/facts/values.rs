//! The values of an enumeration: gathers every list of a description and keeps the one that is theirs.
//!
//! Lists are many: filter names, examples, formats, other parameters' values, special values beside ordinary
//! ones. A list is kept only if its words promise values, or if its form and its values leave no doubt.

use super::{
    Subject, bare, complete, cues, form, heads,
    judge::{self, Cue},
    labelled,
    list::{Entry, Form, List},
    pairs,
    pattern::pattern,
    tables,
    text::{Text, is_cjk},
    value::is_shouted,
    whole,
};
use apidoc_ir::{EnumValue, Scalar, Type};
use regex::Regex;
use std::{ops::Range, sync::LazyLock};

/// The values, and where they stand in the text.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Values {
    /// In the order of the text, their meanings in the one spelling of the rules.
    pub(super) values: Vec<EnumValue>,
    /// Where the meanings stand, a stretch a value.
    pub(super) docs: Vec<Range<usize>>,
    /// Whether there are more.
    pub(super) open: bool,
    /// Where they stand.
    pub(super) at: Range<usize>,
    /// Whether the words promise values, not only their form.
    pub(super) promised: bool,
}

/// The most lists of one description that are judged; each may look at the whole text.
const MOST_LISTS: usize = 200;
/// The most words of promise that are followed in one description.
const MOST_CUES: usize = 40;

/// The values that a field may have; none unless all is sure.
pub(super) fn read(text: &Text, subject: Subject<'_>) -> Option<Values> {
    let numeric = match subject.ty.innermost() {
        Type::Scalar(Scalar::String) => false,
        Type::Scalar(Scalar::Integer | Scalar::Float) => true,
        _ => return None,
    };
    // An address has no list of values; a list in its text is of what lies there.
    if ["Url", "Urls", "URL", "Uri"].iter().any(|end| subject.name.ends_with(end)) && !numeric {
        return None;
    }
    if !text.s.bytes().any(|b| b.is_ascii_alphanumeric()) {
        return None;
    }
    let heads = heads::find(text, numeric);
    let mut lists: Vec<(List, Cue)> = tables::lists(text, numeric).into_iter().map(|list| (list, Cue::Strong)).collect();
    lists.extend(pairs::lists(text, &heads, numeric).into_iter().map(|list| (list, Cue::None)));
    lists.extend(labelled::lists(text, numeric).into_iter().map(|list| (list, Cue::None)));
    lists.extend(whole::list(text, numeric).map(|list| (list, Cue::Whole)));
    after_cues(text, &heads, numeric, &mut lists);
    let kept: Vec<(List, bool)> =
        lists.into_iter().take(MOST_LISTS).filter_map(|(list, cue)| judge::judge(text, list, cue, numeric, subject, &heads)).collect();
    let rank = |(list, promised): &&(List, bool)| {
        (list.distinct() + usize::from(*promised), std::cmp::Reverse(list.form), std::cmp::Reverse(list.at.start))
    };
    let (mut list, promised) = kept.iter().max_by_key(rank)?.clone();
    absorb(text, &mut list, &kept);
    extend(text, &mut list, &heads);
    also(text, &mut list);
    go_on(text, &mut list);
    complete::complete(text, &mut list, numeric);
    if !pairs_of_numbers(&text.s, &mut list) || complete::is_torn(text, &list) || is_half(text, &list) || counts_on(&text.s, &list) {
        return None;
    }
    let values = list.entries.iter().map(|entry| EnumValue { value: entry.value.clone(), doc: meaning(&text.s, entry) }).collect();
    let docs = list.entries.iter().map(|entry| trimmed(&text.s, entry.doc.clone())).collect();
    Some(Values { values, docs, open: list.open, at: list.at, promised })
}

/// Lists of the same form, a heading between them, are one: "for phones: …, otherwise: …".
fn absorb(text: &Text, list: &mut List, kept: &[(List, bool)]) {
    if !list.lines && list.form != Form::LabelFirst {
        return;
    }
    let mut others: Vec<&List> =
        kept.iter().map(|(other, _)| other).filter(|other| other.lines == list.lines && other.form == list.form).collect();
    others.sort_by_key(|other| other.at.start);
    let apart = |a: usize, b: usize| text.line_of(b.max(a)).saturating_sub(text.line_of(b.min(a)));
    for other in others {
        let after = other.at.start >= list.at.end && apart(other.at.start, list.at.end) <= 3;
        let before = other.at.end <= list.at.start && apart(other.at.end, list.at.start) <= 3;
        if !after && !before {
            continue;
        }
        let new: Vec<Entry> =
            other.entries.iter().filter(|entry| !list.entries.iter().any(|known| known.value == entry.value)).cloned().collect();
        if before {
            list.entries.splice(0..0, new);
        } else {
            list.entries.extend(new);
        }
        list.at = list.at.start.min(other.at.start)..list.at.end.max(other.at.end);
    }
}

/// "TCP or UDP, ALL means both": a value that follows the bare ones with its meaning belongs to them.
fn extend(text: &Text, list: &mut List, heads: &[heads::Head]) {
    if !matches!(list.form, Form::Bare | Form::Worded) || list.lines {
        return;
    }
    let next = heads.iter().find(|head| head.start >= list.at.end);
    let Some(next) = next.filter(|next| text.s[list.at.end..next.start].trim_matches([' ', ',', ';']).is_empty()) else { return };
    let word = |word: &str| is_shouted(word) || word.chars().skip(1).any(|c| c.is_ascii_uppercase());
    let alike = word(&next.token.value) && list.entries.iter().all(|entry| word(&entry.value));
    let said = match list.form {
        Form::Worded => next.form == Form::Glued,
        _ => matches!(next.form, Form::Worded | Form::Marked),
    };
    if said && alike && !list.entries.iter().any(|entry| entry.value == next.token.value) {
        list.entries.push(Entry { value: next.token.value.clone(), quoted: next.token.quoted, doc: next.meaning..next.meaning });
    }
}

/// Whether items of the same list hold a value and nothing else, and it is not among the list's: all items or none.
fn is_half(text: &Text, list: &List) -> bool {
    let item = |line: usize| text.lines.get(line).is_some_and(|line| line.item);
    let (mut from, mut to) = (text.line_of(list.at.start), text.line_of(list.at.end.saturating_sub(1)));
    if !list.lines || !item(from) || !item(to) {
        return false;
    }
    while from > 0 && item(from - 1) {
        from -= 1;
    }
    while item(to + 1) {
        to += 1;
    }
    let known: std::collections::BTreeSet<&str> = list.entries.iter().map(|entry| entry.value.as_str()).collect();
    text.lines[from..=to].iter().any(|line| {
        let words = text.s[line.start..line.end].trim_matches(|c: char| c.is_whitespace() || "`\"'*;；。.,，".contains(c));
        let whole =
            words.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b)) && words.bytes().any(|b| b.is_ascii_alphanumeric());
        whole && !known.contains(words)
    })
}

/// Adds the words of capitals that begin the next lines and stand right before what they mean, with another mark or none.
fn go_on(text: &Text, list: &mut List) {
    let loud = |word: &str| word.len() > 2 && is_shouted(word);
    let last = text.line_of(list.at.end.saturating_sub(1));
    if text.line_of(list.at.start) == last || !list.entries.iter().all(|entry| loud(&entry.value)) {
        return;
    }
    for line in text.lines.iter().skip(last + 1).take_while(|line| line.item == text.lines[last].item) {
        let s = &text.s[line.start..line.end];
        let word = s.bytes().take_while(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || *b == b'_').count();
        let doc = s[word..].trim_start_matches(' ');
        if !loud(&s[..word]) || !doc.starts_with(is_cjk) || list.entries.iter().any(|entry| entry.value == s[..word]) {
            break;
        }
        list.entries.push(Entry { value: s[..word].into(), quoted: false, doc: line.end - doc.len()..line.end });
        list.at.end = line.end;
    }
}

/// "2、3已失败": two numbers with one meaning. False where more of them share one: "5、10、15表示…" tells of a step, not of values.
fn pairs_of_numbers(s: &str, list: &mut List) -> bool {
    if list.form == Form::Bare || list.lines || list.entries.iter().any(|entry| entry.value.parse::<i64>().is_err()) {
        return true;
    }
    let mut i = 0;
    while i < list.entries.len() {
        let entry = &list.entries[i];
        let before = s[..entry.doc.start].trim_end_matches("表示").trim_end_matches([' ', ':', '-', '=', ',']);
        let before = before.strip_suffix(entry.value.as_str()).and_then(|before| before.strip_suffix(['、', '/'])).unwrap_or_default();
        let digits = before.len() - before.trim_end_matches(|c: char| c.is_ascii_digit()).len();
        let (lead, number) = before.split_at(before.len() - digits);
        if digits > 0 && lead.ends_with('、') && lead.trim_end_matches('、').ends_with(|c: char| c.is_ascii_digit()) {
            return false;
        }
        let apart = lead.ends_with([',', ';', '、', '。', ' ', '\n', ':', '(']);
        if (1..=3).contains(&digits) && apart && !list.entries.iter().any(|entry| entry.value == number) {
            let entry = Entry { value: number.into(), quoted: false, doc: entry.doc.clone() };
            list.entries.insert(i, entry);
            i += 1;
        }
        i += 1;
    }
    true
}

/// Whether the next number follows a list of numbers in order, written with another mark: all of them or none.
fn counts_on(s: &str, list: &List) -> bool {
    let numbers: Option<Vec<i64>> = list.entries.iter().map(|entry| entry.value.parse().ok()).collect();
    let Some(numbers) = numbers.filter(|n| n.len() > 1 && n.windows(2).all(|pair| pair[1] == pair[0] + 1)) else { return false };
    // "未画0, 在画为1，画完为2": the number before stands behind its label.
    let before = s[..list.at.start].trim_end_matches([' ', ',', ';', '、']);
    if numbers[0] == 1 && before.strip_suffix('0').is_some_and(|before| before.ends_with(is_cjk)) {
        return true;
    }
    let Some(next) = numbers.last().map(|n| (n + 1).to_string()) else { return false };
    let tail = s[list.at.end..].split(['\n', '注']).next().unwrap_or_default();
    tail.match_indices(next.as_str()).take(5).any(|(at, _)| {
        let at = list.at.end + at;
        let begins = s[..at].trim_end_matches(' ').ends_with([',', ';', '、', '\n']);
        let rest = s[at + next.len()..].trim_start_matches(' ');
        begins
            && rest.starts_with([',', '.', '、', ':', ')', '-'])
            && rest
                .get(rest.chars().next().map_or(0, char::len_utf8)..)
                .is_some_and(|rest| rest.trim_start_matches(' ').starts_with(is_cjk))
    })
}

/// "A by default, also supports B": the default belongs to the values.
fn also(text: &Text, list: &mut List) {
    static ALSO: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)(?:默认(?:取?值)?(?:为|是|:)?\s*([A-Za-z][\w\-.]*)\s*|([A-Za-z][\w\-.]*) by default|\bdefaults? to ([A-Za-z][\w\-.]*)),?\s*(?:(?:还|也|同时)(?:可以?)?支持|其[他它](?:可选|取)值|also supports?)(?:的?有?:?)\s*$",
        )
    });
    if list.form != Form::Bare
        || !["默认", "by default", "default to", "defaults to"].iter().any(|word| text.s[..list.at.start].contains(word))
    {
        return;
    }
    let Some(found) = ALSO.captures(&text.s[..list.at.start]) else { return };
    let Some(word) = found.get(1).or(found.get(2)).or(found.get(3)) else { return };
    if !list.entries.iter().any(|entry| entry.value == word.as_str()) {
        list.entries.insert(0, Entry { value: word.as_str().into(), quoted: false, doc: word.end()..word.end() });
    }
}

/// The lists that stand right behind words that promise them.
fn after_cues(text: &Text, heads: &[heads::Head], numeric: bool, lists: &mut Vec<(List, Cue)>) {
    let s = &text.s;
    for cue in cues::WEAK.find_iter(s).take(MOST_CUES) {
        let filler = cues::FILLER.find(&s[cue.end()..]).map_or(0, |m| m.end());
        if let Some(list) = bare::read(text, cue.end() + filler, bare::Allow { numeric, blanks: false, quoted: true, plain: !text.spaced })
        {
            lists.push((list, Cue::Weak));
        }
    }
    for cue in cues::STRONG.find_iter(s).take(MOST_CUES).filter(|cue| of_the_subject(s, cue.start(), cue.as_str())) {
        let filler = cues::FILLER.find(&s[cue.end()..]).map_or(0, |m| m.end());
        let mut at = cue.end() + filler;
        // "取值：(1)A；(2)B"
        if s[..at].ends_with('(')
            && !numeric
            && let Some(rest) = s[at..].strip_prefix("1)")
        {
            at = s.len() - rest.trim_start_matches(' ').len();
        }
        let blanks = s[cue.end()..at].contains(['有', '为', '是', ':']);
        if let Some(list) = bare::read(text, at, bare::Allow { numeric, blanks, quoted: true, plain: !text.spaced }) {
            lists.push((list, Cue::Strong));
        }
        let line = text.line_of(cue.end());
        // A promise inside an item is about that item, not about those behind it.
        let inside =
            text.lines[line].item && text.lines.get(line + 1).is_some_and(|next| next.item) && line > 0 && !s[..cue.end()].is_empty();
        let deeper = inside && s[cue.end()..text.lines[line].end].chars().any(char::is_alphanumeric);
        if deeper {
            continue;
        }
        if let Some(list) = bare::lines(text, line + 1, numeric, heads) {
            lists.push((list, Cue::Strong));
        }
    }
    // "有A、B、C三种"
    for (at, word) in s.match_indices('有').take(MOST_CUES) {
        if let Some(list) = bare::read(
            text,
            at + word.len() + (s[at + word.len()..].len() - s[at + word.len()..].trim_start_matches([' ', ':']).len()),
            bare::Allow { numeric, blanks: false, quoted: false, plain: !text.spaced },
        )
        .filter(|list| form::counted(s, list))
        {
            lists.push((list, Cue::None));
        }
    }
    // Items that are values, under words that do not promise any.
    let mut listed = false;
    for (i, line) in text.lines.iter().enumerate() {
        let bullet = line.item || s[line.start..].starts_with(['*', '•', '-']);
        if bullet && !listed && lists.len() < MOST_LISTS {
            lists.extend(bare::lines(text, i, numeric, heads).filter(|list| list.entries.len() > 1).map(|list| (list, Cue::None)));
        }
        listed = bullet;
    }
    // Lines that all are values.
    if text.lines.len() >= 3 {
        let whole = bare::lines(text, 0, numeric, heads)
            .filter(|list| list.entries.len() == text.lines.len() && list.entries.iter().all(|entry| is_shouted(&entry.value)));
        lists.extend(whole.map(|list| (list, Cue::Strong)));
    }
    // A label and its values: "整体状态：WAIT/DONE"; or nothing but values.
    let first_line = text.lines.first().map_or(0, |line| line.end);
    let after_words = |i: usize| s[..i].chars().rev().find(|c| *c != ' ').is_some_and(|c| is_cjk(c) || c.is_ascii_alphabetic());
    let mut places: Vec<usize> =
        s[..first_line].match_indices([':', ',', '(']).filter(|(i, _)| after_words(*i)).map(|(i, c)| i + c.len()).take(6).collect();
    places.push(0);
    places.extend(behind_a_label(&s[..first_line]));
    for at in places {
        let at = at + (s[at..].len() - s[at..].trim_start_matches(' ').len());
        if let Some(list) = bare::read(text, at, bare::Allow { numeric, blanks: false, quoted: false, plain: !text.spaced }) {
            lists.push((list, Cue::None));
        }
    }
}

/// "协议栈 TCP/UDP": where the values begin, if a label, a blank and values between strokes are all there is.
fn behind_a_label(line: &str) -> Option<usize> {
    let (label, rest) = line.split_once(' ')?;
    let values = rest.trim_end_matches(['。', ' ']);
    let fits = (1..=10).contains(&label.chars().count())
        && label.chars().all(is_cjk)
        && values.contains('/')
        && values.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || matches!(b, b'/' | b'_'));
    fits.then_some(label.len() + 1)
}

/// "支持的协议有：" promises values where the text is about protocols, and not where it is about an address.
fn of_the_subject(s: &str, at: usize, cue: &str) -> bool {
    let noun = cue.strip_prefix("支持的").map(|rest| rest.trim_end_matches([':', '有', '为']).trim_end_matches("包括"));
    match noun {
        Some(noun) if !matches!(noun, "" | "值" | "类型" | "取值" | "参数值") => at <= 40 || s[..at].contains(noun),
        _ => true,
    }
}

/// The meaning of a value; a mark as the default keeps its brackets, so that it can be told from a meaning.
fn meaning(s: &str, entry: &Entry) -> String {
    let doc = clean(&s[entry.doc.clone()]);
    let mark = matches!(doc.to_ascii_lowercase().as_str(), "默认" | "默认值" | "缺省" | "default" | "default value");
    let bracketed = s[..entry.doc.start].ends_with(['(', '[']) && !entry.value.eq_ignore_ascii_case("default");
    if mark && bracketed { format!("({doc})") } else { doc }
}

fn clean(doc: &str) -> String {
    doc.trim_matches(AROUND).split('\n').map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

/// What may stand around a meaning and is no part of it.
const AROUND: [char; 8] = [' ', ',', ';', '、', '。', '`', '|', ':'];

/// A stretch without what stands around its meaning, and without the word that leads to it.
fn trimmed(s: &str, at: Range<usize>) -> Range<usize> {
    let doc = &s[at.clone()];
    let lead = doc.trim_start_matches(AROUND);
    let said = ["表示", "代表"].iter().find_map(|word| lead.strip_prefix(word)).filter(|rest| !rest.is_empty()).unwrap_or(lead);
    let start = at.start + (doc.len() - said.trim_start_matches(AROUND).len());
    start..(at.start + doc.trim_end_matches(AROUND).len()).max(start)
}
