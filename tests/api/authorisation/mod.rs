//! Who may call what, and what it leaves in the audit trail: every operation of the document, as every identity.

mod bodies;
mod table;
mod test_key;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use reqwest::Method;
use serde_json::Value;
use support::requests::{personal_card, register};
use support::world::{self, NATIONAL, PASSWORD};
use support::{Answer, TestApp};
use table::{IDENTITIES, TABLE, Trail};
use uuid::Uuid;

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

/// Where to ask, and what to send.
struct Case {
    path: String,
    body: Option<Value>,
}

struct Walk {
    app: TestApp,
    operations: BTreeMap<String, Operation>,
    credentials: Vec<Credential>,
    stock: String,
    /// Cards of the own site.
    cards: [String; 2],
    /// A community card of the own site.
    community_card: String,
    /// Cards of the own site to which something happens.
    happened: bodies::card_actions::Prepared,
    /// Visits at the own venue to which something happens.
    visits: bodies::visits::Prepared,
    /// A notice to the own area.
    notice: String,
}

impl Walk {
    async fn start() -> Self {
        let app = TestApp::start().await;
        let (own, other) = (app.world.espoo.clone(), app.world.vantaa.clone());
        bodies::promises::prepare(&app).await;
        let revoked = world::add_key(
            &mut app.database.connect().await,
            own.organisation,
            &[own.venue],
            &["cards:check"],
        )
        .await;
        app.sql("update api_keys set revoked_at = now() where id = (select max(id::text)::uuid from api_keys)")
            .await;
        app.sql(&bodies::areas::things_to_change(&own)).await;
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
        let stock = &own.stock;
        let cards = [&stock[0], &stock[stock.len() - 1]].map(personal_card);
        let first = register(&distributor, &cards[0]).await;
        let second = register(&distributor, &cards[1]).await;
        let notice = Uuid::now_v7();
        app.sql(&format!(
            "insert into notices (id, key, kind, area_id, raised_at) \
             values ('{notice}', 'of the walk', 'guessing', '{}', now())",
            own.id
        ))
        .await;
        let community_card = bodies::community_cards::prepare(&app).await;
        bodies::users::prepare(&app).await;
        bodies::api_clients::prepare(&app).await;
        let happened = bodies::card_actions::prepare(&app).await;
        let visits = bodies::visits::prepare(&app).await;
        bodies::second_factor::prepare(&app).await;
        Self {
            stock: app.stock_of(own.site).await,
            cards: [first, second].map(|card| card["id"].as_str().unwrap().to_owned()),
            community_card,
            happened,
            visits,
            notice: notice.to_string(),
            operations: operations(),
            credentials,
            app,
        }
    }

    /// How many rows the audit trail has of an operation.
    async fn audited(&self, operation: &str) -> usize {
        let sql = format!(
            "select id::text as value from audit_events where operation like '{operation}'"
        );
        self.app.texts(&sql).await.len()
    }

    async fn ask(&self, id: &str, column: usize) -> Answer {
        let operation = &self.operations[id];
        let Case { path, body } = bodies::case(self, id, column);
        let client = self.app.anonymous();
        let mut request = client.request(operation.method.clone(), &path);
        request = match &self.credentials[column] {
            Credential::Nobody => request,
            Credential::Cookies(cookies) => request.header("cookie", cookies),
            Credential::Key(key) => request.bearer_auth(key),
        };
        if let Some(body) = body {
            request = request.json(&body);
        }
        client.execute(&operation.method, &path, request).await
    }
}

#[tokio::test]
async fn every_operation_answers_each_identity_and_leaves_the_trail_that_the_table_says() {
    let walk = Walk::start().await;
    let mut wrong = Vec::new();

    for &(id, expected, trail) in TABLE {
        for (column, expected) in expected.into_iter().enumerate() {
            let identity = IDENTITIES[column];
            let before = walk.audited("%").await;
            let (before_of_name, answer) = (walk.audited(id).await, walk.ask(id, column).await);
            if answer.status != expected {
                let (status, text) = (answer.status, &answer.text);
                wrong.push(format!(
                    "{id} as {identity}: {status}, not {expected}: {text}"
                ));
            }
            let left = walk.audited("%").await - before;
            let left_of_name = walk.audited(id).await - before_of_name;
            // Nobody who signs out ends nothing.
            let leaves = trail == Trail::Leaves
                && answer.status.is_success()
                && (id, column) != ("sign_out", 0);
            if left != usize::from(leaves) || left_of_name != left {
                wrong.push(format!("{id} as {identity} left {left} rows in the trail"));
            }
        }
    }

    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn the_table_has_every_operation_of_the_document_once() {
    let listed: BTreeSet<_> = TABLE.iter().map(|(id, ..)| (*id).to_owned()).collect();
    let documented: BTreeSet<_> = operations().into_keys().collect();

    assert_eq!(listed, documented);
    assert_eq!(listed.len(), TABLE.len());
}

#[test]
fn the_document_states_who_may_ask_as_the_table_does() {
    let operations = operations();

    for &(id, expected, _) in TABLE {
        let has = |scheme: &str| operations[id].security.iter().any(|known| known == scheme);
        let [nobody, .., key, _] = expected;
        assert_eq!(has("nobody"), nobody < 300, "{id} for nobody");
        assert_eq!(has("api_key"), nobody >= 300 && key < 300, "{id} for keys");
    }
}

#[test]
fn whatever_changes_something_leaves_a_trail_or_says_why_not() {
    let operations = operations();
    let asks_only = [
        "search_cards",
        "check_card",
        "check_cards",
        "check_own_card",
        "check_group_visit",
    ];

    for &(id, _, trail) in TABLE {
        // A list that leaves the register is asked for, and noted.
        let is_noted = id == "find_offline_list";
        let asks = operations[id].method == Method::GET && !is_noted;
        let reads = asks || asks_only.contains(&id);
        assert_eq!(trail == Trail::Reads, reads, "{id}");
        if let Trail::Unseen(why) = trail {
            assert!(why.len() > 10, "{id}");
        }
    }
}
