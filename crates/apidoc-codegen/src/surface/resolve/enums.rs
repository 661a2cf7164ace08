//! The enum of a field: its own, or one that several fields share. Variants of the lock come first, in its order.

use super::{
    super::{
        build::{DesiredField, enum_name},
        lock::{LockedEnum, LockedField, LockedVersion, Space},
        model::{Enum, Gone, MergedEnum, Record, RustType, SHARED_PREFIX, SharedType, Variant},
    },
    context::{Plan, Resolver, Use},
    documented::Today,
    pending,
};
use crate::names::{self, Scope};
use apidoc_ir as ir;
use std::{
    borrow::Cow,
    collections::{BTreeMap, BTreeSet},
};

/// The enum of a field.
pub(super) enum Binding<'a> {
    /// It has no enum.
    None,
    /// It has one of its own.
    Own(Enum<'a>),
    /// It shares one with other fields: its name.
    Merged(String),
}

impl Binding<'_> {
    /// Returns the type argument of `rt::Open<…>`.
    pub(super) fn name(&self) -> Option<String> {
        match self {
            Self::None => None,
            Self::Own(own) => Some(own.name.clone()),
            Self::Merged(name) => Some(format!("{SHARED_PREFIX}{name}")),
        }
    }
}

impl<'a> Resolver<'_, 'a> {
    /// Returns the enum of a field of a page: of the lock, of today's text, or of both.
    pub(super) fn bind(
        &mut self,
        plan: &Plan<'_, 'a>,
        old: Option<&'a LockedField>,
        field: &DesiredField<'a>,
        is_documented: bool,
        scope: &mut Scope,
    ) -> Binding<'a> {
        let merge = field.merge.and_then(|place| self.merges[place]);
        match old.map(|old| old.ty.innermost()) {
            Some(RustType::Open(name)) => {
                if let Some(name) = name.strip_prefix(SHARED_PREFIX) {
                    return Binding::Merged(name.to_owned());
                }
                let Some(locked) = self.locked.enums.get(&(plan.space, name.clone())) else { return Binding::None };
                if let Some(merge) = merge {
                    if self.covers(merge, locked) {
                        return Binding::Merged(merge.name.text.clone());
                    }
                    let item = format!("{}: the enum of {}.{}", self.module, plan.name, field.page.name);
                    self.findings.push(pending::name(&item, name, merge.name));
                }
                let mark = |wire: &str| self.today.value_gone(plan.space.as_str(), name, wire);
                let mark: Option<Mark<'_>> = if is_documented && !field.page.facts.values.is_empty() { Some(&mark) } else { None };
                let variants = variants(locked, Some(field.page), field.variants.clone().unwrap_or_default(), plan.past, mark);
                Binding::Own(Enum::new(name.clone(), String::new(), variants))
            }
            // It is without an enum, and stays so.
            Some(_) => Binding::None,
            None => match (&field.variants, merge) {
                (None, _) => Binding::None,
                (Some(_), Some(merge)) => Binding::Merged(merge.name.text.clone()),
                (Some(variants), None) => {
                    let name = scope.claim_type(enum_name(&plan.prefix, field.page), &["Value"]);
                    Binding::Own(Enum::new(name, String::new(), variants.clone()))
                }
            },
        }
    }
    /// Whether all that a program can name of a locked enum is in a merged one, so that the old name can be another name of it.
    fn covers(&self, merge: &super::super::build::DesiredMerge<'a>, locked: &LockedEnum) -> bool {
        let merged = self.locked.enums.get(&(Space::Types, merge.name.text.clone()));
        let name = |wire: &str| merged.and_then(|made| made.names.get(wire)).or_else(|| merge.names.get(wire));
        locked.names.iter().all(|(wire, known)| name(wire) == Some(known))
    }
    /// Adds the enum of a field that only the lock has.
    pub(super) fn locked_enum(&mut self, plan: &Plan<'_, 'a>, wire: &'a str, field: &'a LockedField, record: &mut Record<'a>) {
        let RustType::Open(name) = field.ty.innermost() else { return };
        if let Some(merged) = name.strip_prefix(SHARED_PREFIX) {
            let names = self.locked.aliases.get(&(plan.space, record.name.clone(), wire.to_owned()));
            let names = names.into_iter().flatten().cloned();
            record.aliases.extend(names.map(|alias| super::super::model::Alias { name: alias, wire, to: name.clone() }));
            let field = format!("{}.{wire}", record.schema);
            self.uses.push(Use { name: merged.to_owned(), field, variants: Vec::new(), value_names: Vec::new() });
        } else if let Some(locked) = self.locked.enums.get(&(plan.space, name.clone())) {
            record.enums.push(Enum::new(name.clone(), field.name.clone(), variants(locked, None, Vec::new(), &[], None)));
        }
    }
    /// Remembers that a field has a merged enum.
    pub(super) fn note_use(&mut self, field: &DesiredField<'a>, ty: &RustType, schema: &str) {
        let RustType::Open(name) = ty.innermost() else { return };
        let Some(name) = name.strip_prefix(SHARED_PREFIX) else { return };
        self.uses.push(Use {
            name: name.to_owned(),
            field: format!("{schema}.{}", field.page.name),
            variants: field.variants.clone().unwrap_or_default(),
            value_names: field.value_names.clone(),
        });
    }
    /// Reports the names that a maintainer chose for values whose names are locked.
    pub(super) fn report_value_names(&mut self, record: &str, field: &DesiredField<'a>, binding: &Binding<'a>) {
        let Binding::Own(own) = binding else { return };
        for (wire, word) in &field.value_names {
            if let Some(locked) = own.variants.iter().find(|v| v.wire == *wire && v.name != word.text) {
                let item = format!("{}: {record}.{}.{wire}", self.module, field.page.name);
                self.findings.push(pending::name(&item, &locked.name, word));
            }
        }
    }
}

