//! Enums with equal values are one type with several names, and stay it.

use crate::common::*;
use apidoc_codegen::{Generated, Options, generate};
use apidoc_ir::*;

/// A type and two actions with a field of these values each.
fn trays(in_type: &[&str], in_first: &[&str], in_second: &[&str]) -> Service {
    let of = |name: &str, of: &[&str]| action(name, vec![values("Lid", of)], Vec::new());
    let mut get = of("DescribeTrays", in_first);
    get.response = vec![field("Trays", list(object("Tray")), false)];
    service(vec![get, of("ModifyTray", in_second)], vec![shared("Tray", Direction::Output, vec![values("Lid", in_type)])])
}

fn lock(generated: &Generated) -> &str {
    file(generated, "surface.lock")
}

fn after(service: &Service, before: &Generated) -> Generated {
    let generated = made(service, Some(lock(before)));
    assert_eq!(made(service, Some(lock(&generated))).files, generated.files, "the lock that came out gives the same bytes");
    generated
}

#[track_caller]
fn check(generated: &Generated, path: &str, expected: &str) {
    let text = file(generated, &format!("src/v20240101/{path}.rs"));
    assert!(text.contains(expected), "no {expected:?} in\n{text}");
}

const FIRST: &str = "pub type DescribeTraysLid = crate::v20240101::types::TrayLid;";
const SECOND: &str = "pub type ModifyTrayLid = crate::v20240101::types::TrayLid;";

#[test]
fn equal_values_and_texts_make_one_enum() {
    let generated = made(&trays(&["open", "shut"], &["open", "shut"], &["open", "shut"]), None);
    check(&generated, "types/tray", "pub enum TrayLid {");
    check(&generated, "actions/describe_trays", FIRST);
    check(&generated, "actions/modify_tray", SECOND);
    assert!(lock(&generated).contains("@v20240101::actions::ModifyTrayLid is types::TrayLid\n"), "{}", lock(&generated));
    assert!(lock(&generated).contains("v20240101::actions::ModifyTrayLid.shut  Shut\n"), "{}", lock(&generated));
}

#[test]
fn another_order_another_value_or_another_text_makes_another_enum() {
    let mut service = trays(&["open", "shut"], &["shut", "open"], &["open", "shut", "off"]);
    let mut other = action("TurnTray", vec![values("Lid", &["open", "shut"])], Vec::new());
    other.request[0].facts.values[1].doc = "Means locked.".into();
    service.actions.push(other);
    let generated = made(&service, None);
    for (path, name) in [("describe_trays", "DescribeTraysLid"), ("modify_tray", "ModifyTrayLid"), ("turn_tray", "TurnTrayLid")] {
        check(&generated, &format!("actions/{path}"), &format!("pub enum {name} {{"));
    }
}

#[test]
fn a_new_value_of_one_field_is_in_the_enum_of_all() {
    let both = ["open", "shut"];
    let before = made(&trays(&both, &both, &both), None);
    let more = after(&trays(&both, &both, &["open", "off", "shut"]), &before);
    check(&more, "actions/modify_tray", SECOND);
    check(&more, "types/tray", "Shut,\n    /// `off`: Means off.\n    Off,\n}");
    check(&more, "types/tray", r#""off" => Off,"#);
    assert!(!file(&more, "src/v20240101/types/tray.rs").contains("deprecated"), "a value that one field lists is not gone");
    // Variants keep their places.
    let most = after(&trays(&["open", "shut", "torn"], &both, &["open", "off", "shut"]), &more);
    check(&most, "types/tray", "Off,\n    /// `torn`: Means torn.\n    Torn,\n}");
    let last = after(&trays(&["open", "shut", "torn"], &both, &both), &most);
    check(&last, "types/tray", "#[deprecated(note = \"not in the documentation any more\")]\n    Off,");
}

#[test]
fn enums_of_a_lock_that_become_equal_stay_two() {
    let before = made(&trays(&["open", "shut"], &["open", "shut"], &["open"]), None);
    let now = after(&trays(&["open", "shut"], &["open", "shut"], &["open", "shut"]), &before);
    check(&now, "actions/modify_tray", "pub enum ModifyTrayLid {");
    let service = trays(&["open", "shut"], &["open", "shut"], &["open", "shut"]);
    let breaking = generate(&[&service], Some(lock(&before)), &Options { breaking: true, ..Options::default() }).unwrap();
    check(&breaking, "actions/modify_tray", SECOND);
}

#[test]
fn rejects_names_of_enums_that_the_lock_lacks() {
    let both = ["open", "shut"];
    let service = trays(&both, &both, &both);
    let good = made(&service, None);
    let good = lock(&good);
    let line = "@v20240101::actions::ModifyTrayLid is types::TrayLid";
    for (from, to, expected) in [
        (line, "@v20240101::actions::ModifyTrayLid is types::TrayLids", "no line declares that enum"),
        (line, "@v20240101::actions::ModifyTrayLid is actions::DescribeTraysLid", "no line declares that enum"),
        (line, "@v20240101::actions::ModifyTrayLid is actions::ModifyTrayLid", "no line declares that enum"),
        (line, "@v20240101::actions::ModifyTrayLid is", "expected one other enum"),
        (line, "@v20240101::actions::ModifyTrayLid is types::TrayLid types::TrayLid", "expected one other enum"),
        (line, "@v20240101::actions::ModifyTrayLids is types::TrayLid", "there is no enum"),
        ("actions::ModifyTrayLid.shut  Shut", "actions::ModifyTrayLid.shut  Closed", "another name of `Closed`"),
        ("actions::ModifyTrayLid.shut  Shut", "actions::ModifyTrayLid.off  Shut", "another value"),
    ] {
        assert_eq!(good.matches(from).count(), 1, "{from}");
        let faults = generate(&[&service], Some(&*good.replace(from, to)), &Options::default()).unwrap_err().faults;
        assert!(faults.iter().any(|fault| fault.message.contains(expected)), "expected {expected:?}, found {faults:#?}");
    }
}
