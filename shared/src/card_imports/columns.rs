//! The columns of a file of hand-overs, by the names that they may have in Finnish, Swedish and English.

use crate::imports::columns::plain;
use crate::limits::CODE_MAX;
use crate::questions::Question;
use crate::text::Language;

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[expect(missing_docs, reason = "the table below tells what they are called")]
pub enum Column {
    CardNumber,
    Kind,
    IssuedOn,
    BirthYear,
    PostalCode,
    Municipality,
    Children,
    /// A question of the questionnaire, by its place among those that are asked.
    Answer(usize),
}

use Column as C;

/// Each column that does not depend on the questionnaire, with its name in Finnish, Swedish and English.
#[rustfmt::skip]
pub(super) const COLUMNS: [(Column, [&str; 3]); 7] = [
    (C::CardNumber,   ["kortin_tunnus", "kortets_nummer", "card_number"]),
    (C::Kind,         ["kortin_tyyppi", "korttyp", "kind"]),
    (C::IssuedOn,     ["luovutuspäivä", "utlämningsdag", "issued_on"]),
    (C::BirthYear,    ["syntymävuosi", "födelseår", "birth_year"]),
    (C::PostalCode,   ["postinumero", "postnummer", "postal_code"]),
    (C::Municipality, ["kunta", "kommun", "municipality"]),
    (C::Children,     ["lapsia", "barn", "children"]),
];

impl Column {
    /// Its name in a language. A question is called by what it asks, or by its code when that is long.
    #[must_use]
    pub fn name(self, language: Language, questions: &[Question]) -> String {
        if let Self::Answer(place) = self {
            let Some(question) = questions.get(place) else {
                return "answers".to_owned();
            };
            let asked = plain(question.text.get(language));
            let fits = u64::try_from(asked.chars().count()).is_ok_and(|length| length <= CODE_MAX);
            return if fits { asked } else { question.code.clone() };
        }
        let found = COLUMNS.iter().find(|(column, _)| *column == self);
        let name = found.map_or("", |(_, [fi, sv, en])| match language {
            Language::Fi => fi,
            Language::Sv => sv,
            Language::En => en,
        });
        name.to_owned()
    }

    /// The column of a name in any of the languages. Upper and lower case, spaces and hyphens make no difference.
    #[must_use]
    pub(super) fn find(name: &str, questions: &[Question]) -> Option<Self> {
        let name = plain(name);
        let is_named = |(_, names): &&(Self, [&str; 3])| names.contains(&name.as_str());
        if let Some((column, _)) = COLUMNS.iter().find(is_named) {
            return Some(*column);
        }
        let asks = |question: &Question| {
            let texts = [&question.text.fi, &question.text.sv, &question.text.en];
            question.code == name || texts.into_iter().any(|text| plain(text) == name)
        };
        questions.iter().position(asks).map(Self::Answer)
    }

    /// The column of a member of a registration, by its pointer; `answered` are the columns of its answers.
    #[must_use]
    pub(super) fn of_pointer(pointer: &str, answered: &[Self]) -> Self {
        if let Some(rest) = pointer.strip_prefix("/facts/answers/") {
            let place = rest.split('/').next().and_then(|place| place.parse().ok());
            let column = place.and_then(|place: usize| answered.get(place));
            return column.copied().unwrap_or(Self::Answer(usize::MAX));
        }
        match pointer {
            "/card_number" => Self::CardNumber,
            "/kind" => Self::Kind,
            "/issued_on" => Self::IssuedOn,
            "/facts/residence/postal_code" => Self::PostalCode,
            "/facts/residence/municipality_code" => Self::Municipality,
            "/facts/children" => Self::Children,
            "/facts/answers" => Self::Answer(usize::MAX),
            // The facts as a whole are missing or too many where the birth year stands.
            _ => Self::BirthYear,
        }
    }
}
