//! Errors of credential providers: which provider failed, why, and what the user can do about it.

use std::{fmt, sync::Arc};

/// The maximum length of a reason, in characters. Answers of services are part of it.
const MAX_REASON: usize = 500;

/// Why no credentials were found. Cheap to clone: every call that waited for one refresh gets the same error.
///
/// [`kind`](Self::kind) is for programs; the text names the source that failed, the reason and the way round it:
///
/// ```
/// use tencentcloud_core::credentials::{CredentialsError, CredentialsErrorKind};
///
/// let error = CredentialsError::new("vault", "the vault is sealed");
/// assert_eq!(error.kind(), CredentialsErrorKind::Other);
/// assert_eq!(error.to_string(), "no credentials: vault: the vault is sealed");
/// ```
#[derive(Debug, Clone)]
pub struct CredentialsError {
    tried: Arc<[Tried]>,
    /// Whether a chain asked the providers, so that telling how to skip one of them makes sense.
    chained: bool,
}

/// The reason for a [`CredentialsError`], for programs.
///
/// `NotConfigured` is the only kind after which a [`Chain`](super::Chain) asks its next source.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CredentialsErrorKind {
    /// The source is not set up on this machine: no variable, no file, no role.
    NotConfigured,
    /// The settings, a file or an answer are incomplete or cannot be read.
    Malformed,
    /// The service refused to give credentials. Asking again does not help until its policy is changed.
    Denied,
    /// No answer in time, or the service failed. Asking again later may help.
    Unreachable,
    /// The credentials have expired, and this source cannot renew them.
    Expired,
    /// Any other failure, such as an error of a user's own provider.
    Other,
}

/// One provider that was asked, and why it gave no credentials.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub struct Tried {
    /// The name of the provider, as in [`Provider::name`](super::Provider::name). `assumed role: environment` is
    /// the environment, asked by an assumed role.
    pub provider: String,
    /// The kind of the failure.
    pub kind: CredentialsErrorKind,
    /// The failure in words, on one line. Never contains a secret.
    pub reason: String,
    /// The remedy, such as a command to run.
    pub remedy: Option<String>,
    /// The setting that makes a chain skip this provider.
    pub skip: Option<String>,
}

impl CredentialsError {
    /// Creates the error of one provider, of the kind [`Other`](CredentialsErrorKind::Other).
    ///
    /// `reason` completes the text "no credentials: profile file: …" and must not contain a secret. Control characters are
    /// replaced with spaces, and only the first 500 characters are kept.
    pub fn new(provider: impl Into<String>, reason: impl Into<String>) -> Self {
        Self::from_failure(provider.into(), Failure::new(CredentialsErrorKind::Other, reason))
    }
    /// Creates the error of a provider that is not set up here. A chain asks its next provider then.
    pub fn not_configured(provider: impl Into<String>, reason: impl Into<String>) -> Self {
        Self::from_failure(provider.into(), Failure::new(CredentialsErrorKind::NotConfigured, reason))
    }
    /// Sets the kind of an error that [`new`](Self::new) created.
    ///
    /// ```
    /// use tencentcloud_core::credentials::{CredentialsError, CredentialsErrorKind};
    ///
    /// let error = CredentialsError::new("vault", "the policy forbids it").with_kind(CredentialsErrorKind::Denied);
    /// assert_eq!(error.kind(), CredentialsErrorKind::Denied);
    /// ```
    pub fn with_kind(mut self, kind: CredentialsErrorKind) -> Self {
        self.tried = self.tried.iter().cloned().map(|tried| Tried { kind, ..tried }).collect();
        self
    }
    /// Adds what the user can do about the failure, such as "run `vault login`". Shown at the end of the text.
    pub fn with_remedy(mut self, remedy: impl Into<String>) -> Self {
        let remedy = one_line(&remedy.into());
        self.tried = self.tried.iter().cloned().map(|tried| Tried { remedy: Some(remedy.clone()), ..tried }).collect();
        self
    }

    /// Returns the kind of the first failure, or `NotConfigured` if no provider failed.
    pub fn kind(&self) -> CredentialsErrorKind {
        self.failed().next().map_or(CredentialsErrorKind::NotConfigured, |tried| tried.kind)
    }
    /// Returns the providers that were asked, in order.
    pub fn tried(&self) -> &[Tried] {
        &self.tried
    }
    /// Returns the providers that failed, without those that are not configured.
    fn failed(&self) -> impl Iterator<Item = &Tried> {
        self.tried.iter().filter(|tried| tried.kind != CredentialsErrorKind::NotConfigured)
    }

