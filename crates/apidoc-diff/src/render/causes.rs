//! One line per cause: changes of one edit of the documentation are reported together.

use crate::{At, Change, Class, Kind, facts::code};
use apidoc_codegen::names;
use serde_json::Value;
use std::collections::BTreeMap;

/// A line of a section. Names are in backticks.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Line {
    pub(super) service: String,
    pub(super) version: Option<String>,
    pub(super) text: String,
    /// Place of the change, if the line is about one.
    pub(super) at: Option<At>,
}

/// Groups of changes with one cause. Changes of one group differ in owner and field only.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Cause {
    Service,
    Version,
    /// Actions or types that are new.
    Items(Kind),
    /// An action that is gone.
    Action(String),
    /// Types that are gone.
    Types,
    /// The same rename, by old and new name.
    Rename(String, String),
    /// New or gone fields of one owner.
    Fields(Kind, String),
    /// Types that are now sent or received too.
    Direction(String),
    /// All other changes are reported one by one, in their order.
    One(usize),
}

/// Returns the lines of a class, in the order of the changes.
pub(super) fn lines(changes: &[Change], class: Class) -> Vec<Line> {
    let whole = |change: &Change| {
        changes.iter().any(|other| other.service == change.service && matches!(other.kind, Kind::ServiceNew | Kind::ServiceGone))
    };
    let mut groups: BTreeMap<(String, Option<String>, Cause), Vec<&Change>> = BTreeMap::new();
    for (at, change) in changes.iter().enumerate().filter(|(_, change)| change.class == class) {
        // The service says it already.
        if matches!(change.kind, Kind::VersionNew | Kind::VersionGone) && whole(change) {
            continue;
        }
        groups.entry((change.service.clone(), change.version.clone(), cause(change, at))).or_default().push(change);
    }
    let line = |((service, version, _), group): ((String, Option<String>, Cause), Vec<&Change>)| {
        let text = text(&group);
        Line { service, version, text, at: if let [one] = group[..] { one.at.clone() } else { None } }
    };
    groups.into_iter().map(line).collect()
}

fn cause(change: &Change, at: usize) -> Cause {
    let owner = change.owner.clone().unwrap_or_default();
    let text = |value: &Option<Value>| value.as_ref().and_then(Value::as_str).unwrap_or_default().to_owned();
    match change.kind {
        Kind::ServiceNew | Kind::ServiceGone => Cause::Service,
        Kind::VersionNew | Kind::VersionGone => Cause::Version,
        Kind::ActionNew | Kind::TypeNew => Cause::Items(change.kind),
        Kind::ActionGone => Cause::Action(owner),
        Kind::TypeGone => Cause::Types,
        Kind::FieldName => Cause::Rename(text(&change.was), text(&change.is)),
        Kind::FieldNew | Kind::FieldGone => Cause::Fields(change.kind, owner),
        Kind::TypeDirection => Cause::Direction(text(&change.is)),
        _ => Cause::One(at),
    }
}

/// Returns the text of a group.
fn text(group: &[&Change]) -> String {
    let Some(first) = group.first() else { return String::new() };
    let owners = || some(group.iter().filter_map(|change| change.owner.as_deref()));
    let fields = || some(group.iter().filter_map(|change| change.field.as_deref()));
    let owner = code(first.owner.as_deref().unwrap_or_default());
    let field = code(first.field.as_deref().unwrap_or_default());
    let value = |value: &Option<Value>| match value {
        Some(Value::String(text)) => code(text),
        Some(value) => code(&value.to_string()),
        None => "nothing".into(),
    };
    let (was, is) = (value(&first.was), value(&first.is));
    let count = group.len();
    match first.kind {
        Kind::ServiceNew => "new service".into(),
        Kind::ServiceGone => "the service is gone".into(),
        Kind::VersionNew => "new version".into(),
        Kind::VersionGone => "the version is gone".into(),
        Kind::ActionNew => format!("{}: {}", counted(count, "new action"), owners()),
        Kind::TypeNew => format!("{}: {}", counted(count, "new type"), owners()),
        Kind::ActionGone => format!("the action {owner} is gone"),
        Kind::TypeGone => format!("{} gone: {}", counted(count, "type"), owners()),
        Kind::FieldName => format!("{was} is now {is} in {}", owners()),
        Kind::FieldNew if first.class == Class::Refused => format!("{owner} now requires {}; set it with {}", fields(), setters(group)),
        Kind::FieldNew => format!("{owner} has {}", fields()),
        Kind::FieldGone => format!("{owner} no longer has {}", fields()),
        Kind::FieldType if first.class == Class::Refused => {
            format!("{field} of {owner} is {is} instead of {was}; {} still takes {was}", setters(group))
        }
        Kind::FieldType => format!("{field} of {owner} is {is} instead of {was}"),
        Kind::FieldRequired if first.is == Some(true.into()) => {
            format!("{field} of {owner} is now required; set it with {}", setters(group))
        }
        Kind::FieldRequired => format!("{field} of {owner} is now optional"),
        Kind::FieldNull => format!("{field} of {owner} {}", if first.is == Some(true.into()) { "may be null" } else { "is never null" }),
        Kind::FieldDoc => format!("{field} of {owner} {}", first.facts.join("; ")),
        Kind::TypeDirection => format!("{} now {}: {}", counted(count, "type"), flow(first), owners()),
        Kind::ItemNew => format!("{owner} is {is}"),
        Kind::ItemGone => format!("{owner} is gone"),
        Kind::ItemChanged => format!("{owner} is {is} instead of {was}"),
        Kind::ActionDoc
        | Kind::ActionTitle
        | Kind::TypeDoc
        | Kind::FieldExample
        | Kind::Order
        | Kind::ExampleNew
        | Kind::ExampleGone
        | Kind::ExampleText => {
            format!("{} of {owner}", first.kind.name())
        }
    }
}

/// Returns the setters of the changed fields, by the rule for names. A field whose name is taken has a number after it.
fn setters(group: &[&Change]) -> String {
    let setter = |field: &str| match names::snake(field) {
        name if names::trait_method(&name) => format!(".set_{name}(…)"),
        name => format!(".{}(…)", names::raw(&name)),
    };
    let all: Vec<String> = group.iter().filter_map(|change| change.field.as_deref().map(setter)).collect();
    some(all.iter().map(String::as_str))
}

fn flow(change: &Change) -> &'static str {
    match change.is.as_ref().and_then(Value::as_str) {
        Some("both") => "sent and received",
        Some("in") => "only sent",
        Some("out") => "only received",
        _ => "neither sent nor received",
    }
}

pub(super) fn counted(count: usize, word: &str) -> String {
    if count == 1 { format!("1 {word}") } else { format!("{count} {word}s") }
}

fn some<'a>(names: impl Iterator<Item = &'a str>) -> String {
    const MAX_SHOWN_NAMES: usize = 12;
    let all: Vec<_> = names.map(code).collect();
    let more = if all.len() > MAX_SHOWN_NAMES { ", …" } else { "" };
    all[..all.len().min(MAX_SHOWN_NAMES)].join(", ") + more
}
