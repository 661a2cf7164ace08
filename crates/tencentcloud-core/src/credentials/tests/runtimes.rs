//! Refreshes that begin in one runtime while another runtime needs credentials, and the limits of the caller.

use super::*;
use std::{sync::atomic::AtomicUsize, time::Instant};
use tokio::runtime::{Builder, Runtime};

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

/// Needs a timer of the runtime in which it is asked.
fn slow(asked: &Arc<AtomicUsize>) -> Cache {
    let asked = Arc::clone(asked);
    Cache::new(from_fn("slow", move || {
        asked.fetch_add(1, Ordering::SeqCst);
        async {
            tokio::time::sleep(Duration::from_millis(40)).await;
            Ok::<_, std::io::Error>(Credentials::new("AKIDslow", "key"))
        }
    }))
}

/// Begins a refresh in a runtime, gives it up after a moment, and returns the runtime, which nobody drives any more.
fn begin(cache: &Cache, context: &Context) -> Runtime {
    let runtime = runtime();
    let given_up = runtime.block_on(async { tokio::time::timeout(Duration::from_millis(5), cache.get(context)).await });
    assert!(given_up.is_err());
    runtime
}

#[test]
fn a_refresh_in_a_runtime_that_has_stopped_holds_up_no_other_runtime() {
    let (fake, asked) = (Fake::patient(), Arc::default());
    let (cache, context) = (slow(&asked), fake.context([]));
    let stopped = begin(&cache, &context);
    let found = std::thread::scope(|scope| {
        let other = || runtime().block_on(async { tokio::time::timeout(Duration::from_secs(20), cache.get(&context)).await });
        scope.spawn(other).join().unwrap()
    });
    assert_eq!(found.expect("an answer in time").unwrap().secret_id(), "AKIDslow");
    assert_eq!(asked.load(Ordering::SeqCst), 2);
    drop(stopped);
}

#[test]
fn a_task_that_waits_in_a_runtime_that_has_stopped_holds_up_no_other_runtime() {
    let (fake, asked) = (Fake::patient(), Arc::default());
    let (cache, context) = (Arc::new(slow(&asked)), fake.context([]));
    let stopped = runtime();
    let (shared, other) = (Arc::clone(&cache), context.clone());
    // The task exists and is registered as a waiter, but its runtime is not driven after this line.
    let task = stopped.spawn(async move { shared.get(&other).await });
    stopped.block_on(async { tokio::time::sleep(Duration::from_millis(5)).await });
    let found = runtime().block_on(async { tokio::time::timeout(Duration::from_secs(20), cache.get(&context)).await });
    assert_eq!(found.expect("an answer in time").unwrap().secret_id(), "AKIDslow");
    assert!(stopped.block_on(task).unwrap().is_ok());
}

#[test]
fn a_refresh_in_a_runtime_that_was_dropped_is_no_panic() {
    let (fake, asked) = (Fake::patient(), Arc::default());
    let (cache, context) = (slow(&asked), fake.context([]));
    drop(begin(&cache, &context));
    for _ in 0..2 {
        assert_eq!(runtime().block_on(cache.get(&context)).unwrap().secret_id(), "AKIDslow");
    }
}

#[test]
fn calls_of_one_runtime_share_a_refresh_that_outlives_its_caller() {
    let (fake, asked) = (Fake::patient(), Arc::default());
    let (cache, context) = (slow(&asked), fake.context([]));
    let runtime = begin(&cache, &context);
    assert!(runtime.block_on(cache.get(&context)).is_ok());
    assert_eq!(asked.load(Ordering::SeqCst), 1);
}

#[test]
fn an_abandoned_refresh_of_another_runtime_is_dropped_when_new_credentials_arrive() {
    let (fake, held, asked) = (Fake::patient(), Arc::new(()), AtomicUsize::new(0));
    let handle = Arc::clone(&held);
    let cache = Cache::new(from_fn("own", move || {
        let (first, held) = (asked.fetch_add(1, Ordering::SeqCst) == 0, Arc::clone(&handle));
        async move {
            let _held = held;
            if first { pending().await } else { Ok::<_, std::io::Error>(Credentials::new("AKIDown", "key")) }
        }
    }));
    let context = fake.context([]);
    let stopped = begin(&cache, &context);
    assert_eq!(Arc::strong_count(&held), 3);
    assert!(runtime().block_on(cache.get(&context)).is_ok());
    assert_eq!(Arc::strong_count(&held), 2, "the provider's own handle is left");
    drop(stopped);
}

