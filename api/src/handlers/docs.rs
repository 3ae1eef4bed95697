//! The API's document, and the page that shows it.

use std::sync::Arc;

use actix_web::http::header::{CONTENT_ENCODING, CONTENT_SECURITY_POLICY, LOCATION};
use actix_web::{HttpRequest, HttpResponse, Responder, get};
use shared::problem::ProblemCode;
use utoipa_swagger_ui::Config;

use crate::error::{ApiError, ApiResult};
use crate::openapi;

/// Starts the page.
const START: &str = include_str!("docs.js");

/// The page loads its own scripts and styles; Swagger UI writes styles into its elements.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; \
    font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/// The document that programs read: no schema is needed to read it.
pub struct Document;

impl Responder for Document {
    type Body = actix_web::body::BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        HttpResponse::Ok()
            .content_type("application/json")
            .body(openapi::json())
    }
}

/// This document
///
/// The OpenAPI document of the operations that run. `/api/docs/` shows it as a page.
#[utoipa::path(tag = "docs", security(()), responses((status = 200, description = "The OpenAPI document", body = serde_json::Value)))]
#[get("/openapi.json")]
pub async fn find_document() -> Document {
    Document
}

/// A file of the documentation page, which Swagger UI brings along.
pub async fn docs_file(request: HttpRequest) -> ApiResult<HttpResponse> {
    let name = request.match_info().query("file");
    if name == "swagger-initializer.js" {
        return Ok(HttpResponse::Ok()
            .insert_header((CONTENT_SECURITY_POLICY, POLICY))
            .content_type("text/javascript; charset=utf-8")
            .body(START));
    }
    let config = Arc::new(Config::from("/api/v1/openapi.json"));
    let file = utoipa_swagger_ui::serve(name, config).map_err(|error| {
        tracing::error!(%error, "the documentation page is broken");
        ApiError::from(ProblemCode::Internal)
    })?;
    let file = file.ok_or(ProblemCode::NotFound)?;
    let mut response = HttpResponse::Ok();
    response
        .insert_header((CONTENT_SECURITY_POLICY, POLICY))
        .content_type(file.content_type);
    if file.gzpipped {
        response.insert_header((CONTENT_ENCODING, "gzip"));
    }
    Ok(response.body(file.bytes.into_owned()))
}

/// The page's own address ends in a slash, as its files lie below it.
pub async fn docs_address() -> HttpResponse {
    HttpResponse::PermanentRedirect()
        .insert_header((LOCATION, "/api/docs/"))
        .finish()
}
