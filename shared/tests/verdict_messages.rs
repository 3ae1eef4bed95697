//! The sentences of a verdict: complete, filled in, and neutral.

#![expect(clippy::unwrap_used, reason = "helpers of tests may panic as tests do")]

use chrono::NaiveDate;
use shared::card_validity::CheckedCard;
use shared::cards::CardKind;
use shared::text::{Language, Text};
use shared::verdict::{CardScope, Reason, Verdict};
use shared::verdict_messages::{message, written_day};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn verdict(reason: Reason) -> Verdict {
    let last_valid_day = day("2026-11-05");
    let scope = CardScope::Network;
    let card = Some(CheckedCard {
        kind: CardKind::Personal,
        last_valid_day,
        scope,
    });
    Verdict {
        reason,
        occasion: day("2028-01-31"),
        card,
    }
}

fn all_texts() -> Vec<(Reason, Text)> {
    Reason::ALL
        .into_iter()
        .flat_map(|reason| {
            let message = message(&verdict(reason));
            [(reason, message.staff), (reason, message.holder)]
        })
        .collect()
}

#[test]
fn every_reason_has_whole_sentences_in_every_language() {
    for (reason, text) in all_texts() {
        for language in Language::ALL {
            let sentence = text.get(language);
            assert!(sentence.ends_with('.'), "{reason:?}: {sentence}");
            assert!(!sentence.contains(['{', '}']), "{reason:?}: {sentence}");
            assert!(
                sentence.chars().next().unwrap().is_uppercase(),
                "{reason:?}: {sentence}"
            );
            assert!(sentence.len() < 300, "{reason:?}: {sentence}");
        }
        assert!(
            text.fi != text.sv && text.sv != text.en && text.fi != text.en,
            "{reason:?}"
        );
    }
}

#[test]
fn no_two_reasons_say_the_same() {
    let texts = all_texts();
    for (place, (reason, text)) in texts.iter().enumerate() {
        assert!(
            texts[..place].iter().all(|(_, other)| other != text),
            "{reason:?}"
        );
    }
}

#[test]
fn reasons_about_days_tell_the_last_valid_day() {
    for reason in [
        Reason::Ok,
        Reason::Expired,
        Reason::PilotEnded,
        Reason::ExpiresBeforeOccasion,
    ] {
        let message = message(&verdict(reason));
        for text in [message.staff, message.holder] {
            assert!(text.fi.contains("5.11.2026"), "{}", text.fi);
            assert!(text.sv.contains("5.11.2026"), "{}", text.sv);
            assert!(text.en.contains("5 November 2026"), "{}", text.en);
        }
    }
}

#[test]
fn the_occasions_day_is_told_where_it_decides() {
    for reason in [
        Reason::ExpiresBeforeOccasion,
        Reason::NotYetValid,
        Reason::VenueInactive,
    ] {
        let message = message(&verdict(reason));
        assert!(message.holder.fi.contains("31.1.2028"), "{reason:?}");
        assert!(message.staff.en.contains("31 January 2028"), "{reason:?}");
    }
}

#[test]
fn an_ok_says_that_the_card_is_valid() {
    let message = message(&verdict(Reason::Ok));

    assert_eq!(
        message.staff.fi,
        "Kortti on voimassa. Viimeinen voimassaolopäivä: 5.11.2026."
    );
    assert_eq!(
        message.holder.sv,
        "Ditt kort är giltigt. Sista giltighetsdag: 5.11.2026."
    );
    assert_eq!(
        message.holder.en,
        "Your card is valid. Last valid day: 5 November 2026."
    );
}

#[test]
fn days_are_written_as_each_language_does() {
    let new_year = day("2027-01-01");
    assert_eq!(
        Language::ALL.map(|language| written_day(new_year, language)),
        ["1.1.2027", "1.1.2027", "1 January 2027"]
    );
}
