//! Registering a card: looked up, checked, stored; all or nothing.

use chrono::{Datelike, NaiveDate};
use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::areas::Area;
use shared::card_number::CardNumber;
use shared::cards::{CardKind, IssuanceKind, RegisterCard};
use shared::facts::{BackgroundFacts, Residence};
use shared::ids::{CardId, SiteId};
use shared::privacy::find_identity;
use shared::problem::{FieldCode, FieldError, ProblemCode};
use shared::validity::{ValidityRules, last_valid_day};
use uuid::Uuid;

use crate::app::AppState;
use crate::auth::principal::OpenSpan;
use crate::auth::require::RegisterCards;
use crate::db;
use crate::db::cards::{CardRow, NewCard, NewIssuance, Place};
use crate::error::{ApiError, ApiResult};

/// A card that is registered, now or before.
pub struct Registered {
    /// The card.
    pub row: CardRow,
    /// Whether the same request registered it before.
    pub replayed: bool,
}

/// Registers a card at the distributor's own site.
///
/// # Errors
/// 422 with a pointer for each rule that is broken, 409 when the number is taken.
pub async fn register(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    distributor: RegisterCards,
    request: &RegisterCard,
) -> ApiResult<Registered> {
    let content_hash = state.content_hash(request)?;
    if let Some(row) =
        db::cards::find_by_reference(conn, distributor.site, request.client_reference).await?
    {
        return replay(row, &content_hash);
    }
    let today = state.clock().today();
    let issued_on = request.issued_on.unwrap_or(today);
    let checked = check(conn, distributor, request, issued_on, today).await?;
    let card = new_card(state, distributor, request, &checked.number, &content_hash);
    let issuance = NewIssuance {
        card: card.id,
        kind: IssuanceKind::First,
        issued_on,
        printed_last_day: checked.printed_last_day,
        place: card.place,
        recorded_by: distributor.user,
        at: card.at,
    };
    let stored = conn
        .transaction(async |conn: &mut AsyncPgConnection| {
            store(
                conn,
                &card,
                &issuance,
                request.facts.as_ref(),
                checked.municipality.as_deref(),
            )
            .await
        })
        .await?;
    if stored {
        let row = db::cards::find(conn, card.id)
            .await?
            .ok_or(ProblemCode::Internal)?;
        return Ok(Registered {
            row,
            replayed: false,
        });
    }
    // Another request was faster by a moment: the same one, or one for the same number.
    if let Some(row) =
        db::cards::find_by_reference(conn, distributor.site, request.client_reference).await?
    {
        return replay(row, &content_hash);
    }
    refuse_taken(conn, distributor.site, &checked.number).await?;
    Err(ProblemCode::Internal.into())
}

fn new_card<'a>(
    state: &AppState,
    distributor: RegisterCards,
    request: &RegisterCard,
    number: &'a CardNumber,
    content_hash: &'a [u8],
) -> NewCard<'a> {
    NewCard {
        id: CardId(Uuid::new_v4()),
        number,
        kind: request.kind,
        place: Place {
            area: distributor.area,
            organisation: distributor.organisation,
            site: distributor.site,
        },
        client_reference: request.client_reference,
        content_hash,
        replaces: None,
        registered_by: distributor.user,
        at: state.clock().now(),
    }
}

fn replay(row: CardRow, content_hash: &[u8]) -> ApiResult<Registered> {
    if row
        .content_hash
        .as_deref()
        .is_none_or(|hash| hash == content_hash)
    {
        return Ok(Registered {
            row,
            replayed: true,
        });
    }
    Err(ProblemCode::ClientReferenceReused.into())
}

async fn store(
    conn: &mut AsyncPgConnection,
    card: &NewCard<'_>,
    issuance: &NewIssuance,
    facts: Option<&BackgroundFacts>,
    municipality: Option<&str>,
) -> diesel::QueryResult<bool> {
    if !db::cards::insert(conn, card).await? {
        return Ok(false);
    }
    db::cards::insert_issuance(conn, issuance).await?;
    if let Some(facts) = facts {
        db::facts::insert(conn, card.id, facts).await?;
        let handed_out = (issuance.kind, issuance.issued_on);
        db::facts::insert_stamp(
            conn,
            card.id,
            handed_out,
            card.place,
            facts.birth_year,
            municipality,
        )
        .await?;
    }
    Ok(true)
}

/// What the checks found out on the way.
struct Checked {
    number: CardNumber,
    printed_last_day: NaiveDate,
    municipality: Option<String>,
}

async fn check(
    conn: &mut AsyncPgConnection,
    distributor: RegisterCards,
    request: &RegisterCard,
    issued_on: NaiveDate,
    today: NaiveDate,
) -> ApiResult<Checked> {
    let area_row = db::areas::find(conn, distributor.area, issued_on).await?;
    let (accepts_unstocked, pilot_end) = (area_row.accepts_unstocked, area_row.pilot_end);
    let area = area_row.into_area(today)?;
    let number = check_number(conn, distributor.site, request, accepts_unstocked).await?;
    let rules = ValidityRules {
        months: area.validity_months,
        issue_day_counts: area.issue_day_counts,
    };
    let mut errors = Vec::new();
    errors.extend(check_issue_day(conn, distributor.site, issued_on, today, pilot_end).await?);
    errors.extend(check_facts_belong(request));
    let mut municipality = None;
    if let Some(facts) = &request.facts {
        errors.extend(check_facts(facts, &area, issued_on));
        errors.extend(check_known_answers(conn, facts).await?);
        let (error, found) = check_residence(conn, &facts.residence).await?;
        errors.extend(error);
        municipality = found;
    }
    if !errors.is_empty() {
        return Err(ApiError::invalid(errors));
    }
    Ok(Checked {
        number,
        printed_last_day: last_valid_day(issued_on, rules, pilot_end),
        municipality,
    })
}

