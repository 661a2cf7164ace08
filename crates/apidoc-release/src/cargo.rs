//! Runs cargo, and reads what it says about the registry.

use crate::Error;
use std::{
    ffi::OsString,
    fs,
    io::Write as _,
    path::PathBuf,
    process::{Command, Output},
};

/// The cargo that publishes.
#[derive(Clone, Debug)]
pub struct Cargo {
    /// The program: `cargo`, which is looked up in `PATH`.
    pub program: OsString,
    /// The folder of the workspace.
    pub workspace: PathBuf,
}

/// Result of a publication.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Published {
    /// It is published now.
    New,
    /// The registry had this version already.
    Before,
    /// The registry accepts no more for now; when it does, as it says.
    Limit(Option<String>),
}

impl Cargo {
    /// Whether the registry has no crate of a name.
    pub(crate) fn is_free(&self, name: &str) -> Result<bool, Error> {
        // In an empty folder, since cargo would find the member of the workspace.
        let folder = std::env::temp_dir().join(format!("release-names-{}", std::process::id()));
        // Not one that is there: cargo would obey the settings in it.
        fs::create_dir(&folder).map_err(|error| Error::file("create the folder", &folder, &error))?;
        let output = Command::new(&self.program).args(["info", name]).current_dir(&folder).output();
        let _ = fs::remove_dir(&folder);
        let output = output.map_err(|error| self.cannot_run(&error))?;
        let text = said(&output);
        match (output.status.success(), text.contains("could not find")) {
            (true, _) => Ok(false),
            (false, true) => Ok(true),
            (false, false) => Err(Error::io(format!("cannot look up the name {name}: `cargo info` said\n{}", text.trim()))),
        }
    }

    /// Publishes a package of the workspace.
    pub(crate) fn publish(&self, name: &str) -> Result<Published, Error> {
        let output = Command::new(&self.program).args(["publish", "--package", name]).current_dir(&self.workspace).output();
        let output = output.map_err(|error| self.cannot_run(&error))?;
        let text = said(&output);
        // A closed standard error ends nothing.
        let _ = std::io::stderr().write_all(text.as_bytes());
        if output.status.success() {
            return Ok(Published::New);
        }
        let lower = text.to_lowercase();
        if lower.contains("429") || lower.contains("too many") {
            return Ok(Published::Limit(after(&text)));
        }
        if lower.contains("already uploaded") || lower.contains("already exists") {
            return Ok(Published::Before);
        }
        Err(Error::io(format!(
            "`cargo publish --package {name}` failed ({}); correct the cause and run `cargo xtask release --publish` again",
            output.status
        )))
    }

    fn cannot_run(&self, error: &std::io::Error) -> Error {
        Error::io(format!("cannot run {}: {error}", self.program.to_string_lossy()))
    }
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.as_slice(), output.stderr.as_slice()].concat()).into_owned()
}

/// Returns the time after which the registry accepts more: `Please try again after Mon, 30 Nov 2026 19:00:00 GMT`.
fn after(text: &str) -> Option<String> {
    let (_, rest) = text.split_once("try again after ")?;
    let line = rest.lines().next()?;
    let end = line.find(" GMT").map(|at| at + 4).or_else(|| line.find([';', '(']));
    let time = line[..end.unwrap_or(line.len()).min(line.len())].trim();
    (!time.is_empty() && time.len() <= 60).then(|| time.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_time_in_what_the_registry_says() {
        let text = "error: failed to publish\n\nCaused by:\n  the remote server responded with an error (status 429 Too Many Requests): You have \
                    published too many new crates in a short period of time. Please try again after Mon, 30 Nov 2026 19:00:00 GMT or ask for more\n";
        assert_eq!(after(text).as_deref(), Some("Mon, 30 Nov 2026 19:00:00 GMT"));
        assert_eq!(after("try again after 10 minutes\n").as_deref(), Some("10 minutes"));
        assert_eq!(after("status 429 Too Many Requests"), None);
    }
}
