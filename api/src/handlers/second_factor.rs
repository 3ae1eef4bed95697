//! The second factor of the own account.

use actix_web::{HttpRequest, delete, post, put};
use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::problem::{FieldCode, ProblemCode};
use shared::second_factor::{
    BeginSecondFactor, ConfirmSecondFactor, EndSecondFactor, RecoveryCodes, SecondFactorSecret,
};

use super::reply::NoContent;
use super::session::{reverify, trail};
use crate::auth::Require;
use crate::auth::require::AnyAccount;
use crate::auth::second_factor::{describe, first_step, new_recovery_codes, new_secret, take_code};
use crate::db;
use crate::error::{ApiError, ApiResult};
use crate::extract::{Json, State};

/// Begin a second factor
///
/// Tells a secret for an authenticator app, this once. Signing in asks for its codes only after a first one was sent with
/// `PUT`. Where there is a second factor already, a code of it is needed; it and its recovery codes stand until then, when
/// the new device takes its place.
#[utoipa::path(tag = "session", security(("session" = [])), responses(
    (status = 200, description = "The secret", body = SecondFactorSecret),
    (status = 429, description = "Too many attempts", body = shared::problem::Problem, content_type = "application/problem+json"),
))]
#[post("/session/second-factor")]
pub async fn begin_second_factor(
    account: Require<AnyAccount>,
    state: State,
    request: HttpRequest,
    body: Json<BeginSecondFactor>,
) -> ApiResult<Json<SecondFactorSecret>> {
    let Require(AnyAccount(account)) = account;
    let Json(BeginSecondFactor {
        current_password,
        code,
    }) = body;
    let user = reverify(&state, &request, account.user, current_password).await?;
    let secret = new_secret()?;
    let sealed = state.seal().seal(&secret, account.user.0);
    let sealed = sealed.map_err(|error| ApiError::internal(&error))?;
    let conn = &mut *state.db().await?;
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        let row = db::second_factor::hold(conn, account.user).await?;
        if row.is_in_use() {
            let code = code.as_deref();
            let code = code.ok_or_else(|| ApiError::field("/code", FieldCode::Required))?;
            take_code(&state, conn, &row, code).await?;
        }
        db::second_factor::begin(conn, account.user, &sealed).await?;
        trail(&account, "begin_second_factor", state.clock().now())
            .insert(conn)
            .await?;
        ApiResult::Ok(())
    })
    .await?;
    Ok(Json(describe(&secret, &user.username)?))
}

/// Take the second factor into use
///
/// With a first code of the app. One that was in use ends with its recovery codes. The answer tells ten recovery codes,
/// this once; each stands in for the app once.
#[utoipa::path(tag = "session", security(("session" = [])), responses(
    (status = 200, description = "In use; the recovery codes", body = RecoveryCodes),
    (status = 404, description = "None has begun"),
    (status = 429, description = "Too many attempts", body = shared::problem::Problem, content_type = "application/problem+json"),
))]
#[put("/session/second-factor")]
pub async fn confirm_second_factor(
    account: Require<AnyAccount>,
    state: State,
    body: Json<ConfirmSecondFactor>,
) -> ApiResult<Json<RecoveryCodes>> {
    let Require(AnyAccount(account)) = account;
    state.attempts().count_code(account.user)?;
    let (codes, hashes) = new_recovery_codes()?;
    let now = state.clock().now();
    let conn = &mut *state.db().await?;
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        let row = db::second_factor::hold(conn, account.user).await?;
        let step = first_step(&state, &row, &body.0.code)?;
        db::second_factor::confirm(conn, account.user, step, &hashes, now).await?;
        trail(&account, "confirm_second_factor", now)
            .insert(conn)
            .await?;
        ApiResult::Ok(())
    })
    .await?;
    Ok(Json(RecoveryCodes { codes }))
}

/// End the second factor
///
/// With the password and a code. Refused while the network requires one of this role; to change the device, begin a new
/// one instead.
#[utoipa::path(tag = "session", security(("session" = [])), responses(
    (status = 204, description = "There is none any more"),
    (status = 404, description = "There was none"),
    (status = 429, description = "Too many attempts", body = shared::problem::Problem, content_type = "application/problem+json"),
))]
#[delete("/session/second-factor")]
pub async fn end_second_factor(
    account: Require<AnyAccount>,
    state: State,
    request: HttpRequest,
    body: Json<EndSecondFactor>,
) -> ApiResult<NoContent> {
    let Require(AnyAccount(account)) = account;
    let Json(EndSecondFactor {
        current_password,
        code,
    }) = body;
    if account.second_factor_required {
        return Err(ProblemCode::SecondFactorRequired.into());
    }
    reverify(&state, &request, account.user, current_password).await?;
    let conn = &mut *state.db().await?;
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        let row = db::second_factor::hold(conn, account.user).await?;
        if !row.is_in_use() {
            return Err(ProblemCode::NotFound.into());
        }
        take_code(&state, conn, &row, &code).await?;
        db::second_factor::end(conn, account.user).await?;
        trail(&account, "end_second_factor", state.clock().now())
            .insert(conn)
            .await?;
        ApiResult::Ok(())
    })
    .await?;
    Ok(NoContent {
        cookies: Vec::new(),
    })
}
