//! Changes between two locks.

use crate::{Change, Class, Kind};
use apidoc_codegen::surface::Lock;
use serde_json::Value;
use std::collections::BTreeMap;

/// Compares two locks of one crate. The owner of a change is the key of the item; `service` is the short name of the service.
pub fn locks(service: &str, old: &Lock, new: &Lock) -> Vec<Change> {
    let (was, is): (BTreeMap<_, _>, BTreeMap<_, _>) = (old.items().collect(), new.items().collect());
    let mut keys: Vec<&str> = was.keys().chain(is.keys()).copied().collect();
    keys.sort_unstable();
    keys.dedup();
    let change = |key: &str| -> Option<Change> {
        let (kind, class) = match (was.get(key), is.get(key)) {
            (None, Some(_)) => (Kind::ItemNew, Class::Addition),
            (Some(_), None) => (Kind::ItemGone, Class::Withdrawn),
            (Some(was), Some(is)) if was != is => (Kind::ItemChanged, changed(key, was, is)),
            _ => return None,
        };
        let value = |side: &BTreeMap<&str, &str>| side.get(key).map(|value| Value::from(*value));
        Some(Change {
            service: service.into(),
            version: version(key),
            kind,
            owner: Some(key.into()),
            field: None,
            was: value(&was),
            is: value(&is),
            class,
            at: None,
            facts: Vec::new(),
        })
    };
    keys.into_iter().filter_map(change).collect()
}

/// Returns the class of an item with another name or type.
fn changed(key: &str, was: &str, is: &str) -> Class {
    // A type that was only received gets a `new` when it is sent too, and keeps its `Default` unless `new` takes something.
    if key.ends_with(".new()") && was == "default" && is == "new()" { Class::Addition } else { Class::Withdrawn }
}

/// Returns the version that a key begins with: `v20210111::` is 2021-01-11.
fn version(key: &str) -> Option<String> {
    let digits = key.strip_prefix('v')?.split_once("::")?.0;
    let valid = digits.len() == 8 && digits.bytes().all(|c| c.is_ascii_digit());
    valid.then(|| format!("{}-{}-{}", &digits[..4], &digits[4..6], &digits[6..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = "v20200102::Client.Open  open(OpenRequest) -> OpenResponse\n\
                        v20200102::actions::OpenRequest.new()  new(Id)\nv20200102::actions::OpenResponse.new()  default\n";

    #[test]
    fn items_are_new_gone_and_changed() {
        let old =
            format!("{HEAD}v20200102::actions::OpenRequest.Id  id: String\nv20200102::actions::OpenRequest.Old  old: Option<String>\n");
        let new = format!("{HEAD}v20200102::actions::OpenRequest.Id  id: i64\nv20200102::actions::OpenRequest.New  new_: Option<String>\n");
        let parse = |text: &str| Lock::parse(&sorted(text)).expect("a valid lock");
        let found: Vec<String> = locks("box", &parse(&old), &parse(&new))
            .iter()
            .map(|change| format!("{} {} {:?}", change.kind.name(), change.owner.as_deref().unwrap_or_default(), change.class))
            .collect();
        insta::assert_snapshot!(found.join("\n"));
    }

    fn sorted(text: &str) -> String {
        let mut lines: Vec<&str> = text.lines().collect();
        lines.sort_unstable();
        lines.iter().map(|line| format!("{line}\n")).collect()
    }

    #[test]
    fn the_module_names_the_version() {
        assert_eq!(version("v20210111::Client.SendSms").as_deref(), Some("2021-01-11"));
        assert_eq!(version("@v20210111 default"), None);
    }
}
