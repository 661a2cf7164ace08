//! Names of integer codes, by a maintainer's word: constants beside the field, which stays a number.

use super::{Lock, Ty};
use crate::{
    Finding,
    names::{self, Scope},
};
use apidoc_ir as ir;
use std::collections::BTreeSet;

/// A constant of a struct.
#[derive(Clone, Debug)]
pub struct Constant<'a> {
    /// Its name: `CODE_OFF`.
    pub name: String,
    /// The field that it belongs to, as the wire has it.
    pub wire: &'a str,
    /// The code.
    pub value: i64,
    /// Whether the field is `u64`.
    pub unsigned: bool,
    /// What it means; may be empty.
    pub doc: &'a str,
}

/// The constants of a field: those of the lock, and those that are new.
pub(super) fn of_field<'a>(
    (overrides, owner, service): (&'a ir::Overrides, ir::Owner, &ir::Service),
    (field, name, ty): (&'a ir::Field, &str, &Ty),
    (lock, path): (&Lock, &str),
    taken: &mut Scope,
    findings: &mut Vec<Finding>,
) -> Vec<Constant<'a>> {
    let unsigned = *ty.innermost() == Ty::U64;
    let doc = |code: i64| field.facts.values.iter().find(|v| v.value.parse() == Ok(code)).map_or("", |v| v.doc.as_str());
    let constant = |name, value| Constant { name, wire: &field.name, value, unsigned, doc: doc(value) };
    let held = lock.under(&format!("{path}.{}.", field.name));
    let mut all: Vec<Constant<'a>> = Vec::new();
    for (code, name) in held {
        let sound = name.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_') && names::is_identifier(&name);
        let code = code.parse::<i64>().ok().filter(|code| !unsigned || *code >= 0);
        if let Some(code) = code.filter(|_| sound && matches!(ty.innermost(), Ty::I64 | Ty::U64))
            && taken.reserve(&name)
        {
            all.push(constant(name, code));
        }
    }
    let is_field = |item: &str| {
        ir::find(service, item).is_ok_and(
            |item| matches!(item, ir::Item::Field(o, i) if o == owner && o.fields(service).get(i).is_some_and(|f| f.name == field.name)),
        )
    };
    let Some(given) = overrides.names.iter().find(|given| is_field(&given.item.text)) else { return all };
    if let Err(finding) = fits(given, field, ty) {
        findings.push(*finding);
        return all;
    }
    for (code, word) in &given.names {
        let new = format!("{}_{}", name, names::snake(&word.text)).to_ascii_uppercase();
        if let Some(old) = all.iter().find(|old| old.value == *code) {
            if old.name != new {
                let message = format!("the name of {code} in {} stays `{}`; by an override it is `{new}`", given.item.text, old.name);
                findings.push(Finding::new(
                    "retype-pending",
                    &word.at,
                    message,
                    "`cargo xtask gen --breaking` with the crate's name takes it over",
                ));
            }
        } else if taken.reserve(&new) {
            all.push(constant(new, *code));
        } else {
            let message = format!("{code} can't be called `{}`: there is a `{new}`", word.text);
            findings.push(Finding::new("override-name", &word.at, message, "choose another name"));
        }
    }
    all.sort_by_key(|constant| constant.value);
    all
}

/// Whether the names are those of the codes that the page documents, no more and no less.
fn fits(given: &ir::Names, field: &ir::Field, ty: &Ty) -> Result<(), Box<Finding>> {
    let item = &given.item;
    let finding = |code, word: &ir::Word, message: String, help: &str| Err(Box::new(Finding::new(code, &word.at, message, help)));
    if !matches!(ty.innermost(), Ty::I64 | Ty::U64) {
        return finding(
            "override-unfit",
            item,
            format!("`{}` is `{ty}`; integers have codes", item.text),
            "`rename` gives names to values of texts",
        );
    }
    let codes: BTreeSet<i64> = field.facts.values.iter().filter_map(|value| value.value.parse().ok()).collect();
    if codes.is_empty() {
        return finding("override-unfit", item, format!("the page of `{}` lists no codes", item.text), "`values` gives a field its values");
    }
    let mut seen = BTreeSet::new();
    for (code, word) in &given.names {
        if !codes.contains(code) {
            return finding("override-stale", word, format!("the page of `{}` lists no code {code}", item.text), "take the name out");
        }
        if !names::is_upper_camel(&word.text) {
            return finding("override-name", word, format!("{:?} can be no name of a code", word.text), "a code is called LikeThis");
        }
        if !seen.insert(*code) {
            return finding("override-twice", word, format!("{code} is named twice"), "keep one of the two");
        }
    }
    let missing: Vec<String> = codes.difference(&seen).take(6).map(i64::to_string).collect();
    if !missing.is_empty() {
        return finding(
            "override-stale",
            item,
            format!("the page of `{}` lists {} too", item.text, missing.join(", ")),
            "name all codes or none",
        );
    }
    Ok(())
}
