//! Reading ranges and lists of card numbers, as people write, paste and export them.
//!
//! What is refused is named by its place, never by what was written.

use std::collections::HashSet;

use crate::card_number::CardNumber;
use crate::limits::{CARD_NUMBER_TEXT_MAX, STOCK_GENERATED_MAX, STOCK_NUMBERS_MAX};
use crate::privacy::find_identity;
use crate::problem::{FieldCode, FieldError};
use crate::test_mode::TestNumber;

use super::{GivenNumbers, MovedNumbers};

/// Headings of the column that holds the numbers, in small letters without spaces, hyphens and underscores.
const HEADINGS: [&str; 22] = [
    "card",
    "cardcode",
    "cardnumber",
    "code",
    "kaikukortti",
    "kaikukortinnumero",
    "kaikukortintunnus",
    "kaikukortetsnummer",
    "kod",
    "koodi",
    "kort",
    "kortetskod",
    "kortetsnummer",
    "kortinnumero",
    "kortintunnus",
    "kortnummer",
    "kortti",
    "korttinumero",
    "number",
    "numero",
    "nummer",
    "tunnus",
];

/// A number and its place among those that were sent, from 0 on.
#[derive(Clone, PartialEq, Eq)]
pub struct Placed {
    /// The place.
    pub place: usize,
    /// The number.
    pub number: CardNumber,
}

/// What is refused: its place among those that were sent, from 0 on, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused {
    /// The place.
    pub place: usize,
    /// Why.
    pub code: FieldCode,
}

impl From<Refused> for FieldError {
    fn from(refused: Refused) -> Self {
        Self::new(format!("/numbers/{}", refused.place), refused.code)
    }
}

/// What was read: the numbers, and what is refused.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// The numbers in their order, each once.
    pub numbers: Vec<Placed>,
    /// What is refused, in its order.
    pub refused: Vec<Refused>,
}

impl Reading {
    /// Refuses what stands at a place.
    fn refuse(&mut self, place: usize, code: FieldCode) {
        let refused = Refused { place, code };
        let next = self.refused.partition_point(|other| other.place < place);
        self.refused.insert(next, refused);
    }

    /// Refuses one of the numbers that were read.
    pub fn refuse_number(&mut self, index: usize, code: FieldCode) {
        if let Some(place) = self.numbers.get(index).map(|placed| placed.place) {
            self.refuse(place, code);
        }
    }

    /// What is refused, as errors.
    #[must_use]
    pub fn errors(&self) -> Vec<FieldError> {
        self.refused.iter().copied().map(FieldError::from).collect()
    }
}

/// The numbers from a first to a last one: the same beginning, as many digits at the end, at most 5,000.
///
/// # Errors
/// With pointers `/numbers/first` and `/numbers/last`: no card number, an identity, no range, or too many.
pub fn expand(first: &str, last: &str) -> Result<Vec<CardNumber>, Vec<FieldError>> {
    let ends = [("/numbers/first", first), ("/numbers/last", last)];
    let mut errors = Vec::new();
    let mut read = Vec::new();
    for (pointer, text) in ends {
        if !has_right_length(text) {
            let error = FieldError::new(pointer, FieldCode::Length);
            errors.push(error.with("min", 1).with("max", CARD_NUMBER_TEXT_MAX));
            continue;
        }
        match read_number(text) {
            Ok(number) => read.push(number),
            Err(code) => errors.push(FieldError::new(pointer, code)),
        }
    }
    let [first, last] = read.as_slice() else {
        return Err(errors);
    };
    between(first, last).map_err(|error| vec![error])
}

fn between(first: &CardNumber, last: &CardNumber) -> Result<Vec<CardNumber>, FieldError> {
    let refuse = |code| FieldError::new("/numbers/last", code);
    let ((head, from), (other_head, to)) = (split(first), split(last));
    let (Ok(start), Ok(end)) = (from.parse::<u128>(), to.parse::<u128>()) else {
        return Err(refuse(FieldCode::NotARange));
    };
    if head != other_head || from.len() != to.len() || end < start {
        return Err(refuse(FieldCode::NotARange));
    }
    if end - start >= u128::from(STOCK_NUMBERS_MAX) {
        return Err(refuse(FieldCode::TooMany).with("max", STOCK_NUMBERS_MAX));
    }
    let width = from.len();
    let numbers = (start..=end).map(|serial| format!("{head}{serial:0width$}"));
    numbers
        .map(|number| CardNumber::parse(&number))
        .collect::<Result<_, _>>()
        .map_err(|_impossible| refuse(FieldCode::NotARange))
}

/// The beginning of a number, and the digits at its end.
fn split(number: &CardNumber) -> (&str, &str) {
    let text = number.as_str();
    let head = text.trim_end_matches(|character: char| character.is_ascii_digit());
    text.split_at(head.len())
}

fn has_right_length(text: &str) -> bool {
    u64::try_from(text.chars().count())
        .is_ok_and(|length| (1..=CARD_NUMBER_TEXT_MAX).contains(&length))
}

/// A number as it was written; an identity in its place is refused before spaces and hyphens are dropped.
fn read_number(text: &str) -> Result<CardNumber, FieldCode> {
    if !has_right_length(text) {
        return Err(FieldCode::MalformedCardNumber);
    }
    if find_identity(text).is_some() {
        return Err(FieldCode::LooksLikeIdentity);
    }
    let number = CardNumber::parse(text).map_err(|_malformed| FieldCode::MalformedCardNumber)?;
    if TestNumber::find(&number).is_some() {
        return Err(FieldCode::MalformedCardNumber);
    }
    Ok(number)
}

