//! What `cargo package` takes of the crates that are published: all that a reader and a compiler need, nothing else.

use std::{collections::BTreeSet, fs, path::Path, process::Command};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap()
}

fn cargo(arguments: &[&str]) -> String {
    let output =
        Command::new(env!("CARGO")).arg("package").args(arguments).args(["--offline", "--allow-dirty"]).current_dir(root()).output();
    let output = output.unwrap();
    assert!(output.status.success(), "{arguments:?}\n{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The published crates: name and folder.
fn published() -> Vec<(String, std::path::PathBuf)> {
    let generated = fs::read_dir(root().join("generated")).unwrap().map(|entry| entry.unwrap().path());
    let mut all: Vec<_> = generated.filter(|path| path.join("Cargo.toml").exists()).collect();
    all.push(root().join("crates/tencentcloud-core"));
    let name = |path: &Path| {
        let manifest = fs::read_to_string(path.join("Cargo.toml")).unwrap();
        let name = manifest.lines().find_map(|line| line.strip_prefix("name = \"")?.strip_suffix('"'));
        name.unwrap().to_owned()
    };
    all.into_iter().map(|path| (name(&path), path)).collect()
}

#[test]
fn packages_have_documents_and_no_test_data() {
    for (name, folder) in published() {
        let listed = cargo(&["--list", "--package", &name]);
        let files: BTreeSet<&str> = listed.lines().collect();
        let mut needed = vec!["Cargo.toml", "README.md", "LICENSE-APACHE", "LICENSE-MIT", "src/lib.rs"];
        if name != "tencentcloud-core" {
            needed.extend(["CHANGELOG.md", "NOTICE"]);
        }
        for file in needed {
            assert!(files.contains(file), "{name} lacks {file}");
        }
        for file in &files {
            assert!(!file.starts_with("tests/") && *file != "surface.lock", "{name} takes {file} along");
        }
        for license in ["LICENSE-APACHE", "LICENSE-MIT"] {
            let text = |folder: &Path| fs::read_to_string(folder.join(license)).unwrap();
            assert_eq!(text(&folder), text(root()), "{name}: {license}");
        }
    }
}

#[test]
fn manifests_have_the_required_metadata() {
    for (name, folder) in published() {
        let manifest = fs::read_to_string(folder.join("Cargo.toml")).unwrap();
        for key in [
            "description = ",
            "documentation = ",
            "readme = ",
            "keywords = ",
            "categories = ",
            "license",
            "rust-version",
            "[package.metadata.docs.rs]",
        ] {
            assert!(manifest.lines().any(|line| line.starts_with(key)), "{name} lacks {key}");
        }
        let line = manifest.lines().find(|line| line.starts_with("keywords = ")).unwrap();
        let keywords: Vec<&str> = line.split('"').skip(1).step_by(2).collect();
        let sound = |word: &&str| word.len() <= 20 && word.bytes().all(|b| b.is_ascii_alphanumeric() || b"_-+".contains(&b));
        assert!((1..=5).contains(&keywords.len()) && keywords.iter().all(sound), "{name}: {keywords:?}");
    }
}

#[test]
fn the_runtime_and_a_crate_on_it_can_be_packaged_together() {
    cargo(&["--no-verify", "--package", "tencentcloud-core", "--package", "tencentcloud-sts"]);
}
