//! Founding an area and changing what it is: checked, stored, written into the trail; all or nothing.

use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::areas::{
    AreaInput, AreaMunicipalityInput, CreateArea, UpdateArea, area_errors, changes_of_the_network,
    left_out_errors,
};
use shared::audit_events::Subject;
use shared::changes::area_changes;
use shared::ids::{AreaId, UserId};
use shared::problem::{FieldCode, FieldError, ProblemCode};
use uuid::Uuid;

use crate::app::AppState;
use crate::auth::require::Coordinate;
use crate::db;
use crate::db::areas::AreaRow;
use crate::db::audit_events::NewAuditEvent;
use crate::error::{ApiError, ApiResult, refuse};

/// Founds an area.
///
/// # Errors
/// 422 with a pointer for each rule that is broken, 409 when the name or the prefix is another area's.
pub async fn create(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    user: UserId,
    request: &CreateArea,
) -> ApiResult<AreaRow> {
    let (now, today) = (state.clock().now(), state.clock().today());
    let period = request.period;
    // An area may be entered when its pilot is over.
    let mut errors = below("/period", period.errors(today, period.pilot_end));
    errors.extend(municipality_errors(conn, &request.area).await?);
    refuse(errors)?;
    let id = AreaId(Uuid::now_v7());
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        refuse_taken(conn, id, &request.area).await?;
        db::area_values::insert(conn, id, &request.area).await?;
        db::area_values::set_municipalities(conn, id, &request.area.municipalities).await?;
        db::area_periods::insert(conn, id, period, today, user, now).await?;
        NewAuditEvent::by(user, "create_area", now)
            .in_area(id)
            .about(Subject::Area, id.0)
            .named(request.area.name.fi.trim())
            .insert(conn)
            .await?;
        ApiResult::Ok(db::areas::find(conn, id, today).await?)
    })
    .await
}

/// Changes what an area is and its rules. A coordinator sends what only Kaikukeskus changes as it was read.
///
/// # Errors
/// 404 when it is another's, 409 when it was changed meanwhile or the name or the prefix is another area's, 422 with a
/// pointer for each rule that is broken.
pub async fn update(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    who: Coordinate,
    id: AreaId,
    request: &UpdateArea,
) -> ApiResult<AreaRow> {
    who.check(id)?;
    let (now, today) = (state.clock().now(), state.clock().today());
    refuse(municipality_errors(conn, &request.area).await?)?;
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        refuse_taken(conn, id, &request.area).await?;
        let present = db::areas::find(conn, id, today).await?;
        if present.version != request.version {
            return Err(ProblemCode::ChangedMeanwhile.into());
        }
        let present = AreaInput::from(present.into_area()?);
        if who.area.is_some() {
            let changed = changes_of_the_network(&present, &request.area).into_iter();
            let wrong = |name| FieldError::new(format!("/area/{name}"), FieldCode::NotAllowed);
            refuse(changed.map(wrong).collect())?;
        }
        refuse(below(
            "/area",
            left_out_errors(&present, &request.area, today),
        ))?;
        db::area_values::update(conn, id, &request.area).await?;
        db::area_values::set_municipalities(conn, id, &request.area.municipalities).await?;
        NewAuditEvent::by(who.user, "update_area", now)
            .in_area(id)
            .about(Subject::Area, id.0)
            .named(request.area.name.fi.trim())
            .changing(area_changes(&present, &request.area))
            .insert(conn)
            .await?;
        ApiResult::Ok(db::areas::find(conn, id, today).await?)
    })
    .await
}

/// The errors of a part of the request, with pointers from its beginning.
fn below(part: &str, errors: Vec<FieldError>) -> Vec<FieldError> {
    let errors = errors.into_iter().map(|error| FieldError {
        pointer: format!("{part}{}", error.pointer),
        ..error
    });
    errors.collect()
}

/// What is wrong with the municipalities: their days, and codes that are none.
async fn municipality_errors(
    conn: &mut AsyncPgConnection,
    area: &AreaInput,
) -> ApiResult<Vec<FieldError>> {
    let mut errors = area_errors(area);
    let code = |row: &AreaMunicipalityInput| row.code.clone();
    let codes: Vec<_> = area.municipalities.iter().map(code).collect();
    let codes: Vec<_> = codes.iter().map(String::as_str).collect();
    let known = db::municipalities::known(conn, &codes).await?;
    for (index, code) in codes.iter().enumerate() {
        if !known.iter().any(|known| known == code) {
            let pointer = format!("/municipalities/{index}/code");
            errors.push(FieldError::new(pointer, FieldCode::UnknownReference));
        }
    }
    Ok(below("/area", errors))
}

/// The Finnish name and the prefix are one area's alone. Holds the names until the transaction ends.
async fn refuse_taken(conn: &mut AsyncPgConnection, id: AreaId, area: &AreaInput) -> ApiResult<()> {
    db::areas::lock_names(conn).await?;
    let prefix = area.prefix.to_ascii_uppercase();
    match db::areas::taken(conn, id, area.name.fi.trim(), &prefix).await? {
        (true, _) => Err(ApiError::taken("/area/name/fi")),
        (_, true) => Err(ApiError::taken("/area/prefix")),
        _ => Ok(()),
    }
}
