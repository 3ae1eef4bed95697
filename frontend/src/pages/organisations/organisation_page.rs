//! One organisation.

use std::rc::Rc;

use shared::ids::OrganisationId;
use shared::organisations::{
    ContactPersonInput, CreateOrganisation, Organisation, OrganisationKind, UpdateOrganisation,
};
use shared::session::Role;
use yew::prelude::*;
use yew_router::prelude::Link;

use super::contact_person::ContactPersonSection;
use super::fields::{FactsFields, check};
use super::places::{SitesSection, VenuesSection};
use crate::api::organisations::{find_organisation, update_organisation};
use crate::components::entity_page::EntityPage;
use crate::components::form::Form;
use crate::hooks::use_form::use_form;
use crate::hooks::use_remote::use_remote;
use crate::hooks::use_saved::{use_latest, use_saved};
use crate::i18n::{I18n, use_i18n};
use crate::routes::Route;
use crate::state::session::use_session;

/// Properties of [`OrganisationPage`].
#[derive(Properties, PartialEq)]
pub struct OrganisationPageProps {
    /// Id of the organisation.
    pub id: OrganisationId,
}

/// One organisation: its contact person, what it is, its places, its promises and accounts.
#[component]
pub fn OrganisationPage(props: &OrganisationPageProps) -> Html {
    let (t, session) = (use_i18n(), use_session());
    let remote = use_remote(props.id, find_organisation);
    let title = remote.data().map_or_else(
        || t.get("organisation-title"),
        |it| AttrValue::from(it.name.clone()),
    );
    let lead = remote.data().map(|it| kinds(&t, it));
    let render = {
        let (reload, person) = (remote.reload.clone(), session.session());
        Callback::from(move |organisation: Rc<Organisation>| {
            let can_change = person.as_ref().is_some_and(|person| {
                let own = person.area.as_ref().map(|area| area.id);
                person.role == Role::NationalAdmin || own.is_some() && own == organisation.area_id
            });
            let (id, on_changed) = (organisation.id, reload.clone());
            html! {
                <>
                    <ContactPersonSection organisation={organisation.clone()} {can_change} on_changed={on_changed.clone()} />
                    if organisation.distributes_cards {
                        <SitesSection {id} />
                    }
                    if organisation.runs_venues {
                        <VenuesSection {id} />
                    }
                    <Further {id} />
                    if can_change {
                        <Facts organisation={organisation.clone()} {on_changed} />
                    }
                </>
            }
        })
    };
    html! {
        <EntityPage<Organisation>
            key={props.id.to_string()}
            {remote}
            back={Route::Organisations}
            back_text={t.get("organisations-title")}
            {title}
            {lead}
            {render}
        />
    }
}

fn kinds(t: &I18n, organisation: &Organisation) -> AttrValue {
    let words = OrganisationKind::ALL
        .into_iter()
        .filter(|kind| organisation.is(*kind))
        .map(|kind| {
            t.get(&format!("organisation-kind-{}", kind.as_str()))
                .to_string()
        });
    words.collect::<Vec<_>>().join(", ").into()
}

#[derive(Properties, PartialEq)]
struct FurtherProps {
    id: OrganisationId,
}

/// The pages on its promises and accounts.
#[component]
fn Further(props: &FurtherProps) -> Html {
    let t = use_i18n();
    html! {
        <section class="section" aria-labelledby="further-heading">
            <h2 id="further-heading">{ t.get("organisation-further") }</h2>
            <ul>
                <li>
                    <Link<Route> to={Route::Checklist { id: props.id }}>{ t.get("organisation-promises") }</Link<Route>>
                </li>
                <li><Link<Route> to={Route::Users}>{ t.get("organisation-accounts") }</Link<Route>></li>
            </ul>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct FactsProps {
    organisation: Rc<Organisation>,
    on_changed: Callback<()>,
}

/// What it is, to be changed. The contact person has a form of its own.
#[component]
fn Facts(props: &FactsProps) -> Html {
    let (t, saved) = (use_i18n(), use_saved());
    let organisation = props.organisation.clone();
    let (id, version) = (organisation.id, organisation.version);
    let form = use_form("organisation", || input(&organisation), check);
    // Another contact person, saved in the form above, is no reason to begin this one anew.
    let present = CreateOrganisation {
        contact_person: ContactPersonInput::default(),
        ..input(&organisation)
    };
    use_latest(&form, present, {
        let organisation = organisation.clone();
        move || input(&organisation)
    });
    let on_submit = {
        let (words, on_changed) = (t.get("saved"), props.on_changed.clone());
        let contact_person = input(&organisation).contact_person;
        form.on_submit(
            move |input: CreateOrganisation| {
                let changed = UpdateOrganisation {
                    version,
                    area_id: input.area_id,
                    name: input.name,
                    distributes_cards: input.distributes_cards,
                    runs_venues: input.runs_venues,
                    sells_tickets: input.sells_tickets,
                    contact_person: contact_person.clone(),
                    note: input.note,
                };
                async move { update_organisation(id, &changed).await }
            },
            move |_: Organisation| {
                saved.say(words.clone());
                on_changed.emit(());
            },
        )
    };
    html! {
        <section class="section" aria-labelledby="facts-heading">
            <h2 id="facts-heading">{ t.get("place-facts") }</h2>
            <Form<CreateOrganisation> form={form.clone()} {on_submit} on_reload={props.on_changed.clone()}>
                <FactsFields form={form.clone()} />
            </Form<CreateOrganisation>>
        </section>
    }
}

fn input(organisation: &Organisation) -> CreateOrganisation {
    let person = organisation.contact_person.clone();
    CreateOrganisation {
        area_id: organisation.area_id,
        name: organisation.name.clone(),
        distributes_cards: organisation.distributes_cards,
        runs_venues: organisation.runs_venues,
        sells_tickets: organisation.sells_tickets,
        contact_person: ContactPersonInput {
            name: person.name,
            title: person.title,
            email: person.email,
            phone: person.phone,
        },
        note: organisation.note.clone().unwrap_or_default(),
    }
}
