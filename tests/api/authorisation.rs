//! Who may call what: every operation of the document, as every identity.

use std::collections::{BTreeMap, BTreeSet};

use reqwest::Method;
use serde_json::{Value, json};
use support::requests::{personal_card, register};
use support::world::{self, NATIONAL, PASSWORD};
use support::{Answer, TestApp};

/// The identities, in the order of the table's columns.
const IDENTITIES: [&str; 10] = [
    "anonymous",
    "national",
    "own coordinator",
    "other coordinator",
    "own distributor",
    "other distributor",
    "own venue",
    "other venue",
    "key with scope",
    "revoked key",
];

/// For each operation the status that each identity gets. What is asked for belongs to the own area; the
/// other is another area's. Signing out is last, as it ends the sessions.
#[rustfmt::skip]
const TABLE: [(&str, [u16; 10]); 31] = [
    //                       nobody nat.  coordinator  distributor   venue       key
    ("livez",               [200,   200,   200, 200,    200, 200,    200, 200,   200, 200]),
    ("readyz",              [200,   200,   200, 200,    200, 200,    200, 200,   200, 200]),
    ("list_problems",       [200,   200,   200, 200,    200, 200,    200, 200,   200, 200]),
    ("find_problem",        [200,   200,   200, 200,    200, 200,    200, 200,   200, 200]),
    ("find_document",       [200,   200,   200, 200,    200, 200,    200, 200,   200, 200]),
    ("find_public_network", [200,   200,   200, 200,    200, 200,    200, 200,   200, 200]),
    ("list_public_areas",   [200,   200,   200, 200,    200, 200,    200, 200,   200, 200]),
    ("list_public_venues",  [200,   200,   200, 200,    200, 200,    200, 200,   200, 200]),
    ("sign_in",             [200,   200,   200, 200,    200, 200,    200, 200,   200, 200]),
    ("find_session",        [401,   200,   200, 200,    200, 200,    200, 200,   403, 401]),
    ("refresh_session",     [401,   200,   200, 200,    200, 200,    200, 200,   401, 401]),
    ("change_language",     [401,   200,   200, 200,    200, 200,    200, 200,   403, 401]),
    // With a wrong present password: whoever may, is told so.
    ("change_password",     [401,   422,   422, 422,    422, 422,    422, 422,   403, 401]),
    ("list_areas",          [401,   200,   200, 200,    200, 200,    200, 200,   403, 401]),
    ("find_area",           [401,   200,   200, 200,    200, 200,    200, 200,   403, 401]),
    ("list_organisations",  [401,   200,   200, 200,    200, 200,    200, 200,   403, 401]),
    ("find_organisation",   [401,   200,   200, 404,    200, 404,    200, 404,   403, 401]),
    ("list_sites",          [401,   200,   200, 200,    200, 200,    403, 403,   403, 401]),
    ("find_site",           [401,   200,   200, 404,    200, 404,    403, 403,   403, 401]),
    ("list_venues",         [401,   200,   200, 200,    200, 200,    200, 200,   403, 401]),
    ("find_venue",          [401,   200,   200, 404,    200, 404,    200, 404,   403, 401]),
    ("list_questions",      [401,   200,   200, 200,    200, 200,    200, 200,   403, 401]),
    ("find_question",       [401,   200,   200, 200,    200, 200,    200, 200,   403, 401]),
    ("list_municipalities", [401,   200,   200, 200,    200, 200,    200, 200,   403, 401]),
    // The other distributor's 422: the number lies in the own site's stock.
    ("register_card",       [401,   403,   403, 403,    201, 422,    403, 403,   403, 401]),
    ("list_cards",          [401,   200,   200, 200,    200, 200,    403, 403,   403, 401]),
    ("search_cards",        [401,   200,   200, 200,    200, 200,    403, 403,   403, 401]),
    ("find_card",           [401,   200,   200, 404,    200, 404,    403, 403,   403, 401]),
    // With the own venue named: the other venue's account may not speak for it.
    ("check_card",          [401,   403,   403, 403,    403, 403,    200, 422,   200, 401]),
    ("site_statistics",     [401,   200,   200, 404,    200, 404,    403, 403,   403, 401]),
    ("sign_out",            [204,   204,   204, 204,    204, 204,    204, 204,   403, 401]),
];

/// An operation of the document.
struct Operation {
    method: Method,
    path: String,
    security: Vec<String>,
}

fn operations() -> BTreeMap<String, Operation> {
    let mut found = BTreeMap::new();
    for (path, item) in api::openapi::document()["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            let id = operation["operationId"].as_str().unwrap().to_owned();
            let entries = operation["security"].as_array().unwrap();
            let schemes = entries.iter().map(|entry| {
                let schemes = entry.as_object().unwrap();
                schemes
                    .keys()
                    .next()
                    .map_or("nobody", String::as_str)
                    .to_owned()
            });
            let operation = Operation {
                method: method.to_uppercase().parse().unwrap(),
                path: path.clone(),
                security: schemes.collect(),
            };
            found.insert(id, operation);
        }
    }
    found
}

/// An identity as the header that carries it.
#[derive(Clone)]
enum Credential {
    Nobody,
    Cookies(String),
    Key(String),
}

