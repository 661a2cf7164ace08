//! JSON text, token by token, as RFC 8259 has it. Half of a surrogate pair, which some services send, is read as `\u{fffd}`.

use super::{
    escape::{escape_end, unescape, unescaped_end},
    token::Token,
};

/// The deepest nesting of lists and objects that are read. Values that are skipped have no limit.
pub(super) const MAX_DEPTH: u8 = 127;

/// The end of reading: the text is not JSON at this place, or the state of decoding has another reason.
pub(super) struct Stop;

/// A text that is read from its beginning to its end.
pub(super) struct Reader<'a> {
    text: &'a str,
    bytes: &'a [u8],
    at: usize,
    /// The last string that had escapes.
    unescaped: String,
}

/// A number in its spelling.
pub(super) struct Number<'a> {
    pub(super) text: &'a str,
    /// Its value, if it is a short integer.
    pub(super) integer: Option<i64>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, bytes: text.as_bytes(), at: 0, unescaped: String::new() }
    }

    /// Returns the next byte that is not white space.
    #[inline]
    pub(super) fn peek(&mut self) -> Result<u8, Stop> {
        while let Some(&byte) = self.bytes.get(self.at) {
            if !matches!(byte, b' ' | b'\n' | b'\t' | b'\r') {
                return Ok(byte);
            }
            self.at += 1;
        }
        Err(Stop)
    }

    /// Passes the bracket that [`peek`](Self::peek) has found. Returns whether a list or an object has content.
    pub(super) fn begin(&mut self, end: u8) -> Result<bool, Stop> {
        self.at += 1;
        let more = self.peek()? != end;
        self.at += usize::from(!more);
        Ok(more)
    }

    /// Passes a comma or the end of a list or an object. Returns whether another item follows.
    #[inline]
    pub(super) fn next(&mut self, end: u8) -> Result<bool, Stop> {
        let found = self.peek()?;
        if found != b',' && found != end {
            return Err(Stop);
        }
        self.at += 1;
        Ok(found == b',')
    }

    /// Passes the name of a field and its colon if the name is this one.
    #[inline]
    pub(super) fn take_name(&mut self, name: &str) -> Result<bool, Stop> {
        if self.peek()? != b'"' {
            return Err(Stop);
        }
        let start = self.at + 1;
        let end = start + name.len();
        let is = self.bytes.get(start..end) == Some(name.as_bytes()) && self.bytes.get(end) == Some(&b'"');
        if is {
            self.at = end + 1;
            self.colon()?;
        }
        Ok(is)
    }

    /// Reads the name of a field and passes its colon.
    pub(super) fn name(&mut self) -> Result<&str, Stop> {
        if self.peek()? != b'"' {
            return Err(Stop);
        }
        let (raw, escaped) = self.quoted()?;
        self.colon()?;
        Ok(self.plain(raw, escaped))
    }

    #[inline]
    fn colon(&mut self) -> Result<(), Stop> {
        if self.peek()? != b':' {
            return Err(Stop);
        }
        self.at += 1;
        Ok(())
    }

    /// Reads a string, at its quote.
    #[inline]
    pub(super) fn string(&mut self) -> Result<&str, Stop> {
        let (raw, escaped) = self.quoted()?;
        Ok(self.plain(raw, escaped))
    }

    #[inline]
    fn plain<'s>(&'s mut self, raw: &'s str, escaped: bool) -> &'s str {
        if !escaped {
            return raw;
        }
        self.unescaped.clear();
        unescape(raw, &mut self.unescaped);
        &self.unescaped
    }

    /// Passes a string. Returns the text between its quotes, and whether that has escapes.
    #[inline]
    fn quoted(&mut self) -> Result<(&'a str, bool), Stop> {
        let start = self.at + 1;
        let (mut at, mut escaped) = (start, false);
        loop {
            at = unescaped_end(self.bytes, at);
            match self.bytes.get(at) {
                Some(b'"') => break,
                Some(b'\\') => {
                    escaped = true;
                    at = escape_end(self.bytes, at).ok_or(Stop)?;
                }
                _ => return Err(Stop),
            }
        }
        self.at = at + 1;
        Ok((self.text.get(start..at).ok_or(Stop)?, escaped))
    }

    /// Reads a number.
    pub(super) fn number(&mut self) -> Result<Number<'a>, Stop> {
        /// So many digits fit into 64 bits, whatever they are.
        const MAX_SHORT_DIGITS: usize = 18;
        let digits_end = |mut at: usize| {
            while self.bytes.get(at).is_some_and(u8::is_ascii_digit) {
                at += 1;
            }
            at
        };
        let start = self.at;
        let negative = self.bytes.get(start) == Some(&b'-');
        let first = start + usize::from(negative);
        let (mut at, mut value) = (first, 0_i64);
        while let Some(digit) = self.bytes.get(at).filter(|byte| byte.is_ascii_digit()) {
            value = value.wrapping_mul(10).wrapping_add(i64::from(digit - b'0'));
            at += 1;
        }
        let count = at - first;
        if count == 0 || (count > 1 && self.bytes.get(first) == Some(&b'0')) {
            return Err(Stop);
        }
        let whole = at;
        if self.bytes.get(at) == Some(&b'.') {
            let end = digits_end(at + 1);
            if end == at + 1 {
                return Err(Stop);
            }
            at = end;
        }
        if let Some(b'e' | b'E') = self.bytes.get(at) {
            let first = at + 1 + usize::from(matches!(self.bytes.get(at + 1), Some(b'+' | b'-')));
            at = digits_end(first);
            if at == first {
                return Err(Stop);
            }
        }
        self.at = at;
        let integer = (whole == at && count <= MAX_SHORT_DIGITS).then_some(if negative { value.wrapping_neg() } else { value });
        Ok(Number { text: self.text.get(start..at).ok_or(Stop)?, integer })
    }

    /// Passes `null`, `true` or `false`.
    pub(super) fn word(&mut self, word: &str) -> Result<(), Stop> {
        let end = self.at + word.len();
        if self.bytes.get(self.at..end) != Some(word.as_bytes()) {
            return Err(Stop);
        }
        self.at = end;
        Ok(())
    }

    /// Reads a value that is neither list, object nor null and begins with this byte.
    pub(super) fn scalar(&mut self, first: u8) -> Result<Token<'_>, Stop> {
        match first {
            b'"' => self.string().map(Token::Text),
            b't' => self.word("true").map(|()| Token::Bool(true)),
            b'f' => self.word("false").map(|()| Token::Bool(false)),
            _ => self.number().map(|number| Token::Number(number.text)),
        }
    }

    /// Passes a value of any kind and depth. Returns its text.
    pub(super) fn skip(&mut self) -> Result<&'a str, Stop> {
        self.peek()?;
        let start = self.at;
        // The ends of the lists and objects around the current value.
        let mut ends = Vec::new();
        loop {
            match self.peek()? {
                b'"' => drop(self.quoted()?),
                b'n' => self.word("null")?,
                b'{' if self.begin(b'}')? => {
                    ends.push(b'}');
                    self.skip_name()?;
                    continue;
                }
                b'[' if self.begin(b']')? => {
                    ends.push(b']');
                    continue;
                }
                b'{' | b'[' => {}
                first => drop(self.scalar(first)?),
            }
            loop {
                let Some(&end) = ends.last() else { return self.text.get(start..self.at).ok_or(Stop) };
                if self.next(end)? {
                    if end == b'}' {
                        self.skip_name()?;
                    }
                    break;
                }
                ends.pop();
            }
        }
    }

    fn skip_name(&mut self) -> Result<(), Stop> {
        if self.peek()? != b'"' {
            return Err(Stop);
        }
        self.quoted()?;
        self.colon()
    }

    /// Checks that only white space is left.
    pub(super) fn end(&mut self) -> Result<(), Stop> {
        if self.peek().is_err() { Ok(()) } else { Err(Stop) }
    }
}

/// Describes where a text is not JSON. The text itself is not quoted, since it may be secret.
pub(super) fn syntax_error(text: &str) -> String {
    let mut reader = Reader::new(text);
    if reader.skip().and_then(|_| reader.end()).is_ok() {
        return format!("more than {MAX_DEPTH} levels of lists and objects");
    }
    let before = text.get(..reader.at).unwrap_or_default();
    let found = if reader.at == text.len() { "the end" } else { "another text" };
    let (line, column) = (before.split('\n').count(), before.chars().rev().take_while(|c| *c != '\n').count() + 1);
    format!("{found} at line {line} column {column}")
}

#[cfg(test)]
mod tests;
