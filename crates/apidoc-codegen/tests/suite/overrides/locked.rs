//! `take` and `keep`: decisions about what the lock holds back.

use super::*;
use apidoc_codegen::{FINDINGS, GONE, State};

fn after(service: &Service, before: &Generated) -> Generated {
    let [lock, gone, findings] = ["surface.lock", GONE, FINDINGS].map(|name| Some(file(before, name)));
    generate(&[service], State { lock, gone, findings }, &Options::default()).unwrap()
}

/// The demo service, in which types of two fields and the need of a parameter have changed.
fn moved(take: &[&str], keep: &[&str]) -> Service {
    service_with(|service| {
        let fields = &mut of_type(service, "Thing").fields;
        fields[0].ty = list(text());
        fields[1].ty = text();
        describe(service).request[1].ty = text();
        describe(service).request[0].required = Some(true);
        service.overrides.take = take.iter().zip(2..).map(|(item, line)| at(line, item)).collect();
        service.overrides.keep = keep.iter().zip(12..).map(|(item, line)| at(line, item)).collect();
    })
}

/// The findings with their places, and the line of an override.
fn said(generated: &Generated) -> Vec<String> {
    let line = |finding: &Diagnostic| if finding.code.is_override() { finding.source.line.to_string() } else { String::new() };
    let subject = |finding: &Diagnostic| finding.message.split(' ').take(2).collect::<Vec<_>>().join(" ");
    generated.findings.iter().map(|finding| format!("{} {}: {}", line(finding), finding.code.as_str(), subject(finding))).collect()
}

/// Nothing is decided yet: the state that the decisions of the tests start from.
fn standing() -> Generated {
    after(&moved(&[], &[]), &made(&demo(), None))
}

#[test]
fn a_taken_field_gets_its_documented_type_and_loses_its_second_field() {
    let before = standing();
    assert!(file(&before, "surface.lock").contains("Thing.Id%3D;list  id_list: Vec<String>\n"));
    let service = moved(&["Thing.Id", "DescribeThings.Limit", "DescribeThings.Offset"], &[]);
    let taken = after(&service, &before);
    let lock = file(&taken, "surface.lock");
    for line in
        ["Thing.Id  id: Vec<String>\n", "Thing.Parent%3D;string", "Request.Limit  limit: Option<String>\n", "Request.Offset  offset: i64\n"]
    {
        assert!(lock.contains(line), "{line}\n{lock}");
    }
    assert!(!lock.contains("Thing.Id%3D;"), "{lock}");
    assert!(!file(&taken, "src/v20240101/types/thing.rs").contains("id_list"));
    let broken: Vec<&str> = taken.broken.iter().map(|one| one.item.as_str()).collect();
    assert!(broken.contains(&"v20240101::types::Thing.Id%3D;list") && !broken.iter().any(|item| item.contains("Parent")), "{broken:?}");
}

/// The entry is still in the file when the next run finds the new type in the lock.
#[test]
fn an_applied_entry_is_no_error_in_the_next_run() {
    let service = moved(&["Thing.Id"], &[]);
    let taken = after(&service, &standing());
    let again = after(&service, &taken);
    assert_eq!((&again.files, again.broken.len()), (&taken.files, 0));
    for run in [&taken, &again] {
        let decided: Vec<String> = said(run).into_iter().filter(|line| line.contains("override-")).collect();
        assert_eq!(decided, ["2 override-taken: `Thing.Id` has"]);
    }
    assert_eq!(taken.new.iter().chain(&again.new).filter(|one| one.code == Code::OverrideTaken).count(), 1);
    let without = after(&moved(&[], &[]), &again);
    assert_eq!(file(&without, "surface.lock"), file(&taken, "surface.lock"), "without the entry the type stays");
}

#[test]
fn a_taken_name_replaces_the_locked_one() {
    let mut service = demo();
    service.overrides.rename.push(Rename { item: at(2, "Thing.Id"), name: at(2, "key") });
    service.overrides.take.push(at(3, "Thing.Id"));
    let taken = after(&service, &made(&demo(), None));
    assert!(file(&taken, "surface.lock").contains("v20240101::types::Thing.Id  key: String\n"));
    assert_eq!(pending(&taken), Vec::<String>::new());
}

