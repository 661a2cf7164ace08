//! A field: its name, its type, and what the lock holds back of it.

use super::{
    super::{
        build::{DesiredField, base, constant_name, enum_name, shape},
        lock::{LockedField, LockedRecord},
        model::{Alias, Constant, FieldSource, Member, Record, RustType, SHARED_PREFIX, Usage},
    },
    context::{Plan, Resolver},
    enums::Binding,
    gone, pending,
    record::{Names, takes},
};
use crate::names::Scope;
use apidoc_ir as ir;

impl<'a> Resolver<'_, 'a> {
    /// Adds a field of a page to a struct, with its enum and its constants.
    pub(super) fn field(
        &mut self,
        plan: &Plan<'_, 'a>,
        locked: Option<&'a LockedRecord>,
        field: &DesiredField<'a>,
        names: &mut Names,
        scope: &mut Scope,
        record: &mut Record<'a>,
    ) {
        let page = field.page;
        let old = locked.and_then(|locked| locked.fields.get(&page.name));
        let (name, setter) = names.field(old, field);
        if locked.is_some() && old.is_none() && field.name.chosen.is_none() && name != field.name.natural {
            self.findings.push(pending::collision(self.module, &record.name, page, &name, &field.name.natural));
        }
        let gone = self.today.field_gone(plan.space.as_str(), &record.name, plan.table, &page.name);
        if let (Some(_), Some(place)) = (&gone, plan.page) {
            self.findings.push(gone::finding(self.module, place, &format!("{}.{}", record.name, page.name)));
        }
        let is_documented = plan.table.is_some() && gone.is_none();
        if let (Some(old), Some(word)) = (old, field.name.chosen.filter(|word| word.text != name)) {
            self.findings.push(pending::name(&format!("{}: {}.{}", self.module, record.name, page.name), &old.name, word));
        }
        if let Some(old) = old.filter(|_| is_documented) {
            gone::values(self.module, (self.locked, plan.space), (&record.name, page), &old.ty, self.findings);
        }
        let binding = self.bind(plan, old, field, is_documented, scope);
        self.report_value_names(&record.name, field, &binding);
        let required = record.usage == Usage::Request && field.required;
        let required_in_new = locked.map_or(required, |locked| takes(locked, &page.name));
        let today = shape(base(page, binding.name(), self.types), record.usage, required && required_in_new, page.nullable);
        let ty = self.ty(old, &binding, &today);
        if !is_documented {
            // Its last text may differ from the lock; nothing new is known of it.
        } else if old.is_some() {
            self.report_type(plan, record, (field, &binding), (&ty, required_in_new), (&today, required));
        } else if required && !required_in_new {
            self.findings.push(pending::required(self.module, &record.name, page));
        }
        self.aliases(plan, (old, &page.name), &binding, &ty, record);
        if let Some(locked) = locked {
            self.locked_constants(locked, &page.name, Some(page), &ty, record);
        }
        self.new_constants(field, &name, &ty, names, record);
        match binding {
            Binding::Own(mut made) if matches!(ty.innermost(), RustType::Open(_)) => {
                made.member.clone_from(&name);
                record.enums.push(made);
            }
            Binding::Merged(_) => self.note_use(field, &ty, &record.schema),
            _ => {}
        }
        let source = FieldSource::Page(page);
        let former = self.former(plan, &page.name);
        record.members.push(Member { setter, required_in_new, gone, former, ..Member::new(source, &page.name, name, ty) });
        self.repeated(plan, locked, is_documented.then_some(&today), names, record);
    }
    /// Returns the type of the lock if what it names is there, or else today's.
    fn ty(&self, old: Option<&LockedField>, binding: &Binding<'_>, today: &RustType) -> RustType {
        let holds = |ty: &RustType| match ty.innermost() {
            RustType::Open(_) => binding.name().is_some(),
            // The lock declares every type that it names.
            _ => true,
        };
        match (old, binding) {
            (Some(old), Binding::Merged(name)) if holds(&old.ty) => old.ty.clone().with_enum(&format!("{SHARED_PREFIX}{name}")),
            (Some(old), _) if holds(&old.ty) => old.ty.clone(),
            _ => today.clone(),
        }
    }
    /// Reports a type that stays, though today's pages give another one.
    fn report_type(
        &mut self,
        plan: &Plan<'_, 'a>,
        record: &Record<'a>,
        (field, binding): (&DesiredField<'a>, &Binding<'a>),
        (ty, takes): (&RustType, bool),
        (today, required): (&RustType, bool),
    ) {
        // A field that is without an enum, and would get one.
        let would = binding.name().is_none() && field.variants.is_some();
        if ty.unboxed() == today.unboxed() && required == takes && !would {
            return;
        }
        let own = || match field.merge.and_then(|place| self.merges[place]) {
            Some(merge) => format!("{SHARED_PREFIX}{}", merge.name.text),
            None => enum_name(&plan.prefix, field.page),
        };
        let name = if would { Some(own()) } else { binding.name() };
        let today = shape(base(field.page, name, self.types), record.usage, required, field.page.nullable);
        self.findings.push(pending::ty(self.module, (&record.name, record.usage), field.page, (ty, takes), (&today, required)));
    }
    /// Adds the former names of a merged enum.
    fn aliases(
        &mut self,
        plan: &Plan<'_, 'a>,
        (old, wire): (Option<&LockedField>, &'a str),
        binding: &Binding<'a>,
        ty: &RustType,
        record: &mut Record<'a>,
    ) {
        let RustType::Open(to) = ty.innermost() else { return };
        if !to.starts_with(SHARED_PREFIX) {
            return;
        }
        let locked = self.locked.aliases.get(&(plan.space, record.name.clone(), wire.to_owned()));
        let mut names: Vec<String> = locked.cloned().unwrap_or_default();
        if let (Binding::Merged(one), Some(RustType::Open(name))) = (binding, old.map(|old| old.ty.innermost())) {
            // It may have been chosen as the name of the merged enum, which is in the same module.
            let same = name.starts_with(SHARED_PREFIX) || (plan.space.as_str() == "types" && name == one);
            names.extend((!same).then(|| name.clone()));
        }
        record.aliases.extend(names.into_iter().map(|name| Alias { name, wire, to: to.clone() }));
    }
    /// Adds the constants of the lock.
    pub(super) fn locked_constants(
        &mut self,
        locked: &'a LockedRecord,
        wire: &'a str,
        page: Option<&'a ir::Field>,
        ty: &RustType,
        record: &mut Record<'a>,
    ) {
        let unsigned = match ty.innermost() {
            RustType::I64 => false,
            RustType::U64 => true,
            _ => return,
        };
        for ((_, code), (_, name)) in locked.constants.range((wire.to_owned(), i64::MIN)..=(wire.to_owned(), i64::MAX)) {
            if !unsigned || *code >= 0 {
                record.constants.push(Constant { name: name.clone(), wire, value: *code, unsigned, doc: doc(page, *code) });
            }
        }
    }
    /// Adds the constants that a maintainer asks for and the lock does not have.
    fn new_constants(&mut self, field: &DesiredField<'a>, name: &str, ty: &RustType, names: &mut Names, record: &mut Record<'a>) {
        let unsigned = match ty.innermost() {
            RustType::I64 => false,
            RustType::U64 => true,
            _ => return,
        };
        let wire = field.page.name.as_str();
        for (code, word) in &field.constants {
            let wanted = constant_name(name, word);
            let old = record.constants.iter().find(|constant| constant.wire == wire && constant.value == *code);
            if let Some(old) = old {
                if old.name != wanted {
                    let item = format!("the name of {code} in {}.{wire}", record.schema);
                    self.findings.push(pending::constant(&item, &old.name, &wanted, word));
                }
            } else if names.constants.reserve(&wanted) {
                record.constants.push(Constant { name: wanted, wire, value: *code, unsigned, doc: doc(Some(field.page), *code) });
            } else {
                self.findings.push(pending::taken(&format!("{wire} {code}"), word));
            }
        }
        let first = record.constants.iter().position(|constant| constant.wire == wire).unwrap_or(record.constants.len());
        record.constants[first..].sort_by_key(|constant| constant.value);
    }
}

/// Returns the meaning of an integer code.
fn doc(page: Option<&ir::Field>, code: i64) -> &str {
    let values = page.into_iter().flat_map(|field| &field.facts.values);
    values.into_iter().find(|value| value.value.parse() == Ok(code)).map_or("", |value| &value.doc)
}
