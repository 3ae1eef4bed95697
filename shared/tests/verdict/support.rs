//! Areas, cards, venues and questions to judge.

use chrono::NaiveDate;
use shared::cards::{CardKind, InactivationReason};
use shared::ids::AreaId;
use shared::validity::{AreaPeriod, AreaTerms, CardRecord, Inactivation, Issuance};
use shared::verdict::{Question, VenueTerms, Verdict, decide};
use uuid::Uuid;

pub(crate) const TODAY: &str = "2026-06-15";
pub(crate) const NUMBER: &str = "ESP001000";

pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(crate) fn area(id: u128, local_only: bool, periods: &[(&str, Option<&str>)]) -> AreaTerms {
    let period = |&(known_from, pilot_end): &(&str, Option<&str>)| AreaPeriod {
        known_from: day(known_from),
        pilot_end: pilot_end.map(day),
    };
    AreaTerms {
        id: AreaId(Uuid::from_u128(id)),
        local_only,
        periods: periods.iter().map(period).collect(),
    }
}

pub(crate) fn permanent() -> AreaTerms {
    area(1, false, &[("2020-01-01", None)])
}

pub(crate) fn card<'a>(area: &'a AreaTerms, spans: &[(&str, &str)]) -> CardRecord<'a> {
    let issuance = |&(issued_on, printed): &(&str, &str)| Issuance {
        issued_on: day(issued_on),
        printed_last_day: day(printed),
        area,
    };
    let issuances = spans.iter().map(issuance).collect();
    CardRecord {
        kind: CardKind::Personal,
        issuances,
        inactivations: Vec::new(),
    }
}

pub(crate) fn inactive<'a>(
    card: CardRecord<'a>,
    reason: InactivationReason,
    from: &str,
) -> CardRecord<'a> {
    CardRecord {
        inactivations: vec![Inactivation {
            reason,
            inactive_from: day(from),
        }],
        ..card
    }
}

pub(crate) fn venue(area: Option<&AreaTerms>) -> VenueTerms<'_> {
    VenueTerms {
        opens_on: day("2020-01-01"),
        closes_on: None,
        area,
    }
}

/// A question about a card at an open venue of its own area, today.
pub(crate) fn question<'a>(card: &'a CardRecord<'a>) -> Question<'a> {
    let area = card.issuances.first().map(|issuance| issuance.area);
    Question {
        text: NUMBER,
        card: Some(card),
        is_in_stock: true,
        venue: Some(venue(area)),
        today: day(TODAY),
        occasion: day(TODAY),
    }
}

pub(crate) fn on(card: &CardRecord<'_>, occasion: &str) -> Verdict {
    decide(&Question {
        occasion: day(occasion),
        ..question(card)
    })
}

pub(crate) fn nobodys(text: &str) -> Question<'_> {
    let today = day(TODAY);
    Question {
        text,
        card: None,
        is_in_stock: false,
        venue: None,
        today,
        occasion: today,
    }
}
