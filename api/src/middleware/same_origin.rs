//! Requests that change something and ride on a cookie must come from the register's own pages.

use actix_web::Error;
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::{ServiceRequest, ServiceResponse};
use actix_web::http::header::{AUTHORIZATION, HOST, HeaderMap, ORIGIN};
use actix_web::middleware::Next;
use shared::problem::ProblemCode;
use url::Url;

use crate::error::ApiError;

/// Refuses a changing request that another site's page made.
///
/// # Errors
/// None of its own: a refusal is an answer.
pub async fn same_origin<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<BoxBody>, Error> {
    // A page cannot make the browser add an Authorization header for it.
    let exempt = request.method().is_safe() || request.headers().contains_key(AUTHORIZATION);
    if exempt || comes_from_own_page(request.headers()) {
        return next
            .call(request)
            .await
            .map(ServiceResponse::map_into_boxed_body);
    }
    Ok(request.error_response(ApiError::from(ProblemCode::CrossSite)))
}

/// Browsers say where a request comes from by `Sec-Fetch-Site`, older ones by `Origin`; programs say neither.
fn comes_from_own_page(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text("sec-fetch-site") {
        return site == "same-origin";
    }
    let Some(origin) = text(ORIGIN.as_str()) else {
        return true;
    };
    let authority = Url::parse(origin).ok().and_then(|url| {
        let host = url.host_str()?.to_owned();
        Some(
            url.port()
                .map_or(host.clone(), |port| format!("{host}:{port}")),
        )
    });
    authority.is_some() && authority.as_deref() == text(HOST.as_str())
}

#[cfg(test)]
mod tests {
    use actix_web::http::header::{HeaderName, HeaderValue};

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
            assert_eq!(comes_from_own_page(&map), good, "{headers:?}");
        }
    }
}
