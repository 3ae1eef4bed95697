//! Accounts, as coordinators and Kaikukeskus look after them.

use shared::ids::UserId;
use shared::page::{Page, PageQuery};
use shared::users::{CreateUser, UpdateUser, User, UserFilter, UserWithPassword};

use super::client::{Call, Method};
use super::error::ApiError;

/// The accounts that one looks after.
pub async fn list_users(page: &PageQuery, filter: &UserFilter) -> Result<Page<User>, ApiError> {
    Call::new(Method::Get, "/users")
        .query(page)
        .query(filter)
        .send()
        .await
}

/// One account.
pub async fn find_user(id: UserId) -> Result<User, ApiError> {
    Call::new(Method::Get, format!("/users/{id}")).send().await
}

/// Gives an account; its one-time password is told this once.
pub async fn create_user(new: &CreateUser) -> Result<UserWithPassword, ApiError> {
    Call::new(Method::Post, "/users").json(new).send().await
}

/// Changes what may change.
pub async fn update_user(id: UserId, change: &UpdateUser) -> Result<User, ApiError> {
    Call::new(Method::Put, format!("/users/{id}"))
        .json(change)
        .send()
        .await
}

/// Gives a new one-time password, which is told this once.
pub async fn reset_password(id: UserId) -> Result<UserWithPassword, ApiError> {
    Call::new(Method::Post, format!("/users/{id}/password-reset"))
        .send()
        .await
}

/// Locks an account.
pub async fn lock_user(id: UserId) -> Result<User, ApiError> {
    Call::new(Method::Post, format!("/users/{id}/lock"))
        .send()
        .await
}

/// Unlocks an account.
pub async fn unlock_user(id: UserId) -> Result<User, ApiError> {
    Call::new(Method::Post, format!("/users/{id}/unlock"))
        .send()
        .await
}

/// Signs an account out everywhere.
pub async fn end_user_sessions(id: UserId) -> Result<(), ApiError> {
    Call::new(Method::Delete, format!("/users/{id}/sessions"))
        .send()
        .await
}
