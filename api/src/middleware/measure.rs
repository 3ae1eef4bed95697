//! Counts every answer, for those who run the register.

use std::time::Instant;

use actix_web::Error;
use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::middleware::Next;

use crate::app::AppState;
use crate::error::ApiError;
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
        let (status, problem) = match &outcome {
            Ok(response) => {
                let extensions = response.response().extensions();
                let error = extensions.get::<ApiError>();
                (response.status(), error.map(|error| error.code))
            }
            Err(error) => (error.as_response_error().status_code(), None),
        };
        state.metrics().answered(Answered {
            route: route.as_deref(),
            method: method.as_str(),
            status: status.as_u16(),
            problem,
            took: begun.elapsed(),
        });
    }
    outcome
}
