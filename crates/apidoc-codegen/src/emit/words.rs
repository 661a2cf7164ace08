//! Words and marks that generated documentation adds to the texts of pages, in the language of the text.
//!
//! `{}` is replaced by a value, see [`fill`].

use apidoc_ir::Language;

/// The additions in one language.
#[derive(Debug)]
pub(super) struct Words {
    /// End of a sentence.
    pub(super) stop: &'static str,
    /// Between two sentences.
    pub(super) space: &'static str,
    /// Between two items.
    pub(super) comma: &'static str,
    /// Between two alternatives.
    pub(super) or: &'static str,
    pub(super) gone: &'static str,
    pub(super) required: &'static str,
    pub(super) required_in_new: &'static str,
    pub(super) deprecated: &'static str,
    pub(super) secret: &'static str,
    pub(super) default: &'static str,
    pub(super) range: &'static str,
    pub(super) min: &'static str,
    pub(super) max: &'static str,
    pub(super) length: &'static str,
    pub(super) min_length: &'static str,
    pub(super) max_length: &'static str,
    pub(super) max_items: &'static str,
    pub(super) example: &'static str,
    pub(super) values: &'static str,
    pub(super) values_and_more: &'static str,
    pub(super) value_table: &'static str,
    pub(super) more_values: &'static str,
    pub(super) request_id: &'static str,
    pub(super) inferred: &'static str,
    pub(super) request: &'static str,
    pub(super) response: &'static str,
    pub(super) setter: &'static str,
    pub(super) new: &'static str,
    pub(super) new_empty: &'static str,
    pub(super) required_fields: &'static str,
    pub(super) see: &'static str,
    pub(super) values_of: &'static str,
    pub(super) former_name: &'static str,
    pub(super) old_type: &'static str,
    pub(super) new_type: &'static str,
    pub(super) action: &'static str,
    pub(super) calls_per_second: &'static str,
    pub(super) calls_per_seconds: &'static str,
    pub(super) needs_region: &'static str,
    pub(super) takes_region: &'static str,
    pub(super) pages: &'static str,
    pub(super) many_errors: &'static str,
    pub(super) waits: &'static str,
    pub(super) waits_any: &'static str,
    pub(super) waits_every: &'static str,
    pub(super) wait_fails: &'static str,
    pub(super) wait_ends: &'static str,
    pub(super) wait_looks_at_one_page: &'static str,
}

static ENGLISH: Words = Words {
    stop: ".",
    space: " ",
    comma: ", ",
    or: " or ",
    gone: "No longer documented.",
    required: "Required.",
    required_in_new: "Required by [`new`](Self::new).",
    deprecated: "Deprecated.",
    secret: "Secret.",
    default: "Default: {}.",
    range: "Range: {} to {}.",
    min: "At least {}.",
    max: "At most {}.",
    length: "Length: {} to {}.",
    min_length: "Length: at least {}.",
    max_length: "Length: at most {}.",
    max_items: "Maximum number of items: {}.",
    example: "Example: {}.",
    values: "Values: {}.",
    values_and_more: "Values: {} and {} more.",
    value_table: "|Value|Meaning|",
    more_values: "And {} more.",
    request_id: "ID of this call, for questions to the support of the service.",
    inferred: "No page documents this type. Its fields are those of the examples.",
    request: "Request for [`{}`](Client::{}).",
    response: "Response of [`{}`](Client::{}).",
    setter: "Sets [`{}`](Self#structfield.{}).",
    new: "Creates an instance with its required fields.",
    new_empty: "Creates an instance without values.",
    required_fields: "Required fields of [`{}`].",
    see: "See [`{}`]({}).",
    values_of: "Values of [`{}`]({}).",
    former_name: "Former name of [`{}`].",
    old_type: "The documented type has changed; [`{}`](Self#structfield.{}) has the old one.",
    new_type: "The documented type has changed; [`{}`](Self#structfield.{}) has the new one.",
    action: "Action {}.",
    calls_per_second: "Rate limit: {} requests/s.",
    calls_per_seconds: "Rate limit: {} requests in {} s.",
    needs_region: "Requires a region.",
    takes_region: "Accepts a region.",
    pages: "`.await` returns one page; [`pages`](rt::Call::pages) and [`items`](rt::Call::items) return all.",
    many_errors: "The page lists {} codes of this action, see [`ErrorCode`]({}).",
    waits: "Calls [`{}`](Self::{}) until {} is {}.",
    waits_any: "Calls [`{}`](Self::{}) until some {} is {}.",
    waits_every: "Calls [`{}`](Self::{}) until every {} is {}.",
    wait_fails: "Fails with [`ErrorKind::UnexpectedState`](rt::ErrorKind::UnexpectedState) if the value is {}.",
    wait_ends: "The limit is {} seconds unless set by [`at_most`](rt::WaitUntil::at_most).",
    wait_looks_at_one_page: "Only the first page of the response is checked.",
};

