//! What figures keep of a visit: stamped when it is used, gone when that is undone, never leading to a holder.

use reqwest::Method;
use serde_json::json;
use support::requests::visits::{does, record, reservation, visit};
use support::requests::{card_actions, personal_card, register, with};

use super::{set, start};

const STAMPS: &str = "select concat_ws(' ', quarter_start, category, kind, adults, children, age_group, \
                      municipality_code) as value from visit_stamps order by 1";

#[tokio::test]
async fn a_used_visit_is_stamped_with_venue_age_group_and_municipality() {
    let (app, venue) = start().await;
    let (area, other) = (&app.world.espoo, &app.world.vantaa);
    let neighbour = app.sign_in(&other.venue_account).await;

    record(&neighbour, &with(visit(&area.stock[0]), "/children", 2)).await;
    record(&venue, &visit(&area.community_stock[0])).await;
    record(&venue, &reservation(&area.stock[0], "2026-11-24")).await;

    assert_eq!(
        app.texts(STAMPS).await,
        ["2026-10-01 culture ticket 1 2 35-44 049"]
    );
    let places = "select concat_ws(' ', venue_id, organisation_id, area_id, card_area_id) as value from visit_stamps";
    let (there, from) = (
        format!("{} {} {}", other.venue, other.organisation, other.id),
        area.id,
    );
    assert_eq!(app.texts(places).await, [format!("{there} {from}")]);
}

#[tokio::test]
async fn the_stamp_of_a_visit_comes_with_its_use_and_goes_with_the_undo() {
    let (app, venue) = start().await;
    let reserved = record(
        &venue,
        &reservation(&app.world.espoo.stock[0], "2026-11-24"),
    )
    .await;
    assert!(app.texts(STAMPS).await.is_empty());

    does(&venue, &reserved, "use").await.assert_status(200);
    assert_eq!(app.texts(STAMPS).await.len(), 1);
    does(&venue, &reserved, "undo").await.assert_status(200);

    assert!(app.texts(STAMPS).await.is_empty());
}

#[tokio::test]
async fn corrected_facts_reach_the_stamps_of_visits() {
    let (app, venue) = start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    let card = register(&distributor, &personal_card(&area.stock[1])).await;
    record(&venue, &visit(&area.stock[1])).await;

    let body = set(
        card_actions::correction(1),
        [
            ("/facts/birth_year", json!(2001)),
            ("/facts/residence", json!({ "known": "not_told" })),
        ],
    );
    let answer = distributor
        .put(&card_actions::of(&card, "facts"), &body)
        .await;
    answer.assert_status(200);

    assert_eq!(
        app.texts(STAMPS).await,
        ["2026-10-01 culture ticket 1 0 25-34"]
    );
}

#[tokio::test]
async fn deleted_facts_leave_a_stamp_that_leads_to_no_card_and_no_visit() {
    let (app, venue) = start().await;
    let area = &app.world.espoo;
    let distributor = app.sign_in(&area.distributor).await;
    let card = register(&distributor, &personal_card(&area.stock[1])).await;
    record(&venue, &visit(&area.stock[1])).await;

    let path = card_actions::of(&card, "facts");
    let answer = distributor.send(Method::DELETE, &path, None).await;
    answer.assert_status(200);

    assert_eq!(
        app.texts(STAMPS).await,
        ["2026-10-01 culture ticket 1 0 35-44 049"]
    );
    let links = "select id::text as value from visit_stamps where card_id is not null or visit_id is not null";
    assert!(app.texts(links).await.is_empty());
}
