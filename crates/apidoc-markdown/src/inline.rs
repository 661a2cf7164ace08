//! Running text: marks, links, addresses, and everything else escaped.

use crate::{
    Inline, Mark, address,
    escape::{self, Class, class},
};
use std::borrow::Cow;

/// The way to write a line break.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Break {
    /// A backslash and a new line; an empty line is a new paragraph.
    Line,
    /// A tag, in a cell.
    Tag,
    /// A blank.
    Blank,
}

/// Writes running text. Pipes are escaped between tags only, that is, in cells.
pub(crate) fn running(inlines: &[Inline<'_>], how: Break) -> String {
    let pieces = pieces(inlines, how);
    let mut out = String::new();
    for (i, one) in pieces.iter().enumerate() {
        piece(&mut out, one, pieces.get(i + 1).and_then(first), how);
    }
    let mut done = String::with_capacity(out.len());
    let mut is_after_blank = false;
    for line in out.split('\n').map(|line| line.trim_matches(' ')) {
        if line.is_empty() {
            is_after_blank = true;
            continue;
        }
        if !done.is_empty() {
            done.push_str(match how {
                Break::Line if is_after_blank => "\n\n",
                Break::Line => "\\\n",
                Break::Tag => "<br>",
                Break::Blank => " ",
            });
        }
        is_after_blank = false;
        escape::line_start(&mut done, line);
    }
    done
}

/// Divides texts into pieces that reading gives again: blanks and line breaks are outside of marks and links, and a mark that Markdown would
/// not see is removed.
fn pieces<'t>(inlines: &'t [Inline<'_>], how: Break) -> Vec<Inline<'t>> {
    let link = |inline: &'t Inline<'_>| inline.link.as_deref().filter(|link| address::is_web(link)).map(Cow::Borrowed);
    let all = inlines.iter().map(|inline| Inline { text: escape::visible(&inline.text), mark: inline.mark, link: link(inline) });
    let mut pieces = merge_adjacent(all);
    if let [Inline { mark: Mark::Plain, link: None, text }] = &pieces[..]
        && !text.contains("://")
    {
        return pieces;
    }
    pieces = split(merge_adjacent(pieces.into_iter().flat_map(trimmed)));
    let hidden: Vec<usize> = (0..pieces.len()).filter(|at| !is_seen(&pieces, *at, how)).collect();
    hidden.into_iter().for_each(|at| pieces[at].mark = Mark::Plain);
    split(merge_adjacent(pieces.into_iter()))
}

/// Neighbours of one mark and link as one.
fn merge_adjacent<'t>(inlines: impl Iterator<Item = Inline<'t>>) -> Vec<Inline<'t>> {
    let mut out: Vec<Inline<'t>> = Vec::new();
    for inline in inlines.filter(|inline| !inline.text.is_empty()) {
        match out.last_mut() {
            Some(last) if last.mark == inline.mark && last.link == inline.link => last.text.to_mut().push_str(&inline.text),
            _ => out.push(inline),
        }
    }
    out
}

