//! The error codes of a version.

use super::common_codes::COMMON_CODES;
use apidoc_ir as ir;
use apidoc_ir::diagnostics::{Code, Diagnostic};
use std::collections::BTreeMap;

/// Returns all codes of the version and its actions, and the common ones, with their texts. The version's text takes precedence over that of
/// an action, and both over the text of the table of common codes.
pub(super) fn read<'a>(page: &'a ir::Service, findings: &mut Vec<Diagnostic>) -> BTreeMap<&'a str, &'a str> {
    let mut docs: BTreeMap<&str, &str> = BTreeMap::new();
    for error in page.errors.iter().chain(page.actions.iter().flat_map(|action| &action.errors)) {
        let doc = docs.entry(&error.code).or_default();
        if doc.is_empty() {
            *doc = &error.doc;
        }
    }
    for common in COMMON_CODES {
        let doc = docs.entry(common.code).or_default();
        if !doc.contains(char::is_alphanumeric) {
            *doc = common.doc(page.language);
        }
    }
    docs.retain(|code, _| {
        let named = code.starts_with(|c: char| c.is_ascii_alphanumeric());
        if !named {
            findings.push(unnamed(page, code));
        }
        named
    });
    docs
}

fn unnamed(page: &ir::Service, code: &str) -> Diagnostic {
    let place = ir::Source { file: format!("{}/{}", page.service, page.version), line: 1, column: 1 };
    let message = format!("the error code {code:?} cannot be a Rust name and is not a variant of ErrorCode");
    Diagnostic::new(Code::Unnamed, &place, message, "errors with this code still arrive, as an unknown code with its text")
}
