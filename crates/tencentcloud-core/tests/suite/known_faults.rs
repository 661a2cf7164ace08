//! Faults that other SDKs have, each shown absent. The rest of the twelve is in the tests of credentials, events and logging.

use crate::common::{builder, client, record::*, server::*, signature};
use std::{
    future::IntoFuture,
    time::{Duration, Instant},
};
use tencentcloud_core::{
    Call, CallOptions, ErrorKind, Timeout,
    retry::RetryPolicy,
    testing::{Reply, Script, block_on},
};

fn limited() -> Reply {
    Reply::error("RequestLimitExceeded", "slow down")
}

fn created() -> Reply {
    Reply::response(r#"{"TaskId":"t","RequestId":"r-ok"}"#)
}

#[test]
fn fault_02_a_later_success_is_the_result() {
    let script = Script::new([limited(), limited(), created()]);
    let answer = block_on(Call::new(&script.client(), create("a")).with_metadata()).unwrap();
    assert_eq!((answer.value.id.as_str(), answer.request_id.as_str()), ("t", "r-ok"));
    let outcomes: Vec<&str> = answer.attempts.iter().map(|attempt| attempt.outcome.as_str()).collect();
    assert_eq!(outcomes, ["RequestLimitExceeded", "RequestLimitExceeded", "ok"]);
}

#[test]
fn fault_02_each_attempt_is_signed_anew() {
    let wait = RetryPolicy::standard().base_delay(Duration::from_secs(400)).max_delay(Duration::from_secs(400));
    let script = Script::new([limited(), created()]);
    block_on(Call::new(&script.client(), create("a")).retry(wait)).unwrap();
    let [first, second] = &script.requests()[..] else { panic!("two requests") };
    let seconds = |sent: &tencentcloud_core::testing::Sent| sent.header("x-tc-timestamp").parse::<i64>().unwrap();
    assert!(seconds(second) - seconds(first) >= 200, "the second was sent long after");
    assert_ne!(first.header("authorization"), second.header("authorization"));
    assert_eq!(first.body(), second.body());
}

#[test]
fn fault_03_a_wait_beyond_the_deadline_is_not_begun() {
    let script = Script::new([Reply::status(429).header("Retry-After", "15"), created()]);
    let error = block_on(Call::new(&script.client(), create("a")).timeout(Duration::from_secs(10))).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Http(http) if http.status == 429), "{error}");
    assert_eq!(script.requests().len(), 1);
}

#[test]
fn fault_03_a_call_ends_at_its_deadline() {
    let script = Script::new([limited(), Reply::never()]);
    let error = block_on(Call::new(&script.client(), create("a")).timeout(Duration::from_secs(10))).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Timeout(Timeout::Call(limit)) if *limit == Duration::from_secs(10)), "{error}");
    let outcomes: Vec<&str> = error.attempts().iter().map(|attempt| attempt.outcome.as_str()).collect();
    assert_eq!(outcomes.len(), 2, "{outcomes:?}");
    assert_eq!(error.to_string(), "CreateTask: the call took longer than 10s (2 attempts)");
}

#[tokio::test]
async fn fault_03_dropping_the_future_gives_the_call_up() {
    let server = Server::script(vec![Do::Answer(http(503, &[("Retry-After", "1")], ""))]);
    let call = Call::new(&client(&server), describe());
    let began = Instant::now();
    assert!(tokio::time::timeout(Duration::from_millis(300), call.into_future()).await.is_err());
    assert!(began.elapsed() < Duration::from_millis(900));
    tokio::time::sleep(Duration::from_millis(1200)).await;
    assert_eq!(server.received().len(), 1, "nothing is sent after the call was dropped");
}

#[tokio::test]
async fn fault_04_a_page_of_a_gateway_keeps_its_status() {
    let page = "<html><head><title>502 Bad Gateway</title></head></html>";
    let server = Server::script(vec![Do::Answer(http(502, &[("Content-Type", "text/html")], page))]);
    let error = Call::new(&client(&server), create("a")).await.unwrap_err();
    let ErrorKind::Http(answer) = error.kind() else { panic!("{error:?}") };
    assert_eq!((answer.status, answer.body.as_str(), answer.content_type.as_str()), (502, page, "text/html"));
    assert_eq!((error.status(), error.is_retryable()), (Some(502), true));
    assert_eq!(server.received().len(), 1, "what changes something is not sent twice");
}

