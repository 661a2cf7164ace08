//! Compares the hostile pages of the test corpus with their expectations.
//!
//! The corpus is at `../shared/corpus` from the root of the repository, or where `APIDOC_CORPUS` points.

use crate::common::{corpus, read_folder, words_of_pages};
use apidoc_ir::Ir;
use apidoc_parse::diagnostics::{Diagnostic, Severity};
use serde::Deserialize;
use std::path::Path;

/// One line of `expect.jsonl`.
#[derive(Deserialize)]
struct Expectation {
    case: String,
    must: String,
    /// Whether there is something to say of the pages, worse than a note where it must not be.
    diag: Option<bool>,
    /// The names of all actions.
    actions: Option<Vec<String>>,
    /// The names of the parameters of the only action.
    request: Option<Vec<String>>,
    /// The case that has the same meaning.
    same_as: Option<String>,
}

#[test]
#[ignore = "reads the corpus of pages; .ci/run includes it where the corpus is present"]
fn every_hostile_case_comes_out_as_expected() {
    let folder = corpus("hostile");
    let text = std::fs::read_to_string(folder.join("expect.jsonl")).unwrap();
    let mut wrong = Vec::new();
    let mut cases = 0;
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        let expectation: Expectation = serde_json::from_str(line).unwrap();
        wrong.extend(
            faults(&folder, &expectation).into_iter().map(|fault| format!("{}: {fault}\n    must: {}", expectation.case, expectation.must)),
        );
        cases += 1;
    }
    assert!(cases > 0, "no cases in {}", folder.display());
    assert!(wrong.is_empty(), "{} of {cases} cases:\n{}", wrong.len(), wrong.join("\n"));
}

fn faults(folder: &Path, expectation: &Expectation) -> Vec<String> {
    let (ir, found) = read_folder(&folder.join(&expectation.case));
    let mut faults = Vec::new();
    let said = |severity: Severity| found.iter().any(|one| one.severity == severity && one.source.line > 0);
    let told: Vec<&str> = found.iter().map(|one| one.message.as_str()).collect();
    match expectation.diag {
        Some(true) if found.is_empty() => faults.push("nothing was said".into()),
        Some(false) if found.iter().any(|one| one.severity != Severity::Note) => faults.push(format!("said: {told:?}")),
        _ => {}
    }
    if expectation.must.contains("error naming the line") && expectation.diag == Some(true) && !said(Severity::Error) {
        faults.push(format!("no error with a line; said: {told:?}"));
    }
    if expectation.must.contains("warning") && !said(Severity::Warning) {
        faults.push(format!("no warning with a line; said: {told:?}"));
    }
    let actions: Vec<&str> = ir.services.iter().flat_map(|service| &service.actions).map(|action| action.name.as_str()).collect();
    if let Some(expected) = &expectation.actions
        && actions != *expected
    {
        faults.push(format!("actions {actions:?}; said: {told:?}"));
    }
    if let Some(expected) = &expectation.request {
        let names: Vec<&str> = ir
            .services
            .iter()
            .flat_map(|service| &service.actions)
            .flat_map(|action| &action.request)
            .map(|field| field.name.as_str())
            .collect();
        if names != *expected {
            faults.push(format!("parameters {names:?}; said: {told:?}"));
        }
    }
    if let Some(other) = expectation.same_as.as_ref().map(|case| folder.join(case)).filter(|other| other.is_dir()) {
        let (other, _) = read_folder(&other);
        if let Some(difference) = difference(&ir, &other) {
            faults.push(difference);
        }
    }
    faults.extend(odd_names(&ir));
    faults.extend(odd_messages(&found));
    faults
}

/// What two services say differently, wherever it stands.
fn difference(left: &Ir, right: &Ir) -> Option<String> {
    let [left, right] = [left, right].map(words_of_pages);
    let (left, right) = (serde_json::to_string_pretty(&left).unwrap(), serde_json::to_string_pretty(&right).unwrap());
    let differ = left.lines().zip(right.lines()).find(|(left, right)| left != right);
    match differ {
        Some((left, right)) => Some(format!("`{}` where the other case has `{}`", left.trim(), right.trim())),
        None if left != right => Some("one of the cases says more than the other".into()),
        None => None,
    }
}

/// Names that are none: what a page says must never become code or a path.
fn odd_names(ir: &Ir) -> Vec<String> {
    let word = |name: &str| {
        name.starts_with(|c: char| c.is_alphanumeric() || c == '_') && name.chars().all(|c| c.is_alphanumeric() || matches!(c, '_' | '-'))
    };
    let mut odd = Vec::new();
    for service in &ir.services {
        let fields = service
            .actions
            .iter()
            .flat_map(|action| action.request.iter().chain(&action.response))
            .chain(service.types.iter().flat_map(|ty| &ty.fields));
        let codes =
            service.errors.iter().chain(service.actions.iter().flat_map(|action| &action.errors)).map(|error| error.code.replace('.', "_"));
        let names = [service.service.clone(), service.version.clone()]
            .into_iter()
            .chain(service.actions.iter().map(|action| action.name.clone()))
            .chain(service.types.iter().map(|ty| ty.name.clone()))
            .chain(fields.map(|field| field.name.clone()))
            .chain(codes);
        odd.extend(names.filter(|name| !word(name)).map(|name| format!("the name {name:?}")));
    }
    odd
}

/// Messages that would do something to a terminal.
fn odd_messages(found: &[Diagnostic]) -> Vec<String> {
    let odd = |text: &str| text.chars().any(|c| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'));
    found.iter().filter(|one| odd(&one.message) || odd(&one.help)).map(|one| format!("the message {:?}", one.message)).collect()
}
