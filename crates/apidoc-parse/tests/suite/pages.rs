//! Whole pages of our own: what is read from them, and what is said of them.
//!
//! The tests share the pages at the top, so they stay in one file.

use apidoc_ir::{Direction, Ir, Language, RateLimit, RegionUse, Scalar, Service, Type};
use apidoc_parse::{
    diagnostics::{Code, Diagnostic},
    join,
    page::{Kind, Page},
    read_page,
};

/// An action with the usual sections.
fn action(name: &str, rows: &str) -> String {
    format!(
        "## 1. 接口描述\n\n接口请求域名： things.tencentcloudapi.com 。\n\n列出物品。\n\n默认接口请求频率限制：20次/秒。\n\n\
         ## 2. 输入参数\n\n| 参数名称 | 必选 | 类型 | 描述 |\n|---|---|---|---|\n\
         | Action | 是 | String | 公共参数，本接口取值：{name}。 |\n| Version | 是 | String | 公共参数，本接口取值：2026-01-01。 |\n\
         | Region | 否 | String | 公共参数，本接口不需要传递此参数。 |\n{rows}\n\n\
         ## 3. 输出参数\n\n| 参数名称 | 类型 | 描述 |\n|---|---|---|\n| Total | Integer | 总数。 |\n| RequestId | String | 唯一请求 ID。 |\n\n\
         ## 6. 错误码\n\n| 错误码 | 描述 |\n|---|---|\n| InternalError | 内部错误。 |\n"
    )
}

fn read(pages: &[(&str, &str)]) -> (Ir, Vec<Diagnostic>) {
    join(pages.iter().map(|(file, text)| read_page(file, text.as_bytes())).collect())
}

/// The only service of some pages, and the codes of what was said of them.
#[track_caller]
fn service(pages: &[(&str, &str)]) -> (Service, Vec<Code>) {
    let (mut ir, found) = read(pages);
    assert_eq!(ir.services.len(), 1, "{found:#?}");
    (ir.services.remove(0), found.iter().map(|d| d.code).collect())
}

fn page(text: &str) -> Page {
    read_page("page.md", text.as_bytes())
}

#[track_caller]
fn refused(text: &str, kind: Kind, code: Code) {
    let page = page(text);
    assert!(page.actions.is_empty());
    assert_eq!(page.kind, kind, "{:#?}", page.diagnostics);
    assert!(page.diagnostics.iter().any(|d| d.code == code && d.source.line > 0), "{:#?}", page.diagnostics);
}

#[test]
fn an_action_is_read_whole() {
    let text = action("ListThings", "| Names.N | 否 | Array of String | 名称。 |\n| Token | 是 | String | 令牌。 |");
    let (service, found) = service(&[("a.md", &text)]);
    assert_eq!(
        (service.service.as_str(), service.version.as_str(), service.host.as_str()),
        ("things", "2026-01-01", "things.tencentcloudapi.com")
    );
    let action = &service.actions[0];
    assert_eq!((action.name.as_str(), action.doc.as_str()), ("ListThings", "列出物品。"));
    assert_eq!((action.rate_limit, action.region), (Some(20), RegionUse::Unused));
    let fields: Vec<_> = action.request.iter().map(|f| (f.name.as_str(), f.ty.clone(), f.required, f.secret, f.source.line)).collect();
    let list = Type::Array(Box::new(Type::Scalar(Scalar::String)));
    assert_eq!(fields, [("Names", list, Some(false), false, 16), ("Token", Type::Scalar(Scalar::String), Some(true), true, 17)]);
    assert_eq!(action.response.iter().map(|f| f.name.as_str()).collect::<Vec<_>>(), ["Total"]);
    assert_eq!(action.errors[0].code, "InternalError");
    assert_eq!(found, []);
}

