//! Pages that are broken, or made to break a reader: each is read right, or what is wrong with it is said, in bounded time.
//!
//! A case is what is done to a plain page and what must come of it. Texts that are long on purpose are made here and are in no file.
//! The cases are tables over one page, so they stay in one file.

use crate::common::words_of_pages;
use apidoc_ir::Ir;
use apidoc_parse::{
    diagnostics::{Code, Diagnostic, Severity},
    join, read_page,
};
use std::time::{Duration, Instant};

pub(super) const PAGE: &str = "# CreateThing\n\n## 1. 接口描述\n\n接口请求域名： things.tencentcloudapi.com 。\n\n创建物品。\n\n默认接口请求频率限制：20次/秒。\n\n\
    ## 2. 输入参数\n\n| 参数名称 | 必选 | 类型 | 描述 |\n|---|---|---|---|\n\
    | Action | 是 | String | 公共参数，本接口取值：CreateThing。 |\n| Version | 是 | String | 公共参数，本接口取值：2026-01-01。 |\n\
    | Name | 是 | String | 名称。 |\n| Sizes.N | 否 | Array of Integer | 大小。 |\n\n\
    ## 3. 输出参数\n\n| 参数名称 | 类型 | 描述 |\n|---|---|---|\n| ThingId | String | 物品的标识。 |\n| RequestId | String | 唯一请求 ID。 |\n\n\
    ## 4. 示例\n\n### 示例1 创建\n\n#### 输入示例\n\n```\n{\"Name\": \"a\", \"Sizes\": [1]}\n```\n\n#### 输出示例\n\n```\n{\"Response\": {\"ThingId\": \"t\", \"RequestId\": \"r\"}}\n```\n\n\
    ## 6. 错误码\n\n| 错误码 | 描述 |\n|---|---|\n| InternalError | 内部错误。 |\n";

/// What must come of a page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Must {
    /// The same as of the plain page, and nothing worse than a note is said.
    Same,
    /// The same parameters and fields, whatever is said.
    Fields,
    /// The same parameters and fields, and this is said.
    FieldsAnd(Code),
    /// No action, and this is said.
    Refused(Code),
    /// An error or a warning with its line.
    Said,
    /// An end, soon.
    End,
}

fn read(pages: &[(&str, &[u8])]) -> (Ir, Vec<Diagnostic>) {
    join(pages.iter().map(|(file, bytes)| read_page(file, bytes)).collect())
}

fn fields(ir: &Ir) -> Vec<String> {
    let actions = ir.services.iter().flat_map(|service| &service.actions);
    actions
        .flat_map(|action| [&action.request, &action.response])
        .flatten()
        .map(|field| format!("{} {:?} {:?}", field.name, field.ty, field.required))
        .collect()
}

/// What is wrong with what came of a page.
fn fault(bytes: &[u8], must: Must) -> Option<String> {
    let begun = Instant::now();
    let (ir, found) = read(&[("things/2026-01-01/a.md", bytes)]);
    let took = begun.elapsed();
    // Some hundred times what it takes; what grows with the square of the page would take minutes.
    if took > Duration::from_secs(20) {
        return Some(format!("took {took:?}"));
    }
    let (plain, _) = read(&[("things/2026-01-01/a.md", PAGE.as_bytes())]);
    let same = words_of_pages(&ir) == words_of_pages(&plain);
    let same_fields = fields(&ir) == fields(&plain);
    let says = |code: Code| found.iter().any(|one| one.code == code && one.source.line > 0);
    let quiet = found.iter().all(|one| one.severity == Severity::Note);
    let none = ir.services.iter().all(|service| service.actions.is_empty());
    let right = match must {
        Must::Same => same && quiet,
        Must::Fields => same_fields,
        Must::FieldsAnd(code) => same_fields && says(code),
        Must::Refused(code) => none && says(code),
        Must::Said => found.iter().any(|one| one.severity != Severity::Note && one.source.line > 0),
        Must::End => true,
    };
    let told: Vec<String> = found.iter().take(4).map(|one| format!("{:?} {}: {}", one.code, one.source.line, one.message)).collect();
    (!right).then(|| format!("{must:?}, but fields {:?}; said {told:?}", fields(&ir).iter().take(8).collect::<Vec<_>>()))
}

