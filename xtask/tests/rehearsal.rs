//! Rehearses the release of consecutive states of the documentation. Reads the corpus, so it runs where the corpus is present.

mod support;

use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::{Path, PathBuf},
    thread,
    time::Duration,
};
use support::Place;

fn history() -> PathBuf {
    let corpus =
        env::var_os("APIDOC_CORPUS").map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared/corpus"), PathBuf::from);
    corpus.join("history")
}

/// Brings the pages to a date: changed pages, pages as at an earlier date, removed pages.
fn lay(place: &Place, date: usize) {
    let folder = history().join(format!("{date:03}"));
    let read = |name: &str| fs::read_to_string(folder.join(name)).unwrap_or_default();
    read("removed").lines().for_each(|path| _ = fs::remove_file(place.path("docs").join(path)));
    for (path, from) in read("again").lines().filter_map(|line| line.split_once('\t')) {
        place.write(&format!("docs/{path}"), &fs::read_to_string(history().join(from)).unwrap());
    }
    let pages = folder.join("pages");
    let mut open = vec![pages.clone()];
    while let Some(dir) = open.pop() {
        for entry in fs::read_dir(dir).into_iter().flatten() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                open.push(path);
            } else {
                let name = path.strip_prefix(&pages).unwrap().to_str().unwrap().to_owned();
                place.write(&format!("docs/{name}"), &fs::read_to_string(&path).unwrap());
            }
        }
    }
}

/// Returns the last published version of each crate, and checks that no version is published twice.
fn versions(place: &Place) -> BTreeMap<String, String> {
    let log = place.published();
    assert_eq!(log.iter().collect::<BTreeSet<_>>().len(), log.len(), "a version is published twice");
    log.iter().filter_map(|line| line.split_once(' ')).map(|(name, version)| (name.to_owned(), version.to_owned())).collect()
}

/// Kills a publication while it is at a crate.
fn interrupt(place: &Place, name: &str) {
    place.write("registry/hang", name);
    let before = place.published().len();
    let mut run = place.start_release(&["--publish"]);
    let at = |place: &Place| place.published().iter().skip(before).any(|line| line.starts_with(&format!("{name} ")));
    for _ in 0..6000 {
        if at(place) || run.try_wait().unwrap().is_some() {
            break;
        }
        thread::sleep(Duration::from_millis(20));
    }
    assert!(at(place), "{name} is not part of this release");
    run.kill().unwrap();
    run.wait().unwrap();
    fs::remove_file(place.path("registry/hang")).unwrap();
}

#[test]
#[ignore = "takes minutes; run it before a release where the corpus is present"]
fn twelve_consecutive_dates_are_released() {
    let place = Place::new();
    let mut released: BTreeMap<String, String> = BTreeMap::new();
    for date in 0..13 {
        lay(&place, date);
        // A state that withdraws most of a service needs a decision, which is part of the rehearsal.
        place.generate_all();
        if date == 4 {
            interrupt(&place, "tencentcloud-tcb");
        }
        if date == 10 {
            place.write("registry/limit", &released.len().to_string());
            let (code, text) = place.release(&["--publish"]);
            assert!(code == 1 && text.contains("continues with the other 1"), "{text}");
            fs::remove_file(place.path("registry/limit")).unwrap();
        }
        let (code, text) = place.release(&["--publish"]);
        assert_eq!(code, 0, "{text}");
        let now = versions(&place);
        let steps: Vec<(&String, &String)> = now.iter().filter(|(name, version)| released.get(*name) != Some(*version)).collect();
        let mut entries = 0;
        for (name, version) in &steps {
            if name.as_str() == "tencentcloud-core" {
                continue;
            }
            let log = place.read(&format!("crates/{name}/CHANGELOG.md"));
            assert!(log.starts_with(&format!("# Changelog\n\n## {version}\n\n")), "{name}\n{log}");
            assert!(version.starts_with("1."), "the lock prevents what breaks: {name} {version}");
            entries += section(&log);
        }
        let same = now.len() - steps.len();
        println!("date {date}: {} released, {same} unchanged, {entries} entries in changelogs: {steps:?}", steps.len());
        released = now;
    }
    place.generate(&["--check", "--accept-gone", "all"]);
    let (_, text) = place.release(&[]);
    assert!(text.contains("0 to release"), "{text}");
    let order = place.published();
    assert_eq!(order[0], "tencentcloud-core 1.0.0");
    assert_eq!(order.iter().filter(|line| line.starts_with("tencentcloud-adp 1.0.0")).count(), 1);
}

/// Returns the number of entries in the newest section.
fn section(log: &str) -> usize {
    log.split("\n## ").nth(1).unwrap_or_default().lines().filter(|line| line.starts_with("- ")).count()
}
