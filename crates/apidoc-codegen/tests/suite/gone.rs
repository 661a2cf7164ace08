//! Items that leave the documentation: how much may leave without a question, and what is kept of them.

use crate::common::*;
use apidoc_codegen::{Damage, GONE, Generated, Options, State, generate};
use apidoc_ir::*;

const DAY: &str = "2026-01-31";

/// Generates from changed pages and the state that another run left.
fn after(service: &Service, before: &Generated, options: &Options<'_>) -> Result<Generated, Damage> {
    let state = State { lock: Some(file(before, "surface.lock")), gone: Some(file(before, GONE)), ..State::default() };
    generate(&[service], state, options)
}

fn dated() -> Options<'static> {
    Options { day: Some(DAY), ..Options::default() }
}

fn accepted() -> Options<'static> {
    Options { accept_gone: true, ..dated() }
}

fn with_actions(count: usize) -> Service {
    service((0..count).map(|i| action(&format!("Get{i:03}"), Vec::new(), vec![field("Id", text(), false)])).collect(), Vec::new())
}

#[track_caller]
fn check_guard(before: usize, after_count: usize, expected: Option<&str>) {
    let first = made(&with_actions(before), None);
    let second = after(&with_actions(after_count), &first, &dated()).unwrap();
    assert_eq!(second.refused.as_deref(), expected);
    assert_eq!(second.files.is_empty(), expected.is_some());
}

#[test]
fn refuses_to_withdraw_most_of_a_version_or_many_actions() {
    check_guard(1, 0, None);
    check_guard(2, 0, Some("2 of 2 actions of version 2024-01-01"));
    check_guard(4, 2, None);
    check_guard(4, 1, Some("3 of 4 actions of version 2024-01-01"));
    check_guard(50, 40, None);
    check_guard(50, 39, Some("11 of 50 actions"));
    check_guard(100, 80, None);
    check_guard(100, 79, Some("21 of 100 actions"));
}

#[test]
fn asks_once_for_what_is_gone() {
    let first = made(&with_actions(4), None);
    let second = after(&with_actions(1), &first, &accepted()).unwrap();
    let lock = file(&second, "surface.lock");
    assert!(lock.contains("@v20240101::Client.Get003 gone 2026-01-31\n"), "{lock}");
    let later = Options { day: Some("2027-01-01"), ..Options::default() };
    let third = after(&with_actions(1), &second, &later).unwrap();
    assert_eq!((third.refused.as_deref(), &third.files), (None, &second.files));
}

#[test]
fn refuses_to_withdraw_a_version_and_keeps_it_if_that_is_accepted() {
    let old = Service { version: "2020-01-01".into(), ..demo() };
    let new = demo();
    let first = generate(&[&old, &new], State::default(), &dated()).unwrap();
    let refused = after(&new, &first, &dated()).unwrap().refused;
    assert_eq!(refused.as_deref(), Some("version 2020-01-01, which no page documents any more"));
    let second = after(&new, &first, &accepted()).unwrap();
    let text = |generated: &Generated| file(generated, "src/v20200101/actions/ping.rs").to_owned();
    let note = "    #[deprecated(note = \"not in the documentation since 2026-01-31\")]\n";
    assert_eq!(text(&second).replace(note, "").replace("    /// # #[allow(deprecated)]\n", ""), text(&first));
    let back = generate(
        &[&old, &new],
        State { lock: Some(file(&second, "surface.lock")), gone: Some(file(&second, GONE)), ..State::default() },
        &dated(),
    );
    assert_eq!(back.unwrap().files, first.files);
}

#[test]
fn keeps_a_service_without_any_page() {
    let first = made(&demo(), None);
    let state = State { lock: Some(file(&first, "surface.lock")), gone: Some(file(&first, GONE)), ..State::default() };
    assert!(generate(&[], state, &dated()).unwrap().refused.is_some());
    let kept = generate(&[], state, &accepted()).unwrap();
    assert_eq!(kept.name, "tencentcloud-demo");
    // No program to start from shows an action that is gone.
    let files = |generated: &Generated| generated.files.iter().filter(|file| !file.path.starts_with("examples/")).count();
    assert_eq!(files(&kept), files(&first));
    let again = State { lock: Some(file(&kept, "surface.lock")), gone: Some(file(&kept, GONE)), ..State::default() };
    assert_eq!(generate(&[], again, &dated()).unwrap().files, kept.files);
    assert_eq!(after(&demo(), &kept, &dated()).unwrap().files, first.files);
}

