//! Many visits at once, such as a door without a network has kept: each has a result of its own.

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use validator::Validate;

use super::{RecordVisit, Visit};
use crate::limits::VISITS_MAX;
use crate::problem::{FieldError, ProblemCode};
use crate::verdict::Reason;

/// Visits to record.
///
/// Each is judged for itself, so that one that is not right holds up no other: their members are validated one by one.
#[derive(Clone, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordVisits {
    /// The visits; those that are used have already happened.
    #[validate(length(min = 1, max = VISITS_MAX, code = "length"))]
    #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 500))]
    pub visits: Vec<RecordVisit>,
}

/// What came of a visit of a batch. Outcomes may be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum VisitOutcome {
    /// It is recorded.
    Recorded,
    /// It is recorded, and something about it is odd: `flags` of the visit tell what.
    Flagged,
    /// It was recorded before by the same reference.
    Replayed,
    /// It is not recorded.
    Refused,
}

impl VisitOutcome {
    /// All outcomes.
    pub const ALL: [Self; 4] = [Self::Recorded, Self::Flagged, Self::Replayed, Self::Refused];

    /// The name in JSON.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Recorded => "recorded",
            Self::Flagged => "flagged",
            Self::Replayed => "replayed",
            Self::Refused => "refused",
        }
    }

    /// What came of a visit that is there.
    #[must_use]
    pub const fn of(visit: &Visit, replayed: bool) -> Self {
        match (replayed, visit.flags.is_empty()) {
            (true, _) => Self::Replayed,
            (false, true) => Self::Recorded,
            (false, false) => Self::Flagged,
        }
    }
}

/// Whether it is worth sending again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Retry {
    /// No: it is recorded, or will be refused again.
    Never,
    /// On another day: the card may be registered late, and then counts from its issue day.
    Later,
}

/// The result of one visit of a batch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VisitResult {
    /// The reference that was sent.
    pub client_reference: Uuid,
    /// What came of it.
    pub outcome: VisitOutcome,
    /// Whether it is worth sending again.
    pub retry: Retry,
    /// The visit; null when it was refused.
    pub visit: Option<Visit>,
    /// Why it was refused; null when it was not.
    pub code: Option<ProblemCode>,
    /// The verdict on the card; null when it was not judged.
    pub reason: Option<Reason>,
    /// Which members are wrong, and why.
    #[cfg_attr(feature = "openapi", schema(max_items = 50))]
    pub errors: Vec<FieldError>,
}

/// The results, in the order of the request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VisitResults {
    /// One for each visit.
    #[cfg_attr(feature = "openapi", schema(max_items = 500))]
    pub items: Vec<VisitResult>,
}

/// Whether a visit whose card was refused is worth sending again: what is in no register yet may be entered late.
#[must_use]
pub const fn retry_after(reason: Reason) -> Retry {
    match reason {
        Reason::Unknown | Reason::NotRegistered => Retry::Later,
        _ => Retry::Never,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_outcome_has_the_name_that_json_has() {
        for outcome in VisitOutcome::ALL {
            let json = serde_json::to_string(&outcome).unwrap();
            assert_eq!(json, format!("\"{}\"", outcome.as_str()));
        }
    }

    #[test]
    fn only_what_may_be_registered_late_is_worth_sending_again() {
        for reason in Reason::ALL {
            let is_late = matches!(reason, Reason::Unknown | Reason::NotRegistered);
            assert_eq!(retry_after(reason) == Retry::Later, is_late, "{reason:?}");
        }
    }
}
