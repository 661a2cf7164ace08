//! Fields whose documented type has changed. The locked type stays; in what is only received, a second field has the type of today.

use super::{
    super::{
        lock::{LockedRecord, Space, key},
        model::{Member, Record, RustType, Usage},
    },
    context::{Plan, Resolver},
    record::{Names, REPEATS},
};
use crate::names;

impl<'a> Resolver<'_, 'a> {
    /// Adds the fields that repeat the last one of a struct. `today` is the type that today's pages give it, if they have it.
    pub(super) fn repeated(
        &mut self,
        plan: &Plan<'_, 'a>,
        locked: Option<&'a LockedRecord>,
        today: Option<&RustType>,
        names: &mut Names,
        record: &mut Record<'a>,
    ) {
        let (Some(locked), Some(first)) = (locked, record.members.last().cloned()) else { return };
        let today = today.filter(|today| !first.ty.is_read_like(today));
        let suffix = today.map(suffix);
        let prefix = format!("{}{REPEATS}", first.wire);
        let known = locked.fields.range(prefix.clone()..).take_while(|(key, _)| key.starts_with(&prefix));
        let mut is_there = false;
        for (key, field) in known {
            let own = key[prefix.len()..].to_owned();
            is_there |= suffix.as_ref() == Some(&own);
            let is_gone = plan.table.is_some() && suffix.as_ref() != Some(&own);
            record.members.push(Member {
                name: field.name.clone(),
                setter: field.setter.clone(),
                ty: field.ty.clone(),
                gone: is_gone.then(|| self.today.repeated_gone(plan.space.as_str(), &record.name, key)),
                repeats: Some(own),
                required_in_new: false,
                former: &[],
                ..first.clone()
            });
        }
        let (Some(today), Some(suffix)) = (today, suffix) else { return };
        if record.usage == Usage::Response && !is_there {
            let name = names.fields.claim(format!("{}_{suffix}", first.name));
            let (setter, ty, former) = (name.clone(), today.clone(), &[][..]);
            record.members.push(Member { name, setter, ty, gone: None, repeats: Some(suffix), required_in_new: false, former, ..first });
        } else if record.usage == Usage::Request
            && plan.space == Space::Types
            && let Some(member) = record.members.last_mut()
        {
            member.is_retyped = true;
        }
    }
    /// Returns the former wire names of a field.
    pub(super) fn former(&self, plan: &Plan<'_, 'a>, wire: &str) -> &'a [String] {
        let key = key::field(&format!("{}::{}", self.module, plan.space.as_str()), &plan.name, wire);
        self.lock.former.get(&key).map_or(&[], Vec::as_slice)
    }
}

/// Returns what a second field adds to the name of the first: its type.
fn suffix(ty: &RustType) -> String {
    match ty {
        RustType::Option(inner) | RustType::Boxed(inner) => suffix(inner),
        RustType::Vec(_) => "list".into(),
        RustType::String | RustType::Open(_) => "string".into(),
        RustType::I64 => "integer".into(),
        RustType::U64 => "unsigned".into(),
        RustType::F64 => "float".into(),
        RustType::Bool => "boolean".into(),
        RustType::Timestamp => "time".into(),
        RustType::Json => "json".into(),
        RustType::Binary => "bytes".into(),
        RustType::Shared(name) => names::snake(name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(ty: &str, other: &str, expected: bool) {
        let parse = |text| RustType::parse(text).unwrap();
        assert_eq!(parse(ty).is_read_like(&parse(other)), expected, "{ty} {other}");
    }

    #[test]
    fn only_another_kind_of_value_needs_a_field_of_its_own() {
        check("i64", "Option<i64>", true);
        check("String", "rt::Open<TaskStatus>", true);
        check("Option<types::Task>", "Option<Box<types::Task>>", true);
        check("i64", "f64", false);
        check("String", "Vec<String>", false);
        check("Vec<types::Task>", "Vec<types::Job>", false);
        assert_eq!(suffix(&RustType::parse("Option<types::TaskInfo>").unwrap()), "task_info");
    }
}
