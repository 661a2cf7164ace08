//! The signed HTTP request of one attempt.

use super::query;
use crate::{
    ActionMeta, Error, Region, Result,
    config::{Address, Endpoint, Language, Settings, Validation, check_region},
    credentials::{Credentials, Secret},
    retry::Policy,
    sign::{self, Keys, Payload, Signable},
};
use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Method, header};
use std::{borrow::Cow, sync::Arc, time::Duration};

/// Action and host of a call.
#[derive(Debug, Clone)]
pub(crate) struct Operation {
    pub(crate) service: Cow<'static, str>,
    pub(crate) version: Cow<'static, str>,
    pub(crate) action: Cow<'static, str>,
    pub(crate) region: Region,
    pub(crate) rate_limit: Option<u32>,
    /// Content of the body.
    pub(crate) content_type: Cow<'static, str>,
    /// Whether sending this request twice is the same as sending it once.
    pub(crate) idempotent: bool,
}

impl Operation {
    pub(crate) fn of(meta: &'static ActionMeta) -> Self {
        Self {
            service: meta.service.into(),
            version: meta.version.into(),
            action: meta.name.into(),
            region: meta.region,
            rate_limit: meta.rate_limit,
            content_type: JSON.into(),
            idempotent: meta.idempotent,
        }
    }
    /// Key under which the limiter counts the calls.
    pub(super) fn bucket(&self) -> String {
        format!("{}/{}/{}", self.service, self.version, self.action)
    }
}

/// Options of one call.
#[derive(Debug, Clone, Default)]
pub struct Options {
    pub(crate) region: Option<String>,
    pub(crate) endpoint: Option<Endpoint>,
    pub(crate) language: Option<Language>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) attempt_timeout: Option<Duration>,
    pub(crate) idempotent: Option<bool>,
    pub(crate) retry: Option<Arc<dyn Policy>>,
    pub(crate) validation: Option<Validation>,
    pub(crate) headers: Vec<(String, Secret)>,
    /// Through the transport that blocks its thread.
    pub(crate) blocking: bool,
}

/// Input of the signature of a request.
pub(super) struct Signer<'a> {
    /// None for an action that is called without a signature.
    pub(super) credentials: Option<&'a Credentials>,
    pub(super) keys: &'a Keys,
    pub(super) timestamp: i64,
}

pub(crate) const JSON: &str = "application/json";

/// The headers that a request has besides those of the program.
const MOST_HEADERS: usize = 12;

const QUERY: &str = "application/x-www-form-urlencoded";

/// Encoding of the parameters.
struct Form<'a> {
    method: Method,
    content_type: &'a str,
    query: String,
    body: Bytes,
}

/// The request, ready to go.
pub(super) fn build(
    settings: &Settings,
    operation: &Operation,
    options: &Options,
    own: HeaderMap,
    body: Bytes,
    signer: &Signer<'_>,
) -> Result<http::Request<Bytes>> {
    let region = region(settings, operation, options)?;
    let endpoint = options.endpoint.as_ref().unwrap_or(&settings.endpoint);
    let Address { uri, host } = endpoint.address(&operation.service, options.region.as_deref().or(settings.region.as_deref()))?;
    // Bytes of files have no place in an address.
    let get = settings.http_method == crate::config::Method::Get && operation.content_type == JSON;
    let form = if get {
        let query = query::of(&operation.action, &body)?;
        Form { method: Method::GET, content_type: QUERY, query, body: Bytes::new() }
    } else {
        Form { method: Method::POST, content_type: &operation.content_type, query: String::new(), body }
    };
    let headers = headers(own, settings, operation, options, region, &host, &form, signer)?;
    let uri = if form.query.is_empty() { uri } else { format!("{uri}?{}", form.query) };
    let mut request = http::Request::new(form.body);
    *request.method_mut() = form.method;
    *request.uri_mut() = uri.parse().map_err(|e| Error::construction(format!("the address of host {host:?}: {e}")))?;
    *request.headers_mut() = headers;
    Ok(request)
}

/// The region to send.
fn region<'a>(settings: &'a Settings, operation: &Operation, options: &'a Options) -> Result<Option<&'a str>> {
    let own = options.region.as_deref();
    own.map_or(Ok(()), check_region)?;
    let any = own.or(settings.region.as_deref());
    match operation.region {
        Region::Required if any.is_none() => Err(Error::construction(
            "this action needs a region: set it on the call, on the client, or as TENCENTCLOUD_REGION in the environment",
        )),
        // Who sets it on the call knows better than the page.
        Region::Unused => Ok(own),
        _ => Ok(any),
    }
}

/// The headers that the program has set, for the client and for this call.
pub(super) fn own_headers(settings: &Settings, options: &Options) -> Result<HeaderMap> {
    let mut headers = settings.headers.clone();
    for (name, value) in &options.headers {
        crate::config::headers::add(&mut headers, name, value.expose())?;
    }
    Ok(headers)
}

#[expect(clippy::too_many_arguments, reason = "all of them are read in one pass, and nowhere else")]
fn headers(
    mut headers: HeaderMap,
    settings: &Settings,
    operation: &Operation,
    options: &Options,
    region: Option<&str>,
    host: &str,
    form: &Form<'_>,
    signer: &Signer<'_>,
) -> Result<HeaderMap> {
    headers.reserve(MOST_HEADERS);
    let mut set = |name: HeaderName, value: &str| -> Result<()> {
        let parsed =
            HeaderValue::from_str(value).map_err(|_| Error::construction(format!("{name}: {value:?} can't be sent in a header")))?;
        headers.insert(name, parsed);
        Ok(())
    };
    set(header::HOST, host)?;
    set(header::CONTENT_TYPE, form.content_type)?;
    set(HeaderName::from_static("x-tc-action"), &operation.action)?;
    set(HeaderName::from_static("x-tc-version"), &operation.version)?;
    set(HeaderName::from_static("x-tc-timestamp"), &signer.timestamp.to_string())?;
    if let Some(region) = region {
        set(HeaderName::from_static("x-tc-region"), region)?;
    }
    if let Some(language) = options.language.or(settings.language) {
        set(HeaderName::from_static("x-tc-language"), language.as_str())?;
    }
    let payload = if settings.unsigned_payload {
        set(HeaderName::from_static("x-tc-content-sha256"), sign::UNSIGNED_PAYLOAD)?;
        Payload::Unsigned
    } else {
        Payload::Signed(&form.body)
    };
    let signable = Signable {
        method: form.method.as_str(),
        path: "/",
        query: &form.query,
        content_type: form.content_type,
        host,
        action: None,
        payload,
        timestamp: signer.timestamp,
        service: &operation.service,
    };
    let authorization = match signer.credentials {
        Some(c) => sign::authorization(&signable, c.secret_id(), c.secret_key().expose(), signer.keys),
        None => sign::SKIP.to_owned(),
    };
    let mut secret = |name: HeaderName, value: &str| -> Result<()> {
        let mut parsed = HeaderValue::from_str(value)
            .map_err(|_| Error::construction(format!("{name}: credentials with characters that no header may have")))?;
        parsed.set_sensitive(true);
        headers.insert(name, parsed);
        Ok(())
    };
    secret(header::AUTHORIZATION, &authorization)?;
    if let Some(token) = signer.credentials.and_then(Credentials::session_token) {
        secret(HeaderName::from_static("x-tc-token"), token.expose())?;
    }
    headers.insert(header::USER_AGENT, settings.user_agent.clone());
    headers.insert(HeaderName::from_static("x-tc-requestclient"), settings.request_client.clone());
    Ok(headers)
}
