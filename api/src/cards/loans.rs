//! Lending community cards and taking them back, and undoing either on the same day.

use chrono::NaiveDate;
use diesel::QueryResult;
use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::audit_events::Subject;
use shared::cards::CardKind;
use shared::community_cards::{
    CardLoan, LendCard, LoanStep, RecordedStep, lending_error, return_error,
};
use shared::ids::{CardId, CardLoanId, UserId};
use shared::problem::ProblemCode;

use crate::app::AppState;
use crate::auth::require::RegisterCards;
use crate::clock::civil_day;
use crate::db;
use crate::db::audit_events::NewAuditEvent;
use crate::db::community_cards::{LoanRow, Record};
use crate::error::{ApiError, ApiResult};
use crate::validity;

/// A loan, and whether the same request recorded it before.
pub struct Recorded {
    /// The loan.
    pub loan: CardLoan,
    /// Whether nothing was left to do.
    pub replayed: bool,
}

/// The loan as the API tells it; `account` is whose steps of today may be undone.
///
/// # Errors
/// When the database holds a word that the program does not know.
pub fn describe_loan(
    row: &LoanRow,
    account: Option<UserId>,
    today: NaiveDate,
) -> QueryResult<CardLoan> {
    let undoable = account
        .zip(latest_step(row))
        .filter(|(account, step)| step.is_undoable(*account, today))
        .map(|(_, step)| step.step);
    Ok(CardLoan {
        id: CardLoanId(row.id),
        borrower: row.borrower()?,
        lent_on: row.lent_on,
        returned_on: row.returned_on,
        undone: row.undone,
        undoable,
    })
}

/// The step that stands last; none of a loan that was undone.
fn latest_step(row: &LoanRow) -> Option<RecordedStep> {
    let back = row.returned_by.zip(row.returned_at);
    let (step, by, at) = match back {
        Some((by, at)) => (LoanStep::Back, by, at),
        None => (LoanStep::Out, row.lent_by, row.lent_at),
    };
    (!row.undone).then(|| RecordedStep {
        step,
        by: UserId(by),
        on: civil_day(at),
    })
}

/// Lends a community card of the own site.
///
/// # Errors
/// 404 for what is no community card of the site, 409 when the card is out or not valid on the day, 422 for a day
/// that cannot be.
pub async fn lend(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    distributor: RegisterCards,
    card: CardId,
    request: &LendCard,
) -> ApiResult<Recorded> {
    let community = CardKind::Community.as_str();
    let row = db::cards::find(conn, card)
        .await?
        .filter(|row| row.site_id == distributor.site.0 && row.kind == community)
        .ok_or(ProblemCode::NotFound)?;
    let today = state.clock().today();
    let lent_on = request.lent_on.unwrap_or(today);
    let record = record(state, distributor);
    let sent = (distributor.site, request.client_reference);
    let added = conn
        .transaction(async |conn: &mut AsyncPgConnection| {
            db::community_cards::lock(conn, card).await?;
            if db::community_cards::find_by_reference(conn, sent.0, sent.1)
                .await?
                .is_some()
            {
                return Ok(false);
            }
            let latest = db::community_cards::latest_loans(conn, &[card.0]).await?;
            check_lending(latest.first(), lent_on, today)?;
            check_validity(conn, &row.number, lent_on, today).await?;
            let what = (request.borrower, lent_on);
            let added = db::community_cards::lend(conn, (card, sent.1), what, record).await?;
            if added.is_some() {
                leave_trail(conn, distributor, record, "lend_card", card).await?;
            }
            ApiResult::Ok(added.is_some())
        })
        .await?;
    let loan = db::community_cards::find_by_reference(conn, sent.0, sent.1)
        .await?
        .ok_or(ProblemCode::Internal)?;
    let is_same = loan.card_id == card.0
        && loan.borrower()? == request.borrower
        && request.lent_on.is_none_or(|day| day == loan.lent_on);
    if !is_same {
        return Err(ProblemCode::ClientReferenceReused.into());
    }
    recorded(&loan, distributor, today, !added)
}

/// Takes a card back.
///
/// # Errors
/// 404 for another site's loan, 409 when it was undone or the card came back on another day, 422 for a day that
/// cannot be.
pub async fn take_back(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    distributor: RegisterCards,
    id: CardLoanId,
    returned_on: Option<NaiveDate>,
) -> ApiResult<Recorded> {
    let today = state.clock().today();
    let record = record(state, distributor);
    let added = conn
        .transaction(async |conn: &mut AsyncPgConnection| {
            let loan = lock(conn, distributor, id).await?;
            if loan.undone {
                return Err(ProblemCode::CardNotOut.into());
            }
            if let Some(day) = loan.returned_on {
                let is_same = returned_on.is_none_or(|asked| asked == day);
                return if is_same {
                    Ok(false)
                } else {
                    Err(ProblemCode::CardNotOut.into())
                };
            }
            let day = returned_on.unwrap_or(today);
            if let Some(error) = return_error(day, today, loan.lent_on) {
                return Err(ApiError::invalid(vec![error]));
            }
            db::community_cards::take_back(conn, &loan, day, record).await?;
            let card = CardId(loan.card_id);
            leave_trail(conn, distributor, record, "return_card", card).await?;
            ApiResult::Ok(true)
        })
        .await?;
    let loan = db::community_cards::find_loan(conn, distributor.site, id).await?;
    recorded(&loan, distributor, today, !added)
}

