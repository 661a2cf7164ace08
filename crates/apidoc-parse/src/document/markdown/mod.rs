//! Pages in Markdown, cut into what a Markdown parser reads right and what it does not.
//!
//! Real pages mix Markdown with whole HTML tables, boxes of code with blank lines in them and pipe tables whose cells
//! run over several lines. So lines are sorted first: HTML blocks run to the end of the `<pre>` or `<table>` that they open,
//! pipe tables go to [`crate::document::markdown::table`], fences are held together, and everything between is [`crate::document::markdown::commonmark`]'s.

pub(in crate::document) mod commonmark;
pub(in crate::document) mod copied;
pub(in crate::document) mod html_blocks;
pub(in crate::document) mod table;

use crate::document::{
    events::EventStream,
    html::Html,
    lines::is_section,
    lines::{CODE, Kind, Lines},
    model::Note,
    writer::EventWriter,
};
use crate::span::Span;
use crate::{diagnostics::Code, vocabulary};

/// A whole page.
pub(in crate::document) fn page(source: &str, notes: &mut Vec<Note>) -> EventStream {
    let lines = Lines::of_page(source);
    let mut writer = EventWriter { out: EventStream::with_capacity(source.len() * 3 / 2), html: Html::default(), notes };
    let mut i = front_matter(&lines);
    let mut pending = i;
    // The end of a code block that a paragraph opens; headings before it are code.
    let mut boxed = 0;
    // Whether the last heading is that of an example, or of its request or response.
    let mut shown = false;
    while i < lines.len() {
        let next = match lines.kind(i) {
            Kind::Fence => fence(&mut writer, &lines, &mut pending, i),
            Kind::Html => {
                flush(&mut writer, &lines, pending, i);
                let end = html_blocks::end(&lines, i);
                let span = lines.span(i, end);
                html_blocks::write(&mut writer, &lines, i, end);
                if end < lines.len() && is_section(lines.text(end)) && writer.html.close_preformatted(&mut writer.out) {
                    let span = Span { start: span.start, end: span.start };
                    writer.notes.push(Note { code: Code::OpenFence, span, message: "this box of code is never closed".to_owned() });
                }
                pending = end;
                end
            }
            Kind::Heading => {
                // Furniture that was left open ends where a section begins.
                flush(&mut writer, &lines, pending, i);
                writer.html.stop_skipping();
                if i >= boxed && is_section(lines.text(i)) && writer.html.is_code() {
                    boxed = html_blocks::closed_at(&lines, i, "pre").unwrap_or(i);
                    if boxed == i {
                        let message = "a box of code above this heading is never closed".to_owned();
                        writer.html.close_preformatted(&mut writer.out);
                        writer.notes.push(Note { code: Code::OpenFence, span: lines.span(i, i), message });
                    }
                }
                shown = is_of_example(lines.text(i));
                heading(&mut writer, &lines, i);
                pending = i + 1;
                i + 1
            }
            _ if is_underlined(&lines, i) => {
                flush(&mut writer, &lines, pending, i);
                numbered_heading(&mut writer, &lines, i);
                pending = i + 2;
                i + 2
            }
            _ if table::starts(&lines, i) => {
                flush(&mut writer, &lines, pending, i);
                pending = table::table(&mut writer, &lines, i);
                pending
            }
            _ if copied::is_header(lines.text(i)) => {
                flush(&mut writer, &lines, pending, i);
                pending = copied::table(&mut writer, &lines, i, true);
                pending
            }
            // A box of some dialects, `::: note`; its content is text.
            _ if lines.text(i).starts_with(":::") => {
                flush(&mut writer, &lines, pending, i);
                pending = i + 1;
                pending
            }
            // An example whose fences were lost on the way.
            _ if shown && !lines.text(i).starts_with([' ', '\t']) && copied::is_code(lines.text(i)) => {
                flush(&mut writer, &lines, pending, i);
                pending = copied::code(&mut writer.out, &lines, i);
                pending
            }
            _ => i + 1,
        };
        i = next.max(i + 1);
    }
    flush(&mut writer, &lines, pending, lines.len());
    writer.html.end(source.len(), writer.notes);
    writer.out
}

fn flush(writer: &mut EventWriter<'_>, lines: &Lines<'_>, from: usize, to: usize) {
    if from < to {
        let span = lines.span(from, to);
        commonmark::blocks(writer, &lines.source[span.start..span.end], span.start);
    }
}

fn is_of_example(heading: &str) -> bool {
    let text = heading.trim().trim_matches('#').trim();
    vocabulary::example_title(text).is_some() || vocabulary::example_part(&vocabulary::heading_key(text)).is_some()
}

