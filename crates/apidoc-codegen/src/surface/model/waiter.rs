//! Methods that call an action until its response shows a state.

use apidoc_ir as ir;

/// A method that waits.
#[derive(Clone, Debug)]
pub struct Waiter<'a> {
    /// Waiter of an override, checked against the response.
    pub ir: &'a ir::Waiter,
    /// Its path, by wire names; `*` is every item of a list.
    pub path: Vec<&'a str>,
}
