//! Providers that read the environment and files, the chain, and a user's own.

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
        format!("no credentials: profile file: there is no file {}", none.display())
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
    let text = reason(ToolFile::new().profile("bad"), &context);
    assert_eq!(text, format!("no credentials: command line tool's file: {bad} is no JSON, line 1"));
    assert!(reason(ToolFile::new().profile("../x"), &context).contains("no name of a profile"));
    assert!(reason(ToolFile::new(), &fake.context([])).contains("there is no home directory"));
}

#[test]
fn a_chain_takes_the_first_and_tells_of_all() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().to_str().unwrap();
    let fake = Fake::new(|_| Reaction::Refuse);
    let context = fake.context([("HOME", home), ("USERPROFILE", home), ("TENCENTCLOUD_CREDENTIALS_FILE", "/nowhere/at all")]);
    let error = run(Chain::standard().credentials(&context)).unwrap_err();
    let names: Vec<&str> = error.tried().iter().map(|t| t.provider.as_str()).collect();
    assert_eq!(names, ["environment", "profile file", "command line tool's file", "web identity", "instance role"]);
    assert!(error.to_string().starts_with(
        "no credentials: environment: TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY are not set; profile file: there is no file /nowhere/at all; "
    ), "{error}");
    let found = run(Chain::standard().or(Credentials::new("last", "key")).credentials(&context));
    assert_eq!(found.unwrap().secret_id(), "last");
    let none = run(Chain::new().credentials(&context)).unwrap_err();
    assert_eq!(none.to_string(), "no credentials: chain: it has no providers");
}

#[test]
fn a_users_own_provider_gives_its_reasons() {
    let fake = Fake::unused();
    let own = from_fn("vault", || async { Ok::<_, std::io::Error>(Credentials::new("id", "key")) });
    assert_eq!(run(own.credentials(&fake.context([]))).unwrap(), Credentials::new("id", "key"));
    let broken = from_fn("vault", || async { Err::<Credentials, _>("sealed") });
    assert_eq!(reason(broken, &fake.context([])), "no credentials: vault: sealed");
}
