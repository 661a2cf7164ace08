//! Validation of a request against the documented limits, before it is sent.

use crate::{
    ActionMeta, Record, Value, Violation,
    config::Validation,
    field::items,
    json,
    limits::{Constraint, Rule},
    record::present,
};

/// Violated limits and constraints of a request.
pub(crate) fn violations(meta: &ActionMeta, request: &dyn Record, level: Validation) -> Vec<Violation> {
    if level == Validation::Off {
        return Vec::new();
    }
    let mut all = Vec::new();
    object(request, (meta.rules, meta.constraints), level, "", &mut all);
    all
}

/// Documented limits of the fields of an object, and constraints between them.
type Documented = (&'static [(&'static str, Rule)], &'static [Constraint]);

/// Adds what an object and all objects in it violate. `path` is what precedes the names of its fields.
fn object(record: &dyn Record, (rules, constraints): Documented, level: Validation, path: &str, all: &mut Vec<Violation>) {
    let (schema, fields) = (record.schema(), present(record));
    let value = |name: &str| fields.iter().find(|(field, _)| *field == name).map(|(_, value)| *value);
    let strict = |rule: &Rule| matches!(rule, Rule::OneOf(_) | Rule::OneOfEnum(_) | Rule::OneOfNumbers(_) | Rule::Required);
    for (name, rule) in rules.iter().filter(|(_, rule)| level == Validation::Strict || !strict(rule)) {
        let found = match (value(name), rule) {
            (Some(value), rule) => broken(rule, value),
            (None, Rule::Required) => Some("absent".into()),
            (None, _) => None,
        };
        all.extend(found.map(|value| Violation {
            parameter: format!("{path}{name}"),
            rule: words(rule),
            value: if schema.secret.contains(name) { "***".into() } else { value },
        }));
    }
    if level == Validation::Strict {
        let given: Vec<&str> = fields.iter().map(|(name, _)| *name).collect();
        let found = constraints.iter().filter_map(|constraint| match constraint {
            Constraint::RequiredWhen(name, other, values) => required_when(name, value(other)?, other, values, &given),
            constraint => together(constraint, &given),
        });
        all.extend(found.map(|violation| Violation { parameter: format!("{path}{}", violation.parameter), ..violation }));
    }
    for (name, value) in fields.into_iter().filter(|(_, value)| nests(value)) {
        within(value, &format!("{path}{name}"), level, all);
    }
}

/// Adds what the objects in a value violate.
fn within(value: Value<'_>, path: &str, level: Validation, all: &mut Vec<Violation>) {
    match value {
        Value::Record(record) => {
            let schema = record.schema();
            object(record, (schema.rules, schema.constraints), level, &format!("{path}."), all);
        }
        Value::List(list) => {
            items(list).enumerate().filter(|(_, item)| nests(item)).for_each(|(i, item)| within(item, &format!("{path}[{i}]"), level, all));
        }
        _ => {}
    }
}

/// Whether objects may be in a value.
fn nests(value: &Value<'_>) -> bool {
    matches!(value, Value::Record(_) | Value::List(_))
}

/// Returns the text of a value that breaks a rule.
fn broken(rule: &Rule, value: Value<'_>) -> Option<String> {
    // A rule other than the number of items applies to each item of a list.
    if let Value::List(list) = value
        && !matches!(rule, Rule::MaxItems(_) | Rule::Required)
    {
        let wrong = items(list).position(|item| !holds(rule, item))?;
        return Some(format!("item {} of {}", wrong + 1, items(list).count()));
    }
    (!holds(rule, value)).then(|| shown(value))
}

/// A rule says nothing of a value of another kind.
fn holds(rule: &Rule, value: Value<'_>) -> bool {
    let number = match value {
        Value::I64(v) => Some(v as f64),
        Value::U64(v) => Some(v as f64),
        Value::F64(v) => Some(v),
        _ => None,
    };
    let whole = match value {
        Value::I64(v) => Some(i128::from(v)),
        Value::U64(v) => Some(i128::from(v)),
        _ => None,
    };
    // Whole numbers are compared as such: floating point loses their last digits.
    let least = |min: i64| whole.map_or_else(|| number.is_none_or(|v| v >= min as f64), |v| v >= min.into());
    let most = |max: i64| whole.map_or_else(|| number.is_none_or(|v| v <= max as f64), |v| v <= max.into());
    let length = || if let Value::Text(text) = value { Some(text.chars().count()) } else { None };
    match rule {
        Rule::Range(min, max) => least(*min) && most(*max),
        Rule::Min(min) => least(*min),
        Rule::Max(max) => most(*max),
        Rule::RangeF(min, max) => number.is_none_or(|v| (*min..=*max).contains(&v)),
        Rule::MinF(min) => number.is_none_or(|v| v >= *min),
        Rule::MaxF(max) => number.is_none_or(|v| v <= *max),
        Rule::MinLen(min) => length().is_none_or(|n| n >= *min),
        Rule::MaxLen(max) => length().is_none_or(|n| n <= *max),
        Rule::Required => true,
        Rule::MaxItems(n) => !matches!(value, Value::List(list) if items(list).count() > *n),
        Rule::OneOf(texts) => !matches!(value, Value::Text(text) if !texts.contains(&text)),
        Rule::OneOfEnum(text) => !matches!(value, Value::Text(given) if !texts(*text).any(|text| text == given)),
        Rule::OneOfNumbers(numbers) => whole.is_none_or(|v| numbers.iter().any(|n| i128::from(*n) == v)),
    }
}

