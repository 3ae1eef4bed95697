//! The checklist of the year: an organisation's own, and who has not done what.

use actix_web::{get, put};
use chrono::Datelike;
use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::audit_events::Subject;
use shared::checklists::{
    AnswerChecklist, Checklist, ChecklistFilter, ChecklistQuery, ChecklistSummary,
};
use shared::ids::OrganisationId;
use shared::page::{Page, PageQuery};
use shared::problem::FieldCode;

use crate::app::AppState;
use crate::auth::Require;
use crate::auth::promises::{ReadPromises, TickChecklist};
use crate::auth::require::Coordinate;
use crate::db;
use crate::db::audit_events::NewAuditEvent;
use crate::db::checklists::Year;
use crate::db::commitments::PromisingRow;
use crate::error::{ApiError, ApiResult};
use crate::extract::{Json, Path, Query, State};
use crate::page::{after, page, rows_wanted};

/// List how organisations stand
///
/// Commitment and checklist of a year, by the organisation's name. The national administrator sees all
/// organisations, coordinators those that their area looks after. What is missing is listed; it blocks nothing.
#[utoipa::path(tag = "checklists", params(PageQuery, ChecklistFilter), security(("session" = [])), responses((status = 200, description = "A page of organisations", body = Page<ChecklistSummary>)))]
#[get("/checklists")]
pub async fn list_checklists(
    coordinator: Require<Coordinate>,
    state: State,
    query: Query<PageQuery>,
    filter: Query<ChecklistFilter>,
) -> ApiResult<Json<Page<ChecklistSummary>>> {
    let place = after(&query.0)?;
    let conn = &mut *state.db().await?;
    let version = db::network::operating_model_version(conn).await?;
    let year = year(&state, filter.0.year, &version);
    let rows = db::checklists::list(
        conn,
        coordinator.0.area,
        (year, &filter.0),
        place,
        rows_wanted(&query.0),
    )
    .await?;
    Ok(Json(page(
        &query.0,
        rows,
        |row| (row.name.clone(), row.id),
        ChecklistSummary::from,
    )))
}

/// Find an organisation's checklist
///
/// The items of a year in that year's wording, with who answered them when. Past years stay readable. Who may find
/// the organisation may find it; to others it is not found.
#[utoipa::path(tag = "checklists", params(OrganisationId, ChecklistQuery), security(("session" = [])), responses((status = 200, description = "The checklist", body = Checklist)))]
#[get("/organisations/{id}/checklist")]
pub async fn find_checklist(
    reader: Require<ReadPromises>,
    id: Path<OrganisationId>,
    state: State,
    query: Query<ChecklistQuery>,
) -> ApiResult<Json<Checklist>> {
    let conn = &mut *state.db().await?;
    db::organisations::find(conn, reader.0.visible(), id.0).await?;
    let organisation = db::commitments::promising(conn, id.0).await?;
    let told = tell(&state, conn, reader.0, organisation, query.0.year).await?;
    Ok(Json(told))
}

/// Answer an item of the checklist
///
/// Says on which day it was done, or takes that back; the answer is the whole checklist. Distributors answer for
/// their own organisation and the present year; coordinators for the organisations that their area looks after, in
/// past years too; the national administrator for all. The commitment is recorded, not ticked.
#[utoipa::path(tag = "checklists", params(OrganisationId), security(("session" = [])), responses((status = 200, description = "The checklist as it stands now", body = Checklist)))]
#[put("/organisations/{id}/checklist")]
pub async fn answer_checklist(
    ticker: Require<TickChecklist>,
    id: Path<OrganisationId>,
    state: State,
    body: Json<AnswerChecklist>,
) -> ApiResult<Json<Checklist>> {
    let conn = &mut *state.db().await?;
    let organisation = db::commitments::promising(conn, id.0).await?;
    let keeper = ticker.0.keeper;
    keeper.check(id.0, organisation.area())?;
    let refusals = body
        .0
        .refusals(state.clock().today(), keeper.opens_past_years());
    if !refusals.is_empty() {
        return Err(ApiError::invalid(refusals));
    }
    record(&state, conn, &ticker.0, &organisation, &body.0).await?;
    let told = tell(
        &state,
        conn,
        ticker.0.reads,
        organisation,
        Some(body.0.year),
    )
    .await?;
    Ok(Json(told))
}

/// A year, this one when none is given, with the commitment that counts in it.
fn year<'a>(state: &AppState, asked: Option<i32>, version: &'a str) -> Year<'a> {
    let this_year = state.clock().today().year();
    let year = asked.unwrap_or(this_year);
    Year {
        year,
        version: (year >= this_year).then_some(version),
    }
}

/// An organisation's checklist as somebody sees it.
async fn tell(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    reader: ReadPromises,
    organisation: PromisingRow,
    asked: Option<i32>,
) -> ApiResult<Checklist> {
    let (id, area) = (organisation.id(), organisation.area());
    let year = year(state, asked, &organisation.model_version);
    let items = db::checklists::items(conn, id, year).await?;
    let this_year = state.clock().today().year();
    let may_answer = reader.answers.is_some_and(|keeper| {
        let is_open = year.year == this_year || year.year < this_year && keeper.opens_past_years();
        is_open && keeper.keeps(id, area)
    });
    Ok(Checklist {
        organisation_id: id,
        year: year.year,
        may_commit: reader.commits.is_some_and(|keeper| keeper.keeps(id, area)),
        may_answer,
        items,
        organisation_name: organisation.name,
        contact_name: organisation.contact_name,
        contact_title: organisation.contact_title,
        model_version: organisation.model_version,
    })
}

/// Stores an answer with its trail; the same again changes nothing.
async fn record(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    ticker: &TickChecklist,
    organisation: &PromisingRow,
    answer: &AnswerChecklist,
) -> ApiResult<()> {
    let (user, id, now) = (ticker.user, organisation.id(), state.clock().now());
    let code = db::checklists::code_to_tick(conn, id, answer).await?;
    let code = code.ok_or_else(|| ApiError::field("/item_id", FieldCode::UnknownReference))?;
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        if db::checklists::answer(conn, id, answer, (user, now)).await? {
            NewAuditEvent::by(user, "answer_checklist", now)
                .in_area(organisation.area())
                .about(Subject::Organisation, id.0)
                .named(&organisation.name)
                .with("item", code)
                .with("year", answer.year)
                .with("done", answer.done_on.is_some())
                .insert(conn)
                .await?;
        }
        Ok(())
    })
    .await
}
