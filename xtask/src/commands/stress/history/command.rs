//! Commands that a replay runs, with their outcome.

use super::files::io;
use apidoc_build::Error;
use std::{path::Path, process::Command};

/// The outcome of a run of `gen`.
pub(super) struct Outcome {
    pub(super) code: i32,
    pub(super) text: String,
}

pub(super) fn cargo(arguments: &[&str], folder: &Path) -> Result<Outcome, Error> {
    outcome(Command::new("cargo").args(arguments).current_dir(folder).env("CARGO_TERM_COLOR", "never"))
}

pub(super) fn outcome(command: &mut Command) -> Result<Outcome, Error> {
    let output = command.output().map_err(|e| io("run", Path::new(command.get_program()), &e))?;
    let text = [output.stdout, output.stderr].concat();
    Ok(Outcome { code: output.status.code().unwrap_or(-1), text: String::from_utf8_lossy(&text).into_owned() })
}
