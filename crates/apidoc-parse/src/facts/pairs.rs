//! Lists whose values each precede their meaning.
//!
//! In come the heads; out go runs of them that are written alike: on lines one after another, or in one line.

mod fill;
mod meaning;

use super::{
    cues,
    heads::Head,
    list::{Entry, Form, List},
    pattern::pattern,
    text::{Text, is_cjk},
    value,
};
use fill::{fill, without_label};
use meaning::meaning;
use regex::Regex;
use std::sync::LazyLock;

/// The longest stretch between two values of one line.
const FAR: usize = 600;
/// The most lines between two values that begin lines.
const LINES_APART: usize = 3;

/// The lists of a text. `numeric`: values are whole numbers.
pub(super) fn lists(text: &Text, heads: &[Head], numeric: bool) -> Vec<List> {
    let mut out = Vec::new();
    for form in [Form::Marked, Form::Bracketed, Form::Worded, Form::Is, Form::Glued, Form::Comma] {
        let mut runs: Vec<Vec<&Head>> = Vec::new();
        // One open run a depth: heads inside brackets do not cut the run around them.
        let mut open: Vec<Option<usize>> = Vec::new();
        for head in heads {
            let unmarked = numeric && form == Form::Marked && head.form == Form::Glued;
            if head.form != form && !unmarked && !(form == Form::Worded && is_said(head)) {
                continue;
            }
            let depth = head.depth.min(8);
            if open.len() <= depth {
                open.resize(depth + 1, None);
            }
            let run = open[depth].filter(|run| runs[*run].last().is_some_and(|last| connects(text, last, head)));
            if unmarked && !run.is_some_and(|run| runs[run].last().is_some_and(|last| counts_on(text, last, head))) {
                continue;
            }
            match run {
                Some(run) => runs[run].push(head),
                None => {
                    runs.push(vec![head]);
                    open[depth] = Some(runs.len() - 1);
                }
            }
        }
        out.extend(runs.into_iter().filter_map(|run| list(text, fill(text, run, heads, numeric), form, numeric)));
    }
    if numeric {
        out.extend(mixed(text, heads));
    }
    out
}

/// Numbers of one line with a few words each, with any separator: "0-否；1是，2为空".
fn mixed(text: &Text, heads: &[Head]) -> Vec<List> {
    let fits = |head: &&Head| matches!(head.form, Form::Marked | Form::Glued | Form::Is);
    let parted = |head: &Head| {
        text.s[..head.start].trim_end_matches(' ').ends_with([',', ';', '、', '。', ':', '(', '\n'])
            || head.start == 0 && matches!(head.token.value.as_str(), "-1" | "0" | "1")
    };
    let mut out = Vec::new();
    for run in heads.chunk_by(|a, b| text.line_of(a.start) == text.line_of(b.start) && a.depth == b.depth) {
        let run: Vec<&Head> = run.iter().filter(fits).collect();
        let one = run.windows(2).all(|pair| pair[0].form == pair[1].form);
        if run.len() < 3 || one || !run[1..].iter().all(|head| parted(head)) || run[0].start == 0 && !parted(run[0]) {
            continue;
        }
        let short = |list: &List| list.entries.iter().all(|entry| (1..=12).contains(&text.s[entry.doc.clone()].chars().count()));
        out.extend(list(text, run, Form::Glued, true).filter(short));
    }
    out
}

/// "`A`为这个" and "`B`表示那个": the same form with another word.
fn is_said(head: &Head) -> bool {
    head.form == Form::Is && (head.token.quoted || (value::is_shouted(&head.token.value) && head.token.value.len() > 2))
}

/// "1: all; 2 some": the next number, its mark forgotten.
fn counts_on(text: &Text, last: &Head, next: &Head) -> bool {
    let number = |head: &Head| head.token.value.parse::<i64>().ok();
    let follows = number(last).zip(number(next)).is_some_and(|(a, b)| a.checked_add(1) == Some(b));
    follows && (next.leads || text.s[..next.start].trim_end_matches(' ').ends_with([';', ',']))
}

/// A promise in the midst of a text: what follows it is another list than what precedes.
static PROMISE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)\b(?:valid|optional|enumerat\w+|available|possible|allowed) values?(?: \w+)?:"));

fn connects(text: &Text, last: &Head, next: &Head) -> bool {
    let (from, to) = (text.line_of(last.start), text.line_of(next.start));
    if from == to {
        let gap = text.s.get(last.meaning..next.start).unwrap_or("");
        // Without a mark between value and meaning, a new sentence begins something else.
        let breaks = next.form == Form::Glued && !next.token.quoted && next.token.value.parse::<i64>().is_err() && gap.contains('。');
        // Sentences with a verb need a separator: "`a` for this, and `b` for that".
        let lead = gap.trim_end_matches([' ', '"', '\'', '`']);
        let lead =
            ["and", "or", "while", "以及", "而", "和", "或"].iter().fold(lead, |lead, joint| lead.strip_suffix(joint).unwrap_or(lead));
        let promised = || cues::EXPLICIT.is_match(cues::sentence_before(&text.s, last.start, 160));
        let joined = last.token.quoted && next.token.quoted && lead.len() < gap.trim_end_matches([' ', '"', '\'', '`']).len() && promised();
        let runs_on = !joined
            && matches!(next.form, Form::Is | Form::Worded)
            && next.token.value.parse::<i64>().is_err()
            && lead.trim_end().ends_with(|c: char| c.is_ascii_alphanumeric());
        let anew = text.spaced && PROMISE.is_match(gap);
        return gap.len() <= FAR && !breaks && !runs_on && !anew;
    }
    // "Kind 种类" above items is not an item.
    if next.form == Form::Glued && !next.token.quoted && text.lines[to].item && !text.lines[from].item {
        return false;
    }
    let said = |line: &usize| text.s[text.lines[*line].start..text.lines[*line].end].chars().any(char::is_alphanumeric);
    next.leads && to - from <= LINES_APART && (to - from == 1 || text.lines[to].item || !(from + 1..to).any(|line| said(&line)))
}

