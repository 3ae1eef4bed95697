//! What a verdict needs, in one round trip.

use chrono::NaiveDate;
use diesel::prelude::*;
use diesel::sql_types::{Array, Bool, Jsonb, Nullable, Text as SqlText, Uuid as SqlUuid};
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use shared::card_number::CardNumber;
use shared::cards::{CardKind, InactivationReason};
use shared::entitlement::{AgeLimits, DEFAULT_AGE_LIMIT};
use shared::ids::{AreaId, CardId, OrganisationId, VenueId};
use shared::test_mode::{LOCAL_TEST_AREA, TEST_AREA, TEST_ORGANISATION, TestCard, TestFacts};
use shared::validity::{AreaPeriod, AreaTerms};
use shared::venues::VenueCategory;
use uuid::Uuid;

use super::prepared::Prepared;

#[derive(QueryableByName)]
struct Row {
    #[diesel(sql_type = Nullable<Jsonb>)]
    card: Option<Value>,
    #[diesel(sql_type = Bool)]
    is_in_stock: bool,
    #[diesel(sql_type = Nullable<Jsonb>)]
    venue: Option<Value>,
    #[diesel(sql_type = Jsonb)]
    areas: Value,
}

impl Row {
    fn read(self) -> QueryResult<Findings> {
        let venue = self.venue.map(read).transpose()?;
        Ok(Findings {
            number: Self::read_number(self.card, self.is_in_stock, self.areas)?,
            venue: venue.ok_or(diesel::NotFound)?,
        })
    }

    fn read_anywhere(self) -> QueryResult<NumberFindings> {
        Self::read_number(self.card, self.is_in_stock, self.areas)
    }

    fn read_number(
        card: Option<Value>,
        is_in_stock: bool,
        areas: Value,
    ) -> QueryResult<NumberFindings> {
        Ok(NumberFindings {
            card: card.map(read).transpose()?,
            is_in_stock,
            areas: read(areas)?,
        })
    }
}

/// All that a verdict rests on.
pub struct Findings {
    /// What is known of the number.
    pub number: NumberFindings,
    /// The venue.
    pub venue: VenueFindings,
}

/// All that a verdict rests on where no venue is named.
pub struct NumberFindings {
    /// The card that holds the number.
    pub card: Option<CardFindings>,
    /// Whether the number is in a stock.
    pub is_in_stock: bool,
    /// The areas of the card's handings-out, and of the venue.
    pub areas: Vec<AreaFindings>,
}

impl Findings {
    /// What is known of a test number, at a test venue.
    #[must_use]
    pub fn of_test(id: Option<CardId>, facts: &TestFacts) -> Self {
        let card = id.zip(facts.card);
        let venue = VenueFindings {
            opens_on: NaiveDate::MIN,
            closes_on: facts.venue_is_closed.then_some(NaiveDate::MIN),
            area_id: Some(TEST_AREA),
            organisation_id: TEST_ORGANISATION,
            category: VenueCategory::Culture,
        };
        let of_card = card.map(|(_, card)| AreaFindings::of_test(card.area, card.pilot_end));
        let of_venue = AreaFindings::of_test(TEST_AREA, None);
        let areas = of_card.into_iter().chain([of_venue]).collect();
        let number = NumberFindings {
            card: card.map(|(id, card)| CardFindings::of_test(id, &card)),
            is_in_stock: facts.is_in_stock,
            areas,
        };
        Self { number, venue }
    }
}

/// A card, as a verdict sees it.
#[derive(Deserialize)]
pub struct CardFindings {
    /// Its id, which leaves the register in no verdict.
    pub id: CardId,
    /// Its kind.
    pub kind: CardKind,
    /// The registered number of children, if it was told.
    pub children: Option<u8>,
    /// Its handings-out that stand.
    pub issuances: Vec<IssuanceFindings>,
    /// Its inactivations that stand.
    pub inactivations: Vec<InactivationFindings>,
}

impl CardFindings {
    fn of_test(id: CardId, card: &TestCard) -> Self {
        let issuance = IssuanceFindings {
            issued_on: card.issued_on,
            printed_last_day: card.printed_last_day,
            area_id: card.area,
        };
        let inactivation = card
            .inactive_from
            .map(|inactive_from| InactivationFindings {
                reason: InactivationReason::Lost,
                inactive_from,
            });
        Self {
            id,
            kind: card.kind,
            children: card.children,
            issuances: vec![issuance],
            inactivations: inactivation.into_iter().collect(),
        }
    }
}

/// A handing-out, as a verdict sees it.
#[derive(Clone, Copy, Deserialize)]
pub struct IssuanceFindings {
    /// The day.
    pub issued_on: NaiveDate,
    /// The last valid day as printed.
    pub printed_last_day: NaiveDate,
    /// The area that was stamped on it.
    pub area_id: AreaId,
}

/// An inactivation, as a verdict sees it.
#[derive(Clone, Copy, Deserialize)]
pub struct InactivationFindings {
    /// Why.
    pub reason: InactivationReason,
    /// First day on which the card does not work.
    pub inactive_from: NaiveDate,
}

