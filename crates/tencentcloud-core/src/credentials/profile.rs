//! Credentials in files of the user: the SDKs' profile file, and the file of the command line tool.

use super::{Context, Credentials, CredentialsError, Provider, ini, local};
use crate::transport::BoxFuture;
use serde_json::Value;
use std::{
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

/// Reads a profile of `~/.tencentcloud/credentials`, the file that all SDKs know.
///
/// The file is `$TENCENTCLOUD_CREDENTIALS_FILE` where that is set; else the one in the home directory, else `/etc/tencentcloud/credentials`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ProfileFile {
    path: Option<PathBuf>,
    profile: Option<String>,
}

impl ProfileFile {
    /// The usual file; its profile is the one that `TENCENTCLOUD_PROFILE` names, or `default`.
    pub fn new() -> Self {
        Self::default()
    }
    /// Another file.
    pub fn path(mut self, path: impl Into<PathBuf>) -> Self {
        self.path = Some(path.into());
        self
    }
    /// Another profile.
    pub fn profile(mut self, name: impl Into<String>) -> Self {
        self.profile = Some(name.into());
        self
    }

    fn read(&self, context: &Context) -> Result<Credentials, String> {
        let path = self.find(context)?;
        let text = local::read(&path)?;
        let profile = self.profile.clone().or_else(|| context.environment.get("TENCENTCLOUD_PROFILE"));
        let profile = profile.as_deref().unwrap_or("default");
        let mut sections = ini::parse(&text);
        let Some(mut keys) = sections.remove(profile) else {
            let others: Vec<&str> = sections.keys().map(String::as_str).collect();
            let others = if others.is_empty() { "none".into() } else { others.join(", ") };
            return Err(format!("{} has no profile [{profile}]; it has {others}", path.display()));
        };
        let mut take = |key: &str| keys.remove(key).filter(|value| !value.is_empty());
        let missing = |key| format!("[{profile}] of {} has no {key}", path.display());
        let id = take("secret_id").ok_or_else(|| missing("secret_id"))?;
        let key = take("secret_key").ok_or_else(|| missing("secret_key"))?;
        Ok(Credentials::new(id, key).token(take("token").unwrap_or_default()))
    }

    fn find(&self, context: &Context) -> Result<PathBuf, String> {
        if let Some(path) = &self.path {
            return Ok(path.clone());
        }
        if let Some(path) = context.environment.get("TENCENTCLOUD_CREDENTIALS_FILE") {
            return Ok(path.into());
        }
        let home = context.environment.home().map(|home| home.join(".tencentcloud").join("credentials"));
        let usual = home.into_iter().chain([PathBuf::from("/etc/tencentcloud/credentials")]);
        let usual: Vec<PathBuf> = usual.collect();
        let found = usual.iter().find(|path| path.exists());
        found
            .cloned()
            .ok_or_else(|| format!("there is no file {}", usual.iter().map(|p| p.display().to_string()).collect::<Vec<_>>().join(" or ")))
    }
}

impl Provider for ProfileFile {
    fn name(&self) -> &str {
        "profile file"
    }
    fn credentials<'a>(&'a self, context: &'a Context) -> BoxFuture<'a, Result<Credentials, CredentialsError>> {
        let read = self.read(context).map_err(|reason| CredentialsError::new(self.name(), reason));
        Box::pin(std::future::ready(read))
    }
}

/// Reads what the command line tool keeps, `~/.tccli/<profile>.credential`.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ToolFile {
    path: Option<PathBuf>,
    profile: Option<String>,
}

impl ToolFile {
    /// The file of the profile that `TCCLI_PROFILE` names, or of `default`.
    pub fn new() -> Self {
        Self::default()
    }
    /// Another file.
    pub fn path(mut self, path: impl Into<PathBuf>) -> Self {
        self.path = Some(path.into());
        self
    }
    /// Another profile.
    pub fn profile(mut self, name: impl Into<String>) -> Self {
        self.profile = Some(name.into());
        self
    }

    fn read(&self, context: &Context) -> Result<Credentials, String> {
        let path = match &self.path {
            Some(path) => path.clone(),
            None => self.usual(context)?,
        };
        let text = local::read(&path)?;
        // The error of the parser may quote the file.
        let file: Value = serde_json::from_str(&text).map_err(|e| format!("{} is no JSON, line {}", path.display(), e.line()))?;
        credentials(&file, &path)
    }

    fn usual(&self, context: &Context) -> Result<PathBuf, String> {
        let profile = self.profile.clone().or_else(|| context.environment.get("TCCLI_PROFILE"));
        let profile = profile.as_deref().unwrap_or("default");
        if profile.contains(['/', '\\']) || profile.starts_with('.') {
            return Err(format!("`{profile}` is no name of a profile"));
        }
        let home = context.environment.home().ok_or("there is no home directory")?;
        Ok(home.join(".tccli").join(format!("{profile}.credential")))
    }
}

fn credentials(file: &Value, path: &Path) -> Result<Credentials, String> {
    let text = |key: &str| file[key].as_str().map(str::trim).filter(|text| !text.is_empty());
    let missing = |key| format!("{} has no {key}", path.display());
    let id = text("secretId").ok_or_else(|| missing("secretId"))?;
    let key = text("secretKey").ok_or_else(|| missing("secretKey"))?;
    let credentials = Credentials::new(id, key).token(text("token").unwrap_or_default());
    // A login in the browser gives temporary credentials, with the second in which they end.
    let expires = file["expiresAt"].as_u64().and_then(|s| SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(s)));
    Ok(match expires {
        Some(when) => credentials.expires(when),
        None => credentials,
    })
}

impl Provider for ToolFile {
    fn name(&self) -> &str {
        "command line tool's file"
    }
    fn credentials<'a>(&'a self, context: &'a Context) -> BoxFuture<'a, Result<Credentials, CredentialsError>> {
        let read = self.read(context).map_err(|reason| CredentialsError::new(self.name(), reason));
        Box::pin(std::future::ready(read))
    }
}
