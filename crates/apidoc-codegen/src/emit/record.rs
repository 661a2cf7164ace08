//! A struct: its declaration, and its tables.

use super::{docs, words::Words};
use crate::{
    names::{self, raw},
    print::{Declared, LONG, Node, SourceWriter, ident, integer, literal},
    surface::{Gone, Member, Record, RustType},
};
use proc_macro2::TokenStream;
use quote::quote;

/// Options for writing the types of a file.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    /// Whether names of the prelude are written in full, since the file has a type with such a name.
    pub(super) full: bool,
    /// The words that documentation adds.
    pub(super) words: &'static Words,
}

impl Style {
    /// Returns the style of a file that declares these types.
    pub(super) fn of(records: &[&Record<'_>], words: &'static Words) -> Self {
        Self { words, full: records.iter().any(|record| super::modules::declared(record).any(names::shadows_prelude)) }
    }
    /// A path of the standard library: the short name, or the long one.
    pub(super) fn path(self, module: &str, name: &str) -> TokenStream {
        let (module, name) = (ident(module), ident(name));
        if self.full {
            quote! { std::#module::#name }
        } else {
            quote! { #name }
        }
    }
}

/// The struct with its documentation.
pub(super) fn declaration(
    page: &mut SourceWriter,
    record: &Record<'_>,
    (doc, gone): (&str, Option<&Gone>),
    alias: Option<&str>,
    style: Style,
) {
    page.doc(doc);
    let deprecated = gone.map(docs::deprecated);
    let allow = record.members.iter().any(|member| member.type_is_gone).then(docs::allow);
    let default = record.has_default().then(|| quote! { #[derive(Default)] });
    let alias = alias.and_then(|alias| docs::alias(&record.name, alias));
    let name = ident(&record.name);
    let head = quote! { #deprecated #allow #default #[non_exhaustive] #alias pub struct #name };
    let field = |member: &Member<'_>| {
        let (deprecated, alias) = (member.gone.as_ref().map(docs::deprecated), docs::alias(&member.name, member.wire));
        declared(member, docs::member(record, member, style.words), deprecated.into_iter().chain(alias).collect(), style)
    };
    page.declaration(head, record.members.iter().map(field).collect(), LONG);
    page.blank();
}

/// The names of integer codes.
pub(super) fn constants(page: &mut SourceWriter, record: &Record<'_>) {
    if record.constants.is_empty() {
        return;
    }
    let (allow, name) = (record.names_gone.then(docs::allow), ident(&record.name));
    let mut constants = Vec::new();
    for constant in &record.constants {
        let doc = page.attached(docs::constant(constant));
        let (name, ty) = (ident(&constant.name), ident(if constant.unsigned { "u64" } else { "i64" }));
        let value = integer(constant.value);
        constants.push(quote! { #doc pub const #name: #ty = #value; });
    }
    page.items(quote! {
        #allow
        impl #name {
            #(#constants)*
        }
    });
    page.blank();
}

/// The field itself.
pub(super) fn declared(member: &Member<'_>, doc: String, attributes: Vec<TokenStream>, style: Style) -> Declared {
    Declared { doc, attributes, code: format!("pub {}: {}", raw(&member.name), member.ty.written(style.full)) }
}

/// Allows an implementation to name its struct, if something that the struct names is gone.
pub(super) fn allow_own(page: &mut SourceWriter, record: &Record<'_>) {
    if record.names_gone {
        page.line(docs::ALLOW);
    }
}

/// A type as tokens.
pub(super) fn tokens(ty: &RustType, style: Style) -> TokenStream {
    let around = |path: TokenStream, inner: &RustType| {
        let inner = tokens(inner, style);
        quote! { #path<#inner> }
    };
    let path = |name: &str| {
        let parts = name.split("::").map(ident);
        quote! { #(#parts)::* }
    };
    match ty {
        RustType::Vec(inner) => around(style.path("vec", "Vec"), inner),
        RustType::Option(inner) => around(style.path("option", "Option"), inner),
        RustType::Boxed(inner) => around(style.path("boxed", "Box"), inner),
        RustType::Open(name) => {
            let name = path(name);
            quote! { rt::Open<#name> }
        }
        other => path(&other.written(style.full).to_string()),
    }
}

/// Table for the runtime: names, fields by their index, and documented limits.
///
/// `limits` are the rows of its fields and of the constraints between them.
pub(super) fn tables(page: &mut SourceWriter, record: &Record<'_>, limits: [Vec<Node>; 2], style: Style) {
    page.open("rt::record! {");
    if record.names_gone {
        page.line(docs::ALLOW);
    }
    page.line(format_args!("{}: {};", record.name, literal(&record.schema)));
    let row = |(i, member): (usize, &Member<'_>)| format!("{i} => {}: {},", raw(&member.name), literal(&member.schema_name()));
    page.packed(&record.members.iter().enumerate().map(row).collect::<Vec<_>>());
    let secret = record.members.iter().filter(|member| member.is_secret());
    let secret: Vec<_> = secret.map(|member| literal(&member.schema_name())).collect();
    if !secret.is_empty() {
        page.line(format_args!("secret: {};", secret.join(", ")));
    }
    let members = || record.members.iter().enumerate();
    let former = members().flat_map(|(i, member)| member.former.iter().map(move |name| format!("{} => {i}", literal(name))));
    let former: Vec<_> = former.collect();
    if !former.is_empty() {
        page.line(format_args!("former: {};", former.join(", ")));
    }
    let mut retyped = Vec::new();
    for (i, first) in members().filter(|(_, member)| member.repeats.is_none()) {
        let others = members().filter(|(_, member)| member.repeats.is_some() && member.wire == first.wire).map(|(j, _)| j);
        let others: Vec<_> = if first.is_retyped { vec![i] } else { others.collect() };
        retyped.extend(others.iter().map(|j| format!("{i} => {j}")));
    }
    if !retyped.is_empty() {
        page.line(format_args!("retyped: {};", retyped.join(", ")));
    }
    for (head, rows) in ["rules: ", "constraints: "].into_iter().zip(limits) {
        if !rows.is_empty() {
            page.node(head, &Node::group("&[", rows, "]"), ";");
        }
    }
    if !record.has_default() {
        page.line("empty;");
    }
    page.close("}");
    if record.boxed && !record.has_default() {
        page.blank();
        let (allow, name, boxed) = (record.names_gone.then(docs::allow), ident(&record.name), style.path("boxed", "Box"));
        page.items(quote! {
            #allow
            impl rt::Empty for #boxed<#name> {
                #[inline]
                fn empty() -> Self {
                    #boxed::new(rt::Empty::empty())
                }
            }
        });
    }
}
