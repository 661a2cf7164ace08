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

mod rename {
    use super::*;

    fn renamed(names: &[(&str, &str)]) -> impl Fn(&mut Service) {
        let names: Vec<Rename> =
            names.iter().zip(2..).map(|((item, name), line)| Rename { item: word(line, item), name: word(line, name) }).collect();
        move |service| service.overrides.rename.extend(names.clone())
    }

    #[track_caller]
    fn check(names: &[(&str, &str)], expected: &[&str]) {
        assert_eq!(told(&service_with(renamed(names))), expected, "{names:?}");
    }

    #[test]
    fn every_item_can_have_another_name() {
        let generated = sound(&service_with(renamed(&[
            ("Thing", "Item"),
            ("Thing.Id", "key"),
            ("Thing.Kind.big", "Large"),
            ("DescribeThings", "ListItems"),
            ("DescribeThings.Limit", "most"),
            ("DescribeThings.State.on", "Lit"),
            ("CreateThing.Name", "title"),
        ])));
        let lock = file(&generated, "surface.lock");
        for line in [
            "v20240101::types.Thing  Item",
            "v20240101::types::Item.Id  key: String",
            "v20240101::types::ItemKind.big  Large",
            "v20240101::Client.DescribeThings  list_items(ListItemsRequest) -> ListItemsResponse",
            "v20240101::actions::ListItemsRequest.Limit  most: Option<i64>",
            "v20240101::actions::ListItemsState.on  Lit",
            "v20240101::actions::ListItemsResponse.Things  things: Vec<types::Item>",
        ] {
            assert!(lock.lines().any(|l| l == line), "{line}\n{lock}");
        }
        let code = file(&generated, "src/v20240101/actions/list_items.rs");
        for line in ["pub fn most(mut self, value: i64)", "#[doc(alias = \"Limit\")]", "most: \"Limit\"", ".most(5)", "(\"on\", Self::Lit)"]
        {
            assert!(code.contains(line), "{line}\n{code}");
        }
        assert!(file(&generated, "src/v20240101/types/item.rs").contains("#[doc(alias = \"Thing\")]"));
    }

    #[test]
    fn two_can_change_their_names() {
        let generated = sound(&service_with(renamed(&[("DescribeThings.Limit", "offset"), ("DescribeThings.Offset", "limit")])));
        assert!(file(&generated, "surface.lock").contains("DescribeThingsRequest.Limit  offset: Option<i64>"));
        assert!(file(&generated, DESCRIBE).contains("rt::Cursor::Offset(&mut self.limit)"));
    }

    /// A value that makes no name keeps its field from having an enum, until it has one.
    #[test]
    fn a_name_can_make_an_enum() {
        let odd = |service: &mut Service| of_type(service, "Thing").fields[2].facts.values[0].value = "大".into();
        let service = service_with(|service| {
            odd(service);
            renamed(&[("Thing.Kind.大", "Big")])(service);
        });
        assert!(file(&sound(&service), "src/v20240101/types/thing.rs").contains("(\"大\", Self::Big)"));
        let service = service_with(|service| {
            odd(service);
            renamed(&[("Thing.Kind.small", "Little")])(service);
        });
        assert_eq!(told(&service), ["2 override-unfit: `Kind` has no enum whose value \"small\" could have a name"]);
    }

    #[test]
    fn a_name_that_it_has_anyway_is_told() {
        check(&[("Thing", "Thing")], &["2 override-stale: `Thing` is called `Thing` without it"]);
        check(&[("DescribeThings.Limit", "limit")], &["2 override-stale: `DescribeThings.Limit` is called `limit` without it"]);
        check(&[("Thing.Kind.big", "Big")], &["2 override-stale: `Thing.Kind.big` is called `Big` without it"]);
        check(&[("Thing.Kind.tall", "Tall")], &["2 override-item: `Kind` documents no value \"tall\""]);
    }

