//! The services that a run is limited to.

use crate::{Error, error::list};
use apidoc_ir::Service;

/// The selected services: `teo` or `teo/2022-01-06`; empty for all.
#[derive(Clone, Debug, Default)]
pub struct ServiceFilter(pub Vec<String>);

impl ServiceFilter {
    /// Whether a service version is among them.
    pub fn has(&self, service: &str, version: &str) -> bool {
        self.0.is_empty() || self.0.iter().any(|w| w == service || w.split_once('/') == Some((service, version)))
    }
    /// The services that are wanted, without versions.
    pub(crate) fn services(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|wanted| wanted.split_once('/').map_or(wanted.as_str(), |(service, _)| service))
    }
    pub(crate) fn unmatched<'a>(&'a self, services: &'a [Service]) -> impl Iterator<Item = &'a str> {
        let found = |w: &str| services.iter().any(|s| w == s.service || w.split_once('/') == Some((&s.service, &s.version)));
        self.0.iter().map(String::as_str).filter(move |w| !found(w))
    }
    /// The error of a selected service that no page names.
    pub(crate) fn error(service: &str, there: &[String]) -> Error {
        // A run with a selection does not read the pages of other services.
        let others = if there.is_empty() { String::new() } else { format!("; the pages document {}", list(there)) };
        Error::usage(format!("--service {service}: no page documents this service{others}"))
    }
}
