//! Interceptors: functions that run before each attempt.

use crate::common::record::*;
use std::sync::{Arc, Mutex};
use tencentcloud_core::{
    Call, CallEvent, CallOptions, ErrorKind, PendingAttempt,
    testing::{Reply, Script, block_on},
};

fn ok() -> Reply {
    Reply::response(r#"{"RequestId":"r"}"#)
}

#[test]
fn sees_each_attempt_and_sets_its_headers() {
    let script = Script::new([Reply::status(502), ok(), ok()]);
    let log = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&log);
    let client = script
        .builder()
        .header("X-Client", "client")
        .intercept(move |attempt: &mut PendingAttempt<'_>| {
            let headers: Vec<_> = attempt.headers().keys().map(|name| name.to_string()).collect();
            seen.lock().unwrap().push(format!(
                "{} {} {:?} {:?} {}",
                attempt.call().action,
                attempt.number(),
                attempt.call().region,
                attempt.request(),
                headers.join(",")
            ));
            let id = format!("trace-{}", attempt.number());
            attempt.set_header("X-TC-TraceId", &id)
        })
        .build()
        .unwrap();
    let request = DescribeTasks { limit: Some(5), ..describe() };
    block_on(Call::new(&client, request).header("X-Call", "call").region("ap-beijing")).unwrap();
    block_on(client.call("task", "2026-11-24", "CreateNew", serde_json::json!({ "Password": "secret" }))).unwrap();
    let expected = [
        "DescribeTasks 1 Some(\"ap-beijing\") Some(DescribeTasks { Limit: 5 }) x-client,x-call",
        "DescribeTasks 2 Some(\"ap-beijing\") Some(DescribeTasks { Limit: 5 }) x-client,x-call",
        "CreateNew 1 Some(\"ap-guangzhou\") None x-client",
    ];
    assert_eq!(*log.lock().unwrap(), expected);
    let sent: Vec<_> = script.requests().iter().map(|sent| sent.header("x-tc-traceid").to_owned()).collect();
    assert_eq!(sent, ["trace-1", "trace-2", "trace-1"]);
}

#[test]
fn reads_parameters_by_their_wire_names() {
    let script = Script::new([ok(), ok()]);
    let log = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&log);
    let read = move |attempt: &mut PendingAttempt<'_>| {
        let found = ["Limit", "Names", "Offset", "Other"].map(|name| attempt.parameter(name).map(|value| value.to_string()));
        seen.lock().unwrap().push(found.map(|value| value.unwrap_or_default()).join(" "));
        Ok::<(), String>(())
    };
    let client = script.builder().intercept(read).build().unwrap();
    let request = DescribeTasks { limit: Some(5), names: Some(vec!["a \"b".into()]), ..describe() };
    block_on(Call::new(&client, request)).unwrap();
    block_on(client.call("task", "2026-11-24", "CreateNew", serde_json::json!({ "Limit": 5 }))).unwrap();
    assert_eq!(*log.lock().unwrap(), [r#"5 ["a \"b"]  "#, "   "]);
}

#[test]
fn shows_no_secret_of_the_request() {
    let script = Script::new([ok()]);
    let log = Arc::new(Mutex::new(String::new()));
    let seen = Arc::clone(&log);
    let show = move |attempt: &mut PendingAttempt<'_>| {
        seen.lock().unwrap().push_str(&format!("{attempt:?}"));
        Ok::<(), String>(())
    };
    let client = script.builder().intercept(show).build().unwrap();
    let request = CreateTask { name: "a".into(), password: Some("planted".into()), size: None };
    block_on(Call::new(&client, request)).unwrap();
    let log = log.lock().unwrap();
    assert!(log.contains("Password: ***") && !log.contains("planted"), "{log}");
}

#[test]
fn refuses_an_attempt_before_it_is_sent() {
    #[derive(Debug)]
    struct OnlyReads;
    impl std::fmt::Display for OnlyReads {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("only reads are allowed")
        }
    }
    impl std::error::Error for OnlyReads {}

    let script = Script::new([ok()]);
    let types = Arc::new(Mutex::new(Vec::new()));
    let seen = Arc::clone(&types);
    let client = script
        .builder()
        .intercept(|attempt: &mut PendingAttempt<'_>| if attempt.call().action.starts_with("Describe") { Ok(()) } else { Err(OnlyReads) })
        .on_event(move |event| {
            if let CallEvent::Call { error: Some(error), attempts, .. } = event {
                seen.lock().unwrap().push((error.kind().error_type().into_owned(), *attempts));
            }
        })
        .build()
        .unwrap();
    block_on(Call::new(&client, describe())).unwrap();
    let error = block_on(Call::new(&client, create("a"))).unwrap_err();
    assert_eq!(error.to_string(), "CreateTask: an interceptor refused the attempt: only reads are allowed");
    assert!(matches!(error.kind(), ErrorKind::Refused(error) if error.is::<OnlyReads>()) && !error.is_retryable());
    assert_eq!(script.requests().len(), 1, "nothing was sent");
    assert_eq!(*types.lock().unwrap(), [("refused".to_owned(), 0)]);
}

#[test]
fn headers_of_the_client_stay_its_own() {
    let script = Script::new([ok()]);
    let client = script.builder().intercept(|attempt: &mut PendingAttempt<'_>| attempt.set_header("Authorization", "x")).build().unwrap();
    let error = block_on(Call::new(&client, describe())).unwrap_err();
    assert!(error.to_string().contains("the client sets it"), "{error}");
    assert!(script.requests().is_empty());
}

#[test]
fn types_of_errors_are_few() {
    let types = |reply: Reply| {
        let script = Script::new([reply]);
        let error = block_on(Call::new(&script.client(), create("a"))).unwrap_err();
        error.kind().error_type().into_owned()
    };
    assert_eq!(types(Reply::error("FailedOperation.X", "a value")), "FailedOperation.X");
    assert_eq!(types(Reply::error("no code: 17 is wrong", "")), "service");
    assert_eq!(types(Reply::status(404)), "404");
    assert_eq!(types(Reply::response(r#"{"TaskId":[17]}"#)), "decode");
    assert_eq!(types(Reply::fault(tencentcloud_core::transport::Fault::Interrupted)), "interrupted");
    assert_eq!(types(Reply::never()), "timeout");
}
