//! Pagination of an action.

use super::ty::RustType;

/// Pagination of an action.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paginator {
    /// Kind of the parameter that selects the page.
    pub cursor: Cursor,
    /// The number of the first page, where pages are counted.
    pub first: i64,
    /// The member of the request that says it, without `r#`.
    pub member: String,
    /// Type of the items.
    pub item: RustType,
    /// Path of the items in the response.
    pub items: Path,
    /// Path of the total number of items.
    pub total: Option<Path>,
    /// Whether it is a text, or a number other than `i64`.
    pub total_read: bool,
    /// Path of the token of the next page.
    pub next: Option<Path>,
    /// The member of the request that says how large a page is, without `r#`.
    pub limit: Option<String>,
    /// Its documented default.
    pub default_limit: Option<i64>,
    /// The flag of the response that says whether this is the last page.
    pub flag: Option<Flag>,
}

/// A flag of a response about further pages.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Flag {
    /// Path in the response.
    pub path: Path,
    /// Whether the flag says that there are more pages, and not that this is the last one.
    pub says_more: bool,
}

/// A member of the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// Object that contains the member, without `r#`; `None` at the top level.
    pub object: Option<String>,
    /// Its name, without `r#`.
    pub name: String,
    /// Whether it is optional.
    pub optional: bool,
}

/// Kind of the parameter that selects a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cursor {
    /// Number of items to skip.
    Offset,
    /// Number of the page.
    Page,
    /// Token from the response before.
    Token,
}
