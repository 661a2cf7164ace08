//! Trees on disk: changed files are written, unchanged files keep their time, foreign files are not touched.
//!
//! The tests share the helpers at the top, so they stay in one file.

use apidoc_build::{
    generate::Text,
    root::MARK,
    tree::{self, MARKER, Scope},
};
use std::{collections::BTreeMap, fs, path::Path};

fn files(all: &[(&str, &str)]) -> BTreeMap<String, Text> {
    let mut files: BTreeMap<_, _> = all.iter().map(|(path, text)| ((*path).into(), Text { text: (*text).into(), once: false })).collect();
    files.insert(MARKER.into(), Text { text: format!("{MARK}\n"), once: false });
    tree::add_lists(&mut files);
    files
}

fn write(out: &Path, all: &BTreeMap<String, Text>, scope: &Scope) {
    let locked = tree::lock(out).unwrap();
    let changes = tree::compare(locked.path(), all, scope).unwrap();
    tree::write(&locked, all, &changes).unwrap();
}

fn read(path: &Path) -> String {
    fs::read_to_string(path).unwrap()
}

#[test]
fn writes_a_tree_and_changes_nothing_in_the_second_run() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("new/generated");
    let all = files(&[("tencentcloud-a/src/lib.rs", "//! A\n"), ("tencentcloud-b/x", "1")]);
    write(&out, &all, &Scope::All);
    assert_eq!(read(&out.join("tencentcloud-a/src/lib.rs")), "//! A\n");
    let changes = tree::compare(&out, &all, &Scope::All).unwrap();
    assert!(changes.is_empty(), "{changes:?}");
    assert_eq!(fs::read_dir(dir.path().join("new")).unwrap().count(), 1, "nothing is left beside the tree");
}

#[test]
fn reports_missing_different_stray_and_unknown_files() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("generated");
    write(
        &out,
        &files(&[("tencentcloud-a/1", "1"), ("tencentcloud-a/2", "2"), ("tencentcloud-a/3", "3"), ("tencentcloud-a/old", "")]),
        &Scope::All,
    );
    fs::write(out.join("tencentcloud-a/notes"), "n").unwrap();
    fs::write(out.join("tencentcloud-a/2"), "two").unwrap();
    fs::remove_file(out.join("tencentcloud-a/3")).unwrap();
    let all = files(&[("tencentcloud-a/1", "1"), ("tencentcloud-a/2", "2"), ("tencentcloud-a/3", "3")]);
    let changes = tree::compare(&out, &all, &Scope::All).unwrap();
    let texts = [&changes.missing, &changes.different, &changes.stray, &changes.unknown].map(|files| files.join(" "));
    assert_eq!(texts, ["tencentcloud-a/3", "tencentcloud-a/.generated tencentcloud-a/2", "tencentcloud-a/old", "tencentcloud-a/notes"]);
    write(&out, &all, &Scope::All);
    assert!(tree::compare(&out, &all, &Scope::All).unwrap().is_empty());
    assert!(!out.join("tencentcloud-a/old").exists(), "a file of an earlier run is removed");
    assert_eq!(read(&out.join("tencentcloud-a/notes")), "n", "a file of somebody else is not");
}

#[test]
fn unchanged_files_keep_their_time() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("generated");
    write(&out, &files(&[("tencentcloud-a/1", "1"), ("tencentcloud-a/2", "2")]), &Scope::All);
    let long_ago = std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000);
    fs::File::options().write(true).open(out.join("tencentcloud-a/1")).unwrap().set_modified(long_ago).unwrap();
    write(&out, &files(&[("tencentcloud-a/1", "1"), ("tencentcloud-a/2", "new")]), &Scope::All);
    assert_eq!(fs::metadata(out.join("tencentcloud-a/1")).unwrap().modified().unwrap(), long_ago);
    assert_eq!(read(&out.join("tencentcloud-a/2")), "new");
}