    pub(super) fn from_failure(provider: String, failure: Failure) -> Self {
        let Failure { kind, reason, remedy, skip } = failure;
        Self { tried: Arc::new([Tried { provider: one_line(&provider), kind, reason, remedy, skip }]), chained: false }
    }
    /// Creates the error of a chain from those of its providers.
    pub(super) fn chain(errors: &[Self]) -> Self {
        Self { tried: errors.iter().flat_map(|error| error.tried.iter().cloned()).collect(), chained: true }
    }
    /// Names the provider that asked the others. A provider that is named already is not named twice.
    pub(super) fn within(self, provider: &str) -> Self {
        let named = |inner: &str| inner.strip_prefix(provider).is_some_and(|rest| rest.is_empty() || rest.starts_with(": "));
        let name = |inner: &str| if named(inner) { inner.to_owned() } else { format!("{provider}: {inner}") };
        let tried = self.tried.iter().map(|t| Tried { provider: name(&t.provider), ..t.clone() }).collect();
        Self { tried, ..self }
    }
    /// Turns "not configured" into a failure, for a provider that the user has chosen by a setting.
    pub(super) fn required(self, why: &str) -> Self {
        if self.kind() != CredentialsErrorKind::NotConfigured {
            return self;
        }
        let tried = self.tried.iter().map(|t| Tried {
            kind: CredentialsErrorKind::Malformed,
            reason: one_line(&format!("{} ({why})", t.reason)),
            ..t.clone()
        });
        Self { tried: tried.collect(), ..self }
    }
}

impl fmt::Display for CredentialsError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no credentials")?;
        let failed = self.failed().count();
        for (i, tried) in self.failed().enumerate() {
            write!(f, "{}{}: {}", if i == 0 { ": " } else { "; " }, tried.provider, tried.reason)?;
            let skip = tried.skip.as_ref().filter(|_| self.chained).map(|skip| format!("to skip this source, {skip}"));
            let advice: Vec<&str> = tried.remedy.iter().chain(&skip).map(String::as_str).collect();
            if !advice.is_empty() {
                write!(f, " ({})", advice.join("; "))?;
            }
        }
        let rest = self.tried.iter().filter(|tried| tried.kind == CredentialsErrorKind::NotConfigured);
        for (i, tried) in rest.enumerate() {
            let lead = match (i, failed) {
                (0, 0) => ": ",
                (0, _) => "; not configured: ",
                _ => "; ",
            };
            write!(f, "{lead}{}: {}", tried.provider, tried.reason)?;
        }
        Ok(())
    }
}

impl std::error::Error for CredentialsError {}

/// A failure before the provider's name is known.
#[derive(Debug, Clone)]
pub(super) struct Failure {
    pub(super) kind: CredentialsErrorKind,
    pub(super) reason: String,
    remedy: Option<String>,
    skip: Option<String>,
}

impl Failure {
    pub(super) fn new(kind: CredentialsErrorKind, reason: impl Into<String>) -> Self {
        Self { kind, reason: one_line(&reason.into()), remedy: None, skip: None }
    }
    pub(super) fn not_configured(reason: impl Into<String>) -> Self {
        Self::new(CredentialsErrorKind::NotConfigured, reason)
    }
    pub(super) fn malformed(reason: impl Into<String>) -> Self {
        Self::new(CredentialsErrorKind::Malformed, reason)
    }
    pub(super) fn denied(reason: impl Into<String>) -> Self {
        Self::new(CredentialsErrorKind::Denied, reason)
    }
    pub(super) fn unreachable(reason: impl Into<String>) -> Self {
        Self::new(CredentialsErrorKind::Unreachable, reason)
    }
    pub(super) fn expired(reason: impl Into<String>) -> Self {
        Self::new(CredentialsErrorKind::Expired, reason)
    }
    /// Turns "not configured" into a failure, for a source that a setting names.
    pub(super) fn required(mut self) -> Self {
        if self.kind == CredentialsErrorKind::NotConfigured {
            self.kind = CredentialsErrorKind::Malformed;
        }
        self
    }
    /// Adds what to do about it.
    pub(super) fn remedy(mut self, remedy: impl Into<String>) -> Self {
        self.remedy = Some(remedy.into());
        self
    }
    /// Adds the setting that makes a chain skip the provider, unless one is named already.
    pub(super) fn skip(mut self, skip: impl Into<String>) -> Self {
        self.skip = self.skip.or_else(|| Some(skip.into()));
        self
    }
    /// Puts a name or a step before the reason.
    pub(super) fn about(mut self, what: &str) -> Self {
        self.reason = one_line(&format!("{what}: {}", self.reason));
        self
    }
}

/// Returns the text on one line and without control characters, cut at the maximum length.
fn one_line(text: &str) -> String {
    let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    let mut line: String = text.chars().take(MAX_REASON).map(|c| if breaks(c) { ' ' } else { c }).collect();
    if text.chars().nth(MAX_REASON).is_some() {
        line.push('…');
    }
    line
}
