//! What the documentation says of an action, as data.

use crate::{
    Record,
    limits::{Constraint, Rule},
};

/// A request that can be sent.
pub trait Action: Record + Send + Sync + 'static {
    /// Type of the response.
    type Response: Record + Default + Send + 'static;
    /// The facts of the page that the runtime needs.
    const META: &'static ActionMeta;
}

/// The facts of one action; a table, so that the runtime's code is the same for all.
#[derive(Debug)]
#[non_exhaustive]
pub struct ActionMeta {
    /// `DescribePurgeTasks`
    pub name: &'static str,
    /// `teo`
    pub service: &'static str,
    /// `2022-01-06`
    pub version: &'static str,
    /// Whether `X-TC-Region` has to be sent.
    pub region: Region,
    /// Calls a second that the documentation allows.
    pub rate_limit: Option<u32>,
    /// Whether a call that may have arrived may be sent again.
    pub idempotent: bool,
    /// The documented error codes.
    pub errors: &'static [&'static str],
    /// The documented limits of its parameters, by wire name. The schema of each type has those of its fields.
    pub rules: &'static [(&'static str, Rule)],
    /// Constraints between parameters.
    pub constraints: &'static [Constraint],
}

impl ActionMeta {
    /// An action of which nothing is known but its name.
    pub const fn new(service: &'static str, version: &'static str, name: &'static str) -> Self {
        Self {
            name,
            service,
            version,
            region: Region::Unused,
            rate_limit: None,
            idempotent: false,
            errors: &[],
            rules: &[],
            constraints: &[],
        }
    }
    /// Sets [`region`](Self::region).
    pub const fn region(mut self, region: Region) -> Self {
        self.region = region;
        self
    }
    /// Sets [`rate_limit`](Self::rate_limit).
    pub const fn rate_limit(mut self, per_second: u32) -> Self {
        self.rate_limit = Some(per_second);
        self
    }
    /// Marks the action as one that only reads.
    pub const fn idempotent(mut self) -> Self {
        self.idempotent = true;
        self
    }
    /// Sets [`errors`](Self::errors).
    pub const fn errors(mut self, codes: &'static [&'static str]) -> Self {
        self.errors = codes;
        self
    }
    /// Sets [`rules`](Self::rules).
    pub const fn rules(mut self, rules: &'static [(&'static str, Rule)]) -> Self {
        self.rules = rules;
        self
    }
    /// Sets [`constraints`](Self::constraints).
    pub const fn constraints(mut self, constraints: &'static [Constraint]) -> Self {
        self.constraints = constraints;
        self
    }
}

/// Use of the common parameter `Region`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Region {
    /// Must be sent.
    Required,
    /// May be sent.
    Optional,
    /// Not sent.
    Unused,
    /// It says nothing; sent where there is one.
    Unknown,
}
