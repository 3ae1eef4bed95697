//! A row of the file: its cells become what is registered, and what cannot be read is named.

use std::collections::{BTreeMap, BTreeSet};

use super::CardToImport;
use super::columns::Column;
use crate::cards::CardKind;
use crate::facts::{Answer, BackgroundFacts, Residence};
use crate::imports::ImportError;
use crate::imports::columns::{letters, plain};
use crate::imports::words::{self, Read, Words};
use crate::problem::{FieldCode, FieldError};
use crate::questions::Question;
use crate::text::Language;

const KINDS: Words<CardKind, 2> = [
    (
        CardKind::Personal,
        &[
            "henkilökohtainen",
            "oma",
            "personligt",
            "personlig",
            "personal",
        ],
    ),
    (
        CardKind::Community,
        &[
            "yhteisö",
            "yhteisön",
            "yhteisökortti",
            "yhteisön_kaikukortti",
            "sammanslutning",
            "sammanslutningens",
            "sammanslutningens_kaikukort",
            "community",
        ],
    ),
];

/// How people write that somebody does not want to tell.
const NOT_TOLD: [&str; 8] = [
    "ei_kerrottu",
    "ei_halua_kertoa",
    "ei_kerro",
    "inte_uppgett",
    "vill_inte_uppge",
    "not_told",
    "does_not_want_to_tell",
    "-",
];

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
    answered: Vec<Column>,
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

/// Reads the cells of one row.
struct Reader<'a> {
    context: &'a Context,
    cells: BTreeMap<Column, &'a str>,
    row: Row,
}

impl Reader<'_> {
    fn read(mut self) -> Row {
        let card_number = self.text(Column::CardNumber).to_owned();
        if card_number.is_empty() {
            self.refuse(Column::CardNumber, FieldCode::Required);
        }
        self.row.card_number.clone_from(&card_number);
        let kind = self.value(Column::Kind, |text| words::word(text, &KINDS));
        let kind = kind.unwrap_or(CardKind::Personal);
        let issued_on = self.value(Column::IssuedOn, words::day);
        if issued_on.is_none() {
            self.refuse(Column::IssuedOn, FieldCode::Required);
        }
        let facts = self.facts(kind);
        if let Some(issued_on) = issued_on.filter(|_| self.row.errors.is_empty()) {
            self.row.card = Some(CardToImport {
                card_number,
                kind,
                issued_on,
                facts,
            });
        }
        self.row
    }

    fn refuse(&mut self, column: Column, code: FieldCode) {
        if self.row.errors.iter().all(|(known, _)| *known != column) {
            self.row.errors.push((column, FieldError::new("", code)));
        }
    }

    fn text(&self, column: Column) -> &str {
        self.cells.get(&column).copied().unwrap_or_default()
    }

    /// The cell's value, when there is one.
    fn value<T>(&mut self, column: Column, read: impl Fn(&str) -> Read<T>) -> Option<T> {
        match read(self.text(column)) {
            Ok(value) => value,
            Err(code) => {
                self.refuse(column, code);
                None
            }
        }
    }

    /// The facts of a personal card; a community card has none.
    fn facts(&mut self, kind: CardKind) -> Option<BackgroundFacts> {
        if kind == CardKind::Community {
            let card = BTreeSet::from([Column::CardNumber, Column::Kind, Column::IssuedOn]);
            let filled = self.cells.iter().filter(|(_, text)| !text.is_empty());
            let surplus: Vec<_> = filled.map(|(column, _)| *column).collect();
            for column in surplus {
                if !card.contains(&column) {
                    self.refuse(column, FieldCode::NotAllowed);
                }
            }
            return None;
        }
        let birth_year = self.value(Column::BirthYear, words::number);
        if birth_year.is_none() {
            self.refuse(Column::BirthYear, FieldCode::Required);
        }
        let residence = self.residence();
        let children = self.value(Column::Children, children);
        let answers = self.answers();
        Some(BackgroundFacts {
            birth_year: birth_year?,
            residence,
            children,
            answers,
        })
    }

    fn residence(&mut self) -> Residence {
        let told = |text: &str| -> Read<String> {
            let is_told = !text.is_empty() && !is_not_told(text);
            Ok(is_told.then(|| text.to_owned()))
        };
        let postal_code = self.value(Column::PostalCode, told);
        let municipality = self.value(Column::Municipality, told);
        match (postal_code, municipality) {
            (Some(_), Some(_)) => {
                self.refuse(Column::Municipality, FieldCode::NotAllowed);
                Residence::NotTold {}
            }
            (Some(code), None) => Residence::PostalCode {
                postal_code: with_zeros(&code, 5),
            },
            (None, Some(name)) => {
                let name = with_zeros(&name, 3).to_lowercase();
                match self.context.municipalities.get(&name) {
                    Some(code) => Residence::Municipality {
                        municipality_code: code.clone(),
                    },
                    None => {
                        self.refuse(Column::Municipality, FieldCode::UnknownValue);
                        Residence::NotTold {}
                    }
                }
            }
            (None, None) => Residence::NotTold {},
        }
    }

    fn answers(&mut self) -> Vec<Answer> {
        let mut answers = Vec::new();
        for (place, question) in self.context.questions.iter().enumerate() {
            let column = Column::Answer(place);
            if let Some(option_id) = self.value(column, |text| option(question, text)) {
                self.row.answered.push(column);
                answers.push(Answer {
                    question_id: question.id,
                    option_id,
                });
            }
        }
        answers
    }
}

fn is_not_told(text: &str) -> bool {
    text == "-" || NOT_TOLD.contains(&plain(text).as_str())
}

fn children(text: &str) -> Read<u8> {
    if text.is_empty() || is_not_told(text) {
        return Ok(None);
    }
    let count = text.parse().map_err(|_no_number| FieldCode::WrongType)?;
    Ok(Some(count))
}

/// The option of a code or of a text in any of the languages.
fn option(question: &Question, text: &str) -> Read<crate::ids::OptionId> {
    let text = plain(text);
    if text.is_empty() {
        return Ok(None);
    }
    let options = question.options.iter().filter(|option| !option.retired);
    let mut named = options.filter(|option| {
        let texts = [&option.text.fi, &option.text.sv, &option.text.en];
        option.code == text || texts.into_iter().any(|known| plain(known) == text)
    });
    let found = named.next().ok_or(FieldCode::UnknownValue)?;
    Ok(Some(found.id))
}

/// A code with the zeros at its beginning, which spreadsheets leave away.
fn with_zeros(text: &str, length: usize) -> String {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return format!("{text:0>length$}");
    }
    text.to_owned()
}

#[cfg(test)]
mod tests;
