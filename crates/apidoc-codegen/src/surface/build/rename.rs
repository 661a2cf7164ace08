//! Names that maintainers choose: `rename = { "Task.Status" = "state" }`, checked against the rules of Rust and against all other names.
//!
//! A name that cannot be used is reported and left out.

use crate::names;
use apidoc_ir as ir;
use apidoc_ir::diagnostics::{Code, Diagnostic};
use std::collections::BTreeMap;

/// Another name, and the items that have one.
pub(super) type Renamed<'a> = BTreeMap<&'a str, &'a ir::SpannedText>;

/// The chosen names, by the names that the wire has.
#[derive(Debug, Default)]
pub(super) struct Renames<'a> {
    pub(super) actions: Renamed<'a>,
    pub(super) types: Renamed<'a>,
    fields: BTreeMap<ir::Owner, Renamed<'a>>,
    values: BTreeMap<(ir::Owner, &'a str), Renamed<'a>>,
}

impl<'a> Renames<'a> {
    /// The chosen name of a field.
    pub(super) fn field(&self, owner: ir::Owner, wire: &str) -> Option<&'a ir::SpannedText> {
        self.fields.get(&owner)?.get(wire).copied()
    }
    /// The chosen names of a field's values.
    pub(super) fn values(&self, owner: ir::Owner, wire: &'a str) -> Option<&Renamed<'a>> {
        self.values.get(&(owner, wire))
    }
}

/// Reads the renames of a version.
pub(super) fn read<'a>(service: &'a ir::Service, findings: &mut Vec<Diagnostic>) -> Renames<'a> {
    let mut all = Renames::default();
    for one in &service.overrides.rename {
        // Missing items were reported when the file was read.
        let (into, wire, natural, form): (&mut Renamed<'a>, _, _, fn(&str) -> bool) = match ir::find(service, &one.item.text) {
            Ok(ir::Item::Action(i)) => {
                let wire = service.actions[i].name.as_str();
                (&mut all.actions, wire, Some(names::camel(wire)), names::is_upper_camel)
            }
            Ok(ir::Item::Type(i)) => {
                let wire = service.types[i].name.as_str();
                (&mut all.types, wire, Some(names::camel(wire)), names::is_upper_camel)
            }
            Ok(ir::Item::Field(owner, i)) => {
                let wire = owner.fields(service)[i].name.as_str();
                (all.fields.entry(owner).or_default(), wire, Some(names::snake(wire)), names::is_snake)
            }
            Ok(ir::Item::Value(owner, i, value)) => {
                let field = &owner.fields(service)[i];
                if !field.facts.values.iter().any(|known| known.value == value) {
                    let message = format!("`{}` documents no value {value:?}", field.name);
                    findings.push(Diagnostic::new(Code::OverrideItem, &one.item.at, message, ""));
                    continue;
                }
                (all.values.entry((owner, &field.name)).or_default(), value, names::variant(value), names::is_upper_camel)
            }
            Err(_) => continue,
        };
        let name = &one.name.text;
        if !form(name) {
            let form = if form("a") { "a field is called like_this" } else { "a type, an action or a value is called LikeThis" };
            let message = format!("{name:?} is not a valid name for `{}`", one.item.text);
            findings.push(Diagnostic::new(Code::OverrideName, &one.name.at, message, form));
        } else if natural.as_ref() == Some(name) {
            let message = format!("`{}` is called `{name}` without it", one.item.text);
            findings.push(Diagnostic::new(Code::OverrideStale, &one.item.at, message, "take it out"));
        } else {
            into.insert(wire, &one.name);
        }
    }
    alone(service, &mut all, findings);
    all
}

/// Leaves out what another item is called.
fn alone<'a>(service: &'a ir::Service, all: &mut Renames<'a>, findings: &mut Vec<Diagnostic>) {
    let camel = |wire: &str| Some(names::camel(wire));
    let snake = |wire: &str| Some(names::snake(wire));
    apart(&mut all.types, service.types.iter().map(|ty| ty.name.as_str()), camel, &[], findings);
    let methods: Vec<String> = names::METHODS.iter().map(|name| names::camel(name)).collect();
    let methods: Vec<&str> = methods.iter().map(String::as_str).collect();
    apart(&mut all.actions, service.actions.iter().map(|action| action.name.as_str()), camel, &methods, findings);
    for (owner, renamed) in &mut all.fields {
        let taken: &[&str] = if matches!(owner, ir::Owner::Response(_)) { &["request_id"] } else { &[] };
        apart(renamed, owner.fields(service).iter().map(|field| field.name.as_str()), snake, taken, findings);
    }
    for ((owner, wire), renamed) in &mut all.values {
        let field = owner.fields(service).iter().find(|field| field.name == *wire);
        let values = field.into_iter().flat_map(|field| &field.facts.values);
        apart(renamed, values.map(|value| value.value.as_str()), names::variant, &[], findings);
    }
}

/// Leaves out a name that another item of the same namespace has, by its own rename or by the rules.
fn apart<'a>(
    renamed: &mut Renamed<'a>,
    items: impl Iterator<Item = &'a str>,
    natural: impl Fn(&str) -> Option<String>,
    taken: &[&str],
    findings: &mut Vec<Diagnostic>,
) {
    if renamed.is_empty() {
        return;
    }
    let mut owners: BTreeMap<String, Vec<&str>> = BTreeMap::new();
    for wire in items {
        let name = renamed.get(wire).map(|word| word.text.clone()).or_else(|| natural(wire));
        owners.entry(name.unwrap_or_default()).or_default().push(wire);
    }
    renamed.retain(|wire, word| {
        let other = owners.get(&word.text).into_iter().flatten().find(|other| *other != wire);
        let message = match other {
            _ if taken.contains(&word.text.as_str()) => format!("`{wire}` can't be called `{}`: that means something already", word.text),
            Some(other) => format!("`{wire}` can't be called `{}`: `{other}` is", word.text),
            None => return true,
        };
        findings.push(Diagnostic::new(Code::OverrideName, &word.at, message, "choose another name, or rename that one too"));
        false
    });
}
