//! Why a card was not registered, or why it is not known whether it was; and what to do.

use std::rc::Rc;

use shared::card_number::CardNumber;
use shared::cards::{SearchCard, SearchResult};
use shared::problem::ProblemCode;
use yew::prelude::*;
use yew_router::prelude::Link;

use crate::api::cards::search_cards;
use crate::api::error::ApiError;
use crate::components::button::{Button, ButtonKind};
use crate::components::notification::{Notification, NotificationKind};
use crate::components::remote_view::RemoteView;
use crate::hooks::use_remote::use_remote;
use crate::i18n::use_i18n;
use crate::routes::Route;

#[derive(Properties, PartialEq)]
pub(super) struct FailureProps {
    pub(super) error: ApiError,
    pub(super) number: Option<CardNumber>,
}

/// What failed, and what to do.
#[component]
pub(super) fn Failure(props: &FailureProps) -> Html {
    let t = use_i18n();
    let mut text = t.error(&props.error);
    let is_unsure = is_outcome_unknown(&props.error);
    let is_registered = matches!(
        props.error.code(),
        Some(ProblemCode::CardRegisteredHere | ProblemCode::ClientReferenceReused)
    );
    if props.error.code() == Some(ProblemCode::ClientReferenceReused) {
        text.title = t.get("hand-over-sent-before");
        text.advice = t.get("hand-over-sent-before-text");
    } else if is_registered {
        text.advice = t.get("hand-over-registered-here-text");
    }
    html! {
        <Notification kind={NotificationKind::Error} title={text.title} role="alert" takes_focus=true>
            <p>{ text.advice }</p>
            if is_unsure {
                <p>{ t.get("hand-over-unsure") }</p>
                <Button kind={ButtonKind::Secondary} is_submit=true icon="refresh">{ t.get("hand-over-send-again") }</Button>
                <p>{ t.get("hand-over-unsure-form") }</p>
            }
            if let (true, Some(number)) = (is_registered, props.number.clone()) {
                <OwnCard {number} />
            }
            if let Some(request_id) = text.request_id {
                <p class="request-id">{ t.format("request-id", &[("id", request_id.as_str().into())]) }</p>
            }
        </Notification>
    }
}

/// Whether the card may be registered although no good answer came.
fn is_outcome_unknown(error: &ApiError) -> bool {
    match error {
        ApiError::Network | ApiError::Decode => true,
        ApiError::Server { problem, .. } => problem.status >= 500,
    }
}

#[derive(Properties, PartialEq)]
struct OwnCardProps {
    number: CardNumber,
}

/// A link to the card that has the number.
#[component]
fn OwnCard(props: &OwnCardProps) -> Html {
    let t = use_i18n();
    let found = use_remote(props.number.clone(), |number| async move {
        search_cards(&SearchCard {
            card_number: number.as_str().to_owned(),
        })
        .await
    });
    let render = Callback::from(move |result: Rc<SearchResult>| match &result.card {
        Some(card) => html! {
            <Link<Route> to={Route::Card { id: card.id }} classes="link">{ t.get("hand-over-open-card") }</Link<Route>>
        },
        None => Html::default(),
    });
    html! { <RemoteView<SearchResult> remote={found} {render} /> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lost_answer_leaves_it_open_whether_the_card_is_registered() {
        assert!(is_outcome_unknown(&ApiError::Network));
        assert!(is_outcome_unknown(&ApiError::Decode));
    }
}
