//! JSON in and out: reads, refuses unknown members, validates.

use std::future::Future;
use std::pin::Pin;

use actix_web::body::BoxBody;
use actix_web::dev::Payload;
use actix_web::http::header::{CONTENT_TYPE, ContentType};
use actix_web::{FromRequest, HttpMessage, HttpRequest, HttpResponse, Responder, web};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::error::Category;
use serde_path_to_error::Segment;
use shared::field_errors::field_errors;
use shared::problem::ProblemCode;
use validator::Validate;

use super::serde_error;
use crate::error::{ApiError, ApiResult};

/// Longest body that is read, in bytes.
const MAX_BODY: usize = 64 * 1024;

/// Longest body that carries a list or a file, in bytes.
const MAX_LONG_BODY: usize = 2 * 1024 * 1024;

/// Longest body that carries the rows of a large import, in bytes.
const MAX_BULK_BODY: usize = 16 * 1024 * 1024;

/// A JSON body: of a request, read and validated; or of an answer.
#[derive(Debug)]
pub struct Json<T>(pub T);

/// A JSON body that carries a long list or a file.
#[derive(Debug)]
pub struct LongJson<T>(pub T);

/// A JSON body that carries a large import.
#[derive(Debug)]
pub struct BulkJson<T>(pub T);

type Reading<T> = Pin<Box<dyn Future<Output = ApiResult<T>>>>;

impl<T: DeserializeOwned + Validate + 'static> FromRequest for Json<T> {
    type Error = ApiError;
    type Future = Reading<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let body = read(request, payload, MAX_BODY);
        Box::pin(async move { parse(&body.await?).map(Self) })
    }
}

impl<T: DeserializeOwned + Validate + 'static> FromRequest for LongJson<T> {
    type Error = ApiError;
    type Future = Reading<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let body = read(request, payload, MAX_LONG_BODY);
        Box::pin(async move { parse(&body.await?).map(Self) })
    }
}

impl<T: DeserializeOwned + Validate + 'static> FromRequest for BulkJson<T> {
    type Error = ApiError;
    type Future = Reading<Self>;

    fn from_request(request: &HttpRequest, payload: &mut Payload) -> Self::Future {
        let body = read(request, payload, MAX_BULK_BODY);
        Box::pin(async move { parse(&body.await?).map(Self) })
    }
}

/// The bytes of a body that says that it is JSON.
fn read(request: &HttpRequest, payload: &mut Payload, max: usize) -> Reading<web::Bytes> {
    let declared = request
        .content_type()
        .eq_ignore_ascii_case("application/json");
    let payload = web::Payload::from_request(request, payload);
    Box::pin(async move {
        if !declared {
            return Err(ProblemCode::UnsupportedMediaType.into());
        }
        let payload = payload
            .await
            .map_err(|_unreadable| ProblemCode::BadRequest)?;
        let body = payload
            .to_bytes_limited(max)
            .await
            .map_err(|_too_long| ProblemCode::PayloadTooLarge)?;
        body.map_err(|_unreadable| ProblemCode::BadRequest.into())
    })
}

impl<T: Serialize> Responder for Json<T> {
    type Body = BoxBody;

    fn respond_to(self, _: &HttpRequest) -> HttpResponse {
        match serde_json::to_vec(&self.0) {
            Ok(body) => HttpResponse::Ok()
                .insert_header((CONTENT_TYPE, ContentType::json()))
                .body(body),
            Err(error) => HttpResponse::from_error(ApiError::internal(&error)),
        }
    }
}

/// Reads and validates a body: 400 when it is no JSON, 422 with pointers when it is not what is asked for.
fn parse<T: DeserializeOwned + Validate>(body: &[u8]) -> ApiResult<T> {
    let mut reader = serde_json::Deserializer::from_slice(body);
    let value: T = serde_path_to_error::deserialize(&mut reader).map_err(|error| {
        // Serde calls it bad syntax, too, when a number or null stands where it wants an enum's name.
        let is_json = || serde_json::from_slice::<serde_json::Value>(body).is_ok();
        if error.inner().classify() != Category::Data && !is_json() {
            return ApiError::from(ProblemCode::BadRequest);
        }
        let path: String = error.path().iter().map(segment).collect();
        ApiError::invalid(vec![serde_error(&path, &error.inner().to_string())])
    })?;
    if reader.end().is_err() {
        return Err(ProblemCode::BadRequest.into());
    }
    value
        .validate()
        .map_err(|found| ApiError::invalid(field_errors(&found, "")))?;
    Ok(value)
}

/// A step of a JSON pointer (RFC 6901).
fn segment(segment: &Segment) -> String {
    match segment {
        Segment::Map { key } => format!("/{}", key.replace('~', "~0").replace('/', "~1")),
        Segment::Seq { index } => format!("/{index}"),
        Segment::Enum { .. } | Segment::Unknown => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;
    use shared::problem::{FieldCode, FieldError};
    use shared::text::Language;

    use super::*;

    #[derive(Debug, Deserialize, Validate)]
    #[serde(deny_unknown_fields)]
    struct Outer {
        #[validate(length(max = 3, code = "length"))]
        name: String,
        #[serde(default, rename = "inner")]
        _inner: Vec<Inner>,
        #[serde(default, rename = "language")]
        _language: Language,
    }

    #[derive(Debug, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Inner {
        #[serde(rename = "count")]
        _count: u8,
    }

    fn first_error(body: &str) -> FieldError {
        let error = parse::<Outer>(body.as_bytes()).unwrap_err();
        assert_eq!(error.code, ProblemCode::ValidationFailed, "{body}");
        error.errors.into_iter().next().unwrap()
    }

    #[test]
    fn each_fault_has_its_pointer_and_reason() {
        for (body, pointer, code) in [
            ("{}", "/name", FieldCode::Required),
            (
                r#"{"name":"a","nimi":"b"}"#,
                "/nimi",
                FieldCode::UnknownMember,
            ),
            (
                r#"{"name":"a","matti@example.org":"b"}"#,
                "",
                FieldCode::UnknownMember,
            ),
            (r#"{"name":7}"#, "/name", FieldCode::WrongType),
            (r#"{"name":"abcd"}"#, "/name", FieldCode::Length),
            (
                r#"{"name":"a","language":null}"#,
                "/language",
                FieldCode::WrongType,
            ),
            (
                r#"{"name":"a","language":7}"#,
                "/language",
                FieldCode::WrongType,
            ),
            (
                r#"{"name":"a","inner":[{"count":1},{"count":-1}]}"#,
                "/inner/1/count",
                FieldCode::WrongType,
            ),
            (
                r#"{"name":"a","inner":[{}]}"#,
                "/inner/0/count",
                FieldCode::Required,
            ),
            (
                r#"{"name":"a","inner":[{"count":1,"x":1}]}"#,
                "/inner/0/x",
                FieldCode::UnknownMember,
            ),
        ] {
            let error = first_error(body);
            assert_eq!(
                (error.pointer.as_str(), error.code),
                (pointer, code),
                "{body}"
            );
        }
    }

    #[test]
    fn what_is_no_json_is_a_bad_request() {
        for body in [
            "",
            "name=a",
            r#"{"name":"a""#,
            r#"{"name":"a"} x"#,
            r#"{"name":"a","language":nul}"#,
            "\u{feff}{}",
        ] {
            let error = parse::<Outer>(body.as_bytes()).unwrap_err();
            assert_eq!(error.code, ProblemCode::BadRequest, "{body}");
        }
    }
}
