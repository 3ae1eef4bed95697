//! Parts of the network as most of them are.

use shared::areas::{AreaKind, AreaState};
use shared::venues::VenueCategory;

use super::{Account, Area, Cards, Day, Organisation, Period, Site, Texts, Venue};

/// In permanent use from a day on.
pub(super) const fn permanent(from: Day) -> Period {
    Period {
        state: AreaState::Permanent,
        from,
        pilot_end: None,
    }
}

/// A site with a usual amount of cards.
pub(super) const fn site(name: &'static str, personal: u64, account: Option<Account>) -> Site {
    Site {
        name,
        closed: None,
        account,
        cards: Cards {
            personal,
            community: 1,
            free_personal: 20,
            free_community: 2,
            serials: false,
        },
    }
}

/// A venue that is open and has no account.
pub(super) const fn venue(
    category: VenueCategory,
    name: Texts,
    offer: Texts,
    address: [&'static str; 3],
) -> Venue {
    Venue {
        category,
        name,
        offer,
        address,
        closed: None,
        account: None,
    }
}

/// An organisation that sells no tickets for others.
pub(super) const fn organisation(
    name: &'static str,
    contact: [&'static str; 2],
    domain: &'static str,
    sites: &'static [Site],
    venues: &'static [Venue],
) -> Organisation {
    Organisation {
        name,
        contact,
        domain,
        sites,
        venues,
        sells_tickets: false,
    }
}

/// A municipality by the national rules, without a coordinator.
pub(super) const fn municipality(
    name: Texts,
    prefix: &'static str,
    home_page: &'static str,
    municipalities: &'static [&'static str],
    periods: &'static [Period],
    organisations: &'static [Organisation],
) -> Area {
    Area {
        kind: AreaKind::Municipality,
        name,
        prefix,
        home_page,
        local_only: false,
        issue_day_counts: false,
        child_age_limit: 16,
        periods,
        municipalities,
        coordinator: None,
        organisations,
    }
}