fn list(text: &Text, mut run: Vec<&Head>, form: Form, numeric: bool) -> Option<List> {
    let leading = run.iter().filter(|head| head.leads).count();
    let lines = leading >= 2;
    let spread = run.first().zip(run.last()).is_some_and(|(first, last)| text.line_of(first.start) != text.line_of(last.start));
    without_label(text, &mut run);
    // Several to a line and several lines of them, all written alike: "`A`: …, `B`: …,\n`C`: …".
    let alike = run.iter().all(|head| head.token.quoted)
        || run.iter().all(|head| value::is_shouted(&head.token.value))
        || text.spaced && run.iter().all(|head| is_camel(&head.token.value));
    // In Chinese, words of a program that each precede a meaning: the first may be glued to its label.
    let lower = |head: &&&Head| head.token.value.len() > 1 && head.token.value.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    let first = run.first().map(|head| head.start);
    let worded = !text.spaced && form == Form::Marked && run.iter().all(|head| lower(&head) && text.s[head.meaning..].starts_with(is_cjk));
    let alike = alike || worded;
    let parted = |head: &&Head| {
        worded && Some(head.start) == first
            || head.leads
            || text.s[..head.start].trim_end_matches(' ').ends_with([',', ';', ':', '、', '。', '.'])
    };
    if spread && !numeric && alike {
        run.retain(parted);
    } else if let [.., before, last] = run.as_slice()
        && leading == 1
        && run.len() > 2
        && last.leads
        && !numeric
        && text.line_of(before.start) == text.line_of(run[0].start)
    {
        // A list within one line ends with it: the next begins a remark.
        run.pop();
    } else if (lines || spread) && !numeric {
        let behind_label = run
            .first()
            .zip(run.get(1))
            .is_some_and(|(first, next)| before_lines(text, first, next, run[1..].iter().all(|head| head.leads)));
        let first = run.first().map(|head| head.start).filter(|_| behind_label);
        run.retain(|head| head.leads || Some(head.start) == first);
    }
    if lines && !run.first()?.leads {
        let first = run.iter().position(|head| head.leads)?;
        // "取值 0:a\n1:b": the first value follows its cue.
        if first > 1 {
            run.drain(..first);
        }
    }
    let mut entries: Vec<Entry> = Vec::new();
    let mut open = false;
    let mut end = run.first()?.start;
    for (i, head) in run.iter().enumerate() {
        let limit = match run.get(i + 1) {
            Some(next) if text.line_of(next.start) == text.line_of(head.start) => next.start,
            _ => text.lines.get(text.line_of(head.start)).map_or(text.s.len(), |line| line.end),
        };
        let last_in_line = run.get(i + 1).is_none_or(|next| text.line_of(next.start) != text.line_of(head.start));
        let (doc, more) = meaning(
            &text.s,
            head,
            limit.max(head.meaning),
            last_in_line && !(lines && head.leads && text.lines[text.line_of(head.start)].item),
        );
        end = end.max(doc.end).max(head.token.end);
        open |= more && last_in_line && !lines;
        if !entries.iter().any(|entry| entry.value == head.token.value) {
            entries.push(Entry { value: head.token.value.clone(), quoted: head.token.quoted, doc });
        }
    }
    Some(List { at: run.first()?.start..end, entries, form, lines, open })
}

/// `HalfDry`: two words in one.
fn is_camel(word: &str) -> bool {
    let inner = word.chars().skip(1).any(|c| c.is_ascii_uppercase()) && word.chars().any(|c| c.is_ascii_lowercase());
    inner && word.starts_with(|c: char| c.is_ascii_uppercase()) && word.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// "进度,WAITING: 在等\nDONE: 已完": the first value follows the label, the others each begin a line.
fn before_lines(text: &Text, first: &Head, next: &Head, whole: bool) -> bool {
    let before = text.s[..first.start].trim_end_matches(' ');
    let loud = value::is_shouted(&first.token.value) && value::is_shouted(&next.token.value);
    let said = |head: &Head| head.form == Form::Marked && text.s[head.meaning..].starts_with(is_cjk);
    (loud || whole && !text.spaced && said(first) && said(next))
        && next.leads
        && text.line_of(next.start) == text.line_of(first.start) + 1
        && before.ends_with([',', ':', '。'])
}
