//! Classes of changes of a field, by where the field occurs.

use crate::Class;
use apidoc_ir::{Direction, Scalar, Type};

/// Whether a field is sent and received.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Flow {
    pub(crate) sent: bool,
    pub(crate) received: bool,
}

impl Flow {
    pub(crate) const REQUEST: Self = Self { sent: true, received: false };
    pub(crate) const RESPONSE: Self = Self { sent: false, received: true };
    /// Returns the flow of a type that was used in one way and is used in another: what a program does is what both say.
    pub(crate) fn of_type(old: Direction, new: Direction) -> Self {
        let sends = |direction| matches!(direction, Direction::Input | Direction::Both);
        let receives = |direction| matches!(direction, Direction::Output | Direction::Both);
        Self { sent: sends(old) && sends(new), received: receives(old) && receives(new) }
    }
}

/// Returns the class of a new field.
pub(crate) fn new_field(flow: Flow, required: Option<bool>) -> Class {
    // A program that was compiled against the old crate does not send it.
    if flow.sent && required == Some(true) { Class::Refused } else { Class::Addition }
}

/// Returns the class of a field that became required or optional.
pub(crate) fn required(flow: Flow, is: bool) -> Class {
    if flow.sent && is { Class::Refused } else { Class::Held }
}

/// Returns the class of a change of a type.
pub(crate) fn ty(flow: Flow, was: &Type, is: &Type) -> Class {
    if flow.sent && !fits(was, is) {
        Class::Refused
    } else if flow.received && !reads(was, is) {
        Class::Unreadable
    } else {
        Class::Held
    }
}

/// Returns whether a sent value of the old type is also a value of the new type.
fn fits(was: &Type, is: &Type) -> bool {
    match (was, is) {
        (Type::Array(was), Type::Array(is)) => fits(was, is),
        (_, Type::Scalar(Scalar::Json)) | (Type::Scalar(Scalar::Json), _) => true,
        (Type::Scalar(was), Type::Scalar(is)) => {
            was == is || is_text(*was) && is_text(*is) || (*was, *is) == (Scalar::Integer, Scalar::Float)
        }
        _ => was == is,
    }
}

/// Whether a field of the old type can decode every value of the new type.
fn reads(was: &Type, is: &Type) -> bool {
    match (was, is) {
        (Type::Array(was), Type::Array(is)) => reads(was, is),
        (Type::Scalar(Scalar::Json), _) => true,
        (Type::Scalar(was), Type::Scalar(is)) => {
            // A text field takes numbers and booleans as text; a number field takes whole numbers.
            was == is || is_text(*was) && *is != Scalar::Json || (*was, *is) == (Scalar::Float, Scalar::Integer)
        }
        _ => was == is,
    }
}

/// Whether a scalar is text in JSON and in Rust.
fn is_text(scalar: Scalar) -> bool {
    matches!(scalar, Scalar::String | Scalar::Timestamp | Scalar::TimestampIso8601 | Scalar::Date)
}

/// Returns the class of a change of the direction of a type.
pub(crate) fn direction(was: Direction, is: Direction) -> Class {
    let gains = matches!(
        (was, is),
        (Direction::Unused, _)
            | (Direction::Input | Direction::Output, Direction::Both)
            | (Direction::Input, Direction::Output)
            | (Direction::Output, Direction::Input)
    );
    if gains { Class::Addition } else { Class::Held }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(was: Type, is: Type, sent: Class, received: Class) {
        assert_eq!((ty(Flow::REQUEST, &was, &is), ty(Flow::RESPONSE, &was, &is)), (sent, received), "{was:?} to {is:?}");
    }

    #[test]
    fn a_change_of_type_is_judged_by_where_the_field_occurs() {
        use Class::{Held, Refused, Unreadable};
        let scalar = Type::Scalar;
        let list = |ty: Type| Type::Array(Box::new(ty));
        check(scalar(Scalar::Integer), scalar(Scalar::Float), Held, Unreadable);
        check(scalar(Scalar::Float), scalar(Scalar::Integer), Refused, Held);
        check(scalar(Scalar::Integer), scalar(Scalar::String), Refused, Unreadable);
        check(scalar(Scalar::String), scalar(Scalar::Integer), Refused, Held);
        check(scalar(Scalar::String), scalar(Scalar::Timestamp), Held, Held);
        check(scalar(Scalar::String), list(scalar(Scalar::String)), Refused, Unreadable);
        check(list(scalar(Scalar::Integer)), list(scalar(Scalar::Float)), Held, Unreadable);
        check(Type::Object("A".into()), Type::Object("B".into()), Refused, Unreadable);
        check(scalar(Scalar::Json), Type::Object("B".into()), Held, Held);
        check(Type::Object("B".into()), scalar(Scalar::Json), Held, Unreadable);
    }
}
