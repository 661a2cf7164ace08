//! Changes of the fields of one owner.

use crate::{
    At, Change, Class, Kind,
    classify::{self, Flow},
    facts,
};
use apidoc_ir::{Field, renames};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Compares the fields of one owner. `change` creates a change of this owner.
pub(crate) fn compare(old: &[Field], new: &[Field], flow: Flow, change: &dyn Fn(Kind, Class) -> Change, out: &mut Vec<Change>) {
    let pairs = renames(old, new);
    let renamed_from: BTreeSet<usize> = pairs.iter().map(|pair| pair.old).collect();
    let renamed_to: BTreeSet<usize> = pairs.iter().map(|pair| pair.new).collect();
    let by_name: BTreeMap<&str, &Field> = new.iter().map(|field| (field.name.as_str(), field)).collect();
    let old_names: BTreeSet<&str> = old.iter().map(|field| field.name.as_str()).collect();
    let of = |kind: Kind, class: Class, field: &Field, at: &Field, was: Option<Value>, is: Option<Value>| Change {
        field: Some(field.name.clone()),
        was,
        is,
        at: Some(At::from(&at.source)),
        ..change(kind, class)
    };
    for pair in &pairs {
        let (was, is) = (&old[pair.old], &new[pair.new]);
        out.push(of(Kind::FieldName, Class::Withdrawn, was, is, text(&was.name), text(&is.name)));
    }
    for (at, field) in old.iter().enumerate() {
        match by_name.get(field.name.as_str()) {
            Some(now) => one(field, now, flow, &of, out),
            None if renamed_from.contains(&at) => {}
            None => out.push(of(Kind::FieldGone, Class::Withdrawn, field, field, text(&field.ty.to_string()), None)),
        }
    }
    for (at, field) in new.iter().enumerate() {
        if !old_names.contains(field.name.as_str()) && !renamed_to.contains(&at) {
            let class = classify::new_field(flow, field.required);
            out.push(of(Kind::FieldNew, class, field, field, None, text(&field.ty.to_string())));
        }
    }
    let common = |fields: &[Field], other: &BTreeSet<&str>| -> Vec<String> {
        fields.iter().map(|field| field.name.clone()).filter(|name| other.contains(name.as_str())).collect()
    };
    let new_names: BTreeSet<&str> = new.iter().map(|field| field.name.as_str()).collect();
    if common(old, &new_names) != common(new, &old_names) {
        out.push(Change { at: new.first().map(|field| At::from(&field.source)), ..change(Kind::Order, Class::Documentation) });
    }
}

type Of<'a> = dyn Fn(Kind, Class, &Field, &Field, Option<Value>, Option<Value>) -> Change + 'a;

/// Compares a field that both sides have.
fn one(old: &Field, new: &Field, flow: Flow, of: &Of<'_>, out: &mut Vec<Change>) {
    if old.ty != new.ty {
        let class = classify::ty(flow, &old.ty, &new.ty);
        out.push(of(Kind::FieldType, class, new, new, text(&old.ty.to_string()), text(&new.ty.to_string())));
    }
    if let (Some(was), Some(is)) = (old.required, new.required)
        && was != is
    {
        let class = classify::required(flow, is);
        out.push(of(Kind::FieldRequired, class, new, new, Some(was.into()), Some(is.into())));
    }
    if old.nullable != new.nullable {
        out.push(of(Kind::FieldNull, Class::Held, new, new, Some(old.nullable.into()), Some(new.nullable.into())));
    }
    let facts = facts::compare(old, new);
    let hashes = old.text_hash.is_known() && new.text_hash.is_known();
    let edited = if hashes { old.text_hash != new.text_hash } else { old.doc != new.doc };
    // Facts can change without the text by the reading alone: an override, or examples that contradict them.
    if edited {
        let markup = old.doc == new.doc && facts.is_none();
        let (class, facts) = facts.unwrap_or((if markup { Class::Markup } else { Class::Documentation }, Vec::new()));
        out.push(Change { facts, ..of(Kind::FieldDoc, class, new, new, text(&old.doc), text(&new.doc)) });
    }
    if old.example != new.example {
        let value = |example: &Option<String>| example.as_deref().map(Value::from);
        out.push(of(Kind::FieldExample, Class::Documentation, new, new, value(&old.example), value(&new.example)));
    }
}

fn text(text: &str) -> Option<Value> {
    Some(text.into())
}
