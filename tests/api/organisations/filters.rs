//! The filters of the list.

use support::{TestApp, world};

use super::{ORGANISATIONS, names};

#[tokio::test]
async fn list_organisations_filters_by_area_kind_and_part_of_the_name() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;
    app.sql(
        "update organisations set distributes_cards = false where name like 'Espoo%'; \
         update organisations set sells_tickets = true where name like 'Vantaa%'",
    )
    .await;
    let of_espoo = format!("?area_id={}", app.world.espoo.id);

    assert_eq!(names(&national, &of_espoo).await, ["Espoon järjestö"]);
    let distributors = names(&national, "?kind=distributes_cards").await;
    assert_eq!(distributors, ["Savonlinnan järjestö", "Vantaan järjestö"]);
    assert_eq!(
        names(&national, "?kind=sells_tickets").await,
        ["Vantaan järjestö"]
    );
    assert_eq!(
        names(&national, "?q=LINNAN").await,
        ["Savonlinnan järjestö"]
    );
    assert!(
        names(&national, &format!("{of_espoo}&q=vantaa"))
            .await
            .is_empty()
    );
    // What stands for anything in a pattern is looked for as it is.
    assert!(names(&national, "?q=%25").await.is_empty());
    assert!(names(&national, "?q=_").await.is_empty());
}

#[tokio::test]
async fn list_organisations_of_an_area_has_those_with_a_place_in_it() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;
    let (own, other) = (&app.world.espoo, &app.world.vantaa);
    app.sql(&format!(
        "update sites set area_id = '{}' where id = '{}'",
        own.id, other.site
    ))
    .await;

    let seen = names(&national, &format!("?area_id={}", own.id)).await;

    assert_eq!(seen, ["Espoon järjestö", "Vantaan järjestö"]);
}

#[tokio::test]
async fn list_organisations_filters_go_on_over_the_pages() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;
    let path = format!("{ORGANISATIONS}?q=n%20j&limit=1");
    let mut seen = Vec::new();
    let mut next = path.clone();

    loop {
        let page = national.get(&next).await.json();
        seen.push(page["items"][0]["name"].as_str().unwrap().to_owned());
        let Some(cursor) = page["next_cursor"].as_str() else {
            break;
        };
        next = format!("{path}&cursor={cursor}");
    }

    assert_eq!(
        seen,
        [
            "Espoon järjestö",
            "Savonlinnan järjestö",
            "Vantaan järjestö"
        ]
    );
}

#[tokio::test]
async fn list_organisations_refuses_what_no_filter_can_be() {
    let app = TestApp::start().await;
    let national = app.sign_in(world::NATIONAL).await;

    for (query, pointer, code) in [
        ("?kind=circus", "/kind", "unknown_value"),
        ("?area_id=12", "/area_id", "wrong_type"),
        ("?q=a%00b", "/q", "wrong_type"),
    ] {
        let answer = national.get(&format!("{ORGANISATIONS}{query}")).await;
        answer.assert_fields(&[(pointer, code)]);
    }
}
