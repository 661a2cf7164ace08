//! `cargo xtask gen` as it is called: pages that vanish, exit codes, output.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Returns a page of an action with one parameter.
fn page(service: &str, action: &str) -> String {
    format!(
        "## 1. API Description\n\nDomain name for API request: {service}.tencentcloudapi.com.\n\nOpens.\n\n## 2. Input Parameters\n\n\
         | Parameter Name | Required | Type | Description |\n|---|---|---|---|\n\
         | Action | Yes | String | Common Params. The value used for this API: {action}. |\n\
         | Version | Yes | String | Common Params. The value used for this API: 2020-01-02. |\n\
         | BoxId | No | String | Id of the box. |\n\n\
         ## 3. Output Parameters\n\n| Parameter Name | Type | Description |\n|---|---|---|\n| RequestId | String | The unique request ID. |\n"
    )
}

/// A docs folder and a tree.
struct Bench(tempfile::TempDir);

impl Bench {
    /// Two services with four actions each, generated once.
    fn new() -> Self {
        let bench = Self(tempfile::tempdir().unwrap());
        for service in ["box", "jar"] {
            for action in ["OpenBox", "CloseBox", "GetBox", "ListBoxes"] {
                bench.write(service, action);
            }
        }
        let (code, text) = bench.gen_(&[]);
        assert_eq!(code, 0, "{text}");
        bench
    }
    fn page(&self, service: &str, action: &str) -> PathBuf {
        self.0.path().join(format!("docs/{service}/2020-01-02/{action}.md"))
    }
    fn write(&self, service: &str, action: &str) {
        let path = self.page(service, action);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, page(service, action)).unwrap();
    }
    /// Runs `gen`. Returns the exit code and everything that it prints.
    fn gen_(&self, arguments: &[&str]) -> (i32, String) {
        let base = ["gen", "--docs", "docs", "--out", "out", "--core", "1.0.0"];
        let output = Command::new(env!("CARGO_BIN_EXE_xtask")).args(base).args(arguments).current_dir(self.0.path()).output().unwrap();
        (output.status.code().unwrap_or(-1), String::from_utf8([output.stdout, output.stderr].concat()).unwrap())
    }
    fn tree(&self) -> BTreeMap<PathBuf, Vec<u8>> {
        let (mut files, mut open) = (BTreeMap::new(), vec![self.0.path().join("out")]);
        while let Some(folder) = open.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    open.push(path);
                } else {
                    files.insert(path.clone(), fs::read(path).unwrap());
                }
            }
        }
        files
    }
    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.0.path().join("out").join(path)).unwrap()
    }
}

fn remove(path: &Path) {
    if path.is_dir() { fs::remove_dir_all(path).unwrap() } else { fs::remove_file(path).unwrap() }
}

#[test]
fn a_service_that_vanishes_and_comes_back_leaves_no_trace() {
    let bench = Bench::new();
    let before = bench.tree();
    remove(&bench.0.path().join("docs/jar"));
    bench.write("box", "ShutBox");
    let (code, text) = bench.gen_(&[]);
    assert_eq!(code, 1, "{text}");
    let question = "error: tencentcloud-jar: nothing was written: the run would withdraw the service, which no page documents any more; if the \
                    pages are right, keep it as deprecated with `--accept-gone tencentcloud-jar`\n";
    assert!(text.contains(question), "{text}");
    assert!(bench.read("tencentcloud-box/surface.lock").contains("Client.ShutBox"), "other crates are written");
    assert_eq!(bench.gen_(&["--check"]).0, 1);
    assert_eq!(bench.gen_(&["--service", "box"]).0, 0, "a service that is left out is not withdrawn");
    let (code, text) = bench.gen_(&["--accept-gone", "jar", "--date", "2026-01-31"]);
    assert_eq!(code, 0, "{text}");
    let note = "#[deprecated(note = \"not in the documentation since 2026-01-31\")]";
    assert!(bench.read("tencentcloud-jar/src/v20200102/actions/open_box.rs").contains(note));
    let kept = bench.tree();
    let (code, text) = bench.gen_(&[]);
    assert_eq!((code, bench.tree() == kept), (0, true), "{text}");
    assert_eq!(bench.gen_(&["--check"]).0, 0);
    for action in ["OpenBox", "CloseBox", "GetBox", "ListBoxes"] {
        bench.write("jar", action);
    }
    assert_eq!(bench.gen_(&[]).0, 0);
    let jar = |tree: BTreeMap<PathBuf, Vec<u8>>| {
        tree.into_iter().filter(|(path, _)| path.to_string_lossy().contains("tencentcloud-jar")).collect::<Vec<_>>()
    };
    assert!(jar(bench.tree()) == jar(before));
}

