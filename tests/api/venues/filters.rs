//! The filters of the list.

use support::TestApp;
use support::world::NATIONAL;

use super::{VENUES, names};

#[tokio::test]
async fn list_venues_filters_by_area_organisation_category_and_part_of_a_name() {
    let app = TestApp::start().await;
    let national = app.sign_in(NATIONAL).await;
    let (espoo, vantaa) = (&app.world.espoo, &app.world.vantaa);
    app.sql("update venues set category = 'science' where name_fi like 'Savon%'")
        .await;

    for (query, found) in [
        (format!("?area_id={}", espoo.id), "Espoon teatteri"),
        (
            format!("?organisation_id={}", vantaa.organisation),
            "Vantaan teatteri",
        ),
        ("?category=science".to_owned(), "Savonlinnan teatteri"),
        ("?q=espoON".to_owned(), "Espoon teatteri"),
        // The Swedish name is looked through, too.
        ("?q=vantaa%20teater".to_owned(), "Vantaan teatteri"),
    ] {
        assert_eq!(names(&national, &query).await, [found], "{query}");
    }
    let coordinator = app.sign_in(&espoo.coordinator).await;
    assert!(
        names(&coordinator, &format!("?area_id={}", vantaa.id))
            .await
            .is_empty()
    );
}

#[tokio::test]
async fn list_venues_filters_by_how_they_stand_today() {
    let app = TestApp::start().await;
    let national = app.sign_in(NATIONAL).await;
    app.sql(
        "update venues set closes_on = '2026-11-22' where name_fi like 'Espoo%'; \
         update venues set closes_on = '2026-11-23' where name_fi like 'Savon%'; \
         update venues set opens_on = '2026-11-24' where name_fi like 'Vantaa%'",
    )
    .await;

    for (state, name) in [
        ("closed", "Espoon teatteri"),
        ("open", "Savonlinnan teatteri"),
        ("coming", "Vantaan teatteri"),
    ] {
        assert_eq!(names(&national, &format!("?state={state}")).await, [name]);
    }
    let answer = national.get(&format!("{VENUES}?state=ajar")).await;
    answer.assert_fields(&[("/state", "unknown_value")]);
}
