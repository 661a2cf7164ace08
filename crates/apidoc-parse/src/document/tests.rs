//! Quirks of real pages, one a test, in sentences of our own.

use super::*;
use crate::text::Text;

/// A page as lines: headings, paragraphs, rows with their cells as Markdown, code; notes first.
fn show(source: &str) -> String {
    let text = Text::new(source);
    let (page, notes) = read(&text);
    let mut lines: Vec<String> = notes.iter().map(|note| format!("{}: {}", text.place(note.span.start).0, note.message)).collect();
    for block in &page.blocks {
        match &block.kind {
            BlockKind::Heading { level, text } => lines.push(format!("{} {}", "#".repeat(usize::from(*level)), plain_inlines(text))),
            BlockKind::Table(table) => {
                let row = |cells: &[Cell]| cells.iter().map(|cell| markdown(&cell.blocks, Site::Chinese)).collect::<Vec<_>>().join(" │ ");
                lines.push(format!("= {}", row(&table.header)));
                lines.extend(table.rows.iter().map(|line| format!("- {}", row(&line.cells))));
            }
            BlockKind::Code { language, text, .. } => {
                lines.push(format!("code {}{text:?}", language.as_ref().map_or(String::new(), |name| format!("{name} "))))
            }
            _ => lines.push(markdown(std::slice::from_ref(block), Site::Chinese)),
        }
    }
    lines.join("\n")
}

#[track_caller]
fn check(source: &str, expected: &str) {
    assert_eq!(show(source), expected.trim_matches('\n'), "\n{source}");
}

#[test]
fn pipe_table_with_html_in_its_cells() {
    check(
        "| 名称 | 描述 |\n|:--|--:|\n| Kind | 种类：<br><li>a：甲</li><li></i>b：乙<br>|\n| Raw | List<String>，<Region> \\| `x\\|y` &#124; a|b |\n",
        "= 名称 │ 描述\n- Kind │ 种类：\n\n- a：甲\n- b：乙\n- Raw │ List\\<String>，\\<Region> | `x|y` | a|b",
    );
}

#[test]
fn rows_over_several_lines() {
    check(
        "## 2\\. 输入参数\n\n| 名称 | 类型 | 描述 |\n| --- | --- | --- |\n| Id | String | 编号，例如 ins\\_1。  \n*   第一\n    \n*   第二\n\n  \n示例值：\\[1\\] |\n| Token | String | \n\n续。\n\n |\n| Last | Integer | 末\n\n完。\n",
        "## 2. 输入参数\n= 名称 │ 类型 │ 描述\n- Id │ String │ 编号，例如 ins_1。\n\n- 第一\n- 第二\n\n示例值：\\[1\\]\n- Token │ String │ 续。\n- Last │ Integer │ 末\n完。",
    );
}

#[test]
fn rows_without_outer_pipes() {
    check(
        "名称 | 类型 | 描述  \n---|---|---  \nId | String | 编号。  \n换行：  \n\n  * 一  \n\n\n  \n示例值：1  \nName | String | 名字。  \n  \n页脚\n",
        "= 名称 │ 类型 │ 描述\n- Id │ String │ 编号。\\\n换行：\n\n- 一\n\n示例值：1\n- Name │ String │ 名字。\n页脚",
    );
}

#[test]
fn rows_that_lack_pipes_or_cells() {
    check(
        "| 名称 | 类型 | 描述 |\n|---|---|---|\n| A | String | 甲。\nB | String | 乙。 |\n| C | String |\n| D | String | 丁。\n\n正文\n",
        "= 名称 │ 类型 │ 描述\n- A │ String │ 甲。\n- B │ String │ 乙。\n- C │ String\n- D │ String │ 丁。\n正文",
    );
}

#[test]
fn a_page_that_ends_in_a_row() {
    check(
        "| 名称 | 类型 |\n|---|---|\n| A | String |\n| B",
        "4: the page ends in the middle of this row\n= 名称 │ 类型\n- A │ String\n- B",
    );
}

