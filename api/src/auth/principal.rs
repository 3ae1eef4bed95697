//! Who asks: an account with one role in one scope, or an API key.

use shared::api_clients::{ApiMode as Mode, ApiScope};
use shared::ids::{
    ApiClientId, ApiKeyId, AreaId, OrganisationId, SessionId, SiteId, UserId, VenueId,
};

/// Where an account may act.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The whole network.
    Network,
    /// One area.
    Area(AreaId),
    /// One site.
    Site {
        /// The site.
        site: SiteId,
        /// Its organisation.
        organisation: OrganisationId,
        /// Its area today.
        area: AreaId,
    },
    /// One venue.
    Venue {
        /// The venue.
        venue: VenueId,
        /// Its organisation.
        organisation: OrganisationId,
        /// Its area; none for a pop-up venue.
        area: Option<AreaId>,
    },
}

impl Scope {
    /// The area whose coordinators look after what is done there; none for the network and for pop-up venues.
    #[must_use]
    pub const fn area(self) -> Option<AreaId> {
        match self {
            Self::Network => None,
            Self::Area(area) | Self::Site { area, .. } => Some(area),
            Self::Venue { area, .. } => area,
        }
    }
}

/// A signed-in account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// The account.
    pub user: UserId,
    /// The session that it rides on.
    pub session: SessionId,
    /// Where it may act.
    pub scope: Scope,
    /// True until the one-time password has been changed.
    pub must_change_password: bool,
    /// True for the personal account of the contact person of the site's or venue's organisation.
    pub is_contact_person: bool,
    /// Whether the network requires a second factor of its role.
    pub second_factor_required: bool,
    /// Whether it has one.
    pub has_second_factor: bool,
    /// Whether its session practises: requests about cards are about practice cards.
    pub practises: bool,
}

/// An API key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// The key.
    pub id: ApiKeyId,
    /// The client that it belongs to.
    pub client: ApiClientId,
    /// Whose data it sees.
    pub mode: Mode,
    /// What it may do.
    pub scopes: Vec<ApiScope>,
    /// The venues that it may speak for.
    pub venues: Vec<VenueId>,
}

/// Who asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Principal {
    /// A person.
    Account(Account),
    /// A machine.
    Key(Key),
}
