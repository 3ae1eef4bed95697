//! What a test key may have of a request that a live one may not: another time, an answer that is lost, a page of the
//! documentation.

use actix_web::Error;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::{HeaderMap, HeaderName};
use actix_web::middleware::Next;
use chrono::{DateTime, Datelike, Utc};
use shared::problem::ProblemCode;
use shared::test_mode::TEST_CLOCK_MAX;

use crate::auth::Principal;
use crate::auth::api_key::Mode;
use crate::clock::as_of;
use crate::error::{ApiError, ApiResult};
use crate::sandbox::testing;

/// Sets the time that a test key is answered for.
const TEST_CLOCK: HeaderName = HeaderName::from_static("test-clock");
/// Browsers say so where a request comes from; programs do not.
const SEC_FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Whether a request was made by a web page.
pub(super) fn comes_from_browser(headers: &HeaderMap) -> bool {
    headers.contains_key(actix_web::http::header::ORIGIN) || headers.contains_key(SEC_FETCH_SITE)
}

/// Whether it is a test key that asks.
pub(super) fn is_test(principal: &ApiResult<Option<Principal>>) -> bool {
    matches!(principal, Ok(Some(Principal::Key(key))) if key.mode == Mode::Test)
}

/// The moment that the request has set, if it may.
///
/// # Errors
/// 400 for a live key or a session, and for what is no moment.
pub(super) fn moment(
    headers: &HeaderMap,
    principal: &ApiResult<Option<Principal>>,
) -> Result<Option<DateTime<Utc>>, ProblemCode> {
    let Some(header) = headers.get(TEST_CLOCK) else {
        return Ok(None);
    };
    if !is_test(principal) {
        return Err(ProblemCode::TestClockRefused);
    }
    let text = header.to_str().ok();
    let text = text.filter(|text| text.len() <= TEST_CLOCK_MAX);
    text.and_then(|text| DateTime::parse_from_rfc3339(text.trim()).ok())
        .filter(|moment| (2000..=2100).contains(&moment.year()))
        .map(|moment| Some(moment.to_utc()))
        .ok_or(ProblemCode::TestClockMalformed)
}

/// Answers a test key's request from test data, as of the moment that it has set.
///
/// # Errors
/// None of its own.
pub(super) async fn answer<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
    moment: Option<DateTime<Utc>>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let answer = testing(next.call(request));
    let (answer, is_lost) = match moment {
        Some(moment) => as_of(moment, answer).await,
        None => answer.await,
    };
    let answer = answer?.map_into_boxed_body();
    let has_recorded = [StatusCode::CREATED, StatusCode::MULTI_STATUS].contains(&answer.status());
    if is_lost && has_recorded {
        let error = ApiError::from(ProblemCode::Unavailable);
        return Ok(answer.error_response(error));
    }
    Ok(answer)
}
