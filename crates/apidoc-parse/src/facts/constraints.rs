//! What descriptions say of several parameters together: one of them is needed, they exclude each other, they go together.
//!
//! In come the parameters of one table with their texts; out go constraints over names of that table, each once.
//! Only a clause that names at least two of them (or one beside its own) and states the rule without a condition counts.

use super::{pattern::pattern, text::Text};
use crate::prose::Prose;
use apidoc_ir::{Constraint, ConstraintKind};
use regex::Regex;
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

static NEEDED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:必须|必需|需要?|应|请|至少|必)(?:至少)?(?:提供|传入?|填写?|指定|选择?|输入|设置|存在)?(?:其中)?(?:的)?(?:一个|一项|其一|1个|1项|之一|其中一个|一种)|(?:不能|不可以?|不允许|不得|不可)(?:同时|都|全部?|均)(?:为空|放空|不填|不传|为null|缺省|留空|空)|二选一必[填传选]|必[填传选](?:其)?(?:一个|其一)|\bat least one\b|\beither\b[^.;\n]{0,80}\b(?:must|is required|should|needs? to)\b|\bmust (?:specify|provide|enter|pass in|set) (?:either|one of|at least)|\bone of\b[^.;\n]{0,80}\b(?:must|is required|should be)\b|\bor\b `?\w+`? (?:must|needs? to|has to|should) be (?:specified|provided|passed|entered|set)|cannot (?:both )?be (?:both )?(?:empty|left empty|null)(?: at the same time| simultaneously)?|\bboth empty",
    )
});
static EXCLUDED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:不能|不可以?|不支持|不允许|不得|请勿|无法|不要)[^,。;\n]{0,60}?同时(?:指定|使用|传入?|设置|填写?|存在|选择?|出现|配置|输入|提供|生效|给|用)|同时(?:指定|使用|传入?|设置|填写?)[^,。;\n]{0,20}(?:不支持|不允许)|(?:不能|不可|不支持|不允许)同时(?:指定|使用|传入?|设置|填写?|存在|选择?|出现|配置|输入|提供|给|用)|互斥|(?:至多|最多)(?:只能|可以?|能)?(?:指定|使用|传入?|设置|填写?|选择?|提供)(?:其中)?(?:的)?(?:一个|其一|一种|1个)|只能(?:指定|使用|传入?|设置|填写?|选择?|提供)(?:其中)?(?:的)?(?:一个|其一|一种|1个)|\bmutually exclusive|\bonly one of\b[^.;\n]{0,80}\b(?:can|may) be (?:specified|used|set|passed|provided|configured)|(?:cannot|can not|can't|must not|may not|not) (?:be )?(?:specify|specified|use|used|set|pass|passed|provide|provided|configure|configured|exist|coexist)(?: in)?(?: both)?[^.;\n]{0,80}?(?:at the same time|simultaneously|together)|(?:cannot|can not|can't) (?:be )?(?:specify|specified|use|used|set|pass|passed)(?: in)? both|(?:cannot|can not|can't) be (?:used|specified|set|passed in) (?:simultaneously |together |at the same time )?with|(?:cannot|can not|can't|must not|may not|not) be (?:entered|imported|sent|delivered|given|included)\b[^.;\n]{0,60}?(?:at the same time|simultaneously|together)|(?:cannot|can not) appear (?:simultaneously|together|at the same time)|\b(?:do|does) not support specifying\b[^.;\n]{0,80}?(?:at the same time|simultaneously|together)|\bmust not be specified simultaneously|\bnot allowed to be (?:delivered|sent|specified|used|set) at the same time as|\bonly one of\b[^.;\n]{0,80}\b(?:can|may) be (?:entered|input|selected|given)",
    )
});
static JOINED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:必须|需要?|须|应)(?:要)?(?:同时|成对|一起)(?:指定|使用|传入?|设置|填写?|存在|出现|配置|输入|提供)|\b(?:must|should|need to) (?:both )?be (?:specified|used|set|passed in|provided|configured) (?:together|in pairs?|at the same time|simultaneously)|\b(?:must|should|need to) be set or (?:unset|ignored) (?:together|at the same time|simultaneously)",
    )
});
static CONDITION: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)当|若|如果|假如|[^同及]时(?:候)?[,， ]|\bif\b|\bwhen\b|\bunless\b|\bwhere\b|\bin case\b|\bfor (?:some|certain|other)\b|^\W*to [a-z]+ ",
    )
});
/// "A or B must be given if the pen is dry".
static CONDITION_BEHIND: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)^(?: ?\w+){0,2} (?:if|when|where|in case)\b"));
static OWN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:该|此|本)(?:参数|字段|入参|值)|^[ ,]*(?:不能|不可|不支持|不允许)?(?:和|与|跟)|(?:不能|不可以?|不支持|不允许|不得)(?:和|与|跟)|,(?:和|与)|\bthis (?:parameter|field)\b|\b(?:of|either) this (?:or|and)\b|\bsame time as\b|\bit\b|\bwith\b|\bthem\b",
    )
});

