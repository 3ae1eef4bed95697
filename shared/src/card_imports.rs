//! Importing the paper backlog: many hand-overs at once, from a file or as JSON.
//!
//! `columns` and `rows` read a file as people write it; what a row becomes is judged as one card's registration is.

mod cells;
mod columns;
mod repeated;
mod rows;
mod template;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use validator::Validate;

use crate::cards::{CardKind, RegisterCard};
use crate::facts::BackgroundFacts;
use crate::ids::SiteId;
use crate::imports::{ImportCounts, ImportError, ImportOutcome};
use crate::limits::{CARD_NUMBER_TEXT_MAX, CARDS_IMPORT_MAX, CARDS_IMPORT_ROWS_MAX};

pub use columns::Column;
pub use repeated::{Repeated, comparable};
pub use rows::{Context, Header, Row};
pub use template::template;

/// Hand-overs to import: a file's, or rows; one of the two.
#[derive(Clone, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImportCards {
    /// Made by the caller: sending the same rows again with the same one registers no card twice.
    pub client_reference: Uuid,
    /// The site that handed the cards out. A distributor may leave it out: it is the own one.
    #[serde(default)]
    pub site_id: Option<SiteId>,
    /// Whether to say only what would be registered.
    #[serde(default)]
    pub dry_run: bool,
    /// The bytes of a file in base64: CSV in UTF-8 or Windows-1252, parted by semicolons, commas or tabs, with the names
    /// of the columns in the first row and at most 20,000 rows after it.
    #[validate(length(max = CARDS_IMPORT_MAX, code = "too_long"))]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_length = 8_000_000))]
    pub content: Option<String>,
    /// The hand-overs, when they come in no file.
    #[validate(length(max = CARDS_IMPORT_ROWS_MAX, code = "length"), nested)]
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 20_000))]
    pub rows: Option<Vec<CardToImport>>,
}

/// A hand-over of a paper form.
#[derive(Clone, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct CardToImport {
    /// The number printed on the card; spaces, hyphens and small letters do not matter.
    #[validate(length(min = 1, max = CARD_NUMBER_TEXT_MAX, code = "length"))]
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 1, max_length = 64, example = "ESPVTPVXVT2H")
    )]
    pub card_number: String,
    /// Whose card it is.
    pub kind: CardKind,
    /// The day on which it was handed out; not in the future.
    #[serde(deserialize_with = "crate::days::required")]
    pub issued_on: NaiveDate,
    /// Background facts: needed for a personal card, refused for a community card.
    #[serde(default)]
    pub facts: Option<BackgroundFacts>,
}

impl CardToImport {
    /// The registration of this card alone.
    #[must_use]
    pub fn registration(self, client_reference: Uuid) -> RegisterCard {
        RegisterCard {
            client_reference,
            card_number: self.card_number,
            kind: self.kind,
            issued_on: Some(self.issued_on),
            facts: self.facts,
        }
    }
}

/// What becomes of the rows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImportCardsResult {
    /// Whether the file can be read. When a column is not known, or one is missing, no row is looked at.
    pub readable: bool,
    /// How many rows of each outcome there are.
    pub counts: ImportCounts,
    /// The rows, in their order. The row of the names of the columns only when something is wrong with it.
    #[cfg_attr(feature = "openapi", schema(max_items = 20_000))]
    pub rows: Vec<ImportedCard>,
}

/// What becomes of a row. Its card's number is not repeated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImportedCard {
    /// Its number. In a file as a spreadsheet counts: the names of the columns are row 1. Else from 1 on.
    #[cfg_attr(feature = "openapi", schema(minimum = 1))]
    pub row: u32,
    /// What becomes of it.
    pub outcome: ImportOutcome,
    /// The last valid day that its issue day gives; null when it is refused.
    pub last_valid_day: Option<NaiveDate>,
    /// What is wrong with it.
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub errors: Vec<ImportError>,
}

impl ImportedCard {
    /// A row with which something is wrong.
    #[must_use]
    pub const fn refused(row: u32, errors: Vec<ImportError>) -> Self {
        Self {
            row,
            outcome: ImportOutcome::Refused,
            last_valid_day: None,
            errors,
        }
    }
}

impl ImportCardsResult {
    /// A result with its rows counted.
    #[must_use]
    pub fn of(rows: Vec<ImportedCard>) -> Self {
        Self {
            readable: true,
            counts: ImportCounts::of(rows.iter().map(|row| row.outcome)),
            rows,
        }
    }

    /// The result of a file whose names of columns are wrong.
    #[must_use]
    pub fn unreadable(errors: Vec<ImportError>) -> Self {
        let errors = errors.into_iter().take(100).collect();
        Self {
            readable: false,
            ..Self::of(vec![ImportedCard::refused(1, errors)])
        }
    }
}
