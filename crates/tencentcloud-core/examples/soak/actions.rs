//! Two actions as generated crates have them: one that only reads, one that changes something.

use std::fmt;
use tencentcloud_core::{
    Action, ActionMeta, Record, Region,
    rt::{Visit, VisitMut, debug, visit, visit_mut},
};

/// Declares a record of the given fields, in the way of generated code.
macro_rules! record {
    ($name:ident { $($index:literal $field:ident: $type:ty = $wire:literal),* } secret $secret:expr) => {
        #[derive(Clone, Default)]
        pub(crate) struct $name { $(pub(crate) $field: $type),* }
        impl Record for $name {
            fn fields<'a>(&'a self, to: Visit<'_, 'a>) {
                visit(to.secret($secret), stringify!($name), &[$($wire),*], [$(&self.$field),*]);
            }
            fn fields_mut<'a>(&'a mut self, to: VisitMut<'_, 'a>) {
                visit_mut(to, [$(&mut self.$field),*]);
            }
        }
        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                debug(self, f)
            }
        }
    };
}

record!(Describe { 0 id: Option<i64> = "Id", 1 password: Option<String> = "Password" } secret &["Password"]);
record!(Create { 0 id: Option<i64> = "Id" } secret &[]);
record!(Answer { 0 id: i64 = "Id", 1 password: String = "Password", 2 request_id: String = "RequestId" } secret &["Password"]);

const SERVICE: &str = "soak";
const VERSION: &str = "2026-11-24";

impl Action for Describe {
    type Response = Answer;
    const META: &'static ActionMeta = &ActionMeta::new(SERVICE, VERSION, "DescribeThing").region(Region::Required).idempotent();
}

impl Action for Create {
    type Response = Answer;
    const META: &'static ActionMeta = &ActionMeta::new(SERVICE, VERSION, "CreateThing").region(Region::Required);
}

/// A good answer for a request of either.
pub(crate) fn answer(id: i64) -> String {
    format!(r#"{{"Response":{{"Id":{id},"RequestId":"request-{id}"}}}}"#)
}
