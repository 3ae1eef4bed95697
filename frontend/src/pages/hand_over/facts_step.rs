//! Second step: the background facts of a personal card, the issue date, and registering.

use shared::cards::{CardKind, RegisterCard};
use yew::prelude::*;

use super::done_step::Given;
use super::entered::{Entered, Terms};
use super::facts_fields::FactsFields;
use super::failure::Failure;
use super::summary::Summary;
use crate::api::cards::register_card;
use crate::api::error::ApiError;
use crate::browser;
use crate::browser::store::NotKept;
use crate::components::button::Button;
use crate::components::form::ErrorSummary;
use crate::components::icon::Icon;
use crate::hooks::use_form::UseForm;
use crate::i18n::use_i18n;
use crate::pages::identify::StockCard;
use crate::state::errand::{Errand, should_wait};
use crate::state::queue::{Queue, use_queue};

#[derive(Properties, PartialEq)]
pub(super) struct FactsStepProps {
    pub(super) form: UseForm<Entered>,
    pub(super) terms: Terms,
    /// It is another card after all.
    pub(super) on_other_card: Callback<()>,
    /// The register has the card, or the device keeps it until it can be sent.
    pub(super) on_given: Callback<Given>,
}

/// Facts, issue date, registering.
#[component]
pub(super) fn FactsStep(props: &FactsStepProps) -> Html {
    let t = use_i18n();
    let form = &props.form;
    let entered = form.value();
    let is_personal = entered.is_personal();
    use_effect_with(is_personal, |is_personal| {
        // A community card has no first field to stand in.
        if !is_personal {
            browser::focus("#hand-over-details");
        }
    });
    let (queue, terms) = (use_queue(), props.terms);
    let on_given = props.on_given.clone();
    let on_submit = form.on_submit(
        move |entered: Entered| {
            let queue = queue.clone();
            async move {
                let request = entered.request().ok_or(ApiError::Decode)?;
                register(&queue, request, terms).await
            }
        },
        move |given| on_given.emit(given),
    );
    let title = if is_personal {
        "hand-over-facts"
    } else {
        "hand-over-community"
    };
    html! {
        <form id={form.id()} class="form sheet" novalidate=true onsubmit={on_submit} aria-busy={form.is_busy().to_string()}>
            { for entered.card.clone().map(|card| html! {
                <CardStrip {card} error={card_error(form, &t)} on_other_card={props.on_other_card.clone()} />
            }) }
            if let Some(error) = form.failure() {
                <Failure error={error.clone()} number={entered.card.as_ref().map(|card| card.number.clone())} />
            }
            <ErrorSummary errors={form.summary()} form={form.id()} />
            <h2 id="hand-over-details" tabindex="-1">{ t.get(title) }</h2>
            if is_personal {
                <FactsFields form={form.clone()} />
            } else {
                <p>{ t.get("hand-over-community-text") }</p>
            }
            <Summary form={form.clone()} terms={props.terms} />
            <div class="form__buttons">
                <Button is_submit=true is_busy={form.is_busy()} icon="check">
                    if form.is_busy() { { t.get("sending") } } else { { t.get("hand-over-register") } }
                </Button>
            </div>
        </form>
    }
}

/// Registers the card, or leaves it to be sent when the register cannot be reached.
async fn register(queue: &Queue, request: RegisterCard, terms: Terms) -> Result<Given, ApiError> {
    match register_card(&request).await {
        Ok(card) => Ok(Given::from(&card)),
        Err(error) if should_wait(&error) => {
            let last_valid_day = terms.last_day(request.issued_on.unwrap_or(terms.today));
            let given = Given::waits(request.card_number.clone(), request.kind, last_valid_day);
            match queue.add(Errand::HandOver(request)).await {
                Ok(()) => Ok(given),
                Err(NotKept) => Err(error),
            }
        }
        Err(error) => Err(error),
    }
}

fn card_error(form: &UseForm<Entered>, t: &crate::i18n::I18n) -> Option<AttrValue> {
    let errors = form.errors();
    let error = errors
        .iter()
        .find(|error| matches!(error.pointer.as_str(), "/card_number" | "/kind" | "/facts"))?;
    Some(t.field_error(error))
}

#[derive(Properties, PartialEq)]
struct CardStripProps {
    card: StockCard,
    error: Option<AttrValue>,
    on_other_card: Callback<()>,
}

/// Which card it is, to compare with the one in the hand.
#[component]
fn CardStrip(props: &CardStripProps) -> Html {
    let t = use_i18n();
    let onclick = props.on_other_card.reform(|_: MouseEvent| ());
    let icon = if props.card.kind == CardKind::Personal {
        "user"
    } else {
        "group"
    };
    html! {
        <div class="card-strip">
            <div class="card-strip__words">
                <span class="card-strip__kind">
                    <Icon name={icon} />
                    <span>{ t.get(&format!("card-kind-{}", props.card.kind.as_str())) }</span>
                </span>
                <span class="card-strip__number card-number">{ props.card.number.grouped() }</span>
            </div>
            <button
                type="button"
                id="hand-over-card_number"
                class="hds-button hds-button--supplementary hds-button--small"
                aria-describedby={props.error.as_ref().map(|_| "hand-over-card_number-error")}
                data-invalid={props.error.as_ref().map(|_| "true")}
                {onclick}
            >
                <Icon name="arrow-undo" />
                <span>{ t.get("hand-over-other-card") }</span>
            </button>
            if let Some(error) = &props.error {
                <div class="card-strip__error hds-text-input__error-text" id="hand-over-card_number-error" role="alert">{ error }</div>
            }
        </div>
    }
}
