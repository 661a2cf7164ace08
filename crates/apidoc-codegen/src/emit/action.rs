//! The file of an action: its method, its request, its response and their enums.

use super::{credentials, docs, parts, record, setters, values, words::Words};
use crate::{
    File,
    names::raw,
    print::{Node, Page, literal},
    surface::{Action, Cursor, Paginator, Path, RustType, Surface, Version, Waiter},
};
use apidoc_ir as ir;

/// The file, or its parts.
pub(super) fn files_of(surface: &Surface<'_>, version: &Version<'_>, action: &Action<'_>, folder: &str) -> Vec<File> {
    let mut page = Page::default();
    let words = docs::words_of(version, action.page.map(|page| page.doc.as_str()));
    let style = record::Style::of(&[&action.request, &action.response], words);
    page.inner_doc(&docs::header(action.wire, action.page.map(|page| &page.source)));
    page.blank();
    let types = action.request.uses_types() || action.response.uses_types();
    page.line(format_args!("use crate::{}::{};", version.module, if types { "{Client, types}" } else { "Client" }));
    page.line("use tencentcloud_core::rt;");
    page.blank();
    page.piece([&action.request.name]);
    method(&mut page, surface, version, action, words);
    record::declaration(&mut page, &action.request, (&docs::request(surface, version, action, words), None), None, style);
    record::constants(&mut page, &action.request);
    setters::required(&mut page, &action.request, "", style);
    setters::block(&mut page, &action.request, style);
    page.piece([]);
    meta(&mut page, surface, version, action);
    if let Some(paginator) = &action.paginator {
        paginate(&mut page, version, action, paginator, style);
    }
    page.piece([]);
    record::tables(&mut page, &action.request, style);
    page.blank();
    page.piece([&action.response.name]);
    record::declaration(&mut page, &action.response, (&docs::response(action, words), None), None, style);
    record::constants(&mut page, &action.response);
    record::tables(&mut page, &action.response, style);
    credentials::conversion(&mut page, version, &action.response, style);
    values::all(&mut page, &action.request, words);
    values::all(&mut page, &action.response, words);
    parts::files(&format!("{folder}/actions/{}", action.module), page)
}

fn method(page: &mut Page, surface: &Surface<'_>, version: &Version<'_>, action: &Action<'_>, words: &Words) {
    page.open("impl Client {");
    page.doc(&docs::method(surface, version, action, words));
    page.line("#[inline]");
    if let Some(alias) = docs::alias(&action.method, action.wire) {
        page.line(alias);
    }
    deprecation(page, action);
    let request = &action.request.name;
    let call = Node::group("rt::Call<", vec![Node::word(request)], ">");
    let arguments = vec![Node::word("&self"), Node::word(format!("request: {request}"))];
    page.node("", &Node::group(format!("pub fn {}(", raw(&action.method)), arguments, ")").then(" -> ", call), " {");
    page.deeper();
    page.line("rt::Call::new(&self.core, request)");
    page.close("}");
    for waiter in &action.waiters {
        wait(page, (surface, version, action), waiter, words);
    }
    page.close("}");
    page.blank();
}

/// The attribute of an action that is not to be used any more.
fn deprecation(page: &mut Page, action: &Action<'_>) {
    match &action.gone {
        Some(gone) => page.line(docs::deprecated(gone)),
        None if action.is_deprecated() => page.line("#[deprecated(note = \"deprecated by the documentation\")]"),
        None => {}
    }
}

