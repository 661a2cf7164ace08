//! The registry: every rule, by the kind of its fact.

mod amount;
mod default;
mod flags;
mod items;
mod length;
mod range;
mod together;

use super::{
    context::Context,
    fact::{Found, Kind},
    resolve,
    rule::Rule,
};
use std::{collections::BTreeMap, sync::LazyLock};

/// All rules, by their kinds.
pub(super) static RULES: LazyLock<BTreeMap<Kind, Vec<Rule>>> = LazyLock::new(|| {
    let all = [default::rules(), flags::rules(), items::rules(), length::rules(), range::rules(), together::rules()];
    let mut kinds: BTreeMap<Kind, Vec<Rule>> = BTreeMap::new();
    all.into_iter().flatten().for_each(|rule| kinds.entry(rule.kind).or_default().push(rule));
    kinds
});

/// Returns everything that the rules of a kind find.
pub(super) fn find(context: &Context<'_>, kind: Kind) -> Vec<Found> {
    let may = |rule: &&Rule| context.tokens.has.meets(rule.keys);
    RULES[&kind].iter().filter(may).flat_map(|rule| rule.find(context)).collect()
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
            RULES.values().flatten().filter(|rule| rule.when.iter().any(|pattern| pattern.key.is_empty())).map(|rule| rule.name).collect();
        assert!(without.is_empty(), "{without:?}");
    }
}
