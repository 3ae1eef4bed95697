//! What a question about a card tells of the one who asks, and of the site that has the card.

use std::time::Duration;

use diesel::QueryResult;
use diesel_async::AsyncPgConnection;
use shared::card_number::CardNumber;
use shared::ids::VenueId;
use shared::verdict::Reason;

use crate::app::AppState;
use crate::auth::guessing::Asker;
use crate::db;
use crate::sandbox::is_testing;

/// How long a verdict waits for a notice to be kept.
const PATIENCE: Duration = Duration::from_millis(200);

/// Who asks, where, about which number.
#[derive(Clone, Copy)]
pub struct Watched<'a> {
    /// Who asks.
    pub asker: Asker,
    /// The venue.
    pub venue: VenueId,
    /// The number; none when it cannot be one.
    pub number: Option<&'a CardNumber>,
}

/// Counts numbers that do not exist, and tells those whom a refused card concerns. What is answered does not tell.
pub async fn watch(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    watched: Watched<'_>,
    reason: Reason,
) {
    if is_testing() {
        return;
    }
    let (today, now) = (state.clock().today(), state.clock().now());
    match (reason, watched.number) {
        // The site whose stock it lies in.
        (Reason::NotRegistered, Some(number)) => {
            tell(db::notices::tell_of_unregistered(conn, number, today, now)).await;
        }
        // The area where somebody tries many.
        (Reason::Unknown | Reason::Malformed, _)
            if !state.guessing().count_unknown(watched.asker) =>
        {
            tell(db::notices::tell_of_guessing(
                conn,
                (watched.venue, watched.asker.client()),
                today,
                now,
            ))
            .await;
        }
        _ => {}
    }
}

/// Keeps a notice. The verdict waits for it a moment at the most, and never fails for it.
async fn tell(telling: impl Future<Output = QueryResult<()>>) {
    match tokio::time::timeout(PATIENCE, telling).await {
        Ok(Ok(())) => {}
        Ok(Err(_)) => tracing::warn!("a notice of a card that was shown could not be kept"),
        Err(_) => tracing::warn!("keeping a notice of a card that was shown took too long"),
    }
}
