//! A request held against the documented limits, before it is sent.

use crate::{ActionMeta, Record, Rule, Value, Violation, config::Validation, field::items, json, record::present};

/// What a request breaks.
pub(crate) fn violations(meta: &ActionMeta, request: &dyn Record, level: Validation) -> Vec<Violation> {
    if level == Validation::Off {
        return Vec::new();
    }
    let rules = meta.rules.iter().filter(|(_, rule)| level == Validation::Strict || !matches!(rule, Rule::OneOf(_)));
    let value = |parameter| present(request).find(|(name, _)| *name == parameter).map(|(_, value)| value);
    let broken = rules.filter_map(|(parameter, rule)| check(parameter, rule, value(*parameter)?));
    let secret = |v: &Violation| request.schema().secret.contains(&v.parameter);
    broken.map(|v| if secret(&v) { Violation { value: "***".into(), ..v } } else { v }).collect()
}

fn check(parameter: &'static str, rule: &Rule, value: Value<'_>) -> Option<Violation> {
    let known = |value: Value<'_>, texts: &[&str]| !matches!(value, Value::Text(text) if !texts.contains(&text));
    let (ok, rule) = match (rule, value) {
        (Rule::Range(min, max), Value::I64(v)) => ((*min..=*max).contains(&v), range(*min, *max)),
        (Rule::Range(min, max), Value::F64(v)) => ((*min as f64..=*max as f64).contains(&v), range(*min, *max)),
        (Rule::MaxItems(n), Value::List(list)) => (items(list).count() <= *n, format!("at most {n}")),
        (Rule::Length(min, max), Value::Text(text)) => {
            let length = text.chars().count() as i64;
            ((*min..=*max).contains(&length), format!("{} characters", range(*min, *max)))
        }
        (Rule::OneOf(texts), Value::List(list)) => (items(list).all(|item| known(item, texts)), one_of(texts)),
        (Rule::OneOf(texts), value) => (known(value, texts), one_of(texts)),
        _ => return None,
    };
    (!ok).then(|| Violation { parameter, rule, value: shown(value) })
}

fn range(min: i64, max: i64) -> String {
    match (min, max) {
        (i64::MIN, max) => format!("at most {max}"),
        (min, i64::MAX) => format!("at least {min}"),
        (min, max) => format!("{min} to {max}"),
    }
}

fn one_of(texts: &[&str]) -> String {
    format!("one of {}", texts.join(", "))
}

/// The value as JSON, cut where it is long.
fn shown(value: Value<'_>) -> String {
    const MOST: usize = 200;
    let mut out = Vec::new();
    json::write(value, &mut out);
    let text = String::from_utf8(out).unwrap_or_default();
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}
