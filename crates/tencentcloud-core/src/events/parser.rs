//! The format `text/event-stream`, as it arrives: pieces of bytes in, whole events out.
//!
//! Lines end with CR, LF or CRLF, wherever the pieces are cut. Each byte is looked at once, and memory is bounded by the limit
//! on a whole event.

use std::{fmt, time::Duration};

/// One event as the stream has it.
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct RawEvent {
    /// Name after `event:`; may be empty.
    pub name: String,
    /// The lines after `data:`, joined by line ends.
    pub data: String,
    /// The last id that the stream has named so far.
    pub id: String,
    /// Delay before a reconnection that this event requests.
    pub retry: Option<Duration>,
}

/// Shows the data by their length only: they may hold secrets.
impl fmt::Debug for RawEvent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("RawEvent");
        out.field("name", &self.name).field("data", &format_args!("{} bytes", self.data.len()));
        out.field("id", &self.id).field("retry", &self.retry).finish()
    }
}

/// An event, or one of its lines, is longer than the limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct TooLong;

/// A stream read so far.
#[derive(Debug)]
pub(crate) struct Parser {
    limit: usize,
    /// The line that has begun.
    line: Vec<u8>,
    /// The event that has begun; `data` has a line end after each line.
    event: RawEvent,
    has_data: bool,
    /// Whether the last byte was a CR, whose LF may follow.
    after_cr: bool,
    /// Whether the first line was not read yet; a byte order mark may precede it.
    at_start: bool,
}

impl Parser {
    /// Takes events of up to `limit` bytes.
    pub(crate) fn new(limit: usize) -> Self {
        Self { limit, line: Vec::new(), event: RawEvent::default(), has_data: false, after_cr: false, at_start: true }
    }

    /// Reads a piece; each event that it completes goes to `out`.
    pub(crate) fn feed(&mut self, mut piece: &[u8], out: &mut impl FnMut(RawEvent)) -> Result<(), TooLong> {
        if self.after_cr && !piece.is_empty() {
            self.after_cr = false;
            piece = piece.strip_prefix(b"\n").unwrap_or(piece);
        }
        while let Some(end) = piece.iter().position(|b| matches!(b, b'\r' | b'\n')) {
            self.extend(&piece[..end])?;
            let cr = piece[end] == b'\r';
            piece = &piece[end + 1..];
            if cr {
                self.after_cr = piece.is_empty();
                piece = piece.strip_prefix(b"\n").unwrap_or(piece);
            }
            self.end_line(out)?;
        }
        self.extend(piece)
    }

    /// The stream is over: its last line and last event need no end of their own.
    pub(crate) fn finish(&mut self, out: &mut impl FnMut(RawEvent)) -> Result<(), TooLong> {
        if !self.line.is_empty() {
            self.end_line(out)?;
        }
        self.end_event(out);
        Ok(())
    }

    fn extend(&mut self, bytes: &[u8]) -> Result<(), TooLong> {
        if self.line.len() + bytes.len() > self.limit {
            return Err(TooLong);
        }
        self.line.extend_from_slice(bytes);
        Ok(())
    }

    fn end_line(&mut self, out: &mut impl FnMut(RawEvent)) -> Result<(), TooLong> {
        let line = std::mem::take(&mut self.line);
        let mut bytes = line.as_slice();
        if std::mem::replace(&mut self.at_start, false) {
            bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        }
        if bytes.is_empty() {
            self.end_event(out);
        } else {
            let colon = bytes.iter().position(|b| *b == b':');
            let (name, value) = colon.map_or((bytes, &b""[..]), |at| (&bytes[..at], &bytes[at + 1..]));
            self.field(name, value.strip_prefix(b" ").unwrap_or(value))?;
        }
        // The buffer is used again, unless one long line made it large.
        self.line = line;
        self.line.clear();
        self.line.shrink_to(64 * 1024);
        Ok(())
    }