#[test]
fn columns_are_found_by_their_header() {
    let text = action("ListThings", "").replace("| 参数名称 | 必选 | 类型 | 描述 |", "| 说明 | 数据类型 | 默认值 | 是否必填 | 参数 |");
    let text = text.replace(
        "| Action | 是 | String | 公共参数，本接口取值：ListThings。 |",
        "| 公共参数，本接口取值：ListThings。 | String | | 是 | Action |",
    );
    let text = text.replace(
        "| Version | 是 | String | 公共参数，本接口取值：2026-01-01。 |",
        "| 公共参数，本接口取值：2026-01-01。 | String | | 是 | Version |\n| 名称。 | String | a | 是 | Name |",
    );
    let text = text.replace("| Region | 否 | String | 公共参数，本接口不需要传递此参数。 |\n", "");
    let (service, _) = service(&[("a.md", &text.replace("|---|---|---|---|\n", "|---|---|---|---|---|\n"))]);
    let field = &service.actions[0].request[0];
    assert_eq!((field.name.as_str(), field.required, field.doc.as_str()), ("Name", Some(true), "名称。"));
    assert_eq!(service.actions[0].region, RegionUse::Unknown);
}

#[test]
fn a_row_is_common_because_its_text_says_so() {
    let text = action(
        "ListThings",
        "| Region | 是 | String | 物品所在的地域。 |\n| Language | 否 | String | 公共参数，本接口不需要传递此参数。 |\n| Nonce | 否 | Integer | 随机数，与公共参数无关。 |",
    );
    let (service, found) = service(&[("a.md", &text)]);
    assert_eq!(service.actions[0].request.iter().map(|f| f.name.as_str()).collect::<Vec<_>>(), ["Region", "Nonce"]);
    assert_eq!(found, [Code::OwnCommonName]);
}

#[test]
fn request_ids_are_left_out_of_answers_only() {
    let (service, _) = service(&[("a.md", &action("GetLog", "| RequestId | 是 | String | 要查询的请求。 |"))]);
    assert_eq!(service.actions[0].request[0].name, "RequestId");
    assert!(service.actions[0].response.iter().all(|f| f.name != "RequestId"));
}

#[test]
fn ignores_a_second_table_of_filter_keys() {
    let rows = "| Filters.N | 否 | Array of Filter | 过滤条件。 |\n\n过滤条件：\n\n| 参数名称 | 必选 | 类型 | 描述 |\n|---|---|---|---|\n| zone | 否 | String | 按可用区过滤。 |";
    let (service, found) = service(&[("a.md", &action("ListThings", rows))]);
    assert_eq!(service.actions[0].request.len(), 1);
    assert!(found.contains(&Code::TableLeftOut));
}

#[test]
fn rows_drawn_with_references_are_rows() {
    let rows = "| Name | 是 | String | 名称，`a&#124;b` 之一。 |\n&#124; Size &#124; 否 &#124; Integer &#124; 大小。 &#124;\n| Color | 否 | String | 颜色。 |";
    let (service, codes) = service(&[("a.md", &action("CreateThing", rows))]);
    let names: Vec<_> = service.actions[0].request.iter().map(|field| field.name.as_str()).collect();
    assert_eq!((names, codes), (vec!["Name", "Size", "Color"], vec![]));
    assert_eq!(service.actions[0].request[1].doc, "大小。");
    assert_eq!(service.actions[0].request[1].source.line, 17);
}

#[test]
fn a_page_in_a_box_of_code_is_refused() {
    let row = "| Name | 是 | String | 名称。 |";
    let text = format!("<pre>\n# 创建物品\n\n{}</pre>\n", action("CreateThing", row));
    refused(&text, Kind::Refused, Code::LostCells);
}

