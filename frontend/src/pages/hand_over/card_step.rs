//! First step: who may have a card, and which card it is. The register says what a number is.

use shared::card_number::CardNumber;
use shared::cards::{CardSummary, SearchCard, SearchOutcome, SearchResult};
use shared::problem::{FieldCode, FieldError};
use web_sys::HtmlInputElement;
use yew::prelude::*;
use yew_router::prelude::Link;

use super::entered::StockCard;
use crate::api::cards::search_cards;
use crate::components::card_number_field::{CardNumberField, cleaned};
use crate::components::external_link::ExternalLink;
use crate::components::form::Form;
use crate::components::notification::{Notification, NotificationKind};
use crate::hooks::use_form::use_light_form;
use crate::i18n::{I18n, use_i18n};
use crate::pages::stocks::StockLeft;
use crate::routes::Route;

/// The national operating model and the other material for distributors.
const MODEL: &str = "https://kaikukortti.fi/kortinjakajille/perehdytysmateriaali-kortinjakajille";

#[derive(Properties, PartialEq)]
pub(super) struct CardStepProps {
    /// A card of the own stock was found.
    pub(super) on_card: Callback<StockCard>,
}

fn validate(text: &str) -> Vec<FieldError> {
    let is_empty = cleaned(text).is_empty();
    is_empty
        .then(|| FieldError::new("/card_number", FieldCode::Required))
        .into_iter()
        .collect()
}

/// The reminder and the box for the number.
#[component]
pub(super) fn CardStep(props: &CardStepProps) -> Html {
    let t = use_i18n();
    let form = use_light_form("hand-over-number", String::new, |text: &String| {
        validate(text)
    });
    let found = use_state(|| None::<SearchResult>);
    let input = use_node_ref();

    let on_submit = form.on_submit(
        |text: String| async move {
            let card_number = cleaned(&text);
            let result = search_cards(&SearchCard {
                card_number: card_number.clone(),
            })
            .await?;
            Ok((card_number, result))
        },
        {
            let (found, input, on_card) = (found.clone(), input.clone(), props.on_card.clone());
            move |(text, result): (String, SearchResult)| match (
                result.stock_kind,
                CardNumber::parse(&text),
            ) {
                (Some(kind), Ok(number)) if result.outcome == SearchOutcome::InStock => {
                    on_card.emit(StockCard { number, kind });
                }
                _ => {
                    found.set(Some(result));
                    // The next reading takes the place of what was refused.
                    if let Some(input) = input.cast::<HtmlInputElement>() {
                        drop(input.focus());
                        input.select();
                    }
                }
            }
        },
    );
    let mut field = form.field("/card_number", Clone::clone, |text, entered| {
        *text = entered;
    });
    field.on_input = {
        let (found, on_input) = (found.clone(), field.on_input.clone());
        Callback::from(move |text| {
            found.set(None);
            on_input.emit(text);
        })
    };

    html! {
        <>
            <Criteria />
            <div class="sheet">
                <StockLeft />
                <Form<String> form={form.clone()} {on_submit} submit={t.get("hand-over-go-on")}>
                    <CardNumberField
                        {field}
                        label={t.get("hand-over-number")}
                        hint={t.get("hand-over-number-hint")}
                        takes_focus=true
                        input_ref={input}
                    />
                    <div role="status" class="hand-over__found">
                        if let Some(result) = &*found { { explain(&t, result) } }
                    </div>
                </Form<String>>
            </div>
        </>
    }
}

/// Who may have a card; nothing of it is asked or stored.
#[component]
fn Criteria() -> Html {
    let t = use_i18n();
    html! {
        <section class="criteria" aria-labelledby="hand-over-criteria">
            <h2 id="hand-over-criteria">{ t.get("hand-over-criteria-title") }</h2>
            <ul>
                <li>{ t.get("hand-over-criteria-client") }</li>
                <li>{ t.get("hand-over-criteria-finances") }</li>
            </ul>
            <p>
                { t.get("hand-over-criteria-proof") }{ " " }
                <ExternalLink href={MODEL} new_tab=true>{ t.get("hand-over-criteria-model") }</ExternalLink>
            </p>
        </section>
    }
}

/// Why the card cannot be handed over, and what to do.
fn explain(t: &I18n, result: &SearchResult) -> Html {
    let (title, text) = match result.outcome {
        SearchOutcome::InStock => return Html::default(),
        SearchOutcome::Own => ("hand-over-own", "hand-over-own-text"),
        SearchOutcome::OtherSite => ("hand-over-other-site", "hand-over-other-site-text"),
        SearchOutcome::Unknown => ("hand-over-unknown", "hand-over-unknown-text"),
        SearchOutcome::Malformed => ("hand-over-malformed", "hand-over-malformed-text"),
    };
    let kind = if result.outcome == SearchOutcome::Own {
        NotificationKind::Info
    } else {
        NotificationKind::Alert
    };
    let link = |card: &CardSummary| {
        html! { <Link<Route> to={Route::Card { id: card.id }} classes="link">{ t.get("hand-over-open-card") }</Link<Route>> }
    };
    html! {
        <Notification {kind} title={t.get(title)}>
            <p>{ t.get(text) }</p>
            { for result.card.as_ref().map(link) }
        </Notification>
    }
}
