//! The form of a table of words.

use apidoc_ir::Language;

/// The section that a heading opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// The description of the action.
    Description,
    /// Its parameters.
    Input,
    /// The fields of its answer.
    Output,
    /// Its examples.
    Examples,
    /// Error codes.
    Errors,
    /// Error codes that all services share.
    CommonErrors,
    /// Error codes of the service, on a page that has the common ones too.
    OwnErrors,
    /// SDKs and tools.
    Resources,
    /// Shared types.
    Types,
    /// Parameters that all actions share.
    CommonParameters,
}

/// The part of an example that a heading opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExamplePart {
    /// The request.
    Request,
    /// The response.
    Response,
}

/// The content of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Column {
    /// The name of a field.
    Name,
    /// Whether it has to be given.
    Required,
    /// Its type.
    Type,
    /// The description.
    Description,
    /// An error code.
    Code,
    /// The name of an action.
    Action,
    /// The title of the action.
    Feature,
    /// The rate limit.
    Limit,
}

/// The words of one language. All keys are written as [`key`](super::key) makes them.
#[derive(Debug)]
pub struct Words {
    /// The language.
    pub language: Language,
    /// Headings.
    pub sections: &'static [(&'static str, Section)],
    /// Column names.
    pub columns: &'static [(&'static str, Column)],
    /// Headings inside examples.
    pub parts: &'static [(&'static str, ExamplePart)],
    /// The beginning of the heading of an example, before its number.
    pub example: &'static [&'static str],
    /// The content of the required column for required fields.
    pub yes: &'static [&'static str],
    /// The same for optional fields.
    pub no: &'static [&'static str],
    /// The beginning of the description of a common parameter.
    pub common: &'static [&'static str],
    /// The beginning of the sentence above a table of error codes.
    pub lists_codes: &'static [&'static str],
    /// The phrase before the name of the action or the version in the description of a common parameter.
    pub value_of: &'static [&'static str],
    /// The phrase before the value of a common row that every page of an action has.
    pub own_value: &'static [&'static str],
    /// The words of a heading of a type, without its name: `Item 结构说明`, `Data structure Item`.
    pub type_headings: &'static [&'static str],
    /// The same for words that mark a type only if a table of the page refers to it: `Item 说明`, `Item object`.
    pub weak_type_headings: &'static [&'static str],
    /// The beginning of the Version row on the oldest pages, which do not call it common.
    pub version_row: &'static [&'static str],
    /// The phrase before the host, without its colon.
    pub host: &'static [&'static str],
    /// Phrases for a Region that is not needed.
    pub unused: &'static [&'static str],
    /// Phrases for a Region that is optional.
    pub optional: &'static [&'static str],
    /// The phrase before the actions that use a type.
    pub used_by: &'static [&'static str],
    /// The beginnings of navigation text.
    pub furniture: &'static [&'static str],
    /// Words that a sentence about how often an action may be called has, with how its numbers are counted.
    pub limit: &'static [&'static str],
    /// The beginning of the sentence about it that every page has.
    pub fixed_limit: &'static [&'static str],
    /// Units of time and their seconds.
    pub units: &'static [(&'static str, u32)],
    /// The words before the name of the action in its description.
    pub this_action: &'static [&'static str],
    /// Phrases for a deprecated action.
    pub deprecated: &'static [&'static str],
    /// The beginning of the heading of a release in a history.
    pub release: &'static [&'static str],
    /// Words between the parts of a divided table.
    pub goes_on: &'static [&'static str],
    /// The words next to a page number.
    pub sheet: &'static [&'static str],
    /// Phrases for an action that responds with a stream.
    pub stream: &'static [&'static str],
}
