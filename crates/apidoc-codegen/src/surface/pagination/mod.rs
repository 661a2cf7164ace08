//! Pagination of an action: explicit, by overrides.toml, or else as the lock has it, or else inferred from the names of its parameters.

mod explicit;
mod infer;

use super::{
    lock::LockedPaginator,
    model::{Action, Paginator, SharedType},
};
use crate::Finding;
use apidoc_ir as ir;

/// Decides how an action is paginated, if it is.
pub(super) fn decide(
    action: &Action<'_>,
    types: &[SharedType<'_>],
    given: Option<&ir::Paginate>,
    locked: Option<&LockedPaginator>,
    findings: &mut Vec<Finding>,
) -> Option<Paginator> {
    match given {
        Some(given) => explicit::explicit(action, types, given, locked, findings),
        None => infer::infer(action, types, locked, findings),
    }
}
