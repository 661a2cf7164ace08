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

/// A label in Chinese, a mark or none, and words between strokes, commas or joined by "or"; behind them nothing, or which is the default.
static LABEL_AND_VALUES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r#"^((?:[\w ]{0,16}[\p{Han}]{1,14},){0,2}(?:[\w ]{0,16}[\p{Han}]{1,14}){1,2})([,: ]{0,3})([(\[]?)([`"']?[\w.\-]+[`"']?(?:(?: ?[/|] ?|[、, ]{1,2}| ?(?:或者|或|和) ?)[`"']?[\w.\-]+[`"']?)+)[)\]]?[。.]?(?:$|[,; ]{0,2}(?:不填|不传|可选|缺省|必填)?[,: ]{0,2}默认[值为是:]{0,2} ?([\w.\-]+)。?$)"#,
    )
});
/// Words between strokes or with "or", and nothing else.
static VALUES: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^([A-Za-z][\w\-]{2,}(?:/[A-Za-z][\w\-]{2,})+|[A-Za-z]\w*(?: ?\| ?[A-Za-z]\w*)+|[A-Za-z][\w\-]+ ?(?:或者|或) ?[A-Za-z][\w\-]+)。?$",
    )
});
/// Labels of amounts, formats and names: the following text is not a list of values.
static NO_LABEL: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"单位|速|率$|格式|名称?$|地址|路径|文件|时间$|日期|例|如|形|支持|对应|使用|通过|根据|转|的?(?:ID|Id|id)(?:数组|列表)?$|号$|时$|量$|密码|证书|域名|内容|信息|编码|压缩|数据|所属|关联|绑定|搜索|默认|时区|查询$|的$",
    )
});
/// Labels of units: what follows are the units that may be given.
static UNIT: LazyLock<Regex> = LazyLock::new(|| pattern(r"单位$"));
static EACH: LazyLock<Regex> = LazyLock::new(|| pattern(r#"[`"']?([\w.\-]+)[`"']?"#));
/// Separators of two values.
static JOINT: LazyLock<Regex> = LazyLock::new(|| pattern(r"^(?: ?[/|] ?|[、, ]{1,2}| ?(?:或者|或|和) ?)$"));

/// Returns the list if a text has only a list and its label. `numeric`: values are whole numbers.
pub(super) fn list(text: &Text, numeric: bool) -> Option<List> {
    let s = &text.s;
    // Text after the first line is not part of the list, and does not describe its values.
    if text.lines.len() > 2 || s.len() > 300 {
        return None;
    }
    let line = &s[..text.lines.first()?.end];
    let alone = text.lines.len() == 1;
    if !alone && !s[line.len()..].trim_start().starts_with("默认") {
        return None;
    }
    let (at, label, open, default) = match LABEL_AND_VALUES.captures(line) {
        Some(m) => (m.get(4)?, m.get(1)?.as_str(), m.get(3).is_some_and(|open| !open.is_empty()), m.get(5)),
        None if !numeric && alone => (VALUES.captures(line)?.get(1)?, "", false, None),
        None => return None,
    };
    // "截图base64或url" is a phrase.
    let glued = !label.is_empty()
        && label.len() == at.start()
        && (at.as_str().contains(['或', '和']) || at.as_str().contains(['、', ',']) && !is_kind(label));
    let unit = UNIT.is_match(label) && default.is_some();
    let question = label.starts_with("是否");
    if NO_LABEL.is_match(label) && !unit && !question || glued {
        return None;
    }
    let mut entries: Vec<Entry> = Vec::new();
    let mut last = at.start();
    for m in EACH.captures_iter(at.as_str()) {
        let (all, word) = (m.get(0)?, m.get(1)?);
        if numeric && word.as_str().parse::<i64>().is_err() || entries.iter().any(|entry| entry.value == word.as_str()) {
            return None;
        }
        let (start, end) = (at.start() + all.start(), at.start() + all.end());
        if !entries.is_empty() && !JOINT.is_match(&line[last..start]) {
            return None;
        }
        last = end;
        entries.push(Entry { value: word.as_str().trim_end_matches('.').into(), quoted: all.len() > word.len(), doc: end..end });
    }
    if default.is_some_and(|default| !entries.iter().any(|entry| entry.value == default.as_str())) {
        return None;
    }
    // Commas part values only where these are names of a program, or behind the name of a kind.
    let parts = at.as_str();
    let named = entries.iter().all(|entry| entry.value.contains('_') || entry.value[1..].contains(|c: char| c.is_ascii_uppercase()));
    let comma = parts.contains(['、', ',']);
    let blanks = !comma && !parts.contains(['/', '|', '或']);
    let kind = is_kind(label) && (named || entries.len() > 2 || open);
    if blanks || comma && !(kind || default.is_some()) || parts.contains('和') && !comma {
        return None;
    }
    let list = List { entries, at: at.range(), form: Form::Bare, lines: false, open: false };
    (parts.contains('|') && !numeric || fits(&list, label, numeric)).then_some(list)
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
    values.iter().all(word) && (values.iter().all(small) || values.iter().all(capital) && (label.chars().count() <= 8 || is_kind(label)))
}
