//! Signing in and out, and who one is.

use actix_web::{HttpRequest, delete, get, post, put};
use chrono::{DateTime, Utc};
use diesel_async::{AsyncConnection, AsyncPgConnection};
use secrecy::{ExposeSecret, SecretString};
use shared::audit_events::Subject;
use shared::ids::{AreaId, UserId};
use shared::problem::{FieldCode, ProblemCode};
use shared::session::{ChangeLanguage, ChangePassword, ChangePractice, Session, SignIn};

use super::reply::{NoContent, WithCookies};
use crate::app::AppState;
use crate::auth::attempts::normalised;
use crate::auth::require::{AnyAccount, RegisterCards};
use crate::auth::second_factor::{needed, take_code};
use crate::auth::session::{Carried, begin, end_by_refresh_token, refresh};
use crate::auth::{Account, Require};
use crate::db;
use crate::db::audit_events::NewAuditEvent;
use crate::db::users::UserRow;
use crate::error::{ApiError, ApiResult};
use crate::extract::{Json, State};
use crate::practice::give_numbers;

impl From<Carried> for WithCookies<Session> {
    fn from(carried: Carried) -> Self {
        Self {
            body: carried.session,
            cookies: carried.cookies,
        }
    }
}

/// Sign in
///
/// Sets the session's cookies. The answer is the same, and takes as long, whether the account is
/// unknown or locked or the password wrong. When the password is right and the account has a second factor, `code` is
/// needed: without it 401 `second_factor_needed`, with a wrong one 422.
#[utoipa::path(tag = "session", security(()), responses(
    (status = 200, description = "Signed in", body = Session),
    (status = 401, description = "Wrong user name or password"),
    (status = 429, description = "Too many attempts", body = shared::problem::Problem, content_type = "application/problem+json"),
))]
#[post("/session")]
pub async fn sign_in(
    state: State,
    request: HttpRequest,
    body: Json<SignIn>,
) -> ApiResult<WithCookies<Session>> {
    let Json(SignIn {
        username,
        password,
        code,
    }) = body;
    let address = state.client_address(&request);
    state.attempts().count(&username, address)?;
    let user = db::users::find_by_username(&mut *state.db().await?, &normalised(&username)).await?;
    let user = verify(&state, user, password.into()).await?;
    let user = user.ok_or(ProblemCode::WrongCredentials)?;
    let id = UserId(user.id);
    let conn = &mut *state.db().await?;
    let now = state.clock().now();
    let carried = conn
        .transaction(async |conn: &mut AsyncPgConnection| {
            if !db::users::record_sign_in(conn, id, &user.password_hash, now).await? {
                return Err(ProblemCode::WrongCredentials.into());
            }
            let second_factor = db::second_factor::hold(conn, id).await?;
            if second_factor.is_in_use() {
                take_code(&state, conn, &second_factor, needed(code.as_deref())?).await?;
            }
            let carried = begin(&state, conn, id).await?;
            let area = carried.session.area.as_ref().map(|area| area.id);
            trail_of(id, "sign_in", area, now).insert(conn).await?;
            ApiResult::Ok(carried)
        })
        .await?;
    Ok(carried.into())
}

/// What somebody does with the own account, for the audit trail.
pub(super) fn trail(
    account: &Account,
    operation: &'static str,
    at: DateTime<Utc>,
) -> NewAuditEvent {
    trail_of(account.user, operation, account.scope.area(), at)
}

fn trail_of(
    user: UserId,
    operation: &'static str,
    area: Option<AreaId>,
    at: DateTime<Utc>,
) -> NewAuditEvent {
    NewAuditEvent::by(user, operation, at)
        .in_area(area)
        .about(Subject::User, user.0)
}

/// The own account, when the password that was sent again is its own.
pub(super) async fn reverify(
    state: &AppState,
    request: &HttpRequest,
    id: UserId,
    current_password: String,
) -> ApiResult<UserRow> {
    let user = db::users::find(&mut *state.db().await?, id).await?;
    let address = state.client_address(request);
    state.attempts().count(&user.username, address)?;
    let wrong = || ApiError::field("/current_password", FieldCode::WrongPassword);
    let verified = verify(state, Some(user), current_password.into()).await?;
    verified.ok_or_else(wrong)
}

