//! An enum of documented values, with its table.

use super::{
    docs,
    words::{Words, fill},
};
use crate::{
    names::raw,
    print::{Declared, LONG, SourceWriter, ident, literal},
    surface::{Enum, Gone, Record, Variant},
};
use quote::quote;

/// All enums of a struct's fields, and the former names of merged enums. `module` is that of the version.
pub(super) fn all(page: &mut SourceWriter, module: &str, record: &Record<'_>, words: &Words) {
    for made in &record.enums {
        page.blank();
        page.piece([&made.name]);
        one(page, module, record, made, words);
    }
    for alias in &record.aliases {
        page.blank();
        page.piece([&alias.name]);
        page.doc(&fill(words.former_name, &[&alias.to]));
        let (name, to) = (ident(&alias.name), alias.to.split("::").map(ident));
        page.items(quote! { pub type #name = #(#to)::*; });
    }
}

fn one(page: &mut SourceWriter, module: &str, record: &Record<'_>, made: &Enum<'_>, words: &Words) {
    let link = format!("{}{}#structfield.{}", docs::kind(&record.name), record.name, made.member);
    page.doc(&fill(words.values_of, &[&made.member, &link]));
    match &made.same_as {
        None => declared(page, &made.name, made.declared()),
        Some(path) => {
            let (module, name, path) = (ident(module), ident(&made.name), path.split("::").map(ident));
            page.items(quote! { pub type #name = crate::#module::#(#path)::*; });
        }
    }
}

/// The enum below its documentation, with its table.
pub(super) fn declared(page: &mut SourceWriter, name: &str, variants: &[Variant<'_>]) {
    of(page, name, variants.iter().map(|v| (docs::variant(v), v.gone.as_ref(), v.name.as_str())), 2 * LONG);
    page.blank();
    table(page, name, variants.iter().map(|v| (&*v.wire, v.name.as_str())), variants.iter().any(|v| v.gone.is_some()));
}

/// The enum alone, in at most `most` lines if there are not more variants.
pub(super) fn of<'v>(
    page: &mut SourceWriter,
    name: &str,
    variants: impl Iterator<Item = (String, Option<&'v Gone>, &'v str)>,
    most: usize,
) {
    let name = ident(name);
    let head = quote! {
        #[non_exhaustive]
        pub enum #name
    };
    let declared = |(doc, gone, name): (String, Option<&Gone>, &str)| Declared {
        doc,
        attributes: gone.map(docs::deprecated).into_iter().collect(),
        code: raw(name).into_owned(),
    };
    page.declaration(head, variants.map(declared).collect(), most);
}

/// The table of an enum.
pub(super) fn table<'v>(page: &mut SourceWriter, name: &str, variants: impl Iterator<Item = (&'v str, &'v str)>, names_gone: bool) {
    page.open("rt::open_enum! {");
    if names_gone {
        page.line(docs::ALLOW);
    }
    page.line(format_args!("{name};"));
    page.packed(&variants.map(|(wire, variant)| format!("{} => {variant},", literal(wire))).collect::<Vec<_>>());
    page.close("}");
}