/// The lines of a text, with the blanks around them as pieces of their own. A link is one line.
fn trimmed(inline: Inline<'_>) -> Vec<Inline<'_>> {
    let Inline { text, mark, link } = inline;
    if mark == Mark::Plain && link.is_none() {
        return vec![Inline { text, mark, link }];
    }
    let text = if link.is_some() { text.replace('\n', " ") } else { text.into_owned() };
    let mut out = Vec::new();
    let plain = |text: &str| Inline { text: text.to_owned().into(), ..Inline::default() };
    for (i, line) in text.split('\n').enumerate() {
        out.extend((i > 0).then(|| plain("\n")));
        let body = line.trim();
        let lead = line.len() - line.trim_start().len();
        let body_of_link = Inline { text: body.to_owned().into(), mark, link: link.clone() };
        out.extend([plain(&line[..lead]), body_of_link, plain(&line[lead + body.len()..])]);
    }
    out
}

/// Divides texts without a link at their addresses, since a mark around an address would not survive reading.
fn split(pieces: Vec<Inline<'_>>) -> Vec<Inline<'_>> {
    let mut out = Vec::new();
    for inline in pieces {
        match (&inline.link, inline.mark) {
            (None, Mark::Plain | Mark::Strong | Mark::Struck) if inline.text.contains("://") => {
                address::split(&inline.text, inline.mark, &mut out);
            }
            (Some(link), _) if inline.text == *link && address::is_whole(link) => out.push(Inline { mark: Mark::Plain, ..inline }),
            _ => out.push(inline),
        }
    }
    merge_adjacent(out.into_iter().flat_map(trimmed))
}

/// Whether Markdown sees the mark of a piece between its neighbours. It depends on their texts only, so that the mark of one piece does not
/// change what is decided about another.
fn is_seen(pieces: &[Inline<'_>], at: usize, how: Break) -> bool {
    let text = &pieces[at].text;
    match pieces[at].mark {
        Mark::Plain => return true,
        // A backslash before a pipe would be part of the pipe.
        Mark::Code if how == Break::Tag && text.contains("\\|") => return false,
        // A line that begins with `[…]:` would define the target of links.
        Mark::Code => return pieces[at].link.is_none() || !text.contains(['[', ']']),
        Mark::Strong | Mark::Struck if pieces[at].link.is_some() => return true,
        Mark::Strong | Mark::Struck => {}
    }
    // Code whose mark is not seen is written as plain text.
    let is_code = |at: usize| pieces[at].mark == Mark::Code && is_seen(pieces, at, how);
    let outer = |at: Option<usize>, character: fn(&str) -> Option<char>| match at.and_then(|at| Some((at, pieces.get(at)?))) {
        Some((at, Inline { link: None, text, .. })) if !is_code(at) => character(text).map_or(Class::Space, class),
        Some(_) => Class::Punctuation,
        None => Class::Space,
    };
    let is_visible = |outer: Class, inner: Option<char>| {
        inner.is_some_and(|c| class(c) == Class::Word) || matches!(outer, Class::Space | Class::Punctuation)
    };
    is_visible(outer(at.checked_sub(1), |text| text.chars().next_back()), text.chars().next())
        && is_visible(outer(Some(at + 1), |text| text.chars().next()), text.chars().next_back())
        && !text.ends_with('\\')
}

/// Returns the first character that is written for a piece.
fn first(piece: &Inline<'_>) -> Option<char> {
    match (&piece.link, piece.mark) {
        (Some(link), _) => Some(if piece.text == *link && address::is_whole(link) { '<' } else { '[' }),
        (None, Mark::Code) => Some('`'),
        (None, Mark::Strong) => Some('*'),
        (None, Mark::Struck) => Some('~'),
        (None, Mark::Plain) => piece.text.chars().next(),
    }
}

fn piece(out: &mut String, piece: &Inline<'_>, next: Option<char>, how: Break) {
    match &piece.link {
        Some(link) if piece.text == *link && address::is_whole(link) => {
            out.push('<');
            out.push_str(link);
            out.push('>');
        }
        Some(link) => {
            out.push('[');
            marked(out, piece, Some(']'), how);
            out.push_str("](");
            address::target(out, link);
            out.push(')');
        }
        None => marked(out, piece, next, how),
    }
}

fn marked(out: &mut String, piece: &Inline<'_>, after: Option<char>, how: Break) {
    let fence = match piece.mark {
        Mark::Code => {
            // Two fences would be read as one.
            if out.ends_with('`') && !out.ends_with("\\`") {
                out.push(' ');
            }
            return code(out, &piece.text, how);
        }
        Mark::Plain => "",
        Mark::Strong => "**",
        Mark::Struck => "~~",
    };
    let mark = fence.chars().next();
    let before = out.chars().next_back().filter(|c| *c != '\n');
    out.push_str(fence);
    let begin = out.len();
    escape::text(out, &piece.text, mark.or(before), mark.or(after));
    if piece.link.is_none() && piece.text.contains("://") {
        // Not an address that can be linked, but rustdoc might take it for one.
        let text = out.split_off(begin).replace("http://", "http\\://").replace("https://", "https\\://");
        out.push_str(&text);
    }
    if how == Break::Tag && piece.text.contains('|') {
        // A backslash before a pipe belongs to the pipe, also if it is escaped itself.
        let text = out.split_off(begin).replace("\\|", "\\&#124;").replace('|', "\\|");
        out.push_str(&text);
    }
    out.push_str(fence);
}

/// Appends a text as code, in backticks.
pub(crate) fn code(out: &mut String, text: &str, how: Break) {
    let longest = text.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    let fence = "`".repeat(longest + 1);
    let blank = if text.starts_with('`') || text.ends_with('`') { " " } else { "" };
    let text = if how == Break::Tag { Cow::Owned(text.replace('|', "\\|")) } else { Cow::Borrowed(text) };
    for part in [&fence, blank, &text, blank, &fence] {
        out.push_str(part);
    }
}
