//! The accepted facts: of each field that has any, a hash of its path and of each of its facts.
//!
//! Only hashes are kept of the corpora's fields, and of some fields the facts themselves, which are names, numbers and codes.

use apidoc_ir::{FactKind, Field};
use std::collections::BTreeMap;

/// The facts of one field by their names, each with its value and the rule that made it.
pub(crate) type Facts = BTreeMap<String, (String, String)>;

/// The name of a kind, as the IR has it.
pub(crate) fn name(kind: FactKind) -> String {
    serde_json::to_value(kind).ok().and_then(|name| name.as_str().map(str::to_string)).unwrap_or_default()
}

/// The facts of a field.
pub(crate) fn of(field: &Field) -> Facts {
    let facts = &field.facts;
    let mut out = Facts::new();
    let mut say = |kind: FactKind, value: Option<String>| {
        if let Some(value) = value {
            let rule = facts.rules.get(&kind).map_or(String::new(), |made| made.rule.clone());
            out.insert(name(kind), (value, rule));
        }
    };
    let values: Vec<&str> = facts.values.iter().map(|entry| entry.value.as_str()).collect();
    say(FactKind::Enum, (!values.is_empty()).then(|| values.join("|")));
    say(FactKind::Default, facts.default.clone());
    say(FactKind::Min, facts.min.as_ref().map(ToString::to_string));
    say(FactKind::Max, facts.max.as_ref().map(ToString::to_string));
    say(FactKind::MaxItems, facts.max_items.map(|n| n.to_string()));
    say(FactKind::MinLen, facts.min_len.map(|n| n.to_string()));
    say(FactKind::MaxLen, facts.max_len.map(|n| n.to_string()));
    say(FactKind::Nullable, field.nullable.then(|| "true".to_string()));
    say(FactKind::Deprecated, field.deprecated.then(|| "true".to_string()));
    say(FactKind::Example, field.example.clone());
    out
}

/// FNV-1a: small, and the same on every machine.
pub(crate) fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// The hash of a fact's value, shorter.
pub(crate) fn short(value: &str) -> u32 {
    let hash = hash(value);
    (hash ^ (hash >> 32)) as u32
}

/// One line a field: its hash, then a name and a hash for each fact.
pub(crate) fn written(fields: &BTreeMap<String, Facts>) -> String {
    let mut lines: Vec<String> = fields
        .iter()
        .filter(|(_, facts)| !facts.is_empty())
        .map(|(path, facts)| {
            let facts: Vec<String> = facts.iter().map(|(name, (value, _))| format!("{name}={:08x}", short(value))).collect();
            format!("{:016x} {}\n", hash(path), facts.join(" "))
        })
        .collect();
    lines.sort_unstable();
    lines.concat()
}

/// Parses the output of [`written`]; other lines are skipped.
pub(crate) fn parse(text: &str) -> BTreeMap<u64, BTreeMap<String, u32>> {
    let line = |line: &str| {
        let mut words = line.split(' ');
        let path = u64::from_str_radix(words.next()?, 16).ok()?;
        let facts = words
            .filter_map(|word| word.split_once('='))
            .filter_map(|(name, hash)| Some((name.to_string(), u32::from_str_radix(hash, 16).ok()?)));
        Some((path, facts.collect()))
    };
    text.lines().filter_map(line).collect()
}

/// Some fields with their facts in clear: those with the least hashes, so that they stay the same.
pub(crate) fn in_clear(fields: &BTreeMap<String, Facts>, most: usize) -> String {
    let told = |facts: &Facts| facts.keys().any(|name| name != "example" && name != "nullable");
    let mut chosen: Vec<(u64, &String, &Facts)> =
        fields.iter().filter(|(_, facts)| told(facts)).map(|(path, facts)| (hash(path), path, facts)).collect();
    chosen.sort_unstable_by_key(|(hash, _, _)| *hash);
    let mut lines: Vec<String> = Vec::new();
    let mut count = 0;
    for (_, path, facts) in chosen {
        if count >= most {
            break;
        }
        let facts: BTreeMap<&String, &String> =
            facts.iter().filter(|(name, _)| *name != "example").map(|(name, (value, _))| (name, value)).collect();
        count += facts.len();
        lines.push(format!("{}\n", serde_json::json!({ "field": path, "facts": facts })));
    }
    lines.sort_unstable();
    lines.concat()
}
