//! Files that the browser gives: the template to fill in, and the one-time passwords of the accounts that were made.

use super::columns::{COLUMNS, Column};
use super::words::kind_word;
use super::{ImportKind, ImportRow};
use crate::spreadsheet::no_formula;
use crate::text::Language;

/// A file to fill in, with one made-up row of each kind.
#[must_use]
pub fn template(language: Language) -> String {
    let by_language = |words: [&'static str; 3]| in_language(language, words);
    let organisation = by_language([
        "Esimerkkiläntien seurakunta",
        "Exempelvägens församling",
        "Example Road Parish",
    ]);
    let site = by_language(["Diakoniatoimisto", "Diakonibyrån", "Diaconal office"]);
    let venue = by_language(["Esimerkkisali", "Exempelsalen", "Example Hall"]);
    let yes = by_language(["kyllä", "ja", "yes"]);
    let person = by_language(["Erkki Esimerkki", "Erik Exempel", "Eric Example"]);
    let rows: [&[(Column, &str)]; 4] = [
        &[
            (Column::Kind, kind_word(ImportKind::Organisation, language)),
            (Column::Name, organisation),
            (Column::DistributesCards, yes),
            (Column::RunsVenues, yes),
            (Column::ContactName, person),
            (Column::ContactEmail, "yhteys@esimerkki.example"),
        ],
        &[
            (Column::Kind, kind_word(ImportKind::Site, language)),
            (Column::Organisation, organisation),
            (Column::Name, site),
        ],
        &[
            (Column::Kind, kind_word(ImportKind::Venue, language)),
            (Column::Organisation, organisation),
            (Column::Name, venue),
            (
                Column::Category,
                by_language(["kulttuuri", "kultur", "culture"]),
            ),
            (
                Column::Municipality,
                by_language(["Espoo", "Esbo", "Espoo"]),
            ),
            (Column::GivesTickets, yes),
        ],
        &[
            (Column::Kind, kind_word(ImportKind::Account, language)),
            (Column::Organisation, organisation),
            (Column::Name, site),
            (
                Column::Role,
                by_language(["jakaja", "utdelare", "distributor"]),
            ),
            (Column::Username, "esimerkki.diakonia"),
            (Column::Language, language.tag()),
        ],
    ];
    file(language, &rows)
}

/// One of the words in Finnish, Swedish and English.
pub(crate) fn in_language(language: Language, [fi, sv, en]: [&str; 3]) -> &str {
    match language {
        Language::Fi => fi,
        Language::Sv => sv,
        Language::En => en,
    }
}

/// A file of all columns; what a row does not name is empty.
fn file(language: Language, rows: &[&[(Column, &str)]]) -> String {
    let names = COLUMNS.map(|(column, _)| column.name(language).to_owned());
    let rows = rows.iter().map(|row| {
        COLUMNS.map(|(column, _)| {
            let found = row.iter().find(|(filled, _)| *filled == column);
            found.map_or("", |(_, text)| *text).to_owned()
        })
    });
    let lines = [names].into_iter().chain(rows);
    lines.map(|cells| line(&cells)).collect()
}

/// The accounts that were made, with their one-time passwords.
#[must_use]
pub fn passwords(language: Language, rows: &[ImportRow]) -> String {
    let columns = [
        Column::Organisation,
        Column::Name,
        Column::Person,
        Column::Username,
    ];
    let mut names = columns
        .map(|column| column.name(language).to_owned())
        .to_vec();
    names.push(
        in_language(
            language,
            [
                "kertakäyttöinen_salasana",
                "engångslösenord",
                "one_time_password",
            ],
        )
        .to_owned(),
    );
    let made = rows.iter().filter_map(|row| {
        let account = row.account.as_ref()?;
        Some(vec![
            row.organisation.clone().unwrap_or_default(),
            row.name.clone().unwrap_or_default(),
            account.display_name.clone().unwrap_or_default(),
            account.username.clone(),
            account.one_time_password.clone(),
        ])
    });
    let lines = [names].into_iter().chain(made);
    lines.map(|cells| line(&cells)).collect()
}

pub(crate) fn line(cells: &[String]) -> String {
    let cells: Vec<_> = cells.iter().map(|text| cell(text)).collect();
    cells.join(";") + "\r\n"
}

/// A cell that a spreadsheet shows as it is, and does not take for a formula.
fn cell(text: &str) -> String {
    let text = no_formula(text);
    if text.contains([';', ',', '"', '\n', '\r']) {
        return format!("\"{}\"", text.replace('"', "\"\""));
    }
    text.into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_quoted_where_it_must_be_and_is_no_formula() {
        for (text, expected) in [
            ("Espoo", "Espoo"),
            ("Sali; \"iso\"", "\"Sali; \"\"iso\"\"\""),
            ("=1+1", "'=1+1"),
        ] {
            assert_eq!(cell(text), expected);
        }
    }

    #[test]
    fn the_template_names_every_column_in_each_language() {
        for language in Language::ALL {
            let template = template(language);
            let lines: Vec<_> = template.lines().collect();
            assert_eq!(lines.len(), 5);
            let names: Vec<_> = lines
                .first()
                .into_iter()
                .flat_map(|line| line.split(';'))
                .collect();
            assert_eq!(names, COLUMNS.map(|(column, _)| column.name(language)));
        }
    }
}
