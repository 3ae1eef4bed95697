//! What is done to a card on a page of its own, as its address names it.

use std::fmt::{Display, Formatter, Result as Written};
use std::str::FromStr;

use shared::session::Role;

/// What is done to a card on a page of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CardTask {
    /// Make it valid anew.
    Renew,
    /// Make another site's card valid anew.
    RenewElsewhere,
    /// Give a new number in its place.
    Replace,
    /// Take it out of use.
    Inactivate,
    /// Put wrong facts right.
    Correct,
    /// Put a mistyped number right.
    ReEnter,
}

impl CardTask {
    /// All of them.
    pub const ALL: [Self; 6] = [
        Self::Renew,
        Self::RenewElsewhere,
        Self::Replace,
        Self::Inactivate,
        Self::Correct,
        Self::ReEnter,
    ];

    /// Its name in the address and in the keys of texts.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Renew => "renew",
            Self::RenewElsewhere => "renew-elsewhere",
            Self::Replace => "replace",
            Self::Inactivate => "inactivate",
            Self::Correct => "correct",
            Self::ReEnter => "re-enter",
        }
    }

    /// Whether a role does it. Facts are the site's alone, and a coordinator renews what is its area's own.
    #[must_use]
    pub const fn is_for(self, role: Role) -> bool {
        match self {
            Self::Correct | Self::RenewElsewhere => matches!(role, Role::Distributor),
            _ => matches!(role, Role::Distributor | Role::AreaCoordinator),
        }
    }
}

impl Display for CardTask {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> Written {
        formatter.write_str(self.as_str())
    }
}

impl FromStr for CardTask {
    type Err = ();

    fn from_str(name: &str) -> Result<Self, ()> {
        let found = Self::ALL.into_iter().find(|task| task.as_str() == name);
        found.ok_or(())
    }
}
