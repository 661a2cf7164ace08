//! Rate limits, in every wording.

use super::{
    grid::{GridKind, text_of},
    outline_item::OutlineItem,
};
use crate::{
    document::Cell,
    vocabulary::{self, LANGUAGES},
};
use apidoc_ir::RateLimit;

/// Whether a sentence states the rate limit of the action and nothing else.
pub(super) fn is_sentence(text: &str) -> bool {
    let key = vocabulary::key(text);
    vocabulary::has(&key, |words| words.limit) && !read(text).is_empty() && key.chars().count() <= 120
}

/// Whether it is the fixed sentence that every page has.
pub(super) fn is_fixed(text: &str) -> bool {
    let key = vocabulary::key(text);
    let key = key.trim_start_matches(BULLETS);
    vocabulary::begins(key, |words| words.fixed_limit).is_some() && is_sentence(text)
}

/// Whether it is a short form of the fixed sentence: `API request rate limit: 20 times/second`.
fn is_short_form(text: &str) -> bool {
    let key = vocabulary::key(text);
    let key = key.trim_start_matches(BULLETS);
    let subject = ["api", "接口", "本接口"].iter().find_map(|subject| key.strip_prefix(subject)).unwrap_or(key);
    vocabulary::begins(subject, |words| words.limit).is_some() && is_sentence(text)
}

const BULLETS: [char; 4] = ['*', '>', '-', '•'];

/// The limits that an action's part of the page states outside of its description: a fixed sentence anywhere, a row of a table of
/// something else, or the text under a heading of limits.
pub(super) fn elsewhere(parts: &[OutlineItem<'_>]) -> Vec<RateLimit> {
    let mut after_heading = false;
    for part in parts {
        let text = match part {
            OutlineItem::Heading(heading) => {
                let key = vocabulary::heading_key(&heading.text);
                after_heading =
                    heading.section.is_none() && key.chars().count() <= MAX_HEADING && vocabulary::has(&key, |words| words.limit);
                heading.text.clone()
            }
            OutlineItem::Text { text, .. } => {
                let found = if after_heading { read(text) } else { Vec::new() };
                if !found.is_empty() {
                    return found;
                }
                text.clone()
            }
            OutlineItem::Table(grid) if grid.kind == GridKind::Other => {
                let rows = grid.table.rows.iter().map(|row| &row.cells).chain([&grid.table.header]);
                let row = |cells: &Vec<Cell>| cells.iter().map(|cell| text_of(&cell.blocks)).collect::<Vec<_>>().join("：");
                rows.map(row).collect::<Vec<_>>().join("\n")
            }
            _ => continue,
        };
        let sentences = text.split(['\n', '。']).flat_map(|line| line.split_inclusive(". "));
        if let Some(sentence) = sentences.into_iter().find(|sentence| is_fixed(sentence) || is_short_form(sentence)) {
            return read(sentence);
        }
    }
    Vec::new()
}

/// Longer headings are sentences.
const MAX_HEADING: usize = 24;

/// The limits in a sentence or a cell: a number of calls per number of seconds.
pub(super) fn read(text: &str) -> Vec<RateLimit> {
    let key = vocabulary::key(text);
    let bytes = key.as_bytes();
    let mut out: Vec<RateLimit> = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if !bytes[at].is_ascii_digit() {
            at += 1;
            continue;
        }
        let end = at + bytes[at..].iter().take_while(|b| b.is_ascii_digit() || **b == b',').count();
        let number = key[at..end].replace(',', "").parse::<u32>().ok();
        let rest = key.get(end..).unwrap_or_default();
        if let (Some(calls), Some(seconds)) = (number, per(rest).or_else(|| before(&key[..at], rest)))
            && calls > 0
        {
            let limit = RateLimit { calls, seconds };
            if !out.contains(&limit) {
                out.push(limit);
            }
        }
        at = end;
    }
    out
}

