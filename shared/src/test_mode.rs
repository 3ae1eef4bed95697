//! Test mode: the numbers, venues and days that a test key sees in the place of real ones.
//!
//! One list makes the answers, the document, the page and the tests.

mod facts;
mod words;

use uuid::Uuid;

use crate::api_clients::ApiClientKind;
use crate::card_number::CardNumber;
use crate::ids::{AreaId, CardId, OrganisationId, VenueId};
use crate::text::Text;
use crate::verdict::Reason;

pub use facts::{TestCard, TestFacts};

/// With what test and practice numbers begin: no area's letters, and in no stock.
pub const TEST_PREFIX: &str = "TEST";

/// How long the slow number takes, in seconds.
pub const SLOW_SECONDS: u64 = 3;

/// Days that the card of [`TestNumber::EndsSoon`] is still valid, after today.
pub const ENDS_IN_DAYS: u64 = 6;

/// Days after which what a test key has recorded goes.
pub const TEST_DAYS: i64 = 30;

/// Longest header `Test-Clock` that is read.
pub const TEST_CLOCK_MAX: usize = 40;

/// What happens beside the verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Behaviour {
    /// The answer comes as always.
    Answers,
    /// The answer comes after [`SLOW_SECONDS`].
    Slow,
    /// 429.
    TooMany,
    /// 503.
    Unavailable,
    /// What is recorded is kept, and the answer is lost: 503 the first time.
    LosesAnswer,
}

