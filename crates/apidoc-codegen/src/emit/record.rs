//! A struct: its declaration, and its tables.

use super::docs;
use crate::{
    names::{self, raw},
    print::{Node, Page, literal},
    surface::{Member, Record, Ty},
};

/// How the types of a file are written.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Style {
    /// Names of the prelude in full: the file has a type that is called like one.
    pub(super) full: bool,
}

impl Style {
    /// What the file needs for the types that it declares.
    pub(super) fn of(record: &Record<'_>) -> Self {
        let declared = std::iter::once(&record.name).chain(&record.required).chain(record.enums.iter().map(|e| &e.name));
        Self { full: declared.into_iter().any(|name| names::shadows_prelude(name)) }
    }
    /// A path of the standard library: the short name, or the long one.
    pub(super) fn std(self, module: &str, name: &str) -> String {
        if self.full { format!("std::{module}::{name}") } else { name.to_owned() }
    }
}

/// The struct with its documentation.
pub(super) fn declaration(page: &mut Page, record: &Record<'_>, doc: &str, alias: Option<&str>, style: Style) {
    page.doc(doc);
    page.line(if record.has_default() { "#[derive(Clone, Default)]" } else { "#[derive(Clone)]" });
    page.line("#[non_exhaustive]");
    if let Some(alias) = alias.filter(|alias| !docs::finds(&record.name, alias)) {
        page.line(format_args!("#[doc(alias = {})]", literal(alias)));
    }
    page.open(format_args!("pub struct {} {{", record.name));
    for member in &record.members {
        page.doc(&docs::member(record, member));
        if !docs::finds(&member.name, member.wire) {
            page.line(format_args!("#[doc(alias = {})]", literal(member.wire)));
        }
        declare(page, member, style);
    }
    page.close("}");
    page.blank();
}

/// The field itself.
pub(super) fn declare(page: &mut Page, member: &Member<'_>, style: Style) {
    page.node(&format!("pub {}: ", raw(&member.name)), &ty(&member.ty, style), ",");
}

/// A type that may be broken inside its arguments.
pub(super) fn ty(ty: &Ty, style: Style) -> Node {
    let open = |name: &str| format!("{name}<");
    let (open, inner) = match ty {
        Ty::Open(name) => return Node::group("rt::Open<", vec![Node::word(name)], ">"),
        Ty::Vec(inner) => (open(&style.std("vec", "Vec")), inner),
        Ty::Option(inner) => (open(&style.std("option", "Option")), inner),
        Ty::Boxed(inner) => (open(&style.std("boxed", "Box")), inner),
        other => return Node::word(other.written(style.full).to_string()),
    };
    Node::group(open, vec![self::ty(inner, style)], ">")
}

/// What the runtime drives it by: its names and its fields by their number.
pub(super) fn tables(page: &mut Page, record: &Record<'_>, style: Style) {
    page.open(format_args!("impl rt::Record for {} {{", record.name));
    page.line("#[inline]");
    page.open("fn schema(&self) -> &'static rt::Schema {");
    page.open("const {");
    page.node("&", &schema(record), "");
    page.close("}");
    page.close("}");
    let option = style.std("option", "Option");
    for (method, reference) in [("get(&self", "&"), ("get_mut(&mut self", "&mut ")] {
        page.line("#[inline]");
        if record.members.is_empty() {
            page.open(format_args!("fn {method}, _: usize) -> {option}<{reference}dyn rt::Field> {{"));
            page.line("None");
            page.close("}");
            continue;
        }
        page.open(format_args!("fn {method}, i: usize) -> {option}<{reference}dyn rt::Field> {{"));
        page.open(format_args!("let field: {reference}dyn rt::Field = match i {{"));
        for (i, member) in record.members.iter().enumerate() {
            page.line(format_args!("{i} => {reference}self.{},", raw(&member.name)));
        }
        page.line("_ => return None,");
        page.close("};");
        page.line("Some(field)");
        page.close("}");
    }
    page.close("}");
    page.blank();
    if !record.has_default() {
        blank(page, record, style);
    }
    page.open(format_args!("impl std::fmt::Debug for {} {{", record.name));
    page.line("#[inline]");
    page.open("fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {");
    page.line("rt::debug(self, f)");
    page.close("}");
    page.close("}");
    page.blank();
    page.open(format_args!("impl {} for {} {{", style.std("cmp", "PartialEq"), record.name));
    page.line("#[inline]");
    page.open("fn eq(&self, other: &Self) -> bool {");
    page.line("rt::eq(self, other)");
    page.close("}");
    page.close("}");
}

fn schema(record: &Record<'_>) -> Node {
    let names = |keep: &dyn Fn(&Member<'_>) -> bool| {
        let names = record.members.iter().filter(|m| keep(m)).map(|m| Node::word(literal(m.wire)));
        Node::group("&[", names.collect(), "]")
    };
    let new = Node::group("rt::Schema::new(", vec![Node::word(literal(&record.schema)), names(&|_| true)], ")");
    let secret = |member: &Member<'_>| member.ir.is_some_and(|field| field.secret);
    if !record.members.iter().any(secret) {
        return new;
    }
    Node::Chain { base: Box::new(new), calls: vec![Node::group(".secret(", vec![names(&secret)], ")")] }
}

/// What decoding begins with, for a struct that users can't make without its required fields.
fn blank(page: &mut Page, record: &Record<'_>, style: Style) {
    page.open(format_args!("impl rt::Blank for {} {{", record.name));
    page.line("#[inline]");
    page.open("fn blank() -> Self {");
    let value = |m: &Member<'_>| format!("{}: {}", raw(&m.name), if m.ty.is_optional() { "None" } else { "rt::Blank::blank()" });
    page.braces("Self", &record.members.iter().map(value).collect::<Vec<_>>());
    page.close("}");
    page.close("}");
    page.blank();
    if record.boxed {
        let boxed = style.std("boxed", "Box");
        page.open(format_args!("impl rt::Blank for {boxed}<{}> {{", record.name));
        page.line("#[inline]");
        page.open("fn blank() -> Self {");
        page.line(format_args!("{boxed}::new(rt::Blank::blank())"));
        page.close("}");
        page.close("}");
        page.blank();
    }
}
