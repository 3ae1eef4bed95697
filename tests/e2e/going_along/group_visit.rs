//! The cards of a group before its visit: read one after the other, judged for the day, printed without what identifies.

use support::TestApp;
use support::browser::{Browser, journey};
use support::requests::{community_card, personal_card, register, with};
use thirtyfour::Key;

const PAGE: &str = "/admin/group-visit";

/// Registers a card of Espoo that is good for a year and one that ends in a week, and one of another area's site.
async fn three_cards(app: &TestApp) -> [String; 3] {
    let (espoo, vantaa) = (&app.world.espoo, &app.world.vantaa);
    let own = app.sign_in(&espoo.distributor).await;
    let other = app.sign_in(&vantaa.distributor).await;
    register(&own, &personal_card(&espoo.stock[0])).await;
    let ending = with(personal_card(&espoo.stock[1]), "/issued_on", "2025-11-30");
    register(&own, &ending).await;
    register(&other, &personal_card(&vantaa.stock[0])).await;
    [&espoo.stock[0], &espoo.stock[1], &vantaa.stock[0]].map(|number| number.as_str().to_owned())
}

/// How many are valid and how many are not.
async fn counts(browser: &Browser, valid: &str, not: &str) {
    let counts = [("valid", valid), ("not", not)];
    browser
        .shows(&browser.fill("group-visit-counts", &counts))
        .await;
}

#[tokio::test]
async fn a_group_is_read_card_by_card_with_a_scanner_and_judged_for_the_day() {
    journey(async |browser, app| {
        let numbers = three_cards(app).await;
        browser
            .sign_in(&app.world.espoo.distributor, "/admin")
            .await;
        browser.link("group-visit-title").press().await;
        browser.at(PAGE).await;
        let box_for_numbers = browser.textbox("group-visit-number");
        box_for_numbers.focused().await;

        for (count, number) in numbers.iter().chain([&"NOBODYS5".to_owned()]).enumerate() {
            browser.scan(number).await;
            box_for_numbers.has_value("").await;
            box_for_numbers.focused().await;
            let valid = count.min(2) + 1;
            counts(
                browser,
                &valid.to_string(),
                &(count + 1 - valid).to_string(),
            )
            .await;
        }
        browser.shows(&browser.text("check-reason-unknown")).await;
        browser
            .shows(&browser.text("group-visit-advice-unknown"))
            .await;
        // The same card again says so, and the next reading takes its place.
        browser.scan(&numbers[0]).await;
        box_for_numbers
            .has_error(&browser.text("field-duplicate--card_number"))
            .await;

        let day = browser.textbox("group-visit-day");
        day.enter("22.11.2026").await;
        browser.keys(Key::Tab + "").await;
        day.has_error(&browser.text("field-out_of_range--occasion_date"))
            .await;
        day.enter("1.12.2026").await;
        counts(browser, "2", "2").await;
        browser
            .shows(&browser.text("check-reason-expires_before_occasion"))
            .await;
        browser.expect_accessible("a group with its verdicts").await;
        assert_eq!(browser.address().await, PAGE);
    })
    .await;
}

#[tokio::test]
async fn the_printed_list_tells_no_number_and_no_place() {
    journey(async |browser, app| {
        let numbers = three_cards(app).await;
        browser.sign_in(&app.world.espoo.distributor, PAGE).await;
        for number in &numbers {
            browser.scan(number).await;
        }
        counts(browser, "3", "0").await;

        let paper = "return document.querySelector('.group-visit__paper')?.textContent";
        let text = browser.script(paper, vec![]).await;
        let text = text.json().as_str().unwrap().to_owned();
        assert!(text.contains(&format!("…{}", &numbers[0][9..])), "{text}");
        assert!(text.contains("23.11.2026"), "{text}");
        for secret in numbers
            .iter()
            .map(String::as_str)
            .chain(["Espoo", "jakaja"])
        {
            assert!(!text.contains(secret), "{secret} in {text}");
        }
        let seen = "return [...document.querySelectorAll('.page *')]
            .filter(element => element.checkVisibility() && element.children.length === 0)
            .map(element => element.textContent).join(' ')";
        browser.print_styles(true).await;
        let printed = browser.script(seen, vec![]).await;
        let printed = printed.json().as_str().unwrap().to_owned();
        browser.print_styles(false).await;
        assert!(
            printed.contains(&format!("…{}", &numbers[0][9..])),
            "{printed}"
        );
        for number in &numbers {
            let grouped = shared::card_number::CardNumber::parse(number)
                .unwrap()
                .grouped();
            assert!(
                !printed.contains(number) && !printed.contains(&grouped),
                "{printed}"
            );
        }
    })
    .await;
}

