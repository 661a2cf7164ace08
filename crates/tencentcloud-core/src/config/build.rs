//! From the settings of a builder to a client: checks them, and adds those of the environment.

use super::{
    builder::Builder,
    headers,
    settings::{Settings, Transports},
    values::check_region,
};
use crate::{
    Client, Error, ErrorKind, Result,
    client::Shared,
    credentials::{Cache, Chain, Environment},
    limiter::{ConcurrencyLimit, RateLimiter},
    retry::{Budget, RetryPolicy},
};
use http::HeaderMap;
use std::sync::Arc;

/// The longest answer that is read, unless set otherwise.
const MAX_RESPONSE_BYTES: usize = 64 << 20;

/// The most calls at once, unless set otherwise: far more than any account may make, and fewer than a process may have open connections.
const MAX_CONCURRENCY: usize = 256;

impl Builder {
    /// The client. Reads no file and opens no connection.
    pub fn build(self) -> Result<Client> {
        let environment = self.environment.unwrap_or_else(Environment::process);
        let region = self.region.or_else(|| environment.get("TENCENTCLOUD_REGION")).or(self.region_default);
        let language = match (self.language, environment.get("TENCENTCLOUD_LANGUAGE")) {
            (None, Some(text)) => Some(text.parse()?),
            (language, _) => language,
        };
        let mut headers = HeaderMap::new();
        for (name, value) in &self.headers {
            headers::add(&mut headers, name, value.expose())?;
        }
        region.as_deref().map_or(Ok(()), check_region)?;
        let settings = Settings {
            region,
            endpoint: self.endpoint,
            language,
            timeouts: self.timeouts,
            retry: self.retry.unwrap_or_else(|| Arc::new(RetryPolicy::standard())),
            validation: self.validation,
            headers,
            user_agent: headers::user_agent(self.app_name.as_deref())?,
            request_client: headers::request_client(self.app_name.as_deref()),
            max_response_bytes: self.max_response_bytes.unwrap_or(MAX_RESPONSE_BYTES),
            decoded: self.decoded,
            unsigned_payload: self.unsigned_payload,
            http_method: self.http_method,
        };
        let ignored: Vec<_> = self.of_default_transport.iter().map(|name| format!("`{name}`")).collect();
        let transports = match self.transport {
            Some(_) if !ignored.is_empty() => {
                return Err(Error::construction(format!(
                    "{} and `transport` are set, but such settings apply to the default transport only: set them on your transport",
                    ignored.join(", ")
                )));
            }
            Some(own) => Transports { waiting: Some(own.clone()), blocking: Some(own) },
            None => Transports::standard(&self.connections)?,
        };
        let provider = self.credentials.unwrap_or_else(|| Arc::new(Chain::standard()));
        provider.validate().map_err(|error| Error::new("", ErrorKind::Credentials(error)))?;
        Ok(Client::of(Shared {
            transports,
            credentials: Cache::new(provider),
            environment,
            keys: Default::default(),
            skew: Default::default(),
            budget: Budget::new(settings.retry.budget()),
            gate: Some(self.concurrency.unwrap_or(MAX_CONCURRENCY)).filter(|most| *most > 0).map(ConcurrencyLimit::new),
            rates: RateLimiter::new(self.rate_limits),
            hook: self.hook,
            interceptors: self.interceptors,
            settings,
        }))
    }
}

impl Client {
    /// Returns a builder. What it does not set comes from the environment, as for [`from_env`](Self::from_env).
    pub fn builder() -> Builder {
        Builder::default()
    }
    /// Creates a client with the settings of the environment: the region from `TENCENTCLOUD_REGION`, the language of messages from
    /// `TENCENTCLOUD_LANGUAGE` (`zh-CN` or `en-US`), and credentials from the usual places, which are read by the first call.
    ///
    /// # Errors
    /// [`ErrorKind::Construction`](crate::ErrorKind::Construction) if the region or the language cannot be one.
    pub fn from_env() -> Result<Self> {
        Builder::default().build()
    }
}
