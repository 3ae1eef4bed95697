//! Statements of the `.sql` files that are prepared once for each connection.
//!
//! Diesel prepares what `sql_query` runs anew each time, as its text might be another each time. For what every request
//! asks, planning costs more than the answer.

use diesel::pg::Pg;
use diesel::prelude::*;
use diesel::query_builder::{AstPass, Query, QueryFragment, QueryId};

/// A statement with a text that is always the same: PostgreSQL keeps its plan.
///
/// For statements that find rows by their keys: a plan that is kept knows none of the values.
pub(super) struct Prepared<Q>(pub(super) Q);

impl<Q: QueryFragment<Pg>> QueryFragment<Pg> for Prepared<Q> {
    fn walk_ast<'b>(&'b self, pass: AstPass<'_, 'b, Pg>) -> QueryResult<()> {
        self.0.walk_ast(pass)
    }

    fn is_safe_to_cache_prepared(&self, _: &Pg) -> QueryResult<bool> {
        Ok(true)
    }
}

impl<Q: Query> Query for Prepared<Q> {
    type SqlType = Q::SqlType;
}

impl<Q> QueryId for Prepared<Q> {
    type QueryId = ();

    // Kept by its text.
    const HAS_STATIC_QUERY_ID: bool = false;
}
