//! Importing the paper backlog.

use actix_web::post;
use shared::card_imports::{ImportCards, ImportCardsResult};

use super::reply::Replayable;
use crate::auth::Require;
use crate::auth::require::KeepCards;
use crate::cards;
use crate::error::ApiResult;
use crate::extract::{BulkJson, State};

/// Import hand-overs
///
/// Registers the cards of paper forms, each judged as `POST /cards` does; a dry run registers none. A row that is refused
/// holds up no other, and says which column is wrong and why, never what stands there. A card that is registered already
/// for the same day is left as it is, so that a file may be sent again. A file with a column that does not belong is
/// refused as a whole. Sending the same rows again, with the same `client_reference`, answers with
/// `Idempotent-Replayed: true`. Distributors for their own site; coordinators for a site of their area.
#[utoipa::path(tag = "cards", request_body = ImportCards, security(("session" = [])), responses(
    (status = 200, description = "What becomes of each row", body = ImportCardsResult, headers(("Idempotent-Replayed" = String, description = "`true` when the same request registered them before"))),
    (status = 404, description = "No such site"),
))]
#[post("/cards/import")]
pub async fn import_cards(
    keeper: Require<KeepCards>,
    state: State,
    body: BulkJson<ImportCards>,
) -> ApiResult<Replayable<ImportCardsResult>> {
    let imported = cards::import(&state, &keeper.0, body.0).await?;
    Ok(Replayable {
        body: imported.result,
        replayed: imported.replayed,
    })
}
