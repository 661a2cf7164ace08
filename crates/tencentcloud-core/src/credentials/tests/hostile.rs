//! Files, variables and answers that are damaged: each is an error that names its source, never another identity, and never shows a secret.

use super::*;
use std::path::Path;

/// Checks that the standard chain fails at `source`, whatever is behind it.
#[track_caller]
fn check_failure(home: &Path, variables: &[(&str, &str)], source: &str, reason: &str) {
    let home = home.to_str().unwrap();
    let variables = variables.iter().copied().chain([("HOME", home), ("USERPROFILE", home)]);
    let context = Fake::new(|_| ok("role")).context([]).environment(Environment::of(variables));
    let chain = Chain::standard().or(Credentials::new("AKIDsomebody-else", "key"));
    let error = run(chain.credentials(&context)).expect_err(reason);
    let text = error.to_string();
    assert!(text.starts_with(&format!("no credentials: {source}: ")) && text.contains(reason), "{text}");
    assert!(!format!("{text} {error:?}").contains("planted"), "{text}");
    assert_eq!(text.lines().count(), 1, "{text}");
}

fn with_file(name: &str, content: &[u8]) -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join(name);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    std::fs::write(path, content).unwrap();
    home
}

const PROFILES: &str = ".tencentcloud/credentials";
const TOOL: &str = ".tccli/default.credential";

#[test]
fn rejects_damaged_profile_files() {
    let utf16: Vec<u8> = "\u{feff}[default]\nsecret_id=planted\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let large = [b"[default]\nsecret_id=a\nsecret_key=planted\n#".as_slice(), &vec![b'x'; 2 << 20]].concat();
    let cases: [(&[u8], &str); 17] = [
        (b"[default\nsecret_id=planted\n", "line 1 cannot be read"),
        (b"secret_id = planted\nsecret_key = planted\n", "line 1 cannot be read"),
        (b"{\"secretId\": \"planted\"}", "line 1 cannot be read"),
        (b"# keys\n<html>planted</html>\n", "line 2 cannot be read"),
        (b"[default]\nsecret_id = a\nsecret_key = planted\0\n", "not printable ASCII"),
        (b"[default]\nsecret_id = a\rsecret_key = planted\r", "has no secret_key"),
        (b"[default]\nsecret_id = AKID\nsecret_ke", "has line 3, which cannot be read"),
        (b"[default]\nsecret_id = a\nsecret_key = planted\nrole_arn qcs::cam::uin/1:roleName/r\n", "has line 4, which cannot be read"),
        (b"[default]\nsecret_id = a\nsecret_key = planted\nplanted\n", "has line 4, which cannot be read"),
        (b"[default]\nsecret_id = a\n<<<<<<< x\nsecret_key = planted\n=======\nsecret_key = planted2\n>>>>>>> y\n", "has line 3, which"),
        (b"[default]\nsecret_id = a\nsecret_key = planted\n[default]\nsecret_key = planted2\n", "has secret_key twice"),
        (b"[default]\nrole_arn = r\nsource_profile = s\n[s]\nsecret_id = a\nsecret_key = planted\n= x\n", "[s] of "),
        (b"[default\nsecret_id = a\nsecret_key = b\n[dev]\nsecret_id = planted\n", "line 1 cannot be read"),
        (b"[default]\nsecret_id = \nsecret_key = planted\n", "has no secret_id"),
        (b"[default]\nsecret_id = AKID\xff\nsecret_key = planted\n", "cannot read"),
        (&utf16, "cannot read"),
        (&large, "longer than a megabyte"),
    ];
    for (content, reason) in cases {
        let home = with_file(PROFILES, content);
        check_failure(home.path(), &[], "profile file", reason);
    }
}

#[test]
fn reads_profile_files_of_other_editors() {
    for content in [
        "\u{feff}[default]\r\nsecret_id=a\r\nsecret_key='b'\r\n",
        "[default] # mine\nsecret-id=a\nunknown=1\nSecret_Key : b\n[prod\nsecret_id=c\nsecret_key=d\n[dev]\njunk",
    ] {
        let home = with_file(PROFILES, content.as_bytes());
        let folder = home.path().to_str().unwrap();
        let context = Fake::unused().context([("HOME", folder), ("USERPROFILE", folder)]);
        assert_eq!(run(Chain::standard().credentials(&context)).unwrap(), Credentials::new("a", "b"));
    }
}

