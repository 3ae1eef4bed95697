//! The filters of the list.

use support::{TestApp, world};

use super::{SITES, names};

#[tokio::test]
async fn list_sites_filters_by_area_organisation_and_part_of_the_name() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;
    let (espoo, vantaa) = (&app.world.espoo, &app.world.vantaa);

    let of_area = names(&national, &format!("?area_id={}", espoo.id)).await;
    let of_other = names(
        &national,
        &format!("?organisation_id={}", vantaa.organisation),
    )
    .await;
    let both = format!(
        "?area_id={}&organisation_id={}",
        espoo.id, vantaa.organisation
    );

    assert_eq!(of_area, ["Espoon toimipiste"]);
    assert_eq!(of_other, ["Vantaan toimipiste"]);
    assert!(names(&national, &both).await.is_empty());
    assert_eq!(
        names(&national, "?q=savonLINNA").await,
        ["Savonlinnan toimipiste"]
    );
    let coordinator = app.sign_in(&espoo.coordinator).await;
    let others = format!("?area_id={}", vantaa.id);
    assert!(names(&coordinator, &others).await.is_empty());
}

#[tokio::test]
async fn list_sites_filters_by_how_they_stand_today() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;
    app.sql(
        "update sites set closed_on = '2026-11-22' where name like 'Espoo%'; \
         update sites set closed_on = '2026-11-23' where name like 'Savon%'; \
         update sites set opened_on = '2026-11-24' where name like 'Vantaa%'",
    )
    .await;

    for (state, name) in [
        ("closed", "Espoon toimipiste"),
        ("open", "Savonlinnan toimipiste"),
        ("coming", "Vantaan toimipiste"),
    ] {
        assert_eq!(names(&national, &format!("?state={state}")).await, [name]);
    }
    let answer = national.get(&format!("{SITES}?state=ajar")).await;
    answer.assert_fields(&[("/state", "unknown_value")]);
}
