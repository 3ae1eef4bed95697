//! Background facts of holders, and the coarse stamps that outlive them.

use chrono::{Datelike, NaiveDate};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::cards::IssuanceKind;
use shared::facts::{Answer, BackgroundFacts, Residence, age_group};
use shared::ids::{CardId, OptionId, QuestionId};
use uuid::Uuid;

use super::cards::Place;
use super::rows::small;
use super::schema::{
    background_answers, background_facts, issuance_stamps, question_options, questions,
};

#[derive(Queryable, Selectable)]
#[diesel(table_name = background_facts, check_for_backend(diesel::pg::Pg))]
struct FactsRow {
    birth_year: i32,
    postal_code: Option<String>,
    municipality_code: Option<String>,
    children_count: Option<i32>,
    version: i32,
}

#[derive(AsChangeset, Insertable)]
#[diesel(table_name = background_facts, treat_none_as_null = true)]
struct FactsValues<'a> {
    birth_year: i32,
    residence: &'a str,
    postal_code: Option<&'a str>,
    municipality_code: Option<&'a str>,
    children_count: Option<i32>,
}

impl<'a> From<&'a BackgroundFacts> for FactsValues<'a> {
    fn from(facts: &'a BackgroundFacts) -> Self {
        let (residence, postal_code, municipality_code) = residence_columns(&facts.residence);
        Self {
            birth_year: facts.birth_year,
            residence,
            postal_code,
            municipality_code,
            children_count: facts.children.map(i32::from),
        }
    }
}

/// The facts of a card with their version, if there are any.
///
/// # Errors
/// When the database fails.
pub async fn find(
    conn: &mut AsyncPgConnection,
    card: CardId,
) -> QueryResult<Option<(BackgroundFacts, i32)>> {
    let row: Option<FactsRow> = background_facts::table
        .find(card.0)
        .select(FactsRow::as_select())
        .first(conn)
        .await
        .optional()?;
    let Some(row) = row else { return Ok(None) };
    let answers: Vec<(Uuid, Uuid)> = background_answers::table
        .filter(background_answers::card_id.eq(card.0))
        .order(background_answers::question_id)
        .select((
            background_answers::question_id,
            background_answers::option_id,
        ))
        .load(conn)
        .await?;
    let facts = BackgroundFacts {
        birth_year: row.birth_year,
        residence: match (row.postal_code, row.municipality_code) {
            (Some(postal_code), _) => Residence::PostalCode { postal_code },
            (None, Some(municipality_code)) => Residence::Municipality { municipality_code },
            (None, None) => Residence::NotTold {},
        },
        children: row
            .children_count
            .map(|count| small("background_facts.children_count", count))
            .transpose()?,
        answers: answers
            .into_iter()
            .map(|(question, option)| Answer {
                question_id: QuestionId(question),
                option_id: OptionId(option),
            })
            .collect(),
    };
    Ok(Some((facts, row.version)))
}

/// Keeps the facts of a card, if there are any, from being deleted until the transaction ends.
///
/// # Errors
/// When the database fails.
pub async fn lock(conn: &mut AsyncPgConnection, card: CardId) -> QueryResult<()> {
    let facts = background_facts::table.find(card.0);
    let facts = facts.select(background_facts::card_id).for_update();
    let _kept: Option<Uuid> = facts.first(conn).await.optional()?;
    Ok(())
}

/// Stores the facts of a card.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    conn: &mut AsyncPgConnection,
    card: CardId,
    facts: &BackgroundFacts,
) -> QueryResult<()> {
    diesel::insert_into(background_facts::table)
        .values((
            background_facts::card_id.eq(card.0),
            FactsValues::from(facts),
        ))
        .execute(conn)
        .await?;
    insert_answers(conn, card, facts).await
}

/// Puts other facts in the place of a card's, when they have this version still, or whatever theirs is; false when not.
///
/// # Errors
/// When the database fails.
pub async fn update(
    conn: &mut AsyncPgConnection,
    card: CardId,
    facts: &BackgroundFacts,
    version: Option<i32>,
) -> QueryResult<bool> {
    let (lowest, highest) = version.map_or((i32::MIN, i32::MAX), |version| (version, version));
    let of_card = background_facts::table
        .find(card.0)
        .filter(background_facts::version.between(lowest, highest));
    let updated = diesel::update(of_card)
        .set((
            FactsValues::from(facts),
            background_facts::version.eq(background_facts::version + 1),
        ))
        .execute(conn)
        .await?;
    if updated == 0 {
        return Ok(false);
    }
    diesel::delete(background_answers::table.filter(background_answers::card_id.eq(card.0)))
        .execute(conn)
        .await?;
    insert_answers(conn, card, facts).await?;
    Ok(true)
}

async fn insert_answers(
    conn: &mut AsyncPgConnection,
    card: CardId,
    facts: &BackgroundFacts,
) -> QueryResult<()> {
    let answers: Vec<_> = facts
        .answers
        .iter()
        .map(|answer| {
            (
                background_answers::card_id.eq(card.0),
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

/// How exactly the residence is told, its postal code and its municipality.
pub(super) fn residence_columns(
    residence: &Residence,
) -> (&'static str, Option<&str>, Option<&str>) {
    match residence {
        Residence::PostalCode { postal_code } => ("postal_code", Some(postal_code), None),
        Residence::Municipality { municipality_code } => {
            ("municipality", None, Some(municipality_code))
        }
        Residence::NotTold {} => ("not_told", None, None),
    }
}

/// The first day of a day's quarter.
pub(super) fn quarter_start(day: NaiveDate) -> NaiveDate {
    day.with_day(1)
        .and_then(|first| first.with_month(day.month0() / 3 * 3 + 1))
        .unwrap_or(day)
}

/// Moves the facts of a card on to another, if there are any; answers, stamps and what is kept for an undo go with them.
///
/// # Errors
/// When the database fails.
pub async fn move_on(conn: &mut AsyncPgConnection, from: CardId, to: CardId) -> QueryResult<()> {
    diesel::update(background_facts::table.find(from.0))
        .set(background_facts::card_id.eq(to.0))
        .execute(conn)
        .await?;
    Ok(())
}

/// Stores what figures keep of a handing-out when the facts are gone.
///
/// # Errors
/// When the database fails.
pub async fn insert_stamp(
    conn: &mut AsyncPgConnection,
    card: CardId,
    (kind, issued_on): (IssuanceKind, NaiveDate),
    place: Place,
    birth_year: i32,
    municipality_code: Option<&str>,
) -> QueryResult<()> {
    diesel::insert_into(issuance_stamps::table)
        .values((
            issuance_stamps::id.eq(Uuid::new_v4()),
            issuance_stamps::card_id.eq(card.0),
            issuance_stamps::issuance_kind.eq(kind.as_str()),
            issuance_stamps::quarter_start.eq(quarter_start(issued_on)),
            issuance_stamps::area_id.eq(place.area.0),
            issuance_stamps::organisation_id.eq(place.organisation.0),
            issuance_stamps::site_id.eq(place.site.0),
            issuance_stamps::age_group.eq(age_group(birth_year, issued_on.year())),
            issuance_stamps::municipality_code.eq(municipality_code),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// The questions that are asked today, each with an option that is offered.
///
/// # Errors
/// When the database fails.
pub async fn offered_options(conn: &mut AsyncPgConnection) -> QueryResult<Vec<(Uuid, Uuid)>> {
    question_options::table
        .inner_join(questions::table)
        .filter(questions::retired_at.is_null())
        .filter(question_options::retired_at.is_null())
        .select((questions::id, question_options::id))
        .load(conn)
        .await
}
