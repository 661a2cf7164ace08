//! `cargo xtask` and `cargo test --workspace` build the same libraries: what the first has built, the second does not build again.

use std::{collections::BTreeSet, path::Path, process::Command};

/// The packages of a build, each with its version and features.
fn packages(selection: &[&str]) -> BTreeSet<String> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(["tree", "--offline", "--prefix", "none", "--format", "{p} {f}"]).args(selection);
    let out = command.current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8(out.stdout).unwrap().lines().map(|line| line.trim_end_matches(" (*)").to_owned()).collect()
}

#[test]
fn nothing_is_built_twice() {
    let commands = packages(&["--package", "xtask", "--edges", "normal,build"]);
    let all = packages(&["--workspace", "--edges", "normal,build,dev"]);
    assert!(commands.len() > 20);
    let twice: Vec<_> = commands.difference(&all).collect();
    assert!(twice.is_empty(), "the workspace builds these with other features (see xtask/Cargo.toml): {twice:#?}");
}
