//! A number of the own stock, and its way from one page to another: in memory, as it may stand in no address.

use std::cell::RefCell;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use shared::card_number::CardNumber;
use shared::cards::CardKind;

/// A number of the own stock.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct StockCard {
    /// The number.
    pub number: CardNumber,
    /// What kind of card it is printed on.
    pub kind: CardKind,
    /// The register's day when it was found; `None` when that could not be asked.
    pub today: Option<NaiveDate>,
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
