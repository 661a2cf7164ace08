//! Every public item of a crate, with its name and type decided and no text yet.
//!
//! Three passes over plain data: `build` reads what the pages and the overrides ask for, `resolve` compares it with `surface.lock`, and the
//! emitters print the [`Surface`]. After this nobody decides a name.

mod build;
mod guard;
pub(crate) mod lock;
mod model;
mod pagination;
mod past;
mod renames;
mod resolve;
mod take;
mod validate;
mod waiters;

pub use lock::{Broken, Lock, LockError};
pub use model::{
    Action, Alias, Constant, Cursor, Enum, ErrorCode, FieldSource, Flag, Gone, Member, MergedEnum, Paginator, Path, Record, RustType,
    SHARED_PREFIX, SharedType, Surface, Usage, Variant, Version, Waiter,
};

pub(crate) use build::build;
pub(crate) use guard::withdrawal;
pub(crate) use past::{Past, remember, restore, write as write_past};
pub(crate) use renames::take_over as take_over_renames;
pub(crate) use resolve::{Documented, resolve};
pub(crate) use take::{report as report_decisions, take};

use apidoc_ir as ir;
use apidoc_ir::diagnostics::Diagnostic;

/// Checks the overrides of a service against its pages alone.
pub(crate) fn check_overrides(versions: &[&ir::Service]) -> Vec<Diagnostic> {
    let (desired, mut findings) = build(versions);
    validate::overrides(&desired, &mut findings);
    findings.retain(|finding| finding.code.is_override());
    findings
}
