//! Organisations.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::ids::OrganisationId;
use shared::organisations::{ContactPerson, Organisation};
use uuid::Uuid;

use super::Visible;
use super::schema::{organisations, sites, venues};

/// An organisation.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = organisations, check_for_backend(diesel::pg::Pg))]
pub struct OrganisationRow {
    /// Its id.
    pub id: Uuid,
    /// Its name, by which lists are ordered.
    pub name: String,
    distributes_cards: bool,
    runs_venues: bool,
    sells_tickets: bool,
    contact_name: String,
    contact_title: Option<String>,
    contact_email: Option<String>,
    contact_phone: Option<String>,
}

impl From<OrganisationRow> for Organisation {
    fn from(row: OrganisationRow) -> Self {
        Self {
            id: OrganisationId(row.id),
            name: row.name,
            distributes_cards: row.distributes_cards,
            runs_venues: row.runs_venues,
            sells_tickets: row.sells_tickets,
            contact_person: ContactPerson {
                name: row.contact_name,
                title: row.contact_title,
                email: row.contact_email,
                phone: row.contact_phone,
            },
        }
    }
}

/// Organisations by name, from after a place on.
///
/// # Errors
/// When the database fails.
pub async fn list(
    conn: &mut AsyncPgConnection,
    visible: Visible<OrganisationId>,
    after: Option<(String, Uuid)>,
    limit: i64,
) -> QueryResult<Vec<OrganisationRow>> {
    let mut query = visible_to(visible)
        .select(OrganisationRow::as_select())
        .order((organisations::name, organisations::id))
        .limit(limit);
    if let Some((name, id)) = after {
        let later = organisations::name.gt(name.clone());
        query = query.filter(later.or(organisations::name.eq(name).and(organisations::id.gt(id))));
    }
    query.load(conn).await
}

/// One organisation, if one may see it.
///
/// # Errors
/// `NotFound`, or when the database fails.
pub async fn find(
    conn: &mut AsyncPgConnection,
    visible: Visible<OrganisationId>,
    id: OrganisationId,
) -> QueryResult<OrganisationRow> {
    visible_to(visible)
        .filter(organisations::id.eq(id.0))
        .select(OrganisationRow::as_select())
        .first(conn)
        .await
}

fn visible_to(
    visible: Visible<OrganisationId>,
) -> organisations::BoxedQuery<'static, diesel::pg::Pg> {
    let query = organisations::table.into_boxed();
    match visible {
        Visible::All => query,
        Visible::Own(id) => query.filter(organisations::id.eq(id.0)),
        Visible::OfArea(area) => {
            let with_site = sites::table
                .filter(sites::area_id.eq(area.0))
                .select(sites::organisation_id);
            let with_venue = venues::table
                .filter(venues::area_id.eq(area.0))
                .select(venues::organisation_id);
            // The column may be null: `or` wants all its sides alike.
            let belongs = organisations::area_id.is_not_distinct_from(area.0);
            query.filter(
                belongs
                    .or(organisations::id.eq_any(with_site))
                    .or(organisations::id.eq_any(with_venue)),
            )
        }
    }
}
