//! Signing in and out, the password, and sessions that end.

use support::browser::{Role, journey};
use support::world::{NATIONAL, PASSWORD};

use crate::pages::{HAND_OVER, choose_card, fill_facts, has_facts, is_registered, sign_in};

const NEW_PASSWORD: &str = "a long sentence of my own";

/// What those see on their start page who look after the network.
const NETWORK: [&str; 5] = [
    "tile-manage",
    "tile-cards",
    "tile-statistics",
    "materials-title",
    "tile-help",
];

#[tokio::test]
async fn each_role_comes_to_a_start_page_of_its_own() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        let everybody = ["tile-venues"];
        let roles: [(&str, &[&str]); 4] = [
            (
                &espoo.distributor,
                &[
                    "tile-hand-over",
                    "tile-cards",
                    "tile-backlog",
                    "today-title",
                    "ending-title",
                    "community-title",
                    "group-visit-title",
                    "tile-statistics",
                    "our-part-title",
                ],
            ),
            (
                &espoo.venue_account,
                &[
                    "tile-check",
                    "group-record-title",
                    "visits-title",
                    "tile-venue-figures",
                    "till-title",
                    "tile-own-venue",
                    "clients-title",
                    "checklist-title",
                    "materials-title",
                    "tile-help",
                ],
            ),
            (&espoo.coordinator, &NETWORK),
            (NATIONAL, &NETWORK),
        ];
        browser.visit("/admin").await;
        browser.textbox("sign-in-username").focused().await;
        for (username, own) in roles {
            browser.at("/admin/sign-in").await;
            sign_in(browser, username, PASSWORD).await;
            browser.at("/admin").await;
            let tiles: Vec<_> = own.iter().chain(&everybody).collect();
            for tile in &tiles {
                browser.shows(&browser.text(&format!("{tile}-text"))).await;
            }
            let links = "return document.querySelectorAll('main a.link-card').length";
            assert_eq!(
                *browser.script(links, vec![]).await.json(),
                tiles.len(),
                "{username}"
            );

            browser.button("sign-out").press().await;
            browser.shows(&browser.text("signed-out")).await;
            browser.button("close").press().await;
        }
    })
    .await;
}

#[tokio::test]
async fn a_page_of_another_role_says_so() {
    journey(async |browser, app| {
        browser
            .sign_in(&app.world.espoo.venue_account, HAND_OVER)
            .await;

        browser.heading("not-for-role-title").shown().await;
        browser.link("to-staff-home").press().await;
        browser.at("/admin").await;
    })
    .await;
}

#[tokio::test]
async fn who_signs_in_comes_to_the_page_that_was_wanted() {
    journey(async |browser, app| {
        browser.visit("/admin/cards?state=expired").await;
        browser
            .at("/admin/sign-in?next=%2Fadmin%2Fcards%3Fstate%3Dexpired")
            .await;

        sign_in(browser, &app.world.espoo.distributor, PASSWORD).await;

        browser.at("/admin/cards?state=expired").await;
    })
    .await;
}

#[tokio::test]
async fn a_wrong_password_is_told_and_nothing_is_lost() {
    journey(async |browser, app| {
        browser.visit("/admin/sign-in").await;
        browser.button("sign-in").press().await;
        let username = browser.textbox("sign-in-username");
        username
            .has_error(&browser.text("field-required--username"))
            .await;
        username.focused().await;

        sign_in(browser, &app.world.espoo.distributor, "not the password").await;

        let refused = browser.find(Role::Notification, "problem-wrong_credentials");
        refused.focused().await;
        refused
            .has_text(&browser.text("problem-wrong_credentials-advice"))
            .await;
        username.has_value(&app.world.espoo.distributor).await;
    })
    .await;
}

#[tokio::test]
async fn too_many_attempts_say_how_long_to_wait() {
    journey(async |browser, app| {
        let somebody = app.anonymous();
        let username = &app.world.espoo.distributor;
        for _ in 0..api::auth::attempts::PER_ACCOUNT.get() {
            somebody
                .sign_in(username, "not the password")
                .await
                .assert_status(401);
        }
        browser.provokes("/api/v1/session", "429");
        browser.visit("/admin/sign-in").await;

        sign_in(browser, username, PASSWORD).await;

        let refused = browser.find(Role::Notification, "problem-too_many_attempts");
        let words = refused.words().await;
        let seconds: String = words.chars().filter(char::is_ascii_digit).collect();
        assert!(
            (1..=31).contains(&seconds.parse::<u32>().unwrap()),
            "{words}"
        );
        let advice = browser.fill("problem-too_many_attempts-advice", &[("seconds", &seconds)]);
        refused.has_text(&advice).await;
    })
    .await;
}

