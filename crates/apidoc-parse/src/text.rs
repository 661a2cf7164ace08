//! Bytes of a file to text, and places in it.
//!
//! In come bytes; out comes text with `\n` line breaks that knows line and column of each byte, or the reason
//! why it can't be read. UTF-8 and UTF-16 are told by their mark, GBK by the charset that the page declares.
//! Never guesses an encoding: a page in another one is refused by its name.

use crate::span::Span;
use encoding_rs::{Encoding, GB18030, GBK, UTF_16BE, UTF_16LE};

/// The text of a page.
#[derive(Clone, Debug, Default)]
pub struct Text {
    text: String,
    /// Where each line begins.
    lines: Vec<usize>,
    /// How many characters stand before each block of `BLOCK` bytes.
    counts: Vec<usize>,
    /// How many characters each line with text began with that were left out.
    indent: usize,
    /// What had to be bent: bytes that are no UTF-8, NULs. At most one a line and `MOST_FAULTS` in all.
    pub faults: Vec<Fault>,
}

/// Something in the bytes that is no text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Where in the text.
    pub span: Span,
    /// What it is.
    pub message: String,
    /// Whether bytes are no text in the page's encoding; otherwise a character that no page means to have.
    pub encoding: bool,
}

/// Why the bytes of a file are no text that is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NoText {
    /// What is wrong.
    pub message: String,
    /// The line, from 1.
    pub line: u32,
}

impl NoText {
    fn whole(message: String) -> Self {
        Self { message, line: 1 }
    }
}

const BLOCK: usize = 128;
const MOST_FAULTS: usize = 20;

impl Text {
    /// Takes text that is already decoded; CRLF and CR become LF, and a page that stands to the right as a whole is moved back. Characters of the two private planes, which mean nothing
    /// to anybody and which the readers use as marks, are replaced.
    pub fn new(text: impl Into<String>) -> Self {
        let mut text = normal(text.into());
        let indent = common_indent(&text).len();
        if indent > 0 {
            text =
                text.split_inclusive('\n').map(|line| line.get(indent..).filter(|rest| !rest.is_empty()).unwrap_or(broken(line))).collect();
        }
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(i, _)| i + 1)).collect();
        let mut counts = Vec::with_capacity(text.len() / BLOCK + 1);
        let mut count = 0;
        for block in text.as_bytes().chunks(BLOCK) {
            counts.push(count);
            // At most `BLOCK`, which a byte holds: the compiler makes of it a few instructions for all bytes.
            count += usize::from(block.iter().fold(0u8, |count, b| count + u8::from(starts_character(*b))));
        }
        counts.push(count);
        Self { text, lines, counts, indent, faults: Vec::new() }
    }

    /// The whole text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Line and column (in characters) of a byte, both from 1. Bytes beyond the end are the end.
    pub fn place(&self, byte: usize) -> (u32, u32) {
        let byte = byte.min(self.text.len());
        let line = self.lines.partition_point(|start| *start <= byte).max(1);
        let column = self.characters(byte) - self.characters(self.lines[line - 1]);
        (narrow(line), narrow(column + 1 + self.indent))
    }

    /// The text of a line, from 1, without its break; empty where there is no such line.
    pub fn line(&self, line: u32) -> &str {
        let Some(start) = (line as usize).checked_sub(1).and_then(|i| self.lines.get(i)) else { return "" };
        let end = self.lines.get(line as usize).map_or(self.text.len(), |next| next - 1);
        &self.text[*start..end]
    }

    /// How many characters begin before `byte`.
    fn characters(&self, byte: usize) -> usize {
        let block = byte / BLOCK;
        self.counts[block] + self.text.as_bytes()[block * BLOCK..byte].iter().filter(|b| starts_character(**b)).count()
    }
}

/// The text with what is written in another way in every text.
fn normal(mut text: String) -> String {
    if has_private(&text) {
        text = text.replace(is_private, "\u{FFFD}");
    }
    for (from, to) in normal_forms(&text) {
        text = text.replace(from, to);
    }
    text
}

/// What is written in another way in every text, as pairs of both: line breaks, and marks of byte order where no file begins.
/// Only those that occur, in the order in which they are replaced.
fn normal_forms(text: &str) -> Vec<(&'static str, &'static str)> {
    let mut forms = Vec::new();
    if text.contains('\u{FEFF}') {
        forms.push(("\u{FEFF}", ""));
    }
    if text.contains('\r') {
        // Twice translated, CRLF has become CR CR LF.
        forms.extend([("\r\r\n", "\n"), ("\r\n", "\n"), ("\r", "\n")]);
    } else if !text.contains('\n') {
        // Some programs know no other break; beside LF these stand inside of lines.
        forms.extend(["\u{2028}", "\u{2029}", "\u{85}"].into_iter().filter(|sign| text.contains(sign)).map(|sign| (sign, "\n")));
    }
    forms
}

