//! A check that got no answer: what to do now, and what to do when the network stays away.

use yew::prelude::*;

use crate::api::error::ApiError;
use crate::components::notification::{Notification, NotificationKind};
use crate::i18n::use_i18n;

#[derive(Properties, PartialEq)]
pub(super) struct CheckFailureProps {
    pub(super) error: ApiError,
}

/// A check that got no answer.
#[component]
pub(super) fn CheckFailure(props: &CheckFailureProps) -> Html {
    let t = use_i18n();
    let text = t.error(&props.error);
    let is_away = match &props.error {
        ApiError::Network => true,
        ApiError::Decode => false,
        ApiError::Server { problem, .. } => problem.status >= 500,
    };
    html! {
        <Notification kind={NotificationKind::Error} title={text.title} role="alert">
            if is_away {
                <p>{ t.get("check-failed-text") }</p>
                <p>{ t.get("check-failed-offline") }</p>
            } else {
                <p>{ text.advice }</p>
            }
            if let Some(request_id) = text.request_id {
                <p class="request-id">{ t.format("request-id", &[("id", request_id.as_str().into())]) }</p>
            }
        </Notification>
    }
}
