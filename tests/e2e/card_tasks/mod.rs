//! What happens to a card after it was handed over: on its page, on the pages of each task, and in the lists to work along.

mod change;
mod lists;
mod renew;
mod today;

use serde_json::Value;
use support::TestApp;
use support::requests::{personal_card, register, with};

/// The n-th card of Espoo's stock, handed out on a day.
async fn card(app: &TestApp, n: usize, issued_on: &str) -> Value {
    let espoo = &app.world.espoo;
    let distributor = app.sign_in(&espoo.distributor).await;
    let body = personal_card(&espoo.stock[n]);
    register(&distributor, &with(body, "/issued_on", issued_on)).await
}

/// The address of a card's page, or of what is done to it: `/renew`.
fn page(card: &Value, task: &str) -> String {
    format!("/admin/cards/{}{task}", card["id"].as_str().unwrap())
}
