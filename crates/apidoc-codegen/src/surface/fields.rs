//! The fields of a struct: their names, and their types by the table in ARCHITECTURE.md.

use super::{
    Alias, Enum, Form, Lock, Member, Record, SHARED_PREFIX as SPACE, Ty, constants, enums, gone,
    graph::Graph,
    kept::{self, Kept},
    merged::{Aliases, Merges, Merging},
    renamed::{self, Renames},
};
use crate::{
    Finding,
    names::{self, Scope},
};
use apidoc_ir as ir;
use std::collections::{BTreeMap, BTreeSet};

/// Lists in lists beyond this are opaque.
const DEEPEST: usize = 6;
/// From so many required fields on, `new` takes one struct instead of arguments.
const ARGUMENTS: usize = 3;

/// What fields of a version are decided with.
pub(super) struct Context<'a, 'c> {
    /// Shared types by wire name.
    pub(super) types: &'c BTreeMap<&'a str, String>,
    /// What is boxed.
    pub(super) graph: &'c Graph<'a>,
    /// The version's module.
    pub(super) module: &'c str,
    /// What stays.
    pub(super) lock: &'c Lock,
    /// What the documentation says.
    pub(super) service: &'a ir::Service,
    /// What maintainers decided.
    pub(super) overrides: &'a ir::Overrides,
    /// The names that they chose.
    pub(super) renames: &'c Renames<'a>,
    /// The enums that they merged.
    pub(super) merges: &'c Merges<'a>,
    /// What merged enums were called.
    pub(super) aliases: &'c Aliases,
}

/// A struct whose name is decided.
pub(super) struct Plan<'a> {
    /// Its name.
    pub(super) name: String,
    /// What its schema says.
    pub(super) schema: String,
    /// Whose table it is.
    pub(super) owner: ir::Owner,
    /// The wire name of the shared type, where it is one.
    pub(super) shared: Option<&'a str>,
    /// Which way it travels.
    pub(super) form: Form,
    /// Before the field's name in the name of an enum.
    pub(super) prefix: String,
    /// Whether `RequestId` stands at the end.
    pub(super) answers: bool,
}