#[test]
fn one_line_cells_start_no_blocks() {
    check(
        "| 名称 | 描述 |\n|---|---|\n| A | 1. 甲 |\n| B | - 乙 |\n| C | # 丙 |\n",
        "= 名称 │ 描述\n- A │ 1\\. 甲\n- B │ \\- 乙\n- C │ \\# 丙",
    );
}

#[test]
fn html_tables_and_boxes_in_markdown() {
    check(
        "## 2. 输入\n<table>\n<tr><th>名称</th><th>描述</th></tr>\n<tr><td>A<td>甲<ul><li>x<li>y</ul>\n\n尾\n</table>\n\n## 4. 示例\n<div class=\"w\">\n\t\t<div class=\"rno-code-toolbars\"><a>复制</a></div>\n<pre><code>{\n\n    \"a\": &lt;1&gt; *b*\n}</code></pre></div>\n\t\t\t\t</div>\n#### 输出\n",
        "## 2. 输入\n= 名称 │ 描述\n- A │ 甲\n\n- x\n- y\n\n尾\n## 4. 示例\ncode \"{\\n\\n    \\\"a\\\": <1> *b*\\n}\"\n#### 输出",
    );
}

#[test]
fn fences_and_what_looks_like_one() {
    check(
        "文字```{\"a\": 1}```，\n\n```json\n{}\n```\n\n<dx-codeblock>\n:::  json\n{\"b\": 1}\n:::\n</dx-codeblock>\n",
        "文字`{\"a\": 1}`，\ncode json \"{}\\n\"\ncode json \"{\\\"b\\\": 1}\\n\"",
    );
    check(
        "## 4. 示例\n```\n{}\n\n## 6. 错误码\n\n| 错误码 | 描述 |\n|---|---|\n| X | 错 |\n",
        "2: this fence is never closed\n## 4. 示例\ncode \"{}\\n\\n\"\n## 6. 错误码\n= 错误码 │ 描述\n- X │ 错",
    );
    check("a\n\n<pre>\ncode\n\n## 6. 错误码\n", "3: this box of code is never closed\na\ncode \"code\\n\\n\"\n## 6. 错误码");
}

#[test]
fn indented_code_of_converters() {
    check(
        "#### 输入示例\n\n    \n    \n    POST / HTTP/1.1\n    \n    {}\n\n## 5. 其他\n",
        "#### 输入示例\ncode \"POST / HTTP/1.1\\n\\n{}\\n\"\n## 5. 其他",
    );
}

#[test]
fn whole_page_without_its_furniture() {
    check(
        "<!-- saved --><!DOCTYPE html><html><head><title>t</title><script>var a='<h2>x</h2>'</script></head><body><nav><a href=/>首页</a></nav><aside><h3>目录</h3></aside><table class=layout><tr><td>菜单</td></tr></table><div class='rno-markdown'><h2>1. 接口描述</h2><!-- <h2>y</h2> --><noscript><h2>z</h2></noscript><p>甲 <b>乙</b>\n 丙</p><div style='display: none'>藏</div><button>收藏</button></div><footer>©</footer></body></html>",
        "## 1. 接口描述\n甲 **乙** 丙",
    );
}

#[test]
fn layout_tables_are_seen_through() {
    check(
        "<html><table><tr><td><h2>标题</h2><table><tr><th>名称</th></tr><tr><td>A</td></tr></table></td></tr></table></html>",
        "## 标题\n= 名称\n- A",
    );
}

#[test]
fn a_page_that_ends_in_a_tag() {
    check("<html><table><tr><th>名称</th></tr><tr><td>A</td></tr><tr><td clas", "1: the page ends inside a tag\n= 名称\n- A");
    check("<html><p>甲</p><script>var a", "1: the page ends inside <script>\n甲");
}

#[test]
fn merged_and_unclosed_cells() {
    check(
        "<table><tr><th>名称<th>类型<th>描述<tr><td>A<td rowspan=2>String<td>甲<tr><td>B<td>乙<tr><td colspan=3>以下可选</table>",
        "= 名称 │ 类型 │ 描述\n- A │ String │ 甲\n- B │ String │ 乙\n- 以下可选 │ 以下可选 │ 以下可选",
    );
}

