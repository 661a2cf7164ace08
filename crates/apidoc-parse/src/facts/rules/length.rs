//! The fewest and the most characters of a text. Bytes count as characters: a text has never more characters than bytes.

use crate::facts::{
    context::Context,
    fact::{Fact, Kind::Length},
    matcher::Match,
    rule::Rule,
};
use serde_json::Number;

fn both(context: &Context<'_>, m: &Match) -> Option<Fact> {
    let (low, high) = (context.tokens.count(m.get('a')?)?, context.tokens.count(m.get('b')?)?);
    (low <= high).then(|| Fact::Bounds(Some(low.into()), Some(high.into())))
}

fn exact(context: &Context<'_>, m: &Match) -> Option<Fact> {
    bound(context, m, 0).map(|n| Fact::Bounds(Some(n.clone()), Some(n)))
}

fn high(context: &Context<'_>, m: &Match) -> Option<Fact> {
    bound(context, m, 0).map(|n| Fact::Bounds(None, Some(n)))
}

fn below(context: &Context<'_>, m: &Match) -> Option<Fact> {
    bound(context, m, 1).map(|n| Fact::Bounds(None, Some(n)))
}

fn low(context: &Context<'_>, m: &Match) -> Option<Fact> {
    bound(context, m, 0).map(|n| Fact::Bounds(Some(n), None))
}

fn bound(context: &Context<'_>, m: &Match, less: u64) -> Option<Number> {
    Some(context.tokens.count(m.get('n')?)?.saturating_sub(less).into())
}

pub(super) fn rules() -> Vec<Rule> {
    let rule = |name, rank, pattern, make| Rule::new(name, Length, rank, pattern, make);
    vec![
        rule(
            "length-span",
            3,
            "Length|Letters ^Stop|Semi|Line|Num|Example{6} Open? a:Num UItem? CHARS? UNTIL|Comma|And b:Num Close? UItem? CHARS?",
            both,
        )
        .says("The length lies between two numbers.")
        .yes("s", "Its name. Length limit: [1,512].", "min_len=1 max_len=512")
        .yes("s", "Character count: [8,64].", "min_len=8 max_len=64")
        .yes("s", "画名，长度为1-20", "min_len=1 max_len=20")
        .no("s", "端口段，需与转发端口段长度保持一致，例如转发端口：80-90。"),
        rule("span-of-characters", 3, "a:Num UItem? CHARS? UNTIL|And b:Num UItem? WORDY{4} CHARS", both)
            .says("From a number to a number of characters.")
            .yes("s", "画名，支持1-20个字符", "min_len=1 max_len=20")
            .yes("s", "The name: 1-80 letters, digits or other characters.", "min_len=1 max_len=80")
            .no("s", "- 当 Shape 为 ROUND 时，可输入 1-100 个字符；\n- 当 Shape 为 OVAL 时，填数字。"),
        rule("least-and-most-characters", 3, "AtLeast|Least a:Num And|Comma? Most|AtMost b:Num UItem? WORDY{3} CHARS", both)
            .says("At least a number and at most another.")
            .yes("s", "Name with at least 3 and at most 20 characters.", "min_len=3 max_len=20"),
        rule("exact-length", 3, "Length|Letters Copula? Exactly JOINT* n:Num UItem? CHARS?", exact)
            .says("The length is exactly a number.")
            .yes("s", "编码，长度固定为8位", "min_len=8 max_len=8"),
        rule("exact-characters", 3, "Exactly n:Num UItem? WORDY{2} CHARS", exact)
            .says("Exactly a number of characters.")
            .yes("s", "A code of exactly 8 characters.", "min_len=8 max_len=8")
            .no("s", "A code of exactly 8 brushes."),
        rule("interval-of-characters", 3, "Open a:Num Comma b:Num Close UItem? CHARS", both)
            .says("Two numbers in brackets, of characters.")
            .yes("s", "画名，[1,20]个字符", "min_len=1 max_len=20"),
        rule(
            "length-at-most",
            2,
            "Length|Letters !Open ^Stop|Semi|Line|Num{8} Most|AtMost|Limit|Longest JOINT* n:Num UItem? WORDY{3} CHARS?",
            high,
        )
        .says("The length is at most a number.")
        .yes("s", "名称，长度不超过60个字符。", "max_len=60")
        .yes("s", "Its name - Length not greater than 256", "max_len=256")
        .no("s", "当length(Shape) <=7 时取 weekly"),
        rule("most-length", 2, "Most|Longest ^Stop|Comma|Semi|Line|Num|Open{4} Length JOINT* n:Num UItem? CHARS?", high)
            .says("The greatest length.")
            .yes("s", "Max string length: 512", "max_len=512")
            .yes("s", "画名，最大长度为20", "max_len=20"),
        rule("most-characters", 2, "Most CHARS Count? Copula|Colon n:Num >END", high).says("The most characters are a number.").yes(
            "s",
            "画名，限定最大字符为128。",
            "max_len=128",
        ),
        rule("longest", 2, "Longest JOINT* n:Num UItem? CHARS?", high).says("At the longest.").yes(
            "s",
            "最长可接受130的字符串长度，多的截去。",
            "max_len=130",
        ),
        rule("at-most-characters", 2, "Most|AtMost|Limit JOINT* n:Num UItem? WORDY{4} CHARS", high)
            .says("A maximum number of characters.")
            .yes("s", "A token of no more than 64 ASCII characters.", "max_len=64")
            .yes("s", "Its name, with up to 25 digits, letters, and underscores.", "max_len=25")
            .yes("s", "画名，不能超过20个字符", "max_len=20"),
        rule("so-many-characters", 2, "n:Num UItem? WORDY{3} CHARS Within|OrLess", high).says("So many characters or less.").yes(
            "s",
            "画名，20个字符以内",
            "max_len=20",
        ),
        rule("length-within", 2, "Length|Letters JOINT* n:Num UItem? CHARS? Within", high).says("A length within a number.").yes(
            "s",
            "画名,字符长度128内",
            "max_len=128",
        ),
        rule("length-below", 1, "Length|Letters Copula|Must|Be|Of{2} Less n:Num UItem? CHARS?", below)
            .says("The length is less than a number.")
            .yes("s", "A name, with a length of less than 24, of letters.", "max_len=23"),
        rule("fewer-characters", 1, "<Line|Comma|Stop|Han|Word|Copula|Must|Plain|Be|Can Less n:Num UItem? CHARS", below)
            .says("Less than a number of characters.")
            .yes("s", "画名，小于20个字符", "max_len=19"),
        rule(
            "length-at-least",
            2,
            "Length|Letters !Open ^Stop|Semi|Line|Num{5} AtLeast|Least|Shortest JOINT* n:Num UItem? UBit? CHARS?",
            low,
        )
        .says("The length is at least a number.")
        .yes("s", "画名，长度不小于5位", "min_len=5"),
        rule("at-least-characters", 2, "AtLeast|Least|Shortest JOINT* n:Num UItem? WORDY{3} CHARS", low)
            .says("A minimum number of characters.")
            .yes("s", "Its name, at least 3 characters.", "min_len=3"),
    ]
}
