//! The text of blocks, and its whitespace.

pub(in crate::document) mod cut;
pub(in crate::document) mod escaped_breaks;
pub(in crate::document) mod plain;
pub(in crate::document) mod whitespace;
