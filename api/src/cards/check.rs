//! The rules of registering a card: number, stock, day, facts.

use chrono::{Datelike, NaiveDate};
use diesel_async::AsyncPgConnection;
use shared::areas::Area;
use shared::card_number::CardNumber;
use shared::cards::{CardKind, RegisterCard};
use shared::facts::{BackgroundFacts, Residence, is_municipality_code, is_postal_code};
use shared::ids::SiteId;
use shared::privacy::find_identity;
use shared::problem::{FieldCode, FieldError, ProblemCode};
use shared::sites::Site;
use shared::validity::{ValidityRules, last_valid_day};

use crate::auth::require::RegisterCards;
use crate::db;
use crate::db::Visible;
use crate::error::{ApiError, ApiResult};

/// What the checks found out on the way.
pub(super) struct Checked {
    /// The number.
    pub(super) number: CardNumber,
    /// The last valid day to print.
    pub(super) printed_last_day: NaiveDate,
    /// The holder's municipality, as far as it is told.
    pub(super) municipality: Option<String>,
}

/// Checks all that is asked for, and names everything that is wrong.
///
/// # Errors
/// 422 with a pointer for each rule that is broken, 409 when the number is taken.
pub(super) async fn check(
    conn: &mut AsyncPgConnection,
    distributor: RegisterCards,
    request: &RegisterCard,
    issued_on: NaiveDate,
    today: NaiveDate,
) -> ApiResult<Checked> {
    let area_row = db::areas::find(conn, distributor.area, issued_on).await?;
    let (accepts_unstocked, pilot_end) = (area_row.accepts_unstocked, area_row.pilot_end);
    let area = area_row.into_area()?;
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
        Some(stocked) if stocked.site != Some(site) => refuse(FieldCode::StockOfAnotherSite),
        Some(stocked) if stocked.kind != request.kind => refuse(FieldCode::StockOfOtherKind),
        Some(_) => Ok(number),
        None if accepts_unstocked => Ok(number),
        None if number.has_wrong_check_character() => refuse(FieldCode::MalformedCardNumber),
        None => refuse(FieldCode::NotInStock),
    }
}

/// Says whose the card is that holds the number: this site's or another's, never which.
pub(super) async fn refuse_taken(
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

/// Refuses a number that lies in another site's stock, or with the area.
pub(super) async fn refuse_stock_of_another(
    conn: &mut AsyncPgConnection,
    site: SiteId,
    number: &CardNumber,
) -> ApiResult<()> {
    match db::stocks::find(conn, number).await? {
        Some(stocked) if stocked.site != Some(site) => Err(ApiError::field(
            "/card_number",
            FieldCode::StockOfAnotherSite,
        )),
        _ => Ok(()),
    }
}

async fn check_issue_day(
    conn: &mut AsyncPgConnection,
    site: SiteId,
    issued_on: NaiveDate,
    today: NaiveDate,
    pilot_end: Option<NaiveDate>,
) -> ApiResult<Option<FieldError>> {
    let site: Site = db::sites::find(conn, Visible::Own(site), site)
        .await?
        .into();
    let code = if issued_on > today {
        FieldCode::InTheFuture
    } else if !site.is_open_on(issued_on) {
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
        // Refused for its form already; PostgreSQL would not even take every text.
        Residence::PostalCode { postal_code } if !is_postal_code(postal_code) => Ok((None, None)),
        Residence::Municipality { municipality_code }
            if !is_municipality_code(municipality_code) =>
        {
            Ok((None, None))
        }
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