/// The numbers of a list: empty ones are ignored, and each may stand in it once.
///
/// # Errors
/// With the pointer `/numbers/list`: more than 5,000, or none at all.
pub fn read_list<T: AsRef<str>>(list: &[T]) -> Result<Reading, Vec<FieldError>> {
    let most = usize::try_from(STOCK_NUMBERS_MAX).unwrap_or(usize::MAX);
    if list.len() > most {
        let error = FieldError::new("/numbers/list", FieldCode::Length);
        return Err(vec![error.with("min", 1).with("max", STOCK_NUMBERS_MAX)]);
    }
    let mut reading = Reading::default();
    let mut seen = HashSet::new();
    for (place, text) in list.iter().enumerate() {
        if text.as_ref().trim().is_empty() {
            continue;
        }
        match read_number(text.as_ref()) {
            Ok(number) if seen.insert(number.clone()) => {
                reading.numbers.push(Placed { place, number });
            }
            Ok(_) => reading.refuse(place, FieldCode::Duplicate),
            Err(code) => reading.refuse(place, code),
        }
    }
    if reading == Reading::default() {
        let error = FieldError::new("/numbers/list", FieldCode::Required);
        return Err(vec![error]);
    }
    Ok(reading)
}

fn read_range(first: &str, last: &str) -> Result<Reading, Vec<FieldError>> {
    let numbers = expand(first, last)?.into_iter().enumerate();
    Ok(Reading {
        numbers: numbers
            .map(|(place, number)| Placed { place, number })
            .collect(),
        refused: Vec::new(),
    })
}

impl GivenNumbers {
    /// The numbers that are named; of those to be made only the count is looked at.
    ///
    /// # Errors
    /// When the range, list or count itself is wrong, so that there are no numbers to look at.
    pub fn read(&self) -> Result<Reading, Vec<FieldError>> {
        match self {
            Self::Range { first, last } => read_range(first, last),
            Self::List { list } => read_list(list),
            Self::Generated { count } if (1..=STOCK_GENERATED_MAX).contains(count) => {
                Ok(Reading::default())
            }
            Self::Generated { .. } => {
                let error = FieldError::new("/numbers/count", FieldCode::OutOfRange);
                Err(vec![error.with("min", 1).with("max", STOCK_GENERATED_MAX)])
            }
        }
    }
}

impl MovedNumbers {
    /// The numbers that are named; of a whole batch there are none.
    ///
    /// # Errors
    /// When the range or list itself is wrong, so that there are no numbers to look at.
    pub fn read(&self) -> Result<Reading, Vec<FieldError>> {
        match self {
            Self::Batch { .. } => Ok(Reading::default()),
            Self::Range { first, last, .. } => read_range(first, last),
            Self::List { list } => read_list(list),
        }
    }
}

/// A number as it stands in a text that was pasted or read from a file.
#[derive(Clone, PartialEq, Eq)]
pub struct Listed {
    /// Its line in the text, from 1 on.
    pub line: usize,
    /// What stands there.
    pub text: String,
}

/// The numbers of a text: one on a line, or several with commas, semicolons or tabs between them.
///
/// A first line with a heading such as `Kortin tunnus` or `card_number` makes it a table: then only the numbers of that
/// column count. Empty places are left out.
#[must_use]
pub fn split_list(text: &str) -> Vec<Listed> {
    let mut lines = text
        .trim_start_matches('\u{feff}')
        .lines()
        .enumerate()
        .map(|(place, line)| (place + 1, line))
        .filter(|(_, line)| !line.trim().is_empty())
        .peekable();
    let column = lines
        .peek()
        .and_then(|(_, line)| cells(line).position(|cell| is_heading(&cell)));
    if column.is_some() {
        lines.next();
    }
    let mut found = Vec::new();
    for (line, content) in lines {
        let wanted = cells(content).enumerate().filter(|(place, cell)| {
            column.is_none_or(|column| column == *place) && !cell.is_empty()
        });
        found.extend(wanted.map(|(_, text)| Listed { line, text }));
    }
    found
}

fn cells(line: &str) -> impl Iterator<Item = String> {
    line.split([',', ';', '\t'])
        .map(|cell| cell.trim().trim_matches('"').trim().to_owned())
}

fn is_heading(cell: &str) -> bool {
    let plain: String = cell
        .chars()
        .filter(|character| character.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect();
    HEADINGS.contains(&plain.as_str())
}

/// The schema of a list of numbers: each text has its bound, too.
#[cfg(feature = "openapi")]
pub(super) fn list_schema() -> utoipa::openapi::schema::Array {
    use utoipa::openapi::schema::{ArrayBuilder, ObjectBuilder, Type};

    let text = ObjectBuilder::new()
        .schema_type(Type::String)
        .max_length(Some(64));
    let most = usize::try_from(STOCK_NUMBERS_MAX).unwrap_or(usize::MAX);
    ArrayBuilder::new()
        .items(text)
        .max_items(Some(most))
        .description(Some(
            "The numbers; spaces, hyphens and small letters do not matter, and empty ones are ignored.",
        ))
        .examples([vec!["ESP001000", "ESP001001"]])
        .build()
}
