//! The network as a whole.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::limits::{EMAIL_MAX, NAME_MAX, PHONE_MAX, URL_MAX};
use crate::validation::{email, filled, phone, url};

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
    /// Name of Kaikukeskus, or of the person there who answers.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub support_name: String,
    /// E-mail address of Kaikukeskus' support.
    #[cfg_attr(feature = "openapi", schema(max_length = 254))]
    pub support_email: Option<String>,
    /// Phone number of Kaikukeskus' support.
    #[cfg_attr(feature = "openapi", schema(max_length = 40))]
    pub support_phone: Option<String>,
    /// Where the network's own pages are.
    pub links: NetworkLinks,
}

/// Addresses of the network's own pages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NetworkLinks {
    /// Where the links to all areas' own pages are.
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub areas: String,
    /// The national operating model.
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub operating_model: String,
    /// The privacy notice of the card.
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub privacy_notice: String,
    /// Handbook and introduction slides for distributors.
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub distributor_handbook: String,
    /// Introduction material for venues.
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub venue_handbook: String,
}

/// The network with its national settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Network {
    /// Name of Kaikukeskus, or of the person there who answers.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub contact_name: String,
    /// E-mail address of Kaikukeskus.
    #[cfg_attr(feature = "openapi", schema(max_length = 254))]
    pub contact_email: Option<String>,
    /// Phone number of Kaikukeskus.
    #[cfg_attr(feature = "openapi", schema(max_length = 40))]
    pub contact_phone: Option<String>,
    /// Where the network's own pages are.
    pub links: NetworkLinks,
    /// Lowest age of a holder that new areas begin with, by the calendar year.
    #[cfg_attr(feature = "openapi", schema(minimum = 0, maximum = 99))]
    pub minimum_holder_age: u8,
    /// Months after a card's last valid day until its background facts go; an area may have its own.
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 120))]
    pub retention_months: u32,
    /// Months that the audit trail is kept.
    #[cfg_attr(feature = "openapi", schema(minimum = 12, maximum = 240))]
    pub audit_retention_months: u32,
    /// The version of the operating model that a commitment made now is to.
    #[cfg_attr(feature = "openapi", schema(max_length = 200, example = "2022"))]
    pub operating_model_version: String,
    /// Whether Kaikukeskus and coordinators must have a second factor before they do anything else.
    pub second_factor_required: bool,
    /// Counted up by each update; an update names the version that it read.
    pub version: i32,
}

/// Addresses of the network's own pages, as they are set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct NetworkLinksInput {
    /// Where the links to all areas' own pages are.
    #[validate(length(max = URL_MAX, code = "too_long"), custom(function = url))]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub areas: String,
    /// The national operating model.
    #[validate(length(max = URL_MAX, code = "too_long"), custom(function = url))]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub operating_model: String,
    /// The privacy notice of the card.
    #[validate(length(max = URL_MAX, code = "too_long"), custom(function = url))]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub privacy_notice: String,
    /// Handbook and introduction slides for distributors.
    #[validate(length(max = URL_MAX, code = "too_long"), custom(function = url))]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub distributor_handbook: String,
    /// Introduction material for venues.
    #[validate(length(max = URL_MAX, code = "too_long"), custom(function = url))]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub venue_handbook: String,
}

impl From<NetworkLinks> for NetworkLinksInput {
    fn from(links: NetworkLinks) -> Self {
        Self {
            areas: links.areas,
            operating_model: links.operating_model,
            privacy_notice: links.privacy_notice,
            distributor_handbook: links.distributor_handbook,
            venue_handbook: links.venue_handbook,
        }
    }
}

/// A change to the network's settings, in full.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UpdateNetwork {
    /// The version that was read.
    #[validate(range(min = 1, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 2147483647))]
    pub version: i32,
    /// Name of Kaikukeskus, or of the person there who answers.
    #[validate(length(min = 1, max = NAME_MAX, code = "length"), custom(function = filled))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
    pub contact_name: String,
    /// E-mail address of Kaikukeskus.
    #[validate(length(max = EMAIL_MAX, code = "too_long"), custom(function = email))]
    #[cfg_attr(feature = "openapi", schema(max_length = 254))]
    pub contact_email: Option<String>,
    /// Phone number of Kaikukeskus.
    #[validate(length(max = PHONE_MAX, code = "too_long"), custom(function = phone))]
    #[cfg_attr(
        feature = "openapi",
        schema(max_length = 40, pattern = "^[0-9 +()/.,-]{0,40}$")
    )]
    pub contact_phone: Option<String>,
    /// Where the network's own pages are.
    #[validate(nested)]
    pub links: NetworkLinksInput,
    /// Lowest age of a holder that new areas begin with, by the calendar year.
    #[validate(range(min = 0, max = 99, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", schema(minimum = 0, maximum = 99))]
    pub minimum_holder_age: u8,
    /// Months after a card's last valid day until its background facts go; an area may have its own.
    #[validate(range(min = 1, max = 120, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 120))]
    pub retention_months: u32,
    /// Months that the audit trail is kept.
    #[validate(range(min = 12, max = 240, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", schema(minimum = 12, maximum = 240))]
    pub audit_retention_months: u32,
    /// The version of the operating model that a commitment made now is to.
    #[validate(length(min = 1, max = NAME_MAX, code = "length"), custom(function = filled))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 200, example = "2022")
    )]
    pub operating_model_version: String,
    /// Whether Kaikukeskus and coordinators must have a second factor before they do anything else.
    pub second_factor_required: bool,
}
