//! The question that venues ask of a card, and the answer.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

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