#[test]
fn a_crate_without_a_service_is_removed_by_breaking() {
    let bench = Bench::new();
    remove(&bench.0.path().join("docs/jar"));
    assert_eq!(bench.gen_(&["--breaking", "tencentcloud-jar"]).0, 0);
    assert!(!bench.0.path().join("out/tencentcloud-jar").exists());
}

#[test]
fn asks_before_it_withdraws_most_of_a_version() {
    let bench = Bench::new();
    for action in ["OpenBox", "CloseBox", "GetBox"] {
        remove(&bench.page("jar", action));
    }
    let before = bench.tree();
    let (code, text) = bench.gen_(&[]);
    assert_eq!(code, 1, "{text}");
    assert!(
        text.contains("error: tencentcloud-jar: nothing was written: the run would withdraw 3 of 4 actions of version 2020-01-02; "),
        "{text}"
    );
    assert!(bench.tree() == before);
    assert_eq!(bench.gen_(&["--accept-gone", "all"]).0, 0);
    assert_eq!(bench.gen_(&[]).0, 0, "asked once");
    assert!(bench.read("tencentcloud-jar/surface.lock").contains("@v20200102::Client.GetBox gone\n"));
}

#[test]
fn rejects_an_unknown_crate_and_a_day_that_is_none() {
    let bench = Bench::new();
    let (code, text) = bench.gen_(&["--accept-gone", "bax"]);
    assert_eq!(code, 2, "{text}");
    assert!(text.contains("--accept-gone bax: no such crate; this run generates tencentcloud-box, tencentcloud-jar"), "{text}");
    assert_eq!(bench.gen_(&["--date", "tomorrow"]).0, 2);
}

#[test]
fn the_newest_day_of_fetch_lock_is_the_day_of_the_documentation() {
    let bench = Bench::new();
    let lock = "{\"fetch_lock\":1}\n{\"page\":\"action/GetBox.md\",\"address\":\"http://127.0.0.1/GetBox.md\",\"sha256\":\"HASH\",\"changed\":\"2026-02-03\"}\n";
    fs::write(bench.0.path().join("docs/box/2020-01-02/fetch.lock"), lock.replace("HASH", &"0".repeat(64))).unwrap();
    remove(&bench.page("jar", "GetBox"));
    let (code, text) = bench.gen_(&[]);
    assert_eq!(code, 0, "{text}");
    assert!(bench.read("tencentcloud-jar/surface.lock").contains("@v20200102::Client.GetBox gone 2026-02-03\n"));
}

#[test]
fn a_finding_is_printed_once() {
    let bench = Bench::new();
    let text = page("jar", "GetBox");
    fs::write(bench.page("jar", "GetBox"), text.replace("| BoxId | No |", "| BoxId | Yes |")).unwrap();
    let finding = "tencentcloud-jar: v20200102: GetBoxRequest.BoxId is required now; `new` is unchanged, and a method sets it";
    let standing = "tencentcloud-jar: 1 finding of earlier runs\n`cargo xtask gen --check --findings` prints them";
    let (code, text) = bench.gen_(&["--check", "--fail-on", "unreadable,withdrawn"]);
    assert!(code == 1 && text.contains(finding), "{text}");
    assert_eq!(bench.gen_(&["--fail-on", "refused"]).0, 1, "a new one of the class");
    let (code, text) = bench.gen_(&["--fail-on", "refused"]);
    assert!(code == 0 && !text.contains(finding) && text.contains(standing), "{text}");
    let (code, text) = bench.gen_(&["--check", "--findings", "--service", "jar"]);
    assert!(code == 0 && text.contains(finding), "{text}");
    assert_eq!(bench.gen_(&["--fail-on", "everything"]).0, 2);
}

