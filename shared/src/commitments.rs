//! Commitments: organisations' promises to follow the operating model (sitoumus).

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::ids::CommitmentId;
use crate::limits::NAME_MAX;
use crate::problem::{FieldCode, FieldError};

/// A commitment that an organisation has made. It is never changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Commitment {
    /// Id of the commitment.
    pub id: CommitmentId,
    /// The version of the operating model that it is to.
    #[cfg_attr(feature = "openapi", schema(max_length = 200, example = "2022"))]
    pub model_version: String,
    /// The day on which it was made.
    pub committed_on: NaiveDate,
    /// The contact person who made it.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub contact_name: String,
    /// The person's role in the organisation.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub contact_title: Option<String>,
    /// Who recorded it: the name of a personal account's person, or a user name.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub recorded_by: String,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
}

/// A commitment to record. It is to the operating model's present version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordCommitment {
    /// The day on which it was made: today, or a past day of 2015 or later.
    #[serde(deserialize_with = "crate::days::required")]
    pub committed_on: NaiveDate,
    /// The contact person who made it; the organisation's contact person when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(min = 1, max = NAME_MAX, code = "length"), custom(function = crate::validation::filled))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
    pub contact_name: Option<String>,
    /// The person's role in the organisation; that of the organisation's contact person when both are left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(min = 1, max = NAME_MAX, code = "length"), custom(function = crate::validation::filled))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
    pub contact_title: Option<String>,
}

/// A commitment with all that it needs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Promise {
    /// The day on which it was made.
    pub committed_on: NaiveDate,
    /// Who made it.
    pub contact_name: String,
    /// The person's role.
    pub contact_title: String,
}

/// First day that a commitment may have: the first area's pilot began in that year.
const FIRST_YEAR: i32 = 2015;

impl RecordCommitment {
    /// Fills in the organisation's contact person where nobody is named.
    ///
    /// # Errors
    /// When the day lies in the future or before 2015, or name or role are known neither here nor there. The role
    /// of the organisation's contact person is not lent to somebody of another name.
    pub fn complete(
        &self,
        (name, title): (&str, Option<&str>),
        today: NaiveDate,
    ) -> Result<Promise, Vec<FieldError>> {
        let mut errors = Vec::new();
        if self.committed_on > today {
            errors.push(FieldError::new("/committed_on", FieldCode::InTheFuture));
        } else if chrono::Datelike::year(&self.committed_on) < FIRST_YEAR {
            let first = format!("{FIRST_YEAR}-01-01");
            let error = FieldError::new("/committed_on", FieldCode::OutOfRange);
            errors.push(error.with("min", first).with("max", today));
        }
        let contact_name = self.contact_name.as_deref().unwrap_or(name).trim();
        let own = (contact_name == name.trim()).then_some(title).flatten();
        let contact_title = self
            .contact_title
            .as_deref()
            .or(own)
            .unwrap_or_default()
            .trim();
        for (pointer, text) in [
            ("/contact_name", contact_name),
            ("/contact_title", contact_title),
        ] {
            if text.is_empty() {
                errors.push(FieldError::new(pointer, FieldCode::Required));
            }
        }
        if !errors.is_empty() {
            return Err(errors);
        }
        Ok(Promise {
            committed_on: self.committed_on,
            contact_name: contact_name.to_owned(),
            contact_title: contact_title.to_owned(),
        })
    }
}
