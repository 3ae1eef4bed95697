//! Areas, organisations, sites and venues as rows, and their way into the database.

use chrono::NaiveDate;
use diesel::prelude::*;
use diesel_async::{AsyncPgConnection, RunQueryDsl};
use shared::areas::{AreaKind, AreaState};
use shared::ids::{AreaId, OrganisationId, SiteId, VenueId};
use uuid::Uuid;

use super::accounts::Accounts;
use super::network::staff::{COORDINATORS, PERSONS};
use super::network::{self, Area, Organisation, Site, Venue};
use crate::db::cards::Place;
use crate::db::schema::{
    area_municipalities, area_periods, areas, network as network_table, organisations, sites,
    venues,
};
use crate::db::users::NewUserScope;

/// A site that cards are made up for.
pub(super) struct Shop {
    /// Where it stands.
    pub(super) place: Place,
    /// Its area.
    pub(super) area: &'static Area,
    /// The site.
    pub(super) site: &'static Site,
}

/// What went into the database.
#[derive(Default)]
pub(super) struct Places {
    /// The sites.
    pub(super) shops: Vec<Shop>,
    /// The accounts that belong to them.
    pub(super) accounts: Accounts,
    /// The venue that is shown most, and its organisation.
    pub(super) stage: Option<(OrganisationId, VenueId)>,
}

/// Adds the whole network.
///
/// # Errors
/// When the database fails.
pub(super) async fn insert(conn: &mut AsyncPgConnection, today: NaiveDate) -> QueryResult<Places> {
    let mut places = Places::default();
    diesel::update(network_table::table)
        .set(network_table::contact_email.eq(network::SUPPORT_EMAIL))
        .execute(conn)
        .await?;
    for area in network::AREAS {
        let id = AreaId(Uuid::now_v7());
        let first = area
            .periods
            .first()
            .map_or(today, |it| it.from.seen_from(today));
        insert_area(conn, id, area, first, today).await?;
        let coordinators = COORDINATORS.iter();
        for coordinator in coordinators.filter(|coordinator| coordinator.area == area.prefix) {
            if let Some(username) = coordinator.username {
                let [name, _] = coordinator.name;
                let scope = NewUserScope::Area(id, coordinator.side);
                places.accounts.add_person(username, scope, (name, false));
            }
        }
        for organisation in area.organisations {
            let home = Home {
                area: Some((id, area)),
                since: first,
                today,
            };
            insert_organisation(conn, organisation, home, &mut places).await?;
        }
    }
    for organisation in network::ORGANISATIONS {
        let home = Home {
            area: None,
            since: today - chrono::Duration::days(500),
            today,
        };
        insert_organisation(conn, organisation, home, &mut places).await?;
    }
    Ok(places)
}

