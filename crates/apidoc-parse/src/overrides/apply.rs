//! Applies overrides: sets facts, and checks every entry against its service version.

use super::{FieldType, Given, OverridesFile, fault};
use crate::diagnostics::{Code, Diagnostic, escaped};
use apidoc_ir::{EnumValue, FactKind, Field, Item, Overrides, Owner, Scalar, Service, Source, SpannedText, Type, find, find_action};
use std::collections::{BTreeMap, BTreeSet};

/// The fields that an entry has decided, with its place.
type Seen = BTreeMap<(Owner, usize), Source>;

/// Sets the types of fields in tables. Runs before examples are read, since tables type their parameters. Entries whose item is
/// not there yet stay in the file.
pub(crate) fn override_declared_types(service: &mut Service, files: &mut [OverridesFile], diagnostics: &mut Vec<Diagnostic>) {
    let mut seen = BTreeMap::new();
    for file in files {
        let (there, missing) = std::mem::take(&mut file.types).into_iter().partition(|given| find(service, &given.item.text).is_ok());
        file.types = missing;
        set_types(service, there, &mut seen, diagnostics);
    }
}

/// Sets the types of fields that only examples show. Runs after inference; an item that is not there now is reported.
pub(crate) fn override_inferred_types(service: &mut Service, files: &mut [OverridesFile], diagnostics: &mut Vec<Diagnostic>) {
    let mut seen = BTreeMap::new();
    for file in files {
        set_types(service, std::mem::take(&mut file.types), &mut seen, diagnostics);
    }
}

fn set_types(service: &mut Service, given: Vec<Given<FieldType>>, seen: &mut Seen, diagnostics: &mut Vec<Diagnostic>) {
    for given in given {
        if let Some((owner, place)) = field(service, &given.item, seen, diagnostics) {
            one_type(service, &given, owner, place, diagnostics);
        }
    }
}

fn one_type(service: &mut Service, given: &Given<FieldType>, owner: Owner, place: usize, diagnostics: &mut Vec<Diagnostic>) {
    let known = |ty: &Type| ty.object().is_none_or(|name| service.types.iter().any(|ty| ty.name == name));
    if !known(&given.to.ty) {
        let message = format!("no type is called `{}`", escaped(given.to.ty.object().unwrap_or_default()));
        diagnostics.push(fault(Code::OverrideItem, &given.item.at, message, "an object has a type of the service version"));
        return;
    }
    let Some(field) = owner.fields_mut(service).and_then(|fields| fields.get_mut(place)) else { return };
    let is = FieldType { ty: field.ty.clone(), unsigned: field.unsigned };
    let item = escaped(&given.item.text);
    let stale = match &given.from {
        None if field.ty.scalar() != Some(Scalar::Integer) => Some(format!("`{item}` is {} by its page and no integer", shown(&is))),
        Some(_) if is == given.to => Some(format!("`{item}` is {} by its page already", shown(&is))),
        Some(from) if is != *from => Some(format!("`{item}` is {} by its page, not {}", shown(&is), shown(from))),
        _ => None,
    };
    if let Some(message) = stale {
        diagnostics
            .push(page(fault(Code::OverrideStale, &given.item.at, message, "take the entry out, or write what holds now"), &field.source));
        return;
    }
    match &given.from {
        None => field.unsigned = true,
        Some(_) => (field.ty, field.unsigned) = (given.to.ty.clone(), given.to.unsigned),
    }
    field.facts.by_hand.insert(FactKind::Type, given.item.at.clone());
}

/// Sets the values of fields.
pub(crate) fn values(service: &mut Service, files: &mut [OverridesFile], diagnostics: &mut Vec<Diagnostic>) {
    let mut seen = BTreeMap::new();
    for given in files.iter_mut().flat_map(|file| std::mem::take(&mut file.values)) {
        let Some((owner, place)) = field(service, &given.item, &mut seen, diagnostics) else { continue };
        let Some(field) = owner.fields_mut(service).and_then(|fields| fields.get_mut(place)) else { continue };
        one_list(field, given, diagnostics);
    }
}

