//! Recording uses at the door: one press for each card, by scanner alone, also without a network.

use serde_json::Value;
use support::TestApp;
use support::browser::{Browser, Role, journey};
use support::requests::visits::listed;
use support::requests::{community_card, personal_card, register, with};
use thirtyfour::Key;

use crate::pages::CHECK;

/// Registers personal cards of Espoo by their places in its stock.
async fn cards(app: &TestApp, places: std::ops::Range<usize>) {
    let espoo = &app.world.espoo;
    let distributor = app.sign_in(&espoo.distributor).await;
    for number in &espoo.stock[places] {
        register(&distributor, &personal_card(number)).await;
    }
}

/// The uses at Espoo's venue, as the register lists them.
async fn uses(app: &TestApp) -> Vec<Value> {
    let venue = app.sign_in(&app.world.espoo.venue_account).await;
    listed(&venue, "limit=200").await
}

fn states(uses: &[Value]) -> Vec<&str> {
    uses.iter()
        .map(|visit| visit["state"].as_str().unwrap())
        .collect()
}

/// Reads a card and waits for its verdict.
async fn read(browser: &Browser, number: &str, verdict: &str) {
    browser.scan(number).await;
    let script = "const verdict = document.querySelector('.verdict');
        return verdict?.dataset.reason === arguments[0] && !verdict.matches('.verdict--past')
            && !document.querySelector('.recorded, [aria-busy=true]')";
    browser
        .until(
            &format!("the verdict {verdict}"),
            script,
            vec![verdict.into()],
        )
        .await;
    browser.textbox("check-number").has_value("").await;
}

/// What became of the card in question, and the box waits for the next one.
async fn became(browser: &Browser, key: &str) {
    let words = browser.text(key);
    let script = "return document.querySelector('.recorded__what')?.innerText === arguments[0]";
    browser
        .until(&words, script, vec![words.as_str().into()])
        .await;
    browser.textbox("check-number").focused().await;
}

#[tokio::test]
async fn thirty_cards_in_a_row_are_checked_and_recorded_by_the_scanner_alone() {
    journey(async |browser, app| {
        cards(app, 0..30).await;
        browser.sign_in(&app.world.espoo.venue_account, CHECK).await;
        browser.textbox("check-number").focused().await;

        for number in &app.world.espoo.stock[..30] {
            read(browser, number.as_str(), "ok").await;
            browser.keys(Key::Enter).await;
            became(browser, "check-recorded").await;
        }

        assert_eq!(states(&uses(app).await), ["used"; 30]);
        let undo = browser.find(Role::Button, "check-undo");
        browser.tab_to(&undo).await;
        browser.keys(Key::Enter).await;
        became(browser, "check-undone").await;
        let uses = uses(app).await;
        let undone = states(&uses).into_iter().filter(|state| *state == "undone");
        assert_eq!((uses.len(), undone.count()), (30, 1));
        assert_eq!(browser.address().await, CHECK);
    })
    .await;
}

#[tokio::test]
async fn more_children_than_registered_are_recorded_with_a_mark() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        cards(app, 0..1).await;
        browser.sign_in(&espoo.venue_account, CHECK).await;
        read(browser, espoo.stock[0].as_str(), "ok").await;

        let children = browser.textbox("visit-field-children");
        children.enter("3").await;
        let more = browser.fill("check-more-children", &[("count", "2")]);
        browser.shows(&more).await;
        browser
            .expect_accessible("more children than registered")
            .await;
        browser.button("check-record").press().await;

        became(browser, "check-recorded").await;
        browser
            .shows(&browser.fill("visit-children", &[("count", "3")]))
            .await;
        browser.expect_accessible("a use that is recorded").await;
        let uses = uses(app).await;
        assert_eq!(uses[0]["children"], 3);
        assert_eq!(uses[0]["flags"][0], "more_children");
        // Who came along is asked for anew with the next card.
        read(browser, espoo.stock[0].as_str(), "ok").await;
        children.has_value("0").await;
    })
    .await;
}

#[tokio::test]
async fn a_community_card_is_recorded_with_workers_and_clients() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        let distributor = app.sign_in(&espoo.distributor).await;
        register(&distributor, &community_card(&espoo.community_stock[0])).await;
        browser.sign_in(&espoo.venue_account, CHECK).await;
        read(browser, espoo.community_stock[0].as_str(), "ok").await;

        browser.textbox("visit-field-workers").enter("6").await;
        browser.keys(Key::Enter).await;
        let range = [("min", "1"), ("max", "5")];
        let error = browser.fill("field-out_of_range", &range);
        browser
            .textbox("visit-field-workers")
            .has_error(&error)
            .await;
        browser.textbox("visit-field-workers").enter("2").await;
        browser.textbox("visit-field-clients").enter("4").await;
        browser.keys(Key::Enter).await;

        became(browser, "check-recorded").await;
        let uses = uses(app).await;
        assert_eq!(
            (&uses[0]["holders"], &uses[0]["children"]),
            (&2.into(), &4.into())
        );
        assert_eq!(uses[0]["card_kind"], "community");
    })
    .await;
}

