//! What is known of numbers: of real cards, or for a test key of test numbers. The one place that decides which.

use std::time::Duration;

use chrono::NaiveDate;
use diesel_async::AsyncPgConnection;
use shared::card_number::CardNumber;
use shared::ids::VenueId;
use shared::problem::ProblemCode;
use shared::test_mode::{Behaviour, SLOW_SECONDS, TestFacts, TestNumber};

use crate::app::AppState;
use crate::db;
use crate::db::card_validity::Findings;
use crate::error::{ApiError, ApiResult};
use crate::sandbox::{is_testing, lose_answer};

/// All that the verdict on a number at a venue rests on. What cannot be a card number is looked up as nothing.
///
/// # Errors
/// When the database fails; with a test number what that stands for.
pub async fn find(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    number: Option<&CardNumber>,
    venue: VenueId,
) -> ApiResult<Findings> {
    if !is_testing() {
        return Ok(db::card_validity::find(conn, number, venue).await?);
    }
    let number = number.and_then(TestNumber::find);
    behave(state, number.as_slice()).await?;
    Ok(test_findings(number, state.clock().today()))
}

/// All that the verdicts on numbers rest on, each at a venue, in their order.
///
/// # Errors
/// When the database fails; with test numbers what they stand for.
pub async fn find_many(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    asked: &[(Option<CardNumber>, VenueId)],
) -> ApiResult<Vec<Findings>> {
    if !is_testing() {
        return Ok(db::card_validity::find_many(conn, asked).await?);
    }
    let numbers = asked.iter().map(|(number, _)| number.as_ref());
    let numbers: Vec<_> = numbers
        .map(|number| number.and_then(TestNumber::find))
        .collect();
    let known: Vec<_> = numbers.iter().copied().flatten().collect();
    behave(state, &known).await?;
    let today = state.clock().today();
    let found = numbers
        .into_iter()
        .map(|number| test_findings(number, today));
    Ok(found.collect())
}

/// Does what the numbers of a request stand for, beside the verdict.
async fn behave(state: &AppState, numbers: &[TestNumber]) -> ApiResult<()> {
    let has = |behaviour| numbers.iter().any(|number| number.behaviour() == behaviour);
    if has(Behaviour::TooMany) {
        return Err(ApiError {
            retry_after: Some(1),
            ..ProblemCode::TooManyRequests.into()
        });
    }
    if has(Behaviour::Unavailable) {
        return Err(ProblemCode::Unavailable.into());
    }
    if has(Behaviour::Slow) {
        state.clock().pause(Duration::from_secs(SLOW_SECONDS)).await;
    }
    if has(Behaviour::LosesAnswer) {
        lose_answer();
    }
    Ok(())
}

/// What is known of a test number; nothing of all others.
pub(super) fn test_findings(number: Option<TestNumber>, today: NaiveDate) -> Findings {
    let facts = number.map_or_else(TestFacts::default, |number| number.facts(today));
    Findings::of_test(number.map(TestNumber::card_id), &facts)
}
