//! The generator reads facts, not prose: its sources contain no words of Chinese pages outside of the table of words that it writes.

use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use std::{fs, path::Path};

/// The tables of words that generated documentation adds.
const WORDS: [&str; 2] = ["emit/words.rs", "surface/build/common_codes.rs"];

fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}')
}

fn literal_is_escaped(c: &syn::LitChar) -> bool {
    c.to_token_stream().to_string().contains("\\u")
}

/// Collects the literals with Chinese characters.
fn literals(tokens: TokenStream, found: &mut Vec<String>) {
    for token in tokens {
        match token {
            TokenTree::Group(group) => literals(group.stream(), found),
            TokenTree::Literal(literal) => {
                let text = match syn::Lit::new(literal) {
                    syn::Lit::Str(text) => text.value(),
                    // Not the limits of a range of characters.
                    syn::Lit::Char(c) if !literal_is_escaped(&c) => c.value().to_string(),
                    _ => continue,
                };
                found.extend(text.contains(is_han).then_some(text));
            }
            TokenTree::Ident(_) | TokenTree::Punct(_) => {}
        }
    }
}

/// Returns the literals with Chinese characters of a source file, without its comments and its tests.
fn of_source(text: &str) -> Vec<String> {
    let mut file = syn::parse_file(text).unwrap();
    file.items.retain(|item| !matches!(item, syn::Item::Mod(module) if module.attrs.iter().any(is_of_tests)));
    let mut found = Vec::new();
    for item in file.items {
        literals(without_docs(item.into_token_stream()), &mut found);
    }
    found
}

fn is_of_tests(attribute: &syn::Attribute) -> bool {
    attribute.path().is_ident("cfg") && attribute.meta.to_token_stream().to_string().contains("test")
}

/// Removes the groups of `#[doc = "…"]`, which are comments.
fn without_docs(tokens: TokenStream) -> TokenStream {
    let is_doc = |group: &proc_macro2::Group| {
        let first = group.stream().into_iter().next();
        matches!(first, Some(TokenTree::Ident(name)) if name == "doc")
    };
    let keep = |token| match token {
        TokenTree::Group(group) if is_doc(&group) => None,
        TokenTree::Group(group) => Some(proc_macro2::Group::new(group.delimiter(), without_docs(group.stream())).into()),
        other => Some(other),
    };
    tokens.into_iter().filter_map(keep).collect()
}

fn check(folder: &Path, path: &str, checked: &mut usize) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap().path();
        let name = entry.file_name().unwrap().to_str().unwrap();
        let path = format!("{path}{name}");
        if entry.is_dir() {
            check(&entry, &(path + "/"), checked);
        } else if !WORDS.contains(&path.as_str()) {
            assert_eq!(of_source(&fs::read_to_string(&entry).unwrap()), Vec::<String>::new(), "{path}");
            *checked += 1;
        }
    }
}

#[test]
fn sources_contain_no_chinese_words() {
    let mut checked = 0;
    check(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), "", &mut checked);
    assert!(checked > 50, "{checked}");
}

#[test]
fn finds_words_in_code_and_not_in_comments_and_tests() {
    let source = r#"
        /// 页码
        fn f(text: &str) -> bool {
            // 页码
            text.contains("页码") || matches!(text.chars().next(), Some('第')) || g!["更多"]
        }
        #[cfg(test)]
        mod tests { const A: &str = "全部"; }
    "#;
    assert_eq!(of_source(source), ["页码", "第", "更多"]);
}
