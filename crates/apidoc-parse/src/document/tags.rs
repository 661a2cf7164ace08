//! Which tags there are, and what becomes of them. Data only.
//!
//! A `<` before a name that is not here is text: descriptions are full of `<Region>` and `List<String>`.

use std::borrow::Cow;

/// The effect of a tag on its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::document) enum Tag {
    /// Starts and ends a block.
    Block,
    /// Changes the look, or nothing.
    Inline,
    /// Has no content.
    Void,
    /// Skipped, with all of its content.
    Skipped,
    /// The tag is dropped; its content stays.
    Dropped,
}

/// Returns the tag of a name in lower case; `None` if it is not a tag.
pub(in crate::document) fn tag(name: &str) -> Option<Tag> {
    known_tag(name).map(|(_, tag)| tag)
}

/// The same, and the name itself.
pub(in crate::document) fn known_tag(name: &str) -> Option<(Cow<'static, str>, Tag)> {
    if let Ok(i) = TAG_KEYS.binary_search(&key(name)) {
        return Some((TAGS[i].0.into(), TAGS[i].1)).filter(|(known, _)| known == name);
    }
    // What the documentation's own editor and office programs add.
    let tag = match name.as_bytes() {
        [b'd', b'x', b'-', _, ..] => Tag::Block,
        [b'o' | b'w' | b'v' | b'm', b':', _, ..] => Tag::Dropped,
        _ => return None,
    };
    Some((name.to_owned().into(), tag))
}

/// The names of [`TAGS`] as numbers, which are compared at once; in the same order.
const TAG_KEYS: [u128; TAGS.len()] = {
    let mut keys = [0; TAGS.len()];
    let mut i = 0;
    while i < keys.len() {
        keys[i] = key(TAGS[i].0);
        i += 1;
    }
    keys
};

/// The first 16 bytes of a name.
const fn key(name: &str) -> u128 {
    let bytes = name.as_bytes();
    let (mut key, mut i) = (0, 0);
    while i < bytes.len() && i < 16 {
        key |= (bytes[i] as u128) << (120 - 8 * i);
        i += 1;
    }
    key
}

/// All tags that are known, by name.
const TAGS: &[(&str, Tag)] = &[
    ("a", Tag::Inline),
    ("abbr", Tag::Dropped),
    ("acronym", Tag::Dropped),
    ("address", Tag::Block),
    ("article", Tag::Block),
    ("aside", Tag::Skipped),
    ("audio", Tag::Skipped),
    ("b", Tag::Inline),
    ("base", Tag::Dropped),
    ("bdi", Tag::Dropped),
    ("bdo", Tag::Dropped),
    ("big", Tag::Dropped),
    ("blockquote", Tag::Block),
    ("body", Tag::Block),
    ("br", Tag::Void),
    ("button", Tag::Skipped),
    ("canvas", Tag::Skipped),
    ("caption", Tag::Block),
    ("center", Tag::Block),
    ("cite", Tag::Dropped),
    ("code", Tag::Inline),
    ("col", Tag::Void),
    ("colgroup", Tag::Block),
    ("dd", Tag::Block),
    ("del", Tag::Inline),
    ("details", Tag::Block),
    ("dfn", Tag::Dropped),
    ("div", Tag::Block),
    ("dl", Tag::Block),
    ("dt", Tag::Block),
    ("em", Tag::Inline),
    ("fieldset", Tag::Block),
    ("figcaption", Tag::Block),
    ("figure", Tag::Block),
    ("font", Tag::Dropped),
    ("footer", Tag::Skipped),
    ("form", Tag::Block),
    ("frameset", Tag::Dropped),
    ("h1", Tag::Block),
    ("h2", Tag::Block),
    ("h3", Tag::Block),
    ("h4", Tag::Block),
    ("h5", Tag::Block),
    ("h6", Tag::Block),
    ("head", Tag::Skipped),
    ("header", Tag::Block),
    ("hr", Tag::Void),
    ("html", Tag::Block),
    ("i", Tag::Inline),
    ("iframe", Tag::Skipped),
    ("img", Tag::Dropped),
    ("input", Tag::Dropped),
    ("ins", Tag::Dropped),
    ("kbd", Tag::Inline),
    ("label", Tag::Dropped),
    ("legend", Tag::Block),
    ("li", Tag::Block),
    ("main", Tag::Block),
    ("mark", Tag::Dropped),
    ("math", Tag::Skipped),
    ("menu", Tag::Dropped),
    ("meta", Tag::Dropped),
    ("nav", Tag::Skipped),
    ("nobr", Tag::Dropped),
    ("noembed", Tag::Skipped),
    ("noframes", Tag::Skipped),
    ("noscript", Tag::Skipped),
    ("ol", Tag::Block),
    ("p", Tag::Block),
    ("picture", Tag::Dropped),
    ("plaintext", Tag::Dropped),
    ("pre", Tag::Block),
    ("q", Tag::Dropped),
    ("rp", Tag::Dropped),
    ("rt", Tag::Dropped),
    ("ruby", Tag::Dropped),
    ("s", Tag::Inline),
    ("samp", Tag::Inline),
    ("script", Tag::Skipped),
    ("section", Tag::Block),
    ("select", Tag::Skipped),
    ("small", Tag::Dropped),
    ("span", Tag::Inline),
    ("strike", Tag::Inline),
    ("strong", Tag::Inline),
    ("style", Tag::Skipped),
    ("sub", Tag::Inline),
    ("summary", Tag::Block),
    ("sup", Tag::Inline),
    ("svg", Tag::Skipped),
    ("table", Tag::Block),
    ("tbody", Tag::Block),
    ("td", Tag::Block),
    ("template", Tag::Skipped),
    ("textarea", Tag::Skipped),
    ("tfoot", Tag::Block),
    ("th", Tag::Block),
    ("thead", Tag::Block),
    ("title", Tag::Skipped),
    ("tr", Tag::Block),
    ("tt", Tag::Inline),
    ("u", Tag::Dropped),
    ("ul", Tag::Block),
    ("video", Tag::Skipped),
    ("wbr", Tag::Dropped),
];

