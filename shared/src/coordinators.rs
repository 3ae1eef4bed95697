//! Area coordinators (vastuuhenkilö): who looks after an area, on the social and on the culture side.

use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::ids::{AreaId, CoordinatorId, UserId};
use crate::limits::{EMAIL_MAX, NAME_MAX, PHONE_MAX};
use crate::validation::{filled, one_line};

/// The side of an area that a coordinator answers for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum CoordinatorSide {
    /// Social and health services: answers for distributors.
    Social,
    /// Culture: answers for venues.
    Culture,
}

impl CoordinatorSide {
    /// Both sides.
    pub const ALL: [Self; 2] = [Self::Social, Self::Culture];

    /// The name in JSON, tables and translation keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Social => "social",
            Self::Culture => "culture",
        }
    }
}

/// A coordinator of an area, with contact details at work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Coordinator {
    /// Id of the entry.
    pub id: CoordinatorId,
    /// The area.
    pub area_id: AreaId,
    /// The side that the person answers for.
    pub side: CoordinatorSide,
    /// Name of the person.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub name: String,
    /// Title at work.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub title: Option<String>,
    /// E-mail address at work.
    #[cfg_attr(feature = "openapi", schema(max_length = 254))]
    pub email: Option<String>,
    /// Phone number at work.
    #[cfg_attr(feature = "openapi", schema(max_length = 40))]
    pub phone: Option<String>,
    /// The person's account; null until it is made, and to whom does not coordinate.
    pub user_id: Option<UserId>,
    /// Counted up by each update; an update names the version that it read.
    pub version: i32,
}

/// A coordinator as entered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CreateCoordinator {
    /// The side that the person answers for.
    pub side: CoordinatorSide,
    /// Name of the person.
    #[validate(length(min = 1, max = NAME_MAX, code = "length"), custom(function = filled))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
    pub name: String,
    /// Title at work.
    #[validate(length(max = NAME_MAX, code = "too_long"), custom(function = one_line))]
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub title: Option<String>,
    /// E-mail address at work.
    #[validate(length(max = EMAIL_MAX, code = "too_long"), custom(function = crate::validation::email))]
    #[cfg_attr(feature = "openapi", schema(max_length = 254))]
    pub email: Option<String>,
    /// Phone number at work.
    #[validate(length(max = PHONE_MAX, code = "too_long"), custom(function = crate::validation::phone))]
    #[cfg_attr(
        feature = "openapi",
        schema(max_length = 40, pattern = "^[0-9 +()/.,-]{0,40}$")
    )]
    pub phone: Option<String>,
}

/// A change to a coordinator's entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UpdateCoordinator {
    /// The version that was read.
    #[validate(range(min = 1, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 2147483647))]
    pub version: i32,
    /// The person, in full.
    #[validate(nested)]
    pub coordinator: CreateCoordinator,
}