#[test]
fn applies_and_ends_changes_by_overrides() {
    let bench = Bench::new();
    let (get, overrides) = (bench.page("jar", "GetBox"), bench.page("jar", "GetBox").with_file_name("overrides.toml"));
    let text = page("jar", "GetBox");
    fs::write(&get, text.replace("| BoxId | No | String |", "| BoxId | No | Integer |")).unwrap();
    fs::write(&overrides, "keep = [\"GetBox.BoxId\"]\n").unwrap();
    let (code, text) = bench.gen_(&[]);
    assert!(code == 0 && !text.contains("BoxId"), "{text}");
    let (code, text) = bench.gen_(&["--check", "--findings"]);
    assert!(code == 0 && !text.contains("BoxId"), "{text}");
    fs::write(&overrides, "\ntake = [\"GetBox.BoxId\"]\n").unwrap();
    for changes in [true, false] {
        let (code, text) = bench.gen_(&[]);
        assert_eq!(code, 0, "{text}");
        assert_eq!(text.contains("warning[override-taken]") && text.contains("overrides.toml:2:9"), changes, "{text}");
        assert_eq!(text.contains("was box_id: Option<String>"), changes, "{text}");
        assert!(bench.read("tencentcloud-jar/surface.lock").contains("GetBoxRequest.BoxId  box_id: Option<i64>\n"));
    }
    fs::write(&overrides, "keep = [\"GetBox.BoxId\"]\n").unwrap();
    let (code, text) = bench.gen_(&[]);
    assert!(code == 1 && text.contains("error[override-stale]") && text.contains("overrides.toml:1:9"), "{text}");
}

#[test]
fn prints_a_hundred_lines_at_most() {
    let bench = Bench::new();
    for service in ["box", "jar"] {
        for action in ["OpenBox", "CloseBox", "GetBox", "ListBoxes"] {
            let rows: String = (0..20).map(|i| format!("| Row{i} | Yes | String | A row. |\n")).collect();
            let text = page(service, action).replace("\n## 3.", &format!("{rows}\n## 3."));
            fs::write(bench.page(service, action), text.replace("box. |\n\n", "box. |\n")).unwrap();
        }
    }
    let (code, text) = bench.gen_(&[]);
    assert_eq!(code, 0, "{text}");
    assert!(text.lines().count() < 120, "{}", text.lines().count());
    assert!(text.contains(" more new findings; `cargo xtask gen --check --findings` prints all"), "{text}");
}

#[test]
fn keeps_waiters_of_a_service_whose_pages_vanish() {
    let bench = Bench::new();
    let overrides = "[actions.GetBox]\nwaiter = [{ name = \"wait_for_box\", path = \"RequestId\", success = [\"done\"] }]\n";
    fs::write(bench.page("jar", "x").with_file_name("overrides.toml"), overrides).unwrap();
    let (code, text) = bench.gen_(&[]);
    assert_eq!(code, 0, "{text}");
    let before = bench.tree();
    let pages: Vec<String> = ["OpenBox", "CloseBox", "GetBox", "ListBoxes"].iter().map(|action| page("jar", action)).collect();
    for action in ["OpenBox", "CloseBox", "GetBox", "ListBoxes"] {
        remove(&bench.page("jar", action));
    }
    let (code, text) = bench.gen_(&["--accept-gone", "tencentcloud-jar", "--date", "2026-01-31"]);
    assert_eq!(code, 0, "{text}");
    assert!(text.contains("warning[override-home]: no page is in the folder of these overrides"), "{text}");
    let action = bench.read("tencentcloud-jar/src/v20200102/actions/get_box.rs");
    assert!(action.contains("pub fn wait_for_box("), "{action}");
    for (action, page) in ["OpenBox", "CloseBox", "GetBox", "ListBoxes"].iter().zip(pages) {
        fs::write(bench.page("jar", action), page).unwrap();
    }
    assert_eq!(bench.gen_(&[]).0, 0);
    assert!(bench.tree() == before, "pages that come back leave no trace");
}

