//! Who is signed in, in words: the account with its place and the rules of its area.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{
    Bool, Date, Int4, Nullable, Text as SqlText, Timestamptz, Uuid as SqlUuid,
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::ids::{AreaId, OrganisationId, SessionId, SiteId, VenueId};
use shared::session::{Session, SessionArea, SessionOrganisation, SessionSite, SessionVenue};
use uuid::Uuid;

use super::rows::{small, text, word};

#[derive(QueryableByName)]
struct DescriptionRow {
    #[diesel(sql_type = SqlText)]
    username: String,
    #[diesel(sql_type = SqlText)]
    role: String,
    #[diesel(sql_type = SqlText)]
    language: String,
    #[diesel(sql_type = Bool)]
    must_change_password: bool,
    #[diesel(sql_type = Bool)]
    second_factor_required: bool,
    #[diesel(sql_type = Bool)]
    has_second_factor: bool,
    #[diesel(embed)]
    area: AreaColumns,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    site_id: Option<Uuid>,
    #[diesel(sql_type = Nullable<SqlText>)]
    site_name: Option<String>,
    #[diesel(embed)]
    venue: VenueColumns,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    organisation_id: Option<Uuid>,
    #[diesel(sql_type = Nullable<SqlText>)]
    organisation_name: Option<String>,
    #[diesel(sql_type = Timestamptz)]
    expires_at: DateTime<Utc>,
    #[diesel(sql_type = Bool)]
    practises: bool,
    #[diesel(sql_type = Bool)]
    is_demo: bool,
}

#[derive(QueryableByName)]
struct AreaColumns {
    #[diesel(sql_type = Nullable<SqlUuid>)]
    area_id: Option<Uuid>,
    #[diesel(sql_type = Nullable<SqlText>)]
    area_fi: Option<String>,
    #[diesel(sql_type = Nullable<SqlText>)]
    area_sv: Option<String>,
    #[diesel(sql_type = Nullable<SqlText>)]
    area_en: Option<String>,
    #[diesel(sql_type = Nullable<SqlText>)]
    home_page: Option<String>,
    #[diesel(sql_type = Nullable<Int4>)]
    validity_months: Option<i32>,
    #[diesel(sql_type = Nullable<Bool>)]
    issue_day_counts: Option<bool>,
    #[diesel(sql_type = Nullable<Date>)]
    pilot_end: Option<NaiveDate>,
    #[diesel(sql_type = Nullable<Date>)]
    pilot_known_from: Option<NaiveDate>,
    #[diesel(sql_type = Nullable<Int4>)]
    minimum_holder_age: Option<i32>,
    #[diesel(sql_type = Nullable<Int4>)]
    child_age_limit: Option<i32>,
}

impl AreaColumns {
    fn into_area(self) -> QueryResult<Option<SessionArea>> {
        let Some(id) = self.area_id else {
            return Ok(None);
        };
        Ok(Some(SessionArea {
            id: AreaId(id),
            name: text(
                self.area_fi.unwrap_or_default(),
                self.area_sv.unwrap_or_default(),
                self.area_en.unwrap_or_default(),
            ),
            home_page: self.home_page,
            validity_months: small("validity_months", self.validity_months.unwrap_or_default())?,
            issue_day_counts: self.issue_day_counts.unwrap_or_default(),
            pilot_end: self.pilot_end,
            pilot_known_from: self.pilot_known_from,
            minimum_holder_age: small(
                "minimum_holder_age",
                self.minimum_holder_age.unwrap_or_default(),
            )?,
            child_age_limit: small("child_age_limit", self.child_age_limit.unwrap_or_default())?,
        }))
    }
}

#[derive(QueryableByName)]
struct VenueColumns {
    #[diesel(sql_type = Nullable<SqlUuid>)]
    venue_id: Option<Uuid>,
    #[diesel(sql_type = Nullable<SqlText>)]
    venue_fi: Option<String>,
    #[diesel(sql_type = Nullable<SqlText>)]
    venue_sv: Option<String>,
    #[diesel(sql_type = Nullable<SqlText>)]
    venue_en: Option<String>,
}

impl VenueColumns {
    fn into_venue(self) -> Option<SessionVenue> {
        let name = text(
            self.venue_fi.unwrap_or_default(),
            self.venue_sv.unwrap_or_default(),
            self.venue_en.unwrap_or_default(),
        );
        self.venue_id.map(|id| SessionVenue {
            id: VenueId(id),
            name,
        })
    }
}

/// Who is signed in, in words.
///
/// # Errors
/// `NotFound`, or when the database fails.
pub async fn describe(
    conn: &mut AsyncPgConnection,
    id: SessionId,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> QueryResult<Session> {
    let row: DescriptionRow = diesel::sql_query(include_str!("session_description.sql"))
        .bind::<SqlUuid, _>(id.0)
        .bind::<Date, _>(today)
        .get_result(conn)
        .await?;
    Ok(Session {
        username: row.username,
        role: word("users.role", &row.role)?,
        language: word("users.language", &row.language)?,
        must_change_password: row.must_change_password,
        has_second_factor: row.has_second_factor,
        second_factor_required: row.second_factor_required,
        area: row.area.into_area()?,
        site: row
            .site_id
            .zip(row.site_name)
            .map(|(id, name)| SessionSite {
                id: SiteId(id),
                name,
            }),
        venue: row.venue.into_venue(),
        organisation: row
            .organisation_id
            .zip(row.organisation_name)
            .map(|(id, name)| SessionOrganisation {
                id: OrganisationId(id),
                name,
            }),
        today,
        ends_at: row.expires_at,
        now,
        practises: row.practises,
        demo: row.is_demo,
    })
}
