//! Captions of tables, and what a page hides: neither becomes a part of a description or a field.

use super::{names, page};
use apidoc_parse::{diagnostics::Code, page::Page};

/// The page of an action in HTML. `first` comes before the header of its parameters, `rows` behind the common ones.
fn html(first: &str, rows: &str) -> String {
    format!(
        "<!DOCTYPE html><html><body><div class=\"markdown-body\"><h2>1. 接口描述</h2><p>接口请求域名：things.tencentcloudapi.com 。</p><p>列出物品。</p>\
         <h2>2. 输入参数</h2><table>{first}<tr><th>参数名称</th><th>必选</th><th>类型</th><th>描述</th></tr>\
         <tr><td>Action</td><td>是</td><td>String</td><td>公共参数，本接口取值：ListThings。</td></tr>\
         <tr><td>Version</td><td>是</td><td>String</td><td>公共参数，本接口取值：2026-01-01。</td></tr>{rows}</table>\
         <h2>3. 输出参数</h2><table><tr><th>参数名称</th><th>类型</th><th>描述</th></tr>\
         <tr><td>RequestId</td><td>String</td><td>唯一请求 ID。</td></tr></table></div></body></html>"
    )
}

fn captions(page: &Page) -> usize {
    page.diagnostics.iter().filter(|one| one.code == Code::Caption).count()
}

const SIZE: &str = "<tr><td>Size</td><td>否</td><td>Integer</td><td>条数。</td></tr>";

#[test]
fn reports_a_caption_and_keeps_it_out_of_descriptions() {
    for first in [
        "<tr><td>本表列出参数</td></tr>",
        "<tr><td colspan=\"4\">本表列出参数</td></tr>",
        "<thead><tr><th colspan=4>本表列出参数</th></tr></thead>",
        "<caption>本表列出参数</caption>",
        "<tr><td>表一</td></tr><tr><td>本表列出参数</td></tr>",
    ] {
        let page = page(&html(first, SIZE));
        let action = &page.actions[0].action;
        assert_eq!((names(&action.request), action.doc.as_str()), (vec!["Size"], "列出物品。"), "{first}");
        assert_eq!(captions(&page), if first.contains("表一") { 2 } else { 1 }, "{first}");
    }
}

#[test]
fn keeps_a_caption_out_of_the_description_of_a_type() {
    let ty = |above: &str| {
        format!(
            "<html><body><h2>Box</h2><p>箱子。</p><p>被如下接口引用：ListThings。</p><table>{above}<tr><th>名称</th><th>类型</th><th>描述</th></tr>\
             <tr><td>Name</td><td>String</td><td>名称。</td></tr></table></body></html>"
        )
    };
    let page = page(&ty("<caption>箱子的字段</caption>"));
    assert_eq!((page.types[0].ty.doc.as_str(), captions(&page)), ("箱子。", 1));
}

#[test]
fn a_caption_that_is_a_heading_stays_one() {
    let text = html("", SIZE).replace("<h2>2. 输入参数</h2><table>", "<table><tr><td colspan=4>2. 输入参数</td></tr>");
    let page = page(&text);
    assert_eq!((names(&page.actions[0].action.request), captions(&page)), (vec!["Size"], 0));
}

#[test]
fn does_not_read_hidden_rows() {
    for hidden in ["style=\"display:none\"", "style='color:red; Display : none;'", "hidden", "style=\"visibility:collapse\""] {
        for row in [
            format!("<tr {hidden}><td>Old</td><td>是</td><td>String</td><td>旧。</td></tr>"),
            format!("<tr {hidden}><td>Old<td>是<td>String<td>旧。"),
            format!("<tbody {hidden}><tr><td>Old</td><td>是</td><td>String</td><td>旧。</td></tr></tbody>"),
            format!("<tr {hidden}><td>Old</td><td>是</td><td>String</td><td><table><tr><td>a</td></tr></table></td></tr>"),
        ] {
            for rows in [format!("{SIZE}{row}"), format!("{row}{SIZE}")] {
                let page = page(&html("", &rows));
                assert_eq!(names(&page.actions[0].action.request), ["Size"], "{rows}");
                assert_eq!(page.actions[0].action.response.len(), 0, "{rows}");
            }
        }
    }
}

