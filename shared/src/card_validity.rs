//! The question that venues ask of a card, and the answer.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::card_number::CardNumber;
use crate::cards::CardKind;
pub use crate::entitlement::Entitlement;
use crate::ids::VenueId;
use crate::limits::{CARD_NUMBER_TEXT_MAX, CHECK_REF_MAX, CHECKS_MAX};
use crate::text::Text;
pub use crate::verdict::{CardScope, Reason};

/// Is this card valid?
#[derive(Clone, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CheckCard {
    /// The number as read or typed: any text gets a verdict.
    #[validate(length(min = 1, max = CARD_NUMBER_TEXT_MAX, code = "length"))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 64, example = "ESPVTPVXVT2H")
    )]
    pub card_number: String,
    /// The venue that asks; needed when the key is for several venues.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub venue_id: Option<VenueId>,
    /// The day of the occasion; today when left out.
    #[serde(
        default,
        deserialize_with = "crate::days::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub occasion_date: Option<NaiveDate>,
}

/// Are these cards valid?
#[derive(Clone, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CheckCards {
    /// The cards.
    #[validate(length(min = 1, max = CHECKS_MAX, code = "length"), nested)]
    #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 100))]
    pub items: Vec<CheckCardItem>,
}

/// One card of a batch: is it valid?
#[derive(Clone, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CheckCardItem {
    /// By what the caller knows the item again; it comes back and is not kept.
    #[validate(length(min = 1, max = CHECK_REF_MAX, code = "length"))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 64, example = "row-1")
    )]
    #[serde(rename = "ref")]
    pub reference: String,
    /// The number as read or typed: any text gets a verdict.
    #[validate(length(min = 1, max = CARD_NUMBER_TEXT_MAX, code = "length"))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 64, example = "ESPVTPVXVT2H")
    )]
    pub card_number: String,
    /// The venue that asks; needed when the key is for several venues.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub venue_id: Option<VenueId>,
    /// The day of the occasion; today when left out.
    #[serde(
        default,
        deserialize_with = "crate::days::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub occasion_date: Option<NaiveDate>,
}

/// The verdicts on the cards of a batch, in its order.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CardValidities {
    /// One for each card.
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub items: Vec<CardValidityItem>,
}

/// The verdict on one card of a batch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CardValidityItem {
    /// By what the caller knows the item again.
    #[serde(rename = "ref")]
    #[cfg_attr(feature = "openapi", schema(max_length = 64, example = "row-1"))]
    pub reference: String,
    /// The verdict.
    pub verdict: CardValidity,
}

/// The verdict on a card at a venue on a day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CardValidity {
    /// Whether the card gives free tickets at the venue on the day.
    pub valid: bool,
    /// Why. Go by `valid` when you meet a reason that you do not know.
    pub reason: Reason,
    /// The moment whose data the verdict rests on.
    pub as_of: DateTime<Utc>,
    /// The day that was judged.
    pub occasion_date: NaiveDate,
    /// What venues may know of the card; null when it was not handed out.
    pub card: Option<CheckedCard>,
    /// What the card gives at the venue; null when it is not valid.
    pub entitlement: Option<Entitlement>,
    /// Sentences to show.
    pub message: VerdictMessage,
}

/// What venues may know of a card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CheckedCard {
    /// Whose card it is.
    pub kind: CardKind,
    /// The last day on which it is valid, as it stood on the day that was judged.
    pub last_valid_day: NaiveDate,
    /// Where it works: in the whole network, or in its area only.
    pub scope: CardScope,
}

/// The verdict in plain words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct VerdictMessage {
    /// For the person at the till.
    pub staff: Text,
    /// For the person with the card.
    pub holder: Text,
}

/// Is my card valid? What anybody may ask of a number with random signs.
#[derive(Clone, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CheckOwnCard {
    /// The number as typed or read.
    #[validate(length(min = 1, max = CARD_NUMBER_TEXT_MAX, code = "length"))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 64, example = "ESPVTPVXVT2H")
    )]
    pub card_number: String,
}

/// The answer to a holder. Less than venues get: why a card does not work is not told to whoever found it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum OwnCardVerdict {
    /// It is valid today.
    Valid,
    /// Its first day is still to come.
    NotYetValid,
    /// Its last valid day has passed.
    Expired,
    /// It does not work: it is not registered, or was taken out of use.
    NotValid,
    /// The number has no random signs, or is mistyped: nothing was looked up.
    NotAnswered,
}

impl OwnCardVerdict {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Valid,
        Self::NotYetValid,
        Self::Expired,
        Self::NotValid,
        Self::NotAnswered,
    ];

    /// The name in JSON and translation keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Valid => "valid",
            Self::NotYetValid => "not_yet_valid",
            Self::Expired => "expired",
            Self::NotValid => "not_valid",
            Self::NotAnswered => "not_answered",
        }
    }

    /// What a verdict without a venue says to a holder.
    #[must_use]
    pub const fn of(reason: Reason) -> Self {
        match reason {
            Reason::Ok | Reason::OutOfArea | Reason::VenueInactive => Self::Valid,
            Reason::NotYetValid => Self::NotYetValid,
            Reason::Expired | Reason::PilotEnded | Reason::ExpiresBeforeOccasion => Self::Expired,
            Reason::Unknown | Reason::NotRegistered | Reason::Inactivated | Reason::Malformed => {
                Self::NotValid
            }
        }
    }

    /// Whether a holder is told the last valid day.
    #[must_use]
    pub const fn tells_last_day(self) -> bool {
        matches!(self, Self::Valid | Self::NotYetValid | Self::Expired)
    }
}

/// Whether one's own card is valid today.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct OwnCardValidity {
    /// The verdict. Verdicts may be added.
    pub verdict: OwnCardVerdict,
    /// The last valid day; null when the card does not work, or nothing was looked up.
    pub last_valid_day: Option<NaiveDate>,
    /// The day that was judged.
    pub checked_on: NaiveDate,
}

/// Whether a number may be asked for by anybody: nobody finds one with random signs by trying those beside it.
#[must_use]
pub fn is_open_to_all(number: &CardNumber) -> bool {
    number.has_generated_shape() && number.check_character_holds()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_holder_is_told_days_and_never_why_a_card_does_not_work() {
        for reason in Reason::ALL {
            let verdict = OwnCardVerdict::of(reason);
            let hides = matches!(
                reason,
                Reason::Unknown | Reason::NotRegistered | Reason::Inactivated | Reason::Malformed
            );
            assert_eq!(verdict == OwnCardVerdict::NotValid, hides, "{reason:?}");
            assert_eq!(verdict.tells_last_day(), !hides, "{reason:?}");
        }
    }

    #[test]
    fn only_numbers_with_random_signs_are_open_to_all() {
        let is_open = |text: &str| is_open_to_all(&CardNumber::parse(text).unwrap());

        assert!(is_open("esp vtpv xvt2h"));
        for text in ["ESPVTPVXVT2J", "ESP000123", "12345678"] {
            assert!(!is_open(text), "{text}");
        }
    }
}
