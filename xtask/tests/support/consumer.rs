//! A program that uses every item of a `surface.lock`, so that it compiles as long as each of them is as the lock has it.

use std::{collections::BTreeMap, fmt::Write as _};

/// Returns the program, for the crate under the name `library`.
pub(crate) fn consumer(library: &str, lock: &str) -> String {
    let items: Vec<(&str, &str)> =
        lock.lines().filter(|line| !line.starts_with(['#', '@'])).filter_map(|line| line.split_once("  ")).collect();
    let types: BTreeMap<&str, (&str, &str)> = items.iter().filter_map(|(key, value)| Some((*key, value.split_once(": ")?))).collect();
    // The fields that `new` takes, by struct; a field that it takes has no setter.
    let built: BTreeMap<&str, Vec<&str>> = items
        .iter()
        .filter_map(|(key, value)| {
            let inside = value.strip_prefix("new(")?.trim_end_matches(')');
            let names = inside.split_once(": ").map_or(inside, |(_, names)| names);
            Some((key.strip_suffix(".new()")?, names.split(", ").collect()))
        })
        .collect();
    let mut text = String::from("#![allow(deprecated, unused)]\nuse tencentcloud_core as rt;\n");
    for (number, (key, value)) in items.iter().enumerate() {
        let name = format!("f{number}");
        let Some((module, path)) = key.split_once("::") else { continue };
        let full = |path: &str| format!("{library}::{module}::{path}");
        let _ = match path.rsplit_once('.') {
            Some(("Client", action)) if !action.ends_with("()") => {
                let (method, rest) = value.split_once('(').unwrap();
                let (request, response) = rest.split_once(") -> ").unwrap();
                let (client, request, response) =
                    (full("Client"), full(&format!("actions::{request}")), full(&format!("actions::{response}")));
                writeln!(text, "async fn {name}(c: {client}, r: {request}) -> rt::Result<{response}> {{ c.{method}(r).await }}")
            }
            Some(("types", _)) => writeln!(text, "type T{number} = {};", full(&format!("types::{value}"))),
            Some((record, "new()")) => {
                let record = full(record);
                writeln!(text, "{}", creation(&name, key.trim_end_matches(".new()"), &record, value, &types, library, module))
            }
            Some((request, "items()")) => {
                let method = items.iter().find_map(|(_, value)| {
                    let (method, rest) = value.split_once('(')?;
                    rest.starts_with(&format!("{})", request.trim_start_matches("actions::"))).then_some(method)
                });
                let (client, request) = (full("Client"), full(request));
                writeln!(text, "fn {name}(c: {client}, r: {request}) {{ let _ = c.{}(r).items(); }}", method.unwrap())
            }
            Some((record, _)) if value.contains(": ") => {
                let (field, rest) = value.split_once(": ").unwrap();
                let (ty, setter) = rest.rsplit_once(' ').unwrap_or((rest, field));
                let rust = rust_type(ty, library, module, record);
                let record_type = full(record);
                let _ = writeln!(text, "fn {name}(x: &{record_type}) -> &{rust} {{ &x.{} }}", raw(field));
                let (owner, wire) = key.rsplit_once('.').unwrap();
                match built.get(owner).is_some_and(|taken| !taken.contains(&wire)) {
                    true => {
                        let inner = rust.strip_prefix("Option<").and_then(|rest| rest.strip_suffix('>')).unwrap_or(&rust);
                        writeln!(text, "fn {name}s(x: {record_type}, v: {inner}) -> {record_type} {{ x.{}(v) }}", raw(setter))
                    }
                    false => Ok(()),
                }
            }
            // The number behind `as` is the place in the declaration.
            Some((made, _)) => {
                let made = if path.starts_with("ErrorCode.") { "ErrorCode" } else { made };
                let order = lock.lines().find_map(|line| line.strip_prefix(&format!("@{module}::{made} order ")));
                let place = order.and_then(|order| order.split(' ').position(|variant| variant == *value)).unwrap_or_default();
                let made = full(made);
                writeln!(text, "const _: () = assert!({made}::{value} as isize == {place});")
            }
            None => Ok(()),
        };
    }
    text
}

/// Returns a function that creates a struct as the lock says.
fn creation(name: &str, key: &str, record: &str, value: &str, types: &BTreeMap<&str, (&str, &str)>, library: &str, module: &str) -> String {
    let Some(inside) = value.strip_prefix("new(").and_then(|rest| rest.strip_suffix(')')) else {
        return format!("fn {name}() -> {record} {{ Default::default() }}");
    };
    let (required, inside) = inside.split_once(": ").map_or((None, inside), |(required, rest)| (Some(required), rest));
    let space = key.split_once("::").map_or("", |(_, path)| path);
    let fields: Vec<(&str, String)> = inside
        .split(", ")
        .filter(|field| !field.is_empty())
        .map(|field| {
            let (rust, ty) = types[format!("{key}.{field}").as_str()];
            (rust, rust_type(ty.split(' ').next().unwrap(), library, module, space))
        })
        .collect();
    let arguments: Vec<String> = fields.iter().map(|(field, ty)| format!("{}: {ty}", raw(field))).collect();
    let names: Vec<_> = fields.iter().map(|(field, _)| raw(field)).collect();
    let call = match required {
        None => names.join(", "),
        Some(required) => {
            let space = record.rsplit_once("::").map_or("", |(space, _)| space);
            format!("{space}::{required} {{ {} }}", names.join(", "))
        }
    };
    format!("fn {name}({}) -> {record} {{ <{record}>::new({call}) }}", arguments.join(", "))
}

/// Returns the type of a field with full paths. `record` is the struct, as `types::Box`.
fn rust_type(ty: &str, library: &str, module: &str, record: &str) -> String {
    let space = record.split_once("::").map_or("types", |(space, _)| space);
    let ty = ty.replace("types::", &format!("{library}::{module}::types::"));
    match ty.split_once("rt::Open<") {
        Some((before, rest)) if !rest.contains("::") => format!("{before}rt::Open<{library}::{module}::{space}::{rest}"),
        _ => ty,
    }
}

/// Returns an identifier as it is written in code.
fn raw(name: &str) -> String {
    if matches!(name, "type" | "box" | "match" | "ref" | "use") { format!("r#{name}") } else { name.to_owned() }
}
