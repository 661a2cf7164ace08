//! The field of a request that says where a page begins.

use crate::{Error, ErrorKind, Field, Result, Value, field::FieldMut};

/// Kind of the parameter that selects the page. The field is an integer, or text with an integer.
#[non_exhaustive]
pub enum Cursor<'a> {
    /// Items to leave out.
    Offset(&'a mut dyn Field),
    /// The number of the page, from 1.
    Page(&'a mut dyn Field),
    /// The number of the page, from this number on.
    PageFrom(i64, &'a mut dyn Field),
    /// Token of the previous response.
    Token(&'a mut dyn Field),
}

/// Start of the page of a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Position {
    /// The number of items before it.
    Offset(i64),
    /// The number of pages before it.
    Page(i64),
    /// A token.
    Token,
}

impl Cursor<'_> {
    /// The position of the page that the request asks for.
    pub(super) fn position(&self, action: &'static str) -> Result<Position> {
        Ok(match self {
            Cursor::Offset(field) => Position::Offset(value(action, &**field, 0)?),
            Cursor::Page(field) => Position::Page(value(action, &**field, 1)?.saturating_sub(1)),
            Cursor::PageFrom(first, field) => Position::Page(value(action, &**field, *first)?.saturating_sub(*first)),
            Cursor::Token(_) => Position::Token,
        })
    }

    /// Moves an offset by `by` items, or a page number by one.
    pub(super) fn advance(self, action: &'static str, by: i64) -> Result<()> {
        let (field, first, by) = match self {
            Cursor::Offset(field) => (field, 0, by),
            Cursor::Page(field) => (field, 1, 1),
            Cursor::PageFrom(first, field) => (field, first, 1),
            Cursor::Token(_) => return Ok(()),
        };
        let next = value(action, field, first)?.checked_add(by).ok_or_else(|| not_a_number(action))?;
        put(field.value_mut(), &next.to_string(), Some(next));
        Ok(())
    }
}

fn not_a_number(action: &'static str) -> Error {
    Error::new(action, ErrorKind::Pagination("the offset or page number of the request is not a number".into()))
}

/// The number in a field, or `first` if the field is empty.
fn value(action: &'static str, field: &dyn Field, first: i64) -> Result<i64> {
    match field.value() {
        Value::Absent | Value::Text("") => Ok(first),
        _ => number(field).ok_or_else(|| not_a_number(action)),
    }
}

/// The integer in a field, whether it is a number or text.
pub fn number(field: &dyn Field) -> Option<i64> {
    match field.value() {
        Value::I64(number) => Some(number),
        Value::U64(number) => i64::try_from(number).ok(),
        Value::Text(text) => text.trim().parse().ok(),
        _ => None,
    }
}

/// The boolean in a field, whether it is a boolean, a number or text; `None` if the field is absent.
pub fn flag(field: &dyn Field) -> Option<bool> {
    match field.value() {
        Value::Bool(value) => Some(value),
        Value::I64(number) => Some(number != 0),
        Value::U64(number) => Some(number != 0),
        Value::Text(text) => match text.trim() {
            "0" => Some(false),
            "1" => Some(true),
            text if text.eq_ignore_ascii_case("false") => Some(false),
            text if text.eq_ignore_ascii_case("true") => Some(true),
            _ => None,
        },
        _ => None,
    }
}

/// Returns the token of a response as text; may be empty.
pub(super) fn token(field: Option<&dyn Field>) -> String {
    match field.map(Field::value) {
        Some(Value::Text(text)) => text.to_owned(),
        Some(Value::I64(number)) if number > 0 => number.to_string(),
        Some(Value::U64(number)) if number > 0 => number.to_string(),
        _ => String::new(),
    }
}

/// Puts a token into the field of a request.
pub(super) fn hand_over(token: &str, field: &mut dyn Field) {
    put(field.value_mut(), token, token.parse().ok());
}

fn put(mut place: FieldMut<'_>, text: &str, number: Option<i64>) {
    while let FieldMut::Optional(optional) = place {
        place = optional.fill();
    }
    match (place, number) {
        (FieldMut::Text(field), _) => field.set(text),
        (FieldMut::I64(field), Some(number)) => *field = number,
        (FieldMut::U64(field), Some(number)) => *field = number.unsigned_abs(),
        // No other field is a cursor.
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fmt;

    #[track_caller]
    fn moved<F: Field + PartialEq + fmt::Debug>(mut field: F, cursor: fn(&mut F) -> Cursor<'_>, by: i64, before: Position, after: F) {
        assert_eq!(cursor(&mut field).position("A").unwrap(), before);
        cursor(&mut field).advance("A", by).unwrap();
        assert_eq!(field, after);
    }

    #[test]
    fn cursors_are_numbers_or_text() {
        moved(None, |f| Cursor::Offset(f), 20, Position::Offset(0), Some(20_i64));
        moved(Some(40_i64), |f| Cursor::Offset(f), 20, Position::Offset(40), Some(60));
        moved(0_i64, |f| Cursor::Offset(f), 5, Position::Offset(0), 5);
        moved(None, |f| Cursor::Page(f), 9, Position::Page(0), Some("2".to_owned()));
        moved(None, |f| Cursor::PageFrom(0, f), 9, Position::Page(0), Some(1_i64));
        moved(Some("9".to_owned()), |f| Cursor::Page(f), 1, Position::Page(8), Some("10".into()));
        moved(String::new(), |f| Cursor::Page(f), 1, Position::Page(0), "2".to_owned());
        moved(7_u64, |f| Cursor::Offset(f), 3, Position::Offset(7), 10);
        assert!(Cursor::Page(&mut "first".to_owned()).position("A").is_err());
        assert!(Cursor::Offset(&mut i64::MAX.clone()).advance("A", 1).is_err());
    }

    #[test]
    fn tokens_are_text_or_positive_numbers() {
        assert_eq!(token(Some(&"t1".to_owned())), "t1");
        assert_eq!(token(Some(&Some(7_i64))), "7");
        assert_eq!([token(Some(&0_i64)), token(Some(&None::<String>)), token(None)], [""; 3]);
        let mut field: Option<String> = None;
        hand_over("t1", &mut field);
        assert_eq!(field.as_deref(), Some("t1"));
    }

    #[test]
    fn flags_are_booleans_numbers_or_text() {
        assert_eq!([flag(&true), flag(&1_i64), flag(&"True".to_owned())], [Some(true); 3]);
        assert_eq!([flag(&Some(false)), flag(&0_i64), flag(&"0".to_owned())], [Some(false); 3]);
        assert_eq!([flag(&None::<bool>), flag(&"maybe".to_owned())], [None; 2]);
    }
}
