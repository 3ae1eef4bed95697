//! Sent twice: nothing is doubled.

use support::TestApp;
use support::requests::with;
use uuid::Uuid;

use super::{IMPORTS, ROWS, body, count, file, import, is_replayed, outcomes};

#[tokio::test]
async fn import_area_sent_twice_writes_once_and_says_so() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;
    let request = body(&app, file(&ROWS).as_bytes());
    let first = coordinator.post(IMPORTS, &request).await;
    assert!(!is_replayed(&first));
    let after_first = count(&app).await;

    let second = coordinator.post(IMPORTS, &request).await;

    assert!(is_replayed(&second));
    assert_eq!(second.json()["written"], true);
    assert_eq!(outcomes(&second.json()), ["exists"; 4]);
    assert_eq!(count(&app).await, after_first);
    let trail = app
        .texts("select operation as value from audit_events where operation = 'import_area'")
        .await;
    assert_eq!(trail.len(), 1);
}

#[tokio::test]
async fn import_area_at_the_same_moment_twice_writes_once() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;
    let request = body(&app, file(&ROWS).as_bytes());

    let (one, other) = tokio::join!(
        coordinator.post(IMPORTS, &request),
        coordinator.post(IMPORTS, &request)
    );

    one.assert_status(200);
    other.assert_status(200);
    assert_ne!(is_replayed(&one), is_replayed(&other));
}

#[tokio::test]
async fn import_area_of_the_same_rows_anew_finds_them_there() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;
    let request = body(&app, file(&ROWS).as_bytes());
    import(&coordinator, &request).await;
    let after_first = count(&app).await;

    let anew = with(request, "/client_reference", Uuid::new_v4().to_string());
    let second = coordinator.post(IMPORTS, &anew).await;

    assert!(!is_replayed(&second));
    assert_eq!(outcomes(&second.json()), ["exists"; 4]);
    assert_eq!(count(&app).await, after_first);
}

#[tokio::test]
async fn import_area_of_another_file_with_the_same_reference_is_refused() {
    let app = TestApp::start().await;
    let coordinator = app.sign_in(&app.world.espoo.coordinator).await;
    let request = body(&app, file(&ROWS).as_bytes());
    import(&coordinator, &request).await;

    let other = body(&app, file(&ROWS[..1]).as_bytes());
    let other = with(
        other,
        "/client_reference",
        request["client_reference"].clone(),
    );

    let refused = coordinator.post(IMPORTS, &other).await;
    refused.assert_problem(422, "client_reference_reused");
}