#[test]
fn keeps_other_crates_and_files_of_cargo() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("generated");
    write(&out, &files(&[("tencentcloud-a/1", "1"), ("tencentcloud-b/1", "1")]), &Scope::All);
    fs::create_dir(out.join("target")).unwrap();
    fs::write(out.join("target/t"), "t").unwrap();
    fs::write(out.join("Cargo.lock"), "l").unwrap();
    write(&out, &files(&[("tencentcloud-a/1", "new")]), &Scope::Crates(["tencentcloud-a".into()].into()));
    assert_eq!((read(&out.join("tencentcloud-a/1")), read(&out.join("tencentcloud-b/1"))), ("new".into(), "1".into()));
    assert_eq!((read(&out.join("target/t")), read(&out.join("Cargo.lock"))), ("t".into(), "l".into()));
}

#[test]
fn keeps_edits_of_files_that_are_written_once() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("generated");
    let mut all = files(&[("tencentcloud-a/1", "1")]);
    all.insert("tencentcloud-a/CHANGELOG.md".into(), Text { text: "first".into(), once: true });
    write(&out, &all, &Scope::All);
    fs::write(out.join("tencentcloud-a/CHANGELOG.md"), "edited").unwrap();
    assert!(tree::compare(&out, &all, &Scope::All).unwrap().is_empty());
    all.insert("tencentcloud-a/1".into(), Text { text: "2".into(), once: false });
    write(&out, &all, &Scope::All);
    assert_eq!(read(&out.join("tencentcloud-a/CHANGELOG.md")), "edited");
}

#[test]
fn refuses_a_folder_that_gen_did_not_write() {
    let dir = tempfile::tempdir().unwrap();
    fs::write(dir.path().join("thesis.txt"), "years of work").unwrap();
    let error = tree::compare(dir.path(), &files(&[("tencentcloud-a/1", "1")]), &Scope::All).unwrap_err();
    assert_eq!(error.exit_code(), 2);
    assert!(error.to_string().contains("was not written by `gen`"), "{error}");
}

#[test]
fn refuses_two_crates_with_the_same_package_name() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("generated");
    let named = |folder: &str, name: &str| {
        let path = format!("{folder}/Cargo.toml");
        files(&[(&*path, &*format!("[package]\nname = \"{name}\"\n"))])
    };
    let mut both = named("tencentcloud-a", "tencentcloud-x");
    both.extend(named("tencentcloud-b", "tencentcloud-x"));
    let error = tree::compare(&out, &both, &Scope::All).unwrap_err();
    assert!(error.to_string().contains("tencentcloud-a and tencentcloud-b would both be the package `tencentcloud-x`"), "{error}");
    // One of them is on disk and not part of the run.
    write(&out, &named("tencentcloud-a", "tencentcloud-x"), &Scope::All);
    let only_b = Scope::Crates(["tencentcloud-b".into()].into());
    let error = tree::compare(&out, &named("tencentcloud-b", "tencentcloud-x"), &only_b).unwrap_err();
    assert_eq!(error.exit_code(), 2, "{error}");
    // A crate that this run removes does not count.
    assert!(tree::compare(&out, &named("tencentcloud-b", "tencentcloud-x"), &Scope::All).is_ok());
}

#[test]
fn refuses_a_second_run_before_it_reads_the_tree() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("generated");
    let locked = tree::lock(&out).unwrap();
    let error = tree::lock(&out).unwrap_err();
    assert_eq!(error.exit_code(), 3);
    assert!(error.to_string().contains("another run"), "{error}");
    drop(locked);
    assert!(tree::lock(&out).is_ok() && fs::read_dir(dir.path()).unwrap().count() == 0, "nothing is left of a lock");
}

