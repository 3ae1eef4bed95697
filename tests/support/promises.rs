//! What tests of commitments and checklists begin with.

use serde_json::{Value, json};
use shared::ids::OrganisationId;

use crate::app::TestApp;
use crate::client::{Answer, Client};
use crate::world::TestArea;

/// Address of an organisation's commitments.
#[must_use]
pub fn commitments(organisation: OrganisationId) -> String {
    format!("/api/v1/organisations/{organisation}/commitments")
}

/// Address of an organisation's checklist.
#[must_use]
pub fn checklist(organisation: OrganisationId) -> String {
    format!("/api/v1/organisations/{organisation}/checklist")
}

/// A commitment of today with the role that the test's organisations do not tell.
#[must_use]
pub fn commitment() -> Value {
    json!({ "committed_on": "2026-11-23", "contact_title": "Toiminnanjohtaja" })
}

/// The item of a checklist with a code.
#[must_use]
pub fn item(checklist: &Value, code: &str) -> Value {
    let mut items = checklist["items"].as_array().unwrap().iter();
    items.find(|item| item["code"] == code).unwrap().clone()
}

/// Answers an item of this year's list.
pub async fn answer(
    client: &Client,
    organisation: OrganisationId,
    code: &str,
    done_on: Value,
) -> Answer {
    let path = checklist(organisation);
    let list = client.get(&path).await.json();
    let body =
        json!({ "year": list["year"], "item_id": item(&list, code)["id"], "done_on": done_on });
    client.put(&path, &body).await
}

impl TestApp {
    /// Adds the personal account of the contact person of an area's organisation at its site.
    pub async fn add_contact_person(&self, area: &TestArea) -> String {
        self.add_contact_person_beside(&area.distributor).await
    }

    /// Adds the personal account of the contact person at the site or venue of a shared account.
    pub async fn add_contact_person_beside(&self, shared: &str) -> String {
        let username = format!("{shared}.yhteys");
        self.sql(&format!(
            "insert into users (id, username, password_hash, role, site_id, venue_id, must_change_password, \
             is_personal, is_contact_person, display_name) select gen_random_uuid(), '{username}', password_hash, \
             role, site_id, venue_id, false, true, true, 'Eeva Esimerkki' from users where username = '{shared}'"
        ))
        .await;
        username
    }
}
