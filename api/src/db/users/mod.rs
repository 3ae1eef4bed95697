//! Accounts.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::ids::{AreaId, SiteId, UserId, VenueId};
use shared::session::Role;
use shared::text::Language;
use uuid::Uuid;

use super::schema::users;

mod manage;
mod overview;

pub use manage::{
    ContactsOf, CoordinatorEntry, area_of_site, area_of_venue, bears_contact_name,
    end_contact_persons, give_to_coordinator, hold_coordinator, is_another_administrator_left,
    is_of_coordinator, lock, reset_password, unlock, update,
};
pub use overview::{OverviewRow, list, overview};

/// An account, as signing in needs it.
#[derive(Clone, Queryable, Selectable)]
#[diesel(table_name = users, check_for_backend(diesel::pg::Pg))]
pub struct UserRow {
    /// Its id.
    pub id: Uuid,
    /// Its name, in small letters.
    pub username: String,
    /// Its password's hash.
    pub password_hash: String,
    /// Set when it is locked.
    pub locked_at: Option<DateTime<Utc>>,
}

/// A new account.
pub struct NewUser<'a> {
    /// Its name, in small letters.
    pub username: &'a str,
    /// Its password's hash.
    pub password_hash: &'a str,
    /// The language that it begins in.
    pub language: Language,
    /// Whether the password is for the first sign-in only.
    pub must_change_password: bool,
    /// Where it may act.
    pub scope: NewUserScope,
    /// The person whose it is; none for a shared account.
    pub person: Option<NewPerson<'a>>,
}

/// The person whose account it is.
#[derive(Clone, Copy)]
pub struct NewPerson<'a> {
    /// The name at work.
    pub name: &'a str,
    /// Whether it is the organisation's contact person.
    pub is_contact_person: bool,
}

/// Where a new account may act.
#[derive(Clone, Copy)]
pub enum NewUserScope {
    /// The whole network.
    Network,
    /// One area, on the social or the culture side.
    Area(AreaId, &'static str),
    /// One site.
    Site(SiteId),
    /// One venue.
    Venue(VenueId),
}

/// The account of a user name in its normal form.
///
/// # Errors
/// When the database fails.
pub async fn find_by_username(
    conn: &mut AsyncPgConnection,
    username: &str,
) -> QueryResult<Option<UserRow>> {
    // PostgreSQL has no such text, and would fail.
    if username.contains('\0') {
        return Ok(None);
    }
    users::table
        .filter(users::username.eq(username))
        .select(UserRow::as_select())
        .first(conn)
        .await
        .optional()
}

/// An account by its id.
///
/// # Errors
/// `NotFound`, or when the database fails.
pub async fn find(conn: &mut AsyncPgConnection, id: UserId) -> QueryResult<UserRow> {
    users::table
        .find(id.0)
        .select(UserRow::as_select())
        .first(conn)
        .await
}

/// Notes a sign-in with a password that was right; false when the account was locked or got another password meanwhile.
/// Holds the account until the end of the transaction, so that whoever locks or resets it ends the new session too.
///
/// # Errors
/// When the database fails.
pub async fn record_sign_in(
    conn: &mut AsyncPgConnection,
    id: UserId,
    verified_hash: &str,
    at: DateTime<Utc>,
) -> QueryResult<bool> {
    let changed = diesel::update(users::table.find(id.0))
        .filter(users::password_hash.eq(verified_hash))
        .filter(users::locked_at.is_null())
        .set(users::last_sign_in_at.eq(at))
        .execute(conn)
        .await?;
    Ok(changed == 1)
}

/// Sets a password that the account's people know, in place of one that was right; false when there is another by now.
///
/// # Errors
/// When the database fails.
pub async fn change_password(
    conn: &mut AsyncPgConnection,
    id: UserId,
    (verified_hash, hash): (&str, &str),
) -> QueryResult<bool> {
    let changed = diesel::update(users::table.find(id.0))
        .filter(users::password_hash.eq(verified_hash))
        .filter(users::locked_at.is_null())
        .set((
            users::password_hash.eq(hash),
            users::must_change_password.eq(false),
        ))
        .execute(conn)
        .await?;
    Ok(changed == 1)
}

/// Sets the language that the account works in.
///
/// # Errors
/// When the database fails.
pub async fn change_language(
    conn: &mut AsyncPgConnection,
    id: UserId,
    language: Language,
) -> QueryResult<()> {
    diesel::update(users::table.find(id.0))
        .set((
            users::language.eq(language.tag()),
            users::version.eq(users::version + 1),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Adds an account; none when the user name is taken.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    conn: &mut AsyncPgConnection,
    new: &NewUser<'_>,
) -> QueryResult<Option<UserId>> {
    let (role, area, side, site, venue) = match new.scope {
        NewUserScope::Network => (Role::NationalAdmin, None, None, None, None),
        NewUserScope::Area(area, side) => {
            (Role::AreaCoordinator, Some(area.0), Some(side), None, None)
        }
        NewUserScope::Site(site) => (Role::Distributor, None, None, Some(site.0), None),
        NewUserScope::Venue(venue) => (Role::Venue, None, None, None, Some(venue.0)),
    };
    let id: Option<Uuid> = diesel::insert_into(users::table)
        .values((
            users::id.eq(Uuid::now_v7()),
            users::username.eq(new.username),
            users::password_hash.eq(new.password_hash),
            users::role.eq(role.as_str()),
            users::area_id.eq(area),
            users::coordinator_side.eq(side),
            users::site_id.eq(site),
            users::venue_id.eq(venue),
            users::language.eq(new.language.tag()),
            users::must_change_password.eq(new.must_change_password),
            users::is_personal.eq(new.person.is_some()),
            users::display_name.eq(new.person.map(|person| person.name)),
            users::is_contact_person.eq(new.person.is_some_and(|person| person.is_contact_person)),
        ))
        .on_conflict(users::username)
        .do_nothing()
        .returning(users::id)
        .get_result(conn)
        .await
        .optional()?;
    Ok(id.map(UserId))
}
