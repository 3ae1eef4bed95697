//! Demo data: real area names, fictional organisations, cards in every state. Marks the database as a demo.
//!
//! `network` is the tree of areas, organisations and accounts; `lives` makes up what happened to each card;
//! `seed` puts it all into an empty database. `announce` prints the way in and writes `demo.json`.

mod accounts;
mod administration;
mod announcement;
mod card;
mod checks;
mod file;
mod lives;
mod network;
mod numbers;
mod people;
mod places;
mod random;
mod rows;
mod seed;
mod stock;
mod trail;

use std::path::Path;

use diesel_async::AsyncPgConnection;

use crate::app::AppState;
use crate::auth::api_key::{self, Mode};
use crate::auth::password::Passwords;
use crate::clock::Clock;
use crate::say::say;

/// The password of every demo account.
pub const PASSWORD: &str = "kaikukortti-demo";
/// The random part of the demo key: known to everybody, as demo data are served on this machine only.
const KEY_BODY: &str = "DemoKeyForThisMachineOnly00000";
/// The random part of the demo's test key.
const TEST_KEY_BODY: &str = "DemoTestKeyForEverybody0000000";
/// The account whose site is shown most.
const DISTRIBUTOR: &str = "espoo.jakaja";
/// The account whose venue the demo key speaks for.
const VENUE: &str = "espoo.kohde";

/// The API key of every demo.
#[must_use]
pub fn key() -> String {
    api_key::complete(Mode::Live, KEY_BODY)
}

/// The test key of every demo.
#[must_use]
pub fn test_key() -> String {
    api_key::complete(Mode::Test, TEST_KEY_BODY)
}

/// Fills an empty database.
///
/// # Errors
/// When the database is not empty or fails.
pub async fn seed(
    conn: &mut AsyncPgConnection,
    clock: &Clock,
    passwords: &Passwords,
) -> Result<(), Box<dyn std::error::Error>> {
    let hash = passwords.hash_now(PASSWORD)?;
    seed::fill(conn, clock.now(), &hash).await?;
    Ok(())
}

/// Prints the address and the accounts, and writes them to `demo.json` in the data folder.
///
/// # Errors
/// When the database fails or the file cannot be written.
pub async fn announce(state: &AppState, data_dir: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let mut conn = state.db().await.map_err(|error| error.to_string())?;
    let accounts = accounts::list(&mut conn, state.passwords()).await?;
    let found = checks::find(&mut conn, state.clock()).await?;
    let stock = checks::free_numbers(&mut conn, DISTRIBUTOR).await?;
    drop(conn);
    let summary = file::Summary {
        url: state.public_url(),
        password: PASSWORD,
        accounts: &accounts,
        api_key: &key(),
        test_api_key: &test_key(),
        checks: &found.checks,
        stock: &stock,
    };
    let path = file::write(data_dir, &summary)?;
    let announcement = announcement::Announcement {
        summary: &summary,
        example: found.example.as_ref(),
        has_pages: state.spa().is_some(),
        file: &path,
    };
    for line in announcement.lines() {
        say(&line)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_demo_keys_are_well_formed() {
        for (body, key) in [(KEY_BODY, key()), (TEST_KEY_BODY, test_key())] {
            assert_eq!(body.len(), 30);
            assert!(api_key::hash(&key).is_some());
        }
    }

    #[test]
    fn the_demo_password_would_be_taken() {
        let length = u64::try_from(PASSWORD.chars().count()).unwrap();
        assert!(length >= shared::limits::PASSWORD_MIN);
    }

    #[test]
    fn the_accounts_that_are_built_upon_exist() {
        let usernames = network::usernames();
        assert!(usernames.contains(&DISTRIBUTOR) && usernames.contains(&VENUE));
    }
}
