//! Writes `surface.lock`.

use super::{
    LockedPaginator,
    key::{ALIAS, escape, escape_value},
};
use crate::names;
use crate::surface::model::{Record, Surface, Usage, Variant, Version};
use std::collections::BTreeMap;

/// First line.
const HEADER: &str = "# Written by `cargo xtask gen`. Names and types of the public items: they stay as they are, unless you regenerate with `--breaking`.\n";

/// Lines by key.
type Lines = BTreeMap<String, String>;

/// Writes the lock of a crate: first the `@` lines, then the items, then the number of lines.
pub(crate) fn write(surface: &Surface<'_>) -> String {
    let (mut lines, mut orders) = (Lines::new(), Vec::new());
    for version in &surface.versions {
        of_version(version, &mut lines, &mut orders);
    }
    let mut text = String::from(HEADER);
    let newest = surface.versions.last().map(|version| version.module.as_str()).unwrap_or_default();
    let mut directives = vec![format!("@{newest} default {}", surface.default_features.join(" "))];
    if surface.package != names::package(surface.service) {
        directives.push(format!("@{newest} package {}", surface.package));
    }
    orders.sort();
    directives.extend(orders);
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

fn of_version(version: &Version<'_>, lines: &mut Lines, orders: &mut Vec<String>) {
    let module = &version.module;
    for code in &version.codes {
        lines.insert(format!("{module}::ErrorCode.{}", escape(code.wire)), code.name.clone());
    }
    let names: Vec<&str> = version.codes.iter().map(|code| code.name.as_str()).collect();
    order(&format!("{module}::ErrorCode"), &names, orders);
    let space = format!("{module}::actions");
    for action in &version.actions {
        let (request, response) = (&action.request, &action.response);
        let method = format!("{}({}) -> {}", action.method, request.name, response.name);
        lines.insert(format!("{module}::Client.{}", escape(action.wire)), method);
        of_record(&space, request, lines, orders);
        of_record(&space, response, lines, orders);
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
        of_enum(&space, &made.name, &made.variants, lines, orders);
    }
    for shared in &version.types {
        lines.insert(format!("{module}::types.{}", escape(shared.wire)), shared.record.name.clone());
        of_record(&space, &shared.record, lines, orders);
    }
}

fn of_record(space: &str, record: &Record<'_>, lines: &mut Lines, orders: &mut Vec<String>) {
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
        lines.insert(format!("{path}.{}", escape(member.wire)), format!("{}: {}{setter}", member.name, member.ty));
    }
    for constant in &record.constants {
        lines.insert(format!("{path}.{}.{}", escape(constant.wire), constant.value), constant.name.clone());
    }
    for alias in &record.aliases {
        lines.insert(format!("{space}::{}.{}", alias.name, escape(ALIAS)), format!("{}.{}", record.name, escape(alias.wire)));
    }
    for made in &record.enums {
        of_enum(space, &made.name, &made.variants, lines, orders);
    }
}

fn of_enum(space: &str, name: &str, variants: &[Variant<'_>], lines: &mut Lines, orders: &mut Vec<String>) {
    for variant in variants {
        lines.insert(format!("{space}::{name}.{}", escape_value(&variant.wire)), variant.name.clone());
    }
    let names: Vec<&str> = variants.iter().map(|variant| variant.name.as_str()).collect();
    order(&format!("{space}::{name}"), &names, orders);
}

/// Adds the order of an enum's variants; one variant has none.
fn order(path: &str, names: &[&str], orders: &mut Vec<String>) {
    if names.len() > 1 {
        orders.push(format!("@{path} order {}", names.join(" ")));
    }
}