/// The constraints that the texts of one table state.
pub(super) fn read(fields: &[(&str, &Prose)]) -> Vec<Constraint> {
    let order: BTreeMap<&str, usize> = fields.iter().enumerate().rev().map(|(i, (name, _))| (*name, i)).collect();
    let mut seen = BTreeSet::new();
    let mut out = Vec::new();
    for (own, prose) in fields {
        let text = Text::new(prose);
        if text.s.len() < 8 {
            continue;
        }
        for sentence in text.s.split(['。', ';', '\n']).flat_map(|part| part.split(". ")) {
            for constraint in of_sentence(sentence, own, &order) {
                if seen.insert(constraint.clone()) {
                    out.push(constraint);
                }
            }
        }
    }
    out
}

fn of_sentence(sentence: &str, own: &str, order: &BTreeMap<&str, usize>) -> Vec<Constraint> {
    let mut out = Vec::new();
    for (kind, rule) in
        [(ConstraintKind::AtLeastOne, &*NEEDED), (ConstraintKind::Exclusive, &*EXCLUDED), (ConstraintKind::Together, &*JOINED)]
    {
        let Some(found) = rule.find(sentence) else { continue };
        if CONDITION.is_match(&sentence[..found.end()]) || CONDITION_BEHIND.is_match(&sentence[found.end()..]) {
            continue;
        }
        // The clause: the names may stand before the rule, within it or after it, with commas between names only.
        let clause = clause(sentence, found.start(), found.end(), order);
        let names = lists_behind(clause, groups(clause, order));
        let speaks_of_itself = OWN.is_match(clause) && !names.iter().flatten().any(|name| name == own);
        let constraint = |groups: Vec<Vec<String>>| Constraint { kind, fields: sorted(groups, order) };
        match (speaks_of_itself, names.len()) {
            (true, 1) if kind != ConstraintKind::Together => out.push(constraint(vec![vec![own.to_string()], names[0].clone()])),
            // "not with A or B": each of them excludes this one.
            (true, 2..=4) if kind == ConstraintKind::Exclusive => {
                out.extend(names.iter().map(|group| constraint(vec![vec![own.to_string()], group.clone()])));
            }
            (false, 2) => out.push(constraint(names)),
            (false, 3..=6)
                if kind != ConstraintKind::Exclusive
                    || found.as_str().to_ascii_lowercase().starts_with("only one of")
                    || sentence.contains("互斥")
                    || sentence.contains("mutually") =>
            {
                out.push(constraint(names));
            }
            _ => {}
        }
    }
    // "…, but at least one of them": the names stand in the clause before.
    if let [Constraint { kind: ConstraintKind::Exclusive, fields }] = out.as_slice()
        && (sentence.contains("at least one of them") || sentence.contains("必须选其一") || sentence.contains("必填一个"))
    {
        out.push(Constraint { kind: ConstraintKind::AtLeastOne, fields: fields.clone() });
    }
    out
}

/// The clause around a rule.
fn clause<'a>(sentence: &'a str, start: usize, end: usize, order: &BTreeMap<&str, usize>) -> &'a str {
    let mut from = 0;
    let mut to = sentence.len();
    for (i, _) in sentence.match_indices(',') {
        // A comma between two names does not end the clause.
        let before = words(&sentence[..i]).last().is_some_and(|(at, word)| at + word.len() + 1 >= i && order.contains_key(bare(word)));
        if before {
            continue;
        }
        if i < start {
            from = i + 1;
        } else if i >= end {
            to = i;
            break;
        }
    }
    &sentence[from..to]
}

/// The names of the table in a clause; `A&B` and `A+B` are one group.
fn groups(clause: &str, order: &BTreeMap<&str, usize>) -> Vec<Vec<String>> {
    let mut out: Vec<Vec<String>> = Vec::new();
    let mut last_end = 0;
    for (at, word) in words(clause) {
        let name = bare(word);
        if !order.contains_key(name) {
            continue;
        }
        let known = out.iter().flatten().any(|known| known == name);
        let joined = matches!(clause[last_end..at].trim_matches([' ', '`', '"']), "&" | "+" | "&&");
        match out.last_mut() {
            _ if known => {}
            Some(group) if joined => group.push(name.to_string()),
            _ => out.push(vec![name.to_string()]),
        }
        last_end = at + word.len();
    }
    out
}

/// "A 与 B、C": the one before is a group, and those of the list behind it are one together.
fn lists_behind(clause: &str, names: Vec<Vec<String>>) -> Vec<Vec<String>> {
    let [first, second, .., last] = names.as_slice() else { return names };
    let gap = |a: &[String], b: &[String]| {
        let from = a.last().and_then(|a| clause.find(a.as_str()).map(|at| at + a.len()))?;
        let to = b.first().and_then(|b| clause.find(b.as_str()))?;
        clause.get(from..to).map(|gap| gap.trim_matches([' ', '`', '"']))
    };
    let split = gap(first, second).is_some_and(|gap| matches!(gap, "与" | "和" | "或"));
    let behind = names.get(names.len() - 2).and_then(|before| gap(before, last)).is_some_and(|gap| gap == "、");
    if split && behind { vec![first.clone(), names[1..].concat()] } else { names }
}

/// The words of ASCII in a text, with their places.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.');
    text.split(move |c: char| !is_word(c))
        .filter(|word| !word.is_empty())
        .map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// A name without the mark of an array.
fn bare(word: &str) -> &str {
    let word = word.trim_end_matches('.');
    word.strip_suffix(".N").or_else(|| word.strip_suffix(".n")).unwrap_or(word)
}

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
