//! Profiles that assume roles or run a command.

use super::*;

fn file(text: &str) -> (tempfile::TempDir, ProfileFile) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("credentials");
    std::fs::write(&path, text).unwrap();
    (folder, ProfileFile::new().path(path))
}

const ROLES: &str = "\
[default]
secret_id = AKIDsource
secret_key = key
[inner]
role_arn = arn-inner
source_profile = default
[outer]
role_arn = arn-outer
source_profile = inner
role_session_name = nightly
external_id = partner-7
duration_seconds = 900
region = ap-beijing
[own]
role_arn = arn-own
secret_id = AKIDown
secret_key = key
";

#[test]
fn a_profile_assumes_the_roles_that_it_names() {
    let (_folder, profiles) = file(ROLES);
    let fake = fake_sts();
    let found = run(profiles.clone().profile("outer").credentials(&fake.context([]))).unwrap();
    assert_eq!((found.secret_id(), found.provider()), ("AKIDtemporary", "profile file"));
    let sent = fake.sent();
    assert!(sent[0].contains("Credential=AKIDsource/") && sent[0].contains("arn-inner"), "{}", sent[0]);
    for part in ["Credential=AKIDtemporary/", "arn-outer", "\"nightly\"", "\"partner-7\"", ":900", "x-tc-region: ap-beijing"] {
        assert!(sent[1].contains(part), "{part} in {}", sent[1]);
    }
    assert!(run(profiles.profile("own").credentials(&fake.context([]))).is_ok());
    assert!(fake.sent()[2].contains("Credential=AKIDown/"));
}

#[test]
fn a_profile_that_cannot_be_used_says_why() {
    let fake = Fake::unused();
    for (text, expected) in [
        ("role_arn = arn", "has a role_arn, but no source_profile"),
        ("role_arn = arn\nsource_profile = nobody", "[nobody] of PATH does not exist, but [default] names it as its source_profile"),
        ("role_arn = arn\nsource_profile = b\n[b]\nrole_arn = arn\nsource_profile = default", "leads back to it"),
        ("role_arn = arn\nsource_profile = default", "has no secret_id"),
        ("role_arn = arn\nduration_seconds = soon\nsecret_id = a\nsecret_key = b", "expected a number of seconds"),
        ("secret_id = a\ncredential_process = x", "has both a credential_process and secret_id"),
        ("token = a", "has no secret_id"),
        ("secret_id = a\nsecret_key = b\nrole_arn =", "has an empty role_arn"),
        ("role_arn = arn\nsource_profile = \nsecret_id = a\nsecret_key = b", "has an empty source_profile"),
        ("secret_id = a\nsecret_key = b\ncredential_process = \"\"", "has an empty credential_process"),
    ] {
        let (folder, profiles) = file(&format!("[default]\n{text}\n"));
        let error = run(profiles.credentials(&fake.context([]))).expect_err(text);
        let expected = expected.replace("PATH", folder.path().join("credentials").to_str().unwrap());
        assert!(error.kind() == CredentialsErrorKind::Malformed && error.to_string().contains(&expected), "{error}");
    }
}

#[test]
fn a_file_without_the_default_profile_is_not_configured_unless_it_was_named() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().to_str().unwrap();
    std::fs::create_dir(folder.path().join(".tencentcloud")).unwrap();
    std::fs::write(folder.path().join(".tencentcloud/credentials"), "[dev]\nsecret_id=a\nsecret_key=b\n").unwrap();
    let kind = |context: &Context| run(ProfileFile::new().credentials(context)).unwrap_err().kind();
    let fake = Fake::unused();
    assert_eq!(kind(&fake.context([("HOME", home), ("USERPROFILE", home)])), CredentialsErrorKind::NotConfigured);
    let named = fake.context([("HOME", home), ("USERPROFILE", home), ("TENCENTCLOUD_PROFILE", "default")]);
    assert_eq!(kind(&named), CredentialsErrorKind::Malformed);
}

#[test]
fn a_profile_of_the_tool_may_be_named_for_all_sdks() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().to_str().unwrap();
    std::fs::create_dir(folder.path().join(".tccli")).unwrap();
    for (name, id) in [("default", "AKIDdefault"), ("work", "AKIDwork")] {
        std::fs::write(folder.path().join(format!(".tccli/{name}.credential")), format!(r#"{{"secretId":"{id}","secretKey":"k"}}"#))
            .unwrap();
    }
    let context = Fake::unused().context([("HOME", home), ("USERPROFILE", home), ("TENCENTCLOUD_PROFILE", "work")]);
    assert_eq!(run(Chain::local().credentials(&context)).unwrap().secret_id(), "AKIDwork");
}

/// A network without requests whose time is the real one.
#[cfg(unix)]
#[derive(Debug)]
struct RealTime;

#[cfg(unix)]
impl HttpClient for RealTime {
    fn send(&self, _: Request) -> BoxFuture<'_, Result<Response, TransportError>> {
        panic!("nothing is sent")
    }
}

#[cfg(unix)]
impl Sleep for RealTime {
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(async move { tokio::time::sleep(duration).await })
    }
}

#[cfg(unix)]
impl Clock for RealTime {}

#[cfg(unix)]
#[tokio::test]
async fn a_command_prints_credentials_or_says_why_not() {
    let context = Context::new(Arc::new(RealTime));
    let shell = |script: &str| CredentialProcess::new(format!("/bin/sh -c '{script}'"));
    let print = r#"echo "{\"SecretId\":\"AKIDprocess\",\"SecretKey\":\"planted-key\",\"Token\":\"t\",\"Expiration\":4000000000}""#;
    let found = shell(print).credentials(&context).await.unwrap();
    assert_eq!((found.secret_id(), found.provider()), ("AKIDprocess", "credential process"));
    assert!(found.session_token().is_some() && found.expiry().is_some());
    let (_folder, profiles) = file(&format!("[default]\ncredential_process = /bin/sh -c '{print}'\n"));
    let found = profiles.credentials(&context).await.unwrap();
    assert_eq!((found.secret_id(), found.provider()), ("AKIDprocess", "profile file"));
    for (process, kind, expected) in [
        (shell("echo planted-key; exit 3"), CredentialsErrorKind::Other, "`/bin/sh` ended with exit status: 3"),
        (shell("echo planted-key"), CredentialsErrorKind::Malformed, "the output of `/bin/sh`: is not JSON"),
        (CredentialProcess::new("/nowhere/at-all --key planted-key"), CredentialsErrorKind::Malformed, "cannot run `/nowhere/at-all`"),
        (shell("sleep 60").timeout(Duration::from_millis(50)), CredentialsErrorKind::Unreachable, "did not end within 50ms"),
    ] {
        let error = process.credentials(&context).await.unwrap_err();
        assert!(error.kind() == kind && error.to_string().contains(expected), "{error}");
        assert!(!format!("{error} {error:?}").contains("planted-key"), "{error}");
    }
    assert!(CredentialProcess::new("a 'b").validate().is_err() && CredentialProcess::new(" ").validate().is_err());
}
