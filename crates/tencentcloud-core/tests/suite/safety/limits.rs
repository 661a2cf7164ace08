//! Limits of time and rate.

use crate::common::{builder, record::*, server::*};
use std::time::{Duration, Instant};
use tencentcloud_core::{
    Call, CallOptions, ErrorKind, Timeout,
    testing::{Reply, Script, block_on},
};

fn good() -> Server {
    Server::start(|_, _| json(r#"{"Response":{"TotalCount":1,"RequestId":"r"}}"#))
}

#[tokio::test]
async fn calls_that_give_up_return_their_place_in_the_rate() {
    let server = good();
    let client = builder(&server).rate_limits(tencentcloud_core::config::RateLimits::Documented).build().unwrap();
    Call::new(&client, describe()).await.unwrap();
    // The action allows 20 calls per second: these would take three seconds.
    let waiting: Vec<_> = (0..60)
        .map(|_| {
            let client = client.clone();
            tokio::spawn(async move { tokio::time::timeout(Duration::from_millis(1), Call::new(&client, describe())).await.is_err() })
        })
        .collect();
    for call in waiting {
        call.await.unwrap();
    }
    let start = Instant::now();
    Call::new(&client, describe()).await.unwrap();
    assert!(start.elapsed() < Duration::from_secs(1), "{:?}", start.elapsed());
}

#[test]
fn a_place_in_the_rate_after_the_deadline_is_an_error_at_once() {
    let script = Script::new((0..3).map(|_| Reply::response("{}")));
    let client = script.builder().rate_limits(tencentcloud_core::config::RateLimits::Documented).build().unwrap();
    let call = || Call::new(&client, describe()).timeout(Duration::from_millis(10));
    block_on(call()).unwrap();
    let error = block_on(call()).unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Timeout(Timeout::Rate { .. })), "{error:?}");
    assert!(error.to_string().contains("rate limit"), "{error}");
    assert_eq!((error.attempts().len(), script.requests().len()), (0, 1));
    block_on(Call::new(&client, describe())).unwrap();
    assert!(script.requests()[1].at <= Duration::from_millis(60), "the place of the failed call is used: {:?}", script.requests()[1].at);
}

#[tokio::test]
async fn the_longest_durations_do_not_overflow() {
    let server = good();
    let forever = Duration::MAX;
    let builder = builder(&server).connect_timeout(forever).attempt_timeout(forever).call_timeout(forever).keep_alive(forever);
    let client = builder.rate_limits(tencentcloud_core::config::RateLimits::Documented).build().unwrap();
    for _ in 0..2 {
        Call::new(&client, describe()).await.unwrap();
        let client = client.clone();
        tokio::task::spawn_blocking(move || Call::new(&client, describe()).attempt_timeout(forever).timeout(forever).wait().unwrap())
            .await
            .unwrap();
    }
    let waited = Call::new(&client, describe()).wait_until(|_| true).every(forever).at_most(forever).await;
    assert_eq!(waited.unwrap().total, 1);
}

/// A server that sends interim responses for ever must not keep a runtime from its timers.
#[tokio::test(flavor = "current_thread")]
async fn endless_interim_responses_end_with_the_timeout() {
    let flood = b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n".repeat(2_000);
    let server = Server::start(move |_, _| Do::Flood(flood.clone(), Duration::from_secs(10)));
    let client = builder(&server).attempt_timeout(Duration::from_millis(500)).build().unwrap();
    let start = Instant::now();
    let error = Call::new(&client, create("a")).await.unwrap_err();
    assert!(start.elapsed() < Duration::from_secs(3), "{:?}: {error}", start.elapsed());
    assert!(matches!(error.kind(), ErrorKind::Timeout(Timeout::Attempt(_))), "{error:?}");
}
