//! Fields whose documented type or name has changed.

use tencentcloud_core::json;

/// A response whose `Fee` became a number with a fraction, and whose `Ids` became a list; `TotalNum` was `Total`.
#[derive(Default)]
struct Bill {
    fee: i64,
    fee_float: f64,
    ids: String,
    ids_list: Vec<String>,
    note: Option<String>,
    total: i64,
}
tencentcloud_core::rt::record! {
    Bill: "Bill";
    0 => fee: "Fee", 1 => fee_float: "Fee (float)", 2 => ids: "Ids", 3 => ids_list: "Ids (list)", 4 => note: "Note", 5 => total: "TotalNum",
    former: "Total" => 5; retyped: 0 => 1, 2 => 3, 4 => 4;
}

#[track_caller]
fn check_bill(document: &str, fee: (i64, f64), ids: (&str, &[&str]), total: i64) {
    let mut bill = Bill::default();
    json::from_slice(document.as_bytes(), &mut bill).unwrap();
    assert_eq!(((bill.fee, bill.fee_float), bill.ids.as_str(), bill.total), (fee, ids.0, total));
    assert_eq!(bill.ids_list, ids.1);
    assert!(bill == bill.clone());
}

#[test]
fn a_changed_type_never_makes_a_response_unreadable() {
    check_bill(r#"{"Fee":0.5,"Ids":["a","b"],"TotalNum":3}"#, (0, 0.5), ("", &["a", "b"]), 3);
    check_bill(r#"{"Fee":5,"Ids":"a","Total":3}"#, (5, 5.0), ("a", &[]), 3);
    check_bill(r#"{"Fee":{"Value":1},"Ids":7,"Note":{"a":[1]}}"#, (0, 0.0), ("7", &[]), 0);
    check_bill(r#"{"Fee":null,"Ids":null,"Note":null}"#, (0, 0.0), ("", &[]), 0);
}

#[test]
fn only_the_field_of_the_old_type_is_written() {
    let mut bill = Bill::default();
    json::from_slice(br#"{"Fee":1.5,"Ids":["a"],"Total":3,"Note":"n"}"#, &mut bill).unwrap();
    assert_eq!(json::to_json(&bill), r#"{"Fee":0,"Ids":"","Note":"n","TotalNum":3}"#);
    assert_eq!(format!("{bill:?}"), r#"Bill { Fee: 0, Fee (float): 1.5, Ids: "", Ids (list): ["a"], Note: "n", TotalNum: 3 }"#);
}
