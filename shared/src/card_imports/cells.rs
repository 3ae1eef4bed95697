//! The cells of a row, as people write them.

use std::collections::{BTreeMap, BTreeSet};

use super::CardToImport;
use super::columns::Column;
use super::rows::{Context, Row};
use crate::cards::CardKind;
use crate::facts::{Answer, BackgroundFacts, Residence};
use crate::ids::OptionId;
use crate::imports::columns::plain;
use crate::imports::words::{self, Read, Words};
use crate::problem::{FieldCode, FieldError};
use crate::questions::Question;

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

/// Reads the cells of one row.
pub(super) struct Reader<'a> {
    pub(super) context: &'a Context,
    pub(super) cells: BTreeMap<Column, &'a str>,
    pub(super) row: Row,
}

impl Reader<'_> {
    pub(super) fn read(mut self) -> Row {
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

    pub(super) fn refuse(&mut self, column: Column, code: FieldCode) {
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
fn option(question: &Question, text: &str) -> Read<OptionId> {
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
