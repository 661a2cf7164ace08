//! States of what a program waits for.

use std::fmt;

/// State of what a program waits for, as read from a response.
///
/// The texts name the state in errors; they may be empty. Made from a `bool` (`true` is ready) and from a `Result<bool, E>` (an error is a
/// failure).
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum WaitState {
    /// The expected state is reached.
    Ready,
    /// Not yet; the call is repeated.
    Pending(String),
    /// The expected state cannot be reached any more.
    Failed(String),
}

impl WaitState {
    /// Compares a state with the ones that are expected and the ones that mean failure; any other is pending.
    ///
    /// ```
    /// use tencentcloud_core::WaitState;
    ///
    /// let state = |text: &str| WaitState::of(text, &["RUNNING"], &["LAUNCH_FAILED"]);
    /// assert_eq!(state("RUNNING"), WaitState::Ready);
    /// assert_eq!(state("PENDING"), WaitState::Pending("PENDING".into()));
    /// assert_eq!(state("LAUNCH_FAILED"), WaitState::Failed("LAUNCH_FAILED".into()));
    /// ```
    pub fn of(state: impl AsRef<str>, ready: &[&str], failed: &[&str]) -> Self {
        let state = state.as_ref();
        if ready.contains(&state) {
            Self::Ready
        } else if failed.contains(&state) {
            Self::Failed(state.into())
        } else {
            Self::Pending(state.into())
        }
    }
}

impl From<bool> for WaitState {
    fn from(ready: bool) -> Self {
        if ready { Self::Ready } else { Self::Pending(String::new()) }
    }
}

impl<E: fmt::Display> From<Result<bool, E>> for WaitState {
    fn from(ready: Result<bool, E>) -> Self {
        ready.map_or_else(|error| Self::Failed(error.to_string()), Self::from)
    }
}
