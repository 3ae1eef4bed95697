//! Importing the paper backlog: rows are read, judged as one registration is, and written, a thousand at a time.
//!
//! However many rows there are, the number of statements for each thousand stays the same, and no more than these are
//! held as rows at once.

mod judge;
mod write;

use diesel::QueryResult;
use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::audit_events::Subject;
use shared::card_imports::{Context, Header, ImportCards, ImportCardsResult, ImportedCard, Row};
use shared::ids::{AreaId, OrganisationId, SiteId};
use shared::imports::{ImportError, ImportOutcome};
use shared::limits::CARDS_IMPORT_ROWS_MAX;
use shared::problem::FieldCode;

use self::judge::{Becomes, Judge, JudgedRow};
use crate::app::AppState;
use crate::auth::require::{KeepCards, RegisterCards};
use crate::cards::search::watch;
use crate::db;
use crate::db::Visible;
use crate::db::audit_events::NewAuditEvent;
use crate::db::questions::Wanted;
use crate::error::{ApiError, ApiResult};
use crate::sheet_file;

/// Rows that are looked up and written at once.
const CHUNK: usize = 1000;

/// What was answered, now or before.
pub struct Imported {
    /// What becomes of the rows.
    pub result: ImportCardsResult,
    /// Whether the same request wrote them before.
    pub replayed: bool,
}

/// Rows as they are read, one after the other.
type Rows<'a> = Box<dyn Iterator<Item = Row> + Send + 'a>;

/// Registers what can be of the rows, or says what would become of them.
///
/// # Errors
/// 404 for a site of somebody else, 422 for a file that is none, 409 when a number was moved to another site meanwhile.
pub async fn import(
    state: &AppState,
    keeper: &KeepCards,
    request: ImportCards,
) -> ApiResult<Imported> {
    let conn = &mut *state.db().await?;
    let by = place(conn, keeper, request.site_id).await?;
    let (reference, dry_run) = (request.client_reference, request.dry_run);
    let context = context(conn).await?;
    let (header, rows) = match read(&context, request)? {
        Ok(read) => read,
        Err(errors) => {
            return Ok(Imported {
                result: ImportCardsResult::unreadable(errors),
                replayed: false,
            });
        }
    };
    let mut judge = Judge::new(state, conn, by, reference).await?;
    let told = conn
        .transaction(async |conn: &mut AsyncPgConnection| {
            import_rows(conn, &mut judge, (&context, &header), rows, dry_run).await
        })
        .await?;
    let result = ImportCardsResult::of(told);
    if dry_run && result.rows.iter().any(names_no_card) {
        // Once for each, however many rows: backlogs have slips, and their entering is not to get slow by them.
        watch(state, conn, (by.user, None), 1).await?;
    }
    let replayed = !dry_run && judge.met_own_references && result.counts.created == 0;
    Ok(Imported { result, replayed })
}

/// Whether a row's number is in no stock and no register.
fn names_no_card(row: &ImportedCard) -> bool {
    let mut codes = row.errors.iter().map(|error| error.code);
    codes.any(|code| matches!(code, FieldCode::NotInStock | FieldCode::MalformedCardNumber))
}

/// The site that handed the cards out, as one that registers there.
async fn place(
    conn: &mut AsyncPgConnection,
    keeper: &KeepCards,
    wanted: Option<SiteId>,
) -> ApiResult<RegisterCards> {
    let own = match keeper.visible {
        Visible::Own(site) => Some(site),
        Visible::All | Visible::OfArea(_) => None,
    };
    let site = wanted
        .or(own)
        .ok_or_else(|| ApiError::field("/site_id", FieldCode::Required))?;
    let row = db::sites::find(conn, keeper.visible, site).await?;
    Ok(RegisterCards {
        user: keeper.user,
        site,
        organisation: OrganisationId(row.organisation_id),
        area: AreaId(row.area_id),
    })
}

/// What cells are read by.
async fn context(conn: &mut AsyncPgConnection) -> QueryResult<Context> {
    let mut context = Context {
        questions: db::questions::list(conn, Wanted::Asked).await?,
        ..Context::default()
    };
    for municipality in db::municipalities::list(conn).await? {
        for name in [
            &municipality.name_fi,
            &municipality.name_sv,
            &municipality.code,
        ] {
            let code = municipality.code.clone();
            context.municipalities.insert(name.to_lowercase(), code);
        }
    }
    Ok(context)
}

/// The rows of a request, or what is wrong with the names of the columns.
fn read(
    context: &Context,
    request: ImportCards,
) -> ApiResult<Result<(Header, Rows<'_>), Vec<ImportError>>> {
    let content = match (request.content, request.rows) {
        (Some(content), None) => content,
        (None, Some(cards)) => {
            let rows = (1..).zip(cards).map(|(place, card)| Row::of(place, card));
            return Ok(Ok((Header::of_members(), Box::new(rows))));
        }
        (None, None) => return Err(ApiError::field("/content", FieldCode::Required)),
        (Some(_), Some(_)) => return Err(ApiError::field("/rows", FieldCode::NotAllowed)),
    };
    let max = usize::try_from(CARDS_IMPORT_ROWS_MAX).unwrap_or(usize::MAX);
    let mut cells = sheet_file::read(&content, max)?.into_iter();
    let first = cells.next().map(|(_, cells)| cells).unwrap_or_default();
    let header = match Header::read(context, &first) {
        Ok(header) => header,
        Err(errors) => return Ok(Err(errors)),
    };
    let reader = header.clone();
    let rows = cells.map(move |(number, cells)| reader.row(context, number, &cells));
    Ok(Ok((header, Box::new(rows))))
}

async fn import_rows(
    conn: &mut AsyncPgConnection,
    judge: &mut Judge<'_>,
    (context, header): (&Context, &Header),
    mut rows: Rows<'_>,
    dry_run: bool,
) -> ApiResult<Vec<ImportedCard>> {
    let mut told = Vec::new();
    let mut written = 0;
    loop {
        let mut chunk: Vec<Row> = rows.by_ref().take(CHUNK).collect();
        if chunk.is_empty() {
            break;
        }
        judge.refuse_repeated(&mut chunk);
        let mut judged = judge.judge(conn, chunk).await?;
        if !dry_run {
            let new = write::write(conn, judge, &judged).await?;
            written += new.len();
            judge.judge_again(conn, &mut judged, &new).await?;
        }
        told.extend(
            judged
                .iter()
                .map(|row| tell(row, (context, header), dry_run)),
        );
    }
    if written > 0 {
        let by = judge.by;
        NewAuditEvent::by(by.user, "import_cards", judge.now)
            .in_area(by.area)
            .about(Subject::Site, by.site.0)
            .named(judge.site_name())
            .with("count", written)
            .insert(conn)
            .await?;
    }
    Ok(told)
}

/// What is told of a row.
fn tell(
    JudgedRow { row, becomes }: &JudgedRow,
    (context, header): (&Context, &Header),
    dry_run: bool,
) -> ImportedCard {
    let (outcome, last_valid_day) = match becomes {
        Becomes::Refused => {
            return ImportedCard::refused(row.number, header.errors(context, row));
        }
        Becomes::Exists(last_valid_day) => (ImportOutcome::Exists, *last_valid_day),
        Becomes::New(new) if dry_run => (
            ImportOutcome::WouldCreate,
            Some(new.judged.printed_last_day),
        ),
        Becomes::New(new) => (ImportOutcome::Created, Some(new.judged.printed_last_day)),
    };
    ImportedCard {
        row: row.number,
        outcome,
        last_valid_day,
        errors: Vec::new(),
    }
}
