//! Forms of values in an overrides file: texts, numbers, tables with known keys. Other forms are reported and skipped.

use super::fault;
use crate::{
    diagnostics::{Code, Diagnostic, escaped},
    text::Text,
};
use apidoc_ir::{Source, SpannedText};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

/// A value of the file.
pub(super) type Node<'t> = Spanned<DeValue<'t>>;

/// The file that is read, and what is wrong with it.
pub(super) struct Reader<'t> {
    pub(super) text: &'t Text,
    pub(super) file: &'t str,
    pub(super) diagnostics: Vec<Diagnostic>,
}

impl Reader<'_> {
    /// The place of a byte.
    pub(super) fn at(&self, byte: usize) -> Source {
        let (line, column) = self.text.place(byte);
        Source { file: self.file.into(), line, column }
    }
    /// Tells of a value whose form is not the expected one.
    pub(super) fn malformed(&mut self, node: &Node<'_>, message: String, help: &str) {
        let at = self.at(node.span().start);
        self.diagnostics.push(fault(Code::OverrideForm, &at, message, help));
    }
    fn expected<T>(&mut self, node: &Node<'_>, of: &str, what: &str) -> Option<T> {
        let found = node.get_ref().type_str();
        self.malformed(node, format!("`{}` takes {what}, not {} {found}", escaped(of), article(found)), "");
        None
    }
    /// A key, or a text that is one.
    pub(super) fn word(&self, text: &str, byte: usize) -> SpannedText {
        SpannedText { text: text.into(), at: self.at(byte) }
    }
    /// A text.
    pub(super) fn text(&mut self, of: &str, node: &Node<'_>) -> Option<SpannedText> {
        match node.get_ref() {
            DeValue::String(text) => Some(self.word(text, node.span().start)),
            _ => self.expected(node, of, "a text"),
        }
    }
    /// A boolean.
    pub(super) fn boolean(&mut self, of: &str, node: &Node<'_>) -> Option<bool> {
        match node.get_ref() {
            DeValue::Boolean(value) => Some(*value),
            _ => self.expected(node, of, "true or false"),
        }
    }
    /// A whole number of 64 bits.
    pub(super) fn integer(&mut self, of: &str, node: &Node<'_>) -> Option<i64> {
        let DeValue::Integer(number) = node.get_ref() else { return self.expected(node, of, "a whole number") };
        let value = i64::from_str_radix(number.as_str(), number.radix()).ok();
        if value.is_none() {
            self.malformed(node, format!("`{}` is too large for {}", escaped(number.as_str()), escaped(of)), "a whole number has 64 bits");
        }
        value
    }
    /// Seconds: a positive number of at most a year.
    pub(super) fn seconds(&mut self, of: &str, node: &Node<'_>) -> Option<u32> {
        const YEAR: i64 = 366 * 24 * 60 * 60;
        let seconds = self.integer(of, node)?;
        if !(1..=YEAR).contains(&seconds) {
            self.malformed(node, format!("`{}` takes seconds, from 1 to {YEAR}", escaped(of)), "");
            return None;
        }
        u32::try_from(seconds).ok()
    }
    /// The entries of a table, in the order of the file.
    pub(super) fn table<'n, 't>(&mut self, of: &str, node: &'n Node<'t>) -> Option<Vec<(SpannedText, &'n Node<'t>)>> {
        match node.get_ref() {
            DeValue::Table(table) => Some(self.entries(table)),
            _ => self.expected(node, of, "a table"),
        }
    }
    /// The items of a list.
    pub(super) fn list<'n, 't>(&mut self, of: &str, node: &'n Node<'t>) -> Option<Vec<&'n Node<'t>>> {
        match node.get_ref() {
            DeValue::Array(items) => Some(items.iter().collect()),
            _ => self.expected(node, of, "a list"),
        }
    }
    /// The same of the document.
    pub(super) fn entries<'n, 't>(&mut self, table: &'n DeTable<'t>) -> Vec<(SpannedText, &'n Node<'t>)> {
        let mut entries: Vec<_> = table.iter().map(|(key, node)| (key.span().start, key, node)).collect();
        entries.sort_by_key(|(start, ..)| *start);
        entries.into_iter().map(|(start, key, node)| (self.word(key.get_ref(), start), node)).collect()
    }
    /// Tells of a key that nobody reads.
    pub(super) fn unknown(&mut self, key: &SpannedText, of: &str, keys: &[&str]) {
        let message = format!("{of} has no key `{}`", escaped(&key.text));
        self.diagnostics.push(fault(Code::OverrideKey, &key.at, message, format!("there are {}", keys.join(", "))));
    }
    /// Tells of a key that is missing.
    pub(super) fn missing(&mut self, at: &Source, of: &str, key: &str) {
        self.diagnostics.push(fault(Code::OverrideKey, at, format!("{of} lacks its key `{key}`"), ""));
    }
}

fn article(word: &str) -> &'static str {
    if word.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" }
}
