//! Pages of actions in a language that is not read: an error only if no page documents the action in Chinese or English.

use crate::{
    diagnostics::{Code, Diagnostic, Severity},
    page::Page,
};
use std::collections::BTreeSet;

/// Reports each such page.
pub(super) fn check(pages: &[Page], diagnostics: &mut Vec<Diagnostic>) {
    let documented: BTreeSet<&str> = pages.iter().flat_map(|page| &page.actions).map(|action| action.action.name.as_str()).collect();
    for foreign in pages.iter().filter_map(|page| page.foreign.as_ref()) {
        let language = foreign.language.as_deref().unwrap_or("a language that is not recognized");
        let action = foreign.action.as_ref().map_or_else(|| "an action".to_owned(), |name| format!("`{name}`"));
        let is_documented = foreign.action.as_deref().is_some_and(|name| documented.contains(name));
        let (severity, help) = match is_documented {
            true => (Severity::Warning, "another page documents the action; this one is skipped"),
            false => (Severity::Error, "add the page of the action in Chinese or English"),
        };
        diagnostics.push(Diagnostic {
            source: foreign.source.clone(),
            severity,
            code: Code::Language,
            message: format!("the page documents {action} in {language}; only Chinese and English pages are read"),
            help: help.to_owned(),
            related: Vec::new(),
        });
    }
}
