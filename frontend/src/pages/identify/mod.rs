//! One box for any card number, which decides: a number in stock is handed out, a registered card opens,
//! and of any other it is said why not, and what to do.

mod explained;
mod stock_card;
mod unasked;

use shared::cards::{CardKind, SearchCard, SearchOutcome, SearchResult};
use shared::ids::CardId;
use shared::privacy::find_identity;
use shared::problem::{FieldCode, FieldError};
use shared::session::Role;
use web_sys::HtmlInputElement;
use yew::prelude::*;
use yew_router::prelude::use_navigator;

use self::explained::Explained;
pub use self::stock_card::{StockCard, pick, take_picked};
use self::unasked::Unasked;
use crate::api::cards::search_cards;
use crate::api::error::ApiError;
use crate::api::session::probe_session;
use crate::browser;
use crate::components::card_number_field::{CardNumberField, cleaned};
use crate::components::form::Form;
use crate::hooks::use_form::use_light_form;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::errand::should_wait;
use crate::state::queue::use_queue;
use crate::state::session::use_session;

/// Properties of [`Identify`].
#[derive(Properties, PartialEq)]
pub struct IdentifyProps {
    /// Id of the form.
    pub id: &'static str,
    /// Who asks.
    pub role: Role,
    /// Label of the box.
    pub label: AttrValue,
    /// A sentence of help.
    pub hint: AttrValue,
    /// The word on the button.
    pub submit: AttrValue,
    /// Name of an icon on it.
    #[prop_or_default]
    pub icon: Option<AttrValue>,
    /// Takes a card of the own stock; without it the page for handing over opens.
    #[prop_or_default]
    pub on_stock: Option<Callback<StockCard>>,
    /// Something is entered on the page already: an own card does not open by itself, but by a link.
    #[prop_or_default]
    pub keeps_page: bool,
}

/// An identity in the number's place goes nowhere: not to the register, and not on into what waits for the network.
fn validate(text: &str) -> Vec<FieldError> {
    let text = cleaned(text);
    let code = if text.is_empty() {
        FieldCode::Required
    } else if find_identity(&text).is_some() {
        FieldCode::LooksLikeIdentity
    } else {
        return Vec::new();
    };
    vec![FieldError::new("/card_number", code)]
}

/// What a number led to.
enum Found {
    Stock(StockCard),
    Own(CardId),
    Other(SearchResult),
    /// The register cannot be asked now.
    Unasked(StockCard),
}

/// Asks the register what a number is. A card that is handed out gets the register's day, which may have changed since
/// the page was opened.
async fn identify(text: String, may_hand_over: bool, may_wait: bool) -> Result<Found, ApiError> {
    let card_number = cleaned(&text);
    let search = SearchCard {
        card_number: card_number.clone(),
    };
    let read = |kind, today| StockCard::read(&card_number, kind, today);
    let result = match (search_cards(&search).await, read(CardKind::Personal, None)) {
        // Without a network the hand-over goes on: what becomes of it is kept until it can be sent.
        (Err(error), Some(card)) if may_wait && should_wait(&error) => {
            return Ok(Found::Unasked(card));
        }
        (answer, _) => answer?,
    };
    let in_stock = result
        .stock_kind
        .filter(|_| may_hand_over && result.outcome == SearchOutcome::InStock);
    if let Some(kind) = in_stock {
        let today = probe_session().await.ok().map(|session| session.today);
        if let Some(card) = read(kind, today) {
            return Ok(Found::Stock(card));
        }
    }
    Ok(match &result.card {
        Some(card) => Found::Own(card.id),
        None => Found::Other(result),
    })
}

/// The box for the number.
#[component]
pub fn Identify(props: &IdentifyProps) -> Html {
    let navigator = use_navigator();
    let form = use_light_form(props.id, String::new, |text: &String| validate(text));
    let explained = use_state(|| None::<Explained>);
    let input = use_node_ref();
    let may_hand_over = Route::HandOver.is_for(props.role);
    let may_wait = may_hand_over && use_queue().is_open();
    let unasked = use_state(|| None::<StockCard>);
    let take = {
        let (on_stock, navigator) = (props.on_stock.clone(), navigator.clone());
        Callback::from(move |card: StockCard| match (&on_stock, &navigator) {
            (Some(on_stock), _) => on_stock.emit(card),
            (None, Some(navigator)) => {
                pick(card);
                navigator.push(&Route::HandOver);
            }
            (None, None) => {}
        })
    };

    let on_submit = form.on_submit(
        move |text: String| identify(text, may_hand_over, may_wait),
        {
            let (explained, input) = (explained.clone(), input.clone());
            let (take, unasked) = (take.clone(), unasked.setter());
            let keeps_page = props.keeps_page;
            let explain = move |why: Explained| {
                explained.set(Some(why));
                // The next reading takes the place of what was refused.
                if let Some(input) = input.cast::<HtmlInputElement>() {
                    drop(input.focus());
                    input.select();
                }
                browser::show_soon(".identify__explained");
            };
            move |found| match (found, &navigator) {
                (Found::Stock(card), _) => take.emit(card),
                (Found::Unasked(card), _) => unasked.set(Some(card)),
                (Found::Own(id), Some(navigator)) if !keeps_page => {
                    navigator.push(&Route::Card { id });
                }
                (Found::Own(id), _) => explain(Explained::own(id)),
                (Found::Other(result), _) => explain(Explained::other(&result)),
            }
        },
    );
    let mut field = form.field("/card_number", Clone::clone, |text, entered| {
        *text = entered;
    });
    field.on_input = {
        let (explained, on_input) = (explained.clone(), field.on_input.clone());
        let unasked = unasked.setter();
        Callback::from(move |text| {
            explained.set(None);
            unasked.set(None);
            on_input.emit(text);
        })
    };
    let t = use_i18n();
    let practises = use_session().session().is_some_and(|it| it.practises);
    html! {
        <>
            <Form<String> form={form.clone()} {on_submit} submit={props.submit.clone()} icon={props.icon.clone()}>
                <CardNumberField
                    {field}
                    label={props.label.clone()}
                    hint={props.hint.clone()}
                    takes_focus=true
                    sends_when_read=true
                    input_ref={input}
                />
            </Form<String>>
            <div role="status" class="identify__explained">
                { for explained.as_ref().map(|explained| explained.view(&t, props.role, practises)) }
            </div>
            if let Some(card) = &*unasked {
                <Unasked card={card.clone()} on_choose={take} />
            }
        </>
    }
}
