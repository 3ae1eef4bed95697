//! What may still be done about a use: a reserved one is used or removed, a used one undone for some days.

use chrono::NaiveDate;
use shared::visits::{Visit, VisitState};
use yew::prelude::*;

use crate::api::error::ApiError;
// The name of the operation; a call with it would be taken for a hook.
use crate::api::visits::{cancel_visit, undo_visit, use_visit as mark_used};
use crate::components::button::{Button, ButtonKind};
use crate::components::two_press::TwoPress;
use crate::hooks::use_doing::{Doing, use_doing};
use crate::i18n::use_i18n;
use crate::state::toasts::{Toast, Toasts, use_toasts};

#[derive(Properties, PartialEq)]
pub(super) struct ActionsProps {
    pub(super) visit: Visit,
    pub(super) today: NaiveDate,
    /// It stands otherwise now.
    pub(super) on_changed: Callback<()>,
}

/// What may still be done about a use.
#[component]
pub(super) fn Actions(props: &ActionsProps) -> Html {
    let t = use_i18n();
    let (doing, toasts) = (use_doing(), use_toasts());
    let visit = &props.visit;
    use_effect_with(doing.failure().cloned(), {
        let (t, toasts) = (t.clone(), toasts.clone());
        move |failure| {
            if let Some(error) = failure.as_ref().filter(|error| !error.is_session_over()) {
                let text = t.error(error);
                toasts.show(Toast::new(format!("{}. {}", text.title, text.advice)));
            }
        }
    });
    let id = visit.id;
    let card = visit.card.clone().map(AttrValue::from);
    let then = |key: &str| Then {
        doing: doing.clone(),
        toasts: toasts.clone(),
        words: t.get(key),
        on_changed: props.on_changed.clone(),
    };
    let is_undoable = visit.undoable_until.is_some_and(|last| props.today <= last);
    match visit.state {
        VisitState::Reserved => {
            let (used, removed) = (then("visits-used"), then("visits-removed"));
            html! {
                <div class="visits__do">
                    <Button
                        kind={ButtonKind::Secondary}
                        is_small=true
                        icon="check"
                        is_busy={doing.is_busy()}
                        on_press={Callback::from(move |()| used.after(mark_used(id)))}
                    >
                        { t.get("visits-use") }
                        if let Some(card) = &card { <span class="visually-hidden">{ ": " }{ card }</span> }
                    </Button>
                    <TwoPress
                        id={format!("remove-{id}")}
                        label={t.get("visits-remove")}
                        about={card}
                        question={t.get("visits-remove-question")}
                        kind={ButtonKind::Supplementary}
                        icon="cross"
                        is_small=true
                        is_busy={doing.is_busy()}
                        on_confirm={Callback::from(move |()| removed.after(cancel_visit(id)))}
                    />
                </div>
            }
        }
        VisitState::Used if is_undoable => {
            let undone = then("visits-undone");
            html! {
                <TwoPress
                    id={format!("undo-{id}")}
                    label={t.get("check-undo")}
                    about={card}
                    question={t.get("visits-undo-question")}
                    kind={ButtonKind::Supplementary}
                    icon="arrow-undo"
                    is_small=true
                    is_busy={doing.is_busy()}
                    on_confirm={Callback::from(move |()| undone.after(undo_visit(id)))}
                />
            }
        }
        _ => Html::default(),
    }
}

/// What follows once something is done: it is said, and the list comes anew.
struct Then {
    doing: Doing,
    toasts: Toasts,
    words: AttrValue,
    on_changed: Callback<()>,
}

impl Then {
    fn after(&self, call: impl Future<Output = Result<Visit, ApiError>> + 'static) {
        let (toasts, words) = (self.toasts.clone(), self.words.clone());
        let on_changed = self.on_changed.clone();
        self.doing.run(call, move |_| {
            toasts.show(Toast::new(words));
            on_changed.emit(());
        });
    }
}
