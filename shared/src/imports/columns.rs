//! The columns of the file of an import, by the names that they may have in Finnish, Swedish and English.

use crate::text::Language;

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the table below tells what they are called")]
pub enum Column {
    Kind,
    Organisation,
    Name,
    NameSv,
    NameEn,
    DistributesCards,
    RunsVenues,
    SellsTickets,
    ContactName,
    ContactTitle,
    ContactEmail,
    ContactPhone,
    OpensOn,
    ClosesOn,
    Category,
    StreetAddress,
    PostalCode,
    Municipality,
    HomePage,
    GivesTickets,
    GivesCoursePlaces,
    TicketsPerOccasion,
    CoursesPerYear,
    OfferFi,
    OfferSv,
    OfferEn,
    Role,
    Username,
    Person,
    IsContactPerson,
    Language,
    Note,
}

use Column as C;

/// Each column with its name in Finnish, Swedish and English.
#[rustfmt::skip]
pub const COLUMNS: [(Column, [&str; 3]); 32] = [
    (C::Kind,               ["tyyppi", "typ", "kind"]),
    (C::Organisation,       ["organisaatio", "organisation", "organisation"]),
    (C::Name,               ["nimi", "namn", "name"]),
    (C::NameSv,             ["nimi_ruotsiksi", "namn_på_svenska", "name_sv"]),
    (C::NameEn,             ["nimi_englanniksi", "namn_på_engelska", "name_en"]),
    (C::DistributesCards,   ["jakaa_kortteja", "delar_ut_kort", "distributes_cards"]),
    (C::RunsVenues,         ["on_kohteita", "har_objekt", "runs_venues"]),
    (C::SellsTickets,       ["myy_lippuja", "säljer_biljetter", "sells_tickets"]),
    (C::ContactName,        ["yhteyshenkilö", "kontaktperson", "contact_name"]),
    (C::ContactTitle,       ["yhteyshenkilön_tehtävä", "kontaktpersonens_uppgift", "contact_title"]),
    (C::ContactEmail,       ["yhteyshenkilön_sähköposti", "kontaktpersonens_e_post", "contact_email"]),
    (C::ContactPhone,       ["yhteyshenkilön_puhelin", "kontaktpersonens_telefon", "contact_phone"]),
    (C::OpensOn,            ["ensimmäinen_päivä", "första_dag", "opens_on"]),
    (C::ClosesOn,           ["viimeinen_päivä", "sista_dag", "closes_on"]),
    (C::Category,           ["luokka", "kategori", "category"]),
    (C::StreetAddress,      ["katuosoite", "gatuadress", "street_address"]),
    (C::PostalCode,         ["postinumero", "postnummer", "postal_code"]),
    (C::Municipality,       ["kunta", "kommun", "municipality"]),
    (C::HomePage,           ["verkkosivu", "webbsida", "home_page"]),
    (C::GivesTickets,       ["liput", "biljetter", "gives_tickets"]),
    (C::GivesCoursePlaces,  ["kurssipaikat", "kursplatser", "gives_course_places"]),
    (C::TicketsPerOccasion, ["lippuja_tilaisuudessa", "biljetter_per_tillfälle", "tickets_per_occasion"]),
    (C::CoursesPerYear,     ["kursseja_vuodessa", "kurser_per_år", "courses_per_year"]),
    (C::OfferFi,            ["tarjonta_suomeksi", "utbud_på_finska", "offer_fi"]),
    (C::OfferSv,            ["tarjonta_ruotsiksi", "utbud_på_svenska", "offer_sv"]),
    (C::OfferEn,            ["tarjonta_englanniksi", "utbud_på_engelska", "offer_en"]),
    (C::Role,               ["rooli", "roll", "role"]),
    (C::Username,           ["käyttäjätunnus", "användarnamn", "username"]),
    (C::Person,             ["henkilö", "person", "person"]),
    (C::IsContactPerson,    ["on_yhteyshenkilö", "är_kontaktperson", "is_contact_person"]),
    (C::Language,           ["kieli", "språk", "language"]),
    (C::Note,               ["huomautus", "anteckning", "note"]),
];

impl Column {
    /// Its name in a language.
    #[must_use]
    pub fn name(self, language: Language) -> &'static str {
        let found = COLUMNS.iter().find(|(column, _)| *column == self);
        found.map_or("", |(_, [fi, sv, en])| match language {
            Language::Fi => fi,
            Language::Sv => sv,
            Language::En => en,
        })
    }

    /// The column of a name in any of the languages. Upper and lower case, spaces and hyphens make no difference.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        let name = plain(name);
        let found = COLUMNS
            .iter()
            .find(|(_, names)| names.contains(&name.as_str()));
        found.map(|(column, _)| *column)
    }
}

/// A name or word in small letters, with underscores for what parts its words.
pub(crate) fn plain(text: &str) -> String {
    let words: Vec<String> = text
        .split(|letter: char| letter.is_whitespace() || letter == '-' || letter == '_')
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect();
    words.join("_")
}

/// What a column is called in a spreadsheet, counted from 0: `A`, `Z`, `AA`.
#[must_use]
pub fn letters(index: usize) -> String {
    let letter = |place: usize| {
        let offset = u8::try_from(place % 26).unwrap_or_default();
        char::from(b'A' + offset)
    };
    match (index / 26).checked_sub(1) {
        Some(before) => letters(before) + &letter(index).to_string(),
        None => letter(index).to_string(),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[test]
    fn a_column_is_found_by_its_name_in_each_language() {
        for (column, _) in COLUMNS {
            for language in Language::ALL {
                assert_eq!(Column::find(column.name(language)), Some(column));
            }
        }
        for name in ["Käyttäjätunnus", " käyttäjätunnus ", "KÄYTTÄJÄTUNNUS"] {
            assert_eq!(Column::find(name), Some(Column::Username), "{name}");
        }
        assert_eq!(Column::find("Name SV"), Some(Column::NameSv));
        assert_eq!(
            Column::find("kontaktpersonens e-post"),
            Some(Column::ContactEmail)
        );
        assert_eq!(Column::find("hetu"), None);
    }

    #[test]
    fn no_name_stands_for_two_columns() {
        let mut known = BTreeMap::new();
        for (column, names) in COLUMNS {
            for name in names {
                assert_eq!(*known.entry(name).or_insert(column), column, "{name}");
            }
        }
    }

    #[test]
    fn columns_without_a_name_are_called_as_in_a_spreadsheet() {
        for (index, expected) in [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (702, "AAA")] {
            assert_eq!(letters(index), expected);
        }
    }
}