/// Everything that is not a generated file, with what a move or a deletion would change.
#[cfg(unix)]
fn foreign(out: &Path) -> Vec<(String, u64, i64, i64, String)> {
    use std::os::unix::fs::MetadataExt;
    let paths = [
        ".git",
        ".git/HEAD",
        ".env",
        "target",
        "target/t",
        "Cargo.lock",
        "notes.txt",
        "link",
        "tencentcloud-a/.swp",
        "tencentcloud-a/mine.rs",
    ];
    paths
        .iter()
        .map(|path| {
            let meta = fs::symlink_metadata(out.join(path)).unwrap_or_else(|e| panic!("{path}: {e}"));
            ((*path).into(), meta.ino(), meta.ctime(), meta.ctime_nsec(), fs::read_to_string(out.join(path)).unwrap_or_default())
        })
        .collect()
}

#[cfg(unix)]
fn add_foreign(out: &Path) {
    for folder in [".git", "target"] {
        fs::create_dir(out.join(folder)).unwrap();
    }
    for file in [".git/HEAD", ".env", "target/t", "Cargo.lock", "notes.txt", "tencentcloud-a/.swp", "tencentcloud-a/mine.rs"] {
        fs::write(out.join(file), file).unwrap();
    }
    std::os::unix::fs::symlink("nowhere", out.join("link")).unwrap();
}

#[cfg(unix)]
#[test]
fn never_moves_or_deletes_a_foreign_file() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("generated");
    let three = ["tencentcloud-a/1", "tencentcloud-a/src/2", "tencentcloud-b/1"];
    write(&out, &files(&three.map(|path| (path, "1"))), &Scope::All);
    add_foreign(&out);
    let before = foreign(&out);
    // A rename of a folder would change its ctime.
    write(&out, &files(&three.map(|path| (path, "2"))), &Scope::All);
    write(&out, &files(&[("tencentcloud-c/1", "1"), ("tencentcloud-a/src/2", "3")]), &Scope::All);
    assert_eq!(foreign(&out), before);
    write(&out, &files(&[("tencentcloud-c/1", "1")]), &Scope::All);
    assert_eq!(foreign(&out), before);
    assert_eq!(read(&out.join("tencentcloud-c/1")), "1");
    assert!(!out.join("tencentcloud-b").exists() && !out.join("tencentcloud-a/src").exists());
}

#[test]
fn a_file_of_somebody_else_is_never_replaced_by_a_generated_one() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("generated");
    let with = |files: &[(&str, &str)]| {
        let mut all = vec![("tencentcloud-a/surface.lock", MARK)];
        all.extend(files);
        self::files(&all)
    };
    write(&out, &with(&[("tencentcloud-a/src/1", "1")]), &Scope::All);
    fs::write(out.join("tencentcloud-a/src/2"), "mine").unwrap();
    let both = with(&[("tencentcloud-a/src/1", "1"), ("tencentcloud-a/src/2", "2")]);
    let error = tree::compare(&out, &both, &Scope::All).unwrap_err();
    assert!(error.to_string().contains("src/2 is a file that it did not write") && error.exit_code() == 3, "{error}");
    assert_eq!(read(&out.join("tencentcloud-a/src/2")), "mine");
    // A run that was killed before it came to its list has written the file as it should be.
    fs::write(out.join("tencentcloud-a/src/2"), "2").unwrap();
    write(&out, &both, &Scope::All);
    // A crate that lost its list, and a folder of somebody else with the name of a crate.
    fs::remove_file(out.join("tencentcloud-a/.generated")).unwrap();
    let changed = with(&[("tencentcloud-a/src/1", "one"), ("tencentcloud-a/src/2", "2")]);
    write(&out, &changed, &Scope::All);
    assert_eq!(read(&out.join("tencentcloud-a/src/1")), "one");
    fs::create_dir(out.join("tencentcloud-b")).unwrap();
    fs::write(out.join("tencentcloud-b/README.md"), "mine").unwrap();
    let mut all = changed;
    all.extend(self::files(&[("tencentcloud-b/README.md", "b"), ("tencentcloud-b/surface.lock", MARK)]));
    assert!(tree::compare(&out, &all, &Scope::All).unwrap_err().to_string().contains("tencentcloud-b/README.md is a file that"));
}

