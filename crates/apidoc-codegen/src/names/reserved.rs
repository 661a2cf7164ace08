//! Words that mean something already.

use std::borrow::Cow;

/// Keywords of every edition, sorted; as identifiers they are written `r#type`.
const KEYWORDS: &[&str] = &[
    "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "do", "dyn", "else", "enum", "extern", "false",
    "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop", "macro", "match", "mod", "move", "mut", "override", "priv", "pub",
    "ref", "return", "static", "struct", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual", "where", "while",
    "yield",
];

/// Methods that a setter of the same name would hide, or that clippy takes for an operator; sorted.
const HIDING_METHODS: &[&str] = &[
    "add",
    "as_mut",
    "as_ref",
    "bitand",
    "bitor",
    "bitxor",
    "borrow",
    "borrow_mut",
    "clone",
    "clone_from",
    "clone_into",
    "cmp",
    "default",
    "deref",
    "deref_mut",
    "div",
    "drop",
    "empty",
    "eq",
    "fmt",
    "from",
    "from_iter",
    "from_str",
    "hash",
    "into",
    "into_iter",
    "mul",
    "ne",
    "neg",
    "new",
    "next",
    "not",
    "partial_cmp",
    "rem",
    "shl",
    "shr",
    "sub",
    "to_owned",
    "to_string",
    "try_from",
    "try_into",
    "type_id",
];

/// Names of types that every file has without asking; sorted.
const PRELUDE: &[&str] = &[
    "AsMut",
    "AsRef",
    "Box",
    "Clone",
    "Copy",
    "Default",
    "DoubleEndedIterator",
    "Drop",
    "Eq",
    "ExactSizeIterator",
    "Extend",
    "Fn",
    "FnMut",
    "FnOnce",
    "From",
    "FromIterator",
    "Into",
    "IntoIterator",
    "Iterator",
    "Option",
    "Ord",
    "PartialEq",
    "PartialOrd",
    "Result",
    "Send",
    "Sized",
    "String",
    "Sync",
    "ToOwned",
    "ToString",
    "TryFrom",
    "TryInto",
    "Unpin",
    "Vec",
];

/// Returns the identifier in source code: `type` becomes `r#type`.
pub fn raw(name: &str) -> Cow<'_, str> {
    if KEYWORDS.binary_search(&name).is_ok() { Cow::Owned(format!("r#{name}")) } else { Cow::Borrowed(name) }
}

/// A name that can be an identifier: the four keywords that can't be written raw get a `_`.
pub(super) fn possible(name: String) -> String {
    if matches!(name.as_str(), "self" | "super" | "crate") { name + "_" } else { name }
}

/// Whether a method of this name would hide one that users need.
pub fn trait_method(name: &str) -> bool {
    HIDING_METHODS.binary_search(&name).is_ok()
}

/// Whether a type of this name hides one that every file has.
pub fn shadows_prelude(name: &str) -> bool {
    PRELUDE.binary_search(&name).is_ok()
}

/// Returns the method of an action: `DescribePurgeTasks` to `describe_purge_tasks`.
pub(crate) fn method(action: &str) -> String {
    let method = super::snake(action);
    if trait_method(&method) { format!("call_{method}") } else { method }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_can_be_searched() {
        assert!(KEYWORDS.is_sorted() && HIDING_METHODS.is_sorted() && PRELUDE.is_sorted());
    }
}
