//! A run with a cache gives the same files and diagnostics as a run without, whatever was changed since and whatever the cache is.
//!
//! One property covers most of the file: its steps are not divided.

use apidoc_build::{
    Decisions, ServiceFilter,
    cache::Store,
    generate,
    incremental::Run,
    read, root,
    tree::{self, Scope},
};
use apidoc_parse::{diagnostics::Diagnostic, page::SkippedPage};
use proptest::prelude::*;
use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

const SERVICES: [&str; 3] = ["alpha", "beta", "gamma"];

/// A page of an action. Some variants have faults that give diagnostics, or use a type of another page.
fn action(service: &str, name: &str, variant: u8) -> String {
    let (kind, example) = match variant % 4 {
        0 => ("Integer", "1"),
        1 => ("String", "\"one\""),
        2 => ("Thing", "{\"Id\": \"t\"}"),
        _ => ("Missing", "1"),
    };
    let host = if variant == 7 { String::new() } else { format!("Domain name: {service}.tencentcloudapi.com.\n\n") };
    format!(
        "# {name}\n\n## 1. API Description\n\n{host}Text {variant}.\n\n## 2. Input Parameters\n\n| Parameter Name | Required | Type | Description |\n\
         |---|---|---|---|\n| Action | Yes | String | Common parameter. The value used for this API: {name}. |\n\
         | Version | Yes | String | Common parameter. The value used for this API: 2026-01-01. |\n| Size | No | {kind} | Size {variant}. |\n\n\
         ## 3. Output Parameters\n\n| Parameter Name | Type | Description |\n|---|---|---|\n| RequestId | String | The unique request ID. |\n\n\
         ## 4. Example\n\n### Example 1. Call\n\n#### Input Example\n\n```\n{{\"Size\": {example}}}\n```\n"
    )
}

fn types(variant: u8) -> String {
    format!(
        "# Data Types\n\n## Thing\n\nUsed by actions: GetOne.\n\n| Name | Type | Required | Description |\n|---|---|---|---|\n| Id | String | Yes | Text {variant}. |\n"
    )
}

#[derive(Clone, Debug)]
enum Edit {
    /// Write a page of an action into a folder; the last folder is the root.
    Action { folder: usize, service: usize, name: usize, variant: u8 },
    /// Write a page of types into a folder.
    Types { folder: usize, variant: u8 },
    /// Write a guide, or a list of services at the root.
    Other { folder: usize, list: bool, variant: u8 },
    /// Write overrides.
    Overrides { folder: usize, variant: u8 },
    /// Delete one of the files.
    Delete(usize),
    /// Damage the cache.
    Damage(u8),
    /// Change a generated file.
    Disturb(usize),
    /// Run for one service before the full run.
    Part(usize),
    /// Make the cache anew: one run per service, beginning with this one.
    Anew(usize),
}

fn edit() -> impl Strategy<Value = Edit> {
    let folder = 0..4usize;
    prop_oneof![
        6 => (folder.clone(), 0..3usize, 0..3usize, 0..8u8).prop_map(|(folder, service, name, variant)| Edit::Action { folder, service, name, variant }),
        2 => (folder.clone(), 0..3u8).prop_map(|(folder, variant)| Edit::Types { folder, variant }),
        1 => (folder.clone(), any::<bool>(), 0..3u8).prop_map(|(folder, list, variant)| Edit::Other { folder, list, variant }),
        1 => (folder, 0..3u8).prop_map(|(folder, variant)| Edit::Overrides { folder, variant }),
        2 => (0..100usize).prop_map(Edit::Delete),
        1 => (0..3u8).prop_map(Edit::Damage),
        1 => (0..100usize).prop_map(Edit::Disturb),
        1 => (0..3usize).prop_map(Edit::Part),
        1 => (0..3usize).prop_map(Edit::Anew),
    ]
}

type Found = (Vec<Diagnostic>, Vec<SkippedPage>);

/// A docs folder, its cache, and two trees: one written with the cache and one without.
struct Bench {
    dir: tempfile::TempDir,
}

