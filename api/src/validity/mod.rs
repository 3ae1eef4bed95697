//! From what is known of a card to the answer that venues get.

mod lookup;
pub mod offline;
mod watch;

use chrono::{DateTime, NaiveDate, Utc};
use shared::card_validity::CardValidity;
use shared::entitlement::{AgeLimits, Entitlement, entitlement};
use shared::group_visit_checks::GroupMemberVerdict;
use shared::ids::{AreaId, CardId};
use shared::validity::{AreaTerms, CardRecord, Inactivation, Issuance};
use shared::verdict::{Question, VenueTerms, Verdict, decide};
use shared::verdict_messages::message;

use lookup::test_findings;
pub use lookup::{find, find_many};
pub use watch::{Watched, watch};

use crate::db::card_validity::{AreaFindings, CardFindings, Findings, NumberFindings};

/// A verdict with what is written down of a visit that rests on it.
pub struct Judged {
    /// The verdict.
    pub verdict: Verdict,
    /// What the card gives; only when it is valid.
    pub entitlement: Option<Entitlement>,
    /// The card with the area whose handing-out stands; only when it was handed out.
    pub card: Option<(CardId, AreaId)>,
}

/// Judges a number, as the findings have it.
#[must_use]
pub fn judge(findings: &Findings, text: &str, today: NaiveDate, occasion: NaiveDate) -> Judged {
    let known = &findings.number;
    let areas: Vec<AreaTerms> = known.areas.iter().map(AreaFindings::terms).collect();
    let card = known.card.as_ref().map(|card| record(card, &areas));
    let verdict = decide(&Question {
        text,
        card: card.as_ref(),
        is_in_stock: known.is_in_stock,
        venue: Some(VenueTerms {
            opens_on: findings.venue.opens_on,
            closes_on: findings.venue.closes_on,
            area: named(&areas, findings.venue.area_id),
        }),
        today,
        occasion,
    });
    // The area of the handing-out that counts on the day.
    let area = card.as_ref().filter(|_| verdict.card.is_some());
    let area = area.and_then(|card| card.standing_on(today.min(occasion)));
    let area = area.map(|standing| standing.issuance.area.id);
    let given = known.card.as_ref().filter(|_| verdict.is_valid());
    let given = given.map(|found| {
        entitlement(
            found.kind,
            found.children,
            age_limits(known, findings.venue.area_id),
            age_limits(known, area),
        )
    });
    Judged {
        verdict,
        entitlement: given,
        card: known.card.as_ref().map(|found| found.id).zip(area),
    }
}

/// The verdict on a number as venues get it.
#[must_use]
pub fn answer(
    findings: &Findings,
    text: &str,
    today: NaiveDate,
    occasion: NaiveDate,
    as_of: DateTime<Utc>,
) -> CardValidity {
    let Judged {
        verdict,
        entitlement,
        ..
    } = judge(findings, text, today, occasion);
    CardValidity {
        valid: verdict.is_valid(),
        reason: verdict.reason,
        as_of,
        occasion_date: verdict.occasion,
        message: message(&verdict),
        card: verdict.card,
        entitlement,
    }
}

/// The verdict on a number where no venue is named.
#[must_use]
pub fn anywhere(
    findings: &NumberFindings,
    text: &str,
    today: NaiveDate,
    occasion: NaiveDate,
) -> Verdict {
    with_only_area(findings, text, today, occasion).0
}

/// The verdict on a member's card as those who prepare a group visit get it.
#[must_use]
pub fn of_member(
    findings: &NumberFindings,
    text: &str,
    today: NaiveDate,
    occasion: NaiveDate,
) -> GroupMemberVerdict {
    let (verdict, only_in) = with_only_area(findings, text, today, occasion);
    let (valid, reason) = (verdict.is_valid(), verdict.reason);
    GroupMemberVerdict {
        valid,
        reason,
        kind: verdict.card.filter(|_| valid).map(|card| card.kind),
        only_in: only_in.filter(|_| valid),
    }
}

/// The verdict where no venue is named, and the area outside which the card does not work.
fn with_only_area(
    findings: &NumberFindings,
    text: &str,
    today: NaiveDate,
    occasion: NaiveDate,
) -> (Verdict, Option<AreaId>) {
    let areas: Vec<AreaTerms> = findings.areas.iter().map(AreaFindings::terms).collect();
    let card = findings.card.as_ref().map(|card| record(card, &areas));
    let verdict = decide(&Question {
        text,
        card: card.as_ref(),
        is_in_stock: findings.is_in_stock,
        venue: None,
        today,
        occasion,
    });
    let standing = card.as_ref();
    let standing = standing.and_then(|card| card.standing_on(today.min(occasion)));
    let area = standing.map(|standing| standing.issuance.area);
    let only_in = area.filter(|area| area.local_only).map(|area| area.id);
    (verdict, only_in)
}

/// The card as the rules take it.
fn record<'a>(card: &CardFindings, areas: &'a [AreaTerms]) -> CardRecord<'a> {
    let issuances = card.issuances.iter().filter_map(|issuance| {
        Some(Issuance {
            issued_on: issuance.issued_on,
            printed_last_day: issuance.printed_last_day,
            area: named(areas, Some(issuance.area_id))?,
        })
    });
    let inactivations = card.inactivations.iter().map(|ended| Inactivation {
        reason: ended.reason,
        inactive_from: ended.inactive_from,
    });
    CardRecord {
        kind: card.kind,
        issuances: issuances.collect(),
        inactivations: inactivations.collect(),
    }
}

fn named(areas: &[AreaTerms], id: Option<AreaId>) -> Option<&AreaTerms> {
    areas.iter().find(|area| Some(area.id) == id)
}

fn age_limits(findings: &NumberFindings, id: Option<AreaId>) -> AgeLimits {
    let area = findings.areas.iter().find(|area| Some(area.id()) == id);
    area.map(AreaFindings::age_limits).unwrap_or_default()
}
