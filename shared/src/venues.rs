//! Venues: places that accept cards.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::ids::{AreaId, OrganisationId, VenueId};
use crate::text::Text;

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
    /// Its area; null for a pop-up venue outside every area.
    pub area_id: Option<AreaId>,
    /// What it offers.
    pub category: VenueCategory,
    /// First day on which it accepts cards.
    pub opens_on: NaiveDate,
    /// Last day on which it accepts cards, if there is one.
    pub closes_on: Option<NaiveDate>,
    /// What a holder gets there, in the venue's own words.
    pub offer: Text,
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
    /// Street address and town.
    #[cfg_attr(feature = "openapi", schema(max_length = 300))]
    pub address: Option<String>,
    /// First day on which it accepts cards.
    pub opens_on: NaiveDate,
    /// Last day on which it accepts cards, if there is one.
    pub closes_on: Option<NaiveDate>,
    /// What a holder gets there, in the venue's own words.
    pub offer: Text,
}

/// Which venues.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, validator::Validate)]
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
