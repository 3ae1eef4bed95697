//! What no operation answers: a page or file of the single-page application, or a plain «no».

use actix_web::http::Method;
use actix_web::http::header::{ALLOW, HeaderValue};
use actix_web::{HttpRequest, HttpResponse, ResponseError};
use shared::problem::ProblemCode;

use crate::app::AppState;
use crate::error::ApiError;
use crate::openapi;

/// Paths that belong to the API: a page would be a lie there.
const API_PATHS: [&str; 6] = [
    "/api/",
    "/problems",
    "/livez",
    "/readyz",
    "/metrics",
    "/.well-known/",
];

/// Answers with the application's page or file, with 405 where only the method is wrong, else with 404.
pub async fn fallback(request: HttpRequest) -> HttpResponse {
    let path = request.path();
    if API_PATHS.iter().any(|prefix| path.starts_with(prefix)) {
        return refuse(path);
    }
    let spa = request.app_data::<AppState>().and_then(AppState::spa);
    match spa {
        Some(spa) if matches!(*request.method(), Method::GET | Method::HEAD) => {
            spa.answer(&request)
        }
        _ => ApiError::from(ProblemCode::NotFound).error_response(),
    }
}

fn refuse(path: &str) -> HttpResponse {
    let methods = openapi::methods_of(path);
    if methods.is_empty() {
        return ApiError::from(ProblemCode::NotFound).error_response();
    }
    let mut response = ApiError::from(ProblemCode::MethodNotAllowed).error_response();
    if let Ok(value) = HeaderValue::from_str(&methods.join(", ")) {
        response.headers_mut().insert(ALLOW, value);
    }
    response
}
