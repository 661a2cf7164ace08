//! `surface.lock`: the names and types of the public items of a crate, one line each. What it holds stays.
//!
//! The file is read by [`parse`](mod@parse) alone, which checks every line, and written by [`write`](mod@write).

mod check;
mod items;
pub(super) mod key;
mod parse;
mod text;
mod write;

use super::model::{Cursor, Paginator, Path, RustType};
use std::{collections::BTreeMap, fmt};

pub(crate) use write::write;

/// A lock whose every line has been checked.
#[derive(Clone, Debug, Default)]
pub struct Lock {
    text: String,
    /// The versions, by module.
    pub(super) versions: BTreeMap<String, LockedVersion>,
    /// The features that `default` has had.
    pub(super) defaults: Vec<String>,
    /// The former wire names of fields, by key.
    pub(super) former: BTreeMap<String, Vec<String>>,
    /// Name of the package, unless it is the one that the service gives.
    pub(super) package: Option<String>,
    /// The items that are no longer documented, by key (the module for a version), with the day on which a run first missed them.
    pub(super) gone: BTreeMap<String, Option<String>>,
}

/// The items of a service version.
#[derive(Clone, Debug, Default)]
pub(super) struct LockedVersion {
    /// The variants of `ErrorCode`.
    pub(super) codes: LockedEnum,
    /// The actions, by wire name.
    pub(super) methods: BTreeMap<String, LockedMethod>,
    /// The methods that wait, with their lines.
    pub(super) waiters: BTreeMap<String, u32>,
    /// The names of the shared types with their lines, by wire name.
    pub(super) types: BTreeMap<String, (u32, String)>,
    /// The structs.
    pub(super) records: BTreeMap<(Space, String), LockedRecord>,
    /// The enums of values.
    pub(super) enums: BTreeMap<(Space, String), LockedEnum>,
    /// Former names of enums that have been merged, by struct and field.
    pub(super) aliases: BTreeMap<(Space, String, String), Vec<String>>,
}

/// The items of a version that is not in the lock.
pub(super) static NOTHING: LockedVersion = LockedVersion {
    codes: LockedEnum { names: BTreeMap::new(), order: Vec::new(), same_as: None, lines: BTreeMap::new() },
    methods: BTreeMap::new(),
    waiters: BTreeMap::new(),
    types: BTreeMap::new(),
    records: BTreeMap::new(),
    enums: BTreeMap::new(),
    aliases: BTreeMap::new(),
};

/// The module that a type is in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Space {
    /// Requests, responses and their enums.
    Actions,
    /// Types that actions share.
    Types,
}

/// The method of an action, and its two structs.
#[derive(Clone, Debug)]
pub(super) struct LockedMethod {
    pub(super) line: u32,
    pub(super) method: String,
    pub(super) request: String,
    pub(super) response: String,
}

/// A struct.
#[derive(Clone, Debug, Default)]
pub(super) struct LockedRecord {
    /// The line of `new()`.
    pub(super) line: u32,
    /// The fields that `new` takes, by wire name; `None` if the struct is only received.
    pub(super) new: Option<Vec<String>>,
    /// The struct that `new` takes instead of arguments.
    pub(super) required: Option<String>,
    /// The fields, by wire name.
    pub(super) fields: BTreeMap<String, LockedField>,
    /// The names of integer codes with their lines, by field and code.
    pub(super) constants: BTreeMap<(String, i64), (u32, String)>,
    /// The pagination of a request.
    pub(super) paginator: Option<LockedPaginator>,
}

/// A field of a struct.
#[derive(Clone, Debug)]
pub(super) struct LockedField {
    pub(super) line: u32,
    pub(super) name: String,
    pub(super) setter: String,
    pub(super) ty: RustType,
}

/// An enum of values.
#[derive(Clone, Debug, Default)]
pub(super) struct LockedEnum {
    /// The names of the variants, by wire value.
    pub(super) names: BTreeMap<String, String>,
    /// The names in the order of their declaration; a lock of an older version does not say it.
    pub(super) order: Vec<String>,
    /// The enum of which it is another name.
    pub(super) same_as: Option<(Space, String)>,
    lines: BTreeMap<String, u32>,
}

/// Pagination of an action: `page0 page -> data.items`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct LockedPaginator {
    pub(super) cursor: Cursor,
    pub(super) first: i64,
    pub(super) member: String,
    pub(super) list: String,
}

/// A fault of a lock.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LockError {
    /// Its line, from 1.
    pub line: u32,
    /// Message.
    pub message: String,
}

/// A public item that is no longer as the lock has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Broken {
    /// Its key in the lock.
    pub item: String,
    /// Value in the lock.
    pub was: String,
    /// Current value; `None` if the item is gone.
    pub is: Option<String>,
}

