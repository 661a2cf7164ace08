//! What saving and copying does to pages: rows that lose their borders, headings that lose their marks, guides and other languages in
//! the same folder. Nothing is lost without a diagnostic, and a page that documents no API gives no error.

use super::{names, page, service};
use apidoc_parse::{
    diagnostics::{Code, Severity},
    join_all,
    page::{Page, Skipped},
    read_page,
};

const REQUEST_ID: &str = "| RequestId | String | 唯一请求 ID。 |\n";

/// The page of an action in Markdown: rows of its parameters, rows of its response, and text behind.
fn saved(rows: &str, response: &str, rest: &str) -> String {
    format!(
        "## 1. 接口描述\n\n接口请求域名： things.tencentcloudapi.com 。\n\n列出物品。\n\n默认接口请求频率限制：20次/秒。\n\n## 2. 输入参数\n\n\
         | 参数名称 | 必选 | 类型 | 描述 |\n|---|---|---|---|\n| Action | 是 | String | 公共参数，本接口取值：ListThings。 |\n\
         | Version | 是 | String | 公共参数，本接口取值：2026-01-01。 |\n{rows}\n## 3. 输出参数\n\n| 参数名称 | 类型 | 描述 |\n|---|---|---|\n\
         {response}{REQUEST_ID}\n{rest}"
    )
}

fn errors(page: &Page) -> Vec<&str> {
    page.diagnostics.iter().filter(|one| one.severity == Severity::Error).map(|one| one.message.as_str()).collect()
}

#[track_caller]
fn parameters(page: &Page) -> Vec<&str> {
    assert_eq!((page.actions.len(), errors(page)), (1, vec![]));
    names(&page.actions[0].action.request)
}

#[test]
fn reads_two_rows_in_one_line() {
    for line in [
        "| Mode | 否 | String | 方式。 || Size | 否 | Integer | 条数，默认20。 |",
        "| Mode | 否 | String | 方式。 | Size | 否 | Integer | 条数，默认20。 |",
        "| Mode | 否 | String | a 或 b | c || Size | 否 | Integer | 条数，默认20。 |",
    ] {
        let page = page(&saved(&format!("{line}\n"), "", ""));
        assert_eq!(parameters(&page), ["Mode", "Size"], "{line}");
        let defaults: Vec<_> = page.actions[0].action.request.iter().map(|field| field.facts.default.as_deref()).collect();
        assert_eq!(defaults, [None, Some("20")], "{line}");
    }
    let codes = "## 4. 错误码\n\n| 错误码 | 描述 |\n|---|---|\n| FailedOperation.Busy | 忙。 || InternalError | 内部错误。 |\n";
    let page = page(&saved("", "| Total | Integer | 总数。 || Items | Array of String | 物品。 |\n", codes));
    assert_eq!(names(&page.actions[0].action.response), ["Total", "Items"]);
    assert_eq!(page.actions[0].action.errors.len(), 2);
}

#[test]
fn keeps_the_pipes_of_a_description() {
    let page = page(&saved("| Mode | 否 | String | A | B | C | D |\n", "| State | String | RUNNING | STOPPED | ERROR | done. |\n", ""));
    assert_eq!((parameters(&page), names(&page.actions[0].action.response)), (vec!["Mode"], vec!["State"]));
}

#[test]
fn reads_rows_whose_borders_are_wrong() {
    for row in [
        "| Size \\| 否 \\| Integer \\| 条数，默认20。 \\|",
        "Size\t否\tInteger\t条数，默认20。",
        "- Size | 否 | Integer | 条数，默认20。",
        "｜ Size ｜ 否 ｜ Integer ｜ 条数，默认20。 ｜",
    ] {
        for rows in [format!("| Mode | 否 | String | 方式。 |\n{row}\n"), format!("| Mode | 否 | String | 方式。 |\n\n{row}\n")] {
            let page = page(&saved(&rows, "", ""));
            assert_eq!(parameters(&page), ["Mode", "Size"], "{rows}");
            assert_eq!(page.actions[0].action.request[0].facts.default, None, "{rows}");
        }
    }
}

