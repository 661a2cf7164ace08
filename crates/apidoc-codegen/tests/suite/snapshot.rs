//! One action, one type and the lock as they come out, to be read in a review.

use crate::common::*;

#[test]
fn an_action_a_type_and_the_lock() {
    let generated = made(&demo(), None);
    insta::assert_snapshot!("action", file(&generated, "src/v20240101/actions/describe_things.rs"));
    insta::assert_snapshot!("required", file(&generated, "src/v20240101/actions/create_thing.rs"));
    insta::assert_snapshot!("type", file(&generated, "src/v20240101/types/thing.rs"));
    insta::assert_snapshot!("lock", file(&generated, "surface.lock"));
    insta::assert_snapshot!("manifest", file(&generated, "Cargo.toml"));
}
