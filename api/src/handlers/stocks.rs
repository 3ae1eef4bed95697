//! Stock: giving card numbers to sites, moving unused ones, and what is left.

use actix_web::{get, post};
use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::audit_events::Subject;
use shared::ids::{AreaId, StockId};
use shared::limits::STOCK_NUMBERS_MAX;
use shared::page::{Page, PageQuery};
use shared::stocks::{
    GiveStock, MoveStock, SiteStock, SiteStockFilter, Stock, StockFilter, StockNumber,
    StockNumberFilter, StockNumbers, StockReceipt,
};
use uuid::Uuid;

use super::reply::StoredOrNot;
use crate::auth::Require;
use crate::auth::require::{Coordinate, ReadCards, Staff};
use crate::db;
use crate::db::audit_events::NewAuditEvent;
use crate::db::stocks::read::{SiteStockRow, StockRow};
use crate::error::{ApiError, ApiResult};
use crate::extract::{Json, LongJson, Path, Query, State};
use crate::page::{after, page, rows_wanted};
use crate::stocks::{Done, give, move_on};

/// Give numbers to a site
///
/// A range, a list or new numbers, to a site of the own area: all of them or none. Each number that is refused is named
/// by its place in the range or list, `/numbers/0` being the first, never by what was sent. Sending the same request
/// again, with the same `client_reference`, answers 200 with the same batch and `Idempotent-Replayed: true`. With
/// `dry_run` nothing is given, and the answer says what would be.
#[utoipa::path(tag = "stocks", request_body = GiveStock, security(("session" = [])), responses(
    (status = 201, description = "Given", body = StockReceipt, headers(("Location" = String, description = "Address of the batch"))),
    (status = 200, description = "Given before by the same request, or a dry run", body = StockReceipt, headers(("Idempotent-Replayed" = String, description = "`true`, unless it was a dry run"))),
))]
#[post("/stocks")]
pub async fn give_stock(
    coordinator: Require<Coordinate>,
    state: State,
    body: LongJson<GiveStock>,
) -> ApiResult<StoredOrNot<StockReceipt>> {
    let conn = &mut *state.db().await?;
    Ok(give(&state, conn, coordinator.0, &body.0).await?.into())
}

/// Move unused numbers
///
/// To another site of the same area, or back to the area, from where they can be given again: all of them or none. They
/// lie in a new batch then; the old one stays as history. Numbers that are handed out are refused, each named by its
/// place in the range or list. The same `client_reference` again answers 200 with the same batch.
#[utoipa::path(tag = "stocks", request_body = MoveStock, security(("session" = [])), responses(
    (status = 201, description = "Moved", body = StockReceipt, headers(("Location" = String, description = "Address of the new batch"))),
    (status = 200, description = "Moved before by the same request", body = StockReceipt, headers(("Idempotent-Replayed" = String, description = "Always `true`"))),
))]
#[post("/stocks/moves")]
pub async fn move_stock(
    coordinator: Require<Coordinate>,
    state: State,
    body: LongJson<MoveStock>,
) -> ApiResult<StoredOrNot<StockReceipt>> {
    let conn = &mut *state.db().await?;
    Ok(move_on(&state, conn, coordinator.0, &body.0).await?.into())
}

impl From<Done> for StoredOrNot<StockReceipt> {
    fn from(done: Done) -> Self {
        Self {
            location: done.location(),
            body: done.receipt,
            replayed: done.replayed,
        }
    }
}

/// List batches
///
/// The latest given first, each with its counts. The national administrator sees all, coordinators those of their area,
/// distributors their own site's.
#[utoipa::path(tag = "stocks", params(PageQuery, StockFilter), security(("session" = [])), responses((status = 200, description = "A page of batches", body = Page<Stock>)))]
#[get("/stocks")]
pub async fn list_stocks(
    reader: Require<ReadCards>,
    state: State,
    query: Query<PageQuery>,
    filter: Query<StockFilter>,
) -> ApiResult<Json<Page<Stock>>> {
    let place: Option<Uuid> = after(&query.0)?;
    let conn = &mut *state.db().await?;
    let (visible, wanted) = (reader.0.visible(), rows_wanted(&query.0));
    let rows = db::stocks::read::list(conn, visible, &filter.0, place, wanted).await?;
    let rows = page(&query.0, rows, |row| row.id, StockRow::into_stock);
    Ok(Json(rows.try_collect()?))
}

