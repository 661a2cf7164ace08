//! Whether a field is deprecated, and whether it may be null, where a sentence of its own says so.

use super::pattern::pattern;
use super::text::Text;
use regex::Regex;
use std::{ops::Range, sync::LazyLock};

static DEPRECATED: LazyLock<Regex> = LazyLock::new(|| {
    let gone = "废弃|弃用|停用|作废|不再使用|不再支持|不再生效|不再维护|不再推荐使用|下线|失效";
    let gone_en = "deprecated|disused|obsolete|discarded|abandoned|no longer (?:used|supported|valid|available|recommended|effective|maintained|in use)|not (?:in use|used) any ?more|discontinued|offline|unavailable now|being deprecated|phased out";
    pattern(&format!(
        r"(?im)(?:参数|字段|入参|出参|属性|该值|配置项|接口)\s*(?:已经?|现已|即将|将|目前已|暂)?(?:被|全部)?\s*(?:{gone})|[(\[]\s*(?:此参数|该参数|此字段|该字段|字段|参数)?(?:已经?|即将|将)?(?:被)?(?:废弃|弃用|停用|作废|不再使用|deprecated)[^()\[\]\n]{{0,30}}[)\]]|(?:已经?|即将)(?:被)?(?:废弃|弃用|作废)|^\W*(?:废弃|弃用|作废)(?:字段|参数)?\s*(?:[,。:;!\])\s]|$)|\b(?:this|the|these|it|current)\s*(?:(?:input|output|request|response|old|original)\s+)?(?:parameters?|fields?|attributes?|options?|params?|properties|property|members?)?\s*(?:`[\w.]+`\s*)?(?:(?:is|are|was|has been|have been|will be|had been)\s+)?(?:(?:currently|now|already|about to be|going to be|soon to be|to be)\s+)*(?:{gone_en})|[(\[]\s*(?:this (?:field|parameter) (?:is|has been) )?(?:deprecated|disused|obsolete|discarded|abandoned|no longer used|no longer in use|not in use)\b[^()\[\]\n]{{0,40}}[)\]]|^\W*(?:deprecated|disused|obsolete|discarded|abandoned)\s*(?:fields?|parameters?)?\s*(?:[.,:;!\])]|$)|^\W*no longer (?:used|supported|in use)"
    ))
});
/// Quick words: without one of them nothing is deprecated.
static GONE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"废弃|弃用|停用|作废|不再|下线|失效|(?i:deprecat|disused|obsolete|discard|abandon|no longer|not in use|not used|discontinu|offline|unavailable|phased)",
    )
});
static ABOUT_ANOTHER: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)(?:是否|whether|\bif\b|list of|列表|被|了|product|whose|that|which)[^,。;.(\n]{0,24}$"));

/// Whether the description calls its field deprecated. `values`: where its values are listed.
pub(super) fn deprecated(text: &Text, values: Option<&Range<usize>>) -> Option<Range<usize>> {
    let s = &text.s;
    if !GONE.is_match(s) {
        return None;
    }
    let clauses = text.spaced.then(|| clause(text)).flatten();
    DEPRECATED.find_iter(s).take(10).map(|m| m.range()).chain(clauses).find(|at| {
        let listed = values.is_some_and(|values| values.start < at.start && at.end <= values.end);
        let before = super::cues::sentence_before(s, at.start, 60);
        let after = &s[at.end..];
        !listed && !ABOUT_ANOTHER.is_match(before) && !after.starts_with("的") && !after.starts_with("时间") && !after.starts_with("状态")
    })
}

/// A clause that says so and nothing else: "Offset, deprecated.", "(to be abandoned)", or that says it of this field at its end.
fn clause(text: &Text) -> Option<Range<usize>> {
    static ALONE: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)(?:^|[.;,(\[\n] ?|- |\band )(?:which )?(?:(?:is|are|has been|have been|will be|to be) )?(?:(?:currently|now|already|meaningless and) )*(?:deprecated|disused|obsolete|abandoned)(?: and (?:will|should|does|do)\b[^.;)\n]{0,40})? ?(?:[.,;:)\]]|$)",
        )
    });
    static OF_THIS: LazyLock<Regex> = LazyLock::new(|| {
        pattern(
            r"(?i)\b(?:this|the) (?:[\w`]+ )?(?:field|parameter|value)\b[^.;,\n]{0,60}? (?:is|are|has been|will be)(?: (?:currently|already|subsequently|now|being))* (?:deprecated|disused|obsolete|abandoned|no longer (?:used|maintained|supported|in use|needed|required))\b",
        )
    });
    static CONDITION: LazyLock<Regex> = LazyLock::new(|| pattern(r"(?i)\b(?:if|when|whether|which|that|where)\b"));
    // What stands in an item is said of that item.
    let in_item = |at: usize| text.lines[text.line_of(at)].item;
    let alone = ALONE.find_iter(&text.s).take(5).find(|m| !in_item(m.start()) && !in_item(m.end().saturating_sub(1)));
    let of_this = || OF_THIS.find_iter(&text.s).take(5).find(|m| !CONDITION.is_match(m.as_str()));
    alone.or_else(of_this).map(|m| m.range())
}

static NULL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"(?i)返回值?(?:为|是)?\s*["'`]?null\b|["'`]?\bnull["'`]? (?:is|will be|may be|might be) returned|(?:may|might|can|will|would) (?:return|be) ["'`]?null\b|\breturns? ["'`]?null\b|\b(?:is|are) ["'`]?null["'`]? (?:when|if)\b|(?:该|此|本)(?:字段|参数|值|项)?(?:可能|会|将)?(?:为|是)\s*["'`]?null\b"#,
    )
});

/// Whether the description says that its field may be null.
pub(super) fn nullable(text: &Text) -> Option<Range<usize>> {
    if !text.s.to_ascii_lowercase().contains("null") {
        return None;
    }
    NULL.find(&text.s).map(|m| m.range())
}
