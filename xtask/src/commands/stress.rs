//! `cargo xtask stress`: the long forms of tests whose short forms run in `cargo test`.

mod kill;
mod soak;

use apidoc_build::Error;
use std::process::ExitCode;

/// What `stress` takes.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Which test.
    #[command(subcommand)]
    what: What,
}

#[derive(clap::Subcommand)]
enum What {
    /// Kill `gen` at random moments and look whether the old tree or the new one stands, whole.
    Kill {
        /// How many runs to kill.
        #[arg(long, default_value_t = 200)]
        times: u32,
    },
    /// Make many calls against a local server that answers one in ten with a fault, and account for every outcome.
    Soak {
        /// How many calls.
        #[arg(long, default_value_t = 100_000)]
        calls: u32,
    },
}

pub(crate) fn run(options: &Options) -> Result<ExitCode, Error> {
    match options.what {
        What::Kill { times } => kill::run(times),
        What::Soak { calls } => soak::run(calls),
    }
}
