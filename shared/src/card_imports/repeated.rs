//! Numbers that stand more than once among the rows.

use std::collections::BTreeMap;

use super::CardToImport;
use super::columns::Column;
use crate::card_number::CardNumber;
use crate::imports::lines::{cells, rows, separator};
use crate::privacy::find_identity_in_number;

/// The number by which a row is the same as another; none for what is refused for itself, as an identity is.
#[must_use]
pub fn comparable(text: &str) -> Option<CardNumber> {
    if find_identity_in_number(text).is_some() {
        return None;
    }
    CardNumber::parse(text).ok()
}

/// Rows whose number stood in one before.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Repeated {
    /// Each such row, with the first that has its number; counted as results count them.
    pub rows: BTreeMap<u32, u32>,
    /// What the column of the number is called.
    pub column: String,
}

impl Repeated {
    fn of<'a>(column: String, numbers: impl Iterator<Item = (usize, &'a str)>) -> Self {
        let mut met: BTreeMap<CardNumber, u32> = BTreeMap::new();
        let mut found = Self {
            rows: BTreeMap::new(),
            column,
        };
        for (row, text) in numbers {
            let (Ok(row), Some(number)) = (u32::try_from(row), comparable(text)) else {
                continue;
            };
            let first = *met.entry(number).or_insert(row);
            if first != row {
                found.rows.insert(row, first);
            }
        }
        found
    }

    /// Among rows that come in no file.
    #[must_use]
    pub fn among(cards: &[CardToImport]) -> Self {
        let numbers = cards.iter().map(|card| card.card_number.as_str());
        Self::of("card_number".to_owned(), (1..).zip(numbers))
    }

    /// In a file; none in one without a column of numbers, which is refused as a whole.
    #[must_use]
    pub fn in_file(text: &str) -> Self {
        let separator = separator(text);
        let mut rows = (1..).zip(rows(text));
        let names = rows.find(|(_, row)| !row.trim().is_empty());
        let names = names.map(|(_, row)| cells(row, separator));
        let place = names.as_ref().and_then(|names| {
            let mut names = names.iter();
            names.position(|name| Column::find(name, &[]) == Some(Column::CardNumber))
        });
        let (Some(names), Some(place)) = (names, place) else {
            return Self::default();
        };
        let column = names
            .get(place)
            .map(|name| crate::imports::columns::plain(name));
        let numbers: Vec<(usize, String)> = rows
            .filter_map(|(row, text)| Some((row, cells(text, separator).into_iter().nth(place)?)))
            .collect();
        let numbers = numbers.iter().map(|(row, number)| (*row, number.as_str()));
        Self::of(column.unwrap_or_default(), numbers)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_the_same_however_it_is_written_and_wherever_it_stands() {
        let file = "\nLuovutuspäivä;Kortin tunnus\n1.1.2026;ESP 1234\n;\"x\n\";\n2.1.2026;\"esp-1234\"\n3.1.2026;131052-308T\n4.1.2026;131052-308T\n";
        let found = Repeated::in_file(file);
        assert_eq!(found.column, "kortin_tunnus");
        assert_eq!(found.rows, BTreeMap::from([(5, 3)]));
        assert_eq!(Repeated::in_file("a;b\n1;2\n1;2\n"), Repeated::default());
    }
}
