//! Function of the user that receives events, for counters and histograms of any kind.

use crate::Error;
use std::{fmt, sync::Arc, time::Duration};

/// Identity of a call.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct CallInfo<'a> {
    /// `teo`
    pub service: &'a str,
    /// `2022-01-06`
    pub version: &'a str,
    /// `DescribePurgeTasks`
    pub action: &'a str,
    /// The region, where one was set.
    pub region: Option<&'a str>,
}

impl<'a> CallInfo<'a> {
    pub(crate) fn new(service: &'a str, version: &'a str, action: &'a str, region: Option<&'a str>) -> Self {
        Self { service, version, action, region }
    }
}

/// Something that happened.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub enum CallEvent<'a> {
    /// A request was sent and has ended, well or not.
    #[non_exhaustive]
    Attempt {
        /// The call that it belongs to.
        call: CallInfo<'a>,
        /// Number of the attempt, from 1.
        number: usize,
        /// Result in a few words: `ok`, `HTTP 502`, `RequestLimitExceeded`.
        outcome: &'a str,
        /// The kind of the failure, in one of few words; see [`ErrorKind::error_type`](crate::ErrorKind::error_type). None after a success.
        error_type: Option<&'a str>,
        /// The status of the answer, where there was one.
        status: Option<u16>,
        /// The service's id, where there was one.
        request_id: Option<&'a str>,
        /// Duration.
        elapsed: Duration,
    },
    /// A call is over.
    #[non_exhaustive]
    Call {
        /// The call.
        call: CallInfo<'a>,
        /// Number of sent requests.
        attempts: usize,
        /// Duration, with the waits between attempts.
        elapsed: Duration,
        /// The error that it ended with.
        error: Option<&'a Error>,
    },
}

type Function = dyn Fn(&CallEvent<'_>) + Send + Sync;

/// The user's function, or none.
#[derive(Clone, Default)]
pub(crate) struct Hook(Option<Arc<Function>>);

impl Hook {
    pub(crate) fn new(function: impl Fn(&CallEvent<'_>) + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(function)))
    }
    pub(crate) fn is_on(&self) -> bool {
        self.0.is_some()
    }
    pub(crate) fn tell(&self, seen: &CallEvent<'_>) {
        if let Some(function) = &self.0 {
            function(seen);
        }
    }
}

impl fmt::Debug for Hook {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.is_on() { "Hook(..)" } else { "Hook(none)" })
    }
}
