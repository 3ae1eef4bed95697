//! Writes the rows of a file: all of them, or none.

use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::audit_events::Subject;
use shared::ids::{AreaId, OrganisationId};
use shared::imports::plan::Place;
use shared::imports::{Entry, ImportKind, Row};
use shared::problem::ProblemCode;
use shared::users::{CreateUser, NewScope};

use super::passwords::Password;
use super::register::{Found, Ids, look_up};
use crate::db;
use crate::db::audit_events::NewAuditEvent;
use crate::db::imports::NewImport;
use crate::db::users::{NewPerson, NewUser, NewUserScope};
use crate::error::ApiResult;

/// A row to write, and the one-time password if it is an account's.
pub(super) type ToWrite<'a> = (&'a Row, Option<&'a Password>);

/// Writes rows in one transaction; false when an import with the same reference was written meanwhile.
///
/// # Errors
/// 409 when something that the rows name has changed since they were looked at.
pub(super) async fn write(
    conn: &mut AsyncPgConnection,
    import: &NewImport<'_>,
    looked_at: (&[Row], &Found),
    rows: &[ToWrite<'_>],
) -> ApiResult<bool> {
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        let area = db::imports::hold_area(conn, import.area).await?;
        if !db::imports::insert(conn, import).await? {
            return Ok(false);
        }
        let ids = hold(conn, import.area, looked_at).await?;
        let mut writer = Writer { ids };
        for kind in ImportKind::ALL {
            for (row, password) in rows {
                let entry = row.entry.as_ref().filter(|entry| entry.kind() == kind);
                if let Some(entry) = entry {
                    writer.add(conn, row, entry, *password).await?;
                }
            }
        }
        trail(import, &area, rows).insert(conn).await?;
        Ok(true)
    })
    .await
}

/// Lets nobody add, rename or change what the rows name until the transaction ends, by the same locks as single changes
/// take and in their order: the organisations, then the names. Gives the ids of what is there.
///
/// # Errors
/// 409 when it is not what was looked at.
async fn hold(
    conn: &mut AsyncPgConnection,
    area: AreaId,
    (rows, looked_at): (&[Row], &Found),
) -> ApiResult<Ids> {
    let owners: Vec<_> = looked_at.ids.organisations.values().copied().collect();
    db::imports::hold_owners(conn, &owners).await?;
    db::organisations::lock_names(conn).await?;
    let found = look_up(conn, area, rows).await?;
    if found.known != looked_at.known {
        return Err(ProblemCode::ChangedMeanwhile.into());
    }
    Ok(found.ids)
}

fn trail(import: &NewImport<'_>, area: &str, rows: &[ToWrite<'_>]) -> NewAuditEvent {
    let count = |kind| {
        let kinds = rows.iter().filter_map(|(row, _)| row.entry.as_ref());
        kinds.filter(|entry| entry.kind() == kind).count()
    };
    NewAuditEvent::by(import.by, "import_area", import.at)
        .in_area(import.area)
        .about(Subject::Import, import.id)
        .named(area)
        .with("organisations", count(ImportKind::Organisation))
        .with("sites", count(ImportKind::Site))
        .with("venues", count(ImportKind::Venue))
        .with("accounts", count(ImportKind::Account))
}

struct Writer {
    ids: Ids,
}

/// What was not there when the rows were looked at, and is now; or the other way round.
fn meanwhile<T>(found: Option<T>) -> ApiResult<T> {
    found.ok_or_else(|| ProblemCode::ChangedMeanwhile.into())
}

impl Writer {
    async fn add(
        &mut self,
        conn: &mut AsyncPgConnection,
        row: &Row,
        entry: &Entry,
        password: Option<&Password>,
    ) -> ApiResult<()> {
        let place: Place = (row.organisation.clone(), row.name.clone());
        match entry {
            Entry::Organisation(new) => {
                let id = meanwhile(db::organisations::insert(conn, new).await?)?;
                self.ids.organisations.insert(row.name.clone(), id);
            }
            Entry::Site(new) => {
                let mut new = new.clone();
                new.organisation_id = self.owner(row)?;
                let id = meanwhile(db::sites::insert(conn, &new).await?)?;
                self.ids.sites.insert(place, id);
            }
            Entry::Venue(new) => {
                let mut new = new.clone();
                new.organisation_id = self.owner(row)?;
                let id = meanwhile(db::venue_changes::insert(conn, &new).await?)?;
                self.ids.venues.insert(place, id);
            }
            Entry::Account(new) => {
                let scope = match new.scope {
                    NewScope::Venue { .. } => {
                        NewUserScope::Venue(meanwhile(self.ids.venues.get(&place).copied())?)
                    }
                    _ => NewUserScope::Site(meanwhile(self.ids.sites.get(&place).copied())?),
                };
                let new = account(new, scope, meanwhile(password)?);
                meanwhile(db::users::insert(conn, &new).await?)?;
            }
        }
        Ok(())
    }

    fn owner(&self, row: &Row) -> ApiResult<OrganisationId> {
        meanwhile(self.ids.organisations.get(&row.organisation).copied())
    }
}

fn account<'a>(new: &'a CreateUser, scope: NewUserScope, password: &'a Password) -> NewUser<'a> {
    let name = new.display_name.as_deref();
    NewUser {
        username: &new.username,
        password_hash: &password.hash,
        language: new.language,
        must_change_password: true,
        scope,
        person: name.map(|name| NewPerson {
            name: name.trim(),
            is_contact_person: new.is_contact_person,
        }),
    }
}
