//! Error messages and exit codes.

use crate::table::printable;
use std::{fmt, process::ExitCode};
use tencentcloud_core::{Category, Error, ErrorKind};

/// A result of this program.
pub(crate) type Result<T> = std::result::Result<T, Failure>;

/// Outcome of a command that ran.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// Everything succeeded.
    Done,
    /// Something was not accepted, or a task failed.
    Failed,
    /// Tasks were still running at the timeout.
    TimeUp,
    /// The user interrupted waiting.
    Interrupted,
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        ExitCode::from(match outcome {
            Outcome::Done => 0,
            Outcome::Failed => 1,
            Outcome::TimeUp => 4,
            Outcome::Interrupted => 130,
        })
    }
}

/// Reason why a command did not run.
#[derive(Debug)]
pub(crate) struct Failure {
    message: String,
    hint: Option<&'static str>,
    code: u8,
    passing: bool,
}

impl Failure {
    /// The command line, a file or the credentials are not usable.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self { message: message.into(), hint: None, code: 2, passing: false }
    }
    /// EdgeOne refused, or could not be reached.
    pub(crate) fn service(message: impl Into<String>) -> Self {
        Self { message: message.into(), hint: None, code: 3, passing: false }
    }
    /// Returns true if a retry may succeed soon.
    pub(crate) fn is_passing(&self) -> bool {
        self.passing
    }
    pub(crate) fn exit_code(&self) -> ExitCode {
        ExitCode::from(self.code)
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "error: {}", printable(&self.message))?;
        self.hint.map_or(Ok(()), |hint| write!(f, "\n  help: {hint}"))
    }
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        let code = match error.kind() {
            ErrorKind::Credentials(_) | ErrorKind::Construction(_) | ErrorKind::Validation(_) => 2,
            _ => 3,
        };
        Self { message: error.to_string(), hint: hint(&error), code, passing: error.is_retryable() }
    }
}

/// Returns a hint for the user, if there is one.
fn hint(error: &Error) -> Option<&'static str> {
    if let Some(code) = error.service_code() {
        return match code {
            "LimitExceeded.DailyQuota" => {
                Some("the quota is reset at midnight, Beijing time; a purge by prefix or host counts as one entry for many URLs")
            }
            "LimitExceeded.BatchQuota" => Some("submit fewer targets per task, for example with --batch 500"),
            "InvalidParameter.DomainNotFound" => Some("is the domain part of the site that --zone names?"),
            "AuthFailure.SignatureExpire" => Some("correct the clock of this machine"),
            _ => match error.category()? {
                Category::Access => {
                    Some("does the key belong to the account of the site, and may it call EdgeOne (teo) in Access Management?")
                }
                Category::Limit => Some("try again in a while"),
                _ => None,
            },
        };
    }
    match error.kind() {
        ErrorKind::Credentials(_) => Some("set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY, or write ~/.tencentcloud/credentials"),
        ErrorKind::Transport(_) | ErrorKind::Timeout(_) => {
            Some("check the network; --endpoint and HTTPS_PROXY change the address of the calls")
        }
        _ => None,
    }
}
