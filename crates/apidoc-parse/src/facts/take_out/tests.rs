//! Tests of the removed sentences.

use super::*;

fn paragraph(text: &str, at: usize) -> Block {
    let span = Span { start: at, end: at + text.len() };
    let inline = Inline { text: text.into(), span, ..Inline::default() };
    Block { kind: BlockKind::Paragraph(vec![inline]), span }
}

#[track_caller]
fn check(text: &str, left: &str, nullable: bool, example: Option<&str>) {
    let mut blocks = vec![paragraph(text, 100)];
    let taken = take_out(&mut blocks);
    let rest: Vec<String> = blocks.iter().map(shown).collect();
    assert_eq!((rest.join("|").as_str(), !taken.nulls.is_empty(), taken.example.as_ref().map(|e| e.0.as_str())), (left, nullable, example));
}

#[test]
fn the_null_sentence_goes_in_all_its_forms() {
    check("盘的名字。\n注意：此字段可能返回 null，表示取不到有效值。", "盘的名字。", true, None);
    check("盘的名字\n注意:此字段可能返回null,表示取不到有效值", "盘的名字", true, None);
    check("注意：此字段可能返回\u{a0}NULL ，表示获取不到有效值。\n盘的名字", "盘的名字", true, None);
    check("注意：此字段可能返回 null，表示取不到有效值。", "", true, None);
    check("A disk.\nNote: this field may return `null`, indicating that no valid value is obtained.", "A disk.", true, None);
    check("A disk. Note: null may be returned for this field, indicating that no valid values can be found.", "A disk.", true, None);
    check(
        "A disk.\nNote: The returned value of this field may be null, indicating that no valid value is obtained.",
        "A disk.",
        true,
        None,
    );
    check("A disk.\nNote: This field may return null, which indicates a failure to obtain a valid value.", "A disk.", true, None);
    check("A disk.\nNote: This is field may return `null`, indicating that no valid value can be obtained.", "A disk.", true, None);
    check("A disk.\nNote: This field may return null, indicating no valid value.", "A disk.", true, None);
    check("A disk.\nThis field may return null, indicating that no value is obtained.", "A disk.", true, None);
    check(
        "Number of disksNote: This field may return null, indicating that no valid values can be obtained.",
        "Number of disks",
        true,
        None,
    );
    check("A disk.\nNote: This field may return·null, indicating that no valid values can be obtained", "A disk.", true, None);
}

#[test]
fn other_sentences_with_null_stay() {
    check("为 null 时用旧的规则。", "为 null 时用旧的规则。", false, None);
    check("盘。此字段可能返回 空值，表示取不到有效值。", "盘。此字段可能返回 空值，表示取不到有效值。", false, None);
    check("异步的盘该字段返回null。\n半干时，该字段返回null。", "异步的盘该字段返回null。\n半干时，该字段返回null。", false, None);
    check("Set it to null to keep the disk.", "Set it to null to keep the disk.", false, None);
}

#[test]
fn the_example_line_goes_where_it_is_the_last() {
    check("盘的编号。\n示例值：disk-1", "盘的编号。", false, Some("disk-1"));
    check("示例值：[\"a\", \"b\"]", "", false, Some("[\"a\", \"b\"]"));
    check("A disk.\nExample value: a: b", "A disk.", false, Some("a: b"));
    check("A disk.\nSample value: 3\n", "A disk.", false, Some("3"));
    check("盘\n示例值：3\n注意：此字段可能返回 null，表示取不到有效值。", "盘", true, Some("3"));
    check("盘\n示例值：{\n\"a\": 1\n}", "盘", false, Some("{\n\"a\": 1\n}"));
}

#[test]
fn examples_inside_the_text_stay() {
    check("盘\n示例值：3\n只能是奇数。", "盘\n示例值：3\n只能是奇数。", false, None);
    check("A disk.\nExample: disk-1", "A disk.\nExample: disk-1", false, None);
}

#[test]
fn spans_point_into_the_page() {
    let text = "盘。\n示例值：disk-1";
    let mut blocks = vec![paragraph(text, 100)];
    let (_, span) = take_out(&mut blocks).example.unwrap();
    assert_eq!(&text[span.start - 100..span.end - 100], "示例值：disk-1");
}

#[test]
fn a_table_behind_the_example_line_stays() {
    let table = Block { kind: BlockKind::Table(Default::default()), span: Span { start: 40, end: 60 } };
    let mut blocks = vec![paragraph("A disk.", 0), paragraph("Example value: disk-1", 10), table.clone()];
    let taken = take_out(&mut blocks);
    assert_eq!(taken.example, Some(("disk-1".into(), Span { start: 10, end: 31 })));
    assert_eq!(blocks, [paragraph("A disk.", 0), table]);
}
