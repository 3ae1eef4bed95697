//! Who asks: an account with one role in one scope, or an API key.

use chrono::NaiveDate;
use shared::ids::{ApiClientId, AreaId, OrganisationId, SessionId, SiteId, UserId, VenueId};
use shared::session::Role;

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
    /// The area that the scope lies in, if it is one.
    #[must_use]
    pub const fn area(&self) -> Option<AreaId> {
        match *self {
            Self::Network => None,
            Self::Area(area) | Self::Site { area, .. } => Some(area),
            Self::Venue { area, .. } => area,
        }
    }

    /// The role that has this scope.
    #[must_use]
    pub const fn role(&self) -> Role {
        match self {
            Self::Network => Role::NationalAdmin,
            Self::Area(_) => Role::AreaCoordinator,
            Self::Site { .. } => Role::Distributor,
            Self::Venue { .. } => Role::Venue,
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
}

/// An API key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    /// The client that it belongs to.
    pub client: ApiClientId,
    /// What it may do.
    pub scopes: Vec<String>,
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

/// A site as a distributor's work needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OpenSpan {
    /// First day.
    pub from: NaiveDate,
    /// Last day, if there is one.
    pub to: Option<NaiveDate>,
}

impl OpenSpan {
    /// Whether a day lies in the span.
    #[must_use]
    pub fn contains(&self, day: NaiveDate) -> bool {
        self.from <= day && self.to.is_none_or(|last| day <= last)
    }
}
