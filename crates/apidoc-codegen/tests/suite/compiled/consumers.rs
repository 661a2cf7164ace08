//! Programs that were written against a crate before its pages changed: with the lock they compile against what is generated after.
//!
//! One program names everything that the crate has. It is compiled against a crate a change, all in one run of cargo.

use super::workshop::Workshop;
use crate::common::*;
use apidoc_codegen::{Generated, Options, State, generate};
use apidoc_ir::diagnostics::Code;
use apidoc_ir::*;
use std::collections::BTreeSet;

const PROGRAM: &str = include_str!("consumer.rs");

/// The version before the newest, and the newest.
fn before() -> [Service; 2] {
    let mut newest = demo();
    let fields = vec![field("Id", text(), true), field("Size", Type::Scalar(Scalar::Float), true), field("On", boolean(), true)];
    newest.actions.insert(0, action("CopyThing", fields, vec![field("Copy", object("Thing"), false)]));
    newest.errors = vec![ErrorCode { code: "LimitExceeded".into(), ..ErrorCode::default() }];
    let old = Service {
        version: "2020-01-01".into(),
        ..service(vec![action("Ping", Vec::new(), vec![field("Pong", text(), false)])], Vec::new())
    };
    [old, newest]
}

fn boolean() -> Type {
    Type::Scalar(Scalar::Boolean)
}

/// The lock as an older generator left it, whose rules gave other names: whatever is read today, these stay.
fn lock() -> String {
    let [old, newest] = before();
    let fresh = generate(&[&old, &newest], None, &Options::default()).unwrap();
    let mut lock: String =
        file(&fresh, "surface.lock").lines().filter(|line| !line.starts_with('@')).map(|line| format!("{line}\n")).collect();
    for (today, then) in [
        ("DeleteThing  delete_thing(", "DeleteThing  remove_thing("),
        ("limit: Option<i64>", "page_limit: Option<i64> limit_to"),
        ("ThingKind", "KindOfThing"),
        ("CreateThingRequired", "CreateThingNeeds"),
        ("LimitExceeded  LimitExceeded", "LimitExceeded  ExceededLimit"),
    ] {
        assert!(lock.contains(today), "{today}");
        lock = lock.replace(today, then);
    }
    lock
}

type Change = fn(&mut [Service; 2]);

/// Every change that a page, or a rule, can go through.
fn changes() -> Vec<(&'static str, Change)> {
    vec![
        ("nothing", |_| ()),
        ("a-page", |[_, new]| new.actions.insert(0, action("AddThing", vec![field("Id", text(), true)], Vec::new()))),
        ("fields", |[_, new]| {
            for action in &mut new.actions {
                action.request.insert(0, field("First", object("Thing"), false));
                action.response.insert(0, field("First", list(object("Thing")), false));
            }
            new.types.iter_mut().for_each(|ty| ty.fields.insert(0, field("First", text(), false)));
        }),
        ("colliding-fields", |[_, new]| {
            for action in &mut new.actions {
                let alike: Vec<_> = action.request.iter().map(|f| field(&f.name.to_uppercase(), number(), false)).collect();
                action.request.splice(0..0, alike);
            }
            new.types.insert(0, shared("THING", Direction::Output, vec![field("Id", text(), false)]));
            new.actions.insert(0, action("DESCRIBETHINGS", Vec::new(), Vec::new()));
            new.errors.insert(0, ErrorCode { code: "Exceeded.Limit".into(), ..ErrorCode::default() });
        }),
        ("a-sentence-makes-an-enum", |[_, new]| {
            every_field(new, |f| {
                if f.ty.scalar() == Some(Scalar::String) {
                    f.facts.values.extend(values("", &["x", "y"]).facts.values);
                }
            });
        }),
        ("a-null-sentence", |[_, new]| every_field(new, |f| f.nullable = true)),
        ("a-cycle", |[_, new]| {
            let thing = Field { nullable: true, ..field("Thing", object("Thing"), true) };
            new.types.iter_mut().for_each(|ty| ty.fields.push(thing.clone()));
            new.types.iter_mut().for_each(|ty| ty.direction = Direction::Both);
        }),
        ("required-no-more", |[_, new]| every_field(new, |f| f.required = Some(false))),
        ("required-now", |[_, new]| {
            every_field(new, |f| f.required = Some(true));
            new.actions.iter_mut().for_each(|a| a.request.push(field("Owner", text(), true)));
        }),
        ("tables-turned", |[_, new]| {
            new.actions.iter_mut().for_each(|a| a.request.reverse());
            new.types.iter_mut().for_each(|ty| ty.fields.reverse());
        }),
        ("other-types", |[_, new]| {
            every_field(new, |f| f.ty = if f.ty.is_array() { text() } else { list(text()) });
        }),
        ("fields-gone", |[_, new]| {
            new.actions.iter_mut().for_each(|a| (a.request, a.response) = (Vec::new(), Vec::new()));
            new.types.iter_mut().for_each(|ty| ty.fields.clear());
        }),
        ("values-gone", |[_, new]| every_field(new, |f| f.facts.values.clear())),
        ("actions-gone", |[_, new]| new.actions.retain(|a| a.name == "Ping")),
        ("types-gone", |[_, new]| new.types.clear()),
        ("all-gone", |[_, new]| {
            (new.actions, new.types, new.errors) = (Vec::new(), Vec::new(), Vec::new());
        }),
    ]
}