#[cfg(unix)]
#[test]
fn updates_the_folder_behind_a_link() {
    let dir = tempfile::tempdir().unwrap();
    let (out, link) = (dir.path().join("real"), dir.path().join("link"));
    // Two crates, so that the whole tree is exchanged.
    let both = |text| files(&[("tencentcloud-a/1", text), ("tencentcloud-b/1", text)]);
    write(&out, &both("1"), &Scope::All);
    std::os::unix::fs::symlink(&out, &link).unwrap();
    write(&link, &both("2"), &Scope::All);
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(read(&out.join("tencentcloud-a/1")), "2");
    let locked = tree::lock(&link).unwrap();
    assert!(tree::lock(&out).is_err(), "both names are one tree");
    drop(locked);
}

#[cfg(unix)]
#[test]
fn refuses_links_where_it_writes() {
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("generated");
    write(&out, &files(&[("tencentcloud-a/src/1", "1")]), &Scope::All);
    fs::rename(out.join("tencentcloud-a/src"), dir.path().join("elsewhere")).unwrap();
    std::os::unix::fs::symlink(dir.path().join("elsewhere"), out.join("tencentcloud-a/src")).unwrap();
    let error = tree::compare(&out, &files(&[("tencentcloud-a/src/1", "2")]), &Scope::All).unwrap_err();
    assert!(error.to_string().contains("move it away"), "{error}");
    assert_eq!(read(&dir.path().join("elsewhere/1")), "1");
}

#[cfg(unix)]
#[test]
fn a_lock_file_of_somebody_else_is_neither_emptied_nor_followed() {
    let dir = tempfile::tempdir().unwrap();
    let (out, lock, victim) = (dir.path().join("out"), dir.path().join(".out.lock"), dir.path().join("victim"));
    fs::write(&victim, "precious").unwrap();
    std::os::unix::fs::symlink(&victim, &lock).unwrap();
    let error = tree::lock(&out).unwrap_err();
    assert!(error.to_string().contains("was not written by `gen`"), "{error}");
    fs::remove_file(&lock).unwrap();
    fs::write(&lock, "mine").unwrap();
    assert_eq!(tree::lock(&out).unwrap_err().exit_code(), 3);
    assert_eq!((read(&victim), read(&lock)), ("precious".into(), "mine".into()));
}

#[test]
fn refuses_a_staging_folder_of_somebody_else() {
    let dir = tempfile::tempdir().unwrap();
    let (out, new) = (dir.path().join("out"), dir.path().join(".out.new"));
    fs::create_dir_all(new.join(".git")).unwrap();
    let error = tree::lock(&out).unwrap_err();
    assert!(error.to_string().contains("did not write"), "{error}");
    assert!(new.join(".git").exists());
}

#[cfg(unix)]
#[test]
fn refuses_links_in_the_staging_folder() {
    for part in ["staging", "tree", "gone"] {
        let dir = tempfile::tempdir().unwrap();
        let (out, new, mine) = (dir.path().join("out"), dir.path().join(".out.new"), dir.path().join("mine/tencentcloud-a"));
        fs::create_dir_all(&mine).unwrap();
        fs::write(mine.join("notes"), "n").unwrap();
        fs::create_dir(&new).unwrap();
        fs::write(new.join("mark"), MARK).unwrap();
        std::os::unix::fs::symlink(dir.path().join("mine"), new.join(part)).unwrap();
        let error = tree::lock(&out).unwrap_err();
        assert!(error.to_string().contains("did not write"), "{part}: {error}");
        assert_eq!(read(&mine.join("notes")), "n");
    }
}

