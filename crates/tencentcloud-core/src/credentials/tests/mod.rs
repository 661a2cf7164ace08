//! A network in memory with a clock that only moves when somebody sleeps, and the providers on it.

mod caching;
mod chain;
mod files;
mod hostile;
mod profiles;
mod remote;
mod runtimes;
mod values;

use super::*;
use crate::transport::{Body, BoxFuture, Clock, Fault, HttpClient, Request, Response, Sleep, TransportError};
use bytes::Bytes;
use std::{
    fmt,
    future::{Future, pending, poll_fn},
    pin::pin,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    task::{Poll, Wake, Waker},
    thread::Thread,
    time::{Duration, SystemTime},
};

/// What the network does with a request.
enum Reaction {
    Answer(u16, String),
    /// The same with a `Date` header.
    Dated(String, String),
    Refuse,
    Silence,
}

fn ok(text: impl Into<String>) -> Reaction {
    Reaction::Answer(200, text.into())
}

type Handler = dyn Fn(&http::Request<Bytes>) -> Reaction + Send + Sync;

/// A handle to the fake: sleeping needs one of its own.
#[derive(Debug)]
struct Network(Arc<Fake>);

struct Fake {
    now: Mutex<SystemTime>,
    sent: Mutex<Vec<String>>,
    /// The limit of each request, and whether it must not go through a proxy.
    limits: Mutex<Vec<(Option<Duration>, bool)>>,
    handler: Box<Handler>,
    /// Whether sleeping ends; where it doesn't, nothing times out.
    wakes: AtomicBool,
}

impl fmt::Debug for Fake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Fake")
    }
}

impl Fake {
    fn new(handler: impl Fn(&http::Request<Bytes>) -> Reaction + Send + Sync + 'static) -> Arc<Self> {
        let now = Mutex::new(SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_000_000));
        Arc::new(Self { now, sent: Mutex::default(), limits: Mutex::default(), handler: Box::new(handler), wakes: AtomicBool::new(true) })
    }
    /// A network that nobody may use.
    fn unused() -> Arc<Self> {
        Self::new(|request| panic!("{} must not be asked", request.uri()))
    }
    /// An unused network on which nothing times out.
    fn patient() -> Arc<Self> {
        let fake = Self::unused();
        fake.wakes.store(false, Ordering::SeqCst);
        fake
    }
    fn pass(&self, time: Duration) {
        *self.now.lock().unwrap() += time;
    }
    fn context<const N: usize>(self: &Arc<Self>, environment: [(&str, &str); N]) -> Context {
        Context::new(Arc::new(Network(Arc::clone(self)))).environment(Environment::of(environment))
    }
    /// Method, address, headers and body of each request.
    fn sent(&self) -> Vec<String> {
        self.sent.lock().unwrap().clone()
    }
}

impl HttpClient for Network {
    fn send(&self, request: Request) -> BoxFuture<'_, Result<Response, TransportError>> {
        self.0.limits.lock().unwrap().push((request.timeout, request.direct));
        let request = request.http;
        let mut headers: Vec<String> = request.headers().iter().map(|(k, v)| format!("{k}: {}", v.to_str().unwrap_or("?"))).collect();
        headers.sort();
        let body = String::from_utf8_lossy(request.body()).into_owned();
        self.0.sent.lock().unwrap().push(format!("{} {}\n{}\n\n{body}", request.method(), request.uri(), headers.join("\n")));
        match (self.0.handler)(&request) {
            Reaction::Answer(status, text) => {
                let answer = http::Response::builder().status(status).body(Body::from(text.into_bytes()));
                Box::pin(std::future::ready(answer.map_err(|_| TransportError::new(Fault::Other, "status"))))
            }
            Reaction::Dated(date, text) => {
                let answer = http::Response::builder().header("Date", date).body(Body::from(text.into_bytes()));
                Box::pin(std::future::ready(answer.map_err(|_| TransportError::new(Fault::Other, "date"))))
            }
            Reaction::Refuse => Box::pin(std::future::ready(Err(TransportError::new(Fault::Connect, "connection refused")))),
            Reaction::Silence => Box::pin(pending()),
        }
    }
}

impl Sleep for Network {
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        let (fake, mut polled) = (Arc::clone(&self.0), false);
        if !fake.wakes.load(Ordering::SeqCst) {
            return Box::pin(pending());
        }
        Box::pin(poll_fn(move |cx| {
            if std::mem::replace(&mut polled, true) {
                fake.pass(duration);
                return Poll::Ready(());
            }
            cx.waker().wake_by_ref();
            Poll::Pending
        }))
    }
}

impl Clock for Network {
    fn now(&self) -> SystemTime {
        *self.0.now.lock().unwrap()
    }
    fn elapsed(&self) -> Duration {
        self.now().duration_since(SystemTime::UNIX_EPOCH).unwrap()
    }
}

/// Runs a future on this thread, which sleeps while the future waits: a lost wake-up hangs the test.
fn run<F: Future>(future: F) -> F::Output {
    struct Unpark(Thread);
    impl Wake for Unpark {
        fn wake(self: Arc<Self>) {
            self.0.unpark();
        }
    }
    let mut future = pin!(future);
    let waker = Waker::from(Arc::new(Unpark(std::thread::current())));
    let mut cx = std::task::Context::from_waker(&waker);
    loop {
        match future.as_mut().poll(&mut cx) {
            Poll::Ready(value) => return value,
            Poll::Pending => std::thread::park(),
        }
    }
}

#[track_caller]
fn reason<P: Provider>(provider: P, context: &Context) -> String {
    run(provider.credentials(context)).expect_err("an error").to_string()
}

#[test]
fn debug_of_everything_hides_secrets() {
    let credentials = Credentials::new("AKIDplanted-public-half", "planted-key").token("planted-token");
    let fake = Fake::unused();
    let context = fake.context([("TENCENTCLOUD_SECRET_KEY", "planted-key")]);
    let cache = Cache::new(AssumeRole::new(credentials.clone(), "role"));
    run(cache.get(&fake_sts().context([]))).expect("credentials");
    let shown = format!("{credentials:?} {context:?} {cache:?} {:?}", Chain::standard().or(credentials.clone()));
    assert!(!shown.contains("planted-") && shown.contains("AKIDpl***"), "{shown}");
    let process = CredentialProcess::new("/bin/vault --password planted-password");
    assert!(format!("{process:?}").contains("/bin/vault") && !format!("{process:?}").contains("planted"), "{process:?}");
}

fn fake_sts() -> Arc<Fake> {
    Fake::new(|_| ok(sts_answer(1_700_007_200)))
}

fn sts_answer(expired: u64) -> String {
    format!(
        r#"{{"Response":{{"Credentials":{{"Token":"tok","TmpSecretId":"AKIDtemporary","TmpSecretKey":"tempkey"}},"ExpiredTime":{expired},"Expiration":"x","RequestId":"r-1"}}}}"#
    )
}