#[test]
fn reports_rows_without_any_border() {
    for rest in [
        "\nSize 否 Integer 条数。\n",
        "\n- Size 否 Integer 条数。\n",
        "\n<p>Size 否 Integer 条数。</p>\n",
        "\nSize - 否 - Integer - 条数。\n",
        "\nSize，否，Integer，条数。\n",
        "\n- Size: No, Integer. 条数。\n",
        "\n- **Size** (Integer, optional) 条数。\n",
        "\n```\n| Size | 否 | Integer | 条数。 |\n```\n",
    ] {
        let page = page(&saved(&format!("| Mode | 否 | String | 方式。 |\n{rest}"), "", ""));
        assert!(page.diagnostics.iter().any(|one| one.code == Code::BadRow && one.message.contains("Size")), "{rest}");
    }
}

#[test]
fn reports_error_codes_outside_of_a_table() {
    let header = "| 错误码 | 描述 |\n|---|---|\n| FailedOperation.Busy | 忙。 |\n";
    for rest in [
        format!("## 错误码\n\n{header}\n* FailedOperation.Full: 满。\n"),
        format!("## 错误码\n\n{header}\nFailedOperation.Full - 满。\n"),
        format!("## 错误码\n\n{header}\n### FailedOperation.Full\n\n满。\n"),
        "## 错误码\n\n- FailedOperation.Full：满。\n- FailedOperation.Busy：忙。\n".to_owned(),
    ] {
        let page = page(&saved("", "", &rest));
        assert!(page.diagnostics.iter().any(|one| one.code == Code::BadRow && one.message.contains("FailedOperation.Full")), "{rest}");
    }
}

#[test]
fn finds_the_rate_limit_behind_tables_and_under_its_own_heading() {
    let text = saved("", "", "");
    let limit = "默认接口请求频率限制：20次/秒。";
    let without = text.replace(&format!("{limit}\n\n"), "");
    for page_text in [
        without.replace("列出物品。", &format!("列出物品。\n\n甲 | 乙\n---|---\n1 | 2\n{limit}")),
        format!("{without}\n{limit}\n"),
        format!("{without}\n- API 请求频率限制：20次/秒\n"),
        format!("{without}\n## 频率限制\n\n20次/秒\n"),
        without.replace("列出物品。", "列出物品。\n\n| 项 | 值 |\n|---|---|\n| 默认接口请求频率限制 | 20次/秒 |"),
    ] {
        let page = page(&page_text);
        assert_eq!(page.actions[0].action.rate_limit, Some(20), "{page_text}");
    }
}

#[test]
fn reads_a_page_of_bare_lines() {
    let text = "1. 接口描述\n接口请求域名: things.tencentcloudapi.com 。\n列出物品。\n默认接口请求频率限制:2次/秒。\n2. 输入参数\n参数名称 | 必选 | 类型 | 描述 |\n\
        ---|---|---|---|\nAction | 是 | String | 公共参数,本接口取值:ListThings。 |\nVersion | 是 | String | 公共参数,本接口取值:2026-01-01。 |\n\
        Id | 否 | String | 编号 |\n3. 输出参数\n参数名称 | 类型 | 描述 |\n---|---|---|\nRequestId | String | 唯一请求 ID。 |\n4. 示例\n示例1 列出\n输入示例\n\
        POST / HTTP/1.1\nHost: things.tencentcloudapi.com\nX-TC-Action: ListThings\n\n{\n\"Id\": \"a\"\n}\n输出示例\n{\n\"Response\": {\n\"RequestId\": \"x\"\n}\n}\n";
    let page = page(text);
    assert_eq!(parameters(&page), ["Id"]);
    let action = &page.actions[0].action;
    assert_eq!((action.rate_limit, action.examples.len(), action.doc.as_str()), (Some(2), 1, "列出物品。"));
    assert!(page.actions[0].requests[0].is_some() && action.examples[0].response.is_some());
}

