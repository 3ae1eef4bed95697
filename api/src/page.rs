//! Cursors: where a page ended, in a form that callers need not understand.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::page::{Page, PageQuery};
use shared::problem::FieldCode;

use crate::error::{ApiError, ApiResult};

/// Where the page begins: after this place.
///
/// # Errors
/// 422 when the cursor is not one of this list's.
pub fn after<P: DeserializeOwned>(query: &PageQuery) -> ApiResult<Option<P>> {
    let Some(cursor) = &query.cursor else {
        return Ok(None);
    };
    let bytes = URL_SAFE_NO_PAD.decode(cursor).ok();
    bytes
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .map(Some)
        .ok_or_else(|| ApiError::field("/cursor", FieldCode::WrongType))
}

/// How many rows to ask for: one more than wanted tells whether there is a next page.
#[must_use]
pub fn rows_wanted(query: &PageQuery) -> i64 {
    i64::from(query.limit()) + 1
}

/// Cuts the rows to a page.
pub fn page<R, T, P: Serialize>(
    query: &PageQuery,
    mut rows: Vec<R>,
    place: impl Fn(&R) -> P,
    item: impl Fn(R) -> T,
) -> Page<T> {
    let limit = usize::try_from(query.limit()).unwrap_or(usize::MAX);
    let more = rows.len() > limit;
    rows.truncate(limit);
    let next_cursor = rows
        .last()
        .filter(|_| more)
        .and_then(|last| serde_json::to_vec(&place(last)).ok())
        .map(|bytes| URL_SAFE_NO_PAD.encode(bytes));
    Page {
        items: rows.into_iter().map(item).collect(),
        next_cursor,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_page_has_no_cursor() {
        let query = PageQuery {
            limit: Some(2),
            cursor: None,
        };

        let first = page(&query, vec![1, 2, 3], |row| *row, |row| row);
        assert_eq!(first.items, [1, 2]);
        let next = PageQuery {
            cursor: first.next_cursor,
            ..query
        };
        assert_eq!(after::<i32>(&next).unwrap(), Some(2));

        let last = page(&next, vec![3, 4], |row| *row, |row| row);
        assert_eq!(
            (last.items.as_slice(), last.next_cursor),
            ([3, 4].as_slice(), None)
        );
    }

    #[test]
    fn a_cursor_of_another_kind_is_refused() {
        let query = PageQuery {
            limit: None,
            cursor: Some("eHl6".to_owned()),
        };
        assert_eq!(
            after::<i32>(&query).unwrap_err().errors[0].pointer,
            "/cursor"
        );
    }
}
