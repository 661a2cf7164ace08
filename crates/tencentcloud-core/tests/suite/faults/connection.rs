//! Connections that don't come about, or break.

use super::*;
use std::net::TcpListener;

#[tokio::test]
async fn a_refused_connection_is_tried_again_for_every_call() {
    let port = TcpListener::bind("127.0.0.1:0").and_then(|l| l.local_addr()).expect("a free port");
    let client = builder(&format!("http://{port}")).build().expect("a client");
    // Nothing was sent, so even a change may be tried again.
    for error in [describe(&client).await.expect_err("refused"), create(&client).await.expect_err("refused")] {
        assert_eq!(fault(&error), Some(Fault::Connect));
        assert_eq!(error.attempts().len(), 3);
        assert!(error.is_retryable() && error.to_string().contains("refused"), "{error}");
    }
}

#[tokio::test]
async fn a_reset_before_the_request_costs_no_read() {
    let server = Server::start(|_| Reply::json(answer(7)), |connection| connection == 0, true);
    let read = describe(&client(&server)).await.expect("a second attempt");
    assert_eq!((read.id, server.requests()), (7, 1));
}

#[tokio::test]
async fn a_reset_before_the_request_never_doubles_a_change() {
    let server = Server::start(|_| Reply::json(answer(7)), |connection| connection == 0, true);
    let outcome = create(&client(&server)).await;
    // Whether the system had handed over the request is not known; it is carried out as often as the call says.
    assert_eq!(server.requests(), usize::from(outcome.is_ok()));
}

#[tokio::test]
async fn a_reset_after_the_request() {
    let error = reads_recover_and_changes_do_not(Reply::Close).await;
    assert_eq!(fault(&error), Some(Fault::Interrupted));
    assert!(error.is_retryable(), "the user may know that it is safe");
}

#[tokio::test]
async fn half_a_body() {
    let error = reads_recover_and_changes_do_not(Reply::Half(answer(7).into_bytes())).await;
    assert_eq!(fault(&error), Some(Fault::Interrupted));
}

#[tokio::test]
async fn bytes_that_are_no_http() {
    let error = reads_recover_and_changes_do_not(Reply::Garbage(b"\x16\x03\x01\x02\x00\x01\r\n\r\n".to_vec())).await;
    assert!(fault(&error).is_some(), "{error}");
}

#[tokio::test]
async fn a_slow_drip_is_cut_at_the_limit_of_the_attempt() {
    let drip = Reply::Drip(answer(7).into_bytes(), Duration::from_millis(100));
    for (bad, most) in [(drip, 1), (Reply::Silence, 1)] {
        let server = once(bad);
        let client = builder(&server.url()).attempt_timeout(Duration::from_secs(2)).build().expect("a client");
        let error = create(&client).await.expect_err("too slow");
        assert!(matches!(error.kind(), ErrorKind::Timeout(_)), "{error}");
        assert_eq!((server.requests(), error.attempts().len()), (most, 1));
        // The next attempt is a new connection: the slow one is not used again.
        assert_eq!(describe(&client).await.expect("the second").id, 7);
        assert_eq!(server.connections(), 2);
    }
}

/// Fault 3: a backoff that ignores the caller's deadline.
#[tokio::test]
async fn fault_3_the_limit_of_the_call_holds_over_all_attempts() {
    let server = always(Reply::Silence);
    let client = builder(&server.url())
        .attempt_timeout(Duration::from_millis(80))
        .call_timeout(Duration::from_millis(200))
        .retry(RetryPolicy::standard().max_attempts(100).base_delay(Duration::from_millis(1)))
        .build()
        .expect("a client");
    let error = describe(&client).await.expect_err("too slow");
    assert!(matches!(error.kind(), ErrorKind::Timeout(_)), "{error}");
    assert!((1..=4).contains(&error.attempts().len()), "{error:?}");
}

#[tokio::test]
async fn a_connection_that_the_server_has_closed_meanwhile_costs_no_call() {
    // Each answer closes its connection, without saying so.
    let server = Server::new(|_| {
        let body = answer(7);
        let head = format!("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\r\n", body.len());
        Reply::Garbage([head, body].concat().into_bytes())
    });
    let client = client(&server);
    for n in 1..=20 {
        assert_eq!(create(&client).await.expect("a new connection").id, 7);
        assert_eq!(server.requests(), n);
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test]
async fn connections_are_used_again() {
    let server = Server::new(|_| Reply::json(answer(7)));
    let client = client(&server);
    for _ in 0..20 {
        create(&client).await.expect("an answer");
    }
    assert_eq!((server.requests(), server.connections()), (20, 1));
}

#[tokio::test]
async fn a_call_that_is_dropped_is_given_up() {
    let server = once(Reply::Silence);
    let client = client(&server);
    let dropped = tokio::time::timeout(Duration::from_secs(1), describe(&client)).await;
    assert!(dropped.is_err());
    assert_eq!(describe(&client).await.expect("an answer").id, 7);
    assert_eq!(server.requests(), 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn ten_thousand_calls_at_once_through_one_client() {
    let server = Server::start(|_| Reply::json(answer(7)), |_| false, false);
    let client = client(&server);
    let calls: Vec<_> = (0..10_000)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { create(&client).await.map(|answer| answer.id) })
        })
        .collect();
    for call in calls {
        assert!(matches!(call.await, Ok(Ok(7))));
    }
    assert_eq!(server.requests(), 10_000);
}
