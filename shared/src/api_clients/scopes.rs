//! What an API client may do, with words for it.

use serde::{Deserialize, Serialize};

use crate::text::Text;

/// What an API client may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub enum ApiScope {
    /// Check cards.
    #[serde(rename = "cards:check")]
    CardsCheck,
    /// Record visits, use and cancel them.
    #[serde(rename = "visits:write")]
    VisitsWrite,
    /// Read the visits that it recorded.
    #[serde(rename = "visits:read")]
    VisitsRead,
    /// Fetch the list by which cards are checked without a network.
    #[serde(rename = "offline:read")]
    OfflineRead,
}

impl ApiScope {
    /// All scopes, in the order in which they are offered.
    pub const ALL: [Self; 4] = [
        Self::CardsCheck,
        Self::VisitsWrite,
        Self::VisitsRead,
        Self::OfflineRead,
    ];

    /// The name in JSON and tables.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::CardsCheck => "cards:check",
            Self::VisitsWrite => "visits:write",
            Self::VisitsRead => "visits:read",
            Self::OfflineRead => "offline:read",
        }
    }

    /// The scope of a name, if there is one.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.as_str() == name)
    }

    /// What it lets a program do, in words.
    #[must_use]
    pub fn words(self) -> Text {
        let (fi, sv, en) = match self {
            Self::CardsCheck => (
                "tarkistaa, onko kortti voimassa",
                "kontrollera om ett kort gäller",
                "check whether a card is valid",
            ),
            Self::VisitsWrite => (
                "kirjata ja perua käyttöjä",
                "registrera och ångra användningar",
                "record and undo visits",
            ),
            Self::VisitsRead => (
                "lukea itse kirjaamansa käytöt",
                "läsa de användningar som det självt har registrerat",
                "read the visits that it recorded itself",
            ),
            Self::OfflineRead => (
                "hakea luettelon, jolla kortit tarkistetaan ilman verkkoyhteyttä",
                "hämta listan som kort kontrolleras mot utan nätverk",
                "fetch the list by which cards are checked without a network",
            ),
        };
        Text {
            fi: fi.to_owned(),
            sv: sv.to_owned(),
            en: en.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_scope_has_the_name_that_json_has_and_words() {
        for scope in ApiScope::ALL {
            let json = serde_json::to_string(&scope).unwrap();
            assert_eq!(json, format!("\"{}\"", scope.as_str()));
            assert_eq!(ApiScope::find(scope.as_str()), Some(scope));
            let Text { fi, sv, en } = scope.words();
            assert!(!fi.is_empty() && !sv.is_empty() && !en.is_empty());
        }
        assert_eq!(ApiScope::find("cards:delete"), None);
    }
}
