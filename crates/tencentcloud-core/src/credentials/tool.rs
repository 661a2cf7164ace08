//! The files in which the command line tool (`tccli`) keeps credentials.

use super::{AssumeRole, Context, Credentials, CredentialsError, Provider, error::Failure, local, sts};
use crate::{Json, json::Mismatch, transport::BoxFuture};
use std::path::{Path, PathBuf};

const TOOL_PROFILE_VARIABLE: &str = "TCCLI_PROFILE";
const PROVIDER_NAME: &str = "command line tool's file";
/// The keys of credentials, and of the role that they assume.
const CREDENTIAL_KEYS: [&str; 4] = ["secretId", "secretKey", "token", "role-arn"];

/// Reads the credentials that the command line tool keeps in `~/.tccli/<profile>.credential`.
///
/// These are keys that `tccli configure` wrote, a role that they assume, or temporary credentials of `tccli auth login` and
/// `tccli sso login`. Only the tool can renew a login; if it has expired, the error names the command.
///
/// The profile is `$TCCLI_PROFILE`, else `$TENCENTCLOUD_PROFILE`, else `default`. It is not configured if the file of the default profile does
/// not exist or contains no credentials.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ToolFile {
    path: Option<PathBuf>,
    profile: Option<String>,
}

impl ToolFile {
    /// Creates a provider for the usual profile.
    pub fn new() -> Self {
        Self::default()
    }
    /// Sets another file.
    pub fn path(mut self, path: impl Into<PathBuf>) -> Self {
        self.path = Some(path.into());
        self
    }
    /// Sets another profile.
    pub fn profile(mut self, name: impl Into<String>) -> Self {
        self.profile = Some(name.into());
        self
    }

    fn find(&self, context: &Context) -> Result<Box<dyn Provider>, Failure> {
        let variables = [TOOL_PROFILE_VARIABLE, local::PROFILE_VARIABLE];
        let named = self.profile.clone().or_else(|| variables.iter().find_map(|name| context.environment.get(name)));
        let chosen = self.path.is_some() || named.is_some();
        let absent = |reason: String| if chosen { Failure::malformed(reason) } else { Failure::not_configured(reason) };
        let profile = named.as_deref().unwrap_or("default");
        let path = match &self.path {
            Some(path) => path.clone(),
            None => usual(context, profile).map_err(|failure| if chosen { failure.required() } else { failure })?,
        };
        if self.path.is_none() && !chosen && !local::exists(&path) {
            return Err(absent(format!("there is no file {}", path.display())));
        }
        let Some(content) = local::read(&path)? else { return Err(absent(format!("there is no file {}", path.display()))) };
        let wrong = |error: Mismatch| Failure::malformed(format!("{} is not JSON: found {}", path.display(), error.found));
        let file = Json::read(content.as_bytes()).map_err(wrong)?;
        if !file.is_object() {
            return Err(Failure::malformed(format!("{} is not a JSON object", path.display())));
        }
        let is_other = |key: &&str| file.get(key).is_some_and(|value| !value.is_null() && value.text().is_none());
        if let Some(key) = CREDENTIAL_KEYS.into_iter().find(is_other) {
            return Err(Failure::malformed(format!("{key} of {} is not a text", path.display())));
        }
        let text = |key: &str| text(&file, key);
        if !chosen && CREDENTIAL_KEYS.into_iter().all(|key| text(key).is_none()) {
            return Err(absent(format!("{} contains no credentials", path.display())));
        }
        let keys = read(&file, &path, profile, context)?.provided_by(PROVIDER_NAME);
        let Some(arn) = text("role-arn") else { return Ok(Box::new(keys)) };
        let role = AssumeRole::new(keys, arn);
        Ok(match text("role-session-name") {
            Some(name) => Box::new(role.session_name(name)),
            None => Box::new(role),
        })
    }

    async fn fetch(&self, context: &Context) -> Result<Credentials, CredentialsError> {
        let provider = self.find(context).map_err(|failure| self.error(failure, context))?;
        let found = provider.credentials(context).await.map_err(|error| error.within(PROVIDER_NAME));
        found.map(|credentials| credentials.renamed(PROVIDER_NAME))
    }

    fn error(&self, failure: Failure, context: &Context) -> CredentialsError {
        let variable = [TOOL_PROFILE_VARIABLE, local::PROFILE_VARIABLE].into_iter().find(|name| context.environment.get(name).is_some());
        let skip = match (&self.path, &self.profile, variable) {
            (None, None, Some(variable)) => format!("unset {variable}"),
            (None, None, None) => "remove the file".into(),
            _ => "build the chain without it".into(),
        };
        CredentialsError::from_failure(PROVIDER_NAME.into(), failure.skip(skip))
    }
}

/// Returns the file of a profile.
fn usual(context: &Context, profile: &str) -> Result<PathBuf, Failure> {
    if profile.contains(['/', '\\']) || profile.starts_with('.') {
        return Err(Failure::malformed(format!("`{profile}` is not the name of a profile")));
    }
    let home = context.environment.home().ok_or_else(|| Failure::not_configured("the home directory is not known"))?;
    Ok(home.join(".tccli").join(format!("{profile}.credential")))
}

/// Whether the tool has a profile with this name.
pub(super) fn has(context: &Context, profile: &str) -> bool {
    usual(context, profile).is_ok_and(|path| local::exists(&path))
}

/// Returns the text of a key of a file, if it has any.
fn text(file: &Json, key: &str) -> Option<String> {
    Some(file.get(key)?.text()?.trim().to_owned()).filter(|text| !text.is_empty())
}

/// Reads the credentials of a file.
fn read(file: &Json, path: &Path, profile: &str, context: &Context) -> Result<Credentials, Failure> {
    let text = |key: &str| text(file, key);
    // A login gives temporary credentials. The tool renews them when it runs, until the login itself has expired.
    let login = match text("type").as_deref() {
        Some("sso") => Some("sso"),
        Some("oauth") => Some("auth"),
        _ => None,
    };
    let remedy = |failure: Failure| match (login, profile) {
        (None, _) => failure,
        (Some(login), "default") => failure.remedy(format!("run `tccli {login} login`")),
        (Some(login), profile) => failure.remedy(format!("run `tccli {login} login --profile {profile}`")),
    };
    let missing = |key: &str| remedy(Failure::malformed(format!("{} has no {key}", path.display())));
    let id = text("secretId").ok_or_else(|| missing("secretId"))?;
    let key = text("secretKey").ok_or_else(|| missing("secretKey"))?;
    let credentials = Credentials::new(id, key).token(text("token").unwrap_or_default());
    let expiry = sts::field(file, "expiresAt");
    match sts::time(&expiry) {
        Some(end) if end <= context.now() => Err(remedy(Failure::expired(format!("the login in {} has expired", path.display())))),
        Some(end) => Ok(credentials.expires(end)),
        None if !expiry.is_null() => Err(Failure::malformed(format!("expiresAt of {} is not a time", path.display()))),
        None if login.is_some() => Err(missing("expiresAt")),
        None => Ok(credentials),
    }
}

impl Provider for ToolFile {
    fn name(&self) -> &str {
        PROVIDER_NAME
    }
    fn credentials<'a>(&'a self, context: &'a Context) -> BoxFuture<'a, Result<Credentials, CredentialsError>> {
        Box::pin(self.fetch(context))
    }
}
