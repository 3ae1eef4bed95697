//! What is written of an area: what it is, its rules, its municipalities.

use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::areas::{AreaInput, AreaMunicipalityInput};
use shared::ids::AreaId;

use super::schema::{area_municipalities, areas};

#[derive(Insertable, AsChangeset)]
#[diesel(table_name = areas, treat_none_as_null = true, treat_none_as_default_value = false)]
struct AreaValues<'a> {
    kind: &'a str,
    name_fi: &'a str,
    name_sv: &'a str,
    name_en: &'a str,
    code_prefix: String,
    home_page: Option<&'a str>,
    local_only: bool,
    validity_months: i32,
    issue_day_counts: bool,
    child_age_limit: i32,
    client_age_limit: i32,
    minimum_holder_age: i32,
    accepts_unstocked: bool,
    renewal_elsewhere: bool,
    retention_months: Option<i32>,
    stock_low_at: i32,
}

impl<'a> From<&'a AreaInput> for AreaValues<'a> {
    fn from(area: &'a AreaInput) -> Self {
        // Validation has bounded them.
        let number = |number: u32| i32::try_from(number).unwrap_or(i32::MAX);
        Self {
            kind: area.kind.as_str(),
            name_fi: area.name.fi.trim(),
            name_sv: area.name.sv.trim(),
            name_en: area.name.en.trim(),
            code_prefix: area.prefix.to_ascii_uppercase(),
            home_page: area.home_page.as_deref(),
            local_only: area.local_only,
            validity_months: number(area.validity_months),
            issue_day_counts: area.issue_day_counts,
            child_age_limit: i32::from(area.child_age_limit),
            client_age_limit: i32::from(area.client_age_limit),
            minimum_holder_age: i32::from(area.minimum_holder_age),
            accepts_unstocked: area.accepts_unstocked,
            renewal_elsewhere: area.renewal_elsewhere,
            retention_months: area.retention_months.map(number),
            stock_low_at: number(area.stock_low_at),
        }
    }
}

/// Adds an area without its municipalities and its standing.
///
/// # Errors
/// When the database fails.
pub async fn insert(conn: &mut AsyncPgConnection, id: AreaId, new: &AreaInput) -> QueryResult<()> {
    diesel::insert_into(areas::table)
        .values((areas::id.eq(id.0), AreaValues::from(new)))
        .execute(conn)
        .await?;
    Ok(())
}

/// Changes an area without its municipalities.
///
/// # Errors
/// When the database fails.
pub async fn update(
    conn: &mut AsyncPgConnection,
    id: AreaId,
    wanted: &AreaInput,
) -> QueryResult<()> {
    diesel::update(areas::table.find(id.0))
        .set((
            AreaValues::from(wanted),
            areas::version.eq(areas::version + 1),
        ))
        .execute(conn)
        .await?;
    Ok(())
}

/// Makes these the municipalities of an area.
///
/// # Errors
/// When the database fails.
pub async fn set_municipalities(
    conn: &mut AsyncPgConnection,
    id: AreaId,
    wanted: &[AreaMunicipalityInput],
) -> QueryResult<()> {
    diesel::delete(area_municipalities::table.filter(area_municipalities::area_id.eq(id.0)))
        .execute(conn)
        .await?;
    let rows: Vec<_> = wanted
        .iter()
        .map(|row| {
            (
                area_municipalities::area_id.eq(id.0),
                area_municipalities::municipality_code.eq(&row.code),
                area_municipalities::joined_on.eq(row.joined_on),
                area_municipalities::left_on.eq(row.left_on),
            )
        })
        .collect();
    diesel::insert_into(area_municipalities::table)
        .values(rows)
        .execute(conn)
        .await?;
    Ok(())
}
