//! Enums that are one type by a maintainer's word, and lie beside the shared types: `merge = [{ name = "TaskStatus", fields = [… ] }]`.

use super::{Action, Lock, Record, SHARED_PREFIX as SPACE, Shared, Ty, Variant, enums, fields, lock::ALIAS, renamed};
use crate::{
    Finding,
    names::{self, Scope},
};
use apidoc_ir as ir;
use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
    rc::Rc,
};

/// An enum of several fields: a file.
#[derive(Clone, Debug)]
pub struct Merged<'a> {
    /// Its name: `TaskStatus`.
    pub name: String,
    /// The module, and the file without its end: `task_status`.
    pub module: String,
    /// Its values, in the order of the first field.
    pub variants: Vec<Variant<'a>>,
    /// The fields that hold it: `Task.Status`.
    pub fields: Vec<String>,
}

/// Which fields have a merged enum, by whose table and which field.
pub(super) type Merges<'a> = BTreeMap<(ir::Owner, &'a str), Merging<'a>>;

/// What the enum of a field is to be.
#[derive(Clone, Debug)]
pub(super) struct Merging<'a> {
    /// Its name.
    pub(super) word: &'a ir::Word,
    /// The names of its values, by value.
    names: Rc<BTreeMap<String, String>>,
}

impl Merging<'_> {
    /// Whether all that a program can name of an enum that stands is in this one, so that the old name can be another name of it.
    pub(super) fn covers(&self, held: &[(String, String)]) -> bool {
        held.iter().filter(|(_, name)| names::is_type_name(name)).all(|(wire, name)| self.names.get(wire) == Some(name))
    }
}

/// Reads the merges of a version; one whose enums differ, or whose name is taken, is told and left out. Names are given away in the scope of the types.
pub(super) fn read<'a>(
    service: &'a ir::Service,
    renames: &renamed::Renames<'a>,
    (module, lock): (&str, &Lock),
    scope: &mut Scope,
    findings: &mut Vec<Finding>,
) -> Merges<'a> {
    let mut merges = Merges::new();
    for merge in &service.overrides.merge {
        let name = &merge.name;
        if !names::is_upper_camel(&name.text) {
            let message = format!("{:?} can be no name of an enum", name.text);
            findings.push(Finding::new("override-name", &name.at, message, "an enum is called LikeThis"));
            continue;
        }
        let Some((fields, mut names)) = alike(service, renames, merge, findings) else { continue };
        if !stands(lock, module, &name.text) && !scope.reserve(&name.text) {
            let message = format!("the enum can't be called `{}`: another type is", name.text);
            findings.push(Finding::new("override-name", &name.at, message, "choose another name"));
            continue;
        }
        names.extend(lock.under(&format!("{module}::{SPACE}{}.", name.text)));
        let merging = Merging { word: name, names: Rc::new(names) };
        merges.extend(fields.into_iter().map(|key| (key, merging.clone())));
    }
    merges
}

/// Fields that have an enum of the same values, and the names of these.
type Alike<'a> = (Vec<(ir::Owner, &'a str)>, BTreeMap<String, String>);

