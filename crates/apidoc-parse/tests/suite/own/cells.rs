//! Cells of HTML tables with Markdown in them: what stands in one never takes the rows below with it.

use super::{action, names, page, page_of, row};
use apidoc_parse::diagnostics::Code;

#[test]
fn a_fence_ends_with_its_cell() {
    for doc in [
        "配置，例如：\n\n```\n{\"Size\": 1}\n```",
        "配置，例如：\n```\n{\"Size\": 1}\n```",
        "配置，例如：\n\n```json\n{\n\n\"Size\": 1\n}\n```\n",
        "配置，例如：\n\n- 大小\n- 颜色",
        "配置。\n###### 说明\n见：\n\n```\n{\"Size\": 1}\n```\n##### 更多\n见下：\n\n```\n{}\n```",
        "配置，例如：\n\n```\n没有结束",
        "配置，例如\n\n`a\nb",
    ] {
        let rows = format!("{}{}", row("Config", "String", doc), row("Color", "String", "颜色。"));
        let action = action(&page_of("CreateThing", "创建物品。", &rows));
        assert_eq!(names(&action.request), ["Config", "Color"], "{doc}");
        assert_eq!(names(&action.response), ["Total"], "{doc}");
        assert_eq!(action.request[1].doc, "颜色。");
    }
}

#[test]
fn code_and_lists_in_a_cell_are_code_and_lists() {
    let doc = "配置，例如：\n```\n{\"Size\": 1}\n```\n取值：\n- a：甲\n- b：乙";
    let action = action(&page_of("CreateThing", "创建物品。", &row("Config", "String", doc)));
    assert_eq!(action.request[0].doc, "配置，例如：\n\n```text\n{\"Size\": 1}\n```\n\n取值：\n\n- a：甲\n- b：乙");
}

#[test]
fn a_table_in_a_cell_ends_before_the_cell_does() {
    let doc = "配置，见表。\n\n键值说明 <table><tr><td>a</td><td>甲</td></tr></table>\n\n以上。";
    let rows = format!("{}{}", row("Config", "String", doc), row("Color", "String", "颜色。"));
    let action = action(&page_of("CreateThing", "创建物品。", &rows));
    assert_eq!(names(&action.request), ["Config", "Color"]);
    assert!(action.request[0].doc.ends_with("以上。"), "{}", action.request[0].doc);
}

#[test]
fn reports_a_page_that_ends_in_a_code_block() {
    let text = page_of("CreateThing", "创建物品。", &row("Config", "String", "配置，例如：\n\n```\n{\"Size\": 1}\n```"));
    let cut = &text[..text.find("\"Size\"").unwrap()];
    assert!(page(cut).diagnostics.iter().any(|one| one.code == Code::CutPage));
}
