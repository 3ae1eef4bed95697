//! What several journeys do on a page.

use shared::card_number::CardNumber;
use support::browser::{Browser, Locator, Role};

/// Address of the page on which cards are handed over.
pub(crate) const HAND_OVER: &str = "/admin/hand-over";
/// Address of the page on which cards are checked.
pub(crate) const CHECK: &str = "/admin/check";

/// The pages for everybody, and an address that does not exist.
pub(crate) const PUBLIC: [&str; 9] = [
    "/",
    "/areas",
    "/venues",
    "/venues?category=sports",
    "/check",
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
    children(browser, "2").press().await;
}

/// The choice of a number of children.
pub(crate) fn children<'a>(browser: &'a Browser, number: &str) -> Locator<'a> {
    let group = browser.find(Role::Group, "hand-over-children");
    group.find_named(Role::Radio, number)
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
    children(browser, "2").checked().await;
}

/// What is ticked in the third step.
pub(crate) fn ticks(browser: &Browser) -> [String; 6] {
    [
        browser.fill("hand-over-tick-day", &[("date", "23.11.2027")]),
        browser.fill("hand-over-tick-brochure", &[("year", "2026")]),
        browser.text("hand-over-tick-venues"),
        browser.text("hand-over-tick-along"),
        browser.text("hand-over-tick-identity"),
        browser.text("hand-over-tick-privacy"),
    ]
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

/// Counts what a person presses from now on: taps, and keys besides digits and those that tick.
const COUNT: &str = "
    const isCounting = Boolean(window.pressed);
    window.pressed = { keys: [], taps: [] };
    if (isCounting) return;
    const what = ({ target }) => (target.id || target.innerText || target.tagName).slice(0, 40);
    const isTick = (target) => target?.type === 'checkbox' || target?.control?.type === 'checkbox';
    document.addEventListener('keydown', (event) => {
        const isDigit = event.key.length === 1 && event.key >= '0' && event.key <= '9';
        if (!isDigit && !(event.key === ' ' && isTick(event.target))) pressed.keys.push(event.key);
    }, true);
    document.addEventListener('pointerdown', (event) => {
        if (!isTick(event.target.closest('label, input'))) pressed.taps.push(what(event));
    }, true);";

/// The keys or taps since they are counted.
pub(crate) async fn pressed(browser: &Browser, what: &str) -> Vec<String> {
    let found = browser
        .script("return pressed[arguments[0]]", vec![what.into()])
        .await;
    found.convert().unwrap()
}

/// Counts from now on.
pub(crate) async fn count_presses(browser: &Browser) {
    browser.script(COUNT, vec![]).await;
}
