//! Cells on one line whose line breaks are tags: `a<br>b`.
//!
//! For a Markdown parser such a cell is one line, and a backtick pairs with any other one. For whoever wrote it they were lines: three
//! backticks fence code, and one that nobody closed in its line says nothing. Only cells in which that differs are cut up here.

use crate::document::{markdown::commonmark, writer::EventWriter};
use std::ops::Range;

/// Writes a cell on one line.
pub(in crate::document) fn cell(writer: &mut EventWriter<'_>, body: &str, at: usize) {
    if !body.contains('`') || next_break(body, 0).is_none() {
        return commonmark::line(writer, body, at);
    }
    let mut from = 0;
    for code in spans(body) {
        let (fence, inner) = (body[code.clone()].bytes().take_while(|b| *b == b'`').count(), &body[code.clone()]);
        if fence > 2 && next_break(inner, 0).is_some() {
            text(writer, without_break_at_end(&body[from..code.start]), at + from);
            fenced(writer, &inner[fence..inner.len() - fence], at + code.start, fence);
            from = code.end;
            from += next_break(&body[from..], 0).filter(|next| body[from..from + next.start].trim().is_empty()).map_or(0, |next| next.end);
        }
    }
    text(writer, &body[from..], at + from);
}

/// Writes text without fences: line by line where code would run over a break.
fn text(writer: &mut EventWriter<'_>, body: &str, at: usize) {
    let crosses = spans(body).iter().any(|code| next_break(&body[code.clone()], 0).is_some());
    if !crosses {
        return commonmark::line(writer, body, at);
    }
    let mut from = 0;
    while let Some(next) = next_break(body, from) {
        commonmark::line(writer, &body[from..next.start], at + from);
        writer.out.open("br", at + next.start, &[]);
        from = next.end;
    }
    commonmark::line(writer, &body[from..], at + from);
}

/// Writes the text between two fences, with the name of its language in front.
fn fenced(writer: &mut EventWriter<'_>, inner: &str, at: usize, fence: usize) {
    if writer.html.skipping() {
        return;
    }
    let first = next_break(inner, 0).map_or(inner.len(), |next| next.start);
    let language = inner[..first].trim();
    let named = !language.is_empty() && language.bytes().all(|b| b.is_ascii_alphanumeric() || b"+-#_".contains(&b));
    writer.out.open("pre", at, &[]);
    let class = format!("language-{language}");
    let classes = [("class", class.as_str())];
    writer.out.open("code", at, &classes[..usize::from(named)]);
    let mut from = if named { next_break(inner, 0).map_or(inner.len(), |next| next.end) } else { 0 };
    loop {
        let next = next_break(inner, from);
        let end = next.as_ref().map_or(inner.len(), |next| next.start);
        commonmark::code(&mut writer.out, &inner[from..end], at + fence + from);
        let Some(next) = next else { break };
        writer.out.text("\n", at + fence + next.start);
        from = next.end;
    }
    writer.out.close("code");
    writer.out.close("pre");
}

fn without_break_at_end(text: &str) -> &str {
    let body = text.trim_end();
    let tag = body.rfind('<').filter(|at| next_break(&body[*at..], 0).is_some_and(|next| *at + next.end == body.len()));
    tag.map_or(text, |at| without_break_at_end(&body[..at]))
}

/// The next `<br>`, in any spelling.
fn next_break(text: &str, from: usize) -> Option<Range<usize>> {
    let mut at = from;
    while let Some(found) = text[at..].find('<') {
        at += found;
        let rest = &text[at + 1..];
        if rest.get(..2).is_some_and(|name| name.eq_ignore_ascii_case("br")) {
            let blank = rest[2..].len() - rest[2..].trim_start_matches([' ', '/']).len();
            if rest[2 + blank..].starts_with('>') {
                return Some(at..at + 4 + blank);
            }
        }
        at += 1;
    }
    None
}

/// The stretches between backticks, as Markdown pairs them: each run with the next one as long.
fn spans(text: &str) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(found) = text[at..].find('`') {
        let start = at + found;
        let end = start + bytes[start..].iter().take_while(|b| **b == b'`').count();
        runs.push(start..end);
        at = end;
    }
    let mut out = Vec::new();
    let mut i = 0;
    while i < runs.len() {
        let escaped = crate::document::markdown::table::split::is_escaped(text, runs[i].start);
        let close = runs[i + 1..].iter().position(|run| run.len() == runs[i].len()).filter(|_| !escaped);
        match close {
            Some(more) => {
                out.push(runs[i].start..runs[i + 1 + more].end);
                i += more + 2;
            }
            None => i += 1,
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use crate::{
        document::{self, Site},
        text::Text,
    };

    #[track_caller]
    fn check(cell: &str, expected: &str) {
        let page = format!("| Name | Description |\n|---|---|\n| A | {cell} |\n");
        let (document, _) = document::read(&Text::new(&page));
        let document::BlockKind::Table(table) = &document.blocks[0].kind else { panic!("{document:?}") };
        assert_eq!(document::markdown(&table.rows[0].cells[1].blocks, Site::Chinese), expected);
    }

    #[test]
    fn fences_in_a_line_are_boxes_of_code() {
        check("See:<br>```<br>{<br>  \"a\": 1<br>}<br>```<br>Else.", "See:\n\n```text\n{\n  \"a\": 1\n}\n```\n\nElse.");
        check("See:<br/>```json<br/>{}<br/>```", "See:\n\n```json\n{}\n```");
        check("See:<br><br>```<br>a \\| b<br>```<br><br>And ```80 * 1``` items.", "See:\n\n```text\na | b\n```\n\nAnd `80 * 1` items.");
    }

    #[test]
    fn code_does_not_run_over_a_break() {
        check("Such as `u app. Then` cmd is used.<br>It may be `null`.", "Such as `u app. Then` cmd is used.\\\nIt may be `null`.");
        check("Use `a` here.<br>**Bold<br>text** of `b`.", "Use `a` here.\\\n**Bold**\\\n**text** of `b`.");
        check("One ` only<br>two `c`", "One \\` only\\\ntwo `c`");
    }
}
