//! The keys of a system: made, changed over, revoked.

use std::rc::Rc;

use shared::api_keys::{ApiKey, ApiKeyState, ApiKeys, CreateApiKey, LIVE_KEYS_MAX, NewApiKey};
use shared::ids::{ApiClientId, ApiKeyId};
use shared::problem::FieldError;
use yew::prelude::*;

use super::new_key::{Made, NewKey};
use super::words;
use crate::api::api_keys::{create_api_key, list_api_keys, revoke_api_key};
use crate::api::error::ApiError;
use crate::components::date_field::DateField;
use crate::components::form::Form;
use crate::components::notification::{Notification, NotificationKind};
use crate::components::remote_view::RemoteView;
use crate::components::status_label::{StatusKind, StatusLabel};
use crate::components::table::{Column, Table};
use crate::components::two_press::TwoPress;
use crate::hooks::use_doing::use_doing;
use crate::hooks::use_form::use_form;
use crate::hooks::use_remote::use_remote;
use crate::i18n::{I18n, use_i18n};
use crate::pages::places::{last_day, shown};
use crate::state::session::use_session;
use crate::state::toasts::{Toast, use_toasts};

#[derive(Properties, PartialEq)]
pub(super) struct KeysProps {
    pub(super) client: ApiClientId,
    /// Fetches the system anew.
    pub(super) reload: Callback<()>,
}

/// The keys, and a way to make one.
#[component]
pub(super) fn Keys(props: &KeysProps) -> Html {
    let (t, toasts, doing) = (use_i18n(), use_toasts(), use_doing());
    let keys = use_remote(props.client, list_api_keys);
    let made = use_state_eq(|| None::<Made>);
    let changed = {
        let (reload, keys) = (props.reload.clone(), keys.reload.clone());
        Callback::from(move |()| {
            keys.emit(());
            reload.emit(());
        })
    };
    let on_made = {
        let (made, changed) = (made.setter(), changed.clone());
        Callback::from(move |new: Made| {
            made.set(Some(new));
            changed.emit(());
        })
    };
    let on_done = {
        let made = made.setter();
        Callback::from(move |()| {
            made.set(None);
            crate::browser::focus("#client-keys");
        })
    };
    let on_revoke = {
        let (t, doing, changed) = (t.clone(), doing.clone(), changed.clone());
        Callback::from(move |id: ApiKeyId| {
            let (t, toasts, changed) = (t.clone(), toasts.clone(), changed.clone());
            doing.run(revoke_api_key(id), move |_| {
                toasts.show(Toast::new(t.get("key-revoked")));
                changed.emit(());
            });
        })
    };
    let failure = doing.failure().map(|error| t.error(error));
    let is_busy = doing.is_busy();
    let client = props.client;
    let is_shown = made.is_some();
    let render = {
        let t = t.clone();
        Callback::from(move |keys: Rc<ApiKeys>| {
            let live = keys
                .items
                .iter()
                .filter(|key| key.state == ApiKeyState::Live);
            let is_full = live.count() >= LIVE_KEYS_MAX;
            html! {
                <>
                    { table(&t, &keys.items, is_busy, &on_revoke) }
                    if is_full {
                        <p>{ t.get("keys-full") }</p>
                    } else if !is_shown {
                        <MakeKey {client} is_first={keys.items.is_empty()} on_made={on_made.clone()} />
                    }
                </>
            }
        })
    };
    html! {
        <section class="section" aria-labelledby="client-keys">
            <h2 id="client-keys" tabindex="-1">{ t.get("keys-title") }</h2>
            <p>{ t.get("keys-lead") }</p>
            if let Some(text) = failure {
                <Notification kind={NotificationKind::Error} title={text.title} role="alert"><p>{ text.advice }</p></Notification>
            }
            if let Some(made) = &*made {
                <NewKey made={made.clone()} {on_done} />
            }
            <RemoteView<ApiKeys> remote={keys} {render} />
        </section>
    }
}

