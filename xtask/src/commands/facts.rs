//! `cargo xtask facts`: how facts are read out of descriptions.

mod accepted;
mod compare;
mod explain;
mod stats;

use crate::{paths, report};
use apidoc_build::{Error, Kind};
use apidoc_ir::{Field, Owner, Service};
use apidoc_parse::facts;
use std::{fs, process::ExitCode};

/// Arguments of `facts`.
#[derive(clap::Args)]
pub(crate) struct Options {
    #[command(subcommand)]
    command: Command,
}

#[derive(clap::Subcommand)]
enum Command {
    /// Show how one description is read: its words, the rules that matched, what a guard refused
    Explain(explain::Options),
    /// Write the list of all rules to crates/apidoc-parse/RULES.md
    Rules {
        /// Write nothing; fail if the page is out of date
        #[arg(long)]
        check: bool,
    },
    /// Count the facts of each rule over the pages
    Stats(super::PageArgs),
    /// Count what each guard refuses over the pages
    Guards(super::PageArgs),
    /// Compare the facts of the corpora with the accepted ones
    Compare(compare::Options),
}

pub(crate) fn run(options: &Options) -> Result<ExitCode, Error> {
    match &options.command {
        Command::Explain(options) => explain::run(options),
        Command::Rules { check } => rules(*check),
        Command::Stats(pages) => stats::rules(pages),
        Command::Guards(pages) => stats::guards(pages),
        Command::Compare(options) => compare::run(options),
    }
}

fn rules(check: bool) -> Result<ExitCode, Error> {
    let file = paths::repository().join("crates/apidoc-parse/RULES.md");
    let page = facts::rules_page();
    if check {
        let same = fs::read_to_string(&file).is_ok_and(|known| known == page);
        if !same {
            say!("{} is not what the rules say: run `cargo xtask facts rules`", file.display());
        }
        return Ok(ExitCode::from(u8::from(!same)));
    }
    fs::write(&file, page).map_err(|e| failed(format!("cannot write {}: {e}", file.display())))?;
    report::out(format!("wrote {}\n", file.display()).as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

fn failed(message: String) -> Error {
    Error { kind: Kind::Io, message }
}

/// The tables of a service version, each with the name of its item.
fn tables(service: &Service) -> impl Iterator<Item = (String, Owner)> + '_ {
    let actions = service.actions.iter().enumerate().flat_map(|(i, action)| {
        [(format!("{}Request", action.name), Owner::Request(i)), (format!("{}Response", action.name), Owner::Response(i))]
    });
    actions.chain(service.types.iter().enumerate().map(|(i, ty)| (ty.name.clone(), Owner::Type(i))))
}

/// All fields, each with its path: `cvm/2017-03-12 RunInstancesRequest.ImageId`.
fn fields(service: &Service) -> impl Iterator<Item = (String, Owner, &Field)> + '_ {
    tables(service).flat_map(move |(item, owner)| {
        let fields = owner.fields(service).iter();
        fields.map(move |field| (format!("{}/{} {item}.{}", service.service, service.version, field.name), owner, field))
    })
}
