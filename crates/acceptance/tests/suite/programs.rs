//! Five programs as their authors would write them: instances, messages, roles, a service with traces, and a command line tool.

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};
use tencentcloud_core::{
    CallEvent, CallOptions, Category, Error, ErrorKind, PendingAttempt, WaitState,
    config::{Method, RateLimits},
    credentials::{Credentials, Environment},
    retry::RetryPolicy,
    testing::{Expect, Reply, Script, block_on, errors},
};
use tencentcloud_cvm::v20170312::{
    self as cvm,
    actions::*,
    types::{Instance, InstanceChargePrepaid},
};
use tencentcloud_sms_api::v20210111::{self as sms, actions::SendSmsRequest};
use tencentcloud_sts::v20180813::{self as sts, actions::AssumeRoleRequest};

fn instances(states: &[&str]) -> Reply {
    let all: Vec<_> =
        states.iter().enumerate().map(|(n, state)| format!(r#"{{"InstanceId":"ins-{n}","InstanceState":"{state}"}}"#)).collect();
    Reply::response(&format!(r#"{{"TotalCount":{},"InstanceSet":[{}],"RequestId":"r"}}"#, states.len(), all.join(",")))
}

fn running(instance: &Instance) -> WaitState {
    WaitState::of(&instance.instance_state, &["RUNNING"], &["LAUNCH_FAILED"])
}

#[test]
fn instances_are_listed_started_and_waited_for() {
    let script = Script::empty()
        .on("DescribeInstances", instances(&["STOPPED", "RUNNING"]))
        .on("StartInstances", Reply::response(r#"{"RequestId":"r"}"#))
        // A new instance is not listed at first: an empty list is not running.
        .on("DescribeInstances", instances(&[]))
        .on("DescribeInstances", instances(&["STARTING"]))
        .on("DescribeInstances", instances(&["RUNNING"]))
        .in_order();
    let client = cvm::Client::new(script.client());
    block_on(async {
        let all = client.describe_instances(DescribeInstancesRequest::new()).items().all().await?;
        let stopped: Vec<_> = all.iter().filter(|one| one.instance_state == "STOPPED").map(|one| &one.instance_id).collect();
        client.start_instances(StartInstancesRequest::new(&stopped)).await?;
        let request = DescribeInstancesRequest::new().instance_ids(&stopped);
        let started = client.describe_instances(request).wait_until_items(running).every(Duration::from_millis(500)).await?;
        assert_eq!(started.instance_set.len(), 1);
        Ok::<(), Error>(())
    })
    .unwrap();
    script.verify();
}

#[test]
fn an_instance_that_failed_to_launch_ends_the_wait_with_its_state() {
    let script = Script::new([instances(&["PENDING"]), instances(&["LAUNCH_FAILED"])]);
    let client = cvm::Client::new(script.client());
    let error = block_on(client.describe_instances(DescribeInstancesRequest::new()).wait_until_items(running)).unwrap_err();
    assert_eq!(error.to_string(), "DescribeInstances: reached a failure state after 2 calls: LAUNCH_FAILED (RequestId r)");
    let script = Script::new((0..50).map(|_| instances(&["PENDING"])));
    let call = cvm::Client::new(script.client()).describe_instances(DescribeInstancesRequest::new());
    let error = block_on(call.wait_until_items(running).at_most(Duration::from_secs(60))).unwrap_err();
    assert!(error.is_timeout() && error.to_string().ends_with("the last state is PENDING"), "{error}");
}

#[test]
fn each_message_is_sent_once_and_only_rate_refusals_are_repeated() {
    let statuses = |phones: &[String]| {
        let all: Vec<_> = phones.iter().map(|phone| format!(r#"{{"PhoneNumber":"{phone}","Code":"Ok"}}"#)).collect();
        Reply::response(&format!(r#"{{"SendStatusSet":[{}],"RequestId":"r"}}"#, all.join(",")))
    };
    let phones: Vec<String> = (0..300).map(|n| format!("+86138{n:08}")).collect();
    let script = Script::empty();
    let script = phones.chunks(50).fold(script, |script, batch| {
        script.on("SendSms", Reply::error("RequestLimitExceeded", "slow down")).on("SendSms", statuses(batch))
    });
    let core = script.builder().rate_limits(RateLimits::Adaptive).build().unwrap();
    let client = sms::Client::from(core);
    let mut sent = 0;
    for batch in phones.chunks(50) {
        let request = SendSmsRequest::new(batch, "1400006666", "1110").sign_name("Shop");
        let response = block_on(client.send_sms(request).not_idempotent().validated().unwrap().with_metadata()).unwrap();
        assert_eq!((response.attempts.len(), response.status), (2, 200));
        sent += response.value.send_status_set.iter().filter(|one| one.code == "Ok").count();
    }
    assert_eq!(sent, 300);
    script.verify();

    // Nobody knows whether these have arrived, so they are not sent again.
    for fault in [Reply::status(502), Reply::never()] {
        let script = Script::empty().on("SendSms", fault);
        let call = sms::Client::new(script.client()).send_sms(SendSmsRequest::new(["+8613800000000"], "1", "2"));
        assert_eq!(block_on(call).unwrap_err().attempts().len(), 1);
    }
    let script = Script::empty();
    let many = SendSmsRequest::new((0..201).map(|n| format!("+86138{n:08}")), "1", "2");
    let error = sms::Client::new(script.client()).send_sms(many).validated().unwrap_err();
    assert!(error.to_string().contains("201 items") && !error.to_string().contains("+86138"), "{error}");
}

#[test]
fn limits_of_objects_are_checked_before_a_call() {
    let script = Script::empty();
    let request = RunInstancesRequest::new().instance_charge_prepaid(InstanceChargePrepaid::new(13));
    let error = cvm::Client::new(script.client()).run_instances(request).validated().unwrap_err();
    assert!(error.to_string().contains("InstanceChargePrepaid.Period is 13, documented: one of 1, 2, 3"), "{error}");
}

#[test]
fn a_role_signs_the_calls_of_another_client() {
    let answer =
        r#"{"Credentials":{"TmpSecretId":"AKIDrole","TmpSecretKey":"key","Token":"token"},"ExpiredTime":4102444800,"RequestId":"r"}"#;
    let script = Script::empty().on("AssumeRole", Reply::response(answer));
    let role =
        block_on(sts::Client::new(script.client()).assume_role(AssumeRoleRequest::new("qcs::cam::uin/1:roleName/deploy", "s"))).unwrap();
    let credentials = Credentials::try_from(&role).unwrap();

    let script = Script::empty().on(Expect::action("DescribeZones").region("ap-beijing"), Reply::response(r#"{"RequestId":"r"}"#));
    // The region comes from the environment.
    let environment = Environment::of([("TENCENTCLOUD_REGION", "ap-beijing")]);
    let builder = cvm::Client::builder().transport(script.clone()).environment(environment).credentials(credentials);
    let client: cvm::Client = builder.build().unwrap().into();
    block_on(client.describe_zones(DescribeZonesRequest::new())).unwrap();
    assert!(script.requests()[0].header("authorization").contains("Credential=AKIDrole/"));
}

/// The HTTP status that a web service gives for an error.
fn status(error: &Error) -> u16 {
    match error.category() {
        Some(Category::NotFound) => 404,
        Some(Category::Request) => 400,
        Some(Category::Access) => 403,
        Some(Category::Limit) => 429,
        Some(Category::State) => 409,
        _ if error.is_timeout() => 504,
        _ => 502,
    }
}

#[test]
fn a_service_maps_errors_traces_calls_and_is_tested_by_action() {
    let error = |code: &str| Error::service("DescribeInstances", code, "sorry");
    assert_eq!(status(&error("InvalidInstanceId.NotFound")), 404);
    assert_eq!(status(&error("InvalidFilter")), 400);
    assert_eq!(status(&error("InternalServerError")), 502);
    assert_eq!(status(&errors::timeout("DescribeInstances", tencentcloud_core::Timeout::Call(Duration::from_secs(2)))), 504);
    assert!(error("RequestLimitExceeded").is(cvm::ErrorCode::RequestLimitExceeded));

    let log = Arc::new(Mutex::new(Vec::new()));
    let (seen, kinds) = (Arc::clone(&log), Arc::new(Mutex::new(Vec::new())));
    let metrics = Arc::clone(&kinds);
    // By action: the order of calls that run at the same time does not matter.
    let script = Script::empty()
        .on("DescribeInstances", Reply::error("InternalError", "sorry"))
        .on("DescribeInstances", instances(&["RUNNING"]))
        .on("DescribeZones", Reply::response(r#"{"TotalCount":1,"ZoneSet":[{"Zone":"ap-guangzhou-3"}],"RequestId":"r"}"#));
    let core = script
        .builder()
        .intercept(move |attempt: &mut PendingAttempt<'_>| {
            let limit = attempt.request().and_then(|request| request.get(2)).is_some();
            seen.lock().unwrap().push(format!("{} {} {limit}", attempt.call().action, attempt.number()));
            attempt.set_header("X-TC-TraceId", "trace-1")
        })
        .on_event(move |event| {
            if let CallEvent::Attempt { error_type, .. } = event {
                metrics.lock().unwrap().push(error_type.unwrap_or("ok").to_owned());
            }
        })
        .build()
        .unwrap();
    let client = cvm::Client::new(core);
    block_on(async {
        let zones = client.describe_zones(DescribeZonesRequest::new()).await?;
        let all = client.describe_instances(DescribeInstancesRequest::new()).await?;
        assert_eq!((zones.zone_set.len(), all.instance_set.len()), (1, 1));
        Ok::<(), Error>(())
    })
    .unwrap();
    script.verify();
    assert_eq!(*log.lock().unwrap(), ["DescribeZones 1 false", "DescribeInstances 1 true", "DescribeInstances 2 true"]);
    assert_eq!(*kinds.lock().unwrap(), ["ok", "InternalError", "ok"]);
    assert!(script.requests().iter().all(|sent| sent.header("x-tc-traceid") == "trace-1"));
}

#[test]
fn a_blocking_tool_has_errors_that_say_what_to_do() {
    let script = Script::empty()
        .on("DescribeInstances", instances(&["RUNNING", "STOPPED"]))
        .on("DescribeZones", Reply::response(r#"{"TotalCount":"many","RequestId":"r-1"}"#))
        .on("DescribeBig", Reply::response(r#"{"Id":12345678901234567890,"RequestId":"r"}"#));
    let core = script.builder().http_method(Method::Post).retry(RetryPolicy::standard().max_attempts(5)).build().unwrap();
    let client = cvm::Client::new(core.clone());
    let ids: Vec<_> =
        client.describe_instances(DescribeInstancesRequest::new()).items().wait().map(|one| one.unwrap().instance_id).collect();
    assert_eq!(ids, ["ins-0", "ins-1"]);
    let error = client.describe_zones(DescribeZonesRequest::new()).wait().unwrap_err();
    assert_eq!(error.to_string(), r#"DescribeZones: $.Response.TotalCount: expected an integer, found "many" (RequestId r-1)"#);
    let big = client.call("DescribeBig", tencentcloud_core::json!({})).wait().unwrap();
    assert_eq!(big.get("Id").unwrap().as_str(), "12345678901234567890");
    let error = cvm::Client::builder().region("ap guangzhou ").build().unwrap_err();
    assert!(matches!(error.kind(), ErrorKind::Construction(_)) && error.to_string().contains("is not a region"), "{error}");
    drop(core);
    script.verify();
}
