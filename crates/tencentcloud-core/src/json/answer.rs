//! Responses: `{"Response": {…}}` or, in an event, the bare object; and the fields that every response may have in addition to the documented ones.

use super::{Json, Mismatch, Read, read::document, target::Target};
use crate::{
    Record,
    field::{FieldMut, Visit, VisitMut, visit, visit_mut},
};

/// Fields that every response may have.
#[derive(Debug, Default)]
pub(crate) struct Head {
    error: Option<Json>,
    pub(crate) request_id: String,
    /// Notice of a service about an action that will be removed.
    pub(crate) deprecated: String,
    /// Whether there are only an error and an id.
    pub(crate) alone: bool,
    whole: bool,
}

impl Head {
    /// Code and message of an error. An error without a code is ignored: some services send it together with a successful result.
    pub(crate) fn fault(&self) -> Option<(String, String)> {
        let error = self.error.as_ref()?;
        let text = |name| {
            let value = error.get(name).filter(|value| !value.is_null())?;
            Some(value.text().unwrap_or_else(|| value.as_str().to_owned()))
        };
        let code = text("Code").filter(|code| !code.is_empty())?;
        Some((code, text("Message").unwrap_or_default()))
    }
}

impl Record for Head {
    fn fields<'a>(&'a self, to: Visit<'_, 'a>) {
        if self.whole {
            visit(to, "Head", &["Error", "RequestId", "DeprecatedWarning"], [&self.error, &self.request_id, &self.deprecated]);
        } else {
            visit(to, "Head", &["Error"], [&self.error]);
        }
    }
    fn fields_mut<'a>(&'a mut self, to: VisitMut<'_, 'a>) {
        visit_mut(to, [&mut self.error, &mut self.request_id, &mut self.deprecated]);
    }
}

/// Reads a response: its `Error` into `beside` if that is given, all other fields into `response`. `limit` is the maximum memory.
pub(crate) fn answer(
    body: &[u8],
    response: &mut dyn Record,
    beside: Option<&mut Head>,
    detail: bool,
    limit: Option<usize>,
) -> Result<Read, Mismatch> {
    document(body, Target::Envelope { response, beside: beside.map(|head| head as &mut dyn Record) }, detail, limit)
}

/// Reads error and id only, for failed calls. Everything before a syntax error is kept.
pub(crate) fn head(body: &[u8]) -> (Head, Option<Mismatch>) {
    let mut head = Head { whole: true, ..Head::default() };
    match document(body, Target::Envelope { response: &mut head, beside: None }, false, None) {
        Ok(read) => {
            head.alone = read.unknown == 0;
            (head, None)
        }
        Err(mismatch) => (head, Some(mismatch)),
    }
}

/// The form of an event's data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// `{"Response": {…}}`
    Wrapped,
    /// `{…}`
    Bare,
}

/// The only field that tells the forms apart.
#[derive(Default)]
struct Wrapper {
    response: Option<Json>,
}

impl Record for Wrapper {
    fn fields<'a>(&'a self, to: Visit<'_, 'a>) {
        visit(to, "Wrapper", &["Response"], [&self.response]);
    }
    fn fields_mut<'a>(&'a mut self, to: VisitMut<'_, 'a>) {
        visit_mut(to, [&mut self.response]);
    }
}

/// Returns the form of an event's data. The same tolerant reader decides that reads the fields, so that what one of them accepts is not lost
/// by the other: half of a surrogate pair, numbers out of range, deep unknown fields.
pub(crate) fn form(data: &[u8]) -> Result<Form, Mismatch> {
    let start = data.strip_prefix(b"\xef\xbb\xbf").unwrap_or(data).trim_ascii_start().first();
    let mut wrapper = Wrapper::default();
    document(data, Target::Field(FieldMut::Record(&mut wrapper)), false, None)?;
    if start != Some(&b'{') {
        // A list may hold secrets.
        let found = match start {
            Some(b'[') => "an array".into(),
            _ => String::from_utf8_lossy(data).chars().take(200).collect(),
        };
        return Err(Mismatch { path: String::new(), expected: "an object", found });
    }
    let wrapped = wrapper.response.is_some_and(|response| response.as_str().starts_with('{'));
    Ok(if wrapped { Form::Wrapped } else { Form::Bare })
}

/// Reads an event's data, like [`answer`].
pub(crate) fn event(data: &[u8], form: Form, response: &mut dyn Record, limit: Option<usize>) -> Result<Read, Mismatch> {
    match form {
        Form::Wrapped => answer(data, response, None, false, limit),
        Form::Bare => document(data, Target::Field(FieldMut::Record(response)), false, limit),
    }
}

/// Reads error and id of an event's data, like [`head`].
pub(crate) fn event_head(data: &[u8], form: Form) -> Head {
    if form == Form::Wrapped {
        return head(data).0;
    }
    let mut head = Head { whole: true, ..Head::default() };
    if let Ok(read) = document(data, Target::Field(FieldMut::Record(&mut head)), false, None) {
        head.alone = read.unknown == 0;
    }
    head
}
