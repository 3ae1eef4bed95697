//! What the address of the list says: filters and page, never a card number.

use serde::{Deserialize, Serialize};
use shared::cards::{CardFilter, CardKind, CardState};
use shared::ids::SiteId;
use shared::page::PageQuery;

use crate::hooks::use_query::ListQuery;

/// Filters and page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct CardsQuery {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) state: Option<CardState>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) kind: Option<CardKind>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) site_id: Option<SiteId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) shortened: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) cursor: Option<String>,
}

impl CardsQuery {
    pub(super) fn page(&self) -> PageQuery {
        PageQuery {
            limit: None,
            cursor: self.cursor.clone(),
        }
    }

    pub(super) fn filter(&self) -> CardFilter {
        CardFilter {
            state: self.state,
            kind: self.kind,
            site_id: self.site_id,
            shortened: self.shortened,
            ends_within: None,
        }
    }
}

impl ListQuery for CardsQuery {
    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }

    fn set_cursor(&mut self, cursor: Option<String>) {
        self.cursor = cursor;
    }
}

/// The state with a name, as a list of choices gives it; none for an empty one.
pub(super) fn find_state(name: &str) -> Option<CardState> {
    CardState::ALL
        .into_iter()
        .find(|state| state.as_str() == name)
}

/// The kinds in the order in which they are offered.
pub(super) const KINDS: [CardKind; 2] = [CardKind::Personal, CardKind::Community];

/// The kind with a name; none for an empty one.
pub(super) fn find_kind(name: &str) -> Option<CardKind> {
    KINDS.into_iter().find(|kind| kind.as_str() == name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_filters_and_page_and_back() {
        let query = CardsQuery {
            state: Some(CardState::PilotEnded),
            kind: Some(CardKind::Community),
            site_id: None,
            shortened: Some(true),
            cursor: Some("a+b".into()),
        };

        let text = serde_urlencoded::to_string(&query).unwrap();

        assert_eq!(
            text,
            "state=pilot_ended&kind=community&shortened=true&cursor=a%2Bb"
        );
        assert_eq!(serde_urlencoded::from_str::<CardsQuery>(&text), Ok(query));
        assert_eq!(
            serde_urlencoded::to_string(CardsQuery::default()).as_deref(),
            Ok("")
        );
    }

    #[test]
    fn names_lead_back_to_states_and_kinds() {
        assert_eq!(find_state("expired"), Some(CardState::Expired));
        assert_eq!(find_kind("personal"), Some(CardKind::Personal));
        assert_eq!((find_state(""), find_kind("")), (None, None));
    }
}
