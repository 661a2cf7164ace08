//! `cargo xtask report`: one HTML page about the documented services.

use super::diff;
use crate::{output, paths, report};
use apidoc_build::{Error, Kind, ServiceFilter};
use apidoc_diff::render;
use apidoc_ir::{Ir, Service};
use apidoc_parse::{diagnostics::Diagnostic, text};
use apidoc_report::{ChangeSection, Changes, Remark, Report};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Options of `report`.
#[derive(clap::Args)]
#[command(
    after_help = "The page needs no network and no server: open it in a browser. It has at most 5 MB; for more services, write several reports with --service.\n\n\
    Exit codes: 0 done, 1 the report would be too large, 2 usage, 3 input or output failed. Errors in pages are part of the report."
)]
pub(crate) struct Options {
    /// Directory of pages, searched recursively [default: docs-input]
    #[arg(long, value_name = "DIR")]
    docs: Option<PathBuf>,
    /// Only this service, or one version of it; can be repeated
    #[arg(long = "service", value_name = "S[/V]")]
    services: Vec<String>,
    /// Show the changes since this revision of docs-input; `git:REV:PATH`, a docs folder or an IR file also work
    #[arg(long, value_name = "REV")]
    since: Option<String>,
    /// Output file [default: target/report.html]
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
}

pub(crate) fn run(options: &Options) -> Result<ExitCode, Error> {
    let docs = paths::docs(options.docs.as_deref());
    let wanted = ServiceFilter(options.services.clone());
    let mut read = super::read(&docs, &wanted)?;
    let select = |ir: &mut Ir| ir.services.retain(|service| wanted.has(&service.service, &service.version));
    select(&mut read.ir);
    let changes = match &options.since {
        None => None,
        Some(since) => {
            let mut old = diff::documentation(&side(since))?;
            select(&mut old);
            Some(Changes { since: since.clone(), sections: sections(&old, &read.ir) })
        }
    };
    let folders = (!wanted.0.is_empty()).then(|| folders(&read.ir.services));
    let pages = if wanted.0.is_empty() { read.pages } else { files(&read.ir.services).collect::<BTreeSet<_>>().len() };
    let remarks = remarks(&docs, &read.diagnostics, folders.as_ref());
    let page = apidoc_report::html(&Report { pages, ir: read.ir, remarks, changes });
    let page = match page {
        Ok(page) => page,
        Err(error) => {
            say!("error: {error}; choose services with --service");
            return Ok(ExitCode::from(1));
        }
    };
    let out = options.out.clone().unwrap_or_else(|| paths::repository().join("target/report.html"));
    if let (None, Some(folder)) = (&options.out, out.parent()) {
        // Cargo may build elsewhere.
        fs::create_dir_all(folder).map_err(|e| Error { kind: Kind::Io, message: format!("cannot create {}: {e}", folder.display()) })?;
    }
    output::write(&out, page.as_bytes(), |beginning| beginning.contains(apidoc_report::TITLE))?;
    report::out(format!("{} ({} kB)\n", out.display(), page.len().div_ceil(1000)).as_bytes())?;
    Ok(ExitCode::SUCCESS)
}

/// Returns the name of a side of a comparison: what is not a path and not `git:…` is a revision.
fn side(since: &str) -> String {
    if since.starts_with("git:") || Path::new(since).exists() { since.to_owned() } else { format!("git:{since}") }
}

/// Returns the changes by service and class, the most severe class first.
fn sections(old: &Ir, new: &Ir) -> Vec<ChangeSection> {
    let mut services: BTreeMap<String, Vec<apidoc_diff::Change>> = BTreeMap::new();
    for change in apidoc_diff::documentation(old, new) {
        services.entry(change.service.clone()).or_default().push(change);
    }
    let of = |(service, changes): (String, Vec<apidoc_diff::Change>)| {
        let sections = render::changelog(&changes, true);
        let section = move |section: render::Section| ChangeSection {
            service: service.clone(),
            class: section.class.name().to_owned(),
            lines: section.lines,
        };
        sections.into_iter().map(section).collect::<Vec<_>>()
    };
    services.into_iter().flat_map(of).collect()
}

/// Returns the files of the pages of some services.
fn files(services: &[Service]) -> impl Iterator<Item = &String> {
    services.iter().flat_map(|service| {
        let types = service.types.iter().map(|ty| &ty.source.file);
        service.actions.iter().map(|action| &action.source.file).chain(types)
    })
}

/// Returns the folders that the pages of some services are in.
fn folders(services: &[Service]) -> BTreeSet<String> {
    files(services).map(|file| file.rsplit_once('/').map_or("", |(folder, _)| folder).to_owned()).collect()
}

/// Returns diagnostics with their source lines; with `folders`, only those of files in them.
fn remarks(docs: &Path, all: &[Diagnostic], folders: Option<&BTreeSet<String>>) -> Vec<Remark> {
    let within = |file: &str| folders.is_none_or(|folders| folders.contains(file.rsplit_once('/').map_or("", |(folder, _)| folder)));
    let mut texts: BTreeMap<String, Option<text::Text>> = BTreeMap::new();
    let remark = |diagnostic: &Diagnostic| {
        let source = &diagnostic.source;
        let read = || text::decode(&fs::read(docs.join(&source.file)).ok()?).ok();
        let page = texts.entry(source.file.clone()).or_insert_with(read);
        let line = (source.line as usize).checked_sub(1);
        let line = page.as_ref().zip(line).and_then(|(page, line)| page.as_str().lines().nth(line));
        Remark {
            severity: diagnostic.severity.as_str(),
            code: diagnostic.code.as_str().to_owned(),
            message: diagnostic.message.clone(),
            help: diagnostic.help.clone(),
            file: source.file.clone(),
            line: source.line,
            column: source.column,
            text: line.unwrap_or_default().to_owned(),
        }
    };
    all.iter().filter(|diagnostic| within(&diagnostic.source.file)).map(remark).collect()
}
