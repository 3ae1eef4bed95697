//! The distributor's own part: commitment, checklist, materials and contacts on one page.

use support::browser::{Role, journey};

#[tokio::test]
async fn commitment_checklist_materials_and_contacts_are_on_one_page() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        app.sql(&format!(
            "insert into area_coordinators (id, area_id, name, email, side) \
             values (gen_random_uuid(), '{}', 'Sointu Sosiaalinen', 'sointu@espoo.example', 'social')",
            espoo.id
        ))
        .await;
        browser.sign_in(&espoo.distributor, "/admin").await;
        browser.link("our-part-title").press().await;
        browser.at("/admin/our-part").await;
        browser.heading("our-part-title").focused().await;

        browser.shows(&browser.fill("commitment-missing", &[("version", "2022")])).await;
        browser.shows(&browser.fill("checklist-progress", &[("done", "0"), ("total", "26")])).await;
        browser.heading("audience-distributors").shown().await;
        browser.shows("Sointu Sosiaalinen").await;
        for (key, place) in [
            ("checklist-title", "checklist-items"),
            ("materials-title", "our-part-materials"),
            ("materials-contacts", "contacts"),
            ("commitment-title", "commitment-title"),
        ] {
            browser.button(key).press().await;
            let at = "return document.activeElement.id === arguments[0]";
            browser.until(place, at, vec![place.into()]).await;
        }
        // Another year of the list stands in this page's own address.
        browser.find(Role::Combobox, "checklist-year").choose("2025").await;
        browser.at("/admin/our-part?year=2025").await;
        browser.expect_accessible("the own part in a past year").await;
    })
    .await;
}