/// Decides the fields, and the names of enums in the scope of the module.
pub(super) fn decide<'a>(
    context: &Context<'a, '_>,
    plan: Plan<'a>,
    fields: &'a [ir::Field],
    scope: &mut Scope,
    findings: &mut Vec<Finding>,
) -> Record<'a> {
    let space = if plan.shared.is_some() { "types" } else { "actions" };
    let kept = Kept::read(context.lock, context.module, space, &plan.name);
    let (mut names, mut setters, mut seen) = (Scope::default(), Scope::default(), BTreeSet::new());
    setters.reserve("new");
    if plan.answers {
        names.reserve("request_id");
    }
    for name in fields.iter().filter_map(|field| kept.member(&field.name)) {
        names.reserve(&name.name);
        setters.reserve(&name.setter);
    }
    let chosen = |wire: &str| context.renames.field(plan.owner, wire);
    for field in fields {
        if let Some(word) = chosen(&field.name).filter(|_| kept.member(&field.name).is_none())
            && !names.reserve(&word.text)
        {
            let message = format!("`{}` can't be called `{}`: something that stands in surface.lock is", field.name, word.text);
            findings.push(Finding::new("override-name", &word.at, message, "choose another name"));
        }
    }
    let form = if kept.is_sent() { Form::Sent } else { plan.form };
    let (name, schema) = (plan.name, plan.schema);
    let mut record = Record {
        name,
        schema,
        form,
        members: Vec::with_capacity(fields.len() + 1),
        required: None,
        enums: Vec::new(),
        aliases: Vec::new(),
        constants: Vec::new(),
        boxed: false,
    };
    let mut constants = Scope::default();
    for field in fields {
        if !seen.insert(&field.name) {
            continue;
        }
        let old = kept.member(&field.name);
        let name = match (&old, chosen(&field.name)) {
            (Some(old), word) => {
                if let Some(word) = word.filter(|word| word.text != old.name) {
                    renamed::pending(&format!("{}: {}.{}", context.module, record.name, field.name), &old.name, word, findings);
                }
                old.name.clone()
            }
            (None, Some(word)) => word.text.clone(),
            (None, None) => names.claim(names::snake(&field.name)),
        };
        let setter = old
            .as_ref()
            .map(|old| old.setter.clone())
            .unwrap_or_else(|| setters.claim(if names::trait_method(&name) { format!("set_{name}") } else { name.clone() }));
        let variants = enums::variants(field, context.renames.values(plan.owner, &field.name));
        let merged = context.merges.get(&(plan.owner, field.name.as_str()));
        let opened = opened(context, &kept, old.as_ref(), (field, variants.clone(), merged), &plan.prefix, scope);
        if let (Some(merging), Opened::Own(own)) = (merged, &opened) {
            let item = format!("{}: the enum of {}.{}", context.module, record.name, field.name);
            renamed::pending(&item, &own.name, merging.word, findings);
        }
        let mut names = context.aliases.get(&(space, record.name.clone(), field.name.clone())).cloned().unwrap_or_default();
        if let (Opened::Merged(one), Some(Ty::Open(name))) = (&opened, old.as_ref().map(|old| old.ty.innermost())) {
            // It may have been chosen as the name of the one, beside which it stands.
            let same = name.starts_with(SPACE) || (space == "types" && name == one);
            names.extend((!same).then(|| name.clone()));
        }
        told_values(context, plan.owner, field, (&record.name, &opened), findings);
        let held = boxed(context, plan.shared, field, base(field, opened.name(), context.types));
        let endless = context.graph.endless.contains(&(plan.shared.unwrap_or_default(), field.name.as_str()));
        let asks = form == Form::Sent && field.required == Some(true) && !endless;
        let asked = kept.asks(&field.name).unwrap_or(asks);
        let today = shape(held.clone(), form, asks && (asked || kept.asks(&field.name).is_none()), field.nullable);
        let ty = match &old {
            Some(old) if context.holds(&old.ty, opened.name().is_some()) => match &opened {
                Opened::Merged(name) => old.ty.clone().opened(&format!("{SPACE}{name}")),
                _ => old.ty.clone(),
            },
            _ => today.clone(),
        };
        // A field that stands without an enum, and would get one.
        let would = old.is_some() && opened.name().is_none() && variants.is_some();
        if old.is_some() && (ty != today || asks != asked || would) && !gone::is_restored(&field.source) {
            let enum_name =
                || merged.map_or_else(|| format!("{}{}", plan.prefix, own_name(field)), |merging| format!("{SPACE}{}", merging.word.text));
            let held = if would { base(field, Some(enum_name()), context.types) } else { held };
            let todays = shape(held, form, asks, field.nullable);
            findings.push(pending(context.module, &record.name, field, (&ty, asked), (&todays, asks)));
        }
        if old.is_none() && asks && !asked && !gone::is_restored(&field.source) {
            findings.push(unasked(context.module, &record.name, field));
        }
        if let Ty::Open(to) = ty.innermost()
            && to.starts_with(SPACE)
        {
            record.aliases.extend(names.into_iter().map(|name| Alias { name, wire: &field.name, to: to.clone() }));
        }
        if let (Opened::Own(mut made), Ty::Open(_)) = (opened, ty.innermost()) {
            made.member.clone_from(&name);
            record.enums.push(made);
        }
        let decided = (context.overrides, plan.owner, context.service);
        let path = format!("{}::{space}::{}", context.module, record.name);
        record.constants.extend(constants::of_field(decided, (field, &name, &ty), (context.lock, &path), &mut constants, findings));
        record.members.push(Member { ir: Some(field), wire: &field.name, setter, ty, name, asked });
    }
    if plan.answers {
        let name = String::from("request_id");
        record.members.push(Member { ir: None, wire: "RequestId", setter: name.clone(), name, ty: Ty::String, asked: false });
    }
    kept.order(&mut record.members);
    record.required = kept.required.clone();
    if record.required.is_none() && record.asked().count() > ARGUMENTS {
        record.required = Some(scope.claim_type(format!("{}Required", plan.prefix), &["Fields"]));
    }
    record
}

impl Context<'_, '_> {
    /// Whether a type of the lock can still be written: what it names has to be there.
    fn holds(&self, ty: &Ty, made: bool) -> bool {
        match ty.innermost() {
            Ty::Shared(name) => self.types.values().any(|known| known == name),
            Ty::Open(_) => made,
            _ => true,
        }
    }
}

/// The enum of a field.
enum Opened<'a> {
    /// None.
    No,
    /// One of its own.
    Own(Enum<'a>),
    /// One of several fields, by its name.
    Merged(String),
}

impl Opened<'_> {
    /// What stands in `rt::Open<…>`.
    fn name(&self) -> Option<String> {
        match self {
            Self::No => None,
            Self::Own(own) => Some(own.name.clone()),
            Self::Merged(name) => Some(format!("{SPACE}{name}")),
        }
    }
}

/// The field's enum: of the lock, of today's text, or of both.
fn opened<'a>(
    context: &Context<'a, '_>,
    kept: &Kept<'_>,
    old: Option<&kept::Member>,
    (field, today, merged): (&'a ir::Field, Option<Vec<enums::Variant<'a>>>, Option<&Merging<'a>>),
    prefix: &str,
    scope: &mut Scope,
) -> Opened<'a> {
    match old.map(|old| old.ty.innermost()) {
        Some(Ty::Open(name)) => {
            if let Some(name) = name.strip_prefix(SPACE) {
                return Opened::Merged(name.to_owned());
            }
            let held = context.lock.under(&format!("{}::{name}.", kept.space()));
            if let Some(merging) = merged.filter(|merging| merging.covers(&held)) {
                return Opened::Merged(merging.word.text.clone());
            }
            let variants = kept.variants(context.lock, name, field, today.unwrap_or_default());
            if variants.is_empty() { Opened::No } else { Opened::Own(Enum { name: name.clone(), member: String::new(), variants }) }
        }
        // It stands without an enum, and stays so.
        Some(_) => Opened::No,
        None => match (today, merged) {
            (None, _) => Opened::No,
            (Some(_), Some(merging)) => Opened::Merged(merging.word.text.clone()),
            (Some(variants), None) => {
                let name = scope.claim_type(format!("{prefix}{}", own_name(field)), &["Value"]);
                Opened::Own(Enum { name, member: String::new(), variants })
            }
        },
    }
}

