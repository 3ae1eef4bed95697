//! Test mode: whether the request under way is a test key's, and what it has to see in the place of real data.
//!
//! Decided once, by `middleware::authenticate`. What asks for the database gets a connection to test data
//! (`AppState::db`), what asks for a number the facts of test numbers (`validity::find`), what asks for the time the one
//! that the request has set (`Clock::now`).

use std::cell::Cell;

/// What a request of a test key has met.
#[derive(Default)]
struct Testing {
    loses_answer: Cell<bool>,
}

tokio::task_local! {
    static TESTING: Testing;
}

/// Answers a request from test data; the second says whether the answer is to be lost when it has recorded something.
pub async fn testing<F: Future>(answer: F) -> (F::Output, bool) {
    let watched = async {
        let output = answer.await;
        (output, TESTING.with(|testing| testing.loses_answer.get()))
    };
    TESTING.scope(Testing::default(), watched).await
}

/// Whether the request under way is a test key's.
#[must_use]
pub fn is_testing() -> bool {
    TESTING.try_with(|_| ()).is_ok()
}

/// Has the answer lost, when it has recorded something.
pub fn lose_answer() {
    // Outside test mode there is no such number.
    let _outside = TESTING.try_with(|testing| testing.loses_answer.set(true));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn only_what_runs_for_a_test_key_is_in_test_mode() {
        lose_answer();
        assert!(!is_testing());

        let plain = testing(async { is_testing() }).await;
        let lost = testing(async { lose_answer() }).await;

        assert_eq!(plain, (true, false));
        assert!(lost.1);
        assert!(!is_testing());
    }
}
