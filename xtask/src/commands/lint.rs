//! `cargo xtask lint`: checks pages and prints diagnostics.

use super::PageArgs;
use crate::report;
use apidoc_build::Error;
use std::process::ExitCode;

/// Options of `lint`.
#[derive(clap::Args)]
pub(crate) struct Options {
    #[command(flatten)]
    pages: PageArgs,
    /// Output format: text, one JSON object per line, or SARIF for code review tools
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
}

#[derive(Clone, Copy, clap::ValueEnum)]
enum Format {
    Human,
    Json,
    Sarif,
}

pub(crate) fn run(options: &Options) -> Result<ExitCode, Error> {
    let folder = options.pages.folder();
    let read = super::read(&folder, &options.pages.wanted())?;
    match options.format {
        Format::Human => report::diagnostics(&folder, &read.diagnostics),
        Format::Sarif => report::out((apidoc_parse::diagnostics::sarif(&read.diagnostics) + "\n").as_bytes())?,
        Format::Json => report::out(apidoc_parse::diagnostics::json(&read.diagnostics).as_bytes())?,
    }
    report::pages(&read);
    report::skipped(&read.skipped, options.pages.verbose);
    Ok(report::exit_code(&read.diagnostics))
}
