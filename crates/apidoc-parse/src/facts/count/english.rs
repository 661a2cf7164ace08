//! How many items a list may have, in English: "only one pen can be given", "1 to 20 pens", "array length: [1, 5]".

use crate::facts::{cues, pattern::pattern, text::Text};
use regex::Regex;
use std::{ops::Range, sync::LazyLock};

/// Only one of them.
static ONE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\bonly (?:one|1) (?:[a-z\-]+ ){0,3}(?:is|are|can be|may be)(?: currently)? (?:allowed|supported|associated|specified|bound|passed|entered|set|input|filled|added|configured|selected|attached|unbound)\b|\b(?:can|may|supports?|to) (?:currently )?only (?:support )?(?:contain|bind|unbind|specify|set|setting|pass(?: in)?|enter|add|attach|select|include|configure|filling in)?(?:ing)? ?(?:one|1)\b|\b(?:can|may) (?:contain|bind|unbind|specify|set|pass in|enter|add|attach|select|configure) only (?:one|1)\b|\bonly supports? (?:one|1)\b",
    )
});
/// One of several things, or one for each of something.
static ONE_OF: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^[^.\n]{0,30}\b(?:if|when|unless)\b|^(?: [a-z\-]+){0,4}? (?:of|per|for each|for one|in each|at a time for)\b|^(?: [a-z\-]+){0,3} (?:value|type|kind|character)s?\b",
    )
});
/// From how many to how many.
static SPAN: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:array length|length of (?:the |this )?(?:array|list)|number of (?:entries|items|elements)|quantity|maximum number|limit on the number)\b[^.;\d\n]{0,24}[\[(]?\d+ ?(?:-|~|,|to|and) ?(\d+)|(?:^|[,;:.(\n] ?)\d+ ?(?:-|to) ?(\d+) in length|\b(?:enter|specify|pass in|contains?|add|supports?) (?:from )?\d+ (?:to|-) (\d+) (?:[a-z\-]+ ){0,2}[a-z]+s\b",
    )
});
/// The most of them, in other words than "up to" and "at most".
static MOST: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(?:maximum|max): ?(\d+)|\bmaximum for [^.,;\n]{0,40}? (?:is|of) (\d+)|\bupper limit for [^.,;\n]{0,40}? is (\d+)|\bmaximum [a-z]+ (?:supported |allowed )?(?:is|of) (\d+)|\b(?:capacity|length|quantity) limit(?: of the (?:array|list))?(?: is|:)? ?(\d+)|\bnot exceeding (\d+)|\b(?:tag|bind) it with up to (\d+)",
    )
});
/// What is counted is no item, or one of something inside an item.
static OTHER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^ ?(?:characters?|bytes?|letters|digits|[kmg]?b\b|seconds?|minutes?|hours?|days?|months?|[.:/]\d|-\d|,\d)|^(?: [a-z\-]+){1,3} (?:in|for|per|of) (?:each|every|a single|one)\b",
    )
});
static INSIDE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)\bvalues?\b|\bsingle (?:tag|name|key|item)|\b(?:each|every|per)\b|\blength of (?:each|a)\b|characters"));

/// The most items, if exactly one number is given so.
pub(super) fn read(text: &Text) -> Option<(u64, Range<usize>)> {
    let s = &text.s;
    let mut found: Option<(u64, Range<usize>)> = None;
    let spans = SPAN.captures_iter(s).take(5).chain(MOST.captures_iter(s).take(5));
    let numbers = spans.filter_map(|m| {
        let (all, digits) = (m.get(0)?, m.iter().skip(1).flatten().next()?);
        Some((digits.as_str().parse::<u64>().ok()?, all.range()))
    });
    let ones = ONE.find_iter(s).take(3).filter(|m| !m.as_str().contains(" of ") && !ONE_OF.is_match(&s[m.end()..])).map(|m| (1, m.range()));
    for (count, at) in numbers.chain(ones) {
        let before = cues::sentence_before(s, at.start, 120);
        let another = INSIDE.is_match(&s[at.clone()]) || super::of_another(before) || OTHER.is_match(&s[at.end..]);
        if count == 0 || another || cues::depends(s, at.start) || cues::conditional(s, at.start) {
            continue;
        }
        match &found {
            Some((known, _)) if *known != count => return None,
            Some(_) => {}
            None => found = Some((count, at)),
        }
    }
    found
}