#[test]
fn text_copied_from_a_browser() {
    check(
        "创建任务\n1. 接口描述\n接口请求域名： x.tencentcloudapi.com 。\n2. 输入参数\n参数名称\t必选\t类型\t描述\nId\t是\tString\t编号。\n取值：\n- a：甲\n- b：乙\n\n示例值：1\nMode\t否\tInteger\t<模式>\n3. 输出参数\n输入示例\nPOST / HTTP/1.1\n\n{\n}\n输出示例\n{\n}\n6. 错误码\n错误码\t描述\nX\t错\n",
        "创建任务\n## 1. 接口描述\n接口请求域名： x.tencentcloudapi.com 。\n## 2. 输入参数\n= 参数名称 │ 必选 │ 类型 │ 描述\n- Id │ 是 │ String │ 编号。\\\n取值：\n\n- a：甲\n- b：乙\n\n示例值：1\n- Mode │ 否 │ Integer │ \\<模式>\n## 3. 输出参数\n### 输入示例\ncode \"POST / HTTP/1.1\\n\\n{\\n}\"\n### 输出示例\ncode \"{\\n}\"\n## 6. 错误码\n= 错误码 │ 描述\n- X │ 错",
    );
}

#[test]
fn types_in_copied_text() {
    check(
        "Task\n\n任务。\n\n被如下接口引用：DescribeTasks。\n\n名称\t类型\t描述\nId\tString\t编号。\nRule\n\n规则。\n\n被如下接口引用：X。\n\n名称\t类型\t描述\nKey\tString\t键。\n示例值：k\n\nCopyright",
        "### Task\n任务。\n被如下接口引用：DescribeTasks。\n= 名称 │ 类型 │ 描述\n- Id │ String │ 编号。\n### Rule\n规则。\n被如下接口引用：X。\n= 名称 │ 类型 │ 描述\n- Key │ String │ 键。\\\n示例值：k\nCopyright",
    );
}

#[test]
fn zero_width_characters_are_gone_and_spans_stay_true() {
    let source = "| 参数\u{200B}名称 | 描述 |\n|---|---|\n| A | 甲&lt;乙\\_丙<b>丁</b>戊 |\n";
    let text = Text::new(source);
    let (page, _) = read(&text);
    let BlockKind::Table(table) = &page.blocks[0].kind else { panic!("no table: {page:?}") };
    assert_eq!(plain(&table.header[0].blocks), "参数名称");
    let cell = &table.rows[0].cells[1];
    assert_eq!(&source[cell.span.start..cell.span.end], "甲&lt;乙\\_丙<b>丁</b>戊");
    let prose = crate::prose::from_blocks(&cell.blocks);
    assert_eq!(prose.lines[0].text, "甲<乙_丙丁戊");
    for (byte, c) in prose.lines[0].text.char_indices().filter(|(_, c)| *c != '<') {
        assert!(source[prose.lines[0].at(byte)..].starts_with(c), "{c} is not at {}", prose.lines[0].at(byte));
    }
    assert_eq!(prose.lines[0].marks.len(), 1);
}

#[test]
fn links_are_absolute_and_addresses_are_links() {
    check(
        "[甲](</document/x y>) [乙](#z) [丙](../m.md) https://a.example.com/b_c。\n",
        "[甲](https://cloud.tencent.com/document/x%20y) 乙 丙 <https://a.example.com/b_c>。",
    );
    assert_eq!(markdown(&read(&Text::new("[A](/b)")).0.blocks, Site::International), "[A](https://www.tencentcloud.com/b)");
}

#[test]
fn an_editors_front_matter_is_skipped() {
    check("---\ntags: [x]\n---\n# 标题\n", "# 标题");
}

