//! What rustdoc says of each item: the text of its page, and its facts in a line.

use super::{example, markdown, words};
use crate::surface::{
    Action, Constant, ErrorCode, FieldSource, Gone, Member, Record, RustType, SharedType, Surface, Usage, Variant, Version, Waiter,
};
use crate::{
    names::raw,
    print::{LONG, literal, visible},
};
use apidoc_ir as ir;
use std::fmt::Write;

pub(super) use super::markdown::{code, plain};

/// Whether rustdoc's search finds the item by its wire name: it minds neither case nor `_`.
fn finds(name: &str, wire: &str) -> bool {
    let bare = |text: &str| text.bytes().filter(|b| *b != b'_').map(|b| b.to_ascii_lowercase()).collect::<Vec<_>>();
    bare(name) == bare(wire)
}

/// What a link to a struct has to begin with: nothing, unless a macro is called the same.
pub(super) fn kind(name: &str) -> &'static str {
    let derives = ["Clone", "Copy", "Debug", "Default", "Eq", "Hash", "Ord", "PartialEq", "PartialOrd"];
    if derives.contains(&name) { "struct@" } else { "" }
}

/// The wire name for rustdoc's search, where the name itself is not found by it and rustdoc takes it.
pub(super) fn alias(name: &str, wire: &str) -> Option<String> {
    let takes = !wire.is_empty() && wire.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '_' | '-')) && wire != name;
    (takes && !finds(name, wire)).then(|| format!("#[doc(alias = {})]", literal(wire)))
}

/// Before an item that names something deprecated.
pub(super) const ALLOW: &str = "#[allow(deprecated)]";

/// The attribute of an item that is no longer documented.
pub(super) fn deprecated(gone: &Gone) -> String {
    format!("#[deprecated(note = {})]", literal(&gone.note()))
}

/// Text of an item that only the lock has.
const GONE: &str = "The documentation no longer has it.";

/// The first line of a file; without a source the item is only in the lock.
pub(super) fn header(wire: &str, source: Option<&ir::Source>) -> String {
    let from = source.map_or("surface.lock", |source| source.file.as_str());
    format!("{}. Written by `cargo xtask gen` from {}; mend it there or in overrides.toml.", code(wire), code(from))
}

/// A field: its text, and its facts.
pub(super) fn member(record: &Record<'_>, member: &Member<'_>) -> String {
    let field = match member.source {
        FieldSource::Page(field) => field,
        FieldSource::RequestId => return "The id of this call, for questions to the service's support.".into(),
        FieldSource::Lock => {
            let required = if member.required_in_new { " Required." } else { "" };
            let secret = if member.is_secret() { " Secret." } else { "" };
            return format!("{GONE}{required}{secret}");
        }
    };
    let facts = facts(record, member, field);
    let mut text = markdown::rewrite(&field.doc);
    if text.is_empty() {
        text = code(&field.name);
        if !text.is_empty() {
            text.push('.');
        }
    }
    join(text, &facts)
}

/// Facts stand in the line of the text where that is one, or in a paragraph of their own.
fn join(text: String, facts: &str) -> String {
    match facts {
        "" => text,
        facts if !text.contains('\n') && !text.ends_with('|') && !facts.starts_with('|') => {
            // As the text itself ends its sentences.
            let stop = words::of(&text).stop;
            let ends = |c: char| c.is_alphanumeric() || matches!(c, '`' | ')' | '\u{ff09}' | '\u{300b}' | '\u{3011}' | '\u{201d}' | '"');
            let end = if text.ends_with(ends) { stop } else { "" };
            format!("{text}{end} {facts}")
        }
        facts => format!("{text}\n\n{facts}"),
    }
}