#[test]
fn clears_what_a_killed_run_left_and_puts_foreign_files_back() {
    let dir = tempfile::tempdir().unwrap();
    let (out, new) = (dir.path().join("generated"), dir.path().join(".generated.new"));
    write(&out, &files(&[("tencentcloud-a/1", "1"), ("tencentcloud-b/1", "1")]), &Scope::All);
    // Killed before the flush: what is staged is incomplete.
    fs::create_dir_all(new.join("staging/tencentcloud-a")).unwrap();
    fs::write(new.join("staging/tencentcloud-a/half"), "h").unwrap();
    fs::write(new.join("mark"), MARK).unwrap();
    write(&out, &files(&[("tencentcloud-a/1", "2"), ("tencentcloud-b/1", "1")]), &Scope::All);
    assert!(!new.exists() && !out.join("tencentcloud-a/half").exists());
    // Killed after an exchange: the old folder is in the staging folder, with a file that was created in between.
    fs::create_dir_all(new.join("tree/tencentcloud-a")).unwrap();
    fs::write(new.join("mark"), MARK).unwrap();
    fs::copy(out.join("tencentcloud-a/.generated"), new.join("tree/tencentcloud-a/.generated")).unwrap();
    fs::write(new.join("tree/tencentcloud-a/1"), "1").unwrap();
    fs::write(new.join("tree/tencentcloud-a/notes"), "n").unwrap();
    drop(tree::lock(&out).unwrap());
    assert!(!new.exists());
    assert_eq!((read(&out.join("tencentcloud-a/1")), read(&out.join("tencentcloud-a/notes"))), ("2".into(), "n".into()));
}

/// The superuser may write anywhere, so this shows nothing if it runs the test.
#[cfg(unix)]
#[test]
fn a_folder_that_was_made_read_only_stops_no_run() {
    use std::os::unix::fs::PermissionsExt;
    let dir = tempfile::tempdir().unwrap();
    let out = dir.path().join("generated");
    let with = |text| files(&[("tencentcloud-a/src/1", text), ("tencentcloud-a/src/b/2", text), ("tencentcloud-a/src/b/3", text)]);
    write(&out, &with("1"), &Scope::All);
    fs::set_permissions(out.join("tencentcloud-a/src/b"), fs::Permissions::from_mode(0o555)).unwrap();
    write(&out, &with("2"), &Scope::All);
    assert_eq!((read(&out.join("tencentcloud-a/src/b/2")), fs::read_dir(dir.path()).unwrap().count()), ("2".into(), 1));
}

/// A pipe would block for ever, and the device has no end.
#[cfg(unix)]
#[test]
fn refuses_control_files_that_are_pipes_or_devices() {
    use apidoc_build::generate::crates;
    let all = files(&[("tencentcloud-a/1", "1")]);
    for name in ["rustfmt.toml", "Cargo.toml", "tencentcloud-a/.generated"] {
        for pipe in [true, false] {
            let dir = tempfile::tempdir().unwrap();
            let out = dir.path().join("generated");
            write(&out, &all, &Scope::All);
            let _ = fs::remove_file(out.join(name));
            endless(&out.join(name), pipe);
            let error = tree::compare(&out, &all, &Scope::All).unwrap_err();
            assert!(
                error.to_string().contains("was not written by `gen`") || error.to_string().contains("move it away"),
                "{name}: {error}"
            );
        }
    }
    let dir = tempfile::tempdir().unwrap();
    let services = vec![apidoc_ir::Service { service: "a".into(), version: "2026-01-01".into(), ..Default::default() }];
    for pipe in [true, false] {
        let out = dir.path().join(format!("out-{pipe}"));
        fs::create_dir_all(out.join("tencentcloud-a")).unwrap();
        endless(&out.join("tencentcloud-a/surface.lock"), pipe);
        let ir = apidoc_ir::Ir { services: services.clone(), ..Default::default() };
        let error = crates(ir, &Default::default(), &out, &[], &Default::default()).unwrap_err();
        assert!(error.to_string().contains("not a regular file"), "{error}");
    }
}

/// Makes a named pipe, or a link to a device without an end.
#[cfg(unix)]
fn endless(path: &Path, pipe: bool) {
    if pipe {
        assert!(std::process::Command::new("mkfifo").arg(path).status().unwrap().success());
    } else {
        std::os::unix::fs::symlink("/dev/zero", path).unwrap();
    }
}