    #[test]
    fn a_name_that_another_has_is_told() {
        check(&[("Thing", "Filter")], &["2 override-name: `Thing` can't be called `Filter`: `Filter` is"]);
        check(&[("DescribeThings.Limit", "offset")], &["2 override-name: `Limit` can't be called `offset`: `Offset` is"]);
        check(&[("Thing.Kind.big", "Small")], &["2 override-name: `big` can't be called `Small`: `small` is"]);
        check(&[("CreateThing", "DeleteThing")], &["2 override-name: `CreateThing` can't be called `DeleteThing`: `DeleteThing` is"]);
        check(&[("CreateThing", "FromEnv")], &["2 override-name: `CreateThing` can't be called `FromEnv`: that means something already"]);
        let id = "2 override-name: `Id` can't be called `request_id`: that means something already";
        check(&[("CreateThing.Id", "request_id")], &[id]);
        let both = [("Thing", "Part"), ("Filter", "Part")];
        check(
            &both,
            &[
                "2 override-name: `Thing` can't be called `Part`: `Filter` is",
                "3 override-name: `Filter` can't be called `Part`: `Thing` is",
            ],
        );
    }

    #[test]
    fn what_is_no_name_is_told_and_never_written() {
        for hostile in ["", "self", "Self", "thing", "a b", "x\"; fn y() {}", "../../x", "Ta_sk", "\u{202e}Task", &"A".repeat(200)] {
            let service = service_with(renamed(&[("Thing", hostile)]));
            assert!(told(&service)[0].starts_with("2 override-name: "), "{hostile}");
            assert_eq!(made(&service, None).files, made(&demo(), None).files, "{hostile}");
        }
        check(&[("Thing.Id", "Id")], &["2 override-name: \"Id\" can be no name of `Thing.Id`"]);
        check(&[("Thing.Kind.big", "big")], &["2 override-name: \"big\" can be no name of `Thing.Kind.big`"]);
        let generated = sound(&service_with(renamed(&[("Thing.Id", "type"), ("DescribeThings.Limit", "clone"), ("Ping", "Clone")])));
        assert!(file(&generated, "src/v20240101/types/thing.rs").contains("pub r#type: String"));
        assert!(file(&generated, DESCRIBE).contains("pub fn set_clone(mut self, value: i64)"));
        assert!(file(&generated, "src/v20240101/actions/clone.rs").contains("pub fn call_clone("));
    }

    #[test]
    fn what_stands_keeps_its_name() {
        let lock = lock_of(&demo());
        let names = [("Thing", "Item"), ("Thing.Id", "key"), ("Thing.Kind.big", "Large"), ("DescribeThings", "ListItems")];
        let service = service_with(renamed(&names));
        let generated = made(&service, Some(&lock));
        assert_eq!(
            pending(&generated),
            [
                "v20240101: the type Thing stays `Thing`; by an override it is `Item`",
                "v20240101: Thing.Id stays `id`; by an override it is `key`",
                "v20240101: Thing.Kind.big stays `Big`; by an override it is `Large`",
                "v20240101: the action DescribeThings stays `describe_things`; by an override it is `ListItems`",
            ]
        );
        assert_eq!(file(&generated, "surface.lock"), lock);
        let breaking = generate(&[&service], Some(&lock), &Options { breaking: true });
        assert_eq!(breaking.files, made(&service, None).files);
        // Once taken over it stands, with the override or without it.
        let gone = made(&demo(), Some(file(&breaking, "surface.lock")));
        assert!(file(&gone, "surface.lock").contains("v20240101::types::Item.Id  key: String"));
    }
}

mod merge {
    use super::*;

    /// Two more fields with the values of `Thing.Kind`.
    fn kinds(service: &mut Service) {
        describe(service).request.push(Field { ty: list(text()), ..values("Kinds", &["small", "big"]) });
        of_type(service, "Filter").fields.push(values("Kind", &["big", "small"]));
    }

    fn merged(name: &str, fields: &[&str]) -> Service {
        service_with(|service| {
            kinds(service);
            service.overrides.merge.push(Merge { name: word(2, name), fields: fields.iter().zip(3..).map(|(f, i)| word(i, f)).collect() });
        })
    }

    const ALL: &[&str] = &["Thing.Kind", "DescribeThings.Kinds", "Filter.Kind"];

