//! Many cards at once: each table is written in one statement, whatever the number of cards.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{
    Array, Binary, Bool, Date, Int4, Nullable, Text as SqlText, Timestamptz, Uuid as SqlUuid,
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::card_number::CardNumber;
use shared::cards::{CardKind, IssuanceKind};
use shared::facts::{BackgroundFacts, age_group};
use shared::ids::{CardId, SiteId, UserId};
use uuid::Uuid;

use super::card_numbers;
use super::cards::Place;
use super::facts::{quarter_start, residence_columns};

/// What is the same for all cards of an import.
#[derive(Clone, Copy, Debug)]
pub struct Entering {
    /// Where they were handed out.
    pub place: Place,
    /// The account that enters them.
    pub by: UserId,
    /// The moment.
    pub at: DateTime<Utc>,
}

/// A card to enter.
pub struct EnteredCard<'a> {
    /// Its id.
    pub id: CardId,
    /// Its number.
    pub number: &'a CardNumber,
    /// Its kind.
    pub kind: CardKind,
    /// The reference of its row.
    pub client_reference: Uuid,
    /// Hash of its row.
    pub content_hash: &'a [u8],
    /// The day of handing out.
    pub issued_on: NaiveDate,
    /// The last valid day as printed.
    pub printed_last_day: NaiveDate,
    /// The facts of a personal card.
    pub facts: Option<&'a BackgroundFacts>,
    /// The holder's municipality, as far as it is told.
    pub municipality: Option<&'a str>,
}

/// A card that a site registered under a reference.
#[derive(Clone, Debug, QueryableByName)]
pub struct KnownReference {
    #[diesel(sql_type = SqlUuid)]
    reference: Uuid,
    /// Hash of its request, while there is one.
    #[diesel(sql_type = Nullable<Binary>)]
    pub content_hash: Option<Vec<u8>>,
    /// Whether the registration was undone.
    #[diesel(sql_type = Bool)]
    pub undone: bool,
}

/// Those of some references under which a site registered cards.
///
/// # Errors
/// When the database fails.
pub async fn known_references(
    conn: &mut AsyncPgConnection,
    site: SiteId,
    references: &[Uuid],
) -> QueryResult<BTreeMap<Uuid, KnownReference>> {
    let rows: Vec<KnownReference> = diesel::sql_query(
        "select c.client_reference as reference, c.content_hash, exists (select from card_actions a \
         where a.card_id = c.id and a.kind = 'register' and a.undone_at is not null) as undone \
         from cards c where c.site_id = $1 and c.client_reference = any($2)",
    )
    .bind::<SqlUuid, _>(site.0)
    .bind::<Array<SqlUuid>, _>(references)
    .load(conn)
    .await?;
    Ok(rows.into_iter().map(|row| (row.reference, row)).collect())
}

