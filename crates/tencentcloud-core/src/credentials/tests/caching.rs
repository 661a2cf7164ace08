//! Refreshes: when they begin, who waits for them, and failures.

use super::*;
use crate::testing::Script;
use std::sync::atomic::AtomicUsize;

const HOUR: Duration = Duration::from_secs(3600);
const MINUTE: Duration = Duration::from_secs(60);

/// Gives credentials with this life, counts how often, and is pending `pending` times first.
#[derive(Debug)]
struct Counting {
    life: Duration,
    pending: usize,
    asked: Arc<AtomicUsize>,
    fails: Arc<Mutex<bool>>,
}

impl Counting {
    fn new(life: Duration) -> Self {
        Self { life, pending: 0, asked: Arc::default(), fails: Arc::default() }
    }
}

impl Provider for Counting {
    fn name(&self) -> &str {
        "counting"
    }
    fn credentials<'a>(&'a self, context: &'a Context) -> BoxFuture<'a, Result<Credentials, CredentialsError>> {
        let n = self.asked.fetch_add(1, Ordering::SeqCst) + 1;
        let mut left = self.pending;
        Box::pin(poll_fn(move |cx| {
            if left > 0 {
                left -= 1;
                cx.waker().wake_by_ref();
                return Poll::Pending;
            }
            if *self.fails.lock().unwrap() {
                return Poll::Ready(Err(CredentialsError::new("counting", "down")));
            }
            let end = context.transport.now() + self.life;
            Poll::Ready(Ok(Credentials::new(format!("id-{n}"), "key").expires(end)))
        }))
    }
}

fn id(cache: &Cache, context: &Context) -> String {
    run(cache.get(context)).expect("credentials").secret_id().into()
}

/// Fault 10: credentials refreshed after a tenth of their life.
#[test]
fn fault_10_a_refresh_begins_in_the_last_quarter_and_five_minutes_before_the_end() {
    for life in [12 * HOUR, 2 * HOUR, HOUR, 20 * MINUTE, 4 * MINUTE, MINUTE] {
        let fake = Fake::unused();
        let (context, cache) = (fake.context([]), Cache::new(Counting::new(life)));
        assert_eq!(id(&cache, &context), "id-1");
        // Up to three quarters of the life nothing is asked.
        fake.pass(life * 3 / 4 - Duration::from_secs(1));
        assert_eq!(id(&cache, &context), "id-1", "{life:?}");
        // Before five minutes are left, or in the last quarter, it is.
        let left = (life / 4).min(5 * MINUTE);
        fake.pass(life / 4 - left + Duration::from_secs(1));
        assert_eq!(id(&cache, &context), "id-2", "{life:?}");
    }
}

#[test]
fn lasting_credentials_are_asked_for_once() {
    let fake = Fake::unused();
    let asked = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&asked);
    let cache = Cache::new(from_fn("own", move || {
        counter.fetch_add(1, Ordering::SeqCst);
        async { Ok::<_, std::io::Error>(Credentials::new("id", "key")) }
    }));
    for _ in 0..3 {
        assert_eq!(id(&cache, &fake.context([])), "id");
        fake.pass(1000 * HOUR);
    }
    assert_eq!(asked.load(Ordering::SeqCst), 1);
    cache.reject(&Credentials::new("another", "key"));
    assert_eq!(id(&cache, &fake.context([])), "id");
    assert_eq!(asked.load(Ordering::SeqCst), 1);
    cache.reject(&Credentials::new("id", "key"));
    assert_eq!(id(&cache, &fake.context([])), "id");
    assert_eq!(asked.load(Ordering::SeqCst), 2);
}

/// Fault 10: refreshed by every waiting caller at once.
#[test]
fn fault_10_shares_one_refresh_between_all_waiting_calls() {
    let fake = Fake::patient();
    let provider = Counting { pending: 200, ..Counting::new(HOUR) };
    let asked = Arc::clone(&provider.asked);
    let cache = Cache::new(provider);
    let context = fake.context([]);
    let ids: Vec<String> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..32).map(|_| scope.spawn(|| id(&cache, &context))).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert!(ids.iter().all(|id| id == "id-1"), "{ids:?}");
    assert_eq!(asked.load(Ordering::SeqCst), 1);
}

