//! Each reason, and which of several is told.

use shared::cards::InactivationReason;
use shared::verdict::{CardScope, Question, Reason, VenueTerms, decide};

use crate::support::{
    NUMBER, TODAY, area, card, day, inactive, nobodys, on, permanent, question, venue,
};

#[test]
fn a_valid_card_is_ok_from_its_issue_day_to_its_last() {
    let area = permanent();
    let card = card(&area, &[("2026-01-10", "2027-01-10")]);
    for (occasion, expected) in [
        ("2026-01-09", Reason::NotYetValid),
        ("2026-01-10", Reason::Ok),
        (TODAY, Reason::Ok),
        ("2027-01-10", Reason::Ok),
        ("2027-01-11", Reason::ExpiresBeforeOccasion),
        ("2028-06-15", Reason::ExpiresBeforeOccasion),
    ] {
        let verdict = on(&card, occasion);
        assert_eq!(verdict.reason, expected, "{occasion}");
        assert_eq!(verdict.is_valid(), expected == Reason::Ok);
        assert_eq!(verdict.card.unwrap().last_valid_day, day("2027-01-10"));
    }
}

#[test]
fn numbers_that_nobody_has_are_malformed_or_unknown() {
    for (text, expected) in [
        ("", Reason::Malformed),
        ("abc", Reason::Malformed),
        ("https://example.fi/ESP001000", Reason::Malformed),
        ("ESP001000", Reason::Unknown),
        ("ESP00000000A", Reason::Malformed),
        ("131052-308T", Reason::Malformed),
        ("040 123 4567", Reason::Malformed),
        ("matti@example.fi", Reason::Malformed),
    ] {
        let verdict = decide(&nobodys(text));
        assert_eq!((verdict.reason, verdict.card), (expected, None), "{text:?}");
    }
}

#[test]
fn known_numbers_are_never_malformed_for_their_look() {
    let area = permanent();
    let card = card(&area, &[("2026-01-10", "2027-01-10")]);
    for text in ["ESP00000000A", "040 123 4567"] {
        assert_eq!(
            decide(&Question {
                text,
                ..question(&card)
            })
            .reason,
            Reason::Ok,
            "{text}"
        );
        let stocked = Question {
            is_in_stock: true,
            ..nobodys(text)
        };
        assert_eq!(decide(&stocked).reason, Reason::NotRegistered, "{text}");
    }
}

#[test]
fn a_card_registered_in_error_never_was() {
    let area = permanent();
    let card = card(&area, &[("2026-01-10", "2027-01-10")]);
    let card = inactive(card, InactivationReason::RegisteredInError, "2026-03-01");
    for (is_in_stock, expected) in [(true, Reason::NotRegistered), (false, Reason::Unknown)] {
        for occasion in ["2026-02-01", "2026-03-01", TODAY] {
            let occasion = day(occasion);
            let verdict = decide(&Question {
                is_in_stock,
                occasion,
                ..question(&card)
            });
            assert_eq!(
                (verdict.reason, verdict.card),
                (expected, None),
                "{occasion}"
            );
        }
    }
}

#[test]
fn an_inactivation_counts_from_its_day() {
    let area = permanent();
    for reason in [
        InactivationReason::Lost,
        InactivationReason::Broken,
        InactivationReason::Replaced,
        InactivationReason::Misused,
        InactivationReason::Other,
    ] {
        let card = inactive(
            card(&area, &[("2026-01-10", "2027-01-10")]),
            reason,
            "2026-03-01",
        );
        assert_eq!(on(&card, "2026-02-28").reason, Reason::Ok);
        assert_eq!(on(&card, "2026-03-01").reason, Reason::Inactivated);
        assert_eq!(on(&card, "2026-12-01").reason, Reason::Inactivated);
        assert!(on(&card, "2026-03-01").card.is_some());
    }
}