/// A venue, as a verdict sees it.
#[derive(Clone, Copy, Deserialize)]
pub struct VenueFindings {
    /// First day on which it accepts cards.
    pub opens_on: NaiveDate,
    /// Last day, if there is one.
    pub closes_on: Option<NaiveDate>,
    /// Its area; none for a pop-up venue.
    pub area_id: Option<AreaId>,
    /// Its organisation.
    pub organisation_id: OrganisationId,
    /// Its category.
    pub category: VenueCategory,
}

/// An area, as a verdict sees it.
#[derive(Deserialize)]
pub struct AreaFindings {
    id: AreaId,
    local_only: bool,
    child_age_limit: u8,
    client_age_limit: u8,
    periods: Vec<PeriodFindings>,
}

#[derive(Deserialize)]
struct PeriodFindings {
    known_from: NaiveDate,
    pilot_end: Option<NaiveDate>,
}

impl AreaFindings {
    fn of_test(id: AreaId, pilot_end: Option<NaiveDate>) -> Self {
        Self {
            id,
            local_only: id == LOCAL_TEST_AREA,
            child_age_limit: DEFAULT_AGE_LIMIT,
            client_age_limit: DEFAULT_AGE_LIMIT,
            periods: vec![PeriodFindings {
                known_from: NaiveDate::MIN,
                pilot_end,
            }],
        }
    }

    /// The terms that the rules ask for.
    #[must_use]
    pub fn terms(&self) -> AreaTerms {
        let periods = self.periods.iter().map(|period| AreaPeriod {
            known_from: period.known_from,
            pilot_end: period.pilot_end,
        });
        AreaTerms {
            id: self.id,
            local_only: self.local_only,
            periods: periods.collect(),
        }
    }

    /// The area's id.
    #[must_use]
    pub const fn id(&self) -> AreaId {
        self.id
    }

    /// The area's age limits.
    #[must_use]
    pub const fn age_limits(&self) -> AgeLimits {
        AgeLimits {
            children: Some(self.child_age_limit),
            clients: Some(self.client_age_limit),
        }
    }
}

/// Looks up a number and a venue. What cannot be a card number is looked up as nothing.
///
/// # Errors
/// `NotFound` when there is no such venue, or when the database fails.
pub async fn find(
    conn: &mut AsyncPgConnection,
    number: Option<&CardNumber>,
    venue: VenueId,
) -> QueryResult<Findings> {
    let query = diesel::sql_query(include_str!("card_validity.sql"))
        .bind::<SqlText, _>(number.map(CardNumber::as_str).unwrap_or_default())
        .bind::<SqlUuid, _>(venue.0);
    let row: Row = Prepared(query).get_result(conn).await?;
    row.read()
}

/// Looks up numbers, each at a venue, in their order.
///
/// # Errors
/// When the database fails.
pub async fn find_many(
    conn: &mut AsyncPgConnection,
    asked: &[(Option<CardNumber>, VenueId)],
) -> QueryResult<Vec<Findings>> {
    let asked = asked
        .iter()
        .map(|(number, venue)| (number.as_ref().map(CardNumber::as_str), Some(venue.0)));
    let rows = load_many(conn, asked.collect()).await?;
    rows.into_iter().map(Row::read).collect()
}

/// Looks up numbers where no venue is named, in their order. What cannot be a card number is looked up as nothing.
///
/// # Errors
/// When the database fails.
pub async fn find_anywhere(
    conn: &mut AsyncPgConnection,
    numbers: &[Option<&str>],
) -> QueryResult<Vec<NumberFindings>> {
    let asked = numbers.iter().map(|number| (*number, None));
    let rows = load_many(conn, asked.collect()).await?;
    rows.into_iter().map(Row::read_anywhere).collect()
}

async fn load_many(
    conn: &mut AsyncPgConnection,
    asked: Vec<(Option<&str>, Option<Uuid>)>,
) -> QueryResult<Vec<Row>> {
    let (numbers, venues): (Vec<_>, Vec<_>) = asked.into_iter().unzip();
    let numbers: Vec<_> = numbers.into_iter().map(Option::unwrap_or_default).collect();
    diesel::sql_query(include_str!("card_validity_many.sql"))
        .bind::<Array<SqlText>, _>(numbers)
        .bind::<Array<Nullable<SqlUuid>>, _>(venues)
        .load(conn)
        .await
}

/// The terms of areas: local or not, and how their pilots stood.
///
/// # Errors
/// When the database fails.
pub async fn area_terms(
    conn: &mut AsyncPgConnection,
    areas: &[Uuid],
) -> QueryResult<Vec<AreaTerms>> {
    #[derive(QueryableByName)]
    struct Areas {
        #[diesel(sql_type = Jsonb)]
        areas: Value,
    }
    let row: Areas = diesel::sql_query(include_str!("area_terms.sql"))
        .bind::<Array<SqlUuid>, _>(areas)
        .get_result(conn)
        .await?;
    let found: Vec<AreaFindings> = read(row.areas)?;
    Ok(found.iter().map(AreaFindings::terms).collect())
}

fn read<T: DeserializeOwned>(value: Value) -> QueryResult<T> {
    serde_json::from_value(value)
        .map_err(|error| diesel::result::Error::DeserializationError(Box::new(error)))
}
