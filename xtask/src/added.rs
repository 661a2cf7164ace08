//! The public items that a run of `gen` adds to crates that exist.

use apidoc_build::tree::Changes;
use apidoc_codegen::surface::Lock;
use std::{
    collections::{BTreeMap, BTreeSet},
    path::Path,
};

/// The new items of each crate, by name of the crate. A crate that is new as a whole is left out.
pub(crate) type Added = BTreeMap<String, Vec<String>>;

/// Compares the locks on disk with the generated ones.
pub(crate) fn added<'a>(tree: &Path, generated: impl Fn(&str) -> Option<&'a str>, changes: &Changes) -> Added {
    let locks = changes.different.iter().filter_map(|file| Some((file, file.strip_suffix("/surface.lock")?)));
    let of_crate = |(file, name): (&String, &str)| -> Option<(String, Vec<String>)> {
        // A lock that cannot be read has been reported by the run that generated the crate.
        let old = apidoc_files::text(&tree.join(file)).ok()?;
        let items = items(&old, generated(file)?);
        (!items.is_empty()).then(|| (name.to_owned(), items))
    };
    locks.filter_map(of_crate).collect()
}

/// Returns a line per new item. What belongs to a new action or type is not listed by itself.
fn items(old: &str, new: &str) -> Vec<String> {
    let old: BTreeSet<&str> = Lock::items_of(old).map(|(key, _)| key).collect();
    let known: BTreeSet<&str> = old.iter().map(|key| owner(key)).collect();
    let fresh: Vec<(&str, &str)> = Lock::items_of(new).filter(|(key, _)| !old.contains(key)).collect();
    let requests: Vec<&str> = fresh.iter().filter_map(|(key, value)| owner(key).ends_with("::Client").then(|| request(value))?).collect();
    let mut lines: Vec<String> = Vec::new();
    for (key, value) in fresh {
        let owner = owner(key);
        let name = owner.rsplit("::").next().unwrap_or(owner);
        if known.contains(owner) || owner.ends_with("::Client") {
            lines.push(format!("{key}  {value}"));
        } else if !requests.iter().any(|request| name.starts_with(request)) && lines.last().is_none_or(|last| last != owner) {
            lines.push(owner.to_owned());
        }
    }
    lines
}

/// Returns the type or client to which an item belongs.
fn owner(key: &str) -> &str {
    let after = key.rfind("::").map_or(0, |at| at + 2);
    key[after..].find('.').map_or(key, |dot| &key[..after + dot])
}

/// Returns the name of an action as its request type has it: `Open` for `open(OpenRequest) -> OpenResponse`.
fn request(method: &str) -> Option<&str> {
    method.split_once('(')?.1.split_once(')')?.0.strip_suffix("Request")
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "v20200102::Client.Open  open(OpenRequest) -> OpenResponse\n\
                       v20200102::actions::OpenRequest.new()  new()\n\
                       v20200102::actions::OpenResponse.new()  default\n\
                       v20200102::types::Lid.Color  color: String\n\
                       v20200102::types::Lid.new()  default\n";

    #[test]
    fn lists_new_items_once() {
        let new = format!(
            "{OLD}v20200102::Client.Close  close(CloseRequest) -> CloseResponse\n\
             v20200102::actions::CloseRequest.Id  id: String\n\
             v20200102::actions::CloseRequest.new()  new(Id)\n\
             v20200102::actions::CloseResponse.new()  default\n\
             v20200102::types::Hinge.Side  side: String\n\
             v20200102::types::Hinge.Size  size: i64\n\
             v20200102::types::Hinge.new()  default\n\
             v20200102::types::Lid.Size  size: Option<i64>\n"
        );
        let sorted = |text: &str| {
            let mut lines: Vec<&str> = text.lines().collect();
            lines.sort_unstable();
            lines.iter().map(|line| format!("{line}\n")).collect::<String>()
        };
        let (old, new) = (sorted(OLD), sorted(&new));
        assert_eq!(
            items(&old, &new),
            [
                "v20200102::Client.Close  close(CloseRequest) -> CloseResponse",
                "v20200102::types::Hinge",
                "v20200102::types::Lid.Size  size: Option<i64>"
            ]
        );
        assert!(items(&new, &new).is_empty());
    }
}
