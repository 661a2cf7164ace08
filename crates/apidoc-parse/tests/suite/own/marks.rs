//! Pages with small differences in form: marks of footnotes, dates in other forms, names in two languages, cells in the wrong column.

use super::{
    action,
    hostile::{Must, PAGE, check},
    page, page_of, row,
};
use apidoc_parse::diagnostics::Code;

fn with(from: &str, to: &str) -> Vec<u8> {
    assert!(PAGE.contains(from), "{from}");
    PAGE.replacen(from, to, 1).into_bytes()
}

#[test]
fn reads_a_name_without_the_mark_of_a_footnote() {
    let marks = [
        "<sup>1</sup>",
        "<sup>[2]</sup>",
        "<sup><a href=\"#n\">3</a></sup>",
        "<sup>NEW</sup>",
        "¹",
        "[^1]",
        "[^note]",
        "①",
        "†",
        "*",
        " *",
    ];
    for mark in marks {
        let marked = with("| Name |", &format!("| Name{mark} |"));
        let read = page(std::str::from_utf8(&marked).unwrap());
        assert!(read.diagnostics.iter().any(|one| one.code == Code::NameMark && one.source.line > 0), "{mark}: {:?}", read.diagnostics);
        check(&[(mark, marked, Must::Same)]);
    }
}

#[test]
fn ignores_marks_in_the_other_cells_and_in_headings() {
    check(&[
        ("a type", with("| Name | 是 | String |", "| Name | 是 | String<sup>1</sup> |"), Must::Same),
        ("a sign behind a type", with("| Name | 是 | String |", "| Name | 是 | String² |"), Must::Same),
        ("a list", with("Array of Integer", "Array of Integer<sup>1</sup>"), Must::Same),
        ("yes", with("| Name | 是 |", "| Name | 是<sup>1</sup> |"), Must::Same),
        ("a sign behind yes", with("| Name | 是 |", "| Name | 是① |"), Must::Same),
        ("a column", with("| 参数名称 | 必选 |", "| 参数名称 | 必选<sup>1</sup> |"), Must::Same),
        ("a heading", with("## 2. 输入参数", "## 2. 输入参数<sup>1</sup>"), Must::Same),
        ("the action", with("取值：CreateThing", "取值：CreateThing<sup>1</sup>"), Must::Same),
        ("the version", with("取值：2026-01-01", "取值：2026-01-01<sup>1</sup>"), Must::Same),
        ("two marks of a list", with("| Sizes.N |", "| Sizes[N] |"), Must::Same),
    ]);
}

/// Without a sign between base and exponent, 10³ would be 103.
#[test]
fn reads_no_limit_from_a_power() {
    for (doc, shown) in [
        ("大小，最大值为 10<sup>3</sup>。", "大小，最大值为 10³。"),
        ("大小，最大值为 10³。", "大小，最大值为 10³。"),
        ("大小，最大值为 2^63-1。", "大小，最大值为 2^63-1。"),
        ("大小，取值范围：0~2<sup>31</sup>-1。", "大小，取值范围：0~2³¹-1。"),
        ("大小，默认值为 10^6。", "大小，默认值为 10^6。"),
    ] {
        let action = action(&page_of("CreateThing", "创建物品。", &row("Size", "Integer", doc)));
        let size = &action.request[0];
        assert_eq!((size.doc.as_str(), &size.facts.max, &size.facts.default), (shown, &None, &None), "{doc}");
    }
}

#[test]
fn reads_a_version_in_another_form_if_one_day_is_possible() {
    for date in [
        "Jan 31, 2026",
        "31 January 2026",
        "31-Jan-2026",
        "2026/01/31",
        "2026.1.31",
        "2026 年 1 月 31 日",
        "31st Jan. 2026",
        "２０２６-０１-３１",
    ] {
        let (ir, found) = crate::common::read(&[("a.md".to_owned(), PAGE.replace("2026-01-01", date).into_bytes())]);
        assert_eq!(ir.services[0].version, "2026-01-31", "{date}");
        assert_eq!(found.iter().map(|one| one.code).collect::<Vec<_>>(), [Code::OddVersion], "{date}");
    }
    for date in ["Jan 2026", "Feb 30, 2026", "1/2/2026", "31 Jan", "Jan 31, 26"] {
        let (ir, found) = crate::common::read(&[("a.md".to_owned(), PAGE.replace("2026-01-01", date).into_bytes())]);
        assert!(ir.services.iter().all(|service| service.actions.is_empty()), "{date}");
        assert!(found.iter().any(|one| matches!(one.code, Code::NoAction | Code::BadName)), "{date}: {found:?}");
    }
}

