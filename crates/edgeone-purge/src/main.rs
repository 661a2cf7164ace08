//! Purges and prefetches content of EdgeOne sites, waits for the tasks, and lists past tasks.
//!
//! `cli` defines the arguments. `submit`, `follow` and `list` are the commands. `service` is the only module that calls EdgeOne.
//! `failure` defines error messages and exit codes.

mod cli;
mod failure;
mod follow;
mod list;
mod output;
mod progress;
mod service;
mod submit;
mod table;
mod targets;
mod task;

use clap::Parser;
use cli::{Cli, Command};
use failure::{Outcome, Result};
use service::Service;
use std::process::ExitCode;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(cli).await {
        Ok(outcome) => outcome.into(),
        Err(failure) => {
            eprintln!("{failure}");
            failure.exit_code()
        }
    }
}

async fn run(cli: Cli) -> Result<Outcome> {
    let Cli { connection, json, command } = cli;
    // Invalid arguments are rejected before credentials are read.
    match command {
        Command::Submit(what) => {
            let order = submit::Order::read(what)?;
            submit::run(&Service::connect(&connection)?, order, json).await
        }
        Command::Follow(what) => follow::run(&Service::connect(&connection)?, &what.watch, what.kind, what.jobs, json).await,
        Command::List(what) => {
            let query = list::query(&what)?;
            list::run(&Service::connect(&connection)?, what.kind, query, json).await
        }
    }
}
