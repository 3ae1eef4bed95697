//! Venues: places that accept cards.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::ids::{AreaId, OrganisationId, VenueId};
use crate::limits::SEARCH_MAX;
use crate::opening::Opening;
use crate::text::Text;
use crate::validation::one_line;

pub use crate::venue_inputs::{CreateVenue, UpdateVenue, UpdateVenueGives};

/// What a venue offers; the four categories of the national statistics.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum VenueCategory {
    /// Kulttuuri.
    Culture,
    /// Koulutus.
    Education,
    /// Tiede.
    Science,
    /// Liikunta.
    Sports,
}

impl VenueCategory {
    /// All categories, in the order of the national table.
    pub const ALL: [Self; 4] = [Self::Culture, Self::Education, Self::Science, Self::Sports];

    /// The name in JSON, tables and translation keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Culture => "culture",
            Self::Education => "education",
            Self::Science => "science",
            Self::Sports => "sports",
        }
    }
}

/// A place that accepts cards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Venue {
    /// Id of the venue.
    pub id: VenueId,
    /// Its name.
    pub name: Text,
    /// The organisation that runs it.
    pub organisation_id: OrganisationId,
    /// Name of that organisation.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub organisation_name: String,
    /// Its area; null for a pop-up venue outside every area.
    pub area_id: Option<AreaId>,
    /// Whether it is there for a span of days only.
    pub pop_up: bool,
    /// What it offers.
    pub category: VenueCategory,
    /// Street address.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub street_address: Option<String>,
    /// Postal code: five digits.
    #[cfg_attr(feature = "openapi", schema(min_length = 5, max_length = 5))]
    pub postal_code: Option<String>,
    /// Code of its municipality: three digits.
    #[cfg_attr(feature = "openapi", schema(min_length = 3, max_length = 3))]
    pub municipality_code: String,
    /// Its own page.
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub home_page: Option<String>,
    /// First day on which it accepts cards.
    pub opens_on: NaiveDate,
    /// Last day on which it accepts cards, if there is one.
    pub closes_on: Option<NaiveDate>,
    /// Whether admission tickets are free for holders.
    pub gives_tickets: bool,
    /// Whether course places are free for holders.
    pub gives_course_places: bool,
    /// Most free tickets of one occasion, for all holders together; null without a cap.
    pub tickets_per_occasion: Option<i32>,
    /// Most courses that one holder gets in a calendar year; null without a cap.
    pub courses_per_year: Option<i32>,
    /// What a holder gets there, in the venue's own words.
    pub offer: Text,
    /// The coordinators' note to themselves; null for those who are none.
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub note: Option<String>,
    /// Counted up by each change; a change names the version that it read.
    pub version: i32,
}

/// A venue, as anybody sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublicVenue {
    /// Id of the venue.
    pub id: VenueId,
    /// Its name.
    pub name: Text,
    /// Its area; null for a pop-up venue outside every area.
    pub area_id: Option<AreaId>,
    /// Name of its area.
    pub area_name: Option<Text>,
    /// What it offers.
    pub category: VenueCategory,
    /// Street address and municipality in Finnish; `street_address` and `municipality` tell it in each language.
    #[cfg_attr(feature = "openapi", schema(max_length = 300))]
    pub address: Option<String>,
    /// Street and number, if they are told.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub street_address: Option<String>,
    /// The municipality where it is.
    pub municipality: Text,
    /// First day on which it accepts cards.
    pub opens_on: NaiveDate,
    /// Last day on which it accepts cards, if there is one.
    pub closes_on: Option<NaiveDate>,
    /// Its own page.
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub home_page: Option<String>,
    /// Whether admission tickets are free for holders.
    pub gives_tickets: bool,
    /// Whether course places are free for holders.
    pub gives_course_places: bool,
    /// Most free tickets of one occasion, for all holders together; null without a cap.
    pub tickets_per_occasion: Option<i32>,
    /// Most courses that one holder gets in a calendar year; null without a cap.
    pub courses_per_year: Option<i32>,
    /// What a holder gets there, in the venue's own words.
    pub offer: Text,
}

/// Which venues of the public list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct VenueFilter {
    /// Only the venues of this area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area_id: Option<AreaId>,
    /// Only the venues of this category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<VenueCategory>,
}

/// Which venues.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct StaffVenueFilter {
    /// Only the venues of this area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area_id: Option<AreaId>,
    /// Only the venues of this organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation_id: Option<OrganisationId>,
    /// Only the venues of this category.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub category: Option<VenueCategory>,
    /// Only the venues that stand so today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(inline))]
    pub state: Option<Opening>,
    /// Only those with this part in one of their names; upper and lower case are the same.
    #[validate(length(max = SEARCH_MAX, code = "too_long"), custom(function = one_line))]
    #[cfg_attr(feature = "openapi", param(max_length = 100))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
}
