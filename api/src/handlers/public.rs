//! What anybody may ask.

use actix_web::{HttpRequest, get, post};
use shared::areas::{AreaFilter, PublicAreas};
use shared::card_number::CardNumber;
use shared::card_validity::{CheckOwnCard, OwnCardValidity, OwnCardVerdict, is_open_to_all};
use shared::network::PublicNetwork;
use shared::page::{Page, PageQuery};
use shared::problem::ProblemCode;
use shared::venues::{PublicVenue, VenueFilter};

use crate::db;
use crate::db::areas::AreaRow;
use crate::error::ApiResult;
use crate::extract::{Json, Query, State};
use crate::page::{after, page, rows_wanted};
use crate::validity;

/// Most areas that the public list shows.
const MOST_AREAS: i64 = 1000;

/// The installation
///
/// Its version, its day, whom to ask for help, and whether its data are a demo.
#[utoipa::path(tag = "public", security(()), responses((status = 200, description = "The installation", body = PublicNetwork)))]
#[get("/public/network")]
pub async fn find_public_network(state: State) -> ApiResult<Json<PublicNetwork>> {
    let row = db::network::find(&mut *state.db().await?).await?;
    Ok(Json(PublicNetwork {
        demo: row.is_demo,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        today: state.clock().today(),
        links: row.links(),
        support_name: row.contact_name,
        support_email: row.contact_email,
        support_phone: row.contact_phone,
    }))
}

/// The areas with their own pages
///
/// All areas of the network by their Finnish name, with the address of the network's own list.
#[utoipa::path(tag = "public", security(()), responses((status = 200, description = "The areas", body = PublicAreas)))]
#[get("/public/areas")]
pub async fn list_public_areas(state: State) -> ApiResult<Json<PublicAreas>> {
    let today = state.clock().today();
    let conn = &mut *state.db().await?;
    let network = db::network::find(conn).await?;
    let rows = db::areas::list(conn, &AreaFilter::default(), today, None, MOST_AREAS).await?;
    let items = rows
        .into_iter()
        .map(AreaRow::into_public)
        .collect::<Result<_, _>>()?;
    Ok(Json(PublicAreas {
        items,
        all_areas_page: network.areas_url,
    }))
}

/// Where the card works
///
/// The venues that accept cards now or will later, by their Finnish name.
#[utoipa::path(tag = "public", params(PageQuery, VenueFilter), security(()), responses((status = 200, description = "A page of venues", body = Page<PublicVenue>)))]
#[get("/public/venues")]
pub async fn list_public_venues(
    state: State,
    query: Query<PageQuery>,
    filter: Query<VenueFilter>,
) -> ApiResult<Json<Page<PublicVenue>>> {
    let conn = &mut *state.db().await?;
    let today = state.clock().today();
    let rows = db::venues::list_public(
        conn,
        &filter.0,
        today,
        after(&query.0)?,
        rows_wanted(&query.0),
    )
    .await?;
    let place = |row: &db::venues::PublicVenueRow| (row.venue.name_fi.clone(), row.venue.id);
    let rows = page(
        &query.0,
        rows,
        place,
        db::venues::PublicVenueRow::into_public,
    );
    Ok(Json(rows.try_collect()?))
}

/// Check one's own card
///
/// For holders, without signing in: is the card valid today, and until when? Only numbers with random signs are answered,
/// as those of a series could be found by trying; why a card does not work and what it gives is not told. Few questions
/// from one address are answered at once, then one each half a minute.
#[utoipa::path(tag = "public", security(()), responses(
    (status = 200, description = "The verdict", body = OwnCardValidity),
    (status = 429, description = "Too many questions from this address", body = shared::problem::Problem, content_type = "application/problem+json"),
))]
#[post("/public/card-validity")]
pub async fn check_own_card(
    state: State,
    request: HttpRequest,
    body: Json<CheckOwnCard>,
) -> ApiResult<Json<OwnCardValidity>> {
    let address = state.client_address(&request);
    state.attempts().count_own_check(address)?;
    let today = state.clock().today();
    let number = CardNumber::parse(&body.0.card_number).ok();
    let Some(number) = number.filter(is_open_to_all) else {
        return Ok(Json(OwnCardValidity {
            verdict: OwnCardVerdict::NotAnswered,
            last_valid_day: None,
            checked_on: today,
        }));
    };
    let conn = &mut *state.db().await?;
    let findings = db::card_validity::find_anywhere(conn, &[Some(number.as_str())]).await?;
    let found = findings.first().ok_or(ProblemCode::Internal)?;
    let judged = validity::anywhere(found, number.as_str(), today, today);
    let verdict = OwnCardVerdict::of(judged.reason);
    let last_day = judged.card.map(|card| card.last_valid_day);
    Ok(Json(OwnCardValidity {
        verdict,
        last_valid_day: last_day.filter(|_| verdict.tells_last_day()),
        checked_on: today,
    }))
}