/// The fields of a merge, if all of them have an enum of the same values.
fn alike<'a>(
    service: &'a ir::Service,
    renames: &renamed::Renames<'a>,
    merge: &'a ir::Merge,
    findings: &mut Vec<Finding>,
) -> Option<Alike<'a>> {
    let (mut keys, mut names) = (Vec::new(), BTreeMap::new());
    let mut first: Option<(&ir::Word, BTreeSet<String>)> = None;
    let mut chosen: BTreeMap<&str, &ir::Word> = BTreeMap::new();
    for word in &merge.fields {
        let Ok(ir::Item::Field(owner, place)) = ir::find(service, &word.text) else { return None };
        let field = &owner.fields(service)[place];
        let Some(variants) = enums::variants(field, renames.values(owner, &field.name)) else {
            let message = format!("`{}` has no enum: its page lists no values that make one", word.text);
            findings.push(Finding::new("override-unfit", &word.at, message, "`values` gives a field its values"));
            return None;
        };
        for (wire, name) in renames.values(owner, &field.name).into_iter().flatten() {
            let first = chosen.entry(wire).or_insert(name);
            if first.text != name.text {
                let message = format!("the value {wire:?} of `{}` is called `{}` and `{}`", merge.name.text, first.text, name.text);
                let mut twice = Finding::new("override-twice", &name.at, message, "an enum has one name for each value");
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

fn differ(one: &ir::Word, values: &BTreeSet<String>, other: &ir::Word, own: &BTreeSet<String>) -> Finding {
    const MOST: usize = 6;
    let beyond =
        |a: &BTreeSet<String>, b: &BTreeSet<String>| a.difference(b).take(MOST).map(|wire| format!("`{wire}`")).collect::<Vec<_>>();
    let mut parts = Vec::new();
    for (word, only) in [(one, beyond(values, own)), (other, beyond(own, values))] {
        if !only.is_empty() {
            parts.push(format!("{} is only in `{}`", only.join(", "), word.text));
        }
    }
    let message = format!("the values of `{}` and `{}` differ: {}", one.text, other.text, parts.join(", "));
    let mut finding =
        Finding::new("override-stale", &other.at, message, "enums of other values are other types: take one of the fields out");
    finding.related.push((one.at.clone(), "the other".into()));
    finding
}

/// The merged enums that fields hold, with all values that these fields or the lock have.
pub(super) fn decide<'a>(
    types: &[Shared<'a>],
    actions: &[Action<'a>],
    context: &fields::Context<'a, '_>,
    service: &'a ir::Service,
) -> Vec<Merged<'a>> {
    let (module, lock) = (context.module, context.lock);
    let mut all: BTreeMap<String, Merged<'a>> = BTreeMap::new();
    let mut chosen: BTreeMap<(String, &str), &ir::Word> = BTreeMap::new();
    for (owner, record) in records(types, actions, service) {
        for member in &record.members {
            let Ty::Open(name) = member.ty.innermost() else { continue };
            let (Some(name), Some(field)) = (name.strip_prefix(SPACE), member.ir) else { continue };
            let made = all.entry(name.to_owned()).or_insert_with(|| Merged {
                name: name.to_owned(),
                module: super::version::module(name),
                variants: Vec::new(),
                fields: Vec::new(),
            });
            made.fields.push(format!("{}.{}", record.schema, member.wire));
            let names = context.renames.values(owner, member.wire);
            chosen.extend(names.into_iter().flatten().map(|(wire, word)| ((name.to_owned(), *wire), *word)));
            for variant in enums::variants(field, names).unwrap_or_default() {
                match made.variants.iter_mut().find(|known| known.wire == variant.wire) {
                    Some(known) if known.doc.is_empty() => known.doc = variant.doc,
                    Some(_) => {}
                    None => made.variants.push(variant),
                }
            }
        }
    }
    for ((name, wire), word) in chosen {
        let variants = all.get_mut(&name).into_iter().flat_map(|made| &mut made.variants);
        variants.filter(|variant| variant.wire == wire).for_each(|variant| variant.name.clone_from(&word.text));
    }
    let mut modules = Scope::default();
    types.iter().map(|shared| shared.module.as_str()).chain(["mod", "types"]).for_each(|name| _ = modules.reserve(name));
    for made in all.values_mut() {
        made.module = modules.claim(std::mem::take(&mut made.module));
        let held = lock.under(&format!("{module}::types::{}.", made.name));
        let held: Vec<_> = held.into_iter().filter(|(_, name)| names::is_type_name(name)).collect();
        let taken: BTreeSet<&str> = held.iter().map(|(_, name)| name.as_str()).collect();
        let stands = |wire: &str| held.iter().find(|(known, _)| known == wire).map(|(_, name)| name.clone());
        made.variants.retain_mut(|variant| match stands(&variant.wire) {
            Some(name) => {
                variant.name = name;
                true
            }
            None => !taken.contains(variant.name.as_str()),
        });
        for (wire, name) in &held {
            if !made.variants.iter().any(|variant| variant.wire == *wire) {
                made.variants.push(Variant { name: name.clone(), wire: Cow::Owned(wire.clone()), doc: "" });
            }
        }
        let mut seen = BTreeSet::new();
        made.variants.retain(|variant| seen.insert(variant.name.clone()));
        if let Some(locked) = lock.made(module, "types", &made.name) {
            locked.sort(&mut made.variants, |variant| (&variant.wire, &variant.name));
        }
    }
    all.into_values().collect()
}

/// All structs, with whose they are.
fn records<'s, 'a>(
    types: &'s [Shared<'a>],
    actions: &'s [Action<'a>],
    service: &'a ir::Service,
) -> impl Iterator<Item = (ir::Owner, &'s Record<'a>)> {
    let types = types.iter().filter_map(|shared| Some((ir::Owner::Type(ir::find_type(service, &shared.ir.name)?), &shared.record)));
    let sides = |action: &'s Action<'a>| {
        let place = ir::find_action(service, &action.ir.name).ok();
        place.map(|place| [(ir::Owner::Request(place), &action.request), (ir::Owner::Response(place), &action.response)])
    };
    types.chain(actions.iter().filter_map(sides).flatten())
}

/// Whether a name of the lock is that of a merged enum.
fn stands(lock: &Lock, module: &str, name: &str) -> bool {
    let path = format!("{module}::{SPACE}{name}");
    names::is_identifier(name)
        && lock.get(&format!("{path}.new()")).is_none()
        && lock.under(&format!("{path}.")).iter().any(|(_, name)| names::is_type_name(name))
}

/// The names that enums had before they were merged: by `types` or `actions`, the struct, and the field on the wire.
pub(super) type Aliases = BTreeMap<(&'static str, String, String), Vec<String>>;

/// Reads the aliases of a version out of the lock.
pub(super) fn aliases(lock: &Lock, module: &str) -> Aliases {
    let mut all = Aliases::new();
    for space in ["actions", "types"] {
        let mut names = lock.names(&format!("{module}::{space}"));
        names.dedup();
        for name in names.into_iter().filter(|name| names::is_type_name(name)) {
            let field = lock.get(&format!("{module}::{space}::{name}.{ALIAS}")).and_then(|line| line.split_once('.'));
            if let Some((record, wire)) = field.and_then(|(record, wire)| Some((record, super::lock::unescape(wire)?))) {
                all.entry((space, record.to_owned(), wire)).or_default().push(name.to_owned());
            }
        }
    }
    all
}
