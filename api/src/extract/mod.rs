//! Extractors that read, check and refuse in the API's own words; actix's own are banned.

mod if_none_match;
mod json;
mod path;
mod query;
mod state;

pub use if_none_match::IfNoneMatch;
pub use json::{BulkJson, Json, LongJson};
pub use path::{Path, Paths};
pub use query::Query;
pub use state::State;

use shared::problem::{FieldCode, FieldError};

/// Reads serde's message for the member and the reason; serde has no other way to tell.
///
/// `path` is where serde was when it stopped, as a JSON pointer. The message may quote what
/// was sent, so nothing but the member's own name is taken from it.
fn serde_error(path: &str, message: &str) -> FieldError {
    let named = |start: &str| {
        let rest = message.strip_prefix(start)?;
        rest.split('`').next()
    };
    if let Some(member) = named("missing field `") {
        return FieldError::new(format!("{path}/{member}"), FieldCode::Required);
    }
    if let Some(member) = named("unknown field `") {
        // Serde already stands at the unknown member in some formats, and before it in others.
        let parent = path.strip_suffix(&format!("/{member}")).unwrap_or(path);
        // What is no member's name was made up by the caller, and is not repeated.
        let pointer = if is_name(member) {
            format!("{parent}/{member}")
        } else {
            parent.to_owned()
        };
        return FieldError::new(pointer, FieldCode::UnknownMember);
    }
    if message.starts_with("unknown variant") {
        return FieldError::new(path, FieldCode::UnknownValue);
    }
    FieldError::new(path, FieldCode::WrongType)
}

/// Whether a text can be the name of a member: letters, digits and underscores, and not a long one.
fn is_name(text: &str) -> bool {
    text.len() <= 40
        && text
            .chars()
            .all(|character| character.is_ascii_alphanumeric() || character == '_')
}
