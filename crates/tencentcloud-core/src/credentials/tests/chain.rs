//! Which failures end a chain.

use super::*;
use std::{path::Path, sync::atomic::AtomicUsize};

fn write(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().into()
}

/// Names and values of environment variables.
type Variables<'a> = Vec<(&'a str, &'a str)>;

/// The standard chain, and an identity behind it that must not be used.
fn standard() -> Chain {
    Chain::standard().or(Credentials::new("AKIDsomebody-else", "key"))
}

#[test]
fn a_source_that_is_configured_and_fails_ends_the_chain() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().to_str().unwrap();
    let file = write(folder.path(), "credentials", "[default]\nsecret_id=a\nsecret_key=b\n[prod]\nsecret_id=c\n");
    let token = write(folder.path(), "token", "jwt");
    let bad = write(folder.path(), "bad.credential", "{");
    write(folder.path(), "tool/.tccli/default.credential", &std::fs::read_to_string(&bad).unwrap());
    let tool = folder.path().join("tool");
    let web = [("TKE_REGION", "r"), ("TKE_PROVIDER_ID", "p"), ("TKE_ROLE_ARN", "arn"), ("TKE_WEB_IDENTITY_TOKEN_FILE", &token)];
    let cases: [(&str, Variables<'_>, &str); 9] = [
        ("environment", vec![("TENCENTCLOUD_SECRET_ID", "id")], "unset TENCENTCLOUD_SECRET_ID"),
        ("environment", vec![("TENCENTCLOUD_SECRET_KEY", "key")], "unset TENCENTCLOUD_SECRET_KEY"),
        (
            "profile file",
            vec![("TENCENTCLOUD_PROFILE", "prdo"), ("TENCENTCLOUD_CREDENTIALS_FILE", &file)],
            "unset TENCENTCLOUD_CREDENTIALS_FILE",
        ),
        (
            "profile file",
            vec![("TENCENTCLOUD_PROFILE", "prod"), ("TENCENTCLOUD_CREDENTIALS_FILE", &file)],
            "unset TENCENTCLOUD_CREDENTIALS_FILE",
        ),
        ("profile file", vec![("TENCENTCLOUD_CREDENTIALS_FILE", "/nowhere")], "unset TENCENTCLOUD_CREDENTIALS_FILE"),
        ("profile file", vec![("TENCENTCLOUD_PROFILE", "prdo")], "unset TENCENTCLOUD_PROFILE"),
        ("command line tool's file", vec![("TCCLI_PROFILE", "prdo")], "unset TCCLI_PROFILE"),
        ("web identity", web.to_vec(), "unset TKE_WEB_IDENTITY_TOKEN_FILE"),
        ("web identity", web[2..3].to_vec(), "unset TKE_WEB_IDENTITY_TOKEN_FILE"),
    ];
    for (source, variables, skip) in cases {
        let fake =
            Fake::new(
                |request| {
                    if request.uri().host() == Some("sts.tencentcloudapi.com") { Reaction::Answer(503, "".into()) } else { ok("role") }
                },
            );
        let variables = variables.iter().copied().chain([("HOME", home), ("USERPROFILE", home)]);
        let context = fake.context([]).environment(Environment::of(variables.clone()));
        let error = run(standard().credentials(&context)).expect_err(source);
        let failed = error.tried().last().unwrap();
        assert_eq!(failed.provider, source, "{error}");
        assert!(error.to_string().starts_with(&format!("no credentials: {source}: ")), "{error}");
        assert!(error.to_string().contains(&format!("to skip this source, {skip}")), "{error}");
        assert_ne!(error.kind(), CredentialsErrorKind::NotConfigured);
        assert!(!fake.sent().iter().any(|sent| sent.starts_with("GET ")), "the metadata service was asked after {source}");
        // With the option, the chain goes on.
        let found = run(standard().continue_after_failure().credentials(&context));
        assert!(found.is_ok(), "{found:?}");
    }
    let context = Fake::unused().context([("HOME", tool.to_str().unwrap()), ("USERPROFILE", tool.to_str().unwrap())]);
    let error = run(standard().credentials(&context)).unwrap_err();
    assert!(error.to_string().starts_with("no credentials: command line tool's file: "), "{error}");
    assert!(error.to_string().contains("to skip this source, remove the file"), "{error}");
    assert!(error.to_string().contains("; not configured: environment: "), "{error}");
}

