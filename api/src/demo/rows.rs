//! The cards of a site as rows, a table at a time.

use chrono::{DateTime, Datelike, Duration, NaiveDate, NaiveTime, TimeZone, Utc};
use chrono_tz::Europe::Helsinki;
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::facts::{Residence, age_group};
use shared::ids::UserId;
use uuid::Uuid;

use super::card::{Card, Stamp};
use crate::db::cards::Place;
use crate::db::schema::{
    background_answers, background_facts, cards, inactivations, issuance_stamps, issuances,
};

/// Who wrote the rows, where, and at what moment at the latest.
#[derive(Clone, Copy)]
pub(super) struct Pen {
    /// Where.
    pub(super) place: Place,
    /// Who.
    pub(super) by: UserId,
    /// The present moment.
    pub(super) now: DateTime<Utc>,
}

/// Adds cards with all that belongs to them.
///
/// # Errors
/// When the database fails.
pub(super) async fn insert(
    conn: &mut AsyncPgConnection,
    pen: Pen,
    made: &[Card],
) -> QueryResult<()> {
    insert_cards(conn, pen, made).await?;
    insert_issuances(conn, pen, made).await?;
    insert_inactivations(conn, pen, made).await?;
    insert_facts(conn, made).await?;
    insert_stamps(conn, pen, made).await
}

fn registered_at(card: &Card, pen: Pen) -> DateTime<Utc> {
    card.issuances
        .as_slice()
        .first()
        .map_or(pen.now, |handing| handing.recorded_at)
}

/// When it was taken out of use: at noon of the day, but neither before it was entered nor in the future.
fn ended_at(card: &Card, pen: Pen, from: NaiveDate) -> DateTime<Utc> {
    let noon = from.and_time(NaiveTime::MIN) + Duration::hours(12);
    let noon = Helsinki.from_local_datetime(&noon).earliest();
    let noon = noon.map_or(pen.now, |noon| noon.with_timezone(&Utc));
    let soonest = registered_at(card, pen) + Duration::minutes(4);
    noon.max(soonest).min(pen.now)
}

async fn insert_cards(conn: &mut AsyncPgConnection, pen: Pen, made: &[Card]) -> QueryResult<()> {
    let rows: Vec<_> = made
        .iter()
        .map(|card| {
            let freed = card.inactivation.filter(|_| card.is_freed());
            (
                cards::id.eq(card.id.0),
                cards::number.eq(card.number.as_str()),
                cards::kind.eq(card.kind.as_str()),
                cards::site_id.eq(pen.place.site.0),
                cards::area_id.eq(pen.place.area.0),
                cards::client_reference.eq(Uuid::new_v4()),
                cards::replaces_card_id.eq(card.replaces.map(|replaced| replaced.0)),
                cards::number_freed_at.eq(freed.map(|(_, from)| ended_at(card, pen, from))),
                cards::registered_by.eq(pen.by.0),
                cards::registered_at.eq(registered_at(card, pen)),
            )
        })
        .collect();
    diesel::insert_into(cards::table)
        .values(rows)
        .execute(conn)
        .await?;
    Ok(())
}

async fn insert_issuances(
    conn: &mut AsyncPgConnection,
    pen: Pen,
    made: &[Card],
) -> QueryResult<()> {
    let handings = made
        .iter()
        .flat_map(|card| card.issuances.iter().map(move |handing| (card, handing)));
    let rows: Vec<_> = handings
        .map(|(card, handing)| {
            (
                issuances::id.eq(Uuid::now_v7()),
                issuances::card_id.eq(card.id.0),
                issuances::kind.eq(handing.kind.as_str()),
                issuances::issued_on.eq(handing.on),
                issuances::printed_last_day.eq(handing.last_day),
                issuances::area_id.eq(pen.place.area.0),
                issuances::organisation_id.eq(pen.place.organisation.0),
                issuances::site_id.eq(pen.place.site.0),
                issuances::recorded_by.eq(pen.by.0),
                issuances::recorded_at.eq(handing.recorded_at),
            )
        })
        .collect();
    diesel::insert_into(issuances::table)
        .values(rows)
        .execute(conn)
        .await?;
    Ok(())
}

