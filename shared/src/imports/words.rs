//! The words and values of cells, as people write them in Finnish, Swedish and English.

use chrono::NaiveDate;

use super::ImportKind;
use super::columns::plain;
use crate::problem::FieldCode;
use crate::session::Role;
use crate::text::Language;
use crate::venues::VenueCategory;

/// What a cell may be, each with its words.
pub(crate) type Words<T, const N: usize> = [(T, &'static [&'static str]); N];

const KINDS: Words<ImportKind, 4> = [
    (ImportKind::Organisation, &["organisaatio", "organisation"]),
    (
        ImportKind::Site,
        &["toimipiste", "verksamhetsställe", "site"],
    ),
    (
        ImportKind::Venue,
        &[
            "kohde",
            "kaikukortti_kohde",
            "kulttuurikohde",
            "liikuntakohde",
            "objekt",
            "kulturobjekt",
            "venue",
        ],
    ),
    (
        ImportKind::Account,
        &[
            "tunnus",
            "käyttäjätunnus",
            "tili",
            "konto",
            "användarkonto",
            "account",
        ],
    ),
];

const CATEGORIES: Words<VenueCategory, 4> = [
    (VenueCategory::Culture, &["kulttuuri", "kultur", "culture"]),
    (
        VenueCategory::Education,
        &["koulutus", "utbildning", "education"],
    ),
    (VenueCategory::Science, &["tiede", "vetenskap", "science"]),
    (
        VenueCategory::Sports,
        &["liikunta", "idrott", "motion", "sports"],
    ),
];

const ROLES: Words<Role, 2> = [
    (
        Role::Distributor,
        &[
            "jakaja",
            "kortinjakaja",
            "utdelare",
            "kortutdelare",
            "distributor",
        ],
    ),
    (Role::Venue, &["kohde", "objekt", "venue"]),
];

const LANGUAGES: Words<Language, 3> = [
    (Language::Fi, &["fi", "suomi", "finska", "finnish"]),
    (Language::Sv, &["sv", "ruotsi", "svenska", "swedish"]),
    (Language::En, &["en", "englanti", "engelska", "english"]),
];

const ANSWERS: Words<bool, 2> = [
    (
        true,
        &["kyllä", "k", "ja", "j", "yes", "y", "x", "1", "true"],
    ),
    (false, &["ei", "e", "nej", "n", "no", "0", "false"]),
];

/// A cell's value, none for an empty one.
pub(crate) type Read<T> = Result<Option<T>, FieldCode>;

pub(crate) fn word<T: Copy>(text: &str, known: &[(T, &[&str])]) -> Read<T> {
    let text = plain(text);
    if text.is_empty() {
        return Ok(None);
    }
    let found = known
        .iter()
        .find(|(_, words)| words.contains(&text.as_str()));
    let (value, _) = found.ok_or(FieldCode::UnknownValue)?;
    Ok(Some(*value))
}

pub(super) fn kind(text: &str) -> Read<ImportKind> {
    word(text, &KINDS)
}

pub(super) fn category(text: &str) -> Read<VenueCategory> {
    word(text, &CATEGORIES)
}

pub(super) fn role(text: &str) -> Read<Role> {
    word(text, &ROLES)
}

pub(super) fn language(text: &str) -> Read<Language> {
    word(text, &LANGUAGES)
}

pub(super) fn yes_or_no(text: &str) -> Read<bool> {
    word(text, &ANSWERS)
}

/// A day: `2026-11-22` or `22.11.2026`.
pub(crate) fn day(text: &str) -> Read<NaiveDate> {
    if text.is_empty() {
        return Ok(None);
    }
    let day = crate::days::parse(text).or_else(|| {
        let mut parts = text.split('.').map(str::parse::<u32>);
        let (Some(Ok(day)), Some(Ok(month)), Some(Ok(year)), None) =
            (parts.next(), parts.next(), parts.next(), parts.next())
        else {
            return None;
        };
        // A year is never guessed from two digits.
        let year = Some(year).filter(|year| *year >= 1000)?;
        crate::days::parse(&format!("{year:04}-{month:02}-{day:02}"))
    });
    day.map(Some).ok_or(FieldCode::WrongType)
}

pub(crate) fn number(text: &str) -> Read<i32> {
    if text.is_empty() {
        return Ok(None);
    }
    text.parse()
        .map(Some)
        .map_err(|_no_number| FieldCode::WrongType)
}

/// The word for a kind in a language, as the template has it.
#[must_use]
pub(super) fn kind_word(kind: ImportKind, language: Language) -> &'static str {
    match (kind, language) {
        (ImportKind::Organisation, Language::Fi) => "organisaatio",
        (ImportKind::Organisation, _) => "organisation",
        (ImportKind::Site, Language::Fi) => "toimipiste",
        (ImportKind::Site, Language::Sv) => "verksamhetsställe",
        (ImportKind::Site, Language::En) => "site",
        (ImportKind::Venue, Language::Fi) => "kohde",
        (ImportKind::Venue, Language::Sv) => "objekt",
        (ImportKind::Venue, Language::En) => "venue",
        (ImportKind::Account, Language::Fi) => "tunnus",
        (ImportKind::Account, Language::Sv) => "konto",
        (ImportKind::Account, Language::En) => "account",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_read_as_people_write_them() {
        assert_eq!(kind(" Toimipiste"), Ok(Some(ImportKind::Site)));
        assert_eq!(kind("Verksamhetsställe"), Ok(Some(ImportKind::Site)));
        assert_eq!(kind("museo"), Err(FieldCode::UnknownValue));
        assert_eq!(category("Liikunta"), Ok(Some(VenueCategory::Sports)));
        assert_eq!(role("kortinjakaja"), Ok(Some(Role::Distributor)));
        assert_eq!(language("Svenska"), Ok(Some(Language::Sv)));
        assert_eq!(yes_or_no("Kyllä"), Ok(Some(true)));
        assert_eq!(yes_or_no(""), Ok(None));
        assert_eq!(yes_or_no("ehkä"), Err(FieldCode::UnknownValue));
        assert_eq!(number("12"), Ok(Some(12)));
        assert_eq!(number("a dozen"), Err(FieldCode::WrongType));
        for kind in ImportKind::ALL {
            for language in Language::ALL {
                assert_eq!(super::kind(kind_word(kind, language)), Ok(Some(kind)));
            }
        }
    }

    #[test]
    fn days_are_read_in_both_forms() {
        let day_of = |text: &str| day(text);
        let expected = NaiveDate::from_ymd_opt(2026, 2, 1);

        assert_eq!(day_of("2026-02-01"), Ok(expected));
        assert_eq!(day_of("1.2.2026"), Ok(expected));
        for wrong in [
            "30.2.2026",
            "1.2.",
            "2026",
            "1/2/2026",
            "1.2.2026.",
            "1.2.26",
            "tomorrow",
        ] {
            assert_eq!(day_of(wrong), Err(FieldCode::WrongType), "{wrong}");
        }
    }
}
