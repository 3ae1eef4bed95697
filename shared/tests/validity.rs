//! Last valid days, pilot ends and card states.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use chrono::{Days, Months, NaiveDate};
use proptest::prelude::*;
use shared::cards::{CardKind, InactivationReason};
use shared::ids::AreaId;
use shared::validity::{
    AreaPeriod, AreaTerms, CardRecord, CardState, Inactivation, Issuance, ValidityRules,
    card_state, effective_last_day, last_valid_day, pilot_end_as_it_stood,
};
use uuid::Uuid;

const TWELVE: ValidityRules = ValidityRules {
    months: 12,
    issue_day_counts: false,
};
const COUNTING: ValidityRules = ValidityRules {
    months: 12,
    issue_day_counts: true,
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn pilot(known_from: &str, ends_on: &str) -> AreaPeriod {
    AreaPeriod {
        known_from: day(known_from),
        pilot_end: Some(day(ends_on)),
    }
}

fn permanent(known_from: &str) -> AreaPeriod {
    AreaPeriod {
        known_from: day(known_from),
        pilot_end: None,
    }
}

fn area(periods: Vec<AreaPeriod>) -> AreaTerms {
    AreaTerms {
        id: AreaId(Uuid::nil()),
        local_only: false,
        periods,
    }
}

#[test]
fn the_last_valid_day_follows_the_areas_rules() {
    for (issued_on, rules, pilot_end, expected) in [
        ("2026-11-22", TWELVE, None, "2027-11-22"),
        ("2024-02-29", TWELVE, None, "2025-02-28"),
        ("2023-02-28", TWELVE, None, "2024-02-28"),
        ("2026-12-31", TWELVE, None, "2027-12-31"),
        ("2026-11-22", COUNTING, None, "2027-11-21"),
        ("2024-02-29", COUNTING, None, "2025-02-28"),
        ("2024-03-01", COUNTING, None, "2025-02-28"),
        ("2023-03-01", COUNTING, None, "2024-02-29"),
        ("2026-01-01", COUNTING, None, "2026-12-31"),
        (
            "2026-08-31",
            ValidityRules {
                months: 6,
                issue_day_counts: false,
            },
            None,
            "2027-02-28",
        ),
        (
            "2026-08-31",
            ValidityRules {
                months: 6,
                issue_day_counts: true,
            },
            None,
            "2027-02-28",
        ),
        ("2026-11-22", TWELVE, Some("2026-12-31"), "2026-12-31"),
        ("2026-11-22", TWELVE, Some("2027-11-22"), "2027-11-22"),
        ("2026-11-22", TWELVE, Some("2028-01-01"), "2027-11-22"),
        ("2026-11-22", TWELVE, Some("2026-11-22"), "2026-11-22"),
        ("2026-11-22", TWELVE, Some("2026-11-01"), "2026-11-01"),
    ] {
        let last = last_valid_day(day(issued_on), rules, pilot_end.map(day));
        assert_eq!(last, day(expected), "{issued_on} {rules:?} {pilot_end:?}");
    }
}

#[test]
fn the_end_of_time_does_not_panic() {
    for rules in [
        TWELVE,
        COUNTING,
        ValidityRules {
            months: u32::MAX,
            issue_day_counts: true,
        },
    ] {
        assert_eq!(last_valid_day(NaiveDate::MAX, rules, None), NaiveDate::MAX);
        assert!(last_valid_day(NaiveDate::MIN, rules, None) >= NaiveDate::MIN);
    }
    let nothing = ValidityRules {
        months: 0,
        issue_day_counts: true,
    };
    assert_eq!(
        last_valid_day(NaiveDate::MIN, nothing, None),
        NaiveDate::MIN
    );
}

#[test]
fn the_pilot_end_is_the_one_that_stood_on_the_day() {
    let periods = [
        pilot("2026-01-01", "2026-12-31"),
        pilot("2026-05-01", "2026-09-30"),
        pilot("2026-05-01", "2026-10-31"),
        permanent("2026-10-01"),
    ];
    for (on, expected) in [
        ("2025-06-01", Some("2026-12-31")),
        ("2026-01-01", Some("2026-12-31")),
        ("2026-04-30", Some("2026-12-31")),
        ("2026-05-01", Some("2026-10-31")),
        ("2026-09-30", Some("2026-10-31")),
        ("2026-10-01", None),
    ] {
        assert_eq!(
            pilot_end_as_it_stood(&periods, day(on)),
            expected.map(day),
            "{on}"
        );
    }
    assert_eq!(pilot_end_as_it_stood(&[], day("2026-01-01")), None);
}

#[test]
fn an_area_that_leaves_ends_its_cards_from_the_day_that_is_known() {
    let left = [permanent("2026-01-01"), pilot("2026-07-01", "2026-12-31")];

    assert_eq!(pilot_end_as_it_stood(&left, day("2026-06-30")), None);
    assert_eq!(
        pilot_end_as_it_stood(&left, day("2026-08-01")),
        Some(day("2026-12-31"))
    );
}

#[test]
fn a_card_has_the_state_of_the_day() {
    let permanent = area(vec![permanent("2020-01-01")]);
    let shortened = area(vec![
        pilot("2026-01-01", "2026-12-31"),
        pilot("2026-05-01", "2026-06-30"),
    ]);
    let card = |area, printed| CardRecord {
        kind: CardKind::Personal,
        issuances: vec![Issuance {
            issued_on: day("2026-01-10"),
            printed_last_day: day(printed),
            area,
        }],
        inactivations: Vec::new(),
    };
    let lost = CardRecord {
        inactivations: vec![Inactivation {
            reason: InactivationReason::Lost,
            inactive_from: day("2026-03-01"),
        }],
        ..card(&permanent, "2027-01-10")
    };
    for (card, on, expected) in [
        (
            &card(&permanent, "2027-01-10"),
            "2027-01-10",
            CardState::Valid,
        ),
        (
            &card(&permanent, "2027-01-10"),
            "2027-01-11",
            CardState::Expired,
        ),
        (
            &card(&shortened, "2026-12-31"),
            "2026-06-30",
            CardState::Valid,
        ),
        (
            &card(&shortened, "2026-12-31"),
            "2026-07-01",
            CardState::PilotEnded,
        ),
        (
            &card(&shortened, "2026-06-30"),
            "2026-07-01",
            CardState::PilotEnded,
        ),
        (
            &card(&shortened, "2026-06-01"),
            "2026-07-01",
            CardState::Expired,
        ),
        (&lost, "2026-02-28", CardState::Valid),
        (&lost, "2026-03-01", CardState::Inactivated),
        (&lost, "2028-03-01", CardState::Inactivated),
    ] {
        assert_eq!(card_state(card, day(on)), expected, "{on}");
    }
}

#[test]
fn a_card_without_an_issuance_stands_nowhere() {
    let card = CardRecord {
        kind: CardKind::Personal,
        issuances: Vec::new(),
        inactivations: Vec::new(),
    };

    assert_eq!(card.standing_on(day("2026-01-01")), None);
    assert_eq!(card_state(&card, day("2026-01-01")), CardState::Inactivated);
}

fn any_day() -> impl Strategy<Value = NaiveDate> {
    (0_u64..36_500).prop_map(|days| day("2000-01-01") + Days::new(days))
}

proptest! {
    #[test]
    fn a_term_is_months_long(issued_on in any_day(), months in 1_u32..=60, counts in any::<bool>()) {
        let last = last_valid_day(issued_on, ValidityRules { months, issue_day_counts: counts }, None);
        let month = Months::new(months);

        prop_assert!(last >= issued_on);
        prop_assert!(last <= issued_on + month);
        prop_assert!(last >= issued_on + month - Days::new(1));
    }

    #[test]
    fn counting_the_issue_day_never_gives_more(issued_on in any_day()) {
        prop_assert!(last_valid_day(issued_on, COUNTING, None) <= last_valid_day(issued_on, TWELVE, None));
    }

    #[test]
    fn shortening_a_pilot_shortens_and_prolonging_lengthens_nothing(
        issued_on in any_day(), stood in any_day(), stands in any_day(),
    ) {
        let printed = last_valid_day(issued_on, TWELVE, Some(stood));
        let effective = effective_last_day(printed, Some(stands));

        prop_assert!(effective <= printed && effective <= stands);
        prop_assert!(stands < stood || effective == printed);
    }
}
