//! Options of one call: the same methods for every kind of call.

use crate::{
    config::{Endpoint, Language},
    credentials::Secret,
    execute::Options,
    retry::Policy,
};
use std::{sync::Arc, time::Duration};

/// Gives access to the options of a call. Not public, so that [`CallOptions`] can get new methods.
pub trait HasOptions {
    /// The options of the call.
    fn options_mut(&mut self) -> &mut Options;
}

/// Options of a single call. They take precedence over the settings of the client.
///
/// Implemented by [`Call`](crate::Call), [`DynamicCall`](crate::DynamicCall), [`WithMetadata`](crate::WithMetadata),
/// [`WaitUntil`](crate::WaitUntil), [`Pages`](crate::Pages) and [`Items`](crate::Items). For the last three an option applies to each call that
/// they make. The trait cannot be implemented outside of this crate.
///
/// ```no_run
/// # async fn example(client: tencentcloud_core::Client) -> tencentcloud_core::Result<()> {
/// use std::time::Duration;
/// use tencentcloud_core::CallOptions;
///
/// let call = client.call("teo", "2022-09-01", "DescribeZones", tencentcloud_core::json!({}));
/// let zones = call.region("ap-beijing").timeout(Duration::from_secs(5)).header("X-TC-TraceId", "trace-1").await?;
/// # let _ = zones; Ok(()) }
/// ```
pub trait CallOptions: HasOptions + Sized {
    /// Sets the region.
    fn region(mut self, region: impl Into<String>) -> Self {
        self.options_mut().region = Some(region.into());
        self
    }
    /// Sets the endpoint.
    fn endpoint(mut self, endpoint: Endpoint) -> Self {
        self.options_mut().endpoint = Some(endpoint);
        self
    }
    /// Limits the time of the call, including all attempts and the waits between them.
    fn timeout(mut self, limit: Duration) -> Self {
        self.options_mut().timeout = Some(limit);
        self
    }
    /// Limits the time of each attempt.
    fn attempt_timeout(mut self, limit: Duration) -> Self {
        self.options_mut().attempt_timeout = Some(limit);
        self
    }
    /// Allows retries after failures that may have had an effect, such as a timeout. By default that depends on the action and on
    /// whether the request has a client token.
    fn idempotent(mut self) -> Self {
        self.options_mut().idempotent = Some(true);
        self
    }
    /// Prevents retries after failures that may have had an effect. Requests that the service refused because of the rate of calls, and
    /// requests that were never sent, are still retried.
    fn not_idempotent(mut self) -> Self {
        self.options_mut().idempotent = Some(false);
        self
    }
    /// Sets the retry policy: a [`RetryPolicy`](crate::retry::RetryPolicy), or a [`Policy`] of your own.
    fn retry(mut self, policy: impl Policy) -> Self {
        self.options_mut().retry = Some(Arc::new(policy));
        self
    }
    /// Sets the language of error messages.
    fn language(mut self, language: Language) -> Self {
        self.options_mut().language = Some(language);
        self
    }
    /// Adds a header, such as `X-TC-TraceId`. The call fails if the client sets this header itself.
    fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.options_mut().headers.push((name.into(), Secret::new(value)));
        self
    }
}

impl<C: HasOptions> CallOptions for C {}
