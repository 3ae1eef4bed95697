//! A new number in the place of a card that is lost, broken or misused; it keeps the last valid day.

use std::rc::Rc;

use shared::card_actions::{CardChange, ReplaceCard};
use shared::cards::Card;
use shared::problem::{FieldCode, FieldError};
use shared::session::Session;
use uuid::Uuid;
use yew::prelude::*;

use super::number_field::{NewNumberField, check_number};
use super::reasons::{Reasons, find_reason};
use crate::api::card_actions::replace_card;
use crate::api::error::ApiError;
use crate::browser;
use crate::components::card_number_field::cleaned;
use crate::components::form::Form;
use crate::hooks::use_form::use_form;
use crate::i18n::use_i18n;
use crate::pages::hand_over::GivenAgain;

#[derive(Properties, PartialEq)]
pub(super) struct ReplaceTaskProps {
    pub(super) card: Rc<Card>,
    pub(super) person: Rc<Session>,
}

/// The form, and then what to write, tell and give.
#[component]
pub(super) fn ReplaceTask(props: &ReplaceTaskProps) -> Html {
    let done = use_state(|| None::<Rc<CardChange>>);
    match &*done {
        Some(change) => {
            html! { <GivenAgain change={change.clone()} person={props.person.clone()} title="task-replace-done" /> }
        }
        None => {
            let done = done.setter();
            let on_done = Callback::from(move |change: CardChange| done.set(Some(Rc::new(change))));
            html! { <ReplaceForm card={props.card.clone()} {on_done} /> }
        }
    }
}

/// What is entered. The reference is made once, so that sending it again replaces once.
#[derive(Clone, PartialEq)]
struct Draft {
    reference: Option<Uuid>,
    reason: String,
    number: String,
}

impl Draft {
    fn errors(&self) -> Vec<FieldError> {
        let reason = find_reason(&self.reason)
            .is_none()
            .then(|| FieldError::new("/reason", FieldCode::Required));
        reason
            .into_iter()
            .chain(check_number(&self.number))
            .collect()
    }

    fn request(&self) -> Result<ReplaceCard, ApiError> {
        Ok(ReplaceCard {
            client_reference: self.reference.ok_or(ApiError::Decode)?,
            card_number: cleaned(&self.number),
            reason: find_reason(&self.reason).ok_or(ApiError::Decode)?,
        })
    }
}

#[derive(Properties, PartialEq)]
struct ReplaceFormProps {
    card: Rc<Card>,
    on_done: Callback<CardChange>,
}

/// Why, and the new number.
#[component]
fn ReplaceForm(props: &ReplaceFormProps) -> Html {
    let t = use_i18n();
    let id = props.card.id;
    let form = use_form(
        "replace",
        || Draft {
            reference: browser::random_uuid(),
            reason: String::new(),
            number: String::new(),
        },
        Draft::errors,
    );
    let on_done = props.on_done.clone();
    let on_submit = form.on_submit(
        move |draft: Draft| async move { replace_card(id, &draft.request()?).await },
        move |change| on_done.emit(change),
    );
    let reason = form.field(
        "/reason",
        |draft| draft.reason.clone(),
        |draft, reason| draft.reason = reason,
    );
    let number = form.field(
        "/card_number",
        |draft| draft.number.clone(),
        |draft, number| draft.number = number,
    );
    let day = t.date(props.card.effective_last_valid_day);
    html! {
        <div class="sheet">
            <p class="prose">{ t.format("task-replace-lead", &[("date", day.as_str().into())]) }</p>
            <Form<Draft> form={form.clone()} {on_submit} submit={t.get("task-replace-submit")} icon="check">
                <Reasons field={reason} />
                <NewNumberField field={number} label={t.get("task-new-number")} />
            </Form<Draft>>
        </div>
    }
}
