//! Numbers that seem to order something and are the values: `范围[1,2]`, and below it `1. 楷书`, `2. 隶书`; `画法：1.平涂，2.点染，3.勾线`.

use crate::facts::{
    form::is_kind,
    list::{Entry, Form, List},
    text::{Text, is_cjk},
};

/// The lines that count as the text says that the values do.
pub(super) fn list(text: &Text) -> Option<List> {
    let s = text.s.as_str();
    let mut entries: Vec<Entry> = Vec::new();
    let mut at = None;
    let mut next = None;
    for line in &text.lines {
        let body = &s[line.start..line.end];
        let digits = body.bytes().take_while(u8::is_ascii_digit).count();
        let Some((number, rest)) = body[..digits].parse::<i64>().ok().zip(body[digits..].strip_prefix('.')) else { continue };
        let doc = rest.trim_start_matches(' ');
        if !doc.starts_with(is_cjk) || next.is_some_and(|next| number != next) {
            return None;
        }
        next = Some(number + 1);
        at = Some(at.map_or(line.start, |(start, _)| start)).map(|start| (start, line.end));
        entries.push(Entry { value: number.to_string(), quoted: false, doc: line.end - doc.len()..line.end });
    }
    let (start, end) = at?;
    let (first, last) = (&entries.first()?.value, &entries.last()?.value);
    let all: Vec<&str> = entries.iter().map(|entry| entry.value.as_str()).collect();
    let said = [format!("[{first},{last}]"), format!("[{first}-{last}]"), format!("[{}]", all.join(",")), format!("[{}]", all.join(", "))];
    let promised = said.iter().any(|span| s[..start].contains(span.as_str()));
    (entries.len() > 1 && promised).then_some(List { entries, at: start..end, form: Form::Marked, lines: true, open: false })
}

/// Three numbers or more from 1 on behind the label of a kind, each with a point and a few words.
pub(super) fn inline(text: &Text) -> Option<List> {
    let s = text.s.as_str();
    let first = s.find(":1.").or_else(|| s.find(": 1."))?;
    let label = s[..first].rsplit(['\n', '。', ',']).next().unwrap_or_default();
    let end = s[first..].find(['\n', '。']).map_or(s.len(), |n| first + n);
    let mut at = first + (s[first..].len() - s[first..].trim_start_matches([':', ' ']).len());
    let start = at;
    let mut entries: Vec<Entry> = Vec::new();
    for part in s[at..end].split([',', ';']) {
        let number = (entries.len() + 1).to_string();
        let lead = part.len() - part.trim_start_matches(' ').len();
        let doc =
            part[lead..].strip_prefix(number.as_str()).and_then(|rest| rest.strip_prefix('.')).map(|rest| rest.trim_start_matches(' '))?;
        if !doc.starts_with(is_cjk) || doc.chars().count() > 24 {
            return None;
        }
        entries.push(Entry { value: number, quoted: false, doc: at + part.len() - doc.len()..at + part.len() });
        at += part.len() + 1;
    }
    (entries.len() > 2 && is_kind(label)).then_some(List { entries, at: start..end, form: Form::Marked, lines: false, open: false })
}