fn facts(record: &Record<'_>, member: &Member<'_>, field: &ir::Field) -> String {
    let mut all: Vec<String> = Vec::new();
    let facts = &field.facts;
    match (record.usage, field.required, member.required_in_new) {
        (Usage::Request, Some(true), _) => all.push("Required.".into()),
        (Usage::Request, _, true) => all.push("Required by [`new`](Self::new).".into()),
        _ => {}
    }
    if field.deprecated {
        all.push("Deprecated.".into());
    }
    if let Some(value) = &facts.default {
        all.push(format!("Default: {}.", code(value)));
    }
    match (&facts.min, &facts.max) {
        (Some(min), Some(max)) => all.push(format!("Range: {min} to {max}.")),
        (Some(min), None) => all.push(format!("At least {min}.")),
        (None, Some(max)) => all.push(format!("At most {max}.")),
        (None, None) => {}
    }
    match (facts.min_len, facts.max_len) {
        (Some(min), Some(max)) => all.push(format!("Length: {min} to {max}.")),
        (Some(min), None) => all.push(format!("Length: at least {min}.")),
        (None, Some(max)) => all.push(format!("Length: at most {max}.")),
        (None, None) => {}
    }
    if let Some(most) = facts.max_items {
        all.push(format!("At most {}.", counted(most, "item")));
    }
    if field.secret {
        all.push("Secret.".into());
    }
    if let Some(example) = field.example.as_deref().filter(|e| !e.trim().is_empty() && e.len() < 120 && !field.secret) {
        all.push(format!("Example: {}.", code(example)));
    }
    let mut text = all.join(" ");
    let open = matches!(member.ty.innermost(), RustType::Open(_));
    let named: Vec<&Constant<'_>> = record.constants.iter().filter(|constant| constant.wire == member.wire).collect();
    if !open && !facts.values.is_empty() {
        let bare = named.is_empty() && facts.values.iter().all(|value| value.doc.trim().is_empty());
        if !text.is_empty() {
            text.push_str(if bare { " " } else { "\n\n" });
        }
        text.push_str(&if bare { listed(&facts.values) } else { values(&facts.values, &named) });
    }
    text
}

/// So many of them, in the form that the number asks for.
pub(super) fn counted(count: impl std::fmt::Display, thing: &str) -> String {
    let count = count.to_string();
    let plural = if count == "1" { "" } else { "s" };
    format!("{count} {thing}{plural}")
}

/// So many values are written out.
const MOST: usize = 60;

/// Values of which nothing is said.
fn listed(values: &[ir::EnumValue]) -> String {
    let all: Vec<_> = values.iter().take(MOST).map(|value| code(&value.value)).collect();
    let more = if values.len() > MOST { format!(" and {} more", values.len() - MOST) } else { String::new() };
    format!("Values: {}{more}.", all.join(", "))
}

