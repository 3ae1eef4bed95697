//! The site's community cards, those that are out first.

use std::rc::Rc;

use chrono::NaiveDate;
use shared::cards::CardState;
use shared::community_cards::{CardLoan, CommunityCard};
use shared::ids::CardId;
use yew::prelude::*;
use yew_router::prelude::Link;

use super::card_item::CardItem;
use super::explanation::Explanation;
use super::loan_form::Deed;
use super::use_steps::use_steps;
use crate::api::community_cards::list_community_cards;
use crate::components::button::{ButtonKind, button_classes};
use crate::components::page_title::PageTitle;
use crate::components::remote_view::RemoteView;
use crate::hooks::use_all::use_all;
use crate::i18n::use_i18n;
use crate::pages::stocks::StockLeft;
use crate::routes::Route;
use crate::state::session::use_session;

/// The site's community cards.
#[component]
pub fn CommunityCardsPage() -> Html {
    let t = use_i18n();
    let cards = use_all(
        (),
        |(), page| async move { list_community_cards(&page).await },
    );
    let Some(person) = use_session().session() else {
        return Html::default();
    };
    let render = {
        let (today, reload) = (person.today, cards.reload.clone());
        Callback::from(move |cards: Rc<Vec<CommunityCard>>| {
            html! { <Cards {cards} {today} on_changed={reload.clone()} /> }
        })
    };
    html! {
        <div class="page community-cards">
            <PageTitle text={t.get("community-title")} lead={t.get("community-lead")} />
            <Explanation area={person.area.as_ref().map(|area| area.id)} />
            <section class="section" aria-labelledby="community-cards">
                <h2 id="community-cards" tabindex="-1">{ t.get("community-cards") }</h2>
                <RemoteView<Vec<CommunityCard>>
                    remote={cards}
                    {render}
                    is_empty={Callback::from(|cards: Rc<Vec<CommunityCard>>| cards.is_empty())}
                    empty={html! { <p class="empty">{ t.get("community-none") }</p> }}
                />
            </section>
            <section class="sheet section" aria-labelledby="community-new">
                <h2 id="community-new">{ t.get("community-new") }</h2>
                <p>{ t.get("community-new-text") }</p>
                <StockLeft />
                <p>
                    <Link<Route> to={Route::HandOver} classes={button_classes(ButtonKind::Secondary, false)}>
                        { t.get("community-new-register") }
                    </Link<Route>>
                </p>
            </section>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct CardsProps {
    cards: Rc<Vec<CommunityCard>>,
    today: NaiveDate,
    on_changed: Callback<()>,
}

/// The cards, each with what can be done.
#[component]
fn Cards(props: &CardsProps) -> Html {
    let steps = use_steps(props.on_changed.clone());
    let open = use_state_eq(|| None::<(CardId, Deed)>);
    let mut sorted: Vec<&CommunityCard> = props.cards.iter().collect();
    sorted.sort_by_key(|card| place(card));
    html! {
        <ul class="community-cards__list">
            { for sorted.into_iter().map(|card| {
                let id = card.card.id;
                let on_open = { let open = open.setter(); Callback::from(move |deed: Option<Deed>| open.set(deed.map(|deed| (id, deed)))) };
                let deed = open.filter(|(open, _)| *open == id).map(|(_, deed)| deed);
                html! {
                    <CardItem
                        key={id.to_string()}
                        card={Rc::new(card.clone())}
                        today={props.today}
                        {deed}
                        {on_open}
                        steps={steps.clone()}
                    />
                }
            }) }
        </ul>
    }
}

/// Those that are out come first, those that cannot be lent last.
fn place(card: &CommunityCard) -> u8 {
    let is_out = card.latest_loan.as_ref().is_some_and(CardLoan::is_out);
    match (is_out, card.card.state) {
        (true, _) => 0,
        (false, CardState::Valid) => 1,
        (false, _) => 2,
    }
}
