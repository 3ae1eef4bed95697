//! First step: who may have a card, and which card it is.

use shared::session::Role;
use yew::prelude::*;

use crate::components::external_link::ExternalLink;
use crate::i18n::use_i18n;
use crate::pages::identify::{Identify, StockCard};
use crate::pages::practice::PracticeNumbers;
use crate::pages::stocks::StockLeft;

/// The national operating model and the other material for distributors.
const MODEL: &str = "https://kaikukortti.fi/kortinjakajille/perehdytysmateriaali-kortinjakajille";

#[derive(Properties, PartialEq)]
pub(super) struct CardStepProps {
    pub(super) role: Role,
    /// Facts are entered already: it is another card after all.
    pub(super) keeps_page: bool,
    /// A card of the own stock was found.
    pub(super) on_card: Callback<StockCard>,
}

/// The reminder and the box for the number.
#[component]
pub(super) fn CardStep(props: &CardStepProps) -> Html {
    let t = use_i18n();
    html! {
        <>
            <Criteria />
            <div class="sheet">
                <StockLeft />
                <PracticeNumbers />
                <Identify
                    id="hand-over-number"
                    role={props.role}
                    label={t.get("hand-over-number")}
                    hint={t.get("hand-over-number-hint")}
                    submit={t.get("hand-over-go-on")}
                    on_stock={props.on_card.clone()}
                    keeps_page={props.keeps_page}
                />
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