#[test]
fn a_local_only_area_closes_both_ways() {
    let open = permanent();
    let other = area(2, false, &[("2020-01-01", None)]);
    let local = area(3, true, &[("2020-01-01", None)]);
    let another_local = area(4, true, &[("2020-01-01", None)]);
    for (of_card, of_venue, expected) in [
        (&open, Some(&open), Reason::Ok),
        (&open, Some(&other), Reason::Ok),
        (&open, None, Reason::Ok),
        (&open, Some(&local), Reason::OutOfArea),
        (&local, Some(&local), Reason::Ok),
        (&local, Some(&open), Reason::OutOfArea),
        (&local, Some(&another_local), Reason::OutOfArea),
        (&local, None, Reason::OutOfArea),
    ] {
        let card = card(of_card, &[("2026-01-10", "2027-01-10")]);
        let verdict = decide(&Question {
            venue: Some(venue(of_venue)),
            ..question(&card)
        });
        let scope = if of_card.local_only {
            CardScope::Area
        } else {
            CardScope::Network
        };

        assert_eq!(
            verdict.reason,
            expected,
            "{:?} {:?}",
            of_card.id,
            of_venue.map(|area| area.id)
        );
        assert_eq!(verdict.card.unwrap().scope, scope);
    }
}

#[test]
fn without_a_venue_only_the_card_is_judged() {
    let local = area(3, true, &[("2020-01-01", None)]);
    let card = card(&local, &[("2026-01-10", "2027-01-10")]);
    assert_eq!(
        decide(&Question {
            venue: None,
            ..question(&card)
        })
        .reason,
        Reason::Ok
    );
}

#[test]
fn the_venue_is_open_on_the_occasions_day() {
    let area = permanent();
    let card = card(&area, &[("2026-01-10", "2027-01-10")]);
    let popup = VenueTerms {
        opens_on: day("2026-06-01"),
        closes_on: Some(day("2026-06-30")),
        area: None,
    };
    for (occasion, expected) in [
        ("2026-05-31", Reason::VenueInactive),
        ("2026-06-01", Reason::Ok),
        ("2026-06-30", Reason::Ok),
        ("2026-07-01", Reason::VenueInactive),
    ] {
        let asked = Question {
            venue: Some(popup),
            occasion: day(occasion),
            ..question(&card)
        };
        assert_eq!(decide(&asked).reason, expected, "{occasion}");
    }
}

#[test]
fn of_several_reasons_the_first_in_order_is_told() {
    let local = area(3, true, &[("2020-01-01", None)]);
    let open = permanent();
    let closed = VenueTerms {
        closes_on: Some(day("2026-01-01")),
        ..venue(Some(&open))
    };
    let expired = card(&local, &[("2024-01-10", "2025-01-10")]);
    let lost = inactive(expired.clone(), InactivationReason::Lost, "2024-03-01");
    for (card, venue, expected) in [
        (&lost, closed, Reason::VenueInactive),
        (&lost, venue(Some(&open)), Reason::Inactivated),
        (&expired, closed, Reason::VenueInactive),
        (&expired, venue(Some(&open)), Reason::OutOfArea),
        (&expired, venue(Some(&local)), Reason::Expired),
    ] {
        assert_eq!(
            decide(&Question {
                venue: Some(venue),
                ..question(card)
            })
            .reason,
            expected
        );
    }
    let future = Question {
        occasion: day("2023-01-01"),
        ..question(&expired)
    };
    assert_eq!(
        decide(&Question {
            venue: Some(venue(Some(&open))),
            ..future
        })
        .reason,
        Reason::OutOfArea
    );
    assert_eq!(
        decide(&Question {
            venue: Some(closed),
            ..nobodys(NUMBER)
        })
        .reason,
        Reason::Unknown
    );
    let stocked = Question {
        is_in_stock: true,
        venue: Some(closed),
        ..nobodys(NUMBER)
    };
    assert_eq!(decide(&stocked).reason, Reason::NotRegistered);
}

#[test]
fn each_reason_has_one_name_in_code_and_json() {
    for reason in Reason::ALL {
        assert_eq!(serde_json::to_value(reason).unwrap(), reason.as_str());
    }
}
