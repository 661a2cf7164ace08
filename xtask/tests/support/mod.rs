//! A folder with pages, crates and a registry, and the commands of this repository over it.
#![allow(dead_code)]

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Child, Command, Output, Stdio},
    sync::OnceLock,
};

/// A place to release from.
pub(crate) struct Place {
    home: tempfile::TempDir,
    /// The runtime, relative to the place or absolute.
    core: String,
}

impl Place {
    /// Returns a place without pages, with a small runtime.
    pub(crate) fn new() -> Self {
        let place = Self { home: tempfile::tempdir().unwrap(), core: "core".into() };
        place.write("core/Cargo.toml", "[package]\nname = \"tencentcloud-core\"\nversion = \"1.0.0\"\n");
        place.write("core/src/lib.rs", "//! Runtime.\n");
        fs::create_dir_all(place.path("registry")).unwrap();
        place
    }
    /// Returns the same with the runtime of the repository, which is not released.
    pub(crate) fn with_repository_core() -> Self {
        let core = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/tencentcloud-core").canonicalize().unwrap();
        Self { core: core.to_str().unwrap().into(), ..Self::new() }
    }
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.home.path().join(path)
    }
    pub(crate) fn write(&self, path: &str, text: &str) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    pub(crate) fn read(&self, path: &str) -> String {
        fs::read_to_string(self.path(path)).unwrap_or_default()
    }
    /// Generates the crates, and expects success.
    #[track_caller]
    pub(crate) fn generate(&self, more: &[&str]) {
        let output = self.command(&[&["gen", "--docs", "docs", "--out", "crates", "--core", &self.core], more].concat()).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    }
    /// Generates the crates of pages that may contain errors.
    pub(crate) fn generate_all(&self) {
        self.generate(&["--accept-gone", "all"]);
    }
    /// Calls `release` and returns its exit code and everything that it prints.
    pub(crate) fn release(&self, more: &[&str]) -> (i32, String) {
        let Output { status, stdout, stderr } = self.release_command(more).output().unwrap();
        (status.code().unwrap_or(-1), String::from_utf8([stdout, stderr].concat()).unwrap())
    }
    pub(crate) fn start_release(&self, more: &[&str]) -> Child {
        self.release_command(more).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap()
    }
    fn release_command(&self, more: &[&str]) -> Command {
        let runtime: &[&str] = if self.core == "core" { &["--core", "core"] } else { &[] };
        self.command(&[&["release", "--docs", "docs", "--out", "crates"], runtime, more].concat())
    }
    pub(crate) fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        let paths = env::var_os("PATH").unwrap_or_default();
        let paths = env::join_paths([fake_cargo().to_path_buf()].into_iter().chain(env::split_paths(&paths))).unwrap();
        command.args(arguments).current_dir(self.home.path());
        command.env("PATH", paths).env("REGISTRY", self.path("registry")).env("CARGO_TARGET_DIR", self.path("target"));
        command
    }
    /// Returns the published crates in their order: `name version`.
    pub(crate) fn published(&self) -> Vec<String> {
        self.read("registry/log").lines().map(str::to_owned).collect()
    }
    /// Returns all files of the crates with their texts.
    pub(crate) fn tree(&self) -> Vec<(PathBuf, String)> {
        let (mut files, mut open) = (Vec::new(), vec![self.path("crates")]);
        while let Some(folder) = open.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() { open.push(path) } else { files.push((path.clone(), fs::read_to_string(&path).unwrap_or_default())) }
            }
        }
        files.sort();
        files
    }
}

/// Returns the folder of a `cargo` of our own. It is compiled once.
fn fake_cargo() -> &'static Path {
    static FOLDER: OnceLock<PathBuf> = OnceLock::new();
    FOLDER.get_or_init(|| {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("fake-cargo");
        fs::create_dir_all(&folder).unwrap();
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/support/fake_cargo.rs");
        // Another test may use the program at the same moment, so it is replaced in one step.
        let made = folder.join(format!("made-{}{}", std::process::id(), env::consts::EXE_SUFFIX));
        let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
        let output = Command::new(rustc).args(["--edition", "2024", "-o"]).arg(&made).arg(source).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        fs::rename(made, folder.join(format!("cargo{}", env::consts::EXE_SUFFIX))).unwrap();
        folder
    })
}
