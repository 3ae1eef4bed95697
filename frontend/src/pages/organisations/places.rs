//! The sites and venues of an organisation.

use std::rc::Rc;

use chrono::NaiveDate;
use shared::ids::OrganisationId;
use shared::page::Page;
use shared::sites::Site;
use shared::venues::Venue;
use yew::prelude::*;
use yew_router::prelude::Link;

use crate::api::sites::list_sites;
use crate::api::venues::list_venues;
use crate::components::button::{ButtonKind, button_classes};
use crate::components::remote_view::RemoteView;
use crate::hooks::use_remote::{UseRemote, use_remote};
use crate::i18n::{I18n, use_i18n};
use crate::pages::places::{OfOrganisation, SitesQuery, VenuesQuery, opening};
use crate::routes::Route;
use crate::state::session::use_session;

#[derive(Properties, PartialEq)]
pub(super) struct PlacesProps {
    pub(super) id: OrganisationId,
}

/// The sites, with a link to add one.
#[component]
pub(super) fn SitesSection(props: &PlacesProps) -> Html {
    let (t, session) = (use_i18n(), use_session());
    let query = SitesQuery {
        organisation_id: Some(props.id),
        ..SitesQuery::default()
    };
    let sites = use_remote(
        query.clone(),
        |query| async move { list_sites(&query).await },
    );
    let today = session.session().map(|person| person.today);
    let row = {
        let t = t.clone();
        Callback::from(move |site: Site| {
            let to = Route::Site { id: site.id };
            let state = state(&t, today, site.opened_on, site.closed_on);
            html! { <li><Link<Route> {to}>{ site.name }</Link<Route>>{ " " }{ state }</li> }
        })
    };
    let of = OfOrganisation {
        organisation_id: Some(props.id),
    };
    html! {
        <section class="section" aria-labelledby="sites-heading">
            <h2 id="sites-heading">{ t.get("sites-title") }</h2>
            { listed(&t, sites, row, all_sites(&t, query)) }
            <Link<Route, OfOrganisation>
                to={Route::NewSite}
                query={Some(of)}
                classes={button_classes(ButtonKind::Secondary, true)}
            >
                <span>{ t.get("site-add") }</span>
            </Link<Route, OfOrganisation>>
        </section>
    }
}

/// The venues, with a link to add one.
#[component]
pub(super) fn VenuesSection(props: &PlacesProps) -> Html {
    let (t, session) = (use_i18n(), use_session());
    let query = VenuesQuery {
        organisation_id: Some(props.id),
        ..VenuesQuery::default()
    };
    let venues = use_remote(
        query.clone(),
        |query| async move { list_venues(&query).await },
    );
    let today = session.session().map(|person| person.today);
    let row = {
        let t = t.clone();
        Callback::from(move |venue: Venue| {
            let to = Route::ManageVenue { id: venue.id };
            let state = state(&t, today, venue.opens_on, venue.closes_on);
            html! { <li><Link<Route> {to}>{ t.text(&venue.name) }</Link<Route>>{ " " }{ state }</li> }
        })
    };
    let of = OfOrganisation {
        organisation_id: Some(props.id),
    };
    html! {
        <section class="section" aria-labelledby="venues-heading">
            <h2 id="venues-heading">{ t.get("manage-venues-title") }</h2>
            { listed(&t, venues, row, all_venues(&t, query)) }
            <Link<Route, OfOrganisation>
                to={Route::NewVenue}
                query={Some(of)}
                classes={button_classes(ButtonKind::Secondary, true)}
            >
                <span>{ t.get("manage-venue-add") }</span>
            </Link<Route, OfOrganisation>>
        </section>
    }
}

fn state(t: &I18n, today: Option<NaiveDate>, first: NaiveDate, last: Option<NaiveDate>) -> Html {
    today.map_or_else(Html::default, |today| opening(t, today, first, last))
}

fn all_sites(t: &I18n, query: SitesQuery) -> Html {
    html! { <Link<Route, SitesQuery> to={Route::Sites} query={Some(query)}>{ t.get("place-show-all") }</Link<Route, SitesQuery>> }
}

fn all_venues(t: &I18n, query: VenuesQuery) -> Html {
    html! {
        <Link<Route, VenuesQuery> to={Route::ManageVenues} query={Some(query)}>{ t.get("place-show-all") }</Link<Route, VenuesQuery>>
    }
}

/// A short list; where there are more than a page, with the way to all.
fn listed<T: Clone + 'static>(
    t: &I18n,
    remote: UseRemote<Page<T>>,
    row: Callback<T, Html>,
    all: Html,
) -> Html {
    let render = Callback::from(move |page: Rc<Page<T>>| {
        html! {
            <>
                <ul class="places">{ for page.items.iter().map(|item| row.emit(item.clone())) }</ul>
                if page.next_cursor.is_some() {
                    <p>{ all.clone() }</p>
                }
            </>
        }
    });
    let is_empty = Callback::from(|page: Rc<Page<T>>| page.items.is_empty());
    html! {
        <RemoteView<Page<T>> {remote} {render} {is_empty} empty={html! { <p>{ t.get("place-none-yet") }</p> }} />
    }
}
