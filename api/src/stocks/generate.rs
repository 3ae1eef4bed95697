//! Making new numbers.

use diesel_async::AsyncPgConnection;
use shared::card_number::{AreaPrefix, CardNumber};
use shared::ids::StockId;

use super::texts;
use crate::db;
use crate::error::{ApiError, ApiResult};
use crate::secrets::random_bytes;

/// Makes so many numbers and lays them into a batch. One that the register knows is drawn again.
///
/// # Errors
/// When the operating system gives no random bytes, or the database fails.
pub(super) async fn generate(
    conn: &mut AsyncPgConnection,
    stock: StockId,
    prefix: &AreaPrefix,
    count: usize,
) -> ApiResult<()> {
    let mut position = 0;
    let mut missing = count;
    while missing > 0 {
        let drawn = draw(prefix, missing)?;
        missing -= db::stocks::add_numbers(conn, stock, position, &texts(&drawn)).await?;
        position += drawn.len();
    }
    Ok(())
}

fn draw(prefix: &AreaPrefix, count: usize) -> ApiResult<Vec<CardNumber>> {
    let mut drawn = Vec::with_capacity(count);
    while drawn.len() < count {
        let random = random_bytes::<5>().map_err(|error| ApiError::internal(&error))?;
        drawn.extend(CardNumber::generate(prefix, random));
    }
    Ok(drawn)
}
