//! Changes between two states of the documentation.

use crate::{
    At, Change, Class, Kind,
    classify::{self, Flow},
    fields,
};
use apidoc_ir::{Action, ApiType, Direction, Example, Ir, Service};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Compares two states of the documentation. What belongs to an action, type, version or service that is new or gone is not listed by itself.
///
/// The order is: service, version, then the actions and types by name.
pub fn documentation(old: &Ir, new: &Ir) -> Vec<Change> {
    let mut out = Vec::new();
    let (old, new) = (by_name(old), by_name(new));
    let services: BTreeSet<&str> = old.keys().chain(new.keys()).copied().collect();
    for service in services {
        let none = BTreeMap::new();
        let (was, is) = (old.get(service).unwrap_or(&none), new.get(service).unwrap_or(&none));
        let change = |kind, class| Change { version: None, ..base(service, "", kind, class) };
        match (was.is_empty(), is.is_empty()) {
            (true, _) => out.push(change(Kind::ServiceNew, Class::Addition)),
            (_, true) => out.push(change(Kind::ServiceGone, Class::Withdrawn)),
            _ => {}
        }
        let versions: BTreeSet<&str> = was.keys().chain(is.keys()).copied().collect();
        for version in versions {
            match (was.get(version), is.get(version)) {
                (Some(was), Some(is)) => service_version(was, is, &mut out),
                (None, Some(is)) => out.push(whole(Kind::VersionNew, Class::Addition, is)),
                (Some(was), None) => out.push(whole(Kind::VersionGone, Class::Withdrawn, was)),
                (None, None) => {}
            }
        }
    }
    out
}

type Versions<'a> = BTreeMap<&'a str, &'a Service>;

fn by_name(ir: &Ir) -> BTreeMap<&str, Versions<'_>> {
    let mut services: BTreeMap<&str, Versions<'_>> = BTreeMap::new();
    // Pages of types alone document no API.
    for service in ir.services.iter().filter(|service| !service.actions.is_empty()) {
        services.entry(&service.service).or_default().insert(&service.version, service);
    }
    services
}

fn base(service: &str, version: &str, kind: Kind, class: Class) -> Change {
    Change {
        service: service.into(),
        version: Some(version.into()),
        kind,
        owner: None,
        field: None,
        was: None,
        is: None,
        class,
        at: None,
        facts: Vec::new(),
    }
}

fn whole(kind: Kind, class: Class, service: &Service) -> Change {
    let at = service.actions.first().map(|action| At::from(&action.source));
    Change { at, ..base(&service.service, &service.version, kind, class) }
}

fn service_version(old: &Service, new: &Service, out: &mut Vec<Change>) {
    let change = |kind, class, owner: &str, at: At| Change {
        owner: Some(owner.into()),
        at: Some(at),
        ..base(&new.service, &new.version, kind, class)
    };
    let actions = |service| -> BTreeMap<String, Action> { named(service, |s: &Service| &s.actions, |action| &action.name) };
    let types = |service| -> BTreeMap<String, ApiType> { named(service, |s: &Service| &s.types, |ty| &ty.name) };
    let (was, is) = (actions(old), actions(new));
    for name in was.keys().chain(is.keys()).collect::<BTreeSet<_>>() {
        match (was.get(name), is.get(name)) {
            (Some(was), Some(is)) => action(was, is, &|kind, class, owner| change(kind, class, owner, (&is.source).into()), out),
            (None, Some(is)) => out.push(change(Kind::ActionNew, Class::Addition, name, (&is.source).into())),
            (Some(was), None) => out.push(change(Kind::ActionGone, Class::Withdrawn, name, (&was.source).into())),
            (None, None) => {}
        }
    }
    let (was, is) = (types(old), types(new));
    for name in was.keys().chain(is.keys()).collect::<BTreeSet<_>>() {
        match (was.get(name), is.get(name)) {
            (Some(was), Some(is)) => ty(was, is, &|kind, class| change(kind, class, name, (&is.source).into()), out),
            (None, Some(is)) => out.push(change(Kind::TypeNew, Class::Addition, name, (&is.source).into())),
            (Some(was), None) => out.push(change(Kind::TypeGone, Class::Withdrawn, name, (&was.source).into())),
            (None, None) => {}
        }
    }
}

