//! How long a card is valid, and what state it is in.
//!
//! Days are civil days in Europe/Helsinki and always arguments. Verdicts at a venue are in `verdict`.

use chrono::{Datelike, Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::cards::{CardKind, InactivationReason};
use crate::ids::AreaId;

/// An area's settings for the last valid day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ValidityRules {
    /// How many months a card is valid.
    pub months: u32,
    /// Whether the issue day is the first of them: then the last day is the one before the anniversary.
    pub issue_day_counts: bool,
}

impl Default for ValidityRules {
    /// The national rule: 12 months from the issue day (checklist for distributors, 2022).
    fn default() -> Self {
        Self {
            months: 12,
            issue_day_counts: false,
        }
    }
}

/// The last valid day, inclusive, that is printed on a card; it never changes afterwards.
///
/// `pilot_end` is the area's as it stood on the issue day. A day that does not exist becomes the month's last
/// (29 Feb 2024 → 28 Feb 2025); when the issue day counts, a missing anniversary is the 1st of the next month, so that
/// 29 Feb ends on 28 Feb as well. Never before the issue day, unless the pilot was over by then.
#[must_use]
pub fn last_valid_day(
    issued_on: NaiveDate,
    rules: ValidityRules,
    pilot_end: Option<NaiveDate>,
) -> NaiveDate {
    let anniversary = issued_on
        .checked_add_months(Months::new(rules.months))
        .unwrap_or(NaiveDate::MAX);
    let is_missing = anniversary.day() < issued_on.day();
    let full_term = if rules.issue_day_counts && !is_missing {
        anniversary.pred_opt().unwrap_or(anniversary)
    } else {
        anniversary
    };
    effective_last_day(full_term.max(issued_on), pilot_end)
}

/// The earlier of the printed last day and the pilot's end: prolonging a pilot lengthens no card.
#[must_use]
pub fn effective_last_day(printed: NaiveDate, pilot_end: Option<NaiveDate>) -> NaiveDate {
    pilot_end.map_or(printed, |end| printed.min(end))
}

/// What was known of the end of an area's pilot from a day on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AreaPeriod {
    /// First day on which this stood in the register.
    pub known_from: NaiveDate,
    /// Last day of the pilot, or of an area that has left the network; `None` when no end was known.
    pub pilot_end: Option<NaiveDate>,
}

/// The end of the area's pilot as it stood on a day; `None` when it had none.
///
/// Of several periods from the same day the last in the list stands. Before the first period that one is taken, as
/// areas are entered after they have begun to hand out cards.
#[must_use]
pub fn pilot_end_as_it_stood(periods: &[AreaPeriod], day: NaiveDate) -> Option<NaiveDate> {
    let known = periods.iter().filter(|period| period.known_from <= day);
    known
        .max_by_key(|period| period.known_from)
        .or_else(|| periods.iter().rev().min_by_key(|period| period.known_from))?
        .pilot_end
}

/// What the rules need of an area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaTerms {
    /// Which area.
    pub id: AreaId,
    /// Whether its cards work in the area only, and other areas' cards do not work there.
    pub local_only: bool,
    /// What it was when: rows of `area_periods`, in the order in which they were written.
    pub periods: Vec<AreaPeriod>,
}

/// What kind of handing-out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum IssuanceKind {
    /// The holder's first card.
    First,
    /// Valid anew from the day of renewal.
    Renewal,
    /// A new number that keeps the old last day.
    Replacement,
}

impl IssuanceKind {
    /// The name in JSON, tables and translation keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::First => "first",
            Self::Renewal => "renewal",
            Self::Replacement => "replacement",
        }
    }
}

/// One handing-out of a card, as the rules see it; those that were undone are left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Issuance<'a> {
    /// The day of handing out; not in the future.
    pub issued_on: NaiveDate,
    /// The last valid day as it was printed.
    pub printed_last_day: NaiveDate,
    /// The area that is stamped on it.
    pub area: &'a AreaTerms,
}

