//! Cards. What happened to them is in `ledgers`.

mod ending;

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{
    BigInt, Bool, Date, Nullable, Text as SqlText, Timestamptz, Uuid as SqlUuid,
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::card_number::CardNumber;
use shared::cards::{CardFilter, CardKind, CardSummary};
use shared::ids::{AreaId, CardId, OrganisationId, SiteId, UserId};
use uuid::Uuid;

use super::Visible;
use super::card_numbers;
use super::rows::word;
use super::schema::{card_actions, cards};

pub use ending::list_ending;

/// A card.
#[derive(Clone, Queryable, Selectable)]
#[diesel(table_name = cards, check_for_backend(diesel::pg::Pg))]
pub struct CardRow {
    /// Its id.
    pub id: Uuid,
    /// Its number.
    pub number: String,
    /// Its kind.
    pub kind: String,
    /// The site that registered it.
    pub site_id: Uuid,
    /// The area that was stamped on it.
    pub area_id: Uuid,
    /// Hash of the request that registered it.
    pub content_hash: Option<Vec<u8>>,
    /// The card in whose place it came.
    pub replaces_card_id: Option<Uuid>,
    /// When it was registered.
    pub registered_at: DateTime<Utc>,
}

/// A card to register.
pub struct NewCard<'a> {
    /// Its id.
    pub id: CardId,
    /// Its number.
    pub number: &'a CardNumber,
    /// Its kind.
    pub kind: CardKind,
    /// Where it is registered.
    pub place: Place,
    /// The caller's reference.
    pub client_reference: Uuid,
    /// Hash of the request.
    pub content_hash: &'a [u8],
    /// The card that it replaces.
    pub replaces: Option<CardId>,
    /// The account that registers it.
    pub registered_by: UserId,
    /// The moment.
    pub at: DateTime<Utc>,
}

/// Where something happened: stamped on the ledger's row, so that moving a site changes no past figure.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// The area.
    pub area: AreaId,
    /// The organisation.
    pub organisation: OrganisationId,
    /// The site.
    pub site: SiteId,
}

/// Registers a card; false when its number or reference is taken.
///
/// `ON CONFLICT` without a target: a violated constraint would be quoted in PostgreSQL's log, number and all.
///
/// # Errors
/// When the database fails.
pub async fn insert(conn: &mut AsyncPgConnection, new: &NewCard<'_>) -> QueryResult<bool> {
    card_numbers::announce(conn, new.number.as_str()).await?;
    let inserted = diesel::insert_into(cards::table)
        .values((
            cards::id.eq(new.id.0),
            cards::number.eq(new.number.as_str()),
            cards::kind.eq(new.kind.as_str()),
            cards::site_id.eq(new.place.site.0),
            cards::area_id.eq(new.place.area.0),
            cards::client_reference.eq(new.client_reference),
            cards::content_hash.eq(new.content_hash),
            cards::replaces_card_id.eq(new.replaces.map(|card| card.0)),
            cards::registered_by.eq(new.registered_by.0),
            cards::registered_at.eq(new.at),
        ))
        .on_conflict_do_nothing()
        .execute(conn)
        .await?;
    Ok(inserted == 1)
}

/// A card by its id.
///
/// # Errors
/// When the database fails.
pub async fn find(conn: &mut AsyncPgConnection, id: CardId) -> QueryResult<Option<CardRow>> {
    cards::table
        .find(id.0)
        .select(CardRow::as_select())
        .first(conn)
        .await
        .optional()
}

/// A card by its id, kept from others until the transaction ends: what is done to a card is done by one at a time.
///
/// # Errors
/// When the database fails.
pub async fn lock(conn: &mut AsyncPgConnection, id: CardId) -> QueryResult<Option<CardRow>> {
    cards::table
        .find(id.0)
        .select(CardRow::as_select())
        .for_update()
        .first(conn)
        .await
        .optional()
}

/// The card that took the place of another, or under which its number was put right.
///
/// # Errors
/// When the database fails.
pub async fn find_successor(
    conn: &mut AsyncPgConnection,
    id: CardId,
) -> QueryResult<Option<CardRow>> {
    let re_entered = card_actions::table
        .filter(card_actions::former_card_id.eq(id.0))
        .filter(card_actions::undone_at.is_null())
        .select(card_actions::card_id);
    cards::table
        .filter(
            cards::replaces_card_id
                .eq(id.0)
                .and(cards::number_freed_at.is_null()),
        )
        .or_filter(cards::id.eq_any(re_entered))
        .select(CardRow::as_select())
        .first(conn)
        .await
        .optional()
}

