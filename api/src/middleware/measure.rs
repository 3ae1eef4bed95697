//! Counts every answer, for those who run the register.

use std::time::Instant;

use actix_web::Error;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;
use actix_web::{HttpMessage, HttpRequest};

use crate::app::AppState;
use crate::auth::Principal;
use crate::auth::api_key::Mode;
use crate::error::{ApiError, ApiResult};
use crate::metrics::Answered;

/// Counts an answer by its route's pattern, method and status.
///
/// # Errors
/// None of its own.
pub async fn measure<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, Error> {
    let begun = Instant::now();
    let state = request.app_data::<AppState>().cloned();
    let (route, method) = (request.match_pattern(), request.method().clone());
    let outcome = next.call(request).await;
    if let Some(state) = state {
        let (status, problem, is_test) = match &outcome {
            Ok(response) => {
                let extensions = response.response().extensions();
                let error = extensions.get::<ApiError>();
                let is_test = asked_with_test_key(response.request());
                (response.status(), error.map(|error| error.code), is_test)
            }
            Err(error) => (error.as_response_error().status_code(), None, false),
        };
        state.metrics().answered(Answered {
            route: route.as_deref(),
            method: method.as_str(),
            status: status.as_u16(),
            problem,
            took: begun.elapsed(),
            is_test,
        });
    }
    outcome
}

fn asked_with_test_key(request: &HttpRequest) -> bool {
    let extensions = request.extensions();
    let principal = extensions.get::<ApiResult<Principal>>();
    matches!(principal, Some(Ok(Principal::Key(key))) if key.mode == Mode::Test)
}
