//! `Require<P>`: the permission that a handler needs, as a type in its signature.
//!
//! The middleware `authenticate` has looked up who asks; here it is decided, before the body is read.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpMessage, HttpRequest};
use shared::api_clients::ApiScope;
use shared::ids::{AreaId, OrganisationId, SiteId, UserId, VenueId};
use shared::problem::ProblemCode;

use super::guessing::Asker;
use super::{Account, Key, Principal, Scope};
use crate::db::Visible;
use crate::error::{ApiError, ApiResult};

/// A permission: made from the one who asks, or refused.
pub trait Permission: Sized {
    /// True for what an account may do before its one-time password is changed.
    const BEFORE_PASSWORD_CHANGE: bool = false;

    /// True for what an account may do before it has the second factor that the network requires of it.
    const BEFORE_SECOND_FACTOR: bool = false;

    /// Admits the one who asks, or says why not.
    ///
    /// # Errors
    /// The reason of the refusal.
    fn admit(principal: &Principal) -> Result<Self, ProblemCode>;
}

/// Proof that the one who asks has the permission.
#[derive(Clone, Debug)]
pub struct Require<P>(pub P);

impl<P: Permission> FromRequest for Require<P> {
    type Error = ApiError;
    type Future = Ready<ApiResult<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let principal = request.extensions().get::<ApiResult<Principal>>().cloned();
        ready(decide(principal).map(Self))
    }
}

fn decide<P: Permission>(principal: Option<ApiResult<Principal>>) -> ApiResult<P> {
    let principal = principal.unwrap_or_else(|| Err(ProblemCode::NotSignedIn.into()))?;
    if let Principal::Account(account) = &principal
        && account.must_change_password
        && !P::BEFORE_PASSWORD_CHANGE
    {
        return Err(ProblemCode::PasswordChangeRequired.into());
    }
    if let Principal::Account(account) = &principal
        && account.second_factor_required
        && !account.has_second_factor
        && !P::BEFORE_SECOND_FACTOR
    {
        return Err(ProblemCode::SecondFactorRequired.into());
    }
    P::admit(&principal).map_err(ApiError::from)
}

pub(super) fn account(principal: &Principal) -> Result<&Account, ProblemCode> {
    match principal {
        Principal::Account(account) => Ok(account),
        Principal::Key(_) => Err(ProblemCode::Forbidden),
    }
}

/// Any signed-in account, also one that must change its password or set up a second factor first.
#[derive(Clone, Debug)]
pub struct AnyAccount(pub Account);

impl Permission for AnyAccount {
    const BEFORE_PASSWORD_CHANGE: bool = true;
    const BEFORE_SECOND_FACTOR: bool = true;

    fn admit(principal: &Principal) -> Result<Self, ProblemCode> {
        account(principal).cloned().map(Self)
    }
}

/// Any account of the staff: reads what staff may read of the network, each in its own scope.
#[derive(Clone, Copy, Debug)]
pub struct Staff {
    /// The account.
    pub user: UserId,
    /// Where it may act.
    pub scope: Scope,
}

impl Staff {
    /// Whether it runs areas, and so reads the coordinators' notes.
    #[must_use]
    pub const fn coordinates(&self) -> bool {
        matches!(self.scope, Scope::Network | Scope::Area(_))
    }
}

impl Permission for Staff {
    fn admit(principal: &Principal) -> Result<Self, ProblemCode> {
        account(principal).map(|account| Self {
            user: account.user,
            scope: account.scope,
        })
    }
}

/// Runs the network: the national administrator.
#[derive(Clone, Copy, Debug)]
pub struct Administer {
    /// The account.
    pub user: UserId,
}

impl Permission for Administer {
    fn admit(principal: &Principal) -> Result<Self, ProblemCode> {
        let account = account(principal)?;
        match account.scope {
            Scope::Network => Ok(Self { user: account.user }),
            _ => Err(ProblemCode::Forbidden),
        }
    }
}

/// Runs areas: the national administrator all, a coordinator its own.
#[derive(Clone, Copy, Debug)]
pub struct Coordinate {
    /// The account.
    pub user: UserId,
    /// The one area of a coordinator; none for the national administrator, whose all are.
    pub area: Option<AreaId>,
}