#[track_caller]
pub(super) fn check(cases: &[(&str, Vec<u8>, Must)]) {
    let faults: Vec<String> =
        cases.iter().filter_map(|(name, bytes, must)| fault(bytes, *must).map(|fault| format!("{name}: {fault}"))).collect();
    assert!(faults.is_empty(), "{} of {}:\n{}", faults.len(), cases.len(), faults.join("\n"));
}

fn with(from: &str, to: &str) -> Vec<u8> {
    assert!(PAGE.contains(from), "{from}");
    PAGE.replacen(from, to, 1).into_bytes()
}

fn utf16(text: &str, little: bool) -> Vec<u8> {
    let units = std::iter::once(0xFEFF).chain(text.encode_utf16());
    units.flat_map(|unit: u16| if little { unit.to_le_bytes() } else { unit.to_be_bytes() }).collect()
}

#[test]
fn reads_or_reports_unusual_bytes_and_characters() {
    let odd = |mut bytes: Vec<u8>| {
        bytes.pop();
        bytes
    };
    let lone = [
        utf16(&PAGE[..PAGE.find("名称。").unwrap()], true),
        vec![0, 0xD8],
        utf16(&PAGE[PAGE.find("名称。").unwrap()..], true)[2..].to_vec(),
    ];
    check(&[
        ("CR alone", PAGE.replace('\n', "\r").into_bytes(), Must::Same),
        ("CR LF and LF", PAGE.replacen('\n', "\r\n", 20).into_bytes(), Must::Same),
        ("two marks", format!("\u{FEFF}\u{FEFF}{PAGE}").into_bytes(), Must::Same),
        ("a mark inside", with("名称。", "名\u{FEFF}称。"), Must::Fields),
        ("UTF-16, little", utf16(PAGE, true), Must::Same),
        ("UTF-16, big", utf16(PAGE, false), Must::Same),
        ("half a unit at the end", odd(utf16(PAGE, true)), Must::Refused(Code::Encoding)),
        ("a lone surrogate", lone.concat(), Must::Refused(Code::Encoding)),
        ("NUL in a name", with("| Name |", "| Na\0me |"), Must::Said),
        ("NUL in a text", with("名称。", "名\0称。"), Must::Said),
        ("bidi in a name", with("| Name |", "| \u{202E}Name\u{202C} |"), Must::Fields),
        ("bidi in the name of the action", with("取值：CreateThing", "取值：\u{2066}CreateThing\u{2069}"), Must::Fields),
        ("escape sequences", with("名称。", "名称\u{1B}[31m。"), Must::Fields),
        ("line separators", with("名称。", "名\u{2028}称\u{2029}。"), Must::Fields),
        ("form feeds", with("\n\n## 3.", "\n\u{C}\n## 3."), Must::Fields),
        ("tabs around pipes", PAGE.replace(" | ", "\t|\t").into_bytes(), Must::Same),
        ("no-break blanks before rows", PAGE.replace("\n| ", "\n\u{A0}| ").into_bytes(), Must::Fields),
        ("bytes that are no text", [PAGE.as_bytes(), &[0xFF, 0xFE, 0x80][..]].concat(), Must::Said),
    ]);
}

