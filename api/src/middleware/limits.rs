//! How much and how fast who asks may ask: the units of a key, and the turns of one who may be guessing.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage};

use crate::app::AppState;
use crate::auth::guessing::Asker;
use crate::auth::{Principal, key_limits};
use crate::error::ApiResult;

/// The operations in which an account asks for card numbers, by the first word of their address. A client with a key is
/// slowed in all of them.
const ASK_FOR_NUMBERS: [&str; 5] = [
    "card-validity",
    "visits",
    "group-visits",
    "group-visit-checks",
    "offline-list",
];
/// The others, of which the rest of the noun asks for none.
const OF_CARDS: [&str; 2] = ["cards/search", "cards/import"];

/// Takes a unit from the key, and holds the answer back when many numbers did not exist. It is decided before the request
/// is read, so that all answers are alike.
///
/// # Errors
/// None of its own: a refusal is an answer.
pub async fn limits<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let admitted = key_limits::charge(request.request(), 1).and_then(|()| turn(&request));
    let wait = match admitted {
        Ok(wait) => wait,
        Err(refused) => return Ok(request.error_response(refused)),
    };
    if let Some(state) = request.app_data::<AppState>().cloned() {
        state.clock().pause(wait).await;
    }
    next.call(request)
        .await
        .map(ServiceResponse::map_into_boxed_body)
}

/// How long this answer is held back.
fn turn(request: &ServiceRequest) -> ApiResult<std::time::Duration> {
    let asker = match request.extensions().get::<ApiResult<Principal>>() {
        Some(Ok(principal @ Principal::Key(_))) => Asker::from(principal),
        Some(Ok(principal)) if asks_for_numbers(request.path()) => Asker::from(principal),
        _ => return Ok(std::time::Duration::ZERO),
    };
    match request.app_data::<AppState>() {
        Some(state) => state.guessing().next_turn(asker),
        None => Ok(std::time::Duration::ZERO),
    }
}

fn asks_for_numbers(path: &str) -> bool {
    let rest = path.strip_prefix("/api/v1/").unwrap_or_default();
    let noun = rest.split('/').next().unwrap_or_default();
    ASK_FOR_NUMBERS.contains(&noun) || OF_CARDS.contains(&rest)
}
