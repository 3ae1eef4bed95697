//! What the client takes home: in the client's own language, large on the screen or on paper, without name and number.

use shared::text::Language;
use support::browser::{Role, journey};
use support::browser_texts::texts;

use crate::pages::{HAND_OVER, choose_card, fill_facts, is_registered};

#[tokio::test]
async fn the_client_reads_it_in_a_language_of_ones_own_and_takes_it_home() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        browser.shrink().await;
        browser.sign_in(&espoo.distributor, HAND_OVER).await;
        choose_card(browser, &espoo.stock[0]).await;
        fill_facts(browser).await;
        browser.button("hand-over-register").press().await;
        is_registered(browser, "23.11.2027").await;
        let choice = browser.find(Role::Region, "hand-over-for-client");
        for (language, name) in [
            (Language::En, "English"),
            (Language::Fi, "Suomi"),
            (Language::Sv, "Svenska"),
        ] {
            choice.find_named(Role::Button, name).press().await;

            let title = texts(language).get("hand-over-slip-title");
            let slip = browser.find_named(Role::Region, &title);
            for key in ["along", "identity", "privacy"] {
                let words = texts(language).get(&format!("hand-over-slip-{key}"));
                slip.has_text(&words).await;
            }
            let children = texts(language).fill("hand-over-slip-children", &[("age", "16")]);
            slip.has_text(&children).await;
            slip.has_text("23.11.2027").await;
            let lang = "return document.querySelector('#hand-over-slip').lang === arguments[0]";
            browser
                .until("its language", lang, vec![language.tag().into()])
                .await;
        }
        browser.expect_accessible("the slip in Swedish").await;
        browser.expect_fits("the slip in Swedish").await;

        browser.print_styles(true).await;
        let printed = browser
            .script("return squeeze(document.body.innerText)", vec![])
            .await;
        let printed = printed.json().as_str().unwrap().to_owned();
        let title = texts(Language::Sv).get("hand-over-slip-title");
        assert!(printed.starts_with(&title), "{printed}");
        for number in [espoo.stock[0].as_str(), &espoo.stock[0].grouped()] {
            assert!(!printed.contains(number), "{printed}");
        }
    })
    .await;
}
