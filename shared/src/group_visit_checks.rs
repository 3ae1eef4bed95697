//! Preparing a group visit: which of the members' own cards are valid on its day.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::cards::CardKind;
use crate::ids::AreaId;
use crate::limits::{CARD_NUMBER_TEXT_MAX, GROUP_CARDS_MAX};
use crate::verdict::Reason;

/// The members' cards and the day of the visit.
#[derive(Clone, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CheckGroupVisit {
    /// The day of the visit.
    #[serde(deserialize_with = "crate::days::required")]
    pub occasion_date: NaiveDate,
    /// The members' cards.
    #[validate(length(min = 1, max = GROUP_CARDS_MAX, code = "length"), nested)]
    #[cfg_attr(feature = "openapi", schema(min_items = 1, max_items = 50))]
    pub cards: Vec<GroupMemberCard>,
}

/// A member's card.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GroupMemberCard {
    /// The number as read or typed: any text gets a verdict.
    #[validate(length(min = 1, max = CARD_NUMBER_TEXT_MAX, code = "length"))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 64, example = "ESPVTPVXVT2H")
    )]
    pub card_number: String,
}

/// Which cards are valid on the day of the visit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GroupVisitCheck {
    /// The day that was judged.
    pub occasion_date: NaiveDate,
    /// The moment whose data the verdicts rest on.
    pub as_of: DateTime<Utc>,
    /// A verdict for each card, in the order of the request.
    #[cfg_attr(feature = "openapi", schema(max_items = 50))]
    pub verdicts: Vec<GroupMemberVerdict>,
}

/// The verdict on a member's card. Nothing is told of one that is not valid but why.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GroupMemberVerdict {
    /// Whether the card is valid on the day. When it works in one area only, `only_in` says so.
    pub valid: bool,
    /// Why. Go by `valid` when you meet a reason that you do not know.
    pub reason: Reason,
    /// Whose card it is, a member's own or a community's; null unless it is valid.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub kind: Option<CardKind>,
    /// The only area where the card works; null when it works in others too, and unless it is valid.
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub only_in: Option<AreaId>,
}
