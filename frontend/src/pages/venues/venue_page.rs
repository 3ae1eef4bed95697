//! One venue, for those who look after it.

use std::rc::Rc;

use chrono::NaiveDate;
use shared::ids::VenueId;
use shared::venues::{UpdateVenue, Venue};
use yew::prelude::*;
use yew_router::prelude::Link;

use super::entered::{Entered, check};
use super::fields::VenueFields;
use crate::api::error::ApiError;
use crate::api::venues::{find_venue, update_venue};
use crate::components::entity_page::EntityPage;
use crate::components::form::Form;
use crate::hooks::use_form::use_form;
use crate::hooks::use_remote::use_remote;
use crate::hooks::use_saved::{use_latest, use_saved};
use crate::i18n::use_i18n;
use crate::pages::places::opening;
use crate::pages::users::PlaceAccounts;
use crate::routes::Route;
use crate::state::session::use_session;

/// Properties of [`ManageVenuePage`].
#[derive(Properties, PartialEq)]
pub struct ManageVenuePageProps {
    /// Id of the venue.
    pub id: VenueId,
}

/// One venue: how it stands, and what can be changed.
#[component]
pub fn ManageVenuePage(props: &ManageVenuePageProps) -> Html {
    let (t, session) = (use_i18n(), use_session());
    let remote = use_remote(props.id, find_venue);
    let title = remote
        .data()
        .map_or_else(|| t.get("manage-venue-title"), |venue| t.text(&venue.name));
    let Some(today) = session.session().map(|person| person.today) else {
        return Html::default();
    };
    let render = {
        let (t, on_changed) = (t.clone(), remote.reload.clone());
        Callback::from(move |venue: Rc<Venue>| {
            let to = Route::Organisation {
                id: venue.organisation_id,
            };
            html! {
                <>
                    <p>
                        <Link<Route> {to}>{ &venue.organisation_name }</Link<Route>>
                        { " " }
                        { opening(&t, today, venue.opens_on, venue.closes_on) }
                    </p>
                    <PlaceAccounts venue_id={venue.id} />
                    <Facts {venue} {today} on_changed={on_changed.clone()} />
                </>
            }
        })
    };
    html! {
        <EntityPage<Venue>
            key={props.id.to_string()}
            {remote}
            back={Route::ManageVenues}
            back_text={t.get("manage-venues-title")}
            {title}
            {render}
        />
    }
}

#[derive(Properties, PartialEq)]
struct FactsProps {
    venue: Rc<Venue>,
    today: NaiveDate,
    on_changed: Callback<()>,
}

#[component]
fn Facts(props: &FactsProps) -> Html {
    let (t, saved) = (use_i18n(), use_saved());
    let venue = props.venue.clone();
    let (id, version) = (venue.id, venue.version);
    let form = use_form("venue", || Entered::from(&*venue), check);
    use_latest(&form, version, {
        let venue = venue.clone();
        move || Entered::from(&*venue)
    });
    let on_submit = {
        let (words, on_changed) = (t.get("saved"), props.on_changed.clone());
        form.on_submit(
            move |entered: Entered| async move {
                let changed = changed(&entered, version).ok_or(ApiError::Decode)?;
                update_venue(id, &changed).await
            },
            move |_: Venue| {
                saved.say(words.clone());
                on_changed.emit(());
            },
        )
    };
    html! {
        <section class="section" aria-labelledby="facts-heading">
            <h2 id="facts-heading">{ t.get("place-facts") }</h2>
            <Form<Entered> form={form.clone()} {on_submit} on_reload={props.on_changed.clone()}>
                <VenueFields form={form.clone()} today={props.today} />
            </Form<Entered>>
        </section>
    }
}

fn changed(entered: &Entered, version: i32) -> Option<UpdateVenue> {
    let venue = entered.read().ok()?;
    Some(UpdateVenue {
        version,
        organisation_id: venue.organisation_id,
        area_id: venue.area_id,
        pop_up: venue.pop_up,
        category: venue.category,
        name: venue.name,
        street_address: venue.street_address,
        postal_code: venue.postal_code,
        municipality_code: venue.municipality_code,
        home_page: venue.home_page,
        opens_on: venue.opens_on,
        closes_on: venue.closes_on,
        gives_tickets: venue.gives_tickets,
        gives_course_places: venue.gives_course_places,
        tickets_per_occasion: venue.tickets_per_occasion,
        courses_per_year: venue.courses_per_year,
        offer: venue.offer,
        note: venue.note,
    })
}
