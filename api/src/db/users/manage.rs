//! What those do who look after accounts: give, change, lock and reset them.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{Bool, Nullable, Text as SqlText, Uuid as SqlUuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::ids::{AreaId, CoordinatorId, OrganisationId, SiteId, UserId, VenueId};
use shared::session::Role;
use shared::users::UpdateUser;
use uuid::Uuid;

use crate::db::schema::{area_coordinators, sites, users, venues};

/// The area of a site; none when there is no such site.
///
/// # Errors
/// When the database fails.
pub async fn area_of_site(conn: &mut AsyncPgConnection, id: SiteId) -> QueryResult<Option<AreaId>> {
    let area: Option<Uuid> = sites::table
        .find(id.0)
        .select(sites::area_id)
        .first(conn)
        .await
        .optional()?;
    Ok(area.map(AreaId))
}

/// The area of a venue, which a pop-up venue has none of; none when there is no such venue.
///
/// # Errors
/// When the database fails.
pub async fn area_of_venue(
    conn: &mut AsyncPgConnection,
    id: VenueId,
) -> QueryResult<Option<Option<AreaId>>> {
    let area: Option<Option<Uuid>> = venues::table
        .find(id.0)
        .select(venues::area_id)
        .first(conn)
        .await
        .optional()?;
    Ok(area.map(|area| area.map(AreaId)))
}

/// A coordinator's entry, as giving it an account needs it.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = area_coordinators, check_for_backend(diesel::pg::Pg))]
pub struct CoordinatorEntry {
    /// Its area.
    pub area_id: Uuid,
    /// Social or culture.
    pub side: String,
    /// Name of the person.
    pub name: String,
    /// The account, when there is one already.
    pub user_id: Option<Uuid>,
}

/// A coordinator's entry, held until the end of the transaction.
///
/// # Errors
/// When the database fails.
pub async fn hold_coordinator(
    conn: &mut AsyncPgConnection,
    id: CoordinatorId,
) -> QueryResult<Option<CoordinatorEntry>> {
    area_coordinators::table
        .find(id.0)
        .select(CoordinatorEntry::as_select())
        .for_no_key_update()
        .first(conn)
        .await
        .optional()
}

/// Tells a coordinator's entry whose account it has.
///
/// # Errors
/// When the database fails.
pub async fn give_to_coordinator(
    conn: &mut AsyncPgConnection,
    id: CoordinatorId,
    user: UserId,
) -> QueryResult<()> {
    diesel::update(area_coordinators::table.find(id.0))
        .set(area_coordinators::user_id.eq(Some(user.0)))
        .execute(conn)
        .await?;
    Ok(())
}

/// Changes what may change; false when the version is not the present one. A name that does not come stays: it is that of
/// a coordinator's entry.
///
/// # Errors
/// When the database fails.
pub async fn update(
    conn: &mut AsyncPgConnection,
    id: UserId,
    change: &UpdateUser,
) -> QueryResult<bool> {
    let name = change.display_name.as_deref().map(str::trim);
    let changed = diesel::update(users::table.find(id.0))
        .filter(users::version.eq(change.version))
        .set((
            name.map(|name| users::display_name.eq(name)),
            users::is_contact_person.eq(change.is_contact_person),
            users::language.eq(change.language.tag()),
            users::version.eq(users::version + 1),
        ))
        .execute(conn)
        .await?;
    Ok(changed == 1)
}

/// Whether an account of a site or venue bears the name of its organisation's contact person.
///
/// # Errors
/// When the database fails.
pub async fn bears_contact_name(conn: &mut AsyncPgConnection, id: UserId) -> QueryResult<bool> {
    #[derive(QueryableByName)]
    struct Bears {
        #[diesel(sql_type = Bool)]
        bears: bool,
    }
    let found: Bears = diesel::sql_query(include_str!("bears_contact_name.sql"))
        .bind::<SqlUuid, _>(id.0)
        .get_result(conn)
        .await?;
    Ok(found.bears)
}

