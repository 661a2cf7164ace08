//! Pagination of an action.

use super::ty::RustType;

/// How an action is paginated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paginator {
    /// How the request says where a page begins.
    pub cursor: Cursor,
    /// The number of the first page, where pages are counted.
    pub first: i64,
    /// The member of the request that says it, without `r#`.
    pub member: String,
    /// What a page holds.
    pub item: RustType,
    /// Where the answer has the items.
    pub items: Path,
    /// Where it says how many there are in all.
    pub total: Option<Path>,
    /// Whether it is a text, or a number other than `i64`.
    pub total_read: bool,
    /// Where it says the token of the next page.
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
    /// Where the response has it.
    pub path: Path,
    /// Whether the flag says that there are more pages, and not that this is the last one.
    pub says_more: bool,
}

/// A member of the answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Path {
    /// The object that it stands in, without `r#`; none at the top.
    pub object: Option<String>,
    /// Its name, without `r#`.
    pub name: String,
    /// Whether it is optional.
    pub optional: bool,
}

/// How a request says where a page begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cursor {
    /// Number of items to skip.
    Offset,
    /// Number of the page.
    Page,
    /// Token from the response before.
    Token,
}
