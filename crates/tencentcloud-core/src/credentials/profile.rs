//! Profiles in the credentials file that all SDKs share.

use super::{
    AssumeRole, Context, CredentialProcess, Credentials, CredentialsError, Provider, error::Failure, ini, local, local::PROFILE_VARIABLE,
    tool,
};
use crate::transport::BoxFuture;
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    time::Duration,
};

const FILE_VARIABLE: &str = "TENCENTCLOUD_CREDENTIALS_FILE";
const PROVIDER_NAME: &str = "profile file";

/// Reads a profile of `~/.tencentcloud/credentials`, the file that all SDKs share.
///
/// The file is `$TENCENTCLOUD_CREDENTIALS_FILE` if that is set, else the one in the home directory, else
/// `/etc/tencentcloud/credentials`. The profile is `$TENCENTCLOUD_PROFILE`, else `default`.
///
/// ```text
/// [default]
/// secret_id = AKIDexample
/// secret_key = example
///
/// [deploy]
/// role_arn = qcs::cam::uin/100000000001:roleName/deploy
/// source_profile = default
///
/// [vault]
/// credential_process = /usr/local/bin/vault-credentials --role "night build"
/// ```
///
/// | key | meaning |
/// |---|---|
/// | `secret_id`, `secret_key`, `token` | the credentials themselves |
/// | `credential_process` | a command that prints credentials; see [`CredentialProcess`] |
/// | `role_arn` | a role that is assumed with the credentials of `source_profile`, or of this profile if it has some |
/// | `source_profile` | another profile of the file, which may assume a role itself |
/// | `role_session_name`, `external_id`, `duration_seconds`, `region` | the settings of [`AssumeRole`] with these names |
///
/// Keys may be written with `-` for `_`. A profile with a line that cannot be read, or with two values of one key, is an error: half of a profile
/// may be another identity.
///
/// It is not configured if the usual file or its default profile does not exist. A file or a profile that a setting names has to exist.
#[derive(Debug, Clone, Default)]
#[non_exhaustive]
pub struct ProfileFile {
    path: Option<PathBuf>,
    profile: Option<String>,
}

/// The keys and values of one profile.
type Keys = BTreeMap<String, String>;
/// The profiles of a file.
type Profiles = BTreeMap<String, ini::Section>;

impl ProfileFile {
    /// Creates a provider for the usual file and profile.
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

    /// Finds the profile, and the provider that it describes.
    fn find(&self, context: &Context) -> Result<Box<dyn Provider>, Failure> {
        let file = self.path.clone().or_else(|| context.environment.get(FILE_VARIABLE).map(PathBuf::from));
        let named = self.profile.clone().or_else(|| context.environment.get(PROFILE_VARIABLE));
        let (path, text) = match &file {
            Some(path) => match local::read(path)? {
                Some(text) => (path.clone(), text),
                None => return Err(Failure::malformed(format!("the file {} does not exist", path.display()))),
            },
            None => self.usual(context, named.as_deref())?,
        };
        let profile = named.as_deref().unwrap_or("default");
        let ini::Parsed { sections, broken_line } = ini::parse(&text);
        if !sections.contains_key(profile) {
            // The profile may be there, in a file that was cut off or is not a profile file.
            if let Some(line) = broken_line {
                let reason = format!("{} has no profile [{profile}], and its line {line} cannot be read", path.display());
                return Err(Failure::malformed(reason).remedy("correct the file"));
            }
            let others: Vec<&str> = sections.keys().map(String::as_str).collect();
            let others = if others.is_empty() { "no profiles".into() } else { others.join(", ") };
            let reason = format!("{} has no profile [{profile}]; it has {others}", path.display());
            let chosen = file.is_some() || named.is_some();
            return Err(match chosen {
                true if self.profile.is_none() && named.is_some() => {
                    Failure::malformed(reason).remedy(format!("set {PROFILE_VARIABLE} to a profile that exists"))
                }
                true => Failure::malformed(reason),
                false => Failure::not_configured(reason),
            });
        }
        provider(&sections, profile, &path, &mut Vec::new())
    }

    /// Reads the first of the usual files that exists.
    fn usual(&self, context: &Context, profile: Option<&str>) -> Result<(PathBuf, String), Failure> {
        let home = context.environment.home().map(|home| home.join(".tencentcloud").join("credentials"));
        let usual: Vec<PathBuf> = home.into_iter().chain([PathBuf::from("/etc/tencentcloud/credentials")]).collect();
        for path in &usual {
            if local::exists(path)
                && let Some(text) = local::read(path)?
            {
                return Ok((path.clone(), text));
            }
        }
        let names: Vec<String> = usual.iter().map(|path| path.display().to_string()).collect();
        let reason = format!("there is no file {}", names.join(" or "));
        Err(match profile {
            // The profile may be one of the command line tool, which is asked next.
            Some(profile) if !tool::has(context, profile) => {
                Failure::malformed(format!("the profile [{profile}] was chosen, but {reason}")).skip(format!("unset {PROFILE_VARIABLE}"))
            }
            _ => Failure::not_configured(reason),
        })
    }

