//! What looking after the network has left: coordinators, brochures, commitments, checklists, last sign-ins.

use std::collections::HashMap;

use chrono::{DateTime, Datelike, Duration, NaiveDate, Utc};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::ids::UserId;
use uuid::Uuid;

use super::network::staff::{BROCHURES, COORDINATORS, PROMISES, Promise};
use crate::clock::civil_day;
use crate::db::checklists::COMMITMENT;
use crate::db::schema::{
    area_coordinators, areas, brochures, checklist_answers, checklist_items, commitments, network,
    organisations, users,
};

/// Days since the commitments were made.
const COMMITTED_AGO: i64 = 210;

/// What is needed to put it all down.
pub(super) struct Desk<'a> {
    /// The accounts, by user name.
    pub(super) accounts: &'a HashMap<&'static str, UserId>,
    /// Kaikukeskus.
    pub(super) administrator: UserId,
    /// Now.
    pub(super) now: DateTime<Utc>,
}

impl Desk<'_> {
    fn today(&self) -> NaiveDate {
        civil_day(self.now)
    }

    /// An account, or Kaikukeskus where there is none.
    pub(super) fn account(&self, username: Option<&str>) -> UserId {
        let found = username.and_then(|username| self.accounts.get(username));
        found.copied().unwrap_or(self.administrator)
    }

    /// Adds it all.
    ///
    /// # Errors
    /// When the database fails.
    pub(super) async fn insert(&self, conn: &mut AsyncPgConnection) -> QueryResult<()> {
        let areas = areas_by_prefix(conn).await?;
        self.insert_coordinators(conn, &areas).await?;
        self.insert_brochures(conn, &areas).await?;
        self.insert_promises(conn).await?;
        // Whose password is still to be changed has never signed in.
        let has_signed_in = users::table.filter(users::must_change_password.eq(false));
        diesel::update(has_signed_in)
            .set(users::last_sign_in_at.eq(self.now - Duration::hours(20)))
            .execute(conn)
            .await?;
        Ok(())
    }

    async fn insert_coordinators(
        &self,
        conn: &mut AsyncPgConnection,
        areas: &HashMap<String, Uuid>,
    ) -> QueryResult<()> {
        for coordinator in &COORDINATORS {
            let Some(area) = areas.get(coordinator.area) else {
                continue;
            };
            let [name, title] = coordinator.name;
            let [email, phone] = coordinator.contact;
            let account = coordinator.username;
            let account = account.and_then(|username| self.accounts.get(username));
            diesel::insert_into(area_coordinators::table)
                .values((
                    area_coordinators::id.eq(Uuid::now_v7()),
                    area_coordinators::area_id.eq(area),
                    area_coordinators::side.eq(coordinator.side),
                    area_coordinators::name.eq(name),
                    area_coordinators::title.eq(title),
                    area_coordinators::email.eq(email),
                    area_coordinators::phone.eq(phone),
                    area_coordinators::user_id.eq(account.map(|user| user.0)),
                ))
                .execute(conn)
                .await?;
        }
        Ok(())
    }

    async fn insert_brochures(
        &self,
        conn: &mut AsyncPgConnection,
        areas: &HashMap<String, Uuid>,
    ) -> QueryResult<()> {
        let year = self.today().year();
        for (prefix, is_current) in BROCHURES {
            let Some(area) = areas.get(prefix) else {
                continue;
            };
            let years = if is_current {
                year - 1..=year
            } else {
                year - 1..=year - 1
            };
            for year in years {
                let address = format!("https://esitteet.example/{}/{year}", prefix.to_lowercase());
                diesel::insert_into(brochures::table)
                    .values((
                        brochures::id.eq(Uuid::now_v7()),
                        brochures::area_id.eq(area),
                        brochures::year.eq(year),
                        brochures::url_fi.eq(&address),
                        brochures::url_sv.eq(format!("{address}/sv")),
                    ))
                    .execute(conn)
                    .await?;
            }
        }
        Ok(())
    }

    async fn insert_promises(&self, conn: &mut AsyncPgConnection) -> QueryResult<()> {
        let version: String = network::table
            .select(network::operating_model_version)
            .first(conn)
            .await?;
        let year = self.today().year();
        let (this_year, last_year) = (items(conn, year).await?, items(conn, year - 1).await?);
        for (name, promise) in PROMISES {
            let (organisation, contact, title): (Uuid, String, Option<String>) =
                organisations::table
                    .filter(organisations::name.eq(name))
                    .select((
                        organisations::id,
                        organisations::contact_name,
                        organisations::contact_title,
                    ))
                    .first(conn)
                    .await?;
            if promise != Promise::LastYear {
                let at = self.now - Duration::days(COMMITTED_AGO);
                diesel::insert_into(commitments::table)
                    .values((
                        commitments::id.eq(Uuid::now_v7()),
                        commitments::organisation_id.eq(organisation),
                        commitments::model_version.eq(&version),
                        commitments::committed_on.eq(civil_day(at)),
                        commitments::contact_name.eq(contact),
                        commitments::contact_title.eq(title),
                        commitments::recorded_by.eq(self.administrator.0),
                        commitments::recorded_at.eq(at),
                    ))
                    .execute(conn)
                    .await?;
            }
            let done = match promise {
                Promise::Kept => this_year.len(),
                Promise::Begun => this_year.len() / 2,
                Promise::LastYear => 0,
            };
            let answered = this_year.iter().take(done).map(|item| (year, *item));
            let before = last_year.iter().map(|item| (year - 1, *item));
            let answers = answered.chain(before).collect();
            self.insert_answers(conn, organisation, answers).await?;
        }
        Ok(())
    }

    async fn insert_answers(
        &self,
        conn: &mut AsyncPgConnection,
        organisation: Uuid,
        answers: Vec<(i32, Uuid)>,
    ) -> QueryResult<()> {
        let rows: Vec<_> = answers
            .into_iter()
            .map(|(year, item)| {
                let first = NaiveDate::from_ymd_opt(year, 1, 14);
                let day = first.map_or(self.today(), |day| day.min(self.today()));
                (
                    checklist_answers::organisation_id.eq(organisation),
                    checklist_answers::year.eq(year),
                    checklist_answers::item_id.eq(item),
                    checklist_answers::done_on.eq(day),
                    checklist_answers::answered_by.eq(self.administrator.0),
                    checklist_answers::answered_at.eq(self.now),
                )
            })
            .collect();
        diesel::insert_into(checklist_answers::table)
            .values(rows)
            .execute(conn)
            .await?;
        Ok(())
    }
}

/// The areas by the prefix of their numbers.
///
/// # Errors
/// When the database fails.
pub(super) async fn areas_by_prefix(
    conn: &mut AsyncPgConnection,
) -> QueryResult<HashMap<String, Uuid>> {
    let rows: Vec<(String, Uuid)> = areas::table
        .select((areas::code_prefix, areas::id))
        .load(conn)
        .await?;
    Ok(rows.into_iter().collect())
}

/// What is ticked on the checklist of a year; the commitment ticks itself.
async fn items(conn: &mut AsyncPgConnection, year: i32) -> QueryResult<Vec<Uuid>> {
    let ended = checklist_items::last_year.lt(year).assume_not_null();
    checklist_items::table
        .filter(checklist_items::first_year.le(year))
        .filter(
            checklist_items::last_year
                .is_null()
                .or(diesel::dsl::not(ended)),
        )
        .filter(checklist_items::code.ne(COMMITMENT))
        .order(checklist_items::position)
        .select(checklist_items::id)
        .load(conn)
        .await
}
