//! An enum of documented values, with its table.

use super::docs;
use crate::{
    print::{Page, literal},
    surface::{Enum, Record, Variant},
};

/// All enums of a struct's fields.
pub(super) fn all(page: &mut Page, record: &Record<'_>) {
    for made in &record.enums {
        page.blank();
        one(page, record, made);
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
    for variant in variants {
        page.doc(&docs::variant(variant));
        page.line(format_args!("{},", variant.name));
    }
    page.close("}");
    page.blank();
    table(page, name, variants.iter().map(|v| (&*v.wire, v.name.as_str())));
}

/// The table of an enum.
pub(super) fn table<'v>(page: &mut Page, name: &str, variants: impl Iterator<Item = (&'v str, &'v str)>) {
    page.open("rt::known! {");
    page.line(format_args!("{name};"));
    for (wire, variant) in variants {
        page.line(format_args!("{} => {variant},", literal(wire)));
    }
    page.close("}");
}
