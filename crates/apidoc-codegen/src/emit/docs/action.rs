//! Documentation of an action: its method, its request, its response and its waiters.

use super::{Words, clean, code, fill};
use crate::{
    emit::example,
    names::raw,
    surface::{Action, Surface, Version, Waiter},
};
use apidoc_ir as ir;
use apidoc_markdown::{line, rewrite};
use std::fmt::Write;

/// With more codes the documentation of a method refers to the enum.
const MOST_CODES: usize = 10;

/// A request.
pub(in crate::emit) fn request(surface: &Surface<'_>, version: &Version<'_>, action: &Action<'_>, words: &Words) -> String {
    let proof = example::proof(surface, version, action).unwrap_or_default();
    format!("{}{proof}", fill(words.request, &[&action.method, &action.method]))
}

/// A response.
pub(in crate::emit) fn response(action: &Action<'_>, words: &Words) -> String {
    fill(words.response, &[&action.method, &action.method])
}

/// The client's method.
pub(in crate::emit) fn method(surface: &Surface<'_>, version: &Version<'_>, action: &Action<'_>, words: &Words) -> String {
    let mut text = rewrite(&clean(action.page.map_or(words.gone, |page| &page.doc)));
    let facts = facts(action, words);
    let _ = write!(text, "{}{facts}", if text.is_empty() { "" } else { "\n\n" });
    if action.paginator.is_some() {
        let _ = write!(text, "\n\n{}", words.pages);
    }
    let (service, date, name) = (part(surface.service), part(&version.date), part(action.wire));
    let _ =
        write!(text, "\n\n[API Explorer](https://console.cloud.tencent.com/api/explorer?Product={service}&Version={date}&Action={name})");
    let _ = write!(text, "\n\n# Example\n{}", example::rust(surface, version, action));
    text.push_str(&errors(version, action, words));
    text
}

/// The name of the action, its rate limits and its region.
fn facts(action: &Action<'_>, words: &Words) -> String {
    let mut facts = vec![fill(words.action, &[&code(action.wire)])];
    if let Some(limit) = action.page.and_then(|page| page.rate_limit) {
        facts.push(fill(words.calls_per_second, &[&limit.to_string()]));
    }
    let limits = action.page.into_iter().flat_map(|page| &page.rate_limits);
    for limit in limits.filter(|limit| limit.seconds > 1) {
        facts.push(fill(words.calls_per_seconds, &[&limit.calls.to_string(), &limit.seconds.to_string()]));
    }
    match action.region() {
        ir::RegionUse::Required => facts.push(words.needs_region.into()),
        ir::RegionUse::Optional => facts.push(words.takes_region.into()),
        ir::RegionUse::Unused | ir::RegionUse::Unknown => {}
    }
    facts.join(words.space)
}

/// The codes of the action: a list if there are few, or else a reference to the enum.
fn errors(version: &Version<'_>, action: &Action<'_>, words: &Words) -> String {
    let codes = action.errors();
    if codes.is_empty() {
        return String::new();
    }
    let mut text = String::from("\n\n# Errors\n");
    let module = &version.module;
    if codes.len() > MOST_CODES {
        text.push_str(&fill(words.many_errors, &[&codes.len().to_string(), &format!("crate::{module}::ErrorCode")]));
        return text;
    }
    for (i, error) in codes.iter().enumerate() {
        let name = match version.code(&error.code) {
            Some(known) => format!("[{}](crate::{module}::ErrorCode::{})", code(&error.code), known.name),
            None => code(&error.code),
        };
        let doc = line(&clean(&error.doc));
        let doc = if doc.contains(char::is_alphanumeric) && doc != error.code { format!(": {doc}") } else { String::new() };
        let _ = write!(text, "{}- {name}{doc}", if i > 0 { "\n" } else { "" });
    }
    text
}

/// A part of an address.
fn part(text: &str) -> String {
    text.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')).collect()
}

/// A method that waits.
pub(in crate::emit) fn waiter(
    surface: &Surface<'_>,
    version: &Version<'_>,
    action: &Action<'_>,
    waiter: &Waiter<'_>,
    words: &Words,
) -> String {
    let of = waiter.ir;
    let codes = |values: &[ir::SpannedText]| values.iter().map(|word| code(&word.text)).collect::<Vec<_>>().join(words.or);
    let template = match (waiter.path.contains(&"*"), of.any) {
        (false, _) => words.waits,
        (true, true) => words.waits_any,
        (true, false) => words.waits_every,
    };
    let mut text = fill(template, &[&action.method, &action.method, &code(&of.path.text), &codes(&of.success)]);
    if !of.failure.is_empty() {
        let _ = write!(text, "\n{}", fill(words.wait_fails, &[&codes(&of.failure)]));
    }
    let _ = write!(text, "\n{}", fill(words.wait_ends, &[&of.at_most.unwrap_or(600).to_string()]));
    if action.paginator.is_some() {
        let _ = write!(text, "{}{}", words.space, words.wait_looks_at_one_page);
    }
    let (library, module, request) = (&surface.library, &version.module, &action.request.name);
    let _ = write!(
        text,
        "\n\n# Example\n```no_run\n# use {library}::{module}::{{Client, actions::{request}}};\n\
         # async fn example(client: Client, request: {request}) -> tencentcloud_core::Result<()> {{\n\
         let response = client.{}(request).await?;\n# let _ = response;\n# Ok(())\n# }}\n```",
        raw(&of.name.text)
    );
    text
}
