//! Credentials that a command prints.

use super::{Context, Credentials, CredentialsError, CredentialsErrorKind, Provider, Secret, error::Failure, sts};
use crate::{Json, clock::within, transport::BoxFuture};
use std::{
    fmt,
    future::poll_fn,
    io::{self, Read},
    process::{Child, ChildStdout, Command, ExitStatus, Stdio},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    task::{Poll, Waker},
    thread,
    time::Duration,
};

/// The maximum length of the output, in bytes.
const MAX_OUTPUT: u64 = 1 << 20;

/// Runs a command that prints credentials as JSON, such as the client of a vault.
///
/// The command line is divided at blanks; a part with blanks is put into single or double quotes, and a backslash outside of single quotes keeps the
/// next character. No shell is involved, so variables and pipes do not work. The command inherits the environment of the process and its error
/// output; it gets no input. It is ended if it takes longer than the [`timeout`](Self::timeout).
///
/// It has to end with status 0 and print one object. `Token` and `Expiration` are optional; `Expiration` is an ISO 8601 time or
/// the seconds since 1970. Answers of the token service have this form too.
///
/// ```text
/// {"Version": 1, "SecretId": "AKID…", "SecretKey": "…", "Token": "…", "Expiration": "2026-11-30T12:00:00Z"}
/// ```
///
/// ```
/// use std::time::Duration;
/// use tencentcloud_core::credentials::CredentialProcess;
///
/// let vault = CredentialProcess::new(r#"/usr/local/bin/vault-credentials --role "night build""#).timeout(Duration::from_secs(5));
/// # let _ = vault;
/// ```
#[derive(Clone)]
pub struct CredentialProcess {
    /// The arguments may contain secrets.
    command: Secret,
    timeout: Duration,
}

impl CredentialProcess {
    /// Creates a provider that runs this command line at each refresh.
    pub fn new(command: impl Into<String>) -> Self {
        Self { command: Secret::new(command.into()), timeout: Duration::from_secs(30) }
    }
    /// Sets how long the command may take; 30 seconds by default.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = limit;
        self
    }

    async fn fetch(&self, context: &Context) -> Result<Credentials, Failure> {
        let words = words(self.command.expose())?;
        let [program, arguments @ ..] = words.as_slice() else { return Err(Failure::malformed("the command is empty")) };
        let running = Running::start(program, arguments).map_err(|error| Failure::malformed(format!("cannot run `{program}`: {error}")))?;
        let Some(ended) = within(&*context.transport, Some(self.timeout), running.end()).await else {
            return Err(Failure::unreachable(format!("`{program}` did not end within {:?}", self.timeout)));
        };
        let (status, output) = ended.map_err(|error| Failure::malformed(format!("cannot read the output of `{program}`: {error}")))?;
        if !status.success() {
            return Err(Failure::new(CredentialsErrorKind::Other, format!("`{program}` ended with {status}")));
        }
        if output.len() as u64 > MAX_OUTPUT {
            return Err(Failure::malformed(format!("`{program}` printed more than a megabyte")));
        }
        read(&output).map_err(|failure| failure.about(&format!("the output of `{program}`")))
    }

    fn error(&self, failure: Failure) -> CredentialsError {
        CredentialsError::from_failure(self.name().into(), failure.skip("remove the setting credential_process"))
    }
}

/// Shows the program without its arguments.
impl fmt::Debug for CredentialProcess {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words = words(self.command.expose()).unwrap_or_default();
        f.debug_struct("CredentialProcess").field("program", &words.first()).field("timeout", &self.timeout).finish()
    }
}

impl Provider for CredentialProcess {
    fn name(&self) -> &str {
        "credential process"
    }
    fn credentials<'a>(&'a self, context: &'a Context) -> BoxFuture<'a, Result<Credentials, CredentialsError>> {
        Box::pin(async move {
            let found = self.fetch(context).await.map_err(|failure| self.error(failure))?;
            found.checked(self.name())
        })
    }
    fn validate(&self) -> Result<(), CredentialsError> {
        let words = words(self.command.expose()).map_err(|failure| self.error(failure))?;
        if words.is_empty() { Err(self.error(Failure::malformed("the command is empty"))) } else { Ok(()) }
    }
}

/// Divides a command line into its words.
fn words(line: &str) -> Result<Vec<String>, Failure> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quote = None;
    let mut characters = line.chars();
    while let Some(c) = characters.next() {
        match (c, quote) {
            (c, Some(open)) if c == open => quote = None,
            ('"' | '\'', None) => {
                quote = Some(c);
                word.get_or_insert_default();
            }
            // Paths of Windows contain backslashes.
            ('\\', None | Some('"')) if !cfg!(windows) => {
                let next = characters.next().ok_or_else(|| Failure::malformed("the command ends with a backslash"))?;
                word.get_or_insert_default().push(next);
            }
            (c, None) if c.is_whitespace() => words.extend(word.take()),
            (c, _) => word.get_or_insert_default().push(c),
        }
    }
    if quote.is_some() {
        return Err(Failure::malformed("the command has a quote that is not closed"));
    }
    words.extend(word);
    Ok(words)
}