#[test]
fn parameters_over_two_tables_are_read_where_the_page_says_so() {
    let second = "| 参数名称 | 必选 | 类型 | 描述 |\n|---|---|---|---|\n| Color | 否 | String | 颜色。 |";
    let example = "## 4. 示例\n\n示例1 列出\n\n```\nPOST / HTTP/1.1\nHost: things.tencentcloudapi.com\nX-TC-Action: ListThings\n\n{\"Color\": \"red\"}\n```\n\n## 6. 错误码";
    let page = |between: &str| action("ListThings", &format!("| Box | 是 | ThingBox | 箱子。 |\n\n{between}\n\n{second}"));
    let read = |text: &str| {
        let (service, found) = service(&[("a.md", text)]);
        let names: Vec<String> = service.actions[0].request.iter().map(|field| field.name.clone()).collect();
        (names.join(" "), found.into_iter().filter(|code| [Code::TableLeftOut, Code::UnsureTable].contains(code)).collect::<Vec<_>>())
    };
    for caption in ["可选参数：", "**必填参数**", "### 选填参数", "Optional parameters:"] {
        assert_eq!(read(&page(caption)), ("Box Color".to_owned(), vec![]), "{caption}");
    }
    assert_eq!(read(&page("其余见下表。").replace("## 6. 错误码", example)), ("Box Color".to_owned(), vec![]));
    assert_eq!(read(&page("其余见下表。")), ("Box".to_owned(), vec![Code::UnsureTable]));
    let typed = page("其中，ThingBox 的字段：").replace("## 6. 错误码", example);
    assert_eq!(read(&typed), ("Box".to_owned(), vec![]));
    assert_eq!(service(&[("a.md", &typed)]).0.types[0].fields[0].name, "Color");
    let keys = page("可选参数：").replace("| Color |", "| thing-color |");
    assert_eq!(read(&keys), ("Box".to_owned(), vec![Code::TableLeftOut]));
    let bare = action("ListThings", &format!("\n\n接口参数：\n\n{second}"));
    assert_eq!(read(&bare), ("Color".to_owned(), vec![]));
}

#[test]
fn reports_a_page_that_ends_too_early() {
    let text = action("ListThings", "| Id | 是 | String | 标识。 |");
    let said = |text: &str| page(text).diagnostics.into_iter().map(|d| (d.code, d.source.line > 0)).collect::<Vec<_>>();
    assert_eq!(said(&text), []);
    for last in [
        "| Id | 是 | String | 标识。 |\n",
        "## 3. 输出参数\n",
        "| Total | Integer | 总数。 |\n",
        "## 6. 错误码\n",
        "| 错误码 | 描述 |\n|---|---|\n",
    ] {
        let end = text.find(last).unwrap() + last.len();
        assert_eq!(said(&text[..end]), [(Code::CutPage, true)], "{last}");
    }
    // Somebody left the section empty.
    let end = text.find("## 6. 错误码\n").unwrap() + "## 6. 错误码\n".len();
    assert_eq!(said(&format!("{}\n\n", &text[..end])), []);
    // Nothing is missing: pages may have neither examples nor codes.
    let end = text.find("## 6.").unwrap();
    assert_eq!(said(&text[..end]), []);
}

#[test]
fn headings_inside_a_description_open_no_section() {
    let text = action("ListThings", "| Id | 是 | String | 标识。 |")
        .replace("列出物品。", "列出物品。\n\n### 错误码\n\n见下。\n\n### 输出参数\n\n无。");
    let (service, _) = service(&[("a.md", &text)]);
    assert_eq!(service.actions[0].response.len(), 1);
    assert_eq!(service.actions[0].errors.len(), 1);
    assert!(service.actions[0].doc.contains("见下。"));
}

#[test]
fn sections_in_any_order_and_a_table_of_contents() {
    let text = action("ListThings", "| Id | 是 | String | 标识。 |");
    let at = text.find("## 3.").expect("an answer");
    let (before, after) = text.split_at(at);
    let moved = format!("- 接口描述\n- 输入参数\n- 输出参数\n- 错误码\n\n{after}\n{before}");
    let (moved, _) = service(&[("a.md", &moved)]);
    let (plain, _) = service(&[("a.md", &text)]);
    let names =
        |s: &Service| (s.actions[0].request.len(), s.actions[0].response.len(), s.actions[0].errors.len(), s.actions[0].doc.clone());
    assert_eq!(names(&moved), names(&plain));
}

