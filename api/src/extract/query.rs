//! Query parameters: reads and validates. Several of these may read the same query.

use std::future::{Ready, ready};

use actix_web::dev::Payload;
use actix_web::{FromRequest, HttpRequest};
use serde::de::DeserializeOwned;
use shared::field_errors::field_errors;
use validator::Validate;

use super::serde_error;
use crate::error::{ApiError, ApiResult};

/// Query parameters, read and validated.
#[derive(Debug)]
pub struct Query<T>(pub T);

impl<T: DeserializeOwned + Validate> FromRequest for Query<T> {
    type Error = ApiError;
    type Future = Ready<ApiResult<Self>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(parse(request.query_string()).map(Self))
    }
}

fn parse<T: DeserializeOwned + Validate>(query: &str) -> ApiResult<T> {
    let reader = serde_urlencoded::Deserializer::new(url::form_urlencoded::parse(query.as_bytes()));
    let value: T = serde_path_to_error::deserialize(reader).map_err(|error| {
        let path = error.path().to_string();
        let pointer = if path == "." {
            String::new()
        } else {
            format!("/{path}")
        };
        ApiError::invalid(vec![serde_error(&pointer, &error.inner().to_string())])
    })?;
    value
        .validate()
        .map_err(|found| ApiError::invalid(field_errors(&found, "")))?;
    Ok(value)
}

#[cfg(test)]
mod tests {
    use shared::page::PageQuery;
    use shared::problem::FieldCode;

    use super::*;

    #[test]
    fn a_wrong_parameter_is_named() {
        for (query, code) in [
            ("limit=many", FieldCode::WrongType),
            ("limit=0", FieldCode::OutOfRange),
            ("limit=201", FieldCode::OutOfRange),
        ] {
            let error = parse::<PageQuery>(query).unwrap_err();
            let field = error.errors.first().unwrap();
            assert_eq!(
                (field.pointer.as_str(), field.code),
                ("/limit", code),
                "{query}"
            );
        }
        assert_eq!(
            parse::<PageQuery>("limit=200&other=1").unwrap().limit(),
            200
        );
    }
}
