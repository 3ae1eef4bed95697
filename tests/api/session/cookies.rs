//! The cookies of a session: out of scripts' reach, for the own site only, gone with the browser.

use support::world::PASSWORD;
use support::{Setup, TestApp};

async fn cookies_of(app: &TestApp) -> Vec<String> {
    let answer = app.anonymous().sign_in("espoo.jakaja", PASSWORD).await;
    let cookies = answer.headers.get_all("set-cookie").iter();
    cookies
        .map(|cookie| cookie.to_str().unwrap().to_owned())
        .collect()
}

/// The attributes after name and value, in order of the alphabet.
fn attributes(cookie: &str) -> Vec<&str> {
    let mut found: Vec<_> = cookie.split("; ").skip(1).collect();
    found.sort_unstable();
    found
}

#[tokio::test]
async fn cookies_on_http_of_this_machine_have_plain_names() {
    let app = TestApp::start().await;

    let cookies = cookies_of(&app).await;

    assert_eq!(cookies.len(), 2);
    assert!(cookies[0].starts_with("kaikukanta="), "{cookies:?}");
    assert_eq!(
        attributes(&cookies[0]),
        ["HttpOnly", "Path=/", "SameSite=Strict"]
    );
    assert!(cookies[1].starts_with("kaikukanta_refresh="), "{cookies:?}");
    assert_eq!(
        attributes(&cookies[1]),
        ["HttpOnly", "Path=/api/v1/session", "SameSite=Strict"]
    );
}

#[tokio::test]
async fn cookies_on_https_are_secure_and_named_so() {
    let setup = Setup {
        public_url: Some("https://kaikukanta.example".to_owned()),
        ..Setup::default()
    };
    let app = TestApp::start_with(setup).await;

    let cookies = cookies_of(&app).await;

    assert!(cookies[0].starts_with("__Host-kaikukanta="), "{cookies:?}");
    assert_eq!(
        attributes(&cookies[0]),
        ["HttpOnly", "Path=/", "SameSite=Strict", "Secure"]
    );
    assert!(cookies[1].starts_with("__Secure-kaikukanta_refresh="));
    assert_eq!(
        attributes(&cookies[1]),
        [
            "HttpOnly",
            "Path=/api/v1/session",
            "SameSite=Strict",
            "Secure"
        ]
    );
}

#[tokio::test]
async fn tokens_are_in_no_answer_but_the_cookies() {
    let app = TestApp::start().await;
    let client = app.anonymous();

    let answer = client.sign_in("espoo.jakaja", PASSWORD).await;

    for name in ["kaikukanta", "kaikukanta_refresh"] {
        let token = answer.cookie(name).unwrap();
        assert!(!answer.text.contains(&token));
        assert!(token.len() > 60, "{name} is short");
    }
    let stored = app
        .texts("select encode(refresh_hash, 'escape') || id as value from sessions")
        .await;
    let refresh_token = answer.cookie("kaikukanta_refresh").unwrap();
    let (_, secret) = refresh_token.split_once('.').unwrap();
    assert!(!stored[0].contains(secret));
}
