//! Keeps the credentials of a provider, and asks it again in time.
//!
//! - A refresh begins when a quarter of the life of the credentials is left, and at most fifteen minutes before they expire.
//! - One refresh at a time is shared by all calls of one runtime. Another runtime never waits for it: it begins its own.
//! - While the old credentials are valid, a call waits two seconds at most for new ones, and a refresh that fails costs no call.
//! - The limits of a call cover the refresh. A refresh that no call waits for continues when the next call comes.

use super::{
    Context, Credentials, CredentialsError, Provider,
    context::Deadline,
    entry::{Entry, REFRESH_PAUSE, later},
    error::Failure,
    flight::Flight,
    runtime::{self, RuntimeId},
};
use crate::{
    clock::within,
    observe,
    transport::{BoxFuture, Transport},
};
use std::{
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, SystemTime},
};

/// The time that a call waits for a refresh while the old credentials are valid. A token service usually answers in a fraction of that.
const JOINED_WAIT: Duration = Duration::from_secs(2);

type Outcome = Result<Arc<Credentials>, CredentialsError>;

/// The credentials of a client, kept fresh.
///
/// Every client has one. Use it directly in code that signs requests itself, or to share credentials between clients:
///
/// ```
/// use std::sync::Arc;
/// use tencentcloud_core::{Client, credentials::{AssumeRole, Cache, EnvironmentProvider}};
///
/// // The role is assumed once for both clients.
/// let role = AssumeRole::new(EnvironmentProvider::new(), "qcs::cam::uin/100000000001:roleName/deploy");
/// let shared = Arc::new(Cache::new(role));
/// let guangzhou = Client::builder().credentials(Arc::clone(&shared)).region("ap-guangzhou").build()?;
/// let beijing = Client::builder().credentials(shared).region("ap-beijing").build()?;
/// # let _ = (guangzhou, beijing);
/// # Ok::<(), tencentcloud_core::Error>(())
/// ```
pub struct Cache {
    provider: Arc<dyn Provider>,
    timeout: Duration,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    current: Option<Entry>,
    refreshes: Vec<Refresh>,
}

/// A refresh that has begun.
#[derive(Clone)]
struct Refresh {
    flight: Arc<Flight<Outcome>>,
    /// The place of the calls that share it: they use one transport in one runtime.
    transport: Arc<dyn Transport>,
    runtime: Option<RuntimeId>,
    /// When it began, on the transport's monotonic clock.
    began: Duration,
}

impl Refresh {
    fn is_here(&self, context: &Context, runtime: Option<RuntimeId>) -> bool {
        Arc::ptr_eq(&self.transport, &context.transport) && self.runtime == runtime
    }
    fn age(&self) -> Duration {
        self.transport.elapsed().saturating_sub(self.began)
    }
}

impl fmt::Debug for Cache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cache").field("provider", &self.provider).finish_non_exhaustive()
    }
}

/// The state of the cache, as one call finds it.
enum Found {
    /// Credentials to use now.
    Ready(Arc<Credentials>),
    /// A refresh to wait for.
    Refreshing {
        flight: Arc<Flight<Outcome>>,
        /// Whether another call began it, so that its failure may have to do with that call.
        joined: bool,
        /// Whether no call waited for it.
        idle: bool,
        /// Credentials that are still valid.
        old: Option<Arc<Credentials>>,
    },
}

