//! Enums of values, names of integer codes, and error codes.

use super::gone::Gone;
use std::borrow::Cow;

/// An enum of the values of one field.
#[derive(Clone, Debug)]
pub struct Enum<'a> {
    /// Its name: `TaskStatus`.
    pub name: String,
    /// The field that it belongs to, without `r#`.
    pub member: String,
    /// The values of its field, in the order of their declaration.
    pub variants: Vec<Variant<'a>>,
    /// The enum of which it is another name: `types::ZoneArea`. `None` if it is declared itself.
    pub same_as: Option<String>,
    /// All values in the order of their declaration, if enums that are other names of it have values that its field lacks; otherwise empty.
    pub with_others: Vec<Variant<'a>>,
}

impl<'a> Enum<'a> {
    /// An enum that is declared itself.
    pub fn new(name: String, member: String, variants: Vec<Variant<'a>>) -> Self {
        Self { name, member, variants, same_as: None, with_others: Vec::new() }
    }
    /// Returns the values that its declaration has.
    pub fn declared(&self) -> &[Variant<'a>] {
        if self.with_others.is_empty() { &self.variants } else { &self.with_others }
    }
}

/// An enum of several fields: a file.
#[derive(Clone, Debug)]
pub struct MergedEnum<'a> {
    /// Its name: `TaskStatus`.
    pub name: String,
    /// Module, and the file without its extension: `task_status`.
    pub module: String,
    /// Its values, in the order of their declaration.
    pub variants: Vec<Variant<'a>>,
    /// The fields that hold it: `Task.Status`.
    pub fields: Vec<String>,
}

/// A documented value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant<'a> {
    /// Its name: `PurgeUrl`.
    pub name: String,
    /// The value on the wire.
    pub wire: Cow<'a, str>,
    /// Its meaning; may be empty.
    pub doc: &'a str,
    /// Set if it is no longer documented.
    pub gone: Option<Gone>,
}

/// A name of an integer code: an associated constant.
#[derive(Clone, Debug)]
pub struct Constant<'a> {
    /// Its name: `CODE_OFF`.
    pub name: String,
    /// The field that it belongs to, as on the wire.
    pub wire: &'a str,
    /// The code.
    pub value: i64,
    /// Whether the field is `u64`.
    pub unsigned: bool,
    /// Its meaning; may be empty.
    pub doc: &'a str,
}

/// An error code.
#[derive(Clone, Debug)]
pub struct ErrorCode<'a> {
    /// Its name: `InvalidParameterParameterError`.
    pub name: String,
    /// The code: `InvalidParameter.ParameterError`.
    pub wire: &'a str,
    /// Its meaning, as clean Markdown; may be empty.
    pub doc: &'a str,
    /// Set if it is no longer documented.
    pub gone: Option<Gone>,
}
