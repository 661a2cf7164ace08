//! The state of decoding: the path, the memory that is left, and what is collected on demand.

use super::{
    result::{CoercedValue, Mismatch, Read},
    text::{Stop, syntax_error},
    token::Refused,
};
use crate::field::Growth;
use std::collections::BTreeSet;

/// The most paths that are kept; a document may have a million unknown fields.
const MAX_PATHS: usize = 1000;

/// State that is kept after decoding. The path of an error is built only when an error is returned, so success costs nothing.
pub(super) struct State {
    /// Collect paths.
    detail: bool,
    unknown: usize,
    refused: Option<Refused>,
    path: Vec<Step>,
    trail: Vec<Step>,
    unknown_paths: BTreeSet<String>,
    coerced: BTreeSet<CoercedValue>,
    memory: Memory,
}

/// The memory that decoding may still allocate.
#[derive(Clone, Copy)]
pub(super) struct Memory {
    limit: usize,
    left: usize,
}

/// Expectation in the error of a document that exceeds the memory limit.
pub(super) const WITHIN_MEMORY: &str = "a response within the limit that `max_decoded_bytes` sets";

/// Decoding may always allocate this much.
const MIN_MEMORY: usize = 256 << 20;
/// Otherwise it may allocate this many bytes per byte of the document.
const MEMORY_PER_BYTE: usize = 40;
/// Copies of the document that may exist at the same time: the body, its texts, the buffer in which a text is unescaped, and opaque JSON twice.
const DOCUMENT_COPIES: usize = 5;

impl Memory {
    /// The memory for a document of this length; `limit` replaces the default.
    pub(super) fn of(document: usize, limit: Option<usize>) -> Self {
        let limit = limit.unwrap_or_else(|| document.saturating_mul(MEMORY_PER_BYTE).max(MIN_MEMORY));
        Self { limit, left: limit.saturating_sub(document.saturating_mul(DOCUMENT_COPIES)) }
    }
}

#[derive(Clone, Copy)]
pub(super) enum Step {
    Field(&'static str),
    Item(usize),
}

impl State {
    pub(super) fn new(detail: bool, memory: Memory) -> Self {
        let (path, trail) = (Vec::new(), Vec::new());
        let (unknown_paths, coerced) = (BTreeSet::new(), BTreeSet::new());
        Self { detail, unknown: 0, refused: None, path, trail, unknown_paths, coerced, memory }
    }
    /// A state for a value inside that may fail by itself.
    pub(super) fn part(&self) -> Self {
        Self::new(false, self.memory)
    }
    /// Takes over what reading the value allocated.
    pub(super) fn join(&mut self, part: Self) {
        self.memory = part.memory;
    }
    /// Accounts for an allocation, or refuses it.
    pub(super) fn allocate(&mut self, growth: Growth) -> Result<(), Stop> {
        if growth.new > self.memory.left {
            let found = format!("one that takes more than {} bytes", self.memory.limit);
            return Err(self.refuse(Refused { expected: WITHIN_MEMORY, found }));
        }
        self.memory.left = self.memory.left - growth.new + growth.old.min(growth.new);
        Ok(())
    }
    /// Hides what was found in a field that is secret.
    pub(super) fn hide(&mut self) {
        if let Some(refused) = &mut self.refused {
            refused.found = "a secret value".into();
        }
    }
    pub(super) fn finish(self, read: Result<(), Stop>, text: &str) -> Result<Read, Mismatch> {
        let Err(Stop) = read else {
            let (unknown_paths, coerced) = (self.unknown_paths.into_iter().collect(), self.coerced.into_iter().collect());
            return Ok(Read { unknown: self.unknown, unknown_paths, coerced });
        };
        let path = self.path.iter().rev().map(|step| match step {
            Step::Field(name) => format!(".{name}"),
            Step::Item(i) => format!("[{i}]"),
        });
        let refused = self.refused.unwrap_or_else(|| Refused { expected: "JSON", found: syntax_error(text) });
        Err(Mismatch { path: path.collect(), expected: refused.expected, found: refused.found })
    }
    pub(super) fn refuse(&mut self, refused: Refused) -> Stop {
        self.refused = Some(refused);
        Stop
    }
    /// Before a value is read.
    #[inline]
    pub(super) fn enter(&mut self, step: Step) {
        if self.detail {
            self.trail.push(step);
        }
    }
    /// After it.
    #[inline]
    pub(super) fn leave(&mut self, step: Step, read: Result<(), Stop>) -> Result<(), Stop> {
        if self.detail {
            self.trail.pop();
        }
        if read.is_err() {
            self.path.push(step);
        }
        read
    }
    /// A field that nobody documents.
    pub(super) fn unknown(&mut self, name: &str) {
        self.unknown += 1;
        if self.detail && self.unknown_paths.len() < MAX_PATHS {
            let mut path = self.trail();
            if !path.is_empty() {
                path.push('.');
            }
            path.push_str(name);
            self.unknown_paths.insert(path);
        }
    }
    /// A value that needed tolerance.
    pub(super) fn coerce(&mut self, expected: &'static str, found: &'static str) {
        if self.detail && self.coerced.len() < MAX_PATHS {
            let path = self.trail();
            self.coerced.insert(CoercedValue { path, expected, found });
        }
    }
    /// Current path. Items have no index, so that equal faults of a list are reported once.
    fn trail(&self) -> String {
        let mut path = String::new();
        for step in &self.trail {
            match step {
                Step::Field(name) => {
                    if !path.is_empty() {
                        path.push('.');
                    }
                    path.push_str(name);
                }
                Step::Item(_) => path.push_str("[]"),
            }
        }
        path
    }
}
