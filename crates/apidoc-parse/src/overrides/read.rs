//! The file: its syntax, and its keys.

use super::{OverridesFile, entries, fault, forms::Reader};
use crate::{
    diagnostics::{Code, escaped},
    text,
};
use apidoc_ir::Source;
use toml::de::DeTable;

/// The keys of a file.
const FILE_KEYS: &[&str] =
    &["actions", "keep", "merge", "names", "not_secret", "package", "rename", "secret", "service", "take", "type", "values", "version"];
/// Maximum number of syntax errors that are reported; the others mostly follow from them.
const MAX_ERRORS: usize = 10;

/// Reads a file. `path` is relative to the docs folder, with `/` between folders.
pub fn read(path: &str, bytes: &[u8]) -> OverridesFile {
    let mut file = OverridesFile { file: path.into(), ..OverridesFile::default() };
    let text = match text::decode(bytes) {
        Ok(text) => text,
        Err(no_text) => {
            let at = Source { file: path.into(), line: no_text.line, column: 1 };
            file.diagnostics.push(fault(Code::Encoding, &at, no_text.message, "overrides are UTF-8"));
            return file;
        }
    };
    let mut reader = Reader { text: &text, file: path, diagnostics: Vec::new() };
    for odd in &text.faults {
        let code = if odd.encoding { Code::Encoding } else { Code::OddCharacters };
        let at = reader.at(odd.span.start);
        reader.diagnostics.push(fault(code, &at, odd.message.clone(), "overrides are UTF-8"));
    }
    let (document, errors) = DeTable::parse_recoverable(text.as_str());
    for error in errors.iter().take(MAX_ERRORS) {
        let at = reader.at(error.span().map_or(0, |span| span.start));
        let message = error.message().lines().map(str::trim).collect::<Vec<_>>().join(", ");
        reader.diagnostics.push(fault(Code::OverrideSyntax, &at, escaped(&message), "nothing of this file is read"));
    }
    // Entries of a file that is not valid TOML would give wrong errors.
    if reader.diagnostics.is_empty() {
        for (key, node) in reader.entries(document.get_ref()) {
            match key.text.as_str() {
                "service" => file.service = reader.text("service", node),
                "version" => file.version = reader.text("version", node),
                "actions" => entries::actions(&mut reader, node, &mut file.decisions),
                "keep" => file.decisions.keep.extend(entries::fields(&mut reader, "keep", node)),
                "merge" => entries::merge(&mut reader, node, &mut file.decisions),
                "names" => entries::names(&mut reader, node, &mut file.decisions),
                "secret" => file.secrets.extend(entries::fields(&mut reader, "secret", node).into_iter().map(|item| (item, true))),
                "not_secret" => file.secrets.extend(entries::fields(&mut reader, "not_secret", node).into_iter().map(|item| (item, false))),
                "package" => file.decisions.package.extend(reader.text("package", node)),
                "rename" => entries::rename(&mut reader, node, &mut file.decisions),
                "take" => file.decisions.take.extend(entries::fields(&mut reader, "take", node)),
                "type" => file.types = entries::types(&mut reader, node),
                "values" => file.values = entries::values(&mut reader, node),
                _ => reader.unknown(&key, "a file of overrides", FILE_KEYS),
            }
        }
    }
    file.diagnostics = reader.diagnostics;
    file
}
