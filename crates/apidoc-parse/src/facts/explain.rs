//! Explains the reading of a description: its tokens, the matched rules, and the refusals of guards and productions.

use super::{
    Reading, Subject,
    context::Context,
    fact::{Fact, Kind},
    lex::Tokens,
    lists, read,
    rules::RULES,
    text::Text,
};
use crate::prose::Prose;
use std::{fmt::Write as _, ops::Range};

/// A description in the spelling that the rules read, with all that they made of it.
#[derive(Clone, Debug)]
pub struct Explanation {
    /// The description in one spelling.
    pub text: String,
    /// Its tokens: the bytes of `text`, and the names of their classes.
    pub tokens: Vec<(Range<usize>, Vec<&'static str>)>,
    /// All matches of the rules, in the order of the rules.
    pub matches: Vec<Matched>,
    /// The lists that were found, in order.
    pub lists: Vec<Listed>,
    /// Result of the reading.
    pub reading: Reading,
}

/// A list that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// The name of its form.
    pub form: &'static str,
    /// The bytes of the text.
    pub at: Range<usize>,
    /// Its values.
    pub values: Vec<String>,
    /// Whether the sum of its evidence makes it a list of values.
    pub kept: bool,
    /// The evidence for it and against it.
    pub evidence: Vec<(&'static str, i32)>,
}

/// A rule that matched.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matched {
    /// Its name.
    pub rule: &'static str,
    /// The bytes of the text.
    pub at: Range<usize>,
    /// The guards that refuse it.
    pub refused: Vec<&'static str>,
    /// Fact that it makes; `None` if the words around it say that it is something else.
    pub made: Option<String>,
}

/// Explains one description.
pub fn explain(prose: &Prose, subject: Subject<'_>) -> Explanation {
    let text = Text::new(prose);
    let tokens = Tokens::new(&text);
    let values = lists::read(&tokens, subject);
    let context = Context { tokens: &tokens, subject, values: values.as_ref() };
    let mut matches = Vec::new();
    for rule in RULES.values().flatten().filter(|rule| rule.kind.is_of(subject.ty)) {
        for m in rule.matches(&tokens) {
            let refused = rule.refusals(&context, &m).collect();
            let made = (rule.make)(&context, &m).map(|fact| shown(rule.kind, &fact));
            let matched = Matched { rule: rule.name, at: tokens.span(m.from, m.to), refused, made };
            // Two patterns of a rule may match the same words.
            if !matches.contains(&matched) {
                matches.push(matched);
            }
        }
    }
    let listed = (0..tokens.list.len()).map(|i| (tokens.span(i, i + 1), tokens.classes(i).names())).collect();
    let lists = lists::candidates(&tokens, subject).into_iter().map(|one| {
        let values = one.list.entries.iter().map(|entry| entry.value.clone()).collect();
        Listed { form: one.list.rule(), at: one.list.at.clone(), values, kept: one.is_kept(), evidence: one.evidence }
    });
    Explanation { tokens: listed, matches, lists: lists.collect(), reading: read(prose, subject), text: text.s.clone() }
}

fn shown(kind: Kind, fact: &Fact) -> String {
    let names = kind.facts();
    let name = |i: usize| serde_json::to_value(names[i]).ok().and_then(|name| name.as_str().map(str::to_string)).unwrap_or_default();
    match fact {
        Fact::Flag => name(0),
        Fact::Text(text) => format!("{}={text}", name(0)),
        Fact::When(when) => format!("required_when={}:{}", when.field, when.values.join("|")),
        Fact::Constraints(kind, all) => {
            let kind = serde_json::to_value(kind).ok().and_then(|kind| kind.as_str().map(str::to_string)).unwrap_or_default();
            let groups = |groups: &Vec<Vec<String>>| groups.iter().map(|group| group.join("+")).collect::<Vec<_>>().join("|");
            all.iter().map(|all| format!("{kind} {}", groups(all))).collect::<Vec<_>>().join(" ")
        }
        Fact::Bounds(low, high) => {
            let sides = if names.len() == 1 { vec![(0, high)] } else { vec![(0, low), (1, high)] };
            sides.into_iter().filter_map(|(i, n)| n.as_ref().map(|n| format!("{}={n}", name(i)))).collect::<Vec<_>>().join(" ")
        }
    }
}

/// The rules as a page of Markdown.
pub fn rules_page() -> String {
    let mut out = String::from(
        "# Rules that read facts out of descriptions\n\nWritten by `cargo xtask facts rules`; do not edit. A rule is a pattern over classes of words (`src/facts/lexicon`), \
         a production, and examples: what it reads (+) and what it leaves (-). The letter is the type of the field: s a string, i an integer, f a float, b a boolean, a an array.\n",
    );
    for (kind, rules) in &*RULES {
        let _ = write!(out, "\n## {kind:?}\n");
        for rule in rules {
            let guards: Vec<&str> = rule.guards.iter().map(|guard| guard.name).collect();
            let _ = write!(out, "\n### {}\n\n{}\n\n`{}`, rank {}", rule.name, rule.doc, rule.written.join("`, `"), rule.rank);
            let _ = writeln!(out, "{}\n", if guards.is_empty() { String::new() } else { format!("; minds {}", guards.join(", ")) });
            let line = |text: &str| text.replace('\n', " / ");
            rule.yes.iter().for_each(|(ty, text, read)| out.push_str(&format!("- + ({ty}) {} = {read}\n", line(text))));
            rule.no.iter().for_each(|(ty, text)| out.push_str(&format!("- - ({ty}) {}\n", line(text))));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use apidoc_ir::{Scalar, Type};

    #[test]
    fn an_explanation_names_the_rule_and_the_guard() {
        let ty = Type::Array(Box::new(Type::Scalar(Scalar::String)));
        let subject = Subject { name: "Pens", ty: &ty, siblings: &[] };
        let said = explain(&Prose::plain("最多10支。每支笔最多5个名字。"), subject);
        let of = |rule: &str| said.matches.iter().filter(|m| m.rule == rule).collect::<Vec<_>>();
        assert_eq!(said.reading.max_items, Some(10), "{said:?}");
        assert!(said.matches.iter().enumerate().all(|(i, m)| !said.matches[..i].contains(m)), "{said:?}");
        assert!(of("at-most-things").iter().any(|m| m.made.as_deref() == Some("max_items=10") && m.refused.is_empty()), "{said:?}");
    }

    #[test]
    fn an_explanation_shows_the_evidence_for_a_list_and_the_reason_against_one() {
        let subject = Subject { name: "Pen", ty: &Type::Scalar(Scalar::String), siblings: &[] };
        let said = explain(&Prose::plain("颜色，取值：RED（红）、BLUE（蓝）。"), subject);
        let row = |list: &Listed, name: &str| list.evidence.iter().any(|(row, _)| *row == name);
        assert!(said.lists.iter().any(|list| list.kept && row(list, "promised right before")), "{said:?}");
        assert!(said.reading.confidence >= Some(lists::LEAST), "{said:?}");
        let said = explain(&Prose::plain("颜色，例如：RED（红）、BLUE（蓝）。"), subject);
        assert!(said.lists.iter().all(|list| !list.kept && row(list, "an example")) && said.reading.confidence.is_none(), "{said:?}");
    }

    #[test]
    fn the_page_of_rules_is_up_to_date() {
        let known = include_str!("../../RULES.md");
        assert!(known == rules_page(), "RULES.md is not what the rules say: run `cargo xtask facts rules`");
    }
}
