//! The offline list: which cards are in it, for which venues.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, DurationRound, NaiveDate, TimeDelta, Utc};
use diesel::QueryResult;
use diesel_async::AsyncPgConnection;
use sha2::{Digest, Sha256};
use shared::card_number::CardNumber;
use shared::ids::{AreaId, VenueId};
use shared::offline_list::{HOURS_VALID, VenueEntries, encode, entry, week};
use shared::test_mode::{TEST_AREA, TestNumber};
use shared::validity::{AreaTerms, CardRecord};
use shared::verdict::{Question, VenueTerms, decide};

use super::{judge, named, record, test_findings};
use crate::app::AppState;
use crate::auth::offline_list::ReadOfflineList;
use crate::db;
use crate::db::offline_list::{NamedArea, OfflineCard, OfflineVenue};
use crate::sandbox::is_testing;

/// Which list a client would get now: what it depends on, without the cards.
pub struct Edition {
    /// The day that is judged.
    pub day: NaiveDate,
    /// The hour of the list.
    pub issued_at: DateTime<Utc>,
    /// From when on it is to be thrown away.
    pub expires_at: DateTime<Utc>,
    /// The week of its key.
    pub week: String,
    /// Another text once the list may be another one.
    pub tag: String,
    /// The client's venues.
    pub venues: Vec<OfflineVenue>,
}

impl Edition {
    /// The area that all the venues belong to; none when they are of several, or of none.
    #[must_use]
    pub fn area(&self) -> Option<AreaId> {
        let areas: BTreeSet<_> = self.venues.iter().map(|venue| venue.area).collect();
        match areas.len() {
            1 => areas.into_iter().next().flatten(),
            _ => None,
        }
    }
}

/// The edition that a client would get now.
///
/// # Errors
/// When the database fails.
pub async fn edition(
    state: &AppState,
    conn: &mut AsyncPgConnection,
    reader: &ReadOfflineList,
) -> QueryResult<Edition> {
    let (day, now) = (state.clock().today(), state.clock().now());
    let issued_at = now.duration_trunc(TimeDelta::hours(1)).unwrap_or(now);
    let position = db::offline_list::position(conn).await?;
    let venues = if is_testing() {
        test_venues(&reader.venues)
    } else {
        db::offline_list::venues(conn, &reader.venues, day).await?
    };
    let kid = &state.offline_keys().public().kid;
    let rests_on = format!(
        "{kid} {} {day} {issued_at} {position:?} {venues:?}",
        reader.client
    );
    let digest = Sha256::digest(rests_on.as_bytes());
    let tag = digest.iter().take(12).map(|byte| format!("{byte:02x}"));
    Ok(Edition {
        day,
        issued_at,
        expires_at: issued_at + TimeDelta::hours(HOURS_VALID),
        week: week(day),
        tag: tag.collect(),
        venues,
    })
}

/// What stands in a list, and the areas some of whose valid cards do not.
pub struct Listed {
    /// The entries for the venues.
    pub lists: Vec<VenueEntries>,
    /// The areas, by their names.
    pub left_out: Vec<NamedArea>,
}

/// Venues at which the same cards work.
struct Group {
    area: Option<AreaId>,
    venues: Vec<VenueId>,
    entries: Vec<u32>,
}

/// Venues of an area that keeps to itself take its cards alone; all others take those of all other areas.
fn groups(venues: &[OfflineVenue]) -> Vec<Group> {
    let mut by_area: BTreeMap<Option<AreaId>, Vec<VenueId>> = BTreeMap::new();
    for venue in venues {
        let alone = venue.area.filter(|_| venue.is_local_only);
        by_area.entry(alone).or_default().push(venue.id);
    }
    let group = |(area, venues)| Group {
        area,
        venues,
        entries: Vec::new(),
    };
    by_area.into_iter().map(group).collect()
}

/// Lists the cards that are valid on the day of an edition.
///
/// # Errors
/// When the database fails.
pub async fn list(
    conn: &mut AsyncPgConnection,
    edition: &Edition,
    hash_key: &[u8],
) -> QueryResult<Listed> {
    if is_testing() {
        return Ok(test_list(edition, hash_key));
    }
    let named = db::offline_list::areas(conn).await?;
    let ids: Vec<_> = named.iter().map(|area| area.id.0).collect();
    let terms = db::card_validity::area_terms(conn, &ids).await?;
    let (mut groups, mut left_out) = (groups(&edition.venues), BTreeSet::new());
    db::offline_list::for_each_card(conn, edition.day, |found| {
        sort_in(
            found,
            edition.day,
            &terms,
            &mut groups,
            &mut left_out,
            hash_key,
        );
    })
    .await?;
    let entries = |group: Group| {
        let (count, entries) = encode(group.entries);
        VenueEntries {
            venue_ids: group.venues,
            area_id: group.area,
            count,
            entries,
        }
    };
    Ok(Listed {
        lists: groups.into_iter().map(entries).collect(),
        left_out: named
            .into_iter()
            .filter(|area| left_out.contains(&area.id))
            .collect(),
    })
}

/// The venues of a test key, which are always open.
fn test_venues(venues: &[VenueId]) -> Vec<OfflineVenue> {
    let open = venues.iter().map(|id| OfflineVenue {
        id: *id,
        area: Some(TEST_AREA),
        is_local_only: false,
    });
    open.collect()
}

/// The test numbers that are valid on the day of an edition.
fn test_list(edition: &Edition, hash_key: &[u8]) -> Listed {
    let valid = TestNumber::ALL.iter().filter(|number| {
        let findings = test_findings(Some(**number), edition.day);
        judge(&findings, number.number(), edition.day, edition.day)
            .verdict
            .is_valid()
    });
    let read = valid.filter_map(|number| CardNumber::parse(number.number()).ok());
    let (count, entries) = encode(read.map(|number| entry(hash_key, &number)).collect());
    let list = VenueEntries {
        venue_ids: edition.venues.iter().map(|venue| venue.id).collect(),
        area_id: None,
        count,
        entries,
    };
    Listed {
        lists: vec![list],
        left_out: Vec::new(),
    }
}

/// Puts a card into the groups at whose venues it works, when its number is a random one; else its area is left out.
fn sort_in(
    found: &OfflineCard,
    day: NaiveDate,
    areas: &[AreaTerms],
    groups: &mut [Group],
    left_out: &mut BTreeSet<AreaId>,
    hash_key: &[u8],
) {
    let (Ok(number), card) = (CardNumber::parse(&found.number), record(&found.card, areas)) else {
        return;
    };
    let listed = (!found.is_in_series && number.is_random()).then(|| entry(hash_key, &number));
    for group in groups {
        if !works(&number, &card, named(areas, group.area), day) {
            continue;
        }
        match listed {
            Some(entry) => group.entries.push(entry),
            None => left_out.extend(
                card.standing_on(day)
                    .map(|standing| standing.issuance.area.id),
            ),
        }
    }
}

/// Whether a card works on a day at the venues of an area that keeps to itself, or of none.
fn works(
    number: &CardNumber,
    card: &CardRecord<'_>,
    area: Option<&AreaTerms>,
    day: NaiveDate,
) -> bool {
    let verdict = decide(&Question {
        text: number.as_str(),
        card: Some(card),
        is_in_stock: true,
        venue: Some(VenueTerms {
            opens_on: day,
            closes_on: None,
            area,
        }),
        today: day,
        occasion: day,
    });
    verdict.is_valid()
}
