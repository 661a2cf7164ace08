//! How users make a struct: `new`, and a method for each field that need not be given.

use super::{
    docs,
    record::{Style, tokens},
    words::fill,
};
use crate::{
    names::raw,
    print::{LONG, SourceWriter, ident, methods},
    surface::{Member, Record, RustType, Usage},
};
use proc_macro2::{Ident, TokenStream};
use quote::quote;
use std::{cell::RefCell, collections::BTreeMap};

/// Maximum number of setters per block; the next block may be in another file.
const BLOCK: usize = 50;

/// The blocks of methods of a struct that is sent: `new`, and a setter per field that is not an argument of `new`.
pub(super) fn block(page: &mut SourceWriter, record: &Record<'_>, style: Style) {
    if record.usage != Usage::Request {
        return;
    }
    if record.required.is_none() {
        page.piece([]);
    }
    let is_huge = record.required_in_new().count() > LONG / 4;
    if is_huge {
        packed_new(page, record, style);
    }
    let others: Vec<_> = record.members.iter().filter(|member| !member.required_in_new).collect();
    for (i, members) in others.chunks(BLOCK).chain(others.is_empty().then_some(&[][..])).enumerate() {
        if i > 0 {
            page.piece([]);
        }
        super::record::allow_own(page, record);
        page.open(format_args!("impl {} {{", record.name));
        if i == 0 && !is_huge {
            let new = new(page, record, style);
            page.items(new);
        }
        members.iter().for_each(|member| setter(page, member, style));
        page.close("}");
        page.blank();
    }
}

