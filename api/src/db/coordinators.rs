//! Area coordinators.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::coordinators::{Coordinator, CreateCoordinator};
use shared::ids::{AreaId, CoordinatorId, UserId};
use uuid::Uuid;

use super::rows::word;
use super::schema::{area_coordinators, users};

/// A coordinator's entry.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = area_coordinators, check_for_backend(diesel::pg::Pg))]
pub struct CoordinatorRow {
    /// Its id.
    pub id: Uuid,
    /// The area.
    pub area_id: Uuid,
    side: String,
    /// Name of the person, by which lists are ordered.
    pub name: String,
    title: Option<String>,
    email: Option<String>,
    phone: Option<String>,
    /// The person's account.
    pub user_id: Option<Uuid>,
    version: i32,
}

impl CoordinatorRow {
    /// The coordinator as staff see it; the account only for those who coordinate.
    ///
    /// # Errors
    /// When the database holds a word that the program does not know.
    pub fn into_coordinator(self, with_account: bool) -> QueryResult<Coordinator> {
        Ok(Coordinator {
            id: CoordinatorId(self.id),
            area_id: AreaId(self.area_id),
            side: word("area_coordinators.side", &self.side)?,
            name: self.name,
            title: self.title,
            email: self.email,
            phone: self.phone,
            user_id: self.user_id.filter(|_| with_account).map(UserId),
            version: self.version,
        })
    }
}

/// The coordinators of an area by name, from after a place on.
///
/// # Errors
/// When the database fails.
pub async fn list(
    conn: &mut AsyncPgConnection,
    area: AreaId,
    after: Option<(String, Uuid)>,
    limit: i64,
) -> QueryResult<Vec<CoordinatorRow>> {
    let mut query = area_coordinators::table
        .filter(area_coordinators::area_id.eq(area.0))
        .select(CoordinatorRow::as_select())
        .order((area_coordinators::name, area_coordinators::id))
        .limit(limit)
        .into_boxed();
    if let Some((name, id)) = after {
        let later = area_coordinators::name.gt(name.clone());
        let same = area_coordinators::name.eq(name);
        query = query.filter(later.or(same.and(area_coordinators::id.gt(id))));
    }
    query.load(conn).await
}

/// One coordinator's entry; until the transaction ends nobody else changes it.
///
/// # Errors
/// `NotFound`, or when the database fails.
pub async fn lock(conn: &mut AsyncPgConnection, id: CoordinatorId) -> QueryResult<CoordinatorRow> {
    area_coordinators::table
        .find(id.0)
        .select(CoordinatorRow::as_select())
        .for_update()
        .first(conn)
        .await
}

#[derive(Insertable, AsChangeset)]
#[diesel(table_name = area_coordinators, treat_none_as_null = true)]
struct Values<'a> {
    side: &'a str,
    name: &'a str,
    title: Option<&'a str>,
    email: Option<&'a str>,
    phone: Option<&'a str>,
}

impl<'a> From<&'a CreateCoordinator> for Values<'a> {
    fn from(person: &'a CreateCoordinator) -> Self {
        let filled = |text: &'a Option<String>| {
            let text = text.as_deref().map(str::trim);
            text.filter(|text| !text.is_empty())
        };
        Self {
            side: person.side.as_str(),
            name: person.name.trim(),
            title: filled(&person.title),
            email: filled(&person.email),
            phone: filled(&person.phone),
        }
    }
}

/// Adds a coordinator.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    conn: &mut AsyncPgConnection,
    id: CoordinatorId,
    area: AreaId,
    new: &CreateCoordinator,
) -> QueryResult<CoordinatorRow> {
    diesel::insert_into(area_coordinators::table)
        .values((
            area_coordinators::id.eq(id.0),
            area_coordinators::area_id.eq(area.0),
            Values::from(new),
        ))
        .returning(CoordinatorRow::as_returning())
        .get_result(conn)
        .await
}

/// Changes a coordinator's entry of a version, and the side and the name of the account that belongs to it; nothing
/// when the version is another.
///
/// # Errors
/// When the database fails.
pub async fn update(
    conn: &mut AsyncPgConnection,
    id: CoordinatorId,
    version: i32,
    wanted: &CreateCoordinator,
) -> QueryResult<Option<CoordinatorRow>> {
    let present = area_coordinators::table
        .find(id.0)
        .filter(area_coordinators::version.eq(version));
    let row: Option<CoordinatorRow> = diesel::update(present)
        .set((
            Values::from(wanted),
            area_coordinators::version.eq(area_coordinators::version + 1),
        ))
        .returning(CoordinatorRow::as_returning())
        .get_result(conn)
        .await
        .optional()?;
    if let Some(user) = row.as_ref().and_then(|row| row.user_id) {
        diesel::update(users::table.find(user))
            .set((
                users::coordinator_side.eq(wanted.side.as_str()),
                users::version.eq(users::version + 1),
            ))
            .execute(conn)
            .await?;
        diesel::update(users::table.find(user).filter(users::is_personal))
            .set(users::display_name.eq(wanted.name.trim()))
            .execute(conn)
            .await?;
    }
    Ok(row)
}

/// Takes a coordinator's entry away; false when it has an account that is not locked.
///
/// # Errors
/// When the database fails.
pub async fn delete(conn: &mut AsyncPgConnection, row: &CoordinatorRow) -> QueryResult<bool> {
    if let Some(user) = row.user_id {
        let open = users::table
            .find(user)
            .filter(users::locked_at.is_null())
            .select(users::id)
            .for_share()
            .first::<Uuid>(conn)
            .await
            .optional()?;
        if open.is_some() {
            return Ok(false);
        }
    }
    diesel::delete(area_coordinators::table.find(row.id))
        .execute(conn)
        .await?;
    Ok(true)
}