static CHINESE: Words = Words {
    stop: "。",
    space: "",
    comma: "、",
    or: " 或 ",
    gone: "文档中已不再提供。",
    required: "必填。",
    required_in_new: "[`new`](Self::new) 的必填参数。",
    deprecated: "已弃用。",
    secret: "敏感信息。",
    default: "默认值：{}。",
    range: "取值范围：{} 到 {}。",
    min: "最小值：{}。",
    max: "最大值：{}。",
    length: "长度：{} 到 {}。",
    min_length: "最小长度：{}。",
    max_length: "最大长度：{}。",
    max_items: "最多 {} 项。",
    example: "示例：{}。",
    values: "取值：{}。",
    values_and_more: "取值：{}，另有 {} 个。",
    value_table: "|取值|含义|",
    more_values: "另有 {} 个。",
    request_id: "本次调用的 ID，向技术支持反馈问题时请提供。",
    inferred: "该类型没有文档页面，字段来自示例。",
    request: "[`{}`](Client::{}) 的请求。",
    response: "[`{}`](Client::{}) 的响应。",
    setter: "设置 [`{}`](Self#structfield.{})。",
    new: "用必填字段创建实例。",
    new_empty: "创建实例，所有字段为空。",
    required_fields: "[`{}`] 的必填字段。",
    see: "参见 [`{}`]({})。",
    values_of: "[`{}`]({}) 的取值。",
    former_name: "[`{}`] 的旧名称。",
    old_type: "文档中的类型已变更，旧类型见 [`{}`](Self#structfield.{})。",
    new_type: "文档中的类型已变更，新类型见 [`{}`](Self#structfield.{})。",
    action: "接口：{}。",
    calls_per_second: "频率限制：每秒 {} 次。",
    calls_per_seconds: "频率限制：每 {1} 秒 {0} 次。",
    needs_region: "需要指定地域。",
    takes_region: "可指定地域。",
    pages: "`.await` 返回一页，[`pages`](rt::Call::pages) 和 [`items`](rt::Call::items) 返回全部。",
    many_errors: "该接口的文档列出 {} 个错误码，参见 [`ErrorCode`]({})。",
    waits: "重复调用 [`{}`](Self::{})，直到 {} 为 {}。",
    waits_any: "重复调用 [`{}`](Self::{})，直到某个 {} 为 {}。",
    waits_every: "重复调用 [`{}`](Self::{})，直到每个 {} 都为 {}。",
    wait_fails: "若值为 {}，则返回 [`ErrorKind::UnexpectedState`](rt::ErrorKind::UnexpectedState) 错误。",
    wait_ends: "最多等待 {} 秒，可用 [`at_most`](rt::WaitUntil::at_most) 修改。",
    wait_looks_at_one_page: "只检查第一页。",
};

/// Returns the words of a language.
pub(super) fn of_language(language: Language) -> &'static Words {
    match language {
        Language::Zh => &CHINESE,
        Language::En => &ENGLISH,
    }
}

/// Returns the words in the language of a text; `other` if the text has no letters.
pub(super) fn of(text: &str, other: &'static Words) -> &'static Words {
    if text.contains(|c| matches!(c, '\u{4e00}'..='\u{9fff}')) {
        &CHINESE
    } else if text.contains(|c: char| c.is_ascii_alphabetic()) {
        &ENGLISH
    } else {
        other
    }
}

/// Replaces each `{}` by the next value, and `{0}`, `{1}` by the value at that place.
pub(super) fn fill(template: &str, values: &[&str]) -> String {
    let mut text = String::with_capacity(template.len() + values.iter().map(|value| value.len()).sum::<usize>());
    let (mut rest, mut next) = (template, 0);
    while let Some((before, behind)) = rest.split_once('{') {
        let (place, behind) = behind.split_once('}').unwrap_or((behind, ""));
        let value = values.get(place.parse().unwrap_or(next)).copied().unwrap_or_default();
        text.push_str(before);
        text.push_str(value);
        (rest, next) = (behind, next + 1);
    }
    text + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fills_places_in_order_or_by_number() {
        assert_eq!(fill("a {} b {}", &["1", "2"]), "a 1 b 2");
        assert_eq!(fill("{1}{0}.", &["1", "2"]), "21.");
        assert_eq!(fill("none", &[]), "none");
    }

    #[test]
    fn follows_the_language_of_the_text() {
        let is_chinese = |text| std::ptr::eq(of(text, &ENGLISH), &CHINESE);
        assert!(is_chinese("站点 ID") && !is_chinese("The id.") && !is_chinese("1 - 2"));
    }
}
