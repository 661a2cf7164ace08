//! Trees on disk: what differs is told, what stays keeps its time, what is not ours is not touched.

use apidoc_build::{
    generate::Text,
    root::MARK,
    tree::{self, MARKER, Scope},
};
use std::{collections::BTreeMap, fs, path::Path};

fn files(all: &[(&str, &str)]) -> BTreeMap<String, Text> {
    let mut files: BTreeMap<_, _> = all.iter().map(|(path, text)| ((*path).into(), Text { text: (*text).into(), once: false })).collect();
    files.insert(MARKER.into(), Text { text: format!("{MARK}\n"), once: false });
    files
}

fn write(out: &Path, all: &BTreeMap<String, Text>, scope: &Scope) {
    let changes = tree::compare(out, all, scope).unwrap();
    tree::write(out, all, &changes).unwrap();
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

#[test]
fn a_tree_is_written_and_the_second_run_changes_nothing() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("new/generated");
    let all = files(&[("a/src/lib.rs", "//! A\n"), ("b/x", "1")]);
    write(&out, &all, &Scope::All);
    assert_eq!(read(&out.join("a/src/lib.rs")), "//! A\n");
    let changes = tree::compare(&out, &all, &Scope::All).unwrap();
    assert!(changes.is_empty(), "{changes:?}");
    assert_eq!(fs::read_dir(dir.path().join("new")).unwrap().count(), 1, "nothing is left beside the tree");
}

#[test]
fn differences_are_told_apart() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("generated");
    write(&out, &files(&[("a/1", "1"), ("a/2", "2"), ("a/3", "3")]), &Scope::All);
    fs::write(out.join("a/stray"), "s").unwrap();
    fs::write(out.join("a/2"), "two").unwrap();
    fs::remove_file(out.join("a/3")).unwrap();
    let all = files(&[("a/1", "1"), ("a/2", "2"), ("a/3", "3")]);
    let changes = tree::compare(&out, &all, &Scope::All).unwrap();
    assert_eq!(
        (&changes.missing[..], &changes.different[..], &changes.stray[..]),
        (&["a/3".into()][..], &["a/2".into()][..], &["a/stray".into()][..])
    );
    tree::write(&out, &all, &changes).unwrap();
    assert!(tree::compare(&out, &all, &Scope::All).unwrap().is_empty() && !out.join("a/stray").exists());
}

#[test]
fn what_stays_keeps_its_time() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("generated");
    write(&out, &files(&[("a/1", "1"), ("a/2", "2")]), &Scope::All);
    let long_ago = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000);
    fs::File::options().write(true).open(out.join("a/1")).unwrap().set_modified(long_ago).unwrap();
    write(&out, &files(&[("a/1", "1"), ("a/2", "new")]), &Scope::All);
    assert_eq!(fs::metadata(out.join("a/1")).unwrap().modified().unwrap(), long_ago);
    assert_eq!(read(&out.join("a/2")), "new");
}

#[test]
fn other_crates_and_what_cargo_made_stay() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("generated");
    write(&out, &files(&[("a/1", "1"), ("b/1", "1")]), &Scope::All);
    fs::create_dir(out.join("target")).unwrap();
    fs::write(out.join("target/t"), "t").unwrap();
    fs::write(out.join("Cargo.lock"), "l").unwrap();
    write(&out, &files(&[("a/1", "new")]), &Scope::Crates(["a".into()].into()));
    assert_eq!((read(&out.join("a/1")), read(&out.join("b/1"))), ("new".into(), "1".into()));
    assert_eq!((read(&out.join("target/t")), read(&out.join("Cargo.lock"))), ("t".into(), "l".into()));
}

#[test]
fn a_file_written_once_belongs_to_its_editor() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("generated");
    let mut all = files(&[("a/1", "1")]);
    all.insert("a/CHANGELOG.md".into(), Text { text: "first".into(), once: true });
    write(&out, &all, &Scope::All);
    fs::write(out.join("a/CHANGELOG.md"), "edited").unwrap();
    assert!(tree::compare(&out, &all, &Scope::All).unwrap().is_empty());
    all.insert("a/1".into(), Text { text: "2".into(), once: false });
    write(&out, &all, &Scope::All);
    assert_eq!(read(&out.join("a/CHANGELOG.md")), "edited");
}

#[test]
fn a_folder_of_somebody_else_is_refused() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("thesis.txt"), "years of work").unwrap();
    let error = tree::compare(dir.path(), &files(&[("a/1", "1")]), &Scope::All).unwrap_err();
    assert_eq!(error.exit_code(), 2);
    assert!(error.to_string().contains("was not written by `gen`"), "{error}");
}

#[test]
fn two_runs_do_not_write_at_once() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("generated");
    let lock = fs::File::create(dir.path().join(".generated.lock")).unwrap();
    lock.lock().unwrap();
    let all = files(&[("a/1", "1")]);
    let changes = tree::compare(&out, &all, &Scope::All).unwrap();
    let error = tree::write(&out, &all, &changes).unwrap_err();
    assert_eq!(error.exit_code(), 3);
    assert!(error.to_string().contains("another run"), "{error}");
}

#[test]
fn what_a_dead_run_left_is_cleared_away() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("generated");
    write(&out, &files(&[("a/1", "1")]), &Scope::All);
    fs::create_dir_all(dir.path().join(".generated.new/half")).unwrap();
    write(&out, &files(&[("a/1", "2")]), &Scope::All);
    assert_eq!(read(&out.join("a/1")), "2");
    assert!(!dir.path().join(".generated.new").exists());
}
