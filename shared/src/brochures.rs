//! Brochures: what the card gives in an area, in print, one for each year.

use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::ids::{AreaId, BrochureId};
use crate::links::{Links, WebLinksInput};

/// The brochure of an area and year.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Brochure {
    /// Id of the brochure.
    pub id: BrochureId,
    /// Its area.
    pub area_id: AreaId,
    /// Its year.
    #[cfg_attr(feature = "openapi", schema(minimum = 2015, maximum = 2200))]
    pub year: i32,
    /// Where it is.
    pub links: Links,
    /// Counted up by each update; an update names the version that it read.
    pub version: i32,
}

/// A brochure to add.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CreateBrochure {
    /// Its year; an area has one brochure a year.
    #[validate(range(min = 2015, max = 2200, code = "out_of_range"))]
    #[cfg_attr(
        feature = "openapi",
        schema(minimum = 2015, maximum = 2200, example = 2026)
    )]
    pub year: i32,
    /// Where it is.
    #[validate(nested)]
    pub links: WebLinksInput,
}

/// A change to a brochure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UpdateBrochure {
    /// The version that was read.
    #[validate(range(min = 1, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 2147483647))]
    pub version: i32,
    /// Its year; an area has one brochure a year.
    #[validate(range(min = 2015, max = 2200, code = "out_of_range"))]
    #[cfg_attr(
        feature = "openapi",
        schema(minimum = 2015, maximum = 2200, example = 2026)
    )]
    pub year: i32,
    /// Where it is.
    #[validate(nested)]
    pub links: WebLinksInput,
}

/// Which brochures of an area.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct BrochureFilter {
    /// Only the one of this year.
    #[validate(range(min = 2015, max = 2200, code = "out_of_range"))]
    #[cfg_attr(
        feature = "openapi",
        param(minimum = 2015, maximum = 2200, example = 2026)
    )]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
}
