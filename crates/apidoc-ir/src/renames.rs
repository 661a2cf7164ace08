//! Renamed fields: which field that is gone is which new one.

use crate::Field;
use std::collections::BTreeSet;

/// A field that has another name than before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Renamed {
    /// Its place in the old table.
    pub old: usize,
    /// Its place in the new table.
    pub new: usize,
    /// What shows that it is the same field.
    pub by: RenamedBy,
}

/// What shows that two fields are the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum RenamedBy {
    /// The names are equal without case and `_`.
    Letters,
    /// The descriptions are equal, and longer than three characters.
    Text,
}

/// Pairs the fields of one owner that are gone with those that are new: same type, and equal letters or equal text.
///
/// Pairs are made in the order of the old table, those with equal letters first. Each field is in one pair at most.
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