/// The struct of what `new` asks for, where that is too much for arguments. Without `Debug`, since it may hold a secret.
pub(super) fn required(page: &mut SourceWriter, record: &Record<'_>, example: &str, style: Style) {
    let Some(name) = &record.required else { return };
    page.piece([name]);
    let link = format!("{}{}", docs::kind(&record.name), record.name);
    page.doc(&format!("{}{example}", fill(style.words.required_fields, &[&link])));
    let allow = record.members.iter().any(|member| member.type_is_gone).then(docs::allow);
    let doc = |member: &Member<'_>| fill(style.words.see, &[&member.name, &format!("{link}#structfield.{}", member.name)]);
    let fields = record.required_in_new().map(|member| super::record::declared(member, doc(member), Vec::new(), style));
    let (name, fields) = (ident(name), fields.collect());
    // A literal has to work, so it is exhaustive; a new required parameter becomes a setter.
    page.declaration(quote! { #[derive(Clone)] #allow pub struct #name }, fields, LONG);
    page.blank();
}

fn new(page: &mut SourceWriter, record: &Record<'_>, style: Style) -> TokenStream {
    let names: Vec<_> = record.required_in_new().map(|member| ident(&member.name)).collect();
    // The rest is as decoding begins with it.
    let rest = (names.len() < record.members.len()).then(|| quote! { ..rt::Empty::empty() });
    if let Some(required) = record.required.as_deref().map(ident) {
        let doc = page.attached(style.words.new.into());
        return quote! {
            #doc
            #[inline]
            pub fn new(required: #required) -> Self {
                let #required { #(#names),* } = required;
                Self { #(#names,)* #rest }
            }
        };
    }
    if record.has_default() {
        let doc = page.attached(style.words.new_empty.into());
        return quote! {
            #doc
            #[inline]
            pub fn new() -> Self {
                Self::default()
            }
        };
    }
    let doc = page.attached(style.words.new.into());
    let arguments: Vec<_> = record.required_in_new().map(|member| accepts(&member.ty, style)).collect();
    let inline = arguments.iter().all(|argument| !argument.generic).then(|| quote! { #[inline] });
    let types = arguments.iter().map(|argument| &argument.ty);
    let values = arguments.iter().zip(&names).map(|(argument, name)| match argument.how {
        How::Same => quote! { #name },
        _ => {
            let value = argument.convert(name);
            quote! { #name: #value }
        }
    });
    quote! {
        #doc
        #inline
        pub fn new(#(#names: #types),*) -> Self {
            Self { #(#values,)* #rest }
        }
    }
}

/// `new` with so many fields that they take several per line.
fn packed_new(page: &mut SourceWriter, record: &Record<'_>, style: Style) {
    let Some(required) = &record.required else { return };
    let names: Vec<_> = record.required_in_new().map(|member| raw(&member.name)).collect();
    super::record::allow_own(page, record);
    page.open(format_args!("impl {} {{", record.name));
    page.doc(style.words.new);
    page.line("#[inline]");
    page.open(format_args!("pub fn new(required: {required}) -> Self {{"));
    page.open(format_args!("let {required} {{"));
    page.fill(&names);
    page.close("} = required;");
    page.open("Self {");
    page.fill(&names);
    if names.len() < record.members.len() {
        page.line("..rt::Empty::empty()");
    }
    page.close("}");
    page.close("}");
    page.close("}");
    page.blank();
}

/// The type of a field, whether its path is written in full, and the lengths of the two names in its setter.
type Shape = (String, bool, [usize; 2]);

/// Writes a setter. Setters of one type whose names have the same lengths differ in these names only, so one of them is printed per thread:
/// setters are the most frequent code, and to print each takes longer than all else that is generated.
fn setter(page: &mut SourceWriter, member: &Member<'_>, style: Style) {
    thread_local! {
        static PRINTED: RefCell<BTreeMap<Shape, String>> = RefCell::default();
    }
    page.doc(&docs::setter(member, style.words));
    if let Some(gone) = &member.gone {
        let (deprecated, setter) = (docs::deprecated(gone), method(&member.setter, &member.name, &member.ty, style));
        return page.items(quote! { #deprecated #setter });
    }
    let names = [&member.setter, &member.name].map(|name| raw(name));
    let lengths = [names[0].len(), names[1].len()];
    let [any_setter, any_name] = ["S".repeat(lengths[0]), "N".repeat(lengths[1])];
    let key = (member.ty.written(style.full).to_string(), style.full, lengths);
    let printed = PRINTED.with_borrow_mut(|printed| {
        let one = printed.entry(key).or_insert_with(|| methods(method(&any_setter, &any_name, &member.ty, style)));
        // A long name has a line of its own, so `self` may be on another one.
        let named = replaced(one, &format!("fn {any_setter}("), &format!("fn {}(", names[0]))?;
        replaced(&named, &format!(".{any_name} ="), &format!(".{} =", names[1]))
    });
    match printed {
        Some(lines) => page.printed(&lines),
        None => page.items(method(&member.setter, &member.name, &member.ty, style)),
    }
}

/// Replaces a part that occurs exactly once.
fn replaced(text: &str, from: &str, to: &str) -> Option<String> {
    let (before, behind) = text.split_once(from)?;
    (!behind.contains(from)).then(|| [before, to, behind].concat())
}

fn method(setter: &str, name: &str, ty: &RustType, style: Style) -> TokenStream {
    let accepts = accepts(ty.value(), style);
    let inline = (!accepts.generic).then(|| quote! { #[inline] });
    let argument = ident(if accepts.list { "values" } else { "value" });
    let (setter, name, value) = (ident(setter), ident(name), accepts.convert(&argument));
    let value = if ty.is_optional() {
        quote! { Some(#value) }
    } else {
        value
    };
    let ty = accepts.ty;
    quote! {
        #inline
        pub fn #setter(mut self, #argument: #ty) -> Self {
            self.#name = #value;
            self
        }
    }
}

/// Argument type of a setter, and the conversion to the type of the field.
struct Accepts {
    ty: TokenStream,
    generic: bool,
    list: bool,
    how: How,
}

enum How {
    Same,
    Into,
    Box(TokenStream),
    Collect,
    CollectInto,
    Strings,
}

impl Accepts {
    fn convert(&self, name: &Ident) -> TokenStream {
        match &self.how {
            How::Same => quote! { #name },
            How::Into => quote! { #name.into() },
            How::Box(path) => quote! { #path::new(#name) },
            How::Collect => quote! { #name.into_iter().collect() },
            How::CollectInto => quote! { #name.into_iter().map(Into::into).collect() },
            How::Strings => quote! { rt::strings(#name) },
        }
    }
}

fn accepts(ty: &RustType, style: Style) -> Accepts {
    let (into, exact) = (style.path("convert", "Into"), tokens(ty, style));
    let converted =
        |ty: &RustType| matches!(ty, RustType::String | RustType::Open(_) | RustType::Timestamp | RustType::Json | RustType::Binary);
    let (ty, how, list) = match ty {
        ty if converted(ty) => (quote! { impl #into<#exact> }, How::Into, false),
        RustType::Boxed(inner) => (tokens(inner, style), How::Box(style.path("boxed", "Box")), false),
        RustType::Vec(item) => {
            let exact = tokens(item, style);
            let (item, how) = match &**item {
                // `&[&str]` is a list of texts too, though `&&str` does not become one by itself.
                RustType::String => {
                    let as_ref = style.path("convert", "AsRef");
                    (quote! { impl #as_ref<str> }, How::Strings)
                }
                item if converted(item) => (quote! { impl #into<#exact> }, How::CollectInto),
                _ => (exact, How::Collect),
            };
            let into_iter = style.path("iter", "IntoIterator");
            (quote! { impl #into_iter<Item = #item> }, how, true)
        }
        _ => (exact, How::Same, false),
    };
    let generic = !matches!(how, How::Same | How::Box(_));
    Accepts { ty, generic, list, how }
}
