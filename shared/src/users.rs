//! Accounts of staff: one role in one scope each, of a site or venue or of one person.

mod suggestion;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::ids::{AreaId, CoordinatorId, SiteId, UserId, VenueId};
use crate::limits::{NAME_MAX, SEARCH_MAX, USERNAME_MAX, USERNAME_MIN};
use crate::problem::{FieldCode, FieldError};
use crate::session::Role;
use crate::text::{Language, Text};

pub use suggestion::{free_username, suggest_username};

/// Whether people can sign in with an account.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum UserState {
    /// Not locked, and somebody has signed in.
    Open,
    /// Locked: nobody can sign in.
    Locked,
    /// Not locked, but nobody has signed in yet.
    NeverSignedIn,
}

impl UserState {
    /// All states.
    pub const ALL: [Self; 3] = [Self::Open, Self::Locked, Self::NeverSignedIn];

    /// The name in JSON and translation keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Locked => "locked",
            Self::NeverSignedIn => "never_signed_in",
        }
    }
}

/// An account, as those see it who look after it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct User {
    /// Id of the account.
    pub id: UserId,
    /// Its user name.
    #[cfg_attr(
        feature = "openapi",
        schema(max_length = 64, example = "espoo.aikuissosiaalityo")
    )]
    pub username: String,
    /// What it may do.
    pub role: Role,
    /// Whether people can sign in with it.
    pub state: UserState,
    /// Its area, or that of its site or venue; null for the network and for a pop-up venue.
    pub area_id: Option<AreaId>,
    /// Name of that area.
    pub area_name: Option<Text>,
    /// Its site; distributors only.
    pub site_id: Option<SiteId>,
    /// Name of the site.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub site_name: Option<String>,
    /// Its venue; venues only.
    pub venue_id: Option<VenueId>,
    /// Name of the venue.
    pub venue_name: Option<Text>,
    /// Name of the organisation of the site or venue.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub organisation_name: Option<String>,
    /// True for one person's account, false for one that the people of a site or venue share.
    pub is_personal: bool,
    /// Name of that person at work; null for a shared account.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub display_name: Option<String>,
    /// Whether the person is the organisation's contact person, who may make its commitment.
    pub is_contact_person: bool,
    /// The language that the account works in.
    pub language: Language,
    /// True until the one-time password has been changed.
    pub must_change_password: bool,
    /// Whether signing in asks for a code of a second factor.
    pub has_second_factor: bool,
    /// When somebody signed in last; null when nobody has yet.
    pub last_sign_in_at: Option<DateTime<Utc>>,
    /// When it was locked; null when it is not.
    pub locked_at: Option<DateTime<Utc>>,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// Send it with an update; counted up by each.
    #[cfg_attr(feature = "openapi", schema(minimum = 1))]
    pub version: i32,
}

/// What a new account is for: its role, and where it may act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "role", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum NewScope {
    /// A coordinator of an area; area, side and name are those of the entry. Kaikukeskus alone gives it.
    AreaCoordinator {
        /// The coordinator's entry.
        coordinator_id: CoordinatorId,
    },
    /// Hands out cards at a site.
    Distributor {
        /// The site.
        site_id: SiteId,
    },
    /// Checks cards at a venue.
    Venue {
        /// The venue.
        venue_id: VenueId,
    },
}

impl NewScope {
    /// The role that goes with it.
    #[must_use]
    pub const fn role(self) -> Role {
        match self {
            Self::AreaCoordinator { .. } => Role::AreaCoordinator,
            Self::Distributor { .. } => Role::Distributor,
            Self::Venue { .. } => Role::Venue,
        }
    }
}

/// A new account.
#[derive(Clone, Debug, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CreateUser {
    /// Its user name: small letters a–z, digits, dots, underscores and hyphens. It is never changed.
    #[validate(length(min = USERNAME_MIN, max = USERNAME_MAX, code = "length"), custom(function = crate::validation::username))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 3, max_length = 64, example = "espoo.aikuissosiaalityo")
    )]
    pub username: String,
    /// What it is for.
    pub scope: NewScope,
    /// True for one person's account. A coordinator's is always personal.
    #[serde(default)]
    pub is_personal: bool,
    /// Name of that person at work: needed for a personal account, refused for a shared one and for a coordinator's,
    /// which has the name of the entry.
    #[serde(default)]
    #[validate(length(min = 1, max = NAME_MAX, code = "length"), custom(function = crate::validation::filled))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
    pub display_name: Option<String>,
    /// Whether the person is the organisation's contact person; personal accounts of sites and venues only.
    #[serde(default)]
    pub is_contact_person: bool,
    /// The language that the account begins in.
    pub language: Language,
}

