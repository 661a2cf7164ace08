//! Facts of one description that contradict each other, and examples that contradict a fact of their own description.

use super::{page, page_of, row};
use apidoc_parse::diagnostics::Code;

/// The findings about the one field of a page.
fn found(ty: &str, doc: &str) -> Vec<String> {
    let page = page(&page_of("CreateThing", "创建物品。", &row("Size", ty, doc)));
    page.diagnostics.into_iter().filter(|one| one.code == Code::ImpossibleFact).map(|one| one.message).collect()
}

#[track_caller]
fn check(ty: &str, doc: &str, said: &str) {
    let found = found(ty, doc);
    assert!(found.len() == 1 && found[0].contains(said), "{doc}: {found:?}");
}

#[test]
fn reports_an_example_that_is_not_in_the_list() {
    check("String", "颜色，取值：\n- RED：红\n- BLUE：蓝\n\n示例值：GREEN", "`GREEN`, which contradicts `enum`");
    check("String", "Colour. Valid values: RED (red), BLUE (blue).\n\nExample value: GREEN", "`GREEN`, which contradicts `enum`");
    assert!(found("String", "颜色，取值：\n- RED：红\n- BLUE：蓝\n\n示例值：BLUE").is_empty());
}

#[test]
fn reports_an_example_outside_of_the_range() {
    check("Integer", "粗细，取值范围：[1, 9]。\n\n示例值：10", "`10`, which contradicts `max`");
    check("Integer", "Width. Value range: [1, 9].\n\nExample value: 0", "`0`, which contradicts `min`");
    assert!(found("Integer", "粗细，取值范围：[1, 9]。\n\n示例值：9").is_empty());
}

#[test]
fn reports_an_example_that_is_too_long_or_too_short() {
    check("String", "画名，长度不超过4个字符。\n\n示例值：landscape", "`landscape`, which contradicts `max_len`");
    check("String", "Its name, at least 5 characters.\n\nExample value: pen", "`pen`, which contradicts `min_len`");
    assert!(found("String", "画名，长度不超过4个字符。\n\n示例值：river").len() == 1);
    assert!(found("String", "画名，长度不超过5个字符。\n\n示例值：river").is_empty());
}

#[test]
fn reports_an_example_with_too_many_items() {
    let zh = "颜色列表，最多2个。\n\n示例值：[\"red\", \"blue\", \"green\"]";
    check("Array of String", zh, "3 items, which contradicts `max_items`");
    let en = "Colours. Up to 2 items can be passed in.\n\nExample value: [\"red\", \"blue\", \"green\"]";
    check("Array of String", en, "3 items, which contradicts `max_items`");
    assert!(found("Array of String", "颜色列表，最多3个。\n\n示例值：[\"red\", \"blue\", \"green\"]").is_empty());
}

#[test]
fn reports_a_default_that_is_not_in_the_list() {
    check("String", "颜色，取值：\n- RED：红\n- BLUE：蓝\n\n默认值：green", "the default, `green`,");
    check("String", "Colour. Valid values: RED (red), BLUE (blue). Default value: green.", "the default, `green`,");
}

#[test]
fn reports_a_default_outside_of_the_range() {
    check("Integer", "粗细，取值范围：[1, 9]，默认值：10。", "the default, `10`,");
    check("Integer", "Width. Value range: [1, 9]. Default value: 10.", "the default, `10`,");
}
