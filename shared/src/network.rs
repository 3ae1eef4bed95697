//! The network as a whole.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What anybody may know of this installation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct PublicNetwork {
    /// True when the register holds demo data: every page says so.
    pub demo: bool,
    /// Version of the register.
    #[cfg_attr(feature = "openapi", schema(max_length = 40, example = "0.1.0"))]
    pub version: String,
    /// Today in Finland, by the register's clock.
    pub today: NaiveDate,
    /// E-mail address of Kaikukeskus' support.
    #[cfg_attr(feature = "openapi", schema(max_length = 254))]
    pub support_email: Option<String>,
    /// Phone number of Kaikukeskus' support.
    #[cfg_attr(feature = "openapi", schema(max_length = 40))]
    pub support_phone: Option<String>,
}
