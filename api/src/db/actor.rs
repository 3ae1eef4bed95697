//! Who does something.

use shared::ids::{ApiClientId, UserId};
use uuid::Uuid;

/// Who does something: an account, or an API client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Actor {
    /// An account.
    Account(UserId),
    /// An API client.
    Client(ApiClientId),
}

impl Actor {
    /// The account, if it is one.
    #[must_use]
    pub const fn user(self) -> Option<Uuid> {
        match self {
            Self::Account(user) => Some(user.0),
            Self::Client(_) => None,
        }
    }

    /// The API client, if it is one.
    #[must_use]
    pub const fn client(self) -> Option<Uuid> {
        match self {
            Self::Account(_) => None,
            Self::Client(client) => Some(client.0),
        }
    }
}
