//! Who may read and keep an organisation's promises: its commitment and its checklist.

use shared::ids::{AreaId, OrganisationId, UserId};
use shared::problem::ProblemCode;

use super::require::{Permission, account};
use super::{Account, Principal, Scope};
use crate::db::Visible;
use crate::error::ApiResult;

/// Whose promises an account keeps up to date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keeper {
    /// All organisations'.
    Network,
    /// Those of the organisations that the area looks after.
    Area(AreaId),
    /// Its own organisation's.
    Organisation(OrganisationId),
}

impl Keeper {
    /// Who records commitments: coordinators, and the contact person's personal account; never a shared account.
    const fn of_commitments(account: &Account) -> Option<Self> {
        match account.scope {
            Scope::Network => Some(Self::Network),
            Scope::Area(area) => Some(Self::Area(area)),
            Scope::Site { organisation, .. } | Scope::Venue { organisation, .. }
                if account.is_contact_person =>
            {
                Some(Self::Organisation(organisation))
            }
            Scope::Site { .. } | Scope::Venue { .. } => None,
        }
    }

    /// Who answers checklists: coordinators, and distributors with a shared account too.
    const fn of_checklists(account: &Account) -> Option<Self> {
        match account.scope {
            Scope::Network => Some(Self::Network),
            Scope::Area(area) => Some(Self::Area(area)),
            Scope::Site { organisation, .. } => Some(Self::Organisation(organisation)),
            Scope::Venue { .. } => None,
        }
    }

    /// Whether an organisation is among them; `area` is the one that looks after it.
    #[must_use]
    pub fn keeps(self, organisation: OrganisationId, area: Option<AreaId>) -> bool {
        match self {
            Self::Network => true,
            Self::Area(own) => area == Some(own),
            Self::Organisation(own) => organisation == own,
        }
    }

    /// Refuses another's organisation, as if it were not there.
    ///
    /// # Errors
    /// 404.
    pub fn check(self, organisation: OrganisationId, area: Option<AreaId>) -> ApiResult<()> {
        if self.keeps(organisation, area) {
            return Ok(());
        }
        Err(ProblemCode::NotFound.into())
    }

    /// Whether it may also answer for years that are over.
    #[must_use]
    pub const fn opens_past_years(self) -> bool {
        matches!(self, Self::Network | Self::Area(_))
    }
}

/// Reads organisations' promises: the national administrator all, coordinators those of organisations with a place in
/// their area, sites and venues their own organisation's.
#[derive(Clone, Copy, Debug)]
pub struct ReadPromises {
    /// Where the account may act.
    pub scope: Scope,
    /// Whose commitments it may record.
    pub commits: Option<Keeper>,
    /// Whose checklists it may answer.
    pub answers: Option<Keeper>,
}

impl ReadPromises {
    /// Whose rows may be read.
    #[must_use]
    pub const fn visible(self) -> Visible<OrganisationId> {
        match self.scope {
            Scope::Network => Visible::All,
            Scope::Area(area) => Visible::OfArea(area),
            Scope::Site { organisation, .. } | Scope::Venue { organisation, .. } => {
                Visible::Own(organisation)
            }
        }
    }
}

impl From<&Account> for ReadPromises {
    fn from(account: &Account) -> Self {
        Self {
            scope: account.scope,
            commits: Keeper::of_commitments(account),
            answers: Keeper::of_checklists(account),
        }
    }
}

impl Permission for ReadPromises {
    fn admit(principal: &Principal) -> Result<Self, ProblemCode> {
        account(principal).map(Self::from)
    }
}

/// Records commitments.
#[derive(Clone, Copy, Debug)]
pub struct Commit {
    /// The account.
    pub user: UserId,
    /// Whose commitments.
    pub keeper: Keeper,
}

impl Permission for Commit {
    fn admit(principal: &Principal) -> Result<Self, ProblemCode> {
        let account = account(principal)?;
        let keeper = Keeper::of_commitments(account).ok_or(ProblemCode::Forbidden)?;
        Ok(Self {
            user: account.user,
            keeper,
        })
    }
}

/// Answers checklists.
#[derive(Clone, Copy, Debug)]
pub struct TickChecklist {
    /// The account.
    pub user: UserId,
    /// Whose checklists.
    pub keeper: Keeper,
    /// What it may read of them.
    pub reads: ReadPromises,
}

impl Permission for TickChecklist {
    fn admit(principal: &Principal) -> Result<Self, ProblemCode> {
        let account = account(principal)?;
        let keeper = Keeper::of_checklists(account).ok_or(ProblemCode::Forbidden)?;
        Ok(Self {
            user: account.user,
            keeper,
            reads: account.into(),
        })
    }
}