#[test]
fn furniture_left_open_ends_at_the_next_section() {
    check("<div class=\"rno-api-explorer\">\n<div>推荐\n\n## 2. 输入参数\n\n甲\n", "## 2. 输入参数\n甲");
}

#[test]
fn rows_that_lack_both_pipes_and_strays_between_rows() {
    check(
        "| 名称 | 必选 | 描述 |\n|---|---|---|\n| A | 是 | 甲 |\nB | 否 | 乙\n<!-- 内部 -->\n| C | 否 | 丙 |\n断开的文字\n| D | 否 | 丁 |\n尾\n",
        "= 名称 │ 必选 │ 描述\n- A │ 是 │ 甲\n- B │ 否 │ 乙\n- C │ 否 │ 丙\\\n断开的文字\n- D │ 否 │ 丁\n尾",
    );
}

#[test]
fn headings_as_people_write_them() {
    check(
        "<table><tr><th>名称<th>描述\n<tr><td>A<td>甲\n##要求\n\n## 规则\n乙\n</table>\n",
        "= 名称 │ 描述\n- A │ 甲 ##要求\n\n**规则**\n\n乙",
    );
    check("##2. 输入参数\n甲\n### 示例 ###\n3. 输出参数\n-----\n乙\n", "## 2. 输入参数\n甲\n### 示例\n## 3. 输出参数\n乙");
}

#[test]
fn code_in_rows_and_items() {
    check(
        "<html><pre><table><tr><td class=n></td><td>POST /</td></tr><tr><td></td><td>{}</td></tr></table></pre><h2>x</h2><pre><ol><li>a</li><li>b</li></ol></pre></html>",
        "code \"POST /\\n{}\\n\"\n## x\ncode \"a\\nb\\n\"",
    );
    check(
        "<table><tr><th>名称<th>描述<tr><td>A<td><o:p>甲</o:p> <ip:port> <dx-alert>乙</dx-alert></table>",
        "= 名称 │ 描述\n- A │ 甲 \\<ip:port>\n\n乙",
    );
}

#[test]
fn lines_of_cells_as_converters_break_them() {
    check(
        "| 名称 | 类型 | 描述 |\n|---|---|---|\n| A | String | 甲 |\n| 示例值：1 |\n| B | String | 乙。\n- x：(一 | 二 | 三)\n- y |\n| C | String | 丙 |\n",
        "= 名称 │ 类型 │ 描述\n- A │ String │ 甲\\\n示例值：1\n- B │ String │ 乙。\n\n- x：(一 | 二 | 三)\n- y\n- C │ String │ 丙",
    );
    check(
        "名称 | 类型 | 描述  \n---|---|---  \nA | String | 甲  \n  * x：(一 | 二 | 三)  \nB | String | 乙  \n",
        "= 名称 │ 类型 │ 描述\n- A │ String │ 甲\n\n- x：(一 | 二 | 三)\n- B │ String │ 乙",
    );
}

#[test]
fn markdown_in_cells_of_html() {
    check(
        "# 一\n<table>\n<tr>\n<th>名称</th>\n<th>类型</th>\n</tr>\n<tr>\n<td>\n\nA\n</td>\n<td>\n\nArray of [X](/x)\n</td>\n</tr>\n</table>\n",
        "# 一\n= 名称 │ 类型\n- A │ Array of [X](https://cloud.tencent.com/x)",
    );
}

#[test]
fn code_between_words_in_brackets() {
    check("#### 输入示例\n[code] \n    POST /\n\n    {}\n[/code]\n\n## 5. 其他\n", "#### 输入示例\ncode \"POST /\\n\\n{}\\n\"\n## 5. 其他");
}

#[test]
fn a_table_that_text_divides() {
    check(
        "| 名称 | 必选 | 描述 |\n|---|---|---|\n| A | 是 | 甲 |\n\n以下可选：\n\n| B | 否 | 乙 |\n\n## 3. 输出\n",
        "以下可选：\n= 名称 │ 必选 │ 描述\n- A │ 是 │ 甲\n- B │ 否 │ 乙\n## 3. 输出",
    );
}