/// The number, when it is free and in the site's own stock. An identity in its place is refused before
/// spaces and hyphens are dropped, and is neither stored nor repeated.
async fn check_number(
    conn: &mut AsyncPgConnection,
    site: SiteId,
    request: &RegisterCard,
    accepts_unstocked: bool,
) -> ApiResult<CardNumber> {
    let refuse = |code| Err(ApiError::field("/card_number", code));
    let looks_like_identity = find_identity(&request.card_number).is_some();
    let Ok(number) = CardNumber::parse(&request.card_number) else {
        let code = if looks_like_identity {
            FieldCode::LooksLikeIdentity
        } else {
            FieldCode::MalformedCardNumber
        };
        return refuse(code);
    };
    let stocked = db::stocks::find(conn, &number).await?;
    if looks_like_identity && stocked.is_none() {
        return refuse(FieldCode::LooksLikeIdentity);
    }
    refuse_taken(conn, site, &number).await?;
    match stocked {
        Some(stocked) if stocked.site != site => refuse(FieldCode::StockOfAnotherSite),
        Some(stocked) if stocked.kind != request.kind => refuse(FieldCode::StockOfOtherKind),
        Some(_) => Ok(number),
        None if accepts_unstocked => Ok(number),
        None if number.has_wrong_check_character() => refuse(FieldCode::MalformedCardNumber),
        None => refuse(FieldCode::NotInStock),
    }
}

/// Says whose the card is that holds the number: this site's or another's, never which.
async fn refuse_taken(
    conn: &mut AsyncPgConnection,
    site: SiteId,
    number: &CardNumber,
) -> ApiResult<()> {
    match db::cards::find_by_number(conn, number).await? {
        Some(row) if row.site_id == site.0 => Err(ProblemCode::CardRegisteredHere.into()),
        Some(_) => Err(ProblemCode::CardRegisteredElsewhere.into()),
        None => Ok(()),
    }
}

async fn check_issue_day(
    conn: &mut AsyncPgConnection,
    site: SiteId,
    issued_on: NaiveDate,
    today: NaiveDate,
    pilot_end: Option<NaiveDate>,
) -> ApiResult<Option<FieldError>> {
    let row = db::sites::find(conn, db::sites::Visible::Own(site), site).await?;
    let open = OpenSpan {
        from: row.opened_on,
        to: row.closed_on,
    };
    let code = if issued_on > today {
        FieldCode::InTheFuture
    } else if !open.contains(issued_on) {
        FieldCode::SiteClosed
    } else if pilot_end.is_some_and(|end| end < issued_on) {
        FieldCode::PilotOver
    } else {
        return Ok(None);
    };
    Ok(Some(FieldError::new("/issued_on", code)))
}

/// A personal card has facts, a community card has none.
fn check_facts_belong(request: &RegisterCard) -> Option<FieldError> {
    match (request.kind, &request.facts) {
        (CardKind::Personal, None) => Some(FieldError::new("/facts", FieldCode::Required)),
        (CardKind::Community, Some(_)) => Some(FieldError::new("/facts", FieldCode::NotAllowed)),
        (CardKind::Personal, Some(_)) | (CardKind::Community, None) => None,
    }
}

fn check_facts(
    facts: &BackgroundFacts,
    area: &Area,
    issued_on: NaiveDate,
) -> impl Iterator<Item = FieldError> {
    let errors = facts.check(issued_on.year(), area.minimum_holder_age);
    errors.into_iter().map(|error| FieldError {
        pointer: format!("/facts{}", error.pointer),
        ..error
    })
}

/// Whether each answer is one that is offered today.
async fn check_known_answers(
    conn: &mut AsyncPgConnection,
    facts: &BackgroundFacts,
) -> ApiResult<Vec<FieldError>> {
    if facts.answers.is_empty() {
        return Ok(Vec::new());
    }
    let offered = db::facts::offered_options(conn).await?;
    let unknown = facts
        .answers
        .iter()
        .enumerate()
        .filter(|(_, answer)| !offered.contains(&(answer.question_id.0, answer.option_id.0)));
    Ok(unknown
        .map(|(place, _)| {
            FieldError::new(
                format!("/facts/answers/{place}/option_id"),
                FieldCode::UnknownValue,
            )
        })
        .collect())
}

/// Whether the place exists and people live there; and the municipality, which figures keep.
async fn check_residence(
    conn: &mut AsyncPgConnection,
    residence: &Residence,
) -> ApiResult<(Option<FieldError>, Option<String>)> {
    let wrong = |pointer: &str, code| Ok((Some(FieldError::new(pointer, code)), None));
    match residence {
        Residence::PostalCode { postal_code } => {
            match db::municipalities::find_postal_code(conn, postal_code).await? {
                None => wrong("/facts/residence/postal_code", FieldCode::UnknownValue),
                Some(row) if !row.is_residential => {
                    wrong("/facts/residence/postal_code", FieldCode::NotResidential)
                }
                Some(row) => Ok((None, Some(row.municipality_code))),
            }
        }
        Residence::Municipality { municipality_code } => {
            if db::municipalities::exists(conn, municipality_code).await? {
                Ok((None, Some(municipality_code.clone())))
            } else {
                wrong(
                    "/facts/residence/municipality_code",
                    FieldCode::UnknownValue,
                )
            }
        }
        Residence::NotTold {} => Ok((None, None)),
    }
}
