//! Names that have been given away in one namespace.

use std::collections::{BTreeMap, BTreeSet};

/// The names of one namespace. Whoever comes first has the name; order decides, so callers ask in a fixed order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Scope {
    taken: BTreeSet<String>,
    /// The number that a name gets next: a thousand equal names don't ask a thousand times each.
    next: BTreeMap<String, u64>,
}

impl Scope {
    /// Takes a name that nobody may have but the caller; false where somebody has it.
    pub(crate) fn reserve(&mut self, name: &str) -> bool {
        self.taken.insert(name.to_owned())
    }
    /// The name, or the first of `name_2`, `name_3`, … that is free.
    pub(crate) fn claim(&mut self, name: String) -> String {
        let joint = if name.ends_with('_') { "" } else { "_" };
        self.claim_with(name, &[], joint)
    }
    /// The type's name, or it with the word behind, or `Name2`, `Name3`, ….
    pub(crate) fn claim_type(&mut self, name: String, word: &[&str]) -> String {
        self.claim_with(name, word, "")
    }
    fn claim_with(&mut self, name: String, words: &[&str], joint: &str) -> String {
        let mut others = words.iter().map(|word| format!("{name}{word}"));
        let mut free = name.clone();
        let next = self.next.entry(name.clone()).or_insert(2);
        while !self.taken.insert(free.clone()) {
            free = others.next().unwrap_or_else(|| {
                *next += 1;
                format!("{name}{joint}{}", *next - 1)
            });
        }
        free
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_has_the_name() {
        let mut scope = Scope::default();
        let names: Vec<_> = ["uui", "uui", "uui_2", "uui"].map(|name| scope.claim(name.into())).into();
        assert_eq!(names, ["uui", "uui_2", "uui_2_2", "uui_3"]);
        let names: Vec<_> = ["Mode", "Mode", "Mode"].map(|name| scope.claim_type(name.into(), &["Value"])).into();
        assert_eq!(names, ["Mode", "ModeValue", "Mode2"]);
    }
}
