//! Creating and changing venues, and what they give.

use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::audit_events::Subject;
use shared::facts::{is_municipality_code, is_postal_code};
use shared::ids::{AreaId, UserId, VenueId};
use shared::organisations::OrganisationKind;
use shared::problem::{FieldCode, FieldError, ProblemCode};
use shared::venues::{CreateVenue, UpdateVenue, UpdateVenueGives};

use super::checks::{check_area, check_organisation, end_contact_persons, refuse_outdated};
use crate::app::AppState;
use crate::auth::require::Coordinate;
use crate::auth::venues::KeepVenue;
use crate::db;
use crate::db::Visible;
use crate::db::audit_events::NewAuditEvent;
use crate::db::users::ContactsOf;
use crate::db::venues::StaffVenueRow;
use crate::error::{ApiError, ApiResult, refuse};

/// Adds a venue. One outside every area is a pop-up venue, which the national administrator adds.
///
/// # Errors
/// 422 with a pointer for each rule that is broken, 409 when the organisation has a venue of the Finnish name.
pub async fn create(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    coordinator: Coordinate,
    input: &CreateVenue,
) -> ApiResult<StaffVenueRow> {
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        check(state, conn, coordinator, input).await?;
        let id = db::venue_changes::insert(conn, input).await?;
        let id = id.ok_or_else(|| ApiError::taken("/name/fi"))?;
        let row = db::venues::find(conn, Visible::All, id).await?;
        event(state, coordinator.user, "create_venue", &row)
            .insert(conn)
            .await?;
        Ok(row)
    })
    .await
}

/// Changes a venue of the coordinator's area. Moving it to another area is the national administrator's.
///
/// # Errors
/// 404 for another area's, 409 when somebody changed it meanwhile or the name is taken; 422 with a pointer for each
/// rule that is broken.
pub async fn update(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    coordinator: Coordinate,
    id: VenueId,
    input: UpdateVenue,
) -> ApiResult<StaffVenueRow> {
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        let version = input.version;
        let before = db::venues::find(conn, coordinator.visible(), id).await?;
        refuse_outdated(before.venue.version, version)?;
        let input = input.into_new();
        check(state, conn, coordinator, &input).await?;
        let (organisation, name) = (input.organisation_id, &input.name.fi);
        if db::venue_changes::is_name_taken(conn, id, organisation, name).await? {
            return Err(ApiError::taken("/name/fi"));
        }
        if !db::venue_changes::update(conn, id, version, &input).await? {
            return Err(ProblemCode::ChangedMeanwhile.into());
        }
        let row = db::venues::find(conn, Visible::All, id).await?;
        let mut event = event(state, coordinator.user, "update_venue", &row);
        if row.venue.area_id != before.venue.area_id {
            let from = before.venue.area_id.map(|area| area.to_string());
            event = event.with("moved_from", from);
        }
        if row.venue.organisation_id != before.venue.organisation_id {
            event = end_contact_persons(conn, ContactsOf::Venue(id), event).await?;
        }
        event.insert(conn).await?;
        Ok(row)
    })
    .await
}

/// Changes what a venue gives: by its own account, its coordinator or the national administrator.
///
/// # Errors
/// 404 for another's venue, 409 when somebody changed it meanwhile, 422 when it shall give nothing.
pub async fn update_gives(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    keeper: KeepVenue,
    id: VenueId,
    input: &UpdateVenueGives,
) -> ApiResult<StaffVenueRow> {
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        db::venues::find(conn, keeper.visible, id).await?;
        refuse(input.check())?;
        if !db::venue_changes::update_gives(conn, id, input).await? {
            return Err(ProblemCode::ChangedMeanwhile.into());
        }
        let row = db::venues::find(conn, keeper.visible, id).await?;
        event(state, keeper.user, "update_venue_gives", &row)
            .insert(conn)
            .await?;
        Ok(row)
    })
    .await
}

async fn check(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    coordinator: Coordinate,
    input: &CreateVenue,
) -> ApiResult<()> {
    let today = state.clock().today();
    let mut errors = input.check();
    // One error says it: a missing area is named by the venue's own rules already.
    if input.area_id.is_some() || input.pop_up {
        errors.extend(check_area(conn, coordinator, input.area_id, today).await?);
    }
    let kind = OrganisationKind::RunsVenues;
    errors.extend(check_organisation(conn, coordinator, input.organisation_id, kind).await?);
    errors.extend(check_address(conn, input).await?);
    refuse(errors)
}

/// Whether postal code and municipality exist; what has not even their form is refused already.
async fn check_address(
    conn: &mut AsyncPgConnection,
    input: &CreateVenue,
) -> ApiResult<Vec<FieldError>> {
    let mut errors = Vec::new();
    let unknown = |pointer| FieldError::new(pointer, FieldCode::UnknownReference);
    if let Some(code) = input
        .postal_code
        .as_deref()
        .filter(|code| is_postal_code(code))
        && db::municipalities::find_postal_code(conn, code)
            .await?
            .is_none()
    {
        errors.push(unknown("/postal_code"));
    }
    let code = &input.municipality_code;
    if is_municipality_code(code) && !db::municipalities::exists(conn, code).await? {
        errors.push(unknown("/municipality_code"));
    }
    Ok(errors)
}

fn event(
    state: &AppState,
    user: UserId,
    operation: &'static str,
    row: &StaffVenueRow,
) -> NewAuditEvent {
    NewAuditEvent::by(user, operation, state.clock().now())
        .in_area(row.venue.area_id.map(AreaId))
        .about(Subject::Venue, row.venue.id)
        .named(&row.venue.name_fi)
}
