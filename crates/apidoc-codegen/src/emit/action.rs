//! The file of an action: its method, its request, its response and their enums.

use super::{credentials, docs, parts, record, setters, values, words::Words};
use crate::{
    File,
    print::{SourceWriter, ident, integer, literal, string},
    surface::{Action, Cursor, Paginator, Path, RustType, Surface, Version, Waiter},
};
use apidoc_ir as ir;
use proc_macro2::{Ident, Literal, TokenStream};
use quote::quote;

/// The file, or its parts.
pub(super) fn files_of(surface: &Surface<'_>, version: &Version<'_>, action: &Action<'_>, folder: &str) -> Vec<File> {
    let mut page = SourceWriter::default();
    let words = docs::words_of(version, action.page.map(|page| page.doc.as_str()));
    let style = record::Style::of(&[&action.request, &action.response], words);
    page.inner_doc(&docs::header(action.wire, action.page.map(|page| &page.source)));
    page.blank();
    let types = action.request.uses_types() || action.response.uses_types();
    let module = ident(&version.module);
    let types = if types {
        quote! { {Client, types} }
    } else {
        quote! { Client }
    };
    page.items(quote! {
        use crate::#module::#types;
        use tencentcloud_core::rt;
    });
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
    // The limits of the parameters are in META.
    record::tables(&mut page, &action.request, Default::default(), style);
    page.blank();
    page.piece([&action.response.name]);
    record::declaration(&mut page, &action.response, (&docs::response(action, words), None), None, style);
    record::constants(&mut page, &action.response);
    record::tables(&mut page, &action.response, Default::default(), style);
    credentials::conversion(&mut page, version, &action.response, style);
    values::all(&mut page, &version.module, &action.request, words);
    values::all(&mut page, &version.module, &action.response, words);
    parts::files(&format!("{folder}/actions/{}", action.module), page)
}

fn method(page: &mut SourceWriter, surface: &Surface<'_>, version: &Version<'_>, action: &Action<'_>, words: &Words) {
    let doc = page.attached(docs::method(surface, version, action, words));
    let alias = docs::alias(&action.method, action.wire);
    let deprecated = deprecation(action);
    let (name, request) = (ident(&action.method), ident(&action.request.name));
    let waiters: Vec<_> = action.waiters.iter().map(|waiter| wait(page, (surface, version, action), waiter, words)).collect();
    page.items(quote! {
        impl Client {
            #doc
            #[inline]
            #alias
            #deprecated
            pub fn #name(&self, request: #request) -> rt::Call<#request> {
                rt::Call::new(&self.core, request)
            }
            #(#waiters)*
        }
    });
    page.blank();
}