fn every_field(service: &mut Service, change: impl Fn(&mut Field)) {
    for action in &mut service.actions {
        action.request.iter_mut().chain(&mut action.response).for_each(&change);
    }
    service.types.iter_mut().flat_map(|ty| &mut ty.fields).for_each(&change);
}

/// Enums that stand become one.
fn merge([_, new]: &mut [Service; 2]) {
    let word = |text: &str| SpannedText { text: text.into(), at: Source { file: "overrides.toml".into(), line: 1, column: 1 } };
    let describe = new.actions.iter_mut().find(|action| action.name == "DescribeThings").unwrap();
    describe.request.push(values("Kind", &["big", "small"]));
    new.overrides.merge = vec![
        Merge { name: word("Kind"), fields: vec![word("Thing.Kind"), word("DescribeThings.Kind")] },
        Merge { name: word("Mode"), fields: vec![word("CreateThing.Mode")] },
    ];
}

fn renamed(services: [Service; 2], name: &str) -> [Service; 2] {
    services.map(|service| Service { service: format!("demo-{name}"), ..service })
}

/// The crate after a change, as the service `demo-change`.
fn after(name: &str, change: impl FnOnce(&mut [Service; 2]), lock: Option<&str>) -> Generated {
    let mut services = before();
    change(&mut services);
    services = renamed(services, name);
    let options = Options { accept_gone: true, day: Some("2026-01-31"), ..Options::default() };
    // What an earlier run remembers, if there was one.
    let past = generate(&renamed(before(), name).each_ref(), None, &Options::default()).unwrap();
    let gone = lock.map(|_| file(&past, apidoc_codegen::GONE));
    generate(&services.each_ref(), State { lock, gone, ..State::default() }, &options).unwrap()
}

fn consumer(workshop: &Workshop, name: &str, generated: &Generated) {
    workshop.add(generated);
    workshop.write(
        &format!("uses-{name}/Cargo.toml"),
        &format!(
            "[package]\nname = \"uses-{name}\"\nversion.workspace = true\nedition.workspace = true\n\n[dependencies]\ntencentcloud-core.workspace = true\n\
             demo = {{ package = {0:?}, path = \"../{0}\", default-features = false, features = [\"v20200101\", \"v20240101\"] }}\n",
            generated.name
        ),
    );
    workshop.write(&format!("uses-{name}/src/lib.rs"), PROGRAM);
}

#[test]
fn a_program_compiles_after_every_change() {
    let workshop = Workshop::new("consumers");
    let lock = lock();
    for (name, change) in changes() {
        let generated = after(name, change, Some(&lock));
        let now: BTreeSet<&str> = file(&generated, "surface.lock").lines().collect();
        for line in lock.lines() {
            // What could only be read may be built now, too.
            let grown = line.replace("new()  default", "new()  new()");
            assert!(now.contains(line) || now.contains(&*grown), "{name}: gone: {line}");
        }
        consumer(&workshop, name, &generated);
    }
    let newest_only = generate(
        &[&Service { service: "demo-version-gone".into(), ..before()[1].clone() }],
        Some(&*lock),
        &Options { accept_gone: true, ..Options::default() },
    )
    .unwrap();
    assert!(newest_only.findings.iter().any(|f| f.code == Code::ItemGone && f.message.starts_with("v20200101: this version")));
    consumer(&workshop, "version-gone", &newest_only);
    let merged = after("merged", merge, Some(&lock));
    assert!(!merged.findings.iter().any(|f| f.code == Code::RetypePending), "{:#?}", merged.findings);
    consumer(&workshop, "merged", &merged);
    let text = file(&merged, "surface.lock").to_owned();
    consumer(&workshop, "merge-gone", &after("merge-gone", |_| (), Some(&text)));
    let said = workshop.cargo(&["check", "--workspace", "--keep-going"]);
    assert!(said.success, "{}", said.text.chars().take(6000).collect::<String>());
}

#[test]
fn without_the_lock_it_would_not() {
    let workshop = Workshop::new("consumers-loose");
    consumer(&workshop, "loose", &after("loose", |_| (), None));
    let said = workshop.cargo(&["check", "--workspace"]);
    assert!(!said.success && said.text.contains("remove_thing"), "{}", said.text);
}

#[test]
fn items_that_are_gone_are_deprecated() {
    let lock = lock();
    let told = |change: Change| {
        let generated = after("x", change, Some(&lock));
        generated.findings.into_iter().filter(|f| f.code == Code::ItemGone).map(|f| f.message).collect::<Vec<_>>()
    };
    assert_eq!(told(|_| ()), Vec::<String>::new());
    assert_eq!(
        told(|[_, new]| new.types[1].fields.truncate(1)),
        [
            "v20240101: Thing.Kind is on no page any more; the crate keeps it",
            "v20240101: Thing.Parent is on no page any more; the crate keeps it"
        ]
    );
    assert_eq!(
        told(|[_, new]| new.actions.retain(|a| a.name != "Ping")),
        ["v20240101: the action Ping is on no page any more; the crate keeps it"]
    );
    assert_eq!(
        told(|[_, new]| _ = new.types[1].fields[2].facts.values.remove(0)),
        ["v20240101: the value \"big\" of Thing.Kind is on no page any more; the crate keeps it"]
    );
    assert_eq!(told(|[_, new]| new.errors.clear()), Vec::<String>::new(), "every service can return it");
}
