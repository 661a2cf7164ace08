//! The kept inputs of the fuzz targets, run as a plain test.

#[path = "../../fuzz/src/lib.rs"]
#[allow(unreachable_pub)]
mod targets;

use std::{fs, path::Path};

#[track_caller]
fn run(target: &str, one: fn(&[u8])) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus").join(target);
    let mut files: Vec<_> = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 5, "{} is nearly empty", folder.display());
    for file in files {
        let data = fs::read(&file).unwrap();
        println!("{}", file.display());
        one(&data);
        // Every beginning of it is an input too: most faults are at an end that comes too early.
        for end in (0..data.len()).step_by(data.len() / 24 + 1) {
            one(&data[..end]);
        }
    }
}

#[test]
fn markdown() {
    run("markdown", targets::markdown);
}

#[test]
fn html() {
    run("html", targets::html);
}

#[test]
fn prose() {
    run("prose", targets::prose);
}

#[test]
fn example() {
    run("example", targets::example);
}
