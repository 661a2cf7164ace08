//! A generated library holds no machine code: all of it is made in the programs that use it, for the actions that they call. One function without
//! `#[inline]` among those that the tables of all structs are driven by would bring nearly all of it back.

use std::{collections::BTreeSet, fs, path::Path, process::Command};

/// The folders of the smallest crates that are committed: they have every shape, structs, enums, errors, pages.
const CRATES: [&str; 2] = ["tencentcloud-sts", "tencentcloud-sms"];

/// The functions in a crate's LLVM code, without the runtime's transport, which would only take long to build.
fn functions(name: &str) -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap();
    let manifest = fs::read_to_string(root.join("generated").join(name).join("Cargo.toml")).unwrap();
    let is_version = |line: &&str| line.starts_with('v') && line.ends_with(" = []");
    let versions: Vec<&str> = manifest.lines().filter(is_version).filter_map(|line| line.split(' ').next()).collect();
    assert!(!versions.is_empty(), "{name} has no version");
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("machine-code");
    let code = target.join(format!("{name}.ll"));
    let output = Command::new(env!("CARGO"))
        .args(["rustc", "--offline", "--quiet", "--lib", "--no-default-features", "--features", &versions.join(",")])
        .arg("--manifest-path")
        .arg(root.join("generated").join(name).join("Cargo.toml"))
        .arg("--target-dir")
        .arg(&target)
        .args(["--", "-Ccodegen-units=1"])
        .arg(format!("--emit=llvm-ir={}", code.display()))
        .current_dir(root)
        .env("CARGO_INCREMENTAL", "0")
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let code = fs::read_to_string(code).unwrap();
    assert!(code.starts_with("; ModuleID"), "{name}: no LLVM code");
    code.lines().filter(|line| line.starts_with("define ")).map(str::to_owned).collect()
}

#[test]
fn a_generated_library_holds_no_functions() {
    for name in CRATES {
        let functions = functions(name);
        assert!(functions.is_empty(), "{name} holds {} functions: {:#?}", functions.len(), functions.iter().take(5).collect::<Vec<_>>());
    }
}
