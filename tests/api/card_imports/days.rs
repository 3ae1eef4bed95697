//! Issue days of the past give the last days that one registration gives.

use support::TestApp;
use support::requests::{CARDS, personal_card, with};

use super::{body, file, import, row};

/// Issue days and the last days that a permanent area's rules give.
const DAYS: [(&str, &str); 12] = [
    ("2024-02-29", "2025-02-28"),
    ("2024-01-31", "2025-01-31"),
    ("2024-03-31", "2025-03-31"),
    ("2023-02-28", "2024-02-28"),
    ("2025-08-29", "2026-08-29"),
    ("2025-12-31", "2026-12-31"),
    ("2026-01-01", "2027-01-01"),
    // Around the changes to and from summer time.
    ("2026-03-28", "2027-03-28"),
    ("2026-03-29", "2027-03-29"),
    ("2026-03-30", "2027-03-30"),
    ("2026-10-25", "2027-10-25"),
    ("2026-11-23", "2027-11-23"),
];

#[tokio::test]
async fn import_cards_gives_each_issue_day_the_last_day_of_a_registration() {
    let app = TestApp::start().await;
    let distributor = app.sign_in(&app.world.espoo.distributor).await;
    let stock = &app.world.espoo.stock;
    let on = |number, day: &str| row(number).replace("2026-11-02", day);
    let rows: Vec<_> = DAYS
        .iter()
        .zip(stock)
        .map(|((day, _), number)| on(number, day))
        .collect();

    let result = import(&distributor, &body(&file(&rows))).await;

    for (place, (day, last)) in DAYS.iter().enumerate() {
        let told = &result["rows"][place];
        assert_eq!(told["last_valid_day"], *last, "{day}");
        let number = &stock[DAYS.len() + place];
        let alone = with(personal_card(number), "/issued_on", *day);
        let card = distributor.post(CARDS, &alone).await.json();
        assert_eq!(card["last_valid_day"], *last, "{day}");
        let late = *day != "2026-11-23";
        let sql =
            format!("select late_entry::text as value from issuances where issued_on = '{day}'");
        assert_eq!(
            app.texts(&sql).await,
            [late.to_string(), late.to_string()],
            "{day}"
        );
    }
}

#[tokio::test]
async fn import_cards_counts_the_day_in_helsinki_at_midnight_on_either_side_of_summer_time() {
    let app = TestApp::start().await;
    let stock = &app.world.espoo.stock;
    // The moment, the day that it is in Helsinki, and the day after, which has not come.
    let moments = [
        ("2026-03-28T21:59:00Z", "2026-03-28", "2026-03-29"),
        ("2026-03-28T22:01:00Z", "2026-03-29", "2026-03-30"),
        ("2026-03-29T20:59:00Z", "2026-03-29", "2026-03-30"),
        ("2026-03-29T21:01:00Z", "2026-03-30", "2026-03-31"),
        ("2026-10-24T20:59:00Z", "2026-10-24", "2026-10-25"),
        ("2026-10-24T21:01:00Z", "2026-10-25", "2026-10-26"),
        ("2026-10-25T21:59:00Z", "2026-10-25", "2026-10-26"),
        ("2026-10-25T22:01:00Z", "2026-10-26", "2026-10-27"),
        ("2026-12-31T21:59:00Z", "2026-12-31", "2027-01-01"),
        ("2026-12-31T22:01:00Z", "2027-01-01", "2027-01-02"),
    ];

    for (place, (moment, today, tomorrow)) in moments.into_iter().enumerate() {
        app.at(moment);
        let distributor = app.sign_in(&app.world.espoo.distributor).await;
        let on = |number, day: &str| row(number).replace("2026-11-02", day);
        let rows = [
            on(&stock[2 * place], today),
            on(&stock[2 * place + 1], tomorrow),
        ];
        let result = import(&distributor, &body(&file(&rows))).await;

        let (year, day) = today.split_once('-').unwrap();
        let last = format!("{}-{day}", year.parse::<i32>().unwrap() + 1);
        assert_eq!(result["rows"][0]["last_valid_day"], last, "{moment}");
        let error = &result["rows"][1]["errors"][0]["code"];
        assert_eq!(error, "in_the_future", "{moment}");
        let sql = format!(
            "select late_entry::text as value from issuances where issued_on = '{today}' and recorded_at = '{moment}'"
        );
        assert_eq!(app.texts(&sql).await, ["false"], "{moment}");
    }
}

#[tokio::test]
async fn import_cards_ends_with_the_pilot_as_it_stood_on_the_issue_day() {
    let app = TestApp::start().await;
    let area = &app.world.vantaa;
    // The pilot ended on 28 February 2027; from 10 November 2026 on it was known to end on 20 November 2026.
    app.move_pilot_end(area.id, "2026-11-20", "2026-11-10")
        .await;
    let distributor = app.sign_in(&area.distributor).await;
    let days = [
        ("2026-01-15", Some("2027-01-15")),
        ("2026-11-09", Some("2027-02-28")),
        ("2026-11-10", Some("2026-11-20")),
        ("2026-11-20", Some("2026-11-20")),
        ("2026-11-21", None),
    ];
    let rows = days.iter().zip(&area.stock);
    let rows = rows.map(|((day, _), number)| row(number).replace("2026-11-02", day));

    let result = import(&distributor, &body(&file(&rows.collect::<Vec<_>>()))).await;

    for (place, (day, last)) in days.into_iter().enumerate() {
        let told = &result["rows"][place];
        assert_eq!(told["last_valid_day"].as_str(), last, "{day}");
        if last.is_none() {
            assert_eq!(told["errors"][0]["code"], "pilot_over", "{day}");
        }
    }
}