/// The demo service without some of each kind of item.
fn reduced() -> Service {
    let mut less = demo();
    less.actions.retain(|action| action.name != "DeleteThing");
    let describe = less.actions.iter_mut().find(|action| action.name == "DescribeThings").unwrap();
    describe.request.retain(|field| !matches!(field.name.as_str(), "Limit" | "Filters"));
    describe.errors.clear();
    let create = less.actions.iter_mut().find(|action| action.name == "CreateThing").unwrap();
    create.request.retain(|field| field.name != "Password");
    less.types.retain(|ty| ty.name != "Filter");
    less.types[0].fields[2].facts.values.remove(0);
    less
}

#[test]
fn keeps_the_text_and_the_tests_of_single_items() {
    let first = made(&demo(), None);
    let second = after(&reduced(), &first, &dated()).unwrap();
    let describe = file(&second, "src/v20240101/actions/describe_things.rs");
    let gone = "#[deprecated(note = \"not in the documentation since 2026-01-31\")]";
    assert!(
        describe.contains(&format!("The Limit of it. Default: `20`. Range: 1 to 100.\n    {gone}\n    pub limit: Option<i64>,")),
        "{describe}"
    );
    assert!(describe.contains(&format!("{gone}\n    #[inline]\n    pub fn limit(")), "{describe}");
    assert!(describe.contains("rt::record! {\n    #[allow(deprecated)]\n    DescribeThingsRequest: "), "{describe}");
    assert!(describe.contains("rt::record! {\n    DescribeThingsResponse: "), "{describe}");
    assert!(file(&second, "src/v20240101/types/thing.rs").contains(&format!("`big`: Means big.\n    {gone}\n    Big,")));
    assert!(file(&second, "src/v20240101/types/filter.rs").contains(&format!("/// A thing.\n{gone}\n")));
    assert!(file(&second, "src/v20240101/types/mod.rs").contains("#[allow(deprecated)]\npub use filter::Filter;"));
    let codes = file(&second, "src/v20240101/error_code.rs");
    assert!(codes.contains(&format!("The limit is too large.\n    {gone}\n")), "{codes}");
    // A secret stays one, and other texts do not become secret.
    let create = file(&second, "src/v20240101/actions/create_thing.rs");
    assert!(create.contains("secret: \"Password\";"), "{create}");
    assert_eq!(after(&reduced(), &second, &Options::default()).unwrap().files, second.files);
    assert_eq!(after(&demo(), &second, &dated()).unwrap().files, first.files, "an accident leaves no trace");
}

#[test]
fn keeps_what_overrides_added_if_they_vanish() {
    let first = made(&decided(), None);
    let mut plain = decided();
    plain.overrides = Overrides::default();
    for second in [
        after(&plain, &first, &dated()).unwrap(),
        generate(&[], State { lock: Some(file(&first, "surface.lock")), gone: Some(file(&first, GONE)), ..State::default() }, &accepted())
            .unwrap(),
    ] {
        let describe = file(&second, "src/v20240101/actions/describe_things.rs");
        assert!(describe.contains("pub fn wait_for_things("), "{describe}");
        let items = |made: &Generated| -> Vec<String> {
            let lines = file(made, "surface.lock").lines().filter(|line| !line.starts_with(['@', '#']));
            lines.map(str::to_owned).collect()
        };
        assert_eq!(items(&second), items(&first));
        let is_gone = second.files.iter().any(|file| file.text.contains("not in the documentation since"));
        let (_, before) = describe.split_once("pub fn wait_for_things(").map(|(before, _)| before.rsplit_once("```").unwrap()).unwrap();
        assert_eq!(before.contains("#[deprecated("), is_gone, "{describe}");
        let third = after(&decided(), &second, &dated()).unwrap();
        assert_eq!(third.files, first.files, "overrides that come back leave no trace");
    }
    let kept = after(&plain, &first, &dated()).unwrap();
    let said = |made: &Generated| made.findings.iter().filter(|one| one.message.contains("the waiter `wait_for_things` is in no")).count();
    assert_eq!((said(&first), said(&kept)), (0, 1));
    let broken = after(&plain, &kept, &Options { breaking: true, ..dated() }).unwrap();
    assert!(!file(&broken, "surface.lock").contains("wait_for_things"));
}

#[test]
fn breaking_removes_what_is_gone() {
    let first = made(&demo(), None);
    let second = after(&reduced(), &first, &dated()).unwrap();
    let broken = after(&reduced(), &second, &Options { breaking: true, ..dated() }).unwrap();
    assert_eq!(broken.files, made(&reduced(), None).files);
}

