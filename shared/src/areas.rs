//! Areas: a municipality or a larger region of the network.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::ids::AreaId;
use crate::text::Text;

/// What an area is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum AreaKind {
    /// One municipality (kunta).
    Municipality,
    /// Several municipalities together.
    Region,
    /// A wellbeing services county (hyvinvointialue).
    WellbeingCounty,
}

/// How far an area has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum AreaState {
    /// The card is tried out until `pilot_end`.
    Pilot,
    /// The card is in permanent use.
    Permanent,
    /// The area has left the network, or its pilot is over.
    Ended,
}

/// An area, as staff see it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Area {
    /// Id of the area.
    pub id: AreaId,
    /// Its name.
    pub name: Text,
    /// What it is.
    pub kind: AreaKind,
    /// How far it has come, today.
    pub state: AreaState,
    /// Last day of the pilot, if it is one.
    pub pilot_end: Option<NaiveDate>,
    /// Whether its cards work in the area only, and other areas' cards do not work there.
    pub local_only: bool,
    /// Letters that the area's generated card numbers begin with.
    #[cfg_attr(feature = "openapi", schema(max_length = 4, example = "ESP"))]
    pub prefix: String,
    /// Address of the area's own page about the card, if it has one.
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub home_page: Option<String>,
    /// How many months a card is valid.
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 60))]
    pub validity_months: u32,
    /// Whether the issue day counts: then the last valid day is the day before the anniversary.
    pub issue_day_counts: bool,
    /// Lowest age of a holder, by the calendar year.
    #[cfg_attr(feature = "openapi", schema(minimum = 0, maximum = 120))]
    pub minimum_holder_age: u8,
    /// Holders' own children below this age get free tickets.
    #[cfg_attr(feature = "openapi", schema(minimum = 0, maximum = 120))]
    pub child_age_limit: u8,
}

/// An area, as anybody sees it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublicArea {
    /// Id of the area.
    pub id: AreaId,
    /// Its name.
    pub name: Text,
    /// What it is.
    pub kind: AreaKind,
    /// How far it has come, today.
    pub state: AreaState,
    /// Last day of the pilot, if it is one.
    pub pilot_end: Option<NaiveDate>,
    /// Whether its cards work in the area only.
    pub local_only: bool,
    /// Address of the area's own page about the card, if it has one.
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub home_page: Option<String>,
}

/// All areas of the network with the address of the network's own list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublicAreas {
    /// The areas, by their Finnish name.
    #[cfg_attr(feature = "openapi", schema(max_items = 1000))]
    pub items: Vec<PublicArea>,
    /// Address of the network's page that links to every area's own page.
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub all_areas_page: String,
}