impl CreateUser {
    /// What does not fit together.
    #[must_use]
    pub fn check(&self) -> Vec<FieldError> {
        check_person(
            self.scope.role(),
            self.is_personal,
            self.display_name.as_deref(),
            self.is_contact_person,
        )
    }
}

/// What may change of an account.
#[derive(Clone, Debug, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UpdateUser {
    /// The version that was read.
    #[validate(range(min = 1, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 2147483647))]
    pub version: i32,
    /// Name of the person at work: needed for a personal account, refused for a shared one and for a coordinator's, which
    /// has the name of the entry.
    #[serde(default)]
    #[validate(length(min = 1, max = NAME_MAX, code = "length"), custom(function = crate::validation::filled))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 200))]
    pub display_name: Option<String>,
    /// Whether the person is the organisation's contact person; personal accounts of sites and venues only.
    #[serde(default)]
    pub is_contact_person: bool,
    /// The language that the account works in.
    pub language: Language,
}

impl UpdateUser {
    /// What does not fit together, for an account of that role.
    #[must_use]
    pub fn check(&self, role: Role, is_personal: bool) -> Vec<FieldError> {
        check_person(
            role,
            is_personal,
            self.display_name.as_deref(),
            self.is_contact_person,
        )
    }
}

/// An account with its one-time password. The password is told this once: it is kept as a hash.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UserWithPassword {
    /// The account.
    pub user: User,
    /// Opens the account once; a password of one's own must be chosen with it.
    #[cfg_attr(
        feature = "openapi",
        schema(max_length = 40, example = "k7mp-4wqx-9rtd-hc2v")
    )]
    pub one_time_password: String,
}

/// Which accounts.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct UserFilter {
    /// Only the accounts with this role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<Role>,
    /// Only the accounts of this area, its sites and its venues.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area_id: Option<AreaId>,
    /// Only the accounts of this site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site_id: Option<SiteId>,
    /// Only the accounts of this venue.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub venue_id: Option<VenueId>,
    /// Only the accounts in this state.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<UserState>,
    /// Only the accounts with this text in their user name, or in the name of their person, site or venue.
    #[validate(length(max = SEARCH_MAX, code = "too_long"))]
    #[cfg_attr(feature = "openapi", param(max_length = 100))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub q: Option<String>,
}

/// Whether an account may make accounts of a role: those below its own. National administrators are made on the
/// machine itself.
#[must_use]
pub const fn may_give(giver: Role, given: Role) -> bool {
    match giver {
        Role::NationalAdmin => !matches!(given, Role::NationalAdmin),
        Role::AreaCoordinator => matches!(given, Role::Distributor | Role::Venue),
        Role::Distributor | Role::Venue => false,
    }
}

/// Whether an account may change, lock and reset accounts of a role: what it may give, and national administrators
/// each other.
#[must_use]
pub const fn may_manage(manager: Role, managed: Role) -> bool {
    matches!(manager, Role::NationalAdmin) || may_give(manager, managed)
}

/// What does not fit together of an account's person. A coordinator's account is always personal, and has the name of the
/// entry.
#[must_use]
pub fn check_person(
    role: Role,
    is_personal: bool,
    display_name: Option<&str>,
    is_contact_person: bool,
) -> Vec<FieldError> {
    let takes_name = is_personal && role != Role::AreaCoordinator;
    let code = match (takes_name, display_name) {
        (true, None) => Some(FieldCode::Required),
        (false, Some(_)) => Some(FieldCode::NotAllowed),
        _ => None,
    };
    let mut errors: Vec<_> = code
        .map(|code| FieldError::new("/display_name", code))
        .into_iter()
        .collect();
    errors.extend(check_contact(role, is_personal, is_contact_person));
    errors
}

fn check_contact(role: Role, is_personal: bool, is_contact_person: bool) -> Option<FieldError> {
    let may = is_personal && matches!(role, Role::Distributor | Role::Venue);
    (is_contact_person && !may)
        .then(|| FieldError::new("/is_contact_person", FieldCode::NotAllowed))
}
