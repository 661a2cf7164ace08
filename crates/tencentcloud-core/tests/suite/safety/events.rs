//! Events are decoded as tolerantly as other responses, wrapped or bare, and errors in them are never lost.

use tencentcloud_core::{
    Action, ActionMeta, Call, Error, ErrorKind,
    testing::{Reply, Script, block_on},
};

#[derive(Default)]
struct Chat {
    id: i64,
    content: String,
    request_id: String,
}
tencentcloud_core::rt::record! { Chat: "Chat"; 0 => id: "Id", 1 => content: "Content", 2 => request_id: "RequestId", }

impl Action for Chat {
    type Response = Chat;
    const META: &'static ActionMeta = &ActionMeta::new("x", "2026-11-24", "Chat");
}

/// The contents of a stream's events, and the error at its end.
fn read(stream: &str) -> (Vec<String>, Option<Error>) {
    let script = Script::new([Reply::status(200).header("Content-Type", "text/event-stream").body(stream.to_owned())]);
    let client = script.client();
    block_on(async {
        let (mut events, mut contents) = (Call::new(&client, Chat::default()).events(), Vec::new());
        while let Some(event) = events.next().await {
            match event {
                Ok(event) => contents.push(format!("{} {}", event.data.id, event.data.content)),
                Err(error) => return (contents, Some(error)),
            }
        }
        (contents, None)
    })
}

/// The data of an event in both forms.
fn forms(fields: &str) -> [String; 2] {
    [format!("data: {{{fields}}}\n\n"), format!("data: {{\"Response\":{{{fields}}}}}\n\n")]
}

#[test]
fn odd_values_lose_neither_the_event_nor_an_error() {
    let deep = format!(r#""Id":7,"Content":"a","X":{}{}"#, "[".repeat(130), "]".repeat(130));
    for (fields, content) in [
        (r#""Id":7,"Content":"a""#, "7 a"),
        (r#""Id":7,"Content":"a\ud83d""#, "7 a\u{fffd}"),
        (r#""Id":7,"Content":"a","X":1e400"#, "7 a"),
        (r#""Id":"7","Content":"a","X":"\ud83d""#, "7 a"),
        (&deep, "7 a"),
    ] {
        for stream in forms(fields) {
            let (contents, error) = read(&stream);
            assert!(error.is_none(), "{stream}: {error:?}");
            assert_eq!(contents.len(), 1, "{stream}");
            assert_eq!(contents[0].trim_end_matches('\u{fffd}'), content.trim_end_matches('\u{fffd}'), "{stream}");
        }
    }
    for fields in [
        r#""Error":{"Code":"LimitExceeded","Message":"no"},"RequestId":"r""#,
        r#""Error":{"Code":"LimitExceeded","Message":"no \ud83d"},"RequestId":"r""#,
        r#""X":1e400,"Error":{"Code":"LimitExceeded","Message":"no"},"RequestId":"r""#,
    ] {
        for stream in forms(fields) {
            let (contents, error) = read(&stream);
            assert_eq!((contents.len(), error.as_ref().and_then(Error::service_code)), (0, Some("LimitExceeded")), "{stream}");
        }
    }
}

#[test]
fn data_that_is_not_an_object_is_an_error() {
    for data in [r#"{"Id":1},"Error":{"Code":"X"}"#, r#"{"Id":1}} {"#, "[]", "null", "7", "hello", "{\"Id\":"] {
        let (contents, error) = read(&format!("data: {data}\n\n"));
        let error = error.unwrap_or_else(|| panic!("{data}: {contents:?}"));
        assert!(matches!(error.kind(), ErrorKind::Decode(_)), "{data}: {error}");
    }
}

#[test]
fn an_event_named_error_ends_the_stream_with_its_text() {
    for (data, text) in [
        ("internal error", "internal error"),
        (r#"{"code":"CONTEXT_LENGTH_EXCEEDED","message":"too long"}"#, "CONTEXT_LENGTH_EXCEEDED: too long"),
        (r#"{"Error":{"Code":"X","Message":"y"}}"#, "X: y"),
        (r#"{"code":500}"#, "500"),
        ("", "StreamError"),
    ] {
        let (contents, error) =
            read(&format!("data: {{\"Content\":\"a\"}}\n\nevent: error\ndata: {data}\n\ndata: {{\"Content\":\"b\"}}\n\n"));
        assert_eq!(contents, ["0 a"]);
        let error = error.unwrap_or_else(|| panic!("{data}")).to_string();
        assert!(error.contains(text), "{error}");
    }
}

#[test]
fn a_plain_text_is_an_error_that_shows_it() {
    let (_, error) = read("data: the model is overloaded\n\n");
    assert!(error.unwrap().to_string().contains("the model is overloaded"));
}

#[test]
fn events_without_data_are_skipped() {
    let (contents, error) = read(": ping\n\nevent: ping\ndata:\n\ndata\n\nevent: ping\ndata: { }\n\ndata: {\"Content\":\"a\"}\n\n");
    assert_eq!(contents, ["0 a"]);
    assert!(error.is_none(), "{error:?}");
}

#[derive(Default)]
struct Login {
    password: String,
}
tencentcloud_core::rt::record! { Login: "Login"; 0 => password: "Password", secret: "Password"; }

impl Action for Login {
    type Response = Chat;
    const META: &'static ActionMeta = &ActionMeta::new("x", "2026-11-24", "Login");
}

#[test]
fn errors_inside_a_stream_show_no_secret_of_the_request() {
    for data in [
        r#"{"Error":{"Code":"X","Message":"the password planted-password and the key planted-key are wrong"}}"#,
        r#"{"Id":"planted-password","Content":"planted-key"}"#,
        "planted-password planted-key",
    ] {
        for name in ["", "event: error\n"] {
            let stream = format!("data: {{\"Id\":1}}\n\n{name}data: {data}\n\n");
            let script = Script::new([Reply::status(200).header("Content-Type", "text/event-stream").body(stream)]);
            let credentials = tencentcloud_core::credentials::Credentials::new("AKIDtest", "planted-key");
            let client = script.builder().credentials(credentials).build().unwrap();
            block_on(async {
                let mut events = Call::new(&client, Login { password: "planted-password".into() }).events();
                assert!(events.next().await.unwrap().is_ok());
                let error = events.next().await.unwrap().unwrap_err();
                let text = format!("{error} {error:?}");
                assert!(text.contains("***") && !text.contains("planted"), "{text}");
            });
        }
    }
}