#[tokio::test]
async fn what_the_occasion_is_stays_for_the_next_card() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        cards(app, 0..2).await;
        browser.sign_in(&espoo.venue_account, CHECK).await;
        browser.button("check-details").press().await;
        let kind = browser.find(Role::Combobox, "visit-kind");
        kind.choose(&browser.text("visit-kind-season_pass")).await;
        let title = browser.textbox("visit-title");
        title.enter("Uintikausi").await;
        browser.keys(Key::Enter).await;
        browser.textbox("check-number").focused().await;

        for number in &espoo.stock[..2] {
            read(browser, number.as_str(), "ok").await;
            browser.keys(Key::Enter).await;
            became(browser, "check-recorded").await;
        }

        for visit in uses(app).await {
            assert_eq!(visit["kind"], "season_pass");
            assert_eq!(visit["event_title"], "Uintikausi");
        }
        title.enter("soita 040 123 4567").await;
        browser.keys(Key::Enter).await;
        let identity = browser.text("field-looks_like_identity");
        read(browser, espoo.stock[0].as_str(), "ok").await;
        browser.keys(Key::Enter).await;
        title.has_error(&identity).await;
        assert_eq!(uses(app).await.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn a_card_that_is_not_recorded_gives_way_to_the_next_one() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        cards(app, 0..1).await;
        let distributor = app.sign_in(&espoo.distributor).await;
        let old = with(personal_card(&espoo.stock[1]), "/issued_on", "2024-02-29");
        register(&distributor, &old).await;
        browser.sign_in(&espoo.venue_account, CHECK).await;

        read(browser, espoo.stock[0].as_str(), "ok").await;
        read(browser, espoo.stock[1].as_str(), "expired").await;
        browser.button("check-record").gone().await;
        // Enter records nothing by a card that is not valid.
        browser.keys(Key::Enter).await;
        let number = browser.textbox("check-number");
        number
            .has_error(&browser.text("field-required--card_number"))
            .await;

        assert!(uses(app).await.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_use_on_another_day_is_reserved() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        cards(app, 0..1).await;
        browser.sign_in(&espoo.venue_account, CHECK).await;
        browser.button("check-other-day").press().await;
        browser.button("tomorrow").press().await;
        browser
            .textbox("check-number")
            .enter(espoo.stock[0].as_str())
            .await;
        browser.keys(Key::Enter).await;

        browser.button("check-reserve").press().await;

        became(browser, "check-reserved").await;
        let reserved = uses(app).await.remove(0);
        assert_eq!(reserved["state"], "reserved");
        assert_eq!(reserved["occasion_date"], "2026-11-24");
        browser.find(Role::Button, "check-undo").press().await;
        became(browser, "check-undone").await;
        assert_eq!(states(&uses(app).await), ["cancelled"]);
    })
    .await;
}

#[tokio::test]
async fn uses_without_a_network_wait_on_the_device_and_are_sent_once() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        cards(app, 0..1).await;
        let distributor = app.sign_in(&espoo.distributor).await;
        let old = with(personal_card(&espoo.stock[1]), "/issued_on", "2024-02-29");
        register(&distributor, &old).await;
        browser.provokes("", "net::ERR");
        browser.sign_in(&espoo.venue_account, CHECK).await;
        browser.lose_network().await;

        // The third is in stock and not handed out yet.
        for place in 0..3 {
            read(browser, espoo.stock[place].as_str(), "unasked").await;
            let state = "a card that could not be checked";
            browser.expect_accessible(state).await;
            browser.keys(Key::Enter).await;
            became(browser, "check-waits").await;
        }
        let three = browser.fill("queue-badge", &[("count", "3")]);
        browser.shows(&three).await;
        browser.link("hand-over-waits-link").press().await;
        browser.heading("queue-waiting").shown().await;
        browser.shows(&browser.text("queue-visits-when-sent")).await;
        browser.expect_accessible("uses that wait").await;
        browser.find_network().await;

        browser.heading("queue-refused-title").shown().await;
        let reason = browser.text("check-reason-not_registered");
        browser.shows(&reason).await;
        browser.expect_accessible("a use that was refused").await;
        let sent = uses(app).await;
        assert_eq!(states(&sent), ["used"; 2]);
        let flagged = |visit: &&Value| visit["flags"][0] == "card_not_valid";
        assert_eq!(sent.iter().filter(flagged).count(), 1);
        register(&distributor, &personal_card(&espoo.stock[2])).await;
        browser.button("queue-send-again").press().await;
        browser.shows(&browser.text("queue-empty")).await;
        assert_eq!(states(&uses(app).await), ["used"; 3]);
    })
    .await;
}

#[tokio::test]
async fn a_use_that_waits_can_be_taken_back() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        cards(app, 0..1).await;
        browser.provokes("", "net::ERR");
        browser.sign_in(&espoo.venue_account, CHECK).await;
        browser.lose_network().await;
        read(browser, espoo.stock[0].as_str(), "unasked").await;
        browser.keys(Key::Enter).await;
        became(browser, "check-waits").await;

        browser.find(Role::Button, "check-undo").press().await;

        became(browser, "check-undone").await;
        browser.find_network().await;
        read(browser, espoo.stock[0].as_str(), "ok").await;
        assert!(uses(app).await.is_empty());
    })
    .await;
}