#[test]
fn reads_types_under_headings_that_describe_them() {
    let table = "| 参数名称 | 类型 | 描述 |\n|---|---|---|\n| Id | String | 编号。 |\n";
    for heading in [
        "### Item 结构说明",
        "**Item 结构**",
        "**Item**",
        "### 数据结构 Item",
        "### Data structure Item",
        "### Item 参数说明",
        "Item 结构体说明",
        "### Item（物品）",
        "`Item`",
        "4.1 Item",
        "Item 结构体如下：",
        "其中 Item 的结构为：",
        "Item 对象包含如下字段",
        "Each Item has these fields:",
    ] {
        let (service, found) = service(&[("a.md", &saved("", "| Items | Array of Item | 物品。 |\n", &format!("{heading}\n\n{table}")))]);
        assert_eq!(service.types.iter().map(|ty| (ty.name.as_str(), ty.fields.len())).collect::<Vec<_>>(), [("Item", 1)], "{heading}");
        assert_eq!(found, [], "{heading}");
    }
}

#[test]
fn takes_no_type_from_text_that_does_not_name_one() {
    let table = |row: &str| format!("| 参数名称 | 类型 | 描述 |\n|---|---|---|\n| {row} | String | 编号。 |\n");
    for rest in [
        // The keys of a filter.
        format!("Item 支持的键：\n\n{}", table("item-id")),
        // Two types.
        format!("Item 与 Part 的关系：\n\n{}", table("Id")),
        // A type that no table before refers to.
        format!("Other 的内容：\n\n{}", table("Id")),
    ] {
        let text = saved("", "| Items | Array of Item | 物品。 |\n| Parts | Array of Part | 零件。 |\n", &rest);
        assert!(page(&text).types.is_empty(), "{rest}");
    }
    let described = format!("### Item\n\n一件物品，属于某个 Part。\n\n{}", table("Id"));
    let page = page(&saved("", "| Items | Array of Item | 物品。 |\n| Parts | Array of Part | 零件。 |\n", &described));
    assert_eq!(page.types.iter().map(|ty| ty.ty.name.as_str()).collect::<Vec<_>>(), ["Item"]);
}

#[test]
fn a_guide_never_gives_an_error() {
    for (guide, skipped) in [
        (
            "# 签名\n\n日期取自公共参数 X-TC-Timestamp，取值为 2020-01-02/cvm/tc3_request；\n\n公共参数，取值为：ListThings。\n",
            Skipped::Guide,
        ),
        (
            "# 签名\n\n| 参数名称 | 说明 | 参数值 |\n|---|---|---|\n| Action | 方法名 | ListThings |\n| Version | 版本 | 2026-01-01 |\n",
            Skipped::Guide,
        ),
        ("# 请求结构\n\n## 描述\n\n域名：things.tencentcloudapi.com\n", Skipped::Guide),
        ("# 问题\n\n| 参数 | 说明 |\n|---|---|\n| a | b", Skipped::Guide),
        (
            "# 回调\n\n## 请求参数\n\n| 参数名称 | 必选 | 类型 | 描述 |\n|---|---|---|---|\n| Event | 是 | String | 事件。 |\n",
            Skipped::TablesWithoutAction,
        ),
        ("# Price\n\nParameter Name Required Type Description\n", Skipped::TablesWithoutAction),
        ("# Guide\n\n```\nnever closed\n", Skipped::Guide),
        ("\n", Skipped::Empty),
    ] {
        let page = page(guide);
        assert_eq!((errors(&page), page.skipped), (vec![], Some(skipped)), "{guide}");
    }
    let codes = page("# 错误码\n\n| 错误码 | 描述 |\n|---|---|\n| 不是码 | 坏。 |\n| InternalError | 坏。 |\n");
    assert_eq!((errors(&codes), codes.errors.len(), codes.skipped), (vec![], 1, None));
}

