//! `rename`: other names.

use super::*;

fn renamed(names: &[(&str, &str)]) -> impl Fn(&mut Service) {
    let names: Vec<Rename> =
        names.iter().zip(2..).map(|((item, name), line)| Rename { item: at(line, item), name: at(line, name) }).collect();
    move |service| service.overrides.rename.extend(names.clone())
}

#[track_caller]
fn check(names: &[(&str, &str)], expected: &[&str]) {
    assert_eq!(reported(&service_with(renamed(names))), expected, "{names:?}");
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
    for line in ["pub fn most(mut self, value: i64)", "#[doc(alias = \"Limit\")]", "most: \"Limit\"", ".most(5)", "\"on\" => Lit,"] {
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
    assert!(file(&sound(&service), "src/v20240101/types/thing.rs").contains("\"大\" => Big,"));
    let service = service_with(|service| {
        odd(service);
        renamed(&[("Thing.Kind.small", "Little")])(service);
    });
    assert_eq!(reported(&service), ["2 override-unfit: `Kind` has no enum whose value \"small\" could have a name"]);
}

#[test]
fn reports_a_redundant_name() {
    check(&[("Thing", "Thing")], &["2 override-stale: `Thing` is called `Thing` without it"]);
    check(&[("DescribeThings.Limit", "limit")], &["2 override-stale: `DescribeThings.Limit` is called `limit` without it"]);
    check(&[("Thing.Kind.big", "Big")], &["2 override-stale: `Thing.Kind.big` is called `Big` without it"]);
    check(&[("Thing.Kind.tall", "Tall")], &["2 override-item: `Kind` documents no value \"tall\""]);
}

#[test]
fn reports_a_name_that_is_taken() {
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
        &["2 override-name: `Thing` can't be called `Part`: `Filter` is", "3 override-name: `Filter` can't be called `Part`: `Thing` is"],
    );
}

#[test]
fn reports_invalid_names_and_never_writes_them() {
    for hostile in ["", "self", "Self", "thing", "a b", "x\"; fn y() {}", "../../x", "Ta_sk", "\u{202e}Task", &"A".repeat(200)] {
        let service = service_with(renamed(&[("Thing", hostile)]));
        assert!(reported(&service)[0].starts_with("2 override-name: "), "{hostile}");
        assert_eq!(made(&service, None).files, made(&demo(), None).files, "{hostile}");
    }
    check(&[("Thing.Id", "Id")], &["2 override-name: \"Id\" is not a valid name for `Thing.Id`"]);
    check(&[("Thing.Kind.big", "big")], &["2 override-name: \"big\" is not a valid name for `Thing.Kind.big`"]);
    let generated = sound(&service_with(renamed(&[("Thing.Id", "type"), ("DescribeThings.Limit", "clone"), ("Ping", "Clone")])));
    assert!(file(&generated, "src/v20240101/types/thing.rs").contains("pub r#type: String"));
    assert!(file(&generated, DESCRIBE).contains("pub fn set_clone(mut self, value: i64)"));
    assert!(file(&generated, "src/v20240101/actions/clone.rs").contains("pub fn call_clone("));
}

#[test]
fn locked_items_keep_their_names() {
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
    let breaking = generate(&[&service], Some(&*lock), &Options { breaking: true, ..Options::default() }).unwrap();
    assert_eq!(breaking.files, made(&service, None).files);
    // Once taken over it stands, with the override or without it.
    let gone = made(&demo(), Some(file(&breaking, "surface.lock")));
    assert!(file(&gone, "surface.lock").contains("v20240101::types::Item.Id  key: String"));
}
