//! What accounts did to cards, and what an undo of it takes. What came of it is in `ledgers`.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel::sql_types::{
    BigInt, Bool, Date, Nullable, Text as SqlText, Timestamptz, Uuid as SqlUuid,
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde_json::Value;
use shared::card_actions::{CardAction, CardActionKind, OutOfUseReason};
use shared::facts::BackgroundFacts;
use shared::ids::{CardActionId, CardId, SiteId, UserId};
use uuid::Uuid;

use super::rows::{json, word};
use super::schema::{card_actions, former_facts};

/// Something that was done to a card, as its table has it with the numbers.
#[derive(Clone, QueryableByName)]
pub struct CardActionRow {
    /// Its id.
    #[diesel(sql_type = SqlUuid)]
    pub id: Uuid,
    #[diesel(sql_type = SqlText)]
    kind: String,
    /// The card; the new one, when there is a new number.
    #[diesel(sql_type = SqlUuid)]
    pub card_id: Uuid,
    #[diesel(sql_type = SqlText)]
    number: String,
    /// The card before, when there is a new number.
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub former_card_id: Option<Uuid>,
    #[diesel(sql_type = Nullable<SqlText>)]
    former_number: Option<String>,
    /// The handing-out that it added.
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub issuance_id: Option<Uuid>,
    /// The inactivation that it added.
    #[diesel(sql_type = Nullable<SqlUuid>)]
    pub inactivation_id: Option<Uuid>,
    #[diesel(sql_type = Nullable<Date>)]
    printed_last_day: Option<NaiveDate>,
    /// The account that did it.
    #[diesel(sql_type = SqlUuid)]
    pub done_by: Uuid,
    /// When it was done.
    #[diesel(sql_type = Timestamptz)]
    pub at: DateTime<Utc>,
    /// When it was undone, if it was.
    #[diesel(sql_type = Nullable<Timestamptz>)]
    pub undone_at: Option<DateTime<Utc>>,
    /// Whether nothing that stands was done to the card since.
    #[diesel(sql_type = Bool)]
    pub is_latest: bool,
    /// Whether what an undo takes is still there.
    #[diesel(sql_type = Bool)]
    pub is_restorable: bool,
}

impl CardActionRow {
    /// What was done.
    ///
    /// # Errors
    /// When the database holds a word that the program does not know.
    pub fn kind(&self) -> QueryResult<CardActionKind> {
        word("card_actions.kind", &self.kind)
    }

    /// As the API tells it to one who can undo it now, or cannot.
    ///
    /// # Errors
    /// When the database holds a word that the program does not know.
    pub fn into_action(self, undoable: bool) -> QueryResult<CardAction> {
        Ok(CardAction {
            id: CardActionId(self.id),
            kind: self.kind()?,
            card_id: CardId(self.card_id),
            card_number: self.number,
            former_card_number: self.former_number,
            last_valid_day: self.printed_last_day,
            at: self.at,
            undone_at: self.undone_at,
            undoable,
        })
    }
}

/// Something that was done to a card, to write down.
pub struct NewCardAction<'a> {
    /// What was done.
    pub kind: CardActionKind,
    /// The card; the new one, when there is a new number.
    pub card: CardId,
    /// The card before, when there is a new number.
    pub former: Option<CardId>,
    /// The handing-out that it added.
    pub issuance: Option<Uuid>,
    /// The inactivation that it added.
    pub inactivation: Option<Uuid>,
    /// Why a card was replaced.
    pub reason: Option<OutOfUseReason>,
    /// Where it was done.
    pub site: SiteId,
    /// The caller's reference, and the hash of the request.
    pub reference: Option<(Uuid, &'a [u8])>,
    /// The account that did it.
    pub by: UserId,
    /// The moment.
    pub at: DateTime<Utc>,
}

/// Writes down what was done; none when the site has used the reference for something else.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    conn: &mut AsyncPgConnection,
    new: &NewCardAction<'_>,
) -> QueryResult<Option<CardActionId>> {
    let id = Uuid::now_v7();
    let (reference, hash) = new.reference.unzip();
    let inserted = diesel::insert_into(card_actions::table)
        .values((
            card_actions::id.eq(id),
            card_actions::kind.eq(new.kind.as_str()),
            card_actions::card_id.eq(new.card.0),
            card_actions::former_card_id.eq(new.former.map(|card| card.0)),
            card_actions::issuance_id.eq(new.issuance),
            card_actions::inactivation_id.eq(new.inactivation),
            card_actions::reason.eq(new.reason.map(OutOfUseReason::as_str)),
            card_actions::site_id.eq(new.site.0),
            card_actions::client_reference.eq(reference),
            card_actions::content_hash.eq(hash),
            card_actions::done_by.eq(new.by.0),
            card_actions::at.eq(new.at),
        ))
        .on_conflict_do_nothing()
        .execute(conn)
        .await?;
    Ok((inserted == 1).then_some(CardActionId(id)))
}