#[test]
fn another_language_is_an_error_only_if_nothing_else_documents_the_action() {
    let korean = "| 매개변수 이름 | 필수 | 유형 | 설명 |\n|---|---|---|---|\n| Action | 예 | String | 공용 매개변수. 이 API에 사용되는 값: ListThings. |\n\
        | Version | 예 | String | 공용 매개변수. 이 API에 사용되는 값: 2026-01-01. |\n";
    let severity = |pages: &[(&str, &str)]| {
        let joined = join_all(pages.iter().map(|(file, text)| read_page(file, text.as_bytes())).collect(), Vec::new());
        let one = joined.diagnostics.into_iter().find(|one| one.code == Code::Language).expect("it is reported");
        assert!(one.message.contains("Korean"), "{}", one.message);
        assert!(joined.skipped.iter().any(|page| page.file == "b.md" && page.reason == Skipped::OtherLanguage));
        one.severity
    };
    assert_eq!(severity(&[("b.md", korean)]), Severity::Error);
    assert_eq!(severity(&[("a.md", &saved("", "", "")), ("b.md", korean)]), Severity::Warning);
}

#[test]
fn a_second_page_of_an_action_is_counted_as_a_duplicate() {
    let fuller = saved("| Id | 否 | String | 编号。 |\n", "", "");
    let pages = [("a.md", saved("", "", "")), ("b.md", fuller)];
    let joined = join_all(pages.iter().map(|(file, text)| read_page(file, text.as_bytes())).collect(), Vec::new());
    assert_eq!(joined.skipped.iter().map(|page| (page.file.as_str(), page.reason)).collect::<Vec<_>>(), [("a.md", Skipped::Duplicate)]);
    assert!(joined.diagnostics[0].help.starts_with("`b.md` is used"), "{:?}", joined.diagnostics);
}

#[test]
fn names_that_differ_in_case_are_reported_until_one_is_renamed() {
    let pages =
        || vec![read_page("a.md", saved("| SubDomain | 否 | String | 甲。 |\n| Subdomain | 否 | String | 乙。 |\n", "", "").as_bytes())];
    let alike = |overrides: &str| {
        let files = vec![apidoc_parse::overrides::read("overrides.toml", overrides.as_bytes())];
        let found = join_all(pages(), files).diagnostics;
        found.into_iter().find(|one| one.code == Code::LookAlike).map(|one| one.help)
    };
    let help = alike("").expect("both names are reported");
    assert!(help.contains("rename.\"ListThings.Subdomain\""), "{help}");
    assert_eq!(alike("rename.\"ListThings.Subdomain\" = \"host_record\"\n"), None);
}

#[test]
fn names_a_missing_header_row_and_a_misspelt_type() {
    let headless = saved("", "", "").replace("| 参数名称 | 必选 | 类型 | 描述 |\n", "");
    assert!(page(&headless).diagnostics.iter().any(|one| one.message.contains("has no header row")));
    let (_, found) = service(&[("a.md", &saved("| Size | 否 | Intger | 条数。 |\n", "", ""))]);
    assert!(found.iter().any(|one| one.help.contains("did you mean `Integer`")), "{found:?}");
}

#[test]
fn examples_with_more_than_the_tables_are_reported_with_both_places() {
    let example = "## 4. 示例\n\n### 示例1 列出\n\n#### 输入示例\n\n```\nPOST / HTTP/1.1\nHost: things.tencentcloudapi.com\nX-TC-Action: ListThings\n\n\
        {\"Id\": \"a\", \"Zone\": \"z\"}\n```\n\n#### 输出示例\n\n```\n{\"Response\": {\"Total\": 1, \"Error\": {\"Code\": \"x\"}, \"RequestId\": \"x\"}}\n```\n\n## 5. 错误码\n\n无。\n";
    let (_, found) = service(&[("a.md", &saved("| Id | 否 | String | 编号。 |\n", "", example))]);
    let said: Vec<_> = found.iter().map(|one| (one.code, one.message.as_str(), one.related.len())).collect();
    assert_eq!(
        said,
        [
            (Code::ExampleExtra, "an example of `ListThings` sends `Zone`, which its table of parameters lacks", 1),
            (Code::ExampleExtra, "an example of `ListThings` receives `Total`, which its table of the response lacks", 1),
        ]
    );
}
