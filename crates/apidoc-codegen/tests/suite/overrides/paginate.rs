//! `paginate`: how pages are asked for.

use super::*;

/// With an offset whose text speaks of pages, so that there is no paginator without an override.
fn pages(change: impl FnOnce(&mut Service)) -> Service {
    service_with(|service| {
        describe(service).request[0].facts.page_base = Some(1);
        change(service);
    })
}

fn by(cursor: CursorKind, name: &str) -> PagesBy {
    PagesBy { cursor, field: at(3, name), ..PagesBy::default() }
}

fn given(by: Option<PagesBy>) -> impl FnOnce(&mut Service) {
    move |service| service.overrides.paginate.push(Paginate { action: at(2, "DescribeThings"), by })
}

#[test]
fn it_says_what_the_text_leaves_open() {
    let without = made(&pages(|_| {}), None);
    assert!(
        without
            .findings
            .iter()
            .any(|f| f.code == Code::NoPaginator && f.help.contains("[actions.DescribeThings]: paginate = { offset = \"Offset\" }"))
    );
    for (cursor, code) in
        [(CursorKind::Offset, "rt::Cursor::Offset(&mut self.offset)"), (CursorKind::Page, "rt::Cursor::Page(&mut self.offset)")]
    {
        let generated = sound(&pages(given(Some(by(cursor, "Offset")))));
        assert!(file(&generated, DESCRIBE).contains(code));
        assert!(!generated.findings.iter().any(|f| f.code == Code::NoPaginator));
    }
}

#[test]
fn pages_are_counted_as_the_page_or_the_override_says() {
    let zero = |service: &mut Service| describe(service).request[0].facts.default = Some("0".into());
    let first = |first| PagesBy { first, ..by(CursorKind::Page, "Offset") };
    for (said, code) in [(None, "PageFrom(0, "), (Some(1), "Page("), (Some(7), "PageFrom(7, ")] {
        let service = pages(|service| {
            zero(service);
            given(Some(first(said)))(service);
        });
        assert!(file(&sound(&service), DESCRIBE).contains(&format!("rt::Cursor::{code}&mut self.offset)")), "{said:?}");
    }
}

/// Texts that hold numbers, a list in an object, a token: all in words of the page.
#[test]
fn everything_can_be_said() {
    let service = service_with(|service| {
        let things = describe(service);
        things.request = vec![field("Where", text(), false), field("Many", text(), false)];
        things.response =
            vec![field("Data", object("Found"), false), field("Other", list(text()), false), field("More", list(text()), false)];
        let fields = vec![field("All", text(), false), field("Follows", text(), false), field("Things", list(object("Thing")), false)];
        service.types.insert(1, shared("Found", Direction::Output, fields));
        let by = PagesBy {
            size: Some(at(4, "Many")),
            items: Some(at(4, "Data.Things")),
            total: Some(at(4, "Data.All")),
            response_token: Some(at(4, "Data.Follows")),
            ..by(CursorKind::Token, "Where")
        };
        given(Some(by))(service);
    });
    let code = file(&sound(&service), DESCRIBE).to_owned();
    for line in [
        "rt::Cursor::Token(&mut self.r#where)",
        "rt::number(&response.data.as_ref()?.all)",
        "Some(&mut response.data.as_mut()?.things)",
        "Some(&response.data.as_ref()?.follows)",
    ] {
        assert!(code.contains(line), "{line}\n{code}");
    }
}

#[test]
fn false_takes_one_away() {
    let generated = sound(&service_with(given(None)));
    assert!(!file(&generated, DESCRIBE).contains("rt::Paginate"));
    assert_eq!(reported(&pages(given(None))), ["2 override-stale: `DescribeThings` has no paginator without it either"]);
}

#[test]
fn reports_a_redundant_paginator() {
    let same = "2 override-stale: the page of `DescribeThings` gives the same paginator without it";
    assert_eq!(reported(&service_with(given(Some(by(CursorKind::Offset, "Offset"))))), [same]);
}

#[test]
fn reports_a_paginator_that_does_not_fit() {
    let with = |change: fn(&mut PagesBy)| {
        let mut by = by(CursorKind::Offset, "Offset");
        change(&mut by);
        reported(&pages(given(Some(by))))
    };
    let request = "the request has no `Start`; it has Offset, Limit, State, Filters";
    assert_eq!(with(|by| by.field = at(9, "Start")), [format!("9 override-item: {request}")]);
    let lists = "9 override-unfit: `Filters` is `Option<Vec<types::Filter>>`, which holds neither a number nor a text";
    assert_eq!(with(|by| by.field = at(9, "Filters")), [lists]);
    assert_eq!(with(|by| by.size = Some(at(9, "Start"))), [format!("9 override-item: {request}")]);
    let answer = "9 override-item: the answer has no `Rows`; it has TotalCount, Things, RequestId";
    assert_eq!(with(|by| by.items = Some(at(9, "Rows"))), [answer]);
    assert_eq!(with(|by| by.items = Some(at(9, "Rows.Of"))), [answer]);
    assert_eq!(with(|by| by.items = Some(at(9, "TotalCount"))), ["9 override-unfit: `TotalCount` is `i64` and no list"]);
    assert_eq!(with(|by| by.items = Some(at(9, "Things.Id"))), ["9 override-unfit: `Things` is `Vec<types::Thing>` and no object"]);
    assert_eq!(with(|by| by.total = Some(at(9, "Things"))), ["9 override-unfit: `Things` is `Vec<types::Thing>`, which holds no number"]);
    let token = "2 override-unfit: nothing in the answer is known as the next token: say what by `response_token`";
    assert_eq!(with(|by| by.cursor = CursorKind::Token), [token]);
}

#[test]
fn a_locked_paginator_stays() {
    let offset = pages(given(Some(by(CursorKind::Offset, "Offset"))));
    let lock = lock_of(&offset);
    // How pages are asked for is no promise; what they hold is one.
    let page = pages(given(Some(PagesBy { first: Some(0), ..by(CursorKind::Page, "Offset") })));
    let generated = made(&page, Some(&lock));
    assert_eq!(pending(&generated), Vec::<String>::new());
    assert!(file(&generated, "surface.lock").contains("DescribeThingsRequest.items()  page0 offset -> things"));
    // An override that is gone leaves what it has made.
    let gone = made(&pages(|_| {}), Some(file(&generated, "surface.lock")));
    assert!(file(&gone, DESCRIBE).contains("rt::Cursor::PageFrom(0, &mut self.offset)"));
    assert_eq!(file(&gone, "surface.lock"), file(&generated, "surface.lock"));
    let none = pages(given(None));
    let generated = made(&none, Some(&lock));
    assert_eq!(pending(&generated), ["DescribeThings keeps the paginator that gives `types::Thing`, though an override decides otherwise"]);
    let generated = generate(&[&none], Some(&*lock), &Options { breaking: true, ..Options::default() }).unwrap();
    assert!(!file(&generated, DESCRIBE).contains("rt::Paginate"));
}
