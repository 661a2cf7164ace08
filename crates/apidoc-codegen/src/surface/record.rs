//! A struct: a request, a response or a shared type.

use super::{Constant, Enum, Ty};
use apidoc_ir as ir;

/// A struct.
#[derive(Clone, Debug)]
pub struct Record<'a> {
    /// Its name: `DescribePurgeTasksRequest`.
    pub name: String,
    /// What it is called in its schema: the same, or the wire name of a shared type.
    pub schema: String,
    /// Which way it travels.
    pub form: Form,
    /// Its fields, in the order of the table.
    pub members: Vec<Member<'a>>,
    /// The name of the struct of what `new` asks for, where that is more than three fields.
    pub required: Option<String>,
    /// The enums of its fields.
    pub enums: Vec<Enum<'a>>,
    /// The names that enums had which are one with others by now.
    pub aliases: Vec<Alias<'a>>,
    /// The names of its fields' integer codes.
    pub constants: Vec<Constant<'a>>,
    /// Whether some field holds it in a box, which needs a start value too.
    pub boxed: bool,
}

/// The name that the enum of a field had before it was merged: programs go on to use it.
#[derive(Clone, Debug)]
pub struct Alias<'a> {
    /// It: `TaskStatus`.
    pub name: String,
    /// The field, as the wire has it.
    pub wire: &'a str,
    /// The enum that it names: `types::Status`.
    pub to: String,
}

/// Which way a struct travels, and so how its fields are formed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Built by users: what is required is asked for, all else is an option.
    Sent,
    /// Read by users: what is absent is empty.
    Received,
}

/// A field.
#[derive(Clone, Debug)]
pub struct Member<'a> {
    /// What the documentation says; none for `RequestId`.
    pub ir: Option<&'a ir::Field>,
    /// Its name on the wire.
    pub wire: &'a str,
    /// Its name, without `r#`.
    pub name: String,
    /// The name of its setter, without `r#`.
    pub setter: String,
    /// Its type.
    pub ty: Ty,
    /// Whether `new` asks for it.
    pub asked: bool,
}

impl<'a> Record<'a> {
    /// The fields that `new` asks for, in the table's order.
    pub fn asked(&self) -> impl Iterator<Item = &Member<'a>> {
        self.members.iter().filter(|member| member.asked)
    }
    /// Whether it can be made without any value.
    pub fn has_default(&self) -> bool {
        !self.members.iter().any(|member| member.asked)
    }
    /// Whether it refers to shared types.
    pub fn uses_types(&self) -> bool {
        self.members.iter().any(|member| match member.ty.innermost() {
            Ty::Shared(_) => true,
            Ty::Open(name) => name.starts_with(super::SHARED_PREFIX),
            _ => false,
        })
    }
}