    /// A line without a name before its colon is a comment; names that nobody knows are left alone.
    fn field(&mut self, name: &[u8], value: &[u8]) -> Result<(), TooLong> {
        let text = || String::from_utf8_lossy(value);
        match name {
            b"data" => {
                if self.event.data.len() + value.len() > self.limit {
                    return Err(TooLong);
                }
                self.event.data.push_str(&text());
                self.event.data.push('\n');
                self.has_data = true;
            }
            b"event" => self.event.name = text().into_owned(),
            b"id" if !value.contains(&0) => self.event.id = text().into_owned(),
            b"retry" if value.iter().all(u8::is_ascii_digit) => {
                self.event.retry = text().parse().ok().map(Duration::from_millis);
            }
            _ => {}
        }
        Ok(())
    }

    /// An event needs data; the id is kept without it.
    fn end_event(&mut self, out: &mut impl FnMut(RawEvent)) {
        let id = self.event.id.clone();
        let mut event = std::mem::replace(&mut self.event, RawEvent { id, ..RawEvent::default() });
        if std::mem::replace(&mut self.has_data, false) {
            event.data.pop();
            out(event);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(pieces: &[&[u8]]) -> Result<Vec<RawEvent>, TooLong> {
        let (mut parser, mut events) = (Parser::new(1000), Vec::new());
        for piece in pieces {
            parser.feed(piece, &mut |event| events.push(event))?;
        }
        parser.finish(&mut |event| events.push(event))?;
        Ok(events)
    }

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let events = read(&[text.as_bytes()]).expect("short events");
        assert_eq!(events.iter().map(|e| e.data.as_str()).collect::<Vec<_>>(), expected, "{text:?}");
    }

    #[test]
    fn lines_end_in_three_ways() {
        check("data: a\n\ndata: b\r\n\r\ndata: c\r\rdata: d\n\r\n", &["a", "b", "c", "d"]);
    }

    /// Fault 9: a last event without a blank line dropped.
    #[test]
    fn fault_9_the_last_event_needs_no_blank_line() {
        check("data: a\n\ndata: b\n", &["a", "b"]);
        check("data: a\n\ndata: b", &["a", "b"]);
        check("data: a\r", &["a"]);
    }

    #[test]
    fn an_event_has_all_its_parts() {
        let text = "\u{feff}: hello\nevent: token\nid: 7\nretry: 1500\ndata: a\ndata:  b\ndata\nother: x\n\ndata:c\n\nevent: empty\n\nid: \0\ndata: d\nretry: soon";
        let events = read(&[text.as_bytes()]).expect("short events");
        let event = |name: &str, data: &str, retry| RawEvent { name: name.into(), data: data.into(), id: "7".into(), retry };
        let expected = [event("token", "a\n b\n", Some(Duration::from_millis(1500))), event("", "c", None), event("", "d", None)];
        assert_eq!(events, expected);
    }

    #[test]
    fn comments_and_blank_lines_are_no_events() {
        check("", &[]);
        check("\n\n\r\n: keep-alive\n\n:\n\nevent: x\n\n", &[]);
    }

    #[test]
    fn long_lines_and_long_events_have_a_limit() {
        let line = format!("data: {}\n\n", "x".repeat(900));
        assert_eq!(read(&[line.as_bytes()]).map(|e| e.len()), Ok(1));
        assert_eq!(read(&["x".repeat(1001).as_bytes()]), Err(TooLong));
        assert_eq!(read(&["x".repeat(600).as_bytes(), "x".repeat(600).as_bytes()]), Err(TooLong));
        assert_eq!(read(&[format!("data: {}\n", "x".repeat(500)).repeat(3).as_bytes()]), Err(TooLong));
        assert_eq!(read(&[line.repeat(50).as_bytes()]).map(|e| e.len()), Ok(50));
    }

    proptest! {
        #[test]
        fn where_the_pieces_are_cut_makes_no_difference(
            lines in prop::collection::vec("(data|event|id|:|)(: ?[a-zé]{0,5})?(\r|\n|\r\n|\n\n|\r\n\r\n)", 0..12),
            size in 1usize..7,
        ) {
            let text = lines.concat();
            let pieces: Vec<&[u8]> = text.as_bytes().chunks(size).collect();
            prop_assert_eq!(read(&pieces), read(&[text.as_bytes()]));
        }

        #[test]
        fn no_bytes_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let _ = read(&[&bytes]);
        }
    }
}
