//! The headers that every answer carries.

use actix_web::body::MessageBody;
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, HeaderMap, HeaderName, HeaderValue, REFERRER_POLICY,
    STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use actix_web::middleware::Next;
use actix_web::{Error, HttpMessage};
use shared::request_limits::UNITS_PER_MINUTE;

use super::problems::request_id;
use crate::app::AppState;
use crate::auth::key_limits::Left;

/// The request's id, for questions about an answer.
pub const X_REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
const PERMISSIONS_POLICY: HeaderName = HeaderName::from_static("permissions-policy");
const CROSS_ORIGIN_OPENER_POLICY: HeaderName =
    HeaderName::from_static("cross-origin-opener-policy");
const CROSS_ORIGIN_RESOURCE_POLICY: HeaderName =
    HeaderName::from_static("cross-origin-resource-policy");

/// What a page of the API itself may load: nothing.
pub const NOTHING: &str =
    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

const RATE_LIMIT: HeaderName = HeaderName::from_static("ratelimit");
const RATE_LIMIT_POLICY: HeaderName = HeaderName::from_static("ratelimit-policy");

/// Adds the headers that an answer lacks; a handler's own are kept.
///
/// # Errors
/// None of its own.
pub async fn headers<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, Error> {
    let https = request
        .app_data::<AppState>()
        .is_some_and(AppState::is_https);
    let mut response = next.call(request).await?;
    let id = request_id(response.request());
    let left = response.request().extensions().get::<Left>().copied();
    let headers = response.headers_mut();
    if let Some(left) = left {
        tell_what_is_left(headers, left);
    }
    if let Ok(id) = HeaderValue::from_str(&id) {
        headers.insert(X_REQUEST_ID, id);
    }
    for (name, value) in [
        (CONTENT_SECURITY_POLICY, NOTHING),
        (CACHE_CONTROL, "no-store"),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (X_FRAME_OPTIONS, "DENY"),
        (REFERRER_POLICY, "no-referrer"),
        (
            PERMISSIONS_POLICY,
            "camera=(self), geolocation=(), microphone=()",
        ),
        (CROSS_ORIGIN_OPENER_POLICY, "same-origin"),
        (CROSS_ORIGIN_RESOURCE_POLICY, "same-origin"),
    ] {
        add(headers, name, value);
    }
    if https {
        add(
            headers,
            STRICT_TRANSPORT_SECURITY,
            "max-age=63072000; includeSubDomains",
        );
    }
    Ok(response)
}

/// What the key has left (draft-ietf-httpapi-ratelimit-headers).
fn tell_what_is_left(headers: &mut HeaderMap, left: Left) {
    let policy = format!("\"default\";q={UNITS_PER_MINUTE};w=60");
    let Left { units, seconds } = left;
    for (name, text) in [
        (RATE_LIMIT_POLICY, policy),
        (RATE_LIMIT, format!("\"default\";r={units};t={seconds}")),
    ] {
        if let Ok(value) = HeaderValue::from_str(&text) {
            headers.insert(name, value);
        }
    }
}

fn add(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    if !headers.contains_key(&name) {
        headers.insert(name, HeaderValue::from_static(value));
    }
}
