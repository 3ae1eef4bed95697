//! Fills an empty database, all or nothing.

use std::collections::HashMap;

use chrono::{DateTime, Duration, NaiveDate, Utc};
use diesel::prelude::*;
use diesel_async::{AsyncConnection, AsyncPgConnection, RunQueryDsl};
use shared::api_clients::ApiScope;
use shared::card_number::{AreaPrefix, AreaPrefixError};
use shared::ids::UserId;
use shared::validity::ValidityRules;
use thiserror::Error;

use super::administration::Desk;
use super::lives::{Lives, Terms};
use super::network::{self, Area};
use super::numbers::Numbers;
use super::people::Society;
use super::places::{self, Places, Shop};
use super::random::Random;
use super::rows::{self, Pen};
use super::{stock, trail};
use crate::auth::api_key::{self, Mode};
use crate::clock::civil_day;
use crate::db;
use crate::db::api_clients::NewClient;
use crate::db::schema::{areas, cards, users};
use crate::db::users::NewUserScope;

/// How far back the oldest card goes, in days.
const HISTORY: i64 = 720;
/// Where the numbers and the chances come from.
const SEED: u64 = 0x4b41_494b;

/// Why there are no demo data now.
#[derive(Debug, Error)]
pub(super) enum SeedError {
    /// It would mix with what is there.
    #[error(
        "the database is not empty, and demo data go into an empty one only; take another data folder or database"
    )]
    NotEmpty,
    /// The database.
    #[error("the database refused the demo data: {0}")]
    Database(#[from] diesel::result::Error),
    /// A constant of the demo is wrong.
    #[error("the demo data are wrong: {0}")]
    Prefix(#[from] AreaPrefixError),
}

/// Fills the database as of a moment.
///
/// # Errors
/// When the database is not empty or fails.
pub(super) async fn fill(
    conn: &mut AsyncPgConnection,
    now: DateTime<Utc>,
    hash: &str,
) -> Result<(), SeedError> {
    conn.transaction(async |conn: &mut AsyncPgConnection| {
        // Also holds back another start that would do the same at this moment.
        db::network::mark_as_demo(conn).await?;
        if !is_empty(conn).await? {
            return Err(SeedError::NotEmpty);
        }
        let mut places = places::insert(conn, civil_day(now)).await?;
        let mut accounts = std::mem::take(&mut places.accounts);
        accounts.add(network::ADMINISTRATOR, NewUserScope::Network);
        let accounts = accounts.insert(conn, hash).await?;
        insert_keys(conn, &places).await?;
        let desk = Desk {
            accounts: &accounts,
            administrator: account(network::ADMINISTRATOR, &accounts)?,
            now,
        };
        desk.insert(conn).await?;
        trail::insert(conn, &desk).await?;
        let mut numbers = Numbers::new(SEED);
        for (shop, seed) in places.shops.iter().zip(SEED..) {
            let pen = Pen {
                place: shop.place,
                by: who(shop, &accounts)?,
                now,
            };
            insert_shop(
                conn,
                shop,
                pen,
                giver(shop.area, &accounts)?,
                &mut numbers,
                seed,
            )
            .await?;
        }
        Ok(())
    })
    .await
}

async fn is_empty(conn: &mut AsyncPgConnection) -> QueryResult<bool> {
    let found: i64 = areas::table.count().get_result(conn).await?;
    let accounts: i64 = users::table.count().get_result(conn).await?;
    let registered: i64 = cards::table.count().get_result(conn).await?;
    Ok(found + accounts + registered == 0)
}

/// The programs of the venue that is shown most, with the keys that everybody knows: a live one, and one for trying out.
async fn insert_keys(conn: &mut AsyncPgConnection, places: &Places) -> QueryResult<()> {
    let Some((organisation, venue)) = places.stage else {
        return Ok(());
    };
    let (key, test_key) = (super::key(), super::test_key());
    let scopes = ApiScope::ALL.map(ApiScope::as_str);
    let live = NewClient {
        organisation,
        mode: Mode::Live,
        name: "Tarinatalon lippukassa",
        prefix: &api_key::shown_prefix(&key),
        key_hash: &api_key::hash(&key).unwrap_or_default(),
        scopes: &["cards:check"],
        venues: &[venue],
    };
    let test = NewClient {
        organisation,
        mode: Mode::Test,
        name: "Tarinatalon lippukassa, kokeilu",
        prefix: &api_key::shown_prefix(&test_key),
        key_hash: &api_key::hash(&test_key).unwrap_or_default(),
        scopes: &scopes,
        venues: &[],
    };
    for new in [live, test] {
        db::api_clients::insert(conn, &new).await?;
    }
    Ok(())
}

type Ids = HashMap<&'static str, UserId>;

/// Who gave the site its numbers: the area's coordinator, or Kaikukeskus.
fn giver(area: &Area, accounts: &Ids) -> QueryResult<UserId> {
    account(area.coordinator.unwrap_or(network::ADMINISTRATOR), accounts)
}

fn account(username: &str, accounts: &Ids) -> QueryResult<UserId> {
    let id = accounts.get(username).copied();
    id.ok_or(diesel::result::Error::NotFound)
}

/// Who registered the site's cards: the site itself, or the one who looks after it.
fn who(shop: &Shop, accounts: &Ids) -> QueryResult<UserId> {
    let own = shop.site.account;
    let own = own.and_then(|account| accounts.get(account.username).copied());
    own.map_or_else(|| giver(shop.area, accounts), Ok)
}

async fn insert_shop(
    conn: &mut AsyncPgConnection,
    shop: &Shop,
    pen: Pen,
    giver: UserId,
    numbers: &mut Numbers,
    seed: u64,
) -> Result<(), SeedError> {
    let terms = terms(shop, pen.now)?;
    let society = Society::load(conn, shop.area.municipalities).await?;
    let lives = Lives {
        terms: &terms,
        society: &society,
        numbers,
        random: Random::new(seed),
        cards: Vec::new(),
    };
    let amount = &shop.site.cards;
    let made = lives.make(amount.personal, amount.community);
    stock::insert(conn, pen, giver, &terms, (amount, &made), numbers).await?;
    rows::insert(conn, pen, &made).await?;
    Ok(())
}

fn terms(shop: &Shop, now: DateTime<Utc>) -> Result<Terms, AreaPrefixError> {
    let today = civil_day(now);
    let area = shop.area;
    let periods = area.periods;
    let from = |day: NaiveDate| day.max(today - Duration::days(HISTORY));
    let first = periods.first().map(|period| period.from.seen_from(today));
    let pilot_end = periods.last().and_then(|period| period.pilot_end);
    let closed = shop.site.closed.map(|day| day.seen_from(today));
    Ok(Terms {
        prefix: AreaPrefix::parse(area.prefix)?,
        rules: ValidityRules {
            issue_day_counts: area.issue_day_counts,
            ..ValidityRules::default()
        },
        pilot_end: pilot_end.map(|day| day.seen_from(today)),
        first: from(first.unwrap_or(today)),
        last: closed.map_or(today, |day| day.min(today)),
        serials: shop.site.cards.serials,
        now,
    })
}
