//! The rule of an answer to the checklist: its year is open, and its day lies in it.

use shared::checklists::AnswerChecklist;
use shared::ids::ChecklistItemId;
use uuid::Uuid;

#[test]
fn distributors_answer_this_year_and_coordinators_past_ones_too() {
    for (year, done_on, past_years_too, refused) in [
        (2026, Some("2026-11-23"), false, &[][..]),
        (2026, Some("2026-01-01"), false, &[]),
        (2026, None, false, &[]),
        (2026, Some("2026-11-24"), false, &["/done_on in_the_future"]),
        (2026, Some("2025-12-31"), false, &["/done_on out_of_range"]),
        (2025, None, false, &["/year year_closed"]),
        (2025, Some("2025-12-31"), true, &[]),
        (2025, Some("2026-01-01"), true, &["/done_on out_of_range"]),
        (2027, None, true, &["/year in_the_future"]),
        (
            2027,
            Some("2027-01-01"),
            false,
            &["/year in_the_future", "/done_on in_the_future"],
        ),
    ] {
        let answer = AnswerChecklist {
            year,
            item_id: ChecklistItemId(Uuid::nil()),
            done_on: done_on.map(|day| day.parse().unwrap()),
        };
        let today = "2026-11-23".parse().unwrap();
        let errors = answer.refusals(today, past_years_too);
        let found: Vec<_> = errors
            .iter()
            .map(|error| format!("{} {}", error.pointer, error.code.as_str()))
            .collect();
        assert_eq!(found, refused, "{year} {done_on:?}");
    }
}
