//! Writes `gone.json`: one line per item, so that a change of a page is a change of a line.

use super::{
    is_name,
    lines::{ActionLine, ErrorLine, Head, TypeLine},
    read::FORMAT,
};
use crate::print::visible_json;
use apidoc_ir::Service;
use serde::Serialize;
use std::{borrow::Borrow, collections::BTreeSet};

/// Writes the versions of a service, without what the reader would refuse.
pub(crate) fn write<S: Borrow<Service>>(versions: &[S]) -> String {
    let mut text = format!("{{\"format\":{FORMAT},\"versions\":[\n");
    for (i, one) in versions.iter().enumerate() {
        text.push_str(if i > 0 { ",\n" } else { "" });
        version(one.borrow(), &mut text);
    }
    text.push_str("]}\n");
    visible_json(text)
}

fn version(version: &Service, text: &mut String) {
    text.push_str(&json(&Head::from(version)));
    // The tables are further keys of the head.
    text.pop();
    let (mut errors, mut actions, mut types) = Default::default();
    table("errors", version.errors.iter().filter(|error| is_new(&mut errors, &error.code)).map(ErrorLine::from), text);
    table("actions", version.actions.iter().filter(|action| is_new(&mut actions, &action.name)).map(ActionLine::from), text);
    table("types", version.types.iter().filter(|ty| is_new(&mut types, &ty.name)).map(TypeLine::from), text);
    text.push('}');
}

fn table<L: Serialize>(key: &str, lines: impl Iterator<Item = L>, text: &mut String) {
    text.push_str(&format!(",\n\"{key}\":[\n"));
    for (i, line) in lines.enumerate() {
        text.push_str(if i > 0 { ",\n" } else { "" });
        text.push_str(&json(&line));
    }
    text.push(']');
}

/// Returns a line as JSON. Its keys are texts and its numbers finite, so it has a form in JSON.
fn json(line: &impl Serialize) -> String {
    serde_json::to_string(line).unwrap_or_default()
}

/// Whether an item can be in the file and is not there yet.
fn is_new<'v>(seen: &mut BTreeSet<&'v str>, name: &'v str) -> bool {
    is_name(name) && seen.insert(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::surface::Past;
    use apidoc_ir::*;
    use std::collections::BTreeMap;

    /// A field with every key. Without `..` a new key of the IR does not compile until somebody decides about it here.
    fn field() -> Field {
        let facts = Facts {
            values: vec![
                EnumValue { value: "a".into(), doc: "Means\u{202e} a.".into() },
                EnumValue { value: "c".into(), doc: String::new() },
            ],
            open: true,
            confidence: Some(-3),
            default: Some("c".into()),
            min: Some(0.into()),
            max: serde_json::Number::from_f64(0.5),
            max_items: Some(9),
            min_len: Some(1),
            max_len: Some(2),
            page_base: Some(1),
            end_flag: Some(EndFlag::More),
            suspect: vec![FactKind::Max],
            at: BTreeMap::new(),
            rules: BTreeMap::new(),
            by_hand: BTreeMap::new(),
        };
        Field {
            name: "Mode".into(),
            ty: Type::Array(Box::new(Type::Object("Thing".into()))),
            unsigned: true,
            required: Some(false),
            nullable: true,
            deprecated: true,
            secret: true,
            doc: "模式 \"quoted\".".into(),
            example: Some("c".into()),
            facts,
            required_when: vec![RequiredWhen { field: "Kind".into(), values: vec!["x".into()] }],
            text_hash: TextHash::default(),
            source: Source::default(),
        }
    }

    fn service() -> Service {
        let source = Source { file: "demo/A.md".into(), line: 0, column: 0 };
        let example = Example {
            title: "Call".into(),
            doc: "It.".into(),
            request: Some(serde_json::json!({"B": "", "A": null})),
            response: None,
            request_fault: Some(ExampleFault::Foreign),
            response_fault: Some(ExampleFault::Unreadable),
            text_hash: TextHash::default(),
        };
        let action = Action {
            name: "Get".into(),
            title: Some("Gets".into()),
            doc: "Gets it.".into(),
            summary: "Gets it.".into(),
            idempotent: true,
            deprecated: true,
            rate_limit: Some(20),
            rate_limits: vec![RateLimit { calls: 0, seconds: 1 }],
            region: RegionUse::Optional,
            request: vec![field(), Field { name: "Plain".into(), ..Field::default() }],
            response: vec![field()],
            constraints: vec![Constraint { kind: ConstraintKind::Together, fields: vec![vec!["Mode".into()]] }],
            errors: vec![ErrorCode { code: "Failed".into(), doc: "It failed.".into(), common: true }],
            examples: vec![example],
            event_stream: true,
            text_hash: TextHash::default(),
            source: source.clone(),
        };
        let ty = ApiType {
            name: "Thing".into(),
            doc: "A thing.".into(),
            direction: Direction::Both,
            used_by: vec!["Get".into()],
            inferred: true,
            fields: vec![field()],
            constraints: vec![Constraint { kind: ConstraintKind::Exclusive, fields: vec![vec!["Mode".into()]] }],
            text_hash: TextHash::default(),
            source,
        };
        let word = |text: &str| SpannedText { text: text.into(), at: Source::default() };
        let waiter = Waiter {
            action: word("Get"),
            name: word("until_done"),
            path: word("Mode"),
            success: vec![word("a")],
            failure: vec![word("c")],
            any: true,
            every: Some(1),
            at_most: Some(60),
        };
        Service {
            service: "demo".into(),
            version: "2024-01-01".into(),
            host: "demo.tencentcloudapi.com".into(),
            endpoints: vec!["demo.intl.tencentcloudapi.com".into()],
            title: Some("Demo".into()),
            language: Language::En,
            actions: vec![action],
            types: vec![ty],
            errors: vec![ErrorCode { code: "Busy".into(), doc: String::new(), common: false }],
            texts: Texts::default(),
            overrides: Overrides { waiters: vec![waiter], ..Overrides::default() },
        }
    }

    #[test]
    fn the_file_has_everything_but_places() {
        let text = write(&[service()]);
        assert_eq!(Past::parse(&text).unwrap().versions, [service()]);
        // The order of the keys would otherwise depend on the order of declarations in Rust.
        for line in text.lines().filter(|line| line.starts_with('{')) {
            let item = line.trim_end_matches(',');
            let Ok(value) = serde_json::from_str::<serde_json::Value>(item) else { continue };
            assert_eq!(visible_json(value.to_string()), item);
        }
    }

    #[test]
    fn leaves_out_what_the_reader_would_refuse() {
        let mut odd = service();
        odd.actions[0].request.extend([field(), Field { name: "a\u{7}".into(), ..Field::default() }]);
        odd.actions.extend([odd.actions[0].clone(), Action::default()]);
        odd.types.push(ApiType { name: "\u{202e}".into(), ..ApiType::default() });
        odd.types[0].fields[0].facts.values.push(EnumValue::default());
        odd.errors.push(ErrorCode::default());
        assert_eq!(Past::parse(&write(&[odd])).unwrap().versions, [service()]);
    }
}
