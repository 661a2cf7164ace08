//! Productions of the rules for counts and lengths: bounds that are not negative.

use crate::facts::{context::Context, fact::Fact, matcher::Match};

fn named(context: &Context<'_>, m: &Match, name: char) -> Option<u64> {
    context.tokens.count(m.get(name)?)
}

/// At most `n`, which is not 0.
pub(super) fn high(context: &Context<'_>, m: &Match) -> Option<Fact> {
    named(context, m, 'n').filter(|n| *n > 0).map(|n| Fact::Bounds(None, Some(n.into())))
}

/// At least `n`.
pub(super) fn low(context: &Context<'_>, m: &Match) -> Option<Fact> {
    named(context, m, 'n').map(|n| Fact::Bounds(Some(n.into()), None))
}

/// Less than `n`.
pub(super) fn below(context: &Context<'_>, m: &Match) -> Option<Fact> {
    named(context, m, 'n').map(|n| Fact::Bounds(None, Some(n.saturating_sub(1).into())))
}

/// Exactly `n`.
pub(super) fn exact(context: &Context<'_>, m: &Match) -> Option<Fact> {
    named(context, m, 'n').map(|n| Fact::Bounds(Some(n.into()), Some(n.into())))
}

/// From `a` to `b`.
pub(super) fn both(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let (low, high) = (named(context, m, 'a')?, named(context, m, 'b')?);
    (low <= high).then(|| Fact::Bounds(Some(low.into()), Some(high.into())))
}
