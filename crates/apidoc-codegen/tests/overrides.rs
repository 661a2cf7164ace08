//! What maintainers decide by hand: carried out, held against the pages and against `surface.lock`.

mod common;

use apidoc_codegen::{Generated, Options, generate, misfits};
use apidoc_ir::*;
use common::*;

/// A word that stands in the given line of a file of overrides.
fn word(line: u32, text: &str) -> Word {
    Word { text: text.into(), at: Source { file: "demo/2024-01-01/overrides.toml".into(), line, column: 1 } }
}

/// The demo service, whose offset speaks of pages.
fn service_with(change: impl FnOnce(&mut Service)) -> Service {
    let mut service = demo();
    change(&mut service);
    service
}

fn describe(service: &mut Service) -> &mut Action {
    service.actions.iter_mut().find(|a| a.name == "DescribeThings").unwrap()
}

fn of_type<'s>(service: &'s mut Service, name: &str) -> &'s mut ApiType {
    service.types.iter_mut().find(|t| t.name == name).unwrap()
}

const DESCRIBE: &str = "src/v20240101/actions/describe_things.rs";

/// The codes and messages of what can't be carried out.
fn told(service: &Service) -> Vec<String> {
    misfits(&[service]).iter().map(|f| format!("{} {}: {}", f.source.line, f.code, f.message)).collect()
}

/// Everything that comes out is Rust, and nothing is said of it.
#[track_caller]
fn sound(service: &Service) -> Generated {
    assert_eq!(told(service), Vec::<String>::new());
    let generated = made(service, None);
    for file in generated.files.iter().filter(|file| file.path.ends_with(".rs")) {
        syn::parse_file(&file.text).unwrap_or_else(|error| panic!("{}: {error}\n{}", file.path, file.text));
    }
    let lock = file(&generated, "surface.lock").to_owned();
    let again = made(service, Some(&lock));
    assert_eq!(again.files, generated.files, "the same pages, overrides and lock give the same bytes");
    assert_eq!(pending(&again), Vec::<String>::new());
    generated
}

fn lock_of(service: &Service) -> String {
    file(&made(service, None), "surface.lock").to_owned()
}

fn pending(generated: &Generated) -> Vec<String> {
    generated.findings.iter().filter(|f| f.code == "retype-pending").map(|f| f.message.clone()).collect()
}

mod paginate {
    use super::*;

    /// With an offset whose text speaks of pages, so that there is no paginator without an override.
    fn pages(change: impl FnOnce(&mut Service)) -> Service {
        service_with(|service| {
            describe(service).request[0].doc = "从第几页查起".into();
            change(service);
        })
    }

    fn by(cursor: CursorKind, name: &str) -> PagesBy {
        PagesBy { cursor, field: word(3, name), ..PagesBy::default() }
    }

    fn given(by: Option<PagesBy>) -> impl FnOnce(&mut Service) {
        move |service| service.overrides.paginate.push(Paginate { action: word(2, "DescribeThings"), by })
    }

