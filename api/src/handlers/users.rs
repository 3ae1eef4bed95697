//! Accounts, as coordinators and the national administrator look after them.

use actix_web::{delete, get, post, put};
use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::audit_events::Subject;
use shared::ids::UserId;
use shared::page::{Page, PageQuery};
use shared::problem::ProblemCode;
use shared::session::Role;
use shared::users::{CreateUser, UpdateUser, User, UserFilter, UserWithPassword};

use super::reply::{NoContent, Stored};
use crate::auth::Require;
use crate::auth::accounts::{add, check_contact_person, new_password};
use crate::auth::require::Coordinate;
use crate::db;
use crate::db::audit_events::NewAuditEvent;
use crate::db::users::OverviewRow;
use crate::error::{ApiResult, refuse};
use crate::extract::{Json, Path, Query, State};
use crate::page::{after, page, rows_wanted};

/// The entry of the audit trail for what is done to an account.
fn trail(state: &State, by: Coordinate, operation: &'static str, user: &User) -> NewAuditEvent {
    NewAuditEvent::by(by.user, operation, state.clock().now())
        .in_area(user.area_id)
        .about(Subject::User, user.id.0)
        .named(&user.username)
}

/// The account as it stands.
async fn reread(conn: &mut AsyncPgConnection, id: UserId) -> ApiResult<User> {
    Ok(db::users::overview(conn, None, id).await?.into_user()?)
}

/// List the accounts
///
/// By user name. The national administrator sees all, coordinators those of their area, its sites and its venues.
#[utoipa::path(tag = "users", params(PageQuery, UserFilter), security(("session" = [])), responses((status = 200, description = "A page of accounts", body = Page<User>)))]
#[get("/users")]
pub async fn list_users(
    coordinator: Require<Coordinate>,
    state: State,
    query: Query<PageQuery>,
    filter: Query<UserFilter>,
) -> ApiResult<Json<Page<User>>> {
    let place = after(&query.0)?;
    let conn = &mut *state.db().await?;
    let (area, limit) = (coordinator.0.area, rows_wanted(&query.0));
    let rows = db::users::list(conn, area, &filter.0, place, limit).await?;
    let rows = page(
        &query.0,
        rows,
        |row| (row.username.clone(), row.id),
        OverviewRow::into_user,
    );
    Ok(Json(rows.try_collect()?))
}

/// Find an account
///
/// Who may list it may find it; to others it is not found.
#[utoipa::path(tag = "users", params(UserId), security(("session" = [])), responses((status = 200, description = "The account", body = User)))]
#[get("/users/{id}")]
pub async fn find_user(
    coordinator: Require<Coordinate>,
    id: Path<UserId>,
    state: State,
) -> ApiResult<Json<User>> {
    let conn = &mut *state.db().await?;
    let row = db::users::overview(conn, coordinator.0.area, id.0).await?;
    Ok(Json(row.into_user()?))
}

/// Give an account
///
/// The national administrator gives accounts to coordinators, sites and venues, a coordinator to the sites and venues of
/// the own area. The answer tells a one-time password, this once; it must be changed at the first sign-in.
#[utoipa::path(tag = "users", security(("session" = [])), responses(
    (status = 201, description = "The account with its one-time password", body = UserWithPassword, headers(("Location" = String, description = "Address of the account"))),
    (status = 409, description = "The user name is taken, or the coordinator has an account"),
))]
#[post("/users")]
pub async fn create_user(
    coordinator: Require<Coordinate>,
    state: State,
    body: Json<CreateUser>,
) -> ApiResult<Stored<UserWithPassword>> {
    let (one_time_password, hash) = new_password(&state).await?;
    let conn = &mut *state.db().await?;
    let user = conn
        .transaction(async |conn: &mut AsyncPgConnection| {
            let id = add(conn, coordinator.0, &body.0, &hash).await?;
            let user = reread(conn, id).await?;
            trail(&state, coordinator.0, "create_user", &user)
                .with("role", user.role.as_str())
                .insert(conn)
                .await?;
            ApiResult::Ok(user)
        })
        .await?;
    let location = format!("/api/v1/users/{}", user.id);
    let body = UserWithPassword {
        user,
        one_time_password,
    };
    Ok(Stored {
        body,
        location,
        replayed: false,
    })
}

/// Change an account
///
/// The person's name, whether it is the contact person, and the language. Role, scope and user name stay; so does a
/// coordinator's name, which is that of the entry.
#[utoipa::path(tag = "users", params(UserId), security(("session" = [])), responses(
    (status = 200, description = "The account", body = User),
    (status = 409, description = "Somebody has changed it meanwhile"),
))]
#[put("/users/{id}")]
pub async fn update_user(
    coordinator: Require<Coordinate>,
    id: Path<UserId>,
    state: State,
    body: Json<UpdateUser>,
) -> ApiResult<Json<User>> {
    let conn = &mut *state.db().await?;
    let user = coordinator.0.find_managed(conn, id.0).await?;
    refuse(body.0.check(user.role, user.is_personal))?;
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        if !db::users::update(conn, id.0, &body.0).await? {
            return Err(ProblemCode::ChangedMeanwhile.into());
        }
        check_contact_person(conn, id.0, body.0.is_contact_person).await?;
        trail(&state, coordinator.0, "update_user", &user)
            .insert(conn)
            .await?;
        ApiResult::Ok(())
    })
    .await?;
    Ok(Json(reread(conn, id.0).await?))
}

