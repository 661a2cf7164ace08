//! The documented examples as data, and the one file of Rust that holds them against the types.

use super::fit::{self, Types, Unfit};
use crate::{
    File,
    emit::{file, modules},
    print::{LONG, Page, literal, visible_json},
    surface::{Action, Surface, Version},
};
use apidoc_ir::ExampleFault;
use serde_json::{Map, Value};

/// `tests/examples.rs` and a file an example.
pub(in crate::emit) fn files(surface: &Surface<'_>) -> Vec<File> {
    let mut files = Vec::new();
    let mut page = Page::default();
    page.inner_doc("The documented examples: what goes into a type comes out of it again. Written by `cargo xtask gen`.");
    if let Some(limit) = modules::recursion_limit(surface) {
        page.blank();
        page.line(limit);
    }
    let mut wrong = Vec::new();
    for version in &surface.versions {
        let folder = format!("{}/", version.module);
        let types: Types<'_, '_> = version.types.iter().map(|ty| (ty.record.name.as_str(), &ty.record)).collect();
        let mut rows = Vec::new();
        for action in &version.actions {
            for (i, example) in action.examples().iter().enumerate() {
                let path = format!("{folder}{}.{}.json", action.module, i + 1);
                let (document, faults) = document(action, example, &types);
                wrong.extend(faults.into_iter().map(|(part, unfit)| (path.clone(), part, unfit)));
                files.push(file(format!("tests/examples/{path}"), document));
                rows.push((action, path));
            }
        }
        test(&mut page, surface, version, &rows);
    }
    listed(&mut page, &wrong);
    files.push(file("tests/examples.rs".into(), page.finish()));
    files
}

/// The example's parts that can be tested, and why the others can't.
fn document(action: &Action<'_>, example: &apidoc_ir::Example, types: &Types<'_, '_>) -> (String, Vec<(&'static str, Unfit)>) {
    let mut parts = Map::new();
    let mut faults = Vec::new();
    let mut part = |name: &'static str, value: &Option<Value>, fault: Option<ExampleFault>, fits: &dyn Fn(&Value) -> Result<(), Unfit>| {
        let unfit = match value {
            Some(value) => fits(value).err(),
            // A page may show one of the two alone.
            None => fault.map(Unfit::from),
        };
        match (unfit, value) {
            (Some(unfit), _) => faults.push((name, unfit)),
            (None, Some(value)) => _ = parts.insert(name.into(), value.clone()),
            (None, None) => {}
        }
    };
    part("request", &example.request, example.request_fault, &|value| fit::request(value, &action.request, types));
    part("response", &example.response, example.response_fault, &|value| fit::response(value, &action.response, types));
    let text = serde_json::to_string_pretty(&Value::Object(parts)).unwrap_or_default();
    (visible_json(&text) + "\n", faults)
}

fn test(page: &mut Page, surface: &Surface<'_>, version: &Version<'_>, rows: &[(&Action<'_>, String)]) {
    // A function of a thousand calls is compiled more slowly than ten of a hundred.
    const MOST: usize = 100;
    let each = rows.len().div_ceil(LONG).max(1);
    for (n, rows) in rows.chunks(MOST).enumerate() {
        page.blank();
        page.line(format_args!("#[cfg(feature = \"{}\")]", version.module));
        page.line("#[test]");
        let number = if n == 0 { String::new() } else { format!("_{}", n + 1) };
        page.open(format_args!("fn {}{number}() {{", version.module));
        page.line(format_args!("use {}::{}::actions::*;", surface.library, version.module));
        page.line("use tencentcloud_core::testing::example;");
        page.line("let mut faults = Vec::new();");
        page.open("let mut hold = |name: &str, found: Vec<String>| {");
        page.line("faults.extend(found.into_iter().map(|fault| format!(\"{name}: {fault}\")));");
        page.close("};");
        for rows in rows.chunks(each) {
            let call = |(action, path): &(&Action<'_>, String)| {
                let (name, file) = (literal(path), literal(&format!("examples/{path}")));
                format!("hold({name}, example::<{}>(include_str!({file})));", action.request.name)
            };
            page.line(rows.iter().map(call).collect::<Vec<_>>().join(" "));
        }
        page.line("assert!(faults.is_empty(), \"{}\", faults.join(\"\\n\"));");
        page.close("}");
    }
}

/// Those that the pages have wrong; a crate without any needs no list.
fn listed(page: &mut Page, wrong: &[(String, &'static str, Unfit)]) {
    if wrong.is_empty() {
        return;
    }
    page.blank();
    page.doc("What can't be tested because the page itself has it wrong: the example, its part, why, and where.");
    page.open("const WRONG: &[[&str; 4]] = &[");
    let row = |(path, part, unfit): &(String, &str, Unfit)| {
        let (reason, at) = unfit.reason();
        format!("[{}, {}, {}, {}],", literal(path), literal(part), literal(reason), literal(at))
    };
    page.packed(&wrong.iter().map(row).collect::<Vec<_>>());
    page.close("];");
    page.blank();
    page.line("#[test]");
    page.open("fn what_is_wrong_has_a_reason() {");
    page.open("for [example, part, reason, at] in WRONG {");
    page.line("println!(\"{example}, {part}: {reason} {at}\");");
    page.line("assert!([\"another action's\", \"not JSON\", \"a field that the table lacks\", \"a value that the type forbids\"].contains(reason));");
    page.close("}");
    page.close("}");
}
