//! What the addresses of the stocks say: filters and pages, never a card number.

use serde::{Deserialize, Serialize};
use shared::cards::CardKind;
use shared::ids::{AreaId, SiteId};
use shared::page::PageQuery;
use shared::stocks::{SiteStockFilter, StockFilter};

use crate::hooks::use_query::ListQuery;

/// Filters of the batches, their page, and the page of what sites have left.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct StocksQuery {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) area_id: Option<AreaId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) site_id: Option<SiteId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) kind: Option<CardKind>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) with_area: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) cursor: Option<String>,
    /// The page of what sites have left.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) sites: Option<String>,
}

impl StocksQuery {
    pub(super) fn page(&self) -> PageQuery {
        PageQuery {
            limit: None,
            cursor: self.cursor.clone(),
        }
    }

    pub(super) fn filter(&self) -> StockFilter {
        StockFilter {
            area_id: self.area_id,
            site_id: self.site_id,
            kind: self.kind,
            with_area: self.with_area,
        }
    }

    /// The part that the list of sites goes by.
    pub(super) fn of_sites(&self) -> (PageQuery, SiteStockFilter) {
        let page = PageQuery {
            limit: None,
            cursor: self.sites.clone(),
        };
        let filter = SiteStockFilter {
            area_id: self.area_id,
        };
        (page, filter)
    }
}

impl ListQuery for StocksQuery {
    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }

    /// The other list stays on its page when one goes on in this one.
    fn set_cursor(&mut self, cursor: Option<String>) {
        if cursor.is_none() {
            self.sites = None;
        }
        self.cursor = cursor;
    }
}

/// What the address of giving says: the site that is chosen from the first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(in crate::pages) struct GivingQuery {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(in crate::pages) site_id: Option<SiteId>,
}

/// What is printed of a batch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Print {
    /// The numbers as a list.
    List,
    /// A label for each number.
    Labels,
}

/// What the address of a batch says: the page of its numbers, or what is printed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct StockQuery {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) free: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) print: Option<Print>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) cursor: Option<String>,
}

impl ListQuery for StockQuery {
    fn cursor(&self) -> Option<&str> {
        self.cursor.as_deref()
    }

    fn set_cursor(&mut self, cursor: Option<String>) {
        self.cursor = cursor;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_filters_and_pages_and_back() {
        let query = StocksQuery {
            kind: Some(CardKind::Community),
            with_area: Some(true),
            cursor: Some("a".into()),
            sites: Some("b".into()),
            ..StocksQuery::default()
        };

        let text = serde_urlencoded::to_string(&query).unwrap();

        assert_eq!(text, "kind=community&with_area=true&cursor=a&sites=b");
        assert_eq!(serde_urlencoded::from_str::<StocksQuery>(&text), Ok(query));
    }

    #[test]
    fn another_filter_begins_both_lists_anew() {
        let mut query = StocksQuery {
            cursor: Some("a".into()),
            sites: Some("b".into()),
            ..StocksQuery::default()
        };

        query.set_cursor(None);

        assert_eq!(query, StocksQuery::default());
    }

    #[test]
    fn an_address_says_what_is_printed() {
        let query = StockQuery {
            print: Some(Print::Labels),
            ..StockQuery::default()
        };

        assert_eq!(
            serde_urlencoded::to_string(&query).as_deref(),
            Ok("print=labels")
        );
    }
}
