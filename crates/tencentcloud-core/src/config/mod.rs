//! Configuration of a client, by a builder or from the environment.
//!
//! Settings belong to one client and touch no other; nothing here is global, and nothing is read before it is needed.

mod endpoint;
pub(crate) mod headers;
pub(crate) mod settings;
mod values;

pub(crate) use endpoint::Address;
pub use endpoint::{Endpoint, Root, Url};
pub(crate) use settings::{Settings, Transports};
pub use values::{ClientCertificate, Connections, Language, Method, Proxy, RateLimits, Timeouts, Validation};
#[cfg(any(feature = "hyper", feature = "blocking"))]
pub(crate) use values::{bounded, encoded_proxy};

use crate::{
    Client, Error, ErrorKind, Result,
    client::Shared,
    credentials::{Cache, Chain, Environment, Provider, Secret},
    limiter::{ConcurrencyLimit, RateLimiter},
    observe::{CallEvent, Hook, Interceptors, PendingAttempt},
    retry::{Budget, Policy, RetryPolicy},
    transport::Transport,
};
use http::HeaderMap;
use std::{error::Error as StdError, sync::Arc, time::Duration};

/// The longest answer that is read, unless set otherwise.
const MAX_RESPONSE_BYTES: usize = 64 << 20;

/// The most calls at once, unless set otherwise: far more than any account may make, and fewer than a process may have open connections.
const AT_ONCE: usize = 256;

/// Makes a [`Client`].
///
/// ```
/// use std::time::Duration;
/// use tencentcloud_core::{Client, config::{Endpoint, Language}, credentials::Credentials, retry::RetryPolicy};
///
/// let client = Client::builder()
///     .credentials(Credentials::new("AKIDexample", "example"))
///     .region("ap-guangzhou")
///     .endpoint(Endpoint::Internal)
///     .language(Language::English)
///     .call_timeout(Duration::from_secs(30))
///     .retry(RetryPolicy::standard().max_attempts(5))
///     .build()?;
/// # let _ = client;
/// # Ok::<(), tencentcloud_core::Error>(())
/// ```
#[derive(Debug, Default)]
#[must_use = "a builder does nothing until `build`"]
pub struct Builder {
    region: Option<String>,
    region_default: Option<String>,
    credentials: Option<Arc<dyn Provider>>,
    environment: Option<Environment>,
    endpoint: Endpoint,
    language: Option<Language>,
    timeouts: Timeouts,
    connections: Connections,
    app_name: Option<String>,
    retry: Option<Arc<dyn Policy>>,
    concurrency: Option<usize>,
    rate_limits: RateLimits,
    validation: Validation,
    headers: Vec<(String, Secret)>,
    max_response_bytes: Option<usize>,
    decoded: Option<usize>,
    unsigned_payload: bool,
    http_method: Method,
    transport: Option<Arc<dyn Transport>>,
    /// Settings of the default transport that were given; another transport would ignore them.
    of_default_transport: Vec<&'static str>,
    hook: Hook,
    interceptors: Interceptors,
}

