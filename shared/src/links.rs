//! Addresses of a page or file in three languages: there is always a Finnish one.

use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::limits::URL_MAX;
use crate::text::Language;
use crate::validation::{url, url_or_path};

/// Where something is to be read, by language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Links {
    /// In Finnish.
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub fi: String,
    /// In Swedish; null where there is none.
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub sv: Option<String>,
    /// In English; null where there is none.
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub en: Option<String>,
}

impl Links {
    /// The address in a language; where there is none, the Finnish one.
    #[must_use]
    pub fn get(&self, language: Language) -> &str {
        self.exact(language).unwrap_or(&self.fi)
    }

    /// The address in just this language.
    #[must_use]
    pub fn exact(&self, language: Language) -> Option<&str> {
        match language {
            Language::Fi => Some(&self.fi),
            Language::Sv => self.sv.as_deref(),
            Language::En => self.en.as_deref(),
        }
    }
}

/// Addresses of pages: `https://…`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct WebLinksInput {
    /// In Finnish.
    #[validate(length(max = URL_MAX, code = "too_long"), custom(function = url))]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub fi: String,
    /// In Swedish; left out or null where there is none.
    #[validate(length(max = URL_MAX, code = "too_long"), custom(function = url))]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub sv: Option<String>,
    /// In English; left out or null where there is none.
    #[validate(length(max = URL_MAX, code = "too_long"), custom(function = url))]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub en: Option<String>,
}

/// Addresses of pages, `https://…`, or paths of the application, `/venues`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct LinksInput {
    /// In Finnish.
    #[validate(
        length(max = URL_MAX, code = "too_long"),
        custom(function = url_or_path)
    )]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub fi: String,
    /// In Swedish; left out or null where there is none.
    #[validate(
        length(max = URL_MAX, code = "too_long"),
        custom(function = url_or_path)
    )]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub sv: Option<String>,
    /// In English; left out or null where there is none.
    #[validate(
        length(max = URL_MAX, code = "too_long"),
        custom(function = url_or_path)
    )]
    #[cfg_attr(feature = "openapi", schema(max_length = 500))]
    pub en: Option<String>,
}

macro_rules! as_links {
    ($($input:ident),+) => {$(
        impl From<$input> for Links {
            fn from(input: $input) -> Self {
                Self { fi: input.fi, sv: input.sv, en: input.en }
            }
        }

        impl From<Links> for $input {
            fn from(links: Links) -> Self {
                Self { fi: links.fi, sv: links.sv, en: links.en }
            }
        }
    )+};
}

as_links!(WebLinksInput, LinksInput);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn where_a_language_has_no_link_the_finnish_one_is_given() {
        let links = Links {
            fi: "https://espoo.fi/esite".to_owned(),
            sv: Some("https://esbo.fi/broschyr".to_owned()),
            en: None,
        };

        assert_eq!(links.get(Language::Sv), "https://esbo.fi/broschyr");
        assert_eq!(links.get(Language::En), "https://espoo.fi/esite");
        assert_eq!(links.exact(Language::En), None);
    }
}
