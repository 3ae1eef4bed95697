//! Deleting a card's background facts when its holder asks for it.

use shared::ids::CardId;
use yew::prelude::*;

use crate::api::cards::delete_facts;
use crate::browser;
use crate::components::two_press::TwoPress;
use crate::i18n::use_i18n;
use crate::state::session::use_session;
use crate::state::toasts::{Toast, use_toasts};

#[derive(Properties, PartialEq)]
pub(super) struct DeleteFactsProps {
    pub(super) card: CardId,
    /// Whether the card works, and goes on working without them.
    pub(super) is_valid: bool,
    /// They are gone.
    pub(super) on_deleted: Callback<()>,
}

/// The way to delete a card's background facts, in two presses.
#[component]
pub(super) fn DeleteFacts(props: &DeleteFactsProps) -> Html {
    let (t, session, toasts) = (use_i18n(), use_session(), use_toasts());
    let is_busy = use_state_eq(|| false);
    let on_confirm = {
        let (t, is_busy) = (t.clone(), is_busy.clone());
        let (card, on_deleted) = (props.card, props.on_deleted.clone());
        Callback::from(move |()| {
            is_busy.set(true);
            let (t, session, toasts) = (t.clone(), session.clone(), toasts.clone());
            let (is_busy, on_deleted) = (is_busy.clone(), on_deleted.clone());
            yew::platform::spawn_local(async move {
                match delete_facts(card).await {
                    Ok(_) => {
                        toasts.show(Toast::new(t.get("card-facts-delete-done")));
                        // The pressed button goes with the facts.
                        browser::focus("#card-facts");
                        on_deleted.emit(());
                    }
                    Err(error) => {
                        session.report(&error);
                        toasts.show(Toast::new(t.error(&error).title));
                    }
                }
                is_busy.set(false);
            });
        })
    };
    let (text, question) = if props.is_valid {
        ("card-facts-delete-text", "card-facts-delete-question")
    } else {
        (
            "card-facts-delete-text-out",
            "card-facts-delete-question-out",
        )
    };
    html! {
        <div class="card-page__delete no-print">
            <p class="card-page__note">{ t.get(text) }</p>
            <TwoPress
                id="delete-facts"
                label={t.get("card-facts-delete")}
                question={t.get(question)}
                confirm={t.get("card-facts-delete-confirm")}
                is_small=true
                is_busy={*is_busy}
                {on_confirm}
            />
        </div>
    }
}
