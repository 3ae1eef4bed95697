//! Deleting the background facts of a holder.

use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::audit_events::Subject;
use shared::ids::{AreaId, CardId};
use shared::problem::ProblemCode;

use super::Carer;
use crate::app::AppState;
use crate::auth::require::KeepCards;
use crate::db;
use crate::db::audit_events::NewAuditEvent;
use crate::db::cards::CardRow;
use crate::error::ApiResult;

/// Deletes the facts of a card of one's own, and of those that came in its place: the facts moved on to them.
///
/// # Errors
/// 404 for another's card, 409 when nothing is left here and the card that came in its place is another's.
pub async fn delete_facts(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    keeper: KeepCards,
    id: CardId,
) -> ApiResult<CardRow> {
    let carer = Carer::now(state, keeper);
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        let row = carer.lock(conn, id).await?;
        let (cards, goes_on) = line(conn, &carer, id).await?;
        if db::retention::delete_facts(conn, &cards).await? > 0 {
            NewAuditEvent::by(carer.user, "delete_facts", carer.now)
                .in_area(AreaId(row.area_id))
                .about(Subject::Card, row.id)
                .insert(conn)
                .await?;
        } else if goes_on {
            return Err(ProblemCode::CardOutOfUse.into());
        }
        Ok(row)
    })
    .await
}

/// A card and those of one's own that came in its place one after the other, kept from others; and whether another's came
/// after these.
async fn line(
    conn: &mut AsyncPgConnection,
    carer: &Carer,
    id: CardId,
) -> ApiResult<(Vec<uuid::Uuid>, bool)> {
    let mut cards = vec![id.0];
    let mut latest = id;
    while let Some(next) = db::cards::find_successor(conn, latest).await? {
        if !carer.visible.includes(&next) {
            return Ok((cards, true));
        }
        latest = CardId(next.id);
        db::cards::lock(conn, latest).await?;
        cards.push(next.id);
    }
    Ok((cards, false))
}
