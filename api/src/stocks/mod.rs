//! Giving numbers to sites, and moving unused ones on: looked up, checked, stored; all or nothing.

mod generate;
mod give;
mod moves;

use chrono::NaiveDate;
use diesel_async::AsyncPgConnection;
use shared::card_number::CardNumber;
use shared::ids::{AreaId, SiteId, StockId};
use shared::problem::{FieldCode, ProblemCode};
use shared::sites::Site;
use shared::stocks::StockReceipt;
use uuid::Uuid;

pub use self::give::give;
pub use self::moves::{move_on, take_along};
use crate::auth::require::Coordinate;
use crate::db;
use crate::db::Visible;
use crate::error::{ApiError, ApiResult};

/// What was done, now or before; or, for a dry run, would be.
pub struct Done {
    /// What to answer.
    pub receipt: StockReceipt,
    /// Whether it was done before by the same request.
    pub replayed: bool,
}

impl Done {
    /// The batch's address; none for a dry run.
    #[must_use]
    pub fn location(&self) -> Option<String> {
        let stock = self.receipt.stock.as_ref()?;
        Some(format!("/api/v1/stocks/{}", stock.id))
    }
}

/// A site that may get numbers: of one's own area, and not closed.
async fn receiver(
    conn: &mut AsyncPgConnection,
    coordinator: Coordinate,
    (pointer, id): (&str, SiteId),
    today: NaiveDate,
) -> ApiResult<Site> {
    let found = db::sites::find(conn, coordinator.visible(), id).await;
    let site: Site = match found {
        Err(diesel::NotFound) => {
            return Err(ApiError::field(pointer, FieldCode::UnknownReference));
        }
        found => found?.into(),
    };
    if site.closed_on.is_some_and(|last| last < today) {
        return Err(ApiError::field(pointer, FieldCode::SiteClosed));
    }
    Ok(site)
}

/// Keeps the receiving site in its area until the transaction ends; refused when it has moved to another one meanwhile.
async fn hold_receiver(conn: &mut AsyncPgConnection, pointer: &str, site: &Site) -> ApiResult<()> {
    if db::sites::hold_area(conn, site.id).await? == site.area_id {
        return Ok(());
    }
    Err(ApiError::field(pointer, FieldCode::UnknownReference))
}

/// By what a repeated request is known: the area, the caller's reference, and the hash of the content.
type Sent<'a> = (AreaId, Uuid, &'a [u8]);

/// What the same request did before, if it did; refused when another one carried its reference.
async fn replay(conn: &mut AsyncPgConnection, sent: Sent<'_>) -> ApiResult<Option<Done>> {
    let (area, reference, content_hash) = sent;
    let Some((id, hash)) = db::stocks::find_by_reference(conn, area, reference).await? else {
        return Ok(None);
    };
    if hash.is_some_and(|hash| hash != content_hash) {
        return Err(ProblemCode::ClientReferenceReused.into());
    }
    Ok(Some(Done {
        receipt: receipt(conn, id).await?,
        replayed: true,
    }))
}

/// What was stored; or, when it was not, what the same request stored since we looked.
async fn or_replay(
    conn: &mut AsyncPgConnection,
    sent: Sent<'_>,
    stored: ApiResult<Option<StockId>>,
) -> ApiResult<Done> {
    let refused = match stored {
        Ok(Some(id)) => {
            return Ok(Done {
                receipt: receipt(conn, id).await?,
                replayed: false,
            });
        }
        Ok(None) => ProblemCode::Internal.into(),
        Err(refused) if refused.code == ProblemCode::ValidationFailed => refused,
        Err(failed) => return Err(failed),
    };
    replay(conn, sent).await?.ok_or(refused)
}

/// The batch as it stands, with the first and last of the numbers that lie there.
async fn receipt(conn: &mut AsyncPgConnection, id: StockId) -> ApiResult<StockReceipt> {
    let stock = db::stocks::read::find(conn, Visible::All, id).await?;
    let (first, last) = db::stocks::read::ends(conn, id).await?.unzip();
    let stock = stock.into_stock()?;
    Ok(StockReceipt {
        count: stock.given,
        stock: Some(stock),
        first,
        last,
        refused: Vec::new(),
    })
}

/// The texts of numbers, as the database asks for them.
fn texts(numbers: &[CardNumber]) -> Vec<&str> {
    numbers.iter().map(CardNumber::as_str).collect()
}
