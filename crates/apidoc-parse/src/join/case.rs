//! Names that differ only in the case of their letters. Rust names often do not keep such a difference, so one of them is numbered
//! unless an override names it.

use super::diagnostic;
use crate::diagnostics::{Code, Diagnostic};
use apidoc_ir::{Field, Service, Source};
use std::collections::{BTreeMap, BTreeSet};

/// Reports the names of fields, types and actions that differ only in case, and that no override renames.
pub(super) fn check(service: &Service, diagnostics: &mut Vec<Diagnostic>) {
    let renamed: BTreeSet<&str> = service.overrides.rename.iter().map(|rename| rename.item.text.as_str()).collect();
    let types = service.types.iter().map(|ty| (ty.name.as_str(), &ty.source));
    alike("types", None, types, &renamed, diagnostics);
    alike("actions", None, service.actions.iter().map(|action| (action.name.as_str(), &action.source)), &renamed, diagnostics);
    for action in &service.actions {
        for fields in [&action.request, &action.response] {
            alike("fields", Some(&action.name), of_fields(fields), &renamed, diagnostics);
        }
    }
    for ty in service.types.iter().filter(|ty| !ty.inferred) {
        alike("fields", Some(&ty.name), of_fields(&ty.fields), &renamed, diagnostics);
    }
}

fn of_fields(fields: &[Field]) -> impl Iterator<Item = (&str, &Source)> {
    fields.iter().map(|field| (field.name.as_str(), &field.source))
}

fn alike<'a>(
    what: &str,
    owner: Option<&str>,
    names: impl Iterator<Item = (&'a str, &'a Source)>,
    renamed: &BTreeSet<&str>,
    diagnostics: &mut Vec<Diagnostic>,
) {
    let mut first: BTreeMap<String, (&str, &Source)> = BTreeMap::new();
    for (name, source) in names {
        let Some((other, at)) = first.get(&name.to_ascii_lowercase()) else {
            first.insert(name.to_ascii_lowercase(), (name, source));
            continue;
        };
        let item = |name: &str| owner.map_or_else(|| name.to_owned(), |owner| format!("{owner}.{name}"));
        // A path may say which table of an action is meant.
        let is_renamed = |name: &str| match owner {
            None => renamed.contains(name),
            Some(owner) => ["", "Request", "Response"].iter().any(|table| renamed.contains(format!("{owner}{table}.{name}").as_str())),
        };
        if *other == name || is_renamed(name) || is_renamed(other) {
            continue;
        }
        let message = format!("the {what} `{other}` and `{name}` differ only in case");
        let help = format!("if both are meant, name one of them in overrides.toml: `rename.\"{}\" = \"…\"`", item(name));
        diagnostics.push(Diagnostic {
            related: vec![((*at).clone(), "the other one".into())],
            ..diagnostic(Code::LookAlike, source, message, &help)
        });
    }
}
