//! What several journeys do on a page.

use shared::card_number::CardNumber;
use support::browser::{Browser, Role};

/// Address of the page on which cards are handed over.
pub(crate) const HAND_OVER: &str = "/admin/hand-over";
/// Address of the page on which cards are checked.
pub(crate) const CHECK: &str = "/admin/check";

/// The pages for everybody, and an address that does not exist.
pub(crate) const PUBLIC: [&str; 8] = [
    "/",
    "/areas",
    "/venues",
    "/venues?category=sports",
    "/privacy",
    "/accessibility",
    "/admin/sign-in",
    "/nowhere",
];
/// Fills in the form of the sign-in page.
pub(crate) async fn sign_in(browser: &Browser, username: &str, password: &str) {
    browser.textbox("sign-in-username").enter(username).await;
    browser.textbox("sign-in-password").enter(password).await;
    browser.button("sign-in").press().await;
}

/// First step of handing over: the number, which leads to the second step.
pub(crate) async fn choose_card(browser: &Browser, number: &CardNumber) {
    browser
        .textbox("hand-over-number")
        .enter(number.as_str())
        .await;
    browser.button("hand-over-go-on").press().await;
    browser.button("hand-over-register").shown().await;
    browser.shows(&number.grouped()).await;
}

/// Second step: facts that the register takes.
pub(crate) async fn fill_facts(browser: &Browser) {
    browser.textbox("hand-over-birth-year").enter("1985").await;
    browser
        .textbox("hand-over-postal-code-label")
        .enter("02100")
        .await;
    browser.textbox("hand-over-children").enter("2").await;
}

/// The facts still stand in their fields.
pub(crate) async fn has_facts(browser: &Browser) {
    browser
        .textbox("hand-over-birth-year")
        .has_value("1985")
        .await;
    browser
        .textbox("hand-over-postal-code-label")
        .has_value("02100")
        .await;
    browser.textbox("hand-over-children").has_value("2").await;
}

/// Third step: the card is registered, with its last day as people write it.
pub(crate) async fn is_registered(browser: &Browser, last_day: &str) {
    is_given(browser, "hand-over-done", last_day).await;
}

/// What to write, tell and give, below a heading.
pub(crate) async fn is_given(browser: &Browser, title: &str, last_day: &str) {
    browser.heading(title).shown().await;
    let inside = browser.find(Role::Region, "hand-over-write");
    inside
        .has_text(&format!(
            "{} {last_day}",
            browser.text("hand-over-write-day")
        ))
        .await;
}
