//! The content of a cache.

use super::{
    hash::Hash,
    stat::{Stat, Time},
};
use crate::components::Head;
use apidoc_parse::{diagnostics::Diagnostic, page::SkippedPage};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// The content of a cache.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Cache {
    /// The beginning of the run that read the pages; a page that is as young is read again.
    pub begun: Option<Time>,
    /// The pages and overrides of the docs folder.
    pub pages: BTreeMap<String, Page>,
    /// The generated files in the tree.
    pub outputs: BTreeMap<String, Output>,
    /// Results of reading, by component.
    pub reads: BTreeMap<Hash, Read>,
    /// Generated crates, by component and lock.
    pub crates: BTreeMap<Hash, Generated>,
}

/// A file of the docs folder.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// Its size, time and inode.
    pub stat: Stat,
    /// The hash of its content.
    pub hash: Hash,
    /// The services that it names; `None` for overrides, and for a page that was not parsed.
    pub head: Option<Head>,
}

/// A file of the tree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Output {
    /// Its size, time and inode.
    pub stat: Stat,
    /// The hash of its content.
    pub hash: Hash,
}

/// The result of reading the pages of a component.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Read {
    /// Its service versions.
    pub versions: Vec<Version>,
    /// The diagnostics of its pages.
    pub diagnostics: Vec<Diagnostic>,
    /// Its skipped pages.
    pub skipped: Vec<SkippedPage>,
}

/// A service version.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Version {
    /// The service.
    pub service: String,
    /// The version.
    pub version: String,
    /// The number of its actions.
    pub actions: usize,
    /// The number of its types.
    pub types: usize,
}

/// A generated crate.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Generated {
    /// Its name.
    pub name: String,
    /// The hashes of its files, by path in the tree.
    pub files: BTreeMap<String, File>,
    /// The diagnostics of the code generator.
    pub diagnostics: Vec<Diagnostic>,
}

/// A generated file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct File {
    /// The hash of its content.
    pub hash: Hash,
    /// Whether it is written only if it is absent.
    pub once: bool,
}
