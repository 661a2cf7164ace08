//! The behavior of HTML elements next to each other, as far as [`super::nest`] needs it.

/// The behavior of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// The page itself.
    Root,
    /// Changes the look, and is opened again by a browser where it was cut off.
    Look,
    /// Is like text.
    Plain,
    /// Ends a paragraph.
    Block,
    Paragraph,
    Heading,
    Item,
    /// A term or what it means.
    Definition,
    Form,
    /// Has no content.
    Break,
    Rule,
    Table,
    /// `tbody` and its like.
    Section,
    Row,
    Cell,
    Caption,
    Columns,
    Column,
}

/// Returns the class of the element with a name.
pub(super) fn sort(name: &str) -> Sort {
    match name {
        "html" | "body" => Sort::Root,
        "a" | "b" | "code" | "em" | "i" | "s" | "strike" | "strong" | "tt" => Sort::Look,
        "p" => Sort::Paragraph,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => Sort::Heading,
        "li" => Sort::Item,
        "dd" | "dt" => Sort::Definition,
        "form" => Sort::Form,
        "br" => Sort::Break,
        "hr" => Sort::Rule,
        "table" => Sort::Table,
        "tbody" | "thead" | "tfoot" => Sort::Section,
        "tr" => Sort::Row,
        "td" | "th" => Sort::Cell,
        "caption" => Sort::Caption,
        "colgroup" => Sort::Columns,
        "col" => Sort::Column,
        "address" | "article" | "blockquote" | "center" | "details" | "div" | "dl" | "fieldset" | "figcaption" | "figure" | "header"
        | "main" | "ol" | "pre" | "section" | "summary" | "ul" => Sort::Block,
        _ => Sort::Plain,
    }
}

impl Sort {
    /// Whether what is outside of it can't be closed from inside.
    pub(super) fn is_wall(self) -> bool {
        matches!(self, Self::Table | Self::Cell | Self::Caption)
    }
    /// Whether it holds parts of a table and nothing else.
    pub(super) fn holds_parts(self) -> bool {
        matches!(self, Self::Table | Self::Section | Self::Row | Self::Columns)
    }
    /// Whether the end of what is around it ends it.
    pub(super) fn ends_itself(self) -> bool {
        matches!(self, Self::Paragraph | Self::Item | Self::Definition)
    }
}