#[test]
fn several_actions_on_a_page() {
    let text = format!(
        "# 列出物品\n\n{}\n# 删除物品\n\n{}",
        action("ListThings", "| A | 是 | String | a |"),
        action("DeleteThing", "| B | 是 | String | b |").replace("列出", "删除")
    );
    let (service, found) = service(&[("a.md", &text)]);
    let seen: Vec<_> =
        service.actions.iter().map(|a| (a.name.as_str(), a.request[0].name.as_str(), a.title.as_deref(), a.doc.as_str())).collect();
    assert_eq!(seen, [("DeleteThing", "B", Some("删除物品"), "删除物品。"), ("ListThings", "A", Some("列出物品"), "列出物品。")]);
    assert_eq!(found, []);
}

const THING_TYPES: &str = "## Thing\n\n一件物品。\n\n被如下接口引用：ListThings。\n\n| 名称 | 类型 | 描述 |\n|---|---|---|\n| Parts | Array of [Part](#Part) | 部件。 |\n\n\
    ## Part\n\n部件。\n\n| 名称 | 类型 | 必选 | 描述 |\n|---|---|---|---|\n| Name | String | 是 | 名称。 |\n\n## Unused\n\n无人使用。\n\n| 名称 | 类型 | 描述 |\n|---|---|---|\n| A | String | a |\n";

#[test]
fn types_belong_to_the_nearest_folder_and_know_their_users() {
    let list = action("ListThings", "| Part | 否 | Part | 部件。 |")
        .replace("| Total | Integer | 总数。 |", "| Things | Array of [Thing](/document/api/1/2#Thing) | 物品。 |");
    let other = action("ListOther", "").replace("things.tencentcloudapi", "others.tencentcloudapi");
    let (ir, found) = read(&[("x/things/action/a.md", &list), ("x/things/model/all.md", THING_TYPES), ("x/others/a.md", &other)]);
    let things = &ir.services[1];
    assert_eq!(ir.services[0].types.len(), 0);
    let seen: Vec<_> = things.types.iter().map(|t| (t.name.as_str(), t.direction, t.used_by.len(), t.doc.as_str())).collect();
    assert_eq!(
        seen,
        [
            ("Part", Direction::Both, 1, "部件。"),
            ("Thing", Direction::Output, 1, "一件物品。"),
            ("Unused", Direction::Unused, 0, "无人使用。")
        ]
    );
    assert_eq!(found.iter().map(|d| d.code).collect::<Vec<_>>(), [Code::UnusedType]);
}

#[test]
fn assigns_a_page_of_a_mixed_folder_to_the_service_it_names() {
    let list = action("ListThings", "").replace("| Total | Integer | 总数。 |", "| Things | Array of Thing | 物品。 |");
    let newer = list.replace("2026-01-01", "2027-01-01");
    let more = action("GetThing", "").replace("2026-01-01", "2027-01-01");
    let other =
        action("ListOther", "").replace("things.tencentcloudapi", "others.tencentcloudapi").replace("InternalError", "InternalError.Other");
    let codes = "## 业务错误码\n\n| 错误码 | 说明 |\n|---|---|\n| InternalError.Other | 坏。 |\n| LimitExceeded | 多。 |\n";
    let (ir, found) =
        read(&[("a.md", &list), ("b.md", &newer), ("c.md", &more), ("d.md", &other), ("types.md", THING_TYPES), ("codes.md", codes)]);
    let seen: Vec<_> = ir
        .services
        .iter()
        .map(|s| (s.service.as_str(), s.version.as_str(), s.types.iter().filter(|t| !t.inferred).count(), s.errors.len()))
        .collect();
    assert_eq!(seen, [("others", "2026-01-01", 0, 2), ("things", "2026-01-01", 3, 1), ("things", "2027-01-01", 0, 1)]);
    assert!(found.iter().all(|d| d.code != Code::UnassignedPage));
}

#[test]
fn keeps_and_reports_a_type_that_no_page_documents() {
    let (service, found) = service(&[("a.md", &action("ListThings", "| Missing | 否 | Missing | 缺。 |"))]);
    assert_eq!(service.actions[0].request[0].ty, Type::Object("Missing".into()));
    assert!(service.types[0].inferred && service.types[0].fields.is_empty());
    assert_eq!(found, [Code::OpaqueType]);
}