/// The blanks that all lines with text begin with, where they are so many that Markdown would take the page for code; else nothing.
fn common_indent(text: &str) -> &str {
    let blank = |line: &str| line.trim_matches([' ', '\t']).is_empty();
    let mut lines = text.lines().filter(|line| !blank(line));
    let Some(first) = lines.next() else { return "" };
    let mut common = &first[..first.len() - first.trim_start_matches([' ', '\t']).len()];
    let code = |indent: &str| indent.len() >= 4 || indent.contains('\t');
    for line in lines {
        if !code(common) {
            return "";
        }
        let same = common.bytes().zip(line.bytes()).take_while(|(a, b)| a == b).count();
        common = &common[..same];
    }
    if code(common) { common } else { "" }
}

/// What is left of a line of blanks.
fn broken(line: &str) -> &str {
    if line.ends_with('\n') { "\n" } else { "" }
}

fn is_private(c: char) -> bool {
    c >= '\u{F0000}'
}

/// Such a character begins with one of two bytes.
fn has_private(text: &str) -> bool {
    text.bytes().fold(0, u8::max) >= 0xF3 && text.contains(is_private)
}

fn starts_character(byte: u8) -> bool {
    byte & 0xC0 != 0x80
}

fn narrow(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// Decodes a file. The error names the encoding, or says that it is no text, and where.
pub fn decode(bytes: &[u8]) -> Result<Text, NoText> {
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        return utf8(rest, None);
    }
    for (mark, encoding) in [(&b"\xFF\xFE"[..], UTF_16LE), (&b"\xFE\xFF"[..], UTF_16BE)] {
        if let Some(rest) = bytes.strip_prefix(mark) {
            return whole(encoding, rest);
        }
    }
    if let Some(name) = utf16_without_mark(bytes) {
        return Err(NoText::whole(format!("the file is {name} without a byte order mark; save it as UTF-8")));
    }
    if is_archive(bytes) {
        return Err(NoText::whole("the file is a web archive (MHTML), in which text is encoded; save the page as HTML only".to_owned()));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return finish(text.to_owned(), Vec::new());
    }
    match declared_charset(bytes).as_deref().map(|label| (label, Encoding::for_label(label.as_bytes()))) {
        Some((_, Some(encoding))) if encoding == GBK || encoding == GB18030 => whole(GB18030, bytes),
        Some((_, Some(encoding))) if encoding != encoding_rs::UTF_8 => {
            Err(NoText::whole(format!("the page declares the encoding {}, which is not read here; save it as UTF-8", encoding.name())))
        }
        Some((label, None)) => Err(NoText::whole(format!("the page declares the unknown encoding {:?}; save it as UTF-8", shorten(label)))),
        _ => utf8(bytes, Some(())),
    }
}

/// UTF-8, with a few broken bytes where `lenient`.
fn utf8(bytes: &[u8], lenient: Option<()>) -> Result<Text, NoText> {
    let (mut bad, mut good) = (0usize, 0usize);
    let mut out = String::with_capacity(bytes.len());
    let mut places = Vec::new();
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        out.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            bad += 1;
            places.push((out.len(), format!("bytes that are no UTF-8: {}", hex(chunk.invalid()))));
            out.push('\u{FFFD}');
        }
    }
    if lenient.is_some() && bad > 3 && bad * 4 > good {
        let (broken, gbk) = (places[0].0, GBK.decode_without_bom_handling(bytes));
        let line = out[..broken].matches('\n').count() + 1;
        let message = if !gbk.1 && !bytes.contains(&0) {
            format!(
                "the file is no UTF-8 (line {line}); it looks like GBK, which is read only if the page declares its charset; convert it with `iconv -f GB18030 -t UTF-8 PAGE > NEW`"
            )
        } else {
            format!("the file is no text in UTF-8 (line {line}) and declares no encoding")
        };
        return Err(NoText { message, line: narrow(line) });
    }
    finish(out, places)
}

/// A whole file in another encoding.
fn whole(encoding: &'static Encoding, bytes: &[u8]) -> Result<Text, NoText> {
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    if broken {
        let at = text.find('\u{FFFD}').unwrap_or(0);
        let line = text[..at].matches('\n').count() + 1;
        return Err(NoText { message: format!("the file is no valid {} (line {line})", encoding.name()), line: narrow(line) });
    }
    finish(text.into_owned(), Vec::new())
}

