//! Who looks after API clients, and what a key may learn of itself.

use shared::api_clients::{ApiClientKind, ApiMode};
use shared::ids::{ApiClientId, AreaId, UserId, VenueId};
use shared::problem::ProblemCode;

use super::require::{Permission, account};
use super::{Key, Principal, Scope};
use crate::db::Visible;
use crate::db::api_clients::Viewer;

/// Looks after API clients: the national administrator all, coordinators those of their area, a venue its own.
#[derive(Clone, Copy, Debug)]
pub struct KeepClients {
    /// The account.
    pub user: UserId,
    /// Whose eyes it has.
    pub viewer: Viewer,
    /// The area whose coordinators look after what it does.
    pub area: Option<AreaId>,
}

/// What is asked of a client before somebody may look after it.
#[derive(Clone, Copy, Debug)]
pub struct Standing {
    /// Whose program it is.
    pub kind: ApiClientKind,
    /// The area that looks after its organisation; none when Kaikukeskus does.
    pub area: Option<AreaId>,
    /// Whether it is of the venue's own organisation.
    pub is_of_own_organisation: bool,
    /// Whether it may speak for another venue than the viewer's.
    pub speaks_for_others: bool,
    /// Whether it may speak for a venue of the viewer's area.
    pub speaks_in_area: bool,
    /// When it is suspended: by which area; none for Kaikukeskus.
    pub suspended_by: Option<Option<AreaId>>,
}

impl KeepClients {
    /// Whether it may change a client and make keys for it. A venue may not when the client speaks for another one too:
    /// a key would open what is not its own.
    #[must_use]
    pub fn manages(self, client: Standing) -> bool {
        match self.viewer {
            Viewer::Network => true,
            Viewer::Area(own) => client.area == Some(own),
            Viewer::Venue { .. } => {
                client.kind == ApiClientKind::Venues
                    && client.is_of_own_organisation
                    && !client.speaks_for_others
            }
        }
    }

    /// Whether it may suspend a client, or lift its suspension. What Kaikukeskus suspended, it alone lifts.
    #[must_use]
    pub fn suspends(self, client: Standing) -> bool {
        let Viewer::Area(own) = self.viewer else {
            return self.viewer == Viewer::Network;
        };
        let looks_after = client.area == Some(own);
        match client.suspended_by {
            None => looks_after || client.speaks_in_area,
            Some(None) => false,
            Some(Some(by)) => looks_after || by == own,
        }
    }

    /// The venues that it may grant, and take away again.
    #[must_use]
    pub const fn grants(self) -> Visible<VenueId> {
        match self.viewer {
            Viewer::Network => Visible::All,
            Viewer::Area(area) => Visible::OfArea(area),
            Viewer::Venue { venue, .. } => Visible::Own(venue),
        }
    }
}

impl Permission for KeepClients {
    fn admit(principal: &Principal) -> Result<Self, ProblemCode> {
        let account = account(principal)?;
        let viewer = match account.scope {
            Scope::Network => Viewer::Network,
            Scope::Area(area) => Viewer::Area(area),
            Scope::Venue {
                venue,
                organisation,
                ..
            } => Viewer::Venue {
                venue,
                organisation,
            },
            Scope::Site { .. } => return Err(ProblemCode::Forbidden),
        };
        Ok(Self {
            user: account.user,
            viewer,
            area: account.scope.area(),
        })
    }
}

/// Any key: learns what it is.
#[derive(Clone, Debug)]
pub struct AnyKey(pub Key);

impl Permission for AnyKey {
    fn admit(principal: &Principal) -> Result<Self, ProblemCode> {
        match principal {
            Principal::Key(key) => Ok(Self(key.clone())),
            Principal::Account(_) => Err(ProblemCode::Forbidden),
        }
    }
}

/// A test key: does what only test data bear.
#[derive(Clone, Copy, Debug)]
pub struct TestKey {
    /// Its client.
    pub client: ApiClientId,
}

impl Permission for TestKey {
    fn admit(principal: &Principal) -> Result<Self, ProblemCode> {
        match principal {
            Principal::Key(key) if key.mode == ApiMode::Test => Ok(Self { client: key.client }),
            Principal::Key(_) => Err(ProblemCode::TestOnly),
            Principal::Account(_) => Err(ProblemCode::Forbidden),
        }
    }
}

#[cfg(test)]
mod tests {
    use shared::ids::OrganisationId;
    use uuid::Uuid;

    use super::*;

    const OWN: AreaId = AreaId(Uuid::nil());
    const OTHER: AreaId = AreaId(Uuid::max());

    fn keeper(viewer: Viewer) -> KeepClients {
        KeepClients {
            user: UserId(Uuid::nil()),
            viewer,
            area: None,
        }
    }

    const VENUE: Viewer = Viewer::Venue {
        venue: VenueId(Uuid::nil()),
        organisation: OrganisationId(Uuid::nil()),
    };

    const CLIENT: Standing = Standing {
        kind: ApiClientKind::Venues,
        area: Some(OWN),
        is_of_own_organisation: true,
        speaks_for_others: false,
        speaks_in_area: false,
        suspended_by: None,
    };

    #[test]
    fn a_venue_looks_after_what_speaks_for_it_alone() {
        let shop = ApiClientKind::TicketShop;
        for (viewer, client, expected) in [
            (Viewer::Network, CLIENT, true),
            (Viewer::Area(OWN), CLIENT, true),
            (Viewer::Area(OTHER), CLIENT, false),
            (VENUE, CLIENT, true),
            (
                VENUE,
                Standing {
                    speaks_for_others: true,
                    ..CLIENT
                },
                false,
            ),
            (
                VENUE,
                Standing {
                    is_of_own_organisation: false,
                    ..CLIENT
                },
                false,
            ),
            (
                VENUE,
                Standing {
                    kind: shop,
                    ..CLIENT
                },
                false,
            ),
            (
                Viewer::Area(OWN),
                Standing {
                    kind: shop,
                    area: None,
                    ..CLIENT
                },
                false,
            ),
        ] {
            assert_eq!(
                keeper(viewer).manages(client),
                expected,
                "{viewer:?} {client:?}"
            );
        }
    }

    #[test]
    fn an_area_suspends_what_works_in_it_and_lifts_what_it_may() {
        let elsewhere = Standing {
            area: None,
            ..CLIENT
        };
        let by = |area| Standing {
            suspended_by: Some(area),
            ..CLIENT
        };
        for (viewer, client, expected) in [
            (Viewer::Network, CLIENT, true),
            (VENUE, CLIENT, false),
            (Viewer::Area(OWN), CLIENT, true),
            (Viewer::Area(OWN), elsewhere, false),
            (
                Viewer::Area(OWN),
                Standing {
                    speaks_in_area: true,
                    ..elsewhere
                },
                true,
            ),
            (Viewer::Area(OWN), by(Some(OWN)), true),
            (Viewer::Area(OWN), by(Some(OTHER)), true),
            (Viewer::Area(OTHER), by(Some(OTHER)), true),
            (Viewer::Area(OTHER), by(Some(OWN)), false),
            (Viewer::Area(OWN), by(None), false),
            (Viewer::Network, by(None), true),
        ] {
            assert_eq!(
                keeper(viewer).suspends(client),
                expected,
                "{viewer:?} {client:?}"
            );
        }
    }
}