impl Coordinate {
    /// Refuses what belongs to another area, as if it were not there. What belongs to no area is the national
    /// administrator's alone.
    ///
    /// # Errors
    /// 404.
    pub fn check(self, area: impl Into<Option<AreaId>>) -> ApiResult<()> {
        if self.area.is_none() || self.area == area.into() {
            return Ok(());
        }
        Err(ProblemCode::NotFound.into())
    }

    /// Whose rows may be read.
    #[must_use]
    pub const fn visible<Own>(self) -> Visible<Own> {
        match self.area {
            None => Visible::All,
            Some(area) => Visible::OfArea(area),
        }
    }
}

impl Permission for Coordinate {
    fn admit(principal: &Principal) -> Result<Self, ProblemCode> {
        let account = account(principal)?;
        let area = match account.scope {
            Scope::Network => None,
            Scope::Area(area) => Some(area),
            Scope::Site { .. } | Scope::Venue { .. } => return Err(ProblemCode::Forbidden),
        };
        Ok(Self {
            user: account.user,
            area,
        })
    }
}

/// Registers cards: a distributor, at its own site.
#[derive(Clone, Copy, Debug)]
pub struct RegisterCards {
    /// The account.
    pub user: UserId,
    /// Its site.
    pub site: SiteId,
    /// The site's organisation.
    pub organisation: OrganisationId,
    /// The site's area today.
    pub area: AreaId,
}

impl Permission for RegisterCards {
    fn admit(principal: &Principal) -> Result<Self, ProblemCode> {
        let account = account(principal)?;
        match account.scope {
            Scope::Site {
                site,
                organisation,
                area,
            } => Ok(Self {
                user: account.user,
                site,
                organisation,
                area,
            }),
            _ => Err(ProblemCode::Forbidden),
        }
    }
}

/// Reads cards and their figures: distributors their site's, coordinators their area's, the national administrator all.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReadCards {
    /// All cards, without facts.
    Network,
    /// The area's cards, without facts.
    Area(AreaId),
    /// The site's own cards, with facts.
    Site(SiteId),
}

impl ReadCards {
    /// Whose rows may be read.
    #[must_use]
    pub const fn visible(self) -> Visible<SiteId> {
        match self {
            Self::Network => Visible::All,
            Self::Area(area) => Visible::OfArea(area),
            Self::Site(site) => Visible::Own(site),
        }
    }
}

impl Permission for ReadCards {
    fn admit(principal: &Principal) -> Result<Self, ProblemCode> {
        match account(principal)?.scope {
            Scope::Network => Ok(Self::Network),
            Scope::Area(area) => Ok(Self::Area(area)),
            Scope::Site { site, .. } => Ok(Self::Site(site)),
            Scope::Venue { .. } => Err(ProblemCode::Forbidden),
        }
    }
}

/// Looks after cards that are handed out: distributors their site's, coordinators their area's.
#[derive(Clone, Copy, Debug)]
pub struct KeepCards {
    /// The account.
    pub user: UserId,
    /// Whose cards.
    pub visible: Visible<SiteId>,
}

impl Permission for KeepCards {
    fn admit(principal: &Principal) -> Result<Self, ProblemCode> {
        let account = account(principal)?;
        let visible = match account.scope {
            Scope::Area(area) => Visible::OfArea(area),
            Scope::Site { site, .. } => Visible::Own(site),
            Scope::Network | Scope::Venue { .. } => return Err(ProblemCode::Forbidden),
        };
        Ok(Self {
            user: account.user,
            visible,
        })
    }
}

/// Checks cards: a venue's account, or a key with the scope `cards:check`.
#[derive(Clone, Debug)]
pub struct CheckCards {
    /// The venues that it may speak for.
    pub venues: Vec<VenueId>,
    /// Who it is.
    pub asker: Asker,
}

impl Permission for CheckCards {
    fn admit(principal: &Principal) -> Result<Self, ProblemCode> {
        match principal {
            Principal::Account(Account {
                user,
                scope: Scope::Venue { venue, .. },
                ..
            }) => Ok(Self {
                venues: vec![*venue],
                asker: Asker::Account(*user),
            }),
            Principal::Account(_) => Err(ProblemCode::Forbidden),
            Principal::Key(Key {
                client,
                scopes,
                venues,
                ..
            }) => {
                if scopes.contains(&ApiScope::CardsCheck) {
                    Ok(Self {
                        venues: venues.clone(),
                        asker: Asker::Client(*client),
                    })
                } else {
                    Err(ProblemCode::MissingScope)
                }
            }
        }
    }
}