/// The card that a site registered under a reference.
///
/// # Errors
/// When the database fails.
pub async fn find_by_reference(
    conn: &mut AsyncPgConnection,
    site: SiteId,
    reference: Uuid,
) -> QueryResult<Option<CardRow>> {
    cards::table
        .filter(cards::site_id.eq(site.0))
        .filter(cards::client_reference.eq(reference))
        .select(CardRow::as_select())
        .first(conn)
        .await
        .optional()
}

/// The card that holds a number.
///
/// # Errors
/// When the database fails.
pub async fn find_by_number(
    conn: &mut AsyncPgConnection,
    number: &CardNumber,
) -> QueryResult<Option<CardRow>> {
    cards::table
        .filter(cards::number.eq(number.as_str()))
        .filter(cards::number_freed_at.is_null())
        .select(CardRow::as_select())
        .first(conn)
        .await
        .optional()
}

/// A card in a list.
#[derive(Clone, QueryableByName)]
pub struct CardStateRow {
    /// Its id.
    #[diesel(sql_type = SqlUuid)]
    pub card_id: Uuid,
    #[diesel(sql_type = SqlText)]
    number: String,
    #[diesel(sql_type = SqlText)]
    kind: String,
    #[diesel(sql_type = SqlText)]
    state: String,
    #[diesel(sql_type = SqlUuid)]
    site_id: Uuid,
    /// When it was registered, by which lists are ordered.
    #[diesel(sql_type = Timestamptz)]
    pub registered_at: DateTime<Utc>,
    #[diesel(sql_type = Date)]
    issued_on: NaiveDate,
    /// The last day as printed, by which cards that end soon are ordered.
    #[diesel(sql_type = Date)]
    pub last_valid_day: NaiveDate,
    #[diesel(sql_type = Date)]
    effective_last_valid_day: NaiveDate,
}

impl CardStateRow {
    /// The card as lists show it.
    ///
    /// # Errors
    /// When the database holds a word that the program does not know.
    pub fn into_summary(self) -> QueryResult<CardSummary> {
        Ok(CardSummary {
            id: CardId(self.card_id),
            card_number: self.number,
            kind: word("cards.kind", &self.kind)?,
            state: word("card_states.state", &self.state)?,
            site_id: SiteId(self.site_id),
            issued_on: self.issued_on,
            last_valid_day: self.last_valid_day,
            effective_last_valid_day: self.effective_last_valid_day,
        })
    }
}

impl Visible<SiteId> {
    /// Whether a card is among them.
    #[must_use]
    pub fn includes(self, row: &CardRow) -> bool {
        match self {
            Self::All => true,
            Self::OfArea(area) => row.area_id == area.0,
            Self::Own(site) => row.site_id == site.0,
        }
    }

    fn columns(self) -> (Option<Uuid>, Option<Uuid>) {
        match self {
            Self::All => (None, None),
            Self::OfArea(area) => (Some(area.0), None),
            Self::Own(site) => (None, Some(site.0)),
        }
    }
}

/// Cards with their state on a day, the latest registered first, from after a place on.
///
/// # Errors
/// When the database fails.
pub async fn list(
    conn: &mut AsyncPgConnection,
    visible: Visible<SiteId>,
    filter: &CardFilter,
    today: NaiveDate,
    after: Option<(DateTime<Utc>, Uuid)>,
    limit: i64,
) -> QueryResult<Vec<CardStateRow>> {
    let (area, own_site) = visible.columns();
    let (at, id) = after.unzip();
    diesel::sql_query(include_str!("cards.sql"))
        .bind::<Date, _>(today)
        .bind::<Nullable<SqlUuid>, _>(area)
        .bind::<Nullable<SqlUuid>, _>(own_site)
        .bind::<Nullable<SqlUuid>, _>(filter.site_id.map(|site| site.0))
        .bind::<Nullable<SqlText>, _>(filter.state.map(shared::cards::CardState::as_str))
        .bind::<Nullable<SqlText>, _>(filter.kind.map(CardKind::as_str))
        .bind::<Nullable<Timestamptz>, _>(at)
        .bind::<Nullable<SqlUuid>, _>(id)
        .bind::<BigInt, _>(limit)
        .bind::<Nullable<Bool>, _>(filter.shortened)
        .load(conn)
        .await
}
