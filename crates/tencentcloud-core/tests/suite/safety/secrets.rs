//! Secrets are masked by the schema, at any depth, wherever a value is shown. `planted` stands in every secret.

use crate::common::record::*;
use std::sync::{Arc, Mutex};
use tencentcloud_core::{
    Action, ActionMeta, Call, Client, Error,
    config::Method,
    config::Validation,
    credentials::Credentials,
    events::Event,
    rt::Rule,
    testing::{Reply, Script, block_on},
    transport::{BoxFuture, Clock, Fault, HttpClient, Request, Response, Sleep, TransportError},
};

/// A list of objects with passwords, with more items than are allowed.
#[derive(Default)]
struct Import {
    tasks: Vec<Task>,
    tags: Option<Vec<String>>,
    password: String,
}
tencentcloud_core::rt::record! { Import: "Import"; 0 => tasks: "Tasks", 1 => tags: "Tags", 2 => password: "Password", secret: "Password"; }

impl Action for Import {
    type Response = Task;
    const META: &'static ActionMeta = &ActionMeta::new("task", "2022-01-06", "Import").rules(&[
        ("Tasks", Rule::MaxItems(1)),
        ("Tags", Rule::MaxLen(3)),
        ("Password", Rule::MaxLen(3)),
    ]);
}

fn import() -> Import {
    let task = || Task { password: Some("planted-password".into()), ..Task::default() };
    Import { tasks: vec![task(), task()], tags: Some(vec!["a".into(), "a phone number".into()]), password: "planted-top".into() }
}

#[track_caller]
fn check(text: &str) {
    assert!(!text.contains("planted"), "{text}");
}

fn check_error(error: &Error) {
    check(&format!("{error} {error:?} {:?}", error.attempts()));
}

#[test]
fn validation_shows_the_length_of_a_list_and_no_secret() {
    let script = Script::new([Reply::response("{}")]);
    let error = Call::new(&script.client(), import()).validated().unwrap_err();
    check_error(&error);
    assert_eq!(
        error.to_string(),
        "Import: Tasks is a list of 2 items, documented: at most 1; Tags is item 2 of 2, documented: at most 3 characters; \
         Password is ***, documented: at most 3 characters"
    );
    let error = block_on(Call::new(&script.client(), import()).validation(Validation::Limits)).unwrap_err();
    check_error(&error);
    check(&format!("{:?}", Call::new(&script.client(), import())));
}

#[test]
fn what_a_service_quotes_is_masked() {
    for reply in [
        Reply::error("InvalidParameterValue", "the password planted-password is too simple"),
        Reply::status(502).body("POST / {\"Password\":\"planted-top\"} planted-key planted-token"),
    ] {
        let script = Script::new([reply]);
        let credentials = Credentials::new("AKIDexample", "planted-key").token("planted-token");
        let client = script.builder().credentials(credentials).build().unwrap();
        let error = block_on(Call::new(&client, import())).unwrap_err();
        check_error(&error);
        assert!(error.to_string().contains("***"), "{error}");
    }
}

