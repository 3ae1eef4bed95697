//! What a key is told of itself.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use validator::Validate;

use super::{ApiClientKind, ApiMode, ApiScope};
use crate::ids::{ApiClientId, VenueId};
use crate::limits::SEARCH_MAX;
use crate::problem::{FieldCode, FieldError};
use crate::text::Text;

/// What a key is: the client that it belongs to, what it may do, and how much it may ask.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnClient {
    /// Id of the client.
    pub id: ApiClientId,
    /// Whose program it is.
    pub kind: ApiClientKind,
    /// Whose data the key sees.
    pub mode: ApiMode,
    /// Its name.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub name: String,
    /// Name of the organisation that it belongs to.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub organisation_name: String,
    /// What the key may do.
    #[cfg_attr(feature = "openapi", schema(max_items = 4))]
    pub scopes: Vec<ScopeInWords>,
    /// The venues that it may speak for; with several, requests must name one.
    #[cfg_attr(feature = "openapi", schema(max_items = 5000))]
    pub venues: Vec<OwnClientVenue>,
    /// How much the key may ask.
    pub limits: KeyLimits,
    /// The key that was sent.
    pub key: OwnKey,
    /// What was asked for by `require` and the key may not do; empty when nothing is missing.
    #[cfg_attr(feature = "openapi", schema(max_items = 4))]
    pub missing: Vec<ScopeInWords>,
}

/// A scope with what it means.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ScopeInWords {
    /// The scope.
    pub scope: ApiScope,
    /// What it lets a program do.
    pub words: Text,
}

impl From<ApiScope> for ScopeInWords {
    fn from(scope: ApiScope) -> Self {
        Self {
            scope,
            words: scope.words(),
        }
    }
}

/// A venue that the client may speak for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnClientVenue {
    /// Id of the venue, to be sent as `venue_id`.
    pub id: VenueId,
    /// Its name.
    pub name: Text,
}

/// How much a key may ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct KeyLimits {
    /// Units in a minute: a request is one, a batch one for each of its items.
    #[cfg_attr(feature = "openapi", schema(minimum = 1))]
    pub units_per_minute: u32,
}

/// The key that was sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnKey {
    /// Its first characters.
    #[cfg_attr(feature = "openapi", schema(max_length = 20))]
    pub prefix: String,
    /// Last day on which it is accepted; null when it has no end.
    pub expires_on: Option<NaiveDate>,
}

/// What a program needs.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct RequiredScopes {
    /// Scopes with commas between them, such as `cards:check,visits:write`: `missing` lists those that the key lacks.
    #[validate(length(max = SEARCH_MAX, code = "too_long"))]
    #[cfg_attr(feature = "openapi", param(max_length = 100))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub require: Option<String>,
}

impl RequiredScopes {
    /// The scopes that are named and not among the given ones, each once.
    ///
    /// # Errors
    /// `unknown_value` when one of them is none.
    pub fn missing_from(&self, given: &[ApiScope]) -> Result<Vec<ApiScope>, FieldError> {
        let mut missing = Vec::new();
        let names = self.require.iter().flat_map(|names| names.split(','));
        for name in names.map(str::trim).filter(|name| !name.is_empty()) {
            let scope = ApiScope::find(name)
                .ok_or_else(|| FieldError::new("/require", FieldCode::UnknownValue))?;
            if !given.contains(&scope) && !missing.contains(&scope) {
                missing.push(scope);
            }
        }
        Ok(missing)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_program_needs_and_lacks_is_named_once() {
        let given = [ApiScope::CardsCheck];
        let missing = |require: Option<&str>| {
            let wanted = RequiredScopes {
                require: require.map(str::to_owned),
            };
            wanted.missing_from(&given)
        };

        assert_eq!(missing(None), Ok(vec![]));
        assert_eq!(missing(Some("cards:check")), Ok(vec![]));
        assert_eq!(
            missing(Some("visits:write, cards:check,visits:write,")),
            Ok(vec![ApiScope::VisitsWrite])
        );
        let error = missing(Some("cards:delete")).unwrap_err();
        assert_eq!(error.pointer, "/require");
    }
}
