use super::*;
use apidoc_ir::{Source, diagnostics::is_hidden};

fn at(file: &str, line: u32, column: u32) -> Source {
    Source { file: file.into(), line, column }
}

fn diagnostic(source: Source, code: Code, message: &str) -> Diagnostic {
    Diagnostic { source, severity: code.severity(), code, message: message.into(), help: String::new(), related: Vec::new() }
}

const SHOWN_PAGE: &str = "## Input\n\n| Name | Type |\n|--|--|\n| Limit | Integer |\n| Lim\u{202e}it | \u{1b}[31mString |\n";

fn page(file: &str) -> Option<String> {
    (file == "a/page.md").then(|| SHOWN_PAGE.to_owned())
}

#[test]
fn a_diagnostic_shows_its_lines() {
    let mut one = diagnostic(at("a/page.md", 5, 3), Code::FieldConflict, "`Limit` stands twice, with two types");
    one.related.push((at("a/page.md", 6, 3), "the second row".into()));
    one.help = "correct one of the rows".into();
    insta::assert_snapshot!(render(&[one], &page, false), @r"
    error[field-conflict]: `Limit` stands twice, with two types
     --> a/page.md:5:3
      |
    5 | | Limit | Integer |
      |   ^^^^^
      |
     ::: a/page.md:6:3
      |
    6 | | Lim\u{202e}it | \u{1b}[31mString |
      |   ------------- the second row
      |
      = help: correct one of the rows
    ");
}

#[test]
fn without_a_text_the_place_is_named() {
    let all = [
        diagnostic(at("b\n.md", 3, 2), Code::CutPage, "the page ends inside a table"),
        diagnostic(at("a/page.md", 0, 0), Code::Legacy, "a page of the legacy API"),
        diagnostic(at("a/page.md", 99, 1), Code::Legacy, "a line that is not there"),
    ];
    insta::assert_snapshot!(render(&all, &page, false), @r"
    error[cut-page]: the page ends inside a table
    --> b\n.md:3:2

    note[legacy-api]: a page of the legacy API
    --> a/page.md

    note[legacy-api]: a line that is not there
    --> a/page.md:99:1
    ");
}

#[test]
fn long_lines_are_cut_around_the_place() {
    let text = |_: &str| Some(format!("{} here {}", "x".repeat(100_000), "y".repeat(100_000)));
    let out = render(&[diagnostic(at("long.md", 1, 100_002), Code::BadRow, "a row")], &text, false);
    assert!(out.len() < 1000, "{}", out.len());
    assert!(out.contains(" here ") && out.contains("^^^^"), "{out}");
}

#[test]
fn escapes_characters_that_move_a_cursor() {
    let evil = "\u{1b}[2J\u{202e}\u{7}\r\n\u{2028}";
    let mut one = diagnostic(at(evil, 1, 1), Code::BadName, evil);
    one.help = evil.into();
    one.related.push((at("x", 1, 1), evil.into()));
    let text = |_: &str| Some(evil.to_owned());
    for out in [render(&[one.clone()], &text, false), json(&[one.clone()])] {
        let odd: Vec<char> = out.chars().filter(|c| *c != '\n' && is_hidden(*c)).collect();
        assert!(odd.is_empty(), "{odd:?} in {out:?}");
    }
    assert_eq!(json(&[one.clone()]).lines().count(), 1);
    assert!(serde_json::from_str::<serde_json::Value>(&sarif(&[one])).is_ok());
}

#[test]
fn json_has_a_line_each() {
    let all = [diagnostic(at("a.md", 1, 2), Code::Encoding, "no text")];
    assert_eq!(
        json(&all),
        "{\"code\":\"encoding\",\"column\":2,\"file\":\"a.md\",\"help\":\"\",\"line\":1,\"message\":\"no text\",\"related\":[],\"severity\":\"error\"}\n"
    );
}

#[test]
fn sorts_and_removes_duplicates() {
    let one = |file: &str, line| diagnostic(at(file, line, 1), Code::BadRow, "a row");
    let mut all = vec![one("b", 1), one("a", 10), one("a", 9), one("b", 1)];
    tidy(&mut all);
    assert_eq!(all, [one("a", 9), one("a", 10), one("b", 1)]);
    all.push(diagnostic(at("c", 1, 1), Code::Duplicate, "twice"));
    insta::assert_snapshot!(summary(&all), @r"
    3 errors, 0 warnings, 1 note
           3 error[bad-row]
           1 note[duplicate]
    ");
    assert_eq!(summary(&[]), "");
}

#[test]
fn every_code_is_explained_and_unique() {
    let mut seen = std::collections::BTreeSet::new();
    for code in Code::ALL {
        assert!(seen.insert(code.as_str()), "{code:?} has the text of another");
        assert!(code.explanation().lines().count() >= 3, "{code:?} says too little");
        assert!(code.as_str().bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
        assert_eq!(Code::find(code.as_str()), Some(*code));
        assert_eq!(serde_json::to_value(code).unwrap(), code.as_str());
    }
}

#[test]
fn the_document_is_the_catalogue() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/DIAGNOSTICS.md");
    let written = std::fs::read_to_string(path).unwrap_or_default().replace("\r\n", "\n");
    if written != catalogue() && std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(path, catalogue()).unwrap();
        return;
    }
    assert!(written == catalogue(), "DIAGNOSTICS.md is not the catalogue: run this test with UPDATE_DOCS=1");
}
