//! `{"Response": {…}}`, and what may stand in every response beside the documented fields.

use super::{Json, Mismatch, Read, read::document, target::Target};
use crate::{Field, Record, Schema};

/// What every response may have.
#[derive(Debug, Default)]
pub(crate) struct Head {
    error: Option<Json>,
    pub(crate) request_id: String,
    /// What a service says of an action that will go away.
    pub(crate) deprecated: String,
    /// Nothing stands beside error and id.
    pub(crate) alone: bool,
    whole: bool,
}

impl Head {
    /// Code and message of an error. An error without a code is none: some services send it beside a good result.
    pub(crate) fn fault(&self) -> Option<(String, String)> {
        let error = self.error.as_ref()?;
        let text = |name| error.get(name).filter(|value| !value.is_null()).map(|value| value.text().unwrap_or_else(|| value.to_string()));
        let code = text("Code").filter(|code| !code.is_empty())?;
        Some((code, text("Message").unwrap_or_default()))
    }
}

impl Record for Head {
    fn schema(&self) -> Schema {
        let names: &[_] = if self.whole { &["Error", "RequestId", "DeprecatedWarning"] } else { &["Error"] };
        Schema::new("Head", names)
    }
    fn get(&self, i: usize) -> Option<&dyn Field> {
        Some(match i {
            0 => &self.error,
            1 => &self.request_id,
            2 => &self.deprecated,
            _ => return None,
        })
    }
    fn get_mut(&mut self, i: usize) -> Option<&mut dyn Field> {
        Some(match i {
            0 => &mut self.error,
            1 => &mut self.request_id,
            2 => &mut self.deprecated,
            _ => return None,
        })
    }
}

/// Reads an answer: its `Error` into `beside`, where that is wanted, all else into `response`.
pub(crate) fn answer(body: &[u8], response: &mut dyn Record, beside: Option<&mut Head>, detail: bool) -> Result<Read, Mismatch> {
    document(body, Target::Envelope { response, beside: beside.map(|head| head as &mut dyn Record) }, detail)
}

/// Error and id alone, for the paths on which something went wrong. What stands before a fault of the text is kept.
pub(crate) fn head(body: &[u8]) -> (Head, Option<Mismatch>) {
    let mut head = Head { whole: true, ..Head::default() };
    match document(body, Target::Envelope { response: &mut head, beside: None }, false) {
        Ok(read) => {
            head.alone = read.unknown == 0;
            (head, None)
        }
        Err(mismatch) => (head, Some(mismatch)),
    }
}
