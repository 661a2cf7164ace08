//! A lock is edited by merges and by people. Every fault is an error with its line, and nothing in a lock becomes code.

use crate::common::*;
use apidoc_codegen::{LockError, Options, generate};
use proc_macro2::{TokenStream, TokenTree};
use proptest::prelude::*;
use std::collections::BTreeSet;

fn fresh() -> String {
    file(&made(&decided(), None), "surface.lock").to_owned()
}

fn faults(lock: &str) -> Vec<LockError> {
    generate(&[&decided()], Some(lock), &Options::default()).err().map(|damage| damage.faults).unwrap_or_default()
}

/// Replaces a text that is in the lock exactly once.
fn edited(from: &str, to: &str) -> String {
    let lock = fresh();
    assert_eq!(lock.matches(from).count(), 1, "{from}\n{lock}");
    lock.replace(from, to)
}

/// The lock as an older version of the program wrote it.
fn without_directives(lock: &str) -> String {
    lock.lines().filter(|line| !line.starts_with('@')).map(|line| format!("{line}\n")).collect()
}

/// Adds lines and counts them.
fn with_lines(lines: &[&str]) -> String {
    let mut lock = fresh();
    let at = lock.rfind("@lines ").unwrap();
    let count: usize = lock[at + 7..].trim().parse().unwrap();
    lock.truncate(at);
    lines.iter().for_each(|line| lock.push_str(&format!("{line}\n")));
    lock + &format!("@lines {}\n", count + lines.len())
}

#[track_caller]
fn check(lock: &str, expected: &str) {
    let faults = faults(lock);
    assert!(faults.iter().any(|fault| fault.message.contains(expected)), "expected {expected:?}, found {faults:#?}");
    let lines = u32::try_from(lock.lines().count()).unwrap().max(1);
    assert!(faults.iter().all(|fault| (1..=lines).contains(&fault.line)), "{faults:#?}");
}

#[test]
fn accepts_what_was_written_with_and_without_directives() {
    let lock = fresh();
    let windows = lock.replace('\n', "\r\n");
    for lock in [lock.as_str(), &without_directives(&lock), &windows, &format!("\u{feff}{lock}\n")] {
        assert_eq!(made(&decided(), Some(lock)).files, made(&decided(), Some(&fresh())).files);
    }
}

#[test]
fn rejects_the_name_of_a_variant_that_is_code() {
    let payload = "On, } const _: () = { std::process::Command::new(\"id\"); }; enum X { A";
    let lock = edited("DescribeThingsState.on  On", &format!("DescribeThingsState.on  {payload}"));
    check(&lock, "cannot be the name of a type or a variant");
    let fault = &faults(&lock)[0];
    assert!(lock.lines().nth(fault.line as usize - 1).unwrap().contains("DescribeThingsState.on"));
}

#[test]
fn rejects_conflict_markers_and_equal_keys() {
    let line = "v20240101::actions::DescribeThingsRequest.Limit  limit: Option<i64>";
    let both =
        format!("<<<<<<< HEAD\n{line}\n=======\nv20240101::actions::DescribeThingsRequest.Limit  limit: Option<f64>\n>>>>>>> branch");
    check(&edited(line, &both), "merge conflict");
    check(&with_lines(&[line]), "is on line");
}

#[test]
fn rejects_a_file_that_is_cut_at_any_place() {
    for lock in [fresh(), without_directives(&fresh())] {
        let first = lock.find("::Client.").unwrap();
        // What an older version wrote has no last line: a cut behind all that the actions name is not seen.
        let end = if lock.contains("@lines") { lock.len() } else { lock.find("v20240101::types.").unwrap() };
        for at in (0..end).filter(|at| lock.is_char_boundary(*at)) {
            let seen = !faults(&lock[..at]).is_empty();
            assert!(seen || (at > first && lock.as_bytes()[at - 1] == b'\n' && !lock.contains("@lines")), "cut at {at}: {:?}", &lock[..at]);
        }
    }
    check("", "the file holds no item");
    check("# only a comment\n", "the file holds no item");
}

#[test]
fn rejects_two_items_with_one_rust_name() {
    check(&with_lines(&["v20240101::actions::DescribeThingsRequest.Title  limit: Option<String>"]), "the field `limit` is on line");
    check(&with_lines(&["v20240101::actions::DescribeThingsState.quick  On"]), "the variant `On` is on line");
    check(&with_lines(&["v20240101::types.THING  Thing"]), "the type `Thing` is on line");
    check(&with_lines(&["v20240101::Client.PING  ping(PingRequest) -> PingResponse"]), "the method `ping` is on line");
    check(&with_lines(&["v20240101::ErrorCode.Limit  InvalidParameterLimit"]), "the variant `InvalidParameterLimit` is on line");
    check(&with_lines(&["v20240101::actions::PingResponse.Id  request_id: String"]), "the field `request_id` is on line");
}

#[test]
fn rejects_a_type_that_is_too_deep_or_unknown() {
    let deep = format!("v20240101::types::Thing.Deep  deep: {}i64{}", "Vec<".repeat(100_000), ">".repeat(100_000));
    check(&with_lines(&[&deep]), "is not a type of a field");
    check(&with_lines(&["v20240101::types::Thing.Other  other: Option<types::Other>"]), "no line declares that type");
    check(&with_lines(&["v20240101::types::Thing.Mode  mode: rt::Open<ThingMode>"]), "no line declares that type");
    check(&with_lines(&["v20240101::types::Thing.File  file: std::fs::File"]), "is not a type of a field");
}

