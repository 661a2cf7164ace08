//! The default of a truth in words: "Whether to dry it, which is disabled by default."

use super::{cues, default::Found, pattern::pattern, text::Text};
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
    let question = QUESTION.captures(s)?;
    if ["disable", "close", "turn", "forbid", "skip", "ignore", "stop", "block", "not"].contains(&question[1].to_ascii_lowercase().as_str())
    {
        return None;
    }
    let m = BY_DEFAULT.captures(s)?;
    let at = m.get(0)?.range();
    if cues::depends(s, at.start) {
        return None;
    }
    let on = m[2].eq_ignore_ascii_case("enabled") || m[2].eq_ignore_ascii_case("on");
    Some(((on != m.get(1).is_some()).to_string(), at))
}
