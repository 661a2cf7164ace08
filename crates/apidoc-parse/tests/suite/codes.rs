//! One case for each diagnostic: the smallest folder of pages that gives it. A code without a case, or without a test in the crate that
//! gives it, fails.

use apidoc_parse::{
    diagnostics::Code,
    join_with,
    overrides::{self, OverridesFile},
    page::Page,
    read_page,
};
use std::{collections::BTreeSet, fs, path::Path};

/// An action with rows in its table of parameters, and text behind its tables.
fn action(name: &str, rows: &str, rest: &str) -> String {
    format!(
        "## 1. 接口描述\n\n接口请求域名： things.tencentcloudapi.com 。\n\n处理物品。\n\n## 2. 输入参数\n\n\
         | 参数名称 | 必选 | 类型 | 描述 |\n|---|---|---|---|\n| Action | 是 | String | 公共参数，本接口取值：{name}。 |\n\
         | Version | 是 | String | 公共参数，本接口取值：2026-01-01。 |\n{rows}\n## 3. 输出参数\n\n| 参数名称 | 类型 | 描述 |\n|---|---|---|\n\
         | RequestId | String | 唯一请求 ID。 |\n\n{rest}"
    )
}

fn with_row(row: &str) -> String {
    action("GetItem", &format!("{row}\n"), "")
}

fn with_example(body: &str) -> String {
    let example =
        format!("## 4. 示例\n\n### 示例1 一\n\n#### 输入示例\n\n```\nPOST / HTTP/1.1\nHost: things.tencentcloudapi.com\n{body}\n```\n");
    action("GetItem", "| Size | 否 | Integer | 大小，取值范围：1~9。 |\n| Id | 否 | String | 编号。 |\n", &example)
}

fn with_overrides(text: &str) -> Vec<(&'static str, String)> {
    vec![("things/a.md", with_row("| Size | 否 | Integer | 大小。 |")), ("things/overrides.toml", text.to_owned())]
}

fn one(text: String) -> Vec<(&'static str, String)> {
    vec![("things/a.md", text)]
}

