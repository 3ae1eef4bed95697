//! What `serve` does beside answering.

use std::time::Duration;

use tokio::task::JoinHandle;

use crate::app::AppState;
use crate::auth::session::LONGEST;
use crate::db;
use crate::error::ApiResult;

/// How often it tidies up.
const PERIOD: Duration = Duration::from_secs(10 * 60);

/// Begins to tidy up, for as long as the handle is not aborted.
#[must_use]
pub fn start(state: AppState) -> JoinHandle<()> {
    tokio::spawn(async move {
        let mut ticks = tokio::time::interval(PERIOD);
        loop {
            ticks.tick().await;
            state.attempts().tidy();
            match remove_old_sessions(&state).await {
                Ok(removed) => tracing::debug!(removed, "old sessions removed"),
                Err(error) => tracing::warn!(%error, "old sessions could not be removed"),
            }
        }
    })
}

async fn remove_old_sessions(state: &AppState) -> ApiResult<usize> {
    let before = state.clock().now() - LONGEST;
    Ok(db::sessions::remove_old(&mut *state.db().await?, before).await?)
}
