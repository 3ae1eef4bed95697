//! Organisations of the network.

use actix_web::{get, post, put};
use shared::ids::OrganisationId;
use shared::organisations::{
    ChangeContactPerson, CreateOrganisation, Organisation, OrganisationFilter, UpdateOrganisation,
};
use shared::page::{Page, PageQuery};

use super::reply::Stored;
use crate::auth::require::{Coordinate, Staff};
use crate::auth::{Require, Scope};
use crate::db;
use crate::db::Visible;
use crate::error::ApiResult;
use crate::extract::{Json, Path, Query, State};
use crate::page::{after, page, rows_wanted};
use crate::places;

fn visible(staff: &Staff) -> Visible<OrganisationId> {
    match staff.scope {
        Scope::Network => Visible::All,
        Scope::Area(area) => Visible::OfArea(area),
        Scope::Site { organisation, .. } | Scope::Venue { organisation, .. } => {
            Visible::Own(organisation)
        }
    }
}

/// List the organisations
///
/// By their name. The national administrator sees all, coordinators those of their area and those with a place in it,
/// distributors and venues their own.
#[utoipa::path(tag = "organisations", params(PageQuery, OrganisationFilter), security(("session" = [])), responses((status = 200, description = "A page of organisations", body = Page<Organisation>)))]
#[get("/organisations")]
pub async fn list_organisations(
    staff: Require<Staff>,
    state: State,
    query: Query<PageQuery>,
    filter: Query<OrganisationFilter>,
) -> ApiResult<Json<Page<Organisation>>> {
    let conn = &mut *state.db().await?;
    let rows = db::organisations::list(
        conn,
        visible(&staff.0),
        &filter.0,
        after(&query.0)?,
        rows_wanted(&query.0),
    )
    .await?;
    let shows_note = staff.0.coordinates();
    Ok(Json(page(
        &query.0,
        rows,
        |row| (row.name.clone(), row.id),
        |row| row.into_organisation(shows_note),
    )))
}

/// Find an organisation
///
/// With its contact person. Who may list it may find it; to others it is not found.
#[utoipa::path(tag = "organisations", params(OrganisationId), security(("session" = [])), responses((status = 200, description = "The organisation", body = Organisation)))]
#[get("/organisations/{id}")]
pub async fn find_organisation(
    staff: Require<Staff>,
    id: Path<OrganisationId>,
    state: State,
) -> ApiResult<Json<Organisation>> {
    let conn = &mut *state.db().await?;
    let row = db::organisations::find(conn, visible(&staff.0), id.0).await?;
    Ok(Json(row.into_organisation(staff.0.coordinates())))
}

/// Add an organisation
///
/// With its named contact person. Coordinators in their own area; the national administrator in any and in none.
#[utoipa::path(tag = "organisations", security(("session" = [])), responses(
    (status = 201, description = "Added", body = Organisation, headers(("Location" = String, description = "Address of the organisation"))),
    (status = 409, description = "An organisation has this name"),
))]
#[post("/organisations")]
pub async fn create_organisation(
    coordinator: Require<Coordinate>,
    state: State,
    body: Json<CreateOrganisation>,
) -> ApiResult<Stored<Organisation>> {
    let conn = &mut *state.db().await?;
    let row = places::organisations::create(&state, conn, coordinator.0, &body.0).await?;
    Ok(Stored {
        location: format!("/api/v1/organisations/{}", row.id),
        body: row.into_organisation(true),
        replayed: false,
    })
}

/// Change an organisation
///
/// It stays a distributor while it has sites, and one that runs venues while it has venues. Moving it to another area
/// is the national administrator's. Coordinators change those that their area looks after.
#[utoipa::path(tag = "organisations", params(OrganisationId), security(("session" = [])), responses(
    (status = 200, description = "The organisation as it is now", body = Organisation),
    (status = 409, description = "Somebody changed it meanwhile, another has this name, or its sites or venues stand against it"),
))]
#[put("/organisations/{id}")]
pub async fn update_organisation(
    coordinator: Require<Coordinate>,
    id: Path<OrganisationId>,
    state: State,
    body: Json<UpdateOrganisation>,
) -> ApiResult<Json<Organisation>> {
    let conn = &mut *state.db().await?;
    let row = places::organisations::update(&state, conn, coordinator.0, id.0, body.0).await?;
    Ok(Json(row.into_organisation(true)))
}

/// Name the contact person
///
/// Names another contact person of an organisation, or corrects the contact details. With the organisation's version.
/// Accounts of the former contact person may not commit the organisation any more.
#[utoipa::path(tag = "organisations", params(OrganisationId), security(("session" = [])), responses(
    (status = 200, description = "The organisation as it is now", body = Organisation),
    (status = 409, description = "Somebody changed it meanwhile"),
))]
#[put("/organisations/{id}/contact-person")]
pub async fn change_contact_person(
    coordinator: Require<Coordinate>,
    id: Path<OrganisationId>,
    state: State,
    body: Json<ChangeContactPerson>,
) -> ApiResult<Json<Organisation>> {
    let (conn, coordinator) = (&mut *state.db().await?, coordinator.0);
    let changing =
        places::organisations::change_contact_person(&state, conn, coordinator, id.0, body.0);
    Ok(Json(changing.await?.into_organisation(true)))
}
