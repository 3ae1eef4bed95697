//! Areas: a municipality or a larger region of the network.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use validator::Validate;

pub use crate::area_inputs::{
    AreaInput, AreaMunicipalityInput, CreateArea, UpdateArea, area_errors, changes_of_the_network,
    left_out_errors, may_be_left_out,
};
use crate::ids::AreaId;
use crate::limits::NAME_MAX;
use crate::text::Text;

/// What an area is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
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

impl AreaKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Municipality, Self::Region, Self::WellbeingCounty];

    /// The name in JSON, tables and translation keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Municipality => "municipality",
            Self::Region => "region",
            Self::WellbeingCounty => "wellbeing_county",
        }
    }
}

/// How far an area has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
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

impl AreaState {
    /// All states.
    pub const ALL: [Self; 3] = [Self::Pilot, Self::Permanent, Self::Ended];

    /// The name in JSON, tables and translation keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pilot => "pilot",
            Self::Permanent => "permanent",
            Self::Ended => "ended",
        }
    }
}

/// A municipality of an area, with its days there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct AreaMunicipality {
    /// Its code: three digits.
    #[cfg_attr(feature = "openapi", schema(max_length = 3, example = "049"))]
    pub code: String,
    /// Its Finnish name.
    #[cfg_attr(feature = "openapi", schema(max_length = 100, example = "Espoo"))]
    pub name_fi: String,
    /// Its Swedish name.
    #[cfg_attr(feature = "openapi", schema(max_length = 100, example = "Esbo"))]
    pub name_sv: String,
    /// First day in the area.
    pub joined_on: NaiveDate,
    /// Last day in the area; null while it belongs to it.
    pub left_on: Option<NaiveDate>,
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
    /// Clients of a community card below this age get free tickets.
    #[cfg_attr(feature = "openapi", schema(minimum = 0, maximum = 120))]
    pub client_age_limit: u8,
    /// Months after a card's last valid day until its background facts go; null: as the network has it.
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 120))]
    pub retention_months: Option<u32>,
    /// Whether its sites may register numbers that no stock holds (older printed cards).
    pub accepts_unstocked: bool,
    /// Whether its sites may renew each other's cards. Else only the issuing site may.
    pub renewal_elsewhere: bool,
    /// A site with fewer free personal numbers than this has its stock low; 0 means never.
    #[cfg_attr(feature = "openapi", schema(minimum = 0, maximum = 10000))]
    pub stock_low_at: u32,
    /// The municipalities that it is made of, by their Finnish name, with those that have left.
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub municipalities: Vec<AreaMunicipality>,
    /// Counted up by each update; an update names the version that it read.
    pub version: i32,
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

/// Which areas.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct AreaFilter {
    /// Only the areas in this state today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<AreaState>,
    /// Only the areas of this kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<AreaKind>,
    /// Only the areas with this in their name, in any language.
    #[validate(length(max = NAME_MAX, code = "too_long"), custom(function = crate::validation::one_line))]
    #[cfg_attr(feature = "openapi", param(max_length = 200))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
    /// Only the areas that this municipality belongs to today: its code.
    #[validate(length(max = 3, code = "too_long"), custom(function = crate::validation::one_line))]
    #[cfg_attr(feature = "openapi", param(max_length = 3, example = "049"))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub municipality: Option<String>,
}
