//! A file that would be too long becomes a folder: `mod.rs` with what is declared first, and `part_1.rs`, `part_2.rs`, … with the rest in its order.
//! What it declares is called from outside as before.

use super::file;
use crate::{File, print::SourceWriter};

/// A file of more lines becomes a folder.
const MAX_FILE_LINES: usize = 1500;
/// A part ends before the piece that would make it longer than this.
const PART_LINES: usize = 1000;

/// The file `<path>.rs`, or the folder of its parts. The page is the head of the file and its pieces.
pub(super) fn files(path: &str, page: SourceWriter) -> Vec<File> {
    let (text, pieces) = page.pieces();
    if text.lines().count() <= MAX_FILE_LINES || pieces.len() < 2 {
        return vec![file(format!("{path}.rs"), text)];
    }
    let ends = pieces.iter().skip(1).map(|piece| piece.at).chain([text.len()]);
    let mut parts: Vec<Part<'_>> = Vec::new();
    for (piece, end) in pieces.iter().zip(ends) {
        let text = text.get(piece.at..end).unwrap_or_default().trim_end();
        let lines = text.lines().count() + 1;
        match parts.last_mut().filter(|part| part.lines + lines <= PART_LINES) {
            Some(part) => part.add(text, lines, &piece.declares),
            None => parts.push(Part { texts: vec![text], lines, declares: piece.declares.iter().collect() }),
        }
    }
    let head = text.get(..pieces.first().map_or(0, |piece| piece.at)).unwrap_or_default();
    let (doc, uses) = head.split_once("\n\n").unwrap_or(("", head));
    let mut parts = parts.into_iter();
    let first = parts.next().map(|part| part.texts.join("\n\n")).unwrap_or_default();
    let (mut index, mut files) = (SourceWriter::default(), Vec::new());
    let mut exports = SourceWriter::default();
    for (i, part) in parts.enumerate() {
        let name = format!("part_{}", i + 1);
        index.line(format_args!("mod {name};"));
        if !part.declares.is_empty() {
            let declares: Vec<&str> = part.declares.iter().map(|name| name.as_str()).collect();
            exports.items(super::modules::exported(&name, &declares, false));
        }
        files.push(file(format!("{path}/{name}.rs"), format!("{doc}\n\nuse super::*;\n\n{}\n", part.texts.join("\n\n"))));
    }
    let (index, exports) = (index.finish(), exports.finish());
    files.push(file(format!("{path}/mod.rs"), format!("{doc}\n\n{index}\n{exports}{}\n\n{first}\n", uses.trim_end())));
    files
}

/// Content of one file.
struct Part<'p> {
    texts: Vec<&'p str>,
    lines: usize,
    declares: Vec<&'p String>,
}

impl<'p> Part<'p> {
    fn add(&mut self, text: &'p str, lines: usize, declares: &'p [String]) {
        self.texts.push(text);
        self.lines += lines;
        self.declares.extend(declares);
    }
}
