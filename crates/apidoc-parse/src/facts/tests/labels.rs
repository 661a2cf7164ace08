//! Labelled descriptions: precision and recall of all facts.

use super::*;
use std::collections::{BTreeMap, BTreeSet};

/// The name of a fact in the files of labels.
const NAMES: [&str; 9] = ["e", "d", "mn", "mx", "mi", "nl", "ml", "dep", "nullable"];

fn ty(name: &str) -> Type {
    let scalar = |letter: &str| match letter {
        "i" => INTEGER,
        "f" => FLOAT,
        "b" => BOOLEAN,
        "o" => Type::Object("Pen".into()),
        _ => STRING,
    };
    match name.strip_prefix('a') {
        Some(inner) => Type::Array(Box::new(scalar(inner))),
        None => scalar(name),
    }
}

fn sorted(values: &mut [&str]) -> String {
    values.sort_unstable();
    values.join("|")
}

/// The facts that are read, by their short names.
fn facts(reading: &Reading) -> BTreeMap<&'static str, String> {
    let mut out = BTreeMap::new();
    let mut say = |name, value: Option<String>| out.extend(value.map(|value| (name, value)));
    let mut values: Vec<&str> = reading.values.iter().map(|entry| entry.value.as_str()).collect();
    say("e", (!values.is_empty()).then(|| sorted(&mut values)));
    say("d", reading.default.clone());
    say("mn", reading.min.as_ref().map(ToString::to_string));
    say("mx", reading.max.as_ref().map(ToString::to_string));
    say("mi", reading.max_items.map(|n| n.to_string()));
    say("nl", reading.min_len.map(|n| n.to_string()));
    say("ml", reading.max_len.map(|n| n.to_string()));
    say("dep", reading.deprecated.then(String::new));
    say("nullable", reading.nullable.then(String::new));
    out
}

/// Counts the facts that are right, wrong and missed; shows each that is not right.
fn score(labels: &str) -> ([usize; 3], String) {
    let (mut counts, mut shown) = ([0; 3], String::new());
    for line in labels.lines().filter(|line| !line.starts_with('#')) {
        let mut columns = line.splitn(3, '\t');
        let (Some(letter), Some(said), Some(text)) = (columns.next(), columns.next(), columns.next()) else {
            panic!("not a label: {line}")
        };
        let unsure: BTreeSet<&str> = said.split(' ').filter_map(|fact| fact.strip_prefix('?')).collect();
        let wanted =
            said.split(' ').filter(|fact| *fact != "-" && !fact.starts_with('?')).map(|fact| fact.split_once('=').unwrap_or((fact, "")));
        let wanted: BTreeMap<&str, String> = wanted
            .map(|(name, value)| (name, if name == "e" { sorted(&mut value.split('|').collect::<Vec<_>>()) } else { value.into() }))
            .collect();
        let got = facts(&reading(&text.replace('⏎', "\n"), &ty(letter)));
        for name in NAMES.into_iter().filter(|name| !unsure.contains(name)) {
            let (wanted, got) = (wanted.get(name), got.get(name));
            if wanted == got {
                counts[0] += usize::from(wanted.is_some());
                continue;
            }
            counts[1] += usize::from(got.is_some());
            counts[2] += usize::from(wanted.is_some());
            shown += &format!("{name}: wanted {wanted:?}, read {got:?}: {text}\n");
        }
    }
    (counts, shown)
}

#[test]
fn labelled_descriptions_are_read() {
    for labels in [include_str!("labels/zh.tsv"), include_str!("labels/en.tsv")] {
        let ([right, wrong, missed], shown) = score(labels);
        let (precision, recall) = (right as f64 / (right + wrong) as f64, right as f64 / (right + missed) as f64);
        assert!(precision >= 0.98 && recall >= 0.96, "precision {precision:.3}, recall {recall:.3}\n{shown}");
    }
}
