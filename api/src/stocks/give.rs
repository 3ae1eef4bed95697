//! Giving numbers to a site.

use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::audit_events::Subject;
use shared::card_number::{AreaPrefix, CardNumber};
use shared::ids::{AreaId, StockId};
use shared::problem::{FieldCode, ProblemCode};
use shared::sites::Site;
use shared::stocks::{GiveStock, GivenNumbers, Reading, StockReceipt};

use super::generate::generate;
use super::{Done, hold_receiver, or_replay, receiver, replay, texts};
use crate::app::AppState;
use crate::auth::require::Coordinate;
use crate::db;
use crate::db::audit_events::NewAuditEvent;
use crate::db::stocks::NewBatch;
use crate::error::{ApiError, ApiResult};

/// Gives numbers to a site: all of them, or none.
///
/// # Errors
/// 422 with a pointer for each number that is refused, or when the reference carried another content.
pub async fn give(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    coordinator: Coordinate,
    request: &GiveStock,
) -> ApiResult<Done> {
    let today = state.clock().today();
    let site = receiver(conn, coordinator, ("/site_id", request.site_id), today).await?;
    let hash = state.content_hash(request)?;
    let sent = (site.area_id, request.client_reference, hash.as_slice());
    if let Some(done) = replay(conn, sent).await? {
        return Ok(done);
    }
    let mut reading = request.numbers.read().map_err(ApiError::invalid)?;
    refuse_series_of_others(conn, coordinator, &site, &mut reading).await?;
    refuse_known(conn, &mut reading).await?;
    if request.dry_run {
        return Ok(would_be(request, &reading));
    }
    let given = Giving {
        state,
        coordinator,
        request,
        site: &site,
        hash: &hash,
    };
    let stored = given.store(conn, &reading).await;
    or_replay(conn, sent, stored).await
}

/// Refuses the numbers that a card holds or that lie in a stock.
async fn refuse_known(conn: &mut AsyncPgConnection, reading: &mut Reading) -> ApiResult<()> {
    let numbers = reading.numbers.iter().map(|placed| placed.number.as_str());
    let known = db::stocks::known(conn, &numbers.collect::<Vec<_>>()).await?;
    for known in known {
        let code = if known.is_handed_out {
            FieldCode::HandedOut
        } else {
            FieldCode::InStockAlready
        };
        let index = usize::try_from(known.place - 1).unwrap_or_default();
        reading.refuse_number(index, code);
    }
    Ok(())
}

/// Refuses a coordinator the numbers of another area's series: one slip of the keyboard would take the cards that lie
/// printed there. The national administrator may give them, as old series keep to no letters.
async fn refuse_series_of_others(
    conn: &mut AsyncPgConnection,
    coordinator: Coordinate,
    site: &Site,
    reading: &mut Reading,
) -> ApiResult<()> {
    if coordinator.area.is_none() {
        return Ok(());
    }
    let (own, others): (Vec<_>, Vec<_>) = db::areas::prefixes(conn)
        .await?
        .into_iter()
        .partition(|(area, _)| *area == site.area_id);
    let begins = |number: &CardNumber, areas: &[(AreaId, String)]| {
        let mut prefixes = areas.iter().map(|(_, prefix)| prefix.as_str());
        prefixes.any(|prefix| number.as_str().starts_with(prefix))
    };
    let numbers = reading.numbers.iter().map(|placed| &placed.number);
    let foreign: Vec<usize> = numbers
        .enumerate()
        .filter(|(_, number)| begins(number, &others) && !begins(number, &own))
        .map(|(index, _)| index)
        .collect();
    for index in foreign {
        reading.refuse_number(index, FieldCode::SeriesOfAnotherArea);
    }
    Ok(())
}

/// What the request would do.
fn would_be(request: &GiveStock, reading: &Reading) -> Done {
    let count = match &request.numbers {
        GivenNumbers::Generated { count } => *count,
        GivenNumbers::Range { .. } | GivenNumbers::List { .. } => {
            u32::try_from(reading.numbers.len()).unwrap_or(u32::MAX)
        }
    };
    let number = |placed: &shared::stocks::Placed| String::from(placed.number.clone());
    Done {
        receipt: StockReceipt {
            stock: None,
            count,
            first: reading.numbers.first().map(number),
            last: reading.numbers.last().map(number),
            refused: reading.errors(),
        },
        replayed: false,
    }
}

struct Giving<'a> {
    state: &'a AppState,
    coordinator: Coordinate,
    request: &'a GiveStock,
    site: &'a Site,
    hash: &'a [u8],
}

impl Giving<'_> {
    /// Stores the batch and its numbers; none when the reference was used by a faster request.
    async fn store(
        &self,
        conn: &mut AsyncPgConnection,
        reading: &Reading,
    ) -> ApiResult<Option<StockId>> {
        if !reading.refused.is_empty() {
            return Err(ApiError::invalid(reading.errors()));
        }
        let numbers: Vec<CardNumber> = reading
            .numbers
            .iter()
            .map(|placed| placed.number.clone())
            .collect();
        let stored = conn
            .transaction(async |conn: &mut AsyncPgConnection| self.store_all(conn, &numbers).await)
            .await;
        match stored {
            // Somebody gave some of the numbers at the same moment: name them.
            Err(refused) if refused == ProblemCode::ValidationFailed.into() => {
                let mut reading = reading.clone();
                refuse_known(conn, &mut reading).await?;
                Err(ApiError::invalid(reading.errors()))
            }
            stored => stored,
        }
    }

    async fn store_all(
        &self,
        conn: &mut AsyncPgConnection,
        numbers: &[CardNumber],
    ) -> ApiResult<Option<StockId>> {
        hold_receiver(conn, "/site_id", self.site).await?;
        let count = match &self.request.numbers {
            GivenNumbers::Generated { count } => usize::try_from(*count).unwrap_or_default(),
            GivenNumbers::Range { .. } | GivenNumbers::List { .. } => numbers.len(),
        };
        let Some(id) = db::stocks::begin(conn, &self.batch(count)).await? else {
            return Ok(None);
        };
        if let GivenNumbers::Generated { .. } = self.request.numbers {
            let today = self.state.clock().today();
            let area = db::areas::find(conn, self.site.area_id, today).await?;
            let area = area.into_area()?;
            let prefix =
                AreaPrefix::parse(&area.prefix).map_err(|error| ApiError::internal(&error))?;
            generate(conn, id, &prefix, count).await?;
        } else if db::stocks::add_numbers(conn, id, 0, &texts(numbers)).await? != count {
            return Err(ProblemCode::ValidationFailed.into());
        }
        self.audit(conn, id, count).await?;
        Ok(Some(id))
    }

    fn batch(&self, given: usize) -> NewBatch<'_> {
        NewBatch {
            area: self.site.area_id,
            site: Some(self.site.id),
            kind: self.request.kind,
            source: self.request.numbers.source(),
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
        count: usize,
    ) -> diesel::QueryResult<()> {
        NewAuditEvent::by(
            self.coordinator.user,
            "give_stock",
            self.state.clock().now(),
        )
        .in_area(self.site.area_id)
        .about(Subject::Stock, id.0)
        .named(&self.site.name)
        .with("site_id", self.site.id.to_string())
        .with("kind", self.request.kind.as_str())
        .with("source", self.request.numbers.source().as_str())
        .with("count", count)
        .insert(conn)
        .await
    }
}
