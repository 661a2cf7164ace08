//! A folder with pages in both languages: one language gives the items, the other one its texts.

use apidoc_ir::{Ir, Language};
use apidoc_parse::{join_with, read_page};

const CHINESE_PAGE: &str = "## 1. 接口描述\n\n接口请求域名： things.tencentcloudapi.com 。\n\n列出物品。\n\n## 2. 输入参数\n\n\
    | 参数名称 | 必选 | 类型 | 描述 |\n|---|---|---|---|\n| Action | 是 | String | 公共参数，本接口取值：ListItems。 |\n\
    | Version | 是 | String | 公共参数，本接口取值：2026-01-01。 |\n| Limit | 否 | Integer | 每页条数。 |\n\n## 3. 输出参数\n\n\
    | 参数名称 | 类型 | 描述 |\n|---|---|---|\n| RequestId | String | 唯一请求 ID。 |\n";
const ENGLISH_PAGE: &str = "## 1. API Description\n\nDomain name for API request: things.tencentcloudapi.com.\n\nThis API is used to list items.\n\n\
    ## 2. Input Parameters\n\n| Parameter Name | Required | Type | Description |\n|---|---|---|---|\n\
    | Action | Yes | String | Common parameter. The value used for this API: ListItems. |\n\
    | Version | Yes | String | Common parameter. The value used for this API: 2026-01-01. |\n| Limit | No | Integer | Items per page. |\n\n\
    ## 3. Output Parameters\n\n| Parameter Name | Type | Description |\n|---|---|---|\n| RequestId | String | Unique ID. |\n";

fn read(pages: &[(&str, &str)]) -> Ir {
    join_with(pages.iter().map(|(file, text)| read_page(file, text.as_bytes())).collect(), Vec::new()).0
}

#[test]
fn keeps_the_texts_of_the_other_language() {
    let ir = read(&[("things/zh/ListItems.md", CHINESE_PAGE), ("things/en/ListItems.md", ENGLISH_PAGE)]);
    let service = &ir.services[0];
    assert_eq!((service.language, service.actions[0].doc.as_str()), (Language::Zh, "列出物品。"));
    let english = service.in_language(Language::En);
    let action = &english.actions[0];
    assert_eq!((action.summary.as_str(), action.request[0].doc.as_str()), ("List items.", "Items per page."));
    assert_eq!(service.in_language(Language::Zh).actions, service.actions);
}

#[test]
fn pages_in_one_language_have_no_other_texts() {
    assert!(read(&[("things/ListItems.md", ENGLISH_PAGE)]).services[0].texts.is_empty());
}
