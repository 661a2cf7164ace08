//! The events of a walk through a tree, and the attributes of its elements.

/// A step of a walk through a tree: each element is opened and closed, in the order of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::document) enum TreeEvent<'t> {
    /// An element begins; with the place of its tag if that matters.
    Open { name: &'t str, at: Option<usize>, attributes: Vec<(&'t str, &'t str)> },
    /// The element that was opened last and is not closed yet ends.
    Close(&'t str),
    /// Text, and where it begins; see [`super::markup::Event::Text`].
    Text(Option<usize>, &'t str),
}

/// The attributes of an element.
pub(in crate::document) type Attributes<'a> = [(&'a str, &'a str)];

/// The value of an attribute.
pub(in crate::document) fn attribute<'a>(attributes: &Attributes<'a>, key: &str) -> Option<&'a str> {
    attributes.iter().find(|(name, _)| *name == key).map(|(_, value)| *value)
}

/// The language that a class names.
pub(in crate::document) fn language(attributes: &Attributes<'_>) -> Option<String> {
    let class = attribute(attributes, "class")?;
    let name = class.split_ascii_whitespace().find_map(|class| class.strip_prefix("language-").or_else(|| class.strip_prefix("lang-")))?;
    (!name.is_empty()).then(|| name.to_owned())
}
