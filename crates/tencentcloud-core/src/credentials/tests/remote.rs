//! Providers that ask over the network.

use super::*;
use serde_json::Value;

const ROLE_ANSWER: &str = r#"{"TmpSecretId":"AKIDtmp","TmpSecretKey":"key","ExpiredTime":1700021600,"Expiration":"2023-11-15T04:13:20Z","Token":"tok","Code":"Success"}"#;

fn temporary(id: &str, key: &str, seconds: u64) -> Credentials {
    Credentials::new(id, key).token("tok").expires(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds))
}

#[test]
fn an_instance_is_asked_for_its_role_and_then_for_credentials() {
    let fake = Fake::new(|request| match request.uri().path() {
        "/latest/meta-data/cam/security-credentials/" => ok("\n a role\n"),
        "/latest/meta-data/cam/security-credentials/a%20role" => ok(ROLE_ANSWER),
        other => panic!("{other}"),
    });
    let found = run(InstanceRole::new().credentials(&fake.context([])));
    assert_eq!(found.unwrap(), temporary("AKIDtmp", "key", 1_700_021_600));
    assert_eq!(fake.sent()[0], "GET http://metadata.tencentyun.com/latest/meta-data/cam/security-credentials/\n\n\n");
    let named = run(InstanceRole::new().role("a role").endpoint("http://127.0.0.1:1/").credentials(&fake.context([])));
    assert!(named.is_ok());
    assert!(fake.sent()[2].starts_with("GET http://127.0.0.1:1/latest/meta-data/cam/security-credentials/a%20role\n"));
}

/// Fault 10: a metadata call without a timeout.
#[test]
fn fault_10_a_silent_metadata_service_is_given_up() {
    let fake = Fake::new(|_| Reaction::Silence);
    let before = *fake.now.lock().unwrap();
    let text = reason(InstanceRole::new(), &fake.context([]));
    assert_eq!(text, "no credentials: instance role: metadata.tencentyun.com did not answer within 2s");
    let waited = fake.now.lock().unwrap().duration_since(before).unwrap();
    assert!(waited < Duration::from_secs(10), "{waited:?}");
}

