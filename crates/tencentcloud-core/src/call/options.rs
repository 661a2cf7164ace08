//! What one call sets for itself; the same methods on every kind of call, also on one that is repeated.

use super::{AnyCall, Call};
use crate::{
    Action, WaitFor, WaitUntil,
    config::{Endpoint, Language, Validation},
    credentials::Secret,
    execute::Options,
    retry::RetryPolicy,
};
use std::time::Duration;

macro_rules! options {
    () => {
        /// Another region for this call.
        pub fn region(mut self, region: impl Into<String>) -> Self {
            self.options().region = Some(region.into());
            self
        }
        /// Another endpoint for this call.
        pub fn endpoint(mut self, endpoint: Endpoint) -> Self {
            self.options().endpoint = Some(endpoint);
            self
        }
        /// A time limit for this call, all attempts and the waits between them included.
        pub fn timeout(mut self, limit: Duration) -> Self {
            self.options().timeout = Some(limit);
            self
        }
        /// A time limit for each attempt of this call.
        pub fn attempt_timeout(mut self, limit: Duration) -> Self {
            self.options().attempt_timeout = Some(limit);
            self
        }
        /// Whether this call may be sent again when nobody knows if it has arrived. Otherwise that depends on what is known of the action, and
        /// on whether the request has a client token.
        pub fn idempotent(mut self, yes: bool) -> Self {
            self.options().idempotent = Some(yes);
            self
        }
        /// Another retry policy for this call.
        pub fn retry(mut self, policy: RetryPolicy) -> Self {
            self.options().retry = Some(policy);
            self
        }
        /// Another language of error messages for this call.
        pub fn language(mut self, language: Language) -> Self {
            self.options().language = Some(language);
            self
        }
        /// A header for this call, such as `X-TC-TraceId`. What the client sets itself can't be set; then the call fails.
        pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
            self.options().headers.push((name.into(), Secret::new(value)));
            self
        }
    };
}

impl<R: Action> Call<R> {
    fn options(&mut self) -> &mut Options {
        &mut self.options
    }
    options!();
    /// How much of this request is held against the documentation before it is sent.
    pub fn validation(mut self, level: Validation) -> Self {
        self.options.validation = Some(level);
        self
    }
}

impl AnyCall {
    fn options(&mut self) -> &mut Options {
        &mut self.options
    }
    options!();
}

impl<R: Action> WaitFor<R> {
    fn options(&mut self) -> &mut Options {
        &mut self.call.options
    }
    options!();
}

impl<R: Action, F> WaitUntil<R, F> {
    fn options(&mut self) -> &mut Options {
        &mut self.call.options
    }
    options!();
}