/// Polls a future once, with a waker that does nothing.
fn poll_once<F: Future + Unpin>(future: &mut F) -> Poll<F::Output> {
    std::pin::Pin::new(future).poll(&mut std::task::Context::from_waker(Waker::noop()))
}

#[test]
fn continues_a_refresh_after_its_caller_gave_up() {
    let fake = Fake::patient();
    let provider = Counting { pending: 1, ..Counting::new(HOUR) };
    let asked = Arc::clone(&provider.asked);
    let (cache, context) = (Cache::new(provider), fake.context([]));
    let mut first = Box::pin(cache.get(&context));
    assert!(poll_once(&mut first).is_pending());
    drop(first);
    assert_eq!(id(&cache, &context), "id-1");
    assert_eq!(asked.load(Ordering::SeqCst), 1);
}

#[test]
fn a_waiter_takes_over_when_the_driver_is_dropped() {
    let fake = Fake::patient();
    let provider = Counting { pending: 3, ..Counting::new(HOUR) };
    let (cache, context) = (Arc::new(Cache::new(provider)), fake.context([]));
    let mut driver = Box::pin(cache.get(&context));
    assert!(poll_once(&mut driver).is_pending());
    let waiter = std::thread::spawn({
        let (cache, context) = (Arc::clone(&cache), context.clone());
        move || id(&cache, &context)
    });
    drop(driver);
    assert_eq!(waiter.join().unwrap(), "id-1");
}

#[test]
fn uses_credentials_that_are_still_valid_during_a_refresh() {
    let fake = Fake::patient();
    let provider = Counting { pending: 1, ..Counting::new(HOUR) };
    let asked = Arc::clone(&provider.asked);
    let (cache, context) = (Cache::new(provider), fake.context([]));
    assert_eq!(id(&cache, &context), "id-1");
    fake.pass(50 * MINUTE);
    let mut refreshing = Box::pin(cache.get(&context));
    assert!(poll_once(&mut refreshing).is_pending());
    let mut other = Box::pin(cache.get(&context));
    assert!(matches!(poll_once(&mut other), Poll::Ready(Ok(old)) if old.secret_id() == "id-1"));
    assert!(matches!(poll_once(&mut refreshing), Poll::Ready(Ok(new)) if new.secret_id() == "id-2"));
    assert_eq!(asked.load(Ordering::SeqCst), 2);
}

#[test]
fn a_slow_refresh_makes_no_call_late_while_the_old_credentials_are_valid() {
    // A clock on which who sleeps shorter wakes first.
    let script = Script::new([""]);
    let asked = Arc::new(AtomicUsize::new(0));
    let (counter, clock) = (Arc::clone(&asked), script.clone());
    let cache = Cache::new(from_fn("own", move || {
        let (first, end) = (counter.fetch_add(1, Ordering::SeqCst) == 0, clock.now() + HOUR);
        async move { if first { Ok::<_, std::io::Error>(Credentials::new("id", "key").expires(end)) } else { pending().await } }
    }))
    .timeout(10 * MINUTE);
    let context = Context::new(Arc::new(script.clone()));
    assert_eq!(id(&cache, &context), "id");
    run(script.sleep(50 * MINUTE));
    let began = script.elapsed();
    assert_eq!(id(&cache, &context), "id");
    let waited = script.elapsed() - began;
    assert!(waited < Duration::from_secs(10), "{waited:?}");
    assert_eq!(asked.load(Ordering::SeqCst), 2);
    assert!(run(cache.get(&context)).unwrap_err().to_string().contains("no answer within 600s"));
}

/// Fault 10: refresh errors swallowed.
#[test]
fn fault_10_a_failed_refresh_is_bridged_while_it_can_be_and_told_when_it_cannot() {
    let fake = Fake::unused();
    let provider = Counting::new(HOUR);
    let (asked, fails) = (Arc::clone(&provider.asked), Arc::clone(&provider.fails));
    let (cache, context) = (Cache::new(provider), fake.context([]));
    assert_eq!(id(&cache, &context), "id-1");
    *fails.lock().unwrap() = true;
    fake.pass(50 * MINUTE);
    assert_eq!(id(&cache, &context), "id-1");
    assert_eq!(id(&cache, &context), "id-1");
    assert_eq!(asked.load(Ordering::SeqCst), 2, "the next try waits a little");
    fake.pass(10 * MINUTE);
    let error = run(cache.get(&context)).unwrap_err();
    assert_eq!(error.to_string(), "no credentials: counting: down");
    *fails.lock().unwrap() = false;
    assert_eq!(id(&cache, &context), "id-4");
}