struct Walk {
    app: TestApp,
    operations: BTreeMap<String, Operation>,
    credentials: Vec<Credential>,
    card: String,
}

impl Walk {
    async fn start() -> Self {
        let app = TestApp::start().await;
        let (own, other) = (app.world.espoo.clone(), app.world.vantaa.clone());
        let revoked = world::add_key(
            &mut app.database.connect().await,
            own.organisation,
            &[own.venue],
            &["cards:check"],
        )
        .await;
        app.sql("update api_keys set revoked_at = now() where id = (select max(id::text)::uuid from api_keys)")
            .await;
        let mut credentials = vec![Credential::Nobody];
        for username in [
            NATIONAL,
            &own.coordinator,
            &other.coordinator,
            &own.distributor,
            &other.distributor,
            &own.venue_account,
            &other.venue_account,
        ] {
            let answer = app.anonymous().sign_in(username, PASSWORD).await;
            let cookies = ["kaikukanta", "kaikukanta_refresh"]
                .map(|name| format!("{name}={}", answer.cookie(name).unwrap()));
            credentials.push(Credential::Cookies(cookies.join("; ")));
        }
        credentials.extend([Credential::Key(own.key.clone()), Credential::Key(revoked)]);
        let distributor = app.sign_in(&own.distributor).await;
        let card = register(&distributor, &personal_card(&own.stock[0])).await;
        Self {
            card: card["id"].as_str().unwrap().to_owned(),
            operations: operations(),
            credentials,
            app,
        }
    }

    /// Where to ask, for a thing of the own area.
    fn path(&self, id: &str) -> String {
        let area = &self.app.world.espoo;
        let pattern = &self.operations[id].path;
        let question = "019abc00-0000-7000-8000-000000000001";
        match id {
            "find_area" => pattern.replace("{id}", &area.id.to_string()),
            "find_organisation" => pattern.replace("{id}", &area.organisation.to_string()),
            "find_site" => pattern.replace("{id}", &area.site.to_string()),
            "find_venue" => pattern.replace("{id}", &area.venue.to_string()),
            "find_card" => pattern.replace("{id}", &self.card),
            "find_question" => pattern.replace("{id}", question),
            "find_problem" => pattern.replace("{slug}", "not-found"),
            "site_statistics" => format!("{pattern}?site_id={}", area.site),
            _ => pattern.clone(),
        }
    }

    /// What to send; `column` tells whose turn it is.
    fn body(&self, id: &str, column: usize) -> Option<Value> {
        let area = &self.app.world.espoo;
        let number = area.stock[column + 1].as_str();
        Some(match id {
            "sign_in" => {
                // Several accounts: after ten attempts on one there is a pause.
                let third = &self.app.world.savonlinna;
                let accounts = [&third.coordinator, &third.distributor, &third.venue_account];
                json!({ "username": accounts[column % 3], "password": PASSWORD })
            }
            "change_language" => json!({ "language": "en" }),
            "change_password" => {
                json!({ "current_password": "wrong", "new_password": "a new one for tomorrow" })
            }
            "register_card" => personal_card(&area.stock[column + 1]),
            "search_cards" => json!({ "card_number": number }),
            "check_card" => json!({ "card_number": number, "venue_id": area.venue }),
            _ => return None,
        })
    }

    async fn ask(&self, id: &str, column: usize) -> Answer {
        let operation = &self.operations[id];
        let path = self.path(id);
        let client = self.app.anonymous();
        let mut request = client.request(operation.method.clone(), &path);
        request = match &self.credentials[column] {
            Credential::Nobody => request,
            Credential::Cookies(cookies) => request.header("cookie", cookies),
            Credential::Key(key) => request.bearer_auth(key),
        };
        if let Some(body) = self.body(id, column) {
            request = request.json(&body);
        }
        client.execute(&operation.method, &path, request).await
    }
}

#[tokio::test]
async fn every_operation_answers_each_identity_as_the_table_says() {
    let walk = Walk::start().await;
    let mut wrong = Vec::new();

    for (id, expected) in TABLE {
        for (column, expected) in expected.into_iter().enumerate() {
            let answer = walk.ask(id, column).await;
            if answer.status != expected {
                let identity = IDENTITIES[column];
                wrong.push(format!(
                    "{id} as {identity}: {}, not {expected}",
                    answer.status
                ));
            }
        }
    }

    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_table_has_every_operation_of_the_document_once() {
    let listed: BTreeSet<_> = TABLE.iter().map(|(id, _)| (*id).to_owned()).collect();
    let documented: BTreeSet<_> = operations().into_keys().collect();

    assert_eq!(listed, documented);
    assert_eq!(listed.len(), TABLE.len());
}

#[test]
fn the_document_states_who_may_ask_as_the_table_does() {
    let operations = operations();

    for (id, expected) in TABLE {
        let has = |scheme: &str| operations[id].security.iter().any(|known| known == scheme);
        let [nobody, .., key, _] = expected;
        assert_eq!(has("nobody"), nobody < 300, "{id} for nobody");
        assert_eq!(has("api_key"), nobody >= 300 && key < 300, "{id} for keys");
    }
}
