//! What waits on the device for the network: sent once, by its own site alone, and never in clear.

mod application;
mod crash;
mod others;
mod refused;
mod whole;

use shared::card_number::CardNumber;
use support::TestApp;
use support::browser::Browser;

use crate::pages::{HAND_OVER, fill_facts};

/// Address of the page of what waits.
const QUEUE: &str = "/admin/queue";

/// Opens the page for handing over and waits until the application itself is on the device.
async fn open_hand_over(browser: &Browser, app: &TestApp) {
    browser
        .sign_in(&app.world.espoo.distributor, HAND_OVER)
        .await;
    is_kept(browser).await;
}

/// The browser has all it needs to open without a network.
async fn is_kept(browser: &Browser) {
    let kept = "return Boolean(navigator.serviceWorker.controller)";
    browser
        .until("the application on the device", kept, vec![])
        .await;
}

/// Hands over a card while nobody can say what its number is.
async fn hand_over_unasked(browser: &Browser, number: &CardNumber) {
    browser
        .textbox("hand-over-number")
        .enter(number.as_str())
        .await;
    browser.button("hand-over-go-on").press().await;
    let go_on = browser.button("identify-unasked-personal");
    go_on.focused().await;
    go_on.press().await;
    fill_facts(browser).await;
    browser.button("hand-over-register").press().await;
    browser.heading("hand-over-waits").focused().await;
}

/// The badge of the header says how many wait.
async fn waits(browser: &Browser, count: usize) {
    browser
        .shows(&browser.fill("queue-badge", &[("count", &count.to_string())]))
        .await;
}

/// How many cards the register has.
async fn cards(app: &TestApp) -> String {
    let count = "select count(*)::text as value from cards";
    app.texts(count).await.remove(0)
}
