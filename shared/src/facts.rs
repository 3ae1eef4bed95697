//! Background facts of a holder: coded, never identity, never free text.
//!
//! Whether a postal code, municipality, question or option exists is the database's matter; here only their form.

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::eligibility::is_old_enough;
use crate::ids::{OptionId, QuestionId};
use crate::limits::ANSWERS_MAX;
use crate::problem::{FieldCode, FieldError};

/// The earliest birth year that is taken.
pub const EARLIEST_BIRTH_YEAR: i32 = 1900;
/// The most children that are taken.
pub const CHILDREN_MAX: u8 = 30;

/// What the distributor's worker and the client fill in together about the holder.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BackgroundFacts {
    /// Year of birth: 1900 or later, and of lowest age or older by the calendar year.
    #[cfg_attr(
        feature = "openapi",
        schema(minimum = 1900, maximum = 9999, example = 1985)
    )]
    pub birth_year: i32,
    /// Where the holder lives, as far as it is told.
    pub residence: Residence,
    /// Number of under-age children; null when it is not told.
    #[serde(deserialize_with = "Option::deserialize")]
    #[cfg_attr(
        feature = "openapi",
        schema(required = true, maximum = 30, example = 2)
    )]
    pub children: Option<u8>,
    /// Answers to the optional questions; a question that is left out was not asked.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 40))]
    pub answers: Vec<Answer>,
}

/// Where the holder lives.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "known", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Residence {
    /// The postal code is known.
    PostalCode {
        /// Five digits.
        #[cfg_attr(
            feature = "openapi",
            schema(pattern = "^[0-9]{5}$", max_length = 5, example = "02100")
        )]
        postal_code: String,
    },
    /// Only the municipality is known.
    Municipality {
        /// Three digits of Statistics Finland.
        #[cfg_attr(
            feature = "openapi",
            schema(pattern = "^[0-9]{3}$", max_length = 3, example = "049")
        )]
        municipality_code: String,
    },
    // With braces, as serde lets a unit variant of a tagged enum have unknown members.
    /// The holder does not want to tell.
    NotTold {},
}

/// One answer to an optional question.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Answer {
    /// The question.
    pub question_id: QuestionId,
    /// The option that was chosen.
    pub option_id: OptionId,
}

impl BackgroundFacts {
    /// What is wrong with the facts; each pointer begins at the facts (`/birth_year`). Nothing is echoed.
    ///
    /// `year` is the calendar year of the issue day, `minimum_age` the area's lowest age in years.
    #[must_use]
    pub fn check(&self, year: i32, minimum_age: u8) -> Vec<FieldError> {
        let answers_fit = u64::try_from(self.answers.len()).is_ok_and(|count| count <= ANSWERS_MAX);
        let mut errors = Vec::new();
        errors.extend(check_birth_year(self.birth_year, year, minimum_age));
        errors.extend(self.residence.check());
        if self
            .children
            .is_some_and(|children| children > CHILDREN_MAX)
        {
            let error = FieldError::new("/children", FieldCode::OutOfRange);
            errors.push(error.with("min", 0).with("max", CHILDREN_MAX));
        }
        if answers_fit {
            errors.extend(check_answers(&self.answers));
        } else {
            let error = FieldError::new("/answers", FieldCode::Length);
            errors.push(error.with("min", 0).with("max", ANSWERS_MAX));
        }
        errors
    }
}

impl Residence {
    fn check(&self) -> Option<FieldError> {
        let (fits, pointer) = match self {
            Self::PostalCode { postal_code } => {
                (is_postal_code(postal_code), "/residence/postal_code")
            }
            Self::Municipality { municipality_code } => (
                is_municipality_code(municipality_code),
                "/residence/municipality_code",
            ),
            Self::NotTold {} => return None,
        };
        (!fits).then(|| FieldError::new(pointer, FieldCode::WrongType))
    }
}

fn check_birth_year(birth_year: i32, year: i32, minimum_age: u8) -> Option<FieldError> {
    let error = |code| FieldError::new("/birth_year", code);
    if birth_year < EARLIEST_BIRTH_YEAR {
        let range = error(FieldCode::OutOfRange).with("min", EARLIEST_BIRTH_YEAR);
        Some(range.with("max", year))
    } else if birth_year > year {
        Some(error(FieldCode::InTheFuture))
    } else if !is_old_enough(birth_year, year, minimum_age) {
        Some(error(FieldCode::TooYoung).with("min", minimum_age))
    } else {
        None
    }
}

fn check_answers(answers: &[Answer]) -> impl Iterator<Item = FieldError> {
    let mut answered = BTreeSet::new();
    let is_repeated = move |answer: &Answer| !answered.insert(answer.question_id);
    let repeated = answers.iter().map(is_repeated).enumerate();
    repeated
        .filter(|&(_, is_repeated)| is_repeated)
        .map(|(place, _)| {
            FieldError::new(
                format!("/answers/{place}/question_id"),
                FieldCode::AnsweredTwice,
            )
        })
}

/// Whether a text has the form of a Finnish postal code: five digits.
#[must_use]
pub fn is_postal_code(text: &str) -> bool {
    text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether a text has the form of a municipality's code: three digits.
#[must_use]
pub fn is_municipality_code(text: &str) -> bool {
    text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The age groups of figures, each with its lowest age in years, the oldest first.
pub const AGE_GROUPS: [(i64, &str); 8] = [
    (75, "75+"),
    (65, "65-74"),
    (55, "55-64"),
    (45, "45-54"),
    (35, "35-44"),
    (25, "25-34"),
    (18, "18-24"),
    (0, "0-17"),
];

/// The age group by the calendar year, as figures keep it when the facts are gone: `18-24`.
#[must_use]
pub fn age_group(birth_year: i32, year: i32) -> &'static str {
    let age = i64::from(year) - i64::from(birth_year);
    AGE_GROUPS
        .iter()
        .find(|(lowest, _)| age >= *lowest)
        .map_or("0-17", |(_, group)| group)
}

// What is known of a holder must not get into a log by `{:?}`.
impl fmt::Debug for BackgroundFacts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BackgroundFacts(…)")
    }
}

impl fmt::Debug for Residence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Residence(…)")
    }
}

impl fmt::Debug for Answer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Answer(…)")
    }
}
