//! The rules that organisations, sites and venues share.

use chrono::NaiveDate;
use diesel::OptionalExtension;
use diesel_async::AsyncPgConnection;
use shared::ids::{AreaId, OrganisationId};
use shared::organisations::OrganisationKind;
use shared::problem::{FieldCode, FieldError, ProblemCode};

use crate::auth::require::Coordinate;
use crate::db;
use crate::db::audit_events::NewAuditEvent;
use crate::db::users::ContactsOf;
use crate::error::ApiResult;

/// Refuses a change of what somebody else has changed since it was read.
pub(super) fn refuse_outdated(present: i32, read: i32) -> ApiResult<()> {
    if present == read {
        return Ok(());
    }
    Err(ProblemCode::ChangedMeanwhile.into())
}

/// Makes accounts the contact person's no longer, and tells the trail how many.
pub(super) async fn end_contact_persons(
    conn: &mut AsyncPgConnection,
    of: ContactsOf<'_>,
    event: NewAuditEvent,
) -> ApiResult<NewAuditEvent> {
    Ok(match db::users::end_contact_persons(conn, of).await? {
        0 => event,
        ended => event.with("contact_persons_ended", ended),
    })
}

/// Where the thing may be: a coordinator's own area; for the national administrator any, and none.
pub(super) async fn check_area(
    conn: &mut AsyncPgConnection,
    coordinator: Coordinate,
    area: Option<AreaId>,
    today: NaiveDate,
) -> ApiResult<Option<FieldError>> {
    let code = match (area, coordinator.area) {
        (None, None) => return Ok(None),
        (None, Some(_)) => FieldCode::Required,
        (Some(area), Some(own)) if area == own => return Ok(None),
        (Some(_), Some(_)) => FieldCode::UnknownReference,
        (Some(area), None) => {
            let found = db::areas::find(conn, area, today).await.optional()?;
            if found.is_some() {
                return Ok(None);
            }
            FieldCode::UnknownReference
        }
    };
    Ok(Some(FieldError::new("/area_id", code)))
}

/// The organisation that a place shall belong to: one that may be seen, of the kind that has such places. It stays so
/// until the transaction ends, and no place of it is added or renamed meanwhile.
pub(super) async fn check_organisation(
    conn: &mut AsyncPgConnection,
    coordinator: Coordinate,
    id: OrganisationId,
    kind: OrganisationKind,
) -> ApiResult<Option<FieldError>> {
    db::organisations::lock(conn, id).await.optional()?;
    let row = db::organisations::find(conn, coordinator.visible(), id)
        .await
        .optional()?;
    let code = match (row, kind) {
        (None, _) => FieldCode::UnknownReference,
        (Some(row), OrganisationKind::DistributesCards) if !row.distributes_cards => {
            FieldCode::NotADistributor
        }
        (Some(row), OrganisationKind::RunsVenues) if !row.runs_venues => FieldCode::RunsNoVenues,
        (Some(_), _) => return Ok(None),
    };
    Ok(Some(FieldError::new("/organisation_id", code)))
}
