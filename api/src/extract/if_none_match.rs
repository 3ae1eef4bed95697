//! `If-None-Match`: which editions of an answer the asker has.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::http::header::{self, Header};
use actix_web::{FromRequest, HttpRequest};

use crate::error::{ApiError, ApiResult};

/// The editions that the asker has. What cannot be read is none.
pub struct IfNoneMatch(Option<header::IfNoneMatch>);

impl IfNoneMatch {
    /// Whether the asker has an edition.
    #[must_use]
    pub fn has(&self, edition: &str) -> bool {
        let tag = header::EntityTag::new_weak(edition.to_owned());
        match &self.0 {
            Some(header::IfNoneMatch::Items(seen)) => seen.iter().any(|one| one.weak_eq(&tag)),
            Some(header::IfNoneMatch::Any) | None => false,
        }
    }
}

impl FromRequest for IfNoneMatch {
    type Error = ApiError;
    type Future = Ready<ApiResult<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Ok(Self(header::IfNoneMatch::parse(request).ok())))
    }
}
