//! Where test mode is told of, and the page of the documentation from which a test key may ask.

use reqwest::Method;
use shared::test_mode::{Behaviour, TestNumber};
use support::TestApp;
use support::requests::CARD_VALIDITY;
use support::requests::test_mode::check_of;

const GUIDE: &str = include_str!("../../../docs/test-mode.md");

#[test]
fn the_table_of_the_guide_is_the_list_of_the_program() {
    let rows = GUIDE.lines().filter(|line| line.starts_with("| `TEST-"));
    let expected = TestNumber::ALL.iter().map(|number| {
        let reason = match number.behaviour() {
            Behaviour::TooMany | Behaviour::Unavailable => String::new(),
            _ => format!(" `{}`", number.reason().as_str()),
        };
        format!(
            "| `{}` |{reason} | {} |",
            number.number(),
            number.words().en
        )
    });

    assert_eq!(rows.collect::<Vec<_>>(), expected.collect::<Vec<_>>());
}

#[test]
fn the_document_has_a_row_for_each_test_number() {
    let description = api::openapi::document()["info"]["description"]
        .as_str()
        .unwrap();

    for number in TestNumber::ALL {
        let row = format!("| `{}` | {} |", number.number(), number.words().en);
        assert!(description.contains(&row), "{row}");
    }
}

#[tokio::test]
async fn a_test_key_may_ask_from_the_registers_own_page_and_from_no_other() {
    let app = TestApp::start().await;
    let program = app.with_test_key(&app.world.espoo).await;
    let live = app.with_key(&app.world.espoo.key);
    let own = app.url.clone();

    for (client, origin, site, status) in [
        (&program, own.as_str(), "same-origin", 200),
        (&program, "https://shop.example", "cross-site", 403),
        (&live, own.as_str(), "same-origin", 403),
    ] {
        let request = client
            .request(Method::POST, CARD_VALIDITY)
            .json(&check_of(TestNumber::Ok));
        let request = request
            .header("origin", origin)
            .header("sec-fetch-site", site);
        let answer = client.execute(&Method::POST, CARD_VALIDITY, request).await;
        answer.assert_status(status);
        // A browser sends no origin along with a question to its own site.
        let request = client
            .request(Method::GET, "/api/v1/client")
            .header("sec-fetch-site", site);
        let answer = client
            .execute(&Method::GET, "/api/v1/client", request)
            .await;
        answer.assert_status(status);
    }
}

#[tokio::test]
async fn a_test_key_goes_before_the_session_of_the_browser() {
    let app = TestApp::start().await;
    let area = app.world.espoo.clone();
    let signed_in = app
        .anonymous()
        .sign_in(&area.venue_account, support::world::PASSWORD)
        .await;
    let cookie = format!("kaikukanta={}", signed_in.cookie("kaikukanta").unwrap());
    let program = app.with_test_key(&area).await;

    for (client, status) in [(&program, 200), (&app.with_key(&area.key), 400)] {
        let request = client
            .request(Method::GET, "/api/v1/client")
            .header("cookie", &cookie);
        let answer = client
            .execute(&Method::GET, "/api/v1/client", request)
            .await;
        answer.assert_status(status);
    }
}
