//! The page of one card.

use shared::cards::Card;
use shared::ids::CardId;
use yew::prelude::*;
use yew_router::prelude::Link;

use super::card_view::CardView;
use crate::api::cards::find_card;
use crate::components::icon::Icon;
use crate::components::page_title::PageTitle;
use crate::components::remote_view::RemoteView;
use crate::hooks::use_remote::{Remote, use_remote};
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::session::use_session;

/// Properties of [`CardPage`].
#[derive(Properties, PartialEq)]
pub struct CardPageProps {
    /// Id of the card.
    pub id: CardId,
}

/// One card.
#[component]
pub fn CardPage(props: &CardPageProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let card = use_remote(props.id, find_card);
    let Some(person) = session.session() else {
        return Html::default();
    };
    let is_missing = matches!(&card.state, Remote::Failed(error) if error.status() == Some(404));
    let title = if is_missing {
        "card-not-found"
    } else {
        "card-title"
    };
    let on_changed = card.reload.clone();
    let render = Callback::from(move |card| {
        html! { <CardView {card} person={person.clone()} on_changed={on_changed.clone()} /> }
    });
    html! {
        <div class="page card-page">
            <Link<Route> to={Route::Cards} classes="back-link no-print">
                <Icon name="arrow-left" />
                <span>{ t.get("card-back") }</span>
            </Link<Route>>
            <PageTitle text={t.get(title)} />
            if is_missing {
                <p class="prose">{ t.get("card-not-found-text") }</p>
            } else {
                <RemoteView<Card> remote={card} {render} />
            }
        </div>
    }
}
