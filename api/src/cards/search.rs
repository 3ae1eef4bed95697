//! What a number is, for the one who looks.

use diesel_async::AsyncPgConnection;
use shared::card_number::CardNumber;
use shared::cards::{SearchOutcome, SearchResult};
use shared::ids::{CardId, SiteId, UserId};

use super::care::may_renew_elsewhere;
use super::{Viewer, describe, summary};
use crate::app::AppState;
use crate::auth::Scope;
use crate::auth::guessing::Asker;
use crate::db;
use crate::db::Visible;
use crate::db::cards::CardRow;
use crate::db::stocks::Stocked;
use crate::error::ApiResult;
use crate::practice::is_practising;

/// Looks a number up. Another site's card or stock is only said to be another site's.
///
/// # Errors
/// When the database fails.
pub async fn search(
    conn: &mut AsyncPgConnection,
    (viewer, scope): (&Viewer, Scope),
    text: &str,
) -> ApiResult<SearchResult> {
    let Ok(number) = CardNumber::parse(text) else {
        return Ok(only(SearchOutcome::Malformed));
    };
    if let Some(row) = db::cards::find_by_number(conn, &number).await? {
        if !viewer.visible.includes(&row) {
            return others(conn, (viewer, scope), &row).await;
        }
        let found = describe(conn, &row, viewer).await?;
        return Ok(SearchResult {
            card: Some(summary(&found)),
            ..only(SearchOutcome::Own)
        });
    }
    Ok(match db::stocks::find(conn, &number).await? {
        Some(stocked) if owns(viewer, &stocked) => SearchResult {
            stock_kind: Some(stocked.kind),
            ..only(SearchOutcome::InStock)
        },
        Some(_) => only(SearchOutcome::OtherSite),
        None if number.has_wrong_check_character() => only(SearchOutcome::Malformed),
        None => only(SearchOutcome::Unknown),
    })
}

/// Another site's card, which the own site may renew where the area allows it.
async fn others(
    conn: &mut AsyncPgConnection,
    (viewer, scope): (&Viewer, Scope),
    row: &CardRow,
) -> ApiResult<SearchResult> {
    let renewable = match scope {
        Scope::Site { area, .. } => may_renew_elsewhere(conn, row, area, viewer.today).await?,
        _ => false,
    };
    Ok(SearchResult {
        renewable_card_id: renewable.then_some(CardId(row.id)),
        ..only(SearchOutcome::OtherSite)
    })
}

const fn only(outcome: SearchOutcome) -> SearchResult {
    SearchResult {
        outcome,
        card: None,
        stock_kind: None,
        renewable_card_id: None,
    }
}

fn owns(viewer: &Viewer, stocked: &Stocked) -> bool {
    match viewer.visible {
        Visible::All => true,
        Visible::OfArea(area) => stocked.area == area,
        Visible::Own(site) => stocked.site == Some(site),
    }
}

/// Counts numbers that an account asked for and that do not exist, and tells its site's area when there are so many that
/// somebody may be guessing. What is answered does not tell. Practice numbers are no secret.
///
/// # Errors
/// When the database fails.
pub async fn watch(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    (user, site): (UserId, Option<SiteId>),
    unknown: usize,
) -> ApiResult<()> {
    if is_practising() {
        return Ok(());
    }
    let asker = Asker::Account(user);
    let too_many = (0..unknown)
        .filter(|_| !state.guessing().count_unknown(asker))
        .count();
    if let Some(site) = site.filter(|_| too_many > 0) {
        let (today, now) = (state.clock().today(), state.clock().now());
        db::notices::tell_of_guessing_at_site(conn, site, today, now).await?;
    }
    Ok(())
}
