//! Of what the rules found, what counts: one fact of a kind, and facts that do not contradict each other.

use super::{
    Reading,
    fact::{Fact, Found, Kind},
    lists::Values,
    number,
    text::Text,
    value,
};
use apidoc_ir::{EnumValue, FactKind};
use serde_json::Number;
use std::ops::Range;

/// What was found of the highest rank, if it says one thing. A lower and an upper bound add up.
pub(super) fn bounds_or_flags(found: Vec<Found>) -> Vec<Found> {
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
    let (least, most) = (side(|fact| fact.sides().0), side(|fact| fact.sides().1));
    if let (Some(least), Some(most)) = (&least, &most)
        && let (Some(low), Some(high)) = (least.fact.sides().0, most.fact.sides().1)
        && number::above(low, high)
    {
        return vec![Found { fact: Fact::Bounds(Some(low.clone()), Some(high.clone())), ..most.clone() }];
    }
    least.into_iter().chain(most).collect()
}

/// What was found of a rank, if all of it says the same.
pub(super) fn agreed(found: &[Found], rank: u8) -> Option<Found> {
    let mut top = found.iter().filter(|one| one.rank == rank);
    let first = top.next()?;
    top.all(|one| one.fact == first.fact).then(|| first.clone())
}

/// The least and the greatest of what was found.
pub(super) fn ends(found: &[Found]) -> (Option<&Number>, Option<&Number>) {
    (found.iter().find_map(|one| one.fact.sides().0), found.iter().find_map(|one| one.fact.sides().1))
}

impl Reading {
    /// Records the span of a fact and its rule.
    fn say_by(&mut self, kind: FactKind, rule: &'static str, text: &Text, at: Range<usize>) {
        self.rules.push((kind, rule, text.span(at.start, at.end)));
    }

    /// Takes the listed values.
    pub(super) fn list(&mut self, text: &Text, values: &Values) {
        let written = values.values.iter().cloned().zip(values.docs.iter().cloned());
        self.values = written.map(|(value, at)| EnumValue { doc: text.as_written(at.start, at.end), ..value }).collect();
        self.open = values.open;
        self.confidence = Some(values.confidence);
        self.say_by(FactKind::Enum, values.rule, text, values.at.clone());
    }

    /// Takes what the rules of a kind found.
    pub(super) fn take(&mut self, text: &Text, kind: Kind, found: Vec<Found>) {
        for Found { fact, rule, at, .. } in found {
            let (mut low, mut high) = (None, None);
            match fact {
                Fact::Bounds(Some(low), Some(high)) if number::above(&low, &high) => {
                    let message = format!("the least value, {low}, is above the greatest, {high}");
                    self.faults.push((text.span(at.start, at.end), message));
                    continue;
                }
                Fact::Bounds(least, most) => (low, high) = (least, most),
                Fact::Flag => {}
                Fact::Text(value) => self.default = Some(value),
                Fact::When(when) if !self.required_when.contains(&when) => self.required_when.push(when),
                Fact::When(_) | Fact::Constraints(..) => continue,
            }
            let said = kind.facts();
            let sides = [low.is_some(), high.is_some()];
            for (_, fact) in said.iter().enumerate().filter(|(side, _)| said.len() == 1 || sides[*side]) {
                self.say_by(*fact, rule, text, at.clone());
            }
            let count = |n: Option<Number>, known: Option<u64>| n.as_ref().and_then(Number::as_u64).or(known);
            match kind {
                Kind::Default | Kind::Required | Kind::Together => {}
                Kind::Nullable => self.nullable = true,
                Kind::Deprecated => self.deprecated = true,
                Kind::MaxItems => self.max_items = count(high, None),
                Kind::Length => (self.min_len, self.max_len) = (count(low, self.min_len), count(high, self.max_len)),
                Kind::Range => (self.min, self.max) = (low.or(self.min.take()), high.or(self.max.take())),
            }
        }
    }

    /// Compares a default with the closed list of the same text. Where it is not one of them, one of the two is wrong: a list that no words
    /// promise, or the default.
    pub(super) fn agree(&mut self, text: &Text, values: Option<Values>, default: Option<Found>) -> (Option<Values>, Option<Found>) {
        let (Some(list), Some((value, at))) = (&values, default.as_ref().and_then(|one| Some((one.fact.text()?, &one.at)))) else {
            return (values, default);
        };
        if list.open || list.values.iter().any(|entry| entry.value == value) {
            return (values, default);
        }
        let message = format!("the default, `{value}`, is none of the values that the same text lists");
        self.faults.push((text.span(at.start, at.end), message));
        let amount = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
        let of_another_kind = amount(value) && !list.values.iter().any(|entry| amount(&entry.value));
        // A default that is written as the values are shows that the list is not complete.
        let loud = |word: &str| word.len() > 1 && value::is_shouted(word);
        let alike = loud(value) && list.values.iter().all(|entry| loud(&entry.value));
        if (list.promised || of_another_kind) && !alike { (values, None) } else { (None, default) }
    }

    /// Leaves out a default outside of the range of the same text. -1 and 0 often stand for something else than an amount.
    pub(super) fn within(&mut self, text: &Text, bounds: &[Found]) {
        let (least, most) = ends(bounds);
        let Some(value) = self.default.as_deref().and_then(|value| number::parse(value, false)) else { return };
        let outside = least.is_some_and(|least| number::above(least, &value)) || most.is_some_and(|most| number::above(&value, most));
        if outside && !matches!(value.as_i64(), Some(-1 | 0)) {
            let default = self.rules.iter().find(|(kind, _, _)| *kind == FactKind::Default);
            let at = default.map_or_else(|| text.span(0, 0), |(_, _, span)| *span);
            self.faults.push((at, format!("the default, `{value}`, is outside of the range that the same text gives")));
            self.default = None;
            self.rules.retain(|(kind, _, _)| *kind != FactKind::Default);
        }
    }
}
