//! The audit trail. Each operation that changes something adds one row, in the transaction of the change.

use std::cmp::Reverse;

use chrono::{DateTime, Utc};
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::{Bool, Text as SqlText};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde_json::{Map, Value};
use shared::audit_events::{AuditEvent, AuditFilter, Subject};
use shared::changes::Change;
use shared::ids::{AreaId, AuditEventId, UserId};
use uuid::Uuid;

use super::Actor;
use super::prepared::Prepared;
use super::rows::{figures, word};
use super::schema::{audit_events, users};
use super::search::containing;

/// An entry to add.
#[derive(Clone, Debug)]
pub struct NewAuditEvent {
    operation: &'static str,
    by: Option<Actor>,
    at: DateTime<Utc>,
    area: Option<AreaId>,
    subject: Option<(Subject, Uuid)>,
    subject_name: Option<String>,
    details: Map<String, Value>,
}

impl NewAuditEvent {
    /// What an account did: `operation` is the operation's name in the API.
    #[must_use]
    pub fn by(user: UserId, operation: &'static str, at: DateTime<Utc>) -> Self {
        Self::done_by(Actor::Account(user), operation, at)
    }

    /// What an account or an API client did.
    #[must_use]
    pub fn done_by(by: Actor, operation: &'static str, at: DateTime<Utc>) -> Self {
        Self {
            by: Some(by),
            ..Self::of_the_register(operation, at)
        }
    }

    /// What a job or command did.
    #[must_use]
    pub fn of_the_register(operation: &'static str, at: DateTime<Utc>) -> Self {
        Self {
            operation,
            by: None,
            at,
            area: None,
            subject: None,
            subject_name: None,
            details: Map::new(),
        }
    }

    /// The area whose coordinators may read it; without one only Kaikukeskus may.
    #[must_use]
    pub fn in_area(self, area: impl Into<Option<AreaId>>) -> Self {
        Self {
            area: area.into(),
            ..self
        }
    }

    /// The thing that it was done to.
    #[must_use]
    pub fn about(self, subject: Subject, id: Uuid) -> Self {
        Self {
            subject: Some((subject, id)),
            ..self
        }
    }

    /// What the thing is called; never for a card.
    #[must_use]
    pub fn named(self, name: &str) -> Self {
        Self {
            subject_name: Some(name.to_owned()),
            ..self
        }
    }

    /// A figure or code that tells what changed; never a fact about a holder or a card's number.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.details.insert(name.to_owned(), value.into());
        self
    }

    /// What an update changed: `old_` and `new_` with the field's name, or `changed_` where no values are kept.
    #[must_use]
    pub fn changing(self, changes: Vec<Change>) -> Self {
        changes.into_iter().fold(self, |event, change| {
            let field = change.field;
            match change.values {
                Some([before, after]) => event
                    .with(&format!("old_{field}"), before)
                    .with(&format!("new_{field}"), after),
                None => event.with(&format!("changed_{field}"), true),
            }
        })
    }

    /// Adds it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn insert(self, conn: &mut AsyncPgConnection) -> QueryResult<()> {
        let (subject, subject_id) = self.subject.unzip();
        let query = diesel::insert_into(audit_events::table).values((
            audit_events::id.eq(Uuid::now_v7()),
            audit_events::at.eq(self.at),
            audit_events::operation.eq(self.operation),
            audit_events::user_id.eq(self.by.and_then(Actor::user)),
            audit_events::client_id.eq(self.by.and_then(Actor::client)),
            audit_events::area_id.eq(self.area.map(|area| area.0)),
            audit_events::subject.eq(subject.map(Subject::as_str)),
            audit_events::subject_id.eq(subject_id),
            audit_events::subject_name.eq(self.subject_name),
            audit_events::details.eq(Value::Object(self.details)),
        ));
        Prepared(query).execute(conn).await?;
        Ok(())
    }
}

/// An entry with the user name of who did it.
#[derive(Clone, Debug, Queryable)]
pub struct AuditEventRow {
    /// Its id.
    pub id: Uuid,
    /// When it was done, by which lists are ordered.
    pub at: DateTime<Utc>,
    operation: String,
    username: Option<String>,
    subject: Option<String>,
    subject_id: Option<Uuid>,
    subject_name: Option<String>,
    details: Value,
}

impl AuditEventRow {
    /// The entry as the API tells it.
    ///
    /// # Errors
    /// When the database holds a word that the program does not know.
    pub fn into_event(self) -> QueryResult<AuditEvent> {
        Ok(AuditEvent {
            id: AuditEventId(self.id),
            at: self.at,
            operation: self.operation,
            username: self.username,
            subject: self
                .subject
                .map(|subject| word("audit_events.subject", &subject))
                .transpose()?,
            subject_id: self.subject_id,
            subject_name: self.subject_name,
            details: figures(self.details),
        })
    }
}