/// The documented texts of an enum.
fn texts(text: fn(usize) -> Option<&'static str>) -> impl Iterator<Item = &'static str> {
    (0..).map_while(text)
}

fn words(rule: &Rule) -> String {
    match rule {
        Rule::Range(min, max) => format!("{min} to {max}"),
        Rule::RangeF(min, max) => format!("{min} to {max}"),
        Rule::Min(min) => format!("at least {min}"),
        Rule::MinF(min) => format!("at least {min}"),
        Rule::Max(max) => format!("at most {max}"),
        Rule::MaxF(max) => format!("at most {max}"),
        Rule::MinLen(min) => format!("at least {min} characters"),
        Rule::MaxLen(max) => format!("at most {max} characters"),
        Rule::MaxItems(n) => format!("at most {n}"),
        Rule::Required => "required".into(),
        Rule::OneOf(texts) => format!("one of {}", texts.join(", ")),
        Rule::OneOfEnum(text) => format!("one of {}", texts(*text).collect::<Vec<_>>().join(", ")),
        Rule::OneOfNumbers(numbers) => {
            let numbers: Vec<String> = numbers.iter().map(ToString::to_string).collect();
            format!("one of {}", numbers.join(", "))
        }
    }
}

/// Returns the text of a value for an error message. Lists, objects and bytes are shown by their size only: they may hold passwords, phone
/// numbers, or anything else that has no place in a log.
fn shown(value: Value<'_>) -> String {
    const MAX_SHOWN: usize = 200;
    let text = match value {
        Value::List(list) => return format!("a list of {} items", items(list).count()),
        Value::Record(_) => return "an object".into(),
        Value::Json(text) => return format!("{} bytes of JSON", text.len()),
        Value::Bytes(bytes) => return format!("{} bytes", bytes.len()),
        scalar => {
            let mut out = Vec::new();
            json::write(scalar, &mut out);
            String::from_utf8(out).unwrap_or_default()
        }
    };
    match text.char_indices().nth(MAX_SHOWN) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text,
    }
}

