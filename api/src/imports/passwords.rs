//! One-time passwords for many accounts.

use shared::imports::{Entry, Row};

use crate::app::AppState;
use crate::auth::accounts::new_password;
use crate::error::ApiResult;

/// A one-time password and its hash.
pub(super) struct Password {
    /// The password, to be told once.
    pub(super) text: String,
    /// Its hash, to be kept.
    pub(super) hash: String,
}

/// A password for each row that is an account's.
///
/// Two are made at a time: hashing takes long on purpose (about 20 ms each), and people who sign in meanwhile must not
/// wait for all of them. No connection to the database should be held.
///
/// # Errors
/// When there are no random bytes, or hashing fails.
pub(super) async fn of_rows(state: &AppState, rows: &[&Row]) -> ApiResult<Vec<Option<Password>>> {
    let (first, second) = rows.split_at(rows.len() / 2);
    let (mut made, others) = tokio::try_join!(some(state, first), some(state, second))?;
    made.extend(others);
    Ok(made)
}

async fn some(state: &AppState, rows: &[&Row]) -> ApiResult<Vec<Option<Password>>> {
    let mut made = Vec::with_capacity(rows.len());
    for row in rows {
        made.push(if matches!(row.entry, Some(Entry::Account(_))) {
            let (text, hash) = new_password(state).await?;
            Some(Password { text, hash })
        } else {
            None
        });
    }
    Ok(made)
}