/// The folder that gives a code; `None` for the codes of later stages.
fn case(code: Code) -> Option<Vec<(&'static str, String)>> {
    let types = "# 数据结构\n\n## Item\n\n被如下接口引用：GetItem。\n\n| 名称 | 类型 | 描述 |\n|---|---|---|\n";
    let plain = with_row("| Id | 是 | String | 编号。 |");
    let fields = "| 参数名称 | 必选 | 类型 | 描述 |\n|---|---|---|---|\n| Op | 是 | String | 操作。 |\n";
    Some(match code {
        Code::OddCharacters => one(plain.replace("编号", "编\0号")),
        Code::PageTooLarge => one(" ".repeat(apidoc_parse::MAX_PAGE_BYTES + 1)),
        Code::CutPage => one(action("GetItem", "", "## 4. 示例").trim_end().to_owned()),
        Code::OpenFence => one(action("GetItem", "", "```\n{\n\n## 4. 错误码\n\n| 错误码 | 描述 |\n|---|---|\n| Failed.It | 坏。 |\n")),
        Code::NoAction => one(plain.replace("| Version | 是 | String | 公共参数，本接口取值：2026-01-01。 |\n", "")),
        Code::BadName => one(plain.replace("GetItem", "../GetItem")),
        Code::BadHost => one(plain.replace("things.tencent", "thïngs.tencent")),
        Code::NamesDiffer => one(with_row("| Action | 是 | String | 要做的事。 |").replace("| Action | 是 | String | 公共参数，本接口取值：GetItem。 |\n", "").replace("处理物品", "本接口（GetItem）处理物品")),
        Code::ForeignEndpoint => one(plain.replace("things.tencentcloudapi.com", "things.example.com/api")),
        Code::NameMark => one(with_row("| Id<sup>1</sup> | 是 | String | 编号。 |")),
        Code::OddVersion => one(plain.replace("2026-01-01", "1/31/2026")),
        Code::NoActionTable => one(format!("# 回调\n\n## 请求参数\n\n{fields}")),
        Code::Legacy => one(plain.replace("things.tencentcloudapi.com", "things.api.qcloud.com").replace("| Version | 是 | String | 公共参数，本接口取值：2026-01-01。 |\n", "")),
        Code::Language => one(
            "| パラメータ名 | 必須 | タイプ | 説明 |\n|---|---|---|---|\n| Action | はい | String | 共通パラメータ。値：GetItem。 |\n\
             | Version | はい | String | 共通パラメータ。値：2026-01-01。 |\n"
                .to_owned(),
        ),
        Code::LostCells => one(plain.replace('|', " ").replace("---", "")),
        Code::UnknownColumns => one(action("GetItem", "", "## 4. 错误码\n\n| 甲 | 乙 |\n|---|---|\n| a | b |\n")),
        Code::BadRow => one(with_row("| Id | 是 |")),
        Code::ShortRow => one(with_row("| Id | 是 | String |")),
        Code::NoAnswer => one(plain.replace("| RequestId | String | 唯一请求 ID。 |", "| Total | Integer | 总数。 |") + "## 4. 说明\n\n无。\n"),
        Code::Caption => one(
            "## 2. 输入参数\n\n<table><tr><th>参数名称</th><th>必选</th><th>类型</th><th>描述</th></tr><tr><td>Action</td><td>是</td><td>String</td>\
             <td>公共参数，本接口取值：GetItem。</td></tr><tr><td>Version</td><td>是</td><td>String</td><td>公共参数，本接口取值：2026-01-01。</td></tr>\
             <tr><td colspan=\"4\">其他</td></tr></table>\n\n接口请求域名：things.tencentcloudapi.com\n"
                .to_owned(),
        ),
        Code::TableLeftOut => one(with_row("| Filters | 否 | String | 条件。 |\n\nFilters 的键：\n\n| 名称 | 类型 | 描述 |\n|---|---|---|\n| Zone | String | 区。 |\n")),
        Code::UnsureTable => one(with_row("| Id | 是 | String | 编号。 |\n\n另有：\n\n| 参数名称 | 必选 | 类型 | 描述 |\n|---|---|---|---|\n| Zone | 否 | String | 区。 |\n")),
        Code::OddLimit => vec![
            ("things/a.md", plain),
            ("things/all.md", "| 接口名称 | 接口功能 | 频率限制（次/秒） |\n|---|---|---|\n| GetItem | 查 | 约 20 上下 |\n".to_owned()),
        ],
        Code::UnknownTypeName => one(with_row("| Id | 是 | 见下文 | 编号。 |")),
        Code::OddRequired => one(with_row("| Id | 或许 | String | 编号。 |")),
        Code::DuplicateField => one(with_row("| Id | 是 | String | 编号。 |\n| Id | 是 | String | 编号。 |")),
        Code::FieldConflict => one(with_row("| Id | 是 | String | 编号。 |\n| Id | 是 | Integer | 编号。 |")),
        Code::LookAlike => one(with_row("| SubDomain | 否 | String | 甲。 |\n| Subdomain | 否 | String | 乙。 |")),
        Code::OwnCommonName => one(with_row("| Region | 否 | String | 公共参数，地域。 |\n| Region | 否 | String | 物品的地域。 |")),
        Code::Duplicate => vec![("things/a.md", plain.clone()), ("things/b.md", plain)],
        Code::Conflict => vec![("things/a.md", plain), ("things/b.md", with_row("| Name | 是 | String | 名字。 |"))],
        Code::BadErrorCode => one(action("GetItem", "", "## 4. 错误码\n\n| 错误码 | 描述 |\n|---|---|\n| no code | 坏。 |\n")),
        Code::ImpossibleFact => one(with_row("| Size | 否 | Integer | 大小，取值范围：[20, 10]。 |")),
        Code::SuspectFact => one(with_example("X-TC-Action: GetItem\n\n{\"Size\": 100}")),
        Code::ExampleUnreadable => one(with_example("X-TC-Action: GetItem\n\n{\"Size\": : 1 ]")),
        Code::ExampleBent => one(with_example("X-TC-Action: GetItem\n\n{\"Size\": 1,}")),
        Code::ForeignExample => one(with_example("X-TC-Action: ListItems\n\n{\"Size\": 1}")),
        Code::ExampleExtra => one(with_example("X-TC-Action: GetItem\n\n{\"Size\": 1, \"Zone\": \"z\"}")),
        Code::InferredType => one(with_example("X-TC-Action: GetItem\n\n{\"Part\": {\"Id\": \"a\"}}").replace("| Id | 否 | String |", "| Part | 否 | Part |")),
        Code::OpaqueType => one(with_row("| Part | 否 | Part | 部件。 |")),
        Code::CircularTypes => vec![("things/a.md", with_row("| Item | 否 | Item | 物品。 |")), ("things/t.md", format!("{types}| Item | Item | 物品。 |\n"))],
        Code::UnusedType => vec![("things/a.md", plain), ("things/t.md", format!("{types}| Id | String | 编号。 |\n"))],
        Code::UnassignedPage => vec![("things/t.md", format!("{types}| Id | String | 编号。 |\n"))],
        Code::OverrideSyntax => with_overrides("rename = \n"),
        Code::OverrideKey => with_overrides("unknown = 1\n"),
        Code::OverrideForm => with_overrides("rename.\"GetItem.Size\" = 1\n"),
        Code::OverrideHome => vec![("things/overrides.toml", "rename.\"GetItem.Size\" = \"size\"\n".to_owned())],
        Code::OverrideItem => with_overrides("type.\"GetItem.Gone\" = { from = \"integer\", to = \"string\" }\n"),
        Code::OverrideStale => with_overrides("type.\"GetItem.Size\" = { from = \"float\", to = \"string\" }\n"),
        Code::OverrideTwice => with_overrides("merge = [{ name = \"State\", fields = [\"GetItem.Size\"] }, { name = \"State\", fields = [\"GetItem.Size\"] }]\n"),
        _ => return None,
    })
}