#[test]
fn reads_headings_and_columns_in_two_languages() {
    let columns = "| 参数名称 | 必选 | 类型 | 描述 |";
    check(&[
        ("columns", with(columns, "| 参数名称 Name | 必选 Required | 类型 Type | 描述 Description |"), Must::Same),
        ("columns with a bar", with(columns, "| 参数名称/Name | Required/必选 | Type / 类型 | 描述/Description |"), Must::Same),
        ("a heading", with("## 2. 输入参数", "## 2. 输入参数 Input Parameters"), Must::Same),
        ("a heading with a bar", with("## 3. 输出参数", "## 3. Output Parameters / 输出参数"), Must::Same),
        ("a part", with("## 2. 输入参数", "## 第二部分 输入参数"), Must::Same),
        ("types", with("| Name | 是 | String |", "| Name | 是 | 字符串 |"), Must::Same),
        ("two meanings", with("| 必选 |", "| 必选 Type |"), Must::Said),
    ]);
}

#[test]
fn rejects_a_row_when_its_cells_are_in_other_columns() {
    check(&[
        ("type and need exchanged", with("| Name | 是 | String |", "| Name | String | 是 |"), Must::Said),
        ("a cell too many", with("| Name | 是 | String |", "| Name | | 是 | String |"), Must::Said),
        ("a cell too few", with("| Sizes.N | 否 | Array of Integer |", "| Sizes.N | Array of Integer |"), Must::Said),
    ]);
    let html = page_of("CreateThing", "创建物品。", "<tr><td>Name</td><td colspan=\"2\">是</td><td>名称。</td></tr>");
    assert!(page(&html).diagnostics.iter().any(|one| one.code == Code::BadRow), "{:?}", page(&html).diagnostics);
}

#[test]
fn rejects_a_name_when_a_remark_follows_on_another_line() {
    for cell in ["Size<br><em>required</em>", "Size<br>必选", "Size<br>optional", "<b>Size</b><br>new"] {
        let read = page(&page_of("CreateThing", "创建物品。", &row(cell, "Integer", "大小。")));
        assert!(read.diagnostics.iter().any(|one| one.code == Code::BadName && one.source.line > 0), "{cell}: {:?}", read.diagnostics);
    }
    let broken = action(&page_of("CreateThing", "创建物品。", &row("Size<br>Limit", "Integer", "大小。")));
    assert_eq!(broken.request[0].name, "SizeLimit");
}

#[test]
fn reports_a_table_that_is_in_a_code_block() {
    let rows = &PAGE[PAGE.find("| 参数名称 | 必选").unwrap()..PAGE.find("\n\n## 3.").unwrap()];
    let one_line = rows.replace('\n', " ");
    for text in [rows, &one_line] {
        check(&[("the parameters", with(rows, &format!("```\n{text}\n```")), Must::Refused(Code::NoAction))]);
    }
    let output = &PAGE[PAGE.find("| 参数名称 | 类型").unwrap()..PAGE.find("\n\n## 4.").unwrap()];
    check(&[("the response", with(output, &format!("```\n{output}\n```")), Must::Said)]);
    let long = format!("| Name | 是 | String | 名称。{} |", "很长。".repeat(8000));
    let read = page(&PAGE.replacen("| Name | 是 | String | 名称。 |\n", &format!("\n```\n{long}\n```\n\n"), 1));
    assert!(read.diagnostics.iter().any(|one| one.code == Code::BadRow), "{:?}", read.diagnostics);
}

#[test]
fn reads_error_codes_when_the_columns_are_exchanged() {
    let read = page(
        "# 错误码\n\n## 业务错误码\n\n| 错误码 | 描述 |\n|---|---|\n| 没有这个物品。 | ResourceNotFound.Thing |\n| 内部错误。 | InternalError |\n",
    );
    let codes: Vec<(&str, &str)> = read.errors.iter().map(|error| (error.code.as_str(), error.doc.as_str())).collect();
    assert_eq!(codes, [("ResourceNotFound.Thing", "没有这个物品。"), ("InternalError", "内部错误。")]);
    assert!(read.diagnostics.iter().any(|one| one.code == Code::BadErrorCode), "{:?}", read.diagnostics);
}

#[test]
fn keeps_the_rows_around_a_caption() {
    check(&[
        ("empty cells", with("| Sizes.N |", "| **分页** | | | |\n| Sizes.N |"), Must::Same),
        ("a path", with("| Sizes.N |", "| a/b | | | |\n| Sizes.N |"), Must::Fields),
    ]);
}
