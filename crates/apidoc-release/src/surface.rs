//! The public items of a crate before and after: what a program that was compiled against the old ones can still use.

use crate::{Error, Level};
use apidoc_codegen::surface::Lock;
use std::collections::{BTreeMap, BTreeSet};

/// The difference of two locks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Comparison {
    /// Size of the change.
    pub level: Level,
    /// Items that are gone or have another name or type, by key: value before and after.
    pub broken: Vec<(String, String, Option<String>)>,
    /// Keys of the new items.
    pub added: Vec<String>,
}

/// Compares two locks. `name` is the crate in error messages.
pub fn compare(name: &str, old: &str, new: &str) -> Result<Comparison, Error> {
    let (was, is) = (Sides::of(name, old)?, Sides::of(name, new)?);
    let mut out = Comparison { level: Level::Nothing, broken: Vec::new(), added: Vec::new() };
    let mut raise = |level: Level| out.level = out.level.max(level);
    let renamed = renamed(&was.items, &is.items);
    for (key, old) in &was.items {
        let now = is.items.get(key);
        let level = match now {
            Some(new) => changed(key, &with_new_names(key, old, &renamed), new),
            // Programs use the Rust name, which is the same.
            None if renamed.contains_key(key.as_str()) => Level::Patch,
            None => Level::Major,
        };
        raise(level);
        if level == Level::Major {
            out.broken.push((key.clone(), old.clone(), now.cloned()));
        }
    }
    let taken: BTreeSet<&str> = renamed.values().copied().collect();
    for key in is.items.keys().filter(|key| !was.items.contains_key(*key) && !taken.contains(key.as_str())) {
        raise(Level::Minor);
        out.added.push(key.clone());
    }
    for (item, old) in &was.orders {
        let new = is.orders.get(item).map(Vec::as_slice).unwrap_or_default();
        // The number behind `as` changes with the place of a variant.
        if !new.starts_with(old) && !new.is_empty() {
            raise(Level::Major);
            out.broken.push((item.clone(), format!("order {}", old.join(" ")), Some(format!("order {}", new.join(" ")))));
        }
    }
    // A program that names no feature uses the default ones.
    let lost: Vec<&str> = was.defaults.iter().filter(|feature| !is.defaults.contains(feature)).map(String::as_str).collect();
    if !lost.is_empty() {
        raise(Level::Major);
        out.broken.push(("default features".into(), was.defaults.join(" "), Some(is.defaults.join(" "))));
    } else if was.defaults != is.defaults {
        raise(Level::Minor);
    }
    Ok(out)
}

/// Returns the items that only the wire calls otherwise, by old key: another item of the same owner has their Rust name and type.
fn renamed<'l>(was: &'l BTreeMap<String, String>, is: &'l BTreeMap<String, String>) -> BTreeMap<&'l str, &'l str> {
    let gone = was.iter().filter(|(key, _)| !is.contains_key(*key));
    let pair = |(key, value): (&'l String, &'l String)| {
        let owner = &key[..=key.rfind('.')?];
        let mut others = is.range(owner.to_owned()..).take_while(|(other, _)| other.starts_with(owner));
        let (other, _) = others.find(|(other, now)| *now == value && !was.contains_key(*other))?;
        Some((key.as_str(), other.as_str()))
    };
    gone.filter_map(pair).collect()
}

/// Returns the line of `new` with the names that its fields have now.
fn with_new_names(key: &str, value: &str, renamed: &BTreeMap<&str, &str>) -> String {
    let (Some(owner), Some((head, names))) = (key.strip_suffix("new()"), value.split_once('(')) else { return value.to_owned() };
    let (required, names) = names.split_once(": ").map_or(("", names), |(required, names)| (required, names));
    let name = |name: &str| match renamed.get(format!("{owner}{name}").as_str()) {
        Some(now) => now[owner.len()..].to_owned(),
        None => name.to_owned(),
    };
    let names: Vec<String> = names.trim_end_matches(')').split(", ").map(name).collect();
    let required = if required.is_empty() { String::new() } else { format!("{required}: ") };
    format!("{head}({required}{})", names.join(", "))
}

/// Returns the level of an item with another value.
fn changed(key: &str, old: &str, new: &str) -> Level {
    if old == new {
        return Level::Nothing;
    }
    // A type that was only received can be built too, and keeps its `Default`.
    if key.ends_with(".new()") && old == "default" && new == "new()" {
        return Level::Minor;
    }
    // The type of a stream of items follows from the list; which parameter counts is not visible.
    let list = |value: &str| value.split_once(" -> ").map(|(_, list)| list.to_owned());
    if key.ends_with(".items()") && list(old) == list(new) {
        return Level::Patch;
    }
    Level::Major
}

