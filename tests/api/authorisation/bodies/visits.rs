//! Which visits, of one card and of groups, are recorded, used, cancelled and undone.

use serde_json::{Value, json};
use shared::card_number::CardNumber;
use support::requests::visits::{GROUP_VISITS, group, record, reservation, visit};
use support::requests::{community_card, personal_card, register, with};
use support::{Client, TestApp};

use super::super::Walk;

/// The column of the key.
const KEY: usize = 8;

/// Visits of one caller: one to use, one to cancel, and three each of one card and of groups that are undone.
struct Own {
    groups: [String; 3],
    to_use: String,
    to_cancel: String,
    used: [String; 3],
}

/// Visits at the own venue.
pub(in super::super) struct Prepared {
    number: CardNumber,
    community: CardNumber,
    by_account: Own,
    by_key: Own,
}

/// Registers a card and records visits with it, by the venue's account and by its key.
pub(in super::super) async fn prepare(app: &TestApp) -> Prepared {
    let area = &app.world.espoo;
    let number = area.stock[30].clone();
    let distributor = app.sign_in(&area.distributor).await;
    register(&distributor, &personal_card(&number)).await;
    let community = area.community_stock[3].clone();
    register(&distributor, &community_card(&community)).await;
    let account = app.sign_in(&area.venue_account).await;
    Prepared {
        by_account: own(&account, &number, &community).await,
        by_key: own(&app.with_key(&area.key), &number, &community).await,
        number,
        community,
    }
}

async fn own(client: &Client, number: &CardNumber, community: &CardNumber) -> Own {
    let reserved = || reservation(number, "2026-11-24");
    let mut ids = Vec::new();
    for body in [
        reserved(),
        reserved(),
        visit(number),
        visit(number),
        visit(number),
    ] {
        let recorded = record(client, &body).await;
        ids.push(recorded["id"].as_str().unwrap().to_owned());
    }
    let mut groups = Vec::new();
    for _ in 0..3 {
        let answer = client.post(GROUP_VISITS, &group(community, &[])).await;
        let recorded = answer.assert_status(201).json();
        groups.push(recorded["id"].as_str().unwrap().to_owned());
    }
    let [to_use, to_cancel, first, second, third] = ids.try_into().unwrap();
    Own {
        groups: groups.try_into().unwrap(),
        to_use,
        to_cancel,
        used: [first, second, third],
    }
}

/// Where to ask.
pub(super) fn path(walk: &Walk, id: &str, column: usize) -> Option<String> {
    let own = match column {
        KEY => &walk.visits.by_key,
        _ => &walk.visits.by_account,
    };
    // National administrator, own coordinator, venue.
    let turn = [2, 0, 1][column % 3];
    let pattern = &walk.operations[id].path;
    let named = match id {
        "list_visits" | "venue_statistics" => {
            return Some(format!("{pattern}?venue_id={}", walk.app.world.espoo.venue));
        }
        "find_visit" | "use_visit" => &own.to_use,
        "cancel_visit" => &own.to_cancel,
        "undo_visit" => &own.used[turn],
        "find_group_visit" | "undo_group_visit" => &own.groups[turn],
        _ => return None,
    };
    Some(pattern.replace("{id}", named))
}

/// What to send.
pub(super) fn body(walk: &Walk, id: &str) -> Option<Value> {
    let number = &walk.visits.number;
    let venue = json!(walk.app.world.espoo.venue);
    Some(match id {
        "check_own_card" => json!({ "card_number": number.as_str() }),
        "check_cards" => {
            let card = json!({ "ref": "1", "card_number": number.as_str(), "venue_id": venue });
            json!({ "items": [card] })
        }
        "record_visit" => with(visit(number), "/venue_id", venue),
        "record_group_visit" => with(group(&walk.visits.community, &[number]), "/venue_id", venue),
        "record_visits" => json!({ "visits": [visit(number)] }),
        _ => return None,
    })
}
