//! Visits: each use of a card at a venue, reserved or used, and what may happen to it.

mod batch;
mod rules;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use validator::Validate;

pub use batch::{RecordVisits, Retry, VisitOutcome, VisitResult, VisitResults, retry_after};
pub use rules::{
    Change, UNDO_DAYS, VisitStanding, has_more_children, undoable_until, visit_errors,
};

use crate::cards::CardKind;
use crate::ids::{GroupVisitId, VenueId, VisitId};
use crate::limits::{CARD_NUMBER_TEXT_MAX, EXTERNAL_ID_MAX, NAME_MAX};
use crate::validation::{filled, guarded};
use crate::verdict::Reason;

/// What the card gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum VisitKind {
    /// Tickets to an occasion.
    Ticket,
    /// A place on a course.
    CoursePlace,
    /// A season pass.
    SeasonPass,
}

impl VisitKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Ticket, Self::CoursePlace, Self::SeasonPass];

    /// The name in JSON, tables and translation keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ticket => "ticket",
            Self::CoursePlace => "course_place",
            Self::SeasonPass => "season_pass",
        }
    }
}

/// How a visit is recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum RecordedAs {
    /// Set aside: it counts once it is used, and lapses the day after the occasion.
    Reserved,
    /// Used.
    Used,
}

impl RecordedAs {
    /// The name in JSON and tables.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Reserved => "reserved",
            Self::Used => "used",
        }
    }
}

/// How a visit stands. States may be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum VisitState {
    /// Set aside and not used yet.
    Reserved,
    /// It was reserved, and the occasion's day has passed: it counts nowhere.
    Lapsed,
    /// Used: it counts on the occasion's day.
    Used,
    /// The reservation was cancelled.
    Cancelled,
    /// The use was undone: as if it had not been.
    Undone,
}

impl VisitState {
    /// All states, in the order in which they are offered.
    pub const ALL: [Self; 5] = [
        Self::Reserved,
        Self::Lapsed,
        Self::Used,
        Self::Cancelled,
        Self::Undone,
    ];

    /// The name in JSON and translation keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Reserved => "reserved",
            Self::Lapsed => "lapsed",
            Self::Used => "used",
            Self::Cancelled => "cancelled",
            Self::Undone => "undone",
        }
    }
}

/// What is odd about a visit that was recorded all the same. Flags may be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum VisitFlag {
    /// More children came along than are registered.
    MoreChildren,
    /// The card was not valid on the day of a visit that had already happened.
    CardNotValid,
}

/// A visit to record.
#[derive(Clone, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordVisit {
    /// Made by the caller, unique for the venue's accounts or the API client: the same again is the same visit.
    pub client_reference: Uuid,
    /// The number as read or typed.
    #[validate(length(min = 1, max = CARD_NUMBER_TEXT_MAX, code = "length"))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 64, example = "ESPVTPVXVT2H")
    )]
    pub card_number: String,
    /// The venue; needed when the key is for several venues.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub venue_id: Option<VenueId>,
    /// What the card gives.
    pub kind: VisitKind,
    /// Whether it is reserved, or used already.
    pub state: RecordedAs,
    /// The holder, or the workers with a community card; 1 when left out.
    #[validate(range(max = 5, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", schema(maximum = 5, example = 1))]
    #[serde(default = "one")]
    pub holders: u8,
    /// The holder's own children, or under-age clients with a community card.
    #[validate(range(max = 30, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", schema(maximum = 30, example = 2))]
    #[serde(default)]
    pub children: u8,
    /// Assistants and interpreters.
    #[validate(range(max = 10, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", schema(maximum = 10, example = 0))]
    #[serde(default)]
    pub companions: u8,
    /// The day of the occasion; today when left out.
    #[serde(
        default,
        deserialize_with = "crate::days::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub occasion_date: Option<NaiveDate>,
    /// What the occasion is called; nothing about a person.
    #[validate(length(min = 1, max = NAME_MAX, code = "length"), custom(function = filled), custom(function = guarded))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 200, example = "Iltakonsertti")
    )]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event_title: Option<String>,
    /// The caller's own id of the order or occasion; nothing about a person.
    #[validate(length(min = 1, max = EXTERNAL_ID_MAX, code = "length"), custom(function = filled), custom(function = guarded))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 100, example = "A-1077")
    )]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub external_id: Option<String>,
}

const fn one() -> u8 {
    1
}

/// A visit. Nothing in it leads to the card, but for those who hold the register's secret.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Visit {
    /// Its id.
    pub id: VisitId,
    /// The venue.
    pub venue_id: VenueId,
    /// The card, under a name of its own at each venue; null when the card has long been over.
    #[cfg_attr(feature = "openapi", schema(max_length = 10, example = "7K2M4QX9TB"))]
    pub card: Option<String>,
    /// Whose card it is.
    pub card_kind: CardKind,
    /// What the card gave.
    pub kind: VisitKind,
    /// How it stands.
    pub state: VisitState,
    /// The holder, or the workers with a community card.
    #[cfg_attr(feature = "openapi", schema(maximum = 5, example = 1))]
    pub holders: u8,
    /// The holder's own children, or under-age clients with a community card.
    #[cfg_attr(feature = "openapi", schema(maximum = 30, example = 2))]
    pub children: u8,
    /// Assistants and interpreters, who are in no figure.
    #[cfg_attr(feature = "openapi", schema(maximum = 10, example = 0))]
    pub companions: u8,
    /// The day of the occasion.
    pub occasion_date: NaiveDate,
    /// What the occasion is called.
    #[cfg_attr(
        feature = "openapi",
        schema(max_length = 200, example = "Iltakonsertti")
    )]
    pub event_title: Option<String>,
    /// The caller's own id of the order or occasion.
    #[cfg_attr(feature = "openapi", schema(max_length = 100, example = "A-1077"))]
    pub external_id: Option<String>,
    /// The reference that it was recorded with; null when it is a part of a group visit.
    pub client_reference: Option<Uuid>,
    /// The group visit that it is a part of; null when it stands alone.
    pub group_visit_id: Option<GroupVisitId>,
    /// The verdict's reason on the day.
    pub reason: Reason,
    /// What is odd about it.
    #[cfg_attr(feature = "openapi", schema(max_items = 10))]
    pub flags: Vec<VisitFlag>,
    /// Whether it was recorded on a later day than the occasion.
    pub late_entry: bool,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// The last day on which the venue can undo the use; null when it is not used.
    pub undoable_until: Option<NaiveDate>,
}

/// Which visits.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct VisitFilter {
    /// Only at this venue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub venue_id: Option<VenueId>,
    /// Only occasions from this day on.
    #[serde(
        default,
        deserialize_with = "crate::days::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub from: Option<NaiveDate>,
    /// Only occasions up to this day.
    #[serde(
        default,
        deserialize_with = "crate::days::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub to: Option<NaiveDate>,
    /// Only those of a kind.
    #[cfg_attr(feature = "openapi", param(inline))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<VisitKind>,
    /// Only those that stand so.
    #[cfg_attr(feature = "openapi", param(inline))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<VisitState>,
    /// Only those with this id of the caller's own.
    #[validate(length(max = EXTERNAL_ID_MAX, code = "too_long"))]
    #[cfg_attr(feature = "openapi", param(max_length = 100, example = "A-1077"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub external_id: Option<String>,
}
