//! The fields of a table.

use super::{
    constants::Constants,
    desired::{DesiredField, Name},
    enums,
    merge::Merged,
    rename::Renames,
};
use crate::names;
use apidoc_ir as ir;
use apidoc_ir::diagnostics::{Code, Diagnostic};
use std::collections::BTreeSet;

/// Context for building the fields of a version.
pub(super) struct Context<'a, 'c> {
    pub(super) page: &'a ir::Service,
    pub(super) renames: &'c Renames<'a>,
    pub(super) merged: &'c Merged<'a>,
    /// Fields that cannot be required, by type and name.
    pub(super) endless: &'c BTreeSet<(&'a str, &'a str)>,
    pub(super) constants: &'c Constants<'a>,
}

impl<'a> Context<'a, '_> {
    /// Builds the fields of a table, in its order.
    pub(super) fn table(&self, owner: ir::Owner, findings: &mut Vec<Diagnostic>) -> Vec<DesiredField<'a>> {
        let (fields, of): (&'a [ir::Field], &'a str) = match owner {
            ir::Owner::Request(i) => (&self.page.actions[i].request, ""),
            ir::Owner::Response(i) => (&self.page.actions[i].response, ""),
            ir::Owner::Type(i) => (&self.page.types[i].fields, &self.page.types[i].name),
        };
        let mut seen = BTreeSet::new();
        fields.iter().filter(|field| seen.insert(field.name.as_str())).map(|field| self.field(owner, of, field, findings)).collect()
    }
    fn field(&self, owner: ir::Owner, of: &'a str, page: &'a ir::Field, findings: &mut Vec<Diagnostic>) -> DesiredField<'a> {
        let wire = page.name.as_str();
        let value_names = self.renames.values(owner, wire);
        let variants = enums::variants(page, value_names);
        if variants.is_none() {
            for (value, word) in value_names.into_iter().flatten() {
                let message = format!("`{wire}` has no enum whose value {value:?} could have a name");
                findings.push(Diagnostic::new(Code::OverrideUnfit, &word.at, message, "an enum needs a name for each of its values"));
            }
        }
        DesiredField {
            page,
            name: Name { natural: names::snake(wire), chosen: self.renames.field(owner, wire) },
            required: page.required == Some(true) && !self.endless.contains(&(of, wire)),
            variants,
            value_names: value_names.into_iter().flatten().map(|(value, word)| (*value, *word)).collect(),
            merge: self.merged.get(&(owner, wire)).copied(),
            constants: self.constants.get(&(owner, wire)).cloned().unwrap_or_default(),
        }
    }
}
