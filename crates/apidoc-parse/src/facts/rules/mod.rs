//! The registry: every rule, by the kind of its fact.

mod amount;
mod default;
mod flags;
mod items;
mod length;
mod range;
mod together;

use super::{
    class::Set,
    context::Context,
    fact::{Found, Kind},
    resolve,
    rule::Rule,
};
use std::{ops::Range, sync::LazyLock};

/// The rules, those of one kind next to each other.
pub(super) struct Registry {
    pub(super) rules: Vec<Rule>,
    /// For each kind its rules, and the classes of which a text must have one.
    kinds: Vec<(Kind, Range<usize>, Set)>,
}

/// All rules.
pub(super) static RULES: LazyLock<Registry> = LazyLock::new(|| {
    let all = [default::rules(), flags::rules(), items::rules(), length::rules(), range::rules(), together::rules()];
    let rules: Vec<Rule> = all.into_iter().flatten().collect();
    let mut kinds: Vec<(Kind, Range<usize>, Set)> = Vec::new();
    for (i, rule) in rules.iter().enumerate() {
        let key = rule.when.iter().fold(Set::default(), |keys, pattern| keys | pattern.key);
        match kinds.last_mut().filter(|(kind, _, _)| *kind == rule.kind) {
            Some((_, range, keys)) => (range.end, *keys) = (i + 1, *keys | key),
            None => kinds.push((rule.kind, i..i + 1, key)),
        }
    }
    Registry { rules, kinds }
});

/// Returns everything that the rules of a kind find.
pub(super) fn find(context: &Context<'_>, kind: Kind) -> Vec<Found> {
    let has = context.tokens.has;
    let registry = &*RULES;
    let mut found = Vec::new();
    for (_, range, _) in registry.kinds.iter().filter(|(known, _, keys)| *known == kind && keys.meets(has)) {
        for rule in &registry.rules[range.clone()] {
            found.extend(rule.find(context));
        }
    }
    found
}

/// Returns the facts of a kind that the rules read.
pub(super) fn read(context: &Context<'_>, kind: Kind) -> Vec<Found> {
    if kind.is_of(context.subject.ty) { resolve::bounds_or_flags(find(context, kind)) } else { Vec::new() }
}

/// Returns the default of the highest rank, if all findings of that rank agree.
pub(super) fn default(context: &Context<'_>) -> Option<Found> {
    if !Kind::Default.is_of(context.subject.ty) {
        return None;
    }
    let found = find(context, Kind::Default);
    // A value that is not in the closed list belongs to something else, if the list marks one of its own.
    let marked = default::of_the_list(context, &found).then(|| resolve::agreed(&found, default::MARKED)).flatten();
    marked.or_else(|| resolve::agreed(&found, found.iter().map(|one| one.rank).max()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_rule_needs_a_class() {
        let without: Vec<&str> =
            RULES.rules.iter().filter(|rule| rule.when.iter().any(|pattern| pattern.key.is_empty())).map(|rule| rule.name).collect();
        assert!(without.is_empty(), "{without:?}");
    }
}
