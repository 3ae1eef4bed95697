//! The network's one row: contacts, addresses and national settings.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};

use super::schema::network;

/// The network's row.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = network, check_for_backend(diesel::pg::Pg))]
pub struct NetworkRow {
    /// E-mail address of Kaikukeskus' support.
    pub contact_email: Option<String>,
    /// Phone number of Kaikukeskus' support.
    pub contact_phone: Option<String>,
    /// Address of the page that links to every area's own page.
    pub areas_url: String,
    /// Whether the register holds demo data.
    pub is_demo: bool,
}

/// The network.
///
/// # Errors
/// When the database fails.
pub async fn find(conn: &mut AsyncPgConnection) -> QueryResult<NetworkRow> {
    network::table
        .select(NetworkRow::as_select())
        .first(conn)
        .await
}

/// The version of the operating model that a commitment made now is to.
///
/// # Errors
/// When the database fails.
pub async fn operating_model_version(conn: &mut AsyncPgConnection) -> QueryResult<String> {
    network::table
        .select(network::operating_model_version)
        .first(conn)
        .await
}

/// Marks the database as holding demo data.
///
/// # Errors
/// When the database fails.
pub async fn mark_as_demo(conn: &mut AsyncPgConnection) -> QueryResult<()> {
    diesel::update(network::table)
        .set(network::is_demo.eq(true))
        .execute(conn)
        .await?;
    Ok(())
}
