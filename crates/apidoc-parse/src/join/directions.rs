//! Which way types travel, and which actions reach them.

use super::diagnostic;
use crate::diagnostics::{Code, Diagnostic};
use apidoc_ir::{Direction, Field, Service};
use std::collections::{BTreeMap, BTreeSet};

/// Marks direction and users of every type.
pub(super) fn mark(service: &mut Service, diagnostics: &mut Vec<Diagnostic>) {
    let places: BTreeMap<&str, usize> = service.types.iter().enumerate().map(|(at, ty)| (ty.name.as_str(), at)).collect();
    let named = |fields: &[Field]| -> Vec<usize> { fields.iter().filter_map(|field| places.get(field.ty.object()?).copied()).collect() };
    let next: Vec<Vec<usize>> = service.types.iter().map(|ty| named(&ty.fields)).collect();
    let mut sent = vec![false; next.len()];
    let mut received = vec![false; next.len()];
    let mut users: Vec<BTreeSet<usize>> = vec![BTreeSet::new(); next.len()];
    for (at, action) in service.actions.iter().enumerate() {
        for (fields, reached) in [(&action.request, &mut sent), (&action.response, &mut received)] {
            for ty in reach(named(fields), &next) {
                reached[ty] = true;
                users[ty].insert(at);
            }
        }
    }
    for (at, ty) in service.types.iter_mut().enumerate() {
        ty.direction = match (sent[at], received[at]) {
            (true, true) => Direction::Both,
            (true, false) => Direction::Input,
            (false, true) => Direction::Output,
            (false, false) => Direction::Unused,
        };
        ty.used_by = users[at].iter().map(|action| service.actions[*action].name.clone()).collect();
        if ty.direction == Direction::Unused {
            diagnostics.push(diagnostic(Code::UnusedType, &ty.source, format!("no action uses the type `{}`", ty.name), "it is kept"));
        }
    }
}

/// All types that can be reached from some, without recursion.
fn reach(from: Vec<usize>, next: &[Vec<usize>]) -> BTreeSet<usize> {
    let mut seen = BTreeSet::new();
    let mut open = from;
    while let Some(ty) = open.pop() {
        if seen.insert(ty) {
            open.extend(&next[ty]);
        }
    }
    seen
}
