//! One check for each verdict, found in the register as it stands today and tried before it is shown.

use chrono::{Duration, Months, NaiveDate};
use diesel::prelude::*;
use diesel::sql_types::{Array, Date, Text};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde::Serialize;
use shared::card_number::{AreaPrefix, CardNumber};
use shared::ids::VenueId;
use shared::verdict::Reason;
use uuid::Uuid;

use super::numbers::Numbers;
use crate::auth::api_key;
use crate::clock::Clock;
use crate::db;
use crate::db::schema::{api_client_venues, api_keys, venues};
use crate::validity;

/// Where numbers come from that the register does not know.
const UNKNOWN_SEED: u64 = 0x756e_6b6e;
/// The site whose free number is checked: not the one whose numbers people register.
const OTHER_DISTRIBUTOR: &str = "espoo.uusi";

/// A card check, as the body of a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Check {
    /// The number.
    pub(super) card_number: String,
    /// The venue.
    pub(super) venue_id: VenueId,
    /// The day, when it is not today.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) occasion_date: Option<NaiveDate>,
}

/// What was found.
#[derive(Default)]
pub(super) struct Found {
    /// The reasons that can be had, each with a check.
    pub(super) checks: Vec<(Reason, Check)>,
    /// Another valid card, to be printed.
    pub(super) example: Option<Check>,
}

/// The venue that the demo key speaks for.
struct Stage {
    venue: VenueId,
    opens_on: NaiveDate,
}

#[derive(QueryableByName)]
struct Candidate {
    #[diesel(sql_type = Text)]
    number: String,
    #[diesel(sql_type = Date)]
    first_issued_on: NaiveDate,
}

#[derive(QueryableByName)]
struct FreeNumber {
    #[diesel(sql_type = Text)]
    number: String,
}

/// A check for each reason that can be had today.
///
/// # Errors
/// When the database fails.
pub(super) async fn find(conn: &mut AsyncPgConnection, clock: &Clock) -> QueryResult<Found> {
    let today = clock.today();
    let Some(stage) = find_stage(conn).await? else {
        tracing::warn!("the demo key stands no more, so that no checks are listed");
        return Ok(Found::default());
    };
    let mut found = Found::default();
    for reason in Reason::ALL {
        let mut fitting = Vec::new();
        for check in candidates(conn, &stage, reason, today).await? {
            if fitting.len() < 2 && verdict(conn, clock, &check).await? == reason {
                fitting.push(check);
            }
        }
        let mut fitting = fitting.into_iter();
        match fitting.next() {
            Some(check) => found.checks.push((reason, check)),
            None => tracing::warn!(
                reason = reason.as_str(),
                "no card of the demo has this verdict any more; an empty data folder gives fresh data"
            ),
        }
        if reason == Reason::Ok {
            found.example = fitting.next();
        }
    }
    Ok(found)
}

/// Free personal numbers of an account's site, at most twenty.
///
/// # Errors
/// When the database fails.
pub(super) async fn free_numbers(
    conn: &mut AsyncPgConnection,
    username: &str,
) -> QueryResult<Vec<String>> {
    let rows: Vec<FreeNumber> = diesel::sql_query(include_str!("free_numbers.sql"))
        .bind::<Text, _>(username)
        .load(conn)
        .await?;
    Ok(rows.into_iter().map(|row| row.number).collect())
}

async fn find_stage(conn: &mut AsyncPgConnection) -> QueryResult<Option<Stage>> {
    let hash = api_key::hash(&super::key()).unwrap_or_default();
    let clients = api_keys::table
        .filter(api_keys::key_hash.eq(hash))
        .filter(api_keys::revoked_at.is_null())
        .select(api_keys::client_id);
    let granted: Option<(Uuid, NaiveDate)> = api_client_venues::table
        .inner_join(venues::table)
        .filter(api_client_venues::client_id.eq_any(clients))
        .select((venues::id, venues::opens_on))
        .first(conn)
        .await
        .optional()?;
    Ok(granted.map(|(id, opens_on)| Stage {
        venue: VenueId(id),
        opens_on,
    }))
}