#[test]
fn rejects_damaged_files_of_the_tool() {
    let cases: [(&[u8], &str); 12] = [
        (br#"{"secretId": "AKID", "secretKey": "planted", "token": "planted", "expiresAt": "soon"}"#, "expiresAt of "),
        (br#"{"secretId": "AKID", "secretKey": "planted", "token": "planted", "expiresAt": [1]}"#, "expiresAt of "),
        (br#"{"secretId": "AKID", "secretKey": "planted", "token": "planted", "expiresAt": -1}"#, "expiresAt of "),
        (b"", "is not JSON"),
        (br#"{"secretId": "planted", "secretK"#, "is not JSON"),
        (b"[]", "is not a JSON object"),
        (b"null", "is not a JSON object"),
        (br#""planted""#, "is not a JSON object"),
        (br#"{"secretId": 5, "secretKey": "planted"}"#, "secretId of "),
        (br#"{"secretId": ["planted"]}"#, "secretId of "),
        (br#"{"secretId": "AKID", "secretKey": ""}"#, "has no secretKey"),
        (br#"{"secretId": "AKID", "secretKey": "planted", "token": "planted", "expiresAt": 1}"#, "has expired"),
    ];
    for (content, reason) in cases {
        let home = with_file(TOOL, content);
        check_failure(home.path(), &[], "command line tool's file", reason);
    }
    let home = with_file(TOOL, "\u{feff}{\"secretId\": \"a\", \"secretKey\": \"b\", \"new\": [1]}".as_bytes());
    let folder = home.path().to_str().unwrap();
    let context = Fake::unused().context([("HOME", folder), ("USERPROFILE", folder)]);
    assert_eq!(run(Chain::standard().credentials(&context)).unwrap(), Credentials::new("a", "b"));
}

#[cfg(unix)]
#[test]
fn rejects_links_that_lead_nowhere_and_directories() {
    use std::os::unix::fs::symlink;
    for (name, source) in [(PROFILES, "profile file"), (TOOL, "command line tool's file")] {
        let home = with_file(name, b"");
        let path = home.path().join(name);
        std::fs::remove_file(&path).unwrap();
        symlink(home.path().join("not-mounted-yet"), &path).unwrap();
        check_failure(home.path(), &[], source, "is a link to a file that does not exist");
        std::fs::remove_file(&path).unwrap();
        symlink(&path, &path).unwrap();
        check_failure(home.path(), &[], source, "cannot read");
        std::fs::remove_file(&path).unwrap();
        std::fs::create_dir(&path).unwrap();
        check_failure(home.path(), &[], source, "is not a regular file");
        // The folder of the file on a disk that is not mounted.
        let folder = path.parent().unwrap();
        std::fs::remove_dir_all(folder).unwrap();
        symlink(home.path().join("not-mounted-yet"), folder).unwrap();
        check_failure(home.path(), &[], source, "is a link to a folder that does not exist");
        std::fs::remove_file(folder).unwrap();
        symlink(folder, folder).unwrap();
        check_failure(home.path(), &[], source, "cannot read");
    }
}

#[test]
fn rejects_variables_with_quotes_and_with_characters_that_cannot_be_sent() {
    let home = tempfile::tempdir().unwrap();
    for (id, key, reason) in [
        ("\"AKIDexample\"", "planted", "the secret id is in quotes; remove them"),
        ("AKIDexample", "'planted'", "the secret key is in quotes; remove them"),
        ("AKID\u{fffd}example", "planted", "not printable ASCII"),
        ("AKIDexample", "planted\u{fffd}", "not printable ASCII"),
        ("AKIDexample", "plan\0ted", "not printable ASCII"),
    ] {
        let variables = [("TENCENTCLOUD_SECRET_ID", id), ("TENCENTCLOUD_SECRET_KEY", key)];
        check_failure(home.path(), &variables, "environment", reason);
    }
}

#[test]
fn rejects_answers_of_the_metadata_service_that_are_not_its_own() {
    let page = "<html>\n<script>planted</script></html>";
    let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
    for (answer, reason) in [
        (page.to_owned(), "is not JSON"),
        (deep, "has no TmpSecretId"),
        ("[1]".into(), "has no TmpSecretId"),
        (r#"{"TmpSecretId":"a","TmpSecretKey":"planted","Token":"t","ExpiredTime":1e400}"#.into(), ""),
        (r#"{"TmpSecretId":"a","TmpSecretKey":"planted","TmpSecretKey":5,"Token":"t","ExpiredTime":4000000000}"#.into(), "TmpSecretKey"),
    ] {
        let fake = Fake::new(move |request| if request.uri().path().ends_with('/') { ok("role") } else { ok(answer.clone()) });
        let chain = Chain::new().or(InstanceRole::new()).or(Credentials::new("AKIDsomebody-else", "key"));
        let error = run(chain.credentials(&fake.context([]))).unwrap_err();
        let text = error.to_string();
        assert!(text.starts_with("no credentials: instance role: ") && text.contains(reason), "{reason}: {text}");
        assert!(!text.contains("planted") && text.len() < 400, "{text}");
    }
}

#[test]
fn a_role_that_the_instance_names_but_does_not_have_is_a_failure() {
    for second in [404, 500, 203] {
        let fake =
            Fake::new(move |request| if request.uri().path().ends_with('/') { ok("role") } else { Reaction::Answer(second, "".into()) });
        let chain = Chain::new().or(InstanceRole::new()).or(Credentials::new("AKIDsomebody-else", "key"));
        let error = run(chain.credentials(&fake.context([]))).unwrap_err();
        assert!(
            error.to_string().starts_with("no credentials: instance role: ") && error.to_string().contains(&second.to_string()),
            "{error}"
        );
        assert_ne!(error.kind(), CredentialsErrorKind::NotConfigured);
    }
}

#[test]
fn a_refusal_that_quotes_the_request_shows_no_secret() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("token");
    std::fs::write(&file, "planted.jwt/\"bearer\"").unwrap();
    let message = r#"planted.jwt/\"bearer\", planted%2Ekey, planted-session"#;
    let refusal = format!(r#"{{"Response":{{"Error":{{"Code":"InvalidParameter","Message":"{message} are wrong"}},"RequestId":"r"}}}}"#);
    let fake = Fake::new(move |_| ok(refusal.clone()));
    let identity = WebIdentity::new().region("r").provider_id("p").role("arn").token_file(&file);
    let text = reason(identity, &fake.context([]));
    assert!(text.contains("InvalidParameter: ***, ") && !text.contains("bearer"), "{text}");
    let source = Credentials::new("AKIDsource", "planted.key").token("planted-session");
    let text = reason(AssumeRole::new(source, "arn"), &fake.context([]));
    assert!(text.contains(", ***, *** are wrong"), "{text}");
}

#[cfg(unix)]
#[test]
fn reads_the_expiry_that_a_command_prints_next_to_the_keys() {
    let fake = Fake::patient();
    let printed = |json: &str| run(CredentialProcess::new(format!("printf '%s' '{json}'")).credentials(&fake.context([])));
    for json in [
        r#"{"SecretId":"a","SecretKey":"b","Token":"t","Expiration":1700007200}"#,
        r#"{"Credentials":{"SecretId":"a","SecretKey":"b","Token":"t","Expiration":1700007200}}"#,
        r#"{"Response":{"Credentials":{"TmpSecretId":"a","TmpSecretKey":"b","Token":"t"},"ExpiredTime":1700007200}}"#,
    ] {
        assert_eq!(printed(json).unwrap().expiry(), Some(SystemTime::UNIX_EPOCH + Duration::from_secs(1_700_007_200)), "{json}");
    }
    for json in [
        r#"{"Credentials":{"SecretId":"a","SecretKey":"planted","Expiration":"soon"}}"#,
        r#"{"SecretId":"a","SecretKey":"planted""#,
        r#"[{"SecretId":"a","SecretKey":"planted"}]"#,
        r#"{"SecretId":"a","SecretKey":{"planted":1}}"#,
        "<html>planted</html>",
        "",
    ] {
        let text = printed(json).unwrap_err().to_string();
        assert!(text.starts_with("no credentials: credential process: ") && !text.contains("planted"), "{text}");
    }
}
