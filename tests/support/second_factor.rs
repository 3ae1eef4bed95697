//! Second factors as a test has them: it is the app.

use chrono::{DateTime, TimeDelta, Utc};
use totp_rs::{Builder, Secret};

use crate::app::{TestApp, seal};
use crate::database;

/// The secret of every second factor that `give_second_factor` gives.
const SECRET: [u8; 20] = *b"twenty bytes of them";

/// The code that an app shows for a key in Base32 at a moment.
#[must_use]
pub fn code_of(secret: &str, moment: DateTime<Utc>) -> String {
    let secret = Secret::try_from_base32(secret).unwrap();
    show(secret, moment)
}

fn show(secret: impl Into<Secret>, moment: DateTime<Utc>) -> String {
    let totp = Builder::new().with_secret(secret).build().unwrap();
    let second = u64::try_from(moment.timestamp()).unwrap();
    totp.generate(second).to_string()
}

impl TestApp {
    /// Gives an account a second factor whose secret the test knows: in use, or only begun.
    pub async fn give_second_factor(&self, username: &str, in_use: bool) {
        let ids = database::texts(
            &self.database.url,
            &format!("select id::text as value from users where username = '{username}'"),
        )
        .await;
        let sealed = seal().seal(&SECRET, ids[0].parse().unwrap()).unwrap();
        let hex: String = sealed.iter().map(|byte| format!("{byte:02x}")).collect();
        let set = if in_use {
            format!("totp_secret = '\\x{hex}', totp_confirmed_at = now(), totp_last_step = null")
        } else {
            format!("totp_pending_secret = '\\x{hex}'")
        };
        self.sql(&format!(
            "update users set {set} where username = '{username}'"
        ))
        .await;
    }

    /// The code that the app of `give_second_factor` shows now.
    #[must_use]
    pub fn code(&self) -> String {
        self.code_in(TimeDelta::zero())
    }

    /// The code that it shows after a while.
    #[must_use]
    pub fn code_in(&self, later: TimeDelta) -> String {
        show(SECRET, self.clock.now() + later)
    }
}