/// Registers cards, and gives the ids of those that are: left out are those whose number or reference is taken.
///
/// # Errors
/// When the database fails.
pub async fn insert_cards(
    conn: &mut AsyncPgConnection,
    entering: &Entering,
    new: &[EnteredCard<'_>],
) -> QueryResult<Vec<CardId>> {
    #[derive(QueryableByName)]
    struct Registered {
        #[diesel(sql_type = SqlUuid)]
        id: Uuid,
    }
    card_numbers::announce_all(conn).await?;
    let rows: Vec<Registered> = diesel::sql_query(include_str!("card_imports/cards.sql"))
        .bind::<Array<SqlUuid>, _>(column(new, |card| card.id.0))
        .bind::<Array<SqlText>, _>(column(new, |card| card.number.as_str()))
        .bind::<Array<SqlText>, _>(column(new, |card| card.kind.as_str()))
        .bind::<Array<SqlUuid>, _>(column(new, |card| card.client_reference))
        .bind::<Array<Binary>, _>(column(new, |card| card.content_hash))
        .bind::<SqlUuid, _>(entering.place.site.0)
        .bind::<SqlUuid, _>(entering.place.area.0)
        .bind::<SqlUuid, _>(entering.by.0)
        .bind::<Timestamptz, _>(entering.at)
        .load(conn)
        .await?;
    Ok(rows.into_iter().map(|row| CardId(row.id)).collect())
}

/// Records the first handing-out of each card and that it was registered, its facts, and what figures keep of them.
///
/// # Errors
/// When the database fails.
pub async fn insert_rest(
    conn: &mut AsyncPgConnection,
    entering: &Entering,
    new: &[&EnteredCard<'_>],
) -> QueryResult<()> {
    let handed_out = column(new, |_| Uuid::now_v7());
    diesel::sql_query(include_str!("card_imports/issuances.sql"))
        .bind::<Array<SqlUuid>, _>(&handed_out)
        .bind::<Array<SqlUuid>, _>(column(new, |card| card.id.0))
        .bind::<Array<Date>, _>(column(new, |card| card.issued_on))
        .bind::<Array<Date>, _>(column(new, |card| card.printed_last_day))
        .bind::<SqlText, _>(IssuanceKind::First.as_str())
        .bind::<SqlUuid, _>(entering.place.area.0)
        .bind::<SqlUuid, _>(entering.place.organisation.0)
        .bind::<SqlUuid, _>(entering.place.site.0)
        .bind::<SqlUuid, _>(entering.by.0)
        .bind::<Timestamptz, _>(entering.at)
        .execute(conn)
        .await?;
    diesel::sql_query(include_str!("card_imports/actions.sql"))
        .bind::<Array<SqlUuid>, _>(column(new, |_| Uuid::now_v7()))
        .bind::<Array<SqlUuid>, _>(column(new, |card| card.id.0))
        .bind::<Array<SqlUuid>, _>(&handed_out)
        .bind::<SqlUuid, _>(entering.place.site.0)
        .bind::<SqlUuid, _>(entering.by.0)
        .bind::<Timestamptz, _>(entering.at)
        .execute(conn)
        .await?;
    let personal: Vec<_> = new
        .iter()
        .filter_map(|card| Some((*card, card.facts?)))
        .collect();
    if personal.is_empty() {
        return Ok(());
    }
    insert_facts(conn, &personal).await?;
    insert_stamps(conn, entering, &personal).await
}

type Personal<'a, 'b> = (&'a EnteredCard<'b>, &'b BackgroundFacts);

async fn insert_facts(conn: &mut AsyncPgConnection, new: &[Personal<'_, '_>]) -> QueryResult<()> {
    let residences = column(new, |(_, facts)| residence_columns(&facts.residence));
    diesel::sql_query(include_str!("card_imports/facts.sql"))
        .bind::<Array<SqlUuid>, _>(column(new, |(card, _)| card.id.0))
        .bind::<Array<Int4>, _>(column(new, |(_, facts)| facts.birth_year))
        .bind::<Array<SqlText>, _>(column(&residences, |(known, ..)| *known))
        .bind::<Array<Nullable<SqlText>>, _>(column(&residences, |(_, code, _)| *code))
        .bind::<Array<Nullable<SqlText>>, _>(column(&residences, |(.., code)| *code))
        .bind::<Array<Nullable<Int4>>, _>(column(new, |(_, facts)| facts.children.map(i32::from)))
        .execute(conn)
        .await?;
    let answers: Vec<_> = new
        .iter()
        .flat_map(|(card, facts)| facts.answers.iter().map(|answer| (card.id.0, answer)))
        .collect();
    if answers.is_empty() {
        return Ok(());
    }
    diesel::sql_query(
        "insert into background_answers (card_id, question_id, option_id) \
         select * from unnest($1, $2, $3)",
    )
    .bind::<Array<SqlUuid>, _>(column(&answers, |(card, _)| *card))
    .bind::<Array<SqlUuid>, _>(column(&answers, |(_, answer)| answer.question_id.0))
    .bind::<Array<SqlUuid>, _>(column(&answers, |(_, answer)| answer.option_id.0))
    .execute(conn)
    .await?;
    Ok(())
}

async fn insert_stamps(
    conn: &mut AsyncPgConnection,
    entering: &Entering,
    new: &[Personal<'_, '_>],
) -> QueryResult<()> {
    let group =
        |(card, facts): &Personal<'_, '_>| age_group(facts.birth_year, card.issued_on.year());
    diesel::sql_query(include_str!("card_imports/stamps.sql"))
        .bind::<Array<SqlUuid>, _>(column(new, |_| Uuid::new_v4()))
        .bind::<Array<SqlUuid>, _>(column(new, |(card, _)| card.id.0))
        .bind::<Array<Date>, _>(column(new, |(card, _)| quarter_start(card.issued_on)))
        .bind::<Array<SqlText>, _>(column(new, group))
        .bind::<Array<Nullable<SqlText>>, _>(column(new, |(card, _)| card.municipality))
        .bind::<SqlText, _>(IssuanceKind::First.as_str())
        .bind::<SqlUuid, _>(entering.place.area.0)
        .bind::<SqlUuid, _>(entering.place.organisation.0)
        .bind::<SqlUuid, _>(entering.place.site.0)
        .execute(conn)
        .await?;
    Ok(())
}

/// One column of rows.
fn column<'a, Row, Value>(rows: &'a [Row], value: impl Fn(&'a Row) -> Value) -> Vec<Value> {
    rows.iter().map(value).collect()
}
