//! Visits: recorded, listed, used, cancelled and undone, one by one and many at once.

mod at_once;
mod batch;
mod change;
mod figures;
mod ledger;
mod list;
mod privacy;
mod record;
mod refusals;

use serde_json::Value;
use support::requests::{community_card, personal_card, register, with};
use support::{Client, TestApp};

/// A register with a personal card (two children) and a community card of Espoo, and its venue's account.
async fn start() -> (TestApp, Client) {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&area.stock[0])).await;
    register(&distributor, &community_card(&area.community_stock[0])).await;
    let venue = app.sign_in(&area.venue_account).await;
    (app, venue)
}

/// The same body with some members set.
fn set<const N: usize>(body: Value, members: [(&str, Value); N]) -> Value {
    members
        .into_iter()
        .fold(body, |body, (pointer, value)| with(body, pointer, value))
}
