//! The variable part of a path; what is not an id is simply not found.

use std::future::{Ready, ready};
use std::str::FromStr;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use shared::problem::ProblemCode;

use crate::error::{ApiError, ApiResult};

/// The one variable part of the path.
#[derive(Debug)]
pub struct Path<T>(pub T);

impl<T: FromStr> FromRequest for Path<T> {
    type Error = ApiError;
    type Future = Ready<ApiResult<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let part = request.match_info().iter().next().map(|(_, value)| value);
        let value = part.and_then(|text| text.parse().ok()).map(Self);
        ready(value.ok_or_else(|| ApiError::from(ProblemCode::NotFound)))
    }
}

/// The two variable parts of the path, in their order.
#[derive(Debug)]
pub struct Paths<A, B>(pub A, pub B);

impl<A: FromStr, B: FromStr> FromRequest for Paths<A, B> {
    type Error = ApiError;
    type Future = Ready<ApiResult<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let mut parts = request.match_info().iter().map(|(_, value)| value);
        let first = parts.next().and_then(|text| text.parse().ok());
        let second = parts.next().and_then(|text| text.parse().ok());
        let both = first.zip(second).map(|(first, second)| Self(first, second));
        ready(both.ok_or_else(|| ApiError::from(ProblemCode::NotFound)))
    }
}