#[tokio::test]
async fn a_one_time_password_is_changed_before_anything_else() {
    journey(async |browser, app| {
        let username = &app.world.espoo.distributor;
        app.sql(&format!(
            "update users set must_change_password = true where username = '{username}'"
        ))
        .await;
        browser.visit("/admin/cards").await;
        sign_in(browser, username, PASSWORD).await;
        browser.at("/admin/password").await;
        browser.heading("password-first-title").focused().await;

        let fill = async |new: &str, again: &str| {
            browser.textbox("password-one-time").enter(PASSWORD).await;
            browser.textbox("password-new").enter(new).await;
            browser.textbox("password-repeat").enter(again).await;
            browser.button("password-change").press().await;
        };
        fill("short", "other").await;
        let limits = [("min", "12"), ("max", "128")];
        let new = browser.textbox("password-new");
        new.has_error(&browser.fill("field-length--new_password", &limits))
            .await;
        new.focused().await;
        let again = browser.textbox("password-repeat");
        again
            .has_error(&browser.text("field-unknown_value--repeat_password"))
            .await;

        fill(NEW_PASSWORD, NEW_PASSWORD).await;

        browser.at("/admin").await;
        browser.shows(&browser.text("password-changed")).await;
        browser.link("tile-hand-over").shown().await;
        app.anonymous()
            .sign_in(username, PASSWORD)
            .await
            .assert_status(401);
        app.anonymous()
            .sign_in(username, NEW_PASSWORD)
            .await
            .assert_status(200);
    })
    .await;
}

#[tokio::test]
async fn a_wrong_present_password_is_told_at_its_field() {
    journey(async |browser, app| {
        browser.provokes("/api/v1/session/password", "422");
        browser
            .sign_in(&app.world.espoo.distributor, "/admin/profile")
            .await;
        browser.link("password-change").press().await;
        browser.heading("password-title").focused().await;
        let present = browser.textbox("password-current");
        present.enter("not the password").await;
        browser.textbox("password-new").enter(NEW_PASSWORD).await;
        browser.textbox("password-repeat").enter(NEW_PASSWORD).await;

        browser.button("password-change").press().await;

        present
            .has_error(&browser.text("field-wrong_password"))
            .await;
        present.focused().await;
    })
    .await;
}

#[tokio::test]
async fn nothing_stays_open_after_signing_out() {
    journey(async |browser, app| {
        // The way back may be quicker than the register.
        for path in ["cards", "stocks/summary", "notices/count"] {
            browser.provokes(&format!("/api/v1/{path}"), "401");
        }
        browser
            .sign_in(&app.world.espoo.distributor, "/admin/cards")
            .await;
        browser.button("sign-out").press().await;
        browser.at("/admin/sign-in").await;
        browser.shows(&browser.text("signed-out")).await;

        browser.driver.back().await.unwrap();

        browser.at("/admin/sign-in?next=%2Fadmin%2Fcards").await;
        browser.visit("/admin/statistics").await;
        browser
            .at("/admin/sign-in?next=%2Fadmin%2Fstatistics")
            .await;
    })
    .await;
}

#[tokio::test]
async fn a_session_that_ends_takes_no_work_away() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        browser.provokes("/api/v1/cards", "401");
        browser.sign_in(&espoo.distributor, HAND_OVER).await;
        choose_card(browser, &espoo.stock[0]).await;
        fill_facts(browser).await;
        app.at("2026-11-23T12:00:00Z");

        browser.button("hand-over-register").press().await;

        browser.heading("session-over-title").shown().await;
        let password = browser.textbox("sign-in-password");
        password.focused().await;
        password.enter(PASSWORD).await;
        browser.button("sign-in").press().await;
        browser.heading("session-over-title").gone().await;
        has_facts(browser).await;
        browser.button("hand-over-register").press().await;
        is_registered(browser, "23.11.2027").await;
    })
    .await;
}

#[tokio::test]
async fn nobody_else_comes_upon_the_work_of_a_session_that_has_ended() {
    journey(async |browser, app| {
        let espoo = &app.world.espoo;
        browser.provokes("/api/v1/cards", "401");
        browser.sign_in(&espoo.distributor, HAND_OVER).await;
        choose_card(browser, &espoo.stock[0]).await;
        app.at("2026-11-23T12:00:00Z");
        fill_facts(browser).await;
        browser.button("hand-over-register").press().await;
        browser.heading("session-over-title").shown().await;

        browser.button("sign-in-other").press().await;

        browser.at("/admin/sign-in").await;
        sign_in(browser, &espoo.coordinator, PASSWORD).await;
        browser.at("/admin").await;
        assert!(!browser.is_showing(&espoo.stock[0].grouped()).await);
    })
    .await;
}

#[tokio::test]
async fn who_rests_is_warned_before_the_session_ends() {
    journey(async |browser, app| {
        browser
            .sign_in(&app.world.espoo.distributor, HAND_OVER)
            .await;
        app.sql("update sessions set expires_at = '2026-11-23T10:01:40Z'")
            .await;

        browser.visit(HAND_OVER).await;

        browser.heading("session-ends-title").shown().await;
        browser.button("session-ends-stay").press().await;
        browser.heading("session-ends-title").gone().await;
        let ends = "select (expires_at at time zone 'UTC')::text as value from sessions";
        assert_eq!(app.texts(ends).await, ["2026-11-23 11:00:00"]);
    })
    .await;
}
