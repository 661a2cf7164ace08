//! Converts raw rows to fields: types, lists, facts, secrets, and faults of a table as a whole.

use super::{
    field_description,
    notes::{Notes, shown},
    tables::RawField,
    type_name,
};
use crate::{diagnostics::Code, document::Site, prose::Prose, span::Span, vocabulary};
use apidoc_ir::{Field, Type};
use std::collections::{BTreeMap, BTreeSet};

/// The fields of a table with the prose of each description.
pub(super) fn read(rows: Vec<RawField<'_>>, site: Site, notes: &mut Notes<'_>) -> (Vec<Field>, Vec<Prose>) {
    let rows = with_distinct_names(rows, notes);
    let names: Vec<String> = rows.iter().map(|row| row.name.clone()).collect();
    let siblings: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut fields = Vec::with_capacity(rows.len());
    let mut proses = Vec::with_capacity(rows.len());
    for row in &rows {
        let mut field = Field {
            name: row.name.clone(),
            ty: type_of(row, notes),
            required: row.required,
            secret: vocabulary::is_secret(&row.name),
            source: notes.source(row.span),
            ..Field::default()
        };
        field.secret &= field.ty.is_text();
        proses.push(field_description::read(&mut field, (row.doc, row.doc_span), row.span, &siblings, site, notes));
        field.deprecated |= row.struck;
        fields.push(field);
    }
    (fields, proses)
}

fn type_of(row: &RawField<'_>, notes: &mut Notes<'_>) -> Type {
    let ty = type_name::read(&row.type_text).unwrap_or_else(|| {
        notes.report(
            Code::UnknownTypeName,
            row.type_span,
            format!("the type of `{}` is not a type: `{}`", row.name, shown(&row.type_text)),
            "it becomes opaque JSON",
        );
        Type::default()
    });
    // `Statuses.N` of type `String` is a list by its name.
    if row.listed && !ty.is_array() { Type::Array(Box::new(ty)) } else { ty }
}

/// Removes rows whose name occurs before. Reports them, different names that look the same, and letters that look like Latin ones.
fn with_distinct_names<'a>(rows: Vec<RawField<'a>>, notes: &mut Notes<'_>) -> Vec<RawField<'a>> {
    // The first row of each name, and the first name of each look.
    let mut first: BTreeMap<String, (Span, String)> = BTreeMap::new();
    let mut looks: BTreeMap<String, (Span, String)> = BTreeMap::new();
    let mut said = BTreeSet::new();
    let mut out = Vec::with_capacity(rows.len());
    for row in rows {
        let (name, ty) = (&row.name, vocabulary::key(&row.type_text));
        if let Some((span, before)) = first.get(name) {
            let (code, types, help) = match *before == ty {
                true => (Code::DuplicateField, "", "the first row is used"),
                false => (Code::FieldConflict, ", with two types", "the first row is used; correct the page"),
            };
            notes.report_both(code, row.span, format!("`{name}` occurs twice in this table{types}"), help, (*span, "first here"));
            continue;
        }
        first.insert(name.clone(), (row.span, ty));
        let look: String = name.chars().map(latin).collect();
        if let Some((span, other)) = looks.get(&look) {
            if said.insert(look.clone()) {
                let message = format!("`{name}` ({}) and `{other}` ({}) look alike and are two fields", escaped(name), escaped(other));
                notes.report_both(
                    Code::LookAlike,
                    row.span,
                    message,
                    "one of them has letters of another script",
                    (*span, "the other one"),
                );
            }
        } else {
            if !name.is_ascii() {
                notes.report(Code::LookAlike, row.span, format!("`{name}` has letters that are not ASCII ({})", escaped(name)), "");
            }
            looks.insert(look, (row.span, name.clone()));
        }
        out.push(row);
    }
    out
}

fn escaped(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii() { c.to_string() } else { c.escape_unicode().to_string() }).collect()
}

/// The Latin letter that a letter of another script looks like.
fn latin(c: char) -> char {
    const LOOK_ALIKES: &[(char, char)] = &[
        ('а', 'a'),
        ('е', 'e'),
        ('о', 'o'),
        ('р', 'p'),
        ('с', 'c'),
        ('у', 'y'),
        ('х', 'x'),
        ('і', 'i'),
        ('ј', 'j'),
        ('ѕ', 's'),
        ('һ', 'h'),
        ('ԁ', 'd'),
        ('ո', 'n'),
        ('А', 'A'),
        ('В', 'B'),
        ('Е', 'E'),
        ('К', 'K'),
        ('М', 'M'),
        ('Н', 'H'),
        ('О', 'O'),
        ('Р', 'P'),
        ('С', 'C'),
        ('Т', 'T'),
        ('Х', 'X'),
        ('І', 'I'),
        ('Ѕ', 'S'),
        ('Ј', 'J'),
        ('Α', 'A'),
        ('Β', 'B'),
        ('Ε', 'E'),
        ('Ζ', 'Z'),
        ('Η', 'H'),
        ('Ι', 'I'),
        ('Κ', 'K'),
        ('Μ', 'M'),
        ('Ν', 'N'),
        ('Ο', 'O'),
        ('Ρ', 'P'),
        ('Τ', 'T'),
        ('Υ', 'Y'),
        ('Χ', 'X'),
        ('ο', 'o'),
        ('ν', 'v'),
        ('ρ', 'p'),
        ('α', 'a'),
        ('ι', 'i'),
    ];
    if c.is_ascii() { c } else { LOOK_ALIKES.iter().find(|(other, _)| *other == c).map_or(c, |(_, latin)| *latin) }
}
