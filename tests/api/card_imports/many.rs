//! Many rows: as many as there may be, and one more.

use support::TestApp;
use support::requests::with;

use super::{HEADER, IMPORT, body, count, errors, import, wrong};

/// A file of so many rows, whose numbers need no stock.
fn long_file(rows: usize) -> String {
    let mut file = format!("{HEADER}\n");
    for number in 0..rows {
        file.push_str(&format!("BACKLOG{number:05};2026-11-02;1985;02100;2\n"));
    }
    file
}

#[tokio::test]
async fn import_cards_takes_thousands_of_rows_in_their_order() {
    let app = TestApp::start().await;
    app.sql("update areas set accepts_unstocked = true").await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let file =
        long_file(2500) + "BACKLOG00007;2026-11-02;1985;02100;2\n131052-308T;2026-11-02;1985;;\n";

    let result = import(&distributor, &body(&file)).await;

    assert_eq!(result["counts"]["created"], 2500);
    assert_eq!(
        errors(&result),
        [
            wrong(2502, "card_number", "duplicate"),
            wrong(2503, "card_number", "looks_like_identity"),
        ]
    );
    assert_eq!(count(&app).await, ["2500 2500 2500 2500 1"]);
    let rows = result["rows"].as_array().unwrap();
    let numbers = rows.iter().map(|row| row["row"].as_u64().unwrap());
    assert!(numbers.eq(2..2504));
}

#[tokio::test]
async fn import_cards_refuses_a_file_of_more_rows_than_there_may_be() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let body = with(body(&long_file(20_001)), "/dry_run", true);

    let answer = distributor.post(IMPORT, &body).await;

    answer.assert_fields(&[("/content", "out_of_range")]);
    assert_eq!(answer.json()["errors"][0]["params"]["max"], "20000");
}
