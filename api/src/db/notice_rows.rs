//! Notices as they are read: lists in the order of their weight, the one that is asked for, and how many are open.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel::sql_types::{
    Array, BigInt, Integer, Jsonb, Nullable, Text as SqlText, Timestamptz, Uuid as SqlUuid,
};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde_json::Value;
use shared::ids::NoticeId;
use shared::notices::{
    Notice, NoticeCount, NoticeFilter, NoticeKind, NoticeKindCount, NoticeState,
};
use uuid::Uuid;

use super::notices::Recipient;
use super::rows::{figures, word};

/// What is told of a notice, around where it comes from.
const ROWS: &str = include_str!("notice_rows/rows.sql");
/// The open or the done ones of a recipient, by kind.
const LIST: &str = include_str!("notice_rows/list.sql");
/// Whom a notice is for ($1), as the indexes have it.
const IS_FOR: &str =
    "coalesce(n.area_id, n.site_id, n.venue_id, '00000000-0000-0000-0000-000000000000') = $1";
/// That there is something to do about it.
const IS_OPEN: &str = "n.done_at is null and n.resolved_at is null";
/// That there is not.
const IS_DONE: &str = "(n.done_at is not null or n.resolved_at is not null)";

/// A place in a list: weight, moment, id.
pub type NoticePlace = (i32, DateTime<Utc>, Uuid);

/// A notice.
#[derive(Clone, Debug, QueryableByName)]
pub struct NoticeRow {
    #[diesel(sql_type = SqlUuid)]
    id: Uuid,
    /// What it tells.
    #[diesel(sql_type = SqlText)]
    pub kind: String,
    #[diesel(sql_type = Integer)]
    weight: i32,
    #[diesel(sql_type = Nullable<SqlUuid>)]
    subject_id: Option<Uuid>,
    #[diesel(sql_type = Nullable<SqlText>)]
    subject: Option<String>,
    #[diesel(sql_type = Nullable<SqlText>)]
    subject_name: Option<String>,
    #[diesel(sql_type = Jsonb)]
    details: Value,
    #[diesel(sql_type = Timestamptz)]
    raised_at: DateTime<Utc>,
    #[diesel(sql_type = Nullable<Timestamptz>)]
    done_at: Option<DateTime<Utc>>,
    #[diesel(sql_type = Nullable<Timestamptz>)]
    resolved_at: Option<DateTime<Utc>>,
}

impl NoticeRow {
    /// Where it stands in its list.
    #[must_use]
    pub const fn place(&self) -> NoticePlace {
        (self.weight, self.raised_at, self.id)
    }

    /// The notice as the API tells it.
    ///
    /// # Errors
    /// When the database holds a word that the program does not know.
    pub fn into_notice(self) -> QueryResult<Notice> {
        let subject = self.subject.map(|subject| word("subject", &subject));
        Ok(Notice {
            id: NoticeId(self.id),
            kind: word("notices.kind", &self.kind)?,
            raised_at: self.raised_at,
            subject_id: self.subject_id,
            subject: subject.transpose()?,
            subject_name: self.subject_name,
            details: figures(self.details),
            done_at: self.done_at,
            resolved_at: self.resolved_at,
        })
    }
}

/// The notices of a recipient, from after a place on: the open ones by the weight of their kind and then the latest raised
/// first, those that are done the latest raised first.
///
/// # Errors
/// When the database fails.
pub async fn list(
    conn: &mut AsyncPgConnection,
    recipient: Recipient,
    wanted: &NoticeFilter,
    after: Option<NoticePlace>,
    limit: i64,
) -> QueryResult<Vec<NoticeRow>> {
    let (state, weight): (_, fn(NoticeKind) -> i32) = match wanted.state.unwrap_or_default() {
        NoticeState::Open => (IS_OPEN, NoticeKind::weight),
        NoticeState::Done => (IS_DONE, |_| 0),
    };
    let from = after.map_or(0, |(weight, _, _)| weight);
    let kinds = NoticeKind::ALL
        .into_iter()
        .filter(|kind| wanted.kind.is_none_or(|only| only == *kind))
        .filter(|kind| weight(*kind) >= from);
    let (names, weights): (Vec<_>, Vec<_>) =
        kinds.map(|kind| (kind.as_str(), weight(kind))).unzip();
    let list = LIST.replace("IS_FOR", IS_FOR).replace("IN_STATE", state);
    diesel::sql_query(ROWS.replace("SOURCE", &list))
        .bind::<SqlUuid, _>(recipient.id())
        .bind::<Array<SqlText>, _>(names)
        .bind::<Array<Integer>, _>(weights)
        .bind::<Nullable<Integer>, _>(after.map(|(weight, _, _)| weight))
        .bind::<Nullable<Timestamptz>, _>(after.map(|(_, at, _)| at))
        .bind::<Nullable<SqlUuid>, _>(after.map(|(_, _, id)| id))
        .bind::<BigInt, _>(limit)
        .load(conn)
        .await
}

/// One notice of a recipient.
///
/// # Errors
/// `NotFound`, or when the database fails.
pub async fn find(
    conn: &mut AsyncPgConnection,
    recipient: Recipient,
    id: NoticeId,
) -> QueryResult<NoticeRow> {
    let one = format!("select 0 as weight, n.* from notices n where n.id = $2 and {IS_FOR}");
    diesel::sql_query(ROWS.replace("SOURCE", &one))
        .bind::<SqlUuid, _>(recipient.id())
        .bind::<SqlUuid, _>(id.0)
        .get_result(conn)
        .await
}

#[derive(QueryableByName)]
struct KindCount {
    #[diesel(sql_type = SqlText)]
    kind: String,
    #[diesel(sql_type = BigInt)]
    open: i64,
}

/// How many notices of a recipient are open, of each kind.
///
/// # Errors
/// When the database fails, or holds a kind that the program does not know.
pub async fn count_open(
    conn: &mut AsyncPgConnection,
    recipient: Recipient,
) -> QueryResult<NoticeCount> {
    let statement = format!(
        "select n.kind, count(*) as open from notices n where {IS_FOR} and {IS_OPEN} group by n.kind"
    );
    let rows: Vec<KindCount> = diesel::sql_query(statement)
        .bind::<SqlUuid, _>(recipient.id())
        .load(conn)
        .await?;
    let kinds = rows.into_iter().map(|row| {
        Ok(NoticeKindCount {
            kind: word("notices.kind", &row.kind)?,
            open: u32::try_from(row.open).unwrap_or(u32::MAX),
        })
    });
    Ok(NoticeCount::of(kinds.collect::<QueryResult<_>>()?))
}
