//! An enum of documented values, with its table.

use super::docs;
use crate::{
    print::{Declared, LONG, Node, Page, literal},
    surface::{Enum, Gone, Record, Variant},
};

/// All enums of a struct's fields, and what enums were called that are one with others by now.
pub(super) fn all(page: &mut Page, record: &Record<'_>) {
    for made in &record.enums {
        page.blank();
        page.piece([&made.name]);
        one(page, record, made);
    }
    for alias in &record.aliases {
        page.blank();
        page.piece([&alias.name]);
        page.doc(&format!("What [`{0}`] was called where it stood for this field alone.", alias.to));
        page.line(format_args!("pub type {} = {};", alias.name, alias.to));
    }
}

fn one(page: &mut Page, record: &Record<'_>, made: &Enum<'_>) {
    page.doc(&format!("The values of [`{0}`]({1}{2}#structfield.{0}).", made.member, docs::kind(&record.name), record.name));
    declared(page, &made.name, &made.variants);
}

/// The enum below its documentation, with its table.
pub(super) fn declared(page: &mut Page, name: &str, variants: &[Variant<'_>]) {
    page.line("#[derive(Clone, Copy, Debug, PartialEq, Hash)]");
    page.line("#[non_exhaustive]");
    page.open(format_args!("pub enum {name} {{"));
    all_of(page, variants.iter().map(|v| (docs::variant(v), v.gone.as_ref(), v.name.as_str())), 2 * LONG);
    page.close("}");
    page.blank();
    table(page, name, variants.iter().map(|v| (&*v.wire, v.name.as_str())), variants.iter().any(|v| v.gone.is_some()));
}

/// The variants, in so many lines at most if they are not more themselves.
pub(super) fn all_of<'v>(page: &mut Page, variants: impl Iterator<Item = (String, Option<&'v Gone>, &'v str)>, most: usize) {
    let declared = |(doc, gone, name): (String, Option<&Gone>, &str)| Declared {
        doc,
        attributes: gone.map(docs::deprecated).into_iter().collect(),
        head: String::new(),
        node: Node::word(name),
    };
    page.declared(&variants.map(declared).collect::<Vec<_>>(), most);
}

/// The table of an enum.
pub(super) fn table<'v>(page: &mut Page, name: &str, variants: impl Iterator<Item = (&'v str, &'v str)>, names_gone: bool) {
    page.open("rt::open_enum! {");
    if names_gone {
        page.line(docs::ALLOW);
    }
    page.line(format_args!("{name};"));
    page.packed(&variants.map(|(wire, variant)| format!("{} => {variant},", literal(wire))).collect::<Vec<_>>());
    page.close("}");
}
