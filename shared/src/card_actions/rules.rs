//! The rules of what happens to a card after it was handed out.

use chrono::NaiveDate;

use super::{CardChoices, RenewalChoice};
use crate::cards::{CardKind, InactivationReason};
use crate::problem::{FieldCode, ProblemCode};

/// What the rules of this page need of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CardSituation<'a> {
    /// Why it is out of use: all that stand.
    pub ended: &'a [InactivationReason],
    /// The day of the latest handing-out.
    pub handed_out_on: NaiveDate,
    /// The last valid day as it stands.
    pub effective_last_day: NaiveDate,
    /// Whether its facts are stored and the caller sees them.
    pub shows_facts: bool,
}

impl CardSituation<'_> {
    /// What one who looks after the card may do on a day.
    #[must_use]
    pub fn choices(&self, today: NaiveDate) -> CardChoices {
        let is_in_use = self.ended.is_empty();
        CardChoices {
            renew: if self.handed_out_on < today {
                self.renewal()
            } else {
                RenewalChoice::No
            },
            replace: self.replacement_refusal(today).is_none(),
            reenter: is_in_use,
            inactivate: is_in_use,
            correct_facts: self.shows_facts && !self.has_given_way(),
        }
    }

    /// How it may be renewed, on a day after the latest handing-out.
    #[must_use]
    pub fn renewal(&self) -> RenewalChoice {
        if self.has_given_way() {
            RenewalChoice::No
        } else if self.ended.is_empty() {
            RenewalChoice::AnyNumber
        } else {
            RenewalChoice::NewNumber
        }
    }

    /// Why it cannot be renewed on a day, if it can be at all.
    #[must_use]
    pub fn renewal_day_refusal(&self, issued_on: NaiveDate) -> Option<FieldCode> {
        (issued_on <= self.handed_out_on).then_some(FieldCode::NotAfterLast)
    }

    /// Why it cannot be taken out of use from a day on.
    #[must_use]
    pub fn inactive_from_refusal(
        &self,
        inactive_from: NaiveDate,
        today: NaiveDate,
    ) -> Option<FieldCode> {
        if inactive_from > today {
            Some(FieldCode::InTheFuture)
        } else if inactive_from < self.handed_out_on {
            Some(FieldCode::BeforeHandingOut)
        } else {
            None
        }
    }

    /// Why no new number may take its place on a day. A card that is over is renewed instead: the new number would keep
    /// the old last day.
    #[must_use]
    pub fn replacement_refusal(&self, today: NaiveDate) -> Option<ProblemCode> {
        if self.has_given_way() {
            Some(ProblemCode::CardOutOfUse)
        } else if self.effective_last_day < today {
            Some(ProblemCode::CardIsOver)
        } else {
            None
        }
    }

    /// Whether another card took its place, or its number was mistyped: then nothing more can be done to it.
    #[must_use]
    pub fn has_given_way(&self) -> bool {
        use InactivationReason::{RegisteredInError, Replaced};
        let is_final = |reason: &InactivationReason| matches!(reason, Replaced | RegisteredInError);
        self.ended.iter().any(is_final)
    }
}

/// What decides whether a renewal needs background facts, or may have any.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RenewalFacts {
    /// Whose card it is.
    pub kind: CardKind,
    /// Whether the caller sees the card's facts: an account of the site that issued it.
    pub sees_facts: bool,
    /// Whether the stored facts stay with the card. They do not follow it to a new number of another site.
    pub keeps_facts: bool,
    /// Whether facts are stored.
    pub has_stored: bool,
    /// Whether the renewal tells facts.
    pub has_given: bool,
}

impl RenewalFacts {
    /// What is wrong with the facts of a renewal, or with there being none.
    #[must_use]
    pub fn refusal(self) -> Option<FieldCode> {
        let is_personal = self.kind == CardKind::Personal;
        let may_tell = is_personal && (self.sees_facts || !self.keeps_facts);
        let stays_without = may_tell && !(self.keeps_facts && self.has_stored);
        match self.has_given {
            true if !may_tell => Some(FieldCode::NotAllowed),
            false if stays_without => Some(FieldCode::Required),
            _ => None,
        }
    }
}

/// What decides whether something can be undone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UndoSituation {
    /// The day on which it was done, in Finland.
    pub done_on: NaiveDate,
    /// Whether nothing that stands was done to the card or cards since.
    pub is_latest: bool,
    /// Whether what it takes is still there: facts that were deleted do not come back.
    pub is_restorable: bool,
}

impl UndoSituation {
    /// Why the one who did it cannot undo it on a day.
    #[must_use]
    pub fn refusal(&self, today: NaiveDate) -> Option<ProblemCode> {
        if self.done_on != today {
            Some(ProblemCode::TooLateToUndo)
        } else if !self.is_latest || !self.is_restorable {
            Some(ProblemCode::ChangedSince)
        } else {
            None
        }
    }
}

#[cfg(test)]
mod tests;
