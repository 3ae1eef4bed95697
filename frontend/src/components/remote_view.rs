//! The one component that shows remote data: on its way, empty, failed with a way to try again, no network, here.

use std::rc::Rc;

use yew::prelude::*;

use super::button::{Button, ButtonKind};
use super::notification::{Notification, NotificationKind};
use super::spinner::Spinner;
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
    let t = use_i18n();
    match &props.remote.state {
        Remote::Loading => html! { <Spinner /> },
        Remote::Ready(data) if props.is_empty.emit(data.clone()) => match &props.empty {
            Some(empty) => empty.clone(),
            None => html! { <p class="empty">{ t.get("empty") }</p> },
        },
        Remote::Ready(data) => props.render.emit(data.clone()),
        Remote::Failed(error) => {
            let text = t.error(error);
            html! {
                <Notification kind={NotificationKind::Error} title={text.title} role="alert">
                    <p>{ text.advice }</p>
                    if let Some(request_id) = text.request_id {
                        <p class="request-id">{ t.format("request-id", &[("id", request_id.as_str().into())]) }</p>
                    }
                    <Button kind={ButtonKind::Secondary} is_small=true icon="refresh" on_press={props.remote.reload.clone()}>
                        { t.get("try-again") }
                    </Button>
                </Notification>
            }
        }
    }
}
