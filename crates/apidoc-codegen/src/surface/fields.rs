//! The fields of a struct: their names, and their types by the table in ARCHITECTURE.md.

use super::{Enum, Form, Member, Record, Ty, enums, graph::Graph};
use crate::names::{self, Scope};
use apidoc_ir as ir;
use std::collections::BTreeMap;

/// Lists in lists beyond this are opaque.
const DEEPEST: usize = 6;
/// From so many required fields on, `new` takes one struct instead of arguments.
const ARGUMENTS: usize = 3;

/// What fields of a version are decided with.
pub(super) struct Context<'a, 'c> {
    /// Shared types by wire name.
    pub(super) types: &'c BTreeMap<&'a str, String>,
    /// What is boxed.
    pub(super) graph: &'c Graph<'a>,
}

/// A struct whose name is decided.
pub(super) struct Plan<'a> {
    /// Its name.
    pub(super) name: String,
    /// What its schema says.
    pub(super) schema: String,
    /// The wire name of the shared type, where it is one.
    pub(super) shared: Option<&'a str>,
    /// Which way it travels.
    pub(super) form: Form,
    /// Before the field's name in the name of an enum.
    pub(super) prefix: String,
    /// Whether `RequestId` stands at the end.
    pub(super) answers: bool,
}

/// Decides the fields, and the names of enums in the scope of the module.
pub(super) fn decide<'a>(context: &Context<'a, '_>, plan: Plan<'a>, fields: &'a [ir::Field], scope: &mut Scope) -> Record<'a> {
    let (mut names, mut setters) = (Scope::default(), Scope::default());
    setters.reserve("new");
    if plan.answers {
        names.reserve("request_id");
    }
    let mut record = Record {
        name: plan.name,
        schema: plan.schema,
        form: plan.form,
        members: Vec::with_capacity(fields.len() + 1),
        required: None,
        enums: Vec::new(),
        boxed: plan.shared.is_some_and(|name| context.graph.recursive.contains(name) || context.graph.large.contains(name)),
    };
    for field in fields {
        if record.members.iter().any(|member| member.wire == field.name) {
            continue;
        }
        let name = names.claim(names::snake(&field.name));
        let wanted = if names::trait_method(&name) { format!("set_{name}") } else { name.clone() };
        let key = (plan.shared.unwrap_or_default(), field.name.as_str());
        let open = enums::variants(field).map(|variants| {
            let own = names::camel(&field.name);
            let own = if field.ty.is_array() { enums::singular(&own) } else { own };
            let name = scope.claim_type(format!("{}{own}", plan.prefix), &["Value"]);
            record.enums.push(Enum { name: name.clone(), member: String::new(), variants });
            name
        });
        if let (Some(made), true) = (record.enums.last_mut(), open.is_some()) {
            made.member = name.clone();
        }
        let held = base(&field.ty, open, context.types);
        let needed = field.required == Some(true) && !context.graph.endless.contains(&key);
        let boxed = match &held {
            Ty::Shared(_) => context.graph.boxed.contains(&key) || field.ty.object().is_some_and(|to| context.graph.large.contains(to)),
            _ => false,
        };
        let held = if boxed { Ty::Boxed(Box::new(held)) } else { held };
        let asked = plan.form == Form::Sent && needed;
        record.members.push(Member {
            ir: Some(field),
            wire: &field.name,
            setter: setters.claim(wanted),
            ty: form(held, plan.form, asked, field.nullable),
            name,
            asked,
        });
    }
    if plan.answers {
        let name = String::from("request_id");
        record.members.push(Member { ir: None, wire: "RequestId", setter: name.clone(), name, ty: Ty::String, asked: false });
    }
    if record.asked().count() > ARGUMENTS {
        record.required = Some(scope.claim_type(format!("{}Required", plan.prefix), &["Fields"]));
    }
    record
}

/// What one value of the field is, lists included.
fn base(ty: &ir::Type, open: Option<String>, types: &BTreeMap<&str, String>) -> Ty {
    let (mut lists, mut ty) = (0, ty);
    while let ir::Type::Array(inner) = ty {
        (lists, ty) = (lists + 1, inner);
    }
    if lists > DEEPEST {
        return Ty::Json;
    }
    let item = match ty {
        ir::Type::Object(name) => types.get(name.as_str()).map_or(Ty::Json, |name| Ty::Shared(name.clone())),
        ir::Type::Scalar(scalar) => match scalar {
            ir::Scalar::String => open.map_or(Ty::String, Ty::Open),
            ir::Scalar::Integer => Ty::I64,
            ir::Scalar::Float => Ty::F64,
            ir::Scalar::Boolean => Ty::Bool,
            ir::Scalar::Timestamp | ir::Scalar::TimestampIso8601 | ir::Scalar::Date => Ty::Timestamp,
            ir::Scalar::Binary => Ty::Binary,
            ir::Scalar::Json => Ty::Json,
        },
        ir::Type::Array(_) => Ty::Json,
    };
    (0..lists).fold(item, |item, _| Ty::Vec(Box::new(item)))
}

/// The form of a field, by where it stands.
fn form(held: Ty, form: Form, asked: bool, nullable: bool) -> Ty {
    match (form, &held) {
        (Form::Sent, _) if asked => held,
        (Form::Sent, _) => held.optional(),
        (Form::Received, Ty::Vec(_)) => held,
        (Form::Received, Ty::Shared(_) | Ty::Boxed(_) | Ty::Json) => held.optional(),
        (Form::Received, _) if nullable => held.optional(),
        (Form::Received, _) => held,
    }
}
