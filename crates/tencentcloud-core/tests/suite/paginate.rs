//! Streams of pages and items: what was received is delivered, and the end is where the documentation says it is.

use tencentcloud_core::rt;
use tencentcloud_core::{
    Action, ActionMeta, Call, ErrorKind, Paginate,
    rt::Cursor,
    testing::{Reply, Script, block_on, collect},
};

#[derive(Default)]
struct SearchRows {
    context: Option<String>,
}
rt::record! { SearchRows: "SearchRows"; 0 => context: "Context", }

#[derive(Default)]
struct Rows {
    results: Vec<String>,
    context: String,
    list_over: Option<bool>,
}
rt::record! { Rows: "Rows"; 0 => results: "Results", 1 => context: "Context", 2 => list_over: "ListOver", }

impl Action for SearchRows {
    type Response = Rows;
    const META: &'static ActionMeta = &ActionMeta::new("x", "2026-11-24", "SearchRows").idempotent();
}

impl Paginate for SearchRows {
    type Item = String;
    fn cursor(&mut self) -> Cursor<'_> {
        Cursor::Token(&mut self.context)
    }
    fn total(_: &Rows) -> Option<i64> {
        None
    }
    fn ended(response: &Rows) -> Option<bool> {
        rt::flag(&response.list_over)
    }
    fn items(response: &mut Rows) -> Option<&mut Vec<String>> {
        Some(&mut response.results)
    }
    fn next(response: &Rows) -> Option<&dyn rt::Field> {
        Some(&response.context)
    }
}

#[derive(Default)]
struct ListThings {
    offset: Option<i64>,
    limit: Option<i64>,
}
rt::record! { ListThings: "ListThings"; 0 => offset: "Offset", 1 => limit: "Limit", }

#[derive(Default)]
struct Things {
    total: i64,
    items: Vec<i64>,
}
rt::record! { Things: "Things"; 0 => total: "TotalCount", 1 => items: "Items", }

impl Action for ListThings {
    type Response = Things;
    const META: &'static ActionMeta = &ActionMeta::new("x", "2026-11-24", "ListThings").idempotent();
}

impl Paginate for ListThings {
    type Item = i64;
    const DEFAULT_LIMIT: Option<i64> = Some(2);
    fn cursor(&mut self) -> Cursor<'_> {
        Cursor::Offset(&mut self.offset)
    }
    fn limit(&self) -> Option<i64> {
        rt::number(&self.limit)
    }
    fn total(response: &Things) -> Option<i64> {
        Some(response.total)
    }
    fn items(response: &mut Things) -> Option<&mut Vec<i64>> {
        Some(&mut response.items)
    }
}

/// The items of these pages, the error at the end, and the bodies that were sent.
fn run<R: Paginate<Item: Clone>>(request: R, pages: &[&str]) -> (Vec<R::Item>, Option<String>, Vec<String>) {
    let replies = pages.iter().map(|page| if page.starts_with('{') { Reply::response(page) } else { Reply::error(page, "no") });
    let script = Script::new(replies);
    let (mut items, mut error) = (Vec::new(), None);
    for item in collect(Call::new(&script.client(), request).items()) {
        match item {
            Ok(item) => items.push(item),
            Err(end) => error = Some(end.to_string()),
        }
    }
    (items, error, script.sent().into_iter().map(|(_, body)| body).collect())
}

#[test]
fn a_page_whose_token_repeats_is_delivered_and_is_the_last() {
    let (items, error, _) = run(
        SearchRows::default(),
        &[r#"{"Results":["a","b"],"Context":"c1"}"#, r#"{"Results":["c","d"],"Context":"c1"}"#, r#"{"Results":["never"]}"#],
    );
    assert_eq!((items.join(""), error), ("abcd".into(), None));
    // A circle of tokens too.
    let pages = ["c1", "c2", "c1"].map(|token| format!(r#"{{"Results":["{token}"],"Context":"{token}"}}"#));
    let (items, error, sent) = run(SearchRows::default(), &pages.each_ref().map(String::as_str));
    assert_eq!((items.join(" "), error, sent.len()), ("c1 c2 c1".into(), None, 3));
}

#[test]
fn a_documented_flag_ends_the_stream_though_the_token_is_new() {
    let (items, error, sent) = run(
        SearchRows::default(),
        &[
            r#"{"Results":["a"],"Context":"c1","ListOver":false}"#,
            r#"{"Results":[],"Context":"c2"}"#,
            r#"{"Results":["b"],"Context":"c3","ListOver":true}"#,
        ],
    );
    assert_eq!((items.join(""), error), ("ab".into(), None));
    assert_eq!(sent, ["{}", r#"{"Context":"c1"}"#, r#"{"Context":"c2"}"#]);
}

#[test]
fn an_empty_page_before_the_total_is_stepped_over() {
    let (items, error, sent) = run(
        ListThings { limit: Some(2), offset: None },
        &[r#"{"TotalCount":6,"Items":[1,2]}"#, r#"{"TotalCount":6,"Items":[]}"#, r#"{"TotalCount":6,"Items":[5,6]}"#],
    );
    assert_eq!((items, error), (vec![1, 2, 5, 6], None));
    assert_eq!(sent[1..], [r#"{"Offset":2,"Limit":2}"#, r#"{"Offset":4,"Limit":2}"#]);
}

#[test]
fn three_empty_pages_are_an_error_after_the_items() {
    let empty = r#"{"TotalCount":99,"Items":[]}"#;
    let (items, error, _) = run(ListThings::default(), &[r#"{"TotalCount":99,"Items":[1,2]}"#, empty, empty, empty]);
    assert_eq!(items, [1, 2]);
    assert_eq!(error.as_deref(), Some("ListThings: 3 pages in a row are empty, after 2 of 99 items"));
}

#[test]
fn a_total_that_counts_the_page_ends_nothing() {
    let (items, error, _) = run(
        ListThings::default(),
        &[r#"{"TotalCount":2,"Items":[1,2]}"#, r#"{"TotalCount":2,"Items":[3,4]}"#, r#"{"TotalCount":1,"Items":[5]}"#],
    );
    assert_eq!((items, error), (vec![1, 2, 3, 4, 5], None));
}

#[test]
fn the_same_page_twice_is_an_error_and_delivered_once() {
    let page = r#"{"Items":[1,2]}"#;
    let (items, error, _) = run(ListThings::default(), &[page, page, page]);
    assert_eq!(items, [1, 2]);
    assert!(error.unwrap().contains("the same page came twice"));
}

#[test]
fn an_error_of_all_has_the_items_before_it() {
    let script = Script::new([Reply::response(r#"{"Items":[1,2]}"#), Reply::error("ResourceNotFound.NoData", "no data")]);
    let error = block_on(Call::new(&script.client(), ListThings::default()).items().all()).unwrap_err();
    assert_eq!(error.items, [1, 2]);
    assert!(error.to_string().contains("ResourceNotFound.NoData: no data") && error.to_string().contains("(after 2 items)"), "{error}");
    let plain: tencentcloud_core::Error = error.into();
    assert!(matches!(plain.kind(), ErrorKind::Service(_)));
}