#[test]
fn reads_or_reports_unusual_headings_and_sections() {
    let section = &PAGE[PAGE.find("## 2.").unwrap()..PAGE.find("## 3.").unwrap()];
    check(&[
        ("wide digits", with("## 2. ", "## ２. "), Must::Fields),
        ("other numbers", with("## 2. ", "## 二、"), Must::Same),
        (
            "both languages",
            with("## 3. 输出参数\n\n| 参数名称 | 类型 | 描述 |", "## Output Parameters\n\n| Parameter Name | Type | Description |"),
            Must::Fields,
        ),
        ("traditional characters", with("## 2. 输入参数", "## 2. 輸入參數"), Must::Fields),
        ("a heading in a cell", with("名称。", "## 3. 输出参数"), Must::Fields),
        ("a section twice", with("## 3.", &format!("{section}## 3.")), Must::Said),
        ("a heading without a section", with("## 3.", "## 2.1 说明\n\n文字。\n\n## 3."), Must::Fields),
        ("a list of contents", with("## 1.", "- [2. 输入参数](#2)\n- [3. 输出参数](#3)\n\n## 1."), Must::Same),
        ("no blank lines", PAGE.replace("\n\n", "\n").into_bytes(), Must::Fields),
        ("quoted whole", PAGE.replace('\n', "\n> ").into_bytes(), Must::Fields),
        ("in a box of code", format!("~~~~\n{PAGE}~~~~\n").into_bytes(), Must::Said),
        ("moved in", PAGE.replace('\n', "\n    ").into_bytes(), Must::Fields),
        ("in a hidden box", format!("<div style=\"display: none\">\n\n{PAGE}\n\n</div>\n").into_bytes(), Must::Fields),
        ("an open comment", with("## 3.", "<!-- \n\n## 3."), Must::Said),
        ("an open script", with("## 3.", "<script>\n\n## 3."), Must::Fields),
        ("an open fence before the parameters", with("创建物品。", "创建物品：\n\n```\n{"), Must::FieldsAnd(Code::OpenFence)),
        ("an open fence in the examples", with("[1]}\n```", "[1]}\n"), Must::Fields),
        ("an open box in the description", with("创建物品。", "创建物品。<pre>文字"), Must::FieldsAnd(Code::OpenFence)),
        ("an open table in the description", with("创建物品。", "创建物品。<table><tr><td>文字"), Must::Fields),
        (
            "tables of another action",
            with("创建物品。", "创建物品。\n\n| 参数 | 说明 |\n|---|---|\n| Action | 公共参数，本接口取值：DropThing。 |"),
            Must::Fields,
        ),
        (
            "a table of columns without names",
            with("## 3.", "| a | b | c |\n|---|---|---|\n| Action | Version | Name |\n\n## 3."),
            Must::Fields,
        ),
    ]);
}

#[test]
fn reads_or_reports_unusual_names_and_rows() {
    check(&[
        ("a path for a version", with("取值：2026-01-01", "取值：2026-01-01/../../x"), Must::Fields),
        ("a look-alike in the name of the action", with("取值：CreateThing", "取值：СreateThing"), Must::Refused(Code::BadName)),
        ("a markup in the name of the action", with("取值：CreateThing", "取值：<b>Create</b>Thing"), Must::Fields),
        ("a long name", with("| Name |", &format!("| {} |", "N".repeat(5000))), Must::Said),
        ("code for a name", with("| Name |", "| Name\"); evil(); // |"), Must::Said),
        ("a link for a name", with("| Name |", "| [Name](javascript:alert) |"), Must::Fields),
        ("an address in a type", with("| Array of Integer |", "| Array of [Integer](../../x) |"), Must::Fields),
        ("the header again", with("| Sizes.N |", "| 参数名称 | 必选 | 类型 | 描述 |\n|---|---|---|---|\n| Sizes.N |"), Must::Fields),
        ("a name twice", with("| Sizes.N |", "| Name | 是 | String | 名称。 |\n| Sizes.N |"), Must::FieldsAnd(Code::DuplicateField)),
        (
            "a name with two types",
            with("| Sizes.N |", "| Name | 是 | Integer | 名称。 |\n| Sizes.N |"),
            Must::FieldsAnd(Code::FieldConflict),
        ),
        ("more pipes than columns", with("名称。", "名称 a|b|c。"), Must::Fields),
        ("no description", with(" 名称。 |", ""), Must::FieldsAnd(Code::ShortRow)),
        ("no type", with("| Name | 是 | String | 名称。 |", "| Name | 是 |"), Must::Said),
        (
            "escaped borders",
            PAGE.replace("| Name | 是 | String | 名称。 |", "\\| Name \\| 是 \\| String \\| 名称。 \\|").into_bytes(),
            Must::Same,
        ),
    ]);
}

#[test]
fn reports_an_action_that_occurs_twice() {
    let other = PAGE.replace("| Name | 是 | String | 名称。 |", "| Title | 是 | String | 标题。 |");
    let (ir, found) = read(&[("things/2026-01-01/a.md", PAGE.as_bytes()), ("things/2026-01-01/b.md", other.as_bytes())]);
    assert_eq!(ir.services[0].actions.len(), 1);
    assert!(found.iter().any(|one| one.severity == Severity::Warning && !one.related.is_empty()), "{found:#?}");
    let (ir, found) = read(&[("things/2026-01-01/a.md", format!("{PAGE}\n{other}").as_bytes())]);
    assert_eq!(ir.services[0].actions.len(), 1);
    assert!(found.iter().any(|one| one.severity == Severity::Warning), "{found:#?}");
}

