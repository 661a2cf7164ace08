//! Tests of the reader of JSON text.

use super::*;
use proptest::prelude::*;

fn skipped(text: &str) -> Option<&str> {
    let mut reader = Reader::new(text);
    let value = reader.skip().ok()?;
    reader.end().ok().map(|()| value)
}

#[track_caller]
fn check_string(text: &str, expected: &str) {
    assert_eq!(Reader::new(text).string().ok(), Some(expected));
}

#[test]
fn strings_are_unescaped() {
    check_string(r#""a b""#, "a b");
    check_string(r#""a\n\"\\\/\b\f\r\t\u00e9\ud83d\ude00""#, "a\n\"\\/\u{8}\u{c}\r\té😀");
    check_string(r#""half \ud83d pair""#, "half \u{fffd} pair");
    check_string(r#""\ude00\ud83d\u0041\ud83d""#, "\u{fffd}\u{fffd}A\u{fffd}");
    for wrong in [r#""a"#, r#""\x""#, r#""\u12g4""#, r#""\u123""#, "\"a\nb\"", "\"\u{1}\"", r#""\"#] {
        assert!(Reader::new(wrong).string().is_err(), "{wrong}");
    }
}

#[test]
fn text_that_is_not_json_is_refused() {
    let wrong = "|{|}|[|]|[1,]|[,1]|{\"a\"}|{\"a\":}|{\"a\":1,}|{a:1}|[1}|{\"a\":1]|01|-|+1|.5|5.|1e|1e+|0x10|nul|truefalse|tru|\"a|1 2|[1]]|\u{feff}1|NaN";
    for wrong in wrong.split('|') {
        assert!(skipped(wrong).is_none(), "{wrong}");
        assert!(serde_json::from_str::<serde_core::de::IgnoredAny>(wrong).is_err(), "{wrong}");
    }
}

#[test]
fn depth_is_not_limited_by_the_stack() {
    let deep = format!("{}{}", "[".repeat(1_000_000), "]".repeat(1_000_000));
    assert_eq!(skipped(&deep), Some(deep.as_str()));
}

proptest! {
    #[test]
    fn the_same_texts_are_json_as_for_serde(text in "[\\[\\]{},:\"\\\\ntrue0-9.eE+\\- u]{0,12}") {
        let other = serde_json::from_str::<serde_core::de::IgnoredAny>(&text).is_ok();
        prop_assert_eq!(skipped(&text).is_some(), other, "{}", text);
    }

    #[test]
    fn strings_are_read_as_serde_reads_them(text in any::<String>()) {
        let written = serde_json::to_string(&text).unwrap();
        let mut reader = Reader::new(&written);
        prop_assert_eq!(reader.string().ok(), Some(text.as_str()));
    }
}

#[test]
fn a_syntax_error_has_its_place_and_quotes_nothing() {
    for (text, expected) in [
        ("", "the end at line 1 column 1"),
        ("{\"é\" 1}", "another text at line 1 column 6"),
        ("[1,\n  planted]", "another text at line 2 column 3"),
        ("[1]\n\nplanted", "another text at line 3 column 1"),
        ("{\"a\": \"planted", "another text at line 1 column 7"),
        ("[1,\n ", "the end at line 2 column 2"),
        ("{\"a\"é}", "another text at line 1 column 5"),
    ] {
        assert_eq!(syntax_error(text), expected, "{text}");
    }
    assert_eq!(syntax_error("[[1]]"), "more than 127 levels of lists and objects");
}