impl Bench {
    fn new() -> Self {
        let bench = Self { dir: tempfile::tempdir().unwrap() };
        for service in 0..3 {
            bench.apply(&Edit::Action { folder: service, service, name: 0, variant: 0 });
        }
        bench
    }
    fn docs(&self) -> PathBuf {
        self.dir.path().join("docs")
    }
    fn warm(&self) -> PathBuf {
        self.dir.path().join("warm/out")
    }
    fn cold(&self) -> PathBuf {
        self.dir.path().join("cold/out")
    }
    fn write(&self, folder: usize, name: &str, text: &str) {
        let path = SERVICES.get(folder).map_or(self.docs(), |folder| self.docs().join(folder).join("2026-01-01")).join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn apply(&self, edit: &Edit) {
        match edit {
            Edit::Action { folder, service, name, variant } => {
                let name = ["GetOne", "ListAll", "SetOne"][*name];
                self.write(*folder, &format!("{name}.md"), &action(SERVICES[*service], name, *variant));
            }
            Edit::Types { folder, variant } => self.write(*folder, "types.md", &types(*variant)),
            Edit::Other { folder, list: false, variant } => self.write(*folder, "guide.md", &format!("# A guide\n\nText {variant}.\n")),
            Edit::Other { variant, .. } => {
                let list = format!(
                    "# Services\n\n| Service | Name | Version |\n|---|---|---|\n| [alpha](service/alpha/index.md) | Alpha {variant} | 2026-01-01 |\n"
                );
                self.write(3, "services.md", &list);
            }
            Edit::Overrides { folder, variant } => {
                let text = format!(
                    "[type]\n\"GetOne.Size\" = {}\n",
                    ["\"u64\"", "{ from = \"string\", to = \"json\" }", "1"][usize::from(*variant)]
                );
                self.write(*folder, "overrides.toml", &text);
            }
            Edit::Delete(n) => {
                let files = files(&self.docs());
                // One page is left, since an empty folder is an error.
                if files.len() > 3 {
                    fs::remove_file(self.docs().join(files.keys().nth(n % files.len()).unwrap())).unwrap();
                }
            }
            Edit::Damage(how) => {
                for path in files(&self.dir.path().join("caches")).into_keys() {
                    let path = self.dir.path().join("caches").join(path);
                    let mut bytes = fs::read(&path).unwrap();
                    match how {
                        0 => bytes.truncate(bytes.len() / 2),
                        1 => bytes.clear(),
                        _ => {
                            let middle = bytes.len() / 2;
                            if let Some(byte) = bytes.get_mut(middle) {
                                *byte ^= 1;
                            }
                        }
                    }
                    fs::write(&path, bytes).unwrap();
                }
            }
            Edit::Disturb(n) => {
                let files = files(&self.warm());
                if let Some(path) = files.keys().nth(n % files.len().max(1)).filter(|path| path.ends_with(".rs")) {
                    for tree in [self.warm(), self.cold()] {
                        fs::write(tree.join(path), "changed").unwrap();
                    }
                }
            }
            Edit::Part(_) => {}
            Edit::Anew(_) => _ = fs::remove_dir_all(self.dir.path().join("caches")),
        }
    }

    /// A file that differs between the two trees.
    fn difference(&self) -> Option<String> {
        let (warm, cold) = (files(&self.warm()), files(&self.cold()));
        let paths: std::collections::BTreeSet<_> = warm.keys().chain(cold.keys()).collect();
        let text = |tree: &BTreeMap<String, Vec<u8>>, path: &str| tree.get(path).map(|text| String::from_utf8_lossy(text).into_owned());
        paths
            .into_iter()
            .find(|path| warm.get(*path) != cold.get(*path))
            .map(|path| format!("{path}: {:?} {:?}", text(&warm, path), text(&cold, path)))
    }

    /// Runs with the cache. Returns the diagnostics and the skipped pages, or the error.
    fn with_cache(&self, wanted: &ServiceFilter) -> Result<Found, String> {
        let store = Store::new(&self.dir.path().join("caches"), &self.docs(), &self.warm());
        let mut run = Run::read(&self.docs(), wanted, Some(&store), &|_, _| {}).map_err(|e| e.to_string())?;
        let (mut found, skipped) = (run.diagnostics(), run.skipped());
        let locked = tree::lock(&self.warm()).unwrap();
        let mut output = run.generate(locked.path(), &decisions()).map_err(|e| e.to_string())?;
        found.extend(output.diagnostics.iter().cloned());
        let mut files = root::files(&root::Home::Repository, "");
        files.append(&mut output.crates.files);
        let changes = run.compare(locked.path(), &files, &output, &scope(wanted, &output.names)).unwrap();
        tree::write(&locked, &files, &changes).unwrap();
        run.save(locked.path(), &files, &output, &decisions()).unwrap();
        Ok((found, skipped))
    }

    /// The same without a cache and without components: all pages are joined at once.
    fn without_cache(&self, wanted: &ServiceFilter) -> Result<Found, String> {
        let read = read::folder(&self.docs(), wanted, &|_, _| {}).map_err(|e| e.to_string())?;
        let mut found = read.diagnostics;
        let locked = tree::lock(&self.cold()).unwrap();
        let crates = match wanted.0.is_empty() {
            true => generate::all(read.ir, locked.path(), &decisions()),
            false => generate::crates(read.ir, wanted, locked.path(), &[], &decisions()),
        };
        let crates = crates.map_err(|e| e.to_string())?;
        found.extend(crates.diagnostics);
        let mut files = root::files(&root::Home::Repository, "");
        files.extend(crates.files);
        let changes = tree::compare(locked.path(), &files, &scope(wanted, &crates.names)).unwrap();
        tree::write(&locked, &files, &changes).unwrap();
        Ok((found, read.skipped))
    }
}

/// What vanishes is kept, so that a run has no question.
fn decisions() -> Decisions {
    Decisions { accept_gone: vec!["all".into()], day: Some("2026-01-31".into()), ..Decisions::default() }
}

fn scope(wanted: &ServiceFilter, names: &[String]) -> Scope {
    if wanted.0.is_empty() { Scope::All } else { Scope::Crates(names.iter().cloned().collect()) }
}

fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut files = BTreeMap::new();
    let mut open = vec![folder.to_path_buf()];
    while let Some(dir) = open.pop() {
        for entry in fs::read_dir(&dir).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                files.insert(path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned(), fs::read(&path).unwrap());
            }
        }
    }
    files
}

fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|n| n.parse().ok()).unwrap_or(16)
}

proptest! {
    // A few cases by default; PROPTEST_CASES asks for more.
    #![proptest_config(ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_cache_changes_no_file_and_no_diagnostic(edits in prop::collection::vec(prop::collection::vec(edit(), 1..4), 1..7)) {
        let bench = Bench::new();
        for step in edits {
            step.iter().for_each(|edit| bench.apply(edit));
            for edit in &step {
                let services = match edit {
                    Edit::Part(service) => vec![*service],
                    Edit::Anew(first) => (0..3).map(|service| (first + service) % 3).collect(),
                    _ => Vec::new(),
                };
                for service in services {
                    let wanted = ServiceFilter(vec![SERVICES[service].into()]);
                    // Which other services there are is listed from what was read, so errors may differ in their text.
                    prop_assert_eq!(bench.with_cache(&wanted).is_ok(), bench.without_cache(&wanted).is_ok());
                    prop_assert_eq!(bench.difference(), None);
                }
            }
            let all = ServiceFilter::default();
            prop_assert_eq!(bench.with_cache(&all), bench.without_cache(&all));
            prop_assert_eq!(bench.difference(), None);
        }
    }
}

/// A bench whose cache is older than all files. A file that is as young as the cache is read again.
fn warm() -> (Bench, Store) {
    let bench = Bench::new();
    for service in 0..3 {
        bench.apply(&Edit::Action { folder: service, service, name: 1, variant: 0 });
        bench.apply(&Edit::Types { folder: service, variant: 0 });
    }
    for _ in 0..2 {
        bench.with_cache(&ServiceFilter::default()).unwrap();
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let store = Store::new(&bench.dir.path().join("caches"), &bench.docs(), &bench.warm());
    (bench, store)
}

#[test]
fn parses_only_what_has_changed() {
    let (bench, store) = warm();
    let parsed = |wanted: &ServiceFilter| Run::read(&bench.docs(), wanted, Some(&store), &|_, _| {}).unwrap().parsed;
    assert_eq!(parsed(&ServiceFilter::default()), 0);
    bench.apply(&Edit::Action { folder: 1, service: 1, name: 0, variant: 1 });
    // The other pages of the folder come from the cache.
    assert_eq!(parsed(&ServiceFilter::default()), 1);
    assert_eq!(parsed(&ServiceFilter(vec!["alpha".into()])), 0);
}

/// As copying with `cp -p` or an editor that keeps times would do.
#[cfg(unix)]
#[test]
fn parses_a_page_that_changed_under_the_same_size_and_time() {
    let (bench, store) = warm();
    let path = bench.docs().join("beta/2026-01-01/GetOne.md");
    let text = fs::read_to_string(&path).unwrap();
    let modified = fs::metadata(&path).unwrap().modified().unwrap();
    fs::write(&path, text.replace("Text 0.", "Text 9.")).unwrap();
    fs::File::options().write(true).open(&path).unwrap().set_modified(modified).unwrap();
    let wanted = ServiceFilter::default();
    assert_eq!(Run::read(&bench.docs(), &wanted, Some(&store), &|_, _| {}).unwrap().parsed, 1);
}

#[test]
fn reports_parsed_pages_that_cannot_be_kept() {
    let bench = Bench::new();
    let store = Store::new(&bench.dir.path().join("caches"), &bench.docs(), &bench.warm());
    bench.with_cache(&ServiceFilter::default()).unwrap();
    let pages = files(&bench.dir.path().join("caches")).into_keys().find_map(|path| Some(path.split_once('/')?.0.to_owned())).unwrap();
    let pages = bench.dir.path().join("caches").join(pages);
    fs::remove_dir_all(&pages).unwrap();
    fs::write(&pages, "in the way").unwrap();
    bench.apply(&Edit::Action { folder: 1, service: 1, name: 0, variant: 1 });
    let wanted = ServiceFilter::default();
    let mut run = Run::read(&bench.docs(), &wanted, Some(&store), &|_, _| {}).unwrap();
    let output = run.generate(&bench.warm(), &decisions()).unwrap();
    assert!(
        run.save(&bench.warm(), &BTreeMap::new(), &output, &decisions()).unwrap_err().to_string().starts_with("cannot write the cache")
    );
}

#[test]
fn parses_nothing_to_restore_a_generated_file() {
    let (bench, store) = warm();
    fs::write(bench.warm().join("tencentcloud-beta/src/lib.rs"), "changed").unwrap();
    let wanted = ServiceFilter::default();
    let mut run = Run::read(&bench.docs(), &wanted, Some(&store), &|_, _| {}).unwrap();
    let output = run.generate(&bench.warm(), &Decisions::default()).unwrap();
    assert_eq!((run.parsed, output.crates.names), (0, vec!["tencentcloud-beta".to_owned()]));
}

#[test]
fn a_first_run_for_one_service_parses_no_other_folder() {
    let bench = Bench::new();
    let wanted = ServiceFilter(vec!["beta".into()]);
    let parsed = || {
        let run = Run::read(&bench.docs(), &wanted, None, &|_, _| {}).unwrap();
        (run.parsed, run.versions().count())
    };
    assert_eq!(parsed(), (1, 1));
    // A page that names its service at the beginning is not read to its end.
    let long = format!("{}\n\n{}\nSee beta.tencentcloudapi.com.\n", action("alpha", "GetOne", 0), "Text.\n".repeat(10_000));
    bench.write(0, "GetOne.md", &long);
    assert_eq!(parsed(), (1, 1));
    // A page that does not is read as far as its first host.
    let late = format!("# A guide\n\n{}\nSee beta.tencentcloudapi.com.\n", "Text.\n".repeat(10_000));
    bench.write(0, "guide.md", &late);
    assert_eq!(parsed().0, 3);
}