#[test]
fn a_kept_field_is_not_reported_and_stays() {
    let before = standing();
    let kept = after(&moved(&[], &["Thing.Id", "DescribeThings.Limit", "DescribeThings.Offset"]), &before);
    assert_eq!(said(&before).len() - said(&kept).len(), 3, "{:?} {:?}", said(&before), said(&kept));
    assert!(!said(&kept).iter().any(|line| line.contains("override-") || line.contains("Thing.Id") || line.contains("Request")));
    assert!(!file(&kept, FINDINGS).contains("Thing.Id "));
    assert_eq!(file(&kept, "surface.lock"), file(&before, "surface.lock"));
}

#[test]
fn rejects_a_field_to_keep_when_nothing_is_pending() {
    let run = after(&moved(&[], &["Thing.Id", "Thing.Kind"]), &standing());
    let errors: Vec<String> = said(&run).into_iter().filter(|line| line.contains("override-")).collect();
    assert_eq!(errors, ["13 override-stale: no change"]);
    let back = service_with(|service| service.overrides.keep.push(at(7, "Thing.Id")));
    assert_eq!(said(&after(&back, &made(&demo(), None))), ["7 override-stale: no change"], "the page is as in the lock");
}

/// An entry decides about the version of its file, whatever other versions have.
#[test]
fn an_entry_leaves_other_versions_unchanged() {
    let later = |service: Service| Service { version: "2025-01-01".into(), ..service };
    let old = later(demo());
    let first = generate(&[&demo(), &old], None, &Options::default()).unwrap();
    let (service, other) = (moved(&["Thing.Id"], &[]), later(moved(&[], &[])));
    let state = State { lock: Some(file(&first, "surface.lock")), gone: Some(file(&first, GONE)), ..State::default() };
    let taken = generate(&[&service, &other], state, &Options::default()).unwrap();
    let lock = file(&taken, "surface.lock");
    for line in ["v20240101::types::Thing.Id  id: Vec<String>\n", "v20250101::types::Thing.Id  id: String\n"] {
        assert!(lock.contains(line), "{line}\n{lock}");
    }
}

#[test]
fn keeps_items_that_are_gone_without_a_report() {
    let less = |keep: &[&str]| {
        service_with(|service| {
            service.actions.retain(|action| action.name != "DeleteThing");
            describe(service).request.retain(|field| !matches!(field.name.as_str(), "Limit" | "Filters"));
            service.types.retain(|ty| ty.name != "Filter");
            of_type(service, "Thing").fields[2].facts.values.remove(0);
            service.overrides.keep = keep.iter().zip(2..).map(|(item, line)| at(line, item)).collect();
        })
    };
    let first = made(&demo(), None);
    let count = |run: &Generated| run.findings.iter().filter(|one| one.code == Code::ItemGone).count();
    let reported = after(&less(&[]), &first);
    assert_eq!(count(&reported), 5, "{:?}", said(&reported));
    for (i, item) in ["DeleteThing", "DescribeThings.Limit", "DescribeThings.Filters", "Filter", "Thing.Kind.big"].iter().enumerate() {
        let kept = after(&less(&[item]), &first);
        assert_eq!((count(&kept), kept.findings.len()), (4, reported.findings.len() - 1), "{i} {item}: {:?}", said(&kept));
        assert_eq!(file(&kept, "surface.lock"), file(&reported, "surface.lock"));
        assert_eq!(after(&less(&[item]), &kept).files, kept.files);
    }
    let unknown = after(&less(&["Thing.Lost", "Lost", "Thing.Kind.huge"]), &first);
    let errors: Vec<String> = said(&unknown).into_iter().filter(|line| line.contains("override-")).collect();
    assert_eq!(errors, ["2 override-item: `Thing` has", "3 override-item: no action", "4 override-stale: no change"]);
}
