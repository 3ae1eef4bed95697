//! The audit trail. Each operation that changes something adds one row, in the transaction of the change.

use chrono::{DateTime, Utc};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde_json::{Map, Value};
use shared::audit_events::Subject;
use shared::ids::{AreaId, UserId};
use uuid::Uuid;

use super::schema::audit_events;

/// An entry to add.
#[derive(Clone, Debug)]
pub struct NewAuditEvent {
    operation: &'static str,
    user: Option<UserId>,
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
        Self {
            user: Some(user),
            ..Self::of_the_register(operation, at)
        }
    }

    /// What a job or command did.
    #[must_use]
    pub fn of_the_register(operation: &'static str, at: DateTime<Utc>) -> Self {
        Self {
            operation,
            user: None,
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

    /// Adds it.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn insert(self, conn: &mut AsyncPgConnection) -> QueryResult<()> {
        let (subject, subject_id) = self.subject.unzip();
        diesel::insert_into(audit_events::table)
            .values((
                audit_events::id.eq(Uuid::now_v7()),
                audit_events::at.eq(self.at),
                audit_events::operation.eq(self.operation),
                audit_events::user_id.eq(self.user.map(|user| user.0)),
                audit_events::area_id.eq(self.area.map(|area| area.0)),
                audit_events::subject.eq(subject.map(Subject::as_str)),
                audit_events::subject_id.eq(subject_id),
                audit_events::subject_name.eq(self.subject_name),
                audit_events::details.eq(Value::Object(self.details)),
            ))
            .execute(conn)
            .await?;
        Ok(())
    }
}
