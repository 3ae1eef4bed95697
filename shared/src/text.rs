//! Languages, and texts that exist in all of them.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// A language of the service.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum Language {
    /// Finnish.
    #[default]
    Fi,
    /// Swedish.
    Sv,
    /// English.
    En,
}

impl Language {
    /// All languages, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::Fi, Self::Sv, Self::En];

    /// The language's tag, as in `<html lang>`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Fi => "fi",
            Self::Sv => "sv",
            Self::En => "en",
        }
    }
}

impl FromStr for Language {
    type Err = ();

    /// Reads a language tag, with or without a region (`sv-FI`).
    fn from_str(tag: &str) -> Result<Self, ()> {
        let primary = tag.split(['-', '_']).next().unwrap_or_default();
        Self::ALL
            .into_iter()
            .find(|language| language.tag().eq_ignore_ascii_case(primary))
            .ok_or(())
    }
}

/// A text in Finnish, Swedish and English.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Text {
    /// The Finnish text.
    #[cfg_attr(feature = "openapi", schema(max_length = 4000))]
    pub fi: String,
    /// The Swedish text.
    #[cfg_attr(feature = "openapi", schema(max_length = 4000))]
    pub sv: String,
    /// The English text.
    #[cfg_attr(feature = "openapi", schema(max_length = 4000))]
    pub en: String,
}

impl Text {
    /// The text in a language; where it is missing, in Finnish.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        let text = match language {
            Language::Fi => &self.fi,
            Language::Sv => &self.sv,
            Language::En => &self.en,
        };
        if text.is_empty() { &self.fi } else { text }
    }
}

/// A text in each language, whatever rules it has; so that a form shows its three fields in one way.
pub trait InLanguages {
    /// The text in a language, as it is.
    fn in_language(&self, language: Language) -> &str;

    /// The text in a language, to be changed.
    fn in_language_mut(&mut self, language: Language) -> &mut String;
}

/// Makes a struct with the members `fi`, `sv` and `en` one of the texts in each language.
macro_rules! in_languages {
    ($($text:ty),+) => {$(
        impl $crate::text::InLanguages for $text {
            fn in_language(&self, language: $crate::text::Language) -> &str {
                match language {
                    $crate::text::Language::Fi => &self.fi,
                    $crate::text::Language::Sv => &self.sv,
                    $crate::text::Language::En => &self.en,
                }
            }

            fn in_language_mut(&mut self, language: $crate::text::Language) -> &mut String {
                match language {
                    $crate::text::Language::Fi => &mut self.fi,
                    $crate::text::Language::Sv => &mut self.sv,
                    $crate::text::Language::En => &mut self.en,
                }
            }
        }
    )+};
}

pub(crate) use in_languages;

in_languages!(Text);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_with_a_region_is_its_language() {
        assert_eq!("sv-FI".parse(), Ok(Language::Sv));
        assert_eq!("EN".parse(), Ok(Language::En));
        assert_eq!("de".parse::<Language>(), Err(()));
    }

    #[test]
    fn a_missing_translation_falls_back_to_finnish() {
        let text = Text {
            fi: "Espoo".into(),
            sv: "Esbo".into(),
            en: String::new(),
        };

        assert_eq!(text.get(Language::Sv), "Esbo");
        assert_eq!(text.get(Language::En), "Espoo");
    }
}
