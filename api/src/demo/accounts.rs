//! The demo accounts: added once, listed at every start.

use std::collections::HashMap;

use diesel::prelude::*;
use diesel::sql_types::{Array, Bool, Nullable, Text};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use secrecy::SecretString;
use serde::Serialize;
use shared::ids::UserId;

use super::network::{self, Account};
use crate::auth::password::Passwords;
use crate::db;
use crate::db::users::{NewPerson, NewUser, NewUserScope};

/// Accounts to add.
#[derive(Default)]
pub(super) struct Accounts(Vec<(Account, NewUserScope, Option<Who>)>);

/// The name of the person whose account it is, and whether it is the contact person.
type Who = (&'static str, bool);

impl Accounts {
    /// One that works in Finnish.
    pub(super) fn add(&mut self, username: &'static str, scope: NewUserScope) {
        self.add_account(Account::of(username), scope);
    }

    /// One as it is described.
    pub(super) fn add_account(&mut self, account: Account, scope: NewUserScope) {
        self.0.push((account, scope, None));
    }

    /// One of a person.
    pub(super) fn add_person(&mut self, username: &'static str, scope: NewUserScope, who: Who) {
        self.0.push((Account::of(username), scope, Some(who)));
    }

    /// Adds them to the database, all with the same password.
    ///
    /// # Errors
    /// When the database fails.
    pub(super) async fn insert(
        self,
        conn: &mut AsyncPgConnection,
        hash: &str,
    ) -> QueryResult<HashMap<&'static str, UserId>> {
        let mut ids = HashMap::new();
        for (account, scope, who) in self.0 {
            let new = NewUser {
                username: account.username,
                password_hash: hash,
                language: account.language,
                must_change_password: account.is_new,
                scope,
                person: who.map(|(name, is_contact_person)| NewPerson {
                    name,
                    is_contact_person,
                }),
            };
            let id = db::users::insert(conn, &new).await?;
            ids.extend(id.map(|id| (account.username, id)));
        }
        Ok(ids)
    }
}

/// An account, for people who try the demo.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Listed {
    /// Its name.
    pub(super) username: String,
    /// What it may do.
    pub(super) role: String,
    /// Its area.
    pub(super) area: Option<String>,
    /// Its site.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) site: Option<String>,
    /// Its venue.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) venue: Option<String>,
    /// Whether the password must be changed at the first sign-in.
    #[serde(skip_serializing_if = "is_false")]
    pub(super) must_change_password: bool,
    /// Whether somebody has given it another password.
    #[serde(skip_serializing_if = "is_false")]
    pub(super) password_changed: bool,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks so")]
const fn is_false(value: &bool) -> bool {
    !*value
}

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Text)]
    username: String,
    #[diesel(sql_type = Text)]
    role: String,
    #[diesel(sql_type = Text)]
    password_hash: String,
    #[diesel(sql_type = Bool)]
    must_change_password: bool,
    #[diesel(sql_type = Nullable<Text>)]
    area: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    site: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    venue: Option<String>,
}

/// The demo accounts as they stand.
///
/// # Errors
/// When the database fails.
pub(super) async fn list(
    conn: &mut AsyncPgConnection,
    passwords: &Passwords,
) -> Result<Vec<Listed>, Box<dyn std::error::Error>> {
    let rows: Vec<Row> = diesel::sql_query(include_str!("accounts.sql"))
        .bind::<Array<Text>, _>(network::usernames())
        .load(conn)
        .await?;
    // The accounts begin with one and the same hash, so that few have to be verified.
    let mut verified: HashMap<String, bool> = HashMap::new();
    let mut listed = Vec::new();
    for row in rows {
        let known = verified.get(&row.password_hash).copied();
        let is_known = match known {
            Some(known) => known,
            None => {
                let password = SecretString::from(super::PASSWORD);
                let hash = Some(row.password_hash.clone());
                let verdict = passwords.verify(password, hash).await;
                verdict.map_err(|error| error.to_string())?
            }
        };
        verified.insert(row.password_hash, is_known);
        listed.push(Listed {
            username: row.username,
            role: row.role,
            area: row.area,
            site: row.site,
            venue: row.venue,
            must_change_password: row.must_change_password,
            password_changed: !is_known,
        });
    }
    Ok(listed)
}
