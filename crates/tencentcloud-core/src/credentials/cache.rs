//! Keeps what a provider gave, and asks it again in time.
//!
//! - Credentials are refreshed when at most a quarter of their life is left and at least five minutes, where a quarter is that long.
//! - One refresh is under way at a time (two where a program makes blocking and waiting calls with one client: neither can drive the other's). Who comes meanwhile uses what is still valid, and waits only when nothing is.
//!   Who begins a refresh waits for it a little, and longer only when nothing is valid: no call is late because a token service is.
//! - A refresh that fails while the old ones are valid costs no call: the next one tries again a little later.

use super::{
    Context, Credentials, CredentialsError, Provider,
    flight::{Flight, Waiting},
};
use crate::{clock::within, seeing, transport::Transport};
use std::{
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::{Duration, SystemTime},
};

/// The longest time before the end at which a refresh begins: nobody gains from earlier ones.
const WINDOW: Duration = Duration::from_secs(15 * 60);
/// How long who refreshes waits for it while the old credentials are valid; a token service answers in a fraction of that.
const PATIENCE: Duration = Duration::from_secs(2);
/// The pause after a refresh that failed or brought nothing newer, while the old credentials are valid.
const PAUSE: Duration = Duration::from_secs(10);

/// A refresh under way, with the transport that it goes through.
type Under = (Arc<dyn Transport>, Arc<Flight<Outcome>>);
type Outcome = Result<Arc<Credentials>, CredentialsError>;

/// The credentials of a client, kept fresh.
pub struct Cache {
    provider: Arc<dyn Provider>,
    timeout: Duration,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    current: Option<Entry>,
    flights: Vec<Under>,
}

struct Entry {
    credentials: Arc<Credentials>,
    /// When they are to be refreshed; never, where they do not expire.
    refresh: Option<SystemTime>,
}

impl Entry {
    fn new(credentials: Arc<Credentials>, now: SystemTime) -> Self {
        let refresh = credentials.expiry().map(|end| {
            let life = end.duration_since(now).unwrap_or_default();
            let begin = end.checked_sub((life / 4).min(WINDOW)).unwrap_or(end);
            // A service that answers with the same short-lived ones again is not asked without pause.
            begin.max(later(now)).min(end)
        });
        Self { credentials, refresh }
    }
    fn is_fresh(&self, now: SystemTime) -> bool {
        self.is_valid(now) && self.refresh.is_none_or(|when| now < when)
    }
    fn is_valid(&self, now: SystemTime) -> bool {
        self.credentials.expiry().is_none_or(|end| now < end)
    }
}

fn later(now: SystemTime) -> SystemTime {
    now.checked_add(PAUSE).unwrap_or(now)
}

impl fmt::Debug for Cache {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Cache").field("provider", &self.provider).finish_non_exhaustive()
    }
}

impl Cache {
    /// Keeps what `provider` gives.
    pub fn new(provider: impl Provider) -> Self {
        Self { provider: Arc::new(provider), timeout: Duration::from_secs(60), state: Mutex::default() }
    }
    /// The limit of a whole refresh, a minute unless set; built-in providers have shorter limits of their own for each request.
    pub fn timeout(mut self, limit: Duration) -> Self {
        self.timeout = limit;
        self
    }

    /// Credentials that are valid now.
    pub async fn get(&self, context: &Context) -> Result<Arc<Credentials>, CredentialsError> {
        let now = context.transport.now();
        let (flight, old) = {
            let mut state = self.state();
            let driven = state.flights.iter().any(|(_, flight)| flight.is_driven());
            if let Some(entry) = state.current.as_ref().filter(|entry| entry.is_fresh(now) || (driven && entry.is_valid(now))) {
                return Ok(Arc::clone(&entry.credentials));
            }
            let old = state.current.as_ref().filter(|entry| entry.is_valid(now)).map(|entry| Arc::clone(&entry.credentials));
            let flight = match state.flights.iter().find(|(transport, _)| Arc::ptr_eq(transport, &context.transport)) {
                Some((_, flight)) => Arc::clone(flight),
                None => {
                    let flight = Arc::new(self.refresh(context));
                    state.flights.push((Arc::clone(&context.transport), Arc::clone(&flight)));
                    flight
                }
            };
            (flight, old)
        };
        let waiting: Waiting<Outcome> = flight.wait(|| Err(CredentialsError::new("provider", "it panicked")));
        let outcome = match old {
            None => waiting.await,
            Some(old) => match within(&*context.transport, Some(PATIENCE), waiting).await {
                Some(outcome) => outcome,
                // The refresh stays where it is; the next call drives it on.
                None => return Ok(old),
            },
        };
        self.land(&flight, outcome, context.transport.now())
    }

    /// Says that the service no longer takes these: the next call asks the provider again.
    pub fn reject(&self, credentials: &Credentials) {
        let mut state = self.state();
        if state.current.as_ref().is_some_and(|entry| *entry.credentials == *credentials) {
            state.current = None;
        }
    }

    fn refresh(&self, context: &Context) -> Flight<Outcome> {
        let (provider, context, limit) = (Arc::clone(&self.provider), context.clone(), self.timeout);
        Flight::new(async move {
            let fetched = within(&*context.transport, Some(limit), provider.credentials(&context)).await;
            let credentials =
                fetched.unwrap_or_else(|| Err(CredentialsError::new(provider.name(), format!("it gave nothing within {limit:?}"))))?;
            // What is over on arrival would make the service's refusal the only message.
            match credentials.expiry() {
                Some(end) if end <= context.transport.now() => {
                    Err(CredentialsError::new(provider.name(), "what it gave has expired already"))
                }
                _ => Ok(Arc::new(credentials)),
            }
        })
    }

    /// Takes in the outcome of a refresh; the first of those who waited does it for all.
    fn land(&self, flight: &Arc<Flight<Outcome>>, outcome: Outcome, now: SystemTime) -> Outcome {
        let mut stale = None;
        let mut state = self.state();
        let first = state.flights.iter().position(|(_, current)| Arc::ptr_eq(current, flight));
        if let Some(place) = first {
            state.flights.remove(place);
            match &outcome {
                Ok(credentials) => state.current = Some(Entry::new(Arc::clone(credentials), now)),
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
        // Told outside the lock: who listens may take his time.
        if let Some(error) = stale {
            seeing::stale_credentials(&error);
        }
        outcome.or_else(|error| current.ok_or(error))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        // No code that can panic runs under the lock, so a poisoned one is sound.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
