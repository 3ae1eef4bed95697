//! Undoing what was done to a card today. An undo itself cannot be undone, so it is pressed twice.

use shared::card_actions::{CardAction, CardChange};
use shared::ids::CardActionId;
use yew::prelude::*;

use super::grouped;
use crate::api::card_actions::undo_card_action;
use crate::components::two_press::TwoPress;
use crate::i18n::use_i18n;
use crate::state::session::use_session;
use crate::state::toasts::{Toast, use_toasts};

/// Undoes an action, says that it is done or why not, and passes on what came of it.
#[hook]
fn use_undo(on_undone: &Callback<CardChange>) -> (bool, Callback<CardActionId>) {
    let (t, session, toasts) = (use_i18n(), use_session(), use_toasts());
    let is_busy = use_state_eq(|| false);
    let undo = {
        let (is_busy, on_undone) = (is_busy.clone(), on_undone.clone());
        Callback::from(move |id: CardActionId| {
            is_busy.set(true);
            let (t, session, toasts) = (t.clone(), session.clone(), toasts.clone());
            let (is_busy, on_undone) = (is_busy.clone(), on_undone.clone());
            yew::platform::spawn_local(async move {
                let answer = undo_card_action(id).await;
                is_busy.set(false);
                match answer {
                    Ok(change) => {
                        let kind = change.action.kind.as_str();
                        toasts.show(Toast::new(t.get(&format!("undone-{kind}"))));
                        on_undone.emit(change);
                    }
                    Err(error) => {
                        session.report(&error);
                        let text = t.error(&error);
                        toasts.show(Toast::new(format!("{}. {}", text.title, text.advice)));
                    }
                }
            });
        })
    };
    (*is_busy, undo)
}

#[derive(Properties, PartialEq)]
pub(super) struct UndoProps {
    pub(super) action: CardAction,
    /// It was undone; what came of it.
    pub(super) on_undone: Callback<CardChange>,
}

/// The button that undoes an action.
#[component]
pub(super) fn Undo(props: &UndoProps) -> Html {
    let t = use_i18n();
    let action = &props.action;
    let (is_busy, undo) = use_undo(&props.on_undone);
    let id = action.id;
    let kind = action.kind.as_str();
    let number = grouped(&action.card_number);
    html! {
        <TwoPress
            id={format!("undo-{id}")}
            label={t.get("undo")}
            about={AttrValue::from(format!("{}, {number}", t.get(&format!("card-action-{kind}"))))}
            question={t.get(&format!("undo-question-{kind}"))}
            confirm={t.get("undo-confirm")}
            icon="arrow-undo"
            is_small=true
            {is_busy}
            on_confirm={undo.reform(move |()| id)}
        />
    }
}