/// The account, when the password is its own and it is not locked.
///
/// Takes long and waits for its turn: no connection to the database should be held meanwhile.
async fn verify(
    state: &AppState,
    user: Option<UserRow>,
    password: SecretString,
) -> ApiResult<Option<UserRow>> {
    let hash = user.as_ref().map(|user| user.password_hash.clone());
    let right = state.passwords().verify(password, hash).await?;
    Ok(user.filter(|user| right && user.locked_at.is_none()))
}

/// Who is signed in
///
/// The account with its role, its scope and the rules of its area; and the register's clock.
#[utoipa::path(tag = "session", security(("session" = [])), responses((status = 200, description = "Who is signed in", body = Session)))]
#[get("/session")]
pub async fn find_session(account: Require<AnyAccount>, state: State) -> ApiResult<Json<Session>> {
    let Require(AnyAccount(account)) = account;
    let conn = &mut *state.db().await?;
    let session = db::sessions::describe(
        conn,
        account.session,
        state.clock().today(),
        state.clock().now(),
    )
    .await?;
    Ok(Json(session))
}

/// Keep the session alive
///
/// Needs the refresh cookie, and gives a new pair of cookies. A refresh token that is used again
/// more than a minute after it was replaced ends the session.
#[utoipa::path(tag = "session", security(("refresh" = [])), responses((status = 200, description = "The session goes on", body = Session)))]
#[post("/session/refresh")]
pub async fn refresh_session(
    state: State,
    request: HttpRequest,
) -> ApiResult<WithCookies<Session>> {
    let token = state
        .cookies()
        .refresh_token(&request)
        .ok_or(ProblemCode::NotSignedIn)?;
    let conn = &mut *state.db().await?;
    Ok(refresh(&state, conn, &token).await?.into())
}

/// Sign out
///
/// Ends the session at once and takes its cookies away. The refresh cookie is enough. Does nothing when nobody
/// is signed in.
#[utoipa::path(tag = "session", security((), ("session" = []), ("refresh" = [])), responses(
    (status = 204, description = "Signed out"),
    (status = 400, description = "Two credentials"),
    (status = 401, description = "A key is no session"),
))]
#[delete("/session")]
pub async fn sign_out(
    account: Result<Require<AnyAccount>, ApiError>,
    state: State,
    request: HttpRequest,
) -> ApiResult<NoContent> {
    let now = state.clock().now();
    match account {
        Ok(Require(AnyAccount(account))) => {
            let conn = &mut *state.db().await?;
            conn.transaction(async |conn: &mut AsyncPgConnection| {
                db::sessions::end(conn, account.session, now).await?;
                trail(&account, "sign_out", now).insert(conn).await
            })
            .await?;
        }
        // The access token may be past its time while the session stands.
        Err(error)
            if [ProblemCode::NotSignedIn, ProblemCode::SessionEnded].contains(&error.code) =>
        {
            if let Some(token) = state.cookies().refresh_token(&request) {
                let conn = &mut *state.db().await?;
                conn.transaction(async |conn: &mut AsyncPgConnection| {
                    if let Some(user) = end_by_refresh_token(&state, conn, &token).await? {
                        let area = db::users::overview(conn, None, user)
                            .await?
                            .into_user()?
                            .area_id;
                        trail_of(user, "sign_out", area, now).insert(conn).await?;
                    }
                    ApiResult::Ok(())
                })
                .await?;
            }
        }
        Err(error) => return Err(error),
    }
    Ok(NoContent {
        cookies: state.cookies().removal().into(),
    })
}

