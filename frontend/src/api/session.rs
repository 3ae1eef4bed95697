//! Signing in and out, and the account's own settings.

use shared::session::{ChangeLanguage, ChangePassword, ChangePractice, Session, SignIn};

use super::client::{Call, Method};
use super::error::ApiError;

/// Who is signed in; a session that has run out is refreshed.
pub async fn find_session() -> Result<Session, ApiError> {
    Call::new(Method::Get, "/session").send().await
}

/// Who is signed in right now, without prolonging anything.
pub async fn probe_session() -> Result<Session, ApiError> {
    Call::new(Method::Get, "/session")
        .without_refresh()
        .send()
        .await
}

/// Signs in.
pub async fn sign_in(sign_in: &SignIn) -> Result<Session, ApiError> {
    Call::new(Method::Post, "/session")
        .without_refresh()
        .json(sign_in)
        .send()
        .await
}

/// Prolongs the session.
pub async fn refresh_session() -> Result<Session, ApiError> {
    Call::new(Method::Post, "/session/refresh")
        .without_refresh()
        .send()
        .await
}

/// Signs out.
pub async fn sign_out() -> Result<(), ApiError> {
    Call::new(Method::Delete, "/session")
        .without_refresh()
        .send()
        .await
}

/// Changes the password; other sessions of the account end.
pub async fn change_password(change: &ChangePassword) -> Result<Session, ApiError> {
    Call::new(Method::Put, "/session/password")
        .json(change)
        .send()
        .await
}

/// Has the account remember its language.
pub async fn change_language(change: &ChangeLanguage) -> Result<Session, ApiError> {
    Call::new(Method::Put, "/session/language")
        .json(change)
        .send()
        .await
}

/// Begins to practise, or stops.
pub async fn change_practice(change: &ChangePractice) -> Result<Session, ApiError> {
    Call::new(Method::Put, "/session/practice")
        .json(change)
        .send()
        .await
}
