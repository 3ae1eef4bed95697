//! What programs send with a test key.

use reqwest::Method;
use serde_json::{Value, json};
use shared::test_mode::TestNumber;
use uuid::Uuid;

use super::CARD_VALIDITY;
use crate::app::TestApp;
use crate::client::{Answer, Client};
use crate::world::{self, TestArea};

/// Address that empties the test data.
pub const RESET: &str = "/api/v1/test/reset";

impl TestApp {
    /// A program of an area's venue with a new test key.
    pub async fn with_test_key(&self, area: &TestArea) -> Client {
        let conn = &mut self.database.connect().await;
        let key = world::add_test_key(conn, area.organisation).await;
        self.with_key(&key)
    }
}

/// A question about a test number.
#[must_use]
pub fn check_of(number: TestNumber) -> Value {
    json!({ "card_number": number.number() })
}

/// The verdict on a test number.
pub async fn checked(program: &Client, number: TestNumber) -> Value {
    let answer = program.post(CARD_VALIDITY, &check_of(number)).await;
    answer.assert_status(200);
    answer.json()
}

/// A ticket that is used today with a test number.
#[must_use]
pub fn test_visit(number: TestNumber) -> Value {
    json!({
        "client_reference": Uuid::new_v4(),
        "card_number": number.number(),
        "kind": "ticket",
        "state": "used",
    })
}

/// POST with a header `Test-Clock`.
pub async fn post_at(program: &Client, path: &str, body: &Value, clock: &str) -> Answer {
    let request = program.request(Method::POST, path).json(body);
    let request = request.header("test-clock", clock);
    program.execute(&Method::POST, path, request).await
}