/// Where and since when an organisation takes part.
#[derive(Clone, Copy)]
struct Home {
    area: Option<(AreaId, &'static Area)>,
    since: NaiveDate,
    today: NaiveDate,
}

async fn insert_area(
    conn: &mut AsyncPgConnection,
    id: AreaId,
    area: &Area,
    first: NaiveDate,
    today: NaiveDate,
) -> QueryResult<()> {
    let [fi, sv, en] = area.name;
    diesel::insert_into(areas::table)
        .values((
            areas::id.eq(id.0),
            areas::kind.eq(kind_word(area.kind)),
            areas::name_fi.eq(fi),
            areas::name_sv.eq(sv),
            areas::name_en.eq(en),
            areas::code_prefix.eq(area.prefix),
            areas::home_page.eq(area.home_page),
            areas::local_only.eq(area.local_only),
            areas::issue_day_counts.eq(area.issue_day_counts),
            areas::child_age_limit.eq(area.child_age_limit),
        ))
        .execute(conn)
        .await?;
    let periods: Vec<_> = area
        .periods
        .iter()
        .map(|period| {
            (
                area_periods::id.eq(Uuid::now_v7()),
                area_periods::area_id.eq(id.0),
                area_periods::state.eq(state_word(period.state)),
                area_periods::known_from.eq(period.from.seen_from(today)),
                area_periods::pilot_end.eq(period.pilot_end.map(|day| day.seen_from(today))),
            )
        })
        .collect();
    diesel::insert_into(area_periods::table)
        .values(periods)
        .execute(conn)
        .await?;
    let over = area
        .periods
        .iter()
        .find(|period| period.state == AreaState::Ended)
        .and_then(|period| Some(period.pilot_end?.seen_from(today)));
    let municipalities: Vec<_> = area
        .municipalities
        .iter()
        .map(|code| {
            (
                area_municipalities::area_id.eq(id.0),
                area_municipalities::municipality_code.eq(*code),
                area_municipalities::joined_on.eq(first),
                area_municipalities::left_on.eq(over),
            )
        })
        .collect();
    diesel::insert_into(area_municipalities::table)
        .values(municipalities)
        .execute(conn)
        .await?;
    Ok(())
}

async fn insert_organisation(
    conn: &mut AsyncPgConnection,
    organisation: &'static Organisation,
    home: Home,
    places: &mut Places,
) -> QueryResult<()> {
    let id = OrganisationId(Uuid::now_v7());
    let [contact, title] = organisation.contact;
    diesel::insert_into(organisations::table)
        .values((
            organisations::id.eq(id.0),
            organisations::area_id.eq(home.area.map(|(area, _)| area.0)),
            organisations::name.eq(organisation.name),
            organisations::distributes_cards.eq(!organisation.sites.is_empty()),
            organisations::runs_venues.eq(!organisation.venues.is_empty()),
            organisations::sells_tickets.eq(organisation.sells_tickets),
            organisations::contact_name.eq(contact),
            organisations::contact_title.eq(title),
            organisations::contact_email.eq(format!("kaikukortti@{}", organisation.domain)),
        ))
        .execute(conn)
        .await?;
    for site in organisation.sites {
        insert_site(conn, id, site, home, places).await?;
    }
    for venue in organisation.venues {
        let place = (id, organisation.domain);
        let venue_id = insert_venue(conn, place, venue, home, places).await?;
        if venue
            .account
            .is_some_and(|account| account.username == super::VENUE)
        {
            places.stage = Some((id, venue_id));
        }
    }
    Ok(())
}

async fn insert_site(
    conn: &mut AsyncPgConnection,
    organisation: OrganisationId,
    site: &'static Site,
    home: Home,
    places: &mut Places,
) -> QueryResult<()> {
    let Some((area_id, area)) = home.area else {
        return Ok(());
    };
    let id = SiteId(Uuid::now_v7());
    diesel::insert_into(sites::table)
        .values((
            sites::id.eq(id.0),
            sites::area_id.eq(area_id.0),
            sites::organisation_id.eq(organisation.0),
            sites::name.eq(site.name),
            sites::opened_on.eq(home.since),
            sites::closed_on.eq(site.closed.map(|day| day.seen_from(home.today))),
        ))
        .execute(conn)
        .await?;
    if let Some(account) = site.account {
        places.accounts.add_account(account, NewUserScope::Site(id));
    }
    for person in PERSONS.iter().filter(|person| person.site == site.name) {
        let who = (person.name, person.is_contact);
        let scope = NewUserScope::Site(id);
        places.accounts.add_person(person.username, scope, who);
    }
    places.shops.push(Shop {
        place: Place {
            area: area_id,
            organisation,
            site: id,
        },
        area,
        site,
    });
    Ok(())
}

async fn insert_venue(
    conn: &mut AsyncPgConnection,
    (organisation, domain): (OrganisationId, &str),
    venue: &Venue,
    home: Home,
    places: &mut Places,
) -> QueryResult<VenueId> {
    let id = VenueId(Uuid::now_v7());
    let [name_fi, name_sv, name_en] = venue.name;
    let [offer_fi, offer_sv, offer_en] = venue.offer;
    let [street, postal_code, municipality] = venue.address;
    diesel::insert_into(venues::table)
        .values((
            venues::id.eq(id.0),
            venues::organisation_id.eq(organisation.0),
            venues::area_id.eq(home.area.map(|(area, _)| area.0)),
            venues::category.eq(venue.category.as_str()),
            venues::pop_up.eq(home.area.is_none()),
            (
                venues::name_fi.eq(name_fi),
                venues::name_sv.eq(name_sv),
                venues::name_en.eq(name_en),
            ),
            (
                venues::offer_fi.eq(offer_fi),
                venues::offer_sv.eq(offer_sv),
                venues::offer_en.eq(offer_en),
            ),
            venues::street_address.eq(street),
            venues::postal_code.eq(postal_code),
            venues::municipality_code.eq(municipality),
            venues::home_page.eq(format!("https://{domain}")),
            venues::opens_on.eq(home.since),
            venues::closes_on.eq(venue.closed.map(|day| day.seen_from(home.today))),
        ))
        .execute(conn)
        .await?;
    if let Some(account) = venue.account {
        places
            .accounts
            .add_account(account, NewUserScope::Venue(id));
    }
    Ok(id)
}

const fn kind_word(kind: AreaKind) -> &'static str {
    match kind {
        AreaKind::Municipality => "municipality",
        AreaKind::Region => "region",
        AreaKind::WellbeingCounty => "wellbeing_county",
    }
}

const fn state_word(state: AreaState) -> &'static str {
    match state {
        AreaState::Pilot => "pilot",
        AreaState::Permanent => "permanent",
        AreaState::Ended => "ended",
    }
}