#[test]
fn sources_that_are_not_configured_are_passed_over_and_named() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().to_str().unwrap();
    let fake = Fake::new(|_| Reaction::Refuse);
    let context = fake.context([("HOME", home), ("USERPROFILE", home), ("TKE_REGION", "r")]);
    let error = run(Chain::standard().credentials(&context)).unwrap_err();
    let names: Vec<&str> = error.tried().iter().map(|t| t.provider.as_str()).collect();
    assert_eq!(names, ["environment", "profile file", "command line tool's file", "web identity", "instance role"]);
    assert_eq!(error.kind(), CredentialsErrorKind::NotConfigured);
    let expected =
        "no credentials: environment: TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY are not set; profile file: there is no file ";
    assert!(error.to_string().starts_with(expected), "{error}");
    let found = run(standard().credentials(&context)).unwrap();
    assert_eq!((found.secret_id(), found.provider()), ("AKIDsomebody-else", "fixed credentials"));
    let none = run(Chain::new().credentials(&context)).unwrap_err();
    assert_eq!(none.to_string(), "no credentials: chain: it has no providers");
}

/// Gives credentials once, and then the error.
fn once(error: fn() -> CredentialsError) -> impl Provider {
    let asked = Arc::new(AtomicUsize::new(0));
    from_fn("first", move || {
        let first = asked.fetch_add(1, Ordering::SeqCst) == 0;
        async move { if first { Ok(Credentials::new("AKIDfirst", "key")) } else { Err(error()) } }
    })
}

#[test]
fn the_identity_does_not_change_at_a_refresh() {
    let context = Fake::unused().context([]);
    for error in [|| CredentialsError::new("first", "down"), || CredentialsError::not_configured("first", "its file is gone")] {
        let chain = Chain::new().or(once(error)).or(Credentials::new("AKIDsomebody-else", "key"));
        assert_eq!(run(chain.credentials(&context)).unwrap().provider(), "first");
        let error = run(chain.credentials(&context)).unwrap_err();
        assert!(error.kind() != CredentialsErrorKind::NotConfigured && error.tried().len() == 1, "{error}");
    }
}

/// One of two calls asks the first provider before it is set up, the other one after that.
#[test]
fn two_calls_at_once_get_the_same_identity() {
    let is_set_up = Arc::new(std::sync::atomic::AtomicBool::new(false));
    let (seen, asked) = (Arc::clone(&is_set_up), AtomicUsize::new(0));
    let first = from_fn("first", move || {
        let found = if seen.load(Ordering::SeqCst) {
            Ok(Credentials::new("AKIDfirst", "key"))
        } else {
            Err(CredentialsError::not_configured("first", "no file"))
        };
        std::future::ready(found)
    });
    let second = from_fn("second", move || {
        let slow = asked.fetch_add(1, Ordering::SeqCst) == 0;
        async move {
            if slow {
                tokio::task::yield_now().await;
            }
            Ok::<_, std::io::Error>(Credentials::new("AKIDsecond", "key"))
        }
    });
    let chain = Chain::new().or(first).or(second);
    let context = Fake::unused().context([]);
    let mut slow = chain.credentials(&context);
    assert!(slow.as_mut().poll(&mut std::task::Context::from_waker(std::task::Waker::noop())).is_pending());
    is_set_up.store(true, Ordering::SeqCst);
    assert_eq!(run(chain.credentials(&context)).unwrap().secret_id(), "AKIDfirst");
    assert_eq!(run(slow).unwrap().secret_id(), "AKIDfirst");
}

#[test]
fn a_role_without_a_source_is_not_configured_itself() {
    let context = Fake::unused().context([]);
    let chain = Chain::new().or(AssumeRole::new(EnvironmentProvider::new(), "arn")).or(Credentials::new("AKIDnext", "key"));
    assert_eq!(run(chain.credentials(&context)).unwrap().secret_id(), "AKIDnext");
}
