//! The default of a truth in words: "Whether to dry it, which is disabled by default."

use super::{
    cues,
    default::{Found, is_on},
    pattern::pattern,
    text::Text,
};
use regex::Regex;
use std::sync::LazyLock;

/// A mark on one of the two truths.
static MARKED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(true|false)\b[\x22'`]?\s*(?:[(\[]\s*(?:默认|default)[^)\]]{0,6}[)\]]|[:\-,(=][^\n。;]{0,16}[(,]\s*(?:which is )?(?:the )?(?:默认|default)(?:值| value| option)?\s*\)|[:,]?\s*default[.,;])",
    )
});
/// What happens where nothing is given.
static BY_DEFAULT: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)(?:^|[.,;:\n(] ?|\b(?:is|are) )(not )?(?:set to )?(?:turned )?(enabled|disabled|on|off),? by default"));
/// The question that the field answers: yes is on.
static QUESTION: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)\bwhether (?:(?:to|the|it|this|an?) )?(\w+)"));

/// The default of a truth that no value of its own says.
pub(super) fn read(text: &Text) -> Option<Found> {
    let s = &text.s;
    if let Some(m) = MARKED.find(s) {
        // "true, false (default)": the nearer one.
        let said = m.as_str().to_ascii_lowercase();
        let value = if said.rfind("true") > said.rfind("false") { "true" } else { "false" };
        return Some((value.into(), m.range()));
    }
    if let Some(found) = by_meaning(s) {
        return Some(found);
    }
    let question = QUESTION.captures(s)?;
    if ["disable", "close", "turn", "forbid", "skip", "ignore", "stop", "block", "not"].contains(&question[1].to_ascii_lowercase().as_str())
    {
        return None;
    }
    let m = BY_DEFAULT.captures(s).or_else(|| DEFAULT_IS.captures(s))?;
    let at = m.get(0)?.range();
    if cues::depends(s, at.start) {
        return None;
    }
    let on = is_on(&m[2])?;
    Some(((on != m.get(1).is_some()).to_string(), at))
}

/// "Default: disabled."
static DEFAULT_IS: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i)\bdefault(?:s to|:| is| value:| value is)? (not )?(enabled|disabled|on|off|yes|no)(?:$|[,.;)\n(]| if | when )")
});

/// "true: dry it; false: leave it wet. Leave it wet by default": the meaning of one truth is the default.
fn by_meaning(s: &str) -> Option<Found> {
    static MEANS: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(true|false)\b[\x22'`]? ?(?:[:=\-,(]|means|indicates|is|for)[ \-]*(?:that )?(?:it (?:is|will be) )?([a-z][a-z\- ]{0,40})",
        )
    });
    static SAID: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)(?:^|[.,;:\n(] ?|\b(?:is|are) )((?:not )?[a-z][a-z\-]*) by default|\bdefault(?:s to|:| is| value:| value is)? ((?:not )?[a-z][a-z\- ]{0,30}?) ?(?:$|[,.;)\n(]| if | when )",
        )
    });
    let mut meant = [None, None];
    for m in MEANS.captures_iter(s).take(6) {
        let slot = &mut meant[usize::from(m[1].eq_ignore_ascii_case("true"))];
        *slot = slot.or(m.get(2).map(|m| m.as_str().trim()));
    }
    let [Some(no), Some(yes)] = meant else { return None };
    SAID.captures_iter(s).take(6).find_map(|m| {
        let (all, words) = (m.get(0)?, m.get(1).or(m.get(2))?);
        let words = words.as_str();
        if cues::depends(s, all.start()) {
            return None;
        }
        let same = |meaning: &str| {
            let meaning = meaning.to_ascii_lowercase();
            let words = words.to_ascii_lowercase();
            meaning == words || format!("{meaning}d") == words || format!("{meaning}ed") == words
        };
        let value = match (same(yes), same(no)) {
            (true, false) => true,
            (false, true) => false,
            _ => {
                let on = is_on(words)?;
                let (yes, no) = (is_on(yes)?, is_on(no)?);
                if yes == no {
                    return None;
                }
                on == yes
            }
        };
        Some((value.to_string(), all.range()))
    })
}
