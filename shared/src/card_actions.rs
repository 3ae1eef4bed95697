//! What happens to a card after it was handed out, and the undoing of it: requests, answers and rules.

mod rules;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use validator::Validate;

pub use self::rules::{CardSituation, RenewalFacts, UndoSituation};
use crate::cards::{Card, InactivationReason};
use crate::facts::BackgroundFacts;
use crate::ids::{CardActionId, CardId};
use crate::limits::CARD_NUMBER_TEXT_MAX;

/// What was done to a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum CardActionKind {
    /// It was handed out for the first time.
    Register,
    /// It was renewed, with the same number or a new one.
    Renew,
    /// A new number took its place.
    Replace,
    /// Its mistyped number was put right.
    ReEnter,
    /// It was taken out of use.
    Inactivate,
    /// Wrong background facts were put right.
    CorrectFacts,
}

impl CardActionKind {
    /// All kinds.
    pub const ALL: [Self; 6] = [
        Self::Register,
        Self::Renew,
        Self::Replace,
        Self::ReEnter,
        Self::Inactivate,
        Self::CorrectFacts,
    ];

    /// The name in JSON, tables and translation keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Register => "register",
            Self::Renew => "renew",
            Self::Replace => "replace",
            Self::ReEnter => "re_enter",
            Self::Inactivate => "inactivate",
            Self::CorrectFacts => "correct_facts",
        }
    }
}

/// Why a worker takes a card out of use, or gives a new one in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum OutOfUseReason {
    /// The holder lost it.
    Lost,
    /// It is broken.
    Broken,
    /// It was misused.
    Misused,
    /// Another reason.
    Other,
}

impl OutOfUseReason {
    /// All reasons, in the order in which they are offered.
    pub const ALL: [Self; 4] = [Self::Lost, Self::Broken, Self::Misused, Self::Other];

    /// The name in JSON, tables and translation keys.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        InactivationReason::from(self).as_str()
    }
}

impl From<OutOfUseReason> for InactivationReason {
    fn from(reason: OutOfUseReason) -> Self {
        match reason {
            OutOfUseReason::Lost => Self::Lost,
            OutOfUseReason::Broken => Self::Broken,
            OutOfUseReason::Misused => Self::Misused,
            OutOfUseReason::Other => Self::Other,
        }
    }
}

/// A card that is made valid anew.
#[derive(Clone, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RenewCard {
    /// Made by the caller, unique for the site: sending the same again renews once.
    pub client_reference: Uuid,
    /// The day of renewal; after the latest handing-out and not in the future. Today when left out.
    #[serde(default, deserialize_with = "crate::days::optional")]
    pub issued_on: Option<NaiveDate>,
    /// A new number from stock; left out or null when the card keeps its number. A card that is out of use needs one.
    #[validate(length(min = 1, max = CARD_NUMBER_TEXT_MAX, code = "length"))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 64, example = "ESPVTPVXVT2H")
    )]
    #[serde(default)]
    pub card_number: Option<String>,
    /// Background facts as they are now; left out or null when those that are stored are still right. Needed when a
    /// personal card of the own site has none, and when another site gives a new number. Refused from one who does not
    /// see the stored ones.
    #[serde(default)]
    pub facts: Option<BackgroundFacts>,
}

/// A new number in the place of a card; it keeps the last valid day and the facts.
#[derive(Clone, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReplaceCard {
    /// Made by the caller, unique for the site: sending the same again replaces once.
    pub client_reference: Uuid,
    /// The new number, from the site's stock.
    #[validate(length(min = 1, max = CARD_NUMBER_TEXT_MAX, code = "length"))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 64, example = "ESPVTPVXVT2H")
    )]
    pub card_number: String,
    /// Why the old card is no good.
    pub reason: OutOfUseReason,
}

/// The right number of a card whose number was mistyped.
#[derive(Clone, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ReenterCard {
    /// Made by the caller, unique for the site: sending the same again re-enters once.
    pub client_reference: Uuid,
    /// The number that is printed on the card.
    #[validate(length(min = 1, max = CARD_NUMBER_TEXT_MAX, code = "length"))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 64, example = "ESPVTPVXVT2H")
    )]
    pub card_number: String,
}

/// A card that is taken out of use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct InactivateCard {
    /// Why.
    pub reason: OutOfUseReason,
    /// First day on which it does not work; not in the future, and not before it was handed out. Today when left out.
    #[serde(default, deserialize_with = "crate::days::optional")]
    pub inactive_from: Option<NaiveDate>,
}

/// Background facts in the place of wrong ones.
#[derive(Clone, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CorrectFacts {
    /// The version that was read: the card's `facts_version`.
    #[validate(range(min = 1, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 2147483647))]
    pub version: i32,
    /// The facts, in full.
    pub facts: BackgroundFacts,
}

/// Something that was done to a card.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CardAction {
    /// Its id, by which it is undone.
    pub id: CardActionId,
    /// What was done.
    pub kind: CardActionKind,
    /// The card: the new one, when there is a new number.
    pub card_id: CardId,
    /// The card's number.
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 4, max_length = 24, example = "ESPVTPVXVT2H")
    )]
    pub card_number: String,
    /// The number before, when there is a new one.
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 4, max_length = 24, example = "ESP8K2M4QW7Z")
    )]
    pub former_card_number: Option<String>,
    /// The last valid day to write inside the card, when it was handed out or renewed by this.
    pub last_valid_day: Option<NaiveDate>,
    /// When it was done.
    pub at: DateTime<Utc>,
    /// When it was undone, if it was.
    pub undone_at: Option<DateTime<Utc>>,
    /// Whether the caller can undo it now: the same day, the one who did it, the latest first.
    pub undoable: bool,
}

/// What was done, and the card as it is now.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CardChange {
    /// What was done.
    pub action: CardAction,
    /// The card as it is now. Null when the caller may not open it (another site's that was renewed here), and when
    /// there is none any more (a registration that was undone).
    pub card: Option<Card>,
}

/// How a card may be renewed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum RenewalChoice {
    /// With its number or a new one.
    AnyNumber,
    /// With a new number only: the card itself is out of use.
    NewNumber,
    /// Not at all: another card took its place, or it was handed out today.
    No,
}

/// What the caller may do to a card now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CardChoices {
    /// Renew it.
    pub renew: RenewalChoice,
    /// Give a new number in its place.
    pub replace: bool,
    /// Put its mistyped number right.
    pub reenter: bool,
    /// Take it out of use.
    pub inactivate: bool,
    /// Put wrong facts right.
    pub correct_facts: bool,
}

impl CardChoices {
    /// For whom only looks.
    pub const NONE: Self = Self {
        renew: RenewalChoice::No,
        replace: false,
        reenter: false,
        inactivate: false,
        correct_facts: false,
    };
}