#[test]
fn rejects_a_provider_that_hangs_or_gives_expired_credentials() {
    let fake = Fake::unused();
    let context = fake.context([]);
    let hanging = Cache::new(from_fn("hanging", pending::<Result<Credentials, std::io::Error>>)).timeout(MINUTE);
    assert_eq!(run(hanging.get(&context)).unwrap_err().to_string(), "no credentials: hanging: no answer within 60s");
    let over = Cache::new(Counting::new(Duration::ZERO));
    assert_eq!(
        run(over.get(&context)).unwrap_err().to_string(),
        "no credentials: counting: the credentials that it gave have expired already"
    );
}

#[test]
fn wakes_each_of_ten_thousand_waiters_once() {
    let fake = Fake::patient();
    let gate = Arc::new(AtomicBool::new(false));
    let open = Arc::clone(&gate);
    let cache = Cache::new(from_fn("own", move || {
        let open = Arc::clone(&open);
        poll_fn(move |_| match open.load(Ordering::SeqCst) {
            true => Poll::Ready(Ok::<_, std::io::Error>(Credentials::new("id", "key"))),
            false => Poll::Pending,
        })
    }));
    let (context, woken) = (fake.context([]), Arc::new(Woken::default()));
    let waker = Waker::from(Arc::clone(&woken));
    let mut cx = std::task::Context::from_waker(&waker);
    let mut all: Vec<_> = (0..10_000).map(|_| Box::pin(cache.get(&context))).collect();
    assert!(all.iter_mut().all(|waiting| waiting.as_mut().poll(&mut cx).is_pending()));
    all.truncate(7_500);
    gate.store(true, Ordering::SeqCst);
    assert!(all.iter_mut().all(|waiting| matches!(waiting.as_mut().poll(&mut cx), Poll::Ready(Ok(_)))));
    drop(all);
    assert_eq!(woken.0.load(Ordering::SeqCst), 7_500);
}

/// Counts its wake-ups.
#[derive(Default)]
struct Woken(AtomicUsize);

impl Wake for Woken {
    fn wake(self: Arc<Self>) {
        self.0.fetch_add(1, Ordering::SeqCst);
    }
}

#[test]
fn a_provider_that_panics_hangs_nobody() {
    let fake = Fake::unused();
    let context = fake.context([]);
    let asked = Arc::new(AtomicUsize::new(0));
    let counter = Arc::clone(&asked);
    let cache = Cache::new(from_fn("own", move || {
        let first = counter.fetch_add(1, Ordering::SeqCst) == 0;
        async move { if first { panic!("a bug of the user's") } else { Ok::<_, std::io::Error>(Credentials::new("id", "key")) } }
    }));
    let bug = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| run(cache.get(&context))));
    assert!(bug.is_err());
    assert_eq!(id(&cache, &context), "id", "the refresh that panicked is begun anew");
}

#[test]
fn clients_that_share_a_cache_fetch_once_and_learn_of_a_rejected_token() {
    let fake = Fake::unused();
    let provider = Counting::new(HOUR);
    let asked = Arc::clone(&provider.asked);
    let shared = Arc::new(Cache::new(provider));
    let (one, two) = (Cache::new(Arc::clone(&shared)), Cache::new(shared));
    let context = fake.context([]);
    assert_eq!((id(&one, &context), id(&two, &context)), ("id-1".into(), "id-1".into()));
    assert_eq!(asked.load(Ordering::SeqCst), 1);
    let rejected = run(one.get(&context)).unwrap();
    assert_eq!(rejected.provider(), "counting");
    one.reject(&rejected);
    assert_eq!(id(&one, &context), "id-2");
    two.reject(&rejected);
    assert_eq!((id(&two, &context), asked.load(Ordering::SeqCst)), ("id-2".into(), 2));
}
