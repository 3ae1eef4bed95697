//! Cards with their ledgers: handings-out and inactivations.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Date, Nullable, Text as SqlText, Timestamptz, Uuid as SqlUuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::card_number::CardNumber;
use shared::cards::{CardFilter, CardKind, CardSummary, InactivationReason, IssuanceKind};
use shared::ids::{AreaId, CardId, OrganisationId, SiteId, UserId};
use uuid::Uuid;

use super::rows::word;
use super::schema::{cards, inactivations, issuances};

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
    /// When it was registered.
    pub registered_at: DateTime<Utc>,
}

/// A handing-out that stands.
#[derive(Clone, Queryable, Selectable)]
#[diesel(table_name = issuances, check_for_backend(diesel::pg::Pg))]
pub struct IssuanceRow {
    /// First, renewal or replacement.
    pub kind: String,
    /// The day.
    pub issued_on: NaiveDate,
    /// The last valid day as printed.
    pub printed_last_day: NaiveDate,
    /// The area that was stamped on it.
    pub area_id: Uuid,
    /// When it was entered.
    pub recorded_at: DateTime<Utc>,
    /// Whether it was entered on a later day.
    pub late_entry: bool,
}

/// An inactivation that stands.
#[derive(Clone, Queryable, Selectable)]
#[diesel(table_name = inactivations, check_for_backend(diesel::pg::Pg))]
pub struct InactivationRow {
    /// Why.
    pub reason: String,
    /// First day on which the card does not work.
    pub inactive_from: NaiveDate,
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

/// A handing-out to record.
pub struct NewIssuance {
    /// The card.
    pub card: CardId,
    /// First, renewal or replacement.
    pub kind: IssuanceKind,
    /// The day.
    pub issued_on: NaiveDate,
    /// The last valid day as printed.
    pub printed_last_day: NaiveDate,
    /// Where it happened.
    pub place: Place,
    /// The account that records it.
    pub recorded_by: UserId,
    /// The moment.
    pub at: DateTime<Utc>,
}

/// Records a handing-out.
///
/// # Errors
/// When the database fails.
pub async fn insert_issuance(conn: &mut AsyncPgConnection, new: &NewIssuance) -> QueryResult<()> {
    diesel::insert_into(issuances::table)
        .values((
            issuances::id.eq(Uuid::now_v7()),
            issuances::card_id.eq(new.card.0),
            issuances::kind.eq(new.kind.as_str()),
            issuances::issued_on.eq(new.issued_on),
            issuances::printed_last_day.eq(new.printed_last_day),
            issuances::area_id.eq(new.place.area.0),
            issuances::organisation_id.eq(new.place.organisation.0),
            issuances::site_id.eq(new.place.site.0),
            issuances::recorded_by.eq(new.recorded_by.0),
            issuances::recorded_at.eq(new.at),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Takes a card out of use.
///
/// # Errors
/// When the database fails.
pub async fn inactivate(
    conn: &mut AsyncPgConnection,
    card: CardId,
    reason: InactivationReason,
    (by, at): (UserId, DateTime<Utc>),
    inactive_from: NaiveDate,
) -> QueryResult<()> {
    diesel::insert_into(inactivations::table)
        .values((
            inactivations::id.eq(Uuid::now_v7()),
            inactivations::card_id.eq(card.0),
            inactivations::reason.eq(reason.as_str()),
            inactivations::inactive_from.eq(inactive_from),
            inactivations::recorded_by.eq(by.0),
            inactivations::recorded_at.eq(at),
        ))
        .execute(conn)
        .await?;
    Ok(())
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

/// A card's handings-out that stand, the latest first.
///
/// # Errors
/// When the database fails.
pub async fn issuances(conn: &mut AsyncPgConnection, id: CardId) -> QueryResult<Vec<IssuanceRow>> {
    let undone = diesel::alias!(issuances as undone);
    issuances::table
        .filter(issuances::card_id.eq(id.0))
        .filter(issuances::undoes_id.is_null())
        .filter(diesel::dsl::not(diesel::dsl::exists(
            undone.filter(
                undone
                    .field(issuances::undoes_id)
                    .eq(issuances::id.nullable()),
            ),
        )))
        .order((
            issuances::issued_on.desc(),
            issuances::recorded_at.desc(),
            issuances::id.desc(),
        ))
        .select(IssuanceRow::as_select())
        .load(conn)
        .await
}

/// A card's inactivations that stand, the earliest first.
///
/// # Errors
/// When the database fails.
pub async fn inactivations(
    conn: &mut AsyncPgConnection,
    id: CardId,
) -> QueryResult<Vec<InactivationRow>> {
    let undone = diesel::alias!(inactivations as undone);
    inactivations::table
        .filter(inactivations::card_id.eq(id.0))
        .filter(inactivations::undoes_id.is_null())
        .filter(diesel::dsl::not(diesel::dsl::exists(
            undone.filter(
                undone
                    .field(inactivations::undoes_id)
                    .eq(inactivations::id.nullable()),
            ),
        )))
        .order((
            inactivations::inactive_from,
            inactivations::recorded_at,
            inactivations::id,
        ))
        .select(InactivationRow::as_select())
        .load(conn)
        .await
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
    #[diesel(sql_type = Date)]
    last_valid_day: NaiveDate,
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

/// Whose cards.
#[derive(Clone, Copy, Debug)]
pub enum Visible {
    /// All.
    All,
    /// The area's.
    OfArea(AreaId),
    /// The site's own.
    OfSite(SiteId),
}

impl Visible {
    /// Whether a card is among them.
    #[must_use]
    pub fn includes(self, row: &CardRow) -> bool {
        match self {
            Self::All => true,
            Self::OfArea(area) => row.area_id == area.0,
            Self::OfSite(site) => row.site_id == site.0,
        }
    }

    fn columns(self) -> (Option<Uuid>, Option<Uuid>) {
        match self {
            Self::All => (None, None),
            Self::OfArea(area) => (Some(area.0), None),
            Self::OfSite(site) => (None, Some(site.0)),
        }
    }
}

/// Cards with their state on a day, the latest registered first, from after a place on.
///
/// # Errors
/// When the database fails.
pub async fn list(
    conn: &mut AsyncPgConnection,
    visible: Visible,
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
        .load(conn)
        .await
}
