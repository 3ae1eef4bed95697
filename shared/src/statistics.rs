//! Figures.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::ids::{SiteId, VenueId};
use crate::text::Text;

/// Which site's figures.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct SiteStatisticsQuery {
    /// The site; a distributor may leave it out and gets its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site_id: Option<SiteId>,
}

/// The figures of one site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SiteStatistics {
    /// The site.
    pub site_id: SiteId,
    /// Its name.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub site_name: String,
    /// The day on which the figures stand.
    pub as_of: NaiveDate,
    /// Cards by month of issue, the last 24 months that are begun, the oldest first.
    #[cfg_attr(feature = "openapi", schema(min_items = 24, max_items = 24))]
    pub months: Vec<MonthOfCards>,
    /// Cards by their state today.
    pub states: CardsByState,
    /// Numbers in stock that are not handed out.
    pub stock: StockLeft,
}

/// Cards handed out in one month, by issue date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MonthOfCards {
    /// First day of the month.
    pub month: NaiveDate,
    /// First issuances and renewals: the registered cards of the national table.
    #[cfg_attr(feature = "openapi", schema(minimum = 0))]
    pub registered: i64,
    /// First issuances alone.
    #[cfg_attr(feature = "openapi", schema(minimum = 0))]
    pub first: i64,
    /// Renewals alone.
    #[cfg_attr(feature = "openapi", schema(minimum = 0))]
    pub renewals: i64,
    /// Replacements, which are not counted as registered.
    #[cfg_attr(feature = "openapi", schema(minimum = 0))]
    pub replacements: i64,
    /// How many of the registered ones were entered on a later day than they were handed out, as from paper forms.
    #[cfg_attr(feature = "openapi", schema(minimum = 0))]
    pub late_entries: i64,
}

/// Cards by state.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CardsByState {
    /// Valid today.
    #[cfg_attr(feature = "openapi", schema(minimum = 0))]
    pub valid: i64,
    /// Past their last day.
    #[cfg_attr(feature = "openapi", schema(minimum = 0))]
    pub expired: i64,
    /// Ended with their area's pilot.
    #[cfg_attr(feature = "openapi", schema(minimum = 0))]
    pub pilot_ended: i64,
    /// Taken out of use.
    #[cfg_attr(feature = "openapi", schema(minimum = 0))]
    pub inactivated: i64,
}

/// Numbers in stock that are not handed out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StockLeft {
    /// Personal cards.
    #[cfg_attr(feature = "openapi", schema(minimum = 0))]
    pub personal: i64,
    /// Community cards.
    #[cfg_attr(feature = "openapi", schema(minimum = 0))]
    pub community: i64,
}

/// Which venue's figures.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct VenueStatisticsQuery {
    /// The venue; a venue's account may leave it out and gets its own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub venue_id: Option<VenueId>,
}

/// The figures of one venue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VenueStatistics {
    /// The venue.
    pub venue_id: VenueId,
    /// Its name.
    pub venue_name: Text,
    /// The day on which the figures stand.
    pub as_of: NaiveDate,
    /// Used visits by the month of the occasion, the last 24 months that are begun, the oldest first.
    #[cfg_attr(feature = "openapi", schema(min_items = 24, max_items = 24))]
    pub months: Vec<MonthOfVisits>,
}

/// What the used visits of one month come to, by the occasion's day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MonthOfVisits {
    /// First day of the month.
    pub month: NaiveDate,
    /// Holders, and workers with community cards.
    #[cfg_attr(feature = "openapi", schema(minimum = 0))]
    pub adults: i64,
    /// Holders' own children, and under-age clients.
    #[cfg_attr(feature = "openapi", schema(minimum = 0))]
    pub children: i64,
    /// Tickets of adults and children; a course place or season pass is one use.
    #[cfg_attr(feature = "openapi", schema(minimum = 0))]
    pub uses: i64,
    /// How many of the uses are course places.
    #[cfg_attr(feature = "openapi", schema(minimum = 0))]
    pub course_places: i64,
    /// How many of the uses are season passes.
    #[cfg_attr(feature = "openapi", schema(minimum = 0))]
    pub season_passes: i64,
}
