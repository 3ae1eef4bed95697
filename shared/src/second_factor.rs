//! The second factor of an account: a code of an app (RFC 6238), or a recovery code when the device is lost.

use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::limits::{FACTOR_CODE_MAX, PASSWORD_MAX};

/// How many recovery codes an account gets.
pub const RECOVERY_CODES: usize = 10;

/// Begins a second factor.
#[derive(Clone, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct BeginSecondFactor {
    /// The present password.
    #[validate(length(min = 1, max = PASSWORD_MAX, code = "length"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 128))]
    pub current_password: String,
    /// A code of the present second factor, or a recovery code; needed when there is one,
    /// which stands until the new one is confirmed.
    #[serde(default)]
    #[validate(length(min = 1, max = FACTOR_CODE_MAX, code = "length"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 40))]
    pub code: Option<String>,
}

/// The secret of a second factor that has begun. It is told this once.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SecondFactorSecret {
    /// The key to type into the app, in Base32.
    #[cfg_attr(feature = "openapi", schema(max_length = 64))]
    pub secret: String,
    /// The same as an address, for a QR code.
    #[cfg_attr(feature = "openapi", schema(max_length = 500, format = "uri"))]
    pub otpauth_uri: String,
}

/// Shows that the app has the secret.
#[derive(Clone, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ConfirmSecondFactor {
    /// The six digits that the app shows; spaces do not matter.
    #[validate(length(min = 1, max = FACTOR_CODE_MAX, code = "length"))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 40, example = "123456")
    )]
    pub code: String,
}

/// Codes that stand in for the app, once each. They are told this once.
#[derive(Clone, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecoveryCodes {
    /// The codes.
    #[cfg_attr(feature = "openapi", schema(min_items = 10, max_items = 10))]
    pub codes: Vec<String>,
}

/// Ends a second factor.
#[derive(Clone, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct EndSecondFactor {
    /// The present password.
    #[validate(length(min = 1, max = PASSWORD_MAX, code = "length"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 128))]
    pub current_password: String,
    /// A code of the app, or a recovery code.
    #[validate(length(min = 1, max = FACTOR_CODE_MAX, code = "length"))]
    #[cfg_attr(feature = "openapi", schema(min_length = 1, max_length = 40))]
    pub code: String,
}

/// A code as it is compared: spaces and hyphens do not matter, nor do capital letters.
#[must_use]
pub fn normalised_code(code: &str) -> String {
    code.chars()
        .filter(|letter| !letter.is_whitespace() && *letter != '-')
        .flat_map(char::to_lowercase)
        .collect()
}

/// A secret or code in groups of four, as it is easiest to copy.
#[must_use]
pub fn in_groups(text: &str) -> String {
    let mut grouped = String::new();
    for (index, letter) in text.chars().enumerate() {
        if index > 0 && index % 4 == 0 {
            grouped.push(' ');
        }
        grouped.push(letter);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_the_same_however_it_is_written() {
        assert_eq!(normalised_code(" 123 456 "), "123456");
        assert_eq!(normalised_code("H4KD-9wmx-tq7c"), "h4kd9wmxtq7c");
    }

    #[test]
    fn a_key_is_copied_in_groups_of_four() {
        assert_eq!(in_groups("JBSWY3DPEHPK3PXP"), "JBSW Y3DP EHPK 3PXP");
        assert_eq!(in_groups("ABCDE"), "ABCD E");
        assert_eq!(in_groups(""), "");
    }
}
