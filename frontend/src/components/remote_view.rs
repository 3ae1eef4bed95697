//! The one component that shows remote data: on its way, empty, failed with a way to try again, no network, here.

use std::rc::Rc;

use yew::prelude::*;

use super::button::{Button, ButtonKind};
use super::notification::{Notification, NotificationKind};
use super::spinner::Spinner;
use crate::api::error::ApiError;
use crate::hooks::use_remote::{Remote, UseRemote};
use crate::i18n::use_i18n;

/// Properties of [`RemoteView`].
#[derive(Properties)]
pub struct RemoteViewProps<T: 'static> {
    /// The data.
    pub remote: UseRemote<T>,
    /// Shows the data once it is here.
    pub render: Callback<Rc<T>, Html>,
    /// Whether there is nothing to show.
    #[prop_or_else(|| Callback::from(|_| false))]
    pub is_empty: Callback<Rc<T>, bool>,
    /// What is shown then; without it, a sentence.
    #[prop_or_default]
    pub empty: Option<Html>,
}

impl<T> PartialEq for RemoteViewProps<T> {
    fn eq(&self, other: &Self) -> bool {
        self.remote == other.remote
            && self.render == other.render
            && self.is_empty == other.is_empty
            && self.empty == other.empty
    }
}

/// Shows remote data in each of its states.
#[component]
pub fn RemoteView<T: 'static>(props: &RemoteViewProps<T>) -> Html {
    match &props.remote.state {
        Remote::Loading => html! { <Spinner /> },
        Remote::Ready(data) if props.is_empty.emit(data.clone()) => empty(props.empty.clone()),
        Remote::Ready(data) => props.render.emit(data.clone()),
        Remote::Failed(error) => failed(error.clone(), props.remote.reload.clone()),
    }
}

// What follows knows no type of data, so that it is compiled once.

fn empty(instead: Option<Html>) -> Html {
    instead.unwrap_or_else(|| html! { <Empty /> })
}

#[component]
fn Empty() -> Html {
    let t = use_i18n();
    html! { <p class="empty">{ t.get("empty") }</p> }
}

fn failed(error: ApiError, on_retry: Callback<()>) -> Html {
    html! { <Failed {error} {on_retry} /> }
}

#[derive(Properties, PartialEq)]
struct FailedProps {
    error: ApiError,
    on_retry: Callback<()>,
}

#[component]
fn Failed(props: &FailedProps) -> Html {
    let t = use_i18n();
    let text = t.error(&props.error);
    html! {
        <Notification kind={NotificationKind::Error} title={text.title} role="alert">
            <p>{ text.advice }</p>
            if let Some(request_id) = text.request_id {
                <p class="request-id">{ t.format("request-id", &[("id", request_id.as_str().into())]) }</p>
            }
            <Button kind={ButtonKind::Secondary} is_small=true icon="refresh" on_press={props.on_retry.clone()}>
                { t.get("try-again") }
            </Button>
        </Notification>
    }
}
