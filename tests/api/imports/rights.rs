//! Who imports where.

use serde_json::json;
use support::requests::with;
use support::{TestApp, world};

use super::{IMPORTS, ROWS, body, file, import, outcomes};

#[tokio::test]
async fn import_area_into_another_area_is_not_found() {
    let app = TestApp::start().await;
    let request = body(&app, file(&ROWS).as_bytes());
    let other = app.sign_in(&app.world.vantaa.coordinator).await;
    other
        .post(IMPORTS, &request)
        .await
        .assert_problem(404, "not_found");
    let national = app.sign_in(world::NATIONAL).await;
    let nowhere = with(
        request.clone(),
        "/area_id",
        json!("00000000-0000-7000-8000-000000000000"),
    );
    national
        .post(IMPORTS, &nowhere)
        .await
        .assert_problem(404, "not_found");

    assert_eq!(outcomes(&import(&national, &request).await), ["created"; 4]);
}
