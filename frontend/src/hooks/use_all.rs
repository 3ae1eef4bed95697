//! All of a list that a form offers to choose from.

use std::future::Future;

use shared::limits::PAGE_MAX;
use shared::page::{Page, PageQuery};
use yew::prelude::*;

use super::use_remote::{UseRemote, use_remote};
use crate::api::error::ApiError;

/// More pages than this are no choice any more.
const MOST_PAGES: usize = 10;

/// Fetches the pages of a list one after the other, up to 2 000 items, again whenever `deps` change:
/// `use_all(area_id, |area_id, page| async move { list_sites(&page, &filter(area_id)).await })`.
#[hook]
pub fn use_all<D, T, F, Fut>(deps: D, fetch: F) -> UseRemote<Vec<T>>
where
    D: Clone + PartialEq + 'static,
    T: 'static,
    F: Fn(D, PageQuery) -> Fut + Clone + 'static,
    Fut: Future<Output = Result<Page<T>, ApiError>> + 'static,
{
    use_remote(deps, move |deps| all(deps, fetch.clone()))
}

async fn all<D, T, F, Fut>(deps: D, fetch: F) -> Result<Vec<T>, ApiError>
where
    D: Clone,
    F: Fn(D, PageQuery) -> Fut,
    Fut: Future<Output = Result<Page<T>, ApiError>>,
{
    let mut items = Vec::new();
    let mut query = PageQuery {
        limit: Some(PAGE_MAX),
        cursor: None,
    };
    for _ in 0..MOST_PAGES {
        let page = fetch(deps.clone(), query.clone()).await?;
        items.extend(page.items);
        query.cursor = page.next_cursor;
        if query.cursor.is_none() {
            break;
        }
    }
    Ok(items)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn the_pages_are_fetched_one_after_the_other() {
        let pages = |(): (), query: PageQuery| async move {
            let (items, next) = match query.cursor.as_deref() {
                None => (vec![1, 2], Some("b")),
                Some("b") => (vec![3], None),
                Some(other) => panic!("{other}"),
            };
            Ok(Page {
                items,
                next_cursor: next.map(str::to_owned),
            })
        };

        assert_eq!(all((), pages).await, Ok(vec![1, 2, 3]));
    }
}