/// Whose contact persons may be others by now.
#[derive(Clone, Copy, Debug)]
pub enum ContactsOf<'a> {
    /// Accounts at the sites and venues of an organisation whose contact person has this name; one of that name stays.
    Organisation(OrganisationId, &'a str),
    /// Accounts of a site.
    Site(SiteId),
    /// Accounts of a venue.
    Venue(VenueId),
}

/// Makes accounts the contact person's no longer, and says how many: they commit the organisation to nothing from the
/// next request on.
///
/// # Errors
/// When the database fails.
pub async fn end_contact_persons(
    conn: &mut AsyncPgConnection,
    of: ContactsOf<'_>,
) -> QueryResult<usize> {
    let (organisation, name, site, venue) = match of {
        ContactsOf::Organisation(id, name) => (Some(id.0), Some(name.trim()), None, None),
        ContactsOf::Site(id) => (None, None, Some(id.0), None),
        ContactsOf::Venue(id) => (None, None, None, Some(id.0)),
    };
    diesel::sql_query(include_str!("end_contact_persons.sql"))
        .bind::<Nullable<SqlUuid>, _>(organisation)
        .bind::<Nullable<SqlText>, _>(name)
        .bind::<Nullable<SqlUuid>, _>(site)
        .bind::<Nullable<SqlUuid>, _>(venue)
        .execute(conn)
        .await
}

/// Puts a one-time password in place of the present one.
///
/// # Errors
/// When the database fails.
pub async fn reset_password(
    conn: &mut AsyncPgConnection,
    id: UserId,
    hash: &str,
) -> QueryResult<()> {
    diesel::update(users::table.find(id.0))
        .set((
            users::password_hash.eq(hash),
            users::must_change_password.eq(true),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Whether another national administrator than this one could sign in. Holds all of them until the end of the
/// transaction, so that two cannot lock each other at once.
///
/// # Errors
/// When the database fails.
pub async fn is_another_administrator_left(
    conn: &mut AsyncPgConnection,
    id: UserId,
) -> QueryResult<bool> {
    let administrators: Vec<(Uuid, Option<DateTime<Utc>>)> = users::table
        .filter(users::role.eq(Role::NationalAdmin.as_str()))
        .select((users::id, users::locked_at))
        .order(users::id)
        .for_no_key_update()
        .load(conn)
        .await?;
    let is_left =
        |(other, locked_at): &(Uuid, Option<DateTime<Utc>>)| *other != id.0 && locked_at.is_none();
    Ok(administrators.iter().any(is_left))
}

/// Locks an account; false when it was locked before.
///
/// # Errors
/// When the database fails.
pub async fn lock(
    conn: &mut AsyncPgConnection,
    id: UserId,
    now: DateTime<Utc>,
) -> QueryResult<bool> {
    let open = users::table.find(id.0).filter(users::locked_at.is_null());
    let changed = diesel::update(open)
        .set(users::locked_at.eq(Some(now)))
        .execute(conn)
        .await?;
    Ok(changed == 1)
}

/// Whether an account is a coordinator's entry's. Until the transaction ends the entry stays.
///
/// # Errors
/// When the database fails.
pub async fn is_of_coordinator(conn: &mut AsyncPgConnection, id: UserId) -> QueryResult<bool> {
    let entry: Option<Uuid> = area_coordinators::table
        .filter(area_coordinators::user_id.eq(id.0))
        .select(area_coordinators::id)
        .for_share()
        .first(conn)
        .await
        .optional()?;
    Ok(entry.is_some())
}

/// Unlocks an account; false when it was not locked.
///
/// # Errors
/// When the database fails.
pub async fn unlock(conn: &mut AsyncPgConnection, id: UserId) -> QueryResult<bool> {
    let locked = users::table
        .find(id.0)
        .filter(users::locked_at.is_not_null());
    let changed = diesel::update(locked)
        .set(users::locked_at.eq(None::<DateTime<Utc>>))
        .execute(conn)
        .await?;
    Ok(changed == 1)
}