/// Values without an enum, as a table.
fn values(values: &[ir::EnumValue], named: &[&Constant<'_>]) -> String {
    let mut text = String::from("|Value|Meaning|\n|---|---|");
    for value in values.iter().take(MOST) {
        let value_code = code(&value.value).replace('|', "\\|");
        let name = named.iter().find(|constant| value.value.parse() == Ok(constant.value));
        let name = name.map_or(String::new(), |constant| format!(" [`{0}`](Self::{0})", constant.name));
        let _ = write!(text, "\n|{value_code}{name}|{}|", markdown::one(&value.doc, true));
    }
    if values.len() > MOST {
        let _ = write!(text, "\n\nAnd {} more.", values.len() - MOST);
    }
    text
}

/// A setter; the field says the rest.
pub(super) fn setter(member: &Member<'_>) -> String {
    format!("Sets [`{0}`](Self#structfield.{0}).", member.name)
}

/// A value of an enum.
pub(super) fn variant(variant: &Variant<'_>) -> String {
    labelled(&variant.wire, variant.doc)
}

/// The name of an integer code.
pub(super) fn constant(constant: &Constant<'_>) -> String {
    labelled(&constant.value.to_string(), constant.doc)
}

/// A method that waits.
pub(super) fn waiter(surface: &Surface<'_>, version: &Version<'_>, action: &Action<'_>, waiter: &Waiter<'_>) -> String {
    let of = waiter.ir;
    let codes = |words: &[ir::Word]| words.iter().map(|word| code(&word.text)).collect::<Vec<_>>().join(" or ");
    let which = match (waiter.path.contains(&"*"), of.any) {
        (false, _) => String::new(),
        (true, true) => "some ".into(),
        (true, false) => "every ".into(),
    };
    let path = code(&of.path.text);
    let mut text =
        format!("Calls [`{0}`](Self::{0}) until {which}{path} is {1}, with growing waits between.", action.method, codes(&of.success));
    if !of.failure.is_empty() {
        let _ =
            write!(text, "\nFails with [`ErrorKind::UnexpectedState`](rt::ErrorKind::UnexpectedState) if it is {}.", codes(&of.failure));
    }
    let _ = write!(text, "\nThe limit is {} seconds unless set by [`at_most`](rt::WaitUntil::at_most).", of.at_most.unwrap_or(600));
    if action.paginator.is_some() {
        text.push_str(" Only the first page of the response is checked.");
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

/// An error code.
pub(super) fn code_of(error: &ErrorCode<'_>) -> String {
    labelled(error.wire, error.doc)
}

fn labelled(wire: &str, doc: &str) -> String {
    let doc = markdown::one(doc, false);
    // A stroke, or the name once more, says nothing.
    if doc == wire || !doc.contains(char::is_alphanumeric) { format!("{}.", code(wire)) } else { format!("{}: {doc}", code(wire)) }
}

/// A shared type.
pub(super) fn shared(_: &Version<'_>, shared: &SharedType<'_>) -> String {
    let text = markdown::rewrite(shared.page.map_or(GONE, |page| &page.doc));
    let text = if text.is_empty() { format!("{}.", code(shared.wire)) } else { text };
    if shared.page.is_some_and(|page| page.inferred) {
        format!("{text}\n\nNo page documents it: its fields are what the examples show.")
    } else {
        text
    }
}

/// A request.
pub(super) fn request(surface: &Surface<'_>, version: &Version<'_>, action: &Action<'_>) -> String {
    let proof = example::proof(surface, version, action).unwrap_or_default();
    format!("What [`{0}`](Client::{0}) asks for.{proof}", action.method)
}

/// A response.
pub(super) fn response(action: &Action<'_>) -> String {
    format!("What [`{0}`](Client::{0}) answers.", action.method)
}

/// The client's method.
pub(super) fn method(surface: &Surface<'_>, version: &Version<'_>, action: &Action<'_>) -> String {
    let mut text = markdown::rewrite(action.page.map_or(GONE, |page| &page.doc));
    if text.is_empty() {
        text = format!("{}.", code(action.wire));
    }
    let mut facts = vec![code(action.wire)];
    if let Some(limit) = action.page.and_then(|page| page.rate_limit) {
        facts.push(format!("at most {} a second", counted(limit, "call")));
    }
    let limits = action.page.into_iter().flat_map(|page| &page.rate_limits);
    for limit in limits.filter(|limit| limit.seconds > 1) {
        facts.push(format!("at most {} in {} seconds", counted(limit.calls, "call"), limit.seconds));
    }
    match action.region() {
        ir::RegionUse::Required => facts.push("needs a region".into()),
        ir::RegionUse::Optional => facts.push("takes a region".into()),
        ir::RegionUse::Unused | ir::RegionUse::Unknown => {}
    }
    let _ = write!(text, "\n\n{}.", facts.join("; "));
    if action.paginator.is_some() {
        text.push_str("\nOne page by `.await`, all of them by [`pages`](rt::Call::pages) or [`items`](rt::Call::items).");
    }
    if !action.errors().is_empty() {
        let link = |error: &ir::ErrorCode| match version.code(&error.code) {
            Some(known) => format!("[{}](crate::{}::ErrorCode::{})", code(&error.code), version.module, known.name),
            None => code(&error.code),
        };
        let codes: Vec<_> = action.errors().iter().map(link).collect();
        let _ = write!(text, "\n\n# Errors\nIts own codes, besides those that every action can answer with: {}.", codes.join(", "));
    }
    let _ = write!(text, "\n\n# Example\n{}", example::rust(surface, version, action));
    let (service, date, name) = (part(surface.service), part(&version.date), part(action.wire));
    let _ =
        write!(text, "\n\n[API Explorer](https://console.cloud.tencent.com/api/explorer?Product={service}&Version={date}&Action={name})");
    text
}

/// A part of an address.
fn part(text: &str) -> String {
    text.chars().filter(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.')).collect()
}

/// The version's module; the table of its actions stands below.
pub(super) fn version(surface: &Surface<'_>, version: &Version<'_>) -> String {
    format!("Version {} of {}, answered by {}.", plain(&version.date), code(surface.service), code(version.host))
}

/// The table of a version's actions, a file of its own: the version's module and the crate's page both show it.
pub(super) fn actions(version: &Version<'_>) -> String {
    let link =
        |action: &Action<'_>| format!("[{}](crate::{}::Client::{})", code(action.wire).replace('|', "\\|"), version.module, action.method);
    // A longer table would be nothing but the client's own page once more.
    if version.actions.len() > LONG {
        let links: Vec<_> = version.actions.iter().map(link).collect();
        return visible(&(links.chunks(10).map(|links| links.join(", ")).collect::<Vec<_>>().join(",\n") + ".\n"));
    }
    let mut text = String::new();
    text.push_str("|Action|What it does|\n|---|---|");
    for action in &version.actions {
        let _ = write!(text, "\n|{}|{}|", link(action), plain(action.page.map_or(GONE, |page| &page.summary)));
    }
    text.push('\n');
    visible(&text)
}
