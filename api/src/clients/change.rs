//! Adding, changing and suspending clients.

use diesel::OptionalExtension;
use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::api_clients::{ApiClientKind, ApiMode, CreateApiClient, UpdateApiClient};
use shared::ids::{ApiClientId, AreaId, OrganisationId};
use shared::problem::{FieldCode, FieldError, ProblemCode};

use super::{find, find_locked, find_managed, fits, standing, trail};
use crate::app::AppState;
use crate::auth::api_clients::KeepClients;
use crate::db;
use crate::db::Visible;
use crate::db::api_clients::{ClientRow, Viewer};
use crate::error::{ApiError, ApiResult, refuse};

/// Adds a client. One that a venue adds speaks for that venue, unless it is a test client, which speaks for test venues.
///
/// # Errors
/// 422 with a pointer for each rule that is broken, 409 when the organisation has a client of the name.
pub async fn create(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    keeper: KeepClients,
    input: &CreateApiClient,
) -> ApiResult<ClientRow> {
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        // Names of an organisation's clients are given one after the other.
        let organisation = input.organisation_id;
        db::organisations::lock(conn, organisation)
            .await
            .optional()?;
        refuse(check(conn, keeper, input).await?)?;
        let id = db::api_clients::create(conn, input).await?;
        let id = id.ok_or_else(|| ApiError::taken("/name"))?;
        if let Viewer::Venue { venue, .. } = keeper.viewer
            && input.mode == ApiMode::Live
        {
            let by = (keeper.user, state.clock().now());
            db::api_client_venues::insert(conn, id, venue, by).await?;
        }
        let row = find(state, conn, keeper, id).await?;
        trail(state, keeper, "create_api_client", &row)
            .with("kind", input.kind.as_str())
            .with("mode", input.mode.as_str())
            .insert(conn)
            .await?;
        Ok(row)
    })
    .await
}

/// Whose organisation it is, and whether it does what the client is for.
async fn check(
    conn: &mut AsyncPgConnection,
    keeper: KeepClients,
    input: &CreateApiClient,
) -> ApiResult<Vec<FieldError>> {
    let visible = match keeper.viewer {
        Viewer::Network => Visible::All,
        Viewer::Area(area) => Visible::OfArea(area),
        Viewer::Venue { organisation, .. } => Visible::Own(organisation),
    };
    let id = input.organisation_id;
    let organisation = db::organisations::find(conn, visible, id)
        .await
        .optional()?;
    let looks_after = |area: Option<AreaId>| match keeper.viewer {
        Viewer::Area(own) => area == Some(own),
        Viewer::Network | Viewer::Venue { .. } => true,
    };
    let mut errors = Vec::new();
    match organisation.filter(|row| looks_after(row.area_id.map(AreaId))) {
        None => errors.push(FieldError::new(
            "/organisation_id",
            FieldCode::UnknownReference,
        )),
        Some(row) if !fits(input.kind, row.runs_venues, row.sells_tickets) => {
            let code = match input.kind {
                ApiClientKind::Venues => FieldCode::RunsNoVenues,
                ApiClientKind::TicketShop => FieldCode::SellsNoTickets,
            };
            errors.push(FieldError::new("/organisation_id", code));
        }
        Some(_) => {}
    }
    // A ticket shop's keys speak for many: its area or Kaikukeskus gives them.
    if matches!(keeper.viewer, Viewer::Venue { .. }) && input.kind == ApiClientKind::TicketShop {
        errors.push(FieldError::new("/kind", FieldCode::NotAllowed));
    }
    Ok(errors)
}

/// Changes what a client is called and may do.
///
/// # Errors
/// 404 for another's, 409 when somebody changed it meanwhile, it speaks for others too, or the name is taken.
pub async fn update(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    keeper: KeepClients,
    id: ApiClientId,
    input: &UpdateApiClient,
) -> ApiResult<ClientRow> {
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        let before = find_managed(state, conn, keeper, id).await?;
        if before.version != input.version {
            return Err(ProblemCode::ChangedMeanwhile.into());
        }
        let organisation = OrganisationId(before.organisation_id);
        db::organisations::lock(conn, organisation).await?;
        if db::api_clients::is_name_taken(conn, id, organisation, &input.name).await? {
            return Err(ApiError::taken("/name"));
        }
        if !db::api_clients::update(conn, id, input).await? {
            return Err(ProblemCode::ChangedMeanwhile.into());
        }
        let row = find(state, conn, keeper, id).await?;
        trail(state, keeper, "update_api_client", &row)
            .insert(conn)
            .await?;
        Ok(row)
    })
    .await
}

/// Suspends a client: none of its keys is accepted any more. Doing it again changes nothing.
///
/// # Errors
/// 404 for one that does not work in the area, 403 for a venue.
pub async fn suspend(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    keeper: KeepClients,
    id: ApiClientId,
) -> ApiResult<ClientRow> {
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        let row = find_suspendable(state, conn, keeper, id).await?;
        let by = (keeper.area, state.clock().now());
        if db::api_clients::suspend(conn, id, by).await? {
            trail(state, keeper, "suspend_api_client", &row)
                .insert(conn)
                .await?;
        }
        find(state, conn, keeper, id).await
    })
    .await
}

/// Lifts a client's suspension: the same keys are accepted again. Doing it again changes nothing.
///
/// # Errors
/// 404 for one that does not work in the area, 409 for what others suspended.
pub async fn resume(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    keeper: KeepClients,
    id: ApiClientId,
) -> ApiResult<ClientRow> {
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        let row = find_suspendable(state, conn, keeper, id).await?;
        if db::api_clients::resume(conn, id).await? {
            trail(state, keeper, "resume_api_client", &row)
                .insert(conn)
                .await?;
        }
        find(state, conn, keeper, id).await
    })
    .await
}

async fn find_suspendable(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    keeper: KeepClients,
    id: ApiClientId,
) -> ApiResult<ClientRow> {
    let row = find_locked(state, conn, keeper, id).await?;
    if keeper.suspends(standing(keeper, &row)?) {
        return Ok(row);
    }
    Err(ProblemCode::NotYourClient.into())
}
