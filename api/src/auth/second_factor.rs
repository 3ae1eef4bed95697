//! The second factor: time-based codes (RFC 6238: SHA-1, six digits, 30 seconds, one step of drift) and recovery codes.
//!
//! Each step and each recovery code is taken once.

use chrono::{DateTime, Utc};
use diesel_async::AsyncPgConnection;
use sha2::{Digest, Sha256};
use shared::ids::UserId;
use shared::problem::{FieldCode, ProblemCode};
use shared::second_factor::{RECOVERY_CODES, SecondFactorSecret, normalised_code};
use totp_rs::{Builder, Totp};
use uuid::Uuid;

use super::one_time_password::recovery_code;
use crate::app::AppState;
use crate::db;
use crate::db::second_factor::SecondFactorRow;
use crate::error::{ApiError, ApiResult};
use crate::secrets::random_bytes;

const ISSUER: &str = "Kaikukanta";
/// 160 bits, as RFC 4226 recommends.
const SECRET: usize = 20;

/// A new secret.
///
/// # Errors
/// When the operating system gives no random bytes.
pub fn new_secret() -> ApiResult<[u8; SECRET]> {
    random_bytes().map_err(|error| ApiError::internal(&error))
}

/// A secret in the forms in which apps take it.
///
/// # Errors
/// When the secret is too short.
pub fn describe(secret: &[u8], username: &str) -> ApiResult<SecondFactorSecret> {
    let totp = totp(secret, username)?;
    Ok(SecondFactorSecret {
        secret: totp.secret().to_base32(),
        otpauth_uri: totp.to_url().map_err(|error| ApiError::internal(&error))?,
    })
}

fn totp(secret: &[u8], username: &str) -> ApiResult<Totp> {
    Builder::new()
        .with_secret(secret)
        .with_issuer(Some(ISSUER))
        .with_account_name(username)
        .build()
        .map_err(|error| ApiError::internal(&error))
}

/// The step in which an app with this secret shows the code; none when it does not now, or did not a step ago or after.
fn step_of(secret: &[u8], code: &str, now: DateTime<Utc>) -> ApiResult<Option<i64>> {
    let now = u64::try_from(now.timestamp()).unwrap_or_default();
    let step = totp(secret, "")?.check(&normalised_code(code), now);
    Ok(step.and_then(|step| i64::try_from(step).ok()))
}

/// Takes a code of an account's second factor, of the app or a recovery code, for good; in the transaction of what it
/// is for.
///
/// # Errors
/// 422 at `/code` when it is wrong or was used before; 429 when too many were tried.
pub async fn take_code(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    row: &SecondFactorRow,
    code: &str,
) -> ApiResult<()> {
    let (user, now) = (UserId(row.id), state.clock().now());
    state.attempts().count_code(user)?;
    if let Some(secret) = open(state, row.id, row.totp_secret.as_deref())
        && let Some(step) = step_of(&secret, code, now)?
        && db::second_factor::use_step(conn, user, step).await?
    {
        return Ok(());
    }
    if db::second_factor::use_recovery_code(conn, user, &hash(code), now).await? {
        return Ok(());
    }
    Err(ApiError::field("/code", FieldCode::WrongCode))
}

/// A secret of an account; none when it has none, or when it was sealed by another installation: then recovery codes
/// are what is left.
fn open(state: &AppState, user: Uuid, sealed: Option<&[u8]>) -> Option<Vec<u8>> {
    let opened = state.seal().open(sealed?, user);
    if let Err(error) = &opened {
        tracing::error!(%error, "the secret of a second factor cannot be opened");
    }
    opened.ok()
}

/// The step of a first code of the second factor that has begun.
///
/// # Errors
/// 404 when none has begun, 422 at `/code` when the code is wrong.
pub fn first_step(state: &AppState, row: &SecondFactorRow, code: &str) -> ApiResult<i64> {
    let secret = open(state, row.id, row.totp_pending_secret.as_deref());
    let step = step_of(
        &secret.ok_or(ProblemCode::NotFound)?,
        code,
        state.clock().now(),
    )?;
    step.ok_or_else(|| ApiError::field("/code", FieldCode::WrongCode))
}

/// Ten new recovery codes, and the hashes of them that are kept.
///
/// # Errors
/// When the operating system gives no random bytes.
pub fn new_recovery_codes() -> ApiResult<(Vec<String>, Vec<Vec<u8>>)> {
    let codes: Result<Vec<_>, _> = (0..RECOVERY_CODES).map(|_| recovery_code()).collect();
    let codes = codes.map_err(|error| ApiError::internal(&error))?;
    let hashes = codes.iter().map(|code| hash(code)).collect();
    Ok((codes, hashes))
}

/// The hash of a recovery code. It is random, so that a fast hash will do.
fn hash(code: &str) -> Vec<u8> {
    Sha256::digest(normalised_code(code).as_bytes()).to_vec()
}

/// The code that came with a request, for an account that has a second factor.
///
/// # Errors
/// 401 `second_factor_needed` when none came.
pub fn needed(code: Option<&str>) -> ApiResult<&str> {
    code.ok_or_else(|| ProblemCode::SecondFactorNeeded.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The key of RFC 6238's test vectors; its codes have eight digits, of which an app with six shows the last ones.
    const RFC_KEY: &[u8] = b"12345678901234567890";

    fn at(second: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(second, 0).unwrap()
    }

    #[test]
    fn codes_are_those_of_the_rfc() {
        for (second, code) in [
            (59, "287082"),
            (1_111_111_109, "081804"),
            (1_234_567_890, "005924"),
            (20_000_000_000, "353130"),
        ] {
            let step = step_of(RFC_KEY, code, at(second)).unwrap();
            assert_eq!(step, Some(second / 30), "{code}");
        }
    }

    #[test]
    fn a_code_is_good_for_one_step_of_drift_and_no_more() {
        let shown = 1_111_111_109 / 30;
        let seconds = |step: i64| at((shown + step) * 30 + 15);

        for (drift, expected) in [
            (-2, None),
            (-1, Some(shown)),
            (0, Some(shown)),
            (1, Some(shown)),
            (2, None),
        ] {
            let step = step_of(RFC_KEY, "081 804", seconds(drift)).unwrap();
            assert_eq!(step, expected, "{drift}");
        }
        for wrong in ["", "81804", "0818040", "+81804", "081805", "abcdef"] {
            assert_eq!(
                step_of(RFC_KEY, wrong, seconds(0)).unwrap(),
                None,
                "{wrong}"
            );
        }
    }

    #[test]
    fn apps_are_told_whose_code_it_is() {
        let told = describe(RFC_KEY, "espoo.vastuu").unwrap();

        assert_eq!(told.secret, "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assert_eq!(
            told.otpauth_uri,
            format!(
                "otpauth://totp/Kaikukanta:espoo.vastuu?secret={}&issuer=Kaikukanta",
                told.secret
            )
        );
    }
}
