//! Writes the body of every error answer: the API's own errors and those that actix makes itself.

use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::StatusCode;
use actix_web::http::header::{ALLOW, CONTENT_TYPE, HeaderValue, RETRY_AFTER, WWW_AUTHENTICATE};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage, HttpRequest, HttpResponse};
use shared::problem::{Problem, ProblemCode};
use tracing_actix_web::RequestId;

use crate::app::AppState;
use crate::error::ApiError;

/// The media type of errors.
pub const PROBLEM_JSON: &str = "application/problem+json";

/// Gives every error answer its body, with the request's path and id.
///
/// # Errors
/// None of its own.
pub async fn problems<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let response = next.call(request).await?.map_into_boxed_body();
    let Some(error) = api_error(response.response()) else {
        return Ok(response);
    };
    let (request, response) = response.into_parts();
    let answer = write(&request, &error, response.head().headers().get(ALLOW));
    Ok(ServiceResponse::new(request, answer))
}

/// The error behind an answer: one of ours, or actix's own by its status.
fn api_error(response: &HttpResponse) -> Option<ApiError> {
    let status = response.status();
    if !status.is_client_error() && !status.is_server_error() {
        return None;
    }
    if let Some(error) = response.extensions().get::<ApiError>() {
        return Some(error.clone());
    }
    Some(ApiError::from(match status {
        StatusCode::NOT_FOUND => ProblemCode::NotFound,
        StatusCode::METHOD_NOT_ALLOWED => ProblemCode::MethodNotAllowed,
        StatusCode::PAYLOAD_TOO_LARGE => ProblemCode::PayloadTooLarge,
        StatusCode::UNSUPPORTED_MEDIA_TYPE => ProblemCode::UnsupportedMediaType,
        status if status.is_client_error() => ProblemCode::BadRequest,
        _ => ProblemCode::Internal,
    }))
}

fn write(request: &HttpRequest, error: &ApiError, allow: Option<&HeaderValue>) -> HttpResponse {
    let public_url = request
        .app_data::<AppState>()
        .map(|state| state.public_url().to_owned());
    let kind = error.code.describe(&public_url.unwrap_or_default());
    let problem = Problem {
        type_: kind.type_,
        title: kind.title,
        status: kind.status,
        detail: kind.detail,
        instance: request.path().to_owned(),
        code: error.code,
        request_id: request_id(request),
        errors: error.errors.clone(),
    };
    let status = StatusCode::from_u16(kind.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut answer = HttpResponse::build(status);
    answer.insert_header((CONTENT_TYPE, PROBLEM_JSON));
    if let Some(seconds) = error.retry_after {
        answer.insert_header((RETRY_AFTER, seconds.to_string()));
    }
    if let Some(methods) = allow {
        answer.insert_header((ALLOW, methods.clone()));
    }
    if status == StatusCode::UNAUTHORIZED {
        answer.insert_header((WWW_AUTHENTICATE, "Bearer realm=\"kaikukanta\""));
    }
    let mut answer = answer.body(serde_json::to_vec(&problem).unwrap_or_default());
    answer.extensions_mut().insert(error.clone());
    answer
}

/// The id under which the log knows the request.
#[must_use]
pub fn request_id(request: &HttpRequest) -> String {
    request
        .extensions()
        .get::<RequestId>()
        .map(ToString::to_string)
        .unwrap_or_default()
}