impl Lock {
    /// Reads a lock, or returns all its faults.
    pub fn parse(text: &str) -> Result<Self, Vec<LockError>> {
        parse::parse(text)
    }
    /// Returns the items, sorted by key: keys as the file has them, and values.
    pub fn items(&self) -> impl Iterator<Item = (&str, &str)> {
        self.lines().into_iter()
    }
    /// Returns the items of a text that was read or written as a lock, in the order of its lines.
    pub fn items_of(text: &str) -> impl Iterator<Item = (&str, &str)> {
        parse::items(text)
    }
    fn lines(&self) -> BTreeMap<&str, &str> {
        parse::items(&self.text).collect()
    }
    /// Returns the versions with actions that are not marked as gone.
    pub(super) fn live_versions(&self) -> impl Iterator<Item = (&str, &LockedVersion)> {
        let versions = self.versions.iter().map(|(module, version)| (module.as_str(), version));
        versions.filter(|(module, version)| !self.gone.contains_key(*module) && self.live_actions(module, version).next().is_some())
    }
    /// Returns the actions of a version that are not marked as gone.
    pub(super) fn live_actions<'l>(&'l self, module: &str, version: &'l LockedVersion) -> impl Iterator<Item = &'l str> {
        let actions = version.methods.keys().map(String::as_str);
        actions.filter(move |action| !self.gone.contains_key(&key::action(module, action)))
    }
    /// Returns the items that a later lock lacks or changes.
    pub(crate) fn broken_by(&self, later: &Lock) -> Vec<Broken> {
        let is = later.lines();
        let changed = self.items().filter(|(key, was)| is.get(key) != Some(was));
        changed.map(|(key, was)| Broken { item: key.into(), was: was.into(), is: is.get(key).map(|is| (*is).into()) }).collect()
    }
}

impl LockedVersion {
    /// Returns the enum at `ErrorCode` or `types::TaskStatus`.
    fn enum_mut(&mut self, path: &str) -> Option<&mut LockedEnum> {
        if path == "ErrorCode" {
            return Some(&mut self.codes);
        }
        self.enums.get_mut(&enum_at(path)?)
    }
}

/// Reads the path of an enum in a version: `types::TaskStatus`.
fn enum_at(path: &str) -> Option<(Space, String)> {
    let (space, name) = path.split_once("::")?;
    Some((Space::find(space)?, name.to_owned()))
}

impl Space {
    /// Returns the space with this name.
    fn find(name: &str) -> Option<Self> {
        [Self::Actions, Self::Types].into_iter().find(|space| space.as_str() == name)
    }
    /// Returns the name of the module.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Actions => "actions",
            Self::Types => "types",
        }
    }
}

impl LockedEnum {
    fn add(&mut self, line: u32, wire: String, name: String) {
        self.lines.insert(wire.clone(), line);
        self.names.insert(wire, name);
    }
    /// Sorts variants, given in the order of the pages: those of the lock as they are declared there, then the new ones. `item` returns the wire
    /// value and the name.
    pub(super) fn sort<T>(&self, variants: &mut [T], item: impl Fn(&T) -> (&str, &str)) {
        let places: BTreeMap<&str, usize> = self.order.iter().enumerate().map(|(i, name)| (name.as_str(), i)).collect();
        variants.sort_by_key(|variant| {
            let (wire, name) = item(variant);
            match places.get(name) {
                Some(place) => (0, *place),
                None if self.names.contains_key(wire) => (1, 0),
                None => (2, 0),
            }
        });
    }
    /// The first line.
    fn line(&self) -> u32 {
        self.lines.values().copied().min().unwrap_or(1)
    }
}

impl LockedPaginator {
    /// Reads a line.
    fn parse(value: &str) -> Result<Self, String> {
        let expected = || "expected `offset member -> items`, with `page` or `token` for `offset`".to_owned();
        let (how, list) = value.split_once(" -> ").ok_or_else(expected)?;
        let (cursor, member) = how.split_once(' ').ok_or_else(expected)?;
        let (cursor, first) = match cursor {
            "offset" => (Cursor::Offset, 1),
            "token" => (Cursor::Token, 1),
            "page" => (Cursor::Page, 1),
            other => (Cursor::Page, other.strip_prefix("page").and_then(|first| first.parse().ok()).ok_or_else(expected)?),
        };
        for name in list.split('.').chain([member]) {
            text::value_name(name)?;
        }
        Ok(Self { cursor, first, member: member.to_owned(), list: list.to_owned() })
    }
    /// Writes the line of a paginator.
    fn of(paginator: &Paginator) -> String {
        let cursor = match paginator.cursor {
            Cursor::Offset => "offset".into(),
            Cursor::Page if paginator.first == 1 => "page".into(),
            Cursor::Page => format!("page{}", paginator.first),
            Cursor::Token => String::from("token"),
        };
        format!("{cursor} {} -> {}", paginator.member, dotted(&paginator.items))
    }
}

impl LockError {
    fn new(line: u32, message: impl Into<String>) -> Self {
        Self { line, message: message.into() }
    }
}

impl fmt::Display for LockError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: {}", self.line, self.message)
    }
}

/// Writes the path of a field of a response: `data.items`.
pub(super) fn dotted(path: &Path) -> String {
    path.object.iter().chain([&path.name]).map(String::as_str).collect::<Vec<_>>().join(".")
}
