//! Numbers that order lines and are the values: `范围[1,2]`, and below it `1. 楷书`, `2. 隶书`.

use crate::facts::{
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
