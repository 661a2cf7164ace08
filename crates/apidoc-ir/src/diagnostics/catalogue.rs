//! The catalogue of diagnostics: the code of each, its default severity and its explanation. It is one table, so it stays in one file.

use super::Severity;
use serde::{Deserialize, Serialize};

/// Writes the enum, its texts and its severities from one table.
macro_rules! catalogue {
    ($($(#[doc = $doc:literal])+ $name:ident = $code:literal $severity:ident),* $(,)?) => {
        /// The kind of a diagnostic. Its text is a stable contract.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum Code {
            $($(#[doc = $doc])+ #[serde(rename = $code)] $name,)*
        }
        impl Code {
            /// All of them, in the order of the catalogue.
            pub const ALL: &'static [Code] = &[$(Code::$name),*];
            /// The stable text.
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$name => $code),* }
            }
            /// The default severity; a place may have another.
            pub fn severity(self) -> Severity {
                match self { $(Code::$name => Severity::$severity),* }
            }
            /// The code with this text.
            pub fn find(text: &str) -> Option<Code> {
                Self::ALL.iter().copied().find(|code| code.as_str() == text)
            }
            /// Returns whether it is about an entry of `overrides.toml`.
            pub fn is_override(self) -> bool {
                self.as_str().starts_with("override-")
            }
            /// The explanation in three lines: the cause, the effect, and what to do.
            pub fn explanation(self) -> &'static str {
                match self { $(Code::$name => concat!($($doc, "\n"),+)),* }
            }
        }
    };
}

