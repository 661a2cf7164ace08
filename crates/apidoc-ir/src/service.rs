//! Services, their shared types and their error codes.

use crate::{Action, Constraint, Field, Overrides, Source, TextHash, Texts};
use serde::{Deserialize, Serialize};

/// All services of a documentation folder.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ir {
    /// [`IR_VERSION`](crate::IR_VERSION) of the program that wrote the IR.
    pub ir_version: u32,
    /// One entry per service version, sorted by service and version.
    pub services: Vec<Service>,
}

impl Default for Ir {
    fn default() -> Self {
        Self { ir_version: crate::IR_VERSION, services: Vec::new() }
    }
}

/// One version of a service's API.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Service {
    /// Short name, the first label of the host: `teo`.
    pub service: String,
    /// Date of the version: `2022-01-06`.
    pub version: String,
    /// Host of the API: `teo.tencentcloudapi.com`.
    pub host: String,
    /// Other documented hosts (`teo.intl.tencentcloudapi.com`), sorted.
    pub endpoints: Vec<String>,
    /// Title of the service; `None` if no page states it.
    pub title: Option<String>,
    /// Language of most action pages.
    pub language: Language,
    /// Actions, sorted by name.
    pub actions: Vec<Action>,
    /// Types that fields refer to, sorted by name.
    pub types: Vec<ApiType>,
    /// Error codes that are documented outside of actions, sorted by code.
    pub errors: Vec<ErrorCode>,
    /// Texts of pages in the other language.
    #[serde(default, skip_serializing_if = "Texts::is_empty")]
    pub texts: Texts,
    /// Decisions of maintainers about the generated code. Facts that they added are in the fields.
    #[serde(default, skip_serializing_if = "Overrides::is_empty")]
    pub overrides: Overrides,
}

/// Language of a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    /// Chinese.
    #[default]
    Zh,
    /// English.
    En,
}

/// Shared type that fields refer to by name.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct ApiType {
    /// Name in the documentation.
    pub name: String,
    /// Description as Markdown; may be empty.
    pub doc: String,
    /// Use in requests and responses.
    pub direction: Direction,
    /// Actions whose requests or responses contain the type, sorted by name.
    pub used_by: Vec<String>,
    /// Whether the fields were inferred from examples, because no page documents the type.
    pub inferred: bool,
    /// Fields in the order of the table.
    pub fields: Vec<Field>,
    /// Constraints between fields.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub constraints: Vec<Constraint>,
    /// Hash of the text of the page.
    #[serde(default, skip_serializing_if = "TextHash::is_unknown")]
    pub text_hash: TextHash,
    /// Position of the documentation; of an inferred type, of its first use.
    pub source: Source,
}

/// Use of a type in requests and responses.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// Only in requests.
    Input,
    /// Only in responses.
    Output,
    /// In requests and in responses.
    Both,
    /// In no documented request or response.
    #[default]
    Unused,
}

/// Documented error code.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ErrorCode {
    /// Code: `InvalidParameter.ParameterError`.
    pub code: String,
    /// Meaning as Markdown; may be empty.
    pub doc: String,
    /// Whether the page lists the code as one of all services. Always false for the codes of an action.
    #[serde(default)]
    pub common: bool,
}
