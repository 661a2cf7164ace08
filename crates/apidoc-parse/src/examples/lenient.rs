//! Lenient reader for JSON as people type it into documentation.
//!
//! Input: a text that is not strict JSON. Output: the value and a note for each correction, or the position at which the meaning is
//! not clear. A text with two readings has no value. Nesting is limited by [`MAX_JSON_DEPTH`], and each byte is read a bounded number of times.

use super::token::{self, Word};
use serde_json::{Map, Value};

/// Maximum nesting depth, as in serde_json.
pub(super) const MAX_JSON_DEPTH: usize = 120;
/// Maximum number of notes.
const NOTES: usize = 20;

/// The corrections, by byte.
pub(super) type Notes = Vec<(usize, String)>;

/// Position and message of the error, if the text has no value.
pub(super) type Fault = (usize, String);

pub(super) struct Reader<'t> {
    text: &'t str,
    at: usize,
    notes: Notes,
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
    fn note(&mut self, at: usize, message: &str) {
        if self.notes.len() < NOTES {
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
        let opened = self.at;
        let mut map = Map::new();
        let mut comma = true;
        loop {
            match self.peek() {
                None => {
                    if braces {
                        self.note(opened.saturating_sub(1), "this brace is never closed");
                    }
                    return Ok(map);
                }
                Some('}') if braces => {
                    if comma && !map.is_empty() {
                        self.note(self.at, "a comma before the closing brace");
                    }
                    self.bump();
                    return Ok(map);
                }
                Some(']' | '}') => {
                    self.note(self.at, "another bracket than the one that was opened");
                    return Ok(map);
                }
                Some(',') => {
                    if comma {
                        return Err((self.at, "a comma with nothing before it".into()));
                    }
                    self.bump();
                    comma = true;
                }
                Some(_) => {
                    if !comma {
                        self.note(self.at, "no comma before this member");
                    }
                    if let Some((key, value)) = self.member(depth)? {
                        map.insert(key, value);
                    }
                    comma = false;
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

    fn array(&mut self, depth: usize) -> Result<Vec<Value>, Fault> {
        let opened = self.at;
        let mut items = Vec::new();
        let mut comma = true;
        loop {
            match self.peek() {
                None => {
                    self.note(opened.saturating_sub(1), "this bracket is never closed");
                    return Ok(items);
                }
                Some(']') => {
                    if comma && !items.is_empty() {
                        self.note(self.at, "a comma before the closing bracket");
                    }
                    self.bump();
                    return Ok(items);
                }
                Some('}') => {
                    self.note(self.at, "another bracket than the one that was opened");
                    return Ok(items);
                }
                Some(',') => {
                    if comma {
                        return Err((self.at, "a comma with nothing before it".into()));
                    }
                    self.bump();
                    comma = true;
                }
                Some(_) => {
                    if !comma {
                        self.note(self.at, "no comma before this item");
                    }
                    items.push(self.value(depth + 1)?);
                    comma = false;
                }
            }
        }
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
