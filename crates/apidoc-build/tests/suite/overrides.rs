//! `overrides.toml` beside pages on a disk: what it decides is carried out, and what is written of it in CONTRIBUTING.md is true.

use apidoc_build::{
    Decisions, ServiceFilter, generate,
    read::{self, Read},
};
use apidoc_parse::diagnostics::{Diagnostic, Severity};
use std::{fs, path::Path};

/// An action with its tables.
fn action(name: &str, asked: &str, answered: &str) -> String {
    format!(
        "## 1. API Description\n\nDomain name for API request: demo.tencentcloudapi.com.\n\nReads jobs.\n\n## 2. Input Parameters\n\n\
         | Parameter Name | Required | Type | Description |\n|---|---|---|---|\n\
         | Action | Yes | String | Common Params. The value used for this API: {name}. |\n\
         | Version | Yes | String | Common Params. The value used for this API: 2024-01-01. |\n{asked}\n\
         ## 3. Output Parameters\n\n| Parameter Name | Type | Description |\n|---|---|---|\n{answered}| RequestId | String | The id. |\n"
    )
}

/// A folder of pages on which everything is left open that an override can say.
fn folder(overrides: &str) -> tempfile::TempDir {
    let dir = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| fs::write(dir.path().join(path), text).unwrap();
    let list = action(
        "ListJobs",
        "| Number | No | String | Where to begin. |\n| Size | No | String | How many. |\n| Mode | No | String | How. Valid values: `fast`. |\n\
         | States.N | No | Array of String | Which. Valid values: `queued`, `done`. |\n",
        "| All | String | How many there are. |\n| Jobs | Array of Job | The jobs. |\n| Groups | Array of String | Their groups. |\n",
    );
    let get = action(
        "GetJobs",
        "| Offset | No | Integer | Where to begin. |\n| Limit | No | Integer | How many. |\n",
        "| Jobs | Array of Job | The jobs. |\n",
    );
    write("ListJobs.md", &list);
    write("GetJobs.md", &get);
    write(
        "types.md",
        "# Data Types\n\n## Job\n\nUsed by actions: ListJobs, GetJobs.\n\n| Name | Type | Description |\n|---|---|---|\n\
         | State | String | How far it is. |\n| Code | Integer | What came out. Valid values: `0` (off), `1` (on). |\n\
         | Size | Integer | How large it is. |\n| Extra | String | What else there is. |\n| Owner | String | Whose it is. |\n\
         | AccessKey | String | The name of a key. |\n",
    );
    write("overrides.toml", overrides);
    dir
}

fn read(dir: &Path) -> Read {
    read::folder(dir, &ServiceFilter::default(), &|_, _| {}).unwrap()
}

fn errors(all: &[Diagnostic]) -> Vec<String> {
    let errors = all.iter().filter(|one| one.severity == Severity::Error);
    errors
        .map(|one| format!("{}:{}:{} {}: {}", one.source.file, one.source.line, one.source.column, one.code.as_str(), one.message))
        .collect()
}

/// The examples of the table in CONTRIBUTING.md: key and TOML.
fn documented() -> Vec<(String, String)> {
    let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../CONTRIBUTING.md")).unwrap();
    let rows = text.lines().skip_while(|line| !line.starts_with("| key |")).skip(2).take_while(|line| line.starts_with('|'));
    let code = |cell: &str| cell.trim().trim_matches('`').to_owned();
    rows.map(|row| row.split(" | ").map(code).collect::<Vec<_>>()).map(|row| (code(&row[0][1..]), row[1].clone())).collect()
}

#[test]
fn accepts_documented_overrides() {
    let examples = documented();
    let keys: std::collections::BTreeSet<&str> = examples.iter().map(|(key, _)| key.as_str()).collect();
    assert_eq!(
        keys.into_iter().collect::<Vec<_>>(),
        ["keep", "merge", "names", "not_secret", "package", "paginate", "rename", "secret", "take", "type", "values", "waiter"]
    );
    assert!(examples.iter().all(|(key, toml)| toml.contains(key.as_str())), "{examples:#?}");
    // Decisions about the lock need one.
    let examples: Vec<_> = examples.into_iter().filter(|(key, _)| !DECIDES_ABOUT_LOCK.contains(&key.as_str())).collect();
    let text: String = examples.iter().map(|(_, toml)| format!("{toml}\n")).collect();
    let dir = folder(&text);
    let read = read(dir.path());
    assert_eq!(errors(&read.diagnostics), Vec::<String>::new(), "{text}");
    let crates = generate::crates(read.ir.clone(), &ServiceFilter::default(), dir.path(), &[], &Decisions::default()).unwrap();
    assert_eq!(crates.diagnostics, []);
    let lock = &crates.files["tencentcloud-demo/surface.lock"].text;
    for line in [
        "types::Job.Size  size: u64",
        "types::Job.Extra  extra: Option<rt::Json>",
        "types::Job.State  state: rt::Open<types::JobState>",
        "types::JobState.done  Done",
        "types::Job.Owner  owned_by: String",
        "types::Job.Code.0  CODE_OFF",
        "actions::ListJobsMode.slow  Slow",
        "actions::ListJobsRequest.States  states: Option<Vec<rt::Open<types::JobState>>>",
        "actions::ListJobsRequest.items()  page0 number -> jobs",
        "Client.wait_for_jobs()  GetJobsRequest -> Jobs.*.State",
    ] {
        assert!(lock.lines().any(|l| l == format!("v20240101::{line}")), "{line}\n{lock}");
    }
    assert!(!lock.contains("GetJobsRequest.items()"), "{lock}");
    // Each of them says something.
    let all = files(&read);
    for (i, (_, toml)) in examples.iter().enumerate() {
        let others = examples.iter().enumerate().filter(|(j, _)| *j != i).map(|(_, (_, toml))| format!("{toml}\n")).collect::<String>();
        let dir = folder(&others);
        assert_ne!(files(&self::read(dir.path())), all, "{toml} changes nothing");
    }
}