/// Checks that should have a verdict.
async fn candidates(
    conn: &mut AsyncPgConnection,
    stage: &Stage,
    reason: Reason,
    today: NaiveDate,
) -> QueryResult<Vec<Check>> {
    let at_venue = |number: String| Check {
        card_number: number,
        venue_id: stage.venue,
        occasion_date: None,
    };
    let (prefix, states): (&str, &[&str]) = match reason {
        Reason::Malformed => return Ok(new_numbers().map(mistype).map(at_venue).collect()),
        Reason::Unknown => return Ok(new_numbers().map(at_venue).collect()),
        Reason::NotRegistered => {
            let numbers = free_numbers(conn, OTHER_DISTRIBUTOR).await?;
            return Ok(numbers.into_iter().map(at_venue).collect());
        }
        Reason::Expired => ("ESP", &["expired"]),
        Reason::PilotEnded => ("SEI", &["pilot_ended"]),
        Reason::Inactivated => ("ESP", &["inactivated"]),
        Reason::OutOfArea => ("SAV", &["valid", "expired"]),
        Reason::Ok
        | Reason::NotYetValid
        | Reason::ExpiresBeforeOccasion
        | Reason::VenueInactive => ("ESP", &["valid"]),
    };
    let cards: Vec<Candidate> = diesel::sql_query(include_str!("candidates.sql"))
        .bind::<Date, _>(today)
        .bind::<Text, _>(prefix)
        .bind::<Array<Text>, _>(states)
        .load(conn)
        .await?;
    let checks = cards.into_iter().map(|card| Check {
        venue_id: stage.venue,
        occasion_date: match reason {
            // A key of one venue has no closed one: the day before it opened.
            Reason::VenueInactive => stage.opens_on.pred_opt(),
            Reason::NotYetValid => Some(card.first_issued_on - Duration::days(1)),
            Reason::ExpiresBeforeOccasion => today.checked_add_months(Months::new(24)),
            _ => None,
        },
        card_number: card.number,
    });
    Ok(checks.collect())
}

/// The verdict that a check has by the same way as a request has it.
async fn verdict(
    conn: &mut AsyncPgConnection,
    clock: &Clock,
    check: &Check,
) -> QueryResult<Reason> {
    let number = CardNumber::parse(&check.card_number).ok();
    let findings = db::card_validity::find(conn, number.as_ref(), check.venue_id).await?;
    let today = clock.today();
    let occasion = check.occasion_date.unwrap_or(today);
    let text = &check.card_number;
    Ok(validity::answer(&findings, text, today, occasion, clock.now()).reason)
}

/// Well-formed numbers that nobody was given.
fn new_numbers() -> impl Iterator<Item = String> {
    let mut numbers = Numbers::new(UNKNOWN_SEED);
    let prefix = AreaPrefix::parse("ESP").into_iter();
    let drawn = prefix.flat_map(move |prefix| {
        let drawn: Vec<_> = (0..5).map(|_| numbers.draw(&prefix)).collect();
        drawn
    });
    drawn.map(String::from)
}

/// The number with another last character, as if it had been mistyped.
fn mistype(number: String) -> String {
    let mut mistyped = number;
    let last = mistyped.pop();
    mistyped.push(if last == Some('7') { '1' } else { '7' });
    mistyped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistyped_number_shows() {
        for number in new_numbers() {
            assert!(CardNumber::parse(&number).unwrap().check_character_holds());
            let mistyped = CardNumber::parse(&mistype(number)).unwrap();
            assert!(mistyped.has_wrong_check_character());
        }
    }

    #[test]
    fn a_check_is_the_body_of_a_request() {
        let check = Check {
            card_number: "ESP001000".to_owned(),
            venue_id: VenueId(Uuid::nil()),
            occasion_date: None,
        };
        assert_eq!(
            serde_json::to_value(&check).unwrap(),
            serde_json::json!({
                "card_number": "ESP001000",
                "venue_id": "00000000-0000-0000-0000-000000000000"
            })
        );
    }
}
