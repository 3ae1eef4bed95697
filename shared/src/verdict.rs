//! The verdict on a card: one function for the database path, the in-memory path and the browser.
//!
//! It knows days, not clocks, and says nothing of the holder. What a valid card gives is in `entitlement`.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::card_number::CardNumber;
use crate::card_validity::CheckedCard;
use crate::privacy::find_identity;
use crate::validity::{AreaTerms, CardRecord, Standing};

/// Why a card gives free tickets or not. Reasons may be added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Reason {
    /// The card works at the venue on the day.
    Ok,
    /// The text cannot be a card number, or it was misread or mistyped.
    Malformed,
    /// The number is in neither register nor stock.
    Unknown,
    /// The number lies in a site's stock and was not handed out.
    NotRegistered,
    /// The card was handed out after the day.
    NotYetValid,
    /// The day lies after the card's printed last day.
    Expired,
    /// The day lies after the pilot of the card's area.
    PilotEnded,
    /// Valid today, not any more on the occasion's day.
    ExpiresBeforeOccasion,
    /// The card was lost, broken, replaced or misused.
    Inactivated,
    /// The card or the venue belongs to an area that keeps to itself.
    OutOfArea,
    /// The venue does not accept cards on the day.
    VenueInactive,
}

impl Reason {
    /// All reasons, in the order of the register's documentation.
    pub const ALL: [Self; 11] = [
        Self::Ok,
        Self::Malformed,
        Self::Unknown,
        Self::NotRegistered,
        Self::NotYetValid,
        Self::Expired,
        Self::PilotEnded,
        Self::ExpiresBeforeOccasion,
        Self::Inactivated,
        Self::OutOfArea,
        Self::VenueInactive,
    ];

    /// The name in JSON and translation keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::Malformed => "malformed",
            Self::Unknown => "unknown",
            Self::NotRegistered => "not_registered",
            Self::NotYetValid => "not_yet_valid",
            Self::Expired => "expired",
            Self::PilotEnded => "pilot_ended",
            Self::ExpiresBeforeOccasion => "expires_before_occasion",
            Self::Inactivated => "inactivated",
            Self::OutOfArea => "out_of_area",
            Self::VenueInactive => "venue_inactive",
        }
    }
}

/// Where a card works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum CardScope {
    /// In the whole network, except in areas that keep to themselves.
    Network,
    /// In the area that gave it.
    Area,
}

/// What the verdict needs of a venue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VenueTerms<'a> {
    /// First day on which it accepts cards.
    pub opens_on: NaiveDate,
    /// Last day on which it accepts cards, if there is one.
    pub closes_on: Option<NaiveDate>,
    /// Its area; `None` for a pop-up venue outside every area.
    pub area: Option<&'a AreaTerms>,
}

/// The question: is the card with this number valid at this venue on this day?
///
/// There is no `Debug`, as the text is a card number.
#[derive(Clone, Copy)]
pub struct Question<'a> {
    /// The number as read or typed; any text gets a verdict.
    pub text: &'a str,
    /// The card that the register has for the number. One registered in error may be given: it does not count.
    pub card: Option<&'a CardRecord<'a>>,
    /// Whether a site has the number in stock.
    pub is_in_stock: bool,
    /// The venue; `None` asks for no particular one, as a holder does of the own card.
    pub venue: Option<VenueTerms<'a>>,
    /// Today in Europe/Helsinki.
    pub today: NaiveDate,
    /// The day of the occasion, which may be past, today or to come.
    pub occasion: NaiveDate,
}

/// The answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verdict {
    /// Why.
    pub reason: Reason,
    /// The day that was judged.
    pub occasion: NaiveDate,
    /// What a venue may know of the card; only when it was handed out.
    pub card: Option<CheckedCard>,
}

impl Verdict {
    /// Whether the card gives free tickets.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.reason == Reason::Ok
    }
}

/// Judges a card.
///
/// A past occasion is judged by what happened up to its day: an issue date and an inactivation count from their days,
/// whenever they were entered, and the pilot's end as it stood then. For an occasion to come the card is judged today
/// first, then whether it reaches the day. The venue has to be open on the occasion's day in any case.
#[must_use]
pub fn decide(question: &Question<'_>) -> Verdict {
    let occasion = question.occasion;
    let judged_on = occasion.min(question.today);
    let without_card = |reason| Verdict {
        reason,
        occasion,
        card: None,
    };

    let Ok(number) = CardNumber::parse(question.text) else {
        return without_card(Reason::Malformed);
    };
    let handed_out = question
        .card
        .filter(|card| !card.was_registered_in_error())
        .and_then(|card| Some((card, card.standing_on(judged_on)?)));
    let Some((card, standing)) = handed_out else {
        return without_card(reason_without_card(question, &number));
    };
    let is_local = standing.issuance.area.local_only;
    Verdict {
        reason: judge(
            card,
            &standing,
            question.venue.as_ref(),
            judged_on,
            occasion,
        ),
        occasion,
        card: Some(CheckedCard {
            kind: card.kind,
            last_valid_day: standing.last_valid_day,
            scope: if is_local {
                CardScope::Area
            } else {
                CardScope::Network
            },
        }),
    }
}

fn reason_without_card(question: &Question<'_>, number: &CardNumber) -> Reason {
    if question.is_in_stock {
        Reason::NotRegistered
    } else if number.has_wrong_check_character() || find_identity(question.text).is_some() {
        Reason::Malformed
    } else {
        Reason::Unknown
    }
}

/// The first reason that applies to a card that was handed out.
fn judge(
    card: &CardRecord<'_>,
    standing: &Standing<'_>,
    venue: Option<&VenueTerms<'_>>,
    judged_on: NaiveDate,
    occasion: NaiveDate,
) -> Reason {
    let last_day = standing.last_valid_day;
    if venue.is_some_and(|venue| !venue.is_open_on(occasion)) {
        Reason::VenueInactive
    } else if card.is_inactive_on(judged_on) {
        Reason::Inactivated
    } else if venue.is_some_and(|venue| !venue.accepts_cards_of(standing.issuance.area)) {
        Reason::OutOfArea
    } else if judged_on < standing.issuance.issued_on {
        Reason::NotYetValid
    } else if judged_on > last_day && standing.ends_with_pilot {
        Reason::PilotEnded
    } else if judged_on > last_day {
        Reason::Expired
    } else if occasion > last_day {
        Reason::ExpiresBeforeOccasion
    } else {
        Reason::Ok
    }
}

impl VenueTerms<'_> {
    fn is_open_on(&self, day: NaiveDate) -> bool {
        self.opens_on <= day && self.closes_on.is_none_or(|last| day <= last)
    }

    /// A local-only area closes both ways: its cards work nowhere else, and no others work there.
    fn accepts_cards_of(&self, area: &AreaTerms) -> bool {
        let is_same = self.area.is_some_and(|own| own.id == area.id);
        is_same || !(area.local_only || self.area.is_some_and(|own| own.local_only))
    }
}
