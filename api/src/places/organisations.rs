//! Creating and changing organisations, and naming their contact person.

use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::audit_events::Subject;
use shared::ids::{AreaId, OrganisationId};
use shared::organisations::{ChangeContactPerson, CreateOrganisation, UpdateOrganisation};
use shared::problem::ProblemCode;

use super::checks::{check_area, end_contact_persons, refuse_outdated};
use crate::app::AppState;
use crate::auth::require::Coordinate;
use crate::db;
use crate::db::Visible;
use crate::db::audit_events::NewAuditEvent;
use crate::db::organisations::OrganisationRow;
use crate::db::users::ContactsOf;
use crate::error::{ApiError, ApiResult, refuse};

/// Adds an organisation.
///
/// # Errors
/// 422 with a pointer for each rule that is broken, 409 when the name is taken.
pub async fn create(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    coordinator: Coordinate,
    input: &CreateOrganisation,
) -> ApiResult<OrganisationRow> {
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        check(state, conn, coordinator, input).await?;
        db::organisations::lock_names(conn).await?;
        let id = db::organisations::insert(conn, input).await?;
        let id = id.ok_or_else(|| ApiError::taken("/name"))?;
        let row = db::organisations::find(conn, Visible::All, id).await?;
        event(state, coordinator, "create_organisation", &row)
            .insert(conn)
            .await?;
        Ok(row)
    })
    .await
}

/// Changes an organisation of the coordinator's area.
///
/// # Errors
/// 404 for another area's, 409 when somebody changed it meanwhile, the name is taken, or it has places of a kind that it
/// shall not be any more; 422 with a pointer for each rule that is broken.
pub async fn update(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    coordinator: Coordinate,
    id: OrganisationId,
    input: UpdateOrganisation,
) -> ApiResult<OrganisationRow> {
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        let version = input.version;
        let before = find_own(conn, coordinator, id).await?;
        refuse_outdated(before.version, version)?;
        let input = input.into_new();
        check(state, conn, coordinator, &input).await?;
        refuse_in_use(conn, id, &input).await?;
        db::organisations::lock_names(conn).await?;
        if db::organisations::is_name_taken(conn, id, &input.name).await? {
            return Err(ApiError::taken("/name"));
        }
        let row = db::organisations::update(conn, id, version, &input).await?;
        let row = row.ok_or(ProblemCode::ChangedMeanwhile)?;
        let mut event = event(state, coordinator, "update_organisation", &row);
        if row.area_id != before.area_id {
            let from = before.area_id.map(|area| area.to_string());
            event = event.with("moved_from", from);
        }
        event = end_former_contact(conn, &before, &row, event).await?;
        event.insert(conn).await?;
        Ok(row)
    })
    .await
}

/// Names the contact person of an organisation of the coordinator's area.
///
/// # Errors
/// 404 for another area's, 409 when somebody changed it meanwhile.
pub async fn change_contact_person(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    coordinator: Coordinate,
    id: OrganisationId,
    input: ChangeContactPerson,
) -> ApiResult<OrganisationRow> {
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        let before = find_own(conn, coordinator, id).await?;
        let (version, person) = (input.version, input.into_new());
        let row = db::organisations::update_contact_person(conn, id, version, &person).await?;
        let row = row.ok_or(ProblemCode::ChangedMeanwhile)?;
        let event = event(state, coordinator, "change_contact_person", &row);
        let event = end_former_contact(conn, &before, &row, event).await?;
        event.insert(conn).await?;
        Ok(row)
    })
    .await
}

/// When another person is the contact person now, the accounts of the former one may not commit the organisation.
async fn end_former_contact(
    conn: &mut AsyncPgConnection,
    before: &OrganisationRow,
    now: &OrganisationRow,
    event: NewAuditEvent,
) -> ApiResult<NewAuditEvent> {
    if before.contact_name == now.contact_name {
        return Ok(event);
    }
    let of = ContactsOf::Organisation(OrganisationId(now.id), &now.contact_name);
    end_contact_persons(conn, of, event).await
}

/// An organisation that the coordinator looks after. Others that have a place in the area can be seen, not changed.
async fn find_own(
    conn: &mut AsyncPgConnection,
    coordinator: Coordinate,
    id: OrganisationId,
) -> ApiResult<OrganisationRow> {
    db::organisations::lock(conn, id).await?;
    let row = db::organisations::find(conn, coordinator.visible(), id).await?;
    coordinator.check(row.area_id.map(AreaId))?;
    Ok(row)
}

async fn check(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    coordinator: Coordinate,
    input: &CreateOrganisation,
) -> ApiResult<()> {
    let today = state.clock().today();
    let mut errors = input.check();
    errors.extend(check_area(conn, coordinator, input.area_id, today).await?);
    refuse(errors)
}

/// Sites belong to organisations that distribute cards, venues to those that run venues.
async fn refuse_in_use(
    conn: &mut AsyncPgConnection,
    id: OrganisationId,
    input: &CreateOrganisation,
) -> ApiResult<()> {
    let (has_sites, has_venues) = db::organisations::has_places(conn, id).await?;
    if has_sites && !input.distributes_cards || has_venues && !input.runs_venues {
        return Err(ProblemCode::InUse.into());
    }
    Ok(())
}

fn event(
    state: &AppState,
    coordinator: Coordinate,
    operation: &'static str,
    row: &OrganisationRow,
) -> NewAuditEvent {
    NewAuditEvent::by(coordinator.user, operation, state.clock().now())
        .in_area(row.area_id.map(AreaId))
        .about(Subject::Organisation, row.id)
        .named(&row.name)
}