/// What sites have left
///
/// How many personal and community numbers each site can still hand out, by the site's name; low is marked. Closed sites
/// are there while something is left at them. The national administrator sees all, coordinators those of their area,
/// distributors their own.
#[utoipa::path(tag = "stocks", params(PageQuery, SiteStockFilter), security(("session" = [])), responses((status = 200, description = "A page of sites with what they have left", body = Page<SiteStock>)))]
#[get("/stocks/summary")]
pub async fn list_site_stocks(
    reader: Require<ReadCards>,
    state: State,
    query: Query<PageQuery>,
    filter: Query<SiteStockFilter>,
) -> ApiResult<Json<Page<SiteStock>>> {
    let place: Option<(String, Uuid)> = after(&query.0)?;
    let today = state.clock().today();
    let conn = &mut *state.db().await?;
    let (visible, wanted) = (reader.0.visible(), rows_wanted(&query.0));
    let rows =
        db::stocks::read::site_stocks(conn, visible, &filter.0, today, place, wanted).await?;
    let place = |row: &SiteStockRow| (row.name.clone(), row.id);
    let rows = page(&query.0, rows, place, SiteStockRow::into_site_stock);
    Ok(Json(rows.try_collect()?))
}

/// Find a batch
///
/// Who may list it may find it; to others it is not found.
#[utoipa::path(tag = "stocks", params(StockId), security(("session" = [])), responses((status = 200, description = "The batch", body = Stock)))]
#[get("/stocks/{id}")]
pub async fn find_stock(
    reader: Require<ReadCards>,
    id: Path<StockId>,
    state: State,
) -> ApiResult<Json<Stock>> {
    let conn = &mut *state.db().await?;
    let row = db::stocks::read::find(conn, reader.0.visible(), id.0).await?;
    Ok(Json(row.into_stock()?))
}

/// List the numbers of a batch
///
/// In the order of the pile, for the print list and the labels. The national administrator, the area's coordinators and
/// the site itself may see them.
#[utoipa::path(tag = "stocks", params(StockId, PageQuery, StockNumberFilter), security(("session" = [])), responses((status = 200, description = "A page of numbers", body = Page<StockNumber>)))]
#[get("/stocks/{id}/numbers")]
pub async fn list_stock_numbers(
    reader: Require<ReadCards>,
    id: Path<StockId>,
    state: State,
    query: Query<PageQuery>,
    filter: Query<StockNumberFilter>,
) -> ApiResult<Json<Page<StockNumber>>> {
    let place: Option<i32> = after(&query.0)?;
    let conn = &mut *state.db().await?;
    db::stocks::read::find(conn, reader.0.visible(), id.0).await?;
    let wanted = rows_wanted(&query.0);
    let rows = db::stocks::read::numbers(conn, id.0, &filter.0, place, wanted).await?;
    Ok(Json(page(
        &query.0,
        rows,
        |row| row.position,
        StockNumber::from,
    )))
}

/// Take out the free numbers of a batch
///
/// All of them at once, in the order of the pile, to print the list or the labels. It is an export, and stands in the
/// audit trail. For those who may list them.
#[utoipa::path(tag = "stocks", params(StockId), security(("session" = [])), responses((status = 200, description = "The free numbers", body = StockNumbers)))]
#[post("/stocks/{id}/export")]
pub async fn export_stock_numbers(
    staff: Require<Staff>,
    reader: Require<ReadCards>,
    id: Path<StockId>,
    state: State,
) -> ApiResult<Json<StockNumbers>> {
    let (visible, now) = (reader.0.visible(), state.clock().now());
    let conn = &mut *state.db().await?;
    let rows = conn
        .transaction(async |conn: &mut AsyncPgConnection| {
            let stock = db::stocks::read::find(conn, visible, id.0).await?;
            let (free, all) = (StockNumberFilter { free: Some(true) }, STOCK_NUMBERS_MAX);
            let rows = db::stocks::read::numbers(conn, id.0, &free, None, i64::from(all)).await?;
            NewAuditEvent::by(staff.0.user, "export_stock_numbers", now)
                .in_area(Some(AreaId(stock.area_id)))
                .about(Subject::Stock, stock.id)
                .with("count", rows.len())
                .insert(conn)
                .await?;
            Ok::<_, ApiError>(rows)
        })
        .await?;
    let items = rows.into_iter().map(StockNumber::from).collect();
    Ok(Json(StockNumbers { items }))
}
