//! The work survives a reload and a session that ends in the middle, and is forgotten when it is done or given up.

use support::TestApp;
use support::browser::{Browser, Role, journey};
use support::world::PASSWORD;

use crate::pages::{HAND_OVER, choose_card, fill_facts, has_facts, is_registered, sign_in};

/// How many bytes the device keeps as a draft; null when there is none.
const KEPT: &str = "const done = arguments[0];
    const opened = indexedDB.open('kaikukanta');
    // A store that the page has not made yet must not be made here.
    opened.onupgradeneeded = () => opened.transaction.abort();
    opened.onerror = () => done(null);
    opened.onsuccess = () => {
        const [store] = opened.result.objectStoreNames;
        if (!store) return done(null);
        const cursor = opened.result.transaction(store).objectStore(store).openCursor();
        cursor.onerror = () => done(null);
        cursor.onsuccess = () => {
            const found = cursor.result;
            if (found && !String(found.key).includes('/drafts/hand-over/')) return found.continue();
            opened.result.close();
            done(found ? (found.value.byteLength ?? found.value.length) : null);
        };
    };";

async fn kept(browser: &Browser) -> Option<u64> {
    let found = browser.driver.execute_async(KEPT, vec![]).await.unwrap();
    found.json().as_u64()
}

/// Chooses a card and fills in the facts; what is kept has grown by all that was entered.
async fn fill_in(browser: &Browser, app: &TestApp) {
    choose_card(browser, &app.world.espoo.stock[0]).await;
    let empty = browser.wait("a draft", async || kept(browser).await).await;
    fill_facts(browser).await;
    let entered = u64::try_from("1985021002".len()).unwrap();
    browser
        .wait("the whole draft", async || {
            let bytes = kept(browser).await;
            (bytes == Some(empty + entered)).then_some(())
        })
        .await;
}

async fn is_forgotten(browser: &Browser) {
    browser
        .wait("no draft", async || {
            kept(browser).await.is_none().then_some(())
        })
        .await;
}

#[tokio::test]
async fn a_reload_keeps_what_was_entered() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        browser.sign_in(&espoo.distributor, HAND_OVER).await;
        fill_in(browser, app).await;

        browser.driver.refresh().await.unwrap();

        browser.shows(&browser.text("hand-over-restored")).await;
        has_facts(browser).await;
        browser.shows(&espoo.stock[0].grouped()).await;
        browser.expect_accessible("work that is brought back").await;
        let entered = kept(browser).await;
        browser.button("hand-over-register").press().await;
        is_registered(browser, "23.11.2027").await;

        // What is to be written inside the card stays, too, until the next one is begun.
        browser
            .wait("what to write", async || {
                let bytes = kept(browser).await;
                (bytes.is_some() && bytes != entered).then_some(())
            })
            .await;
        browser.driver.refresh().await.unwrap();
        is_registered(browser, "23.11.2027").await;
        browser.button("hand-over-next").press().await;
        browser.textbox("hand-over-number").focused().await;
        is_forgotten(browser).await;
        let count = "select count(*)::text as value from cards";
        assert_eq!(app.texts(count).await, ["1"]);
    })
    .await;
}

#[tokio::test]
async fn a_session_that_ends_and_a_reload_keep_what_was_entered() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        for path in [
            "session",
            "notices/count",
            "stocks/summary",
            "session/device-key",
            "session/refresh",
        ] {
            browser.provokes(&format!("/api/v1/{path}"), "401");
        }
        browser.sign_in(&espoo.distributor, HAND_OVER).await;
        fill_in(browser, app).await;
        app.at("2026-11-23T22:01:00Z");

        browser.driver.refresh().await.unwrap();

        browser.at("/admin/sign-in?next=%2Fadmin%2Fhand-over").await;
        sign_in(browser, &espoo.distributor, PASSWORD).await;
        browser.at(HAND_OVER).await;
        has_facts(browser).await;
        // It was handed out before midnight, and is entered after.
        browser
            .shows(&format!(
                "{} 23.11.2027",
                browser.text("hand-over-last-day")
            ))
            .await;
        browser.button("hand-over-register").press().await;
        is_registered(browser, "23.11.2027").await;
    })
    .await;
}

#[tokio::test]
async fn another_tab_has_work_of_its_own_and_goes_on_with_that_of_a_closed_one() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        browser.sign_in(&espoo.distributor, HAND_OVER).await;
        fill_in(browser, app).await;
        let first = browser.driver.window().await.unwrap();
        let second = browser.driver.new_tab().await.unwrap();
        browser
            .driver
            .switch_to_window(second.clone())
            .await
            .unwrap();
        browser.visit(HAND_OVER).await;
        browser.textbox("hand-over-number").shown().await;
        choose_card(browser, &espoo.stock[1]).await;
        browser.textbox("hand-over-birth-year").has_value("").await;
        assert!(!browser.is_showing(&espoo.stock[0].grouped()).await);
        browser.link("nav-cards").press().await;
        browser.button("leave-go").press().await;
        browser.at("/admin/cards").await;

        browser.driver.switch_to_window(first).await.unwrap();
        has_facts(browser).await;
        browser.driver.close_window().await.unwrap();
        browser.driver.switch_to_window(second).await.unwrap();
        browser.visit(HAND_OVER).await;

        browser.shows(&browser.text("hand-over-restored")).await;
        browser.shows(&espoo.stock[0].grouped()).await;
        has_facts(browser).await;
    })
    .await;
}

#[tokio::test]
async fn who_leaves_or_begins_anew_gives_the_work_up() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        browser.sign_in(&espoo.distributor, HAND_OVER).await;
        fill_in(browser, app).await;
        browser.link("nav-cards").press().await;
        browser.button("leave-go").press().await;
        browser.at("/admin/cards").await;
        is_forgotten(browser).await;

        browser.link("nav-hand-over").press().await;
        fill_in(browser, app).await;
        browser.driver.refresh().await.unwrap();
        browser
            .find(Role::Notification, "hand-over-restored")
            .find(Role::Button, "hand-over-begin-anew")
            .press()
            .await;

        browser.textbox("hand-over-number").focused().await;
        is_forgotten(browser).await;
    })
    .await;
}
