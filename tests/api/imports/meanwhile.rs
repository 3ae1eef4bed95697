//! What others change while an import is written.

use diesel_async::SimpleAsyncConnection;
use support::TestApp;

use super::{IMPORTS, body, file};

#[tokio::test]
async fn import_area_waits_for_changes_of_what_it_names_and_then_looks_again() {
    for (change, row) in [
        (
            "update organisations set distributes_cards = false where name = 'Espoon järjestö'",
            "site;Espoon järjestö;Tapiolan toimipiste;;;;;;;;;",
        ),
        (
            "update organisations set version = version where name = 'Espoon järjestö'; \
             update venues set name_fi = 'Uimahalli' where name_fi = 'Espoon teatteri'",
            "venue;Espoon järjestö;Uimahalli;;;;;culture;Espoo;;;",
        ),
        (
            "select pg_advisory_xact_lock(hashtext('organisations.name')); \
             update organisations set name = 'Tapiolan seurakunta' where name = 'Vantaan järjestö'",
            "organisation;;Tapiolan seurakunta;yes;yes;Paula Pastor;paula@parish.example;;;;;",
        ),
    ] {
        let app = TestApp::start().await;
        let coordinator = app.sign_in(&app.world.espoo.coordinator).await;
        let held = &mut app.database.connect().await;
        held.batch_execute(&format!("begin; {change}"))
            .await
            .unwrap();
        let request = body(&app, file(&[row]).as_bytes());

        let mut importing = Box::pin(coordinator.post(IMPORTS, &request));
        tokio::select! {
            answer = &mut importing => panic!("it did not wait: {}", answer.text),
            () = app.until_somebody_waits() => {}
        }
        held.batch_execute("commit").await.unwrap();

        importing.await.assert_problem(409, "changed_meanwhile");
    }
}
