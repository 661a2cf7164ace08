//! `names`: names of integer codes.

use super::*;

/// `Thing.Code`, an integer of two documented codes.
fn codes(service: &mut Service) {
    let mut code = field("Code", number(), false);
    let value = |value: &str, doc: &str| EnumValue { value: value.into(), doc: doc.into() };
    code.facts.values = vec![value("0", "Not on."), value("1", "On."), value("-1", "")];
    of_type(service, "Thing").fields.push(code);
}

fn named(names: &[(i64, &str)]) -> Service {
    service_with(|service| {
        codes(service);
        let names = names.iter().zip(3..).map(|((code, name), line)| (*code, at(line, name))).collect();
        service.overrides.names.push(Names { item: at(2, "Thing.Code"), names });
    })
}

const ALL: &[(i64, &str)] = &[(0, "Off"), (1, "On"), (-1, "NotKnown")];
const THING: &str = "src/v20240101/types/thing.rs";

#[test]
fn codes_become_constants_and_stay_numbers() {
    let generated = sound(&named(ALL));
    let code = file(&generated, THING);
    for line in [
        "    /// `-1`.\n    pub const CODE_NOT_KNOWN: i64 = -1;\n    /// `0`: Not on.\n    pub const CODE_OFF: i64 = 0;\n",
        "pub code: i64",
        "|`0` [`CODE_OFF`](Self::CODE_OFF)|Not on.|",
    ] {
        assert!(code.contains(line), "{line}\n{code}");
    }
    assert!(file(&generated, "surface.lock").contains("v20240101::types::Thing.Code.-1  CODE_NOT_KNOWN\n"));
    let service = service_with(|service| {
        *service = named(&ALL[..2]);
        let field = of_type(service, "Thing").fields.last_mut().unwrap();
        field.unsigned = true;
        field.facts.values.pop();
    });
    assert!(file(&sound(&service), THING).contains("pub const CODE_ON: u64 = 1;"));
}

#[test]
fn they_are_held_against_the_page() {
    let check = |names: &[(i64, &str)], expected: &str| assert_eq!(reported(&named(names)), [expected]);
    check(&ALL[..2], "2 override-stale: the page of `Thing.Code` lists -1 too");
    check(&[ALL[0], ALL[1], ALL[2], (7, "Seven")], "6 override-stale: the page of `Thing.Code` lists no code 7");
    check(&[ALL[0], (1, "on"), ALL[2]], "4 override-name: \"on\" cannot be the name of a code");
    check(&[ALL[0], (1, "x\"; fn y() {}"), ALL[2]], "4 override-name: \"x\\\"; fn y() {}\" cannot be the name of a code");
    check(&[ALL[0], (1, "Off"), ALL[2]], "4 override-name: 1 cannot be called `Off`: there is a `CODE_OFF`");
    check(&[ALL[0], ALL[0], ALL[2]], "4 override-twice: 0 is named twice");
    let on = |item: &str| {
        let mut service = named(ALL);
        service.overrides.names[0].item.text = item.into();
        reported(&service)
    };
    assert_eq!(on("Thing.Id"), ["2 override-unfit: `Thing.Id` is not an integer, so it has no codes"]);
    assert_eq!(on("DescribeThings.Offset"), ["2 override-unfit: the page of `DescribeThings.Offset` lists no codes"]);
}

#[test]
fn names_of_codes_change_no_locked_item() {
    let generated = made(&named(ALL), Some(&lock_of(&service_with(codes))));
    assert_eq!(pending(&generated), Vec::<String>::new());
    assert!(file(&generated, THING).contains("CODE_OFF"));
    let lock = lock_of(&named(ALL));
    let other = made(&named(&[(0, "Disabled"), ALL[1], ALL[2]]), Some(&lock));
    assert_eq!(pending(&other), ["the name of 0 in Thing.Code stays `CODE_OFF`; by an override it is `CODE_DISABLED`"]);
    assert_eq!(file(&made(&service_with(codes), Some(&lock)), THING), file(&made(&named(ALL), None), THING), "without it they stand");
}