fn codes(files: &[(&str, Vec<u8>)]) -> BTreeSet<Code> {
    let is_overrides = |file: &str| file.ends_with(".toml");
    let pages: Vec<Page> = files.iter().filter(|(file, _)| !is_overrides(file)).map(|(file, bytes)| read_page(file, bytes)).collect();
    let files: Vec<OverridesFile> =
        files.iter().filter(|(file, _)| is_overrides(file)).map(|(file, bytes)| overrides::read(file, bytes)).collect();
    join_with(pages, files).1.into_iter().map(|one| one.code).collect()
}

/// The text of the tests and snapshots of the stages that follow.
fn later_tests(folder: &Path, text: &mut String) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            later_tests(&path, text);
        } else if path.extension().is_some_and(|kind| kind == "rs" || kind == "snap") {
            *text += &fs::read_to_string(&path).unwrap_or_default();
        }
    }
}

#[test]
fn every_code_has_a_case_that_gives_it() {
    let mut later = String::new();
    for tests in ["crates/apidoc-codegen/tests", "crates/apidoc-build/tests", "crates/apidoc-parse/src/overrides", "xtask/tests"] {
        later_tests(&crate::common::root().join(tests), &mut later);
    }
    let mut missing = Vec::new();
    for code in Code::ALL.iter().copied().filter(|code| *code != Code::Encoding) {
        match case(code) {
            Some(files) => {
                let files: Vec<(&str, Vec<u8>)> = files.into_iter().map(|(file, text)| (file, text.into_bytes())).collect();
                let found = codes(&files);
                if !found.contains(&code) {
                    missing.push(format!("{}: the case gives {found:?}", code.as_str()));
                }
            }
            None => {
                let shown = later.contains(code.as_str()) || later.contains(&format!("Code::{code:?}"));
                if !shown {
                    missing.push(format!("{}: no case, and no test of a later stage shows it", code.as_str()));
                }
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
}

#[test]
fn bytes_that_are_not_text_are_reported() {
    assert_eq!(codes(&[("a.md", b"\x80\x81\x82\x83\x84\x85 name".to_vec())]), BTreeSet::from([Code::Encoding]));
}
