//! What may be done to a card, and undone, in tables.

use InactivationReason::{Broken, Lost, Misused, Other, RegisteredInError, Replaced};
use RenewalChoice::{AnyNumber, NewNumber, No};

use super::*;
use crate::card_actions::CardActionKind;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn situation(ended: &[InactivationReason]) -> CardSituation<'_> {
    CardSituation {
        ended,
        handed_out_on: day("2026-01-10"),
        effective_last_day: day("2027-01-10"),
        shows_facts: true,
    }
}

#[test]
fn what_may_be_done_goes_by_why_a_card_is_out_of_use() {
    let today = day("2026-11-23");
    for (ended, renew, replace, in_use, correct) in [
        (&[][..], AnyNumber, true, true, true),
        (&[Lost], NewNumber, true, false, true),
        (&[Broken], NewNumber, true, false, true),
        (&[Misused], NewNumber, true, false, true),
        (&[Other], NewNumber, true, false, true),
        (&[Replaced], No, false, false, false),
        (&[RegisteredInError], No, false, false, false),
        (&[Lost, Replaced], No, false, false, false),
    ] {
        let expected = CardChoices {
            renew,
            replace,
            reenter: in_use,
            inactivate: in_use,
            correct_facts: correct,
        };
        assert_eq!(situation(ended).choices(today), expected, "{ended:?}");
    }
}

#[test]
fn a_card_is_replaced_up_to_its_last_day_and_renewed_from_the_day_after_it_was_handed_out() {
    for (today, renew, replacement) in [
        ("2026-01-10", No, None),
        ("2026-01-11", AnyNumber, None),
        ("2027-01-10", AnyNumber, None),
        ("2027-01-11", AnyNumber, Some(ProblemCode::CardIsOver)),
    ] {
        let card = situation(&[]);
        assert_eq!(card.choices(day(today)).renew, renew, "{today}");
        assert_eq!(card.replacement_refusal(day(today)), replacement, "{today}");
    }
}

#[test]
fn days_lie_after_the_latest_handing_out_and_not_in_the_future() {
    use FieldCode::{BeforeHandingOut, InTheFuture, NotAfterLast};
    let today = day("2026-11-23");
    for (wanted, renewal, inactivation) in [
        ("2026-01-09", Some(NotAfterLast), Some(BeforeHandingOut)),
        ("2026-01-10", Some(NotAfterLast), None),
        ("2026-01-11", None, None),
        ("2026-11-23", None, None),
        ("2026-11-24", None, Some(InTheFuture)),
    ] {
        let (card, wanted) = (situation(&[]), day(wanted));
        assert_eq!(card.renewal_day_refusal(wanted), renewal, "{wanted}");
        assert_eq!(
            card.inactive_from_refusal(wanted, today),
            inactivation,
            "{wanted}"
        );
    }
}

#[test]
fn a_renewal_tells_facts_where_they_are_seen_or_told_anew() {
    use CardKind::{Community, Personal};
    use FieldCode::{NotAllowed, Required};
    for (kind, sees_facts, keeps_facts, has_stored, given, not_given) in [
        // At the issuing site.
        (Personal, true, true, true, None, None),
        (Personal, true, true, false, None, Some(Required)),
        // By a coordinator, or at another site with the same number.
        (Personal, false, true, true, Some(NotAllowed), None),
        (Personal, false, true, false, Some(NotAllowed), None),
        // At another site with a new number.
        (Personal, false, false, true, None, Some(Required)),
        (Community, true, true, false, Some(NotAllowed), None),
        (Community, false, false, false, Some(NotAllowed), None),
    ] {
        for (has_given, expected) in [(true, given), (false, not_given)] {
            let facts = RenewalFacts {
                kind,
                sees_facts,
                keeps_facts,
                has_stored,
                has_given,
            };
            assert_eq!(facts.refusal(), expected, "{facts:?}");
        }
    }
}

#[test]
fn facts_that_are_not_seen_are_not_corrected() {
    let card = CardSituation {
        shows_facts: false,
        ..situation(&[])
    };

    assert!(!card.choices(day("2026-11-23")).correct_facts);
}

#[test]
fn something_is_undone_the_same_day_and_the_latest_first() {
    use ProblemCode::{ChangedSince, TooLateToUndo};
    for (done_on, is_latest, is_restorable, expected) in [
        ("2026-11-23", true, true, None),
        ("2026-11-22", true, true, Some(TooLateToUndo)),
        ("2026-11-24", true, true, Some(TooLateToUndo)),
        ("2026-11-23", false, true, Some(ChangedSince)),
        ("2026-11-23", true, false, Some(ChangedSince)),
        ("2026-11-22", false, false, Some(TooLateToUndo)),
    ] {
        let situation = UndoSituation {
            done_on: day(done_on),
            is_latest,
            is_restorable,
        };
        assert_eq!(
            situation.refusal(day("2026-11-23")),
            expected,
            "{situation:?}"
        );
    }
}

#[test]
fn the_names_are_those_of_json() {
    for kind in CardActionKind::ALL {
        assert_eq!(serde_json::to_value(kind).unwrap(), kind.as_str());
    }
}