/// The attribute of an action that is not to be used any more.
fn deprecation(action: &Action<'_>) -> Option<TokenStream> {
    match &action.gone {
        Some(gone) => Some(docs::deprecated(gone)),
        None => action.is_deprecated().then(|| quote! { #[deprecated(note = "deprecated by the documentation")] }),
    }
}

/// A method that calls the action until its answer says that something is done: a table for the runtime.
fn wait(
    page: &mut SourceWriter,
    (surface, version, action): (&Surface<'_>, &Version<'_>, &Action<'_>),
    waiter: &Waiter<'_>,
    words: &Words,
) -> TokenStream {
    let doc = page.attached(docs::waiter(surface, version, action, waiter, words));
    let (name, request) = (ident(&waiter.ir.name.text), ident(&action.request.name));
    let texts = |texts: &[ir::SpannedText]| texts.iter().map(|text| string(&text.text)).collect::<Vec<_>>();
    let path = waiter.path.iter().map(|part| string(part));
    let (success, failure) = (texts(&waiter.ir.success), texts(&waiter.ir.failure));
    let failure = (!failure.is_empty()).then(|| quote! { .failure(&[#(#failure),*]) });
    let any = waiter.ir.any.then(|| quote! { .any() });
    let seconds = |seconds: u64| Literal::u64_unsuffixed(seconds);
    let every = waiter.ir.every.map(u64::from).map(seconds).map(|seconds| quote! { .every(#seconds) });
    let at_most = waiter.ir.at_most.map(u64::from).map(seconds).map(|seconds| quote! { .at_most(#seconds) });
    let deprecated = deprecation(action);
    quote! {
        #doc
        #[inline]
        #deprecated
        pub fn #name(&self, request: #request) -> rt::WaitUntil<#request> {
            const WAITER: &rt::Waiter = &rt::Waiter::new(&[#(#path),*], &[#(#success),*]) #failure #any #every #at_most;
            rt::Call::new(&self.core, request).wait_for(WAITER)
        }
    }
}

/// Facts of the action, as one table for the runtime.
fn meta(page: &mut SourceWriter, surface: &Surface<'_>, version: &Version<'_>, action: &Action<'_>) {
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
    let rules = super::rules::all(&action.request);
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

fn paginate(page: &mut SourceWriter, version: &Version<'_>, action: &Action<'_>, paginator: &Paginator, style: record::Style) {
    let (request, response, item) = (ident(&action.request.name), ident(&action.response.name), record::tokens(&paginator.item, style));
    let (option, vec) = (style.path("option", "Option"), style.path("vec", "Vec"));
    let allow = pages_name_gone(version, action, paginator).then(docs::allow);
    let default = paginator.default_limit.map(integer).map(|limit| quote! { const DEFAULT_LIMIT: #option<i64> = Some(#limit); });
    let cursor = cursor(paginator);
    let limit = paginator.limit.as_deref().map(ident).map(|limit| {
        quote! {
            #[inline]
            fn limit(&self) -> #option<i64> {
                rt::number(&self.#limit)
            }
        }
    });
    let (total_of, total) = total(paginator);
    let ended = paginator.flag.as_ref().map(|flag| {
        let value = from(&flag.path, "as_ref");
        let more = flag.says_more.then(|| quote! { .map(|more| !more) });
        quote! {
            #[inline]
            fn ended(response: &#response) -> #option<bool> {
                rt::flag(&#value) #more
            }
        }
    });
    let list = from(&paginator.items, "as_mut");
    let list = if paginator.items.optional {
        quote! { #list.as_mut() }
    } else {
        quote! { Some(&mut #list) }
    };
    let next = paginator.next.as_ref().map(|path| from(path, "as_ref")).map(|next| {
        quote! {
            #[inline]
            fn next(response: &#response) -> #option<&dyn rt::Field> {
                Some(&#next)
            }
        }
    });
    page.items(quote! {
        #allow
        impl rt::Paginate for #request {
            type Item = #item;
            #default
            #[inline]
            fn cursor(&mut self) -> rt::Cursor<'_> {
                #cursor
            }
            #limit
            #[inline]
            fn total(#total_of: &#response) -> #option<i64> {
                #total
            }
            #ended
            #[inline]
            fn items(response: &mut #response) -> #option<&mut #vec<#item>> {
                #list
            }
            #next
        }
    });
    page.blank();
}

/// The parameter that selects the next page.
fn cursor(paginator: &Paginator) -> TokenStream {
    let member = ident(&paginator.member);
    let first = integer(paginator.first);
    match paginator.cursor {
        Cursor::Offset => quote! { rt::Cursor::Offset(&mut self.#member) },
        Cursor::Page if paginator.first == 1 => quote! { rt::Cursor::Page(&mut self.#member) },
        Cursor::Page => quote! { rt::Cursor::PageFrom(#first, &mut self.#member) },
        Cursor::Token => quote! { rt::Cursor::Token(&mut self.#member) },
    }
}

/// The name of the argument, and the documented total.
fn total(paginator: &Paginator) -> (Ident, TokenStream) {
    let total = paginator.total.as_ref().map(|path| {
        let total = from(path, "as_ref");
        match paginator.total_read {
            true => quote! { rt::number(&#total) },
            false if path.optional => total,
            false => quote! { Some(#total) },
        }
    });
    match total {
        Some(total) => (ident("response"), total),
        None => (ident("_"), quote! { None }),
    }
}

/// The member of the answer, in its object or not.
fn from(path: &Path, how: &str) -> TokenStream {
    let (name, how) = (ident(&path.name), ident(how));
    match path.object.as_deref().map(ident) {
        Some(object) => quote! { response.#object.#how()?.#name },
        None => quote! { response.#name },
    }
}
