//! What opens a section of an action, and what only looks so.

use super::{action, names, page, page_of, row};
use apidoc_parse::{diagnostics::Code, page::Kind};

#[test]
fn an_example_in_the_description_is_part_of_it() {
    let description = "创建物品，权限如下。\n\n**示例一：只许读**\n\n```json\n{\"effect\": \"deny\"}\n```\n\n**示例二：只许写**\n\n```json\n{\"effect\": \"allow\"}\n```";
    let action = action(&page_of("CreateThing", description, ""));
    assert_eq!((action.rate_limit, action.examples.len()), (Some(20), 0));
    assert!(action.doc.contains("只许写") && action.doc.contains("allow"), "{}", action.doc);
}

#[test]
fn reads_a_parameter_with_the_name_of_a_common_one() {
    let rows = format!(
        "{}{}",
        row("Limit", "Integer", "公共参数，与 Offset 一起用。"),
        row("Token", "String", "公共参数，本接口不需要传递此参数。")
    );
    assert_eq!(names(&action(&page_of("ListThings", "列出物品。", &rows)).request), ["Limit"]);
}

#[test]
fn a_page_of_parameters_without_a_name_is_refused() {
    let text = page_of("ListThings", "列出物品。", "").replace("公共参数，本接口取值", "取值");
    let page = page(&text);
    assert_eq!((page.kind, page.types.len()), (Kind::Refused, 0));
}

#[test]
fn headings_in_the_description_are_part_of_it() {
    let action = action(&page_of("CreateThing", "创建物品。\n\n### 注意\n\n需要授权。\n\n#### 描述\n\n另见文档。", ""));
    assert_eq!(action.doc, "创建物品。\n\n**注意**\n\n需要授权。\n\n另见文档。");
}

#[test]
fn reports_a_page_that_ends_in_another_action() {
    let whole = page_of("CreateThing", "创建物品。", "");
    let cut = format!("{whole}\n# DeleteThing\n\n## 1. 接口描述\n\n删除物品");
    assert!(page(&cut).diagnostics.iter().any(|one| one.code == Code::CutPage && one.source.line > 0));
    assert_eq!(page(&format!("{whole}\n## 描述的约定\n\n无。\n")).diagnostics, []);
}
