//! Who records visits, who reads them, and who undoes them.

use shared::api_clients::ApiScope;
use shared::ids::VenueId;
use shared::problem::{FieldCode, ProblemCode};
use uuid::Uuid;

use super::guessing::Asker;
use super::require::Permission;
use super::{Account, Key, Principal, Scope};
use crate::db::Actor;
use crate::db::Visible;
use crate::db::visits::{VisitRow, VisitsOf};
use crate::error::{ApiError, ApiResult};

impl From<Asker> for Actor {
    fn from(asker: Asker) -> Self {
        match asker {
            Asker::Account(user) => Self::Account(user),
            Asker::Client(client) => Self::Client(client),
        }
    }
}

/// The venue that one speaks for: the one that is named, or the only one. Another's is as good as unknown.
///
/// # Errors
/// 422 that names the member.
pub fn venue_of(own: &[VenueId], named: Option<VenueId>, pointer: &str) -> ApiResult<VenueId> {
    match (named, own) {
        (Some(venue), own) if own.contains(&venue) => Ok(venue),
        (Some(_), _) => Err(ApiError::field(pointer, FieldCode::UnknownValue)),
        (None, [only]) => Ok(*only),
        (None, _) => Err(ApiError::field(pointer, FieldCode::Required)),
    }
}

/// Records visits: a venue's account, or a key with the scope `visits:write`.
#[derive(Clone, Debug)]
pub struct RecordVisits {
    /// The venues that it may speak for.
    pub venues: Vec<VenueId>,
    /// Who it is.
    pub asker: Asker,
    /// Whose references it uses, and which visits are its own.
    pub own: VisitsOf,
}

impl Permission for RecordVisits {
    fn admit(principal: &Principal) -> Result<Self, ProblemCode> {
        match principal {
            Principal::Account(Account {
                user,
                scope: Scope::Venue { venue, .. },
                ..
            }) => Ok(Self {
                venues: vec![*venue],
                asker: Asker::Account(*user),
                own: VisitsOf::Venue(*venue),
            }),
            Principal::Account(_) => Err(ProblemCode::Forbidden),
            Principal::Key(key) => {
                require_scope(key, ApiScope::VisitsWrite)?;
                Ok(Self {
                    venues: key.venues.clone(),
                    asker: Asker::Client(key.client),
                    own: VisitsOf::Client(key.client),
                })
            }
        }
    }
}

/// Reads visits: a venue's account those at the venue, a key with the scope `visits:read` those that it recorded,
/// coordinators those in their area, the national administrator all.
#[derive(Clone, Copy, Debug)]
pub struct ReadVisits(pub Visible<VisitsOf>);

impl Permission for ReadVisits {
    fn admit(principal: &Principal) -> Result<Self, ProblemCode> {
        visible(principal, ApiScope::VisitsRead).map(Self)
    }
}

/// Changes visits that are there.
#[derive(Clone, Debug)]
pub struct ChangeVisits {
    /// Who it is.
    pub by: Actor,
    /// Whose visits.
    pub visible: Visible<VisitsOf>,
    /// The venues that a key may speak for; none where the account's scope says it.
    venues: Option<Vec<VenueId>>,
}

impl ChangeVisits {
    /// Whether a visit is among those that may be changed.
    #[must_use]
    pub fn includes(&self, row: &VisitRow) -> bool {
        self.reaches(row.venue_id, row.area_id, row.client_id)
    }

    /// Whether what was recorded at a venue, in an area, by an API client or none may be changed.
    #[must_use]
    pub fn reaches(&self, at: Uuid, within: Option<Uuid>, by: Option<Uuid>) -> bool {
        let is_granted = |venues: &Vec<VenueId>| venues.contains(&VenueId(at));
        self.visible.reaches(at, within, by) && self.venues.as_ref().is_none_or(is_granted)
    }

    /// Whether a use can be undone when the venue's time is over.
    #[must_use]
    pub const fn undoes_at_any_time(&self) -> bool {
        !matches!(self.visible, Visible::Own(_))
    }
}

impl From<RecordVisits> for ChangeVisits {
    fn from(recorder: RecordVisits) -> Self {
        Self {
            by: recorder.asker.into(),
            visible: Visible::Own(recorder.own),
            venues: Some(recorder.venues),
        }
    }
}

/// Undoes uses: who records visits its own for a week, coordinators those in their area and the national administrator
/// all at any time.
#[derive(Clone, Debug)]
pub struct UndoVisits(pub ChangeVisits);

impl Permission for UndoVisits {
    fn admit(principal: &Principal) -> Result<Self, ProblemCode> {
        let visible = visible(principal, ApiScope::VisitsWrite)?;
        let (by, venues) = match principal {
            Principal::Account(account) => (Actor::Account(account.user), None),
            Principal::Key(key) => (Actor::Client(key.client), Some(key.venues.clone())),
        };
        Ok(Self(ChangeVisits {
            by,
            visible,
            venues,
        }))
    }
}

/// Reads the figures of venues: a venue's account its own, coordinators their area's, the national administrator all.
#[derive(Clone, Copy, Debug)]
pub struct ReadVenueFigures(pub Visible<VenueId>);

impl Permission for ReadVenueFigures {
    fn admit(principal: &Principal) -> Result<Self, ProblemCode> {
        let Principal::Account(account) = principal else {
            return Err(ProblemCode::Forbidden);
        };
        match account.scope {
            Scope::Network => Ok(Self(Visible::All)),
            Scope::Area(area) => Ok(Self(Visible::OfArea(area))),
            Scope::Venue { venue, .. } => Ok(Self(Visible::Own(venue))),
            Scope::Site { .. } => Err(ProblemCode::Forbidden),
        }
    }
}

fn visible(principal: &Principal, scope: ApiScope) -> Result<Visible<VisitsOf>, ProblemCode> {
    match principal {
        Principal::Account(account) => match account.scope {
            Scope::Network => Ok(Visible::All),
            Scope::Area(area) => Ok(Visible::OfArea(area)),
            Scope::Venue { venue, .. } => Ok(Visible::Own(VisitsOf::Venue(venue))),
            Scope::Site { .. } => Err(ProblemCode::Forbidden),
        },
        Principal::Key(key) => {
            require_scope(key, scope)?;
            Ok(Visible::Own(VisitsOf::Client(key.client)))
        }
    }
}

pub(super) fn require_scope(key: &Key, scope: ApiScope) -> Result<(), ProblemCode> {
    if key.scopes.contains(&scope) {
        return Ok(());
    }
    Err(ProblemCode::MissingScope)
}
