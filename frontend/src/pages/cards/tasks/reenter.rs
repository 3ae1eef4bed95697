//! Putting a mistyped number right, in one step.

use std::rc::Rc;

use shared::card_actions::{CardChange, ReenterCard};
use shared::cards::Card;
use uuid::Uuid;
use yew::prelude::*;

use super::number_field::{NewNumberField, check_number};
use crate::api::card_actions::reenter_card;
use crate::api::error::ApiError;
use crate::browser;
use crate::components::card_number_field::cleaned;
use crate::components::definition_list::DefinitionList;
use crate::components::form::Form;
use crate::hooks::use_form::use_form;
use crate::hooks::use_saved::use_saved;
use crate::i18n::use_i18n;
use crate::pages::cards::grouped;
use crate::routes::Route;

#[derive(Properties, PartialEq)]
pub(super) struct ReenterFormProps {
    pub(super) card: Rc<Card>,
}

/// What is entered. The reference is made once, so that sending it again re-enters once.
#[derive(Clone, PartialEq)]
struct Draft {
    reference: Option<Uuid>,
    number: String,
}

/// The right number.
#[component]
pub(super) fn ReenterForm(props: &ReenterFormProps) -> Html {
    let t = use_i18n();
    let saved = use_saved();
    let id = props.card.id;
    let form = use_form(
        "re-enter",
        || Draft {
            reference: browser::random_uuid(),
            number: String::new(),
        },
        |draft: &Draft| check_number(&draft.number).into_iter().collect(),
    );
    let on_submit = form.on_submit(
        move |draft: Draft| async move {
            let request = ReenterCard {
                client_reference: draft.reference.ok_or(ApiError::Decode)?,
                card_number: cleaned(&draft.number),
            };
            reenter_card(id, &request).await
        },
        {
            let t = t.clone();
            move |change: CardChange| {
                let id = change.action.card_id;
                saved.go(t.get("task-re-enter-done"), Route::Card { id });
            }
        },
    );
    let field = form.field(
        "/card_number",
        |draft| draft.number.clone(),
        |draft, number| draft.number = number,
    );
    html! {
        <div class="sheet">
            <p class="prose">{ t.get("task-re-enter-lead") }</p>
            <DefinitionList
                items={vec![(t.get("task-wrong-number"), html! { <span class="card-number">{ grouped(&props.card.card_number) }</span> })]}
            />
            <Form<Draft> form={form.clone()} {on_submit} submit={t.get("task-re-enter-submit")} icon="check">
                <NewNumberField {field} label={t.get("task-right-number")} takes_focus=true />
            </Form<Draft>>
        </div>
    }
}