/// Taken out of use; what was undone is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inactivation {
    /// Why.
    pub reason: InactivationReason,
    /// First day on which the card does not work.
    pub inactive_from: NaiveDate,
}

/// A card as the rules see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CardRecord<'a> {
    /// Whose card it is.
    pub kind: CardKind,
    /// Its handings-out, in any order; without any it was not handed out.
    pub issuances: Vec<Issuance<'a>>,
    /// Its inactivations, in any order.
    pub inactivations: Vec<Inactivation>,
}

/// The issuance that a card stands on, on a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing<'a> {
    /// The issuance that reaches furthest of those begun; before the first, that one.
    pub issuance: Issuance<'a>,
    /// Its effective last day, with the pilot's end as it stood on the day.
    pub last_valid_day: NaiveDate,
    /// Whether that day is the pilot's end. When it is the printed day too, the pilot is named.
    pub ends_with_pilot: bool,
}

impl<'a> CardRecord<'a> {
    /// Where the card stands on a day, with what was known then; `None` when it was never handed out.
    #[must_use]
    pub fn standing_on(&self, day: NaiveDate) -> Option<Standing<'a>> {
        let begun = self
            .issuances
            .iter()
            .filter(|issuance| issuance.issued_on <= day);
        let first = || {
            self.issuances
                .iter()
                .min_by_key(|issuance| issuance.issued_on)
        };
        begun
            .map(|issuance| issuance.standing_on(day))
            .max_by_key(|standing| (standing.last_valid_day, standing.issuance.issued_on))
            .or_else(|| first().map(|issuance| issuance.standing_on(day)))
    }

    /// Whether the card was out of use on a day.
    #[must_use]
    pub fn is_inactive_on(&self, day: NaiveDate) -> bool {
        self.inactivations
            .iter()
            .any(|inactivation| inactivation.inactive_from <= day)
    }

    /// Whether its number was mistyped. Then the card never was, on no day: the real one may lie in a box.
    #[must_use]
    pub fn was_registered_in_error(&self) -> bool {
        let in_error = InactivationReason::RegisteredInError;
        self.inactivations
            .iter()
            .any(|inactivation| inactivation.reason == in_error)
    }
}

impl<'a> Issuance<'a> {
    fn standing_on(&self, day: NaiveDate) -> Standing<'a> {
        let pilot_end = pilot_end_as_it_stood(&self.area.periods, day);
        Standing {
            issuance: *self,
            last_valid_day: effective_last_day(self.printed_last_day, pilot_end),
            ends_with_pilot: pilot_end.is_some_and(|end| end <= self.printed_last_day),
        }
    }
}

/// A card's state on a day; derived, never stored. A card begins on its issue day, which is never in the future.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum CardState {
    /// It can be used.
    Valid,
    /// Its printed last day has passed.
    Expired,
    /// Its area's pilot ended before or on its printed last day.
    PilotEnded,
    /// It was taken out of use.
    Inactivated,
}

impl CardState {
    /// All states, in the order in which they are listed.
    pub const ALL: [Self; 4] = [
        Self::Valid,
        Self::Expired,
        Self::PilotEnded,
        Self::Inactivated,
    ];

    /// The name in JSON, tables and translation keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Valid => "valid",
            Self::Expired => "expired",
            Self::PilotEnded => "pilot_ended",
            Self::Inactivated => "inactivated",
        }
    }
}

/// The state of a card on a day; a card that was never handed out counts as inactivated.
#[must_use]
pub fn card_state(card: &CardRecord<'_>, today: NaiveDate) -> CardState {
    if card.is_inactive_on(today) {
        return CardState::Inactivated;
    }
    match card.standing_on(today) {
        None => CardState::Inactivated,
        Some(standing) if today <= standing.last_valid_day => CardState::Valid,
        Some(standing) if standing.ends_with_pilot => CardState::PilotEnded,
        Some(_) => CardState::Expired,
    }
}