/// What was done at a site under a reference, with the hash of its request.
///
/// # Errors
/// When the database fails.
pub async fn find_by_reference(
    conn: &mut AsyncPgConnection,
    site: SiteId,
    reference: Uuid,
) -> QueryResult<Option<(CardActionId, Option<Vec<u8>>)>> {
    let row: Option<(Uuid, Option<Vec<u8>>)> = card_actions::table
        .filter(card_actions::site_id.eq(site.0))
        .filter(card_actions::client_reference.eq(reference))
        .select((card_actions::id, card_actions::content_hash))
        .first(conn)
        .await
        .optional()?;
    Ok(row.map(|(id, hash)| (CardActionId(id), hash)))
}

/// One action.
///
/// # Errors
/// When the database fails.
pub async fn find(
    conn: &mut AsyncPgConnection,
    id: CardActionId,
) -> QueryResult<Option<CardActionRow>> {
    diesel::sql_query("select * from card_action_states where id = $1")
        .bind::<SqlUuid, _>(id.0)
        .get_result(conn)
        .await
        .optional()
}

/// What was done to a card last, of what stands.
///
/// # Errors
/// When the database fails.
pub async fn latest_of(
    conn: &mut AsyncPgConnection,
    card: CardId,
) -> QueryResult<Option<CardActionRow>> {
    diesel::sql_query(
        "select * from card_action_states where card_id = $1 and undone_at is null \
         order by at desc, id desc limit 1",
    )
    .bind::<SqlUuid, _>(card.0)
    .get_result(conn)
    .await
    .optional()
}

/// What an account did from a moment on, the latest first, from after a place on.
///
/// # Errors
/// When the database fails.
pub async fn list(
    conn: &mut AsyncPgConnection,
    (by, from): (UserId, DateTime<Utc>),
    after: Option<(DateTime<Utc>, Uuid)>,
    limit: i64,
) -> QueryResult<Vec<CardActionRow>> {
    let (at, id) = after.unzip();
    diesel::sql_query(
        "select * from card_action_states where done_by = $1 and at >= $2 \
         and (at, id) < (coalesce($3, 'infinity'), coalesce($4, 'ffffffff-ffff-ffff-ffff-ffffffffffff')) \
         order by at desc, id desc limit $5",
    )
    .bind::<SqlUuid, _>(by.0)
    .bind::<Timestamptz, _>(from)
    .bind::<Nullable<Timestamptz>, _>(at)
    .bind::<Nullable<SqlUuid>, _>(id)
    .bind::<BigInt, _>(limit)
    .load(conn)
    .await
}

/// Marks an action as undone, and forgets what its request told.
///
/// # Errors
/// When the database fails.
pub async fn mark_undone(
    conn: &mut AsyncPgConnection,
    id: Uuid,
    at: DateTime<Utc>,
) -> QueryResult<()> {
    diesel::update(card_actions::table.find(id))
        .set((
            card_actions::undone_at.eq(at),
            card_actions::content_hash.eq(None::<Vec<u8>>),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Keeps the facts of a card as they were before an action, up to the end of the day.
///
/// # Errors
/// When the database fails.
pub async fn keep_former_facts(
    conn: &mut AsyncPgConnection,
    (action, card): (CardActionId, CardId),
    facts: &BackgroundFacts,
    today: NaiveDate,
) -> QueryResult<()> {
    let facts = serde_json::to_value(facts)
        .map_err(|error| diesel::result::Error::SerializationError(Box::new(error)))?;
    diesel::insert_into(former_facts::table)
        .values((
            former_facts::action_id.eq(action.0),
            former_facts::card_id.eq(card.0),
            former_facts::facts.eq(facts),
            former_facts::kept_on.eq(today),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Takes the facts that were kept for an action, if they are still there.
///
/// # Errors
/// When the database fails.
pub async fn take_former_facts(
    conn: &mut AsyncPgConnection,
    action: Uuid,
) -> QueryResult<Option<BackgroundFacts>> {
    let kept: Option<Value> = diesel::delete(former_facts::table.find(action))
        .returning(former_facts::facts)
        .get_result(conn)
        .await
        .optional()?;
    kept.map(|facts| json("former_facts.facts", facts))
        .transpose()
}
