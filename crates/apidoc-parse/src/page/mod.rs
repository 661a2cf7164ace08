//! Reads one page without knowledge of the others.
//!
//! Input: a document. Output: a [`Page`], plain data that can be cached. The modules in order:
//! `outline` (headings, tables, code and text), `sections` (the actions of the page and their sections), `tables` (raw rows),
//! then `action`, `shared_types`, `errors` and `overview` (the meaning of the rows). `read` calls them and decides the kind of the page.

mod action;
mod action_begin;
mod continued;
mod date;
mod description;
mod errors;
mod examples;
mod extra_tables;
mod field_description;
mod fields;
mod foreign;
mod grid;
mod host;
mod identity;
mod kind;
mod limits;
mod lost_headers;
mod lost_rows;
mod nameless;
mod notes;
mod outline;
mod outline_item;
mod overview;
mod page_base;
mod read;
mod sections;
mod shared_types;
mod skipped;
mod tables;
mod text_hash;
mod truncation;
mod type_heads;
mod type_name;
mod unsupported;

pub use foreign::ForeignPage;
pub use kind::Kind;
pub use read::{read, too_large, undecoded};
pub use skipped::{Skipped, SkippedPage};

use crate::{diagnostics::Diagnostic, examples::RequestText};
use apidoc_ir::{Action, ApiType, ErrorCode, Language, RateLimit, Source};
use serde::{Deserialize, Serialize};

/// One page, read. Serialisable, so that a pipeline can keep what it has read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Page {
    /// The file, relative to the docs folder.
    pub file: String,
    /// The kind of content.
    pub kind: Kind,
    /// Its language, where its words say it.
    pub language: Option<Language>,
    /// The actions.
    pub actions: Vec<PageAction>,
    /// The shared types.
    pub types: Vec<PageType>,
    /// The error codes outside of actions.
    pub errors: Vec<ErrorCode>,
    /// The actions that an overview lists.
    pub overview: Vec<Listed>,
    /// The services that an index lists.
    pub services: Vec<ListedService>,
    /// The title of the service of this folder.
    pub title: Option<String>,
    /// Why nothing is generated from it; `None` for a page that is used, or that has errors instead.
    pub skipped: Option<Skipped>,
    /// The action that it documents in a language that is not read.
    pub foreign: Option<ForeignPage>,
    /// The diagnostics of this page.
    pub diagnostics: Vec<Diagnostic>,
}

/// An action as its page has it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PageAction {
    /// The service, from the host; `None` if the page names none.
    pub service: Option<String>,
    /// The version; `None` if the page names none.
    pub version: Option<String>,
    /// The hosts of the host line, in its order.
    pub hosts: Vec<String>,
    /// All other content. The requests of its examples are not folded yet: see `requests`.
    pub action: Action,
    /// The request of each example, with its place.
    pub requests: Vec<Option<PageRequest>>,
    /// The beginning of the response of each example.
    pub responses: Vec<Source>,
    /// The keys of the objects in its examples, in their order; see [`keys`](crate::examples::keys).
    pub keys: String,
}

/// The request of an example, read but not yet typed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PageRequest {
    /// The request.
    pub text: RequestText,
    /// Its beginning.
    pub source: Source,
}

/// A shared type as its page has it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct PageType {
    /// The type, with neither direction nor users.
    pub ty: ApiType,
    /// The actions that the page says use it.
    pub named_users: Vec<String>,
}

/// An action in a list of actions.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Listed {
    /// Its name.
    pub action: String,
    /// Its title.
    pub title: Option<String>,
    /// Its rate limits.
    pub limits: Vec<RateLimit>,
    /// Its place.
    pub source: Source,
}

/// A service in a list of services.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ListedService {
    /// Its short name.
    pub service: String,
    /// Its title.
    pub title: String,
    /// Its version, where the list has one.
    pub version: Option<String>,
}