/// Reset a password
///
/// The answer tells a one-time password, this once; it must be changed at the first sign-in. All sessions of the account
/// end at once, and its second factor, as the device may be lost. Not for the own account.
#[utoipa::path(tag = "users", params(UserId), security(("session" = [])), responses(
    (status = 200, description = "The account with its one-time password", body = UserWithPassword),
    (status = 409, description = "It is the own account"),
))]
#[post("/users/{id}/password-reset")]
pub async fn reset_password(
    coordinator: Require<Coordinate>,
    id: Path<UserId>,
    state: State,
) -> ApiResult<Json<UserWithPassword>> {
    let user = coordinator
        .0
        .find_other(&mut *state.db().await?, id.0)
        .await?;
    let (one_time_password, hash) = new_password(&state).await?;
    let conn = &mut *state.db().await?;
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        db::users::reset_password(conn, id.0, &hash).await?;
        let had_second_factor = db::second_factor::hold(conn, id.0).await?.is_in_use();
        db::second_factor::end(conn, id.0).await?;
        db::sessions::end_all(conn, id.0, state.clock().now()).await?;
        trail(&state, coordinator.0, "reset_password", &user)
            .with("second_factor_removed", had_second_factor)
            .insert(conn)
            .await
    })
    .await?;
    let user = reread(conn, id.0).await?;
    Ok(Json(UserWithPassword {
        user,
        one_time_password,
    }))
}

/// Lock an account
///
/// Nobody can sign in with it, and its sessions end at once. Not the own account, nor the last national administrator.
#[utoipa::path(tag = "users", params(UserId), security(("session" = [])), responses(
    (status = 200, description = "The account", body = User),
    (status = 409, description = "It is the own account, or the last national administrator"),
))]
#[post("/users/{id}/lock")]
pub async fn lock_user(
    coordinator: Require<Coordinate>,
    id: Path<UserId>,
    state: State,
) -> ApiResult<Json<User>> {
    let conn = &mut *state.db().await?;
    let user = coordinator.0.find_other(conn, id.0).await?;
    let now = state.clock().now();
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        if user.role == Role::NationalAdmin
            && !db::users::is_another_administrator_left(conn, id.0).await?
        {
            return Err(ProblemCode::LastAdministrator.into());
        }
        if db::users::lock(conn, id.0, now).await? {
            db::sessions::end_all(conn, id.0, now).await?;
            trail(&state, coordinator.0, "lock_user", &user)
                .insert(conn)
                .await?;
        }
        ApiResult::Ok(())
    })
    .await?;
    Ok(Json(reread(conn, id.0).await?))
}

/// Unlock an account
///
/// People can sign in with it again, with the password that it had. Not a coordinator's whose entry was taken away.
#[utoipa::path(tag = "users", params(UserId), security(("session" = [])), responses(
    (status = 200, description = "The account", body = User),
    (status = 409, description = "Its coordinator was taken away from the area"),
))]
#[post("/users/{id}/unlock")]
pub async fn unlock_user(
    coordinator: Require<Coordinate>,
    id: Path<UserId>,
    state: State,
) -> ApiResult<Json<User>> {
    let conn = &mut *state.db().await?;
    let user = coordinator.0.find_managed(conn, id.0).await?;
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        let is_free = user.role != Role::AreaCoordinator;
        if !is_free && !db::users::is_of_coordinator(conn, id.0).await? {
            return Err(ProblemCode::CoordinatorTakenAway.into());
        }
        if db::users::unlock(conn, id.0).await? {
            trail(&state, coordinator.0, "unlock_user", &user)
                .insert(conn)
                .await?;
        }
        ApiResult::Ok(())
    })
    .await?;
    Ok(Json(reread(conn, id.0).await?))
}

/// End all sessions of an account
///
/// Whoever is signed in with it has to sign in again.
#[utoipa::path(tag = "users", params(UserId), security(("session" = [])), responses((status = 204, description = "They are over")))]
#[delete("/users/{id}/sessions")]
pub async fn end_user_sessions(
    coordinator: Require<Coordinate>,
    id: Path<UserId>,
    state: State,
) -> ApiResult<NoContent> {
    let conn = &mut *state.db().await?;
    let user = coordinator.0.find_managed(conn, id.0).await?;
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        db::sessions::end_all(conn, id.0, state.clock().now()).await?;
        trail(&state, coordinator.0, "end_user_sessions", &user)
            .insert(conn)
            .await
    })
    .await?;
    Ok(NoContent {
        cookies: Vec::new(),
    })
}
