//! The national questionnaire: optional coded questions about a holder.

use serde::{Deserialize, Serialize};

use crate::ids::{OptionId, QuestionId};
use crate::text::Text;

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
}
