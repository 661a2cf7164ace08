//! What the text of a parameter says of how pages are counted.

use apidoc_ir as ir;

/// Whether the text of an offset counts pages: "第2页", "page number". A formula that turns pages into items counts items.
pub(super) fn speaks_of_pages(doc: &str) -> bool {
    let text = doc.replace("每页", "").to_lowercase();
    if text.contains(['*', '×']) || text.contains("乘") {
        return false;
    }
    let words = [
        "页码",
        "页号",
        "页数",
        "页序",
        "page number",
        "page no",
        "number of the page",
        "page index",
        "which page",
        "starting page",
        "start page",
    ];
    let counted = text.match_indices('第').any(|(at, _)| {
        let rest = text[at + '第'.len_utf8()..].trim_start();
        let rest = rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || "一二三四五六七八九十几某n".contains(c));
        rest.trim_start().starts_with('页')
    });
    counted || words.iter().any(|word| text.contains(word))
}

/// Whether the first page of a numbered request is 0.
pub(super) fn begins_at_zero(field: &ir::Field) -> bool {
    let zero = |number: &serde_json::Number| number.as_i64() == Some(0);
    field.facts.default.as_deref() == Some("0") || field.facts.min.as_ref().is_some_and(zero) || says_from_zero(&field.doc)
}

/// "从0开始", "starts from 0", "0 表示第一页".
fn says_from_zero(doc: &str) -> bool {
    let text: String = doc.to_lowercase().chars().filter(|c| !c.is_whitespace() && !matches!(c, '`' | '*' | '"')).collect();
    let words = [
        "0开始",
        "零开始",
        "从0起",
        "起始为0",
        "起始值为0",
        "起始页为0",
        "起始页码为0",
        "首页为0",
        "第一页为0",
        "0表示第一页",
        "0代表第一页",
        "0为第一页",
        "0是第一页",
        "0表示首页",
        "from0",
        "fromzero",
        "startsat0",
        "startingat0",
        "startat0",
        "beginsat0",
        "beginningwith0",
        "0-based",
        "zero-based",
        "0-indexed",
        "firstpageis0",
        "0indicatesthefirstpage",
        "0isthefirstpage",
    ];
    // "from 01" is another number.
    let ends = |at: usize| !text[at..].strip_prefix('.').unwrap_or(&text[at..]).starts_with(|c: char| c.is_ascii_digit());
    let begins = |at: usize| !text[..at].ends_with(|c: char| c.is_ascii_digit() || c == '.');
    words.iter().any(|word| text.match_indices(word).any(|(at, _)| begins(at) && ends(at + word.len())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_that_are_counted_from_zero_are_told() {
        for text in
            ["页码，从 0 开始", "页码，`0` 表示第一页", "The page number, starting from 0.", "Zero-based page index.", "Page, from 0."]
        {
            assert!(says_from_zero(text), "{text}");
        }
        for text in ["页码，从 1 开始", "从 10 开始", "Page number, starting from 1.", "第 0 组的页码", "From 0.5 on.", "1.0 开始支持"]
        {
            assert!(!says_from_zero(text), "{text}");
        }
    }

    #[test]
    fn offsets_that_count_pages_are_told() {
        for text in ["偏移量，若值为 2，则从第 2 页查起", "页码，从 0 开始", "The page number, from 0.", "查询第几页"]
        {
            assert!(speaks_of_pages(text), "{text}");
        }
        for text in ["偏移量，默认为 0", "Items to leave out.", "每页数量之外的偏移", "偏移量 = 每页条数 * (页码 - 1)"]
        {
            assert!(!speaks_of_pages(text), "{text}");
        }
    }
}
