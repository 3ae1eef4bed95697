//! What `serve` does beside answering.

pub mod notices;
pub mod retention;
pub mod test_data;

use std::time::Duration;

use chrono::NaiveDate;
use tokio::task::JoinHandle;

use crate::app::AppState;
use crate::auth::session::LONGEST;
use crate::db;
use crate::error::ApiResult;

/// How often it looks what there is to do.
const PERIOD: Duration = Duration::from_secs(10 * 60);

/// Begins, for as long as the handle is not aborted: sessions and notices in each round, retention once a day.
#[must_use]
pub fn start(state: AppState) -> JoinHandle<()> {
    tokio::spawn(async move {
        let mut ticks = tokio::time::interval(PERIOD);
        let mut retained_on = None;
        loop {
            ticks.tick().await;
            state.attempts().tidy();
            state.guessing().tidy();
            state.key_limits().tidy();
            note(&state, "sessions", remove_old_sessions(&state).await);
            note(&state, "practice", remove_practised(&state).await);
            note(&state, "test_data", remove_old_test_data(&state).await);
            note(&state, "notices", renew_notices(&state).await);
            let retained = remove_what_is_over(&state, retained_on).await;
            retained_on = note(&state, "retention", retained).unwrap_or(retained_on);
        }
    })
}

/// Notes when a job was done; one that failed is tried again in the next round.
fn note<T>(state: &AppState, job: &'static str, outcome: ApiResult<T>) -> Option<T> {
    match outcome {
        Ok(done) => {
            state.metrics().job_done(job, state.clock().now());
            Some(done)
        }
        Err(error) => {
            tracing::warn!(%error, job, "a job failed and will be tried again");
            None
        }
    }
}

async fn remove_old_sessions(state: &AppState) -> ApiResult<()> {
    let before = state.clock().now() - LONGEST;
    let removed = db::sessions::remove_old(&mut *state.db().await?, before).await?;
    tracing::debug!(removed, "old sessions removed");
    Ok(())
}

async fn remove_practised(state: &AppState) -> ApiResult<()> {
    let now = state.clock().now();
    Ok(db::practice::sweep(&mut *state.db().await?, now).await?)
}

async fn remove_old_test_data(state: &AppState) -> ApiResult<()> {
    let now = state.clock().now();
    let removed = test_data::run(&mut *state.db().await?, now).await?;
    tracing::debug!(removed, "old test data removed");
    Ok(())
}

async fn renew_notices(state: &AppState) -> ApiResult<()> {
    let (today, now) = (state.clock().today(), state.clock().now());
    if let Some(round) = notices::run(&mut *state.db().await?, today, now).await? {
        tracing::debug!(round.raised, round.resolved, "notices are up to date");
    }
    Ok(())
}

/// Once a day; the day on which it was done last. While another process is at it the day is not over: that one may fail.
async fn remove_what_is_over(
    state: &AppState,
    done_on: Option<NaiveDate>,
) -> ApiResult<Option<NaiveDate>> {
    let today = Some(state.clock().today());
    if done_on == today {
        return Ok(today);
    }
    let Some(removed) = retention::run(&mut *state.db().await?, state.clock().now()).await? else {
        return Ok(done_on);
    };
    let facts: i64 = removed.facts.iter().map(|(_, count)| count).sum();
    tracing::info!(
        facts,
        removed.visits,
        removed.audit_events,
        "retention is done"
    );
    Ok(today)
}
