//! A struct: its fields in their order, and the struct of its required fields.

use super::{
    super::{
        build::DesiredField,
        lock::{LockedField, LockedRecord},
        model::{FieldSource, Member, Record, RustType, Usage},
    },
    context::{Plan, Resolver},
    gone, pending,
};
use crate::names::{self, Scope};
use std::collections::BTreeSet;

/// With more required fields, `new` takes one struct instead of arguments.
const MOST_ARGUMENTS: usize = 3;

/// Between the name of a field and the suffix of a second field, in keys of the lock.
pub(super) const REPEATS: char = '=';

/// The names that fields and setters have taken.
#[derive(Default)]
pub(super) struct Names {
    pub(super) fields: Scope,
    setters: Scope,
    pub(super) constants: Scope,
}

impl<'a> Resolver<'_, 'a> {
    /// Resolves a struct. Names of new enums come from `scope`.
    pub(super) fn record(&mut self, plan: Plan<'_, 'a>, fields: &[DesiredField<'a>], scope: &mut Scope) -> Record<'a> {
        let locked = self.locked.records.get(&(plan.space, plan.name.clone()));
        let mut names = self.reserve(&plan, locked, fields);
        let is_request = locked.is_some_and(|locked| locked.new.is_some());
        let schema = if plan.schema.is_empty() { plan.name.as_str() } else { plan.schema };
        let usage = if is_request { Usage::Request } else { plan.usage };
        let mut record = Record::new(&plan.name, schema, usage, Vec::with_capacity(fields.len() + 1));
        for field in fields {
            self.field(&plan, locked, field, &mut names, scope, &mut record);
        }
        self.gone_fields(&plan, locked, fields, &mut names, &mut record);
        if plan.is_response {
            let id = Member::new(FieldSource::RequestId, "RequestId", "request_id".into(), RustType::String);
            record.members.push(id);
        }
        order(locked, &mut record.members);
        record.required = locked.and_then(|locked| locked.required.clone());
        if record.required.is_none() && record.required_in_new().count() > MOST_ARGUMENTS {
            record.required = Some(scope.claim_type(format!("{}Required", plan.prefix), &["Fields"]));
        }
        record
    }
    /// Takes the names of the lock, then the chosen ones.
    fn reserve(&mut self, plan: &Plan<'_, 'a>, locked: Option<&LockedRecord>, fields: &[DesiredField<'a>]) -> Names {
        let mut names = Names::default();
        names.setters.reserve("new");
        if plan.is_response {
            names.fields.reserve("request_id");
        }
        for field in locked.into_iter().flat_map(|locked| locked.fields.values()) {
            names.fields.reserve(&field.name);
            names.setters.reserve(&field.setter);
        }
        locked.into_iter().flat_map(|locked| locked.constants.values()).for_each(|(_, name)| _ = names.constants.reserve(name));
        for field in fields.iter().filter(|field| locked.is_none_or(|locked| !locked.fields.contains_key(&field.page.name))) {
            if let Some(word) = field.name.chosen
                && !names.fields.reserve(&word.text)
            {
                self.findings.push(pending::taken(&field.page.name, word));
            }
        }
        names
    }
    /// Adds the fields that only the lock has.
    fn gone_fields(
        &mut self,
        plan: &Plan<'_, 'a>,
        locked: Option<&'a LockedRecord>,
        fields: &[DesiredField<'a>],
        names: &mut Names,
        record: &mut Record<'a>,
    ) {
        let Some(locked) = locked else { return };
        let there: BTreeSet<&str> = fields.iter().map(|field| field.page.name.as_str()).collect();
        for (wire, field) in locked.fields.iter().filter(|(wire, _)| !there.contains(wire.as_str()) && !wire.contains(REPEATS)) {
            if plan.is_response && wire == "RequestId" {
                continue;
            }
            if let Some(page) = plan.page.filter(|_| wire != "RequestId") {
                self.findings.push(gone::finding(self.module, page, &format!("{}.{wire}", plan.name)));
            }
            self.gone_field(plan, locked, (wire, field), record);
            self.repeated(plan, Some(locked), None, names, record);
        }
    }
    fn gone_field(
        &mut self,
        plan: &Plan<'_, 'a>,
        locked: &'a LockedRecord,
        (wire, field): (&'a str, &'a LockedField),
        record: &mut Record<'a>,
    ) {
        let ty = field.ty.clone();
        self.locked_enum(plan, wire, field, record);
        self.locked_constants(locked, wire, None, &ty, record);
        record.members.push(Member {
            source: FieldSource::Lock,
            wire,
            name: field.name.clone(),
            setter: field.setter.clone(),
            ty,
            required_in_new: takes(locked, wire),
            gone: self.today.field_gone(plan.space.as_str(), &plan.name, plan.table, wire),
            type_is_gone: false,
            repeats: None,
            is_retyped: false,
            former: self.former(plan, wire),
        });
    }
}

impl Names {
    /// Names a field and its setter.
    pub(super) fn field(&mut self, locked: Option<&LockedField>, field: &DesiredField<'_>) -> (String, String) {
        if let Some(locked) = locked {
            return (locked.name.clone(), locked.setter.clone());
        }
        let name = field.name.chosen.map_or_else(|| self.fields.claim(field.name.natural.clone()), |word| word.text.clone());
        let setter = self.setters.claim(if names::trait_method(&name) { format!("set_{name}") } else { name.clone() });
        (name, setter)
    }
}

/// Whether `new` of a locked struct takes a field.
pub(super) fn takes(locked: &LockedRecord, wire: &str) -> bool {
    locked.new.iter().flatten().any(|name| name == wire)
}

/// Sorts the fields that `new` takes into its order: two arguments that change places would still compile.
fn order(locked: Option<&LockedRecord>, members: &mut [Member<'_>]) {
    let Some(new) = locked.and_then(|locked| locked.new.as_ref()) else { return };
    let places: Vec<usize> = (0..members.len()).filter(|&i| members[i].required_in_new).collect();
    let mut taken: Vec<_> = places.iter().map(|&i| members[i].clone()).collect();
    taken.sort_by_key(|member| new.iter().position(|name| name == member.wire));
    for (i, member) in places.into_iter().zip(taken) {
        members[i] = member;
    }
}
