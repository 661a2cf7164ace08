//! Elements whose content is not read: scripts, the furniture of a site, and what the page hides.

use crate::document::{
    events::Name,
    html::attributes::Attributes,
    tags::{self, Tag},
};

/// An element that is being skipped.
#[derive(Debug)]
pub(super) struct Skipped {
    pub(super) name: Name,
    /// The number of open elements with its name, itself included.
    pub(super) depth: usize,
    /// The number of open elements inside of it that can contain others of its name, such as a table in a hidden row.
    inner: usize,
    /// Its beginning.
    pub(super) at: usize,
}

/// The meaning of a tag inside of a skipped element.
pub(super) enum Meaning {
    /// It has none.
    Inside,
    /// It counts: it is a tag of the same name.
    Counts,
    /// The element ended before this tag, without an end tag.
    EndsBefore,
}

impl Skipped {
    pub(super) fn new(name: Name, at: usize) -> Self {
        Self { name, depth: 1, inner: 0, at }
    }

    /// The meaning of the next tag.
    pub(super) fn meets(&mut self, name: &str, closing: bool) -> Meaning {
        let own = self.name.as_ref() == name;
        let Some(ends) = Ends::of(&self.name) else {
            return if own { Meaning::Counts } else { Meaning::Inside };
        };
        if ends.around.contains(&name) {
            match (closing, self.inner) {
                (true, 0) => return Meaning::EndsBefore,
                (true, _) => self.inner -= 1,
                (false, _) => self.inner += 1,
            }
            return Meaning::Inside;
        }
        let other_block = || ends.any_block && !own && tags::tag(name) == Some(Tag::Block);
        match (self.inner, closing) {
            (0, true) if own => Meaning::Counts,
            (0, true) if ends.outside.contains(&name) || other_block() => Meaning::EndsBefore,
            (0, false) if ends.next.contains(&name) || other_block() => Meaning::EndsBefore,
            _ => Meaning::Inside,
        }
    }
}

/// The tags that end an element whose end tag is often omitted.
struct Ends {
    /// Start tags of what comes next to it.
    next: &'static [&'static str],
    /// End tags of what is around it.
    outside: &'static [&'static str],
    /// The element around it all. Another one inside has elements of the same name.
    around: &'static [&'static str],
    /// Whether the tag of any block ends it.
    any_block: bool,
}

const GROUPS: [&str; 3] = ["tbody", "thead", "tfoot"];

impl Ends {
    /// Returns `None` for an element that is ended by its own end tag only.
    fn of(name: &str) -> Option<Self> {
        let ends = |next, outside, around| Self { next, outside, around, any_block: false };
        Some(match name {
            "td" | "th" => ends(&["td", "th", "tr", "tbody", "thead", "tfoot"], &["tr", "tbody", "thead", "tfoot"], &["table"]),
            "tr" => ends(&["tr", "tbody", "thead", "tfoot"], &GROUPS, &["table"]),
            "tbody" | "thead" | "tfoot" => ends(&GROUPS, &[], &["table"]),
            "caption" | "colgroup" => ends(&["tr", "tbody", "thead", "tfoot"], &[], &["table"]),
            "li" => ends(&["li"], &[], &["ul", "ol"]),
            "dd" | "dt" => ends(&["dd", "dt"], &[], &["dl"]),
            "p" => Self { any_block: true, ..ends(&["p"], &[], &[]) },
            _ => return None,
        })
    }
}

/// Whether an element is not shown. The page itself is hidden only until its scripts have run, which does not count.
pub(super) fn is_hidden(name: &str, attributes: &Attributes<'_>) -> bool {
    let style = || attributes.get("style").map(|style| style.replace(' ', "").to_ascii_lowercase()).unwrap_or_default();
    let is_unseen = |style: String| ["display:none", "visibility:hidden", "visibility:collapse"].iter().any(|is| style.contains(is));
    !matches!(name, "main" | "body" | "html") && (attributes.get("hidden").is_some() || is_unseen(style()))
}
