//! Importing an area in one go: a file of organisations, sites, venues and accounts.
//!
//! `columns` and `words` know how people write them, `rows` reads a row, `plan` decides what becomes of it.

mod cells;
pub mod columns;
mod entries;
pub mod lines;
pub mod plan;
mod rows;
pub(crate) mod template;
pub(crate) mod words;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use uuid::Uuid;
use validator::Validate;

use crate::ids::AreaId;
use crate::limits::IMPORT_MAX;
use crate::problem::FieldCode;
use crate::session::Role;
use crate::text::Language;

pub use rows::{Context, Entry, Header, Row};
pub use template::{passwords, template};

/// What a row is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ImportKind {
    /// An organisation.
    Organisation,
    /// A site.
    Site,
    /// A venue.
    Venue,
    /// An account of a site or venue.
    Account,
}

impl ImportKind {
    /// All kinds, in the order in which they are written.
    pub const ALL: [Self; 4] = [Self::Organisation, Self::Site, Self::Venue, Self::Account];

    /// The name in JSON and translation keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Organisation => "organisation",
            Self::Site => "site",
            Self::Venue => "venue",
            Self::Account => "account",
        }
    }
}

/// What becomes of a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ImportOutcome {
    /// It can be written; nothing was.
    WouldCreate,
    /// It was written.
    Created,
    /// It is there already, and is left as it is.
    Exists,
    /// Something is wrong with it: `errors`.
    Refused,
}

impl ImportOutcome {
    /// All outcomes.
    pub const ALL: [Self; 4] = [
        Self::WouldCreate,
        Self::Created,
        Self::Exists,
        Self::Refused,
    ];

    /// The name in JSON and translation keys.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::WouldCreate => "would_create",
            Self::Created => "created",
            Self::Exists => "exists",
            Self::Refused => "refused",
        }
    }
}

/// A file to import into an area.
#[derive(Clone, Debug, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImportArea {
    /// The area.
    pub area_id: AreaId,
    /// Made by the caller: the same one with the same file is the same import, which is written once.
    pub client_reference: Uuid,
    /// Whether to say only what would be written.
    #[serde(default)]
    pub dry_run: bool,
    /// The bytes of the file in base64: CSV in UTF-8 or Windows-1252, parted by semicolons, commas or tabs, with the
    /// names of the columns in the first row and at most 5,000 rows after it.
    #[validate(length(max = IMPORT_MAX, code = "too_long"))]
    #[cfg_attr(feature = "openapi", schema(max_length = 2_000_000))]
    pub content: String,
}

/// What becomes of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImportResult {
    /// Whether it was written, now or before. When a row is refused, nothing is.
    pub written: bool,
    /// How many rows of each outcome there are.
    pub counts: ImportCounts,
    /// The rows, in the file's order. The row of the names of the columns only when something is wrong with it.
    #[cfg_attr(feature = "openapi", schema(max_items = 5001))]
    pub rows: Vec<ImportRow>,
}

/// How many rows of each outcome there are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImportCounts {
    /// That can be written.
    pub would_create: u32,
    /// That were written.
    pub created: u32,
    /// That are there already.
    pub exists: u32,
    /// With which something is wrong.
    pub refused: u32,
}

impl ImportCounts {
    /// The outcomes, counted.
    #[must_use]
    pub fn of(outcomes: impl IntoIterator<Item = ImportOutcome>) -> Self {
        let mut counts = Self::default();
        for outcome in outcomes {
            *match outcome {
                ImportOutcome::WouldCreate => &mut counts.would_create,
                ImportOutcome::Created => &mut counts.created,
                ImportOutcome::Exists => &mut counts.exists,
                ImportOutcome::Refused => &mut counts.refused,
            } += 1;
        }
        counts
    }

    /// These and others together.
    #[must_use]
    pub const fn and(self, others: Self) -> Self {
        Self {
            would_create: self.would_create + others.would_create,
            created: self.created + others.created,
            exists: self.exists + others.exists,
            refused: self.refused + others.refused,
        }
    }
}

/// What becomes of a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImportRow {
    /// Its number, as a spreadsheet counts: the names of the columns are row 1.
    pub row: u32,
    /// What it is about; null when that is not known.
    pub kind: Option<ImportKind>,
    /// The organisation's name; null when there is none, or when it looks like somebody's identity.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub organisation: Option<String>,
    /// The name of the organisation, site or venue, for an account too; null as above.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub name: Option<String>,
    /// What becomes of it.
    pub outcome: ImportOutcome,
    /// What is wrong with it.
    #[cfg_attr(feature = "openapi", schema(max_items = 100))]
    pub errors: Vec<ImportError>,
    /// The account that was made; null for others.
    pub account: Option<ImportedAccount>,
}

/// What is wrong with a cell.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImportError {
    /// The column: its name in the language of the file, or its letter when it has none that is known.
    #[cfg_attr(
        feature = "openapi",
        schema(max_length = 40, example = "contact_email")
    )]
    pub column: String,
    /// Why; never what was written there.
    pub code: FieldCode,
    /// Figures that belong to the reason, such as `max`.
    #[serde(default)]
    pub params: BTreeMap<String, String>,
}

/// An account that an import made. The password is told this once: it is kept as a hash.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct ImportedAccount {
    /// Its user name.
    #[cfg_attr(feature = "openapi", schema(max_length = 64))]
    pub username: String,
    /// What it may do.
    pub role: Role,
    /// The person whose it is; null for one that a site or venue shares.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub display_name: Option<String>,
    /// The language that it begins in.
    pub language: Language,
    /// Opens the account once; a password of one's own must be chosen with it.
    #[cfg_attr(feature = "openapi", schema(max_length = 40))]
    pub one_time_password: String,
}

impl std::fmt::Debug for ImportedAccount {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ImportedAccount")
            .field("username", &self.username)
            .finish_non_exhaustive()
    }
}

impl ImportResult {
    /// A result with its rows counted.
    #[must_use]
    pub fn of(written: bool, rows: Vec<ImportRow>) -> Self {
        let counts = ImportCounts::of(rows.iter().map(|row| row.outcome));
        Self {
            written,
            counts,
            rows,
        }
    }
}
