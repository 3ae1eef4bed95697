//! A new venue.

use shared::venues::Venue;
use yew::prelude::*;

use super::entered::{Entered, Gives, check};
use super::fields::VenueFields;
use crate::api::error::ApiError;
use crate::api::venues::create_venue;
use crate::components::back_link::BackLink;
use crate::components::form::Form;
use crate::components::page_title::PageTitle;
use crate::hooks::use_form::use_form;
use crate::hooks::use_query::use_query;
use crate::hooks::use_saved::use_saved;
use crate::i18n::use_i18n;
use crate::pages::places::{OfOrganisation, shown};
use crate::routes::Route;
use crate::state::session::use_session;

/// A new venue.
#[component]
pub fn NewVenuePage() -> Html {
    let (t, session, saved) = (use_i18n(), use_session(), use_saved());
    let of = use_query::<OfOrganisation>(Route::NewVenue).value;
    let person = session.session();
    let empty = || Entered {
        organisation_id: of.organisation_id,
        area_id: person
            .as_ref()
            .and_then(|person| person.area.as_ref().map(|area| area.id)),
        opens_on: shown(person.as_ref().map(|person| person.today)),
        gives: Gives {
            tickets: true,
            ..Gives::default()
        },
        ..Entered::default()
    };
    let form = use_form("venue", empty, check);
    let on_submit = {
        let words = t.get("manage-venue-added");
        form.on_submit(
            |entered: Entered| async move {
                let venue = entered.read().map_err(|_refused| ApiError::Decode)?;
                create_venue(&venue).await
            },
            move |new: Venue| saved.go(words.clone(), Route::ManageVenue { id: new.id }),
        )
    };
    let Some(today) = session.session().map(|person| person.today) else {
        return Html::default();
    };
    html! {
        <div class="page">
            <BackLink to={Route::ManageVenues} text={t.get("manage-venues-title")} />
            <PageTitle text={t.get("manage-venue-new-title")} lead={t.get("manage-venues-title-text")} />
            <Form<Entered> form={form.clone()} {on_submit} submit={t.get("save")}>
                <VenueFields form={form.clone()} {today} />
            </Form<Entered>>
        </div>
    }
}
