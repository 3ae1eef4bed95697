//! What the own venue gives, for its people to keep up.

use std::rc::Rc;

use shared::venues::Venue;
use yew::prelude::*;

use super::entered::{Gives, check_gives};
use super::gives::GivesFields;
use crate::api::error::ApiError;
use crate::api::venues::{find_venue, update_venue_gives};
use crate::components::form::Form;
use crate::components::page_title::PageTitle;
use crate::components::remote_view::RemoteView;
use crate::hooks::use_form::use_form;
use crate::hooks::use_remote::use_remote;
use crate::hooks::use_saved::{use_latest, use_saved};
use crate::i18n::use_i18n;
use crate::state::session::use_session;

/// What the own venue gives.
#[component]
pub fn OwnVenuePage() -> Html {
    let (t, session) = (use_i18n(), use_session());
    let own = session
        .session()
        .and_then(|person| person.venue.as_ref().map(|venue| venue.id));
    html! {
        <div class="page">
            <PageTitle text={t.get("own-venue-title")} lead={t.get("own-venue-lead")} />
            if let Some(id) = own {
                <Own {id} />
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct OwnProps {
    id: shared::ids::VenueId,
}

#[component]
fn Own(props: &OwnProps) -> Html {
    let remote = use_remote(props.id, find_venue);
    let render = {
        let on_changed = remote.reload.clone();
        Callback::from(move |venue: Rc<Venue>| {
            html! { <GivesForm {venue} on_changed={on_changed.clone()} /> }
        })
    };
    html! { <RemoteView<Venue> {remote} {render} /> }
}

#[derive(Properties, PartialEq)]
struct GivesFormProps {
    venue: Rc<Venue>,
    on_changed: Callback<()>,
}

#[component]
fn GivesForm(props: &GivesFormProps) -> Html {
    let (t, saved) = (use_i18n(), use_saved());
    let venue = props.venue.clone();
    let (id, version) = (venue.id, venue.version);
    let form = use_form("own-venue", || Gives::from(&*venue), check_gives);
    use_latest(&form, version, {
        let venue = venue.clone();
        move || Gives::from(&*venue)
    });
    let on_submit = {
        let (words, on_changed) = (t.get("own-venue-saved"), props.on_changed.clone());
        form.on_submit(
            move |gives: Gives| async move {
                let gives = gives.read(version).map_err(|_refused| ApiError::Decode)?;
                update_venue_gives(id, &gives).await
            },
            move |_: Venue| {
                saved.say(words.clone());
                on_changed.emit(());
            },
        )
    };
    html! {
        <>
            <h2>{ t.text(&venue.name) }</h2>
            <Form<Gives> form={form.clone()} {on_submit} on_reload={props.on_changed.clone()}>
                <GivesFields<Gives> form={form.clone()} />
            </Form<Gives>>
        </>
    }
}
