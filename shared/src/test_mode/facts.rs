//! What the register would know of the card of a test number. The verdict is made of it as of a real card's.

use chrono::{Days, Months, NaiveDate};

use super::{ENDS_IN_DAYS, LOCAL_TEST_AREA, TEST_AREA, TestNumber};
use crate::cards::CardKind;
use crate::ids::AreaId;

/// What is known of a number.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TestFacts {
    /// The card that holds it.
    pub card: Option<TestCard>,
    /// Whether it lies in a stock.
    pub is_in_stock: bool,
    /// Whether the venue is closed for it.
    pub venue_is_closed: bool,
}

/// A card of test mode.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TestCard {
    /// Its kind.
    pub kind: CardKind,
    /// The registered number of children, if it is told.
    pub children: Option<u8>,
    /// The day of its handing-out.
    pub issued_on: NaiveDate,
    /// The last valid day as printed.
    pub printed_last_day: NaiveDate,
    /// The area that gave it.
    pub area: AreaId,
    /// The end of that area's pilot.
    pub pilot_end: Option<NaiveDate>,
    /// First day on which it does not work, when it was lost.
    pub inactive_from: Option<NaiveDate>,
}

impl TestCard {
    /// A personal card that was handed out three months ago, for twelve.
    fn usual(today: NaiveDate) -> Self {
        Self {
            kind: CardKind::Personal,
            children: Some(0),
            issued_on: months_before(today, 3),
            printed_last_day: months_after(today, 9),
            area: TEST_AREA,
            pilot_end: None,
            inactive_from: None,
        }
    }
}

impl TestNumber {
    /// What is known of the number on a day.
    #[must_use]
    pub fn facts(self, today: NaiveDate) -> TestFacts {
        let usual = TestCard::usual(today);
        let card = match self {
            Self::Malformed | Self::Unknown | Self::NotRegistered => None,
            Self::Ok
            | Self::Slow
            | Self::TooMany
            | Self::Unavailable
            | Self::LostAnswer
            | Self::VenueInactive => Some(usual),
            Self::OkChildren => Some(TestCard {
                children: Some(2),
                ..usual
            }),
            Self::OkUntold => Some(TestCard {
                children: None,
                ..usual
            }),
            Self::OkCommunity => Some(TestCard {
                kind: CardKind::Community,
                children: None,
                ..usual
            }),
            Self::NotYetValid => Some(TestCard {
                issued_on: days_after(today, 1),
                printed_last_day: months_after(days_after(today, 1), 12),
                ..usual
            }),
            Self::Expired => Some(TestCard {
                issued_on: months_before(today, 14),
                printed_last_day: months_before(today, 2),
                ..usual
            }),
            Self::PilotEnded => Some(TestCard {
                pilot_end: Some(months_before(today, 1)),
                ..usual
            }),
            Self::EndsSoon => Some(TestCard {
                issued_on: months_before(today, 11),
                printed_last_day: days_after(today, ENDS_IN_DAYS),
                ..usual
            }),
            Self::Inactivated => Some(TestCard {
                inactive_from: Some(months_before(today, 1)),
                ..usual
            }),
            Self::OutOfArea => Some(TestCard {
                area: LOCAL_TEST_AREA,
                ..usual
            }),
        };
        TestFacts {
            card,
            is_in_stock: self == Self::NotRegistered,
            venue_is_closed: self == Self::VenueInactive,
        }
    }
}

fn months_before(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_sub_months(Months::new(months)).unwrap_or(day)
}

fn months_after(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(day)
}

fn days_after(day: NaiveDate, days: u64) -> NaiveDate {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}
