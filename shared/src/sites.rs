//! Sites: places of an organisation that hand out cards.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::days;
use crate::ids::{AreaId, OrganisationId, SiteId};
use crate::inputs::inputs;
use crate::limits::{NAME_MAX, SEARCH_MAX};
use crate::opening::{Opening, check_days};
use crate::problem::FieldError;
use crate::validation::{filled, one_line};

/// A place that hands out cards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Site {
    /// Id of the site.
    pub id: SiteId,
    /// Its name.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub name: String,
    /// The organisation that it belongs to.
    pub organisation_id: OrganisationId,
    /// Name of that organisation.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub organisation_name: String,
    /// The area that it belongs to today.
    pub area_id: AreaId,
    /// First day on which it hands out cards.
    pub opened_on: NaiveDate,
    /// Last day on which it hands out cards, if there is one.
    pub closed_on: Option<NaiveDate>,
    /// Counted up by each change; a change names the version that it read.
    pub version: i32,
}

impl Site {
    /// Whether it hands out cards on a day; first and last day included.
    #[must_use]
    pub fn is_open_on(&self, day: NaiveDate) -> bool {
        Opening::on(day, self.opened_on, self.closed_on) == Opening::Open
    }
}

inputs! {
    /// A new site.
    CreateSite;
    /// What a site shall be from now on. Cards and figures of the past stay where they happened.
    UpdateSite;
    /// The organisation that it belongs to, which distributes cards.
    organisation_id: [OrganisationId],
    /// The area that it belongs to; another one only by Kaikukeskus.
    area_id: [AreaId],
    /// Its name, which no other site of the organisation has.
    #[validate(length(max = NAME_MAX, code = "too_long"), custom(function = filled))]
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    name: [String],
    /// First day on which it hands out cards.
    #[serde(deserialize_with = "days::required")]
    opened_on: [NaiveDate],
    /// Last day on which it hands out cards; null while there is no end.
    #[serde(default, deserialize_with = "days::optional")]
    closed_on: [Option<NaiveDate>],
}

impl CreateSite {
    /// What its members break together.
    #[must_use]
    pub fn check(&self) -> Vec<FieldError> {
        check_days(self.opened_on, self.closed_on, "/closed_on")
            .into_iter()
            .collect()
    }
}

/// Which sites.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct SiteFilter {
    /// Only the sites of this area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area_id: Option<AreaId>,
    /// Only the sites of this organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation_id: Option<OrganisationId>,
    /// Only the sites that stand so today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(inline))]
    pub state: Option<Opening>,
    /// Only those whose name has this part; upper and lower case are the same.
    #[validate(length(max = SEARCH_MAX, code = "too_long"), custom(function = one_line))]
    #[cfg_attr(feature = "openapi", param(max_length = 100))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
}
