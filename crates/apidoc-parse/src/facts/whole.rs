//! Descriptions that are nothing but a label and its values: `状态：active / frozen`, `粒度，hour 或 day`, `Linux/Windows`.
//!
//! No word promises values there; that nothing else is said does.

use super::{
    form::is_kind,
    list::{Entry, Form, List},
    pattern::pattern,
    text::Text,
};
use regex::Regex;
use std::sync::LazyLock;

/// A label in Chinese, a mark or none, and words between strokes or joined by "or", to the end.
static LABEL_AND_VALUES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"^((?:[A-Za-z]{1,6})?[\p{Han}]{1,14})([,: ]{0,3})[(]?([`"']?[\w.\-]+[`"']?(?:(?: ?/ ?|、|, ?| ?(?:或者|或) ?)[`"']?[\w.\-]+[`"']?)+)[)]?[。.]?$"#,
    )
});
/// Words between strokes and nothing else.
static VALUES: LazyLock<Regex> = LazyLock::new(|| pattern(r"^([A-Za-z][\w\-]{2,}(?:/[A-Za-z][\w\-]{2,})+)$"));
/// Labels of amounts, formats and names: what follows is no list of values.
static NO_LABEL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"单位|速|率$|格式|名称?$|地址|路径|文件|时间$|日期|例|如|形|支持|对应|使用|通过|根据|转|的?(?:ID|Id|id)$|号$|时$|量$|密码|证书|域名|内容|信息|编码|压缩|数据|所属|关联|绑定|搜索|查询$|的$",
    )
});
static EACH: LazyLock<Regex> = LazyLock::new(|| pattern(r#"[`"']?([\w.\-]+)[`"']?"#));

/// The list that is all of a text beside its label. `numeric`: values are whole numbers.
pub(super) fn list(text: &Text, numeric: bool) -> Option<List> {
    let s = &text.s;
    if text.lines.len() != 1 || s.len() > 200 {
        return None;
    }
    let (at, label) = match LABEL_AND_VALUES.captures(s) {
        Some(m) => (m.get(3)?, m.get(1)?.as_str()),
        None if !numeric => (VALUES.captures(s)?.get(1)?, ""),
        None => return None,
    };
    // "截图base64或url" is a phrase.
    let glued = !label.is_empty() && label.len() == at.start() && at.as_str().contains('或');
    if NO_LABEL.is_match(label) || glued {
        return None;
    }
    let mut entries: Vec<Entry> = Vec::new();
    for m in EACH.captures_iter(at.as_str()) {
        let (all, word) = (m.get(0)?, m.get(1)?);
        if numeric && word.as_str().parse::<i64>().is_err() || entries.iter().any(|entry| entry.value == word.as_str()) {
            return None;
        }
        let end = at.start() + all.end();
        entries.push(Entry { value: word.as_str().into(), quoted: all.len() > word.len(), doc: end..end });
    }
    // Commas part values only where these are names of a program.
    let named = entries.iter().all(|entry| entry.value.contains('_') || entry.value[1..].contains(|c: char| c.is_ascii_uppercase()));
    if at.as_str().contains(['、', ',']) && !(named && is_kind(label)) {
        return None;
    }
    let list = List { entries, at: at.range(), form: Form::Bare, lines: false, open: false };
    fits(&list, label, numeric).then_some(list)
}

/// Numbers are a switch or joined by "or"; words are written alike.
fn fits(list: &List, label: &str, numeric: bool) -> bool {
    let values: Vec<&str> = list.entries.iter().map(|entry| entry.value.as_str()).collect();
    if values.iter().all(|value| value.bytes().all(|b| b.is_ascii_digit())) {
        return numeric && (label.starts_with("是否") && values.len() == 2 || label.ends_with("粒度"));
    }
    let word = |value: &&str| value.len() > 1 && value.starts_with(|c: char| c.is_ascii_alphabetic());
    let small = |value: &&str| value.starts_with(|c: char| c.is_ascii_lowercase());
    let capital = |value: &&str| value.starts_with(|c: char| c.is_ascii_uppercase());
    values.iter().all(word) && (values.iter().all(small) || values.iter().all(capital) && label.chars().count() <= 8)
}
