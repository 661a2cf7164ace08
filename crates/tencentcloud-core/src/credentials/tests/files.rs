//! Providers that read the environment and files, and a user's own.

use super::*;
use std::path::Path;

fn write(folder: &Path, name: &str, text: &str) -> String {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().into()
}

#[test]
fn the_environment_has_credentials_or_says_what_is_missing() {
    let fake = Fake::unused();
    let found = run(EnvironmentProvider::new().credentials(&fake.context([
        ("TENCENTCLOUD_SECRET_ID", "id\n"),
        ("TENCENTCLOUD_SECRET_KEY", " key"),
        ("TENCENTCLOUD_TOKEN", "token"),
    ])));
    assert_eq!(found.unwrap(), Credentials::new("id", "key").token("token"));
    let half = fake.context([("TENCENTCLOUD_SECRET_ID", "id"), ("TENCENTCLOUD_SECRET_KEY", " ")]);
    let expected = "no credentials: environment: TENCENTCLOUD_SECRET_ID is set, but TENCENTCLOUD_SECRET_KEY is not";
    assert_eq!(reason(EnvironmentProvider::new(), &half), expected);
    for (variables, missing) in [
        (vec![("TENCENTCLOUD_SECRET_KEY", "key")], "TENCENTCLOUD_SECRET_KEY is set, but TENCENTCLOUD_SECRET_ID is not"),
        (vec![("TENCENTCLOUD_TOKEN", "token")], "TENCENTCLOUD_TOKEN is set, but TENCENTCLOUD_SECRET_ID is not"),
        (vec![("TENCENTCLOUD_ROLE_ARN", "arn")], "TENCENTCLOUD_ROLE_ARN is set, but TENCENTCLOUD_SECRET_ID is not"),
    ] {
        let context = fake.context([]).environment(Environment::of(variables));
        let error = run(EnvironmentProvider::new().credentials(&context)).unwrap_err();
        assert_eq!((error.kind(), error.tried()[0].reason.as_str()), (CredentialsErrorKind::Malformed, missing));
    }
}

#[test]
fn the_environment_of_other_tools_is_understood() {
    let keys = [("TENCENTCLOUD_SECRET_ID", "AKIDenvironment"), ("TENCENTCLOUD_SECRET_KEY", "key")];
    let fake = Fake::unused();
    let token = fake.context([keys[0], keys[1], ("TENCENTCLOUD_SECURITY_TOKEN", "token")]);
    let found = run(EnvironmentProvider::new().credentials(&token)).unwrap();
    assert_eq!(found, Credentials::new("AKIDenvironment", "key").token("token"));
    let fake = fake_sts();
    let role = [("TENCENTCLOUD_ROLE_ARN", "arn"), ("TENCENTCLOUD_ROLE_SESSION_NAME", "nightly")];
    let found = run(EnvironmentProvider::new().credentials(&fake.context([keys[0], keys[1], role[0], role[1]]))).unwrap();
    assert_eq!((found.secret_id(), found.provider()), ("AKIDtemporary", "environment"));
    let sent = fake.sent().remove(0);
    assert!(["AKIDenvironment", "\"RoleArn\":\"arn\"", "\"nightly\""].iter().all(|part| sent.contains(part)), "{sent}");
}