/// Makes the mark of a value that is gone.
type Mark<'m> = &'m dyn Fn(&str) -> Gone;

/// Returns the variants of an enum of the lock: its own by their names, and today's new ones. `mark` marks those that today's text lacks; without
/// it, the text says nothing of them.
fn variants<'a>(
    locked: &'a LockedEnum,
    page: Option<&'a ir::Field>,
    today: Vec<Variant<'a>>,
    past: &'a [ir::Field],
    mark: Option<Mark<'_>>,
) -> Vec<Variant<'a>> {
    let values = || page.into_iter().flat_map(|field| &field.facts.values);
    let before = || past.iter().filter(|field| page.is_some_and(|page| page.name == field.name)).flat_map(|field| &field.facts.values);
    let doc = |wire: &str| values().chain(before()).find(|value| value.value == wire).map_or("", |value| value.doc.as_str());
    let mut taken: BTreeSet<&str> = locked.names.values().map(String::as_str).collect();
    let new: Vec<Variant<'a>> = today.iter().filter(|value| !locked.names.contains_key(&*value.wire)).cloned().collect();
    let known = today.iter().filter_map(|value| Some(Variant { name: locked.names.get(&*value.wire)?.clone(), ..value.clone() }));
    let mut variants: Vec<Variant<'a>> = known.collect();
    for (wire, name) in &locked.names {
        if !today.iter().any(|value| value.wire == *wire) {
            let is_listed = values().any(|value| value.value == *wire);
            let gone = mark.filter(|_| !is_listed).map(|mark| mark(wire));
            variants.push(Variant { name: name.clone(), doc: doc(wire), wire: Cow::Borrowed(wire), gone });
        }
    }
    variants.extend(new.iter().filter(|value| taken.insert(&value.name)).cloned());
    locked.sort(&mut variants, |variant| (&variant.wire, &variant.name));
    variants
}

/// Returns the merged enums, with all values that their fields or the lock have.
pub(super) fn merged<'a>(
    uses: Vec<Use<'a>>,
    types: &[SharedType<'a>],
    locked: &'a LockedVersion,
    today: &Today<'_>,
) -> Vec<MergedEnum<'a>> {
    let mut all: BTreeMap<String, MergedEnum<'a>> = BTreeMap::new();
    let mut chosen: BTreeMap<(String, &str), &ir::SpannedText> = BTreeMap::new();
    for Use { name, field, variants, value_names } in uses {
        let module = names::file_module(&name);
        let made =
            all.entry(name.clone()).or_insert_with(|| MergedEnum { name: name.clone(), module, variants: Vec::new(), fields: Vec::new() });
        made.fields.push(field);
        chosen.extend(value_names.into_iter().map(|(wire, word)| ((name.clone(), wire), word)));
        for variant in variants {
            match made.variants.iter_mut().find(|known| known.wire == variant.wire) {
                Some(known) if known.doc.is_empty() => known.doc = variant.doc,
                Some(_) => {}
                None => made.variants.push(variant),
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
        if let Some(locked) = locked.enums.get(&(Space::Types, made.name.clone())) {
            let name = made.name.clone();
            let mark = |wire: &str| today.value_gone(Space::Types.as_str(), &name, wire);
            let mark: Option<Mark<'_>> = if made.variants.is_empty() { None } else { Some(&mark) };
            made.variants = self::variants(locked, None, std::mem::take(&mut made.variants), &[], mark);
        }
        let mut seen = BTreeSet::new();
        made.variants.retain(|variant| seen.insert(variant.name.clone()));
    }
    all.into_values().collect()
}
