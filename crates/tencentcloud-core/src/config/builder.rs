//! The builder of a client: its settings, as the program gives them.

use super::endpoint::Endpoint;
use super::values::{ClientCertificate, Connections, Language, Method, Proxy, RateLimits, Timeouts, Validation};
use crate::{
    Result,
    credentials::{Environment, Provider, Secret},
    observe::{CallEvent, Hook, Interceptors, PendingAttempt},
    retry::Policy,
    transport::Transport,
};
use std::{error::Error as StdError, sync::Arc, time::Duration};

/// Makes a [`Client`](crate::Client).
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
    pub(super) region: Option<String>,
    pub(super) region_default: Option<String>,
    pub(super) credentials: Option<Arc<dyn Provider>>,
    pub(super) environment: Option<Environment>,
    pub(super) endpoint: Endpoint,
    pub(super) language: Option<Language>,
    pub(super) timeouts: Timeouts,
    pub(super) connections: Connections,
    pub(super) app_name: Option<String>,
    pub(super) retry: Option<Arc<dyn Policy>>,
    pub(super) concurrency: Option<usize>,
    pub(super) rate_limits: RateLimits,
    pub(super) validation: Validation,
    pub(super) headers: Vec<(String, Secret)>,
    pub(super) max_response_bytes: Option<usize>,
    pub(super) decoded: Option<usize>,
    pub(super) unsigned_payload: bool,
    pub(super) http_method: Method,
    pub(super) transport: Option<Arc<dyn Transport>>,
    /// Settings of the default transport that were given; another transport would ignore them.
    pub(super) of_default_transport: Vec<&'static str>,
    pub(super) hook: Hook,
    pub(super) interceptors: Interceptors,
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
    /// Sets the credentials. By default [`Chain::standard`](crate::credentials::Chain::standard) searches the usual places.
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
    /// Sets whether and when failed attempts are repeated: a [`RetryPolicy`](crate::retry::RetryPolicy), or a [`Policy`] of your own.
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
    /// Tells a function of each attempt and each call as it ends: for counters and histograms of any kind. It is called where
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
    /// refuse the attempt: then the call ends with [`ErrorKind::Refused`](crate::ErrorKind::Refused) and nothing is sent. Interceptors run in the order in which they
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
}
