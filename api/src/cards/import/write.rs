//! Writes the rows that are to be registered, a table at a time.

use std::collections::BTreeSet;

use diesel_async::AsyncPgConnection;
use shared::ids::CardId;

use super::judge::{Becomes, Judge, JudgedRow};
use crate::cards::check::refuse_stock_of_another;
use crate::db;
use crate::db::card_imports::{EnteredCard, Entering};
use crate::db::cards::Place;
use crate::error::ApiResult;

/// Writes what is new, and gives the cards that are registered now. Call it in a transaction.
///
/// # Errors
/// 422 when a number was moved to another site since it was looked up.
pub(super) async fn write(
    conn: &mut AsyncPgConnection,
    judge: &Judge<'_>,
    judged: &[JudgedRow],
) -> ApiResult<BTreeSet<CardId>> {
    let by = judge.by;
    let entering = Entering {
        place: Place {
            area: by.area,
            organisation: by.organisation,
            site: by.site,
        },
        by: by.user,
        at: judge.now,
    };
    let new: Vec<EnteredCard<'_>> = judged.iter().filter_map(entered).collect();
    if new.is_empty() {
        return Ok(BTreeSet::new());
    }
    let written = db::card_imports::insert_cards(conn, &entering, &new).await?;
    let written: BTreeSet<CardId> = written.into_iter().collect();
    let new = new.iter().filter(|card| written.contains(&card.id));
    let new: Vec<&EnteredCard<'_>> = new.collect();
    // A coordinator may have moved a number on since it was looked up; from here on nobody can.
    let numbers: Vec<_> = new.iter().map(|card| card.number.as_str()).collect();
    refuse_stock_of_another(conn, by.site, &numbers).await?;
    db::card_imports::insert_rest(conn, &entering, &new).await?;
    Ok(written)
}

fn entered(row: &JudgedRow) -> Option<EnteredCard<'_>> {
    let Becomes::New(new) = &row.becomes else {
        return None;
    };
    Some(EnteredCard {
        id: new.id,
        number: &new.number,
        kind: new.request.kind,
        client_reference: new.request.client_reference,
        content_hash: &new.content_hash,
        issued_on: new.issued_on,
        printed_last_day: new.judged.printed_last_day,
        facts: new.request.facts.as_ref(),
        municipality: new.judged.municipality.as_deref(),
    })
}
