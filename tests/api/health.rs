//! Health checks, for whoever keeps the service running.

use serde_json::json;
use support::TestApp;

#[tokio::test]
async fn livez_and_readyz_are_well_while_all_is_well() {
    let app = TestApp::start().await;

    for path in ["/livez", "/readyz"] {
        let answer = app.anonymous().get(path).await;
        answer.assert_status(200);
        assert_eq!(answer.json(), json!({ "status": "ok" }));
    }
}

#[tokio::test]
async fn readyz_says_when_the_database_is_gone_and_livez_does_not() {
    let app = TestApp::start().await;

    app.database.shut().await;

    let ready = app.anonymous().get("/readyz").await;
    ready.assert_problem(503, "unavailable");
    assert_eq!(ready.header("retry-after"), "5");
    app.anonymous().get("/livez").await.assert_status(200);
}

#[tokio::test]
async fn readyz_is_well_again_when_the_database_is_back() {
    let app = TestApp::start().await;
    app.database.shut().await;
    let gone = app.anonymous().get("/readyz").await;

    app.database.open().await;

    gone.assert_status(503);
    app.anonymous().get("/readyz").await.assert_status(200);
}
