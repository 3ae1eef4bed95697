//! The second factor of the own account.

use shared::second_factor::{
    BeginSecondFactor, ConfirmSecondFactor, EndSecondFactor, RecoveryCodes, SecondFactorSecret,
};

use super::client::{Call, Method};
use super::error::ApiError;

const PATH: &str = "/session/second-factor";

/// Begins one; its key is told this once.
pub async fn begin_second_factor(
    begin: &BeginSecondFactor,
) -> Result<SecondFactorSecret, ApiError> {
    Call::new(Method::Post, PATH).json(begin).send().await
}

/// Takes it into use with a first code; the recovery codes are told this once.
pub async fn confirm_second_factor(
    confirm: &ConfirmSecondFactor,
) -> Result<RecoveryCodes, ApiError> {
    Call::new(Method::Put, PATH).json(confirm).send().await
}

/// Ends it.
pub async fn end_second_factor(end: &EndSecondFactor) -> Result<(), ApiError> {
    Call::new(Method::Delete, PATH).json(end).send().await
}
