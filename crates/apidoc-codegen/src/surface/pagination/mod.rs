//! Pagination of an action: explicit, by overrides.toml, or else as the lock has it, or else inferred from the names of its parameters.

mod explicit;
mod infer;

use super::{
    lock::LockedPaginator,
    model::{Action, Paginator, SharedType},
};
use apidoc_ir as ir;
use apidoc_ir::diagnostics::Diagnostic;

/// Builds the paginator of an action, if it has one.
pub(super) fn build(
    action: &Action<'_>,
    types: &[SharedType<'_>],
    given: Option<&ir::Paginate>,
    locked: Option<&LockedPaginator>,
    findings: &mut Vec<Diagnostic>,
) -> Option<Paginator> {
    match given {
        Some(given) => explicit::explicit(action, types, given, locked, findings),
        None => infer::infer(action, types, locked, findings),
    }
}
