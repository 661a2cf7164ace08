//! Named reasons why a list is not one of values, whatever its form and its words say.

use super::{
    super::{
        case::{Case, Cue, Reason},
        cues,
        list::{Entry, Form, List},
        pattern::pattern,
        refuse,
        value::is_shouted,
    },
    against::{are_ends, camel, condition, inside_item, is_example, is_interval, not_of_a_text, of_siblings, reversed},
};
use regex::Regex;
use std::sync::LazyLock;

impl Case<'_> {
    fn s(&self) -> &str {
        &self.text.s
    }

    /// Whether a test holds for the meaning of most values.
    fn mostly(&self, test: &Regex) -> bool {
        let hits = self.list.entries.iter().filter(|entry| test.is_match(&self.text.s[entry.doc.clone()])).count();
        hits * 2 > self.list.entries.len()
    }

    fn any(&self, test: impl Fn(&Entry) -> bool) -> bool {
        self.list.entries.iter().any(test)
    }

    fn all(&self, test: impl Fn(&Entry) -> bool) -> bool {
        self.list.entries.iter().all(test)
    }

    fn digits(&self) -> bool {
        self.all(|entry| entry.value.parse::<i64>().is_ok())
    }

    fn bare(&self) -> bool {
        self.list.form == Form::Bare
    }
}

