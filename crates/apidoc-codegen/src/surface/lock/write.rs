//! Writes `surface.lock`.

use super::{
    LockedPaginator,
    key::{self, ALIAS, escape},
};
use crate::names;
use crate::surface::model::{Gone, Record, Surface, Usage, Variant, Version};
use std::collections::BTreeMap;

/// First line.
const LOCK_HEADER: &str = "# Written by `cargo xtask gen`. Names and types of the public items: they stay as they are, unless you regenerate with `--breaking`.\n";

/// Lines by key.
type Lines = BTreeMap<String, String>;

/// Writes the lock of a crate: first the `@` lines, then the items, then the number of lines.
pub(crate) fn write(surface: &Surface<'_>) -> String {
    let (mut lines, mut more) = (Lines::new(), Vec::new());
    for version in &surface.versions {
        of_version(version, &mut lines, &mut more);
    }
    let mut text = String::from(LOCK_HEADER);
    let newest = surface.versions.last().map(|version| version.module.as_str()).unwrap_or_default();
    let mut directives = vec![format!("@{newest} default {}", surface.default_features.join(" "))];
    if surface.package != names::package(surface.service) {
        directives.push(format!("@{newest} package {}", surface.package));
    }
    more.sort();
    directives.extend(more);
    for directive in &directives {
        text.push_str(directive);
        text.push('\n');
    }
    for (key, value) in &lines {
        text.push_str(&format!("{key}  {value}\n"));
    }
    text.push_str(&format!("@lines {}\n", directives.len() + lines.len()));
    text
}

fn of_version(version: &Version<'_>, lines: &mut Lines, more: &mut Vec<String>) {
    let module = &version.module;
    gone(module.clone(), version.gone.as_ref(), more);
    for code in &version.codes {
        let key = key::error_code(module, code.wire);
        gone(key.clone(), code.gone.as_ref(), more);
        lines.insert(key, code.name.clone());
    }
    order(&format!("{module}::ErrorCode"), version.codes.iter().map(|code| code.name.as_str()), more);
    let space = format!("{module}::actions");
    for action in &version.actions {
        let (request, response) = (&action.request, &action.response);
        let method = format!("{}({}) -> {}", action.method, request.name, response.name);
        let key = key::action(module, action.wire);
        gone(key.clone(), action.gone.as_ref(), more);
        lines.insert(key, method);
        of_record(&space, request, lines, more);
        of_record(&space, response, lines, more);
        for waiter in &action.waiters {
            let line = format!("{} -> {}", request.name, waiter.ir.path.text);
            lines.insert(format!("{module}::Client.{}()", waiter.ir.name.text), line);
        }
        if let Some(paginator) = &action.paginator {
            lines.insert(format!("{space}::{}.items()", request.name), LockedPaginator::of(paginator));
        }
    }
    let space = format!("{module}::types");
    for made in &version.merged {
        variants(&space, &made.name, &made.variants, lines, more);
        order(&format!("{space}::{}", made.name), made.variants.iter().map(|variant| variant.name.as_str()), more);
    }
    for shared in &version.types {
        let key = key::shared_type(module, shared.wire);
        gone(key.clone(), shared.gone.as_ref(), more);
        lines.insert(key, shared.record.name.clone());
        of_record(&space, &shared.record, lines, more);
    }
}

fn of_record(space: &str, record: &Record<'_>, lines: &mut Lines, more: &mut Vec<String>) {
    let path = format!("{space}::{}", record.name);
    let required: Vec<_> = record.required_in_new().map(|member| escape(member.wire)).collect();
    let new = match (&record.required, record.usage) {
        (Some(name), _) => format!("new({name}: {})", required.join(", ")),
        (None, Usage::Request) => format!("new({})", required.join(", ")),
        (None, Usage::Response) => "default".into(),
    };
    lines.insert(format!("{path}.new()"), new);
    for member in &record.members {
        let setter = if member.setter == member.name { String::new() } else { format!(" {}", member.setter) };
        let key = key::field(space, &record.name, &member.lock_name());
        if !member.former.is_empty() {
            let former: Vec<String> = member.former.iter().map(|name| escape(name)).collect();
            more.push(format!("@{key} was {}", former.join(" ")));
        }
        gone(key.clone(), member.gone.as_ref(), more);
        lines.insert(key, format!("{}: {}{setter}", member.name, member.ty));
    }
    for constant in &record.constants {
        lines.insert(format!("{path}.{}.{}", escape(constant.wire), constant.value), constant.name.clone());
    }
    for alias in &record.aliases {
        lines.insert(format!("{space}::{}.{}", alias.name, escape(ALIAS)), format!("{}.{}", record.name, escape(alias.wire)));
    }
    for made in &record.enums {
        variants(space, &made.name, &made.variants, lines, more);
        let path = format!("{space}::{}", made.name);
        match &made.same_as {
            Some(other) => more.push(format!("@{path} is {other}")),
            None => order(&path, made.declared().iter().map(|variant| variant.name.as_str()), more),
        }
    }
}

fn variants(space: &str, name: &str, variants: &[Variant<'_>], lines: &mut Lines, more: &mut Vec<String>) {
    for variant in variants {
        let key = key::variant(space, name, &variant.wire);
        gone(key.clone(), variant.gone.as_ref(), more);
        lines.insert(key, variant.name.clone());
    }
}

/// Adds the order of an enum's variants; one variant has none.
fn order<'v>(path: &str, names: impl Iterator<Item = &'v str>, more: &mut Vec<String>) {
    let names: Vec<&str> = names.collect();
    if names.len() > 1 {
        more.push(format!("@{path} order {}", names.join(" ")));
    }
}

/// Marks an item that is no longer documented.
fn gone(key: String, gone: Option<&Gone>, more: &mut Vec<String>) {
    if let Some(gone) = gone {
        let day = gone.since.as_ref().map_or(String::new(), |day| format!(" {day}"));
        more.push(format!("@{key} gone{day}"));
    }
}
