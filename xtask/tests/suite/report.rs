//! `cargo xtask report` as it is called.

use std::{
    fs,
    path::Path,
    process::{Command, Output},
};

fn page(service: &str, text: &str) -> String {
    format!(
        "## 1. API Description\n\nDomain name for API request: {service}.tencentcloudapi.com.\n\nOpens.\n\n## 2. Input Parameters\n\n\
         | Parameter Name | Required | Type | Description |\n|---|---|---|---|\n\
         | Action | Yes | String | Common Params. The value used for this API: Open. |\n\
         | Version | Yes | String | Common Params. The value used for this API: 2020-01-02. |\n\
         | BoxId | No | String | {text} |\n\n\
         ## 3. Output Parameters\n\n| Parameter Name | Type | Description |\n|---|---|---|\n| RequestId | String | The unique request ID. |\n"
    )
}

fn report(folder: &Path, arguments: &[&str]) -> (i32, String) {
    let all = [&["report", "--docs", "docs", "--out", "report.html"], arguments].concat();
    let Output { status, stdout, stderr } = Command::new(env!("CARGO_BIN_EXE_xtask")).args(all).current_dir(folder).output().unwrap();
    (status.code().unwrap_or(-1), String::from_utf8([stdout, stderr].concat()).unwrap())
}

fn place() -> tempfile::TempDir {
    let home = tempfile::tempdir().unwrap();
    for (folder, service, text) in
        [("docs/box", "box", "Id of the box. Default value: 5."), ("docs/bag", "bag", "Id of the bag."), ("old/box", "box", "Id.")]
    {
        fs::create_dir_all(home.path().join(folder)).unwrap();
        fs::write(home.path().join(folder).join("Open.md"), page(service, text)).unwrap();
    }
    home
}

#[test]
fn the_page_has_the_chosen_services_and_their_changes() {
    let home = place();
    let (code, text) = report(home.path(), &["--service", "box", "--since", "old"]);
    assert_eq!(code, 0, "{text}");
    let html = fs::read_to_string(home.path().join("report.html")).unwrap();
    assert!(html.contains("box.tencentcloudapi.com") && !html.contains("bag.tencentcloudapi.com"));
    assert!(html.contains("default: 5") && html.contains("<code>BoxId</code> of <code>Open.request</code> has the default"), "{html}");
    assert_eq!(report(home.path(), &[]).0, 0);
    let html = fs::read_to_string(home.path().join("report.html")).unwrap();
    assert!(html.contains("bag.tencentcloudapi.com") && !html.contains("id=changes"));
}

#[test]
fn errors_of_pages_are_part_of_the_report_with_their_line() {
    let home = place();
    fs::write(home.path().join("docs/bag/overrides.toml"), "rename.\"Open.Nothing\" = \"x\"\n").unwrap();
    let (code, text) = report(home.path(), &["--service", "bag"]);
    assert_eq!(code, 0, "{text}");
    let html = fs::read_to_string(home.path().join("report.html")).unwrap();
    assert!(html.contains("override-item") && html.contains("<pre>rename.&quot;Open.Nothing&quot; = &quot;x&quot;</pre>"), "{html}");
    assert_eq!(report(home.path(), &["--service", "box"]).0, 0);
    assert!(!fs::read_to_string(home.path().join("report.html")).unwrap().contains("override-item"));
}

#[test]
fn wrong_options_are_errors() {
    let home = place();
    assert_eq!(report(home.path(), &["--service", "jar"]).0, 2);
    assert_eq!(report(home.path(), &["--since", "no-such-revision"]).0, 3);
}

#[test]
fn replaces_an_older_report_and_no_other_file() {
    let home = place();
    let out = home.path().join("report.html");
    for _ in 0..2 {
        assert_eq!(report(home.path(), &[]).0, 0);
    }
    fs::write(&out, "<!doctype html>\n<title>Thesis</title>").unwrap();
    let (code, text) = report(home.path(), &[]);
    assert!(code == 3 && text.contains("was not written by this command"), "{text}");
    assert_eq!(fs::read_to_string(&out).unwrap(), "<!doctype html>\n<title>Thesis</title>");
    let ir = |file: &str| {
        let arguments = ["ir", "--docs", "docs", "--out", file];
        Command::new(env!("CARGO_BIN_EXE_xtask")).args(arguments).current_dir(home.path()).output().unwrap().status.code()
    };
    let page = fs::read_to_string(home.path().join("docs/box/Open.md")).unwrap();
    assert_eq!((ir("ir.json"), ir("ir.json"), ir("docs/box/Open.md")), (Some(0), Some(0), Some(3)));
    assert_eq!(fs::read_to_string(home.path().join("docs/box/Open.md")).unwrap(), page);
}
