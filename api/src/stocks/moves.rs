//! Moving unused numbers to another site of the area, or back to the area.

use std::collections::HashMap;

use chrono::NaiveDate;
use diesel::QueryResult;
use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::audit_events::Subject;
use shared::card_number::CardNumber;
use shared::cards::CardKind;
use shared::ids::{AreaId, SiteId, StockId, UserId};
use shared::problem::FieldCode;
use shared::sites::Site;
use shared::stocks::{MoveStock, MovedNumbers, Reading, StockSource};

use super::{Done, hold_receiver, or_replay, receiver, replay, texts};
use crate::app::AppState;
use crate::auth::require::Coordinate;
use crate::db;
use crate::db::audit_events::NewAuditEvent;
use crate::db::stocks::NewBatch;
use crate::db::stocks::moves::{Batch, Lying};
use crate::error::{ApiError, ApiResult};

/// Moves unused numbers to another site of the area or back to the area: all of them, or none.
///
/// # Errors
/// 422 with a pointer for each number that is refused, or when the reference carried another content.
pub async fn move_on(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    coordinator: Coordinate,
    request: &MoveStock,
) -> ApiResult<Done> {
    let today = state.clock().today();
    let site = match request.to_site_id {
        None => None,
        Some(id) => Some(receiver(conn, coordinator, ("/to_site_id", id), today).await?),
    };
    let reading = request.numbers.read().map_err(ApiError::invalid)?;
    let batch = source(conn, coordinator, request).await?;
    let area = area(conn, coordinator, (batch, site.as_ref()), &reading).await?;
    if site.as_ref().is_some_and(|site| site.area_id != area) {
        return Err(ApiError::field("/to_site_id", FieldCode::UnknownReference));
    }
    let hash = state.content_hash(request)?;
    let sent = (area, request.client_reference, hash.as_slice());
    if let Some(done) = replay(conn, sent).await? {
        return Ok(done);
    }
    let moving = Moving {
        state,
        coordinator,
        request,
        site: site.as_ref(),
        area,
        hash: &hash,
    };
    let stored = conn
        .transaction(async |conn: &mut AsyncPgConnection| moving.store(conn, batch, reading).await)
        .await;
    or_replay(conn, sent, stored).await
}

/// The batch that is named, if one is.
async fn source(
    conn: &mut AsyncPgConnection,
    coordinator: Coordinate,
    request: &MoveStock,
) -> ApiResult<Option<Batch>> {
    let id = match request.numbers {
        MovedNumbers::Batch { stock_id } | MovedNumbers::Range { stock_id, .. } => stock_id,
        MovedNumbers::List { .. } => return Ok(None),
    };
    let found = db::stocks::moves::find_batch(conn, id).await?;
    let own = found.filter(|batch| coordinator.check(batch.area).is_ok());
    let unknown = || ApiError::field("/numbers/stock_id", FieldCode::UnknownReference);
    own.map(Some).ok_or_else(unknown)
}

/// The area whose numbers they are: the named batch's, the coordinator's, the receiver's or the first known number's.
async fn area(
    conn: &mut AsyncPgConnection,
    coordinator: Coordinate,
    (batch, site): (Option<Batch>, Option<&Site>),
    reading: &Reading,
) -> ApiResult<AreaId> {
    let named = batch.map(|batch| batch.area);
    let known = named
        .or(coordinator.area)
        .or_else(|| site.map(|site| site.area_id));
    if let Some(area) = known {
        return Ok(area);
    }
    let numbers = reading.numbers.iter().map(|placed| placed.number.as_str());
    let lying = db::stocks::moves::lying(conn, &numbers.collect::<Vec<_>>()).await?;
    let first = lying.first().map(|lying| lying.batch.area);
    first.ok_or_else(|| {
        let mut reading = reading.clone();
        for index in 0..reading.numbers.len() {
            reading.refuse_number(index, FieldCode::NotInStock);
        }
        ApiError::invalid(reading.errors())
    })
}

/// Takes what a site has left along to the area that the site is of from now on, in the transaction of that: each batch
/// goes on in a new one. What it was given and handed out before stays with the area that gave it. Tells how many numbers.
///
/// # Errors
/// When the database fails.
pub async fn take_along(
    conn: &mut AsyncPgConnection,
    site: SiteId,
    (from, to): (AreaId, AreaId),
    (by, today): (UserId, NaiveDate),
) -> QueryResult<usize> {
    let mut taken = 0;
    for left in db::stocks::moves::lock_left(conn, site, from).await? {
        let new = NewBatch {
            area: to,
            site: Some(site),
            kind: left.kind,
            source: StockSource::Moved,
            given: left.numbers.len(),
            given_on: today,
            given_by: by,
            reference: None,
        };
        if let Some(id) = db::stocks::begin(conn, &new).await? {
            let numbers: Vec<_> = left.numbers.iter().map(String::as_str).collect();
            taken += db::stocks::moves::take(conn, id, &numbers).await?;
        }
    }
    Ok(taken)
}

struct Moving<'a> {
    state: &'a AppState,
    coordinator: Coordinate,
    request: &'a MoveStock,
    site: Option<&'a Site>,
    area: AreaId,
    hash: &'a [u8],
}

