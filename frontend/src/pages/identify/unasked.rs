//! Without a network nobody can say what a number is; the worker, who holds the card, can.

use shared::card_number::CardNumber;
use shared::cards::CardKind;
use yew::prelude::*;

use super::StockCard;
use crate::browser;
use crate::components::button::{Button, ButtonKind};
use crate::components::notification::{Notification, NotificationKind};
use crate::i18n::use_i18n;

#[derive(Properties, PartialEq)]
pub(super) struct UnaskedProps {
    pub(super) number: CardNumber,
    /// The worker has said which kind of card it is.
    pub(super) on_choose: Callback<StockCard>,
}

/// Goes on with a number that was not checked.
#[component]
pub(super) fn Unasked(props: &UnaskedProps) -> Html {
    let t = use_i18n();
    use_effect_with(props.number.clone(), |_| {
        browser::focus("#identify-unasked-personal");
    });
    let choose = |kind: CardKind| {
        let (number, on_choose) = (props.number.clone(), props.on_choose.clone());
        Callback::from(move |()| {
            on_choose.emit(StockCard {
                number: number.clone(),
                kind,
                today: None,
            });
        })
    };
    html! {
        <div class="identify__unasked">
            <Notification kind={NotificationKind::Alert} title={t.get("identify-unasked")} role="alert">
                <p class="card-number">{ props.number.grouped() }</p>
                <p>{ t.get("identify-unasked-text") }</p>
                <div class="actions">
                    <Button id="identify-unasked-personal" on_press={choose(CardKind::Personal)}>
                        { t.get("identify-unasked-personal") }
                    </Button>
                    <Button kind={ButtonKind::Secondary} on_press={choose(CardKind::Community)}>
                        { t.get("identify-unasked-community") }
                    </Button>
                </div>
            </Notification>
        </div>
    }
}
