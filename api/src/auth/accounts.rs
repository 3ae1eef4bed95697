//! Giving and looking after accounts: who may, and what goes with it.

use diesel_async::AsyncPgConnection;
use secrecy::SecretString;
use shared::ids::{AreaId, UserId};
use shared::problem::{FieldCode, ProblemCode};
use shared::session::Role;
use shared::users::{CreateUser, NewScope, User, may_give, may_manage};

use super::one_time_password::one_time_password;
use super::require::Coordinate;
use crate::app::AppState;
use crate::db;
use crate::db::users::{NewPerson, NewUser, NewUserScope};
use crate::error::{ApiError, ApiResult, refuse};

/// A new one-time password with its hash. Making it takes long: no connection to the database should be held meanwhile.
///
/// # Errors
/// When there are no random bytes, or hashing fails.
pub async fn new_password(state: &AppState) -> ApiResult<(String, String)> {
    let password = one_time_password().map_err(|error| ApiError::internal(&error))?;
    let hash = state
        .passwords()
        .hash(SecretString::from(password.clone()))
        .await?;
    Ok((password, hash))
}

impl Coordinate {
    /// The role of the one who asks.
    #[must_use]
    pub const fn role(self) -> Role {
        match self.area {
            None => Role::NationalAdmin,
            Some(_) => Role::AreaCoordinator,
        }
    }

    /// An account that the one who asks may change, reset, unlock or sign out.
    ///
    /// # Errors
    /// 404 for one that is not there or another area's; 403 for one of a role that is not below the own.
    pub async fn find_managed(self, conn: &mut AsyncPgConnection, id: UserId) -> ApiResult<User> {
        let user = db::users::overview(conn, self.area, id)
            .await?
            .into_user()?;
        if may_manage(self.role(), user.role) {
            return Ok(user);
        }
        Err(ProblemCode::Forbidden.into())
    }

    /// The same, but not the own account.
    ///
    /// # Errors
    /// 409 for the own account, else as above.
    pub async fn find_other(self, conn: &mut AsyncPgConnection, id: UserId) -> ApiResult<User> {
        if id == self.user {
            return Err(ProblemCode::OwnAccount.into());
        }
        self.find_managed(conn, id).await
    }
}

/// Adds an account with the hash of its one-time password.
///
/// # Errors
/// 403 for a role that is not below the own; 422 for a site, venue or entry that is not there or another area's, and for
/// what does not fit together; 409 for a user name that is taken, and for an entry that has an account.
pub async fn add(
    conn: &mut AsyncPgConnection,
    giver: Coordinate,
    new: &CreateUser,
    password_hash: &str,
) -> ApiResult<UserId> {
    if !may_give(giver.role(), new.scope.role()) {
        return Err(ProblemCode::Forbidden.into());
    }
    refuse(new.check())?;
    let place = place(conn, giver, new.scope).await?;
    let name = place.name.as_deref().or(new.display_name.as_deref());
    let row = NewUser {
        username: &new.username,
        password_hash,
        language: new.language,
        must_change_password: true,
        scope: place.scope,
        person: name.map(|name| NewPerson {
            name: name.trim(),
            is_contact_person: new.is_contact_person,
        }),
    };
    let added = db::users::insert(conn, &row).await?;
    let id = added.ok_or_else(|| ApiError::taken("/username"))?;
    check_contact_person(conn, id, new.is_contact_person).await?;
    if let NewScope::AreaCoordinator { coordinator_id } = new.scope {
        db::users::give_to_coordinator(conn, coordinator_id, id).await?;
    }
    Ok(id)
}

/// Refuses to make an account the contact person's that bears another name: it would commit the organisation in the name
/// of somebody else.
///
/// # Errors
/// 422 for `/is_contact_person`.
pub async fn check_contact_person(
    conn: &mut AsyncPgConnection,
    id: UserId,
    is_contact_person: bool,
) -> ApiResult<()> {
    if is_contact_person && !db::users::bears_contact_name(conn, id).await? {
        let code = FieldCode::NotTheContactPerson;
        return Err(ApiError::field("/is_contact_person", code));
    }
    Ok(())
}

/// Where a new account may act.
struct Place {
    scope: NewUserScope,
    /// Of the coordinator.
    name: Option<String>,
}

async fn place(
    conn: &mut AsyncPgConnection,
    giver: Coordinate,
    scope: NewScope,
) -> ApiResult<Place> {
    let (scope, area, name, pointer) = match scope {
        NewScope::Distributor { site_id } => {
            let area = db::users::area_of_site(conn, site_id).await?;
            let scope = NewUserScope::Site(site_id);
            (scope, area.map(Some), None, "/scope/site_id")
        }
        NewScope::Venue { venue_id } => {
            let area = db::users::area_of_venue(conn, venue_id).await?;
            (NewUserScope::Venue(venue_id), area, None, "/scope/venue_id")
        }
        NewScope::AreaCoordinator { coordinator_id } => {
            let pointer = "/scope/coordinator_id";
            let entry = db::users::hold_coordinator(conn, coordinator_id).await?;
            let entry =
                entry.ok_or_else(|| ApiError::field(pointer, FieldCode::UnknownReference))?;
            if entry.user_id.is_some() {
                return Err(ApiError::taken("/scope/coordinator_id"));
            }
            let area = AreaId(entry.area_id);
            let side = if entry.side == "culture" {
                "culture"
            } else {
                "social"
            };
            let scope = NewUserScope::Area(area, side);
            (scope, Some(Some(area)), Some(entry.name), pointer)
        }
    };
    match area {
        Some(area) if giver.check(area).is_ok() => Ok(Place { scope, name }),
        _ => Err(ApiError::field(pointer, FieldCode::UnknownReference)),
    }
}
