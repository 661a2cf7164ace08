//! Groups of pages that can be joined without the others.
//!
//! A page belongs to the service that it names, or to the one that the nearest folder names. So the pages below one folder at the
//! root of the docs folder are a group, groups that name the same service are joined together, and if a group has to look for its
//! service further up, all pages are one component.

use apidoc_parse::page::Page;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The parts of a page that decide to which services it belongs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Head {
    /// The services that its actions name.
    pub services: BTreeSet<String>,
    /// Whether an action names both a service and a version.
    pub names: bool,
    /// Whether something on it belongs to what the nearest folder names.
    pub asks: bool,
    /// Whether it lists services, for their titles.
    pub lists: bool,
    /// Whether it documents an action in a language that is not read: any other page may document that action too.
    pub foreign: bool,
}

impl Head {
    /// The head of a parsed page.
    pub fn of(page: &Page) -> Self {
        let named = |action: &&apidoc_parse::page::PageAction| action.service.is_some();
        Self {
            services: page.actions.iter().filter_map(|action| action.service.clone()).collect(),
            names: page.actions.iter().any(|action| action.service.is_some() && action.version.is_some()),
            asks: !page.actions.iter().all(|action| named(&action))
                || !page.types.is_empty()
                || !page.errors.is_empty()
                || !page.overview.is_empty()
                || page.title.is_some(),
            lists: !page.services.is_empty(),
            foreign: page.foreign.is_some(),
        }
    }
}

/// Pages that are joined together, by their index, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Component {
    /// The services that its pages name.
    pub services: BTreeSet<String>,
    /// Its pages.
    pub pages: Vec<usize>,
    /// Its files of overrides.
    pub overrides: Vec<usize>,
}

/// The components of a docs folder.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Division {
    /// The components, in order of their pages.
    pub components: Vec<Component>,
    /// Whether a page may belong to any service, so that all pages are one component.
    pub is_joined: bool,
}

/// Divides pages and overrides into components. A page without a head is in none, and neither are the overrides of its group.
pub fn divide(pages: &[(&str, Option<&Head>)], overrides: &[&str]) -> Division {
    let mut groups: BTreeMap<&str, Component> = BTreeMap::new();
    let mut named: BTreeSet<&str> = BTreeSet::new();
    let mut asking: BTreeSet<&str> = BTreeSet::new();
    let mut lists = Vec::new();
    let mut mixed = false;
    for (i, (path, head)) in pages.iter().enumerate() {
        let Some(head) = head else { continue };
        let group = group(path);
        mixed |= head.foreign;
        if head.lists {
            // A list of services gives titles to all of them.
            lists.push(i);
            mixed |= head.asks || !head.services.is_empty();
            continue;
        }
        if head.names {
            named.insert(group);
        }
        if head.asks {
            asking.insert(group);
        }
        let component = groups.entry(group).or_default();
        component.services.extend(head.services.iter().cloned());
        component.pages.push(i);
    }
    let unread: BTreeSet<&str> = pages.iter().filter(|(_, head)| head.is_none()).map(|(path, _)| group(path)).collect();
    for (i, path) in overrides.iter().enumerate() {
        let group = group(path);
        if unread.contains(group) {
            continue;
        }
        asking.insert(group);
        groups.entry(group).or_default().overrides.push(i);
    }
    let is_joined = mixed || asking.iter().any(|group| group.is_empty() || !named.contains(group));
    let mut components: Vec<Component> = Vec::new();
    for (_, component) in groups {
        // The new group and all components that share a service with it become one.
        let (same, mut others): (Vec<_>, Vec<_>) =
            components.into_iter().partition(|other| is_joined || !other.services.is_disjoint(&component.services));
        others.push(same.into_iter().fold(component, |mut all, other| {
            all.services.extend(other.services);
            all.pages.extend(other.pages);
            all.overrides.extend(other.overrides);
            all
        }));
        components = others;
    }
    if components.is_empty() && !lists.is_empty() {
        components.push(Component::default());
    }
    for component in &mut components {
        component.pages.extend(&lists);
        component.pages.sort_unstable();
        component.overrides.sort_unstable();
    }
    components.sort_by(|a, b| a.pages.cmp(&b.pages));
    Division { components, is_joined }
}

/// The folder at the root of the docs folder that a file is in; empty for a file that is not in one.
pub fn group(path: &str) -> &str {
    path.split_once('/').map_or("", |(folder, _)| folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn head(services: &[&str], asks: bool) -> Head {
        Head { services: services.iter().map(|s| (*s).into()).collect(), names: !services.is_empty(), asks, ..Head::default() }
    }

    #[track_caller]
    fn check(pages: &[(&str, Head)], overrides: &[&str], expected: &[&[usize]]) {
        let pages: Vec<_> = pages.iter().map(|(path, head)| (*path, Some(head))).collect();
        let components: Vec<_> = divide(&pages, overrides).components.into_iter().map(|component| component.pages).collect();
        assert_eq!(components, expected);
    }

    #[test]
    fn folders_are_apart_unless_they_name_the_same_service() {
        let pages = [
            ("a/1.md", head(&["x"], false)),
            ("a/2.md", head(&[], true)),
            ("b/1.md", head(&["y"], true)),
            ("c/1.md", head(&["x", "z"], false)),
        ];
        check(&pages, &["b/overrides.toml"], &[&[0, 1, 3], &[2]]);
    }

    #[test]
    fn a_folder_that_names_no_service_joins_all() {
        check(&[("a/1.md", head(&["x"], false)), ("b/1.md", head(&["y"], false)), ("c/types.md", head(&[], true))], &[], &[&[0, 1, 2]]);
        check(&[("a/1.md", head(&["x"], false)), ("b/1.md", head(&["y"], false))], &["overrides.toml"], &[&[0, 1]]);
    }

    #[test]
    fn a_guide_joins_nothing_and_a_list_of_services_is_in_each() {
        let list = Head { lists: true, ..Head::default() };
        let pages =
            [("README.md", head(&[], false)), ("a/1.md", head(&["x"], false)), ("b/1.md", head(&["y"], false)), ("services.md", list)];
        check(&pages, &[], &[&[0, 3], &[1, 3], &[2, 3]]);
    }
}