/// Undoes the lending or the bringing back, as if it had not been.
///
/// # Errors
/// 404 for another site's loan, 403 for what another account did, 409 on another day or when something came after.
pub async fn undo(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    distributor: RegisterCards,
    id: CardLoanId,
    step: LoanStep,
) -> ApiResult<Recorded> {
    let today = state.clock().today();
    let record = record(state, distributor);
    let undone = conn
        .transaction(async |conn: &mut AsyncPgConnection| {
            let loan = lock(conn, distributor, id).await?;
            let stands = match step {
                LoanStep::Out => !loan.undone,
                LoanStep::Back => loan.return_id.is_some(),
            };
            if !stands {
                return Ok(false);
            }
            let latest = db::community_cards::latest_loans(conn, &[loan.card_id]).await?;
            let is_latest = latest.first().is_some_and(|latest| latest.id == loan.id);
            check_undo(&loan, (step, is_latest), record.by, today)?;
            db::community_cards::undo(conn, &loan, step, record).await?;
            let card = CardId(loan.card_id);
            leave_trail(conn, distributor, record, "undo_card_loan", card).await?;
            ApiResult::Ok(true)
        })
        .await?;
    let loan = db::community_cards::find_loan(conn, distributor.site, id).await?;
    recorded(&loan, distributor, today, !undone)
}

fn record(state: &AppState, distributor: RegisterCards) -> Record {
    Record {
        site: distributor.site,
        by: distributor.user,
        at: state.clock().now(),
    }
}

fn recorded(
    loan: &LoanRow,
    distributor: RegisterCards,
    today: NaiveDate,
    replayed: bool,
) -> ApiResult<Recorded> {
    Ok(Recorded {
        loan: describe_loan(loan, Some(distributor.user), today)?,
        replayed,
    })
}

/// The loan as it stands, once nobody else can change it.
async fn lock(
    conn: &mut AsyncPgConnection,
    distributor: RegisterCards,
    id: CardLoanId,
) -> ApiResult<LoanRow> {
    let loan = db::community_cards::find_loan(conn, distributor.site, id).await?;
    db::community_cards::lock(conn, CardId(loan.card_id)).await?;
    Ok(db::community_cards::find_loan(conn, distributor.site, id).await?)
}

/// A step can be undone by its account, on its day, and while nothing came after it.
fn check_undo(
    loan: &LoanRow,
    (step, is_latest): (LoanStep, bool),
    account: UserId,
    today: NaiveDate,
) -> ApiResult<()> {
    let last = latest_step(loan).filter(|last| last.step == step && is_latest);
    let Some(last) = last else {
        return Err(ProblemCode::ChangedSince.into());
    };
    if last.by != account {
        return Err(ProblemCode::Forbidden.into());
    }
    if !last.is_undoable(account, today) {
        return Err(ProblemCode::TooLateToUndo.into());
    }
    Ok(())
}

fn check_lending(latest: Option<&LoanRow>, lent_on: NaiveDate, today: NaiveDate) -> ApiResult<()> {
    if latest.is_some_and(|loan| loan.returned_on.is_none()) {
        return Err(ProblemCode::CardOut.into());
    }
    let last_returned_on = latest.and_then(|loan| loan.returned_on);
    match lending_error(lent_on, today, last_returned_on) {
        Some(error) => Err(ApiError::invalid(vec![error])),
        None => Ok(()),
    }
}

/// Only a card that is valid on the day opens a door.
async fn check_validity(
    conn: &mut AsyncPgConnection,
    number: &str,
    lent_on: NaiveDate,
    today: NaiveDate,
) -> ApiResult<()> {
    let findings = db::card_validity::find_anywhere(conn, &[Some(number)]).await?;
    let verdict = findings
        .first()
        .map(|found| validity::anywhere(found, number, today, lent_on));
    if verdict.is_some_and(|verdict| verdict.is_valid()) {
        return Ok(());
    }
    Err(ProblemCode::CardNotValid.into())
}

async fn leave_trail(
    conn: &mut AsyncPgConnection,
    distributor: RegisterCards,
    record: Record,
    operation: &'static str,
    card: CardId,
) -> QueryResult<()> {
    NewAuditEvent::by(record.by, operation, record.at)
        .in_area(distributor.area)
        .about(Subject::Card, card.0)
        .insert(conn)
        .await
}
