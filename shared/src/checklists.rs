//! The checklist of the year (muistilista): what a distributor does, item by item.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::ids::{AreaId, ChecklistItemId, OrganisationId};
use crate::limits::{YEAR_MAX, YEAR_MIN};
use crate::problem::{FieldCode, FieldError};
use crate::text::Text;

/// The heading under which an item stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ChecklistSection {
    /// What the organisation sees to.
    Organisation,
    /// When a client wants a card.
    HandingOut,
    /// Visits in small groups, and community cards.
    Groups,
    /// Figures and help.
    Support,
}

impl ChecklistSection {
    /// All headings, in the list's order.
    pub const ALL: [Self; 4] = [
        Self::Organisation,
        Self::HandingOut,
        Self::Groups,
        Self::Support,
    ];

    /// The name in JSON, tables and translation keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::HandingOut => "handing_out",
            Self::Groups => "groups",
            Self::Support => "support",
        }
    }
}

/// That an item was done: when, and who says so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChecklistAnswer {
    /// The day on which it was done.
    pub done_on: NaiveDate,
    /// Who said so: the name of a personal account's person, or a user name.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub answered_by: String,
    /// When it was said.
    pub answered_at: DateTime<Utc>,
}

/// An item of the checklist, in the wording of its year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChecklistItem {
    /// Id of the item in this wording.
    pub id: ChecklistItemId,
    /// Names the item through all its wordings.
    #[cfg_attr(
        feature = "openapi",
        schema(max_length = 60, example = "staff_instructed")
    )]
    pub code: String,
    /// The heading under which it stands.
    pub section: ChecklistSection,
    /// Whether the day on which it was done matters, as for the instruction of the staff.
    pub asks_day: bool,
    /// True for the commitment, which counts as done when it has been recorded and is not ticked.
    pub by_commitment: bool,
    /// What is to be done.
    pub text: Text,
    /// Where it leads: the address of a page, or a path of the single-page application.
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub url: Option<String>,
    /// When it was done; null while it is not.
    pub answer: Option<ChecklistAnswer>,
}

/// An organisation's checklist of one year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Checklist {
    /// The organisation.
    pub organisation_id: OrganisationId,
    /// Its name.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub organisation_name: String,
    /// Name of its contact person.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub contact_name: String,
    /// What the contact person does in the organisation.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub contact_title: Option<String>,
    /// The year.
    #[cfg_attr(feature = "openapi", schema(minimum = 2015, maximum = 2200))]
    pub year: i32,
    /// The version of the operating model that a commitment made now is to.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub model_version: String,
    /// Whether the caller may record the organisation's commitment.
    pub may_commit: bool,
    /// Whether the caller may answer this year's items.
    pub may_answer: bool,
    /// The items in their order; none for an organisation that hands out no cards.
    #[cfg_attr(feature = "openapi", schema(max_items = 200))]
    pub items: Vec<ChecklistItem>,
}

impl Checklist {
    /// How many items are done.
    #[must_use]
    pub fn done(&self) -> usize {
        let is_done = |item: &&ChecklistItem| item.answer.is_some();
        self.items.iter().filter(is_done).count()
    }
}

/// Which year's checklist.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct ChecklistQuery {
    /// The year; the present one when left out.
    #[validate(range(min = YEAR_MIN, max = YEAR_MAX, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", param(minimum = 2015, maximum = 2200))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
}

/// The answer to one item of a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AnswerChecklist {
    /// The year. Distributors answer for the present one, coordinators also for past ones.
    #[validate(range(min = YEAR_MIN, max = YEAR_MAX, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", schema(minimum = 2015, maximum = 2200))]
    pub year: i32,
    /// The item, of that year's list.
    pub item_id: ChecklistItemId,
    /// The day of that year on which it was done; null takes the answer back.
    #[serde(deserialize_with = "crate::days::optional")]
    pub done_on: Option<NaiveDate>,
}

impl AnswerChecklist {
    /// What is wrong with the year and the day.
    #[must_use]
    pub fn refusals(&self, today: NaiveDate, past_years_too: bool) -> Vec<FieldError> {
        let mut errors = Vec::new();
        if self.year > today.year() {
            errors.push(FieldError::new("/year", FieldCode::InTheFuture));
        } else if self.year < today.year() && !past_years_too {
            errors.push(FieldError::new("/year", FieldCode::YearClosed));
        }
        let Some(day) = self.done_on else {
            return errors;
        };
        if day > today {
            errors.push(FieldError::new("/done_on", FieldCode::InTheFuture));
        } else if day.year() != self.year {
            let error = FieldError::new("/done_on", FieldCode::OutOfRange);
            let (min, max) = (
                format!("{}-01-01", self.year),
                format!("{}-12-31", self.year),
            );
            errors.push(error.with("min", min).with("max", max));
        }
        errors
    }
}

/// What an overview is narrowed to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ChecklistState {
    /// Something is missing: the commitment or an item.
    Missing,
    /// The commitment is missing.
    CommitmentMissing,
    /// The staff have not been instructed.
    InstructionMissing,
    /// Nothing is missing.
    Done,
}

impl ChecklistState {
    /// All states, in the order in which they are offered.
    pub const ALL: [Self; 4] = [
        Self::Missing,
        Self::CommitmentMissing,
        Self::InstructionMissing,
        Self::Done,
    ];

    /// The name in JSON, addresses and translation keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Missing => "missing",
            Self::CommitmentMissing => "commitment_missing",
            Self::InstructionMissing => "instruction_missing",
            Self::Done => "done",
        }
    }
}

/// Which organisations' checklists.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct ChecklistFilter {
    /// The year; the present one when left out.
    #[validate(range(min = YEAR_MIN, max = YEAR_MAX, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", param(minimum = 2015, maximum = 2200))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    /// Only the organisations that this area looks after.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area_id: Option<AreaId>,
    /// Only those in this state.
    #[cfg_attr(feature = "openapi", param(inline))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<ChecklistState>,
}

/// How an organisation stands with its promises in a year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChecklistSummary {
    /// The organisation.
    pub organisation_id: OrganisationId,
    /// Its name.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub organisation_name: String,
    /// The area that looks after it; null for one that Kaikukeskus looks after.
    pub area_id: Option<AreaId>,
    /// Whether it hands out cards; only then it has a checklist.
    pub distributes_cards: bool,
    /// The operating model's version that it committed itself to last; null when it never did.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub committed_version: Option<String>,
    /// Whether the commitment stands: in the present year one to the present version, in a past year any until its end.
    pub is_committed: bool,
    /// Items done.
    #[cfg_attr(feature = "openapi", schema(minimum = 0))]
    pub done: i32,
    /// Items in all; 0 for an organisation that hands out no cards.
    #[cfg_attr(feature = "openapi", schema(minimum = 0))]
    pub total: i32,
    /// The day on which the staff were instructed.
    pub instructed_on: Option<NaiveDate>,
}