/// The keys of decisions about what `surface.lock` holds back.
const DECIDES_ABOUT_LOCK: [&str; 2] = ["keep", "take"];

/// The types that other examples set differ from a lock without overrides.
#[test]
fn applies_documented_decisions_about_the_lock() {
    let out = tempfile::tempdir().unwrap();
    let first = read(folder("").path());
    let crates = generate::crates(first.ir, &ServiceFilter::default(), out.path(), &[], &Decisions::default()).unwrap();
    fs::create_dir(out.path().join("tencentcloud-demo")).unwrap();
    for name in ["surface.lock", "gone.json"] {
        let path = format!("tencentcloud-demo/{name}");
        fs::write(out.path().join(&path), &crates.files[&path].text).unwrap();
    }
    let run = |decides: &dyn Fn(&str) -> bool| {
        let text: String = documented().iter().filter(|(key, _)| decides(key)).map(|(_, toml)| format!("{toml}\n")).collect();
        let read = read(folder(&text).path());
        assert_eq!(errors(&read.diagnostics), Vec::<String>::new(), "{text}");
        let crates = generate::crates(read.ir, &ServiceFilter::default(), out.path(), &[], &Decisions::default()).unwrap();
        let said = |code: &str, item: &str| crates.diagnostics.iter().any(|one| one.code.as_str() == code && one.message.contains(item));
        let pending = ["Job.Size ", "Job.Extra "].map(|item| said("retype-pending", item) || said("response-retyped", item));
        let lock = &crates.files["tencentcloud-demo/surface.lock"].text;
        (errors(&crates.diagnostics), pending, lock.contains("types::Job.Size  size: u64\n"), said("override-taken", "Job.Size"))
    };
    assert_eq!(run(&|key| !DECIDES_ABOUT_LOCK.contains(&key)), (Vec::new(), [true, true], false, false));
    assert_eq!(run(&|_| true), (Vec::new(), [false, false], true, true));
    let (stale, ..) = run(&|key| key == "keep");
    assert!(stale.len() == 1 && stale[0].starts_with("overrides.toml:1:9 override-stale: tencentcloud-demo: no change"), "{stale:?}");
}

/// All files of the crates.
fn files(read: &Read) -> Vec<String> {
    let crates = generate::crates(read.ir.clone(), &ServiceFilter::default(), Path::new("/none"), &[], &Decisions::default()).unwrap();
    crates.files.into_iter().map(|(path, file)| format!("{path}\n{}", file.text)).collect()
}

/// What only the surface can know is told where pages are read too, so that `lint` and `ir` tell it.
#[test]
fn reports_overrides_that_do_not_fit_in_rust() {
    let cases = [
        ("rename.\"Job.Owner\" = \"state\"", "overrides.toml:1:22 override-name: `Owner` can't be called `state`: `State` is"),
        (
            "actions.GetJobs.paginate = { page = \"Limits\" }",
            "overrides.toml:1:37 override-item: the request has no `Limits`; it has Offset, Limit",
        ),
        (
            "actions.ListJobs.waiter = { name = \"a\", path = \"Jobs.*.Code\", success = [7] }",
            "overrides.toml:1:74 override-unfit: `Jobs.*.Code` is never \"7\"",
        ),
        ("rename.\"Job\" = \"x\u{202e}\"", "overrides.toml:1:16 override-name: \"x\\u{202e}\" is not a valid name for `Job`"),
    ];
    for (text, expected) in cases {
        let dir = folder(text);
        assert_eq!(errors(&read(dir.path()).diagnostics), [expected], "{text}");
    }
}

#[test]
fn reads_ten_thousand_entries_in_bounded_time() {
    let text: String = (0..10_000).map(|i| format!("rename.\"Job.F{i}\" = \"f{i}\"\n")).collect();
    let dir = folder(&text);
    let begun = std::time::Instant::now();
    assert_eq!(errors(&read(dir.path()).diagnostics).len(), 10_000);
    assert!(begun.elapsed() < std::time::Duration::from_secs(10), "{:?}", begun.elapsed());
}
