//! The stretch that says what a value means.

use crate::facts::{
    heads::{self, Head},
    list::Form,
};
use std::ops::Range;

/// The stretch that says what a value means, and whether it ends in "and so on".
pub(super) fn meaning(s: &str, head: &Head, limit: usize, runs_on: bool) -> (Range<usize>, bool) {
    let from = head.meaning.min(limit);
    let part = &s[from..limit];
    if head.form == Form::Bracketed && s[..from].ends_with(['(', '[']) {
        let open = from.saturating_sub(1);
        let to = heads::close(&s[open..]).map_or(limit, |n| open + n);
        return (from..to.max(from), s[to..].trim_start_matches([')', ']', ' ']).starts_with('等'));
    }
    let mut end = part.len();
    let mut depth = 0usize;
    let mut previous = ' ';
    for (i, c) in part.char_indices() {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' | '}' if depth == 0 => {
                end = i;
                break;
            }
            ')' | ']' => depth -= 1,
            '。' | ';' if runs_on && depth == 0 => {
                end = i;
                break;
            }
            ' ' if runs_on && depth == 0 && previous == '.' => {
                end = i;
                break;
            }
            _ => {}
        }
        previous = c;
    }
    if let Some(i) = [", default value", ",default value", ". Default", "; default", ", default is", ",default is"]
        .iter()
        .find_map(|word| part[..end].find(word))
    {
        end = i;
    }
    // The behaviour without a value is not part of it.
    if let Some(i) = ["不传", "不填", "若不传", "若不填", "未传"]
        .iter()
        .filter_map(|word| part[..end].find(word))
        .filter(|i| part[..*i].trim_end().ends_with([',', ';']))
        .min()
    {
        end = i;
    }
    if let Some(i) = part[..end].find("默认").filter(|i| part[..*i].ends_with([',', ';', '。', ' ', '('])) {
        // A mark on this value stays; a sentence about the default goes.
        let mark = part[i..end].trim_start_matches("默认").trim_start_matches(['取', '值', '选', '项']).starts_with([')', ']']);
        let last = part[i..end].trim_end_matches(['。', '.', ';', ',']).chars().count() <= 4;
        if !mark && !last {
            end = i;
        }
    }
    let trimmed = part[..end].trim_end_matches([' ', ',', ';', '、', '。', '.', '/', '|', '-', '"', '`', '(', '[', '!']);
    let trimmed = ["或者", "或", "以及", "和", " or", " and"].iter().fold(trimmed, |t, joint| {
        let t2 = t.strip_suffix(joint).unwrap_or(t);
        t2.trim_end_matches([' ', ',', ';'])
    });
    let more = trimmed.ends_with('等') || trimmed.to_ascii_lowercase().ends_with("etc");
    (from..from + trimmed.len(), more)
}
