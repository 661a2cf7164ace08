//! Texts of pages in the second language of a folder.

use crate::{Action, ApiType, ErrorCode, Field, Language, Service};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Texts of the pages that are not in the main language of a service version.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Texts {
    /// Texts of actions, by name.
    pub actions: BTreeMap<String, ActionTexts>,
    /// Texts of types, by name.
    pub types: BTreeMap<String, TypeTexts>,
    /// Texts of error codes, by code.
    pub errors: BTreeMap<String, String>,
}

/// Texts of an action.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct ActionTexts {
    /// [`Action::title`].
    pub title: Option<String>,
    /// [`Action::doc`].
    pub doc: String,
    /// [`Action::summary`].
    pub summary: String,
    /// Texts of the parameters, by name.
    pub request: BTreeMap<String, FieldTexts>,
    /// Texts of the fields of the response, by name.
    pub response: BTreeMap<String, FieldTexts>,
}

/// Texts of a type.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct TypeTexts {
    /// [`ApiType::doc`].
    pub doc: String,
    /// Texts of the fields, by name.
    pub fields: BTreeMap<String, FieldTexts>,
}

/// Texts of a field.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct FieldTexts {
    /// [`Field::doc`].
    pub doc: String,
    /// Meanings of the values, by value.
    pub values: BTreeMap<String, String>,
}

impl Texts {
    /// Returns whether all texts are empty.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
    /// Adds the texts of an action, with those of its error codes.
    pub fn add_action(&mut self, action: Action, summary: String) {
        self.add_errors(action.errors);
        let (request, response) = (fields(action.request), fields(action.response));
        let texts = ActionTexts { title: action.title, doc: action.doc, summary, request, response };
        self.actions.entry(action.name).or_insert(texts);
    }
    /// Adds the texts of a type.
    pub fn add_type(&mut self, ty: ApiType) {
        self.types.entry(ty.name).or_insert(TypeTexts { doc: ty.doc, fields: fields(ty.fields) });
    }
    /// Adds the texts of error codes.
    pub fn add_errors(&mut self, errors: Vec<ErrorCode>) {
        for error in errors.into_iter().filter(|error| !error.doc.is_empty()) {
            self.errors.entry(error.code).or_insert(error.doc);
        }
    }
}

fn fields(fields: Vec<Field>) -> BTreeMap<String, FieldTexts> {
    let texts = |field: Field| {
        let values = field.facts.values.into_iter().map(|value| (value.value, value.doc)).collect();
        (field.name, FieldTexts { doc: field.doc, values })
    };
    fields.into_iter().map(texts).collect()
}

impl Service {
    /// Returns the service with the texts of a language, as far as its pages have them.
    pub fn in_language(&self, language: Language) -> Self {
        let mut service = self.clone();
        let texts = std::mem::take(&mut service.texts);
        if language == service.language {
            return service;
        }
        service.language = language;
        for action in &mut service.actions {
            replace_errors(&mut action.errors, &texts.errors);
            let Some(own) = texts.actions.get(&action.name) else { continue };
            replace(&mut action.doc, &own.doc);
            replace(&mut action.summary, &own.summary);
            if own.title.is_some() {
                action.title.clone_from(&own.title);
            }
            replace_fields(&mut action.request, &own.request);
            replace_fields(&mut action.response, &own.response);
        }
        for ty in &mut service.types {
            if let Some(own) = texts.types.get(&ty.name) {
                replace(&mut ty.doc, &own.doc);
                replace_fields(&mut ty.fields, &own.fields);
            }
        }
        replace_errors(&mut service.errors, &texts.errors);
        service
    }
}

fn replace(text: &mut String, other: &str) {
    if !other.is_empty() {
        other.clone_into(text);
    }
}

fn replace_errors(errors: &mut [ErrorCode], texts: &BTreeMap<String, String>) {
    for error in errors {
        replace(&mut error.doc, texts.get(&error.code).map_or("", String::as_str));
    }
}

fn replace_fields(fields: &mut [Field], texts: &BTreeMap<String, FieldTexts>) {
    for field in fields {
        let Some(own) = texts.get(&field.name) else { continue };
        replace(&mut field.doc, &own.doc);
        for value in &mut field.facts.values {
            replace(&mut value.doc, own.values.get(&value.value).map_or("", String::as_str));
        }
    }
}
