//! API clients: the programs of venues and ticket shops, what they may do, and for which venues.

mod own;
mod scopes;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::ids::{ApiClientId, AreaId, OrganisationId, VenueId};
use crate::limits::{NAME_MAX, SCOPES_MAX, SEARCH_MAX};
use crate::text::Text;
use crate::validation::{filled, one_line};

pub use own::{KeyLimits, OwnClient, OwnClientVenue, OwnKey, RequiredScopes, ScopeInWords};
pub use scopes::ApiScope;

/// Whose program it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ApiClientKind {
    /// Of an organisation's own venues.
    Venues,
    /// A ticket shop's, which any venue may take on.
    TicketShop,
}

impl ApiClientKind {
    /// All kinds, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Venues, Self::TicketShop];

    /// The name in JSON, tables and translation keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Venues => "venues",
            Self::TicketShop => "ticket_shop",
        }
    }
}

/// Whose data a client sees.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ApiMode {
    /// Real data.
    #[default]
    Live,
    /// Test data alone: its keys begin with `kk_test_`.
    Test,
}

impl ApiMode {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Live, Self::Test];

    /// The name in JSON and translation keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Live => "live",
            Self::Test => "test",
        }
    }

    /// The mode of a client, as the table has it.
    #[must_use]
    pub const fn of(is_test: bool) -> Self {
        if is_test { Self::Test } else { Self::Live }
    }
}

/// A program that uses the API.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(
    feature = "openapi",
    derive(utoipa::ToSchema),
    schema(as = ClientProgram)
)]
pub struct ApiClient {
    /// Id of the client.
    pub id: ApiClientId,
    /// Whose program it is.
    pub kind: ApiClientKind,
    /// Whose data it sees.
    pub mode: ApiMode,
    /// Its name.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub name: String,
    /// The organisation that it belongs to.
    pub organisation_id: OrganisationId,
    /// Name of that organisation.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub organisation_name: String,
    /// The area whose coordinators look after that organisation; null when Kaikukeskus does.
    pub area_id: Option<AreaId>,
    /// What its keys may do.
    #[cfg_attr(feature = "openapi", schema(max_items = 4))]
    pub scopes: Vec<ApiScope>,
    /// Whether the account that asks may change it and make keys for it.
    pub manageable: bool,
    /// Whether the account that asks may suspend it, or lift its suspension.
    pub suspendable: bool,
    /// Whether the account's own venue is among its venues; null for accounts that have none.
    pub speaks_for_own_venue: Option<bool>,
    /// Since when its keys are refused; null while they are not.
    pub suspended_at: Option<DateTime<Utc>>,
    /// How many of its keys are accepted now.
    #[cfg_attr(feature = "openapi", schema(minimum = 0))]
    pub live_keys: u32,
    /// When a key of it was last used; null when never.
    pub last_used_at: Option<DateTime<Utc>>,
    /// Last day of the key that is accepted longest; null without such a key, or when that has no end.
    pub expires_on: Option<NaiveDate>,
    /// Counted up by each change; a change names the version that it read.
    pub version: i32,
}

/// A new API client. One that a venue makes speaks for that venue from the start; a test client speaks for test venues.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CreateApiClient {
    /// The organisation that it belongs to: one that runs venues, for a ticket shop one that sells tickets.
    pub organisation_id: OrganisationId,
    /// Whose program it is.
    pub kind: ApiClientKind,
    /// Whose data it sees; real data when left out. It stays so.
    #[serde(default)]
    pub mode: ApiMode,
    /// Its name, which no other client of the organisation has.
    #[validate(length(max = NAME_MAX, code = "too_long"), custom(function = filled))]
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub name: String,
    /// What its keys may do.
    #[validate(length(min = 1, max = SCOPES_MAX, code = "length"))]
    #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 4))]
    pub scopes: Vec<ApiScope>,
}

/// What an API client shall be called and may do from now on. Its keys may the same at once.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UpdateApiClient {
    /// The version that was read; another one is refused with `changed_meanwhile`.
    #[validate(range(min = 1, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 2_147_483_647))]
    pub version: i32,
    /// Its name, which no other client of the organisation has.
    #[validate(length(max = NAME_MAX, code = "too_long"), custom(function = filled))]
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub name: String,
    /// What its keys may do.
    #[validate(length(min = 1, max = SCOPES_MAX, code = "length"))]
    #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 4))]
    pub scopes: Vec<ApiScope>,
}

/// Which API clients.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct ApiClientFilter {
    /// Only those of this kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "openapi", param(inline))]
    pub kind: Option<ApiClientKind>,
    /// Only those of this organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation_id: Option<OrganisationId>,
    /// Only those with this part in their name or their organisation's; upper and lower case are the same.
    #[validate(length(max = SEARCH_MAX, code = "too_long"), custom(function = one_line))]
    #[cfg_attr(feature = "openapi", param(max_length = 100))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
}

/// A venue that a client may speak for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ApiClientVenue {
    /// The venue.
    pub venue_id: VenueId,
    /// Its name.
    pub venue_name: Text,
    /// Its area; null for a pop-up venue outside every area.
    pub area_id: Option<AreaId>,
    /// Since when.
    pub granted_at: DateTime<Utc>,
    /// Whether the account that asks may withdraw it.
    pub withdrawable: bool,
}

/// The venues that a client may speak for, as far as the account that asks may see them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ApiClientVenues {
    /// By their Finnish name.
    #[cfg_attr(feature = "openapi", schema(max_items = 5000))]
    pub items: Vec<ApiClientVenue>,
}

/// The venue that a client may speak for from now on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GrantVenue {
    /// The venue: for a venues' client one of its organisation, for a ticket shop any.
    pub venue_id: VenueId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_and_mode_has_the_name_that_json_has() {
        for kind in ApiClientKind::ALL {
            let json = serde_json::to_string(&kind).unwrap();
            assert_eq!(json, format!("\"{}\"", kind.as_str()));
        }
        for mode in ApiMode::ALL {
            let json = serde_json::to_string(&mode).unwrap();
            assert_eq!(json, format!("\"{}\"", mode.as_str()));
        }
    }
}
