//! Answers that no honest server sends, over both transports: each ends in a value or in one line of error, in time, and shows no secret.

use crate::common::{builder, record::*, server::*};
use std::time::{Duration, Instant};
use tencentcloud_core::{
    Call, Error,
    retry::RetryPolicy,
    testing::{Reply, Script, block_on},
};

fn response(body: &str) -> String {
    format!(r#"{{"Response":{{{body},"RequestId":"r"}}}}"#)
}

/// Calls through the async and through the blocking transport.
fn both(answer: Do) -> [Result<DescribeTasksResponse, Error>; 2] {
    let server = Server::start(move |_, _| answer.clone());
    let limit = Duration::from_secs(2);
    let client = builder(&server).retry(RetryPolicy::never()).attempt_timeout(limit).max_response_bytes(1 << 20).build().unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let start = Instant::now();
    let results = [runtime.block_on(async { Call::new(&client, describe()).await }), Call::new(&client, describe()).wait()];
    assert!(start.elapsed() < limit * 3, "{:?}", start.elapsed());
    assert_eq!(server.received().len(), 2, "nothing is sent again");
    results
}

#[track_caller]
fn check_error(answer: Do, expected: &str) {
    for (result, transport) in both(answer).into_iter().zip(["hyper", "ureq"]) {
        let error = result.expect_err(transport);
        let text = error.to_string();
        assert!(text.starts_with("DescribeTasks: ") && text.lines().count() == 1 && text.len() < 1000, "{transport}: {text}");
        assert!(text.contains(expected), "{transport}: {text}");
    }
}

#[test]
fn lengths_that_lie_end_in_errors() {
    let body = response(r#""TotalCount":1"#);
    let close = |head: &str| Do::AnswerAndClose(format!("HTTP/1.1 200 OK\r\n{head}\r\n{body}").into_bytes());
    check_error(close("Content-Length: 100000\r\n"), "broke");
    check_error(close("Content-Length: -1\r\n"), "broke");
    check_error(close("Content-Length: 5\r\nContent-Length: 50\r\n"), "broke");
    check_error(close("Transfer-Encoding: chunked\r\n"), "broke");
    let chunk = format!("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{:x}\r\n{body}\r\n", body.len());
    check_error(Do::AnswerAndClose(chunk.into_bytes()), "broke");
    check_error(Do::Answer(http(200, &[], &body[..20])), "expected JSON");
    check_error(Do::AnswerAndClose(b"HTTP/1.1 200 OK\r\nContent-Length: 9999999999\r\n\r\n{".to_vec()), "");
}

#[test]
fn compressed_bodies_are_not_taken_for_text() {
    let mut gzip = b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 13\r\n\r\n".to_vec();
    gzip.extend_from_slice(&[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 0xab, 0x56, 0x0a]);
    check_error(Do::Answer(gzip), "expected JSON");
}

#[test]
fn floods_of_headers_end_in_errors() {
    let many = format!("HTTP/1.1 200 OK\r\n{}Content-Length: 2\r\n\r\n{{}}", "X: y\r\n".repeat(20_000));
    check_error(Do::AnswerAndClose(many.into_bytes()), "broke");
    let long = format!("HTTP/1.1 200 OK\r\nX: {}\r\nContent-Length: 2\r\n\r\n{{}}", "y".repeat(2 << 20));
    check_error(Do::AnswerAndClose(long.into_bytes()), "broke");
}

#[test]
fn a_slow_body_ends_with_the_timeout() {
    let bytes = http(200, &[], &response(r#""TotalCount":1"#));
    check_error(Do::Drip(bytes, Duration::from_millis(50)), "no answer within 2s");
}

#[test]
fn cookies_are_not_sent_back_and_redirects_are_not_followed() {
    let server = Server::script(vec![
        Do::Answer(http(200, &[("Set-Cookie", "a=b; Path=/")], &response(r#""TotalCount":1"#))),
        Do::Answer(http(302, &[("Location", "http://127.0.0.1:9/")], "")),
    ]);
    let client = builder(&server).retry(RetryPolicy::never()).build().unwrap();
    assert_eq!(Call::new(&client, describe()).wait().unwrap().total, 1);
    let error = Call::new(&client, describe()).wait().unwrap_err();
    assert!(error.to_string().contains("redirects are not followed (to http://127.0.0.1:9/)"), "{error}");
    assert!(server.received().iter().all(|request| request.header("cookie").is_none()));
}

/// A body, and the number that it has or a part of the error.
#[track_caller]
fn check_body(body: impl Into<Vec<u8>>, expected: Result<i64, &str>) {
    let body = body.into();
    let script = Script::new([Reply::status(200).body(body.clone()).allow_unknown_fields()]);
    let start = Instant::now();
    let result = block_on(Call::new(&script.client(), describe()));
    let shown = String::from_utf8_lossy(&body[..body.len().min(200)]).into_owned();
    assert!(start.elapsed() < Duration::from_secs(10), "{:?}: {shown}", start.elapsed());
    match (result, expected) {
        (Ok(response), Ok(total)) => assert_eq!(response.total, total, "{shown}"),
        (Err(error), Err(part)) => {
            let text = error.to_string();
            assert!(text.contains(part) && text.lines().count() == 1 && text.len() < 1000, "{text}");
        }
        (result, _) => panic!("{shown}: {result:?}"),
    }
}

#[test]
fn numbers_beyond_all_types_are_errors_with_a_path() {
    let path = "$.Response.TotalCount: expected an integer";
    for number in ["9223372036854775808", "-9223372036854775809", "1e400", "1.5", &"9".repeat(100_000), &format!("1e{}", "9".repeat(1000))]
    {
        check_body(response(&format!(r#""TotalCount":{number}"#)), Err(path));
    }
    for (number, value) in [("-9223372036854775808", i64::MIN), ("9223372036854775807", i64::MAX), ("-0", 0), ("1E2", 100), ("0.0", 0)] {
        check_body(response(&format!(r#""TotalCount":{number}"#)), Ok(value));
    }
    for wrong in ["01", "+1", ".5", "1.", "1e", "0x1", "NaN", "Infinity", "--1"] {
        check_body(response(&format!(r#""TotalCount":{wrong}"#)), Err("expected JSON"));
    }
}

#[test]
fn deep_values_are_skipped_or_refused() {
    let (open, close) = ("[".repeat(200_000), "]".repeat(200_000));
    check_body(response(&format!(r#""Unknown":{open}{close},"TotalCount":3"#)), Ok(3));
    let objects = format!("{}1{}", r#"{"A":"#.repeat(200_000), "}".repeat(200_000));
    check_body(response(&format!(r#""Unknown":{objects},"TotalCount":3"#)), Ok(3));
    let tasks = format!("{}1{}", r#"{"Next":"#.repeat(100_000), "}".repeat(100_000));
    check_body(response(&format!(r#""Tasks":[{tasks}]"#)), Err("at most 127 levels"));
    check_body(response(&format!(r#""TotalCount":{open}"#)), Err("expected"));
    check_body(format!("{open}{close}"), Err("expected an object"));
}

#[test]
fn texts_that_are_not_unicode_are_read() {
    check_body(response(r#""TotalCount":1,"Tasks":[{"TaskId":"\ud83d"},{"TaskId":"\ude00\ud83d"}]"#), Ok(1));
    check_body(response(r#""\ud83d":1,"Total\u0043ount":7"#), Ok(7));
    let mut latin = response(r#""TotalCount":1,"Tasks":[{"TaskId":"#).into_bytes();
    latin.truncate(latin.len() - r#","RequestId":"r"}}"#.len());
    latin.extend_from_slice(b"\"\xff\xfe\xc0\xaf\"}],\"RequestId\":\"r\"}}");
    check_body(latin, Ok(1));
    check_body(response("\"TotalCount\":1,\"Tasks\":[{\"TaskId\":\"a\u{0}b\"}]"), Err("expected JSON"));
    let utf16: Vec<u8> = response(r#""TotalCount":1"#).encode_utf16().flat_map(u16::to_le_bytes).collect();
    check_body(utf16, Err("expected JSON"));
}

#[test]
fn of_fields_that_come_twice_the_last_one_counts() {
    check_body(response(r#""TotalCount":1,"TotalCount":2"#), Ok(2));
    check_body(r#"{"Response":{"TotalCount":1},"Response":{"TotalCount":2}}"#, Ok(2));
    check_body(r#"{"Response":{"TotalCount":1},"Response":null}"#, Err("expected an object"));
    check_body(r#"{"Response":{"TotalCount":1},"Response":{"Error":{"Code":"X","Message":"m"}}}"#, Err("X: m"));
    let many = format!(r#""TotalCount":{{}},{}"TotalCount":5"#, r#""TotalCount":4,"#.repeat(10));
    check_body(response(&many), Err("$.Response.TotalCount: expected an integer, found an object"));
}

#[test]
fn what_follows_a_document_is_an_error() {
    let whole = response(r#""TotalCount":1"#);
    for rest in ["x", "{}", ",", "\u{0}", "]"] {
        check_body(format!("{whole}{rest}"), Err("expected JSON"));
    }
    check_body(format!("\u{feff} \r\n\t{whole}\r\n "), Ok(1));
}

#[test]
fn a_million_unknown_fields_take_little_time() {
    let fields: String = (0..1_000_000).map(|i| format!("\"F{i}\":{i},")).collect();
    check_body(response(&format!(r#"{fields}"TotalCount":1"#)), Ok(1));
}

/// A request and a response with a secret number.
#[derive(Default)]
struct Pin {
    pin: i64,
}
tencentcloud_core::rt::record! { Pin: "Pin"; 0 => pin: "Pin", secret: "Pin"; }

impl tencentcloud_core::Action for Pin {
    type Response = Pin;
    const META: &'static tencentcloud_core::ActionMeta = &tencentcloud_core::ActionMeta::new("x", "2026-11-24", "DescribePin");
}

#[test]
fn a_secret_field_of_a_response_is_not_quoted_in_errors() {
    let script = Script::new([r#"{"Response":{"Pin":"planted","RequestId":"r"}}"#]);
    let error = block_on(Call::new(&script.client(), Pin::default())).unwrap_err();
    assert!(error.to_string().contains("$.Response.Pin: expected an integer, found a secret value"), "{error}");
    assert!(!format!("{error} {:?}", error.kind()).contains("planted"), "{error:?}");
}