impl Cache {
    /// Creates a cache for the credentials of `provider`.
    pub fn new(provider: impl Provider) -> Self {
        Self { provider: Arc::new(provider), timeout: Duration::from_secs(60), state: Mutex::default() }
    }
    /// Sets the limit of a whole refresh; 60 seconds by default. The providers of this crate have shorter limits for each request.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = limit;
        self
    }

    /// Returns credentials that are valid now. Waits for a refresh if the cache has no valid ones.
    ///
    /// # Errors
    /// The error of the provider, if the cache has no valid credentials and the refresh failed.
    pub async fn get(&self, context: &Context) -> Result<Arc<Credentials>, CredentialsError> {
        self.get_within(context, None).await
    }

    /// The same, and stops waiting after `limit`.
    pub(crate) async fn get_within(&self, context: &Context, limit: Option<Duration>) -> Outcome {
        let mut again = true;
        let mut began = None;
        loop {
            let (flight, joined, idle, old) = match self.find(context) {
                Found::Ready(credentials) => return Ok(credentials),
                Found::Refreshing { flight, joined, idle, old } => (flight, joined, idle, old),
            };
            let now = context.transport.elapsed();
            let left = limit.map(|limit| limit.saturating_sub(now.saturating_sub(*began.get_or_insert(now))));
            let wait = left.into_iter().chain(old.is_some().then_some(JOINED_WAIT)).min();
            let waiting = flight.wait(wait.map(|wait| now.saturating_add(wait)), panicked);
            let Some(outcome) = within(&*context.transport, wait, waiting).await else {
                // The refresh stays, and the next call continues it.
                let name = self.provider.name();
                let late = || Failure::unreachable(format!("no answer within {:?}", limit.unwrap_or(JOINED_WAIT)));
                return old.ok_or_else(|| CredentialsError::from_failure(name.into(), late()));
            };
            let unreachable = matches!(&outcome, Err(error) if error.kind() == super::CredentialsErrorKind::Unreachable);
            let outcome = self.land(&flight, outcome, context.now());
            // The other call may have had less time, or its refresh may be an old one: this call asks once for itself.
            if outcome.is_err() && joined && (idle || unreachable) && again {
                again = false;
                continue;
            }
            return outcome;
        }
    }

    /// Tells the cache that the service no longer accepts these credentials. The next call asks the provider again.
    pub fn reject(&self, credentials: &Credentials) {
        let mut state = self.state();
        if state.current.as_ref().is_some_and(|entry| *entry.credentials == *credentials) {
            state.current = None;
        }
        drop(state);
        self.provider.reject(credentials);
    }

    fn find(&self, context: &Context) -> Found {
        let now = context.now();
        let mut state = self.state();
        if let Some(entry) = state.current.as_ref().filter(|entry| entry.is_fresh(now)) {
            return Found::Ready(Arc::clone(&entry.credentials));
        }
        let old = state.current.as_ref().filter(|entry| entry.is_valid(now)).map(|entry| Arc::clone(&entry.credentials));
        let runtime = runtime::current();
        // A refresh that is driven will end soon, unless its runtime has stopped.
        let under_way =
            |refresh: &Refresh| refresh.flight.is_driven() && (refresh.is_here(context, runtime) || refresh.age() < REFRESH_PAUSE);
        if let Some(old) = old.as_ref().filter(|_| state.refreshes.iter().any(under_way)) {
            return Found::Ready(Arc::clone(old));
        }
        // One that is older than its limit has been forgotten, and its outcome would be a timeout.
        let (kept, forgotten): (Vec<_>, Vec<_>) = state.refreshes.drain(..).partition(|refresh| refresh.age() < self.timeout);
        state.refreshes = kept;
        let found = match state.refreshes.iter().find(|refresh| refresh.is_here(context, runtime)) {
            Some(refresh) => {
                let (flight, idle) = (Arc::clone(&refresh.flight), !refresh.flight.is_driven());
                Found::Refreshing { flight, joined: true, idle, old }
            }
            None => {
                let (transport, began) = (Arc::clone(&context.transport), context.transport.elapsed());
                let flight = Arc::new(self.refresh(context));
                state.refreshes.push(Refresh { flight: Arc::clone(&flight), transport, runtime, began });
                Found::Refreshing { flight, joined: false, idle: false, old }
            }
        };
        drop(state);
        // Outside of the lock: dropping a future runs the code of a provider.
        drop(forgotten);
        found
    }

    fn refresh(&self, context: &Context) -> Flight<Outcome> {
        let deadline = Deadline::default();
        let (provider, context, limit) = (Arc::clone(&self.provider), context.clone().deadline(deadline.clone()), self.timeout);
        Flight::new(deadline, async move {
            let name = provider.name();
            let error = |failure| CredentialsError::from_failure(name.into(), failure);
            let fetched = within(&*context.transport, Some(limit), provider.credentials(&context)).await;
            let fetched = fetched.unwrap_or_else(|| Err(error(Failure::unreachable(format!("no answer within {limit:?}")))))?;
            let credentials = fetched.checked(name)?;
            // The refusal of the service would say less.
            match credentials.expiry() {
                Some(end) if end <= context.now() => Err(error(Failure::expired("the credentials that it gave have expired already"))),
                _ => Ok(Arc::new(credentials)),
            }
        })
    }

    /// Stores the outcome of a refresh. The first of the calls that waited for it does so for all.
    fn land(&self, flight: &Arc<Flight<Outcome>>, outcome: Outcome, now: SystemTime) -> Outcome {
        let (mut stale, mut fresh, mut ended) = (None, None, Vec::new());
        let mut state = self.state();
        if let Some(place) = state.refreshes.iter().position(|refresh| Arc::ptr_eq(&refresh.flight, flight)) {
            ended.push(state.refreshes.remove(place));
            match &outcome {
                Ok(credentials) => {
                    fresh = Some(Arc::clone(credentials));
                    state.current = Some(Entry::new(Arc::clone(credentials), now));
                    // Nobody needs the refreshes of other runtimes that no call waits for.
                    let (driven, idle) = state.refreshes.drain(..).partition(|refresh| refresh.flight.is_driven());
                    state.refreshes = driven;
                    ended.extend::<Vec<Refresh>>(idle);
                }
                Err(error) => {
                    if let Some(entry) = state.current.as_mut().filter(|entry| entry.is_valid(now)) {
                        entry.refresh = Some(later(now));
                        stale = Some(error.clone());
                    }
                }
            }
        }
        let current = state.current.as_ref().filter(|entry| entry.is_valid(now)).map(|entry| Arc::clone(&entry.credentials));
        drop(state);
        drop(ended);
        // Outside of the lock: a listener may take its time.
        if let Some(credentials) = fresh {
            observe::credentials(credentials.provider(), &credentials.masked_id());
        }
        if let Some(error) = stale {
            observe::stale_credentials(&error);
        }
        outcome.or_else(|error| current.ok_or(error))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // No code that can panic runs under the lock, so the data of a poisoned one is complete.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Provider for Cache {
    fn name(&self) -> &str {
        self.provider.name()
    }
    fn credentials<'a>(&'a self, context: &'a Context) -> BoxFuture<'a, Result<Credentials, CredentialsError>> {
        Box::pin(async move { self.get(context).await.map(|credentials| (*credentials).clone()) })
    }
    fn validate(&self) -> Result<(), CredentialsError> {
        self.provider.validate()
    }
    fn reject(&self, credentials: &Credentials) {
        Self::reject(self, credentials);
    }
}

fn panicked() -> Outcome {
    Err(CredentialsError::new("provider", "it panicked"))
}