/// Reads the credentials that a command printed. An error never contains the output.
fn read(output: &[u8]) -> Result<Credentials, Failure> {
    let json = Json::read(output).map_err(|_| Failure::malformed("is not JSON"))?;
    let inner = |json: &Json, key: &str| json.get(key).filter(Json::is_object);
    let answer = inner(&json, "Response").unwrap_or(json);
    if answer.get("Version").is_some_and(|version| version.as_i64() != Some(1)) {
        return Err(Failure::malformed("has another Version than 1"));
    }
    let keys = inner(&answer, "Credentials").unwrap_or_else(|| answer.clone());
    let text = |names: [&str; 2]| names.into_iter().find_map(|name| keys.get(name)?.text().filter(|text| !text.is_empty()));
    let id = text(["SecretId", "TmpSecretId"]).ok_or_else(|| Failure::malformed("has no SecretId"))?;
    let key = text(["SecretKey", "TmpSecretKey"]).ok_or_else(|| Failure::malformed("has no SecretKey"))?;
    let credentials = Credentials::new(id, key).token(text(["Token", "SessionToken"]).unwrap_or_default());
    // Some programs print the expiry next to the keys.
    let all = ["Expiration", "ExpiredTime"].into_iter().flat_map(|name| [answer.get(name), keys.get(name)]);
    let expiry = all.flatten().find(|value| !value.is_null());
    match expiry {
        None => Ok(credentials),
        Some(when) => {
            let when = sts::time(&when).ok_or_else(|| Failure::malformed("has an Expiration that is not a time"))?;
            Ok(credentials.expires(when))
        }
    }
}

type Ended = io::Result<(ExitStatus, Vec<u8>)>;

/// A command that runs; dropping it ends the command.
struct Running {
    child: Arc<Mutex<Child>>,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
struct State {
    ended: Option<Ended>,
    waker: Option<Waker>,
}

/// No code that can panic runs under the locks of this module.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Running {
    fn start(program: &str, arguments: &[String]) -> io::Result<Self> {
        let mut child = Command::new(program).args(arguments).stdin(Stdio::null()).stdout(Stdio::piped()).spawn()?;
        let output = child.stdout.take();
        let running = Self { child: Arc::new(Mutex::new(child)), state: Arc::default() };
        let (child, state) = (Arc::clone(&running.child), Arc::clone(&running.state));
        // Reading the output blocks its thread, and the program may have no async runtime.
        thread::Builder::new().name("credential-process".into()).spawn(move || {
            let ended = collect(output, &child);
            let mut state = lock(&state);
            state.ended = Some(ended);
            let waker = state.waker.take();
            drop(state);
            if let Some(waker) = waker {
                waker.wake();
            }
        })?;
        Ok(running)
    }

    async fn end(&self) -> Ended {
        poll_fn(|cx| {
            let mut state = lock(&self.state);
            match state.ended.take() {
                Some(ended) => Poll::Ready(ended),
                None => {
                    state.waker = Some(cx.waker().clone());
                    Poll::Pending
                }
            }
        })
        .await
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // An error means that it has ended.
        let _ = lock(&self.child).kill();
    }
}

/// Reads the output to its end and waits for the command.
fn collect(output: Option<ChildStdout>, child: &Mutex<Child>) -> Ended {
    let mut bytes = Vec::new();
    let read = output.map_or(Ok(0), |output| output.take(MAX_OUTPUT + 1).read_to_end(&mut bytes));
    let mut pause = Duration::from_millis(1);
    // The lock is not held while waiting, so that the command can be ended.
    let status = loop {
        if let Some(status) = lock(child).try_wait()? {
            break status;
        }
        thread::sleep(pause);
        pause = (pause * 2).min(Duration::from_millis(100));
    };
    read.map(|_| (status, bytes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn divides_a_command_line_at_blanks_outside_of_quotes() {
        let of = |line: &str| words(line).map_err(|failure| failure.reason);
        assert_eq!(of("  a  b\tc ").unwrap(), ["a", "b", "c"]);
        assert_eq!(
            of(r#"/bin/a --role "night build" 'it"s' x'y'"z" """#).unwrap(),
            ["/bin/a", "--role", "night build", "it\"s", "xyz", ""]
        );
        #[cfg(not(windows))]
        assert_eq!(of(r#"a\ b "c\"d" 'e\f'"#).unwrap(), ["a b", "c\"d", "e\\f"]);
        assert_eq!(of("a 'b").unwrap_err(), "the command has a quote that is not closed");
        assert!(of("").unwrap().is_empty());
    }

    #[test]
    fn reads_credentials_in_each_documented_form_and_never_quotes_the_output() {
        let plain = Credentials::new("a", "b");
        let temporary = Credentials::new("a", "b").token("c").expires(std::time::UNIX_EPOCH + Duration::from_secs(1_700_007_200));
        for (output, expected) in [
            (r#"{"SecretId":"a","SecretKey":"b"}"#, &plain),
            (r#"{"Version":1,"SecretId":"a","SecretKey":"b","Token":"c","Expiration":"2023-11-15T00:13:20Z"}"#, &temporary),
            (r#"{"Credentials":{"TmpSecretId":"a","TmpSecretKey":"b","Token":"c"},"ExpiredTime":1700007200}"#, &temporary),
            (r#"{"Response":{"Credentials":{"TmpSecretId":"a","TmpSecretKey":"b","Token":"c"},"ExpiredTime":1700007200}}"#, &temporary),
        ] {
            assert_eq!(&read(output.as_bytes()).expect(output), expected);
        }
        for output in [
            r#"{"SecretId":"planted""#,
            r#"["planted"]"#,
            r#"{"SecretId":"planted"}"#,
            r#"{"Version":2,"SecretId":"planted","SecretKey":"planted"}"#,
            r#"{"SecretId":"planted","SecretKey":"planted","Expiration":"planted"}"#,
        ] {
            let failure = read(output.as_bytes()).expect_err(output);
            assert!(failure.kind == CredentialsErrorKind::Malformed && !failure.reason.contains("planted"), "{}", failure.reason);
        }
    }
}
