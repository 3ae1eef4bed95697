//! Requests that change something and ride on a cookie must come from the register's own pages.

use actix_web::Error;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{AUTHORIZATION, COOKIE, HOST, HeaderMap, HeaderName, ORIGIN};
use actix_web::middleware::Next;
use shared::problem::ProblemCode;

use crate::app::AppState;
use crate::error::ApiError;

/// Refuses a changing request that another site's page made.
///
/// # Errors
/// None of its own: a refusal is an answer.
pub async fn same_origin<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    let headers = request.headers();
    // A page cannot make the browser add an Authorization header for it.
    let rides_on_key = headers.contains_key(AUTHORIZATION) && !headers.contains_key(COOKIE);
    let public_url = request
        .app_data::<AppState>()
        .map_or("", AppState::public_url);
    if request.method().is_safe() || rides_on_key || comes_from_own_page(headers, public_url) {
        return next
            .call(request)
            .await
            .map(ServiceResponse::map_into_boxed_body);
    }
    Ok(request.error_response(ApiError::from(ProblemCode::CrossSite)))
}

/// Browsers say where a request comes from by `Sec-Fetch-Site`, older ones by `Origin`; programs say neither.
///
/// The origin must be the public address, or the address that the browser asked, as loopback has several names.
pub(super) fn comes_from_own_page(headers: &HeaderMap, public_url: &str) -> bool {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text(HeaderName::from_static("sec-fetch-site")) {
        return site == "same-origin";
    }
    let Some(origin) = text(ORIGIN) else {
        return true;
    };
    let asked = text(HOST).unwrap_or_default();
    let asked = ["http", "https"].map(|scheme| format!("{scheme}://{asked}"));
    origin == public_url || asked.iter().any(|address| address == origin)
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::HeaderValue;

    use super::*;

    #[test]
    fn only_own_pages_and_programs_pass() {
        for (headers, good) in [
            (vec![], true),
            (vec![("sec-fetch-site", "same-origin")], true),
            (vec![("sec-fetch-site", "same-site")], false),
            (
                vec![
                    ("sec-fetch-site", "cross-site"),
                    ("origin", "http://localhost:8080"),
                ],
                false,
            ),
            (vec![("origin", "http://localhost:8080")], true),
            (vec![("origin", "https://kaikukanta.example")], true),
            (vec![("origin", "http://localhost:9090")], false),
            (vec![("origin", "https://evil.example")], false),
            (vec![("origin", "null")], false),
        ] {
            let map: HeaderMap = headers
                .iter()
                .copied()
                .chain([("host", "localhost:8080")])
                .map(|(name, value)| {
                    (
                        HeaderName::from_static(name),
                        HeaderValue::from_static(value),
                    )
                })
                .collect();
            assert_eq!(
                comes_from_own_page(&map, "https://kaikukanta.example"),
                good,
                "{headers:?}"
            );
        }
    }
}
