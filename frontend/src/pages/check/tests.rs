//! Verdicts rendered to text: word, reason, sentences, and what the card gives.

use std::rc::Rc;

use chrono::NaiveDate;
use shared::card_validity::{CardScope, CardValidity, CheckedCard, Reason};
use shared::cards::CardKind;
use shared::entitlement::{AgeLimits, entitlement};
use shared::verdict::Verdict;
use shared::verdict_messages::message;
use yew::ServerRenderer;

use super::verdict::{VerdictView, VerdictViewProps};

fn day(month: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, 23).unwrap()
}

fn verdict(reason: Reason, card: Option<CheckedCard>) -> CardValidity {
    let verdict = Verdict {
        reason,
        occasion: day(11),
        card,
    };
    let valid = verdict.is_valid();
    let given = || {
        entitlement(
            CardKind::Personal,
            Some(2),
            AgeLimits::default(),
            AgeLimits::default(),
        )
    };
    CardValidity {
        valid,
        reason,
        as_of: day(11).and_hms_opt(10, 0, 0).unwrap().and_utc(),
        occasion_date: verdict.occasion,
        entitlement: valid.then(given),
        message: message(&verdict),
        card: verdict.card,
    }
}

async fn rendered(verdict: CardValidity, is_past: bool) -> String {
    ServerRenderer::<VerdictView>::with_props(move || VerdictViewProps {
        verdict: Rc::new(verdict),
        today: day(11),
        is_past,
    })
    .render()
    .await
}

fn card() -> CheckedCard {
    CheckedCard {
        kind: CardKind::Personal,
        last_valid_day: day(12),
        scope: CardScope::Network,
    }
}

#[tokio::test]
async fn a_valid_card_is_said_to_be_valid_and_what_it_gives() {
    let page = rendered(verdict(Reason::Ok, Some(card())), false).await;

    for words in [
        "verdict--valid",
        "Voimassa",
        "23.12.2026",
        "Lippu kortinhaltijalle",
        "2 lasta",
    ] {
        assert!(page.contains(words), "{words}: {page}");
    }
    assert!(!page.contains("Ei voimassa"));
}

#[tokio::test]
async fn every_refusal_has_a_word_a_reason_and_two_sentences() {
    for reason in Reason::ALL
        .into_iter()
        .filter(|reason| *reason != Reason::Ok)
    {
        let refused = verdict(reason, None);
        let sentences = [
            refused.message.staff.fi.clone(),
            refused.message.holder.fi.clone(),
        ];

        let page = rendered(refused, false).await;

        assert!(
            page.contains("verdict--not-valid") && page.contains("Ei voimassa"),
            "{reason:?}"
        );
        assert!(!page.contains("check-reason-"), "{reason:?} has no words");
        assert!(
            sentences.iter().all(|sentence| page.contains(sentence)),
            "{reason:?}: {page}"
        );
        assert!(!page.contains("Lippu kortinhaltijalle"), "{reason:?}");
    }
}

#[tokio::test]
async fn an_earlier_verdict_is_said_to_be_the_previous_one() {
    let page = rendered(verdict(Reason::Ok, Some(card())), true).await;
    assert!(page.contains("Edellinen tarkistus") && page.contains("verdict--past"));
}