#[cfg(unix)]
#[test]
fn a_named_pipe_is_refused_at_once() {
    let (folder, fake) = (tempfile::tempdir().unwrap(), Fake::unused());
    let pipe = folder.path().join("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    let expected = format!("{} is not a regular file", pipe.display());
    let identity = WebIdentity::new().region("r").provider_id("p").role("arn").token_file(&pipe);
    assert!(reason(ProfileFile::new().path(&pipe), &fake.context([])).ends_with(&expected));
    assert!(reason(ToolFile::new().path(&pipe), &fake.context([])).ends_with(&expected));
    assert!(reason(identity, &fake.context([])).ends_with(&expected));
}

#[test]
fn an_expired_login_names_the_command_that_renews_it() {
    let (folder, fake) = (tempfile::tempdir().unwrap(), Fake::unused());
    let home = folder.path().to_str().unwrap();
    let context = fake.context([("HOME", home), ("USERPROFILE", home)]);
    for (profile, kind, command) in [("default", "oauth", "tccli auth login"), ("work", "sso", "tccli sso login --profile work")] {
        let text = format!(r#"{{"type":"{kind}","secretId":"a","secretKey":"b","token":"c","expiresAt":1699999999}}"#);
        write(folder.path(), &format!(".tccli/{profile}.credential"), &text);
        let error = run(ToolFile::new().profile(profile).credentials(&context)).unwrap_err();
        assert_eq!(error.kind(), CredentialsErrorKind::Expired);
        assert!(error.to_string().ends_with(&format!("has expired (run `{command}`)")), "{error}");
    }
}

#[test]
fn the_tools_role_is_assumed_with_its_keys() {
    let (folder, fake) = (tempfile::tempdir().unwrap(), fake_sts());
    let home = folder.path().to_str().unwrap();
    let text = r#"{"secretId":"AKIDtool","secretKey":"b","role-arn":"arn","role-session-name":"s"}"#;
    write(folder.path(), ".tccli/default.credential", text);
    let found = run(ToolFile::new().credentials(&fake.context([("HOME", home), ("USERPROFILE", home)]))).unwrap();
    assert_eq!(found.secret_id(), "AKIDtemporary");
    assert!(fake.sent()[0].contains("Credential=AKIDtool/"), "{}", fake.sent()[0]);
}

#[test]
fn a_profile_file_is_found_where_it_may_be() {
    let (folder, fake) = (tempfile::tempdir().unwrap(), Fake::unused());
    let home = folder.path().to_str().unwrap();
    let usual = write(
        folder.path(),
        ".tencentcloud/credentials",
        "[default]\nsecret_id=a\nsecret_key=b\n[dev]\nsecret_id=c\nsecret_key=d\ntoken=e\n",
    );
    let other = write(folder.path(), "other", "[default]\nsecret_id=x\nsecret_key=y\n");
    let get = |provider: ProfileFile, context: &Context| run(provider.credentials(context)).unwrap();
    let home_only = fake.context([("HOME", home), ("USERPROFILE", home)]);
    assert_eq!(get(ProfileFile::new(), &home_only), Credentials::new("a", "b"));
    assert_eq!(get(ProfileFile::new().profile("dev"), &home_only), Credentials::new("c", "d").token("e"));
    let named = fake.context([("HOME", home), ("USERPROFILE", home), ("TENCENTCLOUD_PROFILE", "dev")]);
    assert_eq!(get(ProfileFile::new(), &named), Credentials::new("c", "d").token("e"));
    let elsewhere = fake.context([("HOME", home), ("TENCENTCLOUD_CREDENTIALS_FILE", &other)]);
    assert_eq!(get(ProfileFile::new(), &elsewhere), Credentials::new("x", "y"));
    assert_eq!(get(ProfileFile::new().path(&usual), &elsewhere), Credentials::new("a", "b"));
    let expected = format!("no credentials: profile file: {other} has no profile [prod]; it has default");
    assert_eq!(reason(ProfileFile::new().profile("prod"), &elsewhere), expected);
    let broken = write(folder.path(), "broken", "[default]\nsecret_id=x\n");
    let expected = format!("no credentials: profile file: [default] of {broken} has no secret_key");
    assert_eq!(reason(ProfileFile::new().path(&broken), &elsewhere), expected);
    let none = folder.path().join("none");
    assert_eq!(
        reason(ProfileFile::new().path(&none), &elsewhere),
        format!("no credentials: profile file: the file {} does not exist", none.display())
    );
}

#[test]
fn the_tools_file_is_read() {
    let (folder, fake) = (tempfile::tempdir().unwrap(), Fake::unused());
    let home = folder.path().to_str().unwrap();
    write(folder.path(), ".tccli/default.credential", r#"{"secretId": "a", "secretKey": "b"}"#);
    write(folder.path(), ".tccli/sso.credential", r#"{"secretId": "c", "secretKey": "d", "token": "e", "expiresAt": 1700007200}"#);
    let bad = write(folder.path(), ".tccli/bad.credential", r#"{"secretId": "planted" "#);
    let context = fake.context([("HOME", home), ("USERPROFILE", home)]);
    assert_eq!(run(ToolFile::new().credentials(&context)).unwrap(), Credentials::new("a", "b"));
    let sso = run(ToolFile::new().profile("sso").credentials(&context)).unwrap();
    assert_eq!(sso, Credentials::new("c", "d").token("e").expires(SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_007_200)));
    assert_eq!(sso.provider(), "command line tool's file");
    let text = reason(ToolFile::new().profile("bad"), &context);
    assert_eq!(text, format!("no credentials: command line tool's file: {bad} is not JSON: found the end at line 1 column 24"));
    assert!(reason(ToolFile::new().profile("../x"), &context).contains("is not the name of a profile"));
    assert!(reason(ToolFile::new(), &fake.context([])).contains("the home directory is not known"));
    let kind = |provider: ToolFile| run(provider.credentials(&fake.context([]))).unwrap_err().kind();
    assert_eq!(kind(ToolFile::new()), CredentialsErrorKind::NotConfigured);
    assert_eq!(kind(ToolFile::new().profile("work")), CredentialsErrorKind::Malformed);
}

#[test]
fn a_users_own_provider_gives_its_reasons() {
    let fake = Fake::unused();
    let own = from_fn("vault", || async { Ok::<_, std::io::Error>(Credentials::new("id", "key")) });
    assert_eq!(run(own.credentials(&fake.context([]))).unwrap(), Credentials::new("id", "key"));
    let broken = from_fn("vault", || async { Err::<Credentials, _>("sealed") });
    assert_eq!(reason(broken, &fake.context([])), "no credentials: vault: sealed");
    let typed = from_fn("vault", || async { Err::<Credentials, _>(CredentialsError::not_configured("vault", "no address")) });
    assert_eq!(reason(typed, &fake.context([])), "no credentials: vault: no address");
    let other = from_fn("vault", || async { Err::<Credentials, _>(CredentialsError::new("login", "no ticket")) });
    assert_eq!(reason(other, &fake.context([])), "no credentials: vault: login: no ticket");
    let untidy = from_fn("vault", || async { Ok::<_, std::io::Error>(Credentials::new("id", "key\n")) });
    assert_eq!(reason(untidy, &fake.context([])), "no credentials: vault: the secret key begins or ends with white space; remove it");
}
