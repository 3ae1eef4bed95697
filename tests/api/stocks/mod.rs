//! Stock: giving numbers to sites, moving unused ones, and what is left.

mod give;
mod lists;
mod moves;
mod numbers;
mod repeats;

use serde_json::{Value, json};
use shared::ids::SiteId;
use support::{Client, TestApp};
use uuid::Uuid;

/// Gives listed personal numbers to a site.
fn list_of_numbers(site: SiteId, list: &[&str]) -> Value {
    json!({
        "client_reference": Uuid::new_v4(), "site_id": site, "kind": "personal",
        "numbers": { "source": "list", "list": list },
    })
}

/// Moves listed numbers to a site, or back to the area.
fn moving(list: &[&str], to: Option<SiteId>) -> Value {
    json!({
        "client_reference": Uuid::new_v4(), "to_site_id": to,
        "numbers": { "source": "list", "list": list },
    })
}

/// The numbers of a batch.
async fn numbers(client: &Client, stock: &Value, query: &str) -> Vec<String> {
    let id = stock["id"].as_str().unwrap();
    let answer = client
        .get(&format!("/api/v1/stocks/{id}/numbers?limit=200{query}"))
        .await;
    answer.assert_status(200);
    let items = answer.json()["items"].as_array().unwrap().clone();
    let number = |item: &Value| item["card_number"].as_str().unwrap().to_owned();
    items.iter().map(number).collect()
}

/// A second site of the first area, with an account that hands out cards.
async fn second_site(app: &TestApp) -> (SiteId, Client) {
    let area = &app.world.espoo;
    let site = SiteId(Uuid::now_v7());
    app.sql(&format!(
        "insert into sites (id, area_id, organisation_id, name, opened_on) \
         values ('{site}', '{}', '{}', 'Leppävaaran toimipiste', '2020-01-01'); \
         insert into users (id, username, password_hash, role, site_id, language, must_change_password) \
         select gen_random_uuid(), 'leppavaara.jakaja', password_hash, 'distributor', '{site}', 'fi', false \
         from users where username = '{}'",
        area.id, area.organisation, area.distributor
    ))
    .await;
    (site, app.sign_in("leppavaara.jakaja").await)
}
