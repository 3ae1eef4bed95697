//! A row of the file: its cells become what is registered, and what cannot be read is named.

use std::collections::BTreeMap;

use super::CardToImport;
use super::cells::Reader;
use super::columns::Column;
use crate::imports::ImportError;
use crate::imports::columns::{letters, plain};
use crate::problem::{FieldCode, FieldError};
use crate::questions::Question;
use crate::text::Language;

/// What cells are read by.
#[derive(Clone, Debug, Default)]
pub struct Context {
    /// Codes of the municipalities, by code and by name in small letters.
    pub municipalities: BTreeMap<String, String>,
    /// The questions that are asked.
    pub questions: Vec<Question>,
}

/// The first row: what each column is.
#[derive(Clone, Debug)]
pub struct Header {
    language: Language,
    columns: Vec<Column>,
}

/// A row that was read.
#[derive(Clone)]
pub struct Row {
    /// Its number, as a spreadsheet counts.
    pub number: u32,
    /// What stands in the column of the card's number.
    pub card_number: String,
    /// The hand-over; none when something of it cannot be read, which the errors name.
    pub card: Option<CardToImport>,
    /// What cannot be read, at most one for each column.
    pub errors: Vec<(Column, FieldError)>,
    /// The columns of the answers, in their order.
    pub(super) answered: Vec<Column>,
}

impl Row {
    /// A hand-over that came in no file.
    #[must_use]
    pub fn of(number: u32, card: CardToImport) -> Self {
        Self {
            number,
            card_number: card.card_number.clone(),
            card: Some(card),
            errors: Vec::new(),
            answered: Vec::new(),
        }
    }

    /// Notes what is wrong with the member at a pointer of its registration; one thing for each column.
    pub fn refuse(&mut self, found: FieldError) {
        let column = Column::of_pointer(&found.pointer, &self.answered);
        if self.errors.iter().all(|(known, _)| *known != column) {
            self.errors.push((column, found));
        }
    }
}

impl Header {
    /// The names of the members of what comes in no file.
    #[must_use]
    pub const fn of_members() -> Self {
        Self {
            language: Language::En,
            columns: Vec::new(),
        }
    }

    /// Reads the first row.
    ///
    /// # Errors
    /// Names that are not known or stand twice, by the letters of their columns, and missing columns.
    pub fn read(context: &Context, cells: &[String]) -> Result<Self, Vec<ImportError>> {
        let mut errors = Vec::new();
        let mut columns = Vec::new();
        let mut language = None;
        // Spreadsheets leave empty columns at the end.
        let filled = cells.iter().rposition(|cell| !cell.trim().is_empty());
        let cells = cells.get(..filled.map_or(0, |last| last + 1));
        for (index, cell) in cells.unwrap_or_default().iter().enumerate() {
            let code = match Column::find(cell, &context.questions) {
                Some(column) if columns.contains(&column) => FieldCode::Taken,
                Some(column) => {
                    let is_in = |language: &Language| {
                        column.name(*language, &context.questions) == plain(cell)
                    };
                    language = language.or_else(|| Language::ALL.into_iter().find(is_in));
                    columns.push(column);
                    continue;
                }
                None => FieldCode::UnknownMember,
            };
            errors.push(error(letters(index), &FieldError::new("", code)));
        }
        let language = language.unwrap_or(Language::Fi);
        for needed in [Column::CardNumber, Column::IssuedOn] {
            if !columns.contains(&needed) {
                let missing = FieldError::new("", FieldCode::Required);
                errors.push(error(needed.name(language, &[]), &missing));
            }
        }
        if errors.is_empty() {
            Ok(Self { language, columns })
        } else {
            Err(errors)
        }
    }

    /// What is wrong with a row, by the names of the columns in the file.
    #[must_use]
    pub fn errors(&self, context: &Context, row: &Row) -> Vec<ImportError> {
        let questions = &context.questions;
        let named = row.errors.iter().map(|(column, found)| {
            let name = column.name(self.language, questions);
            error(name, found)
        });
        named.collect()
    }

    /// Reads a row after it.
    #[must_use]
    pub fn row(&self, context: &Context, number: u32, cells: &[String]) -> Row {
        let texts = cells.iter().map(|cell| cell.trim());
        let surplus = cells.iter().skip(self.columns.len());
        let mut reader = Reader {
            context,
            cells: self.columns.iter().copied().zip(texts).collect(),
            row: Row {
                number,
                card_number: String::new(),
                card: None,
                errors: Vec::new(),
                answered: Vec::new(),
            },
        };
        if surplus.into_iter().any(|cell| !cell.trim().is_empty()) {
            reader.refuse(Column::CardNumber, FieldCode::UnknownMember);
        }
        reader.read()
    }
}

fn error(column: String, found: &FieldError) -> ImportError {
    ImportError {
        column,
        code: found.code,
        params: found.params.clone(),
    }
}

#[cfg(test)]
mod tests;
