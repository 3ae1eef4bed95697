//! Whatever is made up keeps the rules.

use std::collections::HashMap;

use super::*;
use crate::demo::people::tests::society;

fn cards(pilot_end: Option<NaiveDate>) -> (Terms, Vec<Card>) {
    let now: DateTime<Utc> = "2026-11-23T10:00:00Z".parse().unwrap();
    let today = crate::clock::civil_day(now);
    let terms = Terms {
        prefix: AreaPrefix::parse("ESP").unwrap(),
        rules: ValidityRules::default(),
        pilot_end,
        first: today - Duration::days(720),
        last: pilot_end.map_or(today, |end| end.min(today)),
        serials: true,
        now,
    };
    let lives = Lives {
        terms: &terms,
        society: &society(),
        numbers: &mut Numbers::new(1),
        random: Random::new(2),
        cards: Vec::new(),
    };
    let cards = lives.make(120, 4);
    (terms, cards)
}

#[test]
fn no_card_breaks_a_rule() {
    for pilot_end in [None, NaiveDate::from_ymd_opt(2026, 10, 9)] {
        let (terms, cards) = cards(pilot_end);
        assert!(cards.len() > 124);
        for card in &cards {
            let first = card.issuances.first().unwrap();
            let opens = if card.replaces.is_some() {
                IssuanceKind::Replacement
            } else {
                IssuanceKind::First
            };
            assert_eq!(first.kind, opens);
            for handing in &card.issuances {
                assert!((terms.first..=terms.last).contains(&handing.on));
                assert!(handing.on <= handing.last_day && handing.recorded_at <= terms.now);
                assert!(pilot_end.is_none_or(|end| handing.last_day <= end));
                assert!(handing.on <= crate::clock::civil_day(handing.recorded_at));
            }
            if let Some((_, from)) = card.inactivation {
                assert!((first.on..=terms.last).contains(&from));
            }
            assert!(card.person.is_none() || card.kind == CardKind::Personal);
        }
    }
}

#[test]
fn every_fate_is_met() {
    let (_, cards) = cards(None);
    let mut reasons: HashMap<&str, usize> = HashMap::new();
    for (reason, _) in cards.iter().filter_map(|card| card.inactivation) {
        *reasons.entry(reason.as_str()).or_default() += 1;
    }
    for reason in [
        "lost",
        "broken",
        "replaced",
        "misused",
        "registered_in_error",
    ] {
        assert!(reasons.contains_key(reason), "{reason}");
    }
    assert!(cards.iter().any(|card| card.issuances.len() == 2));
    assert!(cards.iter().any(|card| !card.number.has_generated_shape()));
    assert!(
        cards
            .iter()
            .any(|card| card.person.is_none() && !card.stamps.is_empty())
    );
}

#[test]
fn facts_move_to_the_replacement() {
    let (_, cards) = cards(None);
    let by_id: HashMap<_, _> = cards.iter().map(|card| (card.id, card)).collect();
    let replacements = cards
        .iter()
        .filter_map(|card| Some((card, by_id[&card.replaces?])));
    for (card, old) in replacements {
        assert!(old.person.is_none() && old.stamps.is_empty());
        assert_eq!(
            card.issuances[0].last_day,
            old.issuances.last().unwrap().last_day
        );
        let holder = card.stamps.first().map(|stamp| stamp.facts_of);
        assert!(holder.is_none_or(|holder| holder == Some(card.id)));
    }
}
