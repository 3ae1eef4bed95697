//! Commitments to the operating model: a ledger.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::commitments::{Commitment, Promise};
use shared::ids::{AreaId, CommitmentId, OrganisationId, UserId};
use uuid::Uuid;

use super::schema::{commitments, network, organisations, users};

/// An organisation, as its promises need it.
#[derive(Clone, Debug, Queryable)]
pub struct PromisingRow {
    /// Its id.
    id: Uuid,
    /// Its name.
    pub name: String,
    area_id: Option<Uuid>,
    /// Name of its contact person.
    pub contact_name: String,
    /// What the contact person does.
    pub contact_title: Option<String>,
    /// The version of the operating model that a commitment made now is to.
    pub model_version: String,
}

impl PromisingRow {
    /// Its id.
    #[must_use]
    pub const fn id(&self) -> OrganisationId {
        OrganisationId(self.id)
    }

    /// The area that looks after it.
    #[must_use]
    pub fn area(&self) -> Option<AreaId> {
        self.area_id.map(AreaId)
    }
}

/// An organisation with what its promises need.
///
/// # Errors
/// `NotFound`, or when the database fails.
pub async fn promising(
    conn: &mut AsyncPgConnection,
    id: OrganisationId,
) -> QueryResult<PromisingRow> {
    organisations::table
        .inner_join(network::table.on(diesel::dsl::sql::<diesel::sql_types::Bool>("true")))
        .filter(organisations::id.eq(id.0))
        .select((
            organisations::id,
            organisations::name,
            organisations::area_id,
            organisations::contact_name,
            organisations::contact_title,
            network::operating_model_version,
        ))
        .first(conn)
        .await
}

/// A commitment with the account that recorded it.
#[derive(Clone, Debug, Queryable)]
pub struct CommitmentRow {
    /// Its id.
    pub id: Uuid,
    model_version: String,
    committed_on: NaiveDate,
    contact_name: String,
    contact_title: Option<String>,
    /// When it was recorded, by which the list is ordered.
    pub recorded_at: DateTime<Utc>,
    username: String,
    display_name: Option<String>,
}

impl From<CommitmentRow> for Commitment {
    fn from(row: CommitmentRow) -> Self {
        Self {
            id: CommitmentId(row.id),
            model_version: row.model_version,
            committed_on: row.committed_on,
            contact_name: row.contact_name,
            contact_title: row.contact_title,
            recorded_by: row.display_name.unwrap_or(row.username),
            recorded_at: row.recorded_at,
        }
    }
}

impl CommitmentRow {
    /// Whether it says what was asked for.
    #[must_use]
    pub fn says(&self, promise: &Promise) -> bool {
        self.committed_on == promise.committed_on
            && self.contact_name == promise.contact_name
            && self.contact_title.as_deref() == Some(promise.contact_title.as_str())
    }
}

/// What a list of commitments tells of each.
const COLUMNS: (
    commitments::id,
    commitments::model_version,
    commitments::committed_on,
    commitments::contact_name,
    commitments::contact_title,
    commitments::recorded_at,
    users::username,
    users::display_name,
) = (
    commitments::id,
    commitments::model_version,
    commitments::committed_on,
    commitments::contact_name,
    commitments::contact_title,
    commitments::recorded_at,
    users::username,
    users::display_name,
);

/// An organisation's commitments, the latest recorded first, from after a place on.
///
/// # Errors
/// When the database fails.
pub async fn list(
    conn: &mut AsyncPgConnection,
    organisation: OrganisationId,
    after: Option<(DateTime<Utc>, Uuid)>,
    limit: i64,
) -> QueryResult<Vec<CommitmentRow>> {
    let mut query = commitments::table
        .inner_join(users::table)
        .filter(commitments::organisation_id.eq(organisation.0))
        .select(COLUMNS)
        .order((commitments::recorded_at.desc(), commitments::id.desc()))
        .limit(limit)
        .into_boxed();
    if let Some((at, id)) = after {
        let earlier = commitments::recorded_at.lt(at);
        let same = commitments::recorded_at.eq(at);
        query = query.filter(earlier.or(same.and(commitments::id.lt(id))));
    }
    query.load(conn).await
}

/// An organisation's commitment to a version of the operating model.
///
/// # Errors
/// `NotFound`, or when the database fails.
pub async fn find(
    conn: &mut AsyncPgConnection,
    organisation: OrganisationId,
    model_version: &str,
) -> QueryResult<CommitmentRow> {
    commitments::table
        .inner_join(users::table)
        .filter(commitments::organisation_id.eq(organisation.0))
        .filter(commitments::model_version.eq(model_version))
        .select(COLUMNS)
        .first(conn)
        .await
}

/// Records an organisation's commitment to a version; false when there is one already.
///
/// # Errors
/// When the database fails.
pub async fn insert(
    conn: &mut AsyncPgConnection,
    organisation: &PromisingRow,
    promise: &Promise,
    recorded_by: UserId,
    at: DateTime<Utc>,
) -> QueryResult<bool> {
    let added = diesel::insert_into(commitments::table)
        .values((
            commitments::id.eq(Uuid::now_v7()),
            commitments::organisation_id.eq(organisation.id),
            commitments::model_version.eq(&organisation.model_version),
            commitments::committed_on.eq(promise.committed_on),
            commitments::contact_name.eq(&promise.contact_name),
            commitments::contact_title.eq(&promise.contact_title),
            commitments::recorded_by.eq(recorded_by.0),
            commitments::recorded_at.eq(at),
        ))
        .on_conflict((commitments::organisation_id, commitments::model_version))
        .do_nothing()
        .execute(conn)
        .await?;
    Ok(added == 1)
}
