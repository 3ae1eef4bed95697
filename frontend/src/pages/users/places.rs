//! The sites and venues that an account can be given to.

use shared::ids::{AreaId, SiteId, VenueId};
use shared::page::{Page, PageQuery};
use shared::session::Role;
use shared::text::Text;
use shared::users::NewScope;
use uuid::Uuid;

use crate::api::error::ApiError;
use crate::api::sites::list_sites;
use crate::api::venues::list_venues;

/// A site or venue.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Place {
    pub(super) id: Uuid,
    pub(super) area_id: Option<AreaId>,
    pub(super) name: Text,
    pub(super) organisation: String,
}

/// The places for accounts of a role, page by page.
pub(super) async fn list_places(role: Role, page: PageQuery) -> Result<Page<Place>, ApiError> {
    if role == Role::Venue {
        let venues = list_venues(&page).await?;
        let places = venues.items.into_iter().map(|venue| Place {
            id: venue.id.0,
            area_id: venue.area_id,
            name: venue.name,
            organisation: venue.organisation_name,
        });
        return Ok(Page {
            items: places.collect(),
            next_cursor: venues.next_cursor,
        });
    }
    let sites = list_sites(&page).await?;
    let places = sites.items.into_iter().map(|site| Place {
        id: site.id.0,
        area_id: Some(site.area_id),
        name: Text {
            fi: site.name,
            ..Text::default()
        },
        organisation: site.organisation_name,
    });
    Ok(Page {
        items: places.collect(),
        next_cursor: sites.next_cursor,
    })
}

/// What an account of a place is for.
pub(super) const fn scope(role: Role, place: Uuid) -> NewScope {
    match role {
        Role::Venue => NewScope::Venue {
            venue_id: VenueId(place),
        },
        _ => NewScope::Distributor {
            site_id: SiteId(place),
        },
    }
}
