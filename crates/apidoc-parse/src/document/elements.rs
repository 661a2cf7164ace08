//! The behavior of HTML elements next to each other, as far as [`crate::document::tree::fast_path`] needs it.

/// The behavior of an element.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::document) enum ElementClass {
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
pub(in crate::document) fn class_of(name: &str) -> ElementClass {
    match name {
        "html" | "body" => ElementClass::Root,
        "a" | "b" | "code" | "em" | "i" | "s" | "strike" | "strong" | "tt" => ElementClass::Look,
        "p" => ElementClass::Paragraph,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => ElementClass::Heading,
        "li" => ElementClass::Item,
        "dd" | "dt" => ElementClass::Definition,
        "form" => ElementClass::Form,
        "br" => ElementClass::Break,
        "hr" => ElementClass::Rule,
        "table" => ElementClass::Table,
        "tbody" | "thead" | "tfoot" => ElementClass::Section,
        "tr" => ElementClass::Row,
        "td" | "th" => ElementClass::Cell,
        "caption" => ElementClass::Caption,
        "colgroup" => ElementClass::Columns,
        "col" => ElementClass::Column,
        "address" | "article" | "blockquote" | "center" | "details" | "div" | "dl" | "fieldset" | "figcaption" | "figure" | "header"
        | "main" | "ol" | "pre" | "section" | "summary" | "ul" => ElementClass::Block,
        _ => ElementClass::Plain,
    }
}

impl ElementClass {
    /// Whether what is outside of it can't be closed from inside.
    pub(in crate::document) fn is_wall(self) -> bool {
        matches!(self, Self::Table | Self::Cell | Self::Caption)
    }
    /// Whether it holds parts of a table and nothing else.
    pub(in crate::document) fn holds_parts(self) -> bool {
        matches!(self, Self::Table | Self::Section | Self::Row | Self::Columns)
    }
    /// Whether the end of what is around it ends it.
    pub(in crate::document) fn ends_itself(self) -> bool {
        matches!(self, Self::Paragraph | Self::Item | Self::Definition)
    }
}
