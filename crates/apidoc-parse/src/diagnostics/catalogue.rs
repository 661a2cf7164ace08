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
            /// What it means, in a few sentences.
            pub fn explanation(self) -> &'static str {
                match self { $(Code::$name => concat!($($doc, "\n"),+)),* }
            }
        }
    };
}

catalogue! {
    /// The file is not text in an encoding that is read here (UTF-8, UTF-16 with a mark, GBK where declared).
    Encoding = "encoding" Error,
    /// The page ends in the middle of a table, a tag or a fence.
    CutPage = "cut-page" Error,
    /// The page looks like an action but lacks what names it.
    NoAction = "no-action" Error,
    /// The page documents the legacy API 2.0, which is not generated.
    Legacy = "legacy-api" Note,
}
