//! Community cards (yhteisön Kaikukortti): a site's cards for those who go along with clients, lent out and brought back.
//!
//! Who borrows is a role, never a name.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use validator::Validate;

use crate::cards::CardSummary;
use crate::ids::{CardLoanId, UserId};
use crate::problem::{FieldCode, FieldError};

/// Who takes a community card along: those whom the checklist for distributors names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Borrower {
    /// A worker of the organisation.
    Worker,
    /// A volunteer who represents it.
    Volunteer,
    /// A student who represents it.
    Student,
}

impl Borrower {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Worker, Self::Volunteer, Self::Student];

    /// The name in JSON, tables and translation keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Worker => "worker",
            Self::Volunteer => "volunteer",
            Self::Student => "student",
        }
    }
}

/// A step of a loan.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum LoanStep {
    /// The card was lent.
    Out,
    /// It was brought back.
    Back,
}

impl LoanStep {
    /// The name in JSON, tables and translation keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Out => "out",
            Self::Back => "back",
        }
    }
}

/// A loan of a community card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CardLoan {
    /// Id of the loan.
    pub id: CardLoanId,
    /// The role of the person who took the card.
    pub borrower: Borrower,
    /// The day on which it was taken.
    pub lent_on: NaiveDate,
    /// The day on which it was brought back; null while it is out.
    pub returned_on: Option<NaiveDate>,
    /// Whether the loan was undone: then it never was.
    pub undone: bool,
    /// The step that the caller can undo: its own, of today; null when there is none.
    pub undoable: Option<LoanStep>,
}

impl CardLoan {
    /// Whether the card is out by it.
    #[must_use]
    pub const fn is_out(&self) -> bool {
        self.returned_on.is_none() && !self.undone
    }
}

/// A community card with where it is.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CommunityCard {
    /// The card.
    pub card: CardSummary,
    /// Its latest loan that stands; null when it was never lent.
    pub latest_loan: Option<CardLoan>,
}

/// A card to lend.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LendCard {
    /// Made by the caller, unique for the site: sending the same again gives the same loan.
    pub client_reference: Uuid,
    /// The role of the person who takes it.
    pub borrower: Borrower,
    /// The day on which it is taken: today when left out, or a past day on which the card was valid and not lent.
    #[serde(
        default,
        deserialize_with = "crate::days::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub lent_on: Option<NaiveDate>,
}

/// A card that is brought back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReturnCard {
    /// The day on which it is brought back: today when left out, or a past day since it was taken.
    #[serde(
        default,
        deserialize_with = "crate::days::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub returned_on: Option<NaiveDate>,
}

/// The step of a loan to undo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct UndoCardLoan {
    /// Which step; the bringing back goes before the lending.
    pub step: LoanStep,
}

/// What is wrong with a day of lending, if anything: it is not to come, and not before the card was last brought back.
#[must_use]
pub fn lending_error(
    lent_on: NaiveDate,
    today: NaiveDate,
    last_returned_on: Option<NaiveDate>,
) -> Option<FieldError> {
    day_error("/lent_on", lent_on, today, last_returned_on)
}

/// What is wrong with a day of bringing back, if anything: it is not to come, and not before the card was taken.
#[must_use]
pub fn return_error(
    returned_on: NaiveDate,
    today: NaiveDate,
    lent_on: NaiveDate,
) -> Option<FieldError> {
    day_error("/returned_on", returned_on, today, Some(lent_on))
}

fn day_error(
    pointer: &str,
    day: NaiveDate,
    today: NaiveDate,
    first: Option<NaiveDate>,
) -> Option<FieldError> {
    if day > today {
        return Some(FieldError::new(pointer, FieldCode::InTheFuture));
    }
    let first = first.filter(|first| day < *first)?;
    let error = FieldError::new(pointer, FieldCode::OutOfRange);
    Some(error.with("min", first).with("max", today))
}

/// A step of a loan that somebody recorded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct RecordedStep {
    /// Which step.
    pub step: LoanStep,
    /// The account that recorded it.
    pub by: UserId,
    /// The day on which it was recorded.
    pub on: NaiveDate,
}

impl RecordedStep {
    /// Whether an account may take it back on a day: its own step, on the day on which it was recorded.
    #[must_use]
    pub fn is_undoable(&self, account: UserId, today: NaiveDate) -> bool {
        self.by == account && self.on == today
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_loan_begins_and_ends_in_its_order_and_not_in_the_future() {
        for (lent_on, last_return, refused) in [
            ("2026-11-25", None, None),
            ("2026-11-26", None, Some(FieldCode::InTheFuture)),
            ("2026-11-20", Some("2026-11-20"), None),
            (
                "2026-11-19",
                Some("2026-11-20"),
                Some(FieldCode::OutOfRange),
            ),
        ] {
            let error = lending_error(day(lent_on), day("2026-11-25"), last_return.map(day));
            assert_eq!(error.map(|error| error.code), refused, "{lent_on}");
        }
        for (returned_on, refused) in [
            ("2026-11-23", Some(FieldCode::OutOfRange)),
            ("2026-11-24", None),
            ("2026-11-25", None),
            ("2026-11-26", Some(FieldCode::InTheFuture)),
        ] {
            let error = return_error(day(returned_on), day("2026-11-25"), day("2026-11-24"));
            assert_eq!(error.map(|error| error.code), refused, "{returned_on}");
        }
    }

    #[test]
    fn a_step_is_undone_on_its_day_by_the_account_that_took_it() {
        let (own, other) = (UserId(Uuid::from_u128(1)), UserId(Uuid::from_u128(2)));
        let step = RecordedStep {
            step: LoanStep::Out,
            by: own,
            on: day("2026-11-25"),
        };

        assert!(step.is_undoable(own, day("2026-11-25")));
        assert!(!step.is_undoable(other, day("2026-11-25")));
        assert!(!step.is_undoable(own, day("2026-11-26")));
    }
}
