//! The registry: every rule, by the kind of its fact.

mod default;
mod flags;
mod items;
mod length;
mod range;
mod together;

use super::class::{Class, Set};
use super::number;
use super::rule::{Context, Fact, Found, Kind, Rule};
use serde_json::Number;
use std::sync::LazyLock;

/// All rules.
pub(super) static RULES: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    [default::rules(), flags::rules(), items::rules(), length::rules(), range::rules(), together::rules()].into_iter().flatten().collect()
});

/// Returns the facts of a kind that the rules read.
pub(super) fn read(context: &Context<'_>, kind: Kind) -> Vec<Found> {
    if kind.is_of(context.subject.ty) { resolve(find(context, kind)) } else { Vec::new() }
}

/// Returns the default of the highest rank, if all findings of that rank agree.
pub(super) fn default(context: &Context<'_>) -> Option<Found> {
    if !Kind::Default.is_of(context.subject.ty) || !context.tokens.has.meets(DEFAULT_CUES) {
        return None;
    }
    let found = find(context, Kind::Default);
    let agreed = |rank: u8| {
        let mut top = found.iter().filter(|one| one.rank == rank);
        let first = top.next()?;
        top.all(|one| one.fact == first.fact).then(|| first.clone())
    };
    // A value that is not in the closed list belongs to something else, if the list marks one of its own.
    let marked = default::of_the_list(context, &found).then(|| agreed(default::MARKED)).flatten();
    marked.or_else(|| agreed(found.iter().map(|one| one.rank).max()?))
}

/// The classes without which no default is read.
const DEFAULT_CUES: Set = Set::of(Class::Default).or(Set::of(Class::ByDefault)).or(Set::of(Class::Omitted));

/// The constraints over several fields.
pub(super) fn constraints(context: &Context<'_>) -> Vec<Fact> {
    let cues = Set::of(Class::OneOf)
        .or(Set::of(Class::NeededOne))
        .or(Set::of(Class::Needed))
        .or(Set::of(Class::Either))
        .or(Set::of(Class::AtOnce));
    let cues = cues
        .or(Set::of(Class::Exclude))
        .or(Set::of(Class::Least))
        .or(Set::of(Class::Must))
        .or(Set::of(Class::Not))
        .or(Set::of(Class::Only))
        .or(Set::of(Class::Ask));
    let named = context.tokens.has.meets(cues);
    if named { find(context, Kind::Together).into_iter().map(|one| one.fact).collect() } else { Vec::new() }
}

/// The values of other fields for which this one is required.
pub(super) fn required(context: &Context<'_>) -> Vec<Found> {
    if context.tokens.has.has(Class::Required) || context.tokens.has.has(Class::WhenIf) {
        find(context, Kind::Required)
    } else {
        Vec::new()
    }
}

/// The least and the greatest of what was found.
pub(super) fn ends(found: &[Found]) -> (Option<&Number>, Option<&Number>) {
    let side = |pick: fn(&Fact) -> Option<&Number>| found.iter().find_map(|one| pick(&one.fact));
    (side(low), side(high))
}

fn low(fact: &Fact) -> Option<&Number> {
    if let Fact::Bounds(low, _) = fact { low.as_ref() } else { None }
}

fn high(fact: &Fact) -> Option<&Number> {
    if let Fact::Bounds(_, high) = fact { high.as_ref() } else { None }
}

/// Returns everything that the rules of a kind find.
fn find(context: &Context<'_>, kind: Kind) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    for rule in RULES.iter().filter(|rule| rule.kind == kind) {
        for m in rule.when.all(context.tokens) {
            if rule.guards.iter().any(|guard| guard.refuses(context, &m)) {
                continue;
            }
            let at = context.tokens.span(m.from, m.to);
            found.extend((rule.make)(context, &m).map(|fact| Found { fact, rule: rule.name, rank: rule.rank, at }));
        }
    }
    found
}

/// Of all that was found of a kind, what counts: the highest rank, if it says one thing. A lower and an upper bound add up.
fn resolve(found: Vec<Found>) -> Vec<Found> {
    let Some(rank) = found.iter().map(|one| one.rank).max() else { return Vec::new() };
    let top: Vec<Found> = found.into_iter().filter(|one| one.rank == rank).collect();
    let both = |one: &&Found| matches!(&one.fact, Fact::Bounds(Some(_), Some(_)) | Fact::Flag);
    if let Some(first) = top.iter().find(both) {
        return if top.iter().filter(both).all(|one| one.fact == first.fact) { vec![first.clone()] } else { Vec::new() };
    }
    let side = |pick: fn(&Fact) -> Option<&Number>| {
        let mut all = top.iter().filter(|one| pick(&one.fact).is_some());
        let first = all.next()?;
        all.all(|one| pick(&one.fact) == pick(&first.fact)).then(|| first.clone())
    };
    let (least, most) = (side(low), side(high));
    let contradict =
        |(least, most): (&Found, &Found)| low(&least.fact).zip(high(&most.fact)).is_some_and(|(low, high)| number::above(low, high));
    if let (Some(least), Some(most)) = (&least, &most)
        && contradict((least, most))
    {
        let fact = Fact::Bounds(low(&least.fact).cloned(), high(&most.fact).cloned());
        return vec![Found { fact, ..most.clone() }];
    }
    least.into_iter().chain(most).collect()
}
