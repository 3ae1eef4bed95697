//! What happens to a card after it was handed out, and the undoing of it.

mod correct;
mod days;
mod elsewhere;
mod inactivate;
mod list;
mod reenter;
mod renew;
mod repeats;
mod replace;
mod trail;
mod undo;

use serde_json::Value;
use support::requests::{CARDS, personal_card, register, with};
use support::{Client, TestApp};

/// What is left of a card's facts and what leads to them.
const FACTS: &str = "select card_id || ' ' || birth_year as value from background_facts order by 1";
/// What figures keep of handings-out.
const STAMPS: &str = "select issuance_kind || ' ' || quarter_start || ' ' || age_group || ' ' || \
                      coalesce(municipality_code, '-') as value from issuance_stamps order by 1";
/// Facts that are kept for an undo.
const FORMER: &str = "select card_id::text as value from former_facts";

/// A card of Espoo that was handed out on a day, entered by the site's account.
async fn card_of(app: &TestApp, distributor: &Client, place: usize, issued_on: &str) -> Value {
    let body = personal_card(&app.world.espoo.stock[place]);
    register(distributor, &with(body, "/issued_on", issued_on)).await
}

/// The card as it is now.
async fn find(client: &Client, card: &Value) -> Value {
    let path = format!("{CARDS}/{}", card["id"].as_str().unwrap());
    let answer = client.get(&path).await;
    answer.assert_status(200);
    answer.json()
}
