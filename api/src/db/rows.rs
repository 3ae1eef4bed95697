//! Small things that several tables share.

use std::collections::BTreeMap;

use diesel::result::{Error, QueryResult};
use serde_json::Value;
use shared::text::Text;

/// A value in the database that the program does not know: it is older than the database.
#[derive(Debug, thiserror::Error)]
#[error("unknown value in {column}")]
pub struct UnknownValue<E: std::error::Error + 'static> {
    column: &'static str,
    source: E,
}

fn unknown<E: std::error::Error + Send + Sync + 'static>(column: &'static str, source: E) -> Error {
    Error::DeserializationError(Box::new(UnknownValue { column, source }))
}

/// Reads a word of a text column as the enum that JSON knows by the same word.
///
/// # Errors
/// When the program does not know the word.
pub fn word<T: serde::de::DeserializeOwned>(column: &'static str, text: &str) -> QueryResult<T> {
    use serde::de::IntoDeserializer;
    use serde::de::value::{Error as ValueError, StrDeserializer};

    let reader: StrDeserializer<'_, ValueError> = text.into_deserializer();
    T::deserialize(reader).map_err(|error| unknown(column, error))
}

/// Reads a small number that the database keeps as an integer.
///
/// # Errors
/// When it does not fit.
pub fn small<T>(column: &'static str, number: i32) -> QueryResult<T>
where
    T: TryFrom<i32, Error: std::error::Error + Send + Sync + 'static>,
{
    T::try_from(number).map_err(|error| unknown(column, error))
}

/// Reads JSON that a query has built.
///
/// # Errors
/// When it is not what the program expects.
pub fn json<T: serde::de::DeserializeOwned>(column: &'static str, value: Value) -> QueryResult<T> {
    serde_json::from_value(value).map_err(|error| unknown(column, error))
}

/// Three columns as one text.
#[must_use]
pub fn text(fi: String, sv: String, en: String) -> Text {
    Text { fi, sv, en }
}

/// Figures and codes that the database keeps as JSON, each as a text.
#[must_use]
pub fn figures(details: Value) -> BTreeMap<String, String> {
    let Value::Object(members) = details else {
        return BTreeMap::new();
    };
    let text = |value| match value {
        Value::String(text) => text,
        other => other.to_string(),
    };
    members
        .into_iter()
        .map(|(name, value)| (name, text(value)))
        .collect()
}