#[test]
fn codes_common_and_own() {
    let codes = "## 错误码列表\n\n### 公共错误码\n\n| 错误码 | 说明 |\n|---|---|\n| AuthFailure | 鉴权失败。 |\n\n### 业务错误码\n\n| 错误码 | 说明 |\n|---|---|\n| LimitExceeded.Things | 太多。 |\n| 坏 | 坏 |\n";
    let (service, found) = service(&[("a.md", &action("ListThings", "")), ("codes.md", codes)]);
    let seen: Vec<_> = service.errors.iter().map(|e| (e.code.as_str(), e.common)).collect();
    assert_eq!(seen, [("AuthFailure", true), ("InternalError", false), ("LimitExceeded.Things", false)]);
    assert_eq!(found, [Code::BadErrorCode]);
}

#[test]
fn an_overview_gives_limits_that_the_page_lacks() {
    let overview = "## 接口\n\n| 接口名称 | 接口功能 | 频率限制（次/分钟） |\n|---|---|---|\n| [ListThings](/a) | 列出 | 300 |\n| [GetThing](/b) | 查询 | 5 |\n";
    let list = action("ListThings", "").replace("默认接口请求频率限制：20次/秒。", "");
    let (service, _) = service(&[("list.md", &list), ("get.md", &action("GetThing", "")), ("all.md", overview)]);
    let limits: Vec<_> = service.actions.iter().map(|a| (a.rate_limit, a.rate_limits.clone())).collect();
    assert_eq!(limits, [(Some(20), vec![RateLimit { calls: 20, seconds: 1 }]), (None, vec![RateLimit { calls: 300, seconds: 60 }])]);
}

#[test]
fn counts_pages_without_an_api_and_reports_nothing() {
    for (text, kind) in [
        ("", Kind::Empty),
        ("# 签名\n\n先拼接字符串，再签名。\n", Kind::Other),
        ("## 第 3 次发布\n\n发布时间：2026-01-02\n\n新增接口：\n\n* ListThings\n", Kind::History),
        (
            "## 公共请求参数\n\n| 参数名称 | 类型 | 必选 | 描述 |\n|---|---|---|---|\n| X-TC-Action | String | 是 | 操作。 |\n| X-TC-Timestamp | Integer | 是 | 时间。 |\n",
            Kind::CommonParameters,
        ),
    ] {
        let page = page(text);
        assert_eq!((page.kind, page.diagnostics), (kind, vec![]), "{text}");
    }
}

#[test]
fn look_alikes_are_refused() {
    let ours = action("ListThings", "| Id | 是 | String | 标识。 |");
    let foreign = ours
        .replace("things.tencentcloudapi.com", "things.example.com/api")
        .replace("| Version | 是 | String | 公共参数，本接口取值：2026-01-01。 |\n", "");
    refused(&foreign, Kind::Refused, Code::ForeignEndpoint);
    let legacy = foreign.replace("things.example.com/api", "things.api.qcloud.com");
    refused(&legacy, Kind::Legacy, Code::Legacy);
    refused(&ours.replace("| Version | 是 | String | 公共参数，本接口取值：2026-01-01。 |\n", ""), Kind::Refused, Code::NoAction);
    refused(&ours.replace("取值：ListThings", "取值：../../etc/passwd"), Kind::Refused, Code::BadName);
    refused(&ours.replace("取值：ListThings", "取值：r#fn"), Kind::Refused, Code::BadName);
    for date in ["2022-13-99", "2023-02-29", "0000-00-00"] {
        refused(&ours.replace("2026-01-01", date), Kind::Refused, Code::BadName);
    }
    refused(&ours.replace("things.tencentcloudapi.com", "../evil.tencentcloudapi.com"), Kind::Refused, Code::BadHost);
    let words = ["参数名称", "必选", "类型", "描述", "是", "否"];
    let unread = words.iter().fold(ours.clone(), |text, word| text.replace(word, "слово"));
    refused(&unread, Kind::Refused, Code::Language);
    refused("## 2. 输入参数\n\n参数名称必选类型描述\n\nAction是String公共参数，本接口取值：ListThings。\n", Kind::Refused, Code::LostCells);
}

