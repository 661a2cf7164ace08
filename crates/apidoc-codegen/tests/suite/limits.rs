//! Documented limits: in META for the parameters of an action, in the table of a type for the fields of an object that is sent.

use crate::common::*;

#[test]
fn the_limits_of_an_object_are_in_the_table_of_its_type() {
    let mut service = demo();
    let thing = service.types.iter_mut().find(|ty| ty.name == "Thing").unwrap();
    thing.fields[0].facts.max_len = Some(3);
    let generated = made(&service, None);
    let filter = file(&generated, "src/v20240101/types/filter.rs");
    assert!(filter.contains(r#"rules: &[("Values", rt::Rule::MaxItems(5))];"#), "{filter}");
    assert!(filter.contains(r#"constraints: &[rt::Constraint::RequiredWhen("Values", "Name", &["zone"])];"#), "{filter}");
    let action = file(&generated, "src/v20240101/actions/describe_things.rs");
    assert!(action.contains(r#"("Limit", rt::Rule::Range(1, 100))"#) && !action.contains("MaxItems"), "{action}");
    // What is only received is not checked.
    assert!(!file(&generated, "src/v20240101/types/thing.rs").contains("rt::Rule"));
}
