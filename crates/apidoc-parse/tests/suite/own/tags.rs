//! Tags that are left out, cross each other or stand where none belongs, in the plain page as a saved site has it.

use super::hostile::{Must, PAGE, check};
use apidoc_parse::diagnostics::Code;

/// The plain page as a saved site has it.
fn saved() -> String {
    let cells = |tag: &str, line: &str| {
        let cells = line.trim_matches('|').split('|').map(|cell| format!("<{tag}>{}</{tag}>", cell.trim()));
        format!("<tr>{}</tr>\n", cells.collect::<String>())
    };
    let mut out = String::from("<!DOCTYPE html>\n<html><body><div class=\"rno-markdown\">\n");
    let mut code = false;
    for (line, before) in PAGE.lines().zip(std::iter::once("").chain(PAGE.lines())) {
        let heading = line.len() - line.trim_start_matches('#').len();
        match line {
            "```" => {
                out.push_str(if code { "</pre>\n" } else { "<pre>" });
                code = !code;
            }
            _ if heading > 0 => out.push_str(&format!("<h{heading}>{}</h{heading}>\n", line[heading..].trim())),
            _ if line.starts_with("|--") => {}
            _ if line.starts_with('|') && !before.starts_with('|') => out.push_str(&format!("<table>\n{}", cells("th", line))),
            _ if line.starts_with('|') => out.push_str(&cells("td", line)),
            "" if before.starts_with('|') => out.push_str("</table>\n"),
            _ if code || line.is_empty() => out.push_str(&format!("{line}\n")),
            _ => out.push_str(&format!("<p>{line}</p>\n")),
        }
    }
    out + "</table></div></body></html>\n"
}

#[test]
fn tags() {
    let page = saved();
    let with = |from: &str, to: &str| {
        assert!(page.contains(from), "{from}");
        page.replacen(from, to, 1).into_bytes()
    };
    let cell = "<td>名称。</td>";
    check(&[
        ("as it is", page.clone().into_bytes(), Must::Same),
        ("capital tags", page.replace("td>", "TD>").replace("tr>", "Tr>").into_bytes(), Must::Same),
        ("no end tags", page.replace("</td>", "").replace("</tr>", "").into_bytes(), Must::Same),
        ("declared GBK", encoded(&page.replace("<body>", "<head><meta charset=\"gbk\"></head><body>")), Must::Same),
        (
            "declared GBK and UTF-8 all the same",
            page.replace("<body>", "<head><meta charset=\"gbk\"></head><body>").into_bytes(),
            Must::Same,
        ),
        ("a reference in a name", with("<td>Name</td>", "<td>&#78;a&#x6D;e</td>"), Must::Same),
        ("pieces of a name", with("<td>Name</td>", "<td><b>Na</b><wbr><!-- x --><i>me</i></td>"), Must::Same),
        ("a script in a cell", with(cell, "<td>名称。<script>document.write('</td></tr></table>')</script></td>"), Must::Same),
        ("a greater sign in an attribute", with(cell, "<td title=\"a > b\" onclick='x(\"<td>\")'>名称。</td>"), Must::Same),
        ("a quote left open", with(cell, "<td title=\"a>名称。</td>"), Must::Fields),
        ("a cell that reaches far", with(cell, "<td rowspan=65535 colspan=99999999999>名称。</td>"), Must::Fields),
        (
            "a table in a cell",
            with(
                cell,
                "<td>名称。<table><tr><th>参数名称</th><th>类型</th><th>描述</th></tr><tr><td>Inner</td><td>String</td><td>内</td></tr></table></td>",
            ),
            Must::Fields,
        ),
        ("a table left open in a cell", with(cell, "<td>名称。<table><tr><td>内</td>"), Must::Said),
        ("a table closed in a cell", with(cell, "<td>名称。</td></tr></table>"), Must::Said),
        ("a list left open", with(cell, "<td>名称。<ul><li>甲<li>乙"), Must::Fields),
        ("a link left open", with(cell, "<td><a href=\"/x\">名称。</td>"), Must::Fields),
        ("a box of code left open", with(cell, "<td><pre>名称。</td>"), Must::Fields),
        ("a heading in a cell", with(cell, "<td><h2>3. 输出参数</h2>名称。</td>"), Must::Fields),
        ("a select left open", with(cell, "<td>名称。<select><option>甲</td>"), Must::Said),
        ("a template", with("<h2>3.", "<template><table><tr><td>x</td></tr></table></template><h2>3."), Must::Same),
        ("a section of unparsed text", with(cell, "<td><![CDATA[名称。]]></td>"), Must::Fields),
        ("a placeholder", with(cell, "<td>名称，形如 <Region>-<Name>。</td>"), Must::Fields),
        ("text between rows", with("<tr><td>Sizes.N", "以下选填<tr><td>Sizes.N"), Must::Fields),
        ("a caption", with("<tr><td>Sizes.N", "<tr><td colspan=4>以下选填</td></tr><tr><td>Sizes.N"), Must::FieldsAnd(Code::Caption)),
        ("a form around rows", with("<tr><td>Sizes.N", "<form><tr><td>Sizes.N"), Must::Fields),
        (
            "the body twice",
            page.replace("</body>", &format!("</body>{}", &page[page.find("<body>").unwrap()..])).into_bytes(),
            Must::Fields,
        ),
        ("nothing closed", page.replace("</", "<x-").into_bytes(), Must::Said),
    ]);
}

fn encoded(text: &str) -> Vec<u8> {
    encoding_rs::GBK.encode(text).0.into_owned()
}