fn table(t: &I18n, keys: &[ApiKey], is_busy: bool, on_revoke: &Callback<ApiKeyId>) -> Html {
    if keys.is_empty() {
        return html! { <p>{ t.get("keys-empty") }</p> };
    }
    let columns = [
        "key-prefix",
        "place-state",
        "key-made",
        "client-expires",
        "client-last-used",
        "key-action",
    ];
    let rows = keys.iter().map(|key| {
        let id = key.id;
        let on_confirm = on_revoke.reform(move |()| id);
        vec![
            html! { <code>{ format!("{}…", key.prefix) }</code> },
            state(t, key.state),
            html! { { words::moment(t, key.created_at) } },
            html! { { words::last_day(t, key.expires_on) } },
            html! { { words::last_use(t, key.last_used_at) } },
            html! {
                if key.state == ApiKeyState::Live {
                    <TwoPress
                        id={format!("revoke-{id}")}
                        label={t.get("key-revoke")}
                        about={key.prefix.clone()}
                        question={t.get("key-revoke-question")}
                        {on_confirm}
                        {is_busy}
                        is_small=true
                    />
                }
            },
        ]
    });
    html! {
        <Table
            caption={t.get("keys-title")}
            hides_caption=true
            columns={columns.map(|key| Column::text(t.get(key))).to_vec()}
            rows={rows.collect::<Vec<_>>()}
            stacks=true
        />
    }
}

fn state(t: &I18n, state: ApiKeyState) -> Html {
    let kind = match state {
        ApiKeyState::Live => StatusKind::Success,
        ApiKeyState::Expired => StatusKind::Neutral,
        ApiKeyState::Revoked => StatusKind::Error,
    };
    html! { <StatusLabel {kind} text={t.get(&format!("key-state-{}", state.as_str()))} /> }
}

#[derive(Properties, PartialEq)]
struct MakeKeyProps {
    client: ApiClientId,
    /// Whether it has none yet.
    is_first: bool,
    on_made: Callback<Made>,
}

/// The last day of a new key, as entered.
#[derive(Clone, Debug, Default, PartialEq)]
struct Entered {
    expires_on: String,
}

impl Entered {
    fn read(&self) -> Result<CreateApiKey, FieldError> {
        let expires_on = last_day(&self.expires_on, "/expires_on")?;
        Ok(CreateApiKey { expires_on })
    }
}

#[component]
fn MakeKey(props: &MakeKeyProps) -> Html {
    let (t, session) = (use_i18n(), use_session());
    let Some(today) = session.session().map(|person| person.today) else {
        return Html::default();
    };
    html! { <MakeKeyForm {today} client={props.client} label={t.get(if props.is_first { "key-make-first" } else { "key-make" })} on_made={props.on_made.clone()} /> }
}

#[derive(Properties, PartialEq)]
struct MakeKeyFormProps {
    today: chrono::NaiveDate,
    client: ApiClientId,
    label: AttrValue,
    on_made: Callback<Made>,
}

#[component]
fn MakeKeyForm(props: &MakeKeyFormProps) -> Html {
    let t = use_i18n();
    let (client, today) = (props.client, props.today);
    let usual = move || Entered {
        expires_on: shown(CreateApiKey::default().last_day(today).ok()),
    };
    let form = use_form("key", usual, move |entered: &Entered| {
        let found = entered.read().and_then(|new| new.last_day(today));
        found.err().into_iter().collect()
    });
    let on_submit = {
        let on_made = props.on_made.clone();
        form.on_submit(
            move |entered: Entered| async move {
                let new = entered.read().map_err(|_refused| ApiError::Decode)?;
                create_api_key(client, &new).await
            },
            move |new: NewApiKey| on_made.emit(Made(Rc::new(new))),
        )
    };
    let expires_on = form.field(
        "/expires_on",
        |v| v.expires_on.clone(),
        |v, text| v.expires_on = text,
    );
    html! {
        <Form<Entered> form={form.clone()} {on_submit} submit={props.label.clone()}>
            <DateField
                field={expires_on}
                label={t.get("key-expires-on")}
                hint={t.get("key-expires-on-hint")}
                {today}
                offers_yesterday=false
            />
        </Form<Entered>>
    }
}
