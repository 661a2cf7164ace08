//! Names in examples that no table documents: the best evidence of a row that was lost.

use super::{
    contradicted::ExamplePlace,
    fold,
    walk::{self, Owner},
};
use crate::diagnostics::{Code, Diagnostic, escaped};
use apidoc_ir::{Field, Service, Source};
use std::collections::BTreeMap;

/// A message names no more than this.
const MAX_NAMES: usize = 5;

/// Names that a table lacks, and the first example that has one of them.
struct Extra<'s> {
    names: Vec<&'s str>,
    action: usize,
    example: usize,
    response: bool,
}

/// Reports parameters and fields that examples have and tables lack: one diagnostic per table, with both places.
pub fn extra(service: &Service, place: ExamplePlace<'_>) -> Vec<Diagnostic> {
    let mut all: BTreeMap<(Owner, bool), Extra<'_>> = BTreeMap::new();
    walk::all(service, &mut |_| {}, &mut |unknown| {
        if is_expected(service, &unknown) {
            return;
        }
        let extra = all.entry((unknown.owner, unknown.response)).or_insert(Extra {
            names: Vec::new(),
            action: unknown.action,
            example: unknown.example,
            response: unknown.response,
        });
        if !extra.names.contains(&unknown.name) {
            extra.names.push(unknown.name);
        }
    });
    all.into_iter().filter_map(|((owner, _), extra)| diagnostic(service, owner, &extra, place)).collect()
}

/// Whether a name is missing from its table for another reason than a lost row.
fn is_expected(service: &Service, unknown: &walk::Unknown<'_>) -> bool {
    let name = unknown.name;
    // A header of the request, or data in the place of a name: no field has such a name.
    if name == "Host" || !name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_') {
        return true;
    }
    let common = fold::COMMON_KEYS.iter().any(|common| common.eq_ignore_ascii_case(name));
    match unknown.owner {
        Owner::Request(_) => common || name.eq_ignore_ascii_case("RequestId") || name == "Response",
        // The envelope has the id of the request, and the error if the call failed.
        Owner::Response(_) => name.eq_ignore_ascii_case("RequestId") || name == "Error",
        // An object without any known name is of another type than the table says, or a map with data as keys.
        Owner::Type(at) => service.types[at].inferred || !unknown.others_known,
    }
}

fn diagnostic(service: &Service, owner: Owner, extra: &Extra<'_>, place: ExamplePlace<'_>) -> Option<Diagnostic> {
    let action = &service.actions[extra.action];
    let (what, fields, source): (String, &[Field], &Source) = match owner {
        Owner::Request(_) => ("its table of parameters".into(), &action.request, &action.source),
        Owner::Response(_) => ("its table of the response".into(), &action.response, &action.source),
        Owner::Type(at) => {
            let ty = &service.types[at];
            (format!("the table of `{}`", escaped(&ty.name)), &ty.fields, &ty.source)
        }
    };
    let mut names: Vec<String> = extra.names.iter().take(MAX_NAMES).map(|name| format!("`{}`", escaped(name))).collect();
    if extra.names.len() > MAX_NAMES {
        names.push(format!("{} more", extra.names.len() - MAX_NAMES));
    }
    let verb = if extra.response { "receives" } else { "sends" };
    let alike = extra.names.iter().find_map(|name| fields.iter().find(|field| field.name.eq_ignore_ascii_case(name)));
    let help = match alike {
        Some(field) => format!("the table has `{}`: the names differ in case", escaped(&field.name)),
        None => "compare both places: a row of the table may be lost".to_owned(),
    };
    let table = fields.first().map_or(source, |field| &field.source);
    Some(Diagnostic {
        source: place(&action.name, extra.example, extra.response).unwrap_or_else(|| action.source.clone()),
        severity: Code::ExampleExtra.severity(),
        code: Code::ExampleExtra,
        message: format!("an example of `{}` {verb} {}, which {what} lacks", escaped(&action.name), names.join(", ")),
        help,
        related: vec![(table.clone(), "the table".into())],
    })
}
