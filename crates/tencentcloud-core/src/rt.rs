//! Items that only generated code uses, next to the public ones that it refers to.
//!
//! Not covered by semantic versioning: a generated crate and the runtime that it was generated for are released together.

pub use crate::{
    __open_enum as open_enum, __record as record,
    call::DynamicCall,
    field::{
        Empty, Field, FieldMut, Growth, List, Optional, Schema, Text, Value, Visit, VisitMut, strings, visit, visit_mut, with_fields_mut,
    },
    limits::{Constraint, Rule},
    open::{debug_value, display, hash, wire_value},
    paginate::{Cursor, flag, number},
    record::{clone, debug, eq},
    wait::Waiter,
    *,
};

#[cfg(feature = "serde")]
pub use serde_core;
