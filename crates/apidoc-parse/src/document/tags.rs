//! Which tags there are, and what becomes of them. Data only.
//!
//! A `<` before a name that is not here is text: descriptions are full of `<Region>` and `List<String>`.

/// What a tag does to what stands in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    /// Starts and ends a block.
    Block,
    /// Changes the look, or nothing.
    Inline,
    /// Has no content.
    Void,
    /// Is not read, with all that stands in it.
    Skipped,
    /// The tag is dropped; its content stays.
    Dropped,
}

/// What a name in lower case is; none where it is no tag.
pub(super) fn tag(name: &str) -> Option<Tag> {
    Some(match name {
        "address" | "article" | "blockquote" | "body" | "caption" | "center" | "colgroup" | "dd" | "details" | "div" | "dl" | "dt" => {
            Tag::Block
        }
        "fieldset" | "figcaption" | "figure" | "form" => Tag::Block,
        "h1" | "h2" | "h3" | "h4" | "h5" | "h6" | "header" | "html" | "legend" | "li" | "main" | "ol" | "p" | "pre" => Tag::Block,
        "section" | "summary" | "table" | "tbody" | "td" | "tfoot" | "th" | "thead" | "tr" | "ul" => Tag::Block,
        "a" | "b" | "code" | "del" | "em" | "i" | "kbd" | "s" | "samp" | "span" | "strike" | "strong" | "tt" => Tag::Inline,
        "br" | "hr" | "col" => Tag::Void,
        "aside" | "audio" | "button" | "canvas" | "footer" | "head" | "iframe" | "math" | "nav" | "noembed" | "noframes" => Tag::Skipped,
        "noscript" | "script" | "select" | "style" | "svg" | "template" | "textarea" | "title" | "video" => Tag::Skipped,
        "abbr" | "acronym" | "base" | "bdi" | "bdo" | "big" | "cite" | "dfn" | "font" | "frameset" | "img" | "input" | "ins" | "label" => {
            Tag::Dropped
        }
        "mark" | "menu" | "meta" | "nobr" | "picture" | "plaintext" | "q" | "rp" | "rt" | "ruby" | "small" | "sub" | "sup" | "u"
        | "wbr" => Tag::Dropped,
        // What office programs and the documentation's own editor add.
        _ if ["o:", "w:", "v:", "m:"].iter().any(|space| name.len() > 2 && name.starts_with(space)) => Tag::Dropped,
        _ if name.len() > 3 && name.starts_with("dx-") => Tag::Block,
        _ => return None,
    })
}

/// Names that are tags only in lower case or with attributes: in a description they are placeholders more often.
pub(super) fn is_placeholder(name: &str) -> bool {
    matches!(
        name,
        "address"
            | "base"
            | "label"
            | "mark"
            | "menu"
            | "select"
            | "section"
            | "summary"
            | "title"
            | "body"
            | "header"
            | "head"
            | "code"
            | "input"
    )
}

/// Elements in which nothing but their own end tag counts.
pub(super) fn is_raw(name: &str) -> bool {
    matches!(name, "script" | "style" | "textarea" | "title" | "iframe" | "noembed" | "noframes")
}

/// Elements whose place counts. Those that only change the look must have none: the tree builder opens them again where they
/// were left open, equal ones at most three times, and tells equal ones by their attributes.
pub(super) fn needs_place(name: &str) -> bool {
    matches!(name, "td" | "th" | "table" | "li" | "pre" | "dx-codeblock" | "br" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

/// Elements that are closed by what follows them. The others stay open until they are closed, so their depth is bounded.
pub(super) fn closes_itself(name: &str) -> bool {
    matches!(name, "li" | "p" | "dd" | "dt" | "colgroup" | "caption" | "body" | "html" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
        || is_table_part(name)
}

/// Rows, cells and groups of rows.
pub(super) fn is_table_part(name: &str) -> bool {
    matches!(name, "td" | "th" | "tr" | "tbody" | "thead" | "tfoot" | "colgroup" | "caption" | "col")
}

/// Classes of boxes around the content: explorer, tool bars of code, crumbs, page contents.
pub(super) fn is_furniture(classes: &str) -> bool {
    classes.split_ascii_whitespace().any(|class| {
        let class = class.to_ascii_lowercase();
        FURNITURE.iter().any(|known| class.strip_prefix(known).is_some_and(|rest| rest.is_empty() || rest.starts_with(['-', '_'])))
    })
}

const FURNITURE: &[&str] = &[
    "breadcrumb",
    "breadcrumbs",
    "code-dropdown",
    "code-toolbar",
    "copy-btn",
    "copy-tips",
    "crumbs",
    "footer",
    "j-codetoolbar",
    "navbar",
    "rno-api-explorer",
    "rno-aside",
    "rno-code-hd",
    "rno-code-toolbars",
    "rno-crumbs",
    "sidebar",
];

/// Classes and ids of the box that holds the content of a page, the best first.
pub(super) const CONTENT: &[&str] =
    &["j-markdown-box", "rno-markdown", "markdown-text-box", "docarticlecontent", "markdown-body", "rno-document-detail"];

/// Characters that show nothing and stand inside of words.
pub(super) fn is_zero_width(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' | '\u{AD}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn furniture_by_class() {
        assert!(is_furniture("x rno-code-toolbars-copy"));
        assert!(is_furniture("rno-api-explorer"));
        assert!(!is_furniture("rno-document-detail rno-code"));
    }
}