fn named<T: Clone>(service: &Service, items: fn(&Service) -> &Vec<T>, name: fn(&T) -> &String) -> BTreeMap<String, T> {
    items(service).iter().map(|item| (name(item).clone(), item.clone())).collect()
}

fn action(old: &Action, new: &Action, change: &dyn Fn(Kind, Class, &str) -> Change, out: &mut Vec<Change>) {
    let name = new.name.as_str();
    if old.title != new.title {
        let value = |title: &Option<String>| title.as_deref().map(Value::from);
        out.push(Change { was: value(&old.title), is: value(&new.title), ..change(Kind::ActionTitle, Class::Documentation, name) });
    }
    if let Some(class) = text((&old.doc, old.text_hash), (&new.doc, new.text_hash)) {
        let class = if old.deprecated == new.deprecated { class } else { Class::Documentation };
        out.push(Change { was: Some(old.doc.as_str().into()), is: Some(new.doc.as_str().into()), ..change(Kind::ActionDoc, class, name) });
    }
    for (part, flow, was, is) in
        [("request", Flow::REQUEST, &old.request, &new.request), ("response", Flow::RESPONSE, &old.response, &new.response)]
    {
        let owner = format!("{name}.{part}");
        fields::compare(was, is, flow, &|kind, class| change(kind, class, &owner), out);
    }
    examples(old, new, &|kind, class| change(kind, class, name), out);
}

fn ty(old: &ApiType, new: &ApiType, change: &dyn Fn(Kind, Class) -> Change, out: &mut Vec<Change>) {
    if let Some(class) = text((&old.doc, old.text_hash), (&new.doc, new.text_hash)) {
        out.push(Change { was: Some(old.doc.as_str().into()), is: Some(new.doc.as_str().into()), ..change(Kind::TypeDoc, class) });
    }
    if old.direction != new.direction {
        let class = classify::direction(old.direction, new.direction);
        let (was, is) = (Some(direction(old.direction).into()), Some(direction(new.direction).into()));
        out.push(Change { was, is, ..change(Kind::TypeDirection, class) });
    }
    fields::compare(&old.fields, &new.fields, Flow::of_type(old.direction, new.direction), change, out);
}

fn direction(direction: Direction) -> &'static str {
    match direction {
        Direction::Input => "in",
        Direction::Output => "out",
        Direction::Both => "both",
        Direction::Unused => "none",
    }
}

/// Returns the class of a change of a text; `None` if it is the same.
fn text((was, was_hash): (&str, apidoc_ir::TextHash), (is, is_hash): (&str, apidoc_ir::TextHash)) -> Option<Class> {
    match (was == is, was_hash.is_known() && is_hash.is_known(), was_hash == is_hash) {
        (_, true, true) | (true, false, _) => None,
        (true, true, false) => Some(Class::Markup),
        (false, _, _) => Some(Class::Documentation),
    }
}

/// Compares the examples of an action by their titles. Of several with one title, each is compared with the one in the same place.
fn examples(old: &Action, new: &Action, change: &dyn Fn(Kind, Class) -> Change, out: &mut Vec<Change>) {
    let (was, is) = (by_title(&old.examples), by_title(&new.examples));
    for key in was.keys().chain(is.keys()).collect::<BTreeSet<_>>() {
        let title = Some(Value::from(key.0));
        match (was.get(key), is.get(key)) {
            (Some(was), Some(is)) => {
                let same = was.request == is.request && was.response == is.response && was.doc == is.doc;
                let class = if same { Class::Markup } else { Class::Documentation };
                let known = was.text_hash.is_known() && is.text_hash.is_known();
                let edited = if known { was.text_hash != is.text_hash } else { !same };
                if edited {
                    out.push(Change { is: title, ..change(Kind::ExampleText, class) });
                }
            }
            (None, Some(_)) => out.push(Change { is: title, ..change(Kind::ExampleNew, Class::Documentation) }),
            (Some(_), None) => {
                out.push(Change { was: title, at: Some(At::from(&old.source)), ..change(Kind::ExampleGone, Class::Documentation) })
            }
            (None, None) => {}
        }
    }
}

fn by_title(examples: &[Example]) -> BTreeMap<(&str, usize), &Example> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut out = BTreeMap::new();
    for example in examples {
        let count = counts.entry(&example.title).or_default();
        out.insert((example.title.as_str(), *count), example);
        *count += 1;
    }
    out
}
