//! The key with which a browser seals what it keeps of a site or venue: drafts, and what waits for the network.
//!
//! Derived, not stored: the same place gets the same key on every device and instance for as long as the installation
//! keeps its secret. Only a session of the place is given it.

use secrecy::SecretString;
use shared::ids::{SiteId, VenueId};
use shared::problem::ProblemCode;
use uuid::Uuid;

use super::derive::derive;
use super::principal::{Principal, Scope};
use super::require::{Permission, account};

/// Keeps these keys apart from all else that the secret is used for.
const PURPOSE: &[u8] = b"kaikukanta device key 1";

/// The place whose work a device keeps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// A site that hands out cards.
    Site(SiteId),
    /// A venue that checks them.
    Venue(VenueId),
}

impl Place {
    /// That of an account; coordinators and the national administrator have none.
    #[must_use]
    pub const fn of(scope: &Scope) -> Option<Self> {
        match scope {
            Scope::Site { site, .. } => Some(Self::Site(*site)),
            Scope::Venue { venue, .. } => Some(Self::Venue(*venue)),
            Scope::Network | Scope::Area(_) => None,
        }
    }

    /// Its id.
    #[must_use]
    pub const fn id(self) -> Uuid {
        match self {
            Self::Site(site) => site.0,
            Self::Venue(venue) => venue.0,
        }
    }

    const fn kind(self) -> &'static [u8] {
        match self {
            Self::Site(_) => b"site",
            Self::Venue(_) => b"venue",
        }
    }
}

/// Keeps work on the device while there is no network: the account of a site or venue.
#[derive(Clone, Copy, Debug)]
pub struct KeepOnDevice {
    /// Whose work it is.
    pub place: Place,
}

impl Permission for KeepOnDevice {
    fn admit(principal: &Principal) -> Result<Self, ProblemCode> {
        let place = Place::of(&account(principal)?.scope);
        let place = place.ok_or(ProblemCode::Forbidden)?;
        Ok(Self { place })
    }
}

/// Derives the keys.
#[derive(Clone)]
pub struct DeviceKeys(SecretString);

impl DeviceKeys {
    /// Derives them from the installation's secret.
    #[must_use]
    pub const fn new(secret: SecretString) -> Self {
        Self(secret)
    }

    /// The key of a place, for AES-256.
    #[must_use]
    pub fn derive(&self, place: Place) -> [u8; 32] {
        derive(&self.0, &[PURPOSE, place.kind(), place.id().as_bytes()])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_place_of_each_installation_has_a_key_of_its_own() {
        let id = Uuid::from_u128(7);
        let keys = DeviceKeys::new(SecretString::from("the secret of this installation"));
        let foreign = DeviceKeys::new(SecretString::from("the secret of another one"));
        let site = Place::Site(SiteId(id));
        let others = [
            keys.derive(Place::Venue(VenueId(id))),
            keys.derive(Place::Site(SiteId(Uuid::from_u128(8)))),
            foreign.derive(site),
        ];

        assert_eq!(keys.derive(site), keys.derive(site));
        assert!(!others.contains(&keys.derive(site)));
    }
}
