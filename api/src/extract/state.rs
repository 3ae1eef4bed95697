//! The application's state as a handler's parameter.

use std::future::{Ready, ready};
use std::ops::Deref;

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use shared::problem::ProblemCode;

use crate::app::AppState;
use crate::error::{ApiError, ApiResult};

/// The application's state.
#[derive(Clone)]
pub struct State(pub AppState);

impl Deref for State {
    type Target = AppState;

    fn deref(&self) -> &AppState {
        &self.0
    }
}

impl FromRequest for State {
    type Error = ApiError;
    type Future = Ready<ApiResult<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let state = request.app_data::<AppState>().cloned().map(Self);
        ready(state.ok_or_else(|| ApiError::from(ProblemCode::Internal)))
    }
}
