//! A number of the own stock, and its way from one page to another: in memory, as it may stand in no address.

use std::cell::RefCell;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use shared::card_number::CardNumber;
use shared::cards::CardKind;

use crate::components::card_number_field::cleaned;

/// A number of the own stock.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StockCard {
    /// The number.
    pub number: CardNumber,
    /// The number as it was written or read: what the register gets, which looks for an identity in it.
    pub(super) text: String,
    /// What kind of card it is printed on.
    pub kind: CardKind,
    /// The register's day when it was found; `None` when that could not be asked.
    pub today: Option<NaiveDate>,
}

impl StockCard {
    /// Reads a number as it was written; `None` when it cannot be one.
    #[must_use]
    pub fn read(text: &str, kind: CardKind, today: Option<NaiveDate>) -> Option<Self> {
        let text = cleaned(text);
        let number = CardNumber::parse(&text).ok()?;
        Some(Self {
            number,
            text,
            kind,
            today,
        })
    }

    /// The number for the register, with the spaces and hyphens that were written.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}

thread_local! {
    static PICKED: RefCell<Option<StockCard>> = const { RefCell::new(None) };
}

/// Takes a card along to the page for handing over.
pub fn pick(card: StockCard) {
    PICKED.set(Some(card));
}

/// The card that was taken along, once.
#[must_use]
pub fn take_picked() -> Option<StockCard> {
    PICKED.take()
}
