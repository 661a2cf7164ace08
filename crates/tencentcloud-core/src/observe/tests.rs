//! What the hook and the spans are told.

use super::*;
use crate::{ErrorKind, ServiceError};
use std::sync::{Arc, Mutex};

fn called() -> CallInfo<'static> {
    CallInfo::new("teo", "2022-01-06", "DescribePurgeTasks", Some("ap-guangzhou"))
}

fn refused() -> Error {
    let error = ServiceError { code: "InternalError".into(), message: "sorry".into(), request_id: "r-1".into(), status: 200 };
    Error::new("DescribePurgeTasks", ErrorKind::Service(error))
}

fn watch(hook: &Hook) {
    let sight = Sight::new(hook, called());
    let elapsed = Duration::from_millis(7);
    sight.attempt(1, Ended { outcome: "HTTP 502", error_type: Some("502"), status: Some(502), request_id: None, elapsed });
    sight.waits(elapsed);
    sight.attempt(
        2,
        Ended { outcome: "InternalError", error_type: Some("InternalError"), status: Some(200), request_id: Some("r-1"), elapsed },
    );
    sight.deprecated("use another\nline");
    sight.end(2, elapsed * 3, Some(&refused()));
}

#[test]
fn the_hook_is_told_of_attempts_and_of_the_call() {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let log = Arc::clone(&seen);
    let hook = Hook::new(move |seen| {
        let line = match seen {
            CallEvent::Attempt { call, number, outcome, error_type, status, request_id, elapsed } => {
                format!("{} {number} {outcome} {error_type:?} {status:?} {request_id:?} {elapsed:?}", call.action)
            }
            CallEvent::Call { call, attempts, elapsed, error } => {
                format!("{} {attempts} {elapsed:?} {}", call.service, error.map(ToString::to_string).unwrap_or_default())
            }
        };
        log.lock().unwrap().push(line);
    });
    watch(&hook);
    watch(&Hook::default());
    let expected = [
        "DescribePurgeTasks 1 HTTP 502 Some(\"502\") Some(502) None 7ms",
        "DescribePurgeTasks 2 InternalError Some(\"InternalError\") Some(200) Some(\"r-1\") 7ms",
        "teo 2 21ms DescribePurgeTasks: InternalError: sorry (RequestId r-1)",
    ];
    assert_eq!(*seen.lock().unwrap(), expected);
}

#[cfg(feature = "tracing")]
mod traced {
    use super::*;
    use std::fmt;
    use tracing::{
        Event, Metadata, Subscriber,
        field::{Field, Visit},
        span::{Attributes, Id, Record},
    };

    /// Keeps all that is traced, as text.
    #[derive(Clone, Default)]
    struct Log(Arc<Mutex<Vec<String>>>);

    struct Line(String);

    impl Visit for Line {
        fn record_debug(&mut self, field: &Field, value: &dyn fmt::Debug) {
            self.0 += &format!(" {}={value:?}", field.name());
        }
    }

    impl Log {
        fn add(&self, what: &str, record: impl FnOnce(&mut Line)) {
            let mut line = Line(what.into());
            record(&mut line);
            self.0.lock().unwrap().push(line.0);
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
            self.add(&event.metadata().level().to_string(), |line| event.record(line));
        }
        fn enter(&self, _: &Id) {
            self.add("enter", |_| {});
        }
        fn exit(&self, _: &Id) {
            self.add("exit", |_| {});
        }
    }

    #[test]
    fn a_call_is_a_span_with_the_names_of_opentelemetry() {
        let log = Log::default();
        tracing::subscriber::with_default(log.clone(), || watch(&Hook::default()));
        let lines = log.0.lock().unwrap().join("\n");
        let expected = r#"call otel.name=teo/DescribePurgeTasks otel.kind="client" rpc.system="tencentcloud" rpc.service="teo" rpc.method="DescribePurgeTasks" cloud.region="ap-guangzhou" tencentcloud.api_version="2022-01-06"
record http.response.status_code=502
DEBUG message=attempt ended attempt=1 http.response.status_code=502 error.type="502" outcome=HTTP 502 duration_ms=7
DEBUG message=waits before the next attempt wait_ms=7
record http.response.status_code=200
record tencentcloud.request_id="r-1"
DEBUG message=attempt ended attempt=2 http.response.status_code=200 tencentcloud.request_id="r-1" error.type="InternalError" outcome=InternalError duration_ms=7
WARN message=the action is deprecated warning=use another line
record http.request.resend_count=1
record duration_ms=21
record otel.status_code="ERROR"
record error.type="InternalError"
DEBUG message=call failed error=DescribePurgeTasks: InternalError: sorry (RequestId r-1) attempts=2 duration_ms=21"#;
        assert_eq!(lines, expected);
    }

    #[test]
    fn what_happens_in_a_call_happens_in_its_span() {
        let log = Log::default();
        tracing::subscriber::with_default(log.clone(), || {
            let hook = Hook::default();
            let sight = Sight::new(&hook, called());
            assert!(sight.is_on());
            crate::testing::block_on(sight.follow(async { tracing::info!("inside") }));
        });
        let lines = log.0.lock().unwrap()[1..].join("\n");
        assert!(lines.starts_with("enter\nINFO message=inside\nexit"), "{lines}");
    }
}
