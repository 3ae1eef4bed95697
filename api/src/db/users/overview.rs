//! Accounts as those see them who look after them: with the names of their area, site and venue.

use chrono::{DateTime, Utc};
use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::{BoxedSqlQuery, SqlQuery};
use diesel::sql_types::{
    BigInt, Bool, Int4, Nullable, Text as SqlText, Timestamptz, Uuid as SqlUuid,
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::ids::{AreaId, SiteId, UserId, VenueId};
use shared::text::Text;
use shared::users::{User, UserFilter, UserState};
use uuid::Uuid;

use crate::db::rows::{text, word};
use crate::db::search::pattern;

/// An account with the names around it.
#[derive(QueryableByName)]
pub struct OverviewRow {
    /// Its id.
    #[diesel(sql_type = SqlUuid)]
    pub id: Uuid,
    /// Its name, by which lists are ordered.
    #[diesel(sql_type = SqlText)]
    pub username: String,
    #[diesel(sql_type = SqlText)]
    role: String,
    #[diesel(embed)]
    place: PlaceColumns,
    #[diesel(sql_type = Bool)]
    is_personal: bool,
    #[diesel(sql_type = Nullable<SqlText>)]
    display_name: Option<String>,
    #[diesel(sql_type = Bool)]
    is_contact_person: bool,
    #[diesel(sql_type = SqlText)]
    language: String,
    #[diesel(sql_type = Bool)]
    must_change_password: bool,
    #[diesel(sql_type = Bool)]
    has_second_factor: bool,
    #[diesel(sql_type = Nullable<Timestamptz>)]
    last_sign_in_at: Option<DateTime<Utc>>,
    #[diesel(sql_type = Nullable<Timestamptz>)]
    locked_at: Option<DateTime<Utc>>,
    #[diesel(sql_type = Timestamptz)]
    created_at: DateTime<Utc>,
    #[diesel(sql_type = Int4)]
    version: i32,
}

#[derive(QueryableByName)]
struct PlaceColumns {
    #[diesel(sql_type = Nullable<SqlUuid>)]
    area_id: Option<Uuid>,
    #[diesel(sql_type = Nullable<SqlText>)]
    area_fi: Option<String>,
    #[diesel(sql_type = Nullable<SqlText>)]
    area_sv: Option<String>,
    #[diesel(sql_type = Nullable<SqlText>)]
    area_en: Option<String>,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    site_id: Option<Uuid>,
    #[diesel(sql_type = Nullable<SqlText>)]
    site_name: Option<String>,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    venue_id: Option<Uuid>,
    #[diesel(sql_type = Nullable<SqlText>)]
    venue_fi: Option<String>,
    #[diesel(sql_type = Nullable<SqlText>)]
    venue_sv: Option<String>,
    #[diesel(sql_type = Nullable<SqlText>)]
    venue_en: Option<String>,
    #[diesel(sql_type = Nullable<SqlText>)]
    organisation_name: Option<String>,
}

/// A name in three languages, when all are there.
fn name(fi: Option<String>, sv: Option<String>, en: Option<String>) -> Option<Text> {
    Some(text(fi?, sv?, en?))
}

impl OverviewRow {
    /// The account.
    ///
    /// # Errors
    /// When the database holds a word that the program does not know.
    pub fn into_user(self) -> QueryResult<User> {
        let state = match (self.locked_at, self.last_sign_in_at) {
            (Some(_), _) => UserState::Locked,
            (None, Some(_)) => UserState::Open,
            (None, None) => UserState::NeverSignedIn,
        };
        let place = self.place;
        Ok(User {
            id: UserId(self.id),
            username: self.username,
            role: word("users.role", &self.role)?,
            state,
            area_id: place.area_id.map(AreaId),
            area_name: name(place.area_fi, place.area_sv, place.area_en),
            site_id: place.site_id.map(SiteId),
            site_name: place.site_name,
            venue_id: place.venue_id.map(VenueId),
            venue_name: name(place.venue_fi, place.venue_sv, place.venue_en),
            organisation_name: place.organisation_name,
            is_personal: self.is_personal,
            display_name: self.display_name,
            is_contact_person: self.is_contact_person,
            language: word("users.language", &self.language)?,
            must_change_password: self.must_change_password,
            has_second_factor: self.has_second_factor,
            last_sign_in_at: self.last_sign_in_at,
            locked_at: self.locked_at,
            created_at: self.created_at,
            version: self.version,
        })
    }
}

/// The accounts that one may see: of the network, or of one area. Conditions are put together from those that are asked
/// for, so that the database plans for just these.
struct Choice {
    query: BoxedSqlQuery<'static, Pg, SqlQuery>,
    bound: usize,
}

impl Choice {
    fn of(area: Option<AreaId>) -> Self {
        let query = diesel::sql_query(include_str!("overview.sql")).into_boxed();
        Self { query, bound: 0 }.in_area(area)
    }

    /// Adds a condition with one value; `?` stands for the value.
    fn and<ST, V>(self, condition: &str, value: V) -> Self
    where
        ST: diesel::sql_types::SingleValue + Send + 'static,
        Pg: diesel::sql_types::HasSqlType<ST>,
        V: diesel::serialize::ToSql<ST, Pg> + Send + 'static,
    {
        let bound = self.bound + 1;
        let condition = condition.replace('?', &format!("${bound}"));
        let query = self.query.sql(format!(" {condition}")).bind::<ST, V>(value);
        Self { query, bound }
    }

    fn in_area(self, area: Option<AreaId>) -> Self {
        let Some(area) = area else { return self };
        self.and::<SqlUuid, _>(
            // By keys: the sites and venues of all accounts are not read for this.
            "and (u.area_id = ? \
             or u.site_id in (select id from sites where area_id = ?) \
             or u.venue_id in (select id from venues where area_id = ?))",
            area.0,
        )
    }

    fn filtered(mut self, filter: &UserFilter) -> Self {
        self = self.in_area(filter.area_id);
        if let Some(role) = filter.role {
            self = self.and::<SqlText, _>("and u.role = ?", role.as_str());
        }
        if let Some(site) = filter.site_id {
            self = self.and::<SqlUuid, _>("and u.site_id = ?", site.0);
        }
        if let Some(venue) = filter.venue_id {
            self = self.and::<SqlUuid, _>("and u.venue_id = ?", venue.0);
        }
        if let Some(state) = filter.state {
            self.query = self.query.sql(match state {
                UserState::Open => " and u.locked_at is null and u.last_sign_in_at is not null",
                UserState::Locked => " and u.locked_at is not null",
                UserState::NeverSignedIn => {
                    " and u.locked_at is null and u.last_sign_in_at is null"
                }
            });
        }
        match filter.q.as_deref().map(str::trim) {
            None | Some("") => self,
            Some(part) => self.and::<SqlText, _>(
                "and (u.username ilike ? or u.display_name ilike ? or s.name ilike ? or v.name_fi ilike ? or v.name_sv ilike ?)",
                // The database has no text with a zero in it, and would fail.
                pattern(&part.replace('\0', "")),
            ),
        }
    }
}

/// Accounts by user name, from after a place on; of one area, or of the network.
///
/// # Errors
/// When the database fails.
pub async fn list(
    conn: &mut AsyncPgConnection,
    area: Option<AreaId>,
    filter: &UserFilter,
    after: Option<(String, Uuid)>,
    limit: i64,
) -> QueryResult<Vec<OverviewRow>> {
    let mut choice = Choice::of(area).filtered(filter);
    if let Some((username, _)) = after {
        choice = choice.and::<SqlText, _>("and u.username > ?", username);
    }
    let choice = choice.and::<BigInt, _>("order by u.username limit ?", limit);
    choice.query.load(conn).await
}

/// One account, if it is of the area, or of the network.
///
/// # Errors
/// `NotFound`, or when the database fails.
pub async fn overview(
    conn: &mut AsyncPgConnection,
    area: Option<AreaId>,
    id: UserId,
) -> QueryResult<OverviewRow> {
    let choice = Choice::of(area).and::<SqlUuid, _>("and u.id = ?", id.0);
    choice.query.get_result(conn).await
}
