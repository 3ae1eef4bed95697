//! Signing in, and who one is then.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::ids::{AreaId, OrganisationId, SiteId, VenueId};
use crate::limits::{FACTOR_CODE_MAX, PASSWORD_MAX, PASSWORD_MIN, USERNAME_MAX};
use crate::text::{Language, Text};

/// What an account may do: one role, in one scope.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Role {
    /// Kaikukeskus: the whole network.
    NationalAdmin,
    /// Coordinator of one area.
    AreaCoordinator,
    /// Hands out cards at one site.
    Distributor,
    /// Checks cards at one venue.
    Venue,
}

impl Role {
    /// All roles, from the widest scope to the narrowest.
    pub const ALL: [Self; 4] = [
        Self::NationalAdmin,
        Self::AreaCoordinator,
        Self::Distributor,
        Self::Venue,
    ];

    /// The name in JSON, tables and translation keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::NationalAdmin => "national_admin",
            Self::AreaCoordinator => "area_coordinator",
            Self::Distributor => "distributor",
            Self::Venue => "venue",
        }
    }
}

/// User name, password and, where the account has a second factor, its code.
#[derive(Clone, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SignIn {
    /// The account's user name; capital letters do not matter.
    #[validate(length(min = 1, max = USERNAME_MAX, code = "length"))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 64, example = "espoo.jakaja")
    )]
    pub username: String,
    /// The account's password.
    #[validate(length(min = 1, max = PASSWORD_MAX, code = "length"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 128))]
    pub password: String,
    /// A code of the second factor, or a recovery code; needed when the account has a second factor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[validate(length(min = 1, max = FACTOR_CODE_MAX, code = "length"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 40))]
    pub code: Option<String>,
}

/// A new password in place of the present one.
#[derive(Clone, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChangePassword {
    /// The present password, or the one-time password.
    #[validate(length(min = 1, max = PASSWORD_MAX, code = "length"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 128))]
    pub current_password: String,
    /// The new password: at least 12 characters, not the present one, and without the user name in it.
    #[validate(length(min = PASSWORD_MIN, max = PASSWORD_MAX, code = "length"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 12, max_length = 128))]
    pub new_password: String,
}

/// The language that an account works in.
#[derive(Clone, Debug, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChangeLanguage {
    /// The language.
    pub language: Language,
}

/// Whether a session practises.
#[derive(Clone, Copy, Debug, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ChangePractice {
    /// True to begin, false to stop.
    pub practises: bool,
}

/// The area, site or venue that an account is bound to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SessionArea {
    /// Id of the area.
    pub id: AreaId,
    /// Its name.
    pub name: Text,
    /// Address of its own page about the card, if it has one.
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub home_page: Option<String>,
    /// How many months a card is valid there.
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 60))]
    pub validity_months: u32,
    /// Whether the issue day counts: then the last valid day is the day before the anniversary.
    pub issue_day_counts: bool,
    /// Last day of the area's pilot, if it is one.
    pub pilot_end: Option<NaiveDate>,
    /// The day from which that has stood in the register, when it was otherwise before: a card of an earlier day may have
    /// another last valid day. Null when it never was otherwise.
    pub pilot_known_from: Option<NaiveDate>,
    /// Lowest age of a holder, by the calendar year.
    #[cfg_attr(feature = "openapi", schema(minimum = 0, maximum = 120))]
    pub minimum_holder_age: u8,
    /// Age in years below which a holder's own children get in free there.
    #[cfg_attr(feature = "openapi", schema(minimum = 0, maximum = 120))]
    pub child_age_limit: u8,
}

/// The site that a distributor's account is bound to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SessionSite {
    /// Id of the site.
    pub id: SiteId,
    /// Its name.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub name: String,
}

/// The venue that a venue's account is bound to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SessionVenue {
    /// Id of the venue.
    pub id: VenueId,
    /// Its name.
    pub name: Text,
}

/// The organisation of an account's site or venue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SessionOrganisation {
    /// Id of the organisation.
    pub id: OrganisationId,
    /// Its name.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub name: String,
}

/// Who is signed in, and what day the register has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Session {
    /// The account's user name.
    #[cfg_attr(feature = "openapi", schema(max_length = 64))]
    pub username: String,
    /// What the account may do.
    pub role: Role,
    /// The language that the account works in.
    pub language: Language,
    /// True until the one-time password has been changed; nothing else is allowed before.
    pub must_change_password: bool,
    /// Whether signing in asks for a code of a second factor.
    pub has_second_factor: bool,
    /// Whether the network requires a second factor of this role; without one, setting it up comes first.
    pub second_factor_required: bool,
    /// The account's area; null for the national administrator and pop-up venues.
    pub area: Option<SessionArea>,
    /// The account's site; distributors only. In practice its practice site.
    pub site: Option<SessionSite>,
    /// The account's venue; venues only.
    pub venue: Option<SessionVenue>,
    /// The organisation of the site or venue; distributors and venues only.
    pub organisation: Option<SessionOrganisation>,
    /// Today in Finland, by the register's clock.
    pub today: NaiveDate,
    /// When the session ends unless it is refreshed before.
    pub ends_at: DateTime<Utc>,
    /// The register's clock when it answered, to compare `ends_at` with.
    pub now: DateTime<Utc>,
    /// True while the session practises: what is done to cards is done to practice cards.
    pub practises: bool,
    /// True when the register holds demo data.
    pub demo: bool,
}

impl Session {
    /// Whether a second factor must be set up before anything else.
    #[must_use]
    pub const fn must_set_up_second_factor(&self) -> bool {
        self.second_factor_required && !self.has_second_factor
    }

    /// Whether everything that the role may do is open: neither a password nor a second factor comes first.
    #[must_use]
    pub const fn is_open(&self) -> bool {
        !self.must_change_password && !self.must_set_up_second_factor()
    }
}
