//! Resolves examples with the types of the whole service version: queries are folded, foreign examples are reported.

use super::{
    diagnostic,
    merge::{Boxes, Shown},
};
use crate::{
    diagnostics::{Code, Diagnostic},
    examples::{self, Unfit},
};
use apidoc_ir::{ExampleFault, Field, Service, Source};
use std::collections::BTreeMap;

/// Resolves the request of every example with the types of the service.
pub(super) fn resolve(service: &mut Service, boxes: &Boxes, diagnostics: &mut Vec<Diagnostic>) {
    let types: BTreeMap<&str, &[Field]> = service.types.iter().map(|ty| (ty.name.as_str(), ty.fields.as_slice())).collect();
    let fields_of = |name: &str| types.get(name).copied();
    for action in &mut service.actions {
        let Some(shown) = boxes.get(&action.name) else { continue };
        for (example, request) in action.examples.iter_mut().zip(&shown.requests) {
            let Some(request) = request else { continue };
            match examples::resolve_request(&request.text, &action.name, &action.request, &fields_of) {
                Ok(Some(value)) => example.request = Some(value),
                Ok(None) => example.request_fault = Some(ExampleFault::Unreadable),
                Err(unfit) => {
                    let (code, fault) = match unfit {
                        Unfit::Keys(_) => (Code::ExampleUnreadable, ExampleFault::Unreadable),
                        Unfit::OtherAction(_) | Unfit::OtherTable => (Code::ForeignExample, ExampleFault::Foreign),
                    };
                    example.request_fault = Some(fault);
                    diagnostics.push(diagnostic(code, &request.source, unfit.to_string(), "the example's request is not used"));
                }
            }
        }
    }
}

/// The place of an example in the pages.
pub(super) fn place(boxes: &Boxes, action: &str, example: usize, response: bool) -> Option<Source> {
    let Shown { requests, responses, .. } = boxes.get(action)?;
    let source =
        if response { responses.get(example).cloned() } else { requests.get(example)?.as_ref().map(|request| request.source.clone()) };
    source.filter(|source| source.line > 0)
}
