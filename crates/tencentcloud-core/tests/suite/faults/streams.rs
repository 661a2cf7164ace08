//! Answers that arrive piece by piece.

use super::*;
use tencentcloud_core::{Timeout, events::Event};

const PAUSE: Duration = Duration::from_millis(100);

async fn all(client: &Client) -> Result<Vec<Event<Answer>>> {
    let mut stream = Call::new(client, Describe::default()).events();
    let mut events = Vec::new();
    while let Some(event) = stream.next().await {
        events.push(event?);
    }
    Ok(events)
}

fn pieces(content_type: &'static str, texts: &[&str]) -> Reply {
    Reply::Pieces(content_type, texts.iter().map(|text| (PAUSE, text.as_bytes().to_vec())).collect())
}

/// Fault 9: an event stream with `; charset=` in its type read as JSON, a last event without a blank line dropped.
#[tokio::test]
async fn fault_9_streams_of_any_charset_are_read_to_their_last_event() {
    for content_type in ["text/event-stream", "text/event-stream; charset=utf-8", "Text/Event-Stream;charset=UTF-8"] {
        let server = always(pieces(
            content_type,
            &["data: {\"Id\":1}\r\n\r\nda", "ta: {\"Id\":2,", "\"RequestId\":\"r\"}\n\n: ping\n\n", "id: x\ndata: {\"Id\":3}"],
        ));
        let events = all(&client(&server)).await.expect("events");
        let ids: Vec<i64> = events.iter().map(|event| event.data.id).collect();
        assert_eq!(ids, [1, 2, 3], "{content_type}");
        assert_eq!((events[1].data.request_id.as_str(), events[2].id.as_str(), events[2].text.as_str()), ("r", "x", "{\"Id\":3}"));
    }
}

/// Fault 9: a request timeout that cuts a healthy event stream.
#[tokio::test]
async fn fault_9_a_healthy_stream_outlives_the_limit_of_a_call() {
    let texts: Vec<String> = (0..30).map(|n| format!("data: {{\"Id\":{n}}}\n\n")).collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let server = always(pieces("text/event-stream", &texts));
    // Less than the whole takes, and far more than its beginning.
    let limit = Duration::from_secs(2);
    let client = builder(&server.url()).attempt_timeout(limit).call_timeout(limit).build().expect("a client");
    assert_eq!(all(&client).await.expect("all events").len(), 30);
}

#[tokio::test]
async fn a_stream_that_falls_silent_is_given_up() {
    let mut parts = vec![(PAUSE, b"data: {\"Id\":1}\n\n".to_vec())];
    parts.push((Duration::from_secs(8), b"data: {\"Id\":2}\n\n".to_vec()));
    let server = always(Reply::Pieces("text/event-stream", parts));
    let client = client(&server);
    let mut stream = Call::new(&client, Describe::default()).events().idle_timeout(Duration::from_secs(2));
    assert_eq!(stream.next().await.expect("an event").expect("the first").data.id, 1);
    let error = stream.next().await.expect("an event").expect_err("silence");
    assert!(matches!(error.kind(), ErrorKind::Timeout(Timeout::Idle(_))), "{error:?}");
    assert!(stream.next().await.is_none());
    assert_eq!(server.requests(), 1);
}

#[tokio::test]
async fn json_instead_of_a_stream_is_an_error_or_one_event() {
    let refusal = r#"{"Response":{"Error":{"Code":"InvalidParameter","Message":"m"},"RequestId":"r-1"}}"#;
    let server = always(Reply::json(refusal));
    let error = all(&client(&server)).await.expect_err("a refusal");
    assert_eq!((error.service_code(), error.request_id()), (Some("InvalidParameter"), Some("r-1")));
    let server = always(Reply::json(answer(5)));
    let events = all(&client(&server)).await.expect("one event");
    assert_eq!((events.len(), events[0].data.id), (1, 5));
    let server = always(Reply::with(502, "text/html", "bad"));
    assert_eq!(all(&client(&server)).await.expect_err("a page").status(), Some(502));
}

#[tokio::test]
async fn an_error_inside_a_stream_ends_it() {
    for text in [
        r#"data: {"Response":{"Error":{"Code":"InternalError","Message":"m"},"RequestId":"r-2"}}"#,
        r#"data: {"Error":{"Code":"InternalError","Message":"m"},"RequestId":"r-2"}"#,
        "event: error\ndata: {\"Error\":{\"Code\":\"InternalError\",\ndata: \"Message\":\"m\"},\"RequestId\":\"r-2\"}",
    ] {
        let server = always(pieces("text/event-stream", &["data: {\"Id\":1}\n\n", text, "\n\ndata: {\"Id\":2}\n\n"]));
        let error = all(&client(&server)).await.expect_err("an error");
        assert_eq!((error.service_code(), error.request_id(), server.requests()), (Some("InternalError"), Some("r-2"), 1));
    }
    // Models' servers number their errors.
    let server = always(pieces("text/event-stream", &["event:error\ndata:{\"Error\":{\"Code\":460004,\"Message\":\"m\"}}\n\n"]));
    assert_eq!(all(&client(&server)).await.expect_err("an error").service_code(), Some("460004"));
    let server = always(pieces("text/event-stream", &["data: {\"Id\":[1]}\n\n"]));
    let error = all(&client(&server)).await.expect_err("no number");
    assert!(matches!(error.kind(), ErrorKind::Decode(_)), "{error:?}");
}

#[tokio::test]
async fn what_models_send_last_is_no_event() {
    let server = always(pieces("text/event-stream", &["data: {\"Id\":1}\n\ndata: [DONE]\n\n"]));
    assert_eq!(all(&client(&server)).await.expect("events").len(), 1);
}

#[tokio::test]
async fn an_event_without_end_has_a_limit() {
    let long = format!("data: {}", "x".repeat(70_000));
    let server = always(pieces("text/event-stream", &[&long, &long]));
    let client = builder(&server.url()).max_response_bytes(100_000).build().expect("a client");
    let error = all(&client).await.expect_err("too long");
    assert_eq!(fault(&error), Some(Fault::TooLarge));
}
