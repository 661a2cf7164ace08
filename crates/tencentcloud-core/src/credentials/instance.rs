//! The role of the instance that the program runs on, from the metadata service.

use super::{Context, Credentials, CredentialsError, Provider, fetch, sts};
use crate::{sign::percent, transport::BoxFuture};
use serde_json::Value;
use std::time::Duration;

const SERVICE: &str = "http://metadata.tencentyun.com";
const DISABLED: &str = "TENCENTCLOUD_METADATA_DISABLED";
const PATH: &str = "/latest/meta-data/cam/security-credentials/";

/// Asks the metadata service of the instance for the credentials of its role; `TENCENTCLOUD_METADATA_DISABLED=true` keeps it from asking.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct InstanceRole {
    role: Option<String>,
    service: String,
    timeout: Duration,
}

impl Default for InstanceRole {
    fn default() -> Self {
        Self { role: None, service: SERVICE.into(), timeout: Duration::from_secs(2) }
    }
}

impl InstanceRole {
    /// The role that the instance has.
    pub fn new() -> Self {
        Self::default()
    }
    /// This role, without asking for its name.
    pub fn role(mut self, name: impl Into<String>) -> Self {
        self.role = Some(name.into());
        self
    }
    /// Another address of the metadata service, `http://…` without a path.
    pub fn endpoint(mut self, url: impl Into<String>) -> Self {
        self.service = url.into();
        self
    }
    /// The limit of each request, two seconds unless set: elsewhere than on an instance nobody answers.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = limit;
        self
    }

    async fn fetch(&self, context: &Context) -> Result<Credentials, String> {
        if context.environment.get(DISABLED).is_some_and(|value| value.eq_ignore_ascii_case("true") || value == "1") {
            return Err(format!("{DISABLED} is set"));
        }
        let list = format!("{}{PATH}", self.service.trim_end_matches('/'));
        let role = match &self.role {
            Some(role) => role.clone(),
            None => {
                let answer = self.get(context, &list).await?;
                let text = String::from_utf8_lossy(&answer).into_owned();
                let role = text.lines().map(str::trim).find(|line| !line.is_empty());
                role.ok_or("the instance has no role")?.to_owned()
            }
        };
        let body = self.get(context, &format!("{list}{}", percent(&role))).await?;
        let answer: Value = serde_json::from_slice(&body).map_err(|_| format!("the answer for role `{role}` is no JSON"))?;
        match answer["Code"].as_str() {
            Some("Success") | None => sts::credentials(&answer, &answer),
            Some(code) => Err(format!("the metadata service says {code} for role `{role}`")),
        }
    }

    async fn get(&self, context: &Context, url: &str) -> Result<bytes::Bytes, String> {
        let answer = fetch::send_patiently(context, fetch::get(url)?, self.timeout).await.map_err(|failed| failed.reason)?;
        match answer.status {
            200 => Ok(answer.body),
            404 => Err("the instance has no such role (404)".into()),
            status => Err(format!("the metadata service answered with status {status}: {}", fetch::beginning(&answer.body))),
        }
    }
}

impl Provider for InstanceRole {
    fn name(&self) -> &str {
        "instance role"
    }
    fn credentials<'a>(&'a self, context: &'a Context) -> BoxFuture<'a, Result<Credentials, CredentialsError>> {
        Box::pin(async move { self.fetch(context).await.map_err(|reason| CredentialsError::new(self.name(), reason)) })
    }
}