/// Which entries: those of one area or of all, between two moments, as the filter has it.
pub struct Wanted<'a> {
    /// The one area whose entries may be read; none for all.
    pub area: Option<AreaId>,
    /// First moment.
    pub from: Option<DateTime<Utc>>,
    /// The moment before which they are.
    pub before: Option<DateTime<Utc>>,
    /// The other wishes; its days are in the moments.
    pub filter: &'a AuditFilter,
}

/// Whose entries are asked for.
#[derive(Clone, Copy)]
enum Of {
    /// Everybody's.
    All,
    /// Those of an area.
    Area(AreaId),
    /// Those of what moved from an area to another one.
    MovedFrom(AreaId),
}

/// Entries, the latest first, from after a place on. To those of an area belong those of what left it for another.
///
/// # Errors
/// When the database fails.
pub async fn list(
    conn: &mut AsyncPgConnection,
    wanted: &Wanted<'_>,
    after: Option<(DateTime<Utc>, Uuid)>,
    limit: i64,
) -> QueryResult<Vec<AuditEventRow>> {
    // Asked for first: of few accounts the trail is found by their ids.
    let users = match &wanted.filter.username {
        Some(username) => Some(users_named(conn, username).await?),
        None => None,
    };
    let users = users.as_deref();
    let Some(area) = wanted.area else {
        return some(conn, Of::All, wanted, users, after, limit).await;
    };
    // Asked apart: each has an index of its own, in this order.
    let mut rows = some(conn, Of::Area(area), wanted, users, after, limit).await?;
    let moved = some(conn, Of::MovedFrom(area), wanted, users, after, limit).await?;
    if !moved.is_empty() {
        rows.extend(moved);
        rows.sort_unstable_by_key(|row| Reverse((row.at, row.id)));
        rows.truncate(usize::try_from(limit).unwrap_or(usize::MAX));
    }
    Ok(rows)
}

async fn some(
    conn: &mut AsyncPgConnection,
    of: Of,
    wanted: &Wanted<'_>,
    users: Option<&[Uuid]>,
    after: Option<(DateTime<Utc>, Uuid)>,
    limit: i64,
) -> QueryResult<Vec<AuditEventRow>> {
    let mut query = audit_events::table
        .left_join(users::table)
        .select((
            audit_events::id,
            audit_events::at,
            audit_events::operation,
            users::username.nullable(),
            audit_events::subject,
            audit_events::subject_id,
            audit_events::subject_name,
            audit_events::details,
        ))
        .order((audit_events::at.desc(), audit_events::id.desc()))
        .limit(limit)
        .into_boxed();
    query = match of {
        Of::All => query,
        Of::Area(area) => query.filter(audit_events::area_id.eq(area.0)),
        // As it stands in the index.
        Of::MovedFrom(area) => query.filter(
            sql::<Bool>("(audit_events.details ->> 'moved_from') = ")
                .bind::<SqlText, _>(area.to_string()),
        ),
    };
    if let Some(from) = wanted.from {
        query = query.filter(audit_events::at.ge(from));
    }
    if let Some(before) = wanted.before {
        query = query.filter(audit_events::at.lt(before));
    }
    if let Some(operation) = &wanted.filter.operation {
        query = query.filter(audit_events::operation.eq(storable(operation)));
    }
    if let Some(users) = users {
        query = query.filter(audit_events::user_id.eq_any(users));
    }
    if let Some(subject) = wanted.filter.subject {
        query = query.filter(audit_events::subject.eq(subject.as_str()));
    }
    if let Some(id) = wanted.filter.subject_id {
        query = query.filter(audit_events::subject_id.eq(id));
    }
    if let Some((at, id)) = after {
        // The first condition is what an index can go on from.
        query = query
            .filter(audit_events::at.le(at))
            .filter(audit_events::at.lt(at).or(audit_events::id.lt(id)));
    }
    query.load(conn).await
}

async fn users_named(conn: &mut AsyncPgConnection, text: &str) -> QueryResult<Vec<Uuid>> {
    users::table
        .filter(users::username.like(containing(&storable(&text.to_lowercase()))))
        .select(users::id)
        .load(conn)
        .await
}

/// The text without what the database cannot take; such a text is in no row.
fn storable(text: &str) -> String {
    text.replace('\0', " ")
}
