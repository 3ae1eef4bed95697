//! Stock: card numbers that an area gives to a site, and what a site has left.
//!
//! How ranges and lists of numbers are read is in `numbers`; the browser reads them so for its preview.

mod numbers;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use validator::Validate;

pub use self::numbers::{Listed, Placed, Reading, Refused, expand, read_list, split_list};
use crate::cards::CardKind;
use crate::ids::{AreaId, SiteId, StockId};
use crate::problem::FieldError;

/// How a batch came to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum StockSource {
    /// From a first to a last number.
    Range,
    /// A list of printed numbers.
    List,
    /// Numbers that the register made.
    Generated,
    /// Unused numbers that were given on to a site.
    Moved,
    /// Unused numbers that came back to the area.
    Returned,
}

impl StockSource {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Range,
        Self::List,
        Self::Generated,
        Self::Moved,
        Self::Returned,
    ];

    /// The name in JSON, tables and translation keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Range => "range",
            Self::List => "list",
            Self::Generated => "generated",
            Self::Moved => "moved",
            Self::Returned => "returned",
        }
    }
}

/// A batch of numbers, as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Stock {
    /// Id of the batch.
    pub id: StockId,
    /// The area that gave it.
    pub area_id: AreaId,
    /// The site that has it; null for numbers that came back and lie with the area.
    pub site_id: Option<SiteId>,
    /// Name of that site.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub site_name: Option<String>,
    /// Name of the site's organisation: two organisations of an area may have sites of one name.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub organisation_name: Option<String>,
    /// For which kind of card the numbers are.
    pub kind: CardKind,
    /// How the batch came to be.
    pub source: StockSource,
    /// The day on which it was given.
    pub given_on: NaiveDate,
    /// How many numbers it began with.
    pub given: u32,
    /// How many of them lie there and are not handed out.
    pub free: u32,
    /// How many of them were handed out there. What is missing to `given` was moved on or returned.
    pub handed_out: u32,
}

/// Which batches.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct StockFilter {
    /// Only the batches of this area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area_id: Option<AreaId>,
    /// Only the batches of this site; a distributor sees its own site's in any case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub site_id: Option<SiteId>,
    /// Only the batches of this kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<CardKind>,
    /// `true`: only what lies with the area; `false`: only what lies at a site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub with_area: Option<bool>,
}

/// A number of a batch.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StockNumber {
    /// The number, upper-case without spaces.
    #[cfg_attr(
        feature = "openapi",
        schema(min_length = 4, max_length = 24, example = "ESPVTPVXVT2H")
    )]
    pub card_number: String,
    /// Whether a card holds it.
    pub is_handed_out: bool,
}

/// The free numbers of a batch, all of them.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StockNumbers {
    /// In the order of the pile.
    #[cfg_attr(feature = "openapi", schema(max_items = 5000))]
    pub items: Vec<StockNumber>,
}

/// Which numbers of a batch.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct StockNumberFilter {
    /// `true`: only the numbers that are not handed out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub free: Option<bool>,
}

/// What a site has left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct SiteStock {
    /// The site.
    pub site_id: SiteId,
    /// Its name.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub site_name: String,
    /// Name of its organisation.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub organisation_name: String,
    /// Its area.
    pub area_id: AreaId,
    /// Personal numbers that it can hand out.
    pub personal: u32,
    /// Community numbers that it can hand out.
    pub community: u32,
    /// Whether it hands out cards and has fewer personal numbers than its area wants a site to have.
    pub is_low: bool,
}

/// Which sites.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct SiteStockFilter {
    /// Only the sites of this area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area_id: Option<AreaId>,
}

/// Numbers to give to a site.
#[derive(Clone, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct GiveStock {
    /// Made by the caller, unique for the area: sending the same again gives the same batch.
    pub client_reference: Uuid,
    /// The site that gets them.
    pub site_id: SiteId,
    /// For which kind of card they are.
    pub kind: CardKind,
    /// Which numbers.
    pub numbers: GivenNumbers,
    /// `true`: only say what would happen.
    #[serde(default)]
    pub dry_run: bool,
}

