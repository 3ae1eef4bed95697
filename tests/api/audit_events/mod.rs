//! The audit trail: who reads what of it, how it is searched, and how it is taken out.

mod changes;
mod export;
mod moved;
mod search;

use serde_json::Value;
use support::{Client, TestApp};

const AUDIT_EVENTS: &str = "/api/v1/audit-events";

/// Some entries: two of Espoo's, one of Vantaa's, one of the network's.
async fn entries(app: &TestApp) {
    let (espoo, vantaa) = (&app.world.espoo, &app.world.vantaa);
    app.sql(&format!(
        "insert into audit_events (id, at, operation, user_id, area_id, subject, subject_id, subject_name, details) \
         select gen_random_uuid(), e.at::timestamptz, e.operation, u.id, e.area::uuid, e.subject, e.thing::uuid, e.name, \
         e.details::jsonb from (values \
         ('2026-10-31T21:59:59Z', 'create_site', '{0}', '{1}', 'site', '{2}', '=Espoon toimipiste', '{{}}'), \
         ('2026-10-31T22:00:00Z', 'update_area', '{0}', '{1}', 'area', '{1}', 'Espoo', '{{\"months\": 12, \"from\": \"2026-01-01\"}}'), \
         ('2026-11-01T10:00:00Z', 'create_venue', '{3}', '{4}', 'venue', '{5}', 'Vantaan \"teatteri\"; uusi', '{{}}'), \
         ('2026-11-02T10:00:00Z', 'update_network', 'kaikukeskus', null, 'network', null, null, '{{}}') \
         ) e (at, operation, username, area, subject, thing, name, details) join users u on u.username = e.username",
        espoo.coordinator, espoo.id, espoo.site, vantaa.coordinator, vantaa.id, vantaa.venue
    ))
    .await;
}

/// The operations of the entries that a query finds, signing in left out.
async fn operations(client: &Client, query: &str) -> Vec<String> {
    let answer = client.get(&format!("{AUDIT_EVENTS}?{query}")).await;
    answer.assert_status(200);
    let body = answer.json();
    let items: &Vec<Value> = body["items"].as_array().unwrap();
    items
        .iter()
        .map(|item| item["operation"].as_str().unwrap().to_owned())
        .filter(|operation| operation != "sign_in")
        .collect()
}
