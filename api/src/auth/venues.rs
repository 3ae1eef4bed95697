//! Who keeps up what a venue gives.

use shared::ids::{UserId, VenueId};
use shared::problem::ProblemCode;

use super::require::Permission;
use super::{Principal, Scope};
use crate::db::Visible;

/// Keeps up what venues give: a venue's account its own, coordinators those of their area, the national administrator all.
#[derive(Clone, Copy, Debug)]
pub struct KeepVenue {
    /// The account.
    pub user: UserId,
    /// Whose venues.
    pub visible: Visible<VenueId>,
}

impl KeepVenue {
    /// Whether the coordinators' note is for this one, too.
    #[must_use]
    pub const fn shows_note(self) -> bool {
        !matches!(self.visible, Visible::Own(_))
    }
}

impl Permission for KeepVenue {
    fn admit(principal: &Principal) -> Result<Self, ProblemCode> {
        let Principal::Account(account) = principal else {
            return Err(ProblemCode::Forbidden);
        };
        let visible = match account.scope {
            Scope::Network => Visible::All,
            Scope::Area(area) => Visible::OfArea(area),
            Scope::Venue { venue, .. } => Visible::Own(venue),
            Scope::Site { .. } => return Err(ProblemCode::Forbidden),
        };
        Ok(Self {
            user: account.user,
            visible,
        })
    }
}
