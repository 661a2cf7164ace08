//! The plain page as converters, editors and sheets of paper leave it: read as it was, or refused by name.

use super::{
    hostile::{Must, PAGE, check},
    names, page,
};
use apidoc_parse::{
    diagnostics::{Code, Diagnostic},
    page::{Kind, PageType},
};

fn lines(change: impl Fn(&str) -> String) -> Vec<u8> {
    PAGE.lines().map(|line| change(line) + "\n").collect::<String>().into_bytes()
}

fn headings(change: impl Fn(&str, &str) -> String) -> Vec<u8> {
    lines(|line| {
        let body = line.trim_start_matches('#');
        if body.len() < line.len() { change(&line[..line.len() - body.len()], body.trim()) } else { line.to_owned() }
    })
}

fn with(from: &str, to: &str) -> Vec<u8> {
    assert!(PAGE.contains(from), "{from}");
    PAGE.replacen(from, to, 1).into_bytes()
}

#[test]
fn breaks_and_blanks() {
    let blanks = |sign: &str| lines(|line| if line.starts_with("| ") { line.replace(' ', sign) } else { line.to_owned() });
    check(&[
        ("CR CR LF", PAGE.replace('\n', "\r\r\n").into_bytes(), Must::Same),
        ("only line separators", PAGE.replace('\n', "\u{2028}").into_bytes(), Must::Same),
        ("only next lines", PAGE.replace('\n', "\u{85}").into_bytes(), Must::Same),
        ("marks before headings", PAGE.replace("\n#", "\n\u{FEFF}#").into_bytes(), Must::Same),
        ("no-break blanks in rows", blanks("\u{A0}"), Must::Same),
        ("wide blanks in rows", blanks("\u{3000}"), Must::Same),
    ]);
}

#[test]
fn headings_of_every_look() {
    check(&[
        ("attributes", headings(|marks, text| format!("{marks} {text} {{#a-b .c}}")), Must::Same),
        ("anchors", headings(|marks, text| format!("{marks} {text} [¶](#a \"Link\")")), Must::Fields),
        ("pictures", headings(|marks, text| format!("{marks} 📌 {text}")), Must::Fields),
        ("brackets", headings(|marks, text| format!("{marks} 【{text}】")), Must::Fields),
        ("bold", headings(|_, text| format!("**{text}**")), Must::Fields),
        ("nothing", headings(|_, text| text.to_owned()), Must::Fields),
        ("other digits", with("## 2. ", "## （二）"), Must::Same),
        ("digits in circles", with("## 3. ", "## ③ "), Must::Same),
        ("no headings", headings(|_, _| String::new()), Must::Fields),
    ]);
}

#[test]
fn divided_tables() {
    let header = "| 参数名称 | 必选 | 类型 | 描述 |\n|---|---|---|---|\n";
    let answer = "| 参数名称 | 类型 | 描述 |\n|---|---|---|\n";
    let second = |between: &str| with("| Sizes.N |", &format!("\n{between}| Sizes.N |"));
    let id = |between: &str| with("| RequestId |", &format!("\n{between}| RequestId |"));
    check(&[
        ("a heading that it goes on", second("### （续）\n\n"), Must::Same),
        ("a word that it goes on, with the header", second(&format!("续表：\n\n{header}")), Must::Same),
        ("the number of a sheet", second("第 2 页 / 共 3 页\n\n"), Must::Same),
        ("a comment", second("<!-- page 2 -->\n\n"), Must::Same),
        ("the answer, with the header", id(answer), Must::Same),
        ("the answer, without", id("<!-- page 3 -->\n\n"), Must::Same),
        ("something else between", second(&"另有以下说明，请注意。\n\n".repeat(9)), Must::Said),
        (
            "more of the answer, of which nothing is said",
            with("## 4.", &format!("{answer}| Extra | String | 其他。 |\n\n## 4.")),
            Must::FieldsAnd(Code::UnsureTable),
        ),
        (
            "codes",
            with(
                "| InternalError | 内部错误。 |\n",
                "| InternalError | 内部错误。 |\n\n<!-- 2 -->\n\n| LimitExceeded | 超限。 |\n| ResourceNotFound | 无。 |\n",
            ),
            Must::Fields,
        ),
    ]);
    let codes = page(&PAGE.replace(
        "| InternalError | 内部错误。 |\n",
        "| InternalError | 内部错误。 |\n\n<!-- 2 -->\n\n| LimitExceeded | 超限。 |\n| ResourceNotFound | 无。 |\n",
    ));
    assert_eq!(codes.actions[0].action.errors.len(), 3);
}