impl Moving<'_> {
    /// Stores the new batch and lays the numbers into it; none when the reference was used by a faster request.
    async fn store(
        &self,
        conn: &mut AsyncPgConnection,
        batch: Option<Batch>,
        reading: Reading,
    ) -> ApiResult<Option<StockId>> {
        if let Some(site) = self.site {
            hold_receiver(conn, "/to_site_id", site).await?;
        }
        let (kind, numbers) = match (&self.request.numbers, batch) {
            (MovedNumbers::Batch { stock_id }, Some(batch)) => {
                (batch.kind, self.whole(conn, *stock_id, batch).await?)
            }
            _ => self.named(conn, batch, reading).await?,
        };
        let new = self.batch(kind, numbers.len());
        let Some(id) = db::stocks::begin(conn, &new).await? else {
            return Ok(None);
        };
        let numbers: Vec<_> = numbers.iter().map(String::as_str).collect();
        db::stocks::moves::take(conn, id, &numbers).await?;
        self.audit(conn, id, &new).await?;
        Ok(Some(id))
    }

    /// The free numbers of a batch.
    async fn whole(
        &self,
        conn: &mut AsyncPgConnection,
        id: StockId,
        batch: Batch,
    ) -> ApiResult<Vec<String>> {
        if batch.site == self.request.to_site_id {
            return Err(ApiError::field("/to_site_id", FieldCode::InStockAlready));
        }
        let free = db::stocks::moves::lock_free(conn, id).await?;
        if free.is_empty() {
            return Err(ApiError::field("/numbers/stock_id", FieldCode::HandedOut));
        }
        Ok(free)
    }

    /// The numbers that are named, when each of them can be moved.
    async fn named(
        &self,
        conn: &mut AsyncPgConnection,
        batch: Option<Batch>,
        mut reading: Reading,
    ) -> ApiResult<(CardKind, Vec<String>)> {
        let numbers: Vec<CardNumber> = reading
            .numbers
            .iter()
            .map(|placed| placed.number.clone())
            .collect();
        let numbers = texts(&numbers);
        db::stocks::moves::lock(conn, &numbers).await?;
        let lying = db::stocks::moves::lying(conn, &numbers).await?;
        let lying: HashMap<usize, Lying> = lying.into_iter().map(|one| (one.place, one)).collect();
        let mut kind = batch.map(|batch| batch.kind);
        for index in 0..numbers.len() {
            match self.hindrance(lying.get(&index), kind) {
                Err(code) => reading.refuse_number(index, code),
                Ok(of_number) => kind = Some(of_number),
            }
        }
        match kind {
            Some(kind) if reading.refused.is_empty() => {
                Ok((kind, numbers.into_iter().map(str::to_owned).collect()))
            }
            _ => Err(ApiError::invalid(reading.errors())),
        }
    }

    /// Why a number cannot be moved; else for which kind of card it is.
    fn hindrance(
        &self,
        lying: Option<&Lying>,
        kind: Option<CardKind>,
    ) -> Result<CardKind, FieldCode> {
        let Some(lying) = lying.filter(|lying| self.is_among_those_meant(lying)) else {
            return Err(FieldCode::NotInStock);
        };
        if !lying.is_free {
            return Err(FieldCode::HandedOut);
        }
        if kind.is_some_and(|kind| kind != lying.batch.kind) {
            return Err(FieldCode::StockOfOtherKind);
        }
        if lying.batch.site == self.request.to_site_id {
            return Err(FieldCode::InStockAlready);
        }
        Ok(lying.batch.kind)
    }

    /// Whether a number lies in the named batch, or in one of the area.
    fn is_among_those_meant(&self, lying: &Lying) -> bool {
        match self.request.numbers {
            MovedNumbers::Batch { stock_id } | MovedNumbers::Range { stock_id, .. } => {
                lying.stock == stock_id
            }
            MovedNumbers::List { .. } => lying.batch.area == self.area,
        }
    }

    fn batch(&self, kind: CardKind, given: usize) -> NewBatch<'_> {
        NewBatch {
            area: self.area,
            site: self.request.to_site_id,
            kind,
            source: if self.site.is_some() {
                StockSource::Moved
            } else {
                StockSource::Returned
            },
            given,
            given_on: self.state.clock().today(),
            given_by: self.coordinator.user,
            reference: Some((self.request.client_reference, self.hash)),
        }
    }

    async fn audit(
        &self,
        conn: &mut AsyncPgConnection,
        id: StockId,
        new: &NewBatch<'_>,
    ) -> QueryResult<()> {
        let event = NewAuditEvent::by(
            self.coordinator.user,
            "move_stock",
            self.state.clock().now(),
        )
        .in_area(self.area)
        .about(Subject::Stock, id.0)
        .with("kind", new.kind.as_str())
        .with("source", new.source.as_str())
        .with("count", new.given);
        let event = match self.site {
            Some(site) => event.named(&site.name).with("site_id", site.id.to_string()),
            None => event,
        };
        event.insert(conn).await
    }
}
