//! Past and coming days, pilots and several issuances.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use shared::cards::{CardKind, InactivationReason};
use shared::ids::AreaId;
use shared::validity::{AreaPeriod, AreaTerms, CardRecord, Inactivation, Issuance};
use shared::verdict::{Question, Reason, decide};
use uuid::Uuid;

use crate::support::{TODAY, area, card, day, nobodys, on, permanent, question, venue};

#[test]
fn whichever_day_came_first_is_named_and_the_pilot_on_the_same_day() {
    for (printed, pilot_end, expected, last) in [
        (
            "2026-05-01",
            Some("2026-04-01"),
            Reason::PilotEnded,
            "2026-04-01",
        ),
        (
            "2026-05-01",
            Some("2026-05-01"),
            Reason::PilotEnded,
            "2026-05-01",
        ),
        (
            "2026-05-01",
            Some("2026-06-01"),
            Reason::Expired,
            "2026-05-01",
        ),
        ("2026-05-01", None, Reason::Expired, "2026-05-01"),
    ] {
        let area = area(1, false, &[("2025-01-01", pilot_end)]);
        let card = card(&area, &[("2025-05-01", printed)]);
        let verdict = on(&card, TODAY);

        assert_eq!(verdict.reason, expected, "{pilot_end:?}");
        assert_eq!(verdict.card.unwrap().last_valid_day, day(last));
        // A card that is over today is over, not «over by then».
        assert_eq!(on(&card, "2026-12-01").reason, expected);
    }
}

#[test]
fn a_past_day_has_the_pilot_end_as_it_stood_then() {
    let shortened = area(
        1,
        false,
        &[
            ("2026-01-01", Some("2026-12-31")),
            ("2026-04-10", Some("2026-03-31")),
        ],
    );
    let card = card(&shortened, &[("2026-01-10", "2026-12-31")]);
    for (occasion, expected, last) in [
        ("2026-04-05", Reason::Ok, "2026-12-31"),
        ("2026-04-10", Reason::PilotEnded, "2026-03-31"),
        (TODAY, Reason::PilotEnded, "2026-03-31"),
    ] {
        let verdict = on(&card, occasion);
        assert_eq!(verdict.reason, expected, "{occasion}");
        assert_eq!(
            verdict.card.unwrap().last_valid_day,
            day(last),
            "{occasion}"
        );
    }
}

#[test]
fn a_coming_day_has_the_pilot_end_as_it_stands() {
    let pilot = area(
        1,
        false,
        &[
            ("2026-01-01", Some("2026-12-31")),
            ("2026-06-01", Some("2026-08-31")),
        ],
    );
    let card = card(&pilot, &[("2026-01-10", "2026-12-31")]);

    assert_eq!(on(&card, "2026-08-31").reason, Reason::Ok);
    assert_eq!(
        on(&card, "2026-09-01").reason,
        Reason::ExpiresBeforeOccasion
    );
}

#[test]
fn prolonging_a_pilot_lengthens_no_card() {
    let prolonged = area(
        1,
        false,
        &[
            ("2026-01-01", Some("2026-05-31")),
            ("2026-05-01", Some("2027-12-31")),
        ],
    );
    let card = card(&prolonged, &[("2026-01-10", "2026-05-31")]);

    assert_eq!(on(&card, TODAY).reason, Reason::Expired);
}

#[test]
fn any_issuances_span_will_do() {
    let area = permanent();
    let gap = card(
        &area,
        &[("2024-01-10", "2025-01-10"), ("2026-02-01", "2027-02-01")],
    );
    for (occasion, expected) in [
        ("2024-01-09", Reason::NotYetValid),
        ("2025-01-10", Reason::Ok),
        ("2025-06-01", Reason::Expired),
        ("2026-02-01", Reason::Ok),
        ("2027-02-01", Reason::Ok),
        ("2027-02-02", Reason::ExpiresBeforeOccasion),
    ] {
        assert_eq!(on(&gap, occasion).reason, expected, "{occasion}");
    }
    let early = card(
        &area,
        &[("2026-06-01", "2027-06-01"), ("2025-07-01", "2026-07-01")],
    );
    for occasion in ["2025-07-01", "2026-06-10", "2026-07-02", "2027-06-01"] {
        assert_eq!(on(&early, occasion).reason, Reason::Ok, "{occasion}");
    }
}