#[test]
fn does_not_read_hidden_text_of_a_cell() {
    for hidden in ["<p hidden>默认值：7。</p>", "<p style=\"display:none\">默认值：7。", "<ul><li hidden>默认值：7。<li>项。</ul>"]
    {
        let page = page(&html("", &SIZE.replace("条数。", &format!("条数。{hidden}"))));
        let size = &page.actions[0].action.request[0];
        assert!(size.facts.default.is_none() && !size.doc.contains('7') && size.doc.starts_with("条数。"), "{hidden}: {}", size.doc);
    }
}

/// The page of an action in Markdown: rows behind the common ones, and text behind its response.
fn markdown(rows: &str, rest: &str) -> String {
    format!(
        "## 1. 接口描述\n\n接口请求域名：things.tencentcloudapi.com 。\n\n列出物品。\n\n## 2. 输入参数\n\n\
         | 参数名称 | 必选 | 类型 | 描述 |\n|---|---|---|---|\n| Action | 是 | String | 公共参数，本接口取值：ListThings。 |\n\
         | Version | 是 | String | 公共参数，本接口取值：2026-01-01。 |\n{rows}\n## 3. 输出参数\n\n| 参数名称 | 类型 | 描述 |\n|---|---|---|\n\
         | RequestId | String | 唯一请求 ID。 |\n\n{rest}"
    )
}

fn codes(page: &Page) -> Vec<&str> {
    page.actions[0].action.errors.iter().map(|error| error.code.as_str()).collect()
}

#[test]
fn reports_a_row_of_one_cell_that_joins_the_row_above() {
    let page = page(&markdown("| Size | 否 | Integer | 条数。 |\n| 以下参数可选 |\n| Mode | 否 | String | 方式。 |\n| 示例值：A |\n", ""));
    let request = &page.actions[0].action.request;
    assert_eq!((names(request), captions(&page)), (vec!["Size", "Mode"], 1));
    assert_eq!((request[0].doc.as_str(), request[1].example.as_deref()), ("条数。\\\n以下参数可选", Some("A")));
}

#[test]
fn reads_several_codes_of_a_cell() {
    let table = |cell: &str| markdown("", &format!("## 4. 错误码\n\n| 错误码 | 描述 |\n|---|---|\n| {cell} | 失败。 |\n"));
    for cell in ["InternalError<br>FailedOperation.Busy", "InternalError、FailedOperation.Busy", "`InternalError` / `FailedOperation.Busy`"]
    {
        let page = page(&table(cell));
        assert_eq!(codes(&page), ["InternalError", "FailedOperation.Busy"], "{cell}");
        assert!(page.actions[0].action.errors.iter().all(|error| error.doc == "失败。"), "{cell}");
    }
    for cell in ["InvalidParameterValue.<br>TooLongName", "InvalidParameterValue<br>.TooLongName", "InvalidParameterValue.TooLong<br>Name"]
    {
        assert_eq!(codes(&page(&table(cell))), ["InvalidParameterValue.TooLongName"], "{cell}");
    }
}

#[test]
fn reads_a_table_that_shows_two_rows_side_by_side() {
    let rows = "| 错误码 | 描述 | 错误码 | 描述 |\n|---|---|---|---|\n| InternalError | 甲。 | FailedOperation.Busy | 乙。 |\n| LimitExceeded | 丙。 |  |  |\n";
    assert_eq!(codes(&page(&markdown("", &format!("## 4. 错误码\n\n{rows}")))), ["InternalError", "FailedOperation.Busy", "LimitExceeded"]);
}

#[test]
fn reports_codes_that_are_paragraphs() {
    for text in ["**FailedOperation.Busy**\n\n忙。\n", "InternalError\n\n内部错误。\n", "| UnsupportedOperation.Mode. \\| 不支持。\n"]
    {
        let page = page(&markdown("", &format!("## 4. 错误码\n\n{text}")));
        assert!(page.diagnostics.iter().any(|one| one.code == Code::BadRow), "{text}: {:?}", page.diagnostics);
    }
}

#[test]
fn a_name_that_is_struck_through_is_deprecated() {
    let page = page(&markdown("| ~~Size~~ | 否 | Integer | 条数。 |\n| Mode | 否 | String | ~~旧的~~方式。 |\n", ""));
    let request = &page.actions[0].action.request;
    assert_eq!([request[0].deprecated, request[1].deprecated], [true, false]);
    assert_eq!(page.diagnostics.iter().filter(|one| one.code == Code::NameMark).count(), 1);
}

