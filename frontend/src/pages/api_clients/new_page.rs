//! A new system.

use shared::api_clients::{ApiClient, ApiClientKind, ApiMode, ApiScope};
use shared::organisations::OrganisationKind;
use shared::session::Role;
use yew::prelude::*;

use super::fields::{ClientFields, Entered, check};
use super::test_mode::ModeField;
use crate::api::api_clients::create_api_client;
use crate::api::error::ApiError;
use crate::components::back_link::BackLink;
use crate::components::form::Form;
use crate::components::page_title::PageTitle;
use crate::components::radio_group::{Choice, RadioGroup};
use crate::hooks::use_form::{UseForm, use_form};
use crate::hooks::use_saved::use_saved;
use crate::i18n::use_i18n;
use crate::pages::places::{OrganisationField, parse_word};
use crate::routes::Route;
use crate::state::session::use_session;

/// A new system.
#[component]
pub fn NewApiClientPage() -> Html {
    let (t, session, saved) = (use_i18n(), use_session(), use_saved());
    let person = session.session();
    let empty = || Entered {
        // A venue adds it to its own organisation.
        organisation_id: person
            .as_ref()
            .and_then(|person| person.organisation.as_ref().map(|own| own.id)),
        kind: ApiClientKind::Venues,
        mode: ApiMode::Live,
        name: String::new(),
        scopes: vec![
            ApiScope::CardsCheck,
            ApiScope::VisitsWrite,
            ApiScope::VisitsRead,
        ],
    };
    let form = use_form("client", empty, check);
    let on_submit = {
        let words = t.get("client-added");
        form.on_submit(
            |entered: Entered| async move {
                let client = entered.read().map_err(|_refused| ApiError::Decode)?;
                create_api_client(&client).await
            },
            move |new: ApiClient| saved.go(words.clone(), Route::ApiClient { id: new.id }),
        )
    };
    let Some(person) = session.session() else {
        return Html::default();
    };
    let coordinates = person.role != Role::Venue;
    html! {
        <div class="page">
            <BackLink to={Route::ApiClients} text={t.get("clients-title")} />
            <PageTitle text={t.get("client-new-title")} lead={t.get("client-new-lead")} />
            <Form<Entered> form={form.clone()} {on_submit} submit={t.get("client-add")}>
                if coordinates {
                    <Whose form={form.clone()} />
                }
                <ModeField form={form.clone()} />
                <ClientFields form={form.clone()} />
            </Form<Entered>>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct WhoseProps {
    form: UseForm<Entered>,
}

/// Whose program it is: a venue's, or a ticket shop's.
#[component]
fn Whose(props: &WhoseProps) -> Html {
    let (t, form) = (use_i18n(), &props.form);
    let kind = form.field(
        "/kind",
        |v| v.kind.as_str().to_owned(),
        |v, text: String| {
            if let Some(kind) = parse_word(&text) {
                v.kind = kind;
                // The organisations that fit are others.
                v.organisation_id = None;
            }
        },
    );
    let choices = ApiClientKind::ALL.map(|kind| Choice {
        hint: Some(t.get(&format!("client-kind-{}-hint", kind.as_str()))),
        ..Choice::new(
            kind.as_str(),
            t.get(&format!("client-kind-{}", kind.as_str())),
        )
    });
    let organisation = form.id_field(
        "/organisation_id",
        |v| v.organisation_id,
        |v, id| v.organisation_id = id,
    );
    let of = match form.value().kind {
        ApiClientKind::Venues => OrganisationKind::RunsVenues,
        ApiClientKind::TicketShop => OrganisationKind::SellsTickets,
    };
    html! {
        <>
            <RadioGroup field={kind} legend={t.get("client-kind")} choices={choices.to_vec()} />
            <OrganisationField field={organisation} kind={of} />
        </>
    }
}
