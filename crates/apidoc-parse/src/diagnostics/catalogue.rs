//! The catalogue: every code, its severity unless said otherwise, and what it means.

use super::Severity;
use serde::{Deserialize, Serialize};

/// Writes the enum, its texts and its severities from one table.
macro_rules! catalogue {
    ($($(#[doc = $doc:literal])+ $name:ident = $code:literal $severity:ident),* $(,)?) => {
        /// What a diagnostic is about. Its text on the command line is stable.
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
            /// How bad it is, unless the place says otherwise.
            pub fn severity(self) -> Severity {
                match self { $(Code::$name => Severity::$severity),* }
            }
            /// The code with this text.
            pub fn find(text: &str) -> Option<Code> {
                Self::ALL.iter().copied().find(|code| code.as_str() == text)
            }
            /// What it means, what is done about it here, and what to do about it: a line each.
            pub fn explanation(self) -> &'static str {
                match self { $(Code::$name => concat!($($doc, "\n"),+)),* }
            }
        }
    };
}

catalogue! {
    /// The file is not text in an encoding that is read here: UTF-8 with or without a mark, UTF-16 with a mark, GBK where the page declares it.
    /// Nothing of such a page is read, or only what stands before and after the bytes that are no text.
    /// Save the file as UTF-8 and run again.
    Encoding = "encoding" Error,
    /// The page is larger than 16 MiB. Reading takes many times the size of a page in memory, and real pages are far smaller.
    /// The page is not read.
    /// Divide it, one page per action or type.
    PageTooLarge = "page-too-large" Error,
    /// The file holds characters that no page means to have, such as NUL.
    /// They are left out, and what stands around them is read.
    /// Look at the line: the file may be damaged, or no text at all.
    OddCharacters = "odd-characters" Error,
    /// The page ends in the middle of a table, a row, a tag or a code box, so that what would have followed is missing.
    /// What was read stands, but the page is not whole, and an action made from it may lack parameters.
    /// Fetch or copy the page again.
    CutPage = "cut-page" Error,
    /// A code box is opened and never closed, so that everything behind it reads as code.
    /// The line is the one that opens it. What the page documents below is not read.
    /// Close the fence.
    OpenFence = "open-fence" Error,
    /// The page looks like the documentation of an action but lacks something that names it: the rows Action and Version, the host line, or the tables.
    /// Without all of them nobody can say which API it documents, so nothing is made of it.
    /// Add the missing rows, or take the page out of the folder if it is none.
    NoAction = "no-action" Error,
    /// The name of an action, a version, a service, a type, a field or a code is not one that the API could have: names are letters and digits, versions are dates.
    /// What bears such a name is left out, since names become identifiers, file names and wire text.
    /// Correct the name on the page.
    BadName = "bad-name" Error,
    /// The host of the page is not one of Tencent Cloud's API: letters and digits, then `tencentcloudapi.com`.
    /// The host decides which service a page belongs to, so the page is not used.
    /// Correct the host line.
    BadHost = "bad-host" Error,
    /// Two places of one page name different actions, versions or services.
    /// The parameter table decides, and the host line decides the service; the other place is only told of.
    /// Look which of the two is right.
    NamesDiffer = "names-differ" Warning,
    /// The page has the tables of an action, but its host is none of Tencent Cloud's API 3.0: another endpoint, which signs and answers in another way.
    /// The page is not used, since a call made from it would go to the wrong place.
    /// Take it out of the folder.
    ForeignEndpoint = "foreign-endpoint" Error,
    /// The version of an action is a date in another order, such as 2/28/2018, and only one day can be meant.
    /// It is read as that day.
    /// Write the version as 2018-02-28.
    OddVersion = "odd-version" Note,
    /// A page has tables of parameters, but no row names an action, and nothing else on the page does.
    /// The page is skipped. Guides, callbacks and other APIs have such tables.
    /// If the page documents an action, add the rows Action and Version; otherwise nothing has to be done.
    NoActionTable = "tables-without-action" Warning,
    /// The page documents the legacy API 2.0 (hosts of `api.qcloud.com`, no dated version), which signs and answers in another way.
    /// Nothing is generated from such pages; each is told of once.
    /// Take them out of the folder, or use the page of API 3.0 for the same action.
    Legacy = "legacy-api" Note,
    /// The page documents an action in a language that is not read; Chinese and English are read.
    /// It is skipped. This is a warning if another page documents the action in a language that is read.
    /// Add the page in Chinese or English.
    Language = "unread-language" Error,
    /// The borders between the cells of a table are lost, as when a page was copied without its layout.
    /// Where one cell ends and the next begins would be a guess, so the table is not read.
    /// Copy the page again in a form that keeps tables.
    LostCells = "lost-cells" Error,
    /// A table stands where one of parameters or error codes is expected, but its header names no columns that are known.
    /// Its rows are not read.
    /// If the header is a new wording, it belongs into the vocabulary.
    UnknownColumns = "unknown-columns" Warning,
    /// A row of a table can't be read: cells are missing, the name is empty, or the row stands in no table, as where a description closes it.
    /// The row is left out and the others are read, so the action or type lacks a field.
    /// Mend the row.
    BadRow = "bad-row" Error,
    /// A row has its name and type but ends before its description.
    /// The field is read without one, and without the facts that it would say.
    /// Mend the row.
    ShortRow = "short-row" Warning,
    /// An action has parameters but no table of what it answers, or one that lacks the id that every answer has.
    /// What is not listed is not read; without a table the answer is taken as empty.
    /// Look whether the page lacks the section or rows of it, or has it in a form that is not read.
    NoAnswer = "no-answer-table" Warning,
    /// A row in a table of fields is one cell over all columns, as a caption is.
    /// It is left out.
    /// Nothing has to be done.
    Caption = "caption-row" Note,
    /// A section has a further table with the columns of parameters. Such tables list the keys of a filter, or what holds for one kind of resource.
    /// It lists no fields of the action and is not read.
    /// Nothing has to be done; if it does list parameters, put its rows into the first table.
    TableLeftOut = "further-table" Note,
    /// A section has a further table with the columns of parameters, and nothing on the page tells whose they are: neither the words over it nor an example.
    /// It is not read, so the action may lack parameters.
    /// If it lists parameters, put its rows into the first table.
    UnsureTable = "unsure-table" Warning,
    /// How often an action may be called is said in a way that is not understood.
    /// The action has no limit from there.
    /// If it is a new wording, it belongs into the vocabulary.
    OddLimit = "odd-limit" Warning,
    /// The type in a row is none of the documented ones, and no name of a type either.
    /// The field is kept as opaque JSON.
    /// If it is a new spelling, it belongs into the vocabulary.
    UnknownTypeName = "unknown-type-name" Warning,
    /// The cell that says whether a parameter is required says neither yes nor no.
    /// The parameter is taken as optional, which lets a request be sent that the service may refuse.
    /// Correct the cell.
    OddRequired = "odd-required" Warning,
    /// A name stands twice in one table, with the same type both times.
    /// The first row is kept, and facts of the second are lost.
    /// Take one of the rows out.
    DuplicateField = "duplicate-field" Warning,
    /// A name stands twice in one table, with two types.
    /// The first row is kept; which one the service means can't be known.
    /// Correct the table.
    FieldConflict = "field-conflict" Error,
    /// Two names in one table look alike but differ: letters of two scripts, or only the case of a letter.
    /// Both are kept, since both may be meant; most often one is a slip.
    /// Compare the names letter by letter.
    LookAlike = "look-alike-names" Warning,
    /// An action has a parameter of its own that is called like a common one, such as Region.
    /// The row that the text calls a common parameter stays the common one, and the other is a field of the request.
    /// Nothing has to be done; look whether that is what the page means.
    OwnCommonName = "own-common-name" Note,
    /// The same action, type or code is documented in several places that agree.
    /// They are merged.
    /// Nothing has to be done.
    Duplicate = "duplicate" Note,
    /// The same action or type is documented in several places that disagree.
    /// The fuller one is used and both places are named; the other may be an old copy.
    /// Take the outdated page out of the folder.
    Conflict = "conflict" Warning,
    /// A code in a table of error codes is not one that the API could have.
    /// It is left out.
    /// Correct the code on the page.
    BadErrorCode = "bad-error-code" Error,
    /// What a description says of its field can't hold: a minimum above the maximum, a default outside the range or the list.
    /// The impossible fact is left out and nothing is checked against it.
    /// Correct the description.
    ImpossibleFact = "impossible-fact" Warning,
    /// An example of the same page breaks a fact that a description states: a value outside the list or the range, a list or text that is too long.
    /// The fact is kept and marked as suspect, and nothing is validated against it; one of the two places is wrong, and it is often the description.
    /// Look at both lines; an override can settle it.
    SuspectFact = "suspect-fact" Warning,
    /// The text of an example can't be read as a request or as JSON, even leniently.
    /// The example is kept without it. No type and no test is made from it.
    /// Correct the example at the place that is shown.
    ExampleUnreadable = "example-unreadable" Warning,
    /// The text of an example is no valid JSON or query, but what it means is plain: a trailing comma, a comment, a missing bracket, full-width punctuation.
    /// It is used as it is meant.
    /// Nothing has to be done.
    ExampleBent = "example-bent" Note,
    /// An example sends a parameter or receives a field that the tables of its action and types lack.
    /// The parameter or field is not generated. Often a row of the table was lost when the page was saved.
    /// Compare both places; if the row is missing, save the page again or add the row.
    ExampleExtra = "example-extra" Warning,
    /// An example calls another action than the one whose page shows it, or none of its parameters stands in the page's table.
    /// It is not used.
    /// Correct the name in the example, or its parameters.
    ForeignExample = "foreign-example" Warning,
    /// A type that fields refer to is documented on no page, and its fields were read off the examples of the actions that use it.
    /// Fields that no example shows are missing, and what the examples leave open (optional or not, whole number or fraction) is decided carefully.
    /// Add the page of the type.
    InferredType = "inferred-type" Warning,
    /// A type that fields refer to is documented on no page, and no example shows what it holds.
    /// It is kept as a name for opaque JSON.
    /// Add the page of the type.
    OpaqueType = "opaque-type" Warning,
    /// Types refer to each other in a circle, so that a value can be nested without end.
    /// That is allowed and comes out as boxed fields; it is told because it is rare and often a slip in a link.
    /// Nothing has to be done if it is meant.
    CircularTypes = "circular-types" Note,
    /// A type is documented that no action and no other type uses.
    /// It is kept.
    /// Nothing has to be done.
    UnusedType = "unused-type" Note,
    /// A page that belongs to no service: a type alone, in a folder whose other pages name none either.
    /// It is not used.
    /// Put it beside the pages of its service version.
    Homeless = "homeless-page" Warning,
    /// A file of overrides is no TOML.
    /// Nothing of it is read, so that nothing is half decided.
    /// Mend the place that is shown.
    OverrideSyntax = "override-syntax" Error,
    /// A file of overrides has a key that nobody reads, or an entry lacks one.
    /// What is not read would be believed to hold.
    /// Correct the key, or take the entry out.
    OverrideKey = "override-key" Error,
    /// A value in a file of overrides has not the form that its key takes.
    /// The entry is left out.
    /// Write it in the form that is shown.
    OverrideForm = "override-form" Error,
    /// Nothing says which service version a file of overrides is for: the pages of its folder name none, or several.
    /// Nothing of it is used.
    /// Put it into the folder of one version, or write `service` and `version` at its head.
    OverrideHome = "override-home" Error,
    /// An override names an action, a type or a field that is not there, or that could be two of them.
    /// The entry is left out; the page may have been renamed or taken away.
    /// Correct the name, or take the entry out.
    OverrideItem = "override-item" Error,
    /// An override does not apply any more: the pages say the same by now, or something else than it expects to find.
    /// The entry is left out, since it was a decision about other pages.
    /// Take it out, or decide again.
    OverrideStale = "override-stale" Error,
    /// An override does not fit the item that it is for: no number where pages are counted, enums of different values, an action that changes something where one waits.
    /// The entry is left out.
    /// Read the message; most often another item is meant.
    OverrideUnfit = "override-unfit" Error,
    /// A name that an override gives can't be used: it is no identifier in the case that Rust wants, or another item has it.
    /// The entry is left out, and nothing is renamed by itself instead.
    /// Choose another name.
    OverrideName = "override-name" Error,
    /// Two overrides decide the same item.
    /// The first one is used and the second is left out.
    /// Take one of them out.
    OverrideTwice = "override-twice" Error,
    /// By today's pages, rules or overrides an item would have another name or type than the one that stands in `surface.lock`.
    /// What stands is kept, so that programs go on to compile.
    /// `cargo xtask gen --breaking` with the crate's name takes the change over.
    RetypePending = "retype-pending" Note,
    /// An item stands in `surface.lock` and on no page any more: a row was deleted, a page is missing or can't be read.
    /// The crate keeps the item as it stood, so that programs go on to compile, without text and facts.
    /// If the pages are right, `cargo xtask gen --breaking` with the crate's name lets go of it.
    ItemGone = "item-gone" Warning,
    /// A request says where a page begins, but its text leaves open how: page numbers for an offset, pages counted from 0.
    /// The action gets no paginator, since a wrong one would lose pages.
    /// Say how pages are asked for in `overrides.toml`.
    NoPaginator = "no-paginator" Note,
    /// An error code makes no name in Rust.
    /// It is no variant of `ErrorCode`; errors with it still arrive, with their text.
    /// Nothing has to be done.
    Unnamed = "unnamed" Note,
}

/// The whole catalogue as Markdown, a section a code.
pub fn catalogue() -> String {
    let mut out = String::from(
        "# Diagnostics\n\nWhat `cargo xtask lint` and `cargo xtask gen` say of pages. An error means that something was not read or would come out wrong.\n",
    );
    for code in Code::ALL {
        let text = code.explanation().trim().replace("\n ", "\n");
        out += &format!("\n## {}\n\n{}. {}\n", code.as_str(), code.severity().title(), text.trim());
    }
    out
}
