//! The commands of this repository: `cargo xtask gen`, `fetch`, `ir`, `lint`, `facts`, `release`, `stress`.
//!
//! Arguments, progress and printing; the work is in the crates.
//! Exit codes: 0 done, 1 errors in the pages or a difference, 2 usage, 3 input or output failed.

#[macro_use]
mod say;

mod added;
mod commands;
mod output;
mod paths;
mod progress;
mod report;

use clap::{Parser, Subcommand};
use commands::{diff, facts, fetch, gen_crates, ir, lint, release, report as report_page, stress};
use std::process::ExitCode;

/// A run allocates many small texts. This allocator takes a seventh of the CPU time off a cold `gen`.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The commands of this repository.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", version, after_help = EXIT_CODES)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

const EXIT_CODES: &str = "Exit codes: 0 done, 1 errors in the pages or a difference, 2 usage, 3 input or output failed.";

#[derive(Subcommand)]
enum Command {
    /// Generate crates from pages of documentation
    Gen(gen_crates::Options),
    /// Compare two states of the documentation
    Diff(diff::Options),
    /// Fetch pages of the public reference
    Fetch(fetch::Options),
    /// Print the parsed API as JSON
    Ir(ir::Options),
    /// Check the pages and print diagnostics; write no files
    Lint(lint::Options),
    /// Explain, list, count and compare the facts that are read from descriptions
    Facts(facts::Options),
    /// Decide versions, write changelogs, and publish crates
    Release(release::Options),
    /// Write one HTML page about the documented services
    Report(report_page::Options),
    /// Run the long form of a test and print figures
    Stress(stress::Options),
}

fn main() -> ExitCode {
    let done = match Arguments::parse().command {
        Command::Gen(options) => gen_crates::run(&options),
        Command::Diff(options) => diff::run(&options),
        Command::Fetch(options) => fetch::run(&options),
        Command::Ir(options) => ir::run(&options),
        Command::Lint(options) => lint::run(&options),
        Command::Facts(options) => facts::run(&options),
        Command::Release(options) => release::run(&options),
        Command::Report(options) => report_page::run(&options),
        Command::Stress(options) => stress::run(&options),
    };
    match done {
        Ok(code) => code,
        Err(error) => {
            say!("error: {error}");
            ExitCode::from(error.exit_code())
        }
    }
}
