//! Structs: requests, responses and shared types.

use super::{
    enums::{Constant, Enum},
    gone::Gone,
    ty::{RustType, SHARED_PREFIX},
};
use apidoc_ir as ir;
use std::borrow::Cow;

/// A struct.
#[derive(Clone, Debug)]
pub struct Record<'a> {
    /// Its name: `DescribePurgeTasksRequest`.
    pub name: String,
    /// Its name in its schema: the same, or the wire name of a shared type.
    pub schema: String,
    /// Whether users build it or read it.
    pub usage: Usage,
    /// Its fields, in the order of the table.
    pub members: Vec<Member<'a>>,
    /// The struct that `new` takes if more than three fields are required.
    pub required: Option<String>,
    /// The enums of its fields.
    pub enums: Vec<Enum<'a>>,
    /// Former names of enums that have been merged.
    pub aliases: Vec<Alias<'a>>,
    /// The names of its fields' integer codes.
    pub constants: Vec<Constant<'a>>,
    /// Whether some field holds it in a box, which needs a start value too.
    pub boxed: bool,
    /// Whether its code names something that is no longer documented: itself, a field, or the type of a field.
    pub names_gone: bool,
}

/// The former name of the enum of a field that has been merged: programs continue to use it.
#[derive(Clone, Debug)]
pub struct Alias<'a> {
    /// Its name: `TaskStatus`.
    pub name: String,
    /// The field, as on the wire.
    pub wire: &'a str,
    /// The enum that it names: `types::Status`.
    pub to: String,
}

/// Use of a struct, which decides the types of its fields.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Usage {
    /// Built by users: required fields are arguments of `new`, all others are optional.
    Request,
    /// Read by users: absent fields are empty.
    Response,
}

/// Origin of a field.
#[derive(Clone, Copy, Debug)]
pub enum FieldSource<'a> {
    /// The documentation.
    Page(&'a ir::Field),
    /// Every response has it.
    RequestId,
    /// The lock alone: no page has it any more.
    Lock,
}

/// A field.
#[derive(Clone, Debug)]
pub struct Member<'a> {
    /// Origin.
    pub source: FieldSource<'a>,
    /// Its name on the wire.
    pub wire: &'a str,
    /// Its name, without `r#`.
    pub name: String,
    /// The name of its setter, without `r#`.
    pub setter: String,
    /// Its type.
    pub ty: RustType,
    /// Whether `new` takes it.
    pub required_in_new: bool,
    /// Set if it is no longer documented, and its struct still is.
    pub gone: Option<Gone>,
    /// Whether its type is no longer documented.
    pub type_is_gone: bool,
    /// For a field that repeats the field before it with a type that the pages have had since: what it adds to its name.
    pub repeats: Option<String>,
    /// Whether today's pages give it another type than the lock, so that a value may not fit.
    pub is_retyped: bool,
    /// Its former names on the wire.
    pub former: &'a [String],
}

impl<'a> Member<'a> {
    /// Returns a documented field with one name, and nothing else that is special about it.
    pub fn new(source: FieldSource<'a>, wire: &'a str, name: String, ty: RustType) -> Self {
        Self {
            source,
            wire,
            setter: name.clone(),
            name,
            ty,
            required_in_new: false,
            gone: None,
            type_is_gone: false,
            repeats: None,
            is_retyped: false,
            former: &[],
        }
    }
    /// Returns what the documentation says; `None` if it does not have the field.
    pub fn page(&self) -> Option<&'a ir::Field> {
        match self.source {
            FieldSource::Page(field) => Some(field),
            FieldSource::RequestId | FieldSource::Lock => None,
        }
    }
    /// Returns its name in the schema of its struct.
    pub fn schema_name(&self) -> Cow<'a, str> {
        match &self.repeats {
            Some(suffix) => format!("{} ({suffix})", self.wire).into(),
            None => self.wire.into(),
        }
    }
    /// Returns the last part of its key in the lock.
    pub fn lock_name(&self) -> Cow<'a, str> {
        match &self.repeats {
            Some(suffix) => format!("{}={suffix}", self.wire).into(),
            None => self.wire.into(),
        }
    }
    /// Whether its value is never shown. The lock does not say it, so a text that only the lock has may be secret.
    pub fn is_secret(&self) -> bool {
        match self.source {
            FieldSource::Page(field) => field.secret,
            FieldSource::RequestId => false,
            FieldSource::Lock => matches!(self.ty.innermost(), RustType::String | RustType::Open(_)),
        }
    }
}

impl<'a> Record<'a> {
    /// Returns a struct with fields, and nothing else.
    pub fn new(name: &str, schema: &str, usage: Usage, members: Vec<Member<'a>>) -> Self {
        Self {
            name: name.to_owned(),
            schema: schema.to_owned(),
            usage,
            members,
            required: None,
            enums: Vec::new(),
            aliases: Vec::new(),
            constants: Vec::new(),
            boxed: false,
            names_gone: false,
        }
    }
    /// Returns the fields that `new` takes, in its order.
    pub fn required_in_new(&self) -> impl Iterator<Item = &Member<'a>> {
        self.members.iter().filter(|member| member.required_in_new)
    }
    /// Whether it can be made without any value.
    pub fn has_default(&self) -> bool {
        !self.members.iter().any(|member| member.required_in_new)
    }
    /// Whether it refers to shared types.
    pub fn uses_types(&self) -> bool {
        self.members.iter().any(|member| match member.ty.innermost() {
            RustType::Shared(_) => true,
            RustType::Open(name) => name.starts_with(SHARED_PREFIX),
            _ => false,
        })
    }
}
