//! A row of the file: its cells become what the operation that adds one such thing takes, and are checked as there.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::cells::Cells;
use super::columns::{Column, letters};
use super::{ImportError, ImportKind, words};
use crate::ids::AreaId;
use crate::organisations::CreateOrganisation;
use crate::problem::{FieldCode, FieldError};
use crate::sites::CreateSite;
use crate::text::Language;
use crate::users::CreateUser;
use crate::venues::CreateVenue;

/// What cells are read by.
#[derive(Clone, Debug)]
pub struct Context {
    /// The area that is imported into.
    pub area: AreaId,
    /// The first day of what names none.
    pub today: NaiveDate,
    /// Codes of the municipalities, by code and by name in small letters.
    pub municipalities: BTreeMap<String, String>,
    /// The postal codes that there are.
    pub postal_codes: BTreeSet<String>,
}

/// The first row: what each column is.
#[derive(Clone, Debug)]
pub struct Header {
    /// The language that the columns are named in.
    pub language: Language,
    pub(super) columns: Vec<Column>,
}

/// What a row adds. Ids that are not known yet are nil.
#[derive(Clone, Debug)]
pub enum Entry {
    /// An organisation.
    Organisation(CreateOrganisation),
    /// A site.
    Site(CreateSite),
    /// A venue.
    Venue(Box<CreateVenue>),
    /// An account.
    Account(CreateUser),
}

impl Entry {
    /// What it is.
    #[must_use]
    pub const fn kind(&self) -> ImportKind {
        match self {
            Self::Organisation(_) => ImportKind::Organisation,
            Self::Site(_) => ImportKind::Site,
            Self::Venue(_) => ImportKind::Venue,
            Self::Account(_) => ImportKind::Account,
        }
    }
}

/// A row that was read.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its number, as a spreadsheet counts.
    pub number: u32,
    /// The organisation's name.
    pub organisation: String,
    /// The name of the organisation, site or venue, for an account too.
    pub name: String,
    /// What it adds; none when its kind is not known. To be used when there are no errors.
    pub entry: Option<Entry>,
    /// What is wrong with it, at most one for each column.
    pub errors: Vec<ImportError>,
}

impl Row {
    /// Notes what is wrong with a column.
    pub fn refuse(&mut self, header: &Header, column: Column, code: FieldCode) {
        let error = header.error(column, FieldError::new("", code));
        if self.errors.iter().all(|known| known.column != error.column) {
            self.errors.push(error);
        }
    }
}

impl Header {
    /// Reads the first row.
    ///
    /// # Errors
    /// Names that are not known or stand twice, and a missing column of kinds.
    pub fn read(cells: &[String]) -> Result<Self, Vec<ImportError>> {
        let mut errors = Vec::new();
        let mut columns = Vec::new();
        // Spreadsheets leave empty columns at the end.
        let filled = cells.iter().rposition(|cell| !cell.trim().is_empty());
        let cells = cells.get(..filled.map_or(0, |last| last + 1));
        for (index, cell) in cells.unwrap_or_default().iter().enumerate() {
            let code = match Column::find(cell) {
                Some(column) if columns.contains(&column) => FieldCode::Taken,
                Some(column) => {
                    columns.push(column);
                    continue;
                }
                None => FieldCode::UnknownMember,
            };
            errors.push(error(letters(index), FieldError::new("", code)));
        }
        let kinds = cells.unwrap_or_default().iter().find_map(|cell| {
            let of =
                |language: &Language| Column::Kind.name(*language) == cell.trim().to_lowercase();
            Language::ALL.into_iter().find(of)
        });
        match kinds {
            Some(language) if errors.is_empty() => Ok(Self { language, columns }),
            Some(_) => Err(errors),
            // Without it this is no header: then the other findings say nothing.
            None => {
                let name = Column::Kind.name(Language::En).to_owned();
                Err(vec![error(name, FieldError::new("", FieldCode::Required))])
            }
        }
    }

    fn error(&self, column: Column, found: FieldError) -> ImportError {
        error(column.name(self.language).to_owned(), found)
    }

    /// Reads a row after it.
    #[must_use]
    pub fn row(&self, context: &Context, number: u32, cells: &[String]) -> Row {
        let mut cells = Cells::new(self, cells);
        let organisation = cells.text(Column::Organisation).to_owned();
        let name = cells.needed(Column::Name);
        let kind = cells.value(Column::Kind, words::kind);
        if kind.is_none() {
            cells.refuse(Column::Kind, FieldCode::Required);
        } else if kind != Some(ImportKind::Organisation) {
            cells.needed(Column::Organisation);
        } else if !organisation.is_empty() && organisation != name {
            cells.refuse(Column::Organisation, FieldCode::NotAllowed);
        }
        let entry = kind.map(|kind| match kind {
            ImportKind::Organisation => Entry::Organisation(cells.organisation(context, &name)),
            ImportKind::Site => Entry::Site(cells.site(context, &name)),
            ImportKind::Venue => Entry::Venue(Box::new(cells.venue(context, &name))),
            ImportKind::Account => Entry::Account(cells.account()),
        });
        if let Some(entry) = &entry {
            cells.refuse_the_rest();
            cells.check(entry);
        }
        let organisation = match kind {
            Some(ImportKind::Organisation) => name.clone(),
            _ => organisation,
        };
        let errors = cells.errors.into_iter();
        Row {
            number,
            organisation,
            name,
            entry,
            errors: errors
                .map(|(column, found)| self.error(column, found))
                .collect(),
        }
    }
}

fn error(column: String, found: FieldError) -> ImportError {
    ImportError {
        column,
        code: found.code,
        params: found.params,
    }
}
