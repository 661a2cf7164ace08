//! Lists that a label in Chinese introduces: `类型，System：系统，User：用户`, `状态（on：开，off：关）`.

use super::bare::is_kind;
use crate::facts::{
    list::{Entry, List},
    text::is_cjk,
};

/// Names of the parts of a structure: they are not values, but where the label says that a field is chosen.
const PARTS: [&str; 14] =
    ["key", "value", "name", "id", "type", "format", "unit", "field", "rule", "path", "url", "string", "required", "default"];

/// The longest meaning, in characters.
const LONGEST: usize = 40;

/// Words of a program, each with a short meaning in Chinese, and before them in their sentence nothing but a label.
pub(super) fn said_in_chinese(s: &str, list: &List, near: &str) -> bool {
    let said = |entry: &Entry| {
        let doc = &s[entry.doc.clone()];
        let goes_on = doc.split([',', ';']).skip(1).any(|part| {
            let word = part.trim_start().bytes().take_while(u8::is_ascii_alphabetic).count();
            word > 1 && part.trim_start()[word..].starts_with(is_cjk)
        });
        let told = doc.starts_with(is_cjk) || entry.doc.start > 0 && doc.starts_with(entry.value.as_str()) && doc.ends_with(is_cjk);
        told && doc.chars().count() <= LONGEST && !goes_on && entry.value.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    let parts = || list.entries.iter().any(|entry| PARTS.contains(&entry.value.to_ascii_lowercase().as_str()));
    let introduced = near.is_empty()
        || near.ends_with(['(', '[', '{'])
        || is_kind(near)
        || is_label(near) && (near.trim_end_matches([',', ' ']).ends_with("字段") || !parts());
    introduced && list.entries.len() > 1 && list.entries.iter().all(said)
}

/// Whether the words are a label that a comma, a verb or nothing parts from its list.
pub(super) fn is_label(near: &str) -> bool {
    let label = near.trim_end_matches([' ', ',', '"', '`']);
    let label = ["支持", "包括", "分为", "其中", "目前支持"].iter().fold(label, |label, verb| label.strip_suffix(verb).unwrap_or(label));
    let label = label.trim_end_matches([' ', ',']);
    let short = label.chars().count() <= 24 && label.ends_with(|c: char| is_cjk(c) || c.is_ascii_alphanumeric());
    let condition = ["若", "当", "如", "例", "选择", "时", "过滤", "筛选条件", "返回"].iter().any(|word| label.contains(word));
    // "eks, tke(容器)": what precedes is a value too.
    let cut = label.rsplit(',').next().is_some_and(|last| last.trim().bytes().all(|b| b.is_ascii())) && !label.is_empty();
    (short && !condition && !cut || label.is_empty()) && near.len() > label.len() || is_kind(label)
}
