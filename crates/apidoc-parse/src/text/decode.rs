//! Decodes the bytes of a file to text.
//!
//! UTF-8 and UTF-16 are detected by the byte order mark, GBK by the charset that the page declares. No encoding is guessed:
//! a page in another encoding is rejected with the name of the encoding.

use super::{
    Fault, Text, narrow,
    normalize::{common_indent, has_private, is_private, moved_back, normal, shifted},
};
use crate::span::Span;
use encoding_rs::{Encoding, GB18030, GBK, UTF_16BE, UTF_16LE};

/// Reason why a file is not read as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecodeError {
    /// Message.
    pub message: String,
    /// Line, from 1.
    pub line: u32,
}

impl DecodeError {
    fn whole(message: String) -> Self {
        Self { message, line: 1 }
    }
}

const MAX_FAULTS: usize = 20;

/// Decodes the bytes of a file. The error names the encoding, or the line at which the file is not text.
pub fn decode(bytes: &[u8]) -> Result<Text, DecodeError> {
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        return utf8(rest, true);
    }
    for (mark, encoding) in [(&b"\xFF\xFE"[..], UTF_16LE), (&b"\xFE\xFF"[..], UTF_16BE)] {
        if let Some(rest) = bytes.strip_prefix(mark) {
            return whole(encoding, rest);
        }
    }
    if let Some(name) = utf16_without_mark(bytes) {
        return Err(DecodeError::whole(format!("the file is {name} without a byte order mark; save it as UTF-8")));
    }
    if is_archive(bytes) {
        return Err(DecodeError::whole(
            "the file is a web archive (MHTML), in which text is encoded; save the page as HTML only".to_owned(),
        ));
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return finish(text.to_owned(), Vec::new());
    }
    match declared_charset(bytes).as_deref().map(|label| (label, Encoding::for_label(label.as_bytes()))) {
        Some((_, Some(encoding))) if encoding == GBK || encoding == GB18030 => whole(GB18030, bytes),
        Some((_, Some(encoding))) if encoding != encoding_rs::UTF_8 => {
            Err(DecodeError::whole(format!("the page declares the encoding {}, which is not read here; save it as UTF-8", encoding.name())))
        }
        Some((label, None)) => {
            Err(DecodeError::whole(format!("the page declares the unknown encoding {:?}; save it as UTF-8", shorten(label))))
        }
        _ => utf8(bytes, false),
    }
}

/// Decodes UTF-8. Without a byte order mark, a file with too many invalid bytes is rejected.
fn utf8(bytes: &[u8], has_mark: bool) -> Result<Text, DecodeError> {
    let (mut bad, mut good) = (0usize, 0usize);
    let mut out = String::with_capacity(bytes.len());
    let mut places = Vec::new();
    for chunk in bytes.utf8_chunks() {
        good += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        out.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            bad += 1;
            places.push((out.len(), format!("bytes that are not UTF-8: {}", hex(chunk.invalid()))));
            out.push('\u{FFFD}');
        }
    }
    if !has_mark && bad > 3 && bad * 4 > good {
        let (broken, gbk) = (places[0].0, GBK.decode_without_bom_handling(bytes));
        let line = out[..broken].matches('\n').count() + 1;
        let message = if !gbk.1 && !bytes.contains(&0) {
            format!(
                "the file is not UTF-8 (line {line}); it looks like GBK, which is read only if the page declares its charset; convert it with `iconv -f GB18030 -t UTF-8 PAGE > NEW`"
            )
        } else {
            format!("the file is not UTF-8 (line {line}) and declares no other encoding")
        };
        return Err(DecodeError { message, line: narrow(line) });
    }
    finish(out, places)
}

/// Decodes a file in another encoding.
fn whole(encoding: &'static Encoding, bytes: &[u8]) -> Result<Text, DecodeError> {
    let (text, broken) = encoding.decode_without_bom_handling(bytes);
    if broken {
        let at = text.find('\u{FFFD}').unwrap_or(0);
        let line = text[..at].matches('\n').count() + 1;
        return Err(DecodeError { message: format!("the file is not valid {} (line {line})", encoding.name()), line: narrow(line) });
    }
    finish(text.into_owned(), Vec::new())
}

/// Replaces NULs and reports them together with the other replaced bytes.
fn finish(mut out: String, mut places: Vec<(usize, String)>) -> Result<Text, DecodeError> {
    let nuls = if out.contains('\0') { out.bytes().filter(|b| *b == 0).count() } else { 0 };
    if nuls > 16 && nuls * 100 > out.len() {
        let at = out.find('\0').unwrap_or(0);
        return Err(DecodeError::whole(format!(
            "the file is not text: it has NUL bytes from line {}",
            out[..at].matches('\n').count() + 1
        )));
    }
    if nuls > 0 {
        places.extend(out.match_indices('\0').map(|(i, _)| (i, "a NUL byte".to_owned())));
        places.sort();
        // U+0001 has the same length, so that positions do not change. It is printed escaped and is not part of any name.
        out = out.replace('\0', "\u{1}");
    }
    if has_private(&out) {
        places.extend(out.match_indices(is_private).map(|(i, _)| (i, "a character of a private plane".to_owned())));
        places.sort();
    }
    if places.is_empty() {
        return Ok(Text::new(out));
    }
    // CRLF becomes LF, which moves the text after it: positions are mapped to the normalised text.
    let mut moved: Vec<usize> = shifted(&out, &places);
    let out = normal(out);
    moved_back(&out, common_indent(&out).len(), &mut moved);
    let mut text = Text::new(out);
    let mut last = 0;
    for (start, (_, message)) in moved.into_iter().zip(places) {
        let line = text.place(start).0;
        if line != last && text.faults.len() < MAX_FAULTS {
            let end = text.text[start..].chars().next().map_or(start, |c| start + c.len_utf8());
            let encoding = message.starts_with("bytes");
            text.faults.push(Fault { span: Span { start, end }, message, encoding });
            last = line;
        }
    }
    Ok(text)
}

/// Detects UTF-16 without a byte order mark by the NULs at every other byte of its markup.
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

/// Returns whether a file is a web archive (MHTML): a page with all its resources in the form of a mail.
fn is_archive(bytes: &[u8]) -> bool {
    let head = bytes[..bytes.len().min(2048)].to_ascii_lowercase();
    let has = |text: &str| memchr::memmem::find(&head, text.as_bytes()).is_some();
    let field = |name: &str| head.starts_with(name.as_bytes()) || has(&format!("\n{name}"));
    field("mime-version:") && field("content-type:") && has("multipart/related")
}

/// Returns the charset that a page declares in its first bytes (`<meta charset=gbk>`, `<?xml encoding="gbk"?>`).
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
    fn detects_the_encoding_by_its_mark() {
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
    fn reports_invalid_bytes_with_their_line() {
        let text = decode(b"a\r\n\xE5\x90\x8D \xFF b\r\nc\0").expect("readable");
        assert_eq!(decode("\u{10FFFF}a\u{F0000}".as_bytes()).expect("readable").faults[0].span, Span { start: 0, end: 3 });
        assert_eq!(text.as_str(), "a\n名 \u{FFFD} b\nc\u{1}");
        let places: Vec<_> = text.faults.iter().map(|f| (text.place(f.span.start), f.message.as_str())).collect();
        assert_eq!(places, [((2, 3), "bytes that are not UTF-8: FF"), ((3, 2), "a NUL byte")]);
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
