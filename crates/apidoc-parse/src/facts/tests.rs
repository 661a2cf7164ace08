//! Sentences of our own, an area each.

use super::{Reading, Subject, read};
use crate::prose::Prose;
use apidoc_ir::{Scalar, Type};
use proptest::prelude::*;

mod amounts;
mod chinese;
mod codes;
mod english;
mod english_amounts;
mod kinds;
mod labels;
mod rules;
mod source;
mod values;
mod wordings;

const STRING: Type = Type::Scalar(Scalar::String);
const INTEGER: Type = Type::Scalar(Scalar::Integer);
const FLOAT: Type = Type::Scalar(Scalar::Float);
const BOOLEAN: Type = Type::Scalar(Scalar::Boolean);

fn strings() -> Type {
    Type::Array(Box::new(STRING))
}

fn reading(text: &str, ty: &Type) -> Reading {
    read(&Prose::plain(text), Subject { name: "Colour", ty, siblings: &["Size", "Shape"] })
}

#[track_caller]
fn values(ty: &Type, text: &str, expected: &str) {
    let reading = reading(text, ty);
    let got: Vec<&str> = reading.values.iter().map(|entry| entry.value.as_str()).collect();
    assert_eq!(got.join(" "), expected, "{text}");
}

#[track_caller]
fn default(ty: &Type, text: &str, expected: Option<&str>) {
    assert_eq!(reading(text, ty).default.as_deref(), expected, "{text}");
}

#[track_caller]
fn range(ty: &Type, text: &str, expected: &str) {
    let reading = reading(text, ty);
    let show = |n: &Option<serde_json::Number>| n.as_ref().map_or("-".to_string(), ToString::to_string);
    assert_eq!(format!("{} {}", show(&reading.min), show(&reading.max)), expected, "{text}");
}

#[track_caller]
fn length(text: &str, expected: (Option<u64>, Option<u64>)) {
    let reading = reading(text, &STRING);
    assert_eq!((reading.min_len, reading.max_len), expected, "{text}");
}

#[track_caller]
fn count(text: &str, expected: Option<u64>) {
    assert_eq!(reading(text, &strings()).max_items, expected, "{text}");
}

#[track_caller]
fn deprecated(text: &str, expected: bool) {
    assert_eq!(reading(text, &STRING).deprecated, expected, "{text}");
}

/// What descriptions are made of: words, marks, and the numbers at the ends of their types.
const PARTS: [&str; 64] = [
    "取值",
    "可选值：",
    "默认为",
    "枚举值",
    "范围",
    "单位：",
    "包括",
    "最多",
    "最小值",
    "表示",
    "为",
    "当",
    "如果",
    "至",
    "个",
    "字符",
    "。",
    "，",
    "、",
    "：",
    "；",
    "\n",
    "\n- ",
    " ",
    "(",
    ")",
    "[",
    "]",
    "`",
    "\"",
    "-",
    "~",
    "/",
    "|",
    "=",
    "<br>",
    "min ",
    "max ",
    "default ",
    "valid values: ",
    " to ",
    " or ",
    " and ",
    "Shape ",
    "Size",
    "ROUND",
    "Oval",
    "on",
    "0",
    "1",
    "-1",
    "2",
    "3",
    "100",
    "1.5",
    "-0",
    "1e999",
    "9223372036854775806",
    "9223372036854775807",
    "-9223372036854775808",
    "18446744073709551615",
    "18446744073709551616",
    "99999999999999999999999",
    "0x7f",
];

proptest! {
    #[test]
    fn any_text_is_read(text in r#"[取值默认范围可选不超过最多0-9A-Za-z:：,，、;；。.()（）\[\]"'`~\-=\n |&/]{0,200}"#) {
        for ty in [STRING, INTEGER, FLOAT, BOOLEAN, strings()] {
            for (_, _, span) in reading(&text, &ty).rules {
                prop_assert!(span.start <= span.end && span.end <= text.len());
            }
        }
    }

    #[test]
    fn any_order_of_known_parts_is_read(parts in prop::collection::vec(prop::sample::select(&PARTS[..]), 1..24)) {
        let text = parts.concat();
        for ty in [STRING, INTEGER, FLOAT, BOOLEAN, strings()] {
            for (_, _, span) in reading(&text, &ty).rules {
                prop_assert!(span.start <= span.end && span.end <= text.len());
            }
        }
    }

    #[test]
    fn any_unicode_is_read(text in "\\PC{0,120}") {
        let _ = reading(&text, &STRING);
        let _ = reading(&text, &INTEGER);
    }
}

#[test]
fn what_fresh_descriptions_taught() {
    default(&BOOLEAN, "次序。枚举值如下：\nfalse=正序（默认）\ntrue=倒序", Some("false"));
    values(&STRING, "粒度，查询时指定：\nmin：1 分钟\n5min：5 分钟\nday：天", "min 5min day");
    values(&STRING, "名称。如果指定模式串`{R:x}`，例如`pen_{R:3}`，买2支时，名称分别为`pen_3`，`pen_4`。", "");
    default(&STRING, "端点路径\n默认值：/v1/pens", Some("/v1/pens"));
    length("A message can contain up to 4,096 bytes while its digest must be 32 bytes.", (None, None));
    range(&INTEGER, "Number of entries per page (up to 200).", "- 200");
    range(&INTEGER, "How many entries per page, 20 by default, maximum not exceeding 1000", "- 1000");
}