    #[test]
    fn one_enum_takes_the_place_of_several() {
        let generated = sound(&merged("Kind", ALL));
        let lock = file(&generated, "surface.lock");
        for line in [
            "v20240101::types::Kind.big  Big",
            "v20240101::types::Kind.small  Small",
            "v20240101::types::Thing.Kind  kind: rt::Open<types::Kind>",
            "v20240101::types::Filter.Kind  kind: Option<rt::Open<types::Kind>>",
            "v20240101::actions::DescribeThingsRequest.Kinds  kinds: Option<Vec<rt::Open<types::Kind>>>",
        ] {
            assert!(lock.lines().any(|l| l == line), "{line}\n{lock}");
        }
        assert!(!lock.contains("ThingKind") && !lock.contains("DescribeThingsKind."), "{lock}");
        let text = file(&generated, "src/v20240101/types/kind.rs");
        assert!(text.contains("/// The values of `Filter.Kind`, `Thing.Kind`, `DescribeThingsRequest.Kinds`."), "{text}");
        assert!(text.contains("/// `big`: Means big.") && text.contains("impl rt::Known for Kind"), "{text}");
        assert!(file(&generated, "src/v20240101/types/mod.rs").contains("pub use kind::Kind;"));
        assert!(file(&generated, DESCRIBE).contains("rt::Rule::OneOf(&rt::texts::<types::Kind, 2>())"));
    }

    #[test]
    fn enums_that_part_are_told() {
        let service = service_with(|service| {
            *service = merged("Kind", ALL);
            of_type(service, "Filter").fields[2].facts.values.push(EnumValue { value: "huge".into(), doc: String::new() });
        });
        assert_eq!(
            told(&service),
            ["5 override-stale: the values of `Thing.Kind` and `Filter.Kind` differ: `huge` is only in `Filter.Kind`"]
        );
        assert!(file(&made(&service, None), "surface.lock").contains("ThingKind"), "nothing is merged then");
    }

    #[test]
    fn what_can_not_be_merged_is_told() {
        let none = "4 override-unfit: `Thing.Id` has no enum: its page lists no values that make one";
        assert_eq!(told(&merged("Kind", &["Thing.Kind", "Thing.Id"])), [none]);
        assert_eq!(told(&merged("Thing", ALL)), ["2 override-name: the enum can't be called `Thing`: another type is"]);
        for hostile in ["kind", "", "Self", "A\u{202e}", "x::y", "types::Kind"] {
            assert!(told(&merged(hostile, ALL))[0].starts_with("2 override-name: "), "{hostile}");
        }
    }

    #[test]
    fn values_of_a_merged_enum_have_names_too() {
        let with = |names: &[(&str, &str)]| {
            service_with(|service| {
                *service = merged("Kind", ALL);
                let names = names.iter().zip(8..).map(|((item, name), line)| Rename { item: word(line, item), name: word(line, name) });
                service.overrides.rename.extend(names);
            })
        };
        let generated = sound(&with(&[("Filter.Kind.big", "Large")]));
        assert!(file(&generated, "surface.lock").contains("v20240101::types::Kind.big  Large"));
        let twice = told(&with(&[("Filter.Kind.big", "Large"), ("Thing.Kind.big", "Huge")]));
        assert_eq!(twice, ["8 override-twice: the value \"big\" of `Kind` is called `Huge` and `Large`"]);
    }

    #[test]
    fn what_stands_keeps_its_enum() {
        let before = lock_of(&service_with(kinds));
        let service = merged("Kind", ALL);
        let generated = made(&service, Some(&before));
        assert_eq!(
            pending(&generated),
            [
                "v20240101: the enum of DescribeThingsRequest.Kinds stays `DescribeThingsKind`; by an override it is `Kind`",
                "v20240101: the enum of Filter.Kind stays `FilterKind`; by an override it is `Kind`",
                "v20240101: the enum of Thing.Kind stays `ThingKind`; by an override it is `Kind`",
            ]
        );
        assert_eq!(file(&generated, "surface.lock"), before);
        let taken = generate(&[&service], Some(&before), &Options { breaking: true });
        assert_eq!(taken.files, made(&service, None).files);
        // Without the override it stands on, and takes new values in.
        let gone = service_with(|service| {
            kinds(service);
            of_type(service, "Filter").fields[2].facts.values.push(EnumValue { value: "huge".into(), doc: String::new() });
        });
        let lock = file(&taken, "surface.lock").to_owned();
        let after = made(&gone, Some(&lock));
        let now = file(&after, "surface.lock");
        assert!(lock.lines().all(|line| now.lines().any(|l| l == line)), "{now}");
        assert!(now.contains("v20240101::types::Kind.huge  Huge"), "{now}");
        // A field that comes later is taken in.
        let some = merged("Kind", &ALL[..2]);
        let later = made(&service_with(|s| *s = merged("Kind", ALL)), Some(&lock_of(&some)));
        assert_eq!(pending(&later), ["v20240101: the enum of Filter.Kind stays `FilterKind`; by an override it is `Kind`"]);
    }
}
