//! `cargo xtask diff` as it is called: sides, exit codes, output.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

/// Returns a page of an action with one parameter.
fn page(action: &str, required: &str) -> String {
    format!(
        "## 1. API Description\n\nDomain name for API request: box.tencentcloudapi.com.\n\nOpens.\n\n## 2. Input Parameters\n\n\
         | Parameter Name | Required | Type | Description |\n|---|---|---|---|\n\
         | Action | Yes | String | Common Params. The value used for this API: {action}. |\n\
         | Version | Yes | String | Common Params. The value used for this API: 2020-01-02. |\n\
         | BoxId | {required} | String | Id of the box. |\n\n\
         ## 3. Output Parameters\n\n| Parameter Name | Type | Description |\n|---|---|---|\n| RequestId | String | The unique request ID. |\n"
    )
}

fn xtask(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_xtask")).args(arguments).current_dir(folder).output().unwrap()
}

/// Calls `diff` and returns its exit code and everything that it prints.
fn diff(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let output = xtask(folder, &[&["diff"], arguments].concat());
    let text = [output.stdout, output.stderr].concat();
    (output.status.code().unwrap_or(-1), String::from_utf8(text).unwrap())
}

fn git(folder: &Path, arguments: &[&str]) {
    let identity = ["-c", "user.name=a", "-c", "user.email=a@example.com", "-c", "commit.gpgsign=false"];
    let status = Command::new("git").args(identity).args(arguments).current_dir(folder).output().unwrap();
    assert!(status.status.success(), "{}", String::from_utf8_lossy(&status.stderr));
}

/// Returns a folder with two states of the documentation: `old` and `new`.
fn states() -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    for (side, required) in [("old", "No"), ("new", "Yes")] {
        fs::create_dir(home.path().join(side)).unwrap();
        fs::write(home.path().join(side).join("Open.md"), page("Open", required)).unwrap();
    }
    home
}

#[test]
fn fail_on_decides_the_exit_code() {
    let home = states();
    let (code, text) = diff(home.path(), &["old", "new"]);
    assert_eq!((code, text.contains("BoxId of Open.request is now required; set it with .box_id(…)")), (0, true), "{text}");
    let (code, text) = diff(home.path(), &["old", "new", "--fail-on", "withdrawn,refused"]);
    assert_eq!((code, text.contains("1 changes of the class `refused`")), (1, true), "{text}");
    assert_eq!(diff(home.path(), &["old", "new", "--fail-on", "withdrawn"]).0, 0);
    assert_eq!(diff(home.path(), &["old", "old"]), (0, "no changes\n".into()));
    assert_eq!(diff(home.path(), &["old", "new", "--fail-on", "worse"]).0, 2);
}

#[test]
fn a_side_that_cannot_be_read_is_an_error_and_never_no_changes() {
    let home = states();
    let put = |name: &str, text: &str| fs::write(home.path().join(name), text).unwrap();
    fs::create_dir(home.path().join("empty")).unwrap();
    fs::create_dir(home.path().join("prose")).unwrap();
    put("prose/a.md", "Only prose.\n");
    put("cut.json", "{\"ir_version\": 1, \"serv");
    put("later.json", "{\"ir_version\": 99, \"services\": []}");
    put("none.json", "{\"ir_version\": 1, \"services\": []}");
    put("surface.lock", "nonsense\n");
    for side in ["missing", "empty", "prose", "cut.json", "later.json", "none.json", "surface.lock", "git:HEAD", "git:", "git:--help"] {
        for sides in [[side, "new"], ["old", side]] {
            let (code, text) = diff(home.path(), &sides);
            assert_eq!((code, text.starts_with("error: cannot compare ")), (3, true), "{side}: {text}");
        }
    }
}

#[cfg(unix)]
#[test]
fn rejects_a_device_as_a_side() {
    let home = states();
    let (code, text) = diff(home.path(), &["old", "/dev/zero"]);
    assert_eq!((code, text.contains("it is not a regular file")), (3, true), "{text}");
}

#[test]
fn folders_ir_files_and_revisions_are_the_same_side() {
    let home = states();
    git(home.path(), &["init", "-q"]);
    git(home.path(), &["add", "."]);
    git(home.path(), &["commit", "-qm", "a"]);
    let ir = xtask(home.path(), &["ir", "--docs", "old", "--out", "old.json"]);
    assert!(ir.status.success());
    for old in ["old", "old.json", "git:HEAD:old", "git:HEAD:old/"] {
        let (code, text) = diff(home.path(), &[old, "new", "--format", "json"]);
        let expected = "{\"service\":\"box\",\"version\":\"2020-01-02\",\"kind\":\"field~required\",\"owner\":\"Open.request\",\"field\":\"BoxId\",\
             \"was\":false,\"is\":true,\"class\":\"refused\",\"at\":{\"file\":\"Open.md\",\"line\":13}}\n";
        assert_eq!((code, text.as_str()), (0, expected), "{old}");
    }
}

#[test]
fn documentation_and_a_lock_are_not_compared() {
    let home = states();
    let out = home.path().join("crates");
    let made = xtask(home.path(), &["gen", "--docs", "old", "--out", out.to_str().unwrap()]);
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    let lock = "crates/tencentcloud-box/surface.lock";
    let (code, text) = diff(home.path(), &["old", lock]);
    assert_eq!((code, text.contains("compare two of a kind")), (2, true), "{text}");
    assert_eq!(diff(home.path(), &[lock, lock]), (0, "no changes\n".into()));
    fs::write(home.path().join("old/Shut.md"), page("Shut", "No")).unwrap();
    fs::copy(home.path().join(lock), home.path().join("before.lock")).unwrap();
    xtask(home.path(), &["gen", "--docs", "old", "--out", out.to_str().unwrap()]);
    let (code, text) = diff(home.path(), &["before.lock", lock, "--format", "json"]);
    assert_eq!(code, 0);
    assert!(
        text.lines().count() > 2 && text.lines().all(|line| line.contains("\"service\":\"box\"") && line.contains("\"item+\"")),
        "{text}"
    );
}