#[test]
fn a_refresh_that_everybody_gave_up_is_begun_anew_after_its_limit() {
    let (fake, asked) = (Fake::patient(), Arc::new(AtomicUsize::new(0)));
    let count = Arc::clone(&asked);
    let cache = Cache::new(from_fn("vault", move || {
        let first = count.fetch_add(1, Ordering::SeqCst) == 0;
        async move { if first { pending().await } else { Ok::<_, std::io::Error>(Credentials::new("AKIDvault", "key")) } }
    }));
    let context = fake.context([]);
    let mut given_up = Box::pin(cache.get(&context));
    assert!(given_up.as_mut().poll(&mut std::task::Context::from_waker(Waker::noop())).is_pending());
    drop(given_up);
    fake.pass(Duration::from_secs(60));
    assert_eq!(run(cache.get(&context)).unwrap().secret_id(), "AKIDvault");
    assert_eq!(asked.load(Ordering::SeqCst), 2);
}

#[test]
fn the_limit_of_a_call_covers_the_refresh() {
    let script = crate::testing::Script::new([""]);
    let cache = Cache::new(from_fn("vault", pending::<Result<Credentials, std::io::Error>>));
    let context = Context::new(Arc::new(script.clone()));
    let began = script.elapsed();
    let error = run(cache.get_within(&context, Some(Duration::from_millis(500)))).unwrap_err();
    assert_eq!(script.elapsed() - began, Duration::from_millis(500));
    assert_eq!(error.to_string(), "no credentials: vault: no answer within 500ms");
    assert_eq!(error.kind(), CredentialsErrorKind::Unreachable);
}

#[test]
fn a_request_that_blocks_its_thread_gets_the_time_that_the_caller_has_left() {
    let fake = Fake::new(|_| Reaction::Refuse);
    let cache = Cache::new(AssumeRole::new(Credentials::new("AKIDsource", "key"), "arn"));
    let context = fake.context([]);
    assert!(run(cache.get_within(&context, Some(Duration::from_millis(500)))).is_err());
    assert!(run(cache.get_within(&context, None)).is_err());
    let limits: Vec<Duration> = fake.limits.lock().unwrap().iter().filter_map(|(limit, _)| *limit).collect();
    assert!(limits[0] <= Duration::from_millis(500) && *limits.last().unwrap() == Duration::from_secs(10), "{limits:?}");
}

#[test]
fn a_refresh_in_a_blocking_call_is_not_waited_for_beyond_the_limit_of_another() {
    // One thread is inside the provider, as in a request that blocks.
    let cache = Arc::new(Cache::new(from_fn("blocks", || async {
        std::thread::sleep(Duration::from_millis(400));
        Ok::<_, std::io::Error>(Credentials::new("AKIDblocks", "key"))
    })));
    let context = Context::new(Arc::new(Threads));
    let first = std::thread::spawn({
        let (cache, context) = (Arc::clone(&cache), context.clone());
        move || run(cache.get(&context)).is_ok()
    });
    std::thread::sleep(Duration::from_millis(50));
    let began = Instant::now();
    assert!(run(cache.get_within(&context, Some(Duration::from_millis(50)))).is_err());
    assert!(began.elapsed() < Duration::from_millis(300), "{:?}", began.elapsed());
    assert!(first.join().unwrap());
}

/// Timers on threads, for calls outside of any runtime.
#[derive(Debug)]
struct Threads;

impl HttpClient for Threads {
    fn send(&self, _: Request) -> BoxFuture<'_, Result<Response, TransportError>> {
        panic!("nothing is sent")
    }
}

impl Sleep for Threads {
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        let (end, mut started) = (Instant::now() + duration, false);
        Box::pin(poll_fn(move |cx| {
            if Instant::now() >= end {
                return Poll::Ready(());
            }
            if !std::mem::replace(&mut started, true) {
                let waker = cx.waker().clone();
                std::thread::spawn(move || {
                    std::thread::sleep(end.saturating_duration_since(Instant::now()));
                    waker.wake();
                });
            }
            Poll::Pending
        }))
    }
}

impl Clock for Threads {}
