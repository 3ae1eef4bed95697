//! What is asked for in the walk: each operation's address and body, one noun after the other.

use serde_json::{Value, json};
use support::requests::personal_card;

use super::{Case, Walk};

pub(super) mod api_clients;
pub(super) mod areas;
pub(super) mod card_actions;
mod card_imports;
pub(super) mod community_cards;
mod imports;
mod places;
pub(super) mod promises;
mod questions;
pub(super) mod second_factor;
mod stocks;
pub(super) mod users;
pub(super) mod visits;

/// The case of an operation; `column` tells whose turn it is, so that each sends something of its own.
pub(super) fn case(walk: &Walk, id: &str, column: usize) -> Case {
    Case {
        path: areas::path(walk, id, column)
            .or_else(|| api_clients::path(walk, id, column))
            .or_else(|| community_cards::path(walk, id))
            .or_else(|| card_actions::path(walk, id, column))
            .or_else(|| visits::path(walk, id, column))
            .unwrap_or_else(|| path(walk, id, column)),
        body: areas::body(walk, id, column)
            .or_else(|| api_clients::body(walk, id, column))
            .or_else(|| card_actions::body(&walk.app.world.espoo, id, column))
            .or_else(|| visits::body(walk, id))
            .or_else(|| body(walk, id, column)),
    }
}

/// Where to ask, for a thing of the own area.
fn path(walk: &Walk, id: &str, column: usize) -> String {
    let area = &walk.app.world.espoo;
    let pattern = &walk.operations[id].path;
    match id {
        "find_organisation"
        | "list_commitments"
        | "find_checklist"
        | "answer_checklist"
        | "update_organisation"
        | "change_contact_person" => pattern.replace("{id}", &area.organisation.to_string()),
        "record_commitment" => pattern.replace("{id}", &promises::organisation(walk, column)),
        "find_site" | "update_site" => pattern.replace("{id}", &area.site.to_string()),
        "find_venue" | "update_venue" | "update_venue_gives" => {
            pattern.replace("{id}", &area.venue.to_string())
        }
        "find_card" => pattern.replace("{id}", &walk.cards[0]),
        // Facts go once: the coordinator and the distributor have a card each.
        "delete_facts" => pattern.replace("{id}", &walk.cards[usize::from(column == 2)]),
        "finish_notice" | "reopen_notice" => pattern.replace("{id}", &walk.notice),
        "find_question" | "update_question" => pattern.replace("{id}", questions::QUESTION),
        "find_stock" | "list_stock_numbers" | "export_stock_numbers" => {
            pattern.replace("{id}", &walk.stock)
        }
        "find_user" | "update_user" | "reset_password" | "lock_user" | "unlock_user"
        | "end_user_sessions" => pattern.replace("{id}", &users::account(column)),
        "find_problem" => pattern.replace("{slug}", "not-found"),
        "site_statistics" => format!("{pattern}?site_id={}", area.site),
        _ => pattern.clone(),
    }
}

/// What to send.
fn body(walk: &Walk, id: &str, column: usize) -> Option<Value> {
    let area = &walk.app.world.espoo;
    let number = area.stock[column + 1].as_str();
    Some(match id {
        "sign_in" => {
            // Several accounts: after ten attempts on one there is a pause.
            let third = &walk.app.world.savonlinna;
            let accounts = [&third.coordinator, &third.distributor, &third.venue_account];
            json!({ "username": accounts[column % 3], "password": support::world::PASSWORD })
        }
        "change_language" => json!({ "language": "en" }),
        "change_practice" => json!({ "practises": true }),
        // With a new password that is no change: one that is would end the session of the walk.
        "change_password" => {
            json!({ "current_password": "wrong", "new_password": "a new one for tomorrow" })
        }
        "register_card" => personal_card(&area.stock[column + 1]),
        "import_cards" => card_imports::import_cards(area, column),
        "search_cards" => json!({ "card_number": number }),
        "check_card" => json!({ "card_number": number, "venue_id": area.venue }),
        "record_commitment" => promises::record_commitment(),
        "answer_checklist" => promises::answer_checklist(column),
        "export_audit_events" => json!({ "username": "espoo" }),
        "import_area" => imports::import_area(area.id, column),
        "create_question" => questions::create_question(),
        "update_question" => questions::update_question(),
        "give_stock" => stocks::give_stock(area, column),
        "move_stock" => stocks::move_stock(area, column),
        "create_user" => users::create_user(area, column),
        "update_user" => users::update_user(),
        "begin_second_factor" => second_factor::begin_second_factor(),
        "confirm_second_factor" => second_factor::confirm_second_factor(&walk.app),
        "end_second_factor" => second_factor::end_second_factor(&walk.app),
        _ => {
            return community_cards::body(id, number).or_else(|| places::body(walk, id, column));
        }
    })
}
