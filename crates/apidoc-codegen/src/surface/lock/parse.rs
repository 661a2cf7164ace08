//! Reads `surface.lock`. Every line is checked: what a lock names becomes source code.
//!
//! A lock is edited by merges and by people, so nothing in it is trusted. [`parse`] reads the lines, [`items`](super::items) the items that
//! they describe, [`check`](super::check) what has to hold between items. All faults are collected, each with its line.

use super::{
    Lock, LockError, LockedVersion, check, enum_at,
    items::Items,
    text::{day, shown, wire},
};
use crate::names;
use std::collections::{BTreeMap, BTreeSet};

/// Comment in the first line.
const COMMENT: char = '#';

/// Reads a lock. Locks without `@` lines were written by an older version and are read too.
pub(crate) fn parse(text: &str) -> Result<Lock, Vec<LockError>> {
    let mut errors = Vec::new();
    let lines = split(text, &mut errors);
    let (directives, entries): (Vec<_>, Vec<_>) = lines.into_iter().partition(|line| line.text.starts_with('@'));
    let mut miscounted = Vec::new();
    count(&directives, entries.len(), &mut miscounted);
    let mut items = Items::default();
    let mut keys: BTreeMap<&str, u32> = BTreeMap::new();
    for Line { number, text } in &entries {
        let Some((key, value)) = item(text) else {
            errors.push(LockError::new(*number, "expected a key, two spaces and a value"));
            continue;
        };
        if let Some(first) = keys.insert(key, *number) {
            errors.push(LockError::new(*number, format!("`{}` is on line {first} too", shown(key))));
        } else if let Err(message) = items.add(*number, key, value) {
            errors.push(LockError::new(*number, message));
        }
    }
    let (mut versions, faults) = items.finish();
    errors.extend(faults);
    let mut lock = Lock::default();
    // Items that could not be read would be missed here again.
    if errors.is_empty() {
        let directives = directives.iter().filter(|line| !line.text.starts_with(LINES));
        // The order of an enum may name values of enums that are other names of it.
        let (names, others): (Vec<_>, Vec<_>) = directives.partition(|line| line.text.split_whitespace().nth(1) == Some("is"));
        for Line { number, text } in names.into_iter().chain(others) {
            if let Err(message) = directive(text, &mut versions, &keys, &mut lock) {
                errors.push(LockError::new(*number, message));
            }
        }
        check::references(&versions, &mut errors);
    }
    errors.append(&mut miscounted);
    if entries.is_empty() && errors.is_empty() {
        errors.push(LockError::new(1, "the file holds no item"));
    }
    if !errors.is_empty() {
        errors.sort();
        errors.dedup();
        return Err(errors);
    }
    Ok(Lock { text: text.to_owned(), versions, ..lock })
}

/// Returns the items of a lock that has been read: keys and values.
pub(super) fn items(text: &str) -> impl Iterator<Item = (&str, &str)> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    text.lines().filter(|line| !line.starts_with([COMMENT, '@'])).filter_map(item)
}

fn item(line: &str) -> Option<(&str, &str)> {
    line.split_once("  ").map(|(key, value)| (key, value.trim()))
}

/// Last line: how many lines come before it.
const LINES: &str = "@lines ";

/// A line that says something.
struct Line<'t> {
    number: u32,
    text: &'t str,
}

/// The lines without comments and empty lines; conflict markers and a missing end are faults.
fn split<'t>(text: &'t str, errors: &mut Vec<LockError>) -> Vec<Line<'t>> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut lines = Vec::new();
    for (line, number) in text.lines().zip(1..) {
        if ["<<<<<<<", "=======", ">>>>>>>", "|||||||"].iter().any(|marker| line.starts_with(marker)) {
            errors.push(LockError::new(number, "this is the marker of a merge conflict"));
        } else if !line.starts_with(COMMENT) && !line.trim().is_empty() {
            lines.push(Line { number, text: line });
        }
    }
    if !text.is_empty() && !text.ends_with('\n') {
        errors.push(LockError::new(u32::try_from(text.lines().count()).unwrap_or(u32::MAX), "the file is cut: this line has no end"));
    }
    lines
}