#[test]
fn a_state_of_an_older_program_has_no_texts_but_keeps_the_items() {
    let first = made(&demo(), None);
    let second = generate(&[&reduced()], Some(file(&first, "surface.lock")), &Options::default()).unwrap();
    let text = file(&second, "src/v20240101/actions/delete_thing.rs");
    assert!(text.contains("#[deprecated(note = \"not in the documentation any more\")]"), "{text}");
}

fn faults(change: impl Fn(&str) -> String) -> Vec<String> {
    let first = made(&demo(), None);
    let gone = change(file(&first, GONE));
    let state = State { lock: Some(file(&first, "surface.lock")), gone: Some(&gone), ..State::default() };
    let damage = generate(&[&demo()], state, &Options::default()).err();
    damage.map(|damage| damage.faults.iter().map(ToString::to_string).collect()).unwrap_or_default()
}

#[test]
fn rejects_a_damaged_memory() {
    let refused = |from: &str, to: &str, expected: &str| {
        let found = faults(|text| {
            assert!(text.contains(from), "{from}");
            text.replacen(from, to, 1)
        });
        assert!(found.iter().any(|fault| fault.contains(expected)), "{from} -> {to}: {found:?}");
    };
    refused("{\"format\":1", "{\"format\":2", "the format is 2");
    refused("\"versions\":[", "<<<<<<< HEAD\n\"versions\":[", "line 1: expected the JSON that `gen` writes");
    refused("\"2024-01-01\"", "\"../../x\"", "is not the date of a version");
    refused("\"service\":\"demo\"", "\"service\":\"other\"", "is of the service `other`");
    refused("\"service\":\"demo\"", "\"service\":\"../x\"", "is not the name of a service");
    refused("demo.tencentcloudapi.com", "demo/`x`", "is not a host");
    refused("\"name\":\"Ping\"", "\"name\":\"DeleteThing\"", "the action `DeleteThing` is there twice");
    refused("\"name\":\"Ping\"", "\"name\":\"\\u202ePing\"", "cannot be the name of a action");
    refused("\"name\":\"Limit\"", "\"name\":\"\"", "cannot be the name of a field");
    let deep = format!("\"type\":{}\"integer\"{}", "{\"array\":".repeat(40), "}".repeat(40));
    refused("\"type\":\"integer\"", &deep, "40 lists in each other");
    let endless = format!("\"type\":{}\"integer\"{}", "{\"array\":".repeat(4000), "}".repeat(4000));
    refused("\"type\":\"integer\"", &endless, "recursion limit");
}

#[test]
fn adds_no_item_that_the_lock_lacks() {
    let first = made(&demo(), None);
    let gone = file(&first, GONE).replace("\"name\":\"Ping\"", "\"name\":\"Pong\"").replace("\"name\":\"Limit\"", "\"name\":\"Evil\"");
    let state = State { lock: Some(file(&first, "surface.lock")), gone: Some(&gone), ..State::default() };
    let generated = generate(&[&demo()], state, &Options::default()).unwrap();
    assert_eq!(generated.files, first.files);
}

/// The text is still in the crate, whatever its page says by now.
#[test]
fn a_secret_text_stays_secret_if_its_documented_type_changes() {
    let with = |ty: Type, secret: bool| {
        let password = || Field { secret, ..field("Password", ty.clone(), false) };
        service(vec![action("GetUser", vec![password()], vec![password()])], Vec::new())
    };
    let secrets = |made: &Generated| {
        let lines = made.files.iter().filter(|file| file.path.ends_with(".rs")).flat_map(|file| file.text.lines());
        lines.filter(|line| line.trim().starts_with("secret:")).map(|line| line.trim().to_owned()).collect::<Vec<_>>()
    };
    let first = made(&with(text(), true), None);
    assert_eq!(secrets(&first), ["secret: \"Password\";"; 2]);
    let mut last = first.clone();
    for _ in 0..2 {
        last = after(&with(Type::Scalar(Scalar::Integer), false), &last, &dated()).unwrap();
        assert_eq!(secrets(&last), ["secret: \"Password\";", "secret: \"Password\", \"Password (integer)\";"]);
    }
    last = after(&with(text(), true), &last, &dated()).unwrap();
    assert_eq!(secrets(&last).len(), 2);
    // A text that was not secret does not become secret.
    let other = made(&with(text(), false), None);
    assert!(secrets(&after(&with(Type::Scalar(Scalar::Integer), false), &other, &dated()).unwrap()).is_empty());
}