/// The first reason that refuses a list.
pub(super) fn first(case: &Case<'_>) -> Option<&'static str> {
    REASONS.iter().chain(refuse::REASONS).find(|(_, holds)| holds(case)).map(|(name, _)| *name)
}

/// The reasons; those that cost least come first.
const REASONS: &[Reason] = &[
    ("advice", |c| cues::ADVICE.is_match(c.near)),
    ("example", |c| is_example(c.s(), c.list, c.near)),
    ("samples", |c| SAMPLES.is_match(c.before) && !c.all(|entry| is_shouted(&entry.value))),
    ("condition-on-another-field", |c| condition(c.near, c.before, c.subject)),
    ("condition", |c| c.text.spaced && WHEN.is_match(c.near) && !cues::of_nothing(c.near) && !SEE.is_match(c.near)),
    ("promised-in-a-case", |c| c.text.spaced && promised_when(c.before)),
    ("different-values", |c| cues::DIFFERENT.is_match(c.before)),
    ("others-are-told", |c| REST.is_match(&c.s()[c.list.at.start..])),
    ("others-in-brackets", |c| !c.list.lines && c.list.form == Form::Bracketed && c.any(|entry| !entry.quoted && entry.value == "others")),
    ("other-fields", |c| of_siblings(c.list, c.subject, c.near)),
    ("own-name", |c| {
        let called = |entry: &Entry| entry.value == c.subject.name;
        let glued = c.list.form == Form::Glued && !c.numeric;
        (glued || c.bare()) && c.any(called) || c.cue == Cue::Whole && c.any(|entry| entry.value.eq_ignore_ascii_case(c.subject.name))
    }),
    ("needed-fields", |c| c.bare() && NEEDED.is_match(&c.s()[c.list.at.end..])),
    ("either-of-fields", |c| c.near.trim_end().ends_with("either") && c.all(|entry| !entry.quoted && camel(&entry.value))),
    ("parts-of-a-structure", |c| c.text.spaced && PARTS_NEEDED.is_match(c.before)),
    ("inside-an-item", |c| inside_item(c.text, c.list, c.heads)),
    ("default-of-a-list", |c| cues::DEFAULT_LIST.is_match(c.near)),
    ("label-before-code", |c| reversed(c.s(), c.list)),
    ("placeholder", |c| c.any(|entry| c.s()[entry.doc.clone()].contains("xxxx"))),
    ("shape-of-a-value", |c| c.any(|entry| SHAPE.is_match(&entry.value) || !c.explicit && !entry.quoted && DOTTED.is_match(&entry.value))),
    ("characters", |c| c.any(|entry| !entry.quoted && CHARACTERS.is_match(&entry.value))),
    ("shown-how", |c| !c.explicit && c.mostly(&SHOWN)),
    ("about-lengths", |c| !c.numeric && c.mostly(&ABOUT_LENGTHS)),
    ("format-of-a-text", |c| !c.numeric && not_of_a_text(c.s(), c.list, c.before, c.explicit, c.subject)),
    ("interval", |c| {
        let decimals = !c.numeric && c.all(|entry| !entry.quoted && entry.value.parse::<f64>().is_ok());
        (decimals || c.digits()) && is_interval(c.s(), c.list)
    }),
    // "Number of pens. -1 means that it failed": what stands for no number.
    ("special-of-a-count", |c| {
        !c.explicit && COUNTED_THINGS.is_match(&c.s()[..c.list.at.start]) && c.digits() && c.all(|entry| entry.value.starts_with('-'))
    }),
    ("ends-of-a-range", |c| c.digits() && are_ends(c.s(), c.list)),
    ("rest-is-told", |c| c.digits() && tells_the_rest(c.s(), c.list)),
    ("count-or-size", |c| c.digits() && c.bare() && COUNTED.is_match(c.near)),
];

/// Shapes of times, addresses and numbers of versions.
static SHAPE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"yyyy|YYYY|MM-|HH|hh:|xxx|\bX{2,}\b|://|[{}]|^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d|^\d{4}-\d\d"));
/// The shape of a version's number, or half an address.
static DOTTED: LazyLock<Regex> = LazyLock::new(|| pattern(r"^\d{1,3}\.\d{1,3}\.\d"));
/// Requirements after a list of parameters.
static NEEDED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^[`\x22') ]*(?:cannot|can not|can be (?:specified|passed|set|entered)|can't|must|should|is required|are required|needs? to|has to|have to|至少|必须|不能)",
    )
});
/// Words that make the lines below samples.
static SAMPLES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)示例(?:如下|说明)?[:。]?\s*$|取值参考[:。]?\s*$|(?:参考|查看)(?:如下|以下)?示例|\bexamples?:\s*$|\bfor example,?\s*[:\[{(]*\s*$",
    )
});
/// A meaning that shows how something is written, or where it comes from.
static SHOWN: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)例[:如]|形如|格式[为:]|返回值|(?:接口|中)返回的|\d\s*到\s*\d+\s*位|\be\.g\b|for example"));
/// Words of size: the numbers after them are not values.
static COUNTED: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)长度|个数|数量|大小|\blength|\bsize\b|位图|\bbit"));
static COUNTED_THINGS: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)个数|数量|\b(?:number|count|quantity) of\b"));
/// Words about texts rather than values.
static ABOUT_LENGTHS: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)\d ?个?字符|长度|\bcharacters\b|\bbytes\b"));
/// Words for all the values that are not listed.
static OTHERS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)非 ?0|\bnon-0|大于 ?0|>\s*0|大于等于|小于 ?0|<\s*0|其[他它](?:非负|正)(?:整)?数|non-?zero|greater than|\bothers? ?:")
});

/// Words behind a list for all that is not listed, which means something too.
static REST: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\bother values? ?(?:indicate|mean|represent|are custom|:)|其[他它](?:值)? ?:|[,; ]其[他它]值(?:均|都)?(?:表示|代表|为|未知|失败|异常)",
    )
});
/// Words before the parts of a structure, each of which must be given.
static PARTS_NEEDED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)\b(?:parameters?|fields?) (?:(?:are|is|must be) )?(?:also )?(?:required|needed|provided)\b[^.\n]*:\s*$")
});
/// Kinds of characters: what a name may be made of.
static CHARACTERS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)^(?:letters?|digits?|numbers|underscores?|hyphens?|dots|periods|dashes|symbols|characters|alphanumeric|a-z|a-zA-Z|0-9)$")
});
/// "For valid values, see …", "For example, …": no condition.
static SEE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^\s*for (?:(?:more|the|all|specific|valid|possible|available) )*(?:details?|values?|information|example|instance|description|meaning)",
    )
});
/// A sentence that begins with a condition.
static WHEN: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)^[\s\-*•]*(?:and )?(?:(?:when|if)\b|for [^,.;:]{1,40},)"));

/// Whether the text has a word for all that is not listed, outside of the meanings: "1：大于，2：小于" has none.
fn tells_the_rest(s: &str, list: &List) -> bool {
    let within =
        |entry: &Entry, at: usize| entry.doc.start <= at && at < entry.doc.end && !s[entry.doc.start..at].contains([',', ';', '。', '\n']);
    let meant = |at: usize| list.entries.iter().any(|entry| within(entry, at));
    OTHERS.find_iter(s).any(|m| !meant(m.start()))
}

/// "When Shape is flat, valid values:" above a list of lines.
fn promised_when(above: &str) -> bool {
    let last = above.trim_end().rsplit(". ").next().unwrap_or_default();
    last.ends_with(':') && WHEN.is_match(last) && cues::EXPLICIT.is_match(last) && !cues::of_nothing(last) && !SEE.is_match(last)
}
