//! Categories of error codes, over all codes of a large corpus of pages.

use apidoc_build::{ServiceFilter, read};
use std::{collections::BTreeSet, env, path::Path, path::PathBuf};
use tencentcloud_core::Category;

/// At most one code in a hundred has no category.
#[test]
#[ignore = "needs the corpus"]
fn hardly_any_documented_code_is_without_a_category() {
    let corpus =
        env::var_os("APIDOC_CORPUS").map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpus"), PathBuf::from);
    let read = read::folder(&corpus.join("rendered/pages"), &ServiceFilter::default(), &|_, _| {}).unwrap();
    let of_action = |action: &apidoc_ir::Action| action.errors.iter().map(|error| error.code.clone()).collect::<Vec<_>>();
    let of_service = |service: &apidoc_ir::Service| {
        let own = service.errors.iter().map(|error| error.code.clone());
        own.chain(service.actions.iter().flat_map(of_action)).collect::<Vec<_>>()
    };
    let codes: BTreeSet<String> = read.ir.services.iter().flat_map(of_service).collect();
    let other: Vec<&String> = codes.iter().filter(|code| Category::of(code) == Category::Other).collect();
    let share = other.len() as f64 / codes.len() as f64;
    println!("{} of {} codes ({:.2} %) are Other: {other:?}", other.len(), codes.len(), 100.0 * share);
    assert!(codes.len() > 1000 && share <= 0.01, "{share}");
}