/// Change the password
///
/// Ends all other sessions of the account and begins a new one here.
#[utoipa::path(tag = "session", security(("session" = [])), responses(
    (status = 200, description = "Changed", body = Session),
    (status = 429, description = "Too many attempts", body = shared::problem::Problem, content_type = "application/problem+json"),
))]
#[put("/session/password")]
pub async fn change_password(
    account: Require<AnyAccount>,
    state: State,
    request: HttpRequest,
    body: Json<ChangePassword>,
) -> ApiResult<WithCookies<Session>> {
    let Require(AnyAccount(account)) = account;
    let (current, new) = (
        SecretString::from(body.0.current_password),
        SecretString::from(body.0.new_password),
    );
    let user = db::users::find(&mut *state.db().await?, account.user).await?;
    let address = state.client_address(&request);
    state.attempts().count(&user.username, address)?;
    if is_too_plain(&user.username, &current, &new) {
        return Err(ApiError::field(
            "/new_password",
            FieldCode::PasswordTooPlain,
        ));
    }
    let wrong = || ApiError::field("/current_password", FieldCode::WrongPassword);
    let user = verify(&state, Some(user), current).await?;
    let old = user.ok_or_else(wrong)?.password_hash;
    let hash = state.passwords().hash(new).await?;
    let (conn, now) = (&mut *state.db().await?, state.clock().now());
    let carried = conn
        .transaction(async |conn: &mut AsyncPgConnection| {
            if !db::users::change_password(conn, account.user, (&old, &hash)).await? {
                return Err(wrong());
            }
            db::sessions::end_all(conn, account.user, now).await?;
            trail(&account, "change_password", now).insert(conn).await?;
            begin(&state, conn, account.user).await
        })
        .await?;
    Ok(carried.into())
}

fn is_too_plain(username: &str, current: &SecretString, new: &SecretString) -> bool {
    let new = new.expose_secret();
    new == current.expose_secret() || normalised(new).contains(username)
}

/// Change the language
///
/// The language that the account works in, on every device.
#[utoipa::path(tag = "session", security(("session" = [])), responses((status = 200, description = "Changed", body = Session)))]
#[put("/session/language")]
pub async fn change_language(
    account: Require<AnyAccount>,
    state: State,
    body: Json<ChangeLanguage>,
) -> ApiResult<Json<Session>> {
    let Require(AnyAccount(account)) = account;
    let conn = &mut *state.db().await?;
    let now = state.clock().now();
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        db::users::change_language(conn, account.user, body.0.language).await?;
        trail(&account, "change_language", now).insert(conn).await
    })
    .await?;
    let session = db::sessions::describe(
        conn,
        account.session,
        state.clock().today(),
        state.clock().now(),
    )
    .await?;
    Ok(Json(session))
}

/// Practise, or stop
///
/// While a session practises, what it asks for and does under `/cards`, `/card-actions`, `/card-loans`,
/// `/community-cards`, `/group-visit-checks`, `/stocks` and `/statistics` is about practice cards: they exist for the
/// account only, count in no figure and are unknown to venues. Their numbers are in its stock. They go when the account
/// stops. Distributors only.
#[utoipa::path(tag = "session", security(("session" = [])), responses((status = 200, description = "Changed", body = Session)))]
#[put("/session/practice")]
pub async fn change_practice(
    distributor: Require<RegisterCards>,
    account: Require<AnyAccount>,
    state: State,
    body: Json<ChangePractice>,
) -> ApiResult<Json<Session>> {
    let (distributor, Require(AnyAccount(account))) = (distributor.0, account);
    let (today, now) = (state.clock().today(), state.clock().now());
    if body.0.practises {
        let conn = &mut *state.practice_db().await?;
        give_numbers(conn, distributor, today).await?;
    }
    let conn = &mut *state.db().await?;
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        if db::practice::switch(conn, account.session, body.0.practises).await? {
            trail(&account, "change_practice", now)
                .with("practises", body.0.practises)
                .insert(conn)
                .await?;
        }
        if !body.0.practises {
            db::practice::sweep(conn, now).await?;
        }
        diesel::QueryResult::Ok(())
    })
    .await?;
    let session = db::sessions::describe(conn, account.session, today, now).await?;
    Ok(Json(session))
}
