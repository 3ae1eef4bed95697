//! A new organisation.

use shared::organisations::{ContactPersonInput, CreateOrganisation, Organisation};
use yew::prelude::*;

use super::fields::{FactsFields, PersonFields, check, person_fields};
use crate::api::organisations::create_organisation;
use crate::components::back_link::BackLink;
use crate::components::form::Form;
use crate::components::page_title::PageTitle;
use crate::hooks::use_form::use_form;
use crate::hooks::use_saved::use_saved;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::session::use_session;

/// A new organisation.
#[component]
pub fn NewOrganisationPage() -> Html {
    let (t, session, saved) = (use_i18n(), use_session(), use_saved());
    let area_id = session
        .session()
        .and_then(|person| person.area.as_ref().map(|area| area.id));
    let empty = move || CreateOrganisation {
        area_id,
        name: String::new(),
        distributes_cards: false,
        runs_venues: false,
        sells_tickets: false,
        contact_person: ContactPersonInput::default(),
        note: String::new(),
    };
    let form = use_form("organisation", empty, check);
    let on_submit = {
        let words = t.get("organisation-added");
        form.on_submit(
            |input: CreateOrganisation| async move { create_organisation(&input).await },
            move |new: Organisation| saved.go(words.clone(), Route::Organisation { id: new.id }),
        )
    };
    let pointers = [
        "/contact_person/name",
        "/contact_person/title",
        "/contact_person/email",
        "/contact_person/phone",
    ];
    let fields = person_fields(
        &form,
        pointers,
        |v| &v.contact_person,
        |v| &mut v.contact_person,
    );
    html! {
        <div class="page">
            <BackLink to={Route::Organisations} text={t.get("organisations-title")} />
            <PageTitle text={t.get("organisation-new-title")} />
            <Form<CreateOrganisation> form={form.clone()} {on_submit} submit={t.get("save")}>
                <FactsFields form={form.clone()} />
                <h2>{ t.get("organisation-contact") }</h2>
                <p>{ t.get("organisation-contact-text") }</p>
                <PersonFields {fields} />
            </Form<CreateOrganisation>>
        </div>
    }
}
