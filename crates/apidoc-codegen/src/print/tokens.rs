//! Items that are written as tokens, with `quote!`, and printed by prettyplease.
//!
//! Their documentation does not go through the parser, since it is most of the lines: [`Page::attached`] keeps it and returns an attribute that
//! [`Page::items`] replaces.

use super::{INDENT, Page, literal};
use crate::names::raw;
use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::quote;

impl Page {
    /// Keeps the documentation of an item, and returns the attribute that stands for it in the tokens of the next [`Page::items`].
    pub(crate) fn attached(&mut self, doc: String) -> TokenStream {
        let key = Literal::string(&self.docs.len().to_string());
        self.docs.push(doc);
        quote! { #[doc = #key] }
    }

    /// Prints items; inside of an `impl` block, its items. All names come from the surface, where they are checked.
    pub(crate) fn items(&mut self, items: TokenStream) {
        let is_inside = self.depth > 0;
        let items = if is_inside {
            quote! { impl Self { #items } }
        } else {
            items
        };
        let text = match syn::parse2::<syn::File>(items) {
            Ok(file) => prettyplease::unparse(&file),
            // The crate must not look complete.
            Err(error) => return self.line(format_args!("compile_error!({});", literal(&error.to_string()))),
        };
        let docs = std::mem::take(&mut self.docs);
        let lines = text.lines().count();
        let depth = self.depth;
        for line in text.lines().take(lines - usize::from(is_inside)).skip(usize::from(is_inside)) {
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
