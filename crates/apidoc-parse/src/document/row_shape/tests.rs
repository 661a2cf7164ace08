use super::*;

fn fields() -> RowShape {
    RowShape::of(["参数名称", "必选", "类型", "描述"]).unwrap()
}

fn response() -> RowShape {
    RowShape::of(["Parameter Name", "Type", "Description"]).unwrap()
}

fn errors() -> RowShape {
    RowShape::of(["错误码", "描述"]).unwrap()
}

#[track_caller]
fn check_starts(shape: &RowShape, line: &str, expected: &[usize]) {
    let cells: Vec<&str> = line.split('|').collect();
    assert_eq!(shape.starts(&cells), expected, "{line}");
}

#[test]
fn finds_the_second_row_of_a_line() {
    check_starts(&fields(), "A|否|String|甲。||B|是|Integer|乙。", &[0, 5]);
    check_starts(&fields(), "A|否|String|甲。|B|是|Integer|乙。|C|否|Filter|丙。", &[0, 4, 8]);
    check_starts(&fields(), "A|否|String|甲|乙|丙|B|是|Integer|丁。", &[0, 6]);
    check_starts(&response(), "A|String|One.||B|Array of Item|Two.", &[0, 4]);
    check_starts(&response(), "A|String|One.||Owner|OwnerInfo|Two.", &[0, 4]);
    check_starts(&errors(), "FailedOperation.Busy|忙。||InternalError|内部错误。", &[0, 3]);
    check_starts(&errors(), "FailedOperation.Busy|忙。|InvalidParameter.Mode|不对。", &[0, 2]);
}

#[test]
fn keeps_the_pipes_of_a_description() {
    check_starts(&response(), "State|String|RUNNING|STOPPED|ERROR|done.", &[0]);
    check_starts(&response(), "State|String|Running|Stopped|Failed|done.", &[0]);
    check_starts(&fields(), "A|否|String|a|b|c|d|e|f", &[0]);
    check_starts(&errors(), "A.Bcd|or|Else|than|Said", &[0]);
}

#[track_caller]
fn check_recovered(shape: &RowShape, line: &str, expected: Option<&[&str]>) {
    let found = shape.recover(line).map(|cells| cells.into_iter().map(|cell| line[cell].trim().to_owned()).collect::<Vec<_>>());
    assert_eq!(
        found.as_deref(),
        expected.map(|cells| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>()).as_deref(),
        "{line}"
    );
}

#[test]
fn recovers_rows_whose_borders_are_wrong() {
    let row: &[&str] = &["Size", "否", "Integer", "每页条数。"];
    for line in [
        "| Size \\| 否 \\| Integer \\| 每页条数。 \\|",
        "\\| Size \\| 否 \\| Integer \\| 每页条数。 \\|",
        "Size\t否\tInteger\t每页条数。",
        "- Size | 否 | Integer | 每页条数。",
        "* | Size | 否 | Integer | 每页条数。 |",
        "｜ Size ｜ 否 ｜ Integer ｜ 每页条数。 ｜",
        "Size  否  Integer  每页条数。",
    ] {
        check_recovered(&fields(), line, Some(row));
    }
    check_recovered(&errors(), "- FailedOperation.Busy | 忙。", Some(&["FailedOperation.Busy", "忙。"]));
    check_recovered(&errors(), "FailedOperation.Busy\t忙。", Some(&["FailedOperation.Busy", "忙。"]));
    for line in ["- A | B | C | D", "Some text of a description.", "a\tb\tc\td", "- FAST | 快 | 默认 | 推荐"] {
        check_recovered(&fields(), line, None);
    }
}

#[test]
fn recognizes_rows_that_run_together() {
    assert!(fields().is_run_together("Size 否 Integer 每页条数。"));
    assert!(fields().is_run_together("- Filters 否 Array of Filter 条件。"));
    assert!(response().is_run_together("TotalCount Integer Number of items."));
    assert!(errors().is_run_together("FailedOperation.Busy 忙。"));
    assert!(!fields().is_run_together("Size 是每页的条数。"));
    assert!(!response().is_run_together("Example value: []"));
    assert!(!response().is_run_together("Note that the string is long."));
    assert!(!errors().is_run_together("更多错误码见公共错误码。"));
}
