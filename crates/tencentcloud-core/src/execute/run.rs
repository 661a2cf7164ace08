//! What stays the same over the attempts of one call.

use super::request::{Operation, Options};
use crate::{Record, client::Shared, observe::CallInfo, transport::Transport};
use bytes::Bytes;
use std::sync::Arc;

/// All that stays the same over the attempts of one call.
pub(crate) struct Run<'a> {
    pub(crate) shared: &'a Shared,
    pub(crate) transport: &'a Arc<dyn Transport>,
    pub(crate) operation: &'a Operation,
    pub(crate) options: &'a Options,
    pub(crate) body: Bytes,
    /// The typed request, whose secrets no error shows.
    pub(crate) request: Option<&'a (dyn Record + Sync)>,
}

impl Run<'_> {
    /// The names of the call, for observers and interceptors.
    pub(super) fn info(&self) -> CallInfo<'_> {
        let Operation { service, version, action, .. } = self.operation;
        let region = self.options.region.as_deref().or(self.shared.settings.region.as_deref());
        CallInfo::new(service, version, action, region)
    }
}
