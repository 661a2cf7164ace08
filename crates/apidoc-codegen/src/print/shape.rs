//! Prints items with prettyplease, and those that differ in names only once: parsing and printing take longer than all else that is generated.
//!
//! The shape of items is their text with a placeholder in place of each name. It is printed with short placeholders first. If no line gets too
//! long with the names, prettyplease would break the same lines; a struct literal on one line has a limit of its own, so it does not count.
//! Otherwise the shape is printed with placeholders as wide as the names, since prettyplease breaks lines by the width of a name and not by its
//! letters.

use super::{MARGIN, literal};
use proc_macro2::{Delimiter, Spacing, TokenStream, TokenTree};
use std::{
    collections::BTreeMap,
    fmt::Write as _,
    iter::repeat_n,
    sync::{PoisonError, RwLock},
};

/// Begins a placeholder. No name that this crate makes has this letter.
const MARK: char = 'ꓮ';
/// The width of the shortest placeholder. Shorter names are not replaced: prettyplease breaks lines after them in another way.
const MIN_WIDTH: usize = 5;
/// The most shapes that are kept.
const MAX_SHAPES: usize = 4096;
/// Identifiers that have a meaning of their own and are not too short to be replaced.
const KEYWORDS: &[&str] = &[
    "abstract",
    "async",
    "await",
    "become",
    "break",
    "const",
    "continue",
    "crate",
    "default",
    "extern",
    "false",
    "final",
    "macro",
    "macro_rules",
    "match",
    "override",
    "return",
    "static",
    "struct",
    "super",
    "trait",
    "typeof",
    "union",
    "unsafe",
    "unsized",
    "virtual",
    "where",
    "while",
    "yield",
];

/// Items as prettyplease prints them.
pub(super) fn printed(items: TokenStream) -> String {
    let mut shape = Shape::default();
    shape.add(items);
    let fits = |line: &str| line.trim_start().starts_with("//") || line.len() <= MARGIN && !line.contains(" { ");
    let narrow = shape.printed(|_| MIN_WIDTH).filter(|text| text.lines().all(fits));
    narrow.or_else(|| shape.printed(str::len)).unwrap_or_else(|| unparse(&shape.original()))
}

/// The text of items as prettyplease prints it.
fn unparse(text: &str) -> String {
    match syn::parse_str::<syn::File>(text) {
        Ok(file) => prettyplease::unparse(&file),
        // The crate must not look complete.
        Err(error) => format!("compile_error!({});\n", literal(&error.to_string())),
    }
}

/// Printed shapes by their text with placeholders, and its length first: most shapes begin alike, and few are equally long.
static PRINTED: RwLock<BTreeMap<(usize, String), String>> = RwLock::new(BTreeMap::new());

/// Items without their names.
#[derive(Debug, Default)]
struct Shape {
    /// The text between names.
    text: String,
    /// The names, one after the other.
    letters: String,
    /// Per name, its place in the text and its end in the letters.
    names: Vec<(usize, usize)>,
}

impl Shape {
    fn add(&mut self, tokens: TokenStream) {
        for token in tokens {
            let begin = self.text.len();
            match token {
                TokenTree::Ident(name) => {
                    let _ = write!(self.text, "{name}");
                    if KEYWORDS.binary_search(&&self.text[begin..]).is_err() {
                        self.take(begin);
                    }
                    self.text.push(' ');
                }
                TokenTree::Literal(text) => {
                    // Documentation is printed as a comment.
                    let is_doc = self.text.ends_with("doc = ");
                    let _ = write!(self.text, "{text}");
                    let inside = self.text[begin..].strip_prefix('"').and_then(|text| text.strip_suffix('"'));
                    if inside.is_some_and(|text| !text.contains('\n')) && !is_doc {
                        self.text.pop();
                        self.take(begin + 1);
                        self.text.push('"');
                    }
                    self.text.push(' ');
                }
                TokenTree::Punct(mark) => {
                    self.text.push(mark.as_char());
                    if mark.spacing() == Spacing::Alone {
                        self.text.push(' ');
                    }
                }
                TokenTree::Group(group) => {
                    let (open, close) = match group.delimiter() {
                        Delimiter::Parenthesis => ("( ", ") "),
                        Delimiter::Bracket => ("[ ", "] "),
                        Delimiter::Brace => ("{ ", "} "),
                        Delimiter::None => ("", ""),
                    };
                    self.text.push_str(open);
                    self.add(group.stream());
                    self.text.push_str(close);
                }
            }
        }
    }

