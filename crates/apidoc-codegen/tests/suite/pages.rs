//! Which answers are walked page by page, and by what.

use crate::common::*;
use apidoc_ir::*;

/// The implementation of `Paginate` for an action that asks by offset and limit; none where it has no pages.
fn pages(response: Vec<Field>, types: Vec<ApiType>) -> Option<String> {
    let asked = vec![field("Offset", number(), false), field("Limit", number(), false)];
    let generated = made(&service(vec![action("ListThings", asked, response)], types), None);
    let text = file(&generated, "src/v20240101/actions/list_things.rs");
    let (_, after) = text.split_once("impl rt::Paginate for ")?;
    Some(after.split("\n}\n").next().unwrap().to_owned())
}

#[track_caller]
fn check(response: Vec<Field>, types: Vec<ApiType>, expected: Option<&[&str]>) {
    let pages = pages(response, types);
    assert_eq!(pages.is_some(), expected.is_some(), "{pages:?}");
    for line in expected.into_iter().flatten() {
        assert!(pages.as_ref().unwrap().contains(line), "no {line} in {pages:?}");
    }
}

fn texts(name: &str) -> Field {
    field(name, list(text()), false)
}

fn deprecated(field: Field) -> Field {
    Field { deprecated: true, ..field }
}

#[test]
fn two_lists_are_no_pages_but_where_one_is_on_its_way_out() {
    let total = || field("TotalCount", number(), false);
    check(vec![total(), texts("A"), texts("B")], Vec::new(), None);
    check(vec![total(), texts("A"), deprecated(texts("B"))], Vec::new(), Some(&["&mut response.a)", "Some(response.total_count)"]));
    check(vec![total(), deprecated(texts("A")), texts("B")], Vec::new(), Some(&["&mut response.b)"]));
    check(vec![total(), deprecated(texts("A"))], Vec::new(), Some(&["&mut response.a)"]));
    check(vec![total(), deprecated(texts("A")), deprecated(texts("B"))], Vec::new(), None);
}

#[test]
fn a_total_may_stand_in_an_object_that_counts() {
    let counts = |name: &str, fields| shared(name, Direction::Output, fields);
    let whole = |name: &str| field(name, number(), false);
    let of = |name: &str, ty: &str| field(name, object(ty), false);
    let counted = Some(&["Some(response.info.as_ref()?.total_count)"][..]);
    let unknown = Some(&["fn total(_: &ListThingsResponse)"][..]);
    check(vec![texts("A"), of("Info", "Info")], vec![counts("Info", vec![whole("TotalCount"), whole("Pages")])], counted);
    // A total of something else, perhaps.
    check(vec![texts("A"), of("Info", "Info")], vec![counts("Info", vec![whole("Total")])], unknown);
    check(vec![texts("A"), of("Info", "Info")], vec![counts("Info", vec![whole("TotalCount"), texts("Others")])], unknown);
    check(vec![texts("A"), of("Info", "Info"), of("More", "Info")], vec![counts("Info", vec![whole("TotalCount")])], unknown);
}

#[test]
fn texts_beside_things_that_are_counted_are_no_pages() {
    let total = || field("Total", number(), false);
    let page =
        |fields| vec![shared("Page", Direction::Output, fields), shared("Thing", Direction::Output, vec![field("Id", text(), false)])];
    let things = || field("Things", list(object("Thing")), false);
    let answer = || vec![texts("Paths"), field("Data", object("Page"), false)];
    check(answer(), page(vec![total(), things()]), None);
    check(answer(), page(vec![things()]), Some(&["&mut response.paths)"]));
    check([answer(), vec![total()]].concat(), page(vec![total(), things()]), Some(&["&mut response.paths)"]));
}
