//! `surface.lock`: what the public items of a crate are called and what they hold, one line each. What stands there stays.

use super::{Form, Path, Record, Surface, Version, paginate::Held};
use std::collections::BTreeMap;

/// The lines of a lock, by key.
#[derive(Clone, Debug, Default)]
pub struct Lock {
    lines: BTreeMap<String, String>,
}

impl Lock {
    /// Reads a lock; a line that is none is passed over.
    pub fn read(text: &str) -> Self {
        let line = |line: &str| line.split_once("  ").map(|(key, value)| (key.to_owned(), value.trim().to_owned()));
        Self { lines: text.lines().filter(|line| !line.starts_with('#')).filter_map(line).collect() }
    }
    /// Whether nothing stands in it.
    pub(super) fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }
    /// What stands behind a key, which is made of names as the wire has them.
    pub fn get(&self, key: &str) -> Option<&str> {
        if self.lines.is_empty() { None } else { self.lines.get(&escape(key)).map(String::as_str) }
    }
    /// What stands under a key: the ends of the keys, as the wire has them, and the values.
    pub(super) fn under(&self, prefix: &str) -> Vec<(String, String)> {
        let prefix = escape(prefix);
        let lines = self.lines.range(prefix.clone()..).take_while(|(key, _)| key.starts_with(&prefix));
        lines.filter_map(|(key, value)| Some((unescape(&key[prefix.len()..])?, value.clone()))).collect()
    }
    /// What stands here and not in a later one, or stands there as something else.
    pub(crate) fn broken_by(&self, later: &Lock) -> Vec<Broken> {
        let changed = self.lines.iter().filter(|(key, value)| later.lines.get(*key) != Some(value));
        changed.map(|(key, was)| Broken { item: key.clone(), was: was.clone(), is: later.lines.get(key).cloned() }).collect()
    }
    /// The modules of versions: what stands before the first `::`.
    pub(super) fn modules(&self) -> Vec<&str> {
        let mut modules: Vec<_> = self.lines.keys().filter_map(|key| Some(key.split_once("::")?.0)).collect();
        modules.dedup();
        modules
    }
    /// The names of the types that stand in a module.
    pub(super) fn names(&self, module: &str) -> Vec<&str> {
        let prefix = escape(&format!("{module}::"));
        let lines = self.lines.range(prefix.clone()..).take_while(|(key, _)| key.starts_with(&prefix));
        lines.filter_map(|(key, _)| key[prefix.len()..].split('.').next()).collect()
    }
}

/// A public item that is no longer what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// Its key in the lock.
    pub item: String,
    /// What stood behind it.
    pub was: String,
    /// What stands there now; none where it is gone.
    pub is: Option<String>,
}

/// The lock of a crate.
pub(crate) fn write(surface: &Surface<'_>) -> String {
    let mut lines = BTreeMap::new();
    for version in &surface.versions {
        of_version(version, &mut lines);
    }
    let mut text = String::from(
        "# Written by `cargo xtask gen`: what the public items are called and hold. What stands here stays; `--breaking` lets go of it.\n",
    );
    for (key, value) in lines {
        text.push_str(&format!("{key}  {value}\n"));
    }
    text
}

fn of_version(version: &Version<'_>, lines: &mut BTreeMap<String, String>) {
    let module = &version.module;
    let mut add = |key: String, value: String| _ = lines.insert(escape(&key), value);
    for code in &version.codes {
        add(format!("{module}::ErrorCode.{}", code.wire), code.name.clone());
    }
    for action in &version.actions {
        let (request, response) = (&action.request, &action.response);
        add(format!("{module}::Client.{}", action.ir.name), format!("{}({}) -> {}", action.method, request.name, response.name));
        of_record(&format!("{module}::actions"), request, &mut add);
        of_record(&format!("{module}::actions"), response, &mut add);
        for waiter in &action.waiters {
            add(format!("{module}::Client.{}()", waiter.ir.name.text), format!("{} -> {}", request.name, waiter.ir.path.text));
        }
        if let Some(paginator) = &action.paginator {
            add(format!("{module}::actions::{}.items()", request.name), Held::line(paginator));
        }
    }
    for made in &version.merged {
        for variant in &made.variants {
            add(format!("{module}::types::{}.{}", made.name, variant.wire), variant.name.clone());
        }
    }
    for shared in &version.types {
        add(format!("{module}::types.{}", shared.ir.name), shared.record.name.clone());
        of_record(&format!("{module}::types"), &shared.record, &mut add);
    }
}

fn of_record(space: &str, record: &Record<'_>, add: &mut impl FnMut(String, String)) {
    let path = format!("{space}::{}", record.name);
    let asked: Vec<_> = record.asked().map(|member| escape(member.wire)).collect();
    let new = match (&record.required, record.form) {
        (Some(required), _) => format!("new({required}: {})", asked.join(", ")),
        (None, Form::Sent) => format!("new({})", asked.join(", ")),
        (None, Form::Received) => "default".into(),
    };
    add(format!("{path}.new()"), new);
    for member in &record.members {
        let setter = if member.setter == member.name { String::new() } else { format!(" {}", member.setter) };
        add(format!("{path}.{}", member.wire), format!("{}: {}{setter}", member.name, member.ty));
    }
    for constant in &record.constants {
        add(format!("{path}.{}.{}", constant.wire, constant.value), constant.name.clone());
    }
    for alias in &record.aliases {
        add(format!("{space}::{}.{}", alias.name, super::merged::ALIAS), format!("{}.{}", record.name, escape(alias.wire)));
    }
    for made in &record.enums {
        for variant in &made.variants {
            add(format!("{space}::{}.{}", made.name, variant.wire), variant.name.clone());
        }
    }
}

/// A member of the answer: `data.items`.
pub(super) fn dotted(path: &Path) -> String {
    path.object.iter().chain([&path.name]).map(String::as_str).collect::<Vec<_>>().join(".")
}

pub(super) fn unescape(key: &str) -> Option<String> {
    let mut out = String::with_capacity(key.len());
    let mut rest = key;
    while let Some((before, after)) = rest.split_once('%') {
        out.push_str(before);
        let (code, after) = after.split_once(';')?;
        out.push(char::from_u32(u32::from_str_radix(code, 16).ok()?)?);
        rest = after;
    }
    out.push_str(rest);
    Some(out)
}

/// A key as a line writes it: what is not a letter, a digit or of `._:/-` becomes `%`, its code and `;`.
pub(crate) fn escape(key: &str) -> String {
    let mut out = String::with_capacity(key.len());
    for c in key.chars() {
        if c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | ':' | '/' | '-' | '(' | ')') {
            out.push(c);
        } else {
            out.push_str(&format!("%{:X};", u32::from(c)));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_come_back() {
        for key in ["v1::types::Mode.a b", "x.按量%2", "a.new()"] {
            assert_eq!(unescape(&escape(key)).as_deref(), Some(key));
        }
        assert_eq!(escape("a  b\n"), "a%20;%20;b%A;");
    }
}