/// Names that are tags only in lower case or with attributes: in a description they are placeholders more often.
pub(in crate::document) fn is_placeholder(name: &str) -> bool {
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
pub(in crate::document) fn is_raw(name: &str) -> bool {
    matches!(name, "script" | "style" | "textarea" | "title" | "iframe" | "noembed" | "noframes")
}

/// Elements whose place counts. Those that only change the look must have none: the tree builder opens them again where they
/// were left open, equal ones at most three times, and tells equal ones by their attributes.
pub(in crate::document) fn needs_place(name: &str) -> bool {
    matches!(name, "td" | "th" | "table" | "li" | "pre" | "dx-codeblock" | "br" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
}

/// Elements that are closed by what follows them. The others stay open until they are closed, so their depth is bounded.
pub(in crate::document) fn closes_itself(name: &str) -> bool {
    matches!(name, "li" | "p" | "dd" | "dt" | "colgroup" | "caption" | "body" | "html" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6")
        || is_table_part(name)
}

/// Rows, cells and groups of rows.
pub(in crate::document) fn is_table_part(name: &str) -> bool {
    matches!(name, "td" | "th" | "tr" | "tbody" | "thead" | "tfoot" | "colgroup" | "caption" | "col")
}

/// The attributes that [`crate::document::blocks`] and [`crate::document::tree`] read.
pub(in crate::document) fn kept_attributes(name: &str) -> &'static [&'static str] {
    match name {
        "a" => &["href"],
        "td" | "th" => &["rowspan", "colspan"],
        "ol" => &["start"],
        "code" => &["class"],
        "pre" | "div" | "section" | "article" | "dx-codeblock" => &["class", "id"],
        _ => &[],
    }
}

/// Whether an element with these classes is a part of the site around the content: API explorer, tool bars, breadcrumbs, table of contents.
pub(in crate::document) fn is_furniture(classes: &str) -> bool {
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
pub(in crate::document) const CONTENT: &[&str] =
    &["j-markdown-box", "rno-markdown", "markdown-text-box", "docarticlecontent", "markdown-body", "rno-document-detail"];

/// Invisible characters inside of words.
pub(crate) fn is_zero_width(c: char) -> bool {
    matches!(c, '\u{200B}'..='\u{200F}' | '\u{2060}'..='\u{2064}' | '\u{FEFF}' | '\u{AD}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_found_by_name() {
        assert!(TAGS.is_sorted_by(|a, b| a.0 < b.0));
        assert_eq!([tag("td"), tag("dx-tab"), tag("o:p")], [Some(Tag::Block), Some(Tag::Block), Some(Tag::Dropped)]);
        assert_eq!([tag("region"), tag("dx-"), tag("")], [None; 3]);
    }

    #[test]
    fn furniture_by_class() {
        assert!(is_furniture("x rno-code-toolbars-copy"));
        assert!(is_furniture("rno-api-explorer"));
        assert!(!is_furniture("rno-document-detail rno-code"));
    }
}
