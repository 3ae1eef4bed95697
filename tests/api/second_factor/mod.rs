//! The second factor: set up, asked for at sign-in, required by the network, ended.

mod enrol;
mod required;
mod sign_in;

use reqwest::Method;
use serde_json::{Value, json};
use support::second_factor::code_of;
use support::world::PASSWORD;
use support::{Answer, Client, TestApp};

const SECOND_FACTOR: &str = "/api/v1/session/second-factor";

/// Begins a second factor.
async fn begin(client: &Client) -> Answer {
    let body = json!({ "current_password": PASSWORD });
    client.post(SECOND_FACTOR, &body).await
}

/// Sends a first code.
async fn confirm(client: &Client, code: &str) -> Answer {
    client.put(SECOND_FACTOR, &json!({ "code": code })).await
}

/// Ends the second factor with the right password.
async fn end(client: &Client, code: &str) -> Answer {
    let body = json!({ "current_password": PASSWORD, "code": code });
    client
        .send(Method::DELETE, SECOND_FACTOR, Some(&body))
        .await
}

/// Signs in with a code.
async fn sign_in_with(app: &TestApp, username: &str, code: &str) -> Answer {
    let body = json!({ "username": username, "password": PASSWORD, "code": code });
    app.anonymous().post("/api/v1/session", &body).await
}

/// Sets a second factor up; gives the key and the recovery codes.
async fn enrol(app: &TestApp, client: &Client) -> (String, Vec<String>) {
    let begun = begin(client).await;
    begun.assert_status(200);
    let secret = begun.json()["secret"].as_str().unwrap().to_owned();
    let confirmed = confirm(client, &code_of(&secret, app.clock.now())).await;
    confirmed.assert_status(200);
    let codes = confirmed.json()["codes"].clone();
    let codes = codes.as_array().unwrap().iter();
    let codes = codes.map(|code: &Value| code.as_str().unwrap().to_owned());
    (secret, codes.collect())
}