/// Checks `@lines N`, the last line of every lock that has `@` lines.
fn count(directives: &[Line<'_>], entries: usize, errors: &mut Vec<LockError>) {
    let (counts, others): (Vec<_>, Vec<_>) = directives.iter().partition(|line| line.text.starts_with(LINES));
    let found = others.len() + entries;
    match counts[..] {
        [] if others.is_empty() => {}
        [] => errors.push(LockError::new(others[0].number, "the file is cut: its last line, `@lines`, is missing")),
        [one] if one.text.strip_prefix(LINES).and_then(|count| count.trim().parse().ok()) == Some(found) => {}
        [one] => {
            let says = one.text.strip_prefix(LINES).unwrap_or_default().trim();
            errors.push(LockError::new(one.number, format!("`@lines` says {}, but there are {found} lines before it", shown(says))));
        }
        [_, other, ..] => errors.push(LockError::new(other.number, "`@lines` is there twice")),
    }
}

/// Reads `@v20220106 default …`, `@v20220106 package …`, `@v20220106::types::TaskStatus order …`, `@v20220106::Client.GetTask gone 2026-01-31`,
/// `@v20220106::types::Task.DNSName was DnsName` or `@v20220106::actions::GetTaskStatus is types::TaskStatus`.
fn directive(
    text: &str,
    versions: &mut BTreeMap<String, LockedVersion>,
    keys: &BTreeMap<&str, u32>,
    lock: &mut Lock,
) -> Result<(), String> {
    let mut words = text.trim_start_matches('@').split_whitespace();
    let (item, what) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    match what {
        "default" => default_features(item, words, versions, lock),
        "package" => {
            let name = words.next().unwrap_or_default();
            if !names::is_package(name) || words.next().is_some() {
                return Err(format!("`{}` is not the name of a package", shown(name)));
            }
            if lock.package.replace(name.to_owned()).is_some() {
                return Err("the name of the package is given twice".into());
            }
            Ok(())
        }
        "is" => same(item, words, versions),
        "order" => order(item, words, versions),
        "was" => {
            if !keys.contains_key(item) {
                return Err(format!("there is no item `{}` that could have been renamed", shown(item)));
            }
            let former = words.map(wire).collect::<Result<Vec<_>, _>>()?;
            if former.is_empty() || lock.former.insert(item.to_owned(), former).is_some() {
                return Err(format!("expected one list of former names of `{}`", shown(item)));
            }
            Ok(())
        }
        "gone" => {
            if !keys.contains_key(item) && !versions.contains_key(item) {
                return Err(format!("there is no item `{}` that could be gone", shown(item)));
            }
            let day = words.next().map(day).transpose()?;
            if words.next().is_some() {
                return Err("expected one day after `gone`".into());
            }
            if lock.gone.insert(item.to_owned(), day).is_some() {
                return Err(format!("`{}` is gone twice", shown(item)));
            }
            Ok(())
        }
        _ => Err(
            "expected `default`, `gone`, `is`, `order`, `package` or `was` after the item: the lock may be of a newer version of this program"
                .into(),
        ),
    }
}

/// Reads the default features after `@VERSION default`.
fn default_features<'t>(
    item: &str,
    words: impl Iterator<Item = &'t str>,
    versions: &BTreeMap<String, LockedVersion>,
    lock: &mut Lock,
) -> Result<(), String> {
    if !versions.contains_key(item) {
        return Err(format!("there is no item of the version `{}`", shown(item)));
    }
    for feature in words {
        if feature != "hyper" && !versions.contains_key(feature) {
            return Err(format!("`{}` is not a feature: there is no item of such a version", shown(feature)));
        }
        if !lock.defaults.iter().any(|known| known == feature) {
            lock.defaults.push(feature.to_owned());
        }
    }
    Ok(())
}

/// Reads the variants after `@ENUM order`.
fn order<'t>(item: &str, words: impl Iterator<Item = &'t str>, versions: &mut BTreeMap<String, LockedVersion>) -> Result<(), String> {
    let (module, path) = item.split_once("::").unwrap_or((item, ""));
    let missing = || format!("there is no enum `{}`", shown(item));
    let version = versions.get_mut(module).ok_or_else(missing)?;
    let own = enum_at(path);
    let others = version.enums.values().filter(|other| own.is_some() && other.same_as == own);
    let others: BTreeSet<String> = others.flat_map(|other| other.names.values().cloned()).collect();
    let variants = version.enum_mut(path).ok_or_else(missing)?;
    if !variants.order.is_empty() {
        return Err(format!("the order of `{}` is given twice", shown(item)));
    }
    for name in words {
        let is_known = others.contains(name) || variants.names.values().any(|known| known == name);
        if !is_known || variants.order.iter().any(|known| known == name) {
            return Err(format!("`{}` is not a variant of `{}`, or is named twice", shown(name), shown(item)));
        }
        variants.order.push(name.to_owned());
    }
    Ok(())
}

/// Reads the other enum after `@ENUM is`.
fn same<'t>(item: &str, mut words: impl Iterator<Item = &'t str>, versions: &mut BTreeMap<String, LockedVersion>) -> Result<(), String> {
    let (module, path) = item.split_once("::").unwrap_or((item, ""));
    let version = versions.get_mut(module);
    let own = enum_at(path).zip(version).and_then(|(key, version)| version.enums.get_mut(&key));
    let own = own.ok_or_else(|| format!("there is no enum `{}`", shown(item)))?;
    let other = words.next().filter(|_| words.next().is_none()).and_then(enum_at);
    if own.same_as.is_some() || other.is_none() {
        return Err(format!("expected one other enum of which `{}` is another name", shown(item)));
    }
    own.same_as = other;
    Ok(())
}
