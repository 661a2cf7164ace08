//! Detection of renamed fields: pairs removed fields with added ones.

use crate::Field;
use std::collections::BTreeSet;

/// Renamed field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Renamed {
    /// Index in the old table.
    pub old: usize,
    /// Index in the new table.
    pub new: usize,
    /// Evidence that both are the same field.
    pub by: RenamedBy,
}

/// Evidence that two fields are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RenamedBy {
    /// The names are equal without case and `_`.
    Letters,
    /// The descriptions are equal, and longer than three characters.
    Text,
}

/// Pairs removed fields of one owner with added fields of the same type and with equal letters or equal text.
///
/// Pairs with equal letters come first, then those with equal text, each in the order of the old table. A field is in at most one pair.
pub fn renames(old: &[Field], new: &[Field]) -> Vec<Renamed> {
    let names = |fields: &'_ [Field]| -> BTreeSet<String> { fields.iter().map(|field| field.name.clone()).collect() };
    let (old_names, new_names) = (names(old), names(new));
    let mut gone: Vec<usize> = (0..old.len()).filter(|at| !new_names.contains(&old[*at].name)).collect();
    let mut fresh: Vec<usize> = (0..new.len()).filter(|at| !old_names.contains(&new[*at].name)).collect();
    let mut found = Vec::new();
    for by in [RenamedBy::Letters, RenamedBy::Text] {
        gone.retain(|at| {
            let same = |other: &usize| is_same(&old[*at], &new[*other], by);
            let Some(place) = fresh.iter().position(same) else { return true };
            found.push(Renamed { old: *at, new: fresh.remove(place), by });
            false
        });
    }
    found.sort_by_key(|pair| pair.old);
    found
}

fn is_same(old: &Field, new: &Field, by: RenamedBy) -> bool {
    old.ty == new.ty
        && match by {
            RenamedBy::Letters => letters(&old.name) == letters(&new.name),
            RenamedBy::Text => old.doc == new.doc && old.doc.chars().nth(3).is_some(),
        }
}

fn letters(name: &str) -> String {
    name.chars().filter(|c| *c != '_').flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Scalar, Type};

    fn table(rows: &[(&str, &str)]) -> Vec<Field> {
        rows.iter()
            .map(|(name, doc)| Field { name: (*name).into(), doc: (*doc).into(), ty: Type::Scalar(Scalar::String), ..Field::default() })
            .collect()
    }

    #[track_caller]
    fn check(old: &[(&str, &str)], new: &[(&str, &str)], expected: &[(&str, &str)]) {
        let (old, new) = (table(old), table(new));
        let found: Vec<_> = renames(&old, &new).iter().map(|pair| (old[pair.old].name.clone(), new[pair.new].name.clone())).collect();
        let found: Vec<_> = found.iter().map(|(old, new)| (old.as_str(), new.as_str())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn pairs_equal_letters_and_equal_texts() {
        check(&[("DnsFormat", "a"), ("Kept", "")], &[("Kept", ""), ("DNS_Format", "b")], &[("DnsFormat", "DNS_Format")]);
        check(&[("FirstId", "The first id.")], &[("FirstMessage", "The first id.")], &[("FirstId", "FirstMessage")]);
    }

    #[test]
    fn rejects_short_texts_other_types_and_fields_that_stay() {
        check(&[("A", "Id.")], &[("B", "Id.")], &[]);
        check(&[("A", "")], &[("B", "")], &[]);
        check(&[("Size", "Its size.")], &[("Size", "Its size."), ("size", "Its size.")], &[]);
        let mut new = table(&[("size", "Its size.")]);
        new[0].ty = Type::Scalar(Scalar::Integer);
        assert_eq!(renames(&table(&[("Size", "Its size.")]), &new), []);
    }

    #[test]
    fn uses_each_field_once_and_letters_first() {
        check(&[("A", "Same text."), ("b", "Same text.")], &[("B", "Same text."), ("C", "Same text.")], &[("A", "C"), ("b", "B")]);
        check(&[("A", "Same text."), ("B", "Same text.")], &[("C", "Same text.")], &[("A", "C")]);
    }
}
