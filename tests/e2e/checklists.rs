//! Commitments and the checklist of the year, as coordinators, contact persons and distributors meet them.

use shared::ids::OrganisationId;
use support::browser::{Browser, Locator, Role, journey};
use support::promises::{checklist, commitment, commitments, item};
use support::{Client, TestApp};
use thirtyfour::Key;

const OVERVIEW: &str = "/admin/checklists";

fn page(organisation: OrganisationId) -> String {
    format!("/admin/checklist/{organisation}")
}

/// The Finnish words of an item.
async fn words(client: &Client, app: &TestApp, code: &str) -> String {
    let list = client
        .get(&checklist(app.world.espoo.organisation))
        .await
        .json();
    let text = item(&list, code)["text"]["fi"].clone();
    text.as_str().unwrap().to_owned()
}

/// The tick of an item.
async fn tick<'a>(browser: &'a Browser, app: &TestApp, code: &str) -> Locator<'a> {
    let client = app.sign_in(&app.world.espoo.distributor).await;
    browser.find_named(Role::Checkbox, &words(&client, app, code).await)
}

#[tokio::test]
async fn a_coordinator_sees_who_has_not_done_what() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        browser.sign_in(&espoo.coordinator, "/admin/manage").await;
        browser.link("checklists-title").press().await;
        browser.at(OVERVIEW).await;
        let row = browser.find_named(Role::Row, "");
        let missing = browser.text("checklists-not-committed");
        let begun = browser.fill("checklists-none-done", &[("done", "0"), ("total", "26")]);
        row.has_text(&format!("{missing} {begun} {missing}")).await;

        let state = browser.find(Role::Combobox, "checklists-state");
        let choice = browser.text("checklists-state-done");
        state.choose(&choice).await;
        browser.at(&format!("{OVERVIEW}?state=done")).await;
        browser.shows(&browser.text("filters-empty")).await;

        let distributor = app.sign_in(&espoo.distributor).await;
        let list = distributor.get(&checklist(espoo.organisation)).await.json();
        let body = serde_json::json!({
            "year": 2026, "item_id": item(&list, "staff_instructed")["id"], "done_on": "2026-03-02",
        });
        distributor
            .put(&checklist(espoo.organisation), &body)
            .await
            .assert_status(200);
        let coordinator = app.sign_in(&espoo.coordinator).await;
        coordinator
            .post(&commitments(espoo.organisation), &commitment())
            .await
            .assert_status(201);
        let choice = browser.text("checklists-state-missing");
        state.choose(&choice).await;
        let made = browser.fill("checklists-committed", &[("version", "2022")]);
        let some = browser.fill("checklists-some-done", &[("done", "2"), ("total", "26")]);
        row.has_text(&format!("{made} {some} 2.3.2026")).await;

        browser
            .find_named(Role::Link, "Espoon järjestö")
            .press()
            .await;
        browser.at(&page(espoo.organisation)).await;
        browser.heading("checklist-title").focused().await;
        let who = [
            ("day", "2.3.2026"),
            ("who", "espoo.jakaja"),
            ("date", "23.11.2026"),
        ];
        browser.shows(&browser.fill("checklist-who", &who)).await;
        browser
            .expect_accessible("an organisation's checklist")
            .await;
    })
    .await;
}

#[tokio::test]
async fn the_contact_person_commits_with_the_own_account() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        let contact = app.add_contact_person(espoo).await;
        browser.sign_in(&contact, "/admin").await;
        browser.link("our-part-title").press().await;
        browser.at("/admin/our-part").await;
        let version = [("version", "2022")];
        browser
            .shows(&browser.fill("commitment-missing", &version))
            .await;
        browser.link("commitment-model").shown().await;
        browser
            .textbox("commitment-name")
            .has_value("Yhteyshenkilö")
            .await;
        let role = browser.textbox("commitment-role");

        browser.button("commitment-make").press().await;
        role.has_error(&browser.text("field-required")).await;
        role.focused().await;
        role.enter("Toiminnanjohtaja").await;
        browser.button("commitment-make").press().await;

        browser
            .shows(&browser.fill("commitment-stands", &version))
            .await;
        browser.heading("commitment-title").focused().await;
        browser.button("commitment-make").gone().await;
        let made = browser.find(Role::Table, "commitment-history");
        made.has_text("2022 23.11.2026 Yhteyshenkilö, Toiminnanjohtaja Eeva Esimerkki, 23.11.2026")
            .await;
        browser
            .shows(&browser.fill("checklist-progress", &[("done", "1"), ("total", "26")]))
            .await;
    })
    .await;
}

