//! What maintainers decide by hand: carried out, held against the pages and against `surface.lock`.

mod facts;
mod locked;
mod merge;
mod names;
mod package;
mod paginate;
mod rename;
mod waiter;

use crate::common::*;
use apidoc_codegen::{Generated, Options, check_overrides, generate};
use apidoc_ir::diagnostics::{Code, Diagnostic};
use apidoc_ir::*;

/// A word that stands in the given line of a file of overrides.
fn at(line: u32, text: &str) -> SpannedText {
    SpannedText { text: text.into(), at: Source { file: "demo/2024-01-01/overrides.toml".into(), line, column: 1 } }
}

/// The demo service, whose offset speaks of pages.
fn service_with(change: impl FnOnce(&mut Service)) -> Service {
    let mut service = demo();
    change(&mut service);
    service
}

fn describe(service: &mut Service) -> &mut Action {
    service.actions.iter_mut().find(|a| a.name == "DescribeThings").unwrap()
}

fn of_type<'s>(service: &'s mut Service, name: &str) -> &'s mut ApiType {
    service.types.iter_mut().find(|t| t.name == name).unwrap()
}

const DESCRIBE: &str = "src/v20240101/actions/describe_things.rs";

/// The findings about overrides: those of the check are those of a run without a lock.
#[track_caller]
fn reported(service: &Service) -> Vec<String> {
    let text = |finding: &Diagnostic| format!("{} {}: {}", finding.source.line, finding.code.as_str(), finding.message);
    let checked: Vec<String> = check_overrides(&[service]).iter().map(text).collect();
    let run = made(service, None).findings;
    let of_run: Vec<String> = run.iter().filter(|finding| finding.code.is_override()).map(text).collect();
    assert_eq!(checked, of_run, "the check and a run differ");
    checked
}

/// Everything that comes out is Rust, and nothing is said of it.
#[track_caller]
fn sound(service: &Service) -> Generated {
    assert_eq!(reported(service), Vec::<String>::new());
    let generated = made(service, None);
    for file in generated.files.iter().filter(|file| file.path.ends_with(".rs")) {
        syn::parse_file(&file.text).unwrap_or_else(|error| panic!("{}: {error}\n{}", file.path, file.text));
    }
    let lock = file(&generated, "surface.lock").to_owned();
    let again = made(service, Some(&lock));
    assert_eq!(again.files, generated.files, "the same pages, overrides and lock give the same bytes");
    assert_eq!(pending(&again), Vec::<String>::new());
    generated
}

fn lock_of(service: &Service) -> String {
    file(&made(service, None), "surface.lock").to_owned()
}

fn pending(generated: &Generated) -> Vec<String> {
    generated.findings.iter().filter(|f| f.code == Code::RetypePending).map(|f| f.message.clone()).collect()
}
