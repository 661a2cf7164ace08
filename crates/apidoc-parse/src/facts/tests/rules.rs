//! The examples of the rules.

use super::*;
use crate::facts::{
    fact::Kind,
    lex::Tokens,
    rule::{MOST_MATCHES, Rule},
    rules::RULES,
    text::Text,
};
use std::collections::BTreeSet;

fn ty(letter: &str) -> Type {
    match letter {
        "i" => INTEGER,
        "f" => FLOAT,
        "b" => BOOLEAN,
        "a" => strings(),
        _ => STRING,
    }
}

/// The facts of a reading as one line.
fn shown(reading: &Reading) -> String {
    let mut out = Vec::new();
    let mut say = |name: &str, value: Option<String>| out.extend(value.map(|value| format!("{name}={value}")));
    say("default", reading.default.clone());
    say("min", reading.min.as_ref().map(ToString::to_string));
    say("max", reading.max.as_ref().map(ToString::to_string));
    say("max_items", reading.max_items.map(|n| n.to_string()));
    say("min_len", reading.min_len.map(|n| n.to_string()));
    say("max_len", reading.max_len.map(|n| n.to_string()));
    out.extend(reading.nullable.then(|| "nullable".to_string()));
    out.extend(reading.deprecated.then(|| "deprecated".to_string()));
    out.extend(reading.required_when.iter().map(|when| format!("required_when={}:{}", when.field, when.values.join("|"))));
    out.join(" ")
}

/// The examples of a rule over several fields that are not read so.
fn constraints_of(rule: &Rule) -> Vec<String> {
    let read = |text: &str| {
        let prose = Prose::plain(text);
        let subject = Subject { name: "Colour", ty: &STRING, siblings: &["Size", "Shape"] };
        let said = crate::facts::explain(&prose, subject);
        let mut made: Vec<String> = said.matches.into_iter().filter(|m| m.rule == rule.name).filter_map(|m| m.made).collect();
        made.dedup();
        made.join(" ")
    };
    let yes = rule.yes.iter().map(|(_, text, wanted)| (*text, *wanted));
    yes.chain(rule.no.iter().map(|(_, text)| (*text, "")))
        .filter(|(text, wanted)| read(text) != *wanted)
        .map(|(text, _)| format!("{}: {text}: {}", rule.name, read(text)))
        .collect()
}

#[test]
fn each_rule_reads_its_examples_and_leaves_the_others() {
    let mut wrong = Vec::new();
    for rule in RULES.values().flatten() {
        let by_it = |reading: &Reading| reading.rules.iter().any(|(_, name, _)| *name == rule.name);
        if rule.kind == Kind::Together {
            wrong.extend(constraints_of(rule));
            continue;
        }
        for (letter, text, wanted) in &rule.yes {
            let reading = reading(text, &ty(letter));
            if shown(&reading) != *wanted || !by_it(&reading) {
                wrong.push(format!("{}: {text}: {} by {:?}", rule.name, shown(&reading), reading.rules));
            }
        }
        for (letter, text) in &rule.no {
            let reading = reading(text, &ty(letter));
            if by_it(&reading) {
                wrong.push(format!("{}: {text}: {}", rule.name, shown(&reading)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_rule_has_a_name_of_its_own_a_sentence_and_an_example() {
    let mut seen = BTreeSet::new();
    for rule in RULES.values().flatten() {
        assert!(seen.insert((rule.kind, rule.name)), "{} stands twice", rule.name);
        assert!(!rule.doc.is_empty() && !rule.yes.is_empty(), "{} has no sentence or no example", rule.name);
    }
}

#[test]
fn a_rule_looks_at_a_limited_number_of_matches() {
    let text = "min 8 ".repeat(400);
    let text = Text::new(&Prose::plain(&text));
    let tokens = Tokens::new(&text);
    let most = RULES.values().flatten().map(|rule| rule.matches(&tokens).count()).max();
    assert_eq!(most, Some(MOST_MATCHES));
}
