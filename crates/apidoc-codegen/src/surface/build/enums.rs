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