/// Takes NULs out, tells them and what else was bent.
fn finish(mut out: String, mut places: Vec<(usize, String)>) -> Result<Text, NoText> {
    let nuls = if out.contains('\0') { out.bytes().filter(|b| *b == 0).count() } else { 0 };
    if nuls > 16 && nuls * 100 > out.len() {
        let at = out.find('\0').unwrap_or(0);
        return Err(NoText::whole(format!("the file is no text: NUL bytes from line {}", out[..at].matches('\n').count() + 1)));
    }
    if nuls > 0 {
        places.extend(out.match_indices('\0').map(|(i, _)| (i, "a NUL byte".to_owned())));
        places.sort();
        // U+0001 has the same length, so that places stay; it is shown escaped and is part of no name.
        out = out.replace('\0', "\u{1}");
    }
    if has_private(&out) {
        places.extend(out.match_indices(is_private).map(|(i, _)| (i, "a character of a private plane".to_owned())));
        places.sort();
    }
    if places.is_empty() {
        return Ok(Text::new(out));
    }
    // CRLF becomes LF, which moves what stands after it: places are counted anew in the text as it will be.
    let mut moved: Vec<usize> = shifted(&out, &places);
    let out = normal(out);
    moved_back(&out, common_indent(&out).len(), &mut moved);
    let mut text = Text::new(out);
    let mut last = 0;
    for (start, (_, message)) in moved.into_iter().zip(places) {
        let line = text.place(start).0;
        if line != last && text.faults.len() < MOST_FAULTS {
            let end = text.text[start..].chars().next().map_or(start, |c| start + c.len_utf8());
            let encoding = message.starts_with("bytes");
            text.faults.push(Fault { span: Span { start, end }, message, encoding });
            last = line;
        }
    }
    Ok(text)
}

/// Where places stand after [`Text::new`] has made some characters shorter; `places` in order.
fn shifted(text: &str, places: &[(usize, String)]) -> Vec<usize> {
    let mut from = 0;
    let mut moved = 0;
    let forms = normal_forms(text);
    places
        .iter()
        .map(|(at, _)| {
            let mut between = text[from..*at].replace(is_private, "\u{FFFD}");
            for (from, to) in &forms {
                between = between.replace(from, to);
            }
            moved += between.len();
            from = *at;
            moved
        })
        .collect()
}

/// Where places stand after [`Text::new`] has left out what each line begins with; `places` in order.
fn moved_back(text: &str, indent: usize, places: &mut [usize]) {
    let (mut from, mut column, mut left_out) = (0, 0, 0);
    for place in places {
        for byte in text.as_bytes()[from..*place].iter() {
            if *byte == b'\n' {
                column = 0;
            } else {
                left_out += usize::from(column < indent);
                column += 1;
            }
        }
        from = *place;
        *place -= left_out;
    }
}

/// Text in UTF-16 that lacks its mark has NULs at every other byte of its markup.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static str> {
    let head = &bytes[..bytes.len().min(1024)];
    let count = |odd: usize| head.iter().skip(odd).step_by(2).filter(|b| **b == 0).count() * 6;
    let (even, odd) = (count(0), count(1));
    match head.len() {
        len if len >= 8 && odd > len && even * 8 < len => Some("UTF-16LE"),
        len if len >= 8 && even > len && odd * 8 < len => Some("UTF-16BE"),
        _ => None,
    }
}

/// A page with all that it shows in one file, in the form of a letter.
fn is_archive(bytes: &[u8]) -> bool {
    let head: String = bytes[..bytes.len().min(2048)].iter().map(|b| b.to_ascii_lowercase() as char).collect();
    let field = |name: &str| head.starts_with(name) || head.contains(&format!("\n{name}"));
    field("mime-version:") && field("content-type:") && head.contains("multipart/related")
}

/// The charset that a page declares in its first bytes (`<meta charset=gbk>`, `<?xml encoding="gbk"?>`).
fn declared_charset(bytes: &[u8]) -> Option<String> {
    let head: String = bytes[..bytes.len().min(4096)].iter().map(|b| b.to_ascii_lowercase() as char).collect();
    let at = ["charset", "encoding"].iter().filter_map(|word| head.find(word).map(|i| i + word.len())).min()?;
    let rest = head[at..].trim_start().strip_prefix(['=', ':'])?.trim_start().trim_start_matches(['"', '\'']);
    let label: String = rest.chars().take_while(|c| c.is_ascii_alphanumeric() || "-_:".contains(*c)).collect();
    (!label.is_empty()).then_some(label)
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02X}")).collect::<Vec<_>>().join(" ")
}