#[tokio::test]
async fn cards_are_taken_out_and_the_list_is_emptied() {
    journey(async |browser, app| {
        let numbers = three_cards(app).await;
        browser.sign_in(&app.world.espoo.distributor, PAGE).await;
        for number in &numbers {
            browser.scan(number).await;
        }
        counts(browser, "3", "0").await;

        // The latest reading stands on top.
        browser.button("group-visit-remove").press().await;
        counts(browser, "2", "0").await;
        browser.textbox("group-visit-number").focused().await;
        browser.button("group-visit-clear").press().await;
        browser.shows(&browser.text("group-visit-empty")).await;
        browser.textbox("group-visit-number").focused().await;
    })
    .await;
}

#[tokio::test]
async fn a_lost_network_keeps_the_list_and_judges_it_when_it_is_back() {
    journey(async |browser, app| {
        let numbers = three_cards(app).await;
        browser.sign_in(&app.world.espoo.distributor, PAGE).await;
        browser.scan(&numbers[0]).await;
        counts(browser, "1", "0").await;
        browser.provokes(
            "/api/v1/group-visit-checks",
            "net::ERR_INTERNET_DISCONNECTED",
        );
        browser.lose_network().await;

        browser.scan(&numbers[1]).await;
        browser.shows(&browser.text("error-network")).await;
        browser.shows(&browser.text("group-visit-checking")).await;
        browser.find_network().await;

        counts(browser, "2", "0").await;
    })
    .await;
}

#[tokio::test]
async fn a_reload_and_a_session_that_ends_take_nothing_from_the_list() {
    journey(async |browser, app| {
        let numbers = three_cards(app).await;
        browser.sign_in(&app.world.espoo.distributor, PAGE).await;
        browser.textbox("group-visit-day").enter("1.12.2026").await;
        browser.textbox("group-visit-number").press().await;
        for number in &numbers {
            browser.scan(number).await;
        }
        counts(browser, "2", "1").await;
        kept(browser, &numbers).await;

        browser.driver.refresh().await.unwrap();
        browser.settled().await;
        counts(browser, "2", "1").await;
        browser
            .textbox("group-visit-day")
            .has_value("1.12.2026")
            .await;

        browser.sign_in(&app.world.espoo.distributor, PAGE).await;
        counts(browser, "2", "1").await;
        // What lies on the device tells nobody a number.
        let bytes = kept_bytes(browser).await;
        let bytes = String::from_utf8_lossy(&bytes).into_owned();
        for number in &numbers {
            assert!(!bytes.contains(number.as_str()), "{bytes}");
        }
        browser.button("group-visit-clear").press().await;
        browser.shows(&browser.text("group-visit-empty")).await;
    })
    .await;
}

/// All bytes that the browser keeps.
async fn kept_bytes(browser: &Browser) -> Vec<u8> {
    let script = "return (async () => {
        const open = indexedDB.open('kaikukanta');
        await new Promise((done) => (open.onsuccess = done));
        const read = open.result.transaction('kept').objectStore('kept').getAll();
        await new Promise((done) => (read.onsuccess = done));
        open.result.close();
        return read.result.flatMap((bytes) => [...bytes]);
    })()";
    let bytes = browser.script(script, vec![]).await;
    serde_json::from_value(bytes.json().clone()).unwrap()
}

/// Waits until the browser has kept the day and the numbers: as many bytes as these take, sealed.
async fn kept(browser: &Browser, numbers: &[String]) {
    let draft = serde_json::json!({ "day": "2026-12-01", "numbers": numbers });
    let length = draft.to_string().len();
    browser
        .wait("the browser to keep the list", async || {
            (kept_bytes(browser).await.len() > length).then_some(())
        })
        .await;
}

#[tokio::test]
async fn a_card_of_one_area_only_and_a_communitys_card_say_so() {
    journey(async |browser, app| {
        let (espoo, savonlinna) = (&app.world.espoo, &app.world.savonlinna);
        let own = app.sign_in(&espoo.distributor).await;
        let other = app.sign_in(&savonlinna.distributor).await;
        register(&own, &community_card(&espoo.community_stock[0])).await;
        register(&other, &personal_card(&savonlinna.stock[0])).await;
        browser.sign_in(&espoo.distributor, PAGE).await;

        browser.scan(savonlinna.stock[0].as_str()).await;

        let only = browser.fill("group-visit-advice-own-area", &[("area", "Savonlinna")]);
        browser.shows(&only).await;
        browser.scan(espoo.community_stock[0].as_str()).await;
        browser
            .shows(&browser.text("group-visit-advice-community"))
            .await;
        counts(browser, "2", "0").await;
        let works = browser.text("group-visit-advice-ok");
        assert!(!browser.is_showing(&works).await);
    })
    .await;
}
