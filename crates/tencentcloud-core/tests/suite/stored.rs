//! Values in serde's formats: what is stored and read again is equal, whatever is absent or empty.

use proptest::prelude::*;
use tencentcloud_core::{Binary, Json, Open, Timestamp, json, rt};

enum State {
    On,
    Off,
}
rt::open_enum! { State; "on" => On, "off" => Off, }

/// Every kind of field, with and without `Option`.
#[derive(Default)]
struct Stored {
    text: String,
    some_text: Option<String>,
    whole: i64,
    some_whole: Option<i64>,
    count: u64,
    rate: f64,
    some_rate: Option<f64>,
    on: bool,
    some_on: Option<bool>,
    state: Open<State>,
    some_state: Option<Open<State>>,
    at: Timestamp,
    list: Vec<String>,
    some_list: Option<Vec<i64>>,
    child: Child,
    some_child: Option<Box<Stored>>,
    children: Vec<Child>,
    lists: Vec<Vec<i64>>,
    extra: Json,
    file: Binary,
}
rt::record! {
    Stored: "Stored";
    0 => text: "Text", 1 => some_text: "SomeText", 2 => whole: "Whole", 3 => some_whole: "SomeWhole", 4 => count: "Count", 5 => rate: "Rate",
    6 => some_rate: "SomeRate", 7 => on: "On", 8 => some_on: "SomeOn", 9 => state: "State", 10 => some_state: "SomeState", 11 => at: "At",
    12 => list: "List", 13 => some_list: "SomeList", 14 => child: "Child", 15 => some_child: "SomeChild", 16 => children: "Children",
    17 => lists: "Lists", 18 => extra: "Extra", 19 => file: "File",
}

#[derive(Default)]
struct Child {
    name: String,
    size: Option<i64>,
}
rt::record! { Child: "Child"; 0 => name: "Name", 1 => size: "Size", secret: "Name"; }

/// A request with a required field, which has no `Default`.
struct Ask {
    name: String,
    limit: Option<i64>,
}
rt::record! { Ask: "Ask"; 0 => name: "Name", 1 => limit: "Limit", empty; }

fn text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), ".{0,5}", Just("on".into()), Just("5".into()), Just("2024-01-02 03:04:05".into())]
}

fn whole() -> impl Strategy<Value = i64> {
    prop_oneof![Just(0), any::<i64>()]
}

fn child() -> impl Strategy<Value = Child> {
    (text(), prop::option::of(whole())).prop_map(|(name, size)| Child { name, size })
}

fn stored() -> impl Strategy<Value = Stored> {
    let texts = (text(), prop::option::of(text()), text(), prop::option::of(text()), text());
    let rates = (prop_oneof![Just(0.0), -1e300..1e300_f64], prop::option::of(prop_oneof![Just(0.0), -1e9..1e9_f64]));
    let numbers =
        (whole(), prop::option::of(whole()), prop_oneof![Just(0), any::<u64>()], rates, any::<bool>(), prop::option::of(any::<bool>()));
    let lists = (
        prop::collection::vec(text(), 0..3),
        prop::option::of(prop::collection::vec(whole(), 0..3)),
        prop::collection::vec(prop::collection::vec(whole(), 0..2), 0..3),
    );
    let json = prop_oneof![Just(Json::default()), whole().prop_map(|n| Json::from(serde_json::json!({ "A": [n, null, ""], "B": {} })))];
    let leaf = (texts, numbers, lists, child(), prop::collection::vec(child(), 0..3), json, text());
    let leaf = leaf.prop_map(|(texts, numbers, lists, child, children, extra, file)| {
        let (text, some_text, state, some_state, at) = texts;
        let (whole, some_whole, count, (rate, some_rate), on, some_on) = numbers;
        let (list, some_list, lists) = lists;
        let (state, some_state) = (state.into(), some_state.map(Into::into));
        let file = Binary::from(file.as_bytes());
        let (at, some_child) = (at.into(), None);
        Stored {
            text,
            some_text,
            whole,
            some_whole,
            count,
            rate,
            some_rate,
            on,
            some_on,
            state,
            some_state,
            at,
            list,
            some_list,
            child,
            some_child,
            children,
            lists,
            extra,
            file,
        }
    });
    leaf.prop_recursive(2, 4, 1, |inner| {
        (inner.clone(), prop::option::of(inner)).prop_map(|(outer, inner)| Stored { some_child: inner.map(Box::new), ..outer })
    })
}

proptest! {
    #[test]
    fn a_value_that_is_stored_and_read_again_is_equal(value in stored()) {
        let text = serde_json::to_string(&value).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Stored>(&text).unwrap(), &value, "{}", text);
        // Also through a tree, and in the form of requests.
        let tree = serde_json::to_value(&value).unwrap();
        prop_assert_eq!(&serde_json::from_value::<Stored>(tree).unwrap(), &value);
        prop_assert_eq!(&json::from_json::<Stored>(&json::to_json(&value)).unwrap(), &value);
    }
}

#[test]
fn empty_values_are_left_out_and_set_options_are_kept() {
    assert_eq!(serde_json::to_string(&Stored::default()).unwrap(), "{}");
    let set = Stored {
        some_text: Some(String::new()),
        some_whole: Some(0),
        some_on: Some(false),
        some_list: Some(Vec::new()),
        children: vec![Child::default()],
        ..Stored::default()
    };
    assert_eq!(serde_json::to_string(&set).unwrap(), r#"{"SomeText":"","SomeWhole":0,"SomeOn":false,"SomeList":[],"Children":[{}]}"#);
}

/// The text of a response keeps all digits; a format of serde keeps those that it has.
#[test]
fn a_number_in_json_is_stored_with_the_precision_of_the_format() {
    let text = r#"{"A":18446744073709551616,"B":1.10,"C":18446744073709551615,"D":-0.0}"#;
    let stored = Stored { extra: text.parse().unwrap(), ..Stored::default() };
    assert_eq!(json::to_json(&stored.extra), text);
    let again: Stored = serde_json::from_str(&serde_json::to_string(&stored).unwrap()).unwrap();
    assert_eq!(again.extra.as_str(), r#"{"A":1.8446744073709552e19,"B":1.1,"C":18446744073709551615,"D":-0.0}"#);
    assert_eq!(json::from_json::<Stored>(&json::to_json(&stored)).unwrap(), stored);
}

#[test]
fn generated_types_are_fields_of_own_types() {
    #[derive(serde::Serialize, serde::Deserialize, PartialEq, Debug)]
    struct Saved {
        children: Vec<Child>,
        state: Open<State>,
        at: Option<Timestamp>,
    }
    let saved = Saved { children: vec![Child { name: "a".into(), size: Some(1) }], state: State::On.into(), at: None };
    let text = serde_json::to_string(&saved).unwrap();
    assert_eq!(text, r#"{"children":[{"Name":"a","Size":1}],"state":"on","at":null}"#);
    assert_eq!(serde_json::from_str::<Saved>(&text).unwrap(), saved);
    let ask: Ask = serde_json::from_str(r#"{"Limit":"5"}"#).unwrap();
    assert_eq!((ask.name.as_str(), ask.limit), ("", Some(5)));
    let error = serde_json::from_str::<Stored>(r#"{"Child":{"Size":"many"}}"#).unwrap_err();
    assert!(error.to_string().contains("$.Child.Size: expected an integer"), "{error}");
}
