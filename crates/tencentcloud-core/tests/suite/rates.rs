//! Many calls at once against a service that refuses what is too fast. Time is played.

use crate::common::record::*;
use std::{
    collections::VecDeque,
    future::{IntoFuture, poll_fn},
    sync::{Arc, Mutex},
    task::Poll,
    time::{Duration, SystemTime},
};
use tencentcloud_core::{
    Call, Client,
    config::RateLimits,
    credentials::Credentials,
    testing::{Reply, Script, block_on},
    transport::{Body, BoxFuture, Clock, HttpClient, Request, Response, Sleep, TransportError},
};

/// A service that accepts a number of calls in any second. The clock is a script's.
#[derive(Debug, Clone)]
struct Limited {
    clock: Script,
    per_second: usize,
    accepted: Arc<Mutex<VecDeque<Duration>>>,
}

impl Limited {
    fn new(per_second: usize) -> Self {
        Self { clock: Script::new::<Reply>([]), per_second, accepted: Arc::default() }
    }
    fn builder(&self) -> tencentcloud_core::config::Builder {
        Client::builder().region("ap-guangzhou").credentials(Credentials::new("AKIDexample", "example")).transport(self.clone())
    }
}

impl HttpClient for Limited {
    fn send(&self, _: Request) -> BoxFuture<'_, Result<Response, TransportError>> {
        Box::pin(async move {
            let now = self.elapsed();
            let body = {
                let mut accepted = self.accepted.lock().unwrap();
                while accepted.front().is_some_and(|at| now - *at >= Duration::from_secs(1)) {
                    accepted.pop_front();
                }
                if accepted.len() < self.per_second {
                    accepted.push_back(now);
                    r#"{"Response":{"RequestId":"r"}}"#
                } else {
                    r#"{"Response":{"Error":{"Code":"RequestLimitExceeded","Message":"too fast"},"RequestId":"r"}}"#
                }
            };
            self.sleep(Duration::from_millis(20)).await;
            Ok(http::Response::new(Body::from(body.as_bytes().to_vec())))
        })
    }
}

impl Sleep for Limited {
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        self.clock.sleep(duration)
    }
}

impl Clock for Limited {
    fn now(&self) -> SystemTime {
        self.clock.now()
    }
    fn elapsed(&self) -> Duration {
        self.clock.elapsed()
    }
}

/// Makes calls at once; returns how many succeed, and the time that passes.
fn succeed(service: &Limited, client: &Client, calls: usize) -> (usize, Duration) {
    let mut open: Vec<_> = (0..calls).map(|_| Call::new(client, describe()).into_future()).collect();
    let began = service.elapsed();
    let mut good = 0;
    block_on(poll_fn(|cx| {
        open.retain_mut(|call| match call.as_mut().poll(cx) {
            Poll::Ready(result) => {
                good += usize::from(result.is_ok());
                false
            }
            Poll::Pending => true,
        });
        if open.is_empty() { Poll::Ready(()) } else { Poll::Pending }
    }));
    (good, service.elapsed() - began)
}

#[test]
fn a_learned_rate_lets_all_calls_succeed() {
    let service = Limited::new(20);
    let client = service.builder().rate_limits(RateLimits::Adaptive).build().unwrap();
    let (good, time) = succeed(&service, &client, 200);
    assert_eq!(good, 200);
    assert!(time < Duration::from_secs(16), "{time:?}");
    // The next calls begin at the learned rate.
    let (good, time) = succeed(&service, &client, 100);
    assert_eq!(good, 100);
    assert!(time < Duration::from_secs(8), "{time:?}");
}

#[test]
fn without_a_rate_most_calls_fail_and_the_error_names_the_setting() {
    let service = Limited::new(20);
    let client = service.builder().build().unwrap();
    assert!(succeed(&service, &client, 200).0 < 100);
    let client = Limited::new(0).builder().build().unwrap();
    let error = block_on(Call::new(&client, describe()).into_future()).unwrap_err();
    assert!(error.to_string().ends_with("(RequestId r, 3 attempts, see `Builder::rate_limits`)"), "{error}");
}