impl Builder {
    /// Sets the region of calls that need one and don't set their own. By default it is `TENCENTCLOUD_REGION` of the environment.
    pub fn region(mut self, region: impl Into<String>) -> Self {
        self.region = Some(region.into());
        self
    }
    /// Sets the region that is used if neither [`region`](Self::region) nor the environment gives one.
    pub fn region_or(mut self, region: impl Into<String>) -> Self {
        self.region_default = Some(region.into());
        self
    }
    /// Sets the credentials. By default [`Chain::standard`] searches the usual places.
    pub fn credentials(mut self, provider: impl Provider) -> Self {
        self.credentials = Some(Arc::new(provider));
        self
    }
    /// Sets the endpoint of the services.
    pub fn endpoint(mut self, endpoint: Endpoint) -> Self {
        self.endpoint = endpoint;
        self
    }
    /// Sets the language of error messages. By default it is `TENCENTCLOUD_LANGUAGE` of the environment, and Chinese if that is not set.
    pub fn language(mut self, language: Language) -> Self {
        self.language = Some(language);
        self
    }
    /// Sets the timeout for a new connection.
    pub fn connect_timeout(mut self, limit: Duration) -> Self {
        self.of_default_transport.push("connect_timeout");
        self.connections.connect_timeout = limit;
        self
    }
    /// Sets the timeout of one attempt.
    pub fn attempt_timeout(mut self, limit: Duration) -> Self {
        self.timeouts.attempt = Some(limit);
        self
    }
    /// Sets the timeout of a call, including all attempts and the delays between them.
    pub fn call_timeout(mut self, limit: Duration) -> Self {
        self.timeouts.call = Some(limit);
        self
    }
    /// All limits of a call's time at once.
    pub fn timeouts(mut self, timeouts: Timeouts) -> Self {
        self.timeouts = timeouts;
        self
    }
    /// Sets the proxy of the default transport.
    pub fn proxy(mut self, proxy: Proxy) -> Self {
        self.of_default_transport.push("proxy");
        self.connections.proxy = proxy;
        self
    }
    /// Adds a certificate authority in PEM form that the default transport trusts too, such as the one of a company's proxy. The feature
    /// `native-roots` trusts the authorities of the operating system instead of the public list.
    pub fn add_root_certificate(mut self, pem: impl Into<Vec<u8>>) -> Self {
        self.of_default_transport.push("add_root_certificate");
        self.connections.root_certificates.push(pem.into());
        self
    }
    /// Sets the certificate and key, in PEM form, that the default transport shows to servers that ask for one; see [`ClientCertificate`].
    pub fn client_certificate(mut self, chain: impl Into<Vec<u8>>, key: impl Into<Vec<u8>>) -> Self {
        self.of_default_transport.push("client_certificate");
        self.connections.client_certificate = Some(ClientCertificate::new(chain, key));
        self
    }
    /// Sets how long the default transport keeps an idle connection.
    pub fn keep_alive(mut self, time: Duration) -> Self {
        self.of_default_transport.push("keep_alive");
        self.connections.keep_alive = time;
        self
    }
    /// The name of the application, `shop/1.2`, for `User-Agent` and, in the characters that it may have, `X-TC-RequestClient`.
    pub fn app_name(mut self, name: impl Into<String>) -> Self {
        self.app_name = Some(name.into());
        self
    }
    /// Sets whether and when failed attempts are repeated: a [`RetryPolicy`], or a [`Policy`] of your own.
    pub fn retry(mut self, policy: impl Policy) -> Self {
        self.retry = Some(Arc::new(policy));
        self
    }
    /// The most calls at once; others wait for their turn. 256 at first; 0 for no limit.
    pub fn concurrency(mut self, most: usize) -> Self {
        self.concurrency = Some(most);
        self
    }
    /// Sets whether calls wait to stay below a rate. Off by default, because other clients of the account count too.
    pub fn rate_limits(mut self, limits: RateLimits) -> Self {
        self.rate_limits = limits;
        self
    }
    /// Sets the validation of requests against the documented limits before they are sent.
    pub fn validation(mut self, level: Validation) -> Self {
        self.validation = level;
        self
    }
    /// A header for every call.
    pub fn header(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.headers.push((name.into(), Secret::new(value)));
        self
    }
    /// The longest answer that is read. 64 MiB at first.
    pub fn max_response_bytes(mut self, most: usize) -> Self {
        self.max_response_bytes = Some(most);
        self
    }
    /// The most memory, in bytes, that decoding one response may take, the response itself included. A response that needs more is a decoding
    /// error that names this setting.
    ///
    /// 40 times the length of the response by default, and at least 256 MiB: `{}` is two bytes on the wire and more than a kilobyte in
    /// memory for types with many fields.
    pub fn max_decoded_bytes(mut self, most: usize) -> Self {
        self.decoded = Some(most);
        self
    }
    /// Leaves the body out of the signature: cheaper for large bodies, and TLS still protects them.
    pub fn unsigned_payload(mut self) -> Self {
        self.unsigned_payload = true;
        self
    }
    /// Sets the HTTP method. [`Method::Get`] sends parameters in the address instead of as JSON, for networks that block `POST`; services take
    /// 32 KB of them. Requests with bytes in them are sent with `POST` in any case.
    pub fn http_method(mut self, method: Method) -> Self {
        self.http_method = method;
        self
    }
    /// Sets another transport than the default one, for calls of every kind.
    ///
    /// Proxy, certificates, connect timeout and keep-alive are settings of the default transport: with both, [`build`](Self::build) fails.
    pub fn transport(mut self, transport: impl Transport) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }
    /// Tells a function of each attempt and each call as it ends: for counters and histograms of any kind. It is call where
    /// the call runs, so it should be quick.
    ///
    /// ```
    /// use tencentcloud_core::{Client, CallEvent};
    ///
    /// let builder = Client::builder().on_event(|seen| {
    ///     if let CallEvent::Call { call, elapsed, error, .. } = seen {
    ///         println!("{}/{} took {elapsed:?}, failed: {}", call.service, call.action, error.is_some());
    ///     }
    /// });
    /// # let _ = builder;
    /// ```
    pub fn on_event(mut self, function: impl Fn(&CallEvent<'_>) + Send + Sync + 'static) -> Self {
        self.hook = Hook::new(function);
        self
    }
    /// Adds a function that runs before each attempt is signed. It sees the call, the typed request and the headers, and may set headers or
    /// refuse the attempt: then the call ends with [`ErrorKind::Refused`] and nothing is sent. Interceptors run in the order in which they
    /// are added, and must not block. Observe results with [`on_event`](Self::on_event).
    ///
    /// Trace ids, an audit log, and a rule that only allows reads:
    ///
    /// ```
    /// use tencentcloud_core::{Client, PendingAttempt, Record};
    ///
    /// fn current_trace_id() -> String {
    ///     "4bf92f3577b34da6a3ce929d0e0e4736".into()
    /// }
    ///
    /// let builder = Client::builder()
    ///     .intercept(|attempt: &mut PendingAttempt<'_>| attempt.set_header("X-TC-TraceId", &current_trace_id()))
    ///     .intercept(|attempt: &mut PendingAttempt<'_>| {
    ///         // `Debug` of a request shows no secrets.
    ///         println!("{} attempt {}: {:?}", attempt.call().action, attempt.number(), attempt.request());
    ///         let reads = ["Describe", "List", "Get"].iter().any(|verb| attempt.call().action.starts_with(verb));
    ///         if reads { Ok(()) } else { Err(format!("{} is not allowed in this program", attempt.call().action)) }
    ///     });
    /// # let _ = builder;
    /// ```
    pub fn intercept<E: Into<Box<dyn StdError + Send + Sync>>>(
        mut self,
        function: impl Fn(&mut PendingAttempt<'_>) -> Result<(), E> + Send + Sync + 'static,
    ) -> Self {
        self.interceptors.push(function);
        self
    }
    /// Other environment variables than those of the process, for tests.
    pub fn environment(mut self, environment: Environment) -> Self {
        self.environment = Some(environment);
        self
    }

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
        if let Some(region) = region.as_ref().filter(|region| !is_region(region)) {
            return Err(Error::construction(format!("{region:?} is not a region; expected one such as \"ap-guangzhou\"")));
        }
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
            gate: Some(self.concurrency.unwrap_or(AT_ONCE)).filter(|most| *most > 0).map(ConcurrencyLimit::new),
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

/// Whether a text can be the name of a region: letters, digits and `-`.
fn is_region(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
}
