//! What the lock says of one struct.

use super::{Lock, Ty, Variant};
use crate::names;
use apidoc_ir as ir;
use std::{borrow::Cow, collections::BTreeSet};

/// A struct as it stands in the lock; without a lock nothing is in it.
#[derive(Debug, Default)]
pub(super) struct Kept<'l> {
    /// `v20220106::types::Task`
    path: String,
    lock: Option<&'l Lock>,
    /// What `new` asks for, in its order, where the struct stands in the lock.
    new: Option<Vec<String>>,
    sent: bool,
    /// The struct of what `new` asks for.
    pub(super) required: Option<String>,
}

/// A field as it stands in the lock.
#[derive(Clone, Debug)]
pub(super) struct Member {
    pub(super) name: String,
    pub(super) setter: String,
    pub(super) ty: Ty,
}

impl<'l> Kept<'l> {
    /// Looks a struct up.
    pub(super) fn read(lock: &'l Lock, module: &str, space: &str, name: &str) -> Self {
        let path = format!("{module}::{space}::{name}");
        let Some(line) = lock.get(&format!("{path}.new()")) else { return Self::default() };
        let sent = line.strip_prefix("new(").and_then(|rest| rest.strip_suffix(')'));
        let (required, names) = match sent.and_then(|inside| inside.split_once(": ")) {
            Some((required, names)) => (names::is_type_name(required).then(|| required.to_owned()), names),
            None => (None, sent.unwrap_or_default()),
        };
        let new = names.split(", ").filter(|name| !name.is_empty()).map(str::to_owned).collect();
        Self { path, lock: Some(lock), new: Some(new), sent: sent.is_some(), required }
    }
    /// Whether users could build it with setters.
    pub(super) fn is_sent(&self) -> bool {
        self.sent
    }
    /// Whether `new` asks for the field; none where the struct is new.
    pub(super) fn asks(&self, wire: &str) -> Option<bool> {
        Some(self.place(wire)?.is_some())
    }
    /// Where among the arguments of `new` the field stands.
    fn place(&self, wire: &str) -> Option<Option<usize>> {
        let wire = super::lock::escape(wire);
        self.new.as_ref().map(|new| new.iter().position(|name| *name == wire))
    }
    /// Brings the fields that `new` asks for into its order: two arguments that change places would still compile.
    pub(super) fn order(&self, members: &mut [super::Member<'_>]) {
        if self.new.is_none() {
            return;
        }
        let places: Vec<usize> = (0..members.len()).filter(|&i| members[i].asked).collect();
        let mut asked: Vec<_> = places.iter().map(|&i| members[i].clone()).collect();
        asked.sort_by_key(|member| self.place(member.wire).flatten());
        for (i, member) in places.into_iter().zip(asked) {
            members[i] = member;
        }
    }
    /// A field: `limit: Option<i64>`, with ` set_limit` behind where the setter has a name of its own.
    pub(super) fn member(&self, wire: &str) -> Option<Member> {
        let line = self.lock?.get(&format!("{}.{wire}", self.path))?;
        let (name, rest) = line.split_once(": ")?;
        let (ty, setter) = rest.split_once(' ').unwrap_or((rest, name));
        let sound = [name, setter].iter().all(|name| names::is_identifier(name));
        Some(Member { name: name.to_owned(), setter: setter.to_owned(), ty: Ty::parse(ty)? }).filter(|_| sound)
    }
    /// Where it stands: `v20220106::types`.
    pub(super) fn space(&self) -> &str {
        self.path.rsplit_once("::").map_or("", |(space, _)| space)
    }
    /// The variants of an enum: those of the lock by their names, and today's new ones.
    pub(super) fn variants<'a>(&self, lock: &Lock, name: &str, field: &'a ir::Field, today: Vec<Variant<'a>>) -> Vec<Variant<'a>> {
        let held = lock.under(&format!("{}::{name}.", self.space()));
        let doc = |wire: &str| field.facts.values.iter().find(|v| v.value == wire).map_or("", |v| v.doc.as_str());
        let mut variants: Vec<Variant<'a>> = Vec::new();
        let mut taken: BTreeSet<String> = held.iter().map(|(_, name)| name.clone()).collect();
        for value in &today {
            let name = held.iter().find(|(wire, _)| *wire == value.wire).map(|(_, name)| name.clone());
            if let Some(name) = name.or_else(|| taken.insert(value.name.clone()).then(|| value.name.clone())) {
                variants.push(Variant { name, ..value.clone() });
            }
        }
        for (wire, name) in held {
            if names::is_type_name(&name) && !variants.iter().any(|v| v.wire == wire) {
                variants.push(Variant { name, doc: doc(&wire), wire: Cow::Owned(wire) });
            }
        }
        let (module, space) = self.space().split_once("::").unwrap_or_default();
        if let Some(locked) = lock.made(module, space, name) {
            locked.sort(&mut variants, |variant| (&variant.wire, &variant.name));
        }
        variants
    }
}
