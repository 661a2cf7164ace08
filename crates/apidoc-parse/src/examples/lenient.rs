//! Lenient reader for JSON as people type it into documentation.
//!
//! Input: a text that is not strict JSON. Output: the value and a note for each correction, or the position at which the meaning is
//! not clear. A text with two readings has no value. Nesting is limited by [`MAX_JSON_DEPTH`], and each byte is read a bounded number of times.

use super::token::{self, Word};
use serde_json::{Map, Value};

/// Maximum nesting depth, as in serde_json.
pub(super) const MAX_JSON_DEPTH: usize = 120;
/// Maximum number of notes.
const MAX_NOTES: usize = 20;

/// The corrections, by byte.
pub(super) type Notes = Vec<(usize, String)>;

/// Position and message of the error, if the text has no value.
pub(super) type Fault = (usize, String);

pub(super) struct Reader<'t> {
    text: &'t str,
    at: usize,
    notes: Notes,
}

/// The brackets around items that are being read, and the state between two items.
struct List {
    /// Position behind the opening bracket.
    opened: usize,
    /// The closing bracket; `None` if the brackets are missing in the text.
    close: Option<char>,
    /// Name of the brackets in notes.
    bracket: &'static str,
    /// Name of an item in notes.
    item: &'static str,
    /// Whether an item may follow: at the beginning, and behind a comma.
    comma: bool,
}

/// Reads one value at `from`. Returns it, its end, and the corrections.
pub(super) fn value(text: &str, from: usize) -> Result<(Value, usize, Notes), Fault> {
    let mut reader = Reader { text, at: from, notes: Vec::new() };
    let value = reader.value(0)?;
    Ok((value, reader.at, reader.notes))
}

/// Reads the members of an object whose braces are missing (`"Response": {…}`).
pub(super) fn members(text: &str, from: usize) -> Result<(Value, usize, Notes), Fault> {
    let mut reader = Reader { text, at: from, notes: Vec::new() };
    let map = reader.object(0, false)?;
    Ok((Value::Object(map), reader.at, reader.notes))
}

impl<'t> Reader<'t> {
    fn note(&mut self, at: usize, message: impl Into<String>) {
        if self.notes.len() < MAX_NOTES {
            self.notes.push((at, message.into()));
        }
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The next character as ASCII, where it is the full-width form of a mark of JSON.
    fn peek(&mut self) -> Option<char> {
        self.skip_whitespace();
        self.rest().chars().next().map(token::narrow)
    }

    fn bump(&mut self) {
        if let Some(c) = self.rest().chars().next() {
            if c != token::narrow(c) {
                self.note(self.at, "full-width punctuation");
            }
            self.at += c.len_utf8();
        }
    }

    /// Skips blanks, comments and dots that stand for more of the same.
    fn skip_whitespace(&mut self) {
        loop {
            let rest = self.rest();
            let skipped = rest.len() - rest.trim_start_matches(token::is_blank).len();
            if skipped > 0 {
                self.at += skipped;
                continue;
            }
            if let Some(length) = token::comment(rest) {
                self.note(self.at, "a comment");
                self.at += length;
            } else if let Some(length) = token::ellipsis(rest) {
                self.note(self.at, "dots in place of more of the same");
                self.at += length;
            } else {
                return;
            }
        }
    }

    fn value(&mut self, depth: usize) -> Result<Value, Fault> {
        if depth > MAX_JSON_DEPTH {
            return Err((self.at, format!("nested deeper than {MAX_JSON_DEPTH} levels")));
        }
        match self.peek() {
            None => Err((self.at, "the text ends where a value is expected".into())),
            Some('{') => {
                self.bump();
                Ok(Value::Object(self.object(depth, true)?))
            }
            Some('[') => {
                self.bump();
                Ok(Value::Array(self.array(depth)?))
            }
            Some(quote @ ('"' | '\'')) => Ok(Value::String(self.string(quote, false))),
            Some(c @ ('}' | ']' | ',' | ':')) => Err((self.at, format!("`{c}` where a value is expected"))),
            Some(_) => self.word(),
        }
    }

    fn object(&mut self, depth: usize, braces: bool) -> Result<Map<String, Value>, Fault> {
        let mut list = List { opened: self.at, close: braces.then_some('}'), bracket: "brace", item: "member", comma: true };
        let mut map = Map::new();
        while self.item_follows(&mut list, map.is_empty())? {
            if let Some((key, value)) = self.member(depth)? {
                map.insert(key, value);
            }
        }
        Ok(map)
    }

    fn array(&mut self, depth: usize) -> Result<Vec<Value>, Fault> {
        let mut list = List { opened: self.at, close: Some(']'), bracket: "bracket", item: "item", comma: true };
        let mut items = Vec::new();
        while self.item_follows(&mut list, items.is_empty())? {
            items.push(self.value(depth + 1)?);
        }
        Ok(items)
    }

    /// Reads commas and the end of a list. Returns whether another item follows.
    fn item_follows(&mut self, list: &mut List, is_empty: bool) -> Result<bool, Fault> {
        loop {
            match self.peek() {
                None => {
                    if list.close.is_some() {
                        self.note(list.opened.saturating_sub(1), format!("this {} is never closed", list.bracket));
                    }
                    return Ok(false);
                }
                Some(c) if Some(c) == list.close => {
                    if list.comma && !is_empty {
                        self.note(self.at, format!("a comma before the closing {}", list.bracket));
                    }
                    self.bump();
                    return Ok(false);
                }
                Some(']' | '}') => {
                    self.note(self.at, "another bracket than the one that was opened");
                    return Ok(false);
                }
                Some(',') => {
                    if list.comma {
                        return Err((self.at, "a comma with nothing before it".into()));
                    }
                    self.bump();
                    list.comma = true;
                }
                Some(_) => {
                    if !list.comma {
                        self.note(self.at, format!("no comma before this {}", list.item));
                    }
                    list.comma = false;
                    return Ok(true);
                }
            }
        }
    }

    /// A name and its value; `None` if dots are in the place of the value.
    fn member(&mut self, depth: usize) -> Result<Option<(String, Value)>, Fault> {
        let at = self.at;
        let key = match self.peek() {
            Some(quote @ ('"' | '\'')) => self.string(quote, true),
            _ => {
                let key = token::bare_key(self.rest());
                if key.is_empty() {
                    return Err((at, "no name of a member".into()));
                }
                self.at += key.len();
                self.note(at, "a name without quotes");
                key.to_owned()
            }
        };
        match self.peek() {
            Some(':') => self.bump(),
            _ => return Err((self.at, "no colon after the name of a member".into())),
        }
        let dots = token::ellipsis(self.rest().trim_start_matches(token::is_blank)).is_some();
        if dots && matches!(self.peek(), None | Some(',' | '}' | '"')) {
            return Ok(None);
        }
        Ok(Some((key, self.value(depth + 1)?)))
    }

    fn string(&mut self, quote: char, key: bool) -> String {
        let read = token::string(self.text, self.at, quote, key);
        for (at, message) in read.notes {
            self.note(at, message);
        }
        self.at = read.end;
        read.text
    }

    /// A value without quotes: a number, a name of the three constants, or text that lost its quotes.
    fn word(&mut self) -> Result<Value, Fault> {
        let at = self.at;
        let word = token::bare_value(self.rest());
        self.at += word.len();
        match token::meaning(word) {
            Word::Value(value) => Ok(value),
            Word::Bent(value, message) => {
                self.note(at, message);
                Ok(value)
            }
            Word::Fault(message) => Err((at, message.into())),
        }
    }
}