#[test]
fn reports_a_name_that_is_indented_more_than_others() {
    let indented = |row: &str| page(&markdown(&format!("| Item | 否 | Object | 物品。 |\n{row}"), ""));
    for row in ["| &nbsp;&nbsp;Size | 否 | Integer | 条数。 |\n", "| \u{2003}\u{2003}Size | 否 | Integer | 条数。 |\n"] {
        let page = indented(row);
        assert!(page.diagnostics.iter().any(|one| one.code == Code::BadRow && one.message.contains("indented")), "{row}");
    }
    assert_eq!(indented("| &nbsp;Size | 否 | Integer | 条数。 |\n").diagnostics, []);
}

#[test]
fn reports_a_type_without_a_table_that_can_be_read() {
    for table in ["| 键 | 类型 | 描述 |\n|---|---|---|\n| Name | String | 名称。 |\n", "- Name：String，名称。\n"] {
        let page = page(&format!("# 数据结构\n\n## Box\n\n箱子。\n\n被如下接口引用：ListThings。\n\n{table}"));
        assert!(page.diagnostics.iter().any(|one| one.code == Code::UnknownColumns), "{table}: {:?}", page.diagnostics);
    }
}

#[test]
fn reads_the_common_rows_of_the_second_part_of_a_table() {
    let rest = "\n| 参数名称 | 必选 | 类型 | 描述 |\n|---|---|---|---|\n| Region | 是 | String | 公共参数，地域。 |\n| Size | 否 | Integer | 条数。 |\n";
    let example = "## 4. 示例\n\n```\nPOST / HTTP/1.1\nHost: things.tencentcloudapi.com\nX-TC-Action: ListThings\n\n{\"Size\": 1}\n```\n";
    let page = page(&markdown(&format!("\n其余参数：\n{rest}"), example));
    let action = &page.actions[0].action;
    assert_eq!((names(&action.request), action.region), (vec!["Size"], apidoc_ir::RegionUse::Required));
}

#[test]
fn headings_that_are_items_of_a_list_open_sections() {
    let text = markdown("| Size | 否 | Integer | 条数。 |\n", "").replace("## 1. ", "1. ").replace("## 2. ", "2. ").replace("## 3. ", "- ");
    let page = page(&text);
    let action = &page.actions[0].action;
    assert_eq!((names(&action.request), action.doc.as_str()), (vec!["Size"], "列出物品。"));
}

#[test]
fn an_unknown_column_of_a_chinese_page_is_not_another_language() {
    let page = page(&markdown("", "").replace("| 参数名称 | 必选 |", "| 键 | 必选 |"));
    assert_eq!(page.diagnostics.iter().map(|one| one.code).collect::<Vec<_>>(), [Code::UnknownColumns]);
    assert!(page.diagnostics[0].message.ends_with(": `键`"));
}

#[test]
fn reports_a_page_that_ends_behind_its_examples() {
    let example = "## 4. 示例\n\n### 示例1 列出\n\n#### 输入示例\n\n```\nPOST / HTTP/1.1\nHost: things.tencentcloudapi.com\nX-TC-Action: ListThings\n\n{}\n```\n\n";
    let cut =
        |rest: &str| page(&markdown("", &format!("{example}{rest}"))).diagnostics.iter().filter(|one| one.code == Code::CutPage).count();
    assert_eq!(cut("## 5. 错误码\n\n以下仅列出了接口业务逻辑相关的错误码，其他见公共错误码。\n"), 1);
    assert_eq!([cut(""), cut("## 5. 错误码\n\n无。\n"), cut("| 错误码 | 描述 |\n|---|---|\n| InternalError | 错误。 |\n")], [1, 0, 0]);
}

#[test]
fn chinese_descriptions_under_english_headings_are_chinese() {
    let text = markdown("| Size | 否 | Integer | 条数。 |\n", "")
        .replace("接口描述", "Interface Description")
        .replace("输入参数", "Input Parameters");
    assert_eq!(page(&text.replace("输出参数", "Output Parameters")).language, Some(apidoc_ir::Language::Zh));
}

#[test]
fn reports_a_second_table_of_a_type() {
    let table = |name: &str| format!("| 名称 | 类型 | 描述 |\n|---|---|---|\n| {name} | String | 名称。 |\n\n");
    let page = page(&format!(
        "# 数据结构\n\n## Box\n\n箱子。\n\n被如下接口引用：ListThings。\n\n{}其余如下：\n\n{}",
        table("Name"),
        table("Size")
    ));
    assert!(page.diagnostics.iter().any(|one| one.code == Code::UnsureTable), "{:?}", page.diagnostics);
}
