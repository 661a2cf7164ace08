//! The text of an error: one line, whatever came from outside.

use super::{Attempt, Error, ErrorKind, RetriesEnded, Timeout, Violation};
use std::{error::Error as StdError, fmt};

/// Maximum length of an external text within a line.
const MAX_SHOWN: usize = 500;

impl fmt::Display for Error {
    /// `DescribeZones: InternalError: sorry (RequestId 1f0e…, 3 attempts)`
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.action().is_empty() {
            write!(f, "{}: ", Line(self.action()))?;
        }
        kind(self.kind(), f)?;
        let id = self.request_id().map(|id| format!("RequestId {}", Line(id)));
        let attempts = Some(self.attempts().len()).filter(|n| *n > 1).map(|n| format!("{n} attempts"));
        let ended = self.retries_ended().map(|by| {
            let why = match by {
                RetriesEnded::Budget => "the client's retry budget is used up, see `RetryPolicy::budget` and `Builder::rate_limits`",
                RetriesEnded::Deadline => "the time limit of the call leaves no time for another attempt",
                RetriesEnded::LongWait => "the server asks for a longer wait than `RetryPolicy::max_delay`",
            };
            why.to_owned()
        });
        let rate = (self.retries_ended().is_none() && self.is_throttled() && self.attempts().len() > 1)
            .then(|| "see `Builder::rate_limits`".to_owned());
        let notes: Vec<String> = [id, attempts, ended, rate].into_iter().flatten().collect();
        if notes.is_empty() { Ok(()) } else { write!(f, " ({})", notes.join(", ")) }
    }
}

fn kind(kind: &ErrorKind, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match kind {
        ErrorKind::Service(e) => write!(f, "{}: {}", Line(&e.code), Line(&e.message)),
        ErrorKind::Http(e) if e.body.trim().is_empty() => write!(f, "HTTP {} without a body", e.status),
        ErrorKind::Http(e) => write!(f, "HTTP {}: {}", e.status, Line(e.body.trim())),
        ErrorKind::Transport(e) => {
            write!(f, "{}", Line(&e.to_string()))?;
            root(e, f)
        }
        ErrorKind::Timeout(Timeout::Attempt(limit)) => write!(f, "no answer within {limit:?}"),
        ErrorKind::Timeout(Timeout::Call(limit)) => write!(f, "the call took longer than {limit:?}"),
        ErrorKind::Timeout(Timeout::Wait { limit, polls, last }) => {
            write!(f, "timed out after {limit:?} and {} waiting for the expected state", calls(*polls))?;
            if last.is_empty() { Ok(()) } else { write!(f, "; the last state is {}", Line(last)) }
        }
        ErrorKind::Timeout(Timeout::Rate { wait, limit }) => {
            write!(f, "the rate limit of the action allows the call in {wait:?}, and it has to end within {limit:?}")
        }
        ErrorKind::Timeout(Timeout::Idle(limit)) => write!(f, "nothing more came within {limit:?}"),
        ErrorKind::Credentials(e) => write!(f, "{}", Line(&e.to_string())),
        ErrorKind::Validation(violations) => {
            for (i, v) in violations.iter().enumerate() {
                write!(f, "{}{v}", if i > 0 { "; " } else { "" })?;
            }
            Ok(())
        }
        ErrorKind::Decode(e) => write!(f, "{}: expected {}, found {}", Line(&e.path), Line(e.expected), Line(&e.found)),
        ErrorKind::Pagination(why) => write!(f, "{}", Line(why)),
        ErrorKind::UnexpectedState(e) => {
            write!(f, "reached a failure state after {}: ", calls(e.polls))?;
            if e.path.is_empty() { write!(f, "{}", Line(&e.state)) } else { write!(f, "{} is {}", Line(&e.path), Line(&e.state)) }
        }
        ErrorKind::Construction(message) => write!(f, "{}", Line(message)),
        ErrorKind::Refused(error) => write!(f, "an interceptor refused the attempt: {}", Line(&error.to_string())),
    }
}

fn calls(count: u32) -> String {
    if count == 1 { "1 call".into() } else { format!("{count} calls") }
}

/// The deepest cause, which says most: `connection refused`.
fn root(error: &dyn StdError, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut next = error.source();
    let mut last = None;
    // A chain that bites its own tail must not hang an error message.
    for _ in 0..32 {
        let Some(cause) = next else { break };
        last = Some(cause);
        next = cause.source();
    }
    last.map_or(Ok(()), |cause| write!(f, ": {}", Line(&cause.to_string())))
}

/// A text from outside, on one line and not endless.
pub(crate) struct Line<'a>(pub(crate) &'a str);

impl fmt::Display for Line<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        use fmt::Write;
        for (n, c) in self.0.chars().enumerate() {
            if n == MAX_SHOWN {
                return f.write_char('…');
            }
            f.write_char(if c.is_control() || breaks_or_reorders(c) { ' ' } else { c })?;
        }
        Ok(())
    }
}

/// Whether a character ends a line or changes the direction of text without being a control character.
fn breaks_or_reorders(c: char) -> bool {
    matches!(c, '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Error");
        out.field("action", &self.action()).field("kind", self.kind());
        if !self.attempts().is_empty() {
            out.field("attempts", &self.attempts());
        }
        out.finish()
    }
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} is {}, documented: {}", self.parameter, Line(&self.value), Line(&self.rule))
    }
}

impl fmt::Display for Attempt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} after {:?}", Line(&self.outcome), self.elapsed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_is_one_line_whatever_is_from_outside() {
        let odd = "a\r\nX: y\u{1b}[31m\u{85}\u{2028}\u{202e}z";
        let text = Error::service(odd, odd, odd).to_string();
        assert!(text.starts_with("a  X: y [31m   z: a  X: y"), "{text:?}");
        assert!(!text.contains(|c: char| c.is_control() || breaks_or_reorders(c)), "{text:?}");
    }
}