/// What is to be said of the names that a maintainer chose for the values of a field.
fn told_values<'a>(
    context: &Context<'a, '_>,
    owner: ir::Owner,
    field: &'a ir::Field,
    (record, opened): (&str, &Opened<'a>),
    findings: &mut Vec<Finding>,
) {
    for (wire, word) in context.renames.values(owner, &field.name).into_iter().flatten() {
        match opened {
            Opened::No => {
                let message = format!("`{}` has no enum whose value {wire:?} could have a name", field.name);
                findings.push(Finding::new("override-unfit", &word.at, message, "an enum needs a name for each of its values"));
            }
            Opened::Own(own) => {
                let held = own.variants.iter().find(|v| v.wire == *wire && v.name != word.text);
                if let Some(held) = held {
                    renamed::pending(&format!("{}: {record}.{}.{wire}", context.module, field.name), &held.name, word, findings);
                }
            }
            Opened::Merged(_) => {}
        }
    }
}

/// What the field adds to the name of its enum.
fn own_name(field: &ir::Field) -> String {
    let own = names::camel(&field.name);
    if field.ty.is_array() { enums::singular(&own) } else { own }
}

fn boxed(context: &Context<'_, '_>, shared: Option<&str>, field: &ir::Field, held: Ty) -> Ty {
    let key = (shared.unwrap_or_default(), field.name.as_str());
    let boxed = matches!(held, Ty::Shared(_))
        && (context.graph.boxed.contains(&key) || field.ty.object().is_some_and(|to| context.graph.large.contains(to)));
    if boxed { Ty::Boxed(Box::new(held)) } else { held }
}

/// What the lock holds back.
fn pending(module: &str, record: &str, field: &ir::Field, (held, asked): (&Ty, bool), (today, asks): (&Ty, bool)) -> Finding {
    let required = |asked: bool| if asked { ", required" } else { "" };
    // What a maintainer gave changes at its own place.
    let given = [ir::FactKind::Type, ir::FactKind::Enum].into_iter().find_map(|kind| field.facts.by_hand.get(&kind));
    let (kept, now) = (required(asked), required(asks));
    let message = format!("{module}: {record}.{} stays `{held}`{kept}; by today's pages it is `{today}`{now}", field.name);
    let place = given.unwrap_or(&field.source);
    Finding::new("retype-pending", place, message, "`cargo xtask gen --breaking` with the crate's name takes it over")
}

/// A field that is new and required, where what `new` asks for stands.
fn unasked(module: &str, record: &str, field: &ir::Field) -> Finding {
    let message = format!("{module}: {record}.{} is new and required; `new` stays as it is, and a method sets it", field.name);
    Finding::new("retype-pending", &field.source, message, "`cargo xtask gen --breaking` with the crate's name makes `new` ask for it")
}

/// What one value of the field is, lists included.
fn base(field: &ir::Field, open: Option<String>, types: &BTreeMap<&str, String>) -> Ty {
    let (mut lists, mut ty) = (0, &field.ty);
    while let ir::Type::Array(inner) = ty {
        (lists, ty) = (lists + 1, inner);
    }
    if lists > DEEPEST {
        return Ty::Json;
    }
    let item = match ty {
        ir::Type::Object(name) => types.get(name.as_str()).map_or(Ty::Json, |name| Ty::Shared(name.clone())),
        ir::Type::Scalar(scalar) => match scalar {
            ir::Scalar::String => open.map_or(Ty::String, Ty::Open),
            ir::Scalar::Integer if field.unsigned => Ty::U64,
            ir::Scalar::Integer => Ty::I64,
            ir::Scalar::Float => Ty::F64,
            ir::Scalar::Boolean => Ty::Bool,
            ir::Scalar::Timestamp | ir::Scalar::TimestampIso8601 | ir::Scalar::Date => Ty::Timestamp,
            ir::Scalar::Binary => Ty::Binary,
            ir::Scalar::Json => Ty::Json,
        },
        ir::Type::Array(_) => Ty::Json,
    };
    (0..lists).fold(item, |item, _| Ty::Vec(Box::new(item)))
}

/// The form of a field, by where it stands.
fn shape(held: Ty, form: Form, asked: bool, nullable: bool) -> Ty {
    match (form, &held) {
        (Form::Sent, _) if asked => held,
        (Form::Sent, _) => held.optional(),
        (Form::Received, Ty::Vec(_)) => held,
        (Form::Received, Ty::Shared(_) | Ty::Boxed(_) | Ty::Json) => held.optional(),
        (Form::Received, _) if nullable => held.optional(),
        (Form::Received, _) => held,
    }
}
