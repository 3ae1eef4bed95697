//! Entering paper forms one after the other, by keyboard alone: the day stays, the focus goes back to the number.

mod entered_list;
pub(super) mod form;

use std::rc::Rc;

use shared::cards::Card;
use shared::session::Session;
use yew::prelude::*;

use self::entered_list::{EnteredList, Latest};
use self::form::BacklogForm;
use crate::components::link_card::LinkCard;
use crate::components::page_title::PageTitle;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::session::use_session;

/// Entering paper forms one after the other.
#[component]
pub fn BacklogPage() -> Html {
    match use_session().session() {
        Some(person) => html! { <Backlog {person} /> },
        None => Html::default(),
    }
}

#[derive(Properties, PartialEq)]
struct BacklogProps {
    person: Rc<Session>,
}

/// The form, what was entered with it, and the other ways.
#[component]
fn Backlog(props: &BacklogProps) -> Html {
    let t = use_i18n();
    // The latest first.
    let cards = use_state(Vec::<Rc<Card>>::new);
    let on_registered = {
        let cards = cards.clone();
        Callback::from(move |card: Card| {
            let mut all = vec![Rc::new(card)];
            all.extend(cards.iter().cloned());
            cards.set(all);
        })
    };
    html! {
        <div class="page backlog">
            <PageTitle text={t.get("backlog-title")} lead={t.get("backlog-lead")} takes_focus=false />
            <Latest card={cards.first().cloned()} />
            <BacklogForm person={props.person.clone()} {on_registered} />
            <EnteredList cards={(*cards).clone()} />
            <div class="link-cards">
                <LinkCard
                    to={Route::BacklogImport}
                    icon="document"
                    title={t.get("backlog-import-title")}
                    text={t.get("backlog-import-text")}
                />
                <LinkCard
                    to={Route::PaperForm}
                    icon="printer"
                    title={t.get("paper-title")}
                    text={t.get("paper-title-text")}
                />
            </div>
        </div>
    }
}
