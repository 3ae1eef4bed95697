//! Lists of visits.

use chrono::{DateTime, NaiveDate, Utc};
use diesel::dsl::sql;
use diesel::prelude::*;
use diesel::sql_types::Bool;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::visits::{VisitFilter, VisitState};
use uuid::Uuid;

use super::{VisitRow, VisitsOf};
use crate::db::schema::visits;

/// Visits at a venue or of an API client, the latest occasion first, from after a place on.
///
/// # Errors
/// When the database fails.
pub async fn list(
    conn: &mut AsyncPgConnection,
    of: VisitsOf,
    filter: &VisitFilter,
    today: NaiveDate,
    after: Option<(NaiveDate, DateTime<Utc>, Uuid)>,
    limit: i64,
) -> QueryResult<Vec<VisitRow>> {
    let mut query = visits::table
        .select(VisitRow::as_select())
        .order((
            visits::occasion_date.desc(),
            visits::recorded_at.desc(),
            visits::id.desc(),
        ))
        .limit(limit)
        .into_boxed();
    query = match of {
        VisitsOf::Venue(venue) => query.filter(visits::venue_id.eq(venue.0)),
        VisitsOf::Client(client) => query.filter(visits::client_id.eq(client.0)),
    };
    if let Some(venue) = filter.venue_id {
        query = query.filter(visits::venue_id.eq(venue.0));
    }
    if let Some(from) = filter.from {
        query = query.filter(visits::occasion_date.ge(from));
    }
    if let Some(to) = filter.to {
        query = query.filter(visits::occasion_date.le(to));
    }
    if let Some(kind) = filter.kind {
        query = query.filter(visits::kind.eq(kind.as_str()));
    }
    if let Some(external_id) = &filter.external_id {
        // A text with a character that no row can have is in no row.
        query = query.filter(visits::external_id.eq(external_id.replace('\0', " ")));
    }
    if let Some(state) = filter.state {
        let stored = match state {
            VisitState::Lapsed => VisitState::Reserved,
            other => other,
        };
        query = query.filter(visits::state.eq(stored.as_str()));
        if stored != VisitState::Used {
            // In words that the planner reads before it knows the state: the index of these few visits is for them.
            query = query.filter(sql::<Bool>("visits.state <> 'used'"));
        }
        query = match state {
            VisitState::Reserved => query.filter(visits::occasion_date.ge(today)),
            VisitState::Lapsed => query.filter(visits::occasion_date.lt(today)),
            _ => query,
        };
    }
    if let Some((occasion, at, id)) = after {
        // The first condition is what an index can go on from.
        let earlier = visits::recorded_at.lt(at);
        let same_moment = visits::recorded_at.eq(at).and(visits::id.lt(id));
        query = query.filter(visits::occasion_date.le(occasion)).filter(
            visits::occasion_date
                .lt(occasion)
                .or(earlier)
                .or(same_moment),
        );
    }
    query.load(conn).await
}
