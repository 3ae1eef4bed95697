//! Importing an area in one go: the file is read, each row checked and looked up, then all is written or nothing.

mod passwords;
mod register;
mod write;

use shared::imports::plan::plan;
use shared::imports::{
    Entry, Header, ImportArea, ImportError, ImportOutcome, ImportResult, ImportRow,
    ImportedAccount, Row,
};
use shared::limits::IMPORT_ROWS_MAX;
use shared::privacy::find_identity;
use shared::problem::ProblemCode;
use uuid::Uuid;

use crate::app::AppState;
use crate::auth::require::Coordinate;
use crate::db;
use crate::db::imports::NewImport;
use crate::error::ApiResult;
use crate::sheet_file;
use passwords::Password;
use register::Found;

/// What was answered, now or before.
pub struct Imported {
    /// What becomes of the rows.
    pub result: ImportResult,
    /// Whether the same request wrote them before.
    pub replayed: bool,
}

/// The rows that were looked at.
struct Looked {
    rows: Vec<Row>,
    outcomes: Vec<ImportOutcome>,
    found: Found,
}

/// Imports a file into an area, or says what would be written.
///
/// # Errors
/// 404 for another area, 422 for a file that cannot be read or a reference that was used for another one, 409 when the
/// register changed meanwhile.
pub async fn import(state: &AppState, by: Coordinate, request: &ImportArea) -> ApiResult<Imported> {
    by.check(request.area_id)?;
    let hash = state.content_hash(&request.content)?;
    let cells = sheet_file::read(&request.content, IMPORT_ROWS_MAX)?;
    let replayed = is_replay(state, request, &hash).await?;
    let looked = match look(state, request, &cells).await? {
        Ok(looked) => looked,
        Err(errors) => return Ok(answered(ImportResult::of(false, vec![header_row(errors)]))),
    };
    if replayed {
        return Ok(replay(&looked.rows));
    }
    let is_refused = looked.outcomes.contains(&ImportOutcome::Refused);
    if request.dry_run || is_refused || looked.rows.is_empty() {
        let rows = looked.rows.iter().zip(&looked.outcomes);
        let rows = rows
            .map(|(row, outcome)| told(row, *outcome, None))
            .collect();
        return Ok(answered(ImportResult::of(false, rows)));
    }
    write_all(state, by, request, &hash, looked).await
}

fn answered(result: ImportResult) -> Imported {
    Imported {
        result,
        replayed: false,
    }
}

/// The rows were written before: they are there.
fn replay(rows: &[Row]) -> Imported {
    let rows = rows
        .iter()
        .map(|row| told(row, ImportOutcome::Exists, None));
    Imported {
        result: ImportResult::of(true, rows.collect()),
        replayed: true,
    }
}

/// Whether the same file was written with the same reference before.
async fn is_replay(state: &AppState, request: &ImportArea, hash: &[u8]) -> ApiResult<bool> {
    let conn = &mut *state.db().await?;
    if !db::imports::is_area(conn, request.area_id).await? {
        return Err(ProblemCode::NotFound.into());
    }
    if request.dry_run {
        return Ok(false);
    }
    let known = db::imports::find_hash(conn, request.area_id, request.client_reference).await?;
    match known {
        Some(known) if known == hash => Ok(true),
        Some(_) => Err(ProblemCode::ClientReferenceReused.into()),
        None => Ok(false),
    }
}

/// Reads the rows, and decides what becomes of each; or says what is wrong with the names of the columns.
async fn look(
    state: &AppState,
    request: &ImportArea,
    cells: &[sheet_file::Cells],
) -> ApiResult<Result<Looked, Vec<ImportError>>> {
    let first = cells.first().map(|(_, cells)| cells.as_slice());
    let header = match Header::read(first.unwrap_or_default()) {
        Ok(header) => header,
        Err(errors) => return Ok(Err(errors)),
    };
    let conn = &mut *state.db().await?;
    let area = request.area_id;
    let context = register::context(conn, area, state.clock().today()).await?;
    let rows = cells.iter().skip(1);
    let mut rows: Vec<_> = rows
        .map(|(number, cells)| header.row(&context, *number, cells))
        .collect();
    let found = register::look_up(conn, area, &rows).await?;
    let outcomes = plan(&header, &found.known, &mut rows);
    Ok(Ok(Looked {
        rows,
        outcomes,
        found,
    }))
}

async fn write_all(
    state: &AppState,
    by: Coordinate,
    request: &ImportArea,
    hash: &[u8],
    looked: Looked,
) -> ApiResult<Imported> {
    let Looked {
        rows,
        outcomes,
        found,
    } = looked;
    let is_new = |outcome: &ImportOutcome| *outcome == ImportOutcome::WouldCreate;
    let new_rows = rows.iter().zip(&outcomes);
    let new_rows = new_rows.filter(|(_, outcome)| is_new(outcome));
    let new_rows: Vec<&Row> = new_rows.map(|(row, _)| row).collect();
    // Before a connection is taken: it takes long.
    let passwords = passwords::of_rows(state, &new_rows).await?;
    let to_write = new_rows.into_iter().zip(&passwords);
    let to_write: Vec<_> = to_write
        .map(|(row, password)| (row, password.as_ref()))
        .collect();
    let import = NewImport {
        id: Uuid::now_v7(),
        area: request.area_id,
        client_reference: request.client_reference,
        content_hash: hash,
        rows_written: i32::try_from(to_write.len()).unwrap_or(i32::MAX),
        by: by.user,
        at: state.clock().now(),
    };
    let conn = &mut *state.db().await?;
    if !write::write(conn, &import, (&rows, &found), &to_write).await? {
        return if is_replay(state, request, hash).await? {
            Ok(replay(&rows))
        } else {
            Err(ProblemCode::Internal.into())
        };
    }
    let mut written = to_write.into_iter();
    let told_rows = rows.iter().zip(&outcomes).map(|(row, outcome)| {
        if is_new(outcome) {
            let password = written.next().and_then(|(_, password)| password);
            return told(row, ImportOutcome::Created, password);
        }
        told(row, *outcome, None)
    });
    Ok(answered(ImportResult::of(true, told_rows.collect())))
}

/// The row of the names of the columns, with what is wrong with it.
fn header_row(errors: Vec<ImportError>) -> ImportRow {
    ImportRow {
        row: 1,
        kind: None,
        organisation: None,
        name: None,
        outcome: ImportOutcome::Refused,
        errors: errors.into_iter().take(100).collect(),
        account: None,
    }
}

/// What is told of a row. A name that looks like somebody's identity was written into the wrong column.
fn told(row: &Row, outcome: ImportOutcome, password: Option<&Password>) -> ImportRow {
    let safe = |name: &String| {
        let is_fit = !name.is_empty() && name.chars().count() <= 200;
        (is_fit && find_identity(name).is_none()).then(|| name.clone())
    };
    let account = match (&row.entry, password) {
        (Some(Entry::Account(new)), Some(password)) => Some(ImportedAccount {
            username: new.username.clone(),
            role: new.scope.role(),
            display_name: new.display_name.clone(),
            language: new.language,
            one_time_password: password.text.clone(),
        }),
        _ => None,
    };
    let errors = if outcome == ImportOutcome::Refused {
        row.errors.clone()
    } else {
        Vec::new()
    };
    ImportRow {
        row: row.number,
        kind: row.entry.as_ref().map(Entry::kind),
        organisation: safe(&row.organisation),
        name: safe(&row.name),
        outcome,
        errors,
        account,
    }
}