/// Writes a heading; many pages leave out the blank behind its marks.
fn heading(writer: &mut EventWriter<'_>, lines: &Lines<'_>, i: usize) {
    let line = lines.text(i);
    let marks = line.trim_start().len() - line.trim_start().trim_start_matches('#').len();
    let body = without_attributes(line.trim().trim_matches('#').trim());
    let at = lines.span(i, i).start + line.find(body).unwrap_or(0);
    let level = lines.bare_level(i).map_or(marks, usize::from);
    heading_text(writer, level.clamp(1, 6), body, at);
}

/// A heading without what some dialects write behind it: `Title {#id .class}`, `Title {: #id}`.
fn without_attributes(text: &str) -> &str {
    let found = text.strip_suffix('}').and_then(|rest| rest.rfind('{').map(|at| (at, &rest[at + 1..])));
    match found {
        Some((at, inner)) if inner.trim_start().starts_with(['#', '.', ':']) => text[..at].trim_end(),
        _ => text,
    }
}

fn heading_text(writer: &mut EventWriter<'_>, level: usize, body: &str, at: usize) {
    let name = ["h1", "h2", "h3", "h4", "h5", "h6"][level - 1];
    let before = writer.html.open_formatting();
    writer.out.open(name, at, &[]);
    commonmark::line(writer, body, at);
    writer.html.stop_skipping();
    writer.html.close_since(&mut writer.out, &before);
    writer.out.close(name);
}

/// Whether a line with a number in front is a heading for the line below it; Markdown would see an item of a list.
fn is_underlined(lines: &Lines<'_>, i: usize) -> bool {
    let line = lines.text(i);
    let number = line.bytes().take_while(u8::is_ascii_digit).count();
    if !(1..3).contains(&number) {
        return false;
    }
    let under = lines.text(i + 1).trim_end();
    line[number..].starts_with(['.', '、']) && under.len() > 2 && (under.bytes().all(|b| b == b'-') || under.bytes().all(|b| b == b'='))
}

fn numbered_heading(writer: &mut EventWriter<'_>, lines: &Lines<'_>, i: usize) {
    let level = if lines.text(i + 1).starts_with('=') { 1 } else { 2 };
    heading_text(writer, level, lines.text(i).trim_end(), lines.span(i, i).start);
}

/// The block between `---` at the top of an editor's note; gives the first line after it.
fn front_matter(lines: &Lines<'_>) -> usize {
    if lines.len() == 0 || lines.text(0).trim_end() != "---" {
        return 0;
    }
    (1..lines.len().min(200)).find(|i| lines.text(*i).trim_end() == "---").map_or(0, |i| i + 1)
}

/// Reads a fence at line `i`; returns the line after it. A fence that is never closed ends before the next heading, and is reported.
fn fence(writer: &mut EventWriter<'_>, lines: &Lines<'_>, pending: &mut usize, i: usize) -> usize {
    let open = lines.text(i).trim_start();
    let mark = open.chars().next().unwrap_or('`');
    let length = open.len() - open.trim_start_matches(mark).len();
    if open.trim_end() == CODE {
        return marked_code(writer, lines, pending, i);
    }
    for end in i + 1..lines.len() {
        let text = lines.text(end).trim();
        if text.len() >= length && text.chars().all(|c| c == mark) {
            return end + 1;
        }
        if is_section(lines.text(end)) {
            return unclosed(writer, lines, pending, i, end);
        }
    }
    unclosed(writer, lines, pending, i, lines.len())
}

/// Writes the text between `[code]` and `[/code]`.
fn marked_code(writer: &mut EventWriter<'_>, lines: &Lines<'_>, pending: &mut usize, i: usize) -> usize {
    let Some(end) = (i + 1..lines.len()).take_while(|i| !is_section(lines.text(*i))).find(|i| lines.text(*i).trim() == "[/code]") else {
        return i + 1;
    };
    flush(writer, lines, *pending, i);
    writer.out.open("pre", lines.span(i, i).start, &[]);
    for line in i + 1..end {
        let text = lines.text(line);
        let body = text.strip_prefix("    ").unwrap_or(text);
        writer.out.text(body, lines.span(line, line).start + (text.len() - body.len()));
        writer.out.text("\n", lines.span(line, line).start + text.len());
    }
    writer.out.close("pre");
    *pending = end + 1;
    end + 1
}

fn unclosed(writer: &mut EventWriter<'_>, lines: &Lines<'_>, pending: &mut usize, i: usize, end: usize) -> usize {
    flush(writer, lines, *pending, i);
    let fence = lines.span(i, i + 1);
    writer.notes.push(Note { code: Code::OpenFence, span: fence, message: "this fence is never closed".to_owned() });
    let body = lines.span(i + 1, end);
    writer.out.open("pre", fence.start, &[]);
    writer.out.text(&lines.source[body.start..body.end], body.start);
    writer.out.close("pre");
    *pending = end;
    end
}
