//! Items that are written as tokens, with `quote!`, and printed by prettyplease.
//!
//! Their documentation does not go through the parser, since it is most of the lines: [`SourceWriter::attached`] keeps it and returns an attribute that
//! [`SourceWriter::items`] replaces.

use super::{INDENT, SourceWriter, literal, shape::printed};
use crate::names::raw;
use proc_macro2::{Delimiter, Ident, LexError, Literal, Spacing, Span, TokenStream, TokenTree};
use quote::quote;

impl SourceWriter {
    /// Keeps the documentation of an item, and returns the attribute that stands for it in the tokens of the next [`SourceWriter::items`].
    pub(crate) fn attached(&mut self, doc: String) -> TokenStream {
        let key = Literal::string(&self.docs.len().to_string());
        self.docs.push(doc);
        quote! { #[doc = #key] }
    }

    /// Prints items; inside of an `impl` block, its items. All names come from the surface, where they are checked.
    pub(crate) fn items(&mut self, items: TokenStream) {
        let depth = self.depth;
        let text = if depth > 0 { methods(items) } else { printed(items) };
        let docs = std::mem::take(&mut self.docs);
        for line in text.lines() {
            let code = line.trim_start();
            match code.strip_prefix("///").and_then(|key| docs.get(key.parse::<usize>().ok()?)) {
                Some(doc) => {
                    self.depth = (line.len() - code.len()) / INDENT;
                    self.doc(doc);
                    self.depth = depth;
                }
                None => {
                    self.text.push_str(line);
                    self.text.push('\n');
                }
            }
        }
    }
}

/// The items of an `impl` block as prettyplease prints them, with their indentation.
pub(crate) fn methods(items: TokenStream) -> String {
    let text = printed(quote! { impl Self { #items } });
    let inside = text.strip_prefix("impl Self {\n").and_then(|text| text.strip_suffix("}\n"));
    inside.map(str::to_owned).unwrap_or(text)
}

/// The text of a declaration or an attribute on one line.
pub(super) fn on_one_line(tokens: &TokenStream) -> String {
    let mut out = String::new();
    write(tokens.clone(), &mut out);
    out
}

/// Code that was written as text.
pub(super) fn tokens(code: &str) -> TokenStream {
    code.parse().unwrap_or_else(|error: LexError| {
        let message = literal(&error.to_string());
        quote! { compile_error!(#message); }
    })
}

fn write(tokens: TokenStream, out: &mut String) {
    for token in tokens {
        match token {
            TokenTree::Ident(name) => {
                if out.ends_with(|c: char| c.is_alphanumeric() || c == '_') {
                    out.push(' ');
                }
                out.push_str(&name.to_string());
            }
            TokenTree::Literal(literal) => out.push_str(&literal.to_string()),
            TokenTree::Punct(mark) => match mark.as_char() {
                ',' => out.push_str(", "),
                '=' => out.push_str(" = "),
                ':' if mark.spacing() == Spacing::Alone && !out.ends_with(':') => out.push_str(": "),
                c => out.push(c),
            },
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Parenthesis => ("(", ")"),
                    Delimiter::Bracket => ("[", "]"),
                    Delimiter::Brace => ("{ ", " }"),
                    Delimiter::None => ("", ""),
                };
                out.push_str(open);
                write(group.stream(), out);
                out.push_str(close);
            }
        }
    }
}

/// An identifier of the surface; `r#` where it is needed.
pub(crate) fn ident(name: &str) -> Ident {
    if raw(name) == name { Ident::new(name, Span::call_site()) } else { Ident::new_raw(name, Span::call_site()) }
}

/// A string literal with the text. Invisible characters are escaped.
pub(crate) fn string(text: &str) -> Literal {
    literal(text).parse().unwrap_or_else(|_| Literal::string(text))
}

/// An integer literal without a suffix.
pub(crate) fn integer(number: i64) -> TokenStream {
    let literal = Literal::u64_unsuffixed(number.unsigned_abs());
    if number < 0 {
        quote! { -#literal }
    } else {
        quote! { #literal }
    }
}
