//! When a call is made again, and when it must not be. Time is played.

use crate::common::record::*;
use std::time::{Duration, SystemTime};
use tencentcloud_core::{
    Call, CallOptions, ErrorKind, RetriesEnded,
    retry::{Decision, FailedAttempt, Policy, RetryPolicy},
    testing::{Reply, Script, block_on},
    transport::Fault,
};

fn ok() -> Reply {
    Reply::response(r#"{"RequestId":"r"}"#)
}

/// How often a request was sent that meets `fault` and then success.
#[track_caller]
fn sent<R: tencentcloud_core::Action + Clone>(request: R, fault: Reply) -> usize {
    let script = Script::new([fault, ok()]);
    let result = block_on(Call::new(&script.client(), request));
    let sent = script.requests().len();
    assert_eq!(result.is_ok(), sent == 2);
    sent
}

#[test]
fn what_may_have_arrived_is_sent_again_only_where_that_is_harmless() {
    let faults = || {
        let mut all: Vec<Reply> = [500, 502, 503, 504, 408].map(Reply::status).into();
        all.extend([Reply::fault(Fault::Interrupted), Reply::fault(Fault::TimedOut), Reply::never()]);
        all
    };
    let with_token = RunTask { token: Some("mine".into()), ..RunTask::default() };
    let without = RunTask { token: Some(String::new()), ..RunTask::default() };
    for fault in faults() {
        assert_eq!(sent(create("a"), fault.clone()), 1, "{fault:?}");
        assert_eq!(sent(without.clone(), fault.clone()), 1, "{fault:?}");
        assert_eq!(sent(describe(), fault.clone()), 2, "{fault:?}");
        assert_eq!(sent(with_token.clone(), fault.clone()), 2, "{fault:?}");
        assert_eq!(sent(RunTask::default(), fault.clone()), 2, "a token is filled in: {fault:?}");
    }
}

#[test]
fn what_had_no_effect_is_sent_again_always() {
    for fault in [
        Reply::fault(Fault::Connect),
        Reply::status(429),
        Reply::error("RequestLimitExceeded", ""),
        Reply::error("RequestLimitExceeded.UinLimitExceeded", ""),
        Reply::error("RequestLimitExceeded.GlobalRegionUinLimitExceeded", ""),
        Reply::error("RequestLimitExceeded.IPLimitExceeded", ""),
    ] {
        assert_eq!(sent(create("a"), fault), 2);
    }
}

#[test]
fn reads_are_repeated_after_an_internal_error_and_changes_are_not() {
    for code in ["InternalError", "InternalError.DbError", "InternalServerError"] {
        assert_eq!(sent(describe(), Reply::error(code, "")), 2, "{code}");
        assert_eq!(sent(create("a"), Reply::error(code, "")), 1, "{code}");
        assert_eq!(sent(RunTask::default(), Reply::error(code, "")), 2, "a request with a token: {code}");
    }
}

#[test]
fn a_policy_names_codes() {
    let run = |policy: RetryPolicy, code: &str| {
        let script = Script::new([Reply::error(code, ""), ok()]);
        let client = script.builder().retry(policy).build().unwrap();
        let _ = block_on(Call::new(&client, describe()));
        let _ = block_on(Call::new(&client, create("a")));
        script.requests().len()
    };
    let also = || RetryPolicy::standard().also_on(["FailedOperation.Busy"]);
    assert_eq!(run(also(), "FailedOperation.Busy"), 3, "the read twice, the change once");
    assert_eq!(run(also(), "FailedOperation"), 2);
    assert_eq!(run(also().never_on(["FailedOperation.Busy"]), "FailedOperation.Busy"), 2);
    assert_eq!(run(RetryPolicy::standard().never_on(["RequestLimitExceeded"]), "RequestLimitExceeded"), 2);
}

#[test]
fn an_error_says_what_ended_the_retries() {
    let limited = || Reply::error("RequestLimitExceeded", "");
    let script = Script::new((0..100).map(|_| limited()));
    let client = script.builder().retry(RetryPolicy::standard().budget(3)).build().unwrap();
    // Refusals for the rate take one token each.
    let errors: Vec<_> = (0..3).map(|_| block_on(Call::new(&client, describe())).unwrap_err()).collect();
    let ended: Vec<_> = errors.iter().map(|error| error.retries_ended()).collect();
    assert_eq!(ended, [None, Some(RetriesEnded::Budget), Some(RetriesEnded::Budget)]);
    assert!(errors[1].to_string().contains("RetryPolicy::budget") && errors[1].is_throttled(), "{}", errors[1]);

    let script = Script::new([limited(), ok()]);
    let error = block_on(Call::new(&script.client(), describe()).timeout(Duration::from_millis(50))).unwrap_err();
    assert_eq!(error.retries_ended(), Some(RetriesEnded::Deadline));
    let script = Script::new([Reply::status(429).header("Retry-After", "3600"), ok()]);
    let error = block_on(Call::new(&script.client(), describe())).unwrap_err();
    assert_eq!(error.retries_ended(), Some(RetriesEnded::LongWait));
    assert!(error.to_string().contains("max_delay"), "{error}");
}

/// Repeats one code every second, ten times, and nothing else.
#[derive(Debug)]
struct EverySecond(&'static str);

impl Policy for EverySecond {
    fn decide(&self, failed: &FailedAttempt<'_>) -> Decision {
        assert_eq!((failed.service, failed.idempotent), ("task", failed.action == "DescribeTasks"));
        match failed.error {
            ErrorKind::Service(error) if error.code == self.0 && failed.attempts < 10 => Decision::Retry(Duration::from_secs(1)),
            _ => Decision::Fail(None),
        }
    }
    fn budget(&self) -> u32 {
        45
    }
}

#[test]
fn a_policy_of_the_program_decides() {
    let script = Script::new((0..100).map(|_| Reply::error("Busy", "")));
    let client = script.builder().retry(EverySecond("Busy")).build().unwrap();
    let error = block_on(Call::new(&client, create("a"))).unwrap_err();
    assert_eq!((error.attempts().len(), error.retries_ended()), (10, None));
    assert_eq!(script.requests()[9].at, Duration::from_secs(9));
    let error = block_on(Call::new(&client, describe())).unwrap_err();
    assert_eq!((error.attempts().len(), error.retries_ended()), (1, Some(RetriesEnded::Budget)), "9 retries took 45 tokens");
    let error = block_on(Call::new(&client, describe()).retry(EverySecond("Other"))).unwrap_err();
    assert_eq!(error.attempts().len(), 1);
    let limited = || Call::new(&client, create("a")).timeout(Duration::from_millis(900));
    assert_eq!(block_on(limited()).unwrap_err().retries_ended(), Some(RetriesEnded::Deadline), "no policy outlasts a time limit");
}

#[test]
fn what_stays_wrong_is_not_sent_again() {
    for fault in [
        Reply::error("RequestLimitExceeded.JobNumExceed", ""),
        Reply::error("FailedOperation", ""),
        Reply::error("InvalidParameter", ""),
        Reply::status(400),
        Reply::status(404),
        Reply::status(413),
        Reply::status(302).header("Location", "https://evil.example/"),
        Reply::fault(Fault::TooLarge),
        Reply::fault(Fault::Other),
        Reply::from("<html>"),
    ] {
        assert_eq!(sent(describe(), fault), 1);
    }
}

#[test]
fn who_calls_may_know_better() {
    let script = Script::new([Reply::status(502), ok(), Reply::status(502), ok()]);
    let client = script.client();
    assert!(block_on(Call::new(&client, create("a")).idempotent()).is_ok());
    assert!(block_on(Call::new(&client, describe()).not_idempotent()).is_err());
    assert_eq!(script.requests().len(), 3);
}

#[test]
fn a_token_that_is_filled_in_stays_the_same() {
    let script = Script::new([Reply::status(502), ok(), ok()]);
    let client = script.client();
    block_on(Call::new(&client, RunTask { name: "a".into(), token: None })).unwrap();
    block_on(Call::new(&client, RunTask { name: "a".into(), token: None })).unwrap();
    let bodies: Vec<String> = script.sent().into_iter().map(|(_, body)| body).collect();
    assert_eq!(bodies[0], bodies[1]);
    assert_ne!(bodies[1], bodies[2], "another call has another token");
    let body: serde_json::Value = serde_json::from_str(&bodies[0]).unwrap();
    assert_eq!((body["Name"].as_str(), body["ClientToken"].as_str().map(str::len)), (Some("a"), Some(36)));
}

#[test]
fn attempts_end_and_are_told() {
    let script = Script::new([Reply::status(502), Reply::status(503), Reply::status(504), ok()]);
    let error = block_on(Call::new(&script.client(), describe())).unwrap_err();
    let outcomes: Vec<&str> = error.attempts().iter().map(|attempt| attempt.outcome.as_str()).collect();
    assert_eq!(outcomes, ["HTTP 502", "HTTP 503", "HTTP 504"]);
    let waited: Vec<bool> = error.attempts().iter().map(|attempt| attempt.waited.is_some()).collect();
    assert_eq!(waited, [true, true, false]);
    assert_eq!(error.to_string(), "DescribeTasks: HTTP 504 without a body (3 attempts)");
    assert!(matches!(error.kind(), ErrorKind::Http(http) if http.status == 504), "the last error is the error");
}

#[test]
fn a_server_that_asks_for_patience_gets_it() {
    let script = Script::new([Reply::status(429).header("Retry-After", "7"), ok()]);
    block_on(Call::new(&script.client(), create("a"))).unwrap();
    let [first, second] = &script.requests()[..] else { panic!("two requests") };
    assert!((7.0..7.2).contains(&(second.at - first.at).as_secs_f64()), "{:?}", second.at - first.at);
    let script = Script::new([Reply::status(429).header("Retry-After", "3600"), ok()]);
    assert!(block_on(Call::new(&script.client(), create("a"))).is_err(), "an hour is no wait but an answer");
}

#[test]
fn an_outage_uses_the_budget_up() {
    let script = Script::new((0..1000).map(|_| Reply::status(502)));
    let client = script.builder().retry(RetryPolicy::standard().budget(50)).build().unwrap();
    for _ in 0..100 {
        block_on(Call::new(&client, describe())).unwrap_err();
    }
    assert_eq!(script.requests().len(), 110, "a hundred calls and ten more attempts");
}

#[test]
fn a_clock_that_is_wrong_is_set_once_by_the_servers() {
    let local = SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777 - 3600);
    let expired = || Reply::error("AuthFailure.SignatureExpire", "").header("Date", "Sun, 06 Nov 1994 08:49:37 GMT");
    let script = Script::at(local, [expired(), ok(), ok()]);
    let client = script.client();
    block_on(Call::new(&client, create("a")).retry(RetryPolicy::never())).unwrap();
    block_on(Call::new(&client, create("b"))).unwrap();
    let times: Vec<String> = script.requests().iter().map(|sent| sent.header("x-tc-timestamp").to_owned()).collect();
    assert_eq!(times, ["784108177", "784111777", "784111777"]);
    assert!(script.requests()[1].header("authorization").contains("/1994-11-06/"));

    let script = Script::at(local, [expired(), expired(), ok()]);
    let error = block_on(Call::new(&script.client(), create("a"))).unwrap_err();
    assert_eq!((error.service_code(), script.requests().len()), (Some("AuthFailure.SignatureExpire"), 2), "once, not for ever");
}

#[test]
fn an_expired_signature_of_a_right_clock_is_an_error() {
    let now = SystemTime::UNIX_EPOCH + Duration::from_secs(784_111_777);
    let script = Script::at(now, [Reply::error("AuthFailure.SignatureExpire", "").header("Date", "Sun, 06 Nov 1994 08:49:37 GMT"), ok()]);
    assert!(block_on(Call::new(&script.client(), create("a"))).is_err());
    let script = Script::at(now, [Reply::error("AuthFailure.SignatureExpire", ""), ok()]);
    assert!(block_on(Call::new(&script.client(), create("a"))).is_err());
}

#[test]
fn region_and_host_never_change_by_themselves() {
    let mut replies: Vec<Reply> = (0..20).map(|_| Reply::status(500)).collect();
    replies.extend((0..20).map(|_| ok()));
    let script = Script::new(replies);
    let client = script.client();
    for _ in 0..30 {
        let _ = block_on(Call::new(&client, create("a")));
    }
    let requests = script.requests();
    assert_eq!(requests.len(), 30);
    assert!(requests.iter().all(|sent| sent.region() == "ap-guangzhou" && sent.uri == "https://task.tencentcloudapi.com/"));
}

#[test]
fn calls_keep_to_the_documented_rate_where_that_is_asked_for() {
    let script = Script::new((0..60).map(|_| ok()));
    let client = script.builder().rate_limits(tencentcloud_core::config::RateLimits::Documented).build().unwrap();
    for _ in 0..60 {
        block_on(Call::new(&client, describe())).unwrap();
    }
    let last = script.requests().last().map(|sent| sent.at).unwrap();
    assert!((Duration::from_millis(2900)..Duration::from_millis(3000)).contains(&last), "60 calls at 20 a second: {last:?}");
}
