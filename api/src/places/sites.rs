//! Creating and changing sites.

use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::audit_events::Subject;
use shared::ids::{AreaId, SiteId};
use shared::organisations::OrganisationKind;
use shared::problem::ProblemCode;
use shared::sites::{CreateSite, UpdateSite};

use super::checks::{check_area, check_organisation, end_contact_persons, refuse_outdated};
use crate::app::AppState;
use crate::auth::require::Coordinate;
use crate::db;
use crate::db::Visible;
use crate::db::audit_events::NewAuditEvent;
use crate::db::sites::SiteRow;
use crate::db::users::ContactsOf;
use crate::error::{ApiError, ApiResult, refuse};
use crate::stocks::take_along;

/// Adds a site.
///
/// # Errors
/// 422 with a pointer for each rule that is broken, 409 when the organisation has a site of the name.
pub async fn create(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    coordinator: Coordinate,
    input: &CreateSite,
) -> ApiResult<SiteRow> {
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        check(state, conn, coordinator, input).await?;
        let id = db::sites::insert(conn, input).await?;
        let id = id.ok_or_else(|| ApiError::taken("/name"))?;
        let row = db::sites::find(conn, Visible::All, id).await?;
        event(state, coordinator, "create_site", &row)
            .insert(conn)
            .await?;
        Ok(row)
    })
    .await
}

/// Changes a site of the coordinator's area. Moving it to another area is the national administrator's: the numbers that it
/// has left go along, and the past stays where it happened, as handings-out carry the area of their day.
///
/// # Errors
/// 404 for another area's, 409 when somebody changed it meanwhile or the name is taken; 422 with a pointer for each
/// rule that is broken.
pub async fn update(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    coordinator: Coordinate,
    id: SiteId,
    input: UpdateSite,
) -> ApiResult<SiteRow> {
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        let version = input.version;
        let before = db::sites::find(conn, coordinator.visible(), id).await?;
        refuse_outdated(before.version, version)?;
        let input = input.into_new();
        check(state, conn, coordinator, &input).await?;
        if db::sites::is_name_taken(conn, id, input.organisation_id, &input.name).await? {
            return Err(ApiError::taken("/name"));
        }
        if !db::sites::update(conn, id, version, &input).await? {
            return Err(ProblemCode::ChangedMeanwhile.into());
        }
        let row = db::sites::find(conn, Visible::All, id).await?;
        let mut event = event(state, coordinator, "update_site", &row);
        if row.area_id != before.area_id {
            event = event.with("moved_from", before.area_id.to_string());
            let areas = (AreaId(before.area_id), AreaId(row.area_id));
            let by = (coordinator.user, state.clock().today());
            event = match take_along(conn, id, areas, by).await? {
                0 => event,
                numbers => event.with("stock_moved", numbers),
            };
        }
        if row.organisation_id != before.organisation_id {
            event = end_contact_persons(conn, ContactsOf::Site(id), event).await?;
        }
        event.insert(conn).await?;
        Ok(row)
    })
    .await
}

async fn check(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    coordinator: Coordinate,
    input: &CreateSite,
) -> ApiResult<()> {
    let today = state.clock().today();
    let mut errors = input.check();
    errors.extend(check_area(conn, coordinator, Some(input.area_id), today).await?);
    let kind = OrganisationKind::DistributesCards;
    errors.extend(check_organisation(conn, coordinator, input.organisation_id, kind).await?);
    refuse(errors)
}

fn event(
    state: &AppState,
    coordinator: Coordinate,
    operation: &'static str,
    row: &SiteRow,
) -> NewAuditEvent {
    NewAuditEvent::by(coordinator.user, operation, state.clock().now())
        .in_area(AreaId(row.area_id))
        .about(Subject::Site, row.id)
        .named(&row.name)
}
