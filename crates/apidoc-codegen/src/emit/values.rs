//! An enum of documented values, with its table.

use super::{docs, record::Style};
use crate::{
    print::{Page, literal},
    surface::{Enum, Record},
};

/// All enums of a struct's fields.
pub(super) fn all(page: &mut Page, record: &Record<'_>, style: Style) {
    for made in &record.enums {
        page.blank();
        one(page, record, made, style);
    }
}

fn one(page: &mut Page, record: &Record<'_>, made: &Enum<'_>, style: Style) {
    page.doc(&format!("The values of [`{0}`]({1}#structfield.{0}).", made.member, record.name));
    page.line("#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]");
    page.line("#[non_exhaustive]");
    page.open(format_args!("pub enum {} {{", made.name));
    for variant in &made.variants {
        page.doc(&docs::variant(variant));
        page.line(format_args!("{},", variant.name));
    }
    page.close("}");
    page.blank();
    let variants = made.variants.iter().map(|v| (v.wire, v.name.as_str()));
    table(page, &made.name, variants, style);
}

/// The table of an enum; it has to stand in the order of the variants.
pub(super) fn table<'v>(page: &mut Page, name: &str, variants: impl Iterator<Item = (&'v str, &'v str)>, _: Style) {
    page.open(format_args!("impl rt::Known for {name} {{"));
    let rows: Vec<_> = variants.map(|(wire, name)| format!("({}, Self::{name})", literal(wire))).collect();
    page.group("const ALL: &'static [(&'static str, Self)] = &[", &rows, "];");
    page.line("#[inline]");
    page.open("fn index(self) -> usize {");
    page.line("self as usize");
    page.close("}");
    page.close("}");
}