async fn insert_inactivations(
    conn: &mut AsyncPgConnection,
    pen: Pen,
    made: &[Card],
) -> QueryResult<()> {
    let ended = made
        .iter()
        .filter_map(|card| Some((card, card.inactivation?)));
    let rows: Vec<_> = ended
        .map(|(card, (reason, from))| {
            (
                inactivations::id.eq(Uuid::now_v7()),
                inactivations::card_id.eq(card.id.0),
                inactivations::reason.eq(reason.as_str()),
                inactivations::inactive_from.eq(from),
                inactivations::recorded_by.eq(pen.by.0),
                inactivations::recorded_at.eq(ended_at(card, pen, from)),
            )
        })
        .collect();
    diesel::insert_into(inactivations::table)
        .values(rows)
        .execute(conn)
        .await?;
    Ok(())
}

async fn insert_facts(conn: &mut AsyncPgConnection, made: &[Card]) -> QueryResult<()> {
    let known = || {
        let people = made
            .iter()
            .filter_map(|card| Some((card, card.person.as_ref()?)));
        people.map(|(card, person)| (card.id.0, &person.facts))
    };
    let rows: Vec<_> = known()
        .map(|(card, facts)| {
            let (residence, postal_code, municipality) = match &facts.residence {
                Residence::PostalCode { postal_code } => ("postal_code", Some(postal_code), None),
                Residence::Municipality { municipality_code } => {
                    ("municipality", None, Some(municipality_code))
                }
                Residence::NotTold {} => ("not_told", None, None),
            };
            (
                background_facts::card_id.eq(card),
                background_facts::birth_year.eq(facts.birth_year),
                background_facts::residence.eq(residence),
                background_facts::postal_code.eq(postal_code),
                background_facts::municipality_code.eq(municipality),
                background_facts::children_count.eq(facts.children.map(i32::from)),
            )
        })
        .collect();
    diesel::insert_into(background_facts::table)
        .values(rows)
        .execute(conn)
        .await?;
    let answers: Vec<_> = known()
        .flat_map(|(card, facts)| facts.answers.iter().map(move |answer| (card, answer)))
        .map(|(card, answer)| {
            (
                background_answers::card_id.eq(card),
                background_answers::question_id.eq(answer.question_id.0),
                background_answers::option_id.eq(answer.option_id.0),
            )
        })
        .collect();
    diesel::insert_into(background_answers::table)
        .values(answers)
        .execute(conn)
        .await?;
    Ok(())
}

async fn insert_stamps(conn: &mut AsyncPgConnection, pen: Pen, made: &[Card]) -> QueryResult<()> {
    let stamps = made.iter().flat_map(|card| &card.stamps);
    let rows: Vec<_> = stamps
        .map(|stamp| {
            (
                issuance_stamps::id.eq(Uuid::new_v4()),
                issuance_stamps::card_id.eq(stamp.facts_of.map(|card| card.0)),
                issuance_stamps::issuance_kind.eq(stamp.kind.as_str()),
                issuance_stamps::quarter_start.eq(quarter_start(stamp.on)),
                issuance_stamps::area_id.eq(pen.place.area.0),
                issuance_stamps::organisation_id.eq(pen.place.organisation.0),
                issuance_stamps::site_id.eq(pen.place.site.0),
                issuance_stamps::age_group.eq(group(stamp)),
                issuance_stamps::municipality_code.eq(stamp.person.municipality.as_deref()),
            )
        })
        .collect();
    diesel::insert_into(issuance_stamps::table)
        .values(rows)
        .execute(conn)
        .await?;
    Ok(())
}

fn group(stamp: &Stamp) -> &'static str {
    age_group(stamp.person.facts.birth_year, stamp.on.year())
}

fn quarter_start(day: NaiveDate) -> NaiveDate {
    NaiveDate::from_ymd_opt(day.year(), day.month0() / 3 * 3 + 1, 1).unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quarters_begin_in_january_april_july_and_october() {
        for (day, start) in [
            ("2026-01-31", "2026-01-01"),
            ("2026-03-31", "2026-01-01"),
            ("2024-02-29", "2024-01-01"),
            ("2026-11-23", "2026-10-01"),
            ("2026-06-01", "2026-04-01"),
        ] {
            let start: NaiveDate = start.parse().unwrap();
            assert_eq!(quarter_start(day.parse().unwrap()), start);
        }
    }
}