fn shorten(label: &str) -> &str {
    &label[..label.len().min(40)]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(bytes: &[u8]) -> String {
        decode(bytes).expect("readable").as_str().to_owned()
    }

    #[test]
    fn line_breaks_become_one_kind() {
        assert_eq!(text(b"a\r\nb\rc\n"), "a\nb\nc\n");
        assert_eq!(text(b"    a\n\n   \n      b\n    c\n  "), "a\n\n\n  b\nc\n");
        assert_eq!(text(b"\t# a\n\t\tb\n"), "# a\n\tb\n");
        assert_eq!(text(b"    a\n  b\n"), "    a\n  b\n");
        assert_eq!(Text::new("    a\n    bc\n").place(3), (2, 6));
        let broken = decode(b"    a\n\n    b\xFFc\0\n").expect("readable");
        let faults: Vec<_> = broken.faults.iter().map(|fault| &broken.as_str()[fault.span.start..fault.span.end]).collect();
        assert_eq!(faults, ["\u{FFFD}"]);
        assert_eq!(decode(b"\t/](1/2)\xE3\x80").expect("readable").faults.len(), 1);
        assert_eq!(text(b"a\r\r\nb\r\r\nc"), "a\nb\nc");
        assert_eq!(text("a\u{2028}b\u{2029}c\u{85}".as_bytes()), "a\nb\nc\n");
        assert_eq!(text("a\u{2028}b\nc".as_bytes()), "a\u{2028}b\nc");
        assert_eq!(text("\u{FEFF}\u{FEFF}# a\n\u{FEFF}## b".as_bytes()), "# a\n## b");
    }

    #[test]
    fn marks_tell_the_encoding() {
        assert_eq!(text("\u{FEFF}名".as_bytes()), "名");
        assert_eq!(text(b"\xFF\xFEa\0\x0D\x54"), "a名");
        assert_eq!(text(b"\xFE\xFF\0a\x54\x0D"), "a名");
    }

    #[test]
    fn gbk_is_read_where_declared() {
        let (gbk, _, _) = GBK.encode("<meta charset=gbk>参数名称");
        assert_eq!(text(&gbk), "<meta charset=gbk>参数名称");
        let (bare, _, _) = GBK.encode("参数名称，类型，描述，必选");
        assert!(decode(&bare).expect_err("not declared").message.contains("GBK"));
        let (big5, _, _) = encoding_rs::BIG5.encode("<meta charset=big5>參數名稱");
        assert!(decode(&big5).expect_err("not read").message.contains("Big5"));
    }

    #[test]
    fn utf8_that_claims_gbk_is_utf8() {
        assert_eq!(text("<meta charset=gbk>名".as_bytes()), "<meta charset=gbk>名");
    }

    #[test]
    fn broken_bytes_are_told_with_their_line() {
        let text = decode(b"a\r\n\xE5\x90\x8D \xFF b\r\nc\0").expect("readable");
        assert_eq!(decode("\u{10FFFF}a\u{F0000}".as_bytes()).expect("readable").faults[0].span, Span { start: 0, end: 3 });
        assert_eq!(text.as_str(), "a\n名 \u{FFFD} b\nc\u{1}");
        let places: Vec<_> = text.faults.iter().map(|f| (text.place(f.span.start), f.message.as_str())).collect();
        assert_eq!(places, [((2, 3), "bytes that are no UTF-8: FF"), ((3, 2), "a NUL byte")]);
    }

    #[test]
    fn web_archives_are_refused() {
        let archive = b"From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n<p>=E5=90=8D</p>";
        assert!(decode(archive).expect_err("no page").message.contains("MHTML"));
        assert!(decode(b"A page about MIME-Version: and Content-Type: multipart/related").is_ok());
    }

    #[test]
    fn binary_is_refused() {
        let png: Vec<u8> = (0..4000u32).map(|i| (i * 7919 % 256) as u8).collect();
        assert!(decode(&png).is_err());
        assert!(decode(&[0; 100]).is_err());
        assert!(decode(b"#\0 \0a\0b\0c\0\n\0").expect_err("no mark").message.contains("UTF-16LE"));
    }

    #[test]
    fn places_count_characters() {
        let text = Text::new(format!("{}\n参数x\n", "é".repeat(300)));
        assert_eq!(text.place(0), (1, 1));
        assert_eq!(text.place(600), (1, 301));
        assert_eq!(text.place(601 + 6), (2, 3));
        assert_eq!(text.place(usize::MAX), (3, 1));
        assert_eq!(text.line(2), "参数x");
        assert_eq!(text.line(9), "");
    }
}