/// Wherever a page is cut, what is missing is said.
#[test]
fn reports_a_page_wherever_it_is_cut() {
    let (plain, _) = read(&[("a.md", PAGE.as_bytes())]);
    let last = PAGE.find("## 4.").unwrap();
    for at in (PAGE.find("\n| Action").unwrap()..last).filter(|at| PAGE.is_char_boundary(*at)) {
        let (ir, found) = read(&[("a.md", &PAGE.as_bytes()[..at])]);
        let told = found.iter().any(|one| one.severity == Severity::Error || one.severity == Severity::Warning);
        assert!(
            told || fields(&ir) == fields(&plain),
            "cut at {at}, before {:?}: {:?}",
            &PAGE[at..].chars().take(12).collect::<String>(),
            fields(&ir)
        );
    }
}

#[test]
fn reads_many_repetitions_in_bounded_time() {
    const MANY: usize = 40_000;
    let mut cases = Vec::new();
    for unit in [
        "|",
        "<td>",
        "[",
        "](",
        "<",
        "&amp;",
        "`",
        "` ``",
        "*",
        "**a",
        "_",
        "~",
        "\\",
        "<b>",
        "<div>",
        "<ul><li>",
        "<table>",
        "<table><tr><td>",
        "</td>",
        "</table>",
        "<br>",
        "<!--",
        "<a href=\"",
        "<pre>",
        "![",
        "&#124;",
        "<dx-codeblock>",
        "<span title='",
        "<tr>",
        "$",
        "【",
        "a\u{A0}",
    ] {
        let many = unit.repeat(MANY);
        cases.push((unit, with("名称。", &many), Must::End));
        cases.push((unit, with("创建物品。", &many), Must::End));
    }
    for line in [
        "> ",
        "- ",
        "1. ",
        "| a ",
        "```\n",
        "## a\n\n",
        "    ",
        "<div>\n\n",
        "<table>\n\n",
        "a\n\n",
        "|a|b|\n",
        "#### 示例\n",
        "续表\n\n| 错误码 | 描述 |\n|---|---|\n| A | a |\n\n",
        "| A | String | a |\n\n",
        "被如下接口引用：A。\n\n## B\n\n",
    ] {
        cases.push((line, with("创建物品。", &line.repeat(MANY / 4)), Must::End));
        cases.push((line, with("## 3.", &format!("{}\n\n## 3.", line.repeat(MANY / 4))), Must::End));
    }
    check(&cases);
}

#[test]
fn reads_nested_examples_and_entities_in_bounded_time() {
    let bomb: String = (1..40).map(|i| format!("<!ENTITY e{i} \"&e{};&e{};\">", i - 1, i - 1)).collect();
    let html = format!("<!DOCTYPE html [<!ENTITY e0 \"x\">{bomb}]><html><body><p>&e39;</p></body></html>");
    let deep = format!("{}1{}", "{\"a\":".repeat(100_000), "}".repeat(100_000));
    let query: String = (0..50_000).map(|i| format!("&Sizes.{i}=1")).collect();
    check(&[
        ("a bomb of entities", html.into_bytes(), Must::End),
        ("a deep example", with("{\"Name\": \"a\", \"Sizes\": [1]}", &deep), Must::Said),
        (
            "a long query",
            with("{\"Name\": \"a\", \"Sizes\": [1]}", &format!("https://things.tencentcloudapi.com/?Action=CreateThing&Name=a{query}")),
            Must::Fields,
        ),
        (
            "a far index",
            with("{\"Name\": \"a\", \"Sizes\": [1]}", "https://things.tencentcloudapi.com/?Action=CreateThing&Name=a&Sizes.99999999999=1"),
            Must::Fields,
        ),
        ("a large number", with("大小。", &format!("大小，取值范围：1到1{}。", "0".repeat(400))), Must::Fields),
        (
            "many values",
            with("名称。", &format!("取值：{}。", (0..20_000).map(|i| format!("v{i}")).collect::<Vec<_>>().join("、"))),
            Must::End,
        ),
    ]);
}