/// The seconds of what follows a number: `次/秒`, `requests can be initiated per second`, `/sec`.
fn per(rest: &str) -> Option<u32> {
    // The words between the number and its unit.
    let head: String = rest.chars().take_while(|c| !c.is_ascii_digit() && !matches!(c, '，' | ',' | ';' | '；' | '。')).take(48).collect();
    let after = ["/", "／", "每", "per"].iter().filter_map(|mark| head.find(mark).map(|at| (at, at + mark.len()))).min()?.1;
    // "1次/15秒": several units.
    let tail = rest[after..].trim_start();
    let digits = tail.bytes().take_while(u8::is_ascii_digit).count();
    if (1..=4).contains(&digits) && head[after..].trim().is_empty() {
        return unit(&tail[digits..])?.checked_mul(tail[..digits].parse().ok()?).filter(|seconds| *seconds > 0);
    }
    unit(&head[after..])
}

/// The seconds of the unit before a number: `每秒最多调用20次`; or of `20qps`.
fn before(head: &str, rest: &str) -> Option<u32> {
    if rest.starts_with("qps") {
        return Some(1);
    }
    if !["次", "个请求", "requests", "calls", "times"].iter().any(|word| rest.starts_with(word)) {
        return None;
    }
    let clause = head.rfind(['，', ',', ';', '；', '。', '（', '(']).map_or(head, |at| &head[at..]);
    let after = ["每", "per"].iter().filter_map(|mark| clause.rfind(mark).map(|at| at + mark.len())).max()?;
    unit(&clause[after..]).filter(|_| clause[after..].chars().count() <= 16)
}

/// The seconds of a unit of time at the beginning of a text.
pub(super) fn unit(text: &str) -> Option<u32> {
    LANGUAGES
        .iter()
        .flat_map(|words| words.units)
        .filter(|(word, _)| text.starts_with(word))
        .max_by_key(|(word, _)| word.len())
        .map(|(_, seconds)| *seconds)
}

/// The seconds that a column of limits counts in, by its header: `频率限制（次/秒）`.
pub(super) fn of_header(text: &str) -> Option<u32> {
    per(&vocabulary::key(text))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wordings() {
        for (text, expected) in [
            ("默认接口请求频率限制：20次/秒。", &[(20, 1)][..]),
            ("默认接口请求频率限制: 1000 次 / 分钟", &[(1000, 60)]),
            ("接口调用频率限制为：50次/秒，500次/分钟。", &[(50, 1), (500, 60)]),
            ("A maximum of 20 requests can be initiated per second for this API.", &[(20, 1)]),
            ("Default API request rate limit: 1,000 requests/sec.", &[(1000, 1)]),
            ("Default request rate limit: 20/sec.", &[(20, 1)]),
            ("接口频率限制：单账号每秒最多调用20次。", &[(20, 1)]),
            ("频率限制为每分钟 100 次", &[(100, 60)]),
            ("默认请求频率限制：20 QPS", &[(20, 1)]),
            ("Request rate limit: 10 requests per minute per account.", &[(10, 60)]),
            ("默認接口請求頻率限制：5次/分鐘", &[(5, 60)]),
            ("默认接口请求频率限制：1次/15秒。", &[(1, 15)]),
            ("接口请求频率限制：200次/10分钟", &[(200, 600)]),
            ("最多查询100个。", &[]),
        ] {
            let limits: Vec<_> = read(text).iter().map(|l| (l.calls, l.seconds)).collect();
            assert_eq!(limits, expected, "{text}");
            assert_eq!(is_sentence(text), !expected.is_empty(), "{text}");
        }
    }

    #[test]
    fn headers() {
        assert_eq!(of_header("频率限制（次/秒）"), Some(1));
        assert_eq!(of_header("Frequency Limit (maximum requests per second)"), Some(1));
        assert_eq!(of_header("频率限制"), None);
    }
}
