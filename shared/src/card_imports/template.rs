//! The file to fill in.

use super::columns::{COLUMNS, Column};
use crate::imports::template::{in_language, line};
use crate::questions::Question;
use crate::text::Language;

/// A file to fill in: the names of the columns, and one made-up row for each kind of card.
#[must_use]
pub fn template(language: Language, questions: &[Question]) -> String {
    let words = |words: [&'static str; 3]| in_language(language, words);
    let example: [&[(Column, &str)]; 2] = [
        &[
            (Column::CardNumber, "ABC12345678X"),
            (
                Column::Kind,
                words(["henkilökohtainen", "personligt", "personal"]),
            ),
            (Column::IssuedOn, "2.11.2026"),
            (Column::BirthYear, "1985"),
            (Column::PostalCode, "02100"),
            (Column::Children, "2"),
        ],
        &[
            (Column::CardNumber, "ABC87654321X"),
            (
                Column::Kind,
                words(["yhteisön", "sammanslutningens", "community"]),
            ),
            (Column::IssuedOn, "2.11.2026"),
        ],
    ];
    let answers = (0..questions.len()).map(Column::Answer);
    let columns = COLUMNS.iter().map(|(column, _)| *column);
    let columns: Vec<Column> = columns.chain(answers).collect();
    let names: Vec<_> = columns
        .iter()
        .map(|column| column.name(language, questions))
        .collect();
    let rows = example.iter().map(|row| {
        let cell = |column: &Column| {
            let found = row.iter().find(|(filled, _)| filled == column);
            found.map_or("", |(_, text)| *text).to_owned()
        };
        columns.iter().map(cell).collect()
    });
    let lines = [names].into_iter().chain(rows);
    lines.map(|cells| line(&cells)).collect()
}