/// The numbers that are given: all of them or none.
#[derive(Clone, Serialize, Deserialize)]
#[serde(tag = "source", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum GivenNumbers {
    /// From a first to a last printed number, at most 5,000: the same beginning and as many digits at the end.
    Range {
        /// The first number.
        #[cfg_attr(
            feature = "openapi",
            schema(min_length = 1, max_length = 64, example = "ESP001000")
        )]
        first: String,
        /// The last number.
        #[cfg_attr(
            feature = "openapi",
            schema(min_length = 1, max_length = 64, example = "ESP001499")
        )]
        last: String,
    },
    /// Printed numbers one by one.
    List {
        /// The numbers; spaces, hyphens and small letters do not matter, and empty ones are ignored.
        #[cfg_attr(feature = "openapi", schema(schema_with = numbers::list_schema))]
        list: Vec<String>,
    },
    /// New numbers that the register makes, beginning with the area's prefix.
    Generated {
        /// How many.
        #[cfg_attr(
            feature = "openapi",
            schema(minimum = 1, maximum = 2000, example = 100)
        )]
        count: u32,
    },
}

impl GivenNumbers {
    /// How the batch comes to be.
    #[must_use]
    pub const fn source(&self) -> StockSource {
        match self {
            Self::Range { .. } => StockSource::Range,
            Self::List { .. } => StockSource::List,
            Self::Generated { .. } => StockSource::Generated,
        }
    }
}

/// Unused numbers that go to another site or back to the area.
#[derive(Clone, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct MoveStock {
    /// Made by the caller, unique for the area: sending the same again gives the same batch.
    pub client_reference: Uuid,
    /// Which numbers.
    pub numbers: MovedNumbers,
    /// The site that gets them, of the same area; null: they go back to the area.
    #[serde(deserialize_with = "Option::deserialize")]
    #[cfg_attr(feature = "openapi", schema(required = true))]
    pub to_site_id: Option<SiteId>,
}

/// The numbers that are moved: all of them or none.
#[derive(Clone, Serialize, Deserialize)]
#[serde(tag = "source", rename_all = "snake_case", deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum MovedNumbers {
    /// All free numbers of a batch.
    Batch {
        /// The batch.
        stock_id: StockId,
    },
    /// From a first to a last number of a batch, at most 5,000; all of them free.
    Range {
        /// The batch.
        stock_id: StockId,
        /// The first number.
        #[cfg_attr(
            feature = "openapi",
            schema(min_length = 1, max_length = 64, example = "ESP001000")
        )]
        first: String,
        /// The last number.
        #[cfg_attr(
            feature = "openapi",
            schema(min_length = 1, max_length = 64, example = "ESP001499")
        )]
        last: String,
    },
    /// Free numbers of one kind, from whichever batches of the area.
    List {
        /// The numbers; spaces, hyphens and small letters do not matter, and empty ones are ignored.
        #[cfg_attr(feature = "openapi", schema(schema_with = numbers::list_schema))]
        list: Vec<String>,
    },
}

/// What was given or moved, or would be.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct StockReceipt {
    /// The batch that the numbers lie in now; null for a dry run.
    pub stock: Option<Stock>,
    /// How many numbers.
    pub count: u32,
    /// The first of them; null for a dry run of numbers that are yet to be made.
    #[cfg_attr(feature = "openapi", schema(max_length = 24))]
    pub first: Option<String>,
    /// The last of them; null for a dry run of numbers that are yet to be made.
    #[cfg_attr(feature = "openapi", schema(max_length = 24))]
    pub last: Option<String>,
    /// For a dry run: the numbers that would be refused, by their place in the range or list (`/numbers/0` is the
    /// first); then nothing would be given.
    #[cfg_attr(feature = "openapi", schema(max_items = 5000))]
    pub refused: Vec<FieldError>,
}
