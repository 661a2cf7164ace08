//! The async runtime that polls a task.
//!
//! Timers and sockets belong to the runtime in which they were made: a refresh that began in one runtime makes no progress in another
//! while the first one is not running. So a refresh is shared only between calls of one runtime.

/// Identifies a tokio runtime for as long as the process runs.
#[cfg(any(feature = "hyper", feature = "reqwest"))]
pub(super) type RuntimeId = tokio::runtime::Id;
/// Without tokio, runtimes cannot be distinguished.
#[cfg(not(any(feature = "hyper", feature = "reqwest")))]
pub(super) type RuntimeId = std::convert::Infallible;

/// Returns the runtime that polls the current task; `None` outside of tokio, as in a blocking call.
#[cfg(any(feature = "hyper", feature = "reqwest"))]
pub(super) fn current() -> Option<RuntimeId> {
    tokio::runtime::Handle::try_current().ok().map(|handle| handle.id())
}
#[cfg(not(any(feature = "hyper", feature = "reqwest")))]
pub(super) fn current() -> Option<RuntimeId> {
    None
}
