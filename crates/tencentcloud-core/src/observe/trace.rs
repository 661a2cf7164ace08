//! Spans and events of `tracing`, with OpenTelemetry's names; nothing at all without the feature.
//!
//! | field | what it is |
//! |---|---|
//! | `otel.name`, `otel.kind`, `otel.status_code` | `teo/DescribePurgeTasks`, `client`, `ERROR` |
//! | `rpc.system`, `rpc.service`, `rpc.method` | `tencentcloud`, `teo`, `DescribePurgeTasks` |
//! | `cloud.region` | the region of the call |
//! | `http.response.status_code`, `http.request.resend_count` | of the last attempt |
//! | `error.type` | `ErrorKind::error_type`: the code of the service, the HTTP status, or one of few words |
//! | `tencentcloud.api_version`, `tencentcloud.request_id`, `duration_ms` | the rest |

#[cfg(not(feature = "tracing"))]
pub(super) use off::{Span, credentials, skipped_credentials, stale_credentials};
#[cfg(feature = "tracing")]
pub(super) use on::{Span, credentials, skipped_credentials, stale_credentials};

#[cfg(feature = "tracing")]
mod on {
    use super::super::{CallInfo, Ended};
    use crate::{Error, error::Line};
    use std::{fmt::Display, future::Future, time::Duration};
    use tracing::{Instrument, field::Empty};

    /// The span of a call.
    pub(in super::super) struct Span(tracing::Span);

    fn millis(time: Duration) -> u64 {
        u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
    }

    impl Span {
        pub(in super::super) fn new(called: &CallInfo<'_>) -> Self {
            Self(tracing::info_span!(
                target: "tencentcloud",
                "call",
                otel.name = %format_args!("{}/{}", called.service, called.action),
                otel.kind = "client",
                otel.status_code = Empty,
                rpc.system = "tencentcloud",
                rpc.service = called.service,
                rpc.method = called.action,
                cloud.region = called.region,
                tencentcloud.api_version = called.version,
                tencentcloud.request_id = Empty,
                http.response.status_code = Empty,
                http.request.resend_count = Empty,
                error.r#type = Empty,
                duration_ms = Empty,
            ))
        }
        pub(in super::super) fn is_on(&self) -> bool {
            !self.0.is_disabled()
        }
        pub(in super::super) async fn follow<T>(&self, future: impl Future<Output = T>) -> T {
            future.instrument(self.0.clone()).await
        }
        pub(in super::super) fn attempt(&self, number: usize, ended: Ended<'_>) {
            if let Some(status) = ended.status {
                self.0.record("http.response.status_code", status);
            }
            if let Some(id) = ended.request_id {
                self.0.record("tencentcloud.request_id", id);
            }
            tracing::debug!(
                target: "tencentcloud",
                parent: &self.0,
                attempt = number,
                http.response.status_code = ended.status,
                tencentcloud.request_id = ended.request_id,
                error.r#type = ended.error_type,
                outcome = %Line(ended.outcome),
                duration_ms = millis(ended.elapsed),
                "attempt ended"
            );
        }
        pub(in super::super) fn waits(&self, delay: Duration) {
            tracing::debug!(target: "tencentcloud", parent: &self.0, wait_ms = millis(delay), "waits before the next attempt");
        }
        pub(in super::super) fn deprecated(&self, warning: &str) {
            tracing::warn!(target: "tencentcloud", parent: &self.0, warning = %Line(warning), "the action is deprecated");
        }
        pub(in super::super) fn end(&self, attempts: usize, elapsed: Duration, error: Option<&Error>) {
            self.0.record("http.request.resend_count", attempts.saturating_sub(1));
            self.0.record("duration_ms", millis(elapsed));
            if let Some(error) = error {
                self.0.record("otel.status_code", "ERROR");
                self.0.record("error.type", &*error.kind().error_type());
                tracing::debug!(target: "tencentcloud", parent: &self.0, error = %error, attempts, duration_ms = millis(elapsed), "call failed");
            }
        }
    }

    pub(in super::super) fn credentials(provider: &str, masked_id: &str) {
        tracing::debug!(target: "tencentcloud", provider = %Line(provider), secret_id = %Line(masked_id), "credentials in use");
    }

    pub(in super::super) fn skipped_credentials(error: &dyn Display) {
        tracing::warn!(target: "tencentcloud", error = %error, "a source of credentials failed; another one is used");
    }

    pub(in super::super) fn stale_credentials(error: &dyn Display) {
        tracing::warn!(target: "tencentcloud", error = %error, "credentials could not be refreshed; the old ones are still valid");
    }
}

#[cfg(not(feature = "tracing"))]
mod off {
    use super::super::{CallInfo, Ended};
    use crate::Error;
    use std::{fmt::Display, future::Future, time::Duration};

    /// No span.
    pub(in super::super) struct Span;

    impl Span {
        pub(in super::super) fn new(_: &CallInfo<'_>) -> Self {
            Self
        }
        pub(in super::super) fn is_on(&self) -> bool {
            false
        }
        pub(in super::super) async fn follow<T>(&self, future: impl Future<Output = T>) -> T {
            future.await
        }
        pub(in super::super) fn attempt(&self, _: usize, _: Ended<'_>) {}
        pub(in super::super) fn waits(&self, _: Duration) {}
        pub(in super::super) fn deprecated(&self, _: &str) {}
        pub(in super::super) fn end(&self, _: usize, _: Duration, _: Option<&Error>) {}
    }

    pub(in super::super) fn credentials(_: &str, _: &str) {}
    pub(in super::super) fn skipped_credentials(_: &dyn Display) {}
    pub(in super::super) fn stale_credentials(_: &dyn Display) {}
}