    async fn fetch(&self, context: &Context) -> Result<Credentials, CredentialsError> {
        let provider = self.find(context).map_err(|failure| self.error(failure, context))?;
        match provider.credentials(context).await {
            Ok(credentials) => Ok(credentials.renamed(PROVIDER_NAME)),
            // The profile names its source, so a source that is missing is a failure.
            Err(error) => Err(error.within(PROVIDER_NAME).required("the profile names it")),
        }
    }

    fn error(&self, failure: Failure, context: &Context) -> CredentialsError {
        let skip = if self.path.is_some() || self.profile.is_some() {
            "build the chain without it".to_owned()
        } else if context.environment.get(FILE_VARIABLE).is_some() {
            format!("unset {FILE_VARIABLE}")
        } else {
            "remove the file".to_owned()
        };
        CredentialsError::from_failure(PROVIDER_NAME.into(), failure.skip(skip))
    }
}

/// Returns the provider that a profile describes. `seen` has the profiles that led here.
fn provider(sections: &Profiles, profile: &str, path: &Path, seen: &mut Vec<String>) -> Result<Box<dyn Provider>, Failure> {
    let wrong = |why: &str| Failure::malformed(format!("[{profile}] of {} {why}", path.display()));
    let Some(ini::Section { keys, fault }) = sections.get(profile) else {
        let by = seen.last().map(String::as_str).unwrap_or_default();
        return Err(wrong(&format!("does not exist, but [{by}] names it as its source_profile")));
    };
    if let Some(fault) = fault {
        return Err(wrong(fault).remedy("correct the file"));
    }
    // Without the value, the profile would be another identity.
    if let Some(key) =
        ["role_arn", "source_profile", "credential_process"].into_iter().find(|key| keys.get(*key).is_some_and(String::is_empty))
    {
        return Err(wrong(&format!("has an empty {key}; set it or remove the line")));
    }
    let get = |key: &str| keys.get(key).map(String::as_str).filter(|value| !value.is_empty());
    let Some(arn) = get("role_arn") else { return own(keys, &wrong) };
    let source: Box<dyn Provider> = match get("source_profile") {
        Some(source) if source != profile => {
            seen.push(profile.to_owned());
            if seen.iter().any(|seen| seen == source) {
                return Err(wrong(&format!("has the source_profile [{source}], which leads back to it")));
            }
            provider(sections, source, path, seen)?
        }
        None if get("secret_id").is_none() && get("credential_process").is_none() => {
            return Err(wrong("has a role_arn, but no source_profile"));
        }
        _ => own(keys, &wrong)?,
    };
    let mut role = AssumeRole::new(source, arn);
    if let Some(name) = get("role_session_name") {
        role = role.session_name(name);
    }
    if let Some(id) = get("external_id") {
        role = role.external_id(id);
    }
    if let Some(region) = get("region") {
        role = role.region(region);
    }
    if let Some(text) = get("duration_seconds") {
        let seconds = text.parse().map_err(|_| wrong(&format!("has duration_seconds = {text}; expected a number of seconds")))?;
        role = role.duration(Duration::from_secs(seconds));
    }
    Ok(Box::new(role))
}

/// Returns the provider of a profile that has credentials itself.
fn own(keys: &Keys, wrong: &dyn Fn(&str) -> Failure) -> Result<Box<dyn Provider>, Failure> {
    let get = |key: &str| keys.get(key).map(String::as_str).filter(|value| !value.is_empty());
    match (get("secret_id"), get("secret_key"), get("credential_process")) {
        (None, None, Some(command)) => Ok(Box::new(CredentialProcess::new(command))),
        (_, _, Some(_)) => Err(wrong("has both a credential_process and secret_id or secret_key; remove one of them")),
        (Some(id), Some(key), None) => {
            Ok(Box::new(Credentials::new(id, key).token(get("token").unwrap_or_default()).provided_by(PROVIDER_NAME)))
        }
        (None, _, None) => Err(wrong("has no secret_id")),
        (Some(_), None, None) => Err(wrong("has no secret_key")),
    }
}

impl Provider for ProfileFile {
    fn name(&self) -> &str {
        PROVIDER_NAME
    }
    fn credentials<'a>(&'a self, context: &'a Context) -> BoxFuture<'a, Result<Credentials, CredentialsError>> {
        Box::pin(self.fetch(context))
    }
}
