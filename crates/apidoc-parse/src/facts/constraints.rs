//! Constraints over several fields: gathers what the rules find in the descriptions of one table.

use super::{
    Subject,
    context::Context,
    fact::{Fact, Kind},
    lex::Tokens,
    rules,
    text::Text,
};
use crate::prose::Prose;
use apidoc_ir::{Constraint, Type};
use std::collections::{BTreeMap, BTreeSet};

/// The constraints that the texts of one table state, each once.
pub fn read(fields: &[(&str, &Prose)]) -> Vec<Constraint> {
    let order: BTreeMap<&str, usize> = fields.iter().enumerate().rev().map(|(i, (name, _))| (*name, i)).collect();
    let siblings: Vec<&str> = fields.iter().map(|(name, _)| *name).collect();
    let ty = Type::default();
    let mut seen = BTreeSet::new();
    let mut out = Vec::new();
    for (name, prose) in fields {
        let text = Text::new(prose);
        let tokens = Tokens::new(&text);
        let subject = Subject { name, ty: &ty, siblings: &siblings };
        for one in rules::find(&Context { tokens: &tokens, subject, values: None }, Kind::Together) {
            let Fact::Constraints(kind, all) = one.fact else { continue };
            for groups in all {
                let constraint = Constraint { kind, fields: sorted(groups, &order) };
                if seen.insert(constraint.clone()) {
                    out.push(constraint);
                }
            }
        }
    }
    out
}

/// Groups and names in the order of the table.
fn sorted(mut groups: Vec<Vec<String>>, order: &BTreeMap<&str, usize>) -> Vec<Vec<String>> {
    let place = |name: &String| order.get(name.as_str()).copied().unwrap_or(usize::MAX);
    for group in &mut groups {
        group.sort_by_key(place);
    }
    groups.sort_by_key(|group| group.first().map(place));
    groups
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(fields: &[(&str, &str)], expected: &[&str]) {
        let proses: Vec<(&str, Prose)> = fields.iter().map(|(name, text)| (*name, Prose::plain(text))).collect();
        let borrowed: Vec<(&str, &Prose)> = proses.iter().map(|(name, prose)| (*name, prose)).collect();
        let got: Vec<String> = read(&borrowed)
            .iter()
            .map(|c| format!("{:?} {}", c.kind, c.fields.iter().map(|group| group.join("+")).collect::<Vec<_>>().join(" | ")))
            .collect();
        assert_eq!(got, expected);
    }

    #[test]
    fn at_least_one() {
        check(&[("Job", "任务。"), ("From", ""), ("To", "Job和From&To 不允许同时放空。")], &["AtLeastOne Job | From+To"]);
        check(&[("Url", "图的地址，Url、Image必须提供一个，如果都提供，只用 Url。"), ("Image", "图")], &["AtLeastOne Url | Image"]);
        check(&[("A", "Either `A` or `B` must be specified."), ("B", "")], &["AtLeastOne A | B"]);
        check(&[("Job", "Job 与 From、To 不能同时为空。"), ("From", ""), ("To", "")], &["AtLeastOne Job | From+To"]);
        check(&[("A", "A、B和C不能同时为空。"), ("B", ""), ("C", "")], &["AtLeastOne A | B | C"]);
        check(&[("A", "当 B 为空时，A 必须填写一个。"), ("B", "")], &[]);
        check(&[("A", "A or B must be specified."), ("B", "")], &["AtLeastOne A | B"]);
    }

    #[test]
    fn exclusive() {
        check(
            &[("Ids", "编号，不支持同时指定 Ids 和 Filters。"), ("Filters", "条件，不支持同时指定Ids和Filters。")],
            &["Exclusive Ids | Filters"],
        );
        check(&[("A", "该参数与B或C不能同时指定。"), ("B", ""), ("C", "")], &["Exclusive A | B", "Exclusive A | C"]);
        check(&[("A", "不可和B同时使用。"), ("B", "和A互斥")], &["Exclusive A | B"]);
        check(&[("A", "编号，A与B至多只能填写其中一个。"), ("B", "")], &["Exclusive A | B"]);
        check(&[("A", "Only one of `A` and `B` can be specified."), ("B", "")], &["Exclusive A | B"]);
        check(&[("A", "密钥，不能与 B 或 C 同时给。"), ("B", ""), ("C", "")], &["Exclusive A | B", "Exclusive A | C"]);
        check(&[("A", "You cannot specify both A and B at the same time."), ("B", "")], &["Exclusive A | B"]);
        check(
            &[("A", "It cannot be used simultaneously with B, but at least one of them should be entered."), ("B", "")],
            &["AtLeastOne A | B", "Exclusive A | B"],
        );
    }

    #[test]
    fn together() {
        check(&[("A", "A 和 B 必须同时传入。"), ("B", "")], &["Together A | B"]);
    }

    #[test]
    fn in_other_words() {
        check(&[("A", "A and B cannot be entered at the same time."), ("B", "")], &["Exclusive A | B"]);
        check(&[("A", "This parameter does not support specifying A and B at the same time."), ("B", "")], &["Exclusive A | B"]);
        check(&[("A", "Its kind (not allowed to be sent at the same time as B)"), ("B", "")], &["Exclusive A | B"]);
        check(&[("A", "Only one of A, B, and C can be passed."), ("B", ""), ("C", "")], &["Exclusive A | B | C"]);
        check(&[("A", "At least one of this or B must be provided"), ("B", "")], &["AtLeastOne A | B"]);
        check(&[("A", "Both `A` and `B` need to be set or unset at the same time."), ("B", "")], &["Together A | B"]);
        check(&[("A", "For some pens, either A or B must be provided."), ("B", "")], &[]);
        check(&[("A", "To dry a pen, either A or B is required."), ("B", "")], &[]);
    }

    #[test]
    fn no_rule() {
        check(&[("A", "名字，和 B 一致。"), ("B", "")], &[]);
        check(&[("A", "If C is set, A and B cannot be used at the same time."), ("B", ""), ("C", "")], &[]);
        check(&[("A", "只能传一个值。"), ("B", "")], &[]);
        check(&[("A", "Either A or B should be specified if the pen is dry."), ("B", "")], &[]);
    }
}
