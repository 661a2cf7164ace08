//! `cargo xtask ir`: prints the parsed API as JSON.

use super::PageArgs;
use crate::{output, report};
use apidoc_build::{Error, Kind};
use std::{path::PathBuf, process::ExitCode};

/// Options of `ir`.
#[derive(clap::Args)]
pub(crate) struct Options {
    #[command(flatten)]
    pages: PageArgs,
    /// Output file [default: standard output]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

pub(crate) fn run(options: &Options) -> Result<ExitCode, Error> {
    let folder = options.pages.folder();
    let wanted = options.pages.wanted();
    let mut read = super::read(&folder, &wanted)?;
    read.ir.services.retain(|s| wanted.has(&s.service, &s.version));
    let failed = |e: serde_json::Error| Error { kind: Kind::Io, message: format!("cannot write the IR as JSON: {e}") };
    let mut json = serde_json::to_vec_pretty(&read.ir).map_err(failed)?;
    json.push(b'\n');
    match &options.out {
        Some(file) => output::write(file, &json, |beginning| beginning.contains("\"ir_version\""))?,
        None => report::out(&json)?,
    }
    report::diagnostics(&folder, &read.diagnostics);
    report::pages(&read);
    report::skipped(&read.skipped, options.pages.verbose);
    Ok(report::exit_code(&read.diagnostics))
}
