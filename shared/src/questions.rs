//! The national questionnaire: optional coded questions about a holder, and what Kaikukeskus makes of them.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use validator::{Validate, ValidationError};

use crate::ids::{OptionId, QuestionId};
use crate::limits::{CODE_MAX, OPTIONS_MAX};
use crate::problem::{FieldCode, FieldError};
use crate::text::Text;
use crate::validation::NameInput;

/// Code of the option that every question has: does not want to tell.
pub const NOT_TOLD: &str = "not_told";

/// An optional question, answered by choosing an option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Question {
    /// Id of the question.
    pub id: QuestionId,
    /// Short name in figures.
    #[cfg_attr(feature = "openapi", schema(max_length = 40, example = "gender"))]
    pub code: String,
    /// What is asked.
    pub text: Text,
    /// Its place among the questions, from 1 on.
    pub position: i32,
    /// Whether it was shipped with the software as an example.
    pub is_example: bool,
    /// Whether it is asked no longer.
    pub retired: bool,
    /// Counted up by each change; an update names the one that it read.
    pub version: i32,
    /// The options, in the order in which they are shown.
    #[cfg_attr(feature = "openapi", schema(max_items = 50))]
    pub options: Vec<QuestionOption>,
}

/// One answer that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct QuestionOption {
    /// Id of the option.
    pub id: OptionId,
    /// Short name in figures; `not_told` is «does not want to tell».
    #[cfg_attr(feature = "openapi", schema(max_length = 40, example = "not_told"))]
    pub code: String,
    /// What is shown.
    pub text: Text,
    /// Whether it is offered no longer.
    pub retired: bool,
    /// Whether it has been chosen for a card; told to the national administrator, null for others.
    pub in_use: Option<bool>,
}

/// Which questions.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct QuestionFilter {
    /// Also what is asked and offered no longer.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retired: Option<bool>,
}

/// A new question. It is asked after the others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CreateQuestion {
    /// Short name in figures: small letters, digits and underscores. It is never changed.
    #[validate(length(min = 1, max = CODE_MAX, code = "length"), custom(function = plain_code))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 40, example = "gender")
    )]
    pub code: String,
    /// What is asked.
    #[validate(nested)]
    pub text: NameInput,
    /// The options, all new. «Does not want to tell» is added when it is not among them.
    #[validate(length(max = OPTIONS_MAX, code = "too_long"), nested)]
    #[cfg_attr(feature = "openapi", schema(max_items = 50))]
    pub options: Vec<OptionInput>,
}

/// A question as it shall be.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UpdateQuestion {
    /// The version that was read.
    #[validate(range(min = 1, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 2147483647))]
    pub version: i32,
    /// What is asked.
    #[validate(nested)]
    pub text: NameInput,
    /// Its place among the questions, from 1 on; the others make room.
    #[validate(range(min = 1, max = 1000, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 1000))]
    pub position: i32,
    /// Whether it is asked no longer.
    pub retired: bool,
    /// The options in the order in which they are shown. One that is left out is removed, or retired when a card's
    /// facts name it; `not_told` stays.
    #[validate(length(max = OPTIONS_MAX, code = "too_long"), nested)]
    #[cfg_attr(feature = "openapi", schema(max_items = 50))]
    pub options: Vec<OptionInput>,
}

/// An option: one that is there, by its id, or a new one, by its code.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OptionInput {
    /// Id of the option that is there.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<OptionId>,
    /// Code of a new option: small letters, digits and underscores. It keeps its meaning for ever.
    #[validate(length(min = 1, max = CODE_MAX, code = "length"), custom(function = plain_code))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 40, example = "student")
    )]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// What is shown.
    #[validate(nested)]
    pub text: NameInput,
    /// Whether it is offered no longer.
    #[serde(default)]
    pub retired: bool,
}

/// A code: a small letter, then small letters, digits and underscores.
fn plain_code(text: &str) -> Result<(), ValidationError> {
    let is_right = text.starts_with(|first: char| first.is_ascii_lowercase())
        && text.chars().all(|character| {
            character.is_ascii_lowercase() || character.is_ascii_digit() || character == '_'
        });
    if is_right {
        return Ok(());
    }
    Err(ValidationError::new(FieldCode::MalformedCode.as_str()))
}

/// The words of «does not want to tell» where none are given.
#[must_use]
pub fn not_told() -> OptionInput {
    OptionInput {
        id: None,
        code: Some(NOT_TOLD.to_owned()),
        text: NameInput {
            fi: "Ei halua kertoa".to_owned(),
            sv: "Vill inte berätta".to_owned(),
            en: "Does not want to tell".to_owned(),
        },
        retired: false,
    }
}

/// What is wrong with the options that a question shall have, by pointer; `known` are those that it has.
///
/// Each is one that is there or a new one, none twice; codes are not used again; `not_told` is offered, and another
/// one too.
#[must_use]
pub fn check_options(known: &[QuestionOption], given: &[OptionInput]) -> Vec<FieldError> {
    let mut errors = Vec::new();
    let mut seen = BTreeSet::new();
    let (mut has_not_told, mut offered) = (false, 0);
    for (place, option) in given.iter().enumerate() {
        let mut refuse = |member: &str, code| {
            errors.push(FieldError::new(format!("/options/{place}/{member}"), code));
        };
        let code = match (option.id, option.code.as_deref()) {
            (Some(id), None) => known.iter().find(|known| known.id == id).map_or_else(
                || Err(("id", FieldCode::UnknownReference)),
                |known| Ok(known.code.as_str()),
            ),
            (None, Some(code)) if known.iter().any(|known| known.code == code) => {
                Err(("code", FieldCode::Taken))
            }
            (None, Some(code)) => Ok(code),
            (Some(_), Some(_)) => Err(("code", FieldCode::NotAllowed)),
            (None, None) => Err(("code", FieldCode::Required)),
        };
        match code {
            Err((member, code)) => refuse(member, code),
            Ok(code) if !seen.insert(code) => {
                refuse(
                    if option.id.is_some() { "id" } else { "code" },
                    FieldCode::Taken,
                );
            }
            Ok(NOT_TOLD) if option.retired => {
                has_not_told = true;
                refuse("retired", FieldCode::NotAllowed);
            }
            Ok(NOT_TOLD) => has_not_told = true,
            Ok(_) => offered += usize::from(!option.retired),
        }
    }
    if errors.is_empty() && (!has_not_told || offered == 0) {
        errors.push(FieldError::new("/options", FieldCode::Required));
    }
    errors
}
