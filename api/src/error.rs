//! The API's one error type, and how it becomes `application/problem+json`.
//!
//! Handlers return `ApiResult`; the database layer returns Diesel's results, which `?` turns
//! into an opaque 500 or a 503. The answer's body is written by `middleware::problems`, which
//! knows the request's path and id.

use std::fmt;

use actix_web::http::StatusCode;
use actix_web::http::header::RETRY_AFTER;
use actix_web::{HttpResponse, ResponseError};
use diesel::result::DatabaseErrorKind;
use diesel_async::pooled_connection::deadpool::PoolError;
use shared::problem::{FieldCode, FieldError, ProblemCode};

/// What a handler gives.
pub type ApiResult<T> = Result<T, ApiError>;

/// Why a request was not done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ApiError {
    /// The kind of error.
    pub code: ProblemCode,
    /// Which members of the request are wrong.
    pub errors: Vec<FieldError>,
    /// Seconds to wait, with 429 and 503.
    pub retry_after: Option<u64>,
}

impl ApiError {
    /// One member of the request is wrong.
    #[must_use]
    pub fn field(pointer: &str, code: FieldCode) -> Self {
        Self::invalid(vec![FieldError::new(pointer, code)])
    }

    /// Members of the request are wrong.
    #[must_use]
    pub fn invalid(errors: Vec<FieldError>) -> Self {
        Self {
            errors,
            ..ProblemCode::ValidationFailed.into()
        }
    }

    /// Something of the same name is there already: 409 that names the member.
    #[must_use]
    pub fn taken(pointer: &str) -> Self {
        Self {
            errors: vec![FieldError::new(pointer, FieldCode::Taken)],
            ..ProblemCode::Taken.into()
        }
    }

    /// Logs a failure of our own, once, and hides it from the caller.
    #[must_use]
    pub fn internal(cause: &(dyn std::error::Error + 'static)) -> Self {
        tracing::error!(cause = %Chain(cause), "internal error");
        ProblemCode::Internal.into()
    }
}

/// Refuses the request when something is wrong with it.
///
/// # Errors
/// 422 that names each wrong member.
pub fn refuse(errors: Vec<FieldError>) -> ApiResult<()> {
    if errors.is_empty() {
        return Ok(());
    }
    Err(ApiError::invalid(errors))
}

impl From<ProblemCode> for ApiError {
    fn from(code: ProblemCode) -> Self {
        let retry_after = (code == ProblemCode::Unavailable).then_some(5);
        Self {
            code,
            errors: Vec::new(),
            retry_after,
        }
    }
}

impl From<diesel::result::Error> for ApiError {
    fn from(error: diesel::result::Error) -> Self {
        use diesel::result::Error;
        match &error {
            Error::NotFound => ProblemCode::NotFound.into(),
            Error::DatabaseError(
                DatabaseErrorKind::ClosedConnection | DatabaseErrorKind::UnableToSendCommand,
                _,
            ) => {
                tracing::error!("the connection to the database broke");
                ProblemCode::Unavailable.into()
            }
            // The database's own words may quote a row, so that only the constraint is logged. What callers can cause
            // is checked before or met with `ON CONFLICT`, so that a violated constraint is our fault.
            Error::DatabaseError(kind, info) => {
                let constraint = info.constraint_name().unwrap_or_default();
                tracing::error!(?kind, constraint, "the database refused");
                ProblemCode::Internal.into()
            }
            _ => Self::internal(&error),
        }
    }
}

impl From<PoolError> for ApiError {
    fn from(error: PoolError) -> Self {
        tracing::error!(cause = %Chain(&error), "no connection to the database");
        ProblemCode::Unavailable.into()
    }
}

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code.as_str())
    }
}

impl ResponseError for ApiError {
    fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.code.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::build(self.status_code());
        if let Some(seconds) = self.retry_after {
            response.insert_header((RETRY_AFTER, seconds.to_string()));
        }
        let mut response = response.finish();
        response.extensions_mut().insert(self.clone());
        response
    }
}

/// An error with all its causes on one line.
struct Chain<'a>(&'a (dyn std::error::Error + 'static));

impl fmt::Display for Chain<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)?;
        let mut cause = self.0.source();
        while let Some(inner) = cause {
            write!(f, ": {inner}")?;
            cause = inner.source();
        }
        Ok(())
    }
}
