//! One system: how it stands, its keys, its venues, and what can be changed.

use std::rc::Rc;

use shared::api_clients::{ApiClient, ApiMode, UpdateApiClient};
use shared::ids::ApiClientId;
use yew::prelude::*;

use super::fields::{ClientFields, Entered, check};
use super::keys::Keys;
use super::suspension::Suspension;
use super::test_mode::{self, TestNumbers};
use super::venues::Venues;
use super::words;
use crate::api::api_clients::{find_api_client, update_api_client};
use crate::components::definition_list::DefinitionList;
use crate::components::entity_page::EntityPage;
use crate::components::form::Form;
use crate::components::notification::{Notification, NotificationKind};
use crate::hooks::use_form::use_form;
use crate::hooks::use_remote::use_remote;
use crate::hooks::use_saved::{use_latest, use_saved};
use crate::i18n::{I18n, use_i18n};
use crate::routes::Route;

/// Properties of [`ApiClientPage`].
#[derive(Properties, PartialEq)]
pub struct ApiClientPageProps {
    /// Id of the system.
    pub id: ApiClientId,
}

/// One system.
#[component]
pub fn ApiClientPage(props: &ApiClientPageProps) -> Html {
    let t = use_i18n();
    let client = use_remote(props.id, find_api_client);
    let title = client.data().map_or_else(
        || t.get("client-title"),
        |client| AttrValue::from(client.name.clone()),
    );
    let render = {
        let reload = client.reload.clone();
        Callback::from(move |client: Rc<ApiClient>| {
            html! { <View {client} reload={reload.clone()} /> }
        })
    };
    html! {
        <EntityPage<ApiClient>
            key={props.id.to_string()}
            remote={client}
            back={Route::ApiClients}
            back_text={t.get("clients-title")}
            {title}
            {render}
        />
    }
}

#[derive(Properties, PartialEq)]
struct ViewProps {
    client: Rc<ApiClient>,
    reload: Callback<()>,
}

#[component]
fn View(props: &ViewProps) -> Html {
    let t = use_i18n();
    let ViewProps { client, reload } = props;
    html! {
        <>
            if client.suspended_at.is_some() {
                <Notification kind={NotificationKind::Error} title={t.get("client-suspended")}>
                    <p>{ t.get("client-suspended-text") }</p>
                </Notification>
            }
            <section class="section" aria-labelledby="client-about">
                <h2 id="client-about">{ t.get("client-about") }</h2>
                { about(&t, client) }
                if !client.manageable {
                    <p>{ t.get("client-others-keep") }</p>
                }
            </section>
            if client.manageable {
                <Keys client={client.id} reload={reload.clone()} />
            }
            if client.mode == ApiMode::Test {
                <TestNumbers />
            } else {
                <Venues client={client.clone()} reload={reload.clone()} />
            }
            if client.suspendable {
                <Suspension client={client.clone()} reload={reload.clone()} />
            }
            if client.manageable {
                <Change client={client.clone()} reload={reload.clone()} />
            }
        </>
    }
}

fn about(t: &I18n, client: &ApiClient) -> Html {
    let text = |value: AttrValue| html! { { value } };
    let may = client.scopes.iter().map(|scope| {
        html! { <li>{ t.text(&scope.words()) }</li> }
    });
    let mut items = vec![
        (t.get("place-state"), words::state(t, client)),
        (
            t.get("client-kind"),
            text(t.get(&format!("client-kind-{}", client.kind.as_str()))),
        ),
        (
            t.get("client-mode"),
            match client.mode {
                ApiMode::Live => text(test_mode::mode(t, client.mode)),
                ApiMode::Test => test_mode::badge(t, client.mode),
            },
        ),
        (
            t.get("place-organisation"),
            html! { { &client.organisation_name } },
        ),
        (t.get("client-scopes"), html! { <ul>{ for may }</ul> }),
        (
            t.get("client-last-used"),
            text(words::last_use(t, client.last_used_at)),
        ),
    ];
    if let Some(at) = client.suspended_at {
        items.push((t.get("client-suspended-at"), text(words::moment(t, at))));
    }
    html! { <DefinitionList {items} /> }
}

#[component]
fn Change(props: &ViewProps) -> Html {
    let (t, saved) = (use_i18n(), use_saved());
    let client = props.client.clone();
    let (id, version) = (client.id, client.version);
    let form = use_form("client", || Entered::from(&*client), check);
    use_latest(&form, version, {
        let client = client.clone();
        move || Entered::from(&*client)
    });
    let on_submit = {
        let (words, reload) = (t.get("saved"), props.reload.clone());
        form.on_submit(
            move |entered: Entered| async move {
                let Entered { name, scopes, .. } = entered;
                let changed = UpdateApiClient {
                    version,
                    name,
                    scopes,
                };
                update_api_client(id, &changed).await
            },
            move |_: ApiClient| {
                saved.say(words.clone());
                reload.emit(());
            },
        )
    };
    html! {
        <section class="section" aria-labelledby="client-change">
            <h2 id="client-change">{ t.get("client-change") }</h2>
            <p>{ t.get("client-change-text") }</p>
            <Form<Entered> form={form.clone()} {on_submit} on_reload={props.reload.clone()}>
                <ClientFields form={form.clone()} />
            </Form<Entered>>
        </section>
    }
}