#[test]
fn one_action_on_two_pages() {
    let fuller = action("ListThings", "| Id | 是 | String | 标识。 |\n| Limit | 否 | Integer | 数量。 |");
    let (same, found) = service(&[("a.md", &fuller), ("b.md", &fuller)]);
    assert_eq!((same.actions.len(), found), (1, vec![Code::Duplicate]));
    let (ir, found) = read(&[("a.md", &action("ListThings", "| Id | 是 | String | 标识。 |")), ("b.md", &fuller)]);
    assert_eq!(ir.services[0].actions[0].request.len(), 2);
    assert_eq!(found[0].code, Code::Conflict);
    assert_eq!((found[0].source.file.as_str(), found[0].related[0].0.file.as_str()), ("b.md", "a.md"));
    assert!(found[0].message.contains("`Limit`"));
}

#[test]
fn a_page_of_the_other_language_adds_nothing() {
    let english = "## 1. API Description\n\nDomain name for API request: things.intl.tencentcloudapi.com.\n\nThis API is used to list things.\n\n\
        ## 2. Input Parameters\n\n| Parameter Name | Required | Type | Description |\n|---|---|---|---|\n\
        | Action | Yes | String | Common Params. The value used for this API: ListThings. |\n| Version | Yes | String | Common Params. The value used for this API: 2026-01-01. |\n\
        | Extra | No | String | Something. |\n\n## 3. Output Parameters\n\n| Parameter Name | Type | Description |\n|---|---|---|\n| RequestId | String | The ID. |\n";
    let (service, found) = service(&[("zh/a.md", &action("ListThings", "")), ("zh/b.md", &action("GetThing", "")), ("en/a.md", english)]);
    assert_eq!((service.language, service.actions.len(), service.actions[1].request.len()), (Language::Zh, 2, 0));
    assert_eq!(service.endpoints, ["things.intl.tencentcloudapi.com"]);
    assert_eq!(found, []);
}

#[test]
fn reports_unreadable_rows_with_their_line() {
    let rows = "|  | 是 | String | 无名。 |\n| Short | 否 |\n| Odd | 或许 | String | 奇怪。 |\n| Id | 是 | String | 标识。 |\n| Id | 是 | Integer | 又一个。 |";
    let (ir, found) = read(&[("a.md", &action("ListThings", rows))]);
    assert_eq!(
        ir.services[0].actions[0].request.iter().map(|f| (f.name.as_str(), f.required)).collect::<Vec<_>>(),
        [("Odd", Some(false)), ("Id", Some(true))]
    );
    let said: Vec<_> = found.iter().map(|d| (d.code, d.source.line)).collect();
    assert_eq!(said, [(Code::BadName, 16), (Code::BadRow, 17), (Code::OddRequired, 18), (Code::FieldConflict, 20)]);
}

#[test]
fn the_order_of_pages_does_not_matter() {
    let pages = [
        ("t/a.md", action("ListThings", "| P | 否 | Part | 部件。 |")),
        ("t/b.md", action("GetThing", "")),
        ("t/c.md", action("GetThing", "| A | 否 | String | a |")),
        ("t/d.md", THING_TYPES.to_owned()),
    ];
    let read = |order: &[usize]| join(order.iter().map(|i| read_page(pages[*i].0, pages[*i].1.as_bytes())).collect());
    let first = read(&[0, 1, 2, 3]);
    for order in [[3, 2, 1, 0], [1, 3, 0, 2], [2, 0, 3, 1]] {
        assert_eq!(read(&order), first);
    }
}

#[test]
fn pages_can_be_kept() {
    let page = page(&action("ListThings", "| Names.N | 否 | Array of String | 名称。 |"));
    let kept = serde_json::to_string(&page).expect("plain data");
    assert_eq!(serde_json::from_str::<Page>(&kept).expect("the same"), page);
}
