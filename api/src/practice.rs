//! Practice: which requests are answered from the practice cards, and what an account practises with.

use chrono::NaiveDate;
use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::card_number::{AreaPrefix, CardNumber};
use shared::cards::CardKind;
use shared::problem::ProblemCode;
use shared::stocks::StockSource;
use shared::test_mode::TEST_PREFIX;

use crate::auth::require::RegisterCards;
use crate::db;
use crate::db::stocks::NewStock;
use crate::error::{ApiError, ApiResult};
use crate::secrets::random_bytes;

/// How many numbers of each kind an account practises with.
const NUMBERS: [(CardKind, usize); 2] = [(CardKind::Personal, 20), (CardKind::Community, 4)];

/// The operations on cards, by the first word of their address: in practice they are done to practice cards. All others
/// are what they always are, and leave their trail in the register's own.
const PRACTISED: [&str; 7] = [
    "cards",
    "card-actions",
    "card-loans",
    "community-cards",
    "group-visit-checks",
    "stocks",
    "statistics",
];

tokio::task_local! {
    /// Whether the request under way is about practice cards.
    static PRACTISING: bool;
}

/// Whether an address is one of cards, or tells for whom the browser keeps its work: what waits for the real site is sent
/// neither from nor to practice.
#[must_use]
pub fn is_practised(path: &str) -> bool {
    let rest = path.strip_prefix("/api/v1/").unwrap_or_default();
    if rest == "session/device-key" {
        return true;
    }
    let noun = rest.split('/').next().unwrap_or_default();
    PRACTISED.contains(&noun)
}

/// Whether a number is one to practise with. Outside of practice there is no card with it.
#[must_use]
pub fn is_practice_number(number: &CardNumber) -> bool {
    number.as_str().starts_with(TEST_PREFIX)
}

/// Answers a request with the practice cards in the place of the real ones.
pub async fn practising<F: Future>(answer: F) -> F::Output {
    PRACTISING.scope(true, answer).await
}

/// Whether the request under way is about practice cards.
#[must_use]
pub fn is_practising() -> bool {
    PRACTISING
        .try_with(|practising| *practising)
        .unwrap_or(false)
}

/// Gives an account the numbers that it practises with, unless it has some. The connection is one to the practice tables.
///
/// # Errors
/// When the operating system gives no random bytes, or the database fails.
pub async fn give_numbers(
    conn: &mut AsyncPgConnection,
    distributor: RegisterCards,
    today: NaiveDate,
) -> ApiResult<()> {
    if db::practice::has_stock(conn, distributor.user).await? {
        return Ok(());
    }
    let prefix = AreaPrefix::parse(TEST_PREFIX).map_err(|_never| ProblemCode::Internal)?;
    let stocks = NUMBERS
        .into_iter()
        .map(|(kind, count)| Ok((kind, draw(&prefix, count)?)))
        .collect::<ApiResult<Vec<_>>>()?;
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        for (kind, numbers) in &stocks {
            let new = NewStock {
                area: distributor.area,
                site: db::practice::site_of(distributor.user),
                kind: *kind,
                given_on: today,
                given_by: distributor.user,
                source: StockSource::Generated,
                numbers,
            };
            db::stocks::insert(conn, &new).await?;
        }
        diesel::QueryResult::Ok(())
    })
    .await?;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cards_are_practised_and_nothing_else() {
        for (path, practised) in [
            ("/api/v1/cards", true),
            ("/api/v1/cards/search", true),
            ("/api/v1/card-loans/x/undo", true),
            ("/api/v1/card-validity", false),
            ("/api/v1/session/device-key", true),
            ("/api/v1/session/practice", false),
            ("/api/v1/organisations/x/checklist", false),
            ("/cards", false),
        ] {
            assert_eq!(is_practised(path), practised, "{path}");
        }
        assert!(!is_practising());
    }
}
