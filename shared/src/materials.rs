//! Materials for staff, as links: national, or of one area.

use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::ids::{AreaId, MaterialId};
use crate::links::{Links, LinksInput};
use crate::text::Text;
use crate::validation::NameInput;

/// What a material is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum MaterialKind {
    /// Handbook (käsikirja).
    Handbook,
    /// Introduction slides (perehdytysdiat).
    Slides,
    /// The national operating model (toimintamalli).
    OperatingModel,
    /// The privacy notice of the card (tietosuojaseloste).
    PrivacyNotice,
    /// The areas' own pages.
    Areas,
    /// A ready text on the card for the organisation's own pages (palvelukuvaus).
    ServiceDescription,
    /// Poster (juliste).
    Poster,
    /// The paper form of handing over (luovutuslomake).
    PaperForm,
    /// A brochure that is not the area's of the year.
    Brochure,
    /// Something else.
    Other,
}

impl MaterialKind {
    /// All kinds.
    pub const ALL: [Self; 10] = [
        Self::Handbook,
        Self::Slides,
        Self::OperatingModel,
        Self::PrivacyNotice,
        Self::Areas,
        Self::ServiceDescription,
        Self::Poster,
        Self::PaperForm,
        Self::Brochure,
        Self::Other,
    ];

    /// The name in JSON, tables and translation keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Handbook => "handbook",
            Self::Slides => "slides",
            Self::OperatingModel => "operating_model",
            Self::PrivacyNotice => "privacy_notice",
            Self::Areas => "areas",
            Self::ServiceDescription => "service_description",
            Self::Poster => "poster",
            Self::PaperForm => "paper_form",
            Self::Brochure => "brochure",
            Self::Other => "other",
        }
    }
}

/// Whom a material is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum MaterialAudience {
    /// All staff.
    All,
    /// Those who hand out cards.
    Distributors,
    /// Culture and sports venues.
    Venues,
    /// Area coordinators.
    Coordinators,
}

impl MaterialAudience {
    /// All audiences, in the order in which they are shown.
    pub const ALL: [Self; 4] = [
        Self::All,
        Self::Distributors,
        Self::Venues,
        Self::Coordinators,
    ];

    /// The name in JSON, tables and translation keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::All => "all",
            Self::Distributors => "distributors",
            Self::Venues => "venues",
            Self::Coordinators => "coordinators",
        }
    }
}

/// A material.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Material {
    /// Id of the material.
    pub id: MaterialId,
    /// What it is.
    pub kind: MaterialKind,
    /// Whom it is for.
    pub audience: MaterialAudience,
    /// The area whose staff see it; null for all of the network.
    pub area_id: Option<AreaId>,
    /// Name of the area.
    pub area_name: Option<Text>,
    /// What it is called.
    pub title: Text,
    /// Where it is: an address, or a path of the application.
    pub links: Links,
    /// Counted up by each update; an update names the version that it read.
    pub version: i32,
}

/// What of a material is entered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MaterialInput {
    /// What it is.
    pub kind: MaterialKind,
    /// Whom it is for.
    pub audience: MaterialAudience,
    /// What it is called.
    #[validate(nested)]
    pub title: NameInput,
    /// Where it is: an address, or a path of the application.
    #[validate(nested)]
    pub links: LinksInput,
}

/// A material to add.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CreateMaterial {
    /// The area whose staff see it; left out or null for all of the network, which only Kaikukeskus may add.
    pub area_id: Option<AreaId>,
    /// The material.
    #[validate(nested)]
    pub material: MaterialInput,
}

/// A change to a material; it stays where it is, national or its area's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UpdateMaterial {
    /// The version that was read.
    #[validate(range(min = 1, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 2147483647))]
    pub version: i32,
    /// The material, in full.
    #[validate(nested)]
    pub material: MaterialInput,
}

/// Which materials.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct MaterialFilter {
    /// Only the national ones and those of this area; of one's own area in any case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area_id: Option<AreaId>,
    /// Only those for this audience.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub audience: Option<MaterialAudience>,
}
