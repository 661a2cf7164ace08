//! The steps of an update: each is one system call that leaves every file of the tree old or new.

use super::{
    compare::Changes,
    listing::{Listing, holds},
    names::LIST,
};
use std::collections::{BTreeMap, BTreeSet};

/// One step, with a path in the tree (`""` for the root).
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// Exchange a folder of generated files with its new version.
    Exchange(String),
    /// Move a new folder or file to a place where nothing is.
    Put(String),
    /// Replace a file.
    Replace(String),
    /// Remove a file, and the folders that this leaves empty.
    Remove(String),
    /// Move a folder of generated files out of the tree.
    Drop(String),
}

/// The steps that turn the tree into the generated one.
///
/// A folder that holds nothing foreign is exchanged as a whole, so that a killed run leaves all of it old or all of it new: the
/// deepest folder that has all changes, or else, if something foreign is in it, each folder below it in the same way.
pub(super) fn steps(changes: &Changes, exists: bool) -> Vec<Step> {
    if !exists {
        return vec![Step::Put(String::new())];
    }
    let mut kinds: BTreeMap<&str, Kind> = BTreeMap::new();
    kinds.extend(changes.missing.iter().map(|path| (path.as_str(), Kind::Put)));
    kinds.extend(changes.different.iter().map(|path| (path.as_str(), Kind::Replace)));
    kinds.extend(changes.stray.iter().map(|path| (path.as_str(), Kind::Remove)));
    let mut steps = Vec::new();
    folder("", &kinds.into_iter().collect::<Vec<_>>(), &Tree::new(changes), &mut steps);
    steps
}

/// The steps for the files in a folder, one by one: for a file system that cannot exchange folders.
pub(super) fn one_by_one(changes: &Changes, folder: &str) -> Vec<Step> {
    let within = |path: &&String| folder.is_empty() || path.strip_prefix(folder).is_some_and(|rest| rest.starts_with('/'));
    let puts = changes.missing.iter().filter(within).cloned().map(Step::Put);
    let replaced = changes.different.iter().filter(within).cloned().map(Step::Replace);
    let removed = changes.stray.iter().filter(within).cloned().map(Step::Remove);
    lists_last(puts.chain(replaced).chain(removed).collect())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Put,
    Replace,
    Remove,
}

struct Tree<'a> {
    listing: &'a Listing,
    stays: BTreeSet<&'a str>,
}

impl<'a> Tree<'a> {
    fn new(changes: &'a Changes) -> Self {
        let stays = changes.same.iter().chain(&changes.missing).chain(&changes.different).map(String::as_str).collect();
        Self { listing: &changes.listing, stays }
    }
    fn exists(&self, folder: &str) -> bool {
        folder.is_empty() || !self.listing.is_pure(folder) || holds(&self.listing.owned, folder)
    }
    /// Whether a folder has a generated file after the update.
    fn stays(&self, folder: &str) -> bool {
        let below = format!("{folder}/");
        folder.is_empty() || self.stays.range(&*below..).next().is_some_and(|path| path.starts_with(&below))
    }
}

fn folder(path: &str, changed: &[(&str, Kind)], tree: &Tree<'_>, steps: &mut Vec<Step>) {
    if !tree.exists(path) {
        steps.push(Step::Put(path.into()));
        return;
    }
    let pure = tree.listing.is_pure(path);
    if pure && !tree.stays(path) {
        steps.push(Step::Drop(path.into()));
        return;
    }
    let start = if path.is_empty() { 0 } else { path.len() + 1 };
    let child = |full: &str| full[start..].find('/').map_or(full.len(), |at| start + at);
    let groups: Vec<_> = changed.chunk_by(|a, b| a.0[..child(a.0)] == b.0[..child(b.0)]).collect();
    if pure && groups.len() > 1 {
        steps.push(Step::Exchange(path.into()));
        return;
    }
    let mut own = Vec::new();
    for group in groups {
        let (full, kind) = group[0];
        let end = child(full);
        if end < full.len() {
            folder(&full[..end], group, tree, &mut own);
        } else {
            own.push(match kind {
                Kind::Put => Step::Put(full.into()),
                Kind::Replace => Step::Replace(full.into()),
                Kind::Remove => Step::Remove(full.into()),
            });
        }
    }
    steps.extend(lists_last(own));
}

/// Moves the lists of generated files behind all other steps: until a removed file is gone, a list names it.
fn lists_last(mut steps: Vec<Step>) -> Vec<Step> {
    let is_list = |path: &str| path.rsplit('/').next() == Some(LIST);
    steps.sort_by_key(|step| match step {
        Step::Put(path) | Step::Replace(path) => u8::from(is_list(path)) * 2,
        Step::Remove(path) => 1 + u8::from(is_list(path)),
        Step::Exchange(_) | Step::Drop(_) => 0,
    });
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    fn changes(owned: &[&str], foreign: &[&str], missing: &[&str], different: &[&str], stray: &[&str]) -> Changes {
        let texts = |all: &[&str]| all.iter().map(|path| (*path).to_owned()).collect::<Vec<_>>();
        let mut changes = Changes { missing: texts(missing), different: texts(different), stray: texts(stray), ..Changes::default() };
        changes.listing.owned = texts(owned).into_iter().collect();
        changes.listing.foreign = texts(foreign).into_iter().collect();
        changes.same =
            owned.iter().filter(|path| !different.contains(path) && !stray.contains(path)).map(|path| (*path).to_owned()).collect();
        changes
    }

    const OWNED: [&str; 5] = ["rustfmt.toml", "tencentcloud-a/.generated", "tencentcloud-a/1", "tencentcloud-a/src/2", "tencentcloud-b/1"];

    #[track_caller]
    fn check(changes: &Changes, expected: &[&str]) {
        let steps: Vec<_> = steps(changes, true).iter().map(|step| format!("{step:?}").replace('"', "")).collect();
        assert_eq!(steps, expected);
    }

    #[test]
    fn exchanges_the_root_only_for_changes_in_two_crates_without_foreign_files() {
        check(&changes(&OWNED, &[], &[], &["tencentcloud-a/1", "tencentcloud-b/1"], &[]), &["Exchange()"]);
        check(
            &changes(&OWNED, &[".git"], &[], &["tencentcloud-a/1", "tencentcloud-a/src/2", "tencentcloud-b/1"], &[]),
            &["Exchange(tencentcloud-a)", "Replace(tencentcloud-b/1)"],
        );
    }

    #[test]
    fn moves_single_files_around_foreign_ones_and_the_list_last() {
        check(
            &changes(
                &OWNED,
                &["tencentcloud-a/target"],
                &["tencentcloud-a/src/3"],
                &["tencentcloud-a/.generated", "tencentcloud-a/src/2"],
                &["tencentcloud-a/1"],
            ),
            &["Exchange(tencentcloud-a/src)", "Remove(tencentcloud-a/1)", "Replace(tencentcloud-a/.generated)"],
        );
    }

    #[test]
    fn puts_a_new_crate_and_drops_a_gone_one_as_a_whole() {
        check(
            &changes(&OWNED, &[".git"], &["tencentcloud-c/1", "tencentcloud-c/src/2"], &[], &["tencentcloud-b/1"]),
            &["Drop(tencentcloud-b)", "Put(tencentcloud-c)"],
        );
        check(&changes(&OWNED, &["tencentcloud-b/.vscode"], &[], &[], &["tencentcloud-b/1"]), &["Remove(tencentcloud-b/1)"]);
    }
}