#[tokio::test]
async fn an_account_that_people_share_cannot_commit() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        for username in [&espoo.distributor, &espoo.venue_account] {
            browser.sign_in(username, &page(espoo.organisation)).await;
            browser.shows(&browser.text("commitment-who-may")).await;
            browser.button("commitment-make").gone().await;
            let client = app.sign_in(username).await;
            let answer = client
                .post(&commitments(espoo.organisation), &commitment())
                .await;
            answer.assert_problem(403, "forbidden");
        }
        // A venue reads the list, and ticks nothing.
        assert_eq!(browser.find(Role::Checkbox, "").count().await, 0);
        browser.shows(&browser.text("checklist-read-only")).await;
    })
    .await;
}

#[tokio::test]
async fn a_distributor_ticks_and_unticks_and_everything_is_saved_at_once() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        browser.sign_in(&espoo.distributor, &page(espoo.organisation)).await;
        let posters = tick(browser, app, "posters").await;
        let who = [("day", "23.11.2026"), ("who", "espoo.jakaja"), ("date", "23.11.2026")];
        let who = browser.fill("checklist-who", &who);
        let progress = |done: &str| browser.fill("checklist-progress", &[("done", done), ("total", "26")]);
        let heard = "return [...document.querySelectorAll('[role=status]')].some(at => at.innerText.includes(arguments[0]))";

        posters.press().await;
        browser.shows(&who).await;
        browser.shows(&progress("1")).await;
        let saved = browser.text("checklist-saved-done");
        browser.until(&saved, heard, vec![saved.clone().into()]).await;
        posters.focused().await;
        browser.driver.refresh().await.unwrap();
        browser.settled().await;
        posters.checked().await;

        // By keyboard, and back by the button in the message.
        browser.tab_to(&posters).await;
        browser.keys(Key::Space + "").await;
        browser.shows(&progress("0")).await;
        posters.focused().await;
        browser.button("checklist-undo").press().await;
        browser.shows(&progress("1")).await;
        browser.shows(&who).await;
        posters.focused().await;
        posters.checked().await;
        browser.expect_accessible("a checklist with a tick").await;
    })
    .await;
}

#[tokio::test]
async fn the_day_of_the_staffs_instruction_is_told() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        browser
            .sign_in(&espoo.distributor, &page(espoo.organisation))
            .await;
        tick(browser, app, "staff_instructed").await.press().await;
        let day = browser.textbox("checklist-day");
        day.has_value("23.11.2026").await;

        day.enter("24.11.2026").await;
        browser.button("checklist-day-save").press().await;
        day.has_error(&browser.text("field-in_the_future")).await;
        day.enter("2.3.2026").await;
        browser.button("checklist-day-save").press().await;

        let who = [
            ("day", "2.3.2026"),
            ("who", "espoo.jakaja"),
            ("date", "23.11.2026"),
        ];
        browser.shows(&browser.fill("checklist-who", &who)).await;
    })
    .await;
}

#[tokio::test]
async fn a_past_year_is_closed_to_distributors_and_open_to_coordinators() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        browser
            .sign_in(&espoo.distributor, &page(espoo.organisation))
            .await;
        browser
            .find(Role::Combobox, "checklist-year")
            .choose("2025")
            .await;
        let past = format!("{}?year=2025", page(espoo.organisation));
        browser.at(&past).await;
        browser.shows(&browser.text("checklist-read-only")).await;
        assert_eq!(browser.find(Role::Checkbox, "").count().await, 0);

        browser.sign_in(&espoo.coordinator, &past).await;
        tick(browser, app, "posters").await.press().await;
        let who = [
            ("day", "31.12.2025"),
            ("who", "espoo.vastuu"),
            ("date", "23.11.2026"),
        ];
        browser.shows(&browser.fill("checklist-who", &who)).await;
    })
    .await;
}

#[tokio::test]
async fn a_tick_that_does_not_arrive_is_taken_back_and_said() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        browser
            .sign_in(&espoo.distributor, &page(espoo.organisation))
            .await;
        let posters = tick(browser, app, "posters").await;
        browser.provokes(
            &checklist(espoo.organisation),
            "net::ERR_INTERNET_DISCONNECTED",
        );
        browser.lose_network().await;

        posters.press().await;

        browser.shows(&browser.text("error-network")).await;
        browser
            .shows(&browser.fill("checklist-progress", &[("done", "0"), ("total", "26")]))
            .await;
        let unticked = "return !document.querySelector('#checklist-posters').checked";
        browser
            .until("the tick to be taken back", unticked, vec![])
            .await;
        browser.find_network().await;
    })
    .await;
}
