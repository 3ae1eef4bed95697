//! What a number is, for the one who looks.

use diesel_async::AsyncPgConnection;
use shared::card_number::CardNumber;
use shared::cards::{SearchOutcome, SearchResult};
use shared::ids::CardId;

use super::care::may_renew_elsewhere;
use super::{Viewer, describe, summary};
use crate::auth::Scope;
use crate::db;
use crate::db::Visible;
use crate::db::cards::CardRow;
use crate::db::stocks::Stocked;
use crate::error::ApiResult;

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