#[test]
fn rejects_lines_that_say_nothing_known() {
    for line in [
        "x",
        "v20240101  y",
        "x::y.z  A",
        "v20240101::Server.A  a(B) -> C",
        "v20240101::types::thing.A  a: String",
        "@v20240101 colour red",
    ] {
        assert!(!faults(&with_lines(&[line])).is_empty(), "{line}");
    }
    check(&with_lines(&["@v20240101 default wasm"]), "is not a feature");
    check(&with_lines(&["@v20240101::types::Kinds order Big Small"]), "there is no enum");
    check(&edited("@lines ", "@lines 1"), "lines before it");
}

/// Tokens of all sources, without literals: identifiers, and everything else with the identifiers beside it.
fn tokens(files: &[apidoc_codegen::File]) -> BTreeSet<String> {
    fn walk(stream: TokenStream, all: &mut BTreeSet<String>) {
        let tokens: Vec<TokenTree> = stream.into_iter().collect();
        for (i, token) in tokens.iter().enumerate() {
            match token {
                TokenTree::Group(group) => {
                    all.insert(format!("{:?}", group.delimiter()));
                    walk(group.stream(), all);
                }
                TokenTree::Ident(ident) => {
                    all.insert(ident.to_string());
                    // A macro or the beginning of a path that the generator does not write itself would be code of the lock.
                    if let Some(TokenTree::Punct(punct)) = tokens.get(i + 1)
                        && punct.as_char() == '!'
                    {
                        all.insert(format!("{ident}!"));
                    }
                }
                TokenTree::Punct(punct) => _ = all.insert(punct.as_char().to_string()),
                TokenTree::Literal(_) => {}
            }
        }
    }
    let mut all = BTreeSet::new();
    for file in files.iter().filter(|file| file.path.ends_with(".rs")) {
        let stream = file.text.parse().unwrap_or_else(|error| panic!("{}: {error}", file.path));
        syn::parse2::<syn::File>(TokenStream::clone(&stream)).unwrap_or_else(|error| panic!("{}: {error}", file.path));
        walk(stream, &mut all);
    }
    all
}

/// What the scraps could bring in and no generated file may have.
const FOREIGN: &[&str] = &["process", "Command", "macro_rules", "feature", "fs", "File"];

const SCRAPS: &[&str] = &[
    "Alpha",
    "Beta",
    "gamma",
    "delta_2",
    "EPSILON",
    "  ",
    " ",
    "::",
    ".",
    ": ",
    "(",
    ")",
    " -> ",
    ", ",
    "\n",
    "\r",
    "@",
    "%41;",
    "%0;",
    "<",
    ">",
    "Vec<",
    "Option<",
    "rt::Open<Alpha>",
    "types::Alpha",
    "types::",
    "actions::",
    "new()",
    "items()",
    "default",
    "order",
    "order Alpha",
    "Client.",
    "ErrorCode.",
    "v20240101::",
    "v20250101::",
    "v20240101::types::Alpha.new()  default\n",
    "v20240101::types.alpha  Alpha\n",
    "v20240101::actions::Beta.a  Alpha\n",
    "On, } fn evil() {} enum Q { A",
    "r#fn",
    "unsafe",
    "} const _: () = {};",
    "std::process::Command",
    "macro_rules! evil { () => {} }",
    "\"; evil!(); \"",
    "#![feature(evil)]",
    "/*",
    "//",
    "'",
    "String = evil()",
    "i64",
    "page0 gamma -> delta_2",
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 100, ..ProptestConfig::default() })]

    #[test]
    fn no_token_comes_from_a_lock(
        edits in proptest::collection::vec((any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0usize..5, proptest::sample::select(SCRAPS)), 1..4)
    ) {
        let service = decided();
        let mut lines: Vec<String> = without_directives(&fresh()).lines().map(str::to_owned).collect();
        for (line, place, how, scrap) in edits {
            let line = line.index(lines.len());
            let text = &mut lines[line];
            let at = place.index(text.len() + 1);
            match how {
                0 => text.insert_str(at, scrap),
                1 => text.replace_range(at.., scrap),
                2 => text.replace_range(..at, scrap),
                3 => *text = text.split_once("  ").map_or_else(|| scrap.to_owned(), |(key, _)| format!("{key}  {scrap}")),
                _ => *text = text.rsplit_once(['.', ':']).map_or_else(|| scrap.to_owned(), |(head, value)| format!("{head}.{scrap}{value}")),
            }
            if lines.iter().all(String::is_empty) {
                return Ok(());
            }
        }
        let lock = lines.join("\n") + "\n";
        let Ok(generated) = generate(&[&service], Some(&*lock), &Options::default()) else { return Ok(()) };
        let mut known = tokens(&made(&service, None).files);
        // What the lock alone has is written in another way.
        let mut less = decided();
        less.actions.truncate(1);
        less.types.clear();
        less.overrides = apidoc_ir::Overrides::default();
        known.extend(tokens(&made(&less, Some(&fresh())).files));
        for token in tokens(&generated.files).difference(&known) {
            // Names of items may be new, as long as they are nothing but names.
            let is_name = token.chars().all(|c| c.is_ascii_alphanumeric() || c == '_') && !token.starts_with(|c: char| c.is_ascii_digit());
            let is_plain = syn::parse_str::<syn::Ident>(token).is_ok() && !FOREIGN.contains(&token.as_str()) && !token.contains("evil");
            prop_assert!(is_name && is_plain, "{token}\n{lock}");
        }
    }
}
