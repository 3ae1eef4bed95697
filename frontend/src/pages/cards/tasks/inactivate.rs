//! Taking a card out of use, with a coded reason.

use std::rc::Rc;

use shared::card_actions::{CardChange, InactivateCard};
use shared::cards::Card;
use shared::problem::{FieldCode, FieldError};
use shared::session::Session;
use yew::prelude::*;
use yew_router::prelude::Link;

use super::reasons::{Reasons, find_reason};
use crate::api::card_actions::inactivate_card;
use crate::api::error::ApiError;
use crate::components::date_field::DateField;
use crate::components::form::Form;
use crate::dates::{format_date, parse_date};
use crate::hooks::use_form::use_form;
use crate::hooks::use_saved::use_saved;
use crate::i18n::use_i18n;
use crate::routes::{CardTask, Route};

#[derive(Properties, PartialEq)]
pub(super) struct InactivateFormProps {
    pub(super) card: Rc<Card>,
    pub(super) person: Rc<Session>,
}

/// What is entered.
#[derive(Clone, PartialEq)]
struct Draft {
    reason: String,
    from: String,
}

impl Draft {
    fn errors(&self) -> Vec<FieldError> {
        let reason = find_reason(&self.reason)
            .is_none()
            .then(|| FieldError::new("/reason", FieldCode::Required));
        let day = parse_date(&self.from)
            .is_none()
            .then(|| FieldError::new("/inactive_from", FieldCode::WrongType));
        reason.into_iter().chain(day).collect()
    }

    fn request(&self) -> Result<InactivateCard, ApiError> {
        Ok(InactivateCard {
            reason: find_reason(&self.reason).ok_or(ApiError::Decode)?,
            inactive_from: parse_date(&self.from),
        })
    }
}

/// Why, and from which day on.
#[component]
pub(super) fn InactivateForm(props: &InactivateFormProps) -> Html {
    let t = use_i18n();
    let saved = use_saved();
    let (id, today) = (props.card.id, props.person.today);
    let form = use_form(
        "inactivate",
        || Draft {
            reason: String::new(),
            from: format_date(today),
        },
        Draft::errors,
    );
    let on_submit = form.on_submit(
        move |draft: Draft| async move { inactivate_card(id, &draft.request()?).await },
        {
            let t = t.clone();
            move |_: CardChange| saved.go(t.get("task-inactivate-done"), Route::Card { id })
        },
    );
    let reason = form.field(
        "/reason",
        |draft| draft.reason.clone(),
        |draft, reason| draft.reason = reason,
    );
    let from = form.field(
        "/inactive_from",
        |draft| draft.from.clone(),
        |draft, from| draft.from = from,
    );
    let given_today = props
        .card
        .issuances
        .iter()
        .all(|issuance| issuance.issued_on >= today);
    html! {
        <div class="sheet">
            <p class="prose">{ t.get("task-inactivate-lead") }</p>
            if props.card.choices.replace {
                <p>
                    <Link<Route> to={Route::CardTask { id, task: CardTask::Replace }} classes="link">
                        { t.get("task-inactivate-replace") }
                    </Link<Route>>
                </p>
            }
            <Form<Draft> form={form.clone()} {on_submit} submit={t.get("task-inactivate")} icon="cross">
                <Reasons field={reason} />
                <DateField field={from} label={t.get("task-inactive-from")} {today} offers_yesterday={!given_today} />
            </Form<Draft>>
        </div>
    }
}
