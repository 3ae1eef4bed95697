//! Without a network nobody can say what a number is; the worker, who holds the card, can.

use shared::cards::CardKind;
use yew::prelude::*;

use super::StockCard;
use crate::browser;
use crate::components::button::{Button, ButtonKind};
use crate::components::notification::{Notification, NotificationKind};
use crate::i18n::use_i18n;

#[derive(Properties, PartialEq)]
pub(super) struct UnaskedProps {
    /// The card; which kind it is, is asked here.
    pub(super) card: StockCard,
    /// The worker has said which kind of card it is.
    pub(super) on_choose: Callback<StockCard>,
}

/// Goes on with a number that was not checked.
#[component]
pub(super) fn Unasked(props: &UnaskedProps) -> Html {
    let t = use_i18n();
    use_effect_with(props.card.clone(), |_| {
        browser::focus("#identify-unasked-personal");
    });
    let choose = |kind: CardKind| {
        let (card, on_choose) = (props.card.clone(), props.on_choose.clone());
        Callback::from(move |()| {
            on_choose.emit(StockCard {
                kind,
                ..card.clone()
            });
        })
    };
    html! {
        <div class="identify__unasked">
            <Notification kind={NotificationKind::Alert} title={t.get("identify-unasked")} role="alert">
                <p class="card-number">{ props.card.number.grouped() }</p>
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
