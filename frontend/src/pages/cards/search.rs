//! Finding one card by its number. The number travels in the body and stands in no address.

use shared::cards::{SearchCard, SearchOutcome, SearchResult};
use shared::problem::{FieldCode, FieldError};
use shared::session::Role;
use web_sys::HtmlInputElement;
use yew::prelude::*;
use yew_router::prelude::{Link, use_navigator};

use crate::api::cards::search_cards;
use crate::components::card_number_field::{CardNumberField, cleaned};
use crate::components::form::Form;
use crate::components::notification::{Notification, NotificationKind};
use crate::hooks::use_form::use_light_form;
use crate::i18n::{I18n, use_i18n};
use crate::routes::Route;

#[derive(Properties, PartialEq)]
pub(super) struct CardSearchProps {
    pub(super) role: Role,
}

fn validate(text: &str) -> Vec<FieldError> {
    let is_empty = cleaned(text).is_empty();
    is_empty
        .then(|| FieldError::new("/card_number", FieldCode::Required))
        .into_iter()
        .collect()
}

/// The box for the number; an own card opens at once.
#[component]
pub(super) fn CardSearch(props: &CardSearchProps) -> Html {
    let t = use_i18n();
    let navigator = use_navigator();
    let form = use_light_form("card-search", String::new, |text: &String| validate(text));
    let found = use_state(|| None::<SearchOutcome>);
    let input = use_node_ref();
    let on_submit = form.on_submit(
        |text: String| async move {
            search_cards(&SearchCard {
                card_number: cleaned(&text),
            })
            .await
        },
        {
            let (found, input) = (found.clone(), input.clone());
            move |result: SearchResult| match (&result.card, &navigator) {
                (Some(card), Some(navigator)) => navigator.push(&Route::Card { id: card.id }),
                _ => {
                    found.set(Some(result.outcome));
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
        <div class="sheet card-search">
            <Form<String> form={form.clone()} {on_submit} submit={t.get("cards-search-submit")} icon="search">
                <CardNumberField
                    {field}
                    label={t.get("cards-search")}
                    hint={t.get("cards-search-hint")}
                    takes_focus=true
                    input_ref={input}
                />
            </Form<String>>
            <div role="status">
                if let Some(outcome) = *found { { explain(&t, outcome, props.role) } }
            </div>
        </div>
    }
}

fn explain(t: &I18n, outcome: SearchOutcome, role: Role) -> Html {
    let (title, text) = match (outcome, role) {
        (SearchOutcome::Own, _) => return Html::default(),
        (SearchOutcome::InStock, _) => ("cards-search-in-stock", "cards-search-in-stock-text"),
        (SearchOutcome::OtherSite, Role::AreaCoordinator) => {
            ("cards-search-other-area", "cards-search-other-area-text")
        }
        (SearchOutcome::OtherSite, _) => {
            ("cards-search-other-site", "cards-search-other-site-text")
        }
        (SearchOutcome::Unknown, _) => ("cards-search-unknown", "cards-search-unknown-text"),
        (SearchOutcome::Malformed, _) => ("cards-search-malformed", "cards-search-malformed-text"),
    };
    let leads_on = outcome == SearchOutcome::InStock && Route::HandOver.is_for(role);
    let kind = if outcome == SearchOutcome::InStock {
        NotificationKind::Info
    } else {
        NotificationKind::Alert
    };
    html! {
        <Notification {kind} title={t.get(title)}>
            <p>{ t.get(text) }</p>
            if leads_on {
                <Link<Route> to={Route::HandOver} classes="link">{ t.get("cards-search-hand-over") }</Link<Route>>
            }
        </Notification>
    }
}
