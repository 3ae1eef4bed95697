//! Two people at the same thing: nobody overwrites what the other has changed without having seen it.

use serde_json::json;
use support::browser::{Role, journey};

#[tokio::test]
async fn what_somebody_else_has_changed_is_seen_before_it_is_changed_again() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        let path = format!("/sites/{}", espoo.site);
        browser.provokes(&format!("/api/v1{path}"), "409");
        browser
            .sign_in(&espoo.coordinator, &format!("/admin{path}"))
            .await;
        browser
            .textbox("site-name")
            .has_value("Espoon toimipiste")
            .await;

        let colleague = app.sign_in(&espoo.coordinator).await;
        let site = colleague.get(&format!("/api/v1{path}")).await.json();
        let change = json!({
            "version": site["version"],
            "organisation_id": site["organisation_id"],
            "area_id": site["area_id"],
            "name": "Leppävaara",
            "opened_on": site["opened_on"],
            "closed_on": site["closed_on"],
        });
        colleague
            .put(&format!("/api/v1{path}"), &change)
            .await
            .assert_status(200);
        browser.textbox("site-name").enter("Tapiola").await;
        browser.button("save").press().await;
        browser
            .find(Role::Notification, "problem-changed_meanwhile")
            .shown()
            .await;
        browser.expect_accessible("changed meanwhile").await;

        browser.button("reload").press().await;

        browser.textbox("site-name").has_value("Leppävaara").await;
        browser
            .find_named(Role::Heading, "Leppävaara")
            .focused()
            .await;
        browser.textbox("site-name").enter("Tapiola").await;
        browser.button("save").press().await;
        browser.shows(&browser.text("saved")).await;
        browser.find_named(Role::Heading, "Tapiola").shown().await;
        browser.button("save").focused().await;
    })
    .await;
}

#[tokio::test]
async fn a_list_is_searched_and_shown_whole_again_by_keyboard() {
    journey(async |browser, app| {
        browser
            .sign_in(&app.world.espoo.coordinator, "/admin/sites")
            .await;
        browser.textbox("place-name-part").enter("espoon").await;
        browser.keys(thirtyfour::Key::Enter).await;
        browser.at("/admin/sites?q=espoon").await;
        browser.shows("Espoon toimipiste").await;
        browser.textbox("place-name-part").enter("muualla").await;
        browser.keys(thirtyfour::Key::Enter).await;
        browser.shows(&browser.text("filters-empty")).await;

        browser.tab_to(&browser.button("filters-clear")).await;
        browser.keys(thirtyfour::Key::Enter).await;

        browser.at("/admin/sites").await;
        browser.shows("Espoon toimipiste").await;
        browser.textbox("place-name-part").focused().await;
        browser.textbox("place-name-part").has_value("").await;
        // Going back shows again what was searched for.
        browser.driver.back().await.unwrap();
        browser.at("/admin/sites?q=muualla").await;
        browser
            .textbox("place-name-part")
            .has_value("muualla")
            .await;
    })
    .await;
}