    /// Takes a name from the end of the text, unless it is short.
    fn take(&mut self, begin: usize) {
        if self.text.len() - begin >= MIN_WIDTH {
            self.letters.push_str(&self.text[begin..]);
            self.text.truncate(begin);
            self.names.push((begin, self.letters.len()));
        }
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        let begins = std::iter::once(0).chain(self.names.iter().map(|(_, end)| *end));
        begins.zip(&self.names).map(|(begin, (_, end))| &self.letters[begin..*end])
    }

    /// The text with another text in the place of each name.
    fn filled(&self, fill: impl Fn(&mut String, &str)) -> String {
        let (mut out, mut done) = (String::with_capacity(self.text.len() + self.letters.len()), 0);
        for (name, (place, _)) in self.names().zip(&self.names) {
            out.push_str(&self.text[done..*place]);
            fill(&mut out, name);
            done = *place;
        }
        out.push_str(&self.text[done..]);
        out
    }

    fn original(&self) -> String {
        self.filled(|out, name| out.push_str(name))
    }

    /// The printed text, from placeholders of the given widths. `None` if the items have the mark themselves.
    fn printed(&self, width: impl Fn(&str) -> usize) -> Option<String> {
        let key = self.filled(|out, name| {
            out.push(MARK);
            out.extend(repeat_n('x', width(name) - MARK.len_utf8()));
        });
        let named = |printed: &str| {
            let places = printed.match_indices(MARK).map(|(place, _)| place);
            let (mut out, mut done) = (String::with_capacity(printed.len() + self.letters.len()), 0);
            let mut names = self.names();
            for place in places {
                let name = names.next()?;
                out.push_str(&printed[done..place]);
                out.push_str(name);
                done = place + width(name);
            }
            out.push_str(&printed[done..]);
            names.next().is_none().then_some(out)
        };
        let key = (key.len(), key);
        if let Some(printed) = PRINTED.read().unwrap_or_else(PoisonError::into_inner).get(&key) {
            return named(printed);
        }
        let printed = unparse(&key.1);
        let text = named(&printed);
        let mut known = PRINTED.write().unwrap_or_else(PoisonError::into_inner);
        if known.len() < MAX_SHAPES {
            known.insert(key, printed);
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use quote::quote;

    #[track_caller]
    fn check(items: TokenStream) {
        let expected = prettyplease::unparse(&syn::parse2(items.clone()).unwrap());
        // The second time it comes from the same shape.
        assert_eq!((printed(items.clone()), printed(items)), (expected.clone(), expected));
    }

    /// Names of all widths, so that lines are broken in all places.
    #[test]
    fn shapes_are_broken_as_their_items_are() {
        for width in 1..100 {
            let name = |first: &str| quote::format_ident!("{first}{}", "n".repeat(width - 1));
            let (a, b, text) = (name("A"), name("b"), "t".repeat(width));
            check(quote! {
                /// Text of a comment.
                #[cfg_attr(feature = #text, doc = "a text")]
                #[deprecated(note = #text)]
                pub fn #b(&self, request: #a, other: impl Into<Option<#a>>) -> rt::Call<'static, #a> {
                    let #a { #b, other } = request.#b();
                    #b.first(&[#text, #text]).second(#b).#b(other?);
                    self.first_method_of_several().#b.second_method_of_several(#b).third_method_of_several();
                    Self { #b: rt::number(&#b)?, ..rt::Empty::empty() }
                }
                pub fn new(#b: impl Into<String>) -> Self {
                    Self { #b: #b.into() }
                }
                pub fn pair(&self) -> #a {
                    #a { other, #b }
                }
            });
            check(quote! { use crate::#b::{#a, types}; });
        }
    }

    #[test]
    fn a_text_with_the_mark_stays_as_it_is() {
        check(quote! { #[doc = "ꓮ"] const NAME: &str = "ꓮꓮ"; });
        check(quote! { const NAME: &str = "ꓮꓮ"; });
        check(quote! { const NAME: &str = "two\nlines ꓮ"; const C: char = 'ꓮ'; });
        check(quote! {});
    }

    #[test]
    fn keywords_are_sorted_and_long() {
        assert!(KEYWORDS.is_sorted() && KEYWORDS.iter().all(|word| word.len() >= MIN_WIDTH));
    }
}