#[tokio::test]
async fn fault_04_html_with_status_200_is_no_json_error_without_a_body() {
    let server = Server::script(vec![Do::Answer(http(200, &[("Content-Type", "text/html")], "<html>log in</html>"))]);
    let error = Call::new(&client(&server), describe()).await.unwrap_err();
    let ErrorKind::Decode(answer) = error.kind() else { panic!("{error:?}") };
    assert_eq!((answer.status, &answer.body[..]), (200, &b"<html>log in</html>"[..]));
}

#[tokio::test]
async fn fault_05_an_error_is_one_whatever_its_status_and_type() {
    let body = r#"{"Response":{"Error":{"Code":"InvalidParameter","Message":"no"},"RequestId":"r-5"}}"#;
    for status in [200, 201, 400, 403, 500, 503] {
        for media in ["application/json; charset=utf-8", "text/html", "text/plain;charset=GBK"] {
            let server = Server::script(vec![Do::Answer(http(status, &[("Content-Type", media)], body))]);
            let error = Call::new(&client(&server), create("a")).await.unwrap_err();
            let got = (error.service_code(), error.request_id(), error.status());
            assert_eq!(got, (Some("InvalidParameter"), Some("r-5"), Some(status)), "{status} {media}");
        }
    }
}

#[track_caller]
fn task(json: &str) -> Task {
    let script = Script::new([Reply::response(&format!(r#"{{"Tasks":[{json}],"RequestId":"r"}}"#))]);
    block_on(Call::new(&script.client(), describe())).unwrap().tasks.remove(0)
}

#[test]
fn fault_06_values_of_another_type_are_read() {
    for (json, size) in [
        (r#""5""#, 5),
        (r#""""#, 0),
        ("5.0", 5),
        ("1e3", 1000),
        ("null", 0),
        (r#""5.0""#, 5),
        (r#"" 7 ""#, 7),
        ("-3", -3),
        (r#""-9223372036854775808""#, i64::MIN),
    ] {
        assert_eq!(task(&format!(r#"{{"Size":{json}}}"#)).size, size, "{json}");
    }
    for (json, id) in
        [("5", "5"), ("1.10", "1.10"), ("123456789012345678901234567890", "123456789012345678901234567890"), ("true", "true"), ("null", "")]
    {
        assert_eq!(task(&format!(r#"{{"TaskId":{json}}}"#)).id, id, "{json}");
    }
    for json in ["null", "{}", "[]", "[null,null]", r#""""#] {
        assert_eq!(task(&format!(r#"{{"Tags":{json}}}"#)).tags, [""; 0], "{json}");
    }
    assert_eq!(task(r#"{"Tags":["a",null,5]}"#).tags, ["a", "5"]);
    assert!(task(r#"{"Done":"true"}"#).done && task(r#"{"Done":1}"#).done && !task(r#"{"Done":"0"}"#).done);
    assert_eq!((task(r#"{"Rate":"0.5"}"#).rate, task(r#"{"Rate":3}"#).rate), (0.5, 3.0));
    assert_eq!((task(r#"{"Next":[]}"#).next, task(r#"{"Next":""}"#).next), (None, None));
    let empty = Script::new([r#"{"Response":{"Tasks":["",[],null,{}],"RequestId":"r"}}"#]);
    assert_eq!(block_on(Call::new(&empty.client(), describe())).unwrap().tasks.len(), 1);
    assert_eq!(task(r#"{"Next":null}"#).next, None);
    assert_eq!(task(r#"{"Extra":{"a":[1.10,18446744073709551616]}}"#).extra.as_str(), r#"{"a":[1.10,18446744073709551616]}"#);
}

#[test]
fn fault_06_what_cant_be_read_keeps_id_path_and_body() {
    let body = r#"{"Response":{"Tasks":[null,{"Next":{"Size":"many"}}],"RequestId":"r-6"}}"#;
    let script = Script::new([body]);
    let error = block_on(Call::new(&script.client(), describe())).unwrap_err();
    let ErrorKind::Decode(decode) = error.kind() else { panic!("{error:?}") };
    assert_eq!(
        (decode.path.as_str(), decode.expected, decode.found.as_str()),
        ("$.Response.Tasks[1].Next.Size", "an integer", r#""many""#)
    );
    assert_eq!((decode.request_id.as_str(), &decode.body[..]), ("r-6", body.as_bytes()));
    let text = r#"DescribeTasks: $.Response.Tasks[1].Next.Size: expected an integer, found "many" (RequestId r-6)"#;
    assert_eq!(error.to_string(), text);
}

#[test]
fn fault_06_half_an_answer_is_an_error_with_what_was_there() {
    let script = Script::new([r#"{"Response":{"RequestId":"r-7","Tasks":[{"TaskId":"a"#]);
    let error = block_on(Call::new(&script.client(), describe())).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Decode(_)), "{error:?}");
    assert_eq!(error.request_id(), Some("r-7"));
}

#[test]
fn fault_07_integers_beyond_2_to_the_53_are_kept() {
    for number in [9_007_199_254_740_993_i64, i64::MAX, i64::MIN] {
        assert_eq!(task(&format!(r#"{{"Size":{number}}}"#)).size, number);
        let script = Script::new([created()]);
        block_on(Call::new(&script.client(), CreateTask { size: Some(number), ..create("a") })).unwrap();
        assert_eq!(script.requests()[0].body(), format!(r#"{{"Name":"a","Size":{number}}}"#));
    }
    assert_eq!(task(r#"{"Count":18446744073709551615}"#).count, u64::MAX);
    let script = Script::new([r#"{"Response":{"Big":18446744073709551615,"Rate":1.10}}"#]);
    let body: tencentcloud_core::Json = r#"{"Big":18446744073709551616}"#.parse().unwrap();
    let answer = block_on(script.client().call("task", "2022-01-06", "Any", body)).unwrap();
    assert_eq!(answer.as_str(), r#"{"Big":18446744073709551615,"Rate":1.10}"#);
    assert_eq!(script.requests()[0].body(), r#"{"Big":18446744073709551616}"#);
}

#[test]
fn fault_07_an_integer_that_fits_nowhere_is_an_error_with_the_body() {
    let script = Script::new([r#"{"Response":{"TotalCount":9223372036854775808,"RequestId":"r"}}"#]);
    let error = block_on(Call::new(&script.client(), describe())).unwrap_err();
    assert_eq!(error.to_string(), "DescribeTasks: $.Response.TotalCount: expected an integer, found 9223372036854775808 (RequestId r)");
}

#[tokio::test]
async fn fault_12_clients_change_nothing_of_each_other() {
    let server = Server::start(|request, _| match signature::fault(request) {
        None => Do::Drip(http(200, &[], r#"{"Response":{"RequestId":"r"}}"#), Duration::from_millis(8)),
        Some(fault) => panic!("{fault}"),
    });
    let never = RetryPolicy::never();
    let hasty = builder(&server).attempt_timeout(Duration::from_millis(50)).retry(never.clone()).build().unwrap();
    let patient = builder(&server).retry(never.clone()).build().unwrap();
    let lost = builder(&server).proxy(tencentcloud_core::config::Proxy::Url("http://127.0.0.1:1".into())).retry(never).build().unwrap();
    let (hasty, patient, lost) = tokio::join!(
        Call::new(&hasty, describe()).into_future(),
        Call::new(&patient, describe()).into_future(),
        Call::new(&lost, describe()).into_future()
    );
    assert!(matches!(hasty.unwrap_err().kind(), ErrorKind::Timeout(Timeout::Attempt(_))));
    assert!(matches!(lost.unwrap_err().kind(), ErrorKind::Transport(_)));
    assert_eq!(patient.unwrap().request_id, "r");
}