#[test]
fn lists_new_items_of_a_crate_that_exists() {
    let bench = Bench::new();
    bench.write("box", "ShutBox");
    let grown = page("jar", "OpenBox").replace("| BoxId | No |", "| Lid | No | String | Colour of the lid. |\n| BoxId | No |");
    fs::write(bench.page("jar", "OpenBox"), grown).unwrap();
    bench.write("tin", "OpenTin");
    let (code, text) = bench.gen_(&[]);
    assert_eq!(code, 0, "{text}");
    let listed = |name: &str, item: &str| text.contains(&format!("{name}: 1 new item\n  {item}\n"));
    assert!(listed("tencentcloud-box", "v20200102::Client.ShutBox  shut_box(ShutBoxRequest) -> ShutBoxResponse"), "{text}");
    assert!(listed("tencentcloud-jar", "v20200102::actions::OpenBoxRequest.Lid  lid: Option<String>"), "{text}");
    assert!(!text.contains("tencentcloud-tin: 1 new item"), "{text}");
    let (_, text) = bench.gen_(&[]);
    assert!(!text.contains("new item"), "{text}");
}

#[test]
fn accepts_the_documented_type_of_one_parameter() {
    let bench = Bench::new();
    let text = page("jar", "GetBox").replace("| BoxId | No | String |", "| BoxId | No | Integer |");
    fs::write(bench.page("jar", "GetBox"), text).unwrap();
    assert_eq!(bench.gen_(&[]).0, 0);
    assert!(bench.read("tencentcloud-jar/surface.lock").contains("GetBoxRequest.BoxId  box_id: Option<String>\n"));
    let (code, text) = bench.gen_(&["--take", "GetBox.BoxId"]);
    assert!(code == 0 && text.contains("was box_id: Option<String>"), "{text}");
    assert!(bench.read("tencentcloud-jar/surface.lock").contains("GetBoxRequest.BoxId  box_id: Option<i64>\n"));
    let (code, text) = bench.gen_(&["--take", "GetBox.BoxId"]);
    assert!(code == 2 && text.contains("--take GetBox.BoxId: no change of this item is pending"), "{text}");
}

/// A tree that another run writes may look damaged at any moment.
#[test]
fn a_run_reads_nothing_of_a_tree_before_it_has_the_lock() {
    let bench = Bench::new();
    let lock = bench.0.path().join(".out.lock");
    fs::write(&lock, "# Written by `cargo xtask gen`.").unwrap();
    let file = fs::File::options().write(true).open(&lock).unwrap();
    file.try_lock().unwrap();
    fs::write(bench.0.path().join("out/tencentcloud-box/surface.lock"), "half of a line").unwrap();
    let (code, text) = bench.gen_(&[]);
    assert!(code == 3 && text.contains("another run is writing this folder"), "{text}");
    drop(file);
    let (code, text) = bench.gen_(&[]);
    assert!(code == 3 && text.contains("surface.lock cannot be used"), "{text}");
}

#[test]
fn a_reader_that_stops_reading_does_not_stop_the_run() {
    let bench = Bench::new();
    bench.write("box", "ShutBox");
    let closed = || {
        let (reader, writer) = std::io::pipe().unwrap();
        drop(reader);
        writer
    };
    let run = |command: &[&str]| {
        let mut xtask = Command::new(env!("CARGO_BIN_EXE_xtask"));
        xtask.args(command).current_dir(bench.0.path()).stdout(closed()).stderr(closed()).status().unwrap().code()
    };
    assert_eq!(run(&["gen", "--docs", "docs", "--out", "out", "--core", "1.0.0"]), Some(0));
    assert!(bench.tree().keys().any(|path| path.ends_with("shut_box.rs")));
    assert_eq!(run(&["ir", "--docs", "docs"]), Some(0));
    assert_eq!(run(&["gen", "--docs", "nothing", "--out", "out"]), Some(3));
}
