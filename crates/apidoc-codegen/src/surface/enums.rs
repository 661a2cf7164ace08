//! Enums of documented values.

use super::renamed::Renamed;
use crate::names;
use apidoc_ir as ir;
use std::{borrow::Cow, collections::BTreeSet};

/// An enum.
#[derive(Clone, Debug)]
pub struct Enum<'a> {
    /// Its name: `TaskStatus`.
    pub name: String,
    /// The field that it belongs to, without `r#`.
    pub member: String,
    /// Its values, in the order of the text.
    pub variants: Vec<Variant<'a>>,
}

/// A documented value.
#[derive(Clone, Debug)]
pub struct Variant<'a> {
    /// Its name: `PurgeUrl`.
    pub name: String,
    /// The value on the wire.
    pub wire: Cow<'a, str>,
    /// What it means; may be empty.
    pub doc: &'a str,
}

/// More values than this are a catalogue, and stay text: nobody matches on them, and their file would be longer than a file should be.
const MOST: usize = 500;

/// The values of a field as variants; none where one of them makes no name or two make the same, and where they are no strings:
/// never half an enum. A maintainer may have chosen names.
pub(super) fn variants<'a>(field: &'a ir::Field, chosen: Option<&Renamed<'a>>) -> Option<Vec<Variant<'a>>> {
    let values = &field.facts.values;
    if field.ty.scalar() != Some(ir::Scalar::String) || values.is_empty() || values.len() > MOST {
        return None;
    }
    let mut names = BTreeSet::new();
    let mut variants = Vec::with_capacity(values.len());
    for value in values {
        let chosen = chosen.and_then(|chosen| chosen.get(value.value.as_str())).map(|word| word.text.clone());
        let name = chosen.or_else(|| names::variant(&value.value))?;
        names.insert(name.clone()).then_some(())?;
        variants.push(Variant { name, wire: Cow::Borrowed(&value.value), doc: &value.doc });
    }
    Some(variants)
}

/// The singular of a list's name: `Statuses` to `Status`.
pub(super) fn singular(camel: &str) -> String {
    const SAME: &[&str] = &["ss", "us", "is", "os", "ics"];
    let stem = |end: &str, new: &str| camel.strip_suffix(end).map(|stem| format!("{stem}{new}"));
    if let Some(name) = stem("ies", "y").filter(|name| name.len() > 3) {
        return name;
    }
    // How much to cut; what stands first wins.
    for (end, cut) in [("iases", 2), ("ases", 1), ("aches", 1), ("izes", 1), ("sses", 2), ("uses", 2), ("xes", 2), ("ches", 2), ("shes", 2)]
    {
        if camel.ends_with(end) {
            return camel[..camel.len() - cut].to_owned();
        }
    }
    let keeps = camel.len() < 4 || SAME.iter().any(|end| camel.ends_with(end));
    if keeps { camel.to_owned() } else { stem("s", "").unwrap_or_else(|| camel.to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_lists_are_made_singular() {
        for (list, item) in [
            ("Statuses", "Status"),
            ("Types", "Type"),
            ("Policies", "Policy"),
            ("Address", "Address"),
            ("Addresses", "Address"),
            ("Databases", "Database"),
            ("Aliases", "Alias"),
            ("Caches", "Cache"),
            ("Sizes", "Size"),
            ("Boxes", "Box"),
            ("Modes", "Mode"),
            ("Status", "Status"),
            ("Zones", "Zone"),
            ("Kind", "Kind"),
        ] {
            assert_eq!(singular(list), item);
        }
    }
}
