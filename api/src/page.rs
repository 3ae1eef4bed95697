//! Cursors: where a page ended, in a form that callers need not understand.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use serde::Serialize;
use serde::de::DeserializeOwned;
use shared::page::{Page, PageQuery};
use shared::problem::FieldCode;
use uuid::Uuid;

use crate::error::{ApiError, ApiResult};

/// A place in a list's order.
pub trait Place: DeserializeOwned {
    /// Whether the database can have such a place; it fails on others.
    fn is_possible(&self) -> bool;
}

impl Place for (String, Uuid) {
    fn is_possible(&self) -> bool {
        !self.0.contains('\0')
    }
}

impl Place for (DateTime<Utc>, Uuid) {
    fn is_possible(&self) -> bool {
        (1..=9999).contains(&self.0.year())
    }
}

impl Place for (i32, DateTime<Utc>, Uuid) {
    fn is_possible(&self) -> bool {
        (self.1, self.2).is_possible()
    }
}

impl Place for (NaiveDate, Uuid) {
    fn is_possible(&self) -> bool {
        (1..=9999).contains(&self.0.year())
    }
}

impl Place for (NaiveDate, DateTime<Utc>, Uuid) {
    fn is_possible(&self) -> bool {
        [self.0.year(), self.1.year()]
            .iter()
            .all(|year| (1..=9999).contains(year))
    }
}

impl Place for Uuid {
    fn is_possible(&self) -> bool {
        true
    }
}

/// A place in a list that is counted through: what stands there may be in no address.
impl Place for i32 {
    fn is_possible(&self) -> bool {
        true
    }
}

impl Place for (i32, Uuid) {
    fn is_possible(&self) -> bool {
        true
    }
}

/// Where the page begins: after this place.
///
/// # Errors
/// 422 when the cursor is not one of this list's.
pub fn after<P: Place>(query: &PageQuery) -> ApiResult<Option<P>> {
    let Some(cursor) = &query.cursor else {
        return Ok(None);
    };
    let bytes = URL_SAFE_NO_PAD.decode(cursor).ok();
    bytes
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .filter(P::is_possible)
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

    type ByName = (String, Uuid);

    fn place(row: &i32) -> ByName {
        (row.to_string(), Uuid::nil())
    }

    #[test]
    fn the_last_page_has_no_cursor() {
        let query = PageQuery {
            limit: Some(2),
            cursor: None,
        };

        let first = page(&query, vec![1, 2, 3], place, |row| row);
        assert_eq!(first.items, [1, 2]);
        let next = PageQuery {
            cursor: first.next_cursor,
            ..query
        };
        assert_eq!(after::<ByName>(&next).unwrap(), Some(place(&2)));

        let last = page(&next, vec![3, 4], place, |row| row);
        assert_eq!(last.items, [3, 4]);
        assert_eq!(last.next_cursor, None);
    }

    #[test]
    fn an_impossible_cursor_is_refused() {
        let nil = Uuid::nil();
        for place in [
            "xyz".to_owned(),
            format!("[1,\"{nil}\"]"),
            format!("[\"a\\u0000b\",\"{nil}\"]"),
        ] {
            let cursor = Some(URL_SAFE_NO_PAD.encode(&place));
            let query = PageQuery {
                limit: None,
                cursor,
            };
            let error = after::<ByName>(&query).unwrap_err();
            assert_eq!(error.errors[0].pointer, "/cursor", "{place}");
        }
        let cursor =
            Some(URL_SAFE_NO_PAD.encode(format!("[\"-200000-01-01T00:00:00Z\",\"{nil}\"]")));
        let query = PageQuery {
            limit: None,
            cursor,
        };
        assert!(after::<(DateTime<Utc>, Uuid)>(&query).is_err());
    }
}
