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
