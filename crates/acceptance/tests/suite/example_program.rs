//! The program that a user starts from says what is missing, in one sentence, and ends with 2.

use std::{path::Path, process::Command};

/// The program, as a test of the whole workspace has built it; otherwise cargo builds it.
fn program() -> Command {
    let here = std::env::current_exe().unwrap();
    let built = here.parent().and_then(Path::parent).map(|target| target.join("examples/describe_purge_tasks"));
    if let Some(built) = built.filter(|path| path.is_file()) {
        return Command::new(built);
    }
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(["run", "--quiet", "--offline", "--package", "tencentcloud-teo", "--example", "describe_purge_tasks"]);
    command
}

/// Runs the example of teo with these variables and no others of ours; never asks a metadata service.
fn run(variables: &[(&str, &str)]) -> (Option<i32>, String) {
    let empty = std::env::temp_dir().join(format!("acceptance-home-{}-{}", std::process::id(), variables.len()));
    std::fs::create_dir_all(&empty).unwrap();
    let mut command = program();
    for name in ["TENCENTCLOUD_SECRET_ID", "TENCENTCLOUD_SECRET_KEY", "TENCENTCLOUD_TOKEN", "TENCENTCLOUD_REGION", "TENCENTCLOUD_PROFILE"] {
        command.env_remove(name);
    }
    command.env("TENCENTCLOUD_CREDENTIALS_FILE", empty.join("none")).env("TENCENTCLOUD_METADATA_DISABLED", "true").envs(variables.to_vec());
    let out = command.current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")).output().unwrap();
    std::fs::remove_dir_all(&empty).unwrap();
    assert!(out.stdout.is_empty());
    (out.status.code(), String::from_utf8(out.stderr).unwrap())
}

#[test]
fn names_each_missing_variable() {
    let (code, said) = run(&[("TENCENTCLOUD_REGION", "ap-guangzhou")]);
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("TENCENTCLOUD_SECRET_ID") && said.trim_end().lines().count() == 1, "{said}");
}

#[test]
fn names_a_missing_region() {
    let (code, said) = run(&[("TENCENTCLOUD_SECRET_ID", "id"), ("TENCENTCLOUD_SECRET_KEY", "key")]);
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("TENCENTCLOUD_REGION") && said.trim_end().lines().count() == 1, "{said}");
}