/// Sets which fields are secret.
pub(crate) fn secrets(service: &mut Service, files: &mut [OverridesFile], diagnostics: &mut Vec<Diagnostic>) {
    let mut seen = BTreeMap::new();
    for (item, secret) in files.iter_mut().flat_map(|file| std::mem::take(&mut file.secrets)) {
        let Some((owner, place)) = field(service, &item, &mut seen, diagnostics) else { continue };
        let Some(field) = owner.fields_mut(service).and_then(|fields| fields.get_mut(place)) else { continue };
        if field.secret == secret {
            let message = format!("`{}` is {}secret by its name already", escaped(&item.text), if secret { "" } else { "not " });
            diagnostics.push(page(fault(Code::OverrideStale, &item.at, message, "remove the entry"), &field.source));
            continue;
        }
        field.secret = secret;
    }
}

fn one_list(field: &mut Field, given: Given<Vec<EnumValue>>, diagnostics: &mut Vec<Diagnostic>) {
    let item = escaped(&given.item.text);
    let unfit = match field.ty.scalar() {
        Some(Scalar::String) => None,
        Some(Scalar::Integer) => {
            let odd = given.to.iter().find(|value| value.value.parse::<i64>().is_err());
            odd.map(|odd| format!("`{item}` is an integer, which `{}` is not", escaped(&odd.value)))
        }
        _ => {
            let is = FieldType { ty: field.ty.clone(), unsigned: field.unsigned };
            Some(format!("`{item}` is {}; texts and integers have values", shown(&is)))
        }
    };
    if let Some(message) = unfit {
        diagnostics.push(page(fault(Code::OverrideUnfit, &given.item.at, message, ""), &field.source));
        return;
    }
    let is = &field.facts.values;
    let stale = match &given.from {
        None if !is.is_empty() && same(is, &given.to) => Some(format!("the page of `{item}` lists these values itself")),
        None if !is.is_empty() => Some(format!("the page of `{item}` lists {}, not {}", listed(is), listed(&given.to))),
        Some(from) if same(from, &given.to) => Some(format!("`{item}` is to have the values that its page is said to have")),
        Some(_) if same(is, &given.to) => Some(format!("the page of `{item}` lists these values itself")),
        Some(from) if !same(is, from) => Some(format!("the page of `{item}` lists {}, not {}", listed(is), listed(from))),
        _ => None,
    };
    if let Some(message) = stale {
        let help = "take the entry out, or say what holds instead of what: { from = […], to = […] }";
        let at = field.facts.at.get(&FactKind::Enum).copied();
        let said = at.map_or(field.source.clone(), |at| Source { file: field.source.file.clone(), line: at.line, column: at.column });
        diagnostics.push(page(fault(Code::OverrideStale, &given.item.at, message, help), &said));
        return;
    }
    let mut values = given.to;
    for value in values.iter_mut().filter(|value| value.doc.is_empty()) {
        value.doc = is.iter().find(|old| old.value == value.value).map_or(String::new(), |old| old.doc.clone());
    }
    field.facts.values = values;
    field.facts.open = false;
    field.facts.at.remove(&FactKind::Enum);
    field.facts.by_hand.insert(FactKind::Enum, given.item.at);
}

/// Returns the entries that are not facts and whose items exist; each item may be decided once.
pub(crate) fn words(service: &Service, files: &mut [OverridesFile], diagnostics: &mut Vec<Diagnostic>) -> Overrides {
    let mut all = Overrides::default();
    files.iter_mut().for_each(|file| all.extend(std::mem::take(&mut file.decisions)));
    let (mut paginate, mut rename, mut names, mut merge) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
    all.paginate
        .retain(|one| action(service, &one.action, diagnostics).is_some_and(|place| once(place, &one.action, &mut paginate, diagnostics)));
    all.waiters.retain(|one| action(service, &one.action, diagnostics).is_some());
    all.rename.retain(|one| match find(service, &one.item.text) {
        Ok(item) => once(item_key(item), &one.item, &mut rename, diagnostics),
        Err(message) => absent(&one.item, message, diagnostics),
    });
    // Both decide about what is locked, so that an item is in one of them. An item that is gone is on no page: the code generator finds it.
    let mut locked = BTreeMap::new();
    all.take.retain(|item| match find(service, &item.text) {
        Ok(found @ Item::Field(..)) => once(Ok(item_key(found)), item, &mut locked, diagnostics),
        Ok(_) => absent(item, format!("`{}` is no field", escaped(&item.text)), diagnostics),
        Err(message) => absent(item, message, diagnostics),
    });
    all.keep.retain(|item| once(find(service, &item.text).map(item_key).map_err(|_| item.text.clone()), item, &mut locked, diagnostics));
    all.names.retain(|one| field(service, &one.item, &mut names, diagnostics).is_some());
    for one in &mut all.merge {
        one.fields.retain(|item| field(service, item, &mut merge, diagnostics).is_some());
    }
    all.merge.retain(|one| !one.fields.is_empty());
    all
}