#[test]
fn captions_in_the_first_row() {
    let html = "<table><tr><td colspan=\"4\">参数</td></tr><tr><td>参数名称</td><td>必选</td><td>类型</td><td>描述</td></tr>\
        <tr><td>Action</td><td>✅</td><td>String</td><td>公共参数，本接口取值：CreateThing。</td></tr>\
        <tr><td>Version</td><td>✅</td><td>String</td><td>公共参数，本接口取值：2026-01-01。</td></tr>\
        <tr><td>Name</td><td>✅</td><td>String</td><td>名称。</td></tr>\
        <tr><td>Sizes.N</td><td>❌</td><td>Array of [Integer](#a)</td><td>大小。</td></tr></table>\n\n";
    let from = PAGE.find("| 参数名称 | 必选").unwrap();
    let to = PAGE.find("## 3.").unwrap();
    check(&[("a caption", format!("{}{html}{}", &PAGE[..from], &PAGE[to..]).into_bytes(), Must::Fields)]);
}

#[test]
fn tabs_between_cells_of_markdown() {
    let tabbed = lines(|line| match line {
        _ if line.starts_with("|-") => "\u{0}".to_owned(),
        _ if line.starts_with("| ") => line.trim_matches(['|', ' ']).replace(" | ", "\t").replace("公共参数", "[公共参数](/a)"),
        _ => line.to_owned(),
    });
    let tabbed = String::from_utf8(tabbed).unwrap().replace("\u{0}\n", "");
    check(&[("tabs", tabbed.into_bytes(), Must::Same)]);
}

#[test]
fn examples_without_boxes() {
    let bare = PAGE.replace("```\n", "");
    let colons = PAGE.replace("```\n", ":::\n");
    check(&[
        ("no fences", bare.into_bytes(), Must::Same),
        ("colons", colons.into_bytes(), Must::Same),
        (
            "under no heading",
            PAGE.replace("## 4. 示例\n", "").replace("### 示例1 创建\n", "").replace("#### ", "#### 其他").into_bytes(),
            Must::Fields,
        ),
    ]);
    let inline = PAGE.replace("```\n{", "`{").replace("}\n```", "}`");
    let found = page(&inline);
    assert!(found.actions[0].action.examples.is_empty());
    assert!(says(&found.diagnostics, Code::ExampleUnreadable), "{:#?}", found.diagnostics);
}

#[test]
fn other_markups_are_refused() {
    let cells = |line: &str| line.trim_matches('|').split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>();
    let wiki = |line: &str, mark: &str| -> String { cells(line).iter().map(|cell| format!("{mark} {cell}\n")).collect() };
    let each = |mark: &'static str, head: &'static str| {
        lines(move |line| match line {
            _ if line.starts_with("|-") => "|-".to_owned(),
            _ if line.starts_with("| 参数") || line.starts_with("| 错误码") => format!("{{|\n{}", wiki(line, head)),
            _ if line.starts_with("| ") => format!("|-\n{}", wiki(line, mark)),
            _ => line.trim_start_matches('#').to_owned(),
        })
    };
    check(&[
        ("a cell a line", each("|", "!"), Must::Refused(Code::LostCells)),
        ("marks of text", each("*", "*"), Must::Refused(Code::LostCells)),
        (
            "quoted values",
            lines(|line| match line {
                _ if line.starts_with("|-") => String::new(),
                _ if line.starts_with("| ") => format!("\"{}\"", cells(line).join("\",\"")),
                _ => line.to_owned(),
            }),
            Must::Refused(Code::LostCells),
        ),
        (
            "a web archive",
            [b"MIME-Version: 1.0\nContent-Type: multipart/related\n\n", PAGE.as_bytes()].concat(),
            Must::Refused(Code::Encoding),
        ),
    ]);
}

const BOX_TYPES: &str = "# 数据结构\n\n## Box\n\n箱子。\n\n被如下接口引用：CreateThing、ListThings。\n\n| 名称 | 类型 | 描述 |\n|---|---|---|\n| Width | Integer | 宽。 |\n| Lid | [Lid](#Lid) | 盖。 |\n\n\
    ## Lid\n\n盖子。\n\n被如下接口引用：CreateThing。\n\n| 名称 | 类型 | 描述 |\n|---|---|---|\n| Color | String | 颜色。 |\n";

fn says(found: &[Diagnostic], code: Code) -> bool {
    found.iter().any(|one| one.code == code && one.source.line > 0)
}

fn fields(types: &[PageType]) -> Vec<(&str, Vec<&str>)> {
    types.iter().map(|one| (one.ty.name.as_str(), names(&one.ty.fields))).collect()
}

