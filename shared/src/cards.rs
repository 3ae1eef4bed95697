//! Cards: registering, finding and listing them.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use validator::Validate;

use crate::card_actions::{CardAction, CardChoices};
use crate::facts::BackgroundFacts;
use crate::ids::{AreaId, CardId, SiteId};
use crate::limits::CARD_NUMBER_TEXT_MAX;
pub use crate::validity::{CardState, IssuanceKind};

/// Whose card it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum CardKind {
    /// One holder's card.
    Personal,
    /// The organisation's card for workers who go along (yhteisön Kaikukortti).
    Community,
}

impl CardKind {
    /// The name in JSON, tables and translation keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Personal => "personal",
            Self::Community => "community",
        }
    }
}

/// Why a card was taken out of use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum InactivationReason {
    /// The holder lost it.
    Lost,
    /// It is broken.
    Broken,
    /// A new number took its place.
    Replaced,
    /// It was misused.
    Misused,
    /// Its number was mistyped; the number is free again.
    RegisteredInError,
    /// Another reason.
    Other,
}

impl InactivationReason {
    /// The name in JSON, tables and translation keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Lost => "lost",
            Self::Broken => "broken",
            Self::Replaced => "replaced",
            Self::Misused => "misused",
            Self::RegisteredInError => "registered_in_error",
            Self::Other => "other",
        }
    }
}

/// A card that is handed out.
#[derive(Clone, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RegisterCard {
    /// Made by the caller, unique for the site: sending the same again gives the same card.
    pub client_reference: Uuid,
    /// The number printed on the card; spaces, hyphens and small letters do not matter.
    #[validate(length(min = 1, max = CARD_NUMBER_TEXT_MAX, code = "length"))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 64, example = "ESPVTPVXVT2H")
    )]
    pub card_number: String,
    /// Whose card it is.
    pub kind: CardKind,
    /// The day on which it is handed out; not in the future. An earlier day marks a late entry. Today when left out.
    #[serde(default, deserialize_with = "crate::days::optional")]
    pub issued_on: Option<NaiveDate>,
    /// Background facts: needed for a personal card, refused for a community card.
    #[serde(default)]
    pub facts: Option<BackgroundFacts>,
}

/// One handing-out of a card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CardIssuance {
    /// First, renewal or replacement.
    pub kind: IssuanceKind,
    /// The day of handing out.
    pub issued_on: NaiveDate,
    /// The last valid day as it was printed; never changes.
    pub printed_last_day: NaiveDate,
    /// When it was entered.
    pub recorded_at: DateTime<Utc>,
    /// Whether it was entered on a later day than it happened.
    pub late_entry: bool,
}

/// Taken out of use.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CardInactivation {
    /// Why.
    pub reason: InactivationReason,
    /// First day on which it does not work.
    pub inactive_from: NaiveDate,
}

/// A registered card.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Card {
    /// Id of the card.
    pub id: CardId,
    /// Its number, upper-case without spaces.
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 4, max_length = 24, example = "ESPVTPVXVT2H")
    )]
    pub card_number: String,
    /// Whose card it is.
    pub kind: CardKind,
    /// Its state today.
    pub state: CardState,
    /// The site that registered it.
    pub site_id: SiteId,
    /// The area whose rules it follows.
    pub area_id: AreaId,
    /// The last valid day as printed on the card.
    pub last_valid_day: NaiveDate,
    /// The last valid day as it stands: a pilot that was shortened shortens it.
    pub effective_last_valid_day: NaiveDate,
    /// Its handings-out, the latest first.
    #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 200))]
    pub issuances: Vec<CardIssuance>,
    /// Set when it was taken out of use.
    pub inactivation: Option<CardInactivation>,
    /// Background facts; only the site that registered the card sees them.
    pub facts: Option<BackgroundFacts>,
    /// Counted up by each correction of the facts; a correction names the version that it read. Null without facts.
    pub facts_version: Option<i32>,
    /// When it was registered.
    pub registered_at: DateTime<Utc>,
    /// The card in whose place it came.
    pub replaces: Option<CardId>,
    /// The card that took its place.
    pub replaced_by: Option<CardId>,
    /// What the caller may do to it today.
    pub choices: CardChoices,
    /// What was done to it last, when the caller can undo that now.
    pub undoable: Option<CardAction>,
}

/// A card in a list.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CardSummary {
    /// Id of the card.
    pub id: CardId,
    /// Its number, upper-case without spaces.
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 4, max_length = 24, example = "ESPVTPVXVT2H")
    )]
    pub card_number: String,
    /// Whose card it is.
    pub kind: CardKind,
    /// Its state today.
    pub state: CardState,
    /// The site that registered it.
    pub site_id: SiteId,
    /// The day of the latest handing-out.
    pub issued_on: NaiveDate,
    /// The last valid day as printed on the card.
    pub last_valid_day: NaiveDate,
    /// The last valid day as it stands.
    pub effective_last_valid_day: NaiveDate,
}

/// Which cards.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct CardFilter {
    /// Only the cards in this state today.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub state: Option<CardState>,
    /// Only the cards of this kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<CardKind>,
    /// Only the cards of this site; a distributor sees its own site's in any case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site_id: Option<SiteId>,
    /// True: only the cards that are valid today and end before their printed day, as a pilot was shortened: whom to tell.
    /// False: only the others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shortened: Option<bool>,
    /// Only the cards that are valid today and whose last day as it stands is within this many days from today, the
    /// soonest first: whom to remind. Cursors of this order go on in it alone.
    #[validate(range(min = 1, max = 366, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 366, example = 30))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ends_within: Option<u16>,
}

/// Within how many days a card ends soon: a site reminds its holder.
pub const ENDS_SOON_DAYS: u16 = 30;

/// A number to look for.
#[derive(Clone, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SearchCard {
    /// The number as read or typed.
    #[validate(length(min = 1, max = CARD_NUMBER_TEXT_MAX, code = "length"))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 64, example = "ESPVTPVXVT2H")
    )]
    pub card_number: String,
}

/// What a number is, for the one who looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum SearchOutcome {
    /// A card that the caller may open.
    Own,
    /// In the caller's stock, not handed out yet: it can be registered.
    InStock,
    /// Another site's card or stock; which one is not said.
    OtherSite,
    /// In neither register nor stock.
    Unknown,
    /// Cannot be a card number.
    Malformed,
}

/// What was found.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SearchResult {
    /// What the number is.
    pub outcome: SearchOutcome,
    /// The card; only with the outcome `own`.
    pub card: Option<CardSummary>,
    /// Kind of the number in stock; only with the outcome `in_stock`.
    pub stock_kind: Option<CardKind>,
    /// The card, when it is another site's and the area lets the caller's site renew it.
    pub renewable_card_id: Option<CardId>,
}
