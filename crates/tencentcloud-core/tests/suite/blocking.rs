//! Calls without an async runtime, over a real socket.

use crate::common::{builder, client, record::*, server::*, signature};
use std::time::{Duration, Instant};
use tencentcloud_core::{Call, CallOptions, ErrorKind, Timeout, retry::RetryPolicy};

fn signed(request: &Received, body: &str) -> Do {
    match signature::fault(request) {
        None => json(body),
        Some(fault) => {
            json(&format!(r#"{{"Response":{{"Error":{{"Code":"AuthFailure.SignatureFailure","Message":"{fault}"}},"RequestId":"r"}}}}"#))
        }
    }
}

#[test]
fn a_signed_call_is_understood() {
    let server = Server::start(|request, _| signed(request, r#"{"Response":{"TotalCount":2,"RequestId":"r-1"}}"#));
    let client = client(&server);
    assert_eq!(Call::new(&client, describe()).wait().unwrap().total, 2);
    assert_eq!(Call::new(&client, describe()).with_metadata().wait().unwrap().request_id, "r-1");
    let any = client.call("task", "2022-01-06", "DescribeNew", tencentcloud_core::json!({})).wait().unwrap();
    assert_eq!(any.get("TotalCount").unwrap().as_str(), "2");
    assert!(server.received().iter().all(|request| request.connection == 0), "the connection is used again");
}

#[test]
fn items_are_an_iterator() {
    let server = Server::start(|request, number| {
        let tasks = if number == 0 { r#"{"TaskId":"a"},{"TaskId":"b"}"# } else { r#"{"TaskId":"c"}"# };
        signed(request, &format!(r#"{{"Response":{{"TotalCount":3,"Tasks":[{tasks}],"RequestId":"r"}}}}"#))
    });
    let ids: Vec<String> = Call::new(&client(&server), describe()).items().wait().map(|task| task.unwrap().id).collect();
    assert_eq!(ids, ["a", "b", "c"]);
}

#[test]
fn attempts_and_waits_have_their_limits() {
    let server = Server::script(vec![Do::Silence(Duration::from_secs(3))]);
    let client = builder(&server).attempt_timeout(Duration::from_millis(200)).retry(RetryPolicy::never()).build().unwrap();
    let began = Instant::now();
    let error = Call::new(&client, describe()).wait().unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Timeout(Timeout::Attempt(_))), "{error:?}");
    assert!(began.elapsed() < Duration::from_secs(2));
    let error =
        Call::new(&client, describe()).attempt_timeout(Duration::from_secs(60)).timeout(Duration::from_millis(200)).wait().unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Timeout(Timeout::Call(_))), "{error:?}");
    assert!(began.elapsed() < Duration::from_secs(3));
}

#[test]
fn a_fault_is_met_as_by_the_other_transport() {
    let server = Server::script(vec![
        Do::Close,
        Do::Answer(http(503, &[("Retry-After", "0")], "")),
        json(r#"{"Response":{"TotalCount":1,"RequestId":"r"}}"#),
    ]);
    let answer = Call::new(&client(&server), describe()).with_metadata().wait().unwrap();
    assert_eq!((answer.value.total, answer.attempts.len()), (1, 3));
    let server = Server::script(vec![Do::Answer(http(302, &[("Location", "http://127.0.0.1:1/")], ""))]);
    let error = Call::new(&client(&server), create("a")).wait().unwrap_err();
    assert!(error.to_string().contains("redirects are not followed"), "{error}");
}

#[test]
fn a_long_answer_is_not_read() {
    let server = Server::script(vec![json(&format!(r#"{{"Response":{{"RequestId":"{}"}}}}"#, "r".repeat(100_000)))]);
    let client = builder(&server).max_response_bytes(10_000).build().unwrap();
    let error = Call::new(&client, describe()).wait().unwrap_err();
    assert_eq!(error.to_string(), "DescribeTasks: the answer is longer than 10000 bytes");
}

#[test]
fn events_are_an_iterator() {
    let stream = "data: {\"TotalCount\":1}\n\ndata: {\"TotalCount\":2}\n\n";
    let server = Server::script(vec![Do::AnswerAndClose(http(200, &[("Content-Type", "text/event-stream; charset=utf-8")], stream))]);
    let totals: Vec<i64> = Call::new(&client(&server), describe()).wait_events().map(|event| event.unwrap().data.total).collect();
    assert_eq!(totals, [1, 2]);
}

const EVENTS: (&str, &str) = ("Content-Type", "text/event-stream");

#[test]
fn a_healthy_stream_may_outlast_the_limit_of_an_attempt() {
    let stream = "data: {\"TotalCount\":1}\n\n".repeat(20);
    let server = Server::script(vec![Do::Drip(http(200, &[EVENTS], &stream), Duration::from_millis(5))]);
    let client = builder(&server).attempt_timeout(Duration::from_millis(1500)).build().unwrap();
    let began = Instant::now();
    let events = Call::new(&client, describe()).wait_events().filter(|event| event.as_ref().is_ok_and(|event| event.data.total == 1));
    assert_eq!(events.count(), 20);
    assert!(began.elapsed() > Duration::from_millis(1500));
}

#[test]
fn a_silent_stream_ends_with_the_idle_limit() {
    let mut answer = http(200, &[EVENTS], &"data: {\"TotalCount\":1}\n\n".repeat(2));
    answer.truncate(answer.len() - 5);
    let server = Server::script(vec![Do::Answer(answer)]);
    let client = builder(&server).attempt_timeout(Duration::from_millis(300)).retry(RetryPolicy::never()).build().unwrap();
    let began = Instant::now();
    let events: Vec<_> = Call::new(&client, describe()).wait_events().idle_timeout(Duration::from_millis(300)).collect();
    let [Ok(_), Err(error)] = &events[..] else { panic!("{events:?}") };
    assert!(matches!(error.kind(), ErrorKind::Timeout(Timeout::Idle(_))), "{error:?}");
    assert!(began.elapsed() < Duration::from_secs(10));
}

/// Neither interim responses nor headers without an end keep a thread beyond the limit.
#[test]
fn heads_without_an_end_end_with_the_limit_of_the_attempt() {
    let interim = || Do::Flood(b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n".repeat(2_000), Duration::from_secs(10));
    let slow = || Do::Drip([b"HTTP/1.1 200 OK\r\nX: ".as_slice(), &b"x".repeat(500)].concat(), Duration::from_millis(20));
    for head in [interim, slow] {
        for events in [false, true] {
            let server = Server::start(move |_, _| head());
            let client = builder(&server).attempt_timeout(Duration::from_millis(500)).retry(RetryPolicy::never()).build().unwrap();
            let (call, began) = (Call::new(&client, create("a")), Instant::now());
            let error = if events {
                call.wait_events().idle_timeout(Duration::from_millis(500)).next().unwrap().map(drop).unwrap_err()
            } else {
                call.wait().map(drop).unwrap_err()
            };
            assert!(began.elapsed() < Duration::from_secs(4), "{:?}, events {events}: {error}", began.elapsed());
            assert_eq!(server.received().len(), 1);
        }
    }
}

#[test]
fn a_stale_connection_costs_no_call() {
    let answer = http(200, &[("Connection", "keep-alive")], r#"{"Response":{"RequestId":"r"}}"#);
    let server = Server::script(vec![Do::AnswerAndClose(answer)]);
    let client = builder(&server).retry(RetryPolicy::never()).build().unwrap();
    for n in 0..10 {
        let answer = Call::new(&client, create("a")).with_metadata().wait().unwrap();
        assert_eq!(answer.attempts.len(), 1, "call {n}");
        std::thread::sleep(Duration::from_millis(30));
    }
    assert_eq!(server.received().len(), 10);
}

#[test]
fn parameters_can_be_sent_in_the_address() {
    let server = Server::start(|_, _| json(r#"{"Response":{"RequestId":"r-1"}}"#));
    let client = builder(&server).http_method(tencentcloud_core::config::Method::Get).build().unwrap();
    assert_eq!(Call::new(&client, DescribeTasks { limit: Some(5), ..describe() }).wait().unwrap().request_id, "r-1");
    assert!(server.received()[0].line.starts_with("GET /?Limit=5"), "{}", server.received()[0].line);
}