catalogue! {
    /// The file is not text in an encoding that is read: UTF-8, UTF-16 with a byte order mark, or GBK if the page declares it.
    /// Nothing of the page is read, or only the text around the bytes that are not valid.
    /// Save the file as UTF-8: `iconv -f GB18030 -t UTF-8 PAGE > NEW`.
    Encoding = "encoding" Error,
    /// The page is larger than 8 MiB. Reading takes many times the size of a page in memory, and real pages are far smaller.
    /// The page is not read.
    /// Divide it, one page per action or type.
    PageTooLarge = "page-too-large" Error,
    /// The file contains characters that no page uses, such as NUL.
    /// They are removed, and the text around them is read.
    /// Check the line: the file may be damaged, or not text at all.
    OddCharacters = "odd-characters" Error,
    /// The page ends in the middle of a table, a row, a tag or a code block.
    /// The text before the end is read, but the action may lack parameters.
    /// Fetch or copy the page again.
    CutPage = "cut-page" Error,
    /// A code block is opened and never closed, so everything after it reads as code.
    /// The line is the one that opens it. What the page documents below is not read.
    /// Close the code block.
    OpenFence = "open-fence" Error,
    /// The page looks like the documentation of an action, but lacks what identifies it: the rows Action and Version, the host line, or the tables.
    /// The API that it documents is unknown, so nothing is generated from it.
    /// Add the missing rows, or remove the page from the folder if it documents no action.
    NoAction = "no-action" Error,
    /// The name of an action, a version, a service, a type, a field or a code is not valid: names are letters and digits, versions are dates.
    /// The item is skipped, since names become identifiers, file names and text on the wire.
    /// Correct the name on the page.
    BadName = "bad-name" Error,
    /// The host of the page is not a host of the Tencent Cloud API: letters and digits, then `tencentcloudapi.com`.
    /// The host decides the service of a page, so the page is not used.
    /// Correct the host line.
    BadHost = "bad-host" Error,
    /// Two places of one page name different actions, versions or services.
    /// The parameter table decides the action, and the host line decides the service. The other place is reported but not used.
    /// Check which of the two is right.
    NamesDiffer = "names-differ" Warning,
    /// The page has the tables of an action, but its host does not belong to the Tencent Cloud API 3.0. Such an endpoint signs and responds differently.
    /// The page is not used, since a call generated from it would go to the wrong place. It is a warning if the page names no action.
    /// Remove the page from the folder.
    ForeignEndpoint = "foreign-endpoint" Error,
    /// The version of an action is a date in another form, such as 2/28/2018 or Feb 28, 2018, and only one day is possible.
    /// It is read as that day.
    /// Write the version as 2018-02-28.
    OddVersion = "odd-version" Note,
    /// The name of a field has a mark such as that of a footnote: a superscript, a star, a number in a circle.
    /// The name is read without the mark.
    /// Check that the mark does not belong to the name.
    NameMark = "name-mark" Note,
    /// A page has tables of parameters, but names no action.
    /// The page is skipped. Guides, callbacks and other APIs have such tables.
    /// If the page documents an action, add the rows Action and Version.
    NoActionTable = "tables-without-action" Warning,
    /// The page documents the legacy API 2.0: hosts of `api.qcloud.com`, no dated version. That API signs and responds differently.
    /// Such pages are skipped and reported once.
    /// Remove them from the folder, or use the page of API 3.0 for the same action.
    Legacy = "legacy-api" Note,
    /// The page documents an action in a language that is not read; Chinese and English are read.
    /// It is skipped. This is a warning if another page documents the action in Chinese or English.
    /// Add the page in Chinese or English.
    Language = "unread-language" Error,
    /// The borders between the cells of a table are lost, for example because the page was copied without its layout.
    /// The end of each cell is unknown, so the table is not read.
    /// Copy the page again in a form that keeps tables.
    LostCells = "lost-cells" Error,
    /// A table is in the place of parameters or error codes, but its header names unknown columns, or is missing.
    /// Its rows are not read. If only the column for required parameters is unknown, they are read, and no parameter is required.
    /// Add the header row, or add the new wording to the vocabulary.
    UnknownColumns = "unknown-columns" Warning,
    /// A row of a table cannot be read: cells are missing, the name is empty, its borders are lost, or the row is not in a table.
    /// The row is skipped and the others are read, so the action or type lacks a field.
    /// Correct the row.
    BadRow = "bad-row" Error,
    /// A row has a name and a type, but ends before its description.
    /// The field is read without a description and without facts.
    /// Complete the row.
    ShortRow = "short-row" Warning,
    /// An action has parameters, but no table of its response, or a table without the id that every response has.
    /// Fields that are not listed are not read; without a table the response is taken as empty.
    /// Check whether the page lacks the section or some rows.
    NoAnswer = "no-answer-table" Warning,
    /// A table has a caption: `<caption>`, or a row of one cell.
    /// It is skipped, or read as a part of the description above it if converters write lines of a description so.
    /// Nothing has to be done.
    Caption = "caption-row" Note,
    /// A section has another table with the columns of parameters. Such tables list the keys of a filter, or the rules for one kind of resource.
    /// It does not list fields of the action and is not read.
    /// Nothing has to be done; if it does list parameters, add its rows to the first table.
    TableLeftOut = "further-table" Note,
    /// A section has another table with the columns of parameters, and neither its caption nor an example shows whether they belong to the action.
    /// It is not read, so the action may lack parameters.
    /// If it lists parameters, add its rows to the first table.
    UnsureTable = "unsure-table" Warning,
    /// The rate limit of an action is written in an unknown way.
    /// The limit is not read.
    /// If it is a new wording, add it to the vocabulary.
    OddLimit = "odd-limit" Warning,
    /// The type in a row is not a documented type, and not a valid name of a type.
    /// The field becomes opaque JSON.
    /// If it is a new spelling, add it to the vocabulary.
    UnknownTypeName = "unknown-type-name" Warning,
    /// The cell that says whether a parameter is required contains neither yes nor no.
    /// The parameter is optional, so a request without it can be sent, and the service may reject it.
    /// Correct the cell.
    OddRequired = "odd-required" Warning,
    /// A name occurs twice in one table, with the same type.
    /// The first row is used, and facts of the second are lost.
    /// Remove one of the rows.
    DuplicateField = "duplicate-field" Warning,
    /// A name occurs twice in one table, with two types.
    /// The first row is used; the right type is unknown.
    /// Correct the table.
    FieldConflict = "field-conflict" Error,
    /// Two names look alike but differ: letters of two scripts, or only the case of a letter.
    /// Both are kept, since both may be meant; often one is a typing error.
    /// Compare the names. If both are meant, name one of them with `rename` in overrides.toml.
    LookAlike = "look-alike-names" Warning,
    /// An action has a parameter with the name of a common one, such as Region.
    /// The row whose text calls it a common parameter is the common one, and the other is a field of the request.
    /// Nothing has to be done if that is what the page means.
    OwnCommonName = "own-common-name" Note,
    /// The same action, type or code is documented in several places that agree.
    /// They are merged.
    /// Nothing has to be done.
    Duplicate = "duplicate" Note,
    /// The same action or type is documented in several places that disagree.
    /// The more complete definition is used. Both locations are shown.
    /// Remove the outdated page from the folder.
    Conflict = "conflict" Warning,
    /// A code in a table of error codes is not a valid code.
    /// It is skipped.
    /// Correct the code on the page.
    BadErrorCode = "bad-error-code" Error,
    /// A description contradicts itself: a minimum above the maximum, a default or an example outside the range or the list, or an example with too many items or characters.
    /// The fact is skipped and not checked. A fact that the example contradicts is kept and marked as suspect.
    /// Correct the description.
    ImpossibleFact = "impossible-fact" Warning,
    /// An example of the same page contradicts a fact of a description: a value outside the list or the range, or a list or text that is too long.
    /// The fact is kept and marked as suspect, and not used for validation. One of the two places is wrong, often the description.
    /// Compare both lines; an override can settle it.
    SuspectFact = "suspect-fact" Warning,
    /// The text of an example cannot be read as a request or as JSON.
    /// The example is kept without it. No type and no test is generated from it.
    /// Correct the example at the place that is shown.
    ExampleUnreadable = "example-unreadable" Warning,
    /// The text of an example is not valid JSON or not a valid query, but its meaning is clear: a trailing comma, a comment, a missing bracket, full-width punctuation.
    /// It is read with that meaning.
    /// Nothing has to be done.
    ExampleBent = "example-bent" Note,
    /// An example sends a parameter or receives a field that the tables of its action and types lack.
    /// The parameter or field is not generated. Often a row of the table was lost when the page was saved.
    /// Compare both places; if the row is missing, save the page again or add the row.
    ExampleExtra = "example-extra" Warning,
    /// An example calls another action than the one of its page, or the table of the page lacks all of its parameters.
    /// It is not used.
    /// Correct the name in the example, or its parameters.
    ForeignExample = "foreign-example" Warning,
    /// Fields refer to a type that no page documents. Its fields were read from the examples of the actions that use it.
    /// Fields that no example shows are missing. What the examples leave open (optional or not, integer or float) is decided conservatively.
    /// Add the page of the type.
    InferredType = "inferred-type" Warning,
    /// Fields refer to a type that no page documents and no example shows.
    /// It becomes a name for opaque JSON.
    /// Correct the name of the type, or add its page.
    OpaqueType = "opaque-type" Warning,
    /// Types refer to each other in a circle, so values can be nested without end.
    /// That is allowed; the fields are boxed. It is reported because it is rare and often a wrong link.
    /// Nothing has to be done if it is meant.
    CircularTypes = "circular-types" Note,
    /// A type is documented that no action and no other type uses.
    /// It is kept.
    /// Nothing has to be done.
    UnusedType = "unused-type" Note,
    /// The service of this page cannot be determined: it defines only types or codes, and no page in its directory names a service.
    /// It is not used.
    /// Move it to the pages of its service version.
    UnassignedPage = "homeless-page" Warning,
    /// A file of overrides is not valid TOML.
    /// Nothing of it is used.
    /// Correct the place that is shown.
    OverrideSyntax = "override-syntax" Error,
    /// A file of overrides has an unknown key, or an entry lacks one.
    /// The entry is skipped. Ignoring it silently would leave you believing that it applies.
    /// Correct the key, or remove the entry.
    OverrideKey = "override-key" Error,
    /// A value in a file of overrides does not have the form that its key requires.
    /// The entry is skipped.
    /// Write it in the form that is shown.
    OverrideForm = "override-form" Error,
    /// The service version of a file of overrides is unknown: the pages of its folder name none, or several.
    /// Nothing of it is used. It is a warning if its folder has no page any more.
    /// Move it to the folder of one version, or write `service` and `version` at its head.
    OverrideHome = "override-home" Error,
    /// An override names an action, a type or a field that does not exist, or that could be two of them.
    /// The entry is skipped; the page may have been renamed or removed.
    /// Correct the name, or remove the entry.
    OverrideItem = "override-item" Error,
    /// An override no longer applies: the pages now say the same, or differ from what it expects.
    /// The entry is skipped, since it was a decision about other pages.
    /// Remove it, or update what it expects.
    OverrideStale = "override-stale" Error,
    /// An override does not fit its item: a parameter that is not a number where pages are counted, enums with different values, an action that changes something where a waiter calls it.
    /// The entry is skipped.
    /// Read the message; most often another item is meant.
    OverrideUnfit = "override-unfit" Error,
    /// A name that an override gives cannot be used: it is not an identifier in the case that Rust requires, or another item has it.
    /// The entry is skipped, and no other name is chosen.
    /// Choose another name.
    OverrideName = "override-name" Error,
    /// Two overrides decide the same item.
    /// The first is used and the second is skipped.
    /// Remove one of them.
    OverrideTwice = "override-twice" Error,
    /// A `take` entry is applied: the field has its documented type and name in `surface.lock`.
    /// It is not an error: the run that applies it and the next one have to succeed. An entry that remains accepts the next change of the field too.
    /// Commit the changed `surface.lock` and remove the entry.
    OverrideTaken = "override-taken" Warning,
    /// With the current pages, rules or overrides an item would have another name or type than in `surface.lock`.
    /// The item keeps its name and type, so that programs still compile.
    /// To apply the change, add the field to `take` in `overrides.toml`, or run `cargo xtask gen --breaking` with the name of the crate. `keep` ends the report.
    RetypePending = "retype-pending" Note,
    /// With the current pages a request parameter has another type on the wire than in `surface.lock`.
    /// The item keeps its type, so that programs still compile. They send a type that the service may refuse.
    /// Check the page. If it is right, run `cargo xtask gen --breaking` with the name of the crate to apply the change.
    RequestRetyped = "request-retyped" Warning,
    /// A parameter is required now, and `new` of its request does not take it, so that programs still compile.
    /// The service refuses requests without it. `.validated()` reports such requests before they are sent.
    /// Call the method that sets it, or run `cargo xtask gen --breaking` with the name of the crate.
    NowRequired = "now-required" Warning,
    /// A field that is received has another type on the wire than in `surface.lock`.
    /// It keeps its type and holds what fits; a second field, named after the new type, has the whole value.
    /// To give the new type to the old name, run `cargo xtask gen --breaking` with the name of the crate.
    ResponseRetyped = "response-retyped" Warning,
    /// A field has another name on the wire: the letters are equal, or the text of a field that is only received.
    /// The Rust name stays. The new wire name is sent, and both are read.
    /// If the page means two fields, name the new one with `rename` in `overrides.toml`.
    FieldRenamed = "field-renamed" Note,
    /// A parameter is gone, and another one of the same type has its text. Only a maintainer can say whether it is the same parameter.
    /// Both are in the crate; the former one is deprecated.
    /// If it is one parameter, add the printed `rename` entry to `overrides.toml`.
    RenameUnclear = "rename-unclear" Warning,
    /// A new field has a name with a number, because another field of the lock has its name.
    /// The number says nothing to users, and the name is locked from now on.
    /// Give it a name with `rename` in `overrides.toml` before the lock is committed.
    NameCollision = "name-collision" Warning,
    /// An item is in `surface.lock`, but no longer on a page: a row was deleted, or a page is missing or cannot be read.
    /// The crate keeps the item as deprecated, with its last text and facts from `gone.json`, so that programs still compile.
    /// If the pages are right, run `cargo xtask gen --breaking` with the name of the crate to remove it. `keep` in `overrides.toml` ends the report.
    ItemGone = "item-gone" Warning,
    /// A request has a parameter for the beginning of a page, but its text leaves open how pages are counted: page numbers in an offset, or pages counted from 0.
    /// The action gets no paginator, since a wrong one would lose items.
    /// State in `overrides.toml` how pages are requested.
    NoPaginator = "no-paginator" Note,
    /// An error code cannot be converted to a Rust identifier.
    /// It is not a variant of `ErrorCode`; errors with it are still received, with their text.
    /// Nothing has to be done.
    Unnamed = "unnamed" Note,
}
