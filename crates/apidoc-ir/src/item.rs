//! Lookup of items of a service version by their names on the wire: `Task`, `Task.Status`, `Task.Status.processing`.

use crate::{Field, Service};

/// Item that a path names. Actions, types and fields are given by their index.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Item<'p> {
    /// Action.
    Action(usize),
    /// Type.
    Type(usize),
    /// Field, by its index in its table.
    Field(Owner, usize),
    /// Value of a field.
    Value(Owner, usize, &'p str),
}

/// Owner of a table of fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Owner {
    /// Request of an action, by its index.
    Request(usize),
    /// Response of an action, by its index.
    Response(usize),
    /// Type, by its index.
    Type(usize),
}

impl Owner {
    /// Returns the fields; empty if the owner does not exist.
    pub fn fields(self, service: &Service) -> &[Field] {
        let fields = match self {
            Self::Request(i) => service.actions.get(i).map(|action| &action.request),
            Self::Response(i) => service.actions.get(i).map(|action| &action.response),
            Self::Type(i) => service.types.get(i).map(|ty| &ty.fields),
        };
        fields.map_or(&[], Vec::as_slice)
    }
    /// Returns the fields as a mutable list; `None` if the owner does not exist.
    pub fn fields_mut(self, service: &mut Service) -> Option<&mut Vec<Field>> {
        match self {
            Self::Request(i) => service.actions.get_mut(i).map(|action| &mut action.request),
            Self::Response(i) => service.actions.get_mut(i).map(|action| &mut action.response),
            Self::Type(i) => service.types.get_mut(i).map(|ty| &mut ty.fields),
        }
    }
}

/// Finds the item that a path names: an action or a type, a field of it, or a value of the field.
///
/// `List.Limit` is a field of the request or of the response of `List`, if only one of them has it; `ListRequest.Limit` and
/// `ListResponse.Limit` select one. The error names what the owner has instead.
pub fn find<'p>(service: &Service, path: &'p str) -> Result<Item<'p>, String> {
    let (owner, field) = match path.split_once('.') {
        Some((owner, field)) => (owner, Some(field)),
        None => (path, None),
    };
    let (action, ty) = (place_of_action(service, owner), find_type(service, owner));
    let Some(field) = field else {
        return match (action, ty) {
            (Some(action), None) => Ok(Item::Action(action)),
            (None, Some(ty)) => Ok(Item::Type(ty)),
            (Some(_), Some(_)) => Err(format!("`{owner}` is an action and a type")),
            (None, None) => Err(format!("no action or type is called `{owner}`")),
        };
    };
    let end = |end: &str| owner.strip_suffix(end).and_then(|name| place_of_action(service, name));
    let owners = [
        ty.map(Owner::Type),
        action.map(Owner::Request),
        action.map(Owner::Response),
        end("Request").map(Owner::Request),
        end("Response").map(Owner::Response),
    ];
    let owners: Vec<Owner> = owners.into_iter().flatten().collect();
    let (name, value) = match field.split_once('.') {
        Some((name, value)) => (name, Some(value)),
        None => (field, None),
    };
    let found: Vec<(Owner, usize)> =
        owners.iter().filter_map(|owner| Some((*owner, owner.fields(service).iter().position(|f| f.name == name)?))).collect();
    match found[..] {
        [(owner, place)] => Ok(value.map_or(Item::Field(owner, place), |value| Item::Value(owner, place, value))),
        [] if owners.is_empty() => Err(format!("no action or type is called `{owner}`")),
        [] => Err(format!("`{owner}` has no field `{name}`; it has {}", field_names(service, &owners))),
        _ => Err(format!(
            "`{owner}` has `{name}` in its request and in its response: write `{owner}Request.{name}` or `{owner}Response.{name}`"
        )),
    }
}

/// Returns the index of an action, or an error that names it.
pub fn find_action(service: &Service, name: &str) -> Result<usize, String> {
    place_of_action(service, name).ok_or_else(|| format!("no action is called `{name}`"))
}

fn place_of_action(service: &Service, name: &str) -> Option<usize> {
    service.actions.binary_search_by(|action| action.name.as_str().cmp(name)).ok()
}

/// Returns the index of a type.
pub fn find_type(service: &Service, name: &str) -> Option<usize> {
    service.types.binary_search_by(|ty| ty.name.as_str().cmp(name)).ok()
}

/// Lists the existing fields for a message.
fn field_names(service: &Service, owners: &[Owner]) -> String {
    const MAX_NAMES: usize = 12;
    let names: Vec<&str> = owners.iter().flat_map(|owner| owner.fields(service)).map(|field| field.name.as_str()).collect();
    match names.len() {
        0 => "none".into(),
        1..=MAX_NAMES => names.join(", "),
        n => format!("{}, … ({n} in all)", names[..MAX_NAMES].join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Action, ApiType};

    fn fields(names: &[&str]) -> Vec<Field> {
        names.iter().map(|name| Field { name: (*name).into(), ..Field::default() }).collect()
    }

    fn service() -> Service {
        let list =
            Action { name: "List".into(), request: fields(&["Limit", "Token"]), response: fields(&["Token", "Jobs"]), ..Action::default() };
        let job = ApiType { name: "Job".into(), fields: fields(&["Id", "State"]), ..ApiType::default() };
        let both = ApiType { name: "List".into(), fields: fields(&["Own"]), ..ApiType::default() };
        Service { actions: vec![list], types: vec![job, both], ..Service::default() }
    }

    #[track_caller]
    fn check(path: &str, expected: Result<Item<'_>, &str>) {
        assert_eq!(find(&service(), path), expected.map_err(str::to_owned));
    }

    #[test]
    fn finds_items_by_path() {
        check("Job", Ok(Item::Type(0)));
        check("Job.State", Ok(Item::Field(Owner::Type(0), 1)));
        check("Job.State.v1.0", Ok(Item::Value(Owner::Type(0), 1, "v1.0")));
        check("List.Limit", Ok(Item::Field(Owner::Request(0), 0)));
        check("List.Jobs", Ok(Item::Field(Owner::Response(0), 1)));
        check("List.Own", Ok(Item::Field(Owner::Type(1), 0)));
        check("ListRequest.Token", Ok(Item::Field(Owner::Request(0), 1)));
        check("ListResponse.Token", Ok(Item::Field(Owner::Response(0), 0)));
    }

    #[test]
    fn rejects_unknown_and_ambiguous_paths() {
        check("Jobs", Err("no action or type is called `Jobs`"));
        check("Jobs.Id", Err("no action or type is called `Jobs`"));
        check("Job.state", Err("`Job` has no field `state`; it has Id, State"));
        check("List", Err("`List` is an action and a type"));
        check(
            "List.Token",
            Err("`List` has `Token` in its request and in its response: write `ListRequest.Token` or `ListResponse.Token`"),
        );
        check("", Err("no action or type is called ``"));
        check(".", Err("no action or type is called ``"));
    }
}
