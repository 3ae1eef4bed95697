//! What went wrong, in plain words: the register's codes are keys.

use fluent_bundle::FluentValue;
use shared::problem::{FieldError, ProblemCode};
use yew::AttrValue;

use super::I18n;
use crate::api::error::ApiError;

/// An error as it is shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ErrorText {
    /// What happened.
    pub title: AttrValue,
    /// What to do.
    pub advice: AttrValue,
    /// What to name when asking for help; only where it helps.
    pub request_id: Option<AttrValue>,
}

/// The key of the words for one field and one thing that is wrong with it.
fn key_for_field(error: &FieldError) -> String {
    let name = error.pointer.rsplit('/').next().unwrap_or_default();
    format!("field-{}--{name}", error.code.as_str())
}

impl I18n {
    /// An error of a call, in plain words.
    #[must_use]
    pub fn error(&self, error: &ApiError) -> ErrorText {
        match error {
            ApiError::Network => self.plain_error("network"),
            ApiError::Decode => self.plain_error("decode"),
            ApiError::Server {
                problem,
                retry_after,
            } => {
                let code = problem.code.as_str();
                let seconds = [("seconds", FluentValue::from(retry_after.unwrap_or(60)))];
                let is_ours = problem.status >= 500;
                ErrorText {
                    title: self.format(&format!("problem-{code}"), &seconds),
                    advice: self.format(&format!("problem-{code}-advice"), &seconds),
                    request_id: is_ours.then(|| AttrValue::from(problem.request_id.clone())),
                }
            }
        }
    }

    fn plain_error(&self, name: &str) -> ErrorText {
        ErrorText {
            title: self.get(&format!("error-{name}")),
            advice: self.get(&format!("error-{name}-advice")),
            request_id: None,
        }
    }

    /// What is wrong with a field: the words for this very field where there are some
    /// (`field-required--birth_year` for `/facts/birth_year`), else those for the code (`field-required`).
    #[must_use]
    pub fn field_error(&self, error: &FieldError) -> AttrValue {
        let params: Vec<(&'static str, FluentValue<'_>)> = ["min", "max"]
            .into_iter()
            .filter_map(|param| Some((param, FluentValue::from(error.params.get(param)?.as_str()))))
            .collect();
        self.find(&key_for_field(error), &params)
            .unwrap_or_else(|| self.format(&format!("field-{}", error.code.as_str()), &params))
    }

    /// Whether there are words for this very field, rather than for all that are wrong in this way.
    #[must_use]
    pub fn has_words_for_field(&self, error: &FieldError) -> bool {
        self.find(&key_for_field(error), &[]).is_some()
    }

    /// What was done, by the name of an operation in the audit trail.
    #[must_use]
    pub fn audit_operation(&self, operation: &str) -> AttrValue {
        self.get(&format!("audit-{operation}"))
    }

    /// All that is done and leaves a trail, each with its words, in the order of these.
    #[must_use]
    pub fn audit_operations(&self) -> Vec<(AttrValue, AttrValue)> {
        let sources = self.texts.iter().flat_map(|sources| sources(self.language));
        let lines = sources.flat_map(|source| source.lines());
        let mut found: Vec<_> = lines
            .filter_map(|line| line.strip_prefix("audit-")?.split_once(" = "))
            .map(|(code, words)| (AttrValue::Static(code), AttrValue::Static(words)))
            .collect();
        found.sort_by_key(|(_, words)| words.to_lowercase());
        found
    }

    /// The title of a problem code, for lists of what can go wrong.
    #[must_use]
    pub fn problem_title(&self, code: ProblemCode) -> AttrValue {
        self.get(&format!("problem-{}", code.as_str()))
    }
}