#[test]
fn each_way_an_instance_has_no_credentials_has_its_reason() {
    for (reaction, expected) in [
        (Reaction::Refuse, "metadata.tencentyun.com: connection refused"),
        (Reaction::Answer(404, "<html>".into()), "the instance has no role (HTTP 404)"),
        (Reaction::Answer(502, "<html>bad\ngateway".into()), "the metadata service answered HTTP 502"),
        (ok(" \n"), "the instance has no role"),
        (ok("role"), "the answer for role `role` is not JSON"),
        (ok(".."), "the metadata service named the role `..`; expected a name"),
    ] {
        let reaction = Mutex::new(reaction);
        let fake = Fake::new(move |_| match &*reaction.lock().unwrap() {
            Reaction::Answer(status, text) => Reaction::Answer(*status, text.clone()),
            _ => Reaction::Refuse,
        });
        assert_eq!(reason(InstanceRole::new(), &fake.context([])), format!("no credentials: instance role: {expected}"));
    }
    for (answer, expected) in [
        (r#"{"Code":"Failed"}"#, "the metadata service answered Failed for role `r`"),
        (r#"{"Code":"Success","TmpSecretId":"a","TmpSecretKey":""}"#, "the answer has no TmpSecretKey"),
        (r#"{"TmpSecretId":"a","TmpSecretKey":"b","Token":"c"}"#, "the answer has no ExpiredTime"),
        ("[]", "the answer has no TmpSecretId"),
    ] {
        let fake = Fake::new(move |_| ok(answer));
        assert_eq!(reason(InstanceRole::new().role("r"), &fake.context([])), format!("no credentials: instance role: {expected}"));
    }
}

#[test]
fn tries_an_unreachable_metadata_service_once() {
    let fake = Fake::new(|_| Reaction::Refuse);
    assert_eq!(
        reason(InstanceRole::new(), &fake.context([])),
        "no credentials: instance role: metadata.tencentyun.com: connection refused"
    );
    assert_eq!(fake.sent().len(), 1);
    let off = Fake::unused();
    let context = off.context([("TENCENTCLOUD_METADATA_DISABLED", "true")]);
    assert_eq!(reason(InstanceRole::new(), &context), "no credentials: instance role: TENCENTCLOUD_METADATA_DISABLED is set");
    assert!(!reason(Chain::local(), &off.context([])).contains("instance"));
    for (value, disabled) in [("TRUE", true), ("yes", true), ("1", true), ("False", false), ("0", false), ("off", false), (" ", false)] {
        let text = reason(InstanceRole::new(), &fake.context([("TENCENTCLOUD_METADATA_DISABLED", value)]));
        assert_eq!(text.ends_with("is set"), disabled, "{value}: {text}");
    }
}

#[test]
fn a_server_that_fails_once_is_asked_again() {
    let tries = Mutex::new(0);
    let fake = Fake::new(move |_| {
        *tries.lock().unwrap() += 1;
        if *tries.lock().unwrap() == 1 { Reaction::Answer(503, String::new()) } else { ok(ROLE_ANSWER) }
    });
    assert!(run(InstanceRole::new().role("r").credentials(&fake.context([]))).is_ok());
    assert_eq!(fake.sent().len(), 2);
}

#[test]
fn a_role_is_assumed_with_all_that_was_set() {
    let fake = fake_sts();
    let role = AssumeRole::new(Credentials::new("AKIDsource", "key").token("source token"), "qcs::cam::uin/1:roleName/r")
        .session_name("s")
        .external_id("e")
        .policy(r#"{"version":"2.0"}"#)
        .duration(Duration::from_secs(1800));
    let found = run(role.credentials(&fake.context([])));
    assert_eq!(found.unwrap(), temporary("AKIDtemporary", "tempkey", 1_700_007_200));
    let sent = fake.sent().remove(0);
    let (head, body) = sent.split_once("\n\n").unwrap();
    for line in [
        "POST https://sts.tencentcloudapi.com/",
        "host: sts.tencentcloudapi.com",
        "x-tc-action: AssumeRole",
        "x-tc-version: 2018-08-13",
        "x-tc-region: ap-guangzhou",
        "x-tc-timestamp: 1700000000",
        "x-tc-token: source token",
        "content-type: application/json",
    ] {
        assert!(head.lines().any(|l| l == line), "{line} in\n{head}");
    }
    let expected = serde_json::json!({"RoleArn":"qcs::cam::uin/1:roleName/r","RoleSessionName":"s","ExternalId":"e",
        "Policy":"%7B%22version%22%3A%222.0%22%7D","DurationSeconds":1800});
    assert_eq!(serde_json::from_str::<Value>(body).unwrap(), expected);
    // The signature is of this very body.
    let signable = crate::sign::Signable {
        method: "POST",
        path: "/",
        query: "",
        content_type: "application/json",
        host: "sts.tencentcloudapi.com",
        action: None,
        payload: crate::sign::Payload::Signed(body.as_bytes()),
        timestamp: 1_700_000_000,
        service: "sts",
    };
    let authorization = crate::sign::authorization(&signable, "AKIDsource", "key", &Default::default());
    assert!(head.lines().any(|l| l == format!("authorization: {authorization}")), "{head}");
}

#[test]
fn roles_make_a_chain() {
    let fake = fake_sts();
    let inner = AssumeRole::new(Credentials::new("AKIDsource", "key"), "first");
    assert!(run(AssumeRole::new(inner, "second").credentials(&fake.context([]))).is_ok());
    let sent = fake.sent();
    assert!(sent[0].contains("first") && sent[0].contains("AKIDsource") && sent[1].contains("second") && sent[1].contains("AKIDtemporary"));
}

#[test]
fn shows_the_refusal_of_the_token_service() {
    let denied = r#"{"Response":{"Error":{"Code":"UnauthorizedOperation","Message":"no such role"},"RequestId":"r-7"}}"#;
    let fake = Fake::new(move |_| ok(denied));
    let role = || AssumeRole::new(Credentials::new("AKIDsource", "key"), "arn");
    let expected = "no credentials: assumed role: arn: AssumeRole: UnauthorizedOperation: no such role (RequestId r-7)";
    assert_eq!(reason(role(), &fake.context([])), expected);
    assert_eq!(fake.sent().len(), 1, "a refusal is final");
    let source = AssumeRole::new(EnvironmentProvider::new(), "arn");
    let expected = "no credentials: assumed role: environment: TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY are not set";
    assert_eq!(reason(source, &fake.context([])), expected);
    let busy = Fake::new(|_| ok(r#"{"Response":{"Error":{"Code":"RequestLimitExceeded","Message":"m"},"RequestId":"r"}}"#));
    assert!(reason(role(), &busy.context([])).contains("RequestLimitExceeded"));
    assert_eq!(busy.sent().len(), 3);
    let html = Fake::new(|_| Reaction::Answer(502, "<html>".into()));
    assert!(reason(role(), &html.context([])).ends_with("AssumeRole: HTTP 502 without JSON"));
    assert!(reason(role().duration(Duration::from_secs(43_201)), &fake.context([])).contains("43201 s"));
    assert!(reason(AssumeRole::new(Credentials::new("line\nend", "key"), "arn"), &fake.context([])).contains("not printable ASCII"));
}

#[test]
fn a_web_identity_reads_its_token_again_each_time_and_needs_no_signature() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("token");
    let file = path.to_str().unwrap();
    let fake = fake_sts();
    let context = fake.context([
        ("TKE_REGION", "ap-beijing"),
        ("TKE_PROVIDER_ID", "p"),
        ("TKE_WEB_IDENTITY_TOKEN_FILE", file),
        ("TKE_ROLE_ARN", "arn"),
    ]);
    for token in ["first", "second"] {
        std::fs::write(&path, format!("{token}\n")).unwrap();
        assert!(run(WebIdentity::new().session_name("s").credentials(&context)).is_ok());
        let sent = fake.sent().pop().unwrap();
        assert!(sent.contains("\nauthorization: SKIP\n") && sent.contains("\nx-tc-region: ap-beijing\n"), "{sent}");
        let body: Value = serde_json::from_str(sent.split_once("\n\n").unwrap().1).unwrap();
        assert_eq!(body["WebIdentityToken"], token);
        assert_eq!(
            (body["ProviderId"].as_str(), body["RoleArn"].as_str(), body["DurationSeconds"].as_u64()),
            (Some("p"), Some("arn"), Some(7200))
        );
    }
    let missing = fake.context([("TKE_REGION", "ap-beijing"), ("TKE_WEB_IDENTITY_TOKEN_FILE", file)]);
    assert_eq!(
        reason(WebIdentity::new(), &missing),
        "no credentials: web identity: TKE_PROVIDER_ID is not set, but other settings of the web identity are"
    );
}

#[test]
fn a_metadata_answer_with_another_status_never_shows_its_body() {
    for status in [201, 203, 302, 403, 404, 500] {
        let fake = Fake::new(move |request| {
            if request.uri().path().ends_with('/') {
                ok("worker")
            } else {
                Reaction::Answer(status, ROLE_ANSWER.replace("key", "planted-key"))
            }
        });
        let error = run(InstanceRole::new().credentials(&fake.context([]))).expect_err("a status that is not 200");
        assert!(!format!("{error} {error:?}").contains("planted-key") && error.to_string().contains(&status.to_string()), "{error}");
    }
}

#[test]
fn the_metadata_service_is_asked_without_a_proxy_and_the_token_service_with_one() {
    let fake = Fake::new(|_| ok(ROLE_ANSWER));
    assert!(run(InstanceRole::new().role("r").credentials(&fake.context([]))).is_ok());
    let sts = fake_sts();
    assert!(run(AssumeRole::new(Credentials::new("AKIDsource", "key"), "arn").credentials(&sts.context([]))).is_ok());
    assert_eq!((fake.limits.lock().unwrap()[0].1, sts.limits.lock().unwrap()[0].1), (true, false));
}

#[test]
fn an_endpoint_with_a_password_is_refused_without_showing_it() {
    let fake = Fake::unused();
    for address in ["http://user:hunter2@127.0.0.1:1", "user:hunter2@host", "ftp://host", "http://host/path", "https://", "a b"] {
        let role = InstanceRole::new().endpoint(address);
        let assumed = AssumeRole::new(Credentials::new("AKIDsource", "key"), "arn").endpoint(address);
        for error in [role.validate().unwrap_err(), assumed.validate().unwrap_err()] {
            assert_eq!(error.kind(), CredentialsErrorKind::Malformed);
            assert!(error.to_string().contains("endpoint") && !error.to_string().contains("hunter2"), "{error}");
        }
        assert!(!reason(role, &fake.context([])).contains("hunter2"));
        assert!(!reason(assumed, &fake.context([])).contains("hunter2"));
    }
}

/// 2023-11-14T22:13:20Z is the time of the fake clock.
const AN_HOUR_LATER: &str = "Tue, 14 Nov 2023 23:13:20 GMT";

#[test]
fn a_clock_that_is_wrong_is_corrected_by_the_token_service() {
    let fake = Fake::new(|request| {
        let stamp = request.headers()["x-tc-timestamp"].to_str().unwrap();
        let expired = r#"{"Response":{"Error":{"Code":"AuthFailure.SignatureExpire","Message":"m"},"RequestId":"r"}}"#;
        Reaction::Dated(AN_HOUR_LATER.into(), if stamp == "1700003600" { sts_answer(1_700_009_000) } else { expired.into() })
    });
    let context = fake.context([]);
    let cache = Cache::new(AssumeRole::new(Credentials::new("AKIDsource", "key"), "arn"));
    assert!(run(cache.get(&context)).is_ok());
    assert_eq!(fake.sent().len(), 2);
    assert_eq!(context.now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs(), 1_700_003_600);
    // A refusal that the clock does not explain is not repeated.
    let fake = Fake::new(|_| ok(r#"{"Response":{"Error":{"Code":"AuthFailure.SignatureExpire","Message":"m"},"RequestId":"r"}}"#));
    let error = run(AssumeRole::new(Credentials::new("AKIDsource", "key"), "arn").credentials(&fake.context([]))).unwrap_err();
    assert_eq!((error.kind(), fake.sent().len()), (CredentialsErrorKind::Denied, 1));
}

#[test]
fn credentials_are_not_expired_because_the_clock_is_ahead() {
    // By the server's clock they are valid for ten minutes; this machine is an hour ahead.
    let answer = ROLE_ANSWER.replace("1700021600", "1699997000");
    let fake = Fake::new(move |_| Reaction::Dated("Tue, 14 Nov 2023 21:13:20 GMT".into(), answer.clone()));
    let cache = Cache::new(InstanceRole::new().role("r"));
    let context = fake.context([]);
    assert!(run(cache.get(&context)).is_ok());
    assert_eq!(context.now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs(), 1_699_996_400);
}

#[test]
fn failures_have_kinds_that_programs_can_match() {
    use CredentialsErrorKind::{Denied, Malformed, NotConfigured, Unreachable};
    let sts = |reaction: fn() -> Reaction| {
        let fake = Fake::new(move |_| reaction());
        run(AssumeRole::new(Credentials::new("AKIDsource", "key"), "arn").credentials(&fake.context([]))).unwrap_err().kind()
    };
    assert_eq!(sts(|| ok(r#"{"Response":{"Error":{"Code":"UnauthorizedOperation","Message":"m"},"RequestId":"r"}}"#)), Denied);
    assert_eq!(sts(|| ok(r#"{"Response":{"Error":{"Code":"InternalError","Message":"m"},"RequestId":"r"}}"#)), Unreachable);
    assert_eq!(sts(|| Reaction::Answer(503, String::new())), Unreachable);
    assert_eq!(sts(|| Reaction::Refuse), Unreachable);
    assert_eq!(sts(|| ok(r#"{"Response":{}}"#)), Malformed);
    let instance = |reaction: fn() -> Reaction| {
        let fake = Fake::new(move |_| reaction());
        run(InstanceRole::new().credentials(&fake.context([]))).unwrap_err().kind()
    };
    assert_eq!(instance(|| Reaction::Refuse), NotConfigured);
    assert_eq!(instance(|| Reaction::Answer(404, String::new())), NotConfigured);
    assert_eq!(instance(|| Reaction::Silence), Unreachable);
    assert_eq!(instance(|| Reaction::Answer(500, String::new())), Unreachable);
    let fake = Fake::new(|_| Reaction::Refuse);
    let chosen = run(InstanceRole::new().role("r").credentials(&fake.context([]))).unwrap_err();
    assert_eq!(chosen.kind(), Unreachable, "a role that was named is configured");
}
