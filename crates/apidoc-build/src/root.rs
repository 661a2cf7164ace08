//! The files at the root of a tree: its marker and, outside the repository, the manifest of its workspace.

pub use crate::tree::MARK;
use crate::{text::Text, tree::MARKER};
use std::{collections::BTreeMap, path::Path};

/// The workspace of the crates of a tree, and their runtime.
#[derive(Clone, Debug)]
pub enum Home {
    /// In the repository: its own `Cargo.toml` says all.
    Repository,
    /// Elsewhere: the tree is a workspace, with the runtime as given.
    Elsewhere(Core),
}

/// The runtime of a tree outside the repository.
#[derive(Clone, Debug)]
pub enum Core {
    /// By its folder, absolute.
    Path(String),
    /// By a version.
    Version(String),
}

/// The files at the root. `workspace` is the text of the repository's `Cargo.toml`, whose package and lint tables a tree elsewhere repeats.
pub fn files(home: &Home, workspace: &str) -> BTreeMap<String, Text> {
    let mut files = BTreeMap::new();
    let mut add = |path: &str, text: String| files.insert(path.into(), Text { text, once: false });
    add(MARKER, format!("{MARK} Nothing in this folder is formatted or edited by hand.\ndisable_all_formatting = true\n"));
    if let Home::Elsewhere(core) = home {
        let core = match core {
            // With a version in addition to the path, the crates can be packaged.
            Core::Path(path) => format!("path = {}, version = {}", toml_string(path), version(workspace)),
            Core::Version(version) => format!("version = {}", toml_string(version)),
        };
        let tables = ["workspace.package", "workspace.lints.rust", "workspace.lints.clippy"].map(|name| table(workspace, name)).concat();
        let dependencies = dependencies(workspace);
        let text = format!(
            "{MARK}\n\n[workspace]\nresolver = \"3\"\nmembers = [\"tencentcloud-*\"]\n\n{tables}[workspace.dependencies]\n\
             tencentcloud-core = {{ {core}, default-features = false }}\n{dependencies}"
        );
        add("Cargo.toml", text);
    }
    files
}

/// A table of a manifest without its comments, with a blank line after it.
fn table(manifest: &str, name: &str) -> String {
    let head = format!("[{name}]");
    let mut text = String::new();
    for line in manifest.lines().skip_while(|line| line.trim() != head) {
        if line.starts_with('[') && line.trim() != head {
            break;
        }
        if !line.trim().is_empty() && !line.starts_with('#') {
            text.push_str(line);
            text.push('\n');
        }
    }
    text.push('\n');
    text
}

/// The version of the runtime that crates require, as TOML.
fn version(manifest: &str) -> String {
    let table = table(manifest, "workspace.dependencies");
    let line = table.lines().find(|line| line.starts_with("tencentcloud-core = "));
    let version = line.and_then(|line| line.split_once("version = ")?.1.split([',', ' ', '}']).next().map(str::to_owned));
    version.unwrap_or_else(|| "\"*\"".into())
}

/// The registry versions of the other dependencies of generated crates.
fn dependencies(manifest: &str) -> String {
    let used = ["serde_json", "tokio"];
    table(manifest, "workspace.dependencies")
        .lines()
        .filter(|line| used.iter().any(|name| line.split_once(" = ").is_some_and(|(key, _)| key == *name)))
        .map(|line| format!("{line}\n"))
        .collect()
}

/// A TOML string; serde_json's escapes are TOML's too.
fn toml_string(text: &str) -> String {
    serde_json::Value::String(text.into()).to_string()
}

/// Whether `out` is the repository's own tree.
pub fn home(out: &Path, repository: &Path, core: Option<&str>) -> Home {
    let same = |a: &Path, b: &Path| std::path::absolute(a).ok() == std::path::absolute(b).ok();
    match core {
        None if same(out, &repository.join("generated")) => Home::Repository,
        None => Home::Elsewhere(Core::Path(repository.join("crates/tencentcloud-core").to_string_lossy().into_owned())),
        Some(core) if core.starts_with(|c: char| c.is_ascii_digit()) => Home::Elsewhere(Core::Version(core.into())),
        Some(path) => {
            let path = std::path::absolute(path).unwrap_or_else(|_| path.into());
            Home::Elsewhere(Core::Path(path.to_string_lossy().into_owned()))
        }
    }
}
