//! Units: the one that a text declares, and the one that a number stands in.

use crate::facts::pattern::pattern;
use regex::Regex;
use std::sync::LazyLock;

static DECLARED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:(?:单位|unit)s?\s*(?:为|是|:|is|=)?\s*[\[(]?\s*|\((?:in )?|\bin )(毫秒|秒|分钟|小时|天|月|字节|ms\b|milliseconds?|seconds?|s\b|minutes?|hours?|days?|bytes?|[kmgt]i?b\b)",
    )
});

static TIME: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^\s*(毫秒|秒|分钟|小时|天|个?月|字节|ms\b|milliseconds?|seconds?|s\b|minutes?|hours?|days?|months?|years?|bytes?|[kmgt]i?b\b)",
    )
});

/// Whether the number stands in another unit than the one that the text declares: "at most 365 days, in seconds".
pub(super) fn another_unit(s: &str, tail: &str) -> bool {
    units(s, tail).is_some_and(|(declared, given)| declared != given)
}

/// The kind of unit that the text declares, and that of the number before `tail`.
fn units(s: &str, tail: &str) -> Option<(Option<usize>, Option<usize>)> {
    let (declared, given) = (DECLARED.captures(s)?, TIME.captures(tail)?);
    let kind = |unit: &str| {
        let unit = unit.to_ascii_lowercase();
        ["毫秒", "秒", "分钟", "小时", "天", "月", "字节"].iter().position(|zh| unit.contains(zh)).or_else(|| {
            [
                ("ms", 0),
                ("milli", 0),
                ("sec", 1),
                ("s", 1),
                ("minute", 2),
                ("month", 5),
                ("year", 11),
                ("hour", 3),
                ("day", 4),
                ("byte", 6),
                ("k", 7),
                ("mb", 8),
                ("mib", 8),
                ("g", 9),
                ("t", 10),
            ]
            .iter()
            .find(|(en, _)| unit.starts_with(en))
            .map(|(_, i)| *i)
        })
    };
    Some((kind(&declared[1]), kind(&given[1])))
}
