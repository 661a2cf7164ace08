//! `cargo xtask stress`: the long forms of tests whose short forms run in `cargo test`.

mod fuzz;
mod history;
mod kill;
mod soak;
mod texts;

use apidoc_build::Error;
use std::{path::PathBuf, process::ExitCode};

/// Options of `stress`.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The test to run
    #[command(subcommand)]
    what: What,
}

#[derive(clap::Subcommand)]
enum What {
    /// Kill `gen` while it runs and check that no file is lost or half written
    Kill {
        /// Number of runs to kill at random moments
        #[arg(long, default_value_t = 200)]
        times: u32,
        /// Kill at each system call instead (needs strace)
        #[arg(long)]
        each_call: bool,
    },
    /// Make many calls to a local server that fails one in ten, and check every outcome
    Soak {
        /// Number of calls
        #[arg(long, default_value_t = 100_000)]
        calls: u32,
    },
    /// Replay the recorded history of the documentation on one output folder
    History {
        /// Directory of the record
        #[arg(long, value_name = "DIR")]
        corpus: PathBuf,
        /// Only the largest loss and the most renames, of one service each
        #[arg(long)]
        short: bool,
        /// Run the example tests of all crates at each date
        #[arg(long, conflicts_with = "short")]
        tests: bool,
    },
    /// Fuzz: parse randomly mutated pages; fail on a panic or a timeout
    Fuzz {
        /// Directory of pages to mutate [default: the ones of this repository]
        #[arg(long, value_name = "DIR")]
        docs: Option<PathBuf>,
        /// Duration in seconds
        #[arg(long, default_value_t = 60)]
        seconds: u64,
        /// Random seed; runs are reproducible with one thread
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
    /// Build crates from pages full of code, markup and deep types; fail if a text runs or a crate does not build
    Texts,
}

pub(crate) fn run(options: &Options) -> Result<ExitCode, Error> {
    match &options.what {
        What::Kill { times, each_call } => kill::run(*times, *each_call),
        What::Soak { calls } => soak::run(*calls),
        What::Texts => texts::run(),
        What::History { corpus, short, tests } => history::run(&history::Options { corpus, short: *short, tests: *tests }),
        What::Fuzz { docs, seconds, seed } => fuzz::run(docs.as_deref(), *seconds, *seed),
    }
}
