//! One rule, written twice: the state of a card in lists (SQL) and of one card (`shared`) is the same.

use std::collections::BTreeMap;

use serde_json::Value;
use support::{Client, TestApp, world};

const CARDS: &str = "/api/v1/cards";

/// Cards with all kinds of pasts: renewed, undone, inactivated, in areas whose pilot end moved to and fro.
const MANY_CARDS: &str = "
    select setseed(0.42);
    create temporary table drawn as
    select gen_random_uuid() as id, n, s.id as site, s.area_id, s.organisation_id, u.id as by,
        date '2024-01-01' + (random() * 1050)::int as first_day, random() as a, random() as b, random() as c
    from generate_series(1, 300) n
    join lateral (select * from sites offset n % 3 limit 1) s on true
    join users u on u.site_id = s.id;
    insert into cards (id, number, kind, site_id, area_id, client_reference, registered_by, registered_at)
    select id, 'MANY' || lpad(n::text, 4, '0'), case when a < 0.1 then 'community' else 'personal' end, site, area_id,
        gen_random_uuid(), by, first_day + time '12:00' + n * interval '1 second'
    from drawn;
    create temporary table handed as
    select id as card, 'first' as kind, first_day as day, area_id, organisation_id, site, by, c from drawn
    union all
    select id, 'renewal', first_day + (b * 500)::int, area_id, organisation_id, site, by, c from drawn where a > 0.5
    union all
    select id, 'renewal', first_day + 200 + (c * 500)::int, area_id, organisation_id, site, by, b from drawn where a > 0.8;
    insert into issuances (id, card_id, kind, issued_on, printed_last_day, area_id, organisation_id, site_id,
        recorded_by, recorded_at)
    select gen_random_uuid(), card, kind, day, greatest(day, least(day + interval '12 months', (
        select p.pilot_end from area_periods p where p.area_id = h.area_id and p.known_from <= day
        order by p.known_from desc limit 1))::date), area_id, organisation_id, site, by, day + time '12:00'
    from handed h where day <= '2026-11-23';
    insert into issuances (id, card_id, kind, issued_on, printed_last_day, area_id, organisation_id, site_id,
        recorded_by, recorded_at, undoes_id)
    select gen_random_uuid(), card_id, kind, issued_on, printed_last_day, area_id, organisation_id, site_id, recorded_by,
        recorded_at, id
    from issuances where kind = 'renewal' and random() < 0.2;
    insert into inactivations (id, card_id, reason, inactive_from, recorded_by, recorded_at)
    select gen_random_uuid(), id, 'lost', first_day + (c * 300)::int, by, first_day + 301 + time '12:00'
    from drawn where b < 0.3;
    insert into inactivations (id, card_id, reason, inactive_from, recorded_by, recorded_at, undoes_id)
    select gen_random_uuid(), card_id, reason, inactive_from, recorded_by, recorded_at, id
    from inactivations where random() < 0.4;";

async fn all(client: &Client) -> BTreeMap<String, Value> {
    let mut found = BTreeMap::new();
    let mut query = "?limit=200".to_owned();
    loop {
        let page = client.get(&format!("{CARDS}{query}")).await.json();
        for card in page["items"].as_array().unwrap() {
            found.insert(card["id"].as_str().unwrap().to_owned(), card.clone());
        }
        let Some(cursor) = page["next_cursor"].as_str() else {
            return found;
        };
        query = format!("?limit=200&cursor={cursor}");
    }
}

#[tokio::test]
async fn lists_and_single_cards_agree_on_state_and_last_day() {
    let app = TestApp::start().await;
    let vantaa = app.world.vantaa.id;
    for (end, known_from) in [
        ("2026-06-30", "2024-06-01"),
        ("2025-12-31", "2025-05-01"),
        ("2026-12-31", "2025-10-01"),
        ("2026-08-31", "2026-07-15"),
        ("2027-06-30", "2026-11-01"),
    ] {
        app.move_pilot_end(vantaa, end, known_from).await;
    }
    app.sql(MANY_CARDS).await;
    let mut states = BTreeMap::<String, usize>::new();

    for moment in [
        "2026-11-23T10:00:00Z",
        "2027-03-15T10:00:00Z",
        "2027-07-01T10:00:00Z",
    ] {
        app.at(moment);
        let national = app.sign_in(world::NATIONAL).await;
        let listed = all(&national).await;
        assert_eq!(listed.len(), 300);
        for (id, card) in listed {
            let found = national.get(&format!("{CARDS}/{id}")).await.json();
            for member in ["state", "effective_last_valid_day", "last_valid_day"] {
                assert_eq!(
                    card[member], found[member],
                    "{member} at {moment}\n{found:#}"
                );
            }
            *states.entry(found["state"].to_string()).or_default() += 1;
        }
    }

    assert_eq!(states.len(), 4, "all states occur: {states:?}");
}