#[test]
fn types_under_names_of_every_look() {
    let whole = [("Box", vec!["Width", "Lid"]), ("Lid", vec!["Color"])];
    for (from, to) in [
        ("## Box", "**Box**"),
        ("## Box", "Box"),
        ("## Box", "## Box {#box}"),
        ("## Box", "## 【Box】"),
        ("## Box", "## 📦 Box"),
        ("## Box\n", "<p><b>Box</b></p>\n"),
        ("## Lid", "**Lid**"),
        ("\n| Lid |", "\n\n续表\n\n| 名称 | 类型 | 描述 |\n|---|---|---|\n| Lid |"),
        ("\n| Lid |", "\n\n<!-- 2 -->\n\n| Lid |"),
    ] {
        let read = page(&BOX_TYPES.replacen(from, to, 1));
        assert_eq!(fields(&read.types), whole, "{to}");
        assert_eq!(read.diagnostics, [], "{to}");
    }
}

#[test]
fn reports_tables_that_belong_to_nothing() {
    let unnamed = page(&BOX_TYPES.replace("## Lid\n\n", ""));
    assert_eq!(fields(&unnamed.types), [("Box", vec!["Width", "Lid"])]);
    assert!(says(&unnamed.diagnostics, Code::BadName), "{:#?}", unnamed.diagnostics);
    let none = page(&BOX_TYPES.replace("## Lid\n\n", "").replace("## Box\n\n", ""));
    assert_eq!((none.kind, says(&none.diagnostics, Code::BadName)), (Kind::Refused, true));
    let lost = page(&BOX_TYPES.replace('|', " ").replace("---", ""));
    assert!(says(&lost.diagnostics, Code::LostCells), "{:#?}", lost.diagnostics);
    let further = page(&BOX_TYPES.replace("## Lid", "| 名称 | 类型 | 描述 |\n|---|---|---|\n| Extra | String | 其他。 |\n\n## Lid"));
    assert!(says(&further.diagnostics, Code::UnsureTable), "{:#?}", further.diagnostics);
}

#[test]
fn reports_a_table_without_borders_next_to_others() {
    let page =
        page(&PAGE.replace("| 错误码 | 描述 |\n|---|---|\n| InternalError | 内部错误。 |", "错误码  描述\n\nInternalError  内部错误。"));
    assert!(says(&page.diagnostics, Code::LostCells), "{:#?}", page.diagnostics);
}

#[test]
fn reports_each_missing_part() {
    let without = |from: &str| {
        assert!(PAGE.contains(from), "{from}");
        page(&PAGE.replacen(from, "", 1)).diagnostics
    };
    for (from, code) in [
        ("| 错误码 | 描述 |\n|---|---|\n| InternalError | 内部错误。 |", Code::UnknownColumns),
        ("| RequestId | String | 唯一请求 ID。 |\n", Code::NoAnswer),
        ("公共参数，本接口取值：CreateThing。", Code::NamesDiffer),
    ] {
        // The header alone goes, the rows stay.
        let from = from.split("| InternalError").next().unwrap();
        let more = if code == Code::UnknownColumns {
            "| InternalError | 内部错误。 |\n| LimitExceeded | 超限。 |\n| Other | 其他。 |\n"
        } else {
            ""
        };
        let found = match code {
            Code::UnknownColumns => page(&PAGE.replacen(from, more, 1)).diagnostics,
            Code::NamesDiffer => page(&PAGE.replacen(from, "取值。", 1).replacen("创建物品", "本接口(CreateThing)创建物品", 1)).diagnostics,
            _ => without(from),
        };
        assert!(says(&found, code), "{code:?}: {found:#?}");
    }
    let parameters = PAGE.find("## 2.").unwrap()..PAGE.find("## 3.").unwrap();
    let found = page(&PAGE.replacen(&PAGE[parameters], "", 1));
    assert_eq!((found.kind, says(&found.diagnostics, Code::NoAction)), (Kind::Refused, true));
    let example = &PAGE[PAGE.find("### ").unwrap()..PAGE.find("## 6.").unwrap()];
    let found = page(&PAGE.replacen(example, &example.repeat(2), 1));
    assert_eq!((found.actions[0].action.examples.len(), says(&found.diagnostics, Code::Duplicate)), (1, true));
    let saved = "<!DOCTYPE html><html><body><div class=\"a\"><h1>Thing</h1><p>Text.</p>";
    assert!(says(&page(saved).diagnostics, Code::CutPage));
    assert_eq!(page(&format!("{saved}</div></body></html>")).diagnostics, []);
    assert_eq!(page(&format!("{saved}</div>")).diagnostics, []);
}

#[test]
fn markdown_that_begins_with_a_tag_is_markdown() {
    let tagged = PAGE.replace("# CreateThing\n\n## 1. 接口描述", "<h2>1. 接口描述</h2>").replace("创建物品。", "**说明**\n\n1. 创建物品。");
    check(&[("a heading of HTML", tagged.into_bytes(), Must::Fields)]);
}