/// A method that calls the action until its answer says that something is done: a table for the runtime.
fn wait(page: &mut Page, (surface, version, action): (&Surface<'_>, &Version<'_>, &Action<'_>), waiter: &Waiter<'_>, words: &Words) {
    page.doc(&docs::waiter(surface, version, action, waiter, words));
    page.line("#[inline]");
    deprecation(page, action);
    let request = &action.request.name;
    let arguments = vec![Node::word("&self"), Node::word(format!("request: {request}"))];
    let gives = Node::group("rt::WaitUntil<", vec![Node::word(request)], ">");
    page.node("", &Node::group(format!("pub fn {}(", raw(&waiter.ir.name.text)), arguments, ")").then(" -> ", gives), " {");
    page.deeper();
    let texts = |texts: Vec<&str>| Node::group("&[", texts.into_iter().map(|text| Node::word(literal(text))).collect(), "]");
    let words = |words: &[ir::SpannedText]| texts(words.iter().map(|word| word.text.as_str()).collect());
    let base = Box::new(Node::group("&rt::Waiter::new(", vec![texts(waiter.path.clone()), words(&waiter.ir.success)], ")"));
    let mut calls = Vec::new();
    if !waiter.ir.failure.is_empty() {
        calls.push(Node::group(".failure(", vec![words(&waiter.ir.failure)], ")"));
    }
    if waiter.ir.any {
        calls.push(Node::group(".any(", Vec::new(), ")"));
    }
    for (name, seconds) in [(".every(", waiter.ir.every), (".at_most(", waiter.ir.at_most)] {
        calls.extend(seconds.map(|seconds| Node::group(name, vec![Node::word(seconds.to_string())], ")")));
    }
    page.node("const WAITER: &rt::Waiter = ", &Node::Chain { base, calls }, ";");
    page.line("rt::Call::new(&self.core, request).wait_for(WAITER)");
    page.close("}");
}

/// Facts of the action, as one table for the runtime.
fn meta(page: &mut Page, surface: &Surface<'_>, version: &Version<'_>, action: &Action<'_>) {
    page.implement("rt::Action", &action.request.name);
    page.line(format_args!("type Response = {};", action.response.name));
    let [service, api, name] = [surface.service, &version.date, action.wire].map(literal);
    page.open(format_args!("const META: &'static rt::ActionMeta = &rt::ActionMeta::new({service}, {api}, {name})"));
    let region = match action.region() {
        ir::RegionUse::Required => "Required",
        ir::RegionUse::Optional => "Optional",
        ir::RegionUse::Unused => "Unused",
        ir::RegionUse::Unknown => "Unknown",
    };
    let codes: Vec<_> = action.errors().iter().map(|error| literal(&error.code)).collect();
    let rules = super::rules::all(version, &action.request);
    let constraints = super::rules::constraints(&action.request, action.page.map_or(&[], |page| &page.constraints));
    let rate_limit = action.page.and_then(|page| page.rate_limit);
    // The last call ends the statement.
    let mut left = 1 + [rate_limit.is_some(), action.idempotent, !codes.is_empty(), !rules.is_empty(), !constraints.is_empty()]
        .into_iter()
        .filter(|there| *there)
        .count();
    let mut end = || {
        left -= 1;
        if left == 0 { ";" } else { "" }
    };
    page.line(format_args!(".region(rt::Region::{region}){}", end()));
    if let Some(limit) = rate_limit {
        page.line(format_args!(".rate_limit({limit}){}", end()));
    }
    if action.idempotent {
        page.line(format_args!(".idempotent(){}", end()));
    }
    if !codes.is_empty() {
        page.open(".errors(&[");
        page.fill(&codes);
        page.close(format_args!("]){}", end()));
    }
    for (call, rows) in [("rules", rules), ("constraints", constraints)] {
        if rows.is_empty() {
            continue;
        }
        page.open(format_args!(".{call}(&["));
        page.nodes(&rows);
        page.close(format_args!("]){}", end()));
    }
    page.shallower();
    page.close("}");
    page.blank();
}

/// Whether the table of a paginator names something that is no longer documented.
fn pages_name_gone(version: &Version<'_>, action: &Action<'_>, paginator: &Paginator) -> bool {
    let record = |ty: &RustType| match ty.innermost() {
        RustType::Shared(name) => version.types.iter().find(|shared| shared.record.name == *name).map(|shared| &shared.record),
        _ => None,
    };
    let objects = [Some(&paginator.items), paginator.total.as_ref(), paginator.next.as_ref()].into_iter().flatten();
    let objects = objects.filter_map(|path| path.object.as_ref());
    let members = objects.filter_map(|object| action.response.members.iter().find(|member| member.name == *object));
    let mut records = members.map(|member| &member.ty).chain([&paginator.item]).filter_map(record);
    action.request.names_gone || action.response.names_gone || records.any(|record| record.names_gone)
}

fn paginate(page: &mut Page, version: &Version<'_>, action: &Action<'_>, paginator: &Paginator, style: record::Style) {
    let response = &action.response.name;
    if pages_name_gone(version, action, paginator) {
        page.line(docs::ALLOW);
    }
    page.implement("rt::Paginate", &action.request.name);
    page.node("type Item = ", &record::ty(&paginator.item, style), ";");
    let (option, vec) = (style.std("option", "Option"), style.std("vec", "Vec"));
    if let Some(default) = paginator.default_limit {
        page.line(format_args!("const DEFAULT_LIMIT: {option}<i64> = Some({default});"));
    }
    let mut method = |head: &str, argument: String, gives: Node, value: String| {
        page.line("#[inline]");
        page.node("", &Node::group(head, vec![Node::word(argument)], ")").then(" -> ", gives), " {");
        page.deeper();
        page.line(value);
        page.close("}");
    };
    let member = format!("&mut self.{}", raw(&paginator.member));
    let value = match paginator.cursor {
        Cursor::Offset => format!("rt::Cursor::Offset({member})"),
        Cursor::Page if paginator.first == 1 => format!("rt::Cursor::Page({member})"),
        Cursor::Page => format!("rt::Cursor::PageFrom({}, {member})", paginator.first),
        Cursor::Token => format!("rt::Cursor::Token({member})"),
    };
    method("fn cursor(", "&mut self".into(), Node::word("rt::Cursor<'_>"), value);
    if let Some(limit) = &paginator.limit {
        method("fn limit(", "&self".into(), Node::word(format!("{option}<i64>")), format!("rt::number(&self.{})", raw(limit)));
    }
    let total = Node::word(format!("{option}<i64>"));
    match &paginator.total {
        Some(path) if paginator.total_read => {
            method("fn total(", format!("response: &{response}"), total, format!("rt::number(&{})", from(path, "as_ref")));
        }
        Some(path) if path.optional => method("fn total(", format!("response: &{response}"), total, from(path, "as_ref")),
        Some(path) => method("fn total(", format!("response: &{response}"), total, format!("Some({})", from(path, "as_ref"))),
        None => method("fn total(", format!("_: &{response}"), total, "None".into()),
    }
    if let Some(flag) = &paginator.flag {
        let value = format!("rt::flag(&{})", from(&flag.path, "as_ref"));
        let value = if flag.says_more { format!("{value}.map(|more| !more)") } else { value };
        method("fn ended(", format!("response: &{response}"), Node::word(format!("{option}<bool>")), value);
    }
    let items = Node::group(format!("{vec}<"), vec![record::ty(&paginator.item, style)], ">");
    let items = Node::group(format!("{option}<"), vec![Node::prefixed("&mut ", items)], ">");
    let list = from(&paginator.items, "as_mut");
    let value = if paginator.items.optional { format!("{list}.as_mut()") } else { format!("Some(&mut {list})") };
    method("fn items(", format!("response: &mut {response}"), items, value);
    if let Some(next) = &paginator.next {
        let value = format!("Some(&{})", from(next, "as_ref"));
        method("fn next(", format!("response: &{response}"), Node::word(format!("{option}<&dyn rt::Field>")), value);
    }
    page.close("}");
    page.blank();
}

/// The member of the answer, in its object or not.
fn from(path: &Path, how: &str) -> String {
    match &path.object {
        Some(object) => format!("response.{}.{how}()?.{}", raw(object), raw(&path.name)),
        None => format!("response.{}", raw(&path.name)),
    }
}
