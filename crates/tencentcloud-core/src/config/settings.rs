//! The settings and transports of a client, as its builder leaves them. Plain data.

use super::{
    endpoint::Endpoint,
    values::{Connections, Language, Method, Timeouts, Validation},
};
use crate::{Result, retry::Policy, transport::Transport};
use http::{HeaderMap, HeaderValue};
use std::sync::Arc;

/// Settings of a client except credentials and transport, as plain data.
#[derive(Debug, Clone)]
pub(crate) struct Settings {
    pub(crate) region: Option<String>,
    pub(crate) endpoint: Endpoint,
    pub(crate) language: Option<Language>,
    pub(crate) timeouts: Timeouts,
    pub(crate) retry: Arc<dyn Policy>,
    pub(crate) validation: Validation,
    pub(crate) headers: HeaderMap,
    pub(crate) user_agent: HeaderValue,
    pub(crate) request_client: HeaderValue,
    pub(crate) max_response_bytes: usize,
    pub(crate) decoded: Option<usize>,
    pub(crate) unsigned_payload: bool,
    pub(crate) http_method: Method,
}

/// The transports of a client: one that waits in a future, one that blocks its thread.
#[derive(Debug)]
pub(crate) struct Transports {
    pub(crate) waiting: Option<Arc<dyn Transport>>,
    pub(crate) blocking: Option<Arc<dyn Transport>>,
}

impl Transports {
    /// Those that the features of this crate bring.
    #[cfg_attr(not(any(feature = "hyper", feature = "blocking")), allow(unused_variables, clippy::unnecessary_wraps))]
    pub(super) fn standard(connections: &Connections) -> Result<Self> {
        #[cfg(feature = "hyper")]
        let waiting: Option<Arc<dyn Transport>> = Some(Arc::new(crate::transport::Hyper::new(connections)?));
        #[cfg(not(feature = "hyper"))]
        let waiting = None;
        #[cfg(feature = "blocking")]
        let blocking: Option<Arc<dyn Transport>> = Some(Arc::new(crate::transport::Ureq::new(connections)?));
        #[cfg(not(feature = "blocking"))]
        let blocking = None;
        Ok(Self { waiting, blocking })
    }
}
