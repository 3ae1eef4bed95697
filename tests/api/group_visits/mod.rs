//! Group visits: a verdict on each card, one receipt, one undo.

mod at_once;
mod figures;
mod late;
mod record;
mod undo;
mod venues;

use shared::card_number::CardNumber;
use support::requests::{community_card, personal_card, register, with};
use support::{Client, TestApp};

/// A register with a community card, five members' cards that are valid and one that has expired, and its venue's key.
async fn start() -> (TestApp, Client) {
    let app = TestApp::start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &community_card(&area.community_stock[0])).await;
    for number in &area.stock[..5] {
        register(&distributor, &personal_card(number)).await;
    }
    let over = with(personal_card(&area.stock[5]), "/issued_on", "2025-11-20");
    register(&distributor, &over).await;
    let venue = app.with_key(&area.key);
    (app, venue)
}

/// The members' cards.
fn members(app: &TestApp) -> Vec<&CardNumber> {
    app.world.espoo.stock[..6].iter().collect()
}
