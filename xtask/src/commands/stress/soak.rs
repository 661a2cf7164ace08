//! Runs the soak program of the runtime, which has the server, the faults and the accounts; optimised, as users run the runtime.

use crate::paths;
use apidoc_build::{Error, Kind};
use std::process::{Command, ExitCode};

/// Makes `calls` calls. The program prints the figures and fails where an outcome is not accounted for.
pub(crate) fn run(calls: u32) -> Result<ExitCode, Error> {
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let mut command = Command::new(cargo);
    command.args(["run", "--quiet", "--release", "-p", "tencentcloud-core", "--example", "soak", "--", &calls.to_string()]);
    let status = command.current_dir(paths::repository()).status();
    let status = status.map_err(|e| Error { kind: Kind::Io, message: format!("cannot run cargo: {e}") })?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::from(1) })
}
