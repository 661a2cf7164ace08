//! The production of the rules for counts and lengths: bounds that are not negative.

use crate::facts::{context::Context, fact::Fact, matcher::Match};

/// The bounds that a match names: `a` is the least, `b` the most, `n` both of them, and `x` is more than the most.
pub(super) fn bounds(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let named = |name| m.get(name).map_or(Some(None), |at| context.tokens.count(at).map(Some));
    let exact = named('n')?;
    let low = named('a')?.or(exact);
    let high = named('b')?.or(exact).or(named('x')?.map(|n| n.saturating_sub(1)));
    let sound = high.is_none_or(|high| high > 0 && low.is_none_or(|low| low <= high));
    (sound && low.or(high).is_some()).then(|| Fact::Bounds(low.map(Into::into), high.map(Into::into)))
}
