//! Names of integer codes that a maintainer gives: constants of the struct. The field stays a number.

use crate::names;
use apidoc_ir as ir;
use apidoc_ir::diagnostics::{Code, Diagnostic};
use std::collections::{BTreeMap, BTreeSet};

/// The codes of fields with their names.
pub(super) type Constants<'a> = BTreeMap<(ir::Owner, &'a str), Vec<(i64, &'a ir::SpannedText)>>;

/// Reads the names of a version. Names that do not fit their field are reported and left out.
pub(super) fn read<'a>(page: &'a ir::Service, findings: &mut Vec<Diagnostic>) -> Constants<'a> {
    let mut all = Constants::new();
    let mut taken: BTreeMap<ir::Owner, BTreeSet<String>> = BTreeMap::new();
    for given in &page.overrides.names {
        let Ok(ir::Item::Field(owner, place)) = ir::find(page, &given.item.text) else { continue };
        let field = &owner.fields(page)[place];
        match check(given, field) {
            Ok(()) => {
                let named = unique(field, given, taken.entry(owner).or_default(), findings);
                all.entry((owner, field.name.as_str())).or_insert(named);
            }
            Err(finding) => findings.push(*finding),
        }
    }
    all
}

/// Leaves out a code whose constant would have the name of another one of the struct.
fn unique<'a>(
    field: &ir::Field,
    given: &'a ir::Names,
    taken: &mut BTreeSet<String>,
    findings: &mut Vec<Diagnostic>,
) -> Vec<(i64, &'a ir::SpannedText)> {
    let mut named = Vec::with_capacity(given.names.len());
    for (code, word) in &given.names {
        let name = constant_name(&names::snake(&field.name), word);
        if taken.insert(name.clone()) {
            named.push((*code, word));
        } else {
            let message = format!("{code} cannot be called `{}`: there is a `{name}`", word.text);
            findings.push(Diagnostic::new(Code::OverrideName, &word.at, message, "choose another name"));
        }
    }
    named
}

/// Returns the name of a constant: `CODE_OFF`.
pub(crate) fn constant_name(field: &str, word: &ir::SpannedText) -> String {
    format!("{field}_{}", names::snake(&word.text)).to_ascii_uppercase()
}

/// Checks that the names are those of the codes that the page documents, no more and no less.
fn check(given: &ir::Names, field: &ir::Field) -> Result<(), Box<Diagnostic>> {
    let item = &given.item;
    let finding = |code, word: &ir::SpannedText, message: String, help: &str| Err(Box::new(Diagnostic::new(code, &word.at, message, help)));
    if field.ty.scalar() != Some(ir::Scalar::Integer) {
        let message = format!("`{}` is not an integer, so it has no codes", item.text);
        return finding(Code::OverrideUnfit, item, message, "`rename` gives names to values of texts");
    }
    let codes: BTreeSet<i64> = field.facts.values.iter().filter_map(|value| value.value.parse().ok()).collect();
    if codes.is_empty() {
        return finding(
            Code::OverrideUnfit,
            item,
            format!("the page of `{}` lists no codes", item.text),
            "`values` gives a field its values",
        );
    }
    let mut seen = BTreeSet::new();
    for (code, word) in &given.names {
        if !codes.contains(code) {
            return finding(Code::OverrideStale, word, format!("the page of `{}` lists no code {code}", item.text), "take the name out");
        }
        if !names::is_upper_camel(&word.text) {
            return finding(Code::OverrideName, word, format!("{:?} cannot be the name of a code", word.text), "a code is called LikeThis");
        }
        if !seen.insert(*code) {
            return finding(Code::OverrideTwice, word, format!("{code} is named twice"), "keep one of the two");
        }
    }
    let missing: Vec<String> = codes.difference(&seen).take(6).map(i64::to_string).collect();
    if !missing.is_empty() {
        return finding(
            Code::OverrideStale,
            item,
            format!("the page of `{}` lists {} too", item.text, missing.join(", ")),
            "name all codes or none",
        );
    }
    Ok(())
}