/// The content of a lock: items, orders of variants, default features.
struct Sides {
    items: BTreeMap<String, String>,
    orders: BTreeMap<String, Vec<String>>,
    defaults: Vec<String>,
}

impl Sides {
    fn of(name: &str, text: &str) -> Result<Self, Error> {
        let lock = Lock::parse(text).map_err(|faults| {
            let first = faults.first().map(ToString::to_string).unwrap_or_default();
            Error::io(format!("cannot use the surface.lock of {name}: {first}"))
        })?;
        let items = lock.items().map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
        let (mut orders, mut defaults) = (BTreeMap::new(), Vec::new());
        for line in text.lines().filter_map(|line| line.strip_prefix('@')) {
            let mut words = line.split_whitespace().map(str::to_owned);
            let (item, what) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
            match what.as_str() {
                "order" => _ = orders.insert(item, words.collect()),
                "default" => defaults.extend(words),
                _ => {}
            }
        }
        Ok(Self { items, orders, defaults })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "@v20200102 default hyper v20200102\n\
                        @v20200102::types::BoxKind order Big Small\n\
                        v20200102::Client.Open  open(OpenRequest) -> OpenResponse\n\
                        v20200102::actions::OpenRequest.Id  id: Option<String>\n\
                        v20200102::actions::OpenRequest.new()  new()\n\
                        v20200102::actions::OpenResponse.new()  default\n\
                        v20200102::types.Box  Box\n\
                        v20200102::types::Box.Kind  kind: Option<rt::Open<types::BoxKind>>\n\
                        v20200102::types::Box.new()  default\n\
                        v20200102::types::BoxKind.big  Big\n\
                        v20200102::types::BoxKind.small  Small\n";

    fn counted(text: &str) -> String {
        format!("{text}@lines {}\n", text.lines().count())
    }

    #[track_caller]
    fn check(replace: &[(&str, &str)], level: Level, broken: usize) {
        let new = replace.iter().fold(LOCK.to_owned(), |text, (from, to)| {
            assert!(text.contains(from), "{from}");
            text.replace(from, to)
        });
        let found = compare("box", &counted(LOCK), &counted(&new)).unwrap();
        assert_eq!((found.level, found.broken.len()), (level, broken), "{replace:?}: {found:?}");
    }

    #[test]
    fn levels_follow_the_items() {
        check(&[], Level::Nothing, 0);
        check(&[("Request.Id  id: Option<String>", "Request.Id  id: Option<i64>")], Level::Major, 1);
        check(&[("v20200102::actions::OpenRequest.Id  id: Option<String>\n", "")], Level::Major, 1);
        check(
            &[(
                "v20200102::actions::OpenRequest.new()",
                "v20200102::actions::OpenRequest.Size  size: Option<i64>\nv20200102::actions::OpenRequest.new()",
            )],
            Level::Minor,
            0,
        );
        check(&[("Box.new()  default", "Box.new()  new()")], Level::Minor, 0);
        check(&[("Box.new()  default", "Box.new()  new(Kind)")], Level::Major, 1);
    }

    #[test]
    fn another_name_on_the_wire_is_not_visible() {
        check(&[("OpenRequest.Id  id", "OpenRequest.ID  id")], Level::Patch, 0);
        check(&[("OpenRequest.Id  id", "OpenRequest.ID  id_2")], Level::Major, 1);
        let renamed = BTreeMap::from([("a.Id", "a.ID")]);
        assert_eq!(with_new_names("a.new()", "new(Needs: Id, Size)", &renamed), "new(Needs: ID, Size)");
        assert_eq!(with_new_names("a.new()", "new()", &renamed), "new()");
        assert_eq!(with_new_names("a.new()", "default", &renamed), "default");
    }

    #[test]
    fn variants_keep_their_places_and_features_stay_on() {
        check(
            &[
                ("order Big Small", "order Big Small Flat"),
                ("BoxKind.big  Big\n", "BoxKind.big  Big\nv20200102::types::BoxKind.flat  Flat\n"),
            ],
            Level::Minor,
            0,
        );
        check(&[("order Big Small", "order Small Big")], Level::Major, 1);
        check(&[("default hyper v20200102", "default hyper")], Level::Major, 1);
    }

    #[test]
    fn only_the_list_of_a_paginator_is_visible() {
        assert_eq!(changed("A.items()", "offset offset -> items", "page page -> items"), Level::Patch);
        assert_eq!(changed("A.items()", "offset offset -> items", "offset offset -> rows"), Level::Major);
    }
}