    #[test]
    fn it_says_what_the_text_leaves_open() {
        let without = made(&pages(|_| {}), None);
        assert!(
            without
                .findings
                .iter()
                .any(|f| f.code == "no-paginator" && f.help.contains("[actions.DescribeThings]: paginate = { offset = \"Offset\" }"))
        );
        for (cursor, code) in
            [(CursorKind::Offset, "rt::Cursor::Offset(&mut self.offset)"), (CursorKind::Page, "rt::Cursor::Page(&mut self.offset)")]
        {
            let generated = sound(&pages(given(Some(by(cursor, "Offset")))));
            assert!(file(&generated, DESCRIBE).contains(code));
            assert!(!generated.findings.iter().any(|f| f.code == "no-paginator"));
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
                size: Some(word(4, "Many")),
                items: Some(word(4, "Data.Things")),
                total: Some(word(4, "Data.All")),
                response_token: Some(word(4, "Data.Follows")),
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
        assert_eq!(told(&pages(given(None))), ["2 override-stale: `DescribeThings` has no paginator without it either"]);
    }

    #[test]
    fn what_the_page_gives_itself_is_told() {
        let same = "2 override-stale: the page of `DescribeThings` gives the same paginator without it";
        assert_eq!(told(&service_with(given(Some(by(CursorKind::Offset, "Offset"))))), [same]);
    }

    #[test]
    fn what_does_not_fit_is_told_at_its_place() {
        let with = |change: fn(&mut PagesBy)| {
            let mut by = by(CursorKind::Offset, "Offset");
            change(&mut by);
            told(&pages(given(Some(by))))
        };
        let request = "the request has no `Start`; it has Offset, Limit, State, Filters";
        assert_eq!(with(|by| by.field = word(9, "Start")), [format!("9 override-item: {request}")]);
        let lists = "9 override-unfit: `Filters` is `Option<Vec<types::Filter>>`, which holds neither a number nor a text";
        assert_eq!(with(|by| by.field = word(9, "Filters")), [lists]);
        assert_eq!(with(|by| by.size = Some(word(9, "Start"))), [format!("9 override-item: {request}")]);
        let answer = "9 override-item: the answer has no `Rows`; it has TotalCount, Things, RequestId";
        assert_eq!(with(|by| by.items = Some(word(9, "Rows"))), [answer]);
        assert_eq!(with(|by| by.items = Some(word(9, "Rows.Of"))), [answer]);
        assert_eq!(with(|by| by.items = Some(word(9, "TotalCount"))), ["9 override-unfit: `TotalCount` is `i64` and no list"]);
        assert_eq!(with(|by| by.items = Some(word(9, "Things.Id"))), ["9 override-unfit: `Things` is `Vec<types::Thing>` and no object"]);
        assert_eq!(
            with(|by| by.total = Some(word(9, "Things"))),
            ["9 override-unfit: `Things` is `Vec<types::Thing>`, which holds no number"]
        );
        let token = "2 override-unfit: nothing in the answer is known as the next token: say what by `response_token`";
        assert_eq!(with(|by| by.cursor = CursorKind::Token), [token]);
    }

    #[test]
    fn what_stands_goes_on() {
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
        assert_eq!(
            pending(&generated),
            ["DescribeThings keeps the paginator that gives `types::Thing`, though an override decides otherwise"]
        );
        let generated = generate(&[&none], Some(&lock), &Options { breaking: true });
        assert!(!file(&generated, DESCRIBE).contains("rt::Paginate"));
    }
}

mod facts {
    use super::*;

    #[test]
    fn u64_is_a_type_of_its_own() {
        let service = service_with(|service| {
            let describe = describe(service);
            describe.request[1].unsigned = true;
            describe.request[1].facts.values = vec![EnumValue { value: "5".into(), doc: String::new() }];
            describe.response[0].unsigned = true;
            describe.examples[0].request = Some(serde_json::json!({"Limit": 18_446_744_073_709_551_615_u64}));
        });
        let code = file(&sound(&service), DESCRIBE).to_owned();
        for line in [
            "pub limit: Option<u64>",
            "pub total_count: u64",
            "pub fn limit(mut self, value: u64)",
            "rt::Rule::Range(1, 100)",
            "rt::Rule::OneOfNumbers(&[5])",
            ".limit(18446744073709551615)",
        ] {
            assert!(code.contains(line), "{line}\n{code}");
        }
    }

    #[test]
    fn facts_by_hand_are_pending_at_their_own_place() {
        let lock = lock_of(&demo());
        let service = service_with(|service| {
            let id = &mut of_type(service, "Thing").fields[0];
            id.facts.values = vec![EnumValue { value: "one".into(), doc: String::new() }];
            id.facts.by_hand.insert(FactKind::Enum, word(5, "").at);
            let limit = &mut describe(service).request[1];
            limit.unsigned = true;
            limit.facts.by_hand.insert(FactKind::Type, word(6, "").at);
        });
        let findings: Vec<_> = made(&service, Some(&lock)).findings.into_iter().filter(|f| f.code == "retype-pending").collect();
        let said: Vec<_> = findings.iter().map(|f| (f.source.line, f.message.as_str())).collect();
        let id = "v20240101: Thing.Id stays `String`; by today's pages it is `rt::Open<ThingId>`";
        let limit = "v20240101: DescribeThingsRequest.Limit stays `Option<i64>`; by today's pages it is `Option<u64>`";
        assert_eq!(said, [(5, id), (6, limit)]);
    }
}
