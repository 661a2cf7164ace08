//! `cargo xtask stress`: the long forms of tests whose short forms run in `cargo test`.

mod fuzz;
mod kill;
mod soak;

use apidoc_build::Error;
use std::{path::PathBuf, process::ExitCode};

/// What `stress` takes.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Which test.
    #[command(subcommand)]
    what: What,
}

#[derive(clap::Subcommand)]
enum What {
    /// Kill `gen` while it runs and check that no file is lost or torn
    Kill {
        /// Number of runs to kill at random moments
        #[arg(long, default_value_t = 200)]
        times: u32,
        /// Kill at each system call instead (needs strace)
        #[arg(long)]
        each_call: bool,
    },
    /// Make many calls against a local server that answers one in ten with a fault, and account for every outcome.
    Soak {
        /// How many calls.
        #[arg(long, default_value_t = 100_000)]
        calls: u32,
    },
    /// Harm pages at random and read them: nothing may panic or take long.
    Fuzz {
        /// The folder of pages to harm; the repository's own where it is left out.
        #[arg(long, value_name = "DIR")]
        docs: Option<PathBuf>,
        /// How long.
        #[arg(long, default_value_t = 60)]
        seconds: u64,
        /// Where chance begins; the same seed harms the same way on one thread.
        #[arg(long, default_value_t = 1)]
        seed: u64,
    },
}

pub(crate) fn run(options: &Options) -> Result<ExitCode, Error> {
    match &options.what {
        What::Kill { times, each_call } => kill::run(*times, *each_call),
        What::Soak { calls } => soak::run(*calls),
        What::Fuzz { docs, seconds, seed } => fuzz::run(docs.as_deref(), *seconds, *seed),
    }
}
