//! Finland's municipalities: where a holder lives, never more exactly than a postal code.

use serde::{Deserialize, Serialize};

/// A municipality.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Municipality {
    /// Its code: three digits.
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 3, max_length = 3, example = "049")
    )]
    pub code: String,
    /// Its Finnish name.
    #[cfg_attr(feature = "openapi", schema(max_length = 100, example = "Espoo"))]
    pub name_fi: String,
    /// Its Swedish name.
    #[cfg_attr(feature = "openapi", schema(max_length = 100, example = "Esbo"))]
    pub name_sv: String,
}

/// All municipalities.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Municipalities {
    /// The municipalities, by their Finnish name.
    #[cfg_attr(feature = "openapi", schema(max_items = 400))]
    pub items: Vec<Municipality>,
}
