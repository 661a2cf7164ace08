//! What the printer writes is what prettyplease would: the same tokens, printed by both.

use crate::common::*;

/// Without empty lines, and as bare tokens what prettyplease would write otherwise: it sees no structure in the bodies of macros, and would give
/// each error code of an action a line of its own.
fn normal(text: &str) -> String {
    let mut out = String::new();
    let mut end = None;
    for line in text.lines().filter(|line| !line.trim().is_empty()) {
        if line.starts_with("rt::record! {") || line.starts_with("rt::open_enum! {") {
            end = Some("}");
        } else if line.starts_with("    const META: ") {
            end = Some(";");
        }
        if end.is_some() {
            // A comma behind the last item stands only where the list is broken.
            out.extend(line.chars().filter(|c| !c.is_whitespace() && *c != ','));
        } else {
            out.push_str(line);
        }
        end = end.filter(|end| !line.ends_with(end));
        if end.is_none() {
            out.push('\n');
        }
    }
    out
}

#[track_caller]
fn check(path: &str, text: &str) {
    let file = syn::parse_file(text).unwrap_or_else(|error| panic!("{path}: {error}"));
    let (ours, theirs) = (normal(text), normal(&prettyplease::unparse(&file)));
    let different = ours.lines().zip(theirs.lines()).enumerate().find(|(_, (a, b))| a != b);
    if let Some((line, (a, b))) = different {
        panic!("{path}, line {line}:\n ours  {a}\n theirs {b}");
    }
    assert_eq!(ours.lines().count(), theirs.lines().count(), "{path}");
    inlined(path, &file);
}

/// A function that is neither generic nor `#[inline]` would be compiled with the crate, and not with the programs that call it.
#[track_caller]
fn inlined(path: &str, file: &syn::File) {
    let blocks = file.items.iter().filter_map(|item| match item {
        syn::Item::Impl(block) => Some(&block.items),
        _ => None,
    });
    for item in blocks.flatten() {
        let syn::ImplItem::Fn(function) = item else { continue };
        let generic = function.sig.inputs.iter().any(|argument| match argument {
            syn::FnArg::Typed(typed) => matches!(*typed.ty, syn::Type::ImplTrait(_)),
            syn::FnArg::Receiver(_) => false,
        });
        let marked = function.attrs.iter().any(|attribute| attribute.path().is_ident("inline"));
        assert!(marked || generic, "{path}: {} is not #[inline]", function.sig.ident);
    }
}

fn sources(service: &apidoc_ir::Service) {
    for file in made(service, None).files.iter().filter(|file| file.path.ends_with(".rs") && file.path.starts_with("src/")) {
        check(&file.path, &file.text);
        // Names of the one setter that is printed for all of its shape.
        assert!(!file.text.contains("NNN") && !file.text.contains("SSS"), "{}", file.path);
    }
}

#[test]
fn a_service_is_printed_as_prettyplease_prints_it() {
    sources(&demo());
    sources(&decided());
}

/// Names of all lengths, so that each shape is broken at each width.
#[test]
fn long_names_break_where_prettyplease_breaks_them() {
    let mut actions = Vec::new();
    // The longest names are cut.
    for length in (1..52).step_by(3).chain([70, 88, 95]) {
        let name = format!("Describe{}", "Abcdefghij".repeat(10).chars().take(length).collect::<String>());
        let field_name = "Klmnopqrst".repeat(10).chars().take(length).collect::<String>();
        let mut fields = vec![
            field(&format!("{field_name}T"), text(), true),
            field(&format!("{field_name}U"), list(text()), true),
            values(&format!("{field_name}V"), &["one", "two"]),
            field(&format!("{field_name}W"), list(object("Thing")), false),
            field(&format!("{field_name}X"), number(), false),
            field("Offset", number(), false),
            field("Limit", number(), false),
        ];
        let mut statuses = values(&format!("{field_name}Ys"), &["one", "two", &field_name]);
        statuses.ty = list(text());
        fields.push(statuses);
        fields[4].facts.max = Some(5.into());
        actions.push(action(&name, fields.clone(), vec![field(&format!("{field_name}List"), list(object("Thing")), false)]));
        fields[2].required = Some(true);
        fields[3].required = Some(true);
        actions.push(action(&format!("Create{name}"), fields, Vec::new()));
    }
    let thing = shared("Thing", Direction::Both, vec![field("Name", text(), true), field("Next", object("Thing"), false)]);
    let mut service = service(actions, vec![thing]);
    for action in service.actions.iter().filter(|action| action.name.starts_with("Describe")) {
        let length = action.response[0].name.len();
        service.overrides.waiters.push(Waiter {
            action: word(&action.name),
            name: word(&format!("wait_{}", "abcdefghij".repeat(10).chars().take(length).collect::<String>())),
            path: word(&format!("{}.*.Name", action.response[0].name)),
            success: vec![word("done"), word(&action.name)],
            failure: vec![word("lost")],
            every: (length % 2 == 0).then_some(7),
            ..Waiter::default()
        });
    }
    sources(&service);
}

use apidoc_ir::{Direction, Waiter};
