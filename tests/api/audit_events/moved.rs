//! What moved to another area is in the trail of the area that it left, too.

use serde_json::{Value, json};
use support::requests::{with, without};
use support::world::NATIONAL;
use support::{Client, TestApp};

use super::{AUDIT_EVENTS, operations};

/// Moves Espoo's site, venue or organisation to Vantaa; what is read only is not sent back.
async fn move_to_vantaa(app: &TestApp, national: &Client, path: &str, read_only: &[&str]) {
    let found = national.get(path).await.json();
    let body = with(found, "/area_id", app.world.vantaa.id.to_string());
    let body = read_only
        .iter()
        .fold(body, |body, member| without(body, member));
    national.put(path, &body).await.assert_status(200);
}

#[tokio::test]
async fn list_audit_events_tells_the_old_area_what_left_it() {
    let app = TestApp::start().await;
    let (espoo, vantaa) = (&app.world.espoo, &app.world.vantaa);
    let national = app.sign_in(NATIONAL).await;
    let of_place = &["/id", "/organisation_name"][..];
    for (path, read_only) in [
        (format!("/api/v1/sites/{}", espoo.site), of_place),
        (format!("/api/v1/venues/{}", espoo.venue), of_place),
        (
            format!("/api/v1/organisations/{}", espoo.organisation),
            &["/id"],
        ),
    ] {
        move_to_vantaa(&app, &national, &path, read_only).await;
    }

    let moves = ["update_organisation", "update_venue", "update_site"];
    for area in [espoo, vantaa] {
        let coordinator = app.sign_in(&area.coordinator).await;
        assert_eq!(operations(&coordinator, "").await, moves);
        let one = operations(&coordinator, "subject=venue").await;
        assert_eq!(one, ["update_venue"]);
    }
    let stranger = app.sign_in(&app.world.savonlinna.coordinator).await;
    assert!(operations(&stranger, "").await.is_empty());
    assert_eq!(operations(&national, "").await, moves);
    let written = app
        .texts("select operation as value from audit_events where operation like 'update%'")
        .await;
    assert_eq!(written.len(), 3);
}

#[tokio::test]
async fn list_audit_events_pages_over_what_stayed_and_what_left() {
    let app = TestApp::start().await;
    let (espoo, vantaa) = (&app.world.espoo, &app.world.vantaa);
    app.sql(&format!(
        "insert into audit_events (id, at, operation, area_id, details) \
         select gen_random_uuid(), timestamptz '2026-11-01T10:00:00Z' + n * interval '1 hour', 'hour_' || n, \
         case when n % 2 = 0 then '{0}'::uuid else '{1}' end, \
         case when n % 2 = 0 then '{{}}' else jsonb_build_object('moved_from', '{0}') end \
         from generate_series(1, 7) n",
        espoo.id, vantaa.id
    ))
    .await;
    let coordinator = app.sign_in(&espoo.coordinator).await;

    let (mut hours, mut query) = (Vec::new(), "to=2026-11-22&limit=2".to_owned());
    loop {
        let page = coordinator
            .get(&format!("{AUDIT_EVENTS}?{query}"))
            .await
            .json();
        let items: &Vec<Value> = page["items"].as_array().unwrap();
        hours.extend(items.iter().map(|item| item["operation"].clone()));
        let Some(cursor) = page["next_cursor"].as_str() else {
            break;
        };
        query = format!("to=2026-11-22&limit=2&cursor={cursor}");
    }

    let expected: Vec<_> = (1..=7).rev().map(|n| json!(format!("hour_{n}"))).collect();
    assert_eq!(hours, expected);
}
