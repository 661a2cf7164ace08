//! Parameters in the address instead of the body.

use super::*;
use tencentcloud_core::sign::{self, Payload, Signable};

#[tokio::test]
async fn get_sends_and_signs_the_parameters_in_the_address() {
    let server = always(Reply::json(answer(7)));
    let client =
        builder(&format!("{}/behind/a/proxy", server.url())).http_method(tencentcloud_core::config::Method::Get).build().expect("a client");
    let call = Call::new(&client, Describe { id: Some(7), password: Some("a b&c".into()) });
    assert_eq!(call.await.expect("an answer").id, 7);
    let received = server.received().remove(0);
    assert_eq!(received.line.trim_end(), "GET /behind/a/proxy?Id=7&Password=a+b%26c HTTP/1.1");
    assert!(received.body.is_empty());
    let signable = Signable {
        method: "GET",
        path: "/",
        query: "Id=7&Password=a+b%26c",
        content_type: "application/x-www-form-urlencoded",
        host: received.header("host"),
        action: None,
        payload: Payload::Signed(b""),
        timestamp: received.header("x-tc-timestamp").parse().expect("a time"),
        service: "soak",
    };
    assert_eq!(received.header("content-type"), signable.content_type);
    assert_eq!(received.header("authorization"), sign::authorization(&signable, "AKIDexample", "secret", &Default::default()));
}
