//! Going from page to page with a keyboard or a screen reader.

use support::browser::journey;
use thirtyfour::Key;

#[tokio::test]
async fn the_first_stop_skips_to_the_content() {
    journey(async |browser, _app| {
        browser.visit("/").await;

        browser.keys(Key::Tab).await;
        browser.link("skip-to-content").focused().await;
        browser.keys(Key::Enter).await;
        browser
            .until(
                "the content with the focus",
                "return document.activeElement.id === 'main'",
                vec![],
            )
            .await;
        browser.keys(Key::Tab).await;

        browser.link("home-to-venues").focused().await;
    })
    .await;
}

#[tokio::test]
async fn the_focus_goes_to_the_heading_of_the_next_page() {
    journey(async |browser, _app| {
        browser.visit("/").await;
        for (link, heading) in [
            ("nav-venues", "venues-title"),
            ("nav-areas", "areas-title"),
            ("privacy-title", "privacy-title"),
            ("accessibility-title", "accessibility-title"),
            ("nav-home", "home-title"),
        ] {
            browser.tab_to(&browser.link(link)).await;
            browser.keys(Key::Enter).await;
            browser.heading(heading).focused().await;
            let title = format!(
                "{} – {}",
                browser.text(heading),
                browser.text("product-name")
            );
            assert_eq!(browser.driver.title().await.unwrap(), title);
        }
    })
    .await;
}

#[tokio::test]
async fn the_focus_goes_to_the_heading_or_the_box_of_staff_pages() {
    journey(async |browser, app| {
        browser
            .sign_in(&app.world.espoo.distributor, "/admin")
            .await;
        browser.link("nav-statistics").press().await;
        browser.heading("statistics-title").focused().await;
        browser.link("nav-help").press().await;
        browser.heading("help-title").focused().await;
        browser.link("nav-cards").press().await;
        browser.textbox("cards-search").focused().await;
        browser.link("nav-hand-over").press().await;
        browser.textbox("hand-over-number").focused().await;
        browser.link("profile-link").press().await;
        browser.heading("profile-title").focused().await;
    })
    .await;
}

#[tokio::test]
async fn a_dialog_keeps_the_focus_and_gives_it_back() {
    journey(async |browser, app| {
        browser
            .sign_in(&app.world.espoo.distributor, "/admin/hand-over")
            .await;
        browser.scan(app.world.espoo.stock[0].as_str()).await;
        browser.textbox("hand-over-birth-year").focused().await;
        browser.keys("1985").await;
        let link = browser.link("nav-cards");
        browser.tab_to(&link).await;
        browser.keys(Key::Enter).await;
        browser.heading("leave-title").shown().await;

        browser.button("leave-stay").focused().await;
        browser.keys(Key::Tab).await;
        browser.button("leave-go").focused().await;
        browser.button("leave-stay").press().await;

        link.focused().await;
    })
    .await;
}
