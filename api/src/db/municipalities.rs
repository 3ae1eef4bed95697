//! Municipalities and postal codes: reference data.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::municipalities::Municipality;

use super::schema::{municipalities, postal_codes};

#[derive(Queryable, Selectable)]
#[diesel(table_name = municipalities, check_for_backend(diesel::pg::Pg))]
struct MunicipalityRow {
    code: String,
    name_fi: String,
    name_sv: String,
}

impl From<MunicipalityRow> for Municipality {
    fn from(row: MunicipalityRow) -> Self {
        Self {
            code: row.code,
            name_fi: row.name_fi,
            name_sv: row.name_sv,
        }
    }
}

/// What a postal code is.
#[derive(Clone, Debug, Queryable, Selectable)]
#[diesel(table_name = postal_codes, check_for_backend(diesel::pg::Pg))]
pub struct PostalCodeRow {
    /// The municipality that it lies in.
    pub municipality_code: String,
    /// Whether people live there.
    pub is_residential: bool,
}

/// All municipalities, by their Finnish name.
///
/// # Errors
/// When the database fails.
pub async fn list(conn: &mut AsyncPgConnection) -> QueryResult<Vec<Municipality>> {
    let rows: Vec<MunicipalityRow> = municipalities::table
        .select(MunicipalityRow::as_select())
        .order(municipalities::name_fi)
        .load(conn)
        .await?;
    Ok(rows.into_iter().map(Municipality::from).collect())
}

/// Whether there is such a municipality.
///
/// # Errors
/// When the database fails.
pub async fn exists(conn: &mut AsyncPgConnection, code: &str) -> QueryResult<bool> {
    diesel::select(diesel::dsl::exists(municipalities::table.find(code)))
        .get_result(conn)
        .await
}

/// Those of the codes that are municipalities.
///
/// # Errors
/// When the database fails.
pub async fn known(conn: &mut AsyncPgConnection, codes: &[&str]) -> QueryResult<Vec<String>> {
    municipalities::table
        .filter(municipalities::code.eq_any(codes))
        .select(municipalities::code)
        .load(conn)
        .await
}

/// A postal code, if there is such.
///
/// # Errors
/// When the database fails.
pub async fn find_postal_code(
    conn: &mut AsyncPgConnection,
    code: &str,
) -> QueryResult<Option<PostalCodeRow>> {
    postal_codes::table
        .find(code)
        .select(PostalCodeRow::as_select())
        .first(conn)
        .await
        .optional()
}

/// Those of the postal codes that there are, each with what it is.
///
/// # Errors
/// When the database fails.
pub async fn postal_codes(
    conn: &mut AsyncPgConnection,
    codes: &[&str],
) -> QueryResult<Vec<(String, PostalCodeRow)>> {
    postal_codes::table
        .filter(postal_codes::code.eq_any(codes))
        .select((postal_codes::code, PostalCodeRow::as_select()))
        .load(conn)
        .await
}
