//! The numbers that each site was given: those handed out since, and those that still lie in a drawer.

use chrono::{Duration, NaiveDate};
use diesel::QueryResult;
use diesel_async::AsyncPgConnection;
use shared::card_number::CardNumber;
use shared::cards::CardKind;
use shared::ids::UserId;
use shared::stocks::StockSource;

use super::card::Card;
use super::lives::Terms;
use super::network::Cards;
use super::numbers::Numbers;
use super::rows::Pen;
use crate::clock::civil_day;
use crate::db::stocks::{self, NewStock};

/// Serial numbers that are free where there were any.
const FREE_SERIALS: std::ops::RangeInclusive<u32> = 1000..=1004;

/// Gives a site the numbers of its cards, and free ones.
///
/// # Errors
/// When the database fails.
pub(super) async fn insert(
    conn: &mut AsyncPgConnection,
    pen: Pen,
    by: UserId,
    terms: &Terms,
    (amount, made): (&Cards, &[Card]),
    numbers: &mut Numbers,
) -> QueryResult<()> {
    let is_of = |kind: CardKind| move |card: &&Card| card.kind == kind;
    let used = |kind| -> Vec<CardNumber> {
        let of_kind = made.iter().filter(is_of(kind));
        of_kind.map(|card| card.number.clone()).collect()
    };
    let free: Vec<CardNumber> = (0..amount.free_personal)
        .map(|_| numbers.draw(&terms.prefix))
        .collect();
    let mut serials = Vec::new();
    if terms.serials {
        serials.extend(FREE_SERIALS.filter_map(|serial| numbers.serial(&terms.prefix, serial)));
    }
    let mut community = used(CardKind::Community);
    community.extend((0..amount.free_community).map(|_| numbers.draw(&terms.prefix)));
    let recently = (terms.last - Duration::days(18)).max(terms.first);
    let (personal, of_community) = (CardKind::Personal, CardKind::Community);
    for (kind, given_on, source, numbers) in [
        (personal, terms.first, StockSource::List, used(personal)),
        (of_community, terms.first, StockSource::List, community),
        (personal, recently, StockSource::Generated, free),
        (personal, recently, StockSource::Range, serials),
    ] {
        let given_on: NaiveDate = given_on.min(civil_day(pen.now));
        let new = NewStock {
            area: pen.place.area,
            site: pen.place.site,
            kind,
            given_on,
            given_by: by,
            source,
            numbers: &numbers,
        };
        stocks::insert(conn, &new).await?;
    }
    Ok(())
}