macro_rules! numbers {
    ($($(#[$doc:meta])* $name:ident = $number:literal, $id:literal, $reason:ident, $behaviour:ident;)+) => {
        /// A number that a test key is answered for. Numbers may be added.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum TestNumber {
            $($(#[$doc])* $name,)+
        }

        impl TestNumber {
            /// All numbers, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The number as the documentation writes it; hyphens do not matter.
            #[must_use]
            pub const fn number(self) -> &'static str {
                match self { $(Self::$name => $number,)+ }
            }

            /// The id of its card.
            #[must_use]
            pub const fn card_id(self) -> CardId {
                CardId(Uuid::from_u128(CARDS + match self { $(Self::$name => $id,)+ }))
            }

            /// The reason of its verdict, asked today for today; that of [`Self::EndsSoon`] for a later day.
            #[must_use]
            pub const fn reason(self) -> Reason {
                match self { $(Self::$name => Reason::$reason,)+ }
            }

            /// What happens beside the verdict.
            #[must_use]
            pub const fn behaviour(self) -> Behaviour {
                match self { $(Self::$name => Behaviour::$behaviour,)+ }
            }
        }
    };
}

numbers! {
    /// A personal card without children.
    Ok = "TEST-OK", 1, Ok, Answers;
    /// A personal card with two children.
    OkChildren = "TEST-OK-CHILDREN", 2, Ok, Answers;
    /// A personal card whose holder has not told the number of children.
    OkUntold = "TEST-OK-UNTOLD", 3, Ok, Answers;
    /// A community card.
    OkCommunity = "TEST-OK-COMMUNITY", 4, Ok, Answers;
    /// Misread or mistyped.
    Malformed = "TEST-BADCHECK-0", 5, Malformed, Answers;
    /// Nobody's.
    Unknown = "TEST-UNKNOWN", 6, Unknown, Answers;
    /// In stock.
    NotRegistered = "TEST-NOT-REGISTERED", 7, NotRegistered, Answers;
    /// From tomorrow on.
    NotYetValid = "TEST-NOT-YET-VALID", 8, NotYetValid, Answers;
    /// Over.
    Expired = "TEST-EXPIRED", 9, Expired, Answers;
    /// Over with the pilot.
    PilotEnded = "TEST-PILOT-ENDED", 10, PilotEnded, Answers;
    /// Valid for some days.
    EndsSoon = "TEST-ENDS-SOON", 11, ExpiresBeforeOccasion, Answers;
    /// Lost.
    Inactivated = "TEST-INACTIVATED", 12, Inactivated, Answers;
    /// Of an area that keeps to itself.
    OutOfArea = "TEST-OUT-OF-AREA", 13, OutOfArea, Answers;
    /// At a venue that is closed.
    VenueInactive = "TEST-VENUE-INACTIVE", 14, VenueInactive, Answers;
    /// Valid, and slow.
    Slow = "TEST-SLOW", 15, Ok, Slow;
    /// Too many requests.
    TooMany = "TEST-429", 16, Ok, TooMany;
    /// The register is away.
    Unavailable = "TEST-503", 17, Ok, Unavailable;
    /// Valid; the answer to its recording is lost.
    LostAnswer = "TEST-LOST-ANSWER", 18, Ok, LosesAnswer;
}

/// Ids that are made up: each has `7e57` in its first part. Those of cards, of venues, and of what is around them.
const CARDS: u128 = 0x7e57_0001_0000_4000_8000_0000_0000_0000;
const VENUES: u128 = 0x7e57_0002_0000_4000_8000_0000_0000_0000;
/// The area of the test venues.
pub const TEST_AREA: AreaId = AreaId(Uuid::from_u128(0x7e57_0003_0000_4000_8000_0000_0000_0001));
/// An area that keeps to itself.
pub const LOCAL_TEST_AREA: AreaId =
    AreaId(Uuid::from_u128(0x7e57_0003_0000_4000_8000_0000_0000_0002));
/// The organisation of the test venues.
pub const TEST_ORGANISATION: OrganisationId =
    OrganisationId(Uuid::from_u128(0x7e57_0004_0000_4000_8000_0000_0000_0001));

impl TestNumber {
    /// The test number that was read or typed, if it is one.
    #[must_use]
    pub fn find(number: &CardNumber) -> Option<Self> {
        let is_same = |known: &Self| CardNumber::parse(known.number()).as_ref() == Ok(number);
        Self::ALL.iter().copied().find(is_same)
    }
}

/// A venue that a test key speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TestVenue {
    /// A theatre.
    Theatre,
    /// A swimming hall.
    SwimmingHall,
}

impl TestVenue {
    /// All test venues.
    pub const ALL: [Self; 2] = [Self::Theatre, Self::SwimmingHall];

    /// Those that a client speaks for: a venue's one, a ticket shop several, so that it must name one.
    #[must_use]
    pub const fn of(kind: ApiClientKind) -> &'static [Self] {
        match kind {
            ApiClientKind::Venues => &[Self::Theatre],
            ApiClientKind::TicketShop => &Self::ALL,
        }
    }

    /// Its id.
    #[must_use]
    pub const fn id(self) -> VenueId {
        VenueId(Uuid::from_u128(match self {
            Self::Theatre => VENUES + 1,
            Self::SwimmingHall => VENUES + 2,
        }))
    }

    /// Its name.
    #[must_use]
    pub fn name(self) -> Text {
        let (fi, sv, en) = match self {
            Self::Theatre => ("Testiteatteri", "Testteatern", "Test theatre"),
            Self::SwimmingHall => ("Testiuimahalli", "Testsimhallen", "Test swimming hall"),
        };
        Text {
            fi: fi.to_owned(),
            sv: sv.to_owned(),
            en: en.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::privacy::find_identity;

    #[test]
    fn each_number_is_found_as_it_is_written_and_as_it_is_read() {
        let mut ids = HashSet::new();
        for &number in TestNumber::ALL {
            let read = CardNumber::parse(number.number()).unwrap();
            assert_eq!(TestNumber::find(&read), Some(number));
            let lower = CardNumber::parse(&read.as_str().to_lowercase()).unwrap();
            assert_eq!(TestNumber::find(&lower), Some(number));
            assert!(find_identity(number.number()).is_none());
            assert!(ids.insert(number.card_id()));
        }
        let other = CardNumber::parse("TESTNOTHING").unwrap();
        assert_eq!(TestNumber::find(&other), None);
    }

    #[test]
    fn every_reason_has_a_number_and_none_can_be_a_cards() {
        for reason in Reason::ALL {
            let has_it = |number: &&TestNumber| number.reason() == reason;
            assert!(
                TestNumber::ALL.iter().any(|number| has_it(&number)),
                "{reason:?}"
            );
        }
        for number in TestNumber::ALL {
            assert!(number.number().starts_with(TEST_PREFIX));
            let read = CardNumber::parse(number.number()).unwrap();
            let could_be_made = read.has_generated_shape() && read.check_character_holds();
            assert!(!could_be_made, "{number:?}");
        }
    }
}
