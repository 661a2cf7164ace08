//! The credentials themselves: id, key, token, expiry, and the name of their source.

use super::{CredentialsError, Secret, error::Failure};
use std::{fmt, sync::Arc, time::SystemTime};

/// The source of credentials that the program itself wrote down.
pub(super) const FIXED: &str = "fixed credentials";

/// The maximum number of characters of an id that are shown.
const MAX_SHOWN_CHARACTERS: usize = 6;

/// The id and key that a call is signed with.
///
/// They are equal if id, key, token and expiry are equal; [`provider`](Self::provider) does not count.
///
/// ```
/// use std::time::{Duration, SystemTime};
/// use tencentcloud_core::credentials::Credentials;
///
/// let temporary = Credentials::new("AKIDexampleexample", "key")
///     .token("token")
///     .expires(SystemTime::now() + Duration::from_secs(7200));
/// assert_eq!(temporary.masked_id(), "AKIDex***");
/// ```
#[derive(Clone)]
pub struct Credentials {
    secret_id: String,
    secret_key: Secret,
    token: Option<Secret>,
    expires: Option<SystemTime>,
    provider: Option<Arc<str>>,
}

impl PartialEq for Credentials {
    fn eq(&self, other: &Self) -> bool {
        self.secret_id == other.secret_id
            && self.secret_key == other.secret_key
            && self.token == other.token
            && self.expires == other.expires
    }
}

impl Eq for Credentials {}

impl Credentials {
    /// Creates credentials that do not expire. White space around the id or the key is an error when the client is built.
    pub fn new(secret_id: impl Into<String>, secret_key: impl Into<Secret>) -> Self {
        Self { secret_id: secret_id.into(), secret_key: secret_key.into(), token: None, expires: None, provider: None }
    }
    /// Sets the token of temporary credentials. An empty token counts as no token.
    pub fn token(mut self, token: impl Into<Secret>) -> Self {
        self.token = Some(token.into()).filter(|token| !token.expose().is_empty());
        self
    }
    /// Sets the time at which the credentials expire, by the clock of the service.
    pub fn expires(mut self, when: SystemTime) -> Self {
        self.expires = Some(when);
        self
    }
    /// Names the provider, unless one is named already.
    pub(super) fn provided_by(mut self, name: &str) -> Self {
        self.provider = self.provider.or_else(|| Some(name.into()));
        self
    }
    /// Names the provider, whatever was named before.
    pub(super) fn renamed(mut self, name: &str) -> Self {
        self.provider = Some(name.into());
        self
    }
    /// Returns the id, the public half.
    pub fn secret_id(&self) -> &str {
        &self.secret_id
    }
    /// Returns the first characters of the id and `***`, for logs: `AKIDex***`. At most six characters and at most half of the id.
    pub fn masked_id(&self) -> String {
        let shown = (self.secret_id.chars().count() / 2).min(MAX_SHOWN_CHARACTERS);
        let mut text: String = self.secret_id.chars().filter(|c| !c.is_control()).take(shown).collect();
        text.push_str("***");
        text
    }
    /// Returns the key, the half that signs.
    pub fn secret_key(&self) -> &Secret {
        &self.secret_key
    }
    /// Returns the token that is sent with a signature of temporary credentials.
    pub fn session_token(&self) -> Option<&Secret> {
        self.token.as_ref()
    }
    /// Returns the time at which the credentials expire; `None` if they do not expire.
    pub fn expiry(&self) -> Option<SystemTime> {
        self.expires
    }
    /// Returns the name of the provider that gave the credentials, such as `environment` or `instance role`.
    pub fn provider(&self) -> &str {
        self.provider.as_deref().unwrap_or(FIXED)
    }

    /// Returns the texts that no message may show.
    pub(crate) fn secrets(&self) -> impl Iterator<Item = String> + use<'_> {
        [Some(&self.secret_key), self.token.as_ref()].into_iter().flatten().map(|secret| secret.expose().to_owned())
    }

    /// Checks that id, key and token can be used as they are: a line end or a blank that was copied along makes every signature wrong.
    pub(super) fn check(&self) -> Result<(), Failure> {
        let id = &self.secret_id;
        let parts = [("secret id", id.as_str()), ("secret key", self.secret_key.expose())];
        for (what, text) in parts {
            if text.trim().is_empty() {
                return Err(Failure::malformed(format!("the {what} is empty")));
            }
        }
        let token = self.token.as_ref().map_or("", |token| token.expose());
        for (what, text) in parts.into_iter().chain([("token", token)]) {
            if text.trim() != text || text.starts_with('\u{feff}') {
                return Err(Failure::malformed(format!("the {what} begins or ends with white space; remove it")));
            }
            if text.chars().any(|c| c.is_control() || !c.is_ascii()) {
                return Err(Failure::malformed(format!("the {what} contains a character that is not printable ASCII")));
            }
        }
        let quoted = |text: &str| text.len() > 1 && text.starts_with(['"', '\'']) && text.ends_with(['"', '\'']);
        for (what, text) in parts {
            if quoted(text) {
                return Err(Failure::malformed(format!("the {what} is in quotes; remove them")));
            }
        }
        // These would change the meaning of the `Authorization` header.
        if id.contains([' ', ',', '/']) {
            return Err(Failure::malformed("the secret id contains a blank, a comma or a slash"));
        }
        Ok(())
    }

    /// The same, as the error of the provider that gave them.
    pub(super) fn checked(self, provider: &str) -> Result<Self, CredentialsError> {
        match self.check() {
            Ok(()) => Ok(self.provided_by(provider)),
            Err(failure) => Err(CredentialsError::from_failure(provider.into(), failure)),
        }
    }
}

/// Shows the first characters of the id and the name of the provider, and no secret.
impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("Credentials");
        out.field("secret_id", &format_args!("{}", self.masked_id())).field("secret_key", &self.secret_key);
        out.field("token", &self.token).field("expires", &self.expires).field("provider", &self.provider()).finish()
    }
}
