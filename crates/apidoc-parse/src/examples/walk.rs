//! Compares documented examples with the tables: finds the field of each value of an example.

use apidoc_ir::{Field, Service};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// The table of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Owner {
    Request(usize),
    Response(usize),
    Type(usize),
}

/// A value of an example, and the field that documents it.
pub(super) struct Hit<'s, 'v> {
    pub owner: Owner,
    /// The field's place in its table.
    pub index: usize,
    pub field: &'s Field,
    /// Lists are given whole.
    pub value: &'v Value,
    /// The indices of the action and the example, and whether it is the response.
    pub action: usize,
    pub example: usize,
    pub response: bool,
}

/// A key of an object in an example for which the table of that object has no row.
pub(super) struct Unknown<'v> {
    pub owner: Owner,
    pub name: &'v str,
    /// Whether the table has any other name of the object.
    pub others_known: bool,
    /// The indices of the action and the example, and whether it is the response.
    pub action: usize,
    pub example: usize,
    pub response: bool,
}

type Names<'s> = BTreeMap<&'s str, usize>;

/// An object of an example and the table that documents it.
type Beside<'s, 'n> = (Owner, &'s [Field], &'n Names<'s>, &'s Map<String, Value>);

fn names(fields: &[Field]) -> Names<'_> {
    // The first row of a name counts.
    fields.iter().enumerate().rev().map(|(i, field)| (field.name.as_str(), i)).collect()
}

/// Shows every documented value of every example to `visit`, in the order of actions and examples.
pub(super) fn examples<'s>(service: &'s Service, visit: &mut dyn FnMut(Hit<'s, 's>)) {
    all(service, visit, &mut |_| {});
}

/// Shows every value of every example: the documented ones to `visit`, the names of the others to `unknown`.
pub(super) fn all<'s>(service: &'s Service, visit: &mut dyn FnMut(Hit<'s, 's>), unknown: &mut dyn FnMut(Unknown<'s>)) {
    let types: BTreeMap<&str, (usize, Names<'s>)> =
        service.types.iter().enumerate().map(|(i, ty)| (ty.name.as_str(), (i, names(&ty.fields)))).collect();
    for (action, documented) in service.actions.iter().enumerate() {
        if documented.examples.is_empty() {
            continue;
        }
        let (request, response) = (names(&documented.request), names(&documented.response));
        for (example, shown) in documented.examples.iter().enumerate() {
            let answer = shown.response.as_ref().and_then(|whole| whole.get("Response"));
            let roots = [
                (Owner::Request(action), &documented.request, &request, shown.request.as_ref(), false),
                (Owner::Response(action), &documented.response, &response, answer, true),
            ];
            for (owner, fields, names, root, response) in roots {
                let Some(Value::Object(root)) = root else { continue };
                let mut open: Vec<Beside<'s, '_>> = vec![(owner, fields, names, root)];
                while let Some((owner, fields, names, map)) = open.pop() {
                    for (name, value) in map {
                        let Some((index, field)) = names.get(name.as_str()).and_then(|i| Some((*i, fields.get(*i)?))) else {
                            let others_known = map.keys().any(|key| names.contains_key(key.as_str()));
                            unknown(Unknown { owner, name, others_known, action, example, response });
                            continue;
                        };
                        visit(Hit { owner, index, field, value, action, example, response });
                        let Some((ty, names)) = field.ty.object().and_then(|name| types.get(name)) else { continue };
                        let fields = service.types[*ty].fields.as_slice();
                        let inner: Vec<_> = objects(value).map(|map| (Owner::Type(*ty), fields, names, map)).collect();
                        open.extend(inner.into_iter().rev());
                    }
                }
            }
        }
    }
}

/// The objects that a value is or that its lists hold.
pub(super) fn objects(value: &Value) -> impl Iterator<Item = &Map<String, Value>> {
    let mut open = vec![value];
    std::iter::from_fn(move || {
        while let Some(value) = open.pop() {
            match value {
                Value::Object(map) => return Some(map),
                Value::Array(items) => open.extend(items.iter().rev()),
                _ => {}
            }
        }
        None
    })
}