/// The item without what it borrows.
fn item_key(item: Item<'_>) -> (Option<Owner>, usize, String) {
    match item {
        Item::Action(place) => (None, place, "action".into()),
        Item::Type(place) => (None, place, "type".into()),
        Item::Field(owner, place) => (Some(owner), place, String::new()),
        Item::Value(owner, place, value) => (Some(owner), place, format!(".{value}")),
    }
}

fn action(service: &Service, word: &SpannedText, diagnostics: &mut Vec<Diagnostic>) -> Option<usize> {
    match find_action(service, &word.text) {
        Ok(place) => Some(place),
        Err(message) => {
            absent(word, message, diagnostics);
            None
        }
    }
}

/// The field that an entry names, which no entry of this kind has named before.
fn field(service: &Service, item: &SpannedText, seen: &mut Seen, diagnostics: &mut Vec<Diagnostic>) -> Option<(Owner, usize)> {
    match find(service, &item.text) {
        Ok(Item::Field(owner, place)) => once((owner, place), item, seen, diagnostics).then_some((owner, place)),
        Ok(_) => {
            absent(item, format!("`{}` is no field", escaped(&item.text)), diagnostics);
            None
        }
        Err(message) => {
            absent(item, message, diagnostics);
            None
        }
    }
}

fn absent(item: &SpannedText, message: String, diagnostics: &mut Vec<Diagnostic>) -> bool {
    let help = "items are called as on their pages: `Type.Field`, `Action.Field`";
    diagnostics.push(fault(Code::OverrideItem, &item.at, escaped(&message), help));
    false
}

fn once<K: Ord>(key: K, item: &SpannedText, seen: &mut BTreeMap<K, Source>, diagnostics: &mut Vec<Diagnostic>) -> bool {
    if let Some(first) = seen.get(&key) {
        let message = format!("`{}` is decided twice", escaped(&item.text));
        let mut twice = fault(Code::OverrideTwice, &item.at, message, "keep one of the two");
        twice.related.push((first.clone(), "the first".into()));
        diagnostics.push(twice);
        return false;
    }
    seen.insert(key, item.at.clone());
    true
}

/// Adds the place on the page with which it is compared.
fn page(mut fault: Diagnostic, at: &Source) -> Diagnostic {
    fault.related.push((at.clone(), "the page".into()));
    fault
}

fn shown(ty: &FieldType) -> String {
    fn name(ty: &Type, unsigned: bool) -> String {
        match ty {
            Type::Array(inner) => format!("a list of {}", name(inner, unsigned)),
            Type::Object(name) => format!("the object {}", escaped(name)),
            Type::Scalar(Scalar::Integer) if unsigned => "u64".into(),
            Type::Scalar(scalar) => serde_json::to_value(scalar).ok().and_then(|v| v.as_str().map(str::to_owned)).unwrap_or_default(),
        }
    }
    name(&ty.ty, ty.unsigned)
}

fn same(a: &[EnumValue], b: &[EnumValue]) -> bool {
    let set = |values: &[EnumValue]| values.iter().map(|value| value.value.clone()).collect::<BTreeSet<_>>();
    set(a) == set(b)
}

/// Values for a message.
fn listed(values: &[EnumValue]) -> String {
    const MAX_SHOWN_VALUES: usize = 8;
    let mut texts: Vec<String> = values.iter().take(MAX_SHOWN_VALUES).map(|value| format!("`{}`", escaped(&value.value))).collect();
    if values.len() > MAX_SHOWN_VALUES {
        texts.push(format!("… ({} in all)", values.len()));
    }
    if texts.is_empty() { "no values".into() } else { texts.join(", ") }
}
