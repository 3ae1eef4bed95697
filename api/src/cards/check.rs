//! The rules of registering a card: its number, then day and facts. What many cards are imported by, too.

use chrono::NaiveDate;
use diesel_async::AsyncPgConnection;
use shared::card_number::CardNumber;
use shared::cards::{CardKind, RegisterCard};
use shared::ids::SiteId;
use shared::privacy::find_identity_in_number;
use shared::problem::{FieldCode, ProblemCode};
use shared::test_mode::TestNumber;

use super::grounds::{Grounds, Judged};
use crate::auth::require::RegisterCards;
use crate::db;
use crate::db::card_numbers::KnownNumber;
use crate::error::{ApiError, ApiResult};
use crate::practice::is_practice_number;

/// What the checks found out on the way.
pub(super) struct Checked {
    /// The number.
    pub(super) number: CardNumber,
    /// The last valid day to print.
    pub(super) printed_last_day: NaiveDate,
    /// The holder's municipality, as far as it is told.
    pub(super) municipality: Option<String>,
}

/// Why a number cannot be handed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Unfit {
    /// For what it is, or where it lies.
    Refused(FieldCode),
    /// A card of the own site holds it.
    RegisteredHere,
    /// Another site's card holds it; which one's is not said.
    RegisteredElsewhere,
}

impl From<Unfit> for ApiError {
    fn from(unfit: Unfit) -> Self {
        match unfit {
            Unfit::Refused(code) => Self::field("/card_number", code),
            Unfit::RegisteredHere => ProblemCode::CardRegisteredHere.into(),
            Unfit::RegisteredElsewhere => ProblemCode::CardRegisteredElsewhere.into(),
        }
    }
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
    let facts: Vec<_> = request.facts.iter().collect();
    let grounds = Grounds::gather(conn, distributor, today, &facts).await?;
    let known = look_up(conn, &request.card_number).await?;
    let number = check_number(
        &known,
        distributor.site,
        request.kind,
        &request.card_number,
        grounds.accepts_unstocked,
    )?;
    let Judged {
        printed_last_day,
        municipality,
    } = grounds
        .judge(request, issued_on)
        .map_err(ApiError::invalid)?;
    Ok(Checked {
        number,
        printed_last_day,
        municipality,
    })
}

/// What is known of a number as it was written; nothing, when it cannot be one.
pub(super) async fn look_up(conn: &mut AsyncPgConnection, text: &str) -> ApiResult<KnownNumber> {
    let Ok(number) = CardNumber::parse(text) else {
        return Ok(KnownNumber::default());
    };
    let known = db::card_numbers::known(conn, &[number.as_str()]).await?;
    Ok(known.into_iter().next().unwrap_or_default())
}

/// The number, when it is free and in the site's own stock. An identity in its place is refused before
/// spaces and hyphens are dropped and after it, and is neither stored nor repeated. A practice number lies in the stock
/// that one practises with, and in no other.
///
/// # Errors
/// The first reason that it cannot be handed out for.
pub(super) fn check_number(
    known: &KnownNumber,
    site: SiteId,
    kind: CardKind,
    text: &str,
    accepts_unstocked: bool,
) -> Result<CardNumber, Unfit> {
    let refuse = |code| Err(Unfit::Refused(code));
    let looks_like_identity = find_identity_in_number(text).is_some();
    let number = CardNumber::parse(text).ok();
    let Some(number) = number.filter(|number| TestNumber::find(number).is_none()) else {
        return refuse(if looks_like_identity {
            FieldCode::LooksLikeIdentity
        } else {
            FieldCode::MalformedCardNumber
        });
    };
    if looks_like_identity && known.stocked.is_none() {
        return refuse(FieldCode::LooksLikeIdentity);
    }
    match known.holder {
        Some(holder) if holder.site == site => return Err(Unfit::RegisteredHere),
        Some(_) => return Err(Unfit::RegisteredElsewhere),
        None => {}
    }
    match known.stocked {
        Some(stocked) if stocked.site != Some(site) => refuse(FieldCode::StockOfAnotherSite),
        Some(stocked) if stocked.kind != kind => refuse(FieldCode::StockOfOtherKind),
        Some(_) => Ok(number),
        None if accepts_unstocked && !is_practice_number(&number) => Ok(number),
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
        Some(row) if row.site_id == site.0 => Err(Unfit::RegisteredHere.into()),
        Some(_) => Err(Unfit::RegisteredElsewhere.into()),
        None => Ok(()),
    }
}

/// Refuses numbers of which one lies in another site's stock, or with the area.
pub(super) async fn refuse_stock_of_another(
    conn: &mut AsyncPgConnection,
    site: SiteId,
    numbers: &[&str],
) -> ApiResult<()> {
    if db::card_numbers::lie_elsewhere(conn, site, numbers).await? {
        return Err(Unfit::Refused(FieldCode::StockOfAnotherSite).into());
    }
    Ok(())
}
