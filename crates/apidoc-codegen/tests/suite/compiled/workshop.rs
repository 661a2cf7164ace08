//! Generated crates on disk, and cargo over them.

use apidoc_codegen::Generated;
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

/// A workspace of generated crates.
pub(crate) struct Workshop {
    root: PathBuf,
}

/// What cargo said.
pub(crate) struct Said {
    pub(crate) success: bool,
    pub(crate) text: String,
}

impl Workshop {
    /// An empty one; always at the same place, so that what was built for it does not pile up.
    pub(crate) fn new(name: &str) -> Self {
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&root);
        let workshop = Self { root };
        let repository = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors().nth(2).unwrap();
        let manifest = fs::read_to_string(repository.join("Cargo.toml")).unwrap();
        let lints = manifest.split("\n[").filter(|table| table.starts_with("workspace.lints")).map(|table| format!("[{table}\n"));
        let text = format!(
            "[workspace]\nresolver = \"3\"\nmembers = [\"*/\"]\n\n[workspace.package]\nversion = \"0.1.0\"\nedition = \"2024\"\nrust-version = \"1.88\"\n\
             license = \"MIT\"\n\n[profile.dev]\ndebug = false\n\n[workspace.dependencies]\ntencentcloud-core = {{ path = {:?}, default-features = false }}\ntokio = \"1\"\n\n{}",
            repository.join("crates/tencentcloud-core"),
            lints.collect::<String>()
        );
        workshop.write("Cargo.toml", &text);
        workshop.write("Cargo.lock", &fs::read_to_string(repository.join("Cargo.lock")).unwrap());
        workshop
    }
    /// Writes a crate, in a folder of its name.
    pub(crate) fn add(&self, generated: &Generated) {
        for file in &generated.files {
            self.write(&format!("{}/{}", generated.name, file.path), &file.text);
        }
    }
    /// Writes a file.
    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.root.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    /// Runs cargo; every warning is an error.
    pub(crate) fn cargo(&self, arguments: &[&str]) -> Said {
        let output = Command::new(env!("CARGO"))
            .args(arguments)
            .args(["--offline", "--quiet"])
            .current_dir(&self.root)
            .env("CARGO_TARGET_DIR", Path::new(env!("CARGO_TARGET_TMPDIR")).join("compiled"))
            .env("CARGO_INCREMENTAL", "0")
            .env("RUSTFLAGS", "-D warnings")
            .env("RUSTDOCFLAGS", "-D warnings")
            .output()
            .unwrap();
        let text = [output.stdout, output.stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
        Said { success: output.status.success(), text }
    }
}
