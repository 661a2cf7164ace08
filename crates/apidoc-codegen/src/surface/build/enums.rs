//! The values of a field as variants.

use super::rename::Renamed;
use crate::{names, surface::model::Variant};
use apidoc_ir as ir;
use std::{borrow::Cow, collections::BTreeSet};

/// More values than this stay text: nobody matches on them, and the file would be too long.
const MOST_VARIANTS: usize = 500;

/// Returns the values of a field as variants. Returns `None` if they are not strings, if one of them cannot be a name, or if two have the same
/// name: never half an enum. A maintainer may have chosen names.
pub(super) fn variants<'a>(field: &'a ir::Field, chosen: Option<&Renamed<'a>>) -> Option<Vec<Variant<'a>>> {
    let values = &field.facts.values;
    if field.ty.scalar() != Some(ir::Scalar::String) || values.is_empty() || values.len() > MOST_VARIANTS {
        return None;
    }
    let mut names = BTreeSet::new();
    let mut variants = Vec::with_capacity(values.len());
    for value in values {
        let chosen = chosen.and_then(|chosen| chosen.get(value.value.as_str())).map(|word| word.text.clone());
        let name = chosen.or_else(|| names::variant(&value.value))?;
        names.insert(name.clone()).then_some(())?;
        variants.push(Variant { name, wire: Cow::Borrowed(&value.value), doc: &value.doc, gone: None });
    }
    Some(variants)
}

/// Returns the name of a field's enum: the struct and the field. A word that ends the struct and begins the field is written once:
/// `ImageState` for the field `ImageState` of `Image`.
pub(crate) fn enum_name(prefix: &str, field: &ir::Field) -> String {
    let own = names::camel(&field.name);
    let own = if field.ty.is_array() { names::singular(&own) } else { own };
    let (owner_words, words) = (names::camel_words(prefix), names::camel_words(&own));
    let shared = (1..=words.len().min(owner_words.len())).rev().find(|n| owner_words[owner_words.len() - n..] == words[..*n]);
    match shared.map(|n| words[n..].concat()) {
        None => format!("{prefix}{own}"),
        // The struct itself may have the name.
        Some(rest) if rest.is_empty() => format!("{prefix}Value"),
        Some(rest) => format!("{prefix}{rest}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_the_struct_is_not_repeated() {
        for (owner, field, name) in [
            ("Image", "ImageState", "ImageState"),
            ("Instance", "InstanceChargeType", "InstanceChargeType"),
            ("DataDisk", "DiskType", "DataDiskType"),
            ("Task", "Status", "TaskStatus"),
            ("TaskStatus", "Status", "TaskStatusValue"),
            ("Taskbar", "BarKind", "TaskbarBarKind"),
            ("DescribeImages", "ImageType", "DescribeImagesImageType"),
        ] {
            let field = ir::Field { name: field.into(), ..ir::Field::default() };
            assert_eq!(enum_name(owner, &field), name);
        }
    }
}
