//! Answers whose status says that something is wrong, and errors of the service.

use super::*;

fn refusal(code: &str) -> String {
    format!(r#"{{"Response":{{"Error":{{"Code":"{code}","Message":"sorry"}},"RequestId":"r-1"}}}}"#)
}

#[tokio::test]
async fn status_500() {
    let error = reads_recover_and_changes_do_not(Reply::with(500, "text/plain", "internal error")).await;
    assert_eq!((error.status(), error.is_retryable()), (Some(500), true));
}

/// Fault 4: a 502 page that becomes a JSON error and loses the status.
#[tokio::test]
async fn fault_4_a_gateways_page_keeps_its_status_and_text() {
    let error = reads_recover_and_changes_do_not(Reply::with(502, "text/html", "<html>Bad Gateway</html>")).await;
    let ErrorKind::Http(http) = error.kind() else { panic!("{error:?}") };
    assert_eq!((http.status, http.content_type.as_str(), http.body.as_str()), (502, "text/html", "<html>Bad Gateway</html>"));
    assert_eq!(error.to_string(), "CreateThing: HTTP 502: <html>Bad Gateway</html>");
}

#[tokio::test]
async fn status_413_is_final() {
    let server = always(Reply::with(413, "text/html", "too large"));
    let error = describe(&client(&server)).await.expect_err("413");
    assert_eq!((error.status(), error.is_retryable(), server.requests()), (Some(413), false, 1));
}

#[tokio::test]
async fn status_429_with_retry_after() {
    // Nothing was done: a change may be tried again too.
    let busy = |wait: &str| Reply::Answer(429, vec![("Retry-After", wait.into())], b"busy".to_vec());
    let server = once(busy("0"));
    assert_eq!(create(&client(&server)).await.expect("a second attempt").id, 7);
    assert_eq!(server.requests(), 2);
    // Nobody waits an hour inside a call; the error says for how long to.
    let server = always(busy("3600"));
    let error = create(&client(&server)).await.expect_err("429");
    let ErrorKind::Http(http) = error.kind() else { panic!("{error:?}") };
    assert_eq!((http.retry_after, server.requests()), (Some(Duration::from_secs(3600)), 1));
}

#[tokio::test]
async fn an_error_with_status_200_is_an_error() {
    let server = always(Reply::json(refusal("InvalidParameterValue")));
    let error = describe(&client(&server)).await.expect_err("a refusal");
    assert_eq!((error.service_code(), error.request_id(), error.status()), (Some("InvalidParameterValue"), Some("r-1"), Some(200)));
    assert_eq!((error.is_retryable(), server.requests()), (false, 1));
    assert_eq!(error.to_string(), "DescribeThing: InvalidParameterValue: sorry (RequestId r-1)");
}

/// Fault 5: an error with another content type or status, read as success or stripped of its RequestId.
#[tokio::test]
async fn fault_5_an_error_is_one_whatever_stands_around_it() {
    for (status, content_type) in
        [(200, "application/json; charset=utf-8"), (200, "text/plain"), (400, "application/json"), (503, "text/html")]
    {
        let server = always(Reply::with(status, content_type, refusal("AuthFailure.SecretIdNotFound")));
        let error = describe(&client(&server)).await.expect_err("a refusal");
        let told = (error.service_code(), error.request_id(), error.status());
        assert_eq!(told, (Some("AuthFailure.SecretIdNotFound"), Some("r-1"), Some(status)), "{content_type}");
    }
}

/// Fault 2: a retry that returns the first error after a later success.
#[tokio::test]
async fn fault_2_the_last_attempt_counts() {
    let server = once(Reply::json(refusal("RequestLimitExceeded")));
    assert_eq!(create(&client(&server)).await.expect("a second attempt").id, 7);
    assert_eq!(server.requests(), 2);
    let business = always(Reply::json(refusal("RequestLimitExceeded.JobNumExceed")));
    create(&client(&business)).await.expect_err("a limit of the product");
    assert_eq!(business.requests(), 1, "only the codes that mean the rate of calls");
}

/// Fault 1: a breaker that silently moves traffic to another region.
#[tokio::test]
async fn fault_1_no_fault_moves_a_call_to_another_region_or_host() {
    let server = Server::new(|received| match received.number % 4 {
        0 => Reply::with(502, "text/html", "bad"),
        1 => Reply::Close,
        2 => Reply::json(refusal("InternalError")),
        _ => Reply::json(answer(7)),
    });
    let client = builder(&server.url())
        .retry(RetryPolicy::standard().max_attempts(5).base_delay(Duration::from_millis(1)))
        .build()
        .expect("a client");
    for _ in 0..12 {
        let _ = describe(&client).await;
    }
    let received = server.received();
    let host = server.url().replace("http://", "");
    assert!(received.len() > 20);
    assert!(received.iter().all(|r| r.header("x-tc-region") == "ap-guangzhou" && r.header("host") == host));
}

#[tokio::test]
async fn an_expired_signature_is_made_again_by_the_servers_clock_once() {
    let expired = |date: &str| {
        let headers = vec![("Content-Type", "application/json".into()), ("Date", date.into())];
        Reply::Answer(200, headers, refusal("AuthFailure.SignatureExpire").into_bytes())
    };
    // Far from any clock that this test may run by.
    let date = "Sun, 06 Nov 2044 08:49:37 GMT";
    let server = once(expired(date));
    let client = client(&server);
    assert_eq!(create(&client).await.expect("signed anew").id, 7);
    let stamps: Vec<i64> = server.received().iter().map(|r| r.header("x-tc-timestamp").parse().expect("a time")).collect();
    assert!((stamps[1] - 2_362_034_977).abs() < 60, "{stamps:?}");
    let signatures: Vec<String> = server.received().iter().map(|r| r.header("authorization").to_owned()).collect();
    assert_ne!(signatures[0], signatures[1]);
    // What was learnt holds for the next calls.
    create(&client).await.expect("an answer");
    assert_eq!(server.requests(), 3);
    // A server that goes on refusing is believed.
    let server = always(expired(date));
    let error = create(&super::client(&server)).await.expect_err("expired");
    assert_eq!((error.service_code(), server.requests()), (Some("AuthFailure.SignatureExpire"), 2));
}

#[tokio::test]
async fn who_has_no_credentials_yet_may_ask_for_some() {
    let server = always(Reply::json(r#"{"Response":{"RequestId":"r-1"}}"#));
    let nobody = builder(&server.url()).credentials(tencentcloud_core::credentials::Chain::new()).build().expect("a client");
    for action in ["AssumeRoleWithSAML", "AssumeRoleWithWebIdentity"] {
        nobody.call("sts", "2018-08-13", action, tencentcloud_core::json!({})).await.expect("no signature is needed");
    }
    assert!(server.received().iter().all(|r| r.header("authorization") == "SKIP" && r.header("x-tc-token").is_empty()));
    let error =
        nobody.call("sts", "2018-08-13", "GetCallerIdentity", tencentcloud_core::json!({})).await.expect_err("a signature is needed");
    assert!(matches!(error.kind(), ErrorKind::Credentials(_)) && server.requests() == 2, "{error}");
}
