//! `merge`: enums that are one.

use super::*;

/// Two more fields with the values of `Thing.Kind`.
fn kinds(service: &mut Service) {
    describe(service).request.push(Field { ty: list(text()), ..values("Kinds", &["small", "big"]) });
    of_type(service, "Filter").fields.push(values("Kind", &["big", "small"]));
}

fn merged(name: &str, fields: &[&str]) -> Service {
    service_with(|service| {
        kinds(service);
        service.overrides.merge.push(Merge { name: at(2, name), fields: fields.iter().zip(3..).map(|(f, i)| at(i, f)).collect() });
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
    assert!(text.contains("/// Values of `Filter.Kind`, `Thing.Kind`, `DescribeThingsRequest.Kinds`."), "{text}");
    assert!(text.contains("/// `big`: Means big.") && text.contains("rt::open_enum! {\n    Kind;"), "{text}");
    assert!(file(&generated, "src/v20240101/types/mod.rs").contains("pub use kind::Kind;"));
    assert!(file(&generated, DESCRIBE).contains("rt::Rule::OneOfEnum(rt::wire_value::<types::Kind>)"));
}

#[test]
fn reports_enums_with_other_values() {
    let service = service_with(|service| {
        *service = merged("Kind", ALL);
        of_type(service, "Filter").fields[2].facts.values.push(EnumValue { value: "huge".into(), doc: String::new() });
    });
    assert_eq!(
        reported(&service),
        ["5 override-stale: the values of `Thing.Kind` and `Filter.Kind` differ: `huge` is only in `Filter.Kind`"]
    );
    assert!(file(&made(&service, None), "surface.lock").contains("ThingKind"), "nothing is merged then");
}

#[test]
fn reports_fields_that_cannot_be_merged() {
    let none = "4 override-unfit: `Thing.Id` has no enum: its page lists no values that make one";
    assert_eq!(reported(&merged("Kind", &["Thing.Kind", "Thing.Id"])), [none]);
    assert_eq!(reported(&merged("Thing", ALL)), ["2 override-name: the enum cannot be called `Thing`: another type is"]);
    for hostile in ["kind", "", "Self", "A\u{202e}", "x::y", "types::Kind"] {
        assert!(reported(&merged(hostile, ALL))[0].starts_with("2 override-name: "), "{hostile}");
    }
}

#[test]
fn values_of_a_merged_enum_have_names_too() {
    let with = |names: &[(&str, &str)]| {
        service_with(|service| {
            *service = merged("Kind", ALL);
            let names = names.iter().zip(8..).map(|((item, name), line)| Rename { item: at(line, item), name: at(line, name) });
            service.overrides.rename.extend(names);
        })
    };
    let generated = sound(&with(&[("Filter.Kind.big", "Large")]));
    assert!(file(&generated, "surface.lock").contains("v20240101::types::Kind.big  Large"));
    let twice = reported(&with(&[("Filter.Kind.big", "Large"), ("Thing.Kind.big", "Huge")]));
    assert_eq!(twice, ["8 override-twice: the value \"big\" of `Kind` is called `Huge` and `Large`"]);
}

#[test]
fn locked_enums_become_aliases_of_the_merged_one() {
    let before = lock_of(&service_with(kinds));
    let service = merged("Kind", ALL);
    let generated = made(&service, Some(&before));
    assert_eq!(pending(&generated), [""; 0]);
    let lock = file(&generated, "surface.lock").to_owned();
    for line in [
        "v20240101::types::Kind.big  Big",
        "v20240101::types::Thing.Kind  kind: rt::Open<types::Kind>",
        "v20240101::types::ThingKind.%3D;  Thing.Kind",
        "v20240101::actions::DescribeThingsKind.%3D;  DescribeThingsRequest.Kinds",
    ] {
        assert!(lock.lines().any(|l| l == line), "{line}\n{lock}");
    }
    let declared = |generated: &Generated| {
        assert!(file(generated, "src/v20240101/types/thing.rs").contains("\npub type ThingKind = types::Kind;\n"));
        assert!(file(generated, DESCRIBE).contains("\npub type DescribeThingsKind = types::Kind;\n"));
        assert!(file(generated, "src/v20240101/types/mod.rs").contains("pub use thing::{Thing, ThingKind};"));
    };
    declared(&generated);
    assert_eq!(made(&service, Some(&lock)).files, generated.files);
    assert_eq!(
        generate(&[&service], Some(&*before), &Options { breaking: true, ..Options::default() }).unwrap().files,
        made(&service, None).files
    );
    // Without the override it stands on, and takes new values in.
    let gone = service_with(|service| {
        kinds(service);
        of_type(service, "Filter").fields[2].facts.values.push(EnumValue { value: "huge".into(), doc: String::new() });
    });
    let after = made(&gone, Some(&lock));
    declared(&after);
    let now = file(&after, "surface.lock");
    assert!(lock.lines().filter(|line| !line.starts_with('@')).all(|line| now.lines().any(|l| l == line)), "{now}");
    assert!(now.contains("v20240101::types::Kind.huge  Huge"), "{now}");
    // A field that comes later is taken in.
    let later = made(&service_with(|s| *s = merged("Kind", ALL)), Some(&lock_of(&merged("Kind", &ALL[..2]))));
    assert_eq!(pending(&later), [""; 0]);
    // The other name is no name for anything else.
    let taken = made(&merged("ThingKind", ALL), Some(&lock));
    assert!(taken.findings.iter().any(|f| f.code == Code::OverrideName), "{:#?}", taken.findings);
}

#[test]
fn the_merged_enum_can_have_the_name_of_one_field() {
    let service = merged("ThingKind", ALL);
    let generated = made(&service, Some(&lock_of(&service_with(kinds))));
    assert_eq!(pending(&generated), [""; 0]);
    assert!(!file(&generated, "src/v20240101/types/thing.rs").contains("pub type"));
    assert!(file(&generated, "src/v20240101/types/filter.rs").contains("pub type FilterKind = types::ThingKind;"));
    let index = file(&generated, "src/v20240101/types/mod.rs");
    assert!(index.contains("pub use thing::Thing;") && index.contains("pub use thing_kind::ThingKind;"), "{index}");
}

#[test]
fn an_enum_of_other_names_stays_what_it_is() {
    let before = service_with(|service| {
        kinds(service);
        // Enums with other texts are not one type.
        of_type(service, "Filter").fields.last_mut().unwrap().facts.values[0].doc = "Means large.".into();
    });
    let before = lock_of(&before).replace("ThingKind.big  Big", "ThingKind.big  Large");
    let before = before.replace("ThingKind order Big Small", "ThingKind order Large Small");
    let generated = made(&merged("Kind", ALL), Some(&before));
    assert_eq!(pending(&generated), ["v20240101: the enum of Thing.Kind stays `ThingKind`; by an override it is `Kind`"]);
    let now = file(&generated, "surface.lock");
    assert!(now.contains("types::ThingKind.big  Large") && now.contains("Thing.Kind  kind: rt::Open<ThingKind>"), "{now}");
    assert!(now.contains("Filter.Kind  kind: Option<rt::Open<types::Kind>>"), "{now}");
}

#[test]
fn a_value_that_all_fields_have_lost_stays() {
    let service = merged("Kind", ALL);
    let lock = lock_of(&service);
    let less = service_with(|less| {
        *less = service;
        let lose = |field: &mut Field| field.facts.values.retain(|value| value.value != "small");
        of_type(less, "Thing").fields.iter_mut().for_each(lose);
        of_type(less, "Filter").fields.iter_mut().for_each(lose);
        describe(less).request.iter_mut().for_each(lose);
    });
    let generated = made(&less, Some(&lock));
    let stays = |lock: &str| {
        lock.lines().filter(|line| !line.contains(" gone") && !line.starts_with("@lines")).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(stays(file(&generated, "surface.lock")), stays(&lock));
    let gone: Vec<_> = generated.findings.iter().filter(|f| f.code == Code::ItemGone).map(|f| f.message.as_str()).collect();
    assert_eq!(gone.len(), 3, "{gone:#?}");
    assert!(gone.contains(&"v20240101: the value \"small\" of Filter.Kind is on no page any more; the crate keeps it"), "{gone:#?}");
}
