//! Fault 11: what is secret is in no log, no `Debug` and no error. All that can be seen of calls is searched for secrets that were planted.

use super::*;
use std::{
    error::Error as _,
    fmt::{self, Write},
    sync::{Arc, Mutex},
};
use tencentcloud_core::CallOptions;
use tencentcloud_core::credentials::{AssumeRole, Chain, Context, Provider};
use tracing::{
    Event, Metadata, Subscriber,
    field::{Field, Visit},
    span::{Attributes, Id, Record},
};

/// A word that stands in every secret of this test and nowhere else.
const PLANTED: &str = "planted";

/// All that is traced in this process, as text.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<String>>);

struct Line<'a>(&'a mut String);

impl Visit for Line<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
        let _ = write!(self.0, " {}={value:?}", field.name());
    }
}

impl Log {
    fn add(&self, what: &str, record: impl FnOnce(&mut Line<'_>)) {
        let mut log = self.0.lock().expect("no test panics here");
        log.push('\n');
        log.push_str(what);
        record(&mut Line(&mut log));
    }
}

impl Subscriber for Log {
    fn enabled(&self, _: &Metadata<'_>) -> bool {
        true
    }
    fn new_span(&self, attributes: &Attributes<'_>) -> Id {
        self.add(attributes.metadata().name(), |line| attributes.record(line));
        Id::from_u64(1)
    }
    fn record(&self, _: &Id, values: &Record<'_>) {
        self.add("record", |line| values.record(line));
    }
    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn event(&self, event: &Event<'_>) {
        self.add(event.metadata().target(), |line| event.record(line));
    }
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

/// What libraries log goes to the same place.
impl log::Log for Log {
    /// As the documentation of the blocking transport advises: `RUST_LOG=trace,ureq=debug,ureq_proto=off`.
    fn enabled(&self, metadata: &log::Metadata<'_>) -> bool {
        match metadata.target().split("::").next() {
            Some("ureq_proto") => false,
            Some("ureq") => metadata.level() <= log::Level::Debug,
            _ => true,
        }
    }
    fn log(&self, record: &log::Record<'_>) {
        if log::Log::enabled(self, record.metadata()) {
            self.add(record.target(), |line| *line.0 += &format!(" {}", record.args()));
        }
    }
    fn flush(&self) {}
}

#[tokio::test]
async fn fault_11_no_planted_secret_is_ever_shown() {
    let log = Log::default();
    tracing::subscriber::set_global_default(log.clone()).expect("the only subscriber of this process");
    log::set_boxed_logger(Box::new(log.clone())).expect("the only logger of this process");
    log::set_max_level(log::LevelFilter::Trace);
    let mut shown = String::new();
    let mut show = |what: &dyn fmt::Debug| shown += &format!("\n{what:?} {what:#?}");

    let hidden = || Credentials::new("AKIDplanted-public-half", "planted-key").token("planted-token");
    let good = r#"{"Response":{"Id":7,"Password":"planted-answer","RequestId":"r-7"}}"#;
    let unreadable = r#"{"Response":{"Password":"planted-answer","Id":{},"RequestId":"r-8"}}"#;
    let refusal = r#"{"Response":{"Error":{"Code":"InternalError","Message":"sorry"},"RequestId":"r-9"}}"#;
    let replies = vec![
        Reply::with(502, "text/html", "bad"),
        Reply::json(good),
        Reply::json(unreadable),
        Reply::json(refusal),
        Reply::json(refusal),
        Reply::json(refusal),
        Reply::Close,
        Reply::Close,
        Reply::Close,
    ];
    let server = Server::new(move |received| replies.get(received.number).cloned().unwrap_or(Reply::Close));
    let seen = Arc::new(Mutex::new(String::new()));
    let hook = Arc::clone(&seen);
    let builder = builder(&server.url())
        .credentials(Chain::new().or(AssumeRole::new(hidden(), "arn").endpoint("http://127.0.0.1:9")).or(hidden()).continue_after_failure())
        .header("X-Planted", "planted-header")
        .on_event(move |seen| *hook.lock().expect("no test panics here") += &format!("\n{seen:?}"));
    show(&builder);
    let client = builder.build().expect("a client");
    show(&client);
    let call = || Call::new(&client, Describe { id: Some(7), password: Some("planted-request".into()) });
    show(&call().header("X-Planted", "planted-header"));
    show(&client.call("soak", "2026-11-24", "DescribeThing", serde_json::json!({ "Password": "planted-request" })));
    let answer = call().await.expect("a second attempt");
    assert_eq!(answer.password, "planted-answer");
    show(&answer);
    for _ in 0..3 {
        let error = call().await.expect_err("a fault");
        show(&error);
        shown_error(&error, &mut show);
    }
    // The same without an async runtime, through another library; and through a proxy whose password is nobody's business.
    let blocking = call();
    let error = tokio::task::spawn_blocking(move || blocking.wait()).await.expect("no panic").expect_err("a fault");
    show(&error);
    // ureq logs addresses, so a call whose parameters are in the address is made too.
    let by_get =
        super::builder(&server.url()).credentials(hidden()).http_method(tencentcloud_core::config::Method::Get).build().expect("a client");
    let by_get = Call::new(&by_get, Describe { id: Some(7), password: Some("planted-request".into()) });
    let error = tokio::task::spawn_blocking(move || by_get.wait()).await.expect("no panic").expect_err("a fault");
    shown_error(&error, &mut show);
    let proxy = tencentcloud_core::config::Proxy::Url("http://user:planted-proxy@127.0.0.1:9".into());
    let hopeless = super::builder("http://127.0.0.1:8").proxy(proxy);
    show(&hopeless);
    let hopeless = hopeless.build().expect("a client");
    let error = describe(&hopeless).await.expect_err("no proxy");
    shown_error(&error, &mut show);
    let error = tokio::task::spawn_blocking(move || Call::new(&hopeless, Describe::default()).wait())
        .await
        .expect("no panic")
        .expect_err("no proxy");
    shown_error(&error, &mut show);
    let refused = AssumeRole::new(hidden(), "arn").endpoint(&*server.url());
    show(&refused);
    let context = Context::new(Arc::new(tencentcloud_core::testing::Script::new([""])));
    show(&context);
    show(&refused.credentials(&context).await);
    show(&hidden());

    let seen = seen.lock().expect("no test panics here").clone();
    let traced = log.0.lock().expect("no test panics here").clone();
    // What is searched is really there.
    assert!(traced.contains("DescribeThing") && traced.contains("r-9") && traced.contains("502"), "{traced}");
    assert!(
        traced.contains("credentials in use") && traced.contains("provider=fixed credentials") && traced.contains("secret_id=AKIDpl***"),
        "{traced}"
    );
    assert!(traced.contains("a source of credentials failed; another one is used"), "{traced}");
    assert!(seen.contains("DescribeThing") && seen.contains("r-9"), "{seen}");
    let received = server.received();
    assert!(traced.contains("ureq"), "{traced}");
    assert!(received[0].header("x-tc-token") == "planted-token" && String::from_utf8_lossy(&received[0].body).contains("planted-request"));
    let signature = received[0].header("authorization").rsplit('=').next().expect("a signature").to_owned();
    assert_eq!(signature.len(), 64);
    for text in [&shown, &seen, &traced] {
        for secret in [PLANTED, signature.as_str(), "TC3-HMAC-SHA256"] {
            let at = text.find(secret);
            assert!(
                at.is_none(),
                "{secret}: …{}",
                at.map_or("", |at| text.get(at.saturating_sub(200)..(at + 60).min(text.len())).unwrap_or(text))
            );
        }
    }
}

/// An error, its causes and its attempts.
fn shown_error(error: &Error, show: &mut impl FnMut(&dyn fmt::Debug)) {
    show(&error.to_string());
    show(error.kind());
    for attempt in error.attempts() {
        show(&attempt.to_string());
    }
    let mut cause = error.source();
    while let Some(error) = cause {
        show(&error.to_string());
        show(&error);
        cause = error.source();
    }
}