fn together(constraint: &Constraint, given: &[&str]) -> Option<Violation> {
    let has = |name: &&str| given.contains(name);
    let names = |group: &[&'static str]| group.join(" and ");
    let list = |groups: &[&[&'static str]]| groups.iter().map(|group| names(group)).collect::<Vec<_>>().join(", ");
    let (groups, rule) = match constraint {
        Constraint::AtLeastOne(groups) if !groups.iter().any(|group| group.iter().all(has)) => {
            (groups, format!("at least one of: {}", list(groups)))
        }
        Constraint::Exclusive(groups) if groups.iter().filter(|group| group.iter().any(has)).count() > 1 => {
            (groups, format!("only one of: {}", list(groups)))
        }
        Constraint::Together(groups) => {
            let half = groups.iter().find(|group| group.iter().any(has) && !group.iter().all(has))?;
            return Some(missing(half, given, format!("{} together", names(half))));
        }
        _ => return None,
    };
    let all: Vec<&'static str> = groups.iter().flat_map(|group| group.iter().copied()).collect();
    Some(missing(&all, given, rule))
}

/// Reports a parameter that is missing although the value of another one requires it.
fn required_when(parameter: &'static str, value: Value<'_>, other: &str, values: &[&str], given: &[&str]) -> Option<Violation> {
    let text = match value {
        Value::Text(text) => text.to_owned(),
        Value::I64(n) => n.to_string(),
        Value::U64(n) => n.to_string(),
        Value::Bool(truth) => truth.to_string(),
        _ => return None,
    };
    let named = values.iter().any(|known| *known == text || matches!(value, Value::Bool(_)) && known.eq_ignore_ascii_case(&text));
    let broken = named && !given.contains(&parameter);
    broken.then(|| Violation {
        parameter: parameter.into(),
        rule: format!("required when {other} is {}", values.join(" or ")),
        value: "absent".into(),
    })
}

fn missing(names: &[&'static str], given: &[&str], rule: String) -> Violation {
    let there: Vec<&str> = names.iter().filter(|name| given.contains(*name)).copied().collect();
    let value = if there.is_empty() { "absent".to_owned() } else { format!("given: {}", there.join(", ")) };
    Violation { parameter: names.first().copied().unwrap_or_default().into(), rule, value }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(rule: &Rule, value: Value<'_>, holds: bool) {
        assert_eq!(super::holds(rule, value), holds, "{rule:?} {value:?}");
    }

    #[test]
    fn bounds_are_inclusive_and_exact() {
        check(&Rule::Range(1, 5), Value::I64(5), true);
        check(&Rule::Range(1, 5), Value::I64(6), false);
        check(&Rule::Range(1, 5), Value::F64(0.5), false);
        check(&Rule::Max(i64::MAX - 1), Value::I64(i64::MAX), false);
        check(&Rule::Min(0), Value::U64(u64::MAX), true);
        check(&Rule::RangeF(0.1, 0.9), Value::F64(0.9), true);
        check(&Rule::MaxF(0.9), Value::F64(0.95), false);
        check(&Rule::MaxLen(2), Value::Text("名字"), true);
        check(&Rule::MinLen(3), Value::Text("名字"), false);
        check(&Rule::OneOfNumbers(&[0, 2]), Value::I64(1), false);
        check(&Rule::OneOf(&["a"]), Value::I64(1), true);
    }

    #[test]
    fn items_are_judged_one_by_one() {
        let names = vec!["abc".to_owned(), "abcd".to_owned()];
        let said = |rule: &Rule| broken(rule, Value::List(&names));
        assert_eq!(said(&Rule::MaxLen(3)).as_deref(), Some("item 2 of 2"));
        assert_eq!(said(&Rule::MaxItems(2)), None);
        assert_eq!(said(&Rule::MaxItems(1)).as_deref(), Some("a list of 2 items"));
    }

    #[derive(Default)]
    struct Disk {
        size: Option<i64>,
        key: Option<String>,
        kind: Option<String>,
        parts: Option<Vec<Disk>>,
    }
    crate::rt::record! {
        Disk: "Disk";
        0 => size: "Size",
        1 => key: "Key",
        2 => kind: "Kind",
        3 => parts: "Parts",
        secret: "Key";
        rules: &[("Size", Rule::Range(10, 20)), ("Key", Rule::MaxLen(2)), ("Kind", Rule::OneOfEnum(|i| ["SSD", "NVME"].get(i).copied()))];
        constraints: &[Constraint::RequiredWhen("Key", "Kind", &["HDD"])];
    }

    #[derive(Default)]
    struct Machine {
        system: Option<Disk>,
        data: Vec<Disk>,
    }
    crate::rt::record! { Machine: "Machine"; 0 => system: "System", 1 => data: "Data", }

    #[test]
    fn objects_in_a_request_have_limits_of_their_own() {
        let sized = |size| Disk { size: Some(size), ..Disk::default() };
        let part = Disk { key: Some("long".into()), ..Disk::default() };
        let nested = Disk { kind: Some("HDD".into()), parts: Some(vec![part]), ..sized(20) };
        let machine = Machine { system: Some(sized(9)), data: vec![sized(10), nested] };
        let meta = ActionMeta::new("box", "2020-01-01", "Make").rules(&[("Data", Rule::MaxItems(1))]);
        let said = |level| violations(&meta, &machine, level).iter().map(ToString::to_string).collect::<Vec<_>>();
        let limits = [
            "Data is a list of 2 items, documented: at most 1",
            "System.Size is 9, documented: 10 to 20",
            "Data[1].Parts[0].Key is ***, documented: at most 2 characters",
        ];
        assert_eq!(said(Validation::Limits), limits);
        let kind = r#"Data[1].Kind is "HDD", documented: one of SSD, NVME"#;
        let key = "Data[1].Key is absent, documented: required when Kind is HDD";
        assert_eq!(said(Validation::Strict), [limits[0], limits[1], kind, key, limits[2]]);
        assert!(said(Validation::Off).is_empty());
    }

    #[test]
    fn rejects_a_missing_parameter_when_another_value_requires_it() {
        let said = |value, given: &[&str]| required_when("Rule", value, "Type", &["2", "on"], given).map(|v| v.to_string());
        assert_eq!(said(Value::I64(2), &["Type"]).unwrap(), "Rule is absent, documented: required when Type is 2 or on");
        assert_eq!(said(Value::Text("on"), &["Type", "Rule"]), None);
        assert_eq!(said(Value::Text("off"), &["Type"]), None);
    }

    #[test]
    fn parameters_that_need_or_exclude_each_other() {
        let groups: &[&[&str]] = &[&["JobId"], &["StartTime", "EndTime"]];
        let said = |constraint, given: &[&str]| together(&constraint, given).map(|v| v.to_string());
        let groups_of = |given: &[&str]| said(Constraint::AtLeastOne(groups), given);
        assert_eq!(
            groups_of(&["StartTime"]).unwrap(),
            "JobId is given: StartTime, documented: at least one of: JobId, StartTime and EndTime"
        );
        assert_eq!(groups_of(&["StartTime", "EndTime"]), None);
        assert_eq!(groups_of(&["JobId"]), None);
        assert!(said(Constraint::Exclusive(groups), &["JobId", "EndTime"]).is_some());
        assert!(said(Constraint::Exclusive(groups), &["StartTime", "EndTime"]).is_none());
        assert!(said(Constraint::Together(groups), &["StartTime"]).unwrap().ends_with("StartTime and EndTime together"));
        assert!(said(Constraint::Together(groups), &[]).is_none());
    }
}
