//! Services, their shared types and their error codes.

use crate::{Action, Field, Overrides, Source, TextHash};
use serde::{Deserialize, Serialize};

/// All that was read.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ir {
    /// [`IR_VERSION`](crate::IR_VERSION) of the program that wrote it.
    pub ir_version: u32,
    /// One entry a service version, by service, then version.
    pub services: Vec<Service>,
}

impl Default for Ir {
    fn default() -> Self {
        Self { ir_version: crate::IR_VERSION, services: Vec::new() }
    }
}

/// One version of a service's API.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Service {
    /// The short name, the first label of the host: `teo`.
    pub service: String,
    /// The date of the version: `2022-01-06`.
    pub version: String,
    /// The host that answers: `teo.tencentcloudapi.com`.
    pub host: String,
    /// Other documented hosts (`teo.intl.tencentcloudapi.com`), sorted.
    pub endpoints: Vec<String>,
    /// What the service is called in prose, where a page says it.
    pub title: Option<String>,
    /// The language of most of its action pages.
    pub language: Language,
    /// The actions, by name.
    pub actions: Vec<Action>,
    /// The types that their fields refer to, by name.
    pub types: Vec<ApiType>,
    /// The error codes that the version as a whole documents, by code.
    pub errors: Vec<ErrorCode>,
    /// What maintainers decided of the Rust that is made of it. Facts that they gave stand where facts stand.
    #[serde(default, skip_serializing_if = "Overrides::is_empty")]
    pub overrides: Overrides,
}

/// The language of a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Chinese.
    #[default]
    Zh,
    /// English.
    En,
}

/// A type that fields refer to by name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ApiType {
    /// Its name in the documentation.
    pub name: String,
    /// What it is, as clean Markdown; may be empty.
    pub doc: String,
    /// Whether it is sent, received, both or neither.
    pub direction: Direction,
    /// The actions that reach it, by name.
    pub used_by: Vec<String>,
    /// Whether its fields were read off examples because no page documents it.
    pub inferred: bool,
    /// Its fields, in the order of the table.
    pub fields: Vec<Field>,
    /// Hash of the text as the page has it.
    #[serde(default, skip_serializing_if = "TextHash::is_unknown")]
    pub text_hash: TextHash,
    /// Where it is documented, or first needed where it is inferred.
    pub source: Source,
}

/// Which way a type travels.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Only in requests.
    Input,
    /// Only in responses.
    Output,
    /// In requests and in responses.
    Both,
    /// In none that is documented.
    #[default]
    Unused,
}

/// A documented error code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErrorCode {
    /// The code: `InvalidParameter.ParameterError`.
    pub code: String,
    /// What it means, as clean Markdown; may be empty.
    pub doc: String,
    /// Whether the page lists it among the codes of all services. Always false on an action.
    #[serde(default)]
    pub common: bool,
}
