//! Group visits: a worker comes with a community card, under-age clients, and members with cards of their own.

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use validator::Validate;

use crate::card_number::CardNumber;
use crate::ids::{GroupVisitId, VenueId};
use crate::limits::{CARD_NUMBER_TEXT_MAX, EXTERNAL_ID_MAX, GROUP_CARDS_MAX, NAME_MAX};
use crate::problem::{FieldCode, FieldError};
use crate::validation::{filled, guarded};
use crate::verdict::Reason;
use crate::visits::Visit;

/// A group visit to record: what has happened, with each card that was shown.
#[derive(Clone, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct RecordGroupVisit {
    /// Made by the caller, unique for the venue's accounts or the API client: the same again is the same group visit.
    pub client_reference: Uuid,
    /// The venue; needed when the key is for several venues.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub venue_id: Option<VenueId>,
    /// The day of the occasion, not one to come; today when left out.
    #[serde(
        default,
        deserialize_with = "crate::days::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub occasion_date: Option<NaiveDate>,
    /// What the occasion is called; nothing about a person.
    #[validate(length(min = 1, max = NAME_MAX, code = "length"), custom(function = filled), custom(function = guarded))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 200, example = "Iltakonsertti")
    )]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub event_title: Option<String>,
    /// The caller's own id of the order or occasion; nothing about a person.
    #[validate(length(min = 1, max = EXTERNAL_ID_MAX, code = "length"), custom(function = filled), custom(function = guarded))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 100, example = "A-1077")
    )]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub external_id: Option<String>,
    /// The community card, with who comes by it.
    #[validate(nested)]
    pub community_card: GroupCommunityCard,
    /// The members' own cards.
    #[validate(length(max = GROUP_CARDS_MAX, code = "length"), nested)]
    #[cfg_attr(feature = "openapi", schema(max_items = 50))]
    #[serde(default)]
    pub members: Vec<GroupMember>,
}

/// The community card of a group visit.
#[derive(Clone, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GroupCommunityCard {
    /// The number as read or typed.
    #[validate(length(min = 1, max = CARD_NUMBER_TEXT_MAX, code = "length"))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 64, example = "ESPVTPVXVT2H")
    )]
    pub card_number: String,
    /// The workers.
    #[validate(range(min = 1, max = 5, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", schema(minimum = 1, maximum = 5, example = 1))]
    pub staff: u8,
    /// The under-age clients, who need no card.
    #[validate(range(max = 30, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", schema(maximum = 30, example = 2))]
    #[serde(default)]
    pub clients: u8,
}

/// A member of a group with a card of the member's own.
#[derive(Clone, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GroupMember {
    /// The number as read or typed.
    #[validate(length(min = 1, max = CARD_NUMBER_TEXT_MAX, code = "length"))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 64, example = "ESPVTPVXVT2H")
    )]
    pub card_number: String,
    /// The holder's own children who come along.
    #[validate(range(max = 30, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", schema(maximum = 30, example = 0))]
    #[serde(default)]
    pub children: u8,
    /// Assistants and interpreters.
    #[validate(range(max = 10, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", schema(maximum = 10, example = 0))]
    #[serde(default)]
    pub companions: u8,
}

/// A group visit: the verdict on each card, and the visits of those that are valid. It is its own receipt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GroupVisit {
    /// Its id.
    pub id: GroupVisitId,
    /// The venue.
    pub venue_id: VenueId,
    /// The day of the occasion.
    pub occasion_date: NaiveDate,
    /// What the occasion is called.
    #[cfg_attr(
        feature = "openapi",
        schema(max_length = 200, example = "Iltakonsertti")
    )]
    pub event_title: Option<String>,
    /// The caller's own id of the order or occasion.
    #[cfg_attr(feature = "openapi", schema(max_length = 100, example = "A-1077"))]
    pub external_id: Option<String>,
    /// The reference that it was recorded with.
    pub client_reference: Uuid,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// The verdict on the community card.
    pub community_card: GroupVerdict,
    /// The verdicts on the members' cards, in their order.
    #[cfg_attr(feature = "openapi", schema(max_items = 50))]
    pub members: Vec<GroupVerdict>,
    /// How many the used visits let in: workers and holders.
    #[cfg_attr(feature = "openapi", schema(maximum = 100, example = 6))]
    pub adults: u32,
    /// How many the used visits let in: under-age clients and holders' own children.
    #[cfg_attr(feature = "openapi", schema(maximum = 2000, example = 2))]
    pub children: u32,
    /// The last day on which the venue can undo it; null when nothing of it is used.
    pub undoable_until: Option<NaiveDate>,
}

/// What came of one card of a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GroupVerdict {
    /// Whether the card gave a ticket.
    pub valid: bool,
    /// Why. Go by `valid` when you meet a reason that you do not know.
    pub reason: Reason,
    /// The visit; null when the card was not valid.
    pub visit: Option<Visit>,
}

/// What is wrong with a group visit before its cards are looked at: it has not happened yet, or a card stands in it twice.
#[must_use]
pub fn group_visit_errors(request: &RecordGroupVisit, today: NaiveDate) -> Vec<FieldError> {
    let mut errors = Vec::new();
    if request.occasion_date.is_some_and(|day| day > today) {
        errors.push(FieldError::new("/occasion_date", FieldCode::InTheFuture));
    }
    let mut seen = vec![CardNumber::parse(&request.community_card.card_number).ok()];
    for (place, member) in request.members.iter().enumerate() {
        let number = CardNumber::parse(&member.card_number).ok();
        if number.is_some() && seen.contains(&number) {
            let pointer = format!("/members/{place}/card_number");
            errors.push(FieldError::new(pointer, FieldCode::Duplicate));
        }
        seen.push(number);
    }
    errors
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_stands_once_in_a_group_that_has_come() {
        let request = |community: &str, members: &[&str], day: Option<&str>| RecordGroupVisit {
            client_reference: Uuid::from_u128(1),
            venue_id: None,
            occasion_date: day.map(|day| day.parse().unwrap()),
            event_title: None,
            external_id: None,
            community_card: GroupCommunityCard {
                card_number: community.to_owned(),
                staff: 1,
                clients: 0,
            },
            members: members
                .iter()
                .map(|number| GroupMember {
                    card_number: (*number).to_owned(),
                    children: 0,
                    companions: 0,
                })
                .collect(),
        };
        let pointers = |request: &RecordGroupVisit| -> Vec<String> {
            let errors = group_visit_errors(request, "2026-11-23".parse().unwrap());
            errors.into_iter().map(|error| error.pointer).collect()
        };

        let good = request("ESP1", &["ESP2", "ESP3", "?", "?"], Some("2026-11-23"));
        let bad = request("ESP1", &["ESP2", "esp-2", "ESP 1"], Some("2026-11-24"));
        assert!(pointers(&good).is_empty());
        assert_eq!(
            pointers(&bad),
            [
                "/occasion_date",
                "/members/1/card_number",
                "/members/2/card_number"
            ]
        );
    }
}
