//! Suspending a system by a press, and lifting it by another.

use std::rc::Rc;

use shared::api_clients::ApiClient;
use yew::prelude::*;

use crate::api::api_clients::{resume_api_client, suspend_api_client};
use crate::components::button::{Button, ButtonKind};
use crate::components::notification::{Notification, NotificationKind};
use crate::hooks::use_doing::{Doing, use_doing};
use crate::i18n::{I18n, use_i18n};
use crate::state::toasts::{Toast, Toasts, use_toasts};

#[derive(Properties, PartialEq)]
pub(super) struct SuspensionProps {
    pub(super) client: Rc<ApiClient>,
    /// Fetches it anew.
    pub(super) reload: Callback<()>,
}

/// What a press needs.
#[derive(Clone)]
struct Press {
    t: I18n,
    client: Rc<ApiClient>,
    doing: Doing,
    toasts: Toasts,
    reload: Callback<()>,
}

impl Press {
    /// Suspends or lifts, which undo each other: the message offers it, once.
    fn set(&self, suspend: bool, may_undo: bool) {
        let (press, id) = (self.clone(), self.client.id);
        let call = async move {
            if suspend {
                suspend_api_client(id).await
            } else {
                resume_api_client(id).await
            }
        };
        self.doing.run(call, move |_| {
            let key = if suspend {
                "client-was-suspended"
            } else {
                "client-was-resumed"
            };
            let undo = {
                let press = press.clone();
                Callback::from(move |()| press.set(!suspend, false))
            };
            press.toasts.show(Toast {
                text: press.t.get(key),
                action: may_undo.then(|| (press.t.get("client-undo"), undo)),
            });
            press.reload.emit(());
        });
    }
}

/// The button, with what it does.
#[component]
pub(super) fn Suspension(props: &SuspensionProps) -> Html {
    let t = use_i18n();
    let (doing, toasts) = (use_doing(), use_toasts());
    let is_suspended = props.client.suspended_at.is_some();
    let failure = doing.failure().map(|error| t.error(error));
    let is_busy = doing.is_busy();
    let on_press = {
        let press = Press {
            t: t.clone(),
            client: props.client.clone(),
            doing,
            toasts,
            reload: props.reload.clone(),
        };
        Callback::from(move |()| press.set(!is_suspended, true))
    };
    let (label, text) = if is_suspended {
        ("client-resume", "client-resume-text")
    } else {
        ("client-suspend", "client-suspend-text")
    };
    html! {
        <section class="section" aria-labelledby="client-suspension">
            <h2 id="client-suspension">{ t.get("client-suspension") }</h2>
            if let Some(text) = failure {
                <Notification kind={NotificationKind::Error} title={text.title} role="alert"><p>{ text.advice }</p></Notification>
            }
            <p>{ t.get(text) }</p>
            <Button id="client-suspend" kind={ButtonKind::Secondary} {is_busy} {on_press}>{ t.get(label) }</Button>
        </section>
    }
}