#[test]
fn a_renewal_elsewhere_has_its_own_area() {
    let ended = area(1, false, &[("2025-01-01", Some("2026-01-31"))]);
    let local = area(2, true, &[("2020-01-01", None)]);
    let mut moved = card(&ended, &[("2025-02-01", "2026-01-31")]);
    moved.issuances.push(Issuance {
        issued_on: day("2026-03-01"),
        printed_last_day: day("2027-03-01"),
        area: &local,
    });

    let at = |area, occasion| {
        let venue = Some(venue(Some(area)));
        decide(&Question {
            venue,
            occasion: day(occasion),
            ..question(&moved)
        })
        .reason
    };
    assert_eq!(at(&ended, "2026-01-31"), Reason::Ok);
    assert_eq!(at(&ended, "2026-02-10"), Reason::PilotEnded);
    assert_eq!(at(&ended, TODAY), Reason::OutOfArea);
    assert_eq!(at(&local, TODAY), Reason::Ok);
}

fn near_today() -> impl Strategy<Value = NaiveDate> {
    (0_u64..1500).prop_map(|days| day("2024-06-01") + Days::new(days))
}

proptest! {
    #[test]
    fn any_text_gets_a_verdict(text in any::<String>(), is_in_stock in any::<bool>()) {
        let verdict = decide(&Question { is_in_stock, ..nobodys(&text) });
        prop_assert!(!verdict.is_valid() && verdict.card.is_none());
    }

    #[test]
    fn verdicts_hold_together(
        issued in prop::collection::vec((near_today(), 0_u64..500), 1..4),
        pilot_ends in prop::collection::vec((near_today(), near_today()), 0..3),
        inactive_from in prop::option::of(near_today()),
        occasion in near_today(),
        today in near_today(),
    ) {
        let area = AreaTerms {
            id: AreaId(Uuid::nil()),
            local_only: false,
            periods: pilot_ends.iter().map(|&(known_from, ends_on)| AreaPeriod {
                known_from,
                pilot_end: Some(ends_on),
            }).collect(),
        };
        let spans = issued.iter().map(|&(issued_on, days)| (issued_on, issued_on + Days::new(days)));
        let card = CardRecord {
            kind: CardKind::Personal,
            issuances: spans.clone().map(|(issued_on, printed_last_day)| Issuance {
                issued_on, printed_last_day, area: &area,
            }).collect(),
            inactivations: inactive_from.iter().map(|&inactive_from| Inactivation {
                reason: InactivationReason::Lost, inactive_from,
            }).collect(),
        };
        let asked = Question { venue: None, today, occasion, ..question(&card) };
        let verdict = decide(&asked);
        let last_day = verdict.card.as_ref().unwrap().last_valid_day;

        // A valid card lies within a printed span and tells a last day that is not before the occasion.
        let within = spans.clone().any(|(first, last)| (first..=last).contains(&occasion));
        prop_assert!(!verdict.is_valid() || (within || occasion > today) && occasion <= last_day);
        // Without pilot and inactivation the span alone decides.
        if pilot_ends.is_empty() && inactive_from.is_none() && occasion <= today {
            prop_assert_eq!(verdict.is_valid(), within);
        }
        // What is invalid today is not valid later, as no handing-out lies in the future.
        let now = decide(&Question { occasion: today, ..asked });
        prop_assert!(occasion < today || !verdict.is_valid() || now.is_valid());
        prop_assert!(verdict.reason != Reason::ExpiresBeforeOccasion || (occasion > today && now.is_valid()));
    }
}
