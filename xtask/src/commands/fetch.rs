//! `cargo xtask fetch`: pages of the public Markdown reference into a docs folder.

use crate::{paths, progress, report};
use apidoc_build::{Error, Kind};
use apidoc_fetch::{AcceptGone, Limits, Report, ServiceChoice, ServiceReport};
use std::{fmt::Write as _, path::PathBuf, process::ExitCode};

/// Options of `fetch`.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Services to fetch, by short name (`cvm`).
    #[arg(value_name = "SERVICE", required_unless_present = "all", conflicts_with = "all")]
    services: Vec<String>,
    /// Fetch every service of the reference.
    #[arg(long)]
    all: bool,
    /// Directory to write to, one folder per service and version [default: docs-input].
    #[arg(long, value_name = "DIR")]
    docs: Option<PathBuf>,
    /// Address of the reference.
    #[arg(long, value_name = "URL", default_value = apidoc_fetch::DEFAULT_BASE)]
    base: String,
    /// Let this service, or all, lose more than half of its pages. Repeatable.
    #[arg(long, value_name = "SERVICE|all")]
    accept_gone: Vec<String>,
}

pub(crate) fn run(options: &Options) -> Result<ExitCode, Error> {
    let accept_gone = if options.accept_gone.iter().any(|service| service == "all") {
        AcceptGone::All
    } else {
        AcceptGone::Services(options.accept_gone.iter().cloned().collect())
    };
    let wanted = if options.all { ServiceChoice::All } else { ServiceChoice::Services(options.services.iter().cloned().collect()) };
    let docs = paths::docs(options.docs.as_deref());
    let fetch = apidoc_fetch::Options { base: options.base.clone(), docs, wanted, accept_gone, limits: Limits::default() };
    let bar = progress::Fetch::new();
    let result = apidoc_fetch::run(&fetch, &apidoc_fetch::today(), &|step| bar.at(step));
    bar.done();
    let result = result.map_err(|error| {
        let kind = match error.kind {
            apidoc_fetch::Kind::Usage => Kind::Usage,
            apidoc_fetch::Kind::Io => Kind::Io,
        };
        Error { kind, message: error.message }
    })?;
    report::out(summary(&result).as_bytes())?;
    for fault in &result.faults {
        say!("error: {}: {}", fault.place, fault.message);
    }
    if !result.faults.is_empty() {
        say!("error: {} pages or lists were not written; the others were", result.faults.len());
    }
    Ok(ExitCode::from(u8::from(!result.faults.is_empty())))
}

/// Returns a line per service with changes, and a line of totals.
fn summary(report: &Report) -> String {
    let mut text = String::new();
    let (mut new, mut changed, mut gone, mut unchanged) = (0, 0, 0, 0);
    for service in &report.services {
        new += service.new.len();
        changed += service.changed.len();
        gone += service.gone.len();
        unchanged += service.unchanged;
        text += &changes(service);
    }
    let _ = writeln!(
        text,
        "{} services: {new} new, {changed} changed, {gone} gone, {unchanged} unchanged; {} requests, {} bytes received",
        report.services.len(),
        report.requests,
        report.bytes
    );
    text
}

fn changes(service: &ServiceReport) -> String {
    const MAX_PRINTED_PAGES: usize = 5;
    let mut parts = Vec::new();
    for (word, pages) in [("new", &service.new), ("changed", &service.changed), ("gone", &service.gone)] {
        if !pages.is_empty() {
            let more = if pages.len() > MAX_PRINTED_PAGES { ", …" } else { "" };
            let names: Vec<&str> = pages.iter().take(MAX_PRINTED_PAGES).map(String::as_str).collect();
            parts.push(format!("{} {word} ({}{more})", pages.len(), names.join(", ")));
        }
    }
    if parts.is_empty() { String::new() } else { format!("{}/{}: {}\n", service.service, service.version, parts.join("; ")) }
}
