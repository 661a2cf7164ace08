//! Purges and prefetches content of EdgeOne sites, follows the tasks until they are done, and lists past ones.
//!
//! `cli` says what may be asked for, one room each carries it out (`submit`, `follow`, `list`), `service` is the only one that
//! speaks with EdgeOne, `failure` decides what a person reads when something goes wrong and which code the program exits with.

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
    // What can be refused without asking EdgeOne is refused before credentials are looked for.
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
