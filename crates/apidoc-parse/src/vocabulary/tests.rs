use super::*;

#[test]
fn tables_are_written_as_keys() {
    for words in LANGUAGES {
        let lists = [words.yes, words.no, words.common, words.host, words.unused, words.optional, words.used_by, words.furniture];
        let tables =
            words.sections.iter().map(|(w, _)| w).chain(words.columns.iter().map(|(w, _)| w)).chain(words.parts.iter().map(|(w, _)| w));
        for word in lists.into_iter().flatten().chain(tables) {
            assert_eq!(*word, key(word));
        }
    }
}

#[test]
fn headings_lose_their_numbers() {
    for (text, section) in [
        ("2. 输入参数", Section::Input),
        ("2\\. 输入\u{200B}参数：", Section::Input),
        ("二、输出参数", Section::Output),
        ("6. Error Codes", Section::Errors),
        ("3 返回参数", Section::Output),
        ("２．输入参数", Section::Input),
        ("（三）输出参数", Section::Output),
        ("第二节 输入参数", Section::Input),
        ("II. Input Parameters", Section::Input),
        ("③ 输出参数", Section::Output),
        ("📌 输入参数 ¶", Section::Input),
        ("【输出参数】", Section::Output),
    ] {
        assert_eq!(super::section(&heading_key(text)).map(|s| s.0), Some(section), "{text}");
    }
    assert_eq!(section(&heading_key("输入参数的取值")), None);
}

#[test]
fn titles_of_examples() {
    for (text, title) in [
        ("示例1 查询", Some("查询")),
        ("示例 2：查询", Some("查询")),
        ("Example1 Listing things", Some("Listing things")),
        ("示例", None),
        ("示例说明", None),
        ("Example 3", Some("")),
        ("示例一 查询", Some("查询")),
    ] {
        assert_eq!(example_title(text).as_deref(), title, "{text}");
    }
}

#[test]
fn names_without_noise() {
    for (text, name) in [
        (" Na\u{200B}me ", Some("Name")),
        ("Na\u{A0}me", Some("Name")),
        ("Limit .N", Some("Limit.N")),
        ("Long\nName", Some("LongName")),
        ("Two Words", None),
    ] {
        assert_eq!(bare_name(text).as_deref(), name, "{text}");
    }
}

#[test]
fn columns_by_name() {
    assert_eq!(column("频率限制（次/秒）"), Some((Column::Limit, Language::Zh)));
    assert_eq!(column("参数\u{200B}名称"), Some((Column::Name, Language::Zh)));
    assert_eq!(column("Parameter Name"), Some((Column::Name, Language::En)));
    assert_eq!(column("单位"), None);
}

#[test]
fn yes_no_and_neither() {
    assert_eq!([yes_or_no("是"), yes_or_no(" No "), yes_or_no("maybe"), yes_or_no("")], [Some(true), Some(false), None, None]);
}
