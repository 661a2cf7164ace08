//! Programs that use all that the lock of each date promises.

use super::{
    Replay,
    command::cargo,
    files::{entries, io, write},
};
use crate::paths;
use apidoc_build::Error;
use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

impl Replay<'_> {
    /// Compiles programs that use all that the lock of each date promises.
    pub(super) fn consumers(&self, tool: &Path, out: &Path, faults: &mut Vec<String>) -> Result<(), Error> {
        let (home, mut members) = (self.home.join("programs"), Vec::new());
        let mut locks: Vec<PathBuf> = entries(&self.home.join("locks"))?;
        locks.sort();
        for lock in locks {
            let key = lock.file_name().unwrap_or_default().to_string_lossy().into_owned();
            let Some((_, name)) = key.split_once('-') else { continue };
            let output = Command::new("python3").arg(tool).arg("--warn").arg(&lock).arg(name.replace('-', "_")).output();
            let output = output.map_err(|e| io("run python3 for", tool, &e))?;
            let folder = home.join(&key);
            fs::create_dir_all(folder.join("src")).map_err(|e| io("create", &folder, &e))?;
            let core = paths::repository().join("crates/tencentcloud-core");
            let manifest = format!(
                "[package]\nname = \"program-{key}\"\nedition = \"2024\"\n\n[dependencies]\n{name} = {{ path = {:?} }}\ntencentcloud-core = {{ path = {core:?} }}\n",
                out.join(name)
            );
            write(&folder.join("Cargo.toml"), manifest.as_bytes())?;
            write(&folder.join("src/lib.rs"), &output.stdout)?;
            members.push(format!("{key:?}"));
        }
        write(&home.join("Cargo.toml"), format!("[workspace]\nresolver = \"3\"\nmembers = [{}]\n", members.join(", ")).as_bytes())?;
        let checked = cargo(&["check", "--workspace", "--keep-going"], &home)?;
        let errors = checked.text.lines().filter(|line| line.starts_with("error[")).count();
        let is_withdrawn = |line: &str| line.contains("not in the documentation") || line.contains("deprecated by the documentation");
        let warnings =
            checked.text.lines().filter(|line| line.starts_with("warning: ") && !line.contains(" generated ") && !is_withdrawn(line));
        let warnings = warnings.count();
        result!("{} programs: {errors} errors, {warnings} warnings about items that are not withdrawn", members.len());
        if checked.code != 0 || warnings > 0 {
            faults.push(format!("programs of older dates: {errors} errors, {warnings} warnings"));
        }
        Ok(())
    }
}
