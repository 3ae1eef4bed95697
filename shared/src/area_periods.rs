//! How an area stands from a day on: in pilot until a day, permanent, or ended; and what a changed end does to its cards.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::areas::{Area, AreaState};
use crate::days;
use crate::ids::SiteId;
use crate::problem::{FieldCode, FieldError};

/// How an area stands from today on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NewAreaPeriod {
    /// How it stands.
    pub state: AreaState,
    /// Last day on which its cards are valid, in a pilot or when it ends; null when permanent.
    #[serde(default, deserialize_with = "days::optional")]
    pub pilot_end: Option<NaiveDate>,
}

impl NewAreaPeriod {
    /// What is wrong with it, given the day today and the end as it stands, if there is one. The end may not be moved
    /// into the past: a check of a past day goes by what was known then.
    #[must_use]
    pub fn errors(&self, today: NaiveDate, present_end: Option<NaiveDate>) -> Vec<FieldError> {
        let wrong = |code| vec![FieldError::new("/pilot_end", code)];
        match (self.state, self.pilot_end) {
            (AreaState::Permanent, Some(_)) => wrong(FieldCode::NotAllowed),
            (AreaState::Pilot | AreaState::Ended, None) => wrong(FieldCode::Required),
            (_, Some(end)) if end < today && Some(end) != present_end => {
                let error = FieldError::new("/pilot_end", FieldCode::OutOfRange);
                vec![error.with("min", today)]
            }
            _ => Vec::new(),
        }
    }
}

/// The end of a pilot that somebody thinks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct PilotEndQuery {
    /// Last day of the pilot.
    #[serde(deserialize_with = "days::required")]
    pub pilot_end: NaiveDate,
}

/// How many cards of a site a pilot's end shortens.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ShortenedAtSite {
    /// The site that registered them.
    pub site_id: SiteId,
    /// Its name.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub site_name: String,
    /// How many.
    #[cfg_attr(feature = "openapi", schema(minimum = 1))]
    pub cards: u32,
}

/// What an end of a pilot does to the cards: prolonging it lengthens none.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PilotEndEffect {
    /// How many cards that are valid today would end earlier than now.
    pub cards: u32,
    /// The sites whose holders have to be told, by name.
    #[cfg_attr(feature = "openapi", schema(max_items = 5000))]
    pub sites: Vec<ShortenedAtSite>,
}

/// An area after its standing was changed, and what that did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AreaPeriodSaved {
    /// The area as it stands now.
    pub area: Area,
    /// The cards that were shortened; each site named has a notice of it.
    pub effect: PilotEndEffect,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pilot_has_an_end_that_is_not_past_and_a_permanent_area_has_none() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let today = day("2026-11-23");
        for (state, end, present, code) in [
            (AreaState::Pilot, Some("2026-11-23"), None, None),
            (AreaState::Pilot, None, None, Some(FieldCode::Required)),
            (AreaState::Ended, None, None, Some(FieldCode::Required)),
            (AreaState::Permanent, None, None, None),
            (
                AreaState::Permanent,
                Some("2027-01-01"),
                None,
                Some(FieldCode::NotAllowed),
            ),
            (
                AreaState::Pilot,
                Some("2026-11-22"),
                None,
                Some(FieldCode::OutOfRange),
            ),
            (
                AreaState::Ended,
                Some("2026-11-22"),
                Some("2026-11-22"),
                None,
            ),
        ] {
            let period = NewAreaPeriod {
                state,
                pilot_end: end.map(day),
            };
            let errors = period.errors(today, present.map(day));
            assert_eq!(
                errors.first().map(|error| error.code),
                code,
                "{state:?} {end:?}"
            );
        }
    }
}
