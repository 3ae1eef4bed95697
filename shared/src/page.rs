//! Lists come in pages: a limit, and a cursor to go on from.

use serde::{Deserialize, Serialize};
use validator::Validate;

use crate::limits::{CURSOR_MAX, PAGE_DEFAULT, PAGE_MAX};

/// Which page of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, Validate)]
#[cfg_attr(feature = "openapi", derive(utoipa::IntoParams))]
#[cfg_attr(feature = "openapi", into_params(parameter_in = Query))]
pub struct PageQuery {
    /// How many items at the most; 50 when nothing is said.
    #[validate(range(min = 1, max = PAGE_MAX, code = "out_of_range"))]
    #[cfg_attr(feature = "openapi", param(minimum = 1, maximum = 200, example = 50))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// The `next_cursor` of the page before; leave out for the first page.
    #[validate(length(max = CURSOR_MAX, code = "too_long"))]
    #[cfg_attr(feature = "openapi", param(max_length = 2000))]
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cursor: Option<String>,
}

impl PageQuery {
    /// The number of items that is wanted.
    #[must_use]
    pub fn limit(&self) -> u32 {
        self.limit.unwrap_or(PAGE_DEFAULT).clamp(1, PAGE_MAX)
    }
}

/// A page of a list.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Page<T> {
    /// The items, in the list's order.
    #[cfg_attr(feature = "openapi", schema(max_items = 200))]
    pub items: Vec<T>,
    /// Send it as `cursor` to get the next page; null on the last page.
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub next_cursor: Option<String>,
}

impl<T, E> Page<Result<T, E>> {
    /// The page when all its items are good, else the first error.
    ///
    /// # Errors
    /// The first item's that has one.
    pub fn try_collect(self) -> Result<Page<T>, E> {
        let items = self.items.into_iter().collect::<Result<_, _>>()?;
        Ok(Page {
            items,
            next_cursor: self.next_cursor,
        })
    }
}