#[test]
fn what_a_gateway_quotes_is_masked_however_it_is_spelled_and_wherever_it_is_cut() {
    let (password, token) = ("planted \"p@ss/w\u{f6}rd\"", format!("planted-token-{}", "x".repeat(900)));
    let cut = format!("{}{token}", "-".repeat(600));
    for (body, location) in [
        (r#"{"Password":"planted \"p@ss\/w\u00f6rd\""}"#.to_owned(), ""),
        ("Password=planted+%22p%40ss%2Fw%C3%B6rd%22".into(), ""),
        ("Password: planted &quot;p@ss/w&#246;rd&quot;".into(), ""),
        (cut, ""),
        (String::new(), "https://elsewhere.example/?Password=planted+%22p%40ss%2fw%c3%b6rd%22"),
    ] {
        let reply = Reply::status(if location.is_empty() { 502 } else { 302 }).header("Location", location).body(body);
        let script = Script::new([reply]);
        let credentials = Credentials::new("AKIDexample", "planted-key").token(token.as_str());
        let client = script.builder().credentials(credentials).retry(tencentcloud_core::retry::RetryPolicy::never()).build().unwrap();
        let request = Import { password: password.into(), ..Import::default() };
        let error = block_on(Call::new(&client, request)).unwrap_err();
        check_error(&error);
        assert!(error.to_string().contains("***") || format!("{error:?}").contains("***"), "{error:?}");
    }
}

#[test]
fn a_response_with_another_status_is_not_shown() {
    let whole = r#" {"Response": {"Password":"planted-answer","RequestId":"r-7"}}"#;
    for body in [whole, &whole[..40]] {
        for status in [203, 206, 302, 403, 502] {
            let script = Script::new([Reply::status(status).body(body.to_owned())]);
            let client = script.builder().retry(tencentcloud_core::retry::RetryPolicy::never()).build().unwrap();
            let error = block_on(Call::new(&client, import())).unwrap_err();
            check_error(&error);
            assert!(error.to_string().contains(&format!("HTTP {status}: ")) && error.to_string().contains("not shown"), "{error}");
        }
    }
    let script = Script::new([Reply::status(403).body(r#"{"message":"no route, see \"Response\""}"#)]);
    assert!(block_on(Call::new(&script.client(), import())).unwrap_err().to_string().contains("no route"));
}

/// A transport of the program that quotes the address in its errors, as HTTP clients do.
#[derive(Debug)]
struct Quotes;

impl HttpClient for Quotes {
    fn send(&self, request: Request) -> BoxFuture<'_, Result<Response, TransportError>> {
        let text = format!("cannot send {} with {:?}", request.http.uri(), request.http.headers()["x-tc-token"].to_str());
        let cause = std::io::Error::other(text.clone());
        Box::pin(async move { Err(TransportError::new(Fault::Other, text).because(cause)) })
    }
}

impl Sleep for Quotes {
    fn sleep(&self, _: std::time::Duration) -> BoxFuture<'static, ()> {
        Box::pin(std::future::ready(()))
    }
}

impl Clock for Quotes {}

#[test]
fn what_a_transport_quotes_is_masked() {
    let credentials = Credentials::new("AKIDexample", "planted-key").token("planted-token");
    let client = Client::builder().transport(Quotes).credentials(credentials).http_method(Method::Get).region("r").build().unwrap();
    let request = Import { password: "planted \"top\"".into(), ..Import::default() };
    let error = block_on(Call::new(&client, request)).unwrap_err();
    check_error(&error);
    assert!(error.to_string().contains("Password=*** with Ok(\"***\")"), "{error}");
}

#[test]
fn a_secret_of_a_response_is_in_no_decoding_error_and_no_event() {
    let script = Script::new([Reply::response(r#"{"Next":{"Password":["planted"]}}"#)]);
    let error = block_on(Call::new(&script.client(), import())).unwrap_err();
    check_error(&error);
    assert!(error.to_string().contains("$.Response.Next.Password"), "{error}");

    for data in [
        r#"{"Password":"planted"#,
        r#" {"Response":{"Password":"planted"}"#,
        r#"["planted"]"#,
        r#"["planted"#,
        r#"{"Password":["planted"]}"#,
    ] {
        let script = Script::new([Reply::status(200).header("Content-Type", "text/event-stream").body(format!("data: {data}\n\n"))]);
        let error = block_on(async { Call::new(&script.client(), import()).events().next().await.unwrap().unwrap_err() });
        check_error(&error);
    }
    let stream = Reply::status(200).header("Content-Type", "text/event-stream").body("data: {\"Password\":\"planted\"}\n\n");
    let script = Script::new([stream.clone(), stream]);
    let client = script.client();
    let event: Event<Task> = block_on(async { Call::new(&client, import()).events().next().await.unwrap().unwrap() });
    assert!(event.text.contains("planted"));
    check(&format!("{event:?}"));
    let raw = block_on(async { Call::new(&client, import()).events().raw().next().await.unwrap().unwrap() });
    check(&format!("{raw:?}"));
}

/// Keeps what the requests look like in `Debug`.
#[derive(Debug, Clone)]
struct Shown(Script, Arc<Mutex<String>>);

impl HttpClient for Shown {
    fn send(&self, request: Request) -> BoxFuture<'_, Result<Response, TransportError>> {
        self.1.lock().unwrap().push_str(&format!("{request:?}\n"));
        self.0.send(request)
    }
}

impl Sleep for Shown {
    fn sleep(&self, duration: std::time::Duration) -> BoxFuture<'static, ()> {
        self.0.sleep(duration)
    }
}

impl Clock for Shown {}

#[test]
fn requests_are_shown_without_their_query() {
    for method in [Method::Post, Method::Get] {
        let (script, text) = (Script::new([Reply::response("{}")]), Arc::default());
        let transport = Shown(script.clone(), Arc::clone(&text));
        let client = Client::builder()
            .transport(transport)
            .credentials(Credentials::new("AKIDtest", "planted-key"))
            .http_method(method)
            .build()
            .unwrap();
        let request = CreateTask { name: "planted-name".into(), password: Some("planted-password".into()), size: None };
        block_on(Call::new(&client, request)).unwrap();
        assert_eq!(script.requests()[0].uri.contains("planted-password"), method == Method::Get);
        check(&format!("{} {:?}", text.lock().unwrap(), script.requests()));
        assert!(text.lock().unwrap().contains("https://task.tencentcloudapi.com/"));
    }
}
