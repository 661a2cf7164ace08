//! Findings about what the lock holds back.

use super::super::model::{RustType, Usage};
use apidoc_ir as ir;
use apidoc_ir::diagnostics::{Code, Diagnostic};

const HELP: &str = "`cargo xtask gen --breaking` with the crate's name applies the change";

/// A name that a maintainer has chosen, and another one that is locked.
pub(super) fn name(item: &str, locked: &str, word: &ir::SpannedText) -> Diagnostic {
    let message = format!("{item} stays `{locked}`; by an override it is `{}`", word.text);
    Diagnostic::new(Code::RetypePending, &word.at, message, HELP)
}

/// A name that a maintainer has chosen and a locked item has.
pub(super) fn taken(wire: &str, word: &ir::SpannedText) -> Diagnostic {
    let message = format!("`{wire}` cannot be called `{}`: something in surface.lock is", word.text);
    Diagnostic::new(Code::OverrideName, &word.at, message, "choose another name")
}

/// A type, or whether it is required. It has a code of its own if users send it, and the service expects another type on the wire.
pub(super) fn ty(
    module: &str,
    (record, usage): (&str, Usage),
    field: &ir::Field,
    (locked, takes): (&RustType, bool),
    (today, required): (&RustType, bool),
) -> Diagnostic {
    let required_word = |required: bool| if required { ", required" } else { "" };
    // A fact that a maintainer gave changes at its own place.
    let given = [ir::FactKind::Type, ir::FactKind::Enum].into_iter().find_map(|kind| field.facts.by_hand.get(&kind));
    let (kept, now) = (required_word(takes), required_word(required));
    let message = format!("{module}: {record}.{} stays `{locked}`{kept}; by today's pages it is `{today}`{now}", field.name);
    let is_sent_otherwise = usage == Usage::Request && !locked.is_sent_like(today);
    let code = match usage {
        _ if is_sent_otherwise => Code::RequestRetyped,
        Usage::Response if !locked.is_read_like(today) => Code::ResponseRetyped,
        Usage::Request if required && !takes => return self::required(module, record, field),
        _ => Code::RetypePending,
    };
    let help = "`take` in overrides.toml or `cargo xtask gen --take ITEM` applies this change, `--breaking` with the crate's name applies all, \
                and `keep` in overrides.toml ends this report";
    Diagnostic::new(code, given.unwrap_or(&field.source), message, help)
}

/// A required parameter that the locked `new` of its request does not take.
pub(super) fn required(module: &str, record: &str, field: &ir::Field) -> Diagnostic {
    let message = format!("{module}: {record}.{} is required now; `new` is unchanged, and a method sets it", field.name);
    let help = "the service refuses requests without it; `cargo xtask gen --breaking` with the crate's name makes `new` take it";
    Diagnostic::new(Code::NowRequired, &field.source, message, help)
}

/// The name of an integer code.
pub(super) fn constant(item: &str, locked: &str, wanted: &str, word: &ir::SpannedText) -> Diagnostic {
    let message = format!("{item} stays `{locked}`; by an override it is `{wanted}`");
    Diagnostic::new(Code::RetypePending, &word.at, message, HELP)
}

/// A new field whose name another field of the lock has.
pub(super) fn collision(module: &str, record: &str, field: &ir::Field, name: &str, natural: &str) -> Diagnostic {
    let message = format!("{module}: {record}.{} is called `{name}`: another field is `{natural}`", field.name);
    Diagnostic::new(
        Code::NameCollision,
        &field.source,
        message,
        "`rename` in overrides.toml gives it a better name; later the name is locked",
    )
}
