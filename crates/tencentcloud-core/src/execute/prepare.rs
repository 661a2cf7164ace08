//! From a typed request to a run: what is checked, filled in and written before anything is sent.

use super::{Answer, Arrived, Operation, Options, Reader, Run, form};
use crate::{
    ActionMeta, Client, Error, ErrorKind, Record, Result, Value, call::violations, error::Attempt, json, random, record::present,
    transport::BoxFuture,
};
use bytes::Bytes;
use std::{sync::Arc, time::Duration};

/// The field that makes a call one call, however often it is sent.
const CLIENT_TOKEN: &str = "ClientToken";

impl Client {
    /// Everything a call does, once for all actions.
    pub(crate) fn execute<'a>(
        &'a self,
        meta: &'static ActionMeta,
        options: &'a Options,
        request: &'a (dyn Record + Sync),
        response: &'a mut (dyn Record + Send),
        detail: bool,
    ) -> BoxFuture<'a, Result<(Answer, Vec<Attempt>)>> {
        Box::pin(async move {
            let (operation, body) = self.prepare(meta, options, request)?;
            whole(self, &operation, options, body, Some(request), Reader::Record { response, detail }).await
        })
    }

    /// The same for a body that is JSON already; the answer's body is the result.
    pub(crate) fn execute_raw<'a>(
        &'a self,
        operation: &'a Operation,
        options: &'a Options,
        body: Bytes,
    ) -> BoxFuture<'a, Result<(Answer, Vec<Attempt>)>> {
        Box::pin(whole(self, operation, options, body, None, Reader::Raw))
    }

    /// A call whose answer is read piece by piece; it owns what it needs.
    pub(crate) fn execute_events(
        self,
        operation: Operation,
        options: Options,
        body: Bytes,
        request: Option<Arc<dyn Record + Send + Sync>>,
        idle: Option<Duration>,
    ) -> BoxFuture<'static, Result<Arrived>> {
        Box::pin(async move {
            let shared = self.shared();
            let transport = shared.transport(options.blocking)?;
            let request = request.as_ref().map(|request| &**request as &(dyn Record + Sync));
            let run = Run { shared, transport, operation: &operation, options: &options, body, request };
            Ok(run.run(Reader::Events { idle }).await?.0)
        })
    }

    /// The operation and the body of a typed request.
    pub(crate) fn prepare(&self, meta: &'static ActionMeta, options: &Options, request: &dyn Record) -> Result<(Operation, Bytes)> {
        let level = options.validation.unwrap_or(self.shared().settings.validation);
        let violations = violations(meta, request, level);
        if !violations.is_empty() {
            return Err(Error::new(meta.name, ErrorKind::Validation(violations)));
        }
        let mut operation = Operation::of(meta);
        if form::wanted(request) {
            let boundary = random::token();
            operation.content_type = format!("multipart/form-data; boundary={boundary}").into();
            return Ok((operation, form::write(request, &boundary).into()));
        }
        let mut body = Vec::with_capacity(256);
        json::write(Value::Record(request), &mut body);
        if request.schema().fields.contains(&CLIENT_TOKEN) {
            let own = present(request).into_iter().find(|(name, _)| *name == CLIENT_TOKEN);
            operation.idempotent |= match own {
                // Who sends an empty one wants none.
                Some((_, value)) => value != Value::Text(""),
                None => add_token(&mut body),
            };
        }
        Ok((operation, body.into()))
    }
}

/// Adds a token to an object.
fn add_token(body: &mut Vec<u8>) -> bool {
    if body.pop() != Some(b'}') {
        return false;
    }
    if body.len() > 1 {
        body.push(b',');
    }
    json::write_string(CLIENT_TOKEN, body);
    body.push(b':');
    json::write_string(&random::token(), body);
    body.push(b'}');
    true
}

async fn whole(
    client: &Client,
    operation: &Operation,
    options: &Options,
    body: Bytes,
    request: Option<&(dyn Record + Sync)>,
    reader: Reader<'_>,
) -> Result<(Answer, Vec<Attempt>)> {
    let shared = client.shared();
    let transport = shared.transport(options.blocking)?;
    match (Run { shared, transport, operation, options, body, request }).run(reader).await? {
        (Arrived::Whole(answer), attempts) => Ok((answer, attempts)),
        // Only who asks for events gets them.
        (Arrived::Events(..), _) => Err(Error::construction("an event stream where none was asked for")),
    }
}
