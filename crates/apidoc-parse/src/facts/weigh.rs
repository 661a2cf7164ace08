//! Reconciles the results of the rules: special values next to a range are not an enumeration.

use super::lists::Values;
use serde_json::Number;

/// Whether listed values are all that the field may have.
pub(super) fn are_values(values: &Values, default: Option<&str>, bounds: (Option<&Number>, Option<&Number>), whole: bool) -> bool {
    let numbers = values.values.iter().map(|entry| entry.value.parse().ok()).collect::<Option<Vec<i64>>>();
    let Some(numbers) = numbers else { return true };
    let fraction = default.is_some_and(|value| value.parse::<i64>().is_err() && value.parse::<f64>().is_ok());
    let default = default.and_then(|value| value.parse::<i64>().ok());
    let another = default.is_some_and(|n| !numbers.contains(&n)) && !values.promised;
    // Within an interval of fractions there are more than those that are listed. A default between the whole numbers describes a scale.
    if !whole && (bounds.0.is_some() || bounds.1.is_some()) || fraction || another {
        return false;
    }
    let outside = |n: i64| {
        bounds.0.and_then(Number::as_i64).is_some_and(|min| n < min) || bounds.1.and_then(Number::as_i64).is_some_and(|max| n > max)
    };
    match bounds {
        (Some(min), Some(max)) => {
            let span = max.as_i64().zip(min.as_i64()).map(|(max, min)| max.saturating_sub(min).saturating_add(1));
            // A range the wrong way round is a fault to tell of, and no list of two.
            let count = numbers.iter().filter(|n| !outside(**n)).count() as i64;
            // "Range: [0, 5]. 0: …, 2: …, 3: …, 5: …": most of a small range, and both ends.
            let ends = [min, max].iter().all(|end| end.as_i64().is_some_and(|end| numbers.contains(&end)));
            span.is_some_and(|span| span > 0 && (count >= span || ends && span <= 20 && count >= 4 && count * 3 >= span * 2))
        }
        (None, Some(max)) => {
            values.promised || default.is_some_and(|n| numbers.contains(&n)) || max.as_i64().is_some_and(|max| numbers.contains(&max))
        }
        _ => true,
    }
}
