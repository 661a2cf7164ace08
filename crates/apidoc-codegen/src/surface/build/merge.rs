//! Enums that a maintainer has merged: `merge = [{ name = "TaskStatus", fields = [… ] }]`.

use super::{desired::DesiredMerge, enums, rename::Renames};
use crate::names;
use apidoc_ir as ir;
use apidoc_ir::diagnostics::{Code, Diagnostic};
use std::collections::{BTreeMap, BTreeSet};

/// The merged enum of a field, by its place.
pub(super) type Merged<'a> = BTreeMap<(ir::Owner, &'a str), usize>;

/// The most values that a message shows.
const MOST_SHOWN: usize = 6;

/// Reads the merges of a version. One whose enums differ, or whose name is taken, is reported and left out.
pub(super) fn read<'a>(
    page: &'a ir::Service,
    renames: &Renames<'a>,
    findings: &mut Vec<Diagnostic>,
) -> (Vec<DesiredMerge<'a>>, Merged<'a>) {
    let (mut merges, mut merged) = (Vec::<DesiredMerge<'a>>::new(), Merged::new());
    let type_name = |ty: &ir::ApiType| renames.types.get(ty.name.as_str()).map_or_else(|| names::camel(&ty.name), |word| word.text.clone());
    for merge in &page.overrides.merge {
        let name = &merge.name;
        if !names::is_upper_camel(&name.text) {
            let message = format!("{:?} cannot be the name of an enum", name.text);
            findings.push(Diagnostic::new(Code::OverrideName, &name.at, message, "an enum is called LikeThis"));
            continue;
        }
        let Some((fields, names)) = alike(page, renames, merge, findings) else { continue };
        let taken = page.types.iter().any(|ty| type_name(ty) == name.text) || merges.iter().any(|other| other.name.text == name.text);
        if taken {
            let message = format!("the enum cannot be called `{}`: another type is", name.text);
            findings.push(Diagnostic::new(Code::OverrideName, &name.at, message, "choose another name"));
            continue;
        }
        merged.extend(fields.into_iter().map(|key| (key, merges.len())));
        merges.push(DesiredMerge { name, names });
    }
    (merges, merged)
}

/// Fields that have an enum of the same values, and the names of these.
type Alike<'a> = (Vec<(ir::Owner, &'a str)>, BTreeMap<String, String>);

/// The fields of a merge, if all of them have an enum of the same values.
fn alike<'a>(service: &'a ir::Service, renames: &Renames<'a>, merge: &'a ir::Merge, findings: &mut Vec<Diagnostic>) -> Option<Alike<'a>> {
    let (mut keys, mut names) = (Vec::new(), BTreeMap::new());
    let mut first: Option<(&ir::SpannedText, BTreeSet<String>)> = None;
    let mut chosen: BTreeMap<&str, &ir::SpannedText> = BTreeMap::new();
    for word in &merge.fields {
        let Ok(ir::Item::Field(owner, place)) = ir::find(service, &word.text) else { return None };
        let field = &owner.fields(service)[place];
        let Some(variants) = enums::variants(field, renames.values(owner, &field.name)) else {
            let message = format!("`{}` has no enum: its page lists no values that make one", word.text);
            findings.push(Diagnostic::new(Code::OverrideUnfit, &word.at, message, "`values` gives a field its values"));
            return None;
        };
        for (wire, name) in renames.values(owner, &field.name).into_iter().flatten() {
            let first = chosen.entry(wire).or_insert(name);
            if first.text != name.text {
                let message = format!("the value {wire:?} of `{}` is called `{}` and `{}`", merge.name.text, first.text, name.text);
                let mut twice = Diagnostic::new(Code::OverrideTwice, &name.at, message, "an enum has one name for each value");
                twice.related.push((first.at.clone(), "the first".into()));
                findings.push(twice);
                return None;
            }
        }
        let own: BTreeSet<String> = variants.iter().map(|v| v.wire.to_string()).collect();
        for variant in variants {
            names.entry(variant.wire.into_owned()).or_insert(variant.name);
        }
        match &first {
            None => first = Some((word, own)),
            Some((one, values)) if *values != own => {
                findings.push(differ(one, values, word, &own));
                return None;
            }
            Some(_) => {}
        }
        keys.push((owner, field.name.as_str()));
    }
    names.extend(chosen.into_iter().map(|(wire, word)| (wire.to_owned(), word.text.clone())));
    Some((keys, names))
}

fn differ(one: &ir::SpannedText, values: &BTreeSet<String>, other: &ir::SpannedText, own: &BTreeSet<String>) -> Diagnostic {
    let beyond =
        |a: &BTreeSet<String>, b: &BTreeSet<String>| a.difference(b).take(MOST_SHOWN).map(|wire| format!("`{wire}`")).collect::<Vec<_>>();
    let mut parts = Vec::new();
    for (word, only) in [(one, beyond(values, own)), (other, beyond(own, values))] {
        if !only.is_empty() {
            parts.push(format!("{} is only in `{}`", only.join(", "), word.text));
        }
    }
    let message = format!("the values of `{}` and `{}` differ: {}", one.text, other.text, parts.join(", "));
    let mut finding =
        Diagnostic::new(Code::OverrideStale, &other.at, message, "enums of other values are other types: take one of the fields out");
    finding.related.push((one.at.clone(), "the other".into()));
    finding
}
