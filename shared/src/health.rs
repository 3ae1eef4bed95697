//! What the health checks say.

use serde::{Deserialize, Serialize};

/// The answer of a health check that went well; one that did not is a problem.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Health {
    /// Always `ok`.
    #[cfg_attr(feature = "openapi", schema(example = "ok", max_length = 16))]
    pub status: String,
}

impl Health {
    /// The good answer.
    #[must_use]
    pub fn ok() -> Self {
        Self {
            status: "ok".to_owned(),
        }
    }
}
