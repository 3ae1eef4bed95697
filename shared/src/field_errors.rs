//! What the validator finds, as the errors of members that API and browser tell.

use validator::{Validate, ValidationErrors, ValidationErrorsKind};

use crate::problem::{FieldCode, FieldError};

/// What is wrong with the members of an input, each by itself; the same in the API and in the browser.
#[must_use]
pub fn check(input: &impl Validate) -> Vec<FieldError> {
    input
        .validate()
        .err()
        .map(|found| field_errors(&found, ""))
        .unwrap_or_default()
}

/// Turns the validator's findings into field errors; what was sent is not repeated.
#[must_use]
pub fn field_errors(found: &ValidationErrors, prefix: &str) -> Vec<FieldError> {
    let mut errors = Vec::new();
    for (name, kind) in found.errors() {
        let pointer = format!("{prefix}/{name}");
        match kind {
            ValidationErrorsKind::Field(list) => errors.extend(list.iter().map(|error| {
                let code = FieldCode::find(&error.code).unwrap_or(FieldCode::WrongType);
                let mut field = FieldError::new(&pointer, code);
                for (key, value) in &error.params {
                    if key != "value" {
                        field = field.with(key, value);
                    }
                }
                field
            })),
            ValidationErrorsKind::Struct(inner) => errors.extend(field_errors(inner, &pointer)),
            ValidationErrorsKind::List(items) => {
                for (index, inner) in items {
                    errors.extend(field_errors(inner, &format!("{pointer}/{index}")));
                }
            }
        }
    }
    errors.sort_by(|one, other| one.pointer.cmp(&other.pointer));
    errors
}
